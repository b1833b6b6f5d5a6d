"""Numbers that run on in the next line."""

from __future__ import annotations

import pytest

from counterseal.mail.payments.finding import payees
from counterseal.mail.payments.wrapped import unwrapped


def joined(text: str) -> str:
    clean, plain = unwrapped(text, text)
    assert clean == plain
    return plain


@pytest.mark.parametrize(
    "text",
    [
        "A/C: 1234\n5678 9012",
        "> A/C No. - 1234\n> 5678 9012",
        "Account number\n1234\n5678 9012",
        "Account number\t1234\n5678 9012",
        "Name\tAccount number\tSWIFT\nAcme\t1234\tCHASUS33\n5678 9012",
        "Terms\tAccount number: 1234\nB/L 4567\t5678 9012\tx",
        "Name\tAccount number\tSWIFT\nAcme\t1234\n5678 9012\tCHASUS33",
    ],
)
def test_a_broken_account_is_put_together(text: str):
    assert "1234 5678 9012" in joined(text)


@pytest.mark.parametrize(
    "text",
    [
        "Account number: 12345678\n20240501",
        "Account number: 1234 5678\n2024-05-01",
        "Account number\nRouting number\n12345678\n021000021",
        "Account number\t1234 5678\nBank code\t004",
        "Currency\tAccount number\nUSD\t1234 5678 9012\nEUR\t2345 6789 0123",
        "Order number: 1234\n5678 9012",
        "Tel: 1234\n5678 9012",
    ],
)
def test_two_numbers_stay_two(text: str):
    assert joined(text) == text


def test_a_label_that_ends_its_line_has_its_value_in_the_next():
    text = "You can pay by wire to Sample Bank, CNAPS\n102100099996, A/C 1234 5678 9012 345."
    assert "CNAPS 102100099996" in joined(text)
    assert joined("BIC\n1\tx") == "BIC\n1\tx"


def test_no_part_of_a_broken_account_is_an_account():
    (one,) = payees("Pay to\nBank: Sample Bank, China\nAccount No.: 1234 5678\n9012 3456 789\nSWIFT: ABOCCNBJ", "docx")
    assert one.account == "1234567890123456789"
    assert one.written == "1234 5678 9012 3456 789"


def test_a_number_broken_at_the_end_of_a_line_of_prose_goes_on():
    text = "For the freight charges please use account number 1234 5678\n9012 with Sample Bank, SWIFT ABOCCNBJ."
    assert "1234 5678 9012 with" in joined(text)
    assert "\n12 items" in joined("We ordered on account of the customer in the year 2024\n12 items of it.")
