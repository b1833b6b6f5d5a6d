"""Our own server's doubts about a sender."""

from __future__ import annotations

from typing import Any

import pytest

from counterseal.lore.scene import Scene
from counterseal.mail.letter import Auth, Letter
from counterseal.mail.people import Person
from counterseal.signals.identity.stamp_failed import stamp_failed


def scene(listed: bool = False, trusted: bool = True, **said: Any) -> Scene:
    auth = Auth(by="mx.firm.example", trusted=trusted, **said)
    return Scene(letter=Letter(sender=Person("anna@partner.example", ""), auth=auth, listed=listed))


@pytest.mark.parametrize(
    ("said", "strength"),
    [
        ({"dmarc": "fail", "spf": "fail", "dkim": "none"}, 1.0),
        ({"dmarc": "fail", "spf": "pass"}, 0.6),
        ({"spf": "fail", "dkim": "fail"}, 0.7),
        ({"spf": "softfail", "dkim": "none", "dmarc": "none"}, 0.4),
    ],
)
def test_says_what_failed(said, strength):
    found = stamp_failed(scene(**said))

    assert found is not None
    assert found.strength == strength
    assert found.spots == ("partner.example",)


@pytest.mark.parametrize(
    "honest",
    [
        scene(),
        scene(dmarc="pass", spf="fail", dkim="fail"),
        scene(trusted=False, dmarc="fail"),
        scene(listed=True, dmarc="fail"),
        scene(dmarc="fail", arc="pass"),
        scene(spf="fail", dkim="pass"),
        scene(spf="softfail"),
        scene(spf="none", dkim="none"),
    ],
)
def test_no_failure_of_ours_is_left_alone(honest):
    assert stamp_failed(honest) is None
