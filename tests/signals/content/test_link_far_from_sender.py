"""Links that all lead far away are seen, weakly; people, lists and partners may do that."""

from __future__ import annotations

import pytest

from counterseal.mail.people import Person
from counterseal.signals.content.link_far_from_sender import link_far_from_sender
from tests.signals.linked import link, scene

AWAY = link("https://evil.test/a", "Open")


def test_no_link_leads_to_the_sender():
    found = link_far_from_sender(scene(AWAY))

    assert found is not None
    assert found.strength <= 0.5


@pytest.mark.parametrize(
    "silent",
    [
        scene(AWAY, link("https://www.acme.test/", "Home")),
        scene(AWAY, sender="kim@gmail.com"),
        scene(AWAY, reply_to=(Person("a@evil.test", ""),)),
        scene(link("https://www.netflix.com/", "Watch"), name="Netflix"),
        scene(link("https://x.list-manage.com/1", "Read")),
        scene(link("https://evil.test/a", where="text")),
        scene(AWAY, quoted="earlier"),
        scene(AWAY, sender="wei.zhang@zwin-electronics.example"),
        scene(link("https://evil.test/unsubscribe", "Unsubscribe")),
        scene(),
    ],
    ids=["one leads home", "a person", "answers go there", "its brand", "a service", "plain text", "an answer", "a partner", "leaving", "none"],
)  # fmt: skip
def test_silent_otherwise(silent):
    assert link_far_from_sender(silent) is None
