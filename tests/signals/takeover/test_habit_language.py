"""Another language, and one that cannot be told."""

from __future__ import annotations

import pytest

from counterseal.signals.takeover.habit_language import habit_language
from tests.lore.letters import learnt, mail, scene, trade


def test_says_how_it_was_until_now():
    found = habit_language(scene(mail(400, language="de"), trade()))

    assert found is not None
    assert found.strength <= 0.6
    assert {"n": 24, "now": "de"}.items() <= dict(found.said.values).items()


@pytest.mark.parametrize(
    "innocent",
    [
        scene(mail(400, language="de")),
        scene(mail(400, language="de"), learnt(*map(mail, range(4)))),
        scene(mail(400, language="de", auto=True), trade()),
        scene(mail(400), trade()),
        scene(mail(400, language=""), trade()),
    ],
    ids=["no past", "no habit yet", "a machine", "as always", "language unknown"],
)
def test_leaves_what_is_no_habit_alone(innocent):
    assert habit_language(innocent) is None
