"""A wallet to be verified elsewhere is seen; talk about coins is not."""

import pytest

from counterseal.signals.content.crypto_lure import crypto_lure
from tests.signals.content.words import FAR, scene


@pytest.mark.parametrize(
    ("strength", "letter"),
    [
        (0.4, scene("Verify your wallet now or it will be suspended. Connect your wallet.", links=(FAR,))),
        (0.3, scene("请验证钱包地址，点击此处登录，否则将被冻结。", links=(FAR,))),
    ],
)
def test_it_is_seen(strength, letter):
    found = crypto_lure(letter)

    assert found is not None
    assert found.strength >= strength


@pytest.mark.parametrize(
    "letter",
    [
        scene("The bitcoin price fell yesterday."),
        scene("This patch adds a test for the wallet address parser."),
        scene("区块链课程讲义"),
    ],
)
def test_innocent_letters_are_left_in_peace(letter):
    assert crypto_lure(letter) is None
