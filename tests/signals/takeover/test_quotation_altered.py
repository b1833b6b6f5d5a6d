"""Quotations that do not say what was said, and honest ones."""

from __future__ import annotations

from typing import Any

import pytest

from counterseal.mail.letter import Letter
from counterseal.signals.takeover.quotation_altered import quotation_altered
from tests.lore.letters import NEW, OLD, learnt, mail, ours, pay, scene

OFFER = "Dear Anna,\nplease pay to\nAccount: {}\nBank: Commerzbank\nTotal: USD 12,400.00\nBest regards\nWei"
FIRST = mail(1, pay(), fresh=OFFER.format(OLD))
PAST = learnt(FIRST)


def answer(quoted: str, **more: Any) -> Letter:
    return mail(9, in_reply_to=FIRST.message_id, quoted=quoted, **more)


def test_shows_the_line_and_whose_message_says_otherwise():
    found = quotation_altered(scene(answer(OFFER.format(NEW)), PAST))

    assert found is not None
    assert found.strength == 1.0
    assert found.spots == (f"Account: {NEW}",)
    assert dict(found.said.values)["sender"] == FIRST.sender.address


def test_an_amount_counts_less_and_a_message_without_time_is_named_all_the_same():
    timeless = learnt(mail(1, pay(), fresh=OFFER.format(OLD), date=None, received=None))
    found = quotation_altered(scene(answer(OFFER.format(OLD).replace("12,400", "15,900")), timeless))

    assert found is not None
    assert found.strength == 0.5
    assert "at" not in dict(found.said.values)


@pytest.mark.parametrize(
    "innocent",
    [
        scene(answer(OFFER.format(NEW))),
        scene(answer(OFFER.format(OLD)), PAST),
        scene(answer(""), PAST),
        scene(answer(OFFER.format(OLD + " (please confirm)")), PAST),
        scene(answer("Something else\n" + NEW), PAST),
        scene(ours(9, in_reply_to=FIRST.message_id, quoted=OFFER.format(NEW)), PAST),
    ],
    ids=["no past", "as it was", "no quotation", "answered inside", "another message", "our own answer"],
)
def test_leaves_honest_quotations_alone(innocent):
    assert quotation_altered(innocent) is None
