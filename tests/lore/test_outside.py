"""Strangers are told from colleagues, and colleagues from accomplices."""

from datetime import UTC, datetime

import pytest

from counterseal.lore.outside import Stranger, archive, inside, partners, stranger, why
from counterseal.mail.lookalikes import Likeness
from counterseal.model.mailbox import Company
from counterseal.model.records import Change
from counterseal.testing import company, mailbox

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
PEOPLE = """
    2026-01-05 08:00 signin
    2026-01-05 08:00 signin account=clara@acme.test
    2026-01-05 08:00 signin account=dara@acme.test
    2026-01-05 08:00 signin account=burnham.lee@acme.test
"""
ACME = company(PEOPLE, domains=["acme.test", "acme.onmicrosoft.com"])


def known(acme: Company, address: str) -> Stranger:
    """The stranger that an address must be."""
    one = stranger(acme, address, NOW)
    assert one is not None
    return one


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("jo@example.com", "outside"),
        ("jo@gmail.com", "free mail"),
        ("finance@acrne.test", "look-alike"),
        ("finance@acme-payments.test", "look-alike"),
        ("acme.finance@gmail.com", "look-alike"),
        ("ourcornpany@gmail.com", "look-alike"),
        ("bumham.lee@gmail.com", "look-alike"),
        ("jo_gmail.com#ext#@acme.test", "free mail"),
        ("ourcornpany@acme.test", "look-alike"),
    ],
)
def test_strangers_are_named_by_what_they_are(address, kind):
    assert known(ACME, address).kind == kind


@pytest.mark.parametrize(
    "address",
    [
        "anna@acme.test",
        "Anna@Acme.Test",
        "anna@mail.acme.test",
        "anna@acme.mail.onmicrosoft.com",
        "accounts payable",
        "dara@acme.test",
        "sales2@acme.test",
    ],
    ids=["colleague", "capitals", "subdomain", "routing domain", "directory name", "two short names", "numbered"],
)
def test_colleagues_are_no_strangers(address):
    assert stranger(ACME, address, NOW) is None


@pytest.mark.parametrize(
    ("target", "kind"),
    [("jo@acme.test", "new"), ("jo", "new"), ("bumham.lee@acme.test", "look-alike"), ("c1ara@acme.test", "look-alike")],
    ids=["new", "told by its name", "new and like a colleague", "new and like a short name"],
)
def test_an_account_of_this_week_is_a_stranger(target, kind):
    acme = company(PEOPLE, f"2026-03-01 09:00 change what=user.created target={target}")
    one = known(acme, target if "@" in target else "jo@acme.test")

    assert (one.kind, one.inside) == (kind, True)
    assert one.created == acme.every(Change)[0]


@pytest.mark.parametrize(
    "line",
    [
        "2026-02-01 09:00 change what=user.created target=jo@acme.test",
        "2026-03-02 13:00 change what=user.created target=jo@acme.test",
        "2026-03-01 09:00 change what=user.created target=jo@acme.test succeeded=no",
        "2026-03-01 09:00 change what=user.changed target=jo@acme.test",
    ],
    ids=["last month", "afterwards", "refused", "only changed"],
)
def test_other_accounts_are_not_new(line):
    assert stranger(company(PEOPLE, line), "jo@acme.test", NOW) is None


def test_a_new_mailbox_of_a_task_is_no_stranger():
    acme = company("2026-03-01 09:00 change what=mailbox.created target=sales@acme.test")

    assert stranger(acme, "sales@acme.test", NOW) is None


def test_of_two_accounts_that_look_alike_the_disguised_one_is_the_stranger():
    acme = company(PEOPLE, "2026-01-05 08:00 signin account=bumham.lee@acme.test")

    assert stranger(acme, "bumham.lee@acme.test", NOW) is None
    assert known(acme, "burnham.lee@acme.test").likeness == Likeness("bumham.lee", "rn/m")


def test_without_known_domains_those_of_the_accounts_are_the_companys():
    acme = company(PEOPLE, domains=[])

    assert inside(acme, "jo@acme.test")
    assert not inside(acme, "jo@example.com")


def test_an_address_made_to_deceive_weighs_most():
    weights = [
        known(ACME, address).weight for address in ("jo@acrne.test", "jo@acme-x.test", "jo@qq.com", "jo@example.com")
    ]

    assert weights == sorted(weights, reverse=True)
    assert weights[0] > 0.9


def test_partners_are_whom_the_mailbox_has_long_written_to():
    anna = mailbox(
        "2026-02-01 08:00 message recipients=jo@buyer.test,li@gmail.com,bo@acme.test",
        "2026-03-01 08:00 message recipients=late@new.test",
        "2026-02-01 08:00 message act=received recipients=x@other.test",
    )

    assert partners(anna, NOW) == {"jo@buyer.test", "buyer.test", "li@gmail.com"}


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("jo@acrne.test", "{address} is made to look like “{target}”"),
        ("jo@acme-x.test", "{address} carries the name “{target}” and is outside the company"),
        ("new@acme.test", "The account {address} was created only at {at}"),
        ("jo@qq.com", "{address} belongs to a free mail service, where nobody is asked for a name"),
        ("jo@example.com", "{address} is outside the company"),
    ],
)
def test_the_reason_is_said_in_one_sentence(address, said):
    acme = company("2026-03-01 09:00 change what=user.created target=new@acme.test")

    assert why(known(acme, address)).template == said


@pytest.mark.parametrize(
    ("address", "is_one"),
    [
        ("archive@vault.example", True),
        ("acme@mailarchive.example", False),
        ("acme@archive.example", True),
        ("journal@keeper.example", True),
        ("备份@keeper.example", True),
        ("jo@keeper.example", False),
        ("archive@gmail.com", False),
        ("archive@acrne.test", False),
        ("acme-archive@vault.example", True),
        ("x@acme-archive.example", False),
    ],
)
def test_an_archive_is_named_so_and_imitates_nobody(address, is_one):
    assert archive(known(ACME, address)) is is_one


def test_what_a_forward_sends_by_itself_makes_no_partner():
    anna = mailbox("2026-01-02 08:00 message recipients=copy@journal.test auto=yes")

    assert partners(anna, NOW) == frozenset()
