"""Doubles of participants, and people who may join."""

from __future__ import annotations

import pytest

from counterseal.mail.people import Person
from counterseal.signals.takeover.thread_domain_swapped import thread_domain_swapped
from tests.lore.letters import ANNA, WEI, mail, ours, scene, trade

THIEF = Person("wei.zhang@hengtal.example", "Wei Zhang")
SUBJECT = "Re: Order 1 of spring"


def test_shows_the_aligned_difference():
    found = thread_domain_swapped(scene(mail(400, sender=THIEF, subject=SUBJECT), trade()))

    assert found is not None
    assert found.strength == 1.0
    assert dict(found.said.values) == {"old": WEI.address, "new": THIEF.address, "shown": "hengta[l→i].example"}


def test_a_copy_to_a_look_alike_counts_too():
    found = thread_domain_swapped(scene(mail(400, cc=(THIEF,), subject=SUBJECT), trade()))

    assert found is not None
    assert found.strength == 0.8


def test_the_same_name_from_free_mail():
    found = thread_domain_swapped(
        scene(mail(400, sender=Person("zw1980@gmail.com", "Wei Zhang"), subject=SUBJECT), trade())
    )

    assert found is not None
    assert found.spots == ("zw1980@gmail.com",)


@pytest.mark.parametrize(
    "innocent",
    [
        scene(mail(400, sender=THIEF, subject=SUBJECT)),
        scene(mail(400, sender=THIEF, subject="quite another matter"), trade()),
        scene(mail(400, subject=SUBJECT), trade()),
        scene(mail(400, sender=Person("li.na@hengtai.example", "Li Na"), subject=SUBJECT), trade()),
        scene(mail(400, sender=Person("mia@ship.example", "Mia Lund"), subject=SUBJECT), trade()),
        scene(mail(400, cc=(Person("zw1980@gmail.com", "Wei Zhang"),), subject=SUBJECT), trade()),
        scene(ours(400, to=(THIEF,), subject=SUBJECT), trade()),
        scene(mail(400, sender=THIEF, subject=SUBJECT, listed=True, to=(ANNA,)), trade()),
    ],
    ids=[
        "no past", "another thread", "the participant", "a colleague of theirs", "a forwarder", "a private copy",
        "our own answer", "a list",
    ],
)  # fmt: skip
def test_leaves_who_may_join_alone(innocent):
    assert thread_domain_swapped(innocent) is None
