"""Our own server's word for a sender's domain."""

from __future__ import annotations

from typing import Any

import pytest

from counterseal.lore.scene import Scene
from counterseal.mail.letter import Auth, Letter
from counterseal.mail.people import Person
from counterseal.signals.identity.stamp_passed import stamp_passed


def scene(sender: str = "anna@partner.example", trusted: bool = True, **said: Any) -> Scene:
    person = Person(sender, "")
    auth = Auth(by="mx.firm.example", trusted=trusted, **{"dmarc": "pass", **said})
    return Scene(letter=Letter(sender=person, senders=(person,), auth=auth))


@pytest.mark.parametrize("said", [{}, {"dkim_domains": ("mail.partner.example",)}, {"spf_domain": "partner.example"}])
def test_speaks_for_a_confirmed_domain(said):
    found = stamp_passed(scene(**said))

    assert found is not None
    assert stamp_passed.innocent


@pytest.mark.parametrize(
    "unknown",
    [
        scene(trusted=False),
        scene(dmarc=""),
        scene(dmarc="fail"),
        scene("somebody@gmail.com"),
        scene(dkim_domains=("elsewhere.test",)),
        scene(""),
    ],
)
def test_says_nothing_without_a_stamp_of_ours(unknown):
    assert stamp_passed(unknown) is None
