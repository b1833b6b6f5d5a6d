"""Brands have many domains, so what counts against a domain that looks like one is stricter than for partners."""

import pytest

from counterseal.lore.resembling import clearness, index_of, of_brand, ours_or_known, senders
from counterseal.lore.scene import Scene, Us
from counterseal.mail.letter import Letter
from counterseal.mail.likeness import Resemblance
from counterseal.mail.people import Person


@pytest.mark.parametrize(
    ("domain", "target"),
    [
        ("paypa1.com", "paypal.com"),
        ("rnicrosoft.com", "microsoft.com"),
        ("micros0ft-support.test", "microsoft.com"),
        ("xn--pypal-4ve.com", "paypal.com"),
        ("netflix.xyz", "netflix.com"),
        ("dhl-tracking.test", "dhl.com"),
        ("paypal.com.evil.test", "paypal.com"),
        ("wetransferr.com", "wetransfer.com"),
    ],
)
def test_a_lookalike_of_a_brand(domain, target):
    found = of_brand(domain)

    assert found is not None
    assert found.target == target


@pytest.mark.parametrize(
    "domain",
    ["paypal.com", "mail.paypal.com", "netflix.test", "wise.xyz", "sage.example", "dh1.com", "orange.example", "acme.com", "", "dhl-acme.test", "a-b-c-d-e-f.test"],
)  # fmt: skip
def test_other_domains_are_innocent(domain):
    assert of_brand(domain) is None


@pytest.mark.parametrize(
    ("trick", "least", "most"),
    [("rn/m", 1.0, 1.0), ("inside", 1.0, 1.0), ("top level", 0.5, 0.8), ("word form", 0.4, 0.7)],
)
def test_disguises_are_the_clearest(trick, least, most):
    assert least <= clearness(Resemblance("acme.com", trick, "")) <= most


def test_an_index_is_built_once():
    assert index_of(frozenset({"acme.com"})) is index_of(frozenset({"acme.com"}))


def test_the_domains_under_which_a_message_speaks():
    letter = Letter(sender=Person("a@acme.test", ""), reply_to=(Person("b@other.test", ""), Person("c@gmail.com", "")))

    assert senders(letter) == (("acme.test", "a@acme.test"), ("other.test", "b@other.test"))


def test_our_own_domain_is_known():
    scene = Scene(letter=Letter(), us=Us(domains=frozenset({"acme.test"})))

    assert ours_or_known(scene, "mail.acme.test")
    assert not ours_or_known(scene, "evil.test")
