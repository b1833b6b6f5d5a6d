"""Who is new in a thread, and who stands in somebody's place."""

from __future__ import annotations

from typing import Any

import pytest

from counterseal.lore.past import Past
from counterseal.lore.register import Register
from counterseal.lore.thread_people import Swap, newcomers, swaps
from counterseal.mail.people import Person
from counterseal.model.partner import Contact, Partner
from tests.lore.letters import ANNA, BEN, WEI, mail, ours, scene, trade

THIEF = Person("wei.zhang@hengtal.example", "Wei Zhang")
ANSWER = "Re: Order 1 of spring"


def asked(sender: Person, past: Past | None = None, register: Register | None = None, **more: Any):
    found = scene(mail(400, sender=sender, subject=ANSWER, **more), past or trade(), register)
    thread = found.past.thread(found.letter)
    assert thread is not None
    return list(newcomers(found, thread)), list(swaps(found, thread))


def test_a_look_alike_takes_a_participants_place():
    new, swapped = asked(THIEF)

    assert new == [THIEF]
    assert swapped == [Swap(THIEF, WEI.address, "hengta[l→i].example")]


@pytest.mark.parametrize(
    "sender", [Person("zw-office@gmail.com", "Zhang Wei"), Person("wei.zhang@quite-another.example", "")]
)
def test_the_same_name_or_left_half_at_another_place(sender):
    assert asked(sender)[1] == [Swap(sender, WEI.address)]


def test_copies_and_answers_are_looked_at_too():
    assert asked(WEI, cc=(THIEF,))[1] == [Swap(THIEF, WEI.address, "hengta[l→i].example")]
    assert asked(WEI, reply_to=(THIEF,))[0] == [THIEF]


def test_a_look_alike_of_our_own_domain():
    like_us = Person("ben@ourss.test", "Ben Olsen")

    assert [one.new for one in asked(WEI, cc=(like_us,))[1]] in ([], [like_us])  # short names have many neighbours


@pytest.mark.parametrize(
    "sender",
    [WEI, ANNA, BEN, Person("li.na@hengtai.example", "Li Na"), Person("li.na@mail.hengtai.example", "Li Na")],
    ids=["a participant", "we", "a colleague", "the partner's colleague", "from a host below"],
)
def test_who_belongs_there_is_not_new(sender):
    assert asked(sender) == ([], [])


def test_who_was_written_to_is_known():
    past = trade()
    private = Person("zw-office@gmail.com", "Wei Zhang")
    past.learn(ours(380, to=(private,)), outgoing=True)

    assert asked(private, past) == ([], [])


def test_the_register_may_have_both():
    private = Person("zw-office@gmail.com", "Wei Zhang")
    one = Partner(id="1", domains=("hengtai.example",), contacts=(Contact(address=private.address),))

    assert asked(private, register=Register([one])) == ([private], [])


def test_a_stranger_is_new_and_nobodys_double():
    stranger = Person("mia@ship-fast.example", "Mia Lund")

    assert asked(stranger) == ([stranger], [])
