"""Suffixes that cost nothing are told; others, and domains that we know, are not."""

from __future__ import annotations

import pytest

from counterseal.lore.scene import Scene, Us
from counterseal.mail.letter import Letter
from counterseal.mail.people import Person
from counterseal.signals.identity.cheap_sender_domain import cheap_sender_domain


def scene(domain: str, *, us: str = "ours.test", outgoing: bool = False) -> Scene:
    return Scene(letter=Letter(sender=Person(f"a@{domain}", "")), us=Us(domains=frozenset({us})), outgoing=outgoing)


@pytest.mark.parametrize("domain", ["offers-example.click", "mail.example-news.sa.com"])
def test_suffixes_that_cost_nothing(domain):
    found = cheap_sender_domain(scene(domain))

    assert found is not None
    assert found.strength <= 0.5


@pytest.mark.parametrize(
    "honest",
    [scene("example.com"), scene("acme.test"), scene("example-ours.click", us="example-ours.click"), scene("example.click", outgoing=True)],
    ids=["a plain one", "reserved", "our own", "sent by us"],
)  # fmt: skip
def test_honest_domains_are_left_alone(honest):
    assert cheap_sender_domain(honest) is None
