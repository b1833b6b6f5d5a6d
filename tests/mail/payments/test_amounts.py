"""Amounts are read in the writings of all countries, and in the capital numerals of Chinese cheques."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.mail.payments.amounts import currency, decimal


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("12,500.00", "12500.00"),
        ("12.500,00", "12500.00"),
        ("12 500,00", "12500.00"),
        ("12'500.00", "12500.00"),
        ("1.234.567", "1234567"),
        ("12.500", "12500"),
        ("12,500", "12500"),
        ("0.125", "0.125"),
        ("12.50", "12.50"),
        ("12,5", "12.5"),
        ("USD 48,300.00 only", "48300.00"),
        ("人民币壹万贰仟伍佰元整", "12500"),
        ("壹拾贰万捌仟伍佰元叁角肆分", "128500.34"),
        ("贰亿零叁佰万元", "203000000"),
        ("貳萬參仟圓整", "23000"),
        ("see below", ""),
    ],
)
def test_an_amount_has_one_spelling(written, amount):
    assert decimal(written) == amount


@pytest.mark.parametrize(
    ("written", "code"),
    [("USD 5", "USD"), ("US$5", "USD"), ("HK$ 5", "HKD"), ("5 €", "EUR"), ("人民币5元", "CNY"), ("RMB", "CNY"), ("5", ""), ("Europe", "")],
)  # fmt: skip
def test_a_currency_is_told_by_code_or_sign(written, code):
    assert currency(written) == code


@given(st.text(max_size=60))
def test_an_amount_is_a_decimal_or_nothing(text):
    number = decimal(text)

    assert not number or float(number) >= 0
