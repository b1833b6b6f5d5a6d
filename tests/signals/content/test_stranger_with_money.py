"""Millions with an appeal are seen; millions alone are not."""

import pytest

from counterseal.signals.content.stranger_with_money import stranger_with_money
from tests.signals.content.words import scene


@pytest.mark.parametrize(
    ("strength", "letter"),
    [
        (0.6, scene("I am the next of kin of a late client. The sum of 8.5 million dollars waits.")),
        (0.6, scene("有一笔无人认领的资金800万美元，请您作受益人，事后分您四成。")),
    ],
)
def test_it_is_seen(strength, letter):
    found = stranger_with_money(letter)

    assert found is not None
    assert found.strength >= strength
    assert found.types == ("advance_fee",)


@pytest.mark.parametrize(
    "letter",
    [
        scene("The plant costs USD 12,500,000 and opens in May."),
        scene("The next of kin was informed."),
        scene("合同总价 1200 万元，分三期付款。"),
    ],
)
def test_innocent_letters_are_left_in_peace(letter):
    assert stranger_with_money(letter) is None
