"""Another program, and another version of the same."""

from __future__ import annotations

import pytest

from counterseal.signals.takeover.habit_client import habit_client
from tests.lore.letters import learnt, mail, scene, trade


def test_says_how_it_was_until_now():
    found = habit_client(scene(mail(400, agent="eM Client 9"), trade()))

    assert found is not None
    assert found.strength <= 0.6
    assert {"n": 24, "now": "em client"}.items() <= dict(found.said.values).items()


@pytest.mark.parametrize(
    "innocent",
    [
        scene(mail(400, agent="eM Client 9")),
        scene(mail(400, agent="eM Client 9"), learnt(*map(mail, range(4)))),
        scene(mail(400, agent="eM Client 9", auto=True), trade()),
        scene(mail(400), trade()),
        scene(mail(400, agent="Foxmail 7.9"), trade()),
    ],
    ids=["no past", "no habit yet", "a machine", "as always", "a new version"],
)
def test_leaves_what_is_no_habit_alone(innocent):
    assert habit_client(innocent) is None
