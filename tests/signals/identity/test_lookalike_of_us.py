"""A domain like our own is seen; our own, and everybody else's, is not."""

from __future__ import annotations

import pytest

from counterseal.lore.scene import Scene, Us
from counterseal.mail.letter import Letter
from counterseal.mail.people import Person
from counterseal.signals.identity.lookalike_of_us import lookalike_of_us
from tests.signals.linked import scene


@pytest.mark.parametrize(
    "domain",
    [
        "bluestone-irnports.test",
        "bluestoneimports.test",
        "bluestone-import.test",
        "bluestone-imports.test.evil.example",
    ],
)
def test_a_domain_like_ours(domain):
    found = lookalike_of_us(scene(sender=f"boss@{domain}"))

    assert found is not None
    assert found.strength >= 0.7
    assert "boss_fraud" in found.types
    assert dict(found.said.values)["target"] == "bluestone-imports.test"


def test_answers_go_there():
    assert lookalike_of_us(scene(reply_to=(Person("boss@bluestone-irnports.test", ""),))) is not None


@pytest.mark.parametrize(
    "silent",
    [
        scene(sender="ben@bluestone-imports.test"),
        scene(sender="ben@mail.bluestone-imports.test"),
        scene(sender="info@acme.test"),
        scene(sender="someone@gmail.com"),
        Scene(letter=scene(sender="boss@bluestone-irnports.test").letter),
    ],
    ids=["a colleague", "below our domain", "somebody else", "free mail", "we do not know who we are"],
)
def test_silent_otherwise(silent):
    assert lookalike_of_us(silent) is None


SHORT = Us(domains=frozenset({"acme.test"}), people={"ben@acme.test": "Ben Olsen"})


@pytest.mark.parametrize("domain", ["acne.test", "acmee.test", "acm.test", "amce.test", "acmre.test"])
def test_a_short_name_counts_when_it_claims_to_be_us(domain):
    for sender, fresh in (
        (Person(f"x@{domain}", "Ben Olsen"), ""),
        (Person(f"ben@{domain}", ""), ""),
        (Person(f"x@{domain}", ""), "Answer to ben@acme.test"),
    ):
        assert lookalike_of_us(Scene(letter=Letter(sender=sender, fresh=fresh), us=SHORT)) is not None
    stranger = Letter(sender=Person(f"info@{domain}", "Tom Reed"), fresh="our catalogue")
    assert lookalike_of_us(Scene(letter=stranger, us=SHORT)) is None


def test_another_short_name_is_another_name():
    for domain in ("adobe.test", "acme.example", "zone.test", "acme2.example"):
        letter = Letter(sender=Person(f"tom@{domain}", "Tom Reed"))
        assert lookalike_of_us(Scene(letter=letter, us=SHORT)) is None or domain.startswith("acme")
