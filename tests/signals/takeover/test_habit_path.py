"""Other servers, and other servers of the same house."""

from __future__ import annotations

import pytest

from counterseal.signals.takeover.habit_path import habit_path
from tests.lore.letters import learnt, mail, scene, trade


def test_says_how_it_was_until_now():
    found = habit_path(scene(mail(400, hops=("from out.elsewhere.example by mx.ours.test with ESMTP",)), trade()))

    assert found is not None
    assert found.strength <= 0.6
    assert {"n": 24, "now": "elsewhere.example"}.items() <= dict(found.said.values).items()


@pytest.mark.parametrize(
    "innocent",
    [
        scene(mail(400, hops=("from out.elsewhere.example by mx.ours.test with ESMTP",))),
        scene(mail(400, hops=("from out.elsewhere.example by mx.ours.test with ESMTP",)), learnt(*map(mail, range(4)))),
        scene(mail(400, hops=("from out.elsewhere.example by mx.ours.test with ESMTP",), auto=True), trade()),
        scene(mail(400), trade()),
        scene(mail(400, hops=("from mx9.hengtai.example by mx.ours.test with ESMTP",)), trade()),
    ],
    ids=["no past", "no habit yet", "a machine", "as always", "another server of theirs"],
)
def test_leaves_what_is_no_habit_alone(innocent):
    assert habit_path(innocent) is None
