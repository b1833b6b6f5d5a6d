"""Signs that nobody sees, inside of words."""

from __future__ import annotations

import pytest

from counterseal.lore.scene import Scene
from counterseal.mail.opening import letter
from counterseal.signals.content.zero_width_inside_words import zero_width_inside_words


def scene(text: str) -> Scene:
    return Scene(
        letter=letter(f"From: a@b.example\nSubject: x\nContent-Type: text/plain; charset=utf-8\n\n{text}".encode())
    )


@pytest.mark.parametrize(
    ("text", "strength"),
    [("pass\u200bword", 0.6), ("\u202etxet\u202c", 0.7), ("pay\U000e0041", 0.9), ("p\u200by \u202ex y\u202c", 0.7)],
)
def test_says_what_is_hidden(text, strength):
    found = zero_width_inside_words(scene(text))

    assert found is not None
    assert found.strength == strength


@pytest.mark.parametrize(
    "honest",
    [
        "\ufeffHello",
        "\U0001f469\u200d\U0001f4bb",
        "\u202d+49 30 1234\u202c",
        "Ver\u00adsiche\u00adrung",
        "end\u200b next",
        "plain",
    ],
)
def test_honest_writing_is_left_alone(honest):
    assert zero_width_inside_words(scene(honest)) is None
