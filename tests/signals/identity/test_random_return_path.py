"""A return path that a machine made up is told; those of services and of people are not."""

from __future__ import annotations

import pytest

from counterseal.lore.scene import Scene
from counterseal.mail.letter import Letter
from counterseal.mail.people import Person
from counterseal.signals.identity.random_return_path import random_return_path


def scene(path: str, sender: str = "info@acme.test") -> Scene:
    return Scene(letter=Letter(sender=Person(sender, ""), return_path=path))


def test_a_domain_thrown_together():
    found = random_return_path(scene("x@q7vx2k9wj4tz8.test"))

    assert found is not None
    assert found.strength > 0.5


@pytest.mark.parametrize(
    "honest",
    [
        "", "x@acme.test", "bounce-0100018c66c77e76@amazonses.com", "x@a2641185.bnc3.example", "x@yiyuanwan.test", "x@zjhtjx.test",
        "x@shenzhenlighting.test",
    ],
)  # fmt: skip
def test_honest_paths_are_left_alone(honest):
    assert random_return_path(scene(honest)) is None


def test_the_senders_own_house_says_nothing():
    assert random_return_path(scene("x@b.q7vx2k9wj4tz8.test", "a@q7vx2k9wj4tz8.test")) is None
