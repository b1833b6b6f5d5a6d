"""Readers of mail that read a message differently."""

from __future__ import annotations

import pytest

from counterseal.lore.scene import Scene
from counterseal.mail.letter import Letter
from counterseal.mail.opening import letter
from counterseal.signals.identity.readers_disagree import readers_disagree


@pytest.mark.parametrize(
    ("dispute", "strength"),
    [("twice:from", 1.0), ("from", 0.9), ("alternative", 0.6), ("text", 0.4), ("from:broken", 0.3)],
)
def test_says_what_differs(dispute, strength):
    found = readers_disagree(Scene(letter=Letter(disputes=(dispute,))))

    assert found is not None
    assert found.strength == strength


def test_shows_both_values_and_takes_the_clearest():
    opened = letter(b"From: a@one.test\nFrom: b@two.test\nSubject: x\nSubject: y\n\nHello")

    found = readers_disagree(Scene(letter=opened))

    assert found is not None
    assert found.spots == ("a@one.test", "b@two.test")


@pytest.mark.parametrize(
    "honest",
    [
        b"From: a@one.test\nFrom: a@one.test\n\nHello",
        b"From: A <a@one.test>\nTo: b@two.test\nTo: c@two.test\n\nHello",
        b'From: "Berg, Anna" <a@one.test>\nSubject: =?utf-8?q?x?=\n\nHello',
    ],
)
def test_honest_headers_are_left_alone(honest):
    assert readers_disagree(Scene(letter=letter(honest))) is None
