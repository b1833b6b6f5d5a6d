"""Answers to what nobody wrote, and the many honest answers that a mailbox cannot know."""

from __future__ import annotations

from typing import Any

import pytest

from counterseal.mail.letter import Letter
from counterseal.mail.people import Person
from counterseal.signals.takeover.unknown_thread import unknown_thread
from tests.lore.letters import ANNA, BEN, NEW, WEI, mail, ours, pay, scene, trade

STRANGER = Person("x.lee@nowhere.example", "X Lee")
BY_US = "On Mon, 2 Mar 2026 at 09:00, Anna Berg <anna@ours.test> wrote:\n> yes, please pay it"
BY_THEM = "On Mon, 2 Mar 2026 at 09:00, X Lee <x.lee@nowhere.example> wrote:\n> see the invoice"
PAST = trade()


def answer(quoted: str, **more: Any) -> Letter:
    values: dict[str, Any] = {
        "sender": STRANGER,
        "in_reply_to": "<7@nowhere.example>",
        "subject": "Re: the agreed sum of June",
    }
    return mail(400, **(values | {"quoted": quoted.partition(":\n")[2], "text": "Dear Anna\n" + quoted} | more))


def test_a_quotation_puts_words_into_our_mouth():
    found = unknown_thread(scene(answer(BY_US), PAST))

    assert found is not None
    assert found.strength == 0.9
    assert found.spots == (ANNA.address,)


def test_ids_alone_count_less():
    found = unknown_thread(scene(answer(BY_THEM), PAST))

    assert found is not None
    assert found.strength == 0.4


def test_a_colleague_who_is_left_out_counts_a_little_where_money_is_asked_for():
    found = unknown_thread(scene(answer(BY_US.replace("anna@", "ben@"), payees=(pay(NEW),)), PAST))

    assert found is not None
    assert found.strength == 0.4
    assert found.spots == (BEN.address,)


@pytest.mark.parametrize(
    "innocent",
    [
        scene(answer(BY_US)),
        scene(answer(BY_US), trade(2)),
        scene(answer(BY_US, sender=WEI), PAST),
        scene(answer(BY_US, in_reply_to=mail(3).message_id), PAST),
        scene(answer(BY_US, to=(ANNA, BEN)), PAST),
        scene(answer(BY_US.replace("anna@", "ben@")), PAST),
        scene(answer(BY_US.replace("anna@", "ben@"), payees=(pay(NEW),), to=(ANNA, BEN)), PAST),
        scene(answer(BY_THEM.replace(STRANGER.address, WEI.address)), PAST),
        scene(answer(BY_US, subject="a new matter", in_reply_to=""), PAST),
        scene(answer("", in_reply_to=""), PAST),
        scene(answer(BY_US, listed=True), PAST),
        scene(answer(BY_US, sender=Person("li@hengtai.example", "")), PAST),
        scene(ours(400, in_reply_to="<7@x.example>"), PAST),
    ],
    ids=[
        "no past", "little past", "written to before", "a known thread", "a colleague too", "a colleague's words", "a colleague who is told",
        "passed on by a known one", "no answer", "only RE:", "a list", "the partner's colleague", "our own",
    ],
)  # fmt: skip
def test_leaves_answers_alone_that_may_be_honest(innocent):
    assert unknown_thread(innocent) is None


def test_an_id_of_our_house_that_nobody_read_counts_more_where_there_is_haste():
    ours_id = {"in_reply_to": "<x88@ours.test>", "payees": (pay(NEW),)}
    calm = unknown_thread(scene(answer(BY_US.replace("anna@", "ben@"), **ours_id), PAST))
    secret = BY_US.replace("anna@", "ben@").replace("yes, please", "keep this strictly confidential and")
    pressed = unknown_thread(scene(answer(secret, **ours_id), PAST))

    assert calm is not None
    assert pressed is not None
    assert (calm.strength, pressed.strength) == (0.6, 0.9)
