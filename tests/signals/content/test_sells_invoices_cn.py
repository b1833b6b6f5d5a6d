"""Invoices for sale are seen; invoices are not."""

import pytest

from counterseal.signals.content.sells_invoices_cn import sells_invoices_cn
from tests.signals.content.words import scene


@pytest.mark.parametrize(
    ("strength", "letter"),
    [
        (0.6, scene("本公司代开各类发票，点数优惠，验证后付款。")),
        (0.6, scene("", "代開發票")),
    ],
)
def test_it_is_seen(strength, letter):
    found = sells_invoices_cn(letter)

    assert found is not None
    assert found.strength >= strength
    assert found.types == ("bulk",)


@pytest.mark.parametrize(
    "letter",
    [
        scene("请开发票，抬头如下。"),
        scene("电子发票见附件。"),
        scene("The invoice is attached."),
    ],
)
def test_innocent_letters_are_left_in_peace(letter):
    assert sells_invoices_cn(letter) is None
