"""Colleagues left out for strangers, and plain answers to one."""

from __future__ import annotations

import pytest

from counterseal.mail.people import Person
from counterseal.signals.takeover.thread_colleague_dropped import thread_colleague_dropped
from tests.lore.letters import ANNA, BEN, learnt, mail, ours, scene

THIEF = Person("wei.zhang@hengtal.example", "Wei Zhang")
MIA = Person("mia@ship-fast.example", "Mia Lund")
SUBJECT = "Re: Order 1 of spring"
PAST = learnt(mail(1, to=(ANNA, BEN)))


def test_names_who_is_left_out_and_who_came():
    found = thread_colleague_dropped(scene(mail(2, sender=THIEF, subject=SUBJECT), PAST))

    assert found is not None
    assert found.strength == 0.8
    assert dict(found.said.values) == {"colleague": BEN.address, "new": THIEF.address}


def test_a_stranger_in_copy_counts_less():
    found = thread_colleague_dropped(scene(mail(2, cc=(MIA,), subject=SUBJECT), PAST))

    assert found is not None
    assert found.strength == 0.3


@pytest.mark.parametrize(
    "innocent",
    [
        scene(mail(2, cc=(MIA,), subject=SUBJECT)),
        scene(mail(2, subject=SUBJECT), PAST),
        scene(mail(2, to=(ANNA, BEN), cc=(MIA,), subject=SUBJECT), PAST),
        scene(mail(2, to=(), cc=(MIA,), subject=SUBJECT), PAST),
        scene(mail(2, cc=(MIA,), subject=SUBJECT), learnt(mail(1))),
        scene(ours(2, cc=(MIA,), subject=SUBJECT), PAST),
    ],
    ids=["no past", "answered to one", "all are there", "sent blindly", "we were alone", "our own"],
)
def test_leaves_answers_to_one_alone(innocent):
    assert thread_colleague_dropped(innocent) is None
