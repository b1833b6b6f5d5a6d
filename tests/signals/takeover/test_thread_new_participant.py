"""Strangers in a thread, and those who belong there."""

from __future__ import annotations

import pytest

from counterseal.mail.people import Person
from counterseal.signals.takeover.thread_new_participant import thread_new_participant
from tests.lore.letters import BEN, NEW, mail, ours, pay, scene, trade

MIA = Person("mia@ship-fast.example", "Mia Lund")
SUBJECT = "Re: Order 1 of spring"


def test_says_how_long_the_thread_is():
    found = thread_new_participant(scene(mail(400, sender=MIA, subject=SUBJECT), trade()))

    assert found is not None
    assert found.strength == 0.2
    assert dict(found.said.values) == {"sender": MIA.address, "n": 1}


def test_it_is_clearer_with_an_account():
    found = thread_new_participant(scene(mail(400, pay(NEW), sender=MIA, subject=SUBJECT), trade()))

    assert found is not None
    assert found.strength == 0.6


@pytest.mark.parametrize(
    "innocent",
    [
        scene(mail(400, sender=MIA, subject=SUBJECT)),
        scene(mail(400, subject=SUBJECT), trade()),
        scene(mail(400, sender=Person("li.na@hengtai.example", ""), subject=SUBJECT), trade()),
        scene(mail(400, sender=BEN, subject=SUBJECT), trade()),
        scene(mail(400, sender=MIA, subject=SUBJECT, auto=True), trade()),
        scene(mail(400, sender=Person("wei.zhang@hengtal.example", ""), subject=SUBJECT), trade()),
        scene(ours(400, to=(MIA,), subject=SUBJECT), trade()),
    ],
    ids=[
        "no past",
        "a participant",
        "their colleague",
        "our colleague",
        "a machine",
        "said by another signal",
        "our own",
    ],
)
def test_leaves_who_belongs_there_alone(innocent):
    assert thread_new_participant(innocent) is None
