"""Words thrown together are told; numbers of orders, names of products and answers are not."""

from __future__ import annotations

import pytest

from counterseal.lore.scene import Scene
from counterseal.mail.letter import Letter
from counterseal.mail.people import Person
from counterseal.signals.content.random_word_in_subject import random_word_in_subject


def scene(subject: str, **more: object) -> Scene:
    return Scene(letter=Letter(sender=Person("a@acme.test", ""), subject=subject, **more))  # type: ignore[arg-type]


def test_letters_and_digits_mixed_again_and_again():
    found = random_word_in_subject(scene("Notice - eg2Zb4pFL9xQ"))

    assert found is not None
    assert found.spots == ("eg2Zb4pFL9xQ",)


@pytest.mark.parametrize(
    "honest",
    [
        scene("Order D885UUU76612"), scene("Release ExampleSuite2026"), scene("Ticket 2026-0012345"), scene("fix a1b2c3d4e5f60718"),
        scene("Notice - eg2Zb4pFL9xQ", in_reply_to="<1@acme.test>"), scene("https://acme.test/eg2Zb4pFL9xQ"), scene(""),
    ],
)  # fmt: skip
def test_honest_subjects_are_left_alone(honest):
    assert random_word_in_subject(honest) is None
