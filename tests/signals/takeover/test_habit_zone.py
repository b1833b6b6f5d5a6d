"""A clock in another zone, and clocks in summer."""

from __future__ import annotations

from datetime import timedelta, timezone

import pytest

from counterseal.signals.takeover.habit_zone import habit_zone
from tests.lore.letters import START, learnt, mail, scene, trade

FAR = (START + timedelta(days=400)).astimezone(timezone(timedelta(hours=1)))


def test_says_how_it_was_until_now():
    found = habit_zone(scene(mail(400, date=FAR), trade()))

    assert found is not None
    assert found.strength <= 0.6
    assert {"n": 24, "now": "+0100"}.items() <= dict(found.said.values).items()


@pytest.mark.parametrize(
    "innocent",
    [
        scene(mail(400, date=FAR)),
        scene(mail(400, date=FAR), learnt(*map(mail, range(4)))),
        scene(mail(400, date=FAR, auto=True), trade()),
        scene(mail(400), trade()),
        scene(mail(400, date=FAR.astimezone(timezone(timedelta(hours=9)))), trade()),
    ],
    ids=["no past", "no habit yet", "a machine", "as always", "summer time"],
)
def test_leaves_what_is_no_habit_alone(innocent):
    assert habit_zone(innocent) is None
