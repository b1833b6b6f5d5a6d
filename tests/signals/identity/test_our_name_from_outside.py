"""A colleague's address on mail from elsewhere, and the many honest ways in which it comes from elsewhere."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from counterseal.lore.past import Past
from counterseal.mail.letter import Auth, Letter
from counterseal.mail.people import Person
from counterseal.signals.identity.our_name_from_outside import our_name_from_outside
from tests.lore.letters import ANNA, BEN, NEW, WEI, learnt, mail, pay, scene

INSIDE = ("from mail.ours.test (mail.ours.test [192.0.2.1]) by mx.ours.test with ESMTPS id 1",)
FOREIGN = ("from a1.hosting.example (a1.hosting.example [192.0.2.9]) by mx.ours.test with ESMTPS id 1",)


def colleague(day: int, hops: tuple[str, ...] = INSIDE, **more: Any) -> Letter:
    return mail(day, sender=BEN, hops=hops, **more)


def past(*letters: Letter) -> Past:
    found = Past()
    for one in letters or tuple(colleague(day) for day in range(6)):
        found.learn(one, outgoing=False)
    return found


def ask(letter: Letter, known: Past) -> Any:
    return our_name_from_outside(replace(scene(letter, known), outgoing=False))


@pytest.mark.parametrize(
    ("more", "strength"),
    [
        ({}, 0.5),
        ({"auth": Auth(trusted=True, spf="softfail")}, 0.8),
        ({"reply_to": (Person("boss1980@gmail.com", ""),)}, 0.7),
    ],
    ids=["no stamp", "a stamp that does not pass", "answers go elsewhere"],
)
def test_a_colleague_does_not_write_from_there(more, strength):
    found = ask(colleague(9, FOREIGN, **more), past())

    assert found is not None
    assert found.strength == pytest.approx(strength)
    assert dict(found.said.values) == {"sender": BEN.address, "server": "hosting.example"}


def test_asking_for_money_is_worse():
    assert ask(colleague(9, FOREIGN, payees=(pay(NEW),)), past()).strength == pytest.approx(0.7)


@pytest.mark.parametrize(
    ("letter", "known"),
    [
        (colleague(9), past()),
        (colleague(9, ()), past()),
        (colleague(9, FOREIGN), Past()),
        (colleague(9, FOREIGN), past(*(colleague(day) for day in range(3)))),
        (colleague(9, FOREIGN), past(*(colleague(day) for day in range(6)), colleague(7, FOREIGN))),
        (colleague(9, FOREIGN, listed=True), past()),
        (colleague(9, FOREIGN, bulk=True), past()),
        (colleague(9, FOREIGN, auto=True), past()),
        (colleague(9, FOREIGN, auth=Auth(trusted=True, dmarc="pass")), past()),
        (colleague(9, FOREIGN, auth=Auth(dkim="pass", dkim_domains=("ours.test",))), past()),
        (mail(9, sender=WEI, hops=FOREIGN), past()),
    ],
    ids=[
        "our own server", "no server", "no past", "too little past", "it came so before", "a list", "a newsletter", "a machine",
        "our stamp", "our signature", "another house",
    ],
)  # fmt: skip
def test_innocent_mail_of_our_own_is_left_alone(letter, known):
    assert ask(letter, known) is None


def test_what_the_mailbox_itself_sent_is_never_asked():
    assert our_name_from_outside(scene(mail(9, sender=ANNA, hops=FOREIGN), learnt(*map(mail, range(9))))) is None


def test_our_own_stamp_needs_no_past():
    found = ask(colleague(9, FOREIGN, auth=Auth(trusted=True, dmarc="fail", spf="fail")), Past())

    assert found is not None
    assert found.strength == pytest.approx(0.8)
    assert found.types == ()
    assert ask(colleague(9, FOREIGN, auth=Auth(trusted=True, dmarc="fail", arc="pass")), Past()) is None
