"""Account numbers are known by their check digits or by the word before them; other numbers are none."""

import pytest

from counterseal.lore.banking import accounts_in


@pytest.mark.parametrize(
    ("text", "accounts"),
    [
        ("Please pay to GB82 WEST 1234 5698 7654 32 from now on", ("GB82WEST12345698765432",)),
        ("IBAN: de89370400440532013000.", ("DE89370400440532013000",)),
        ("账号：6222 0200 0000 0000 000", ("6222020000000000000",)),
        ("Our account no. is 12345678", ("12345678",)),
        ("SWIFT: DEUTDEFF500", ("DEUTDEFF500",)),
    ],
    ids=["IBAN", "IBAN in small letters", "a Chinese card", "a number after the word", "SWIFT"],
)
def test_accounts_are_found(text, accounts):
    assert accounts_in(text) == accounts


@pytest.mark.parametrize(
    "text",
    ["", "Tel. +86 755 8888 6666", "GB82 WEST 1234 5698 7654 33", "Order 1234567890123", "Best regards, Anna", "快递单号 75312345678901"],
    ids=["nothing", "telephone", "wrong check digits", "an order", "a name", "a parcel"],
)  # fmt: skip
def test_other_numbers_are_no_accounts(text):
    assert accounts_in(text) == ()
