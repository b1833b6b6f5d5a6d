"""Another numbering, and none."""

from __future__ import annotations

import pytest

from counterseal.signals.takeover.habit_message_id import habit_message_id
from tests.lore.letters import learnt, mail, scene, trade


def test_says_how_it_was_until_now():
    found = habit_message_id(scene(mail(400, message_id="<1@elsewhere.example>"), trade()))

    assert found is not None
    assert found.strength <= 0.6
    assert {"n": 24, "now": "elsewhere.example"}.items() <= dict(found.said.values).items()


@pytest.mark.parametrize(
    "innocent",
    [
        scene(mail(400, message_id="<1@elsewhere.example>")),
        scene(mail(400, message_id="<1@elsewhere.example>"), learnt(*map(mail, range(4)))),
        scene(mail(400, message_id="<1@elsewhere.example>", auto=True), trade()),
        scene(mail(400), trade()),
        scene(mail(400, message_id=""), trade()),
    ],
    ids=["no past", "no habit yet", "a machine", "as always", "no number"],
)
def test_leaves_what_is_no_habit_alone(innocent):
    assert habit_message_id(innocent) is None
