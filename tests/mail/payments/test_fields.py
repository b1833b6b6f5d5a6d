"""The value of each label is found behind it."""

import pytest

from counterseal.mail.payments.fields import fields_in, tidy
from counterseal.mail.payments.normal import folded, seen
from counterseal.mail.payments.page import Page


def values(text: str) -> list[tuple[str, str]]:
    clean = seen(text)
    return [(one.kind, one.value) for one in fields_in(Page(clean, folded(clean)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bank: Sample Bank, Account: 12345678", [("bank", "Sample Bank"), ("account", "12345678")]),
        ("IBAN: DE89 3704 0044 0532 0130 00", [("iban", "DE89370400440532013000")]),
        ("DE89370400440532013000", [("iban", "DE89370400440532013000")]),
        ("Amount: EUR 12.500,00", [("amount", "12500.00")]),
        ("Currency: USD", [("currency", "USD")]),
        ("Reference: INV-7", [("reference", "INV-7")]),
        ("开户行：样例银行深圳支行 1234567890123456", [("account", "1234567890123456"), ("bank", "样例银行深圳支行")]),
        ("A/C: 1234567890 (USD) / 1234567891 (EUR)", [("account", "1234567890"), ("account", "1234567891")]),
        ("Bank is closed today and so on for a long time we think", []),
        ("Agência: 1234-5", [("branchcode", "1234-5")]),
        ("Bank: ABC,\nSecond line\nAccount: 12345678", [("bank", "ABC, Second line"), ("account", "12345678")]),
        ("Tel: 12345678", []),
    ],
)  # fmt: skip
def test_fields(text, expected):
    assert sorted(values(text)) == sorted(expected)


def test_fields_come_in_the_order_of_the_text():
    assert [kind for kind, _ in values("Account: 12345678\nBank: Sample\nSWIFT: DEUTDEFF")] == [
        "account",
        "bank",
        "swift",
    ]


def test_an_account_has_the_currency_beside_it():
    clean = "A/C: 1234567890 (USD) / 1234567891 (EUR)"

    assert [one.currency for one in fields_in(Page(clean, clean))] == ["USD", "EUR"]


def test_words_lose_the_marks_around_them():
    assert tidy("  : Sample  Ltd , ") == "Sample Ltd"
    assert tidy('"Sample"') == "Sample"
    assert tidy('ООО "Sample"') == 'ООО "Sample"'
