"""An unchanged account speaks for the sender, a changed one does not."""

import pytest

from counterseal.signals.content.says_account_unchanged import says_account_unchanged
from tests.signals.content.words import scene


@pytest.mark.parametrize(
    ("strength", "letter"),
    [
        (0.5, scene("Our bank details remain unchanged.")),
        (0.5, scene("我司收款账户保持不变，付款前请电话核实。")),
    ],
)
def test_it_is_seen(strength, letter):
    found = says_account_unchanged(letter)

    assert found is not None
    assert found.strength >= strength


@pytest.mark.parametrize(
    "letter",
    [
        scene("Our bank details have changed; please verify by phone."),
        scene("Please pay soon."),
        scene("账户已变更。"),
    ],
)
def test_innocent_letters_are_left_in_peace(letter):
    assert says_account_unchanged(letter) is None
