"""A new account named to be read as another is found; colleagues with similar names are not."""

import pytest

from counterseal.detectors.company.lookalike_account import lookalike_account
from counterseal.model.finding import Severity, Shows
from counterseal.testing import company

CREATED = "2026-03-02 12:11 change what=user.created target="


@pytest.mark.parametrize(
    "address",
    ["custornercare@acme.test", "adrnin@acme.test", "1nvoices@acme.test", "acrne@acme.test", "vvarner.li@acme.test"],
    ids=["office word", "administrator", "digit", "the company", "a colleague"],
)
def test_a_disguised_account_is_found_under_its_own_name(address):
    (finding,) = lookalike_account(
        company(
            "2026-02-02 08:00 signin who=warner.li@acme.test",
            CREATED + address,
            f"2026-03-02 12:12 change what=role.granted target={address} role='Global Administrator'",
            f"2026-03-04 12:12 change what=role.granted target={address} role='Global Reader'",
            "2026-03-02 12:12 change what=role.granted target=bo@acme.test role='Global Administrator'",
            f"2026-03-02 12:13 change what=mailbox.created target={address}",
        )
    )

    assert finding.key == f"lookalike_account:{address}:{address}"
    assert [record.id for record in finding.records] == ["L2", "L3"]


@pytest.mark.parametrize("address", ["custornercare@acme.test", "rnaersk@acme.test"])
def test_a_long_disguise_is_proof(address):
    (finding,) = lookalike_account(company(CREATED + address))

    assert (finding.severity, finding.shows, finding.confidence) == (Severity.CRITICAL, Shows.INTRUDER, 0.9)


def test_short_names_may_be_honest():
    (finding,) = lookalike_account(company("2026-02-02 08:00 signin who=omar@acme.test", CREATED + "ornar@acme.test"))

    assert (finding.severity, finding.shows) == (Severity.MEDIUM, Shows.DOUBT)


def test_a_mailbox_without_an_address_is_its_makers():
    (finding,) = lookalike_account(company("2026-03-02 12:11 change what=mailbox.created target=CustornerCare"))

    assert finding.account == "anna@acme.test"


@pytest.mark.parametrize(
    "innocent",
    [
        ["2026-02-02 08:00 signin who=zhangwei@acme.test", CREATED + "zhangmei@acme.test"],
        ["2026-02-02 08:00 signin who=sales1@acme.test", CREATED + "sales2@acme.test"],
        ["2026-02-02 08:00 signin who=annali@acme.test", CREATED + "anna.li@acme.test"],
        [CREATED + "support@acme.test"],
        [CREATED + "custornercare@acme.test actor_kind=system"],
        [CREATED + "custornercare@acme.test succeeded=no"],
        [
            CREATED + "dean.warner@acme.test",
            "2026-03-03 12:11 change what=user.created target=dean.vvarner@acme.test succeeded=no",
        ],
        ["2026-03-02 12:11 change what=user.changed target=custornercare@acme.test"],
    ],
    ids=["colleagues", "numbers", "a dot", "openly", "the provider", "refused", "the honest one first", "no creation"],
)
def test_honest_accounts_are_left_alone(innocent):
    assert not list(lookalike_account(company(*innocent)))


def test_the_later_of_two_new_accounts_is_the_disguise():
    (finding,) = lookalike_account(
        company(
            CREATED + "dean.warner@acme.test",
            "2026-03-03 12:11 change what=user.created target=dean.vvarner@acme.test",
            "2026-03-04 12:11 signin who=dean.warner@acme.test",
            "2026-03-04 12:12 signin who=dean.vvarner@acme.test",
        )
    )

    assert finding.account == "dean.vvarner@acme.test"
