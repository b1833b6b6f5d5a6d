"""Answers that go elsewhere, and places where they may go."""

from __future__ import annotations

import pytest

from counterseal.mail.people import Person
from counterseal.signals.takeover.habit_reply_to import habit_reply_to
from tests.lore.letters import ANNA, mail, ours, scene, trade

FREE = Person("wei.zhang1980@gmail.com", "")


@pytest.mark.parametrize(
    ("reply", "strength"),
    [(FREE, 0.8), (Person("wei.zhang@hengtal.example", ""), 1.0), (Person("desk@tickets.example", ""), 0.4)],
    ids=["free mail", "a look-alike", "another company"],
)
def test_names_where_answers_would_go(reply, strength):
    found = habit_reply_to(scene(mail(400, reply_to=(reply,)), trade()))

    assert found is not None
    assert found.strength == strength
    assert found.spots == (reply.address,)


def known():
    past = trade()
    past.learn(ours(390, to=(FREE,)), outgoing=True)
    return past


@pytest.mark.parametrize(
    "innocent",
    [
        scene(mail(400, reply_to=(FREE,))),
        scene(mail(400), trade()),
        scene(mail(400, reply_to=(Person("sales@hengtai.example", ""),)), trade()),
        scene(mail(400, reply_to=(ANNA,)), trade()),
        scene(mail(400, reply_to=(FREE,)), known()),
    ],
    ids=["no past", "none", "the same house", "to us", "written to before"],
)
def test_leaves_usual_answers_alone(innocent):
    assert habit_reply_to(innocent) is None
