"""Senders below free pages are told; free mailboxes, tenants' own domains and people we write to are not."""

from __future__ import annotations

import pytest

from counterseal.lore.scene import Scene, Us
from counterseal.mail.letter import Letter
from counterseal.mail.people import Person
from counterseal.signals.identity.sender_on_free_host import sender_on_free_host


def scene(address: str, *, us: str = "ours.test") -> Scene:
    return Scene(letter=Letter(sender=Person(address, "")), us=Us(domains=frozenset({us})))


@pytest.mark.parametrize("address", ["a@example1.onmicrosoft.com", "a@example.web.app", "a@example.duckdns.org"])
def test_names_for_nothing(address):
    assert sender_on_free_host(scene(address)) is not None


@pytest.mark.parametrize(
    "honest",
    [scene("a@example.com"), scene("a@gmail.com"), scene(""), scene("a@ours.onmicrosoft.com", us="ours.onmicrosoft.com"), scene("a@jotform.com")],
    ids=["a house", "free mail", "none", "our own", "the service itself"],
)  # fmt: skip
def test_honest_senders_are_left_alone(honest):
    assert sender_on_free_host(honest) is None
