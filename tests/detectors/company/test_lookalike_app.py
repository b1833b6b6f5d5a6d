"""An application named to be taken for a known service is found; honest names are not."""

import pytest

from counterseal.detectors.company.lookalike_app import lookalike_app
from counterseal.model.finding import Severity, Shows
from counterseal.testing import company

REGISTERED = "2026-03-02 12:40 change what=app.registered app_id=a1 target="


def test_a_registered_disguise_is_found_with_the_names_that_were_refused():
    (finding,) = lookalike_app(
        company(
            "2026-03-02 12:38 change what=app.registered target='rnaersk docs' succeeded=no",
            "2026-03-01 12:38 change what=app.registered target='Something else' succeeded=no",
            REGISTERED + "rnaersk_docs",
            "2026-03-02 12:41 change what=principal.added app_id=a1 target=rnaersk_docs",
            "2026-03-09 12:41 change what=principal.changed app_id=a1 target=rnaersk_docs",
        )
    )

    assert finding.key == "lookalike_app:anna@acme.test:rnaersk_docs"
    assert (finding.severity, finding.shows) == (Severity.HIGH, Shows.INTRUDER)
    assert [record.id for record in finding.records] == ["L3", "L4"]
    assert [record.id for record in finding.related] == ["L1"]
    assert finding.remedies[0].target == "a1"


def test_a_consent_to_a_disguise_from_outside_is_found():
    (finding,) = lookalike_app(company("2026-03-02 12:40 grant app=b2 app_name=G00gle scopes=User.Read"))

    assert finding.account == "anna@acme.test"
    assert (finding.shows, finding.because) == (Shows.OPENED, ())


def test_a_near_miss_is_a_doubt_only():
    (finding,) = lookalike_app(company(REGISTERED + "Docu-Sign"))

    assert (finding.severity, finding.shows) == (Severity.MEDIUM, Shows.DOUBT)


@pytest.mark.parametrize(
    "innocent",
    [
        REGISTERED + "'DHL tracking'",
        REGISTERED + "'Price list'",
        REGISTERED + "rnaersk succeeded=no",
        REGISTERED + "rnaersk actor_kind=system",
        "2026-03-02 12:40 grant app=1fec8e78-bce4-4aaf-ab1b-5451cc387264 app_name=rnaersk",
        "2026-03-02 12:40 change what=role.granted target=rnaersk",
    ],
    ids=["a brand said openly", "a name of its own", "refused", "the provider", "the provider's id", "no application"],
)
def test_honest_names_are_left_alone(innocent):
    assert not list(lookalike_app(company(innocent)))


def test_what_was_before_the_window_is_not_told_again():
    assert not list(lookalike_app(company(REGISTERED + "rnaersk", since="2026-03-05")))


def test_one_that_only_stands_is_told_of_the_account_that_has_it():
    line = "2026-03-02 12:50 grant standing=yes app=a1 app_name=rnaersk scopes=Mail.Read"
    (finding,) = lookalike_app(company(line))

    assert finding.account == "anna@acme.test"
