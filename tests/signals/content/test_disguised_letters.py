"""Letters that only look like others are told; decoration, names and plain words are not."""

from __future__ import annotations

import pytest

from counterseal.lore.scene import Scene
from counterseal.mail.letter import Letter
from counterseal.mail.people import Person
from counterseal.signals.content.disguised_letters import disguised_letters


def scene(subject: str = "", name: str = "", fresh: str = "") -> Scene:
    return Scene(letter=Letter(sender=Person("a@acme.test", name), subject=subject, fresh=fresh))


@pytest.mark.parametrize(
    "one",
    [
        scene("\U0001d5e1\U0001d5f2\U0001d601\U0001d5f3 account"), scene(name="ʟᴏɢɪɴ office"), scene("c\u073fo\u073fn\u073ffirm"),
        scene("Someone tried to Iog in"), scene(fresh="Your emaiI is full"), scene("[lRS] refund"), scene(name="N.e.t.f.l.i.x"),
    ],
)  # fmt: skip
def test_disguises(one):
    assert disguised_letters(one) is not None


@pytest.mark.parametrize(
    "honest",
    [
        scene("In Ireland, IBM and I looked into it"), scene(name="Ioan Example"), scene("getItem() and printInfo() of the API"), scene("x ∈ ℝ, \U0001d465 > 0"),
        scene(fresh="All links in a mail, label it. ILL, ALL, lAN"), scene(name="A. B. C. D."), scene("الحساب"), scene("Ünïted Äccount"), scene("ＡＢ"),
    ],
)  # fmt: skip
def test_honest_words_are_left_alone(honest):
    assert disguised_letters(honest) is None
