"""Another hand, and the single changes of the same one."""

from __future__ import annotations

from datetime import UTC
from typing import Any

import pytest

from counterseal.mail.letter import Letter
from counterseal.model.text import Many
from counterseal.signals.takeover.habits_break_together import habits_break_together
from tests.lore.letters import NEW, learnt, mail, pay, scene, trade

OTHER_HAND: dict[str, Any] = {
    "agent": "eM Client 9", "message_id": "<1@elsewhere.example>", "fresh": "Dear Sir,\n\npay it.\n\nRgds",
    "hops": ("from out.elsewhere.example by mx.ours.test with ESMTP",),
}  # fmt: skip


def strange(*payees, **more: Any) -> Letter:
    return mail(400, *payees, **(OTHER_HAND | more))


def test_lists_what_is_not_as_before():
    found = habits_break_together(scene(strange(pay(NEW)), trade()))

    assert found is not None
    assert found.strength == 1.0
    values = dict(found.said.values)
    assert values["n"] == 3
    assert isinstance(values["what"], Many)
    assert len(values["what"].values) == 3


def test_two_count_less():
    found = habits_break_together(scene(mail(400, pay(NEW), agent="eM Client 9", hops=OTHER_HAND["hops"]), trade()))

    assert found is not None
    assert found.strength == 0.6


MOVED = ("from mx1.provider.example (mx1.provider.example [192.0.2.9]) by mx.ours.test with ESMTPS id 1",)


def test_a_new_provider_is_one_thing_and_not_two():
    letter = mail(400, pay(NEW), hops=MOVED, message_id="<1@provider.example>")

    assert habits_break_together(scene(letter, trade())) is None
    assert (
        habits_break_together(scene(mail(400, pay(NEW), hops=MOVED, message_id="<1@x.example>"), trade())) is not None
    )


@pytest.mark.parametrize(
    "innocent",
    [
        scene(strange(pay(NEW))),
        scene(strange(pay(NEW)), learnt(*map(mail, range(4)))),
        scene(strange(), trade()),
        scene(strange(pay()), trade()),
        scene(strange(pay(NEW, where="quoted")), trade()),
        scene(mail(400, pay(NEW), agent="iPhone Mail (20H1)", message_id="<1@phone.example>"), trade()),
        scene(mail(400, pay(NEW), date=mail(400).date.astimezone(UTC)), trade()),  # type: ignore[union-attr]
    ],
    ids=["no past", "no habits", "no money", "the old account", "only quoted", "a new telephone", "a server's clock"],
)
def test_leaves_single_changes_and_old_accounts_alone(innocent):
    assert habits_break_together(innocent) is None
