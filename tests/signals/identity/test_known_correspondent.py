"""Whoever was answered is known, unless something says that it is not them."""

from __future__ import annotations

import pytest

from counterseal.mail.letter import Auth
from counterseal.mail.people import Person
from counterseal.signals.identity.known_correspondent import known_correspondent
from tests.lore.letters import learnt, mail, ours, scene, trade


def test_the_more_often_the_clearer():
    once = known_correspondent(scene(mail(9), learnt(ours(1), mail(2))))
    often = known_correspondent(scene(mail(400), trade()))

    assert known_correspondent.innocent
    assert once is not None
    assert often is not None
    assert 0 < once.strength < often.strength == 1.0


@pytest.mark.parametrize(
    "silent",
    [
        scene(mail(9)),
        scene(mail(9), learnt(mail(1), mail(2))),
        scene(mail(9), learnt(ours(1))),
        scene(mail(400, auth=Auth(trusted=True, dmarc="fail")), trade()),
        scene(mail(400, hops=("from out.elsewhere.example by mx.ours.test",)), trade()),
        scene(mail(400, reply_to=(Person("x@gmail.com", ""),)), trade()),
    ],
    ids=["no past", "never answered", "never wrote", "the stamp failed", "over other servers", "answers go elsewhere"],
)
def test_silent_for_anybody_else(silent):
    assert known_correspondent(silent) is None
