"""The story is seen by its many phrases."""

import pytest

from counterseal.signals.content.advance_fee_story import advance_fee_story
from tests.signals.content.words import scene


@pytest.mark.parametrize(
    ("strength", "letter"),
    [
        (
            0.7,
            scene(
                "I am the manager of a bank. My late client died without next of kin and left the sum of ten million dollars. I have a business proposal for you."
            ),
        ),
        (0.5, scene("我有一份商业提案，已故客户留下遗产一千万美元，需要您作为受益人继承。")),
    ],
)
def test_it_is_seen(strength, letter):
    found = advance_fee_story(letter)

    assert found is not None
    assert found.strength >= strength
    assert found.types == ("advance_fee",)


@pytest.mark.parametrize(
    "letter",
    [
        scene("The total number of pages is ten million."),
        scene("We discussed the proposal yesterday."),
        scene("项目资金已到位。"),
    ],
)
def test_innocent_letters_are_left_in_peace(letter):
    assert advance_fee_story(letter) is None
