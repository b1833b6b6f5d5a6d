"""Words with letters of another alphabet."""

from __future__ import annotations

import pytest

from counterseal.lore.scene import Scene
from counterseal.mail.opening import letter
from counterseal.signals.content.mixed_script_words import mixed_script_words


def scene(text: str, subject: str = "x", name: str = "A") -> Scene:
    return Scene(
        letter=letter(
            f"From: {name} <a@b.example>\nSubject: {subject}\nContent-Type: text/plain; charset=utf-8\n\n{text}".encode()
        )
    )


@pytest.mark.parametrize(
    "shown",
    [
        scene("your p\u0430ypal account"),
        scene("x", subject="\u0440aypal"),
        scene("x", name="Micr\u043es\u043eft"),
        scene("m\u03bfney now"),
    ],
)
def test_names_the_words(shown):
    found = mixed_script_words(shown)

    assert found is not None
    assert found.spots


@pytest.mark.parametrize(
    "honest",
    [
        scene("10 \u03bcm and k\u03a9"),
        scene("SMS\u043a\u0430"),
        scene("\u043e\u0434\u043d\u043e c\u043bово из русского текста с одной ошибкой в нём"),
        scene("\u043f\u0440\u0438\u0432\u0435\u0442 hello"),
        scene("plain"),
    ],
)
def test_honest_words_are_left_alone(honest):
    assert mixed_script_words(honest) is None
