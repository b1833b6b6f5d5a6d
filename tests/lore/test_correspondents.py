"""A partner is known by its messages; what imitates it comes later and seldom."""

import pytest

from counterseal.lore.correspondents import Correspondents
from counterseal.testing import company

PARTNER = [
    "2026-02-01 08:00 message recipients=kim@buyer.test,lee@gmail.com,bo@acme.test",
    "2026-02-02 08:00 message act=received sender=kim@buyer.test",
    "2026-02-03 08:00 message recipients=kim@buyer.test",
]


def test_a_partner_is_a_domain_from_its_third_message_on():
    assert Correspondents(company(*PARTNER)).partners == {"buyer.test"}
    assert Correspondents(company(*PARTNER[:2])).partners == frozenset()


@pytest.mark.parametrize(
    ("domain", "trick"),
    [
        ("buyer.com", "top level"),
        ("bvyer.test", None),
        ("buyer-invoices.test", None),
        ("seller.test", None),
        ("buyer.test", None),
    ],
)
def test_a_domain_never_seen_is_compared_with_the_partners(domain, trick):
    likeness = Correspondents(company(*PARTNER)).imitated(domain)

    assert (likeness.trick if likeness else None) == trick


def test_only_what_comes_later_and_seldom_imitates():
    long = ["2026-02-01 09:00 message recipients=kim@harbour.test"] * 3
    later = ["2026-03-01 09:00 message act=received sender=kim@harb0ur.test"]
    earlier = ["2026-01-01 09:00 message act=received sender=kim@harb0ur.test"]

    likeness = Correspondents(company(*long, *later)).imitated("harb0ur.test")
    assert likeness
    assert likeness.target == "harbour.test"
    assert Correspondents(company(*long, *earlier)).imitated("harb0ur.test") is None
    assert Correspondents(company(*long, *later * 6)).imitated("harb0ur.test") is None


def test_what_a_forward_sends_by_itself_makes_no_partner():
    lines = [f"2026-02-0{day} 08:00 message recipients=copy@journal.test auto=yes" for day in (1, 2, 3, 4)]

    assert Correspondents(company(*lines)).partners == frozenset()
