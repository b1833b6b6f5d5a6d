"""A number behind "account" is one to pay to only where a bank, a holder or words of payment stand beside it."""

import pytest

from counterseal.mail.payments.fields import fields_in
from counterseal.mail.payments.grouping import blocks, entries
from counterseal.mail.payments.meaning import is_meant
from counterseal.mail.payments.normal import folded, seen
from counterseal.mail.payments.page import Page


def meant(text: str) -> bool:
    page = Page(seen(text), folded(seen(text)))
    return any(is_meant(page, entry) for block in blocks(page, fields_in(page)) for entry in entries(block))


@pytest.mark.parametrize(
    "text",
    [
        "Please pay to account 12345678",
        "Our account no. is 12345678",
        "Account: 12345678\nBank: Sample",
        "bank account 12345678",
        "账号：123456789012",
        "IBAN: DE89370400440532013001",
        "Tài khoản: 19031234567890",
    ],
)
def test_meant(text):
    assert meant(text)


@pytest.mark.parametrize(
    "text",
    [
        "Account 12345678",
        "Your account 12345678 waits for payment",
        "账号：12345678",
        "card number 4111111111111111",
        "please pay: account 123-456-7890",
        "счет 12345678, оплата",
    ],
)
def test_not_meant(text):
    assert not meant(text)
