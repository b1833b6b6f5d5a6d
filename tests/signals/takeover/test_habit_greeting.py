"""Another salutation, and another name in the same."""

from __future__ import annotations

import pytest

from counterseal.signals.takeover.habit_greeting import habit_greeting
from tests.lore.letters import learnt, mail, scene, trade


def test_says_how_it_was_until_now():
    found = habit_greeting(scene(mail(400, fresh="Dear Sir,\n\npay it."), trade()))

    assert found is not None
    assert found.strength <= 0.6
    assert {"n": 24, "now": "dear sir"}.items() <= dict(found.said.values).items()


@pytest.mark.parametrize(
    "innocent",
    [
        scene(mail(400, fresh="Dear Sir,\n\npay it.")),
        scene(mail(400, fresh="Dear Sir,\n\npay it."), learnt(*map(mail, range(4)))),
        scene(mail(400, fresh="Dear Sir,\n\npay it.", auto=True), trade()),
        scene(mail(400), trade()),
        scene(mail(400, fresh="Dear Ben,\n\nship it."), trade()),
    ],
    ids=["no past", "no habit yet", "a machine", "as always", "another name"],
)
def test_leaves_what_is_no_habit_alone(innocent):
    assert habit_greeting(innocent) is None
