"""An invoice to be opened is seen, and clearly so when the file is of a kind that harms."""

import pytest

from counterseal.signals.content.invoice_lure import invoice_lure
from tests.signals.content.words import scene


@pytest.mark.parametrize(
    ("strength", "letter"),
    [
        (0.4, scene("Dear sir, please find attached our purchase order and confirm.", files=("order.rar",))),
        (0.15, scene("Dear sir or madam, please find attached invoice.", files=("invoice.pdf",))),
        (0.4, scene("您好，附件是采购订单，请查收附件并报价。", files=("订单.zip",))),
    ],
)
def test_it_is_seen(strength, letter):
    found = invoice_lure(letter)

    assert found is not None
    assert found.strength >= strength


@pytest.mark.parametrize(
    "letter",
    [
        scene("Please find attached invoice 12.", files=("invoice.pdf",), quoted="Please send the invoice."),
        scene("The invoice module is attached to the shop."),
        scene("发票已寄出。"),
    ],
)
def test_innocent_letters_are_left_in_peace(letter):
    assert invoice_lure(letter) is None
