"""Numbers behind labels, and what looks like one and is none."""

import pytest

from counterseal.mail.payments.numbers import account, code


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12345678", "12345678"),
        ("7456 1234 5678 901", "745612345678901"),
        ("39-100001040012345", "39100001040012345"),
        ("OSA11443631234567 x", "OSA11443631234567"),
        ("NRA 12345678901234", "NRA12345678901234"),
        ("12345678USD", "12345678"),
        ("12345678 Bank", "12345678"),
        ("USD 1234567", "1234567"),
        ("808-123456-838", "808123456838"),
    ],
)
def test_an_account_is_read_without_its_separators(text, value):
    found = account(text, 5)

    assert found is not None
    assert found.value == value


@pytest.mark.parametrize(
    "text",
    ["2024-08-12", "12.08.2024", "12500.00", "1,234,567", "12:30", "****12345678", "ending 12345678", "+8613800138000", "00000000", "1234", "4f2a9c1b7d3e", "12345678@example.com", "1" * 40],
)  # fmt: skip
def test_other_numbers_are_none(text):
    assert account(text, 5) is None


@pytest.mark.parametrize(
    ("kind", "text", "value", "valid"),
    [
        ("aba", "121000248", "121000248", True),
        ("aba", "0210 0002 1", "021000021", True),
        ("sort", "12-34-56", "123456", None),
        ("bsb", "062-000", "062000", None),
        ("cnaps", "104584000003", "104584000003", True),
        ("bik", "044525225", "044525225", None),
        ("bankcode", "004", "004", None),
        ("branchcode", "1234-5", "12345", None),
        ("ifsc", "HDFC0001234", "HDFC0001234", None),
        ("swift", "DEUTDEFF", "DEUTDEFF", None),
        ("pix", "anna@example.com", "anna@example.com", None),
    ],
)
def test_codes_of_banks(kind, text, value, valid):
    found = code(kind, text)

    assert found is not None
    assert (found.value, found.valid) == (value, valid)


def test_a_code_is_repaired_when_its_check_digits_then_fit():
    found = code("cnaps", "1O4584000003")

    assert found is not None
    assert (found.value, found.repaired) == ("104584000003", True)
    assert code("cnaps", "1O4584000004") is None
    assert code("nothing", "1") is None


def test_a_repaired_card():
    found = account("6222O21234567890128", 5)

    assert found is not None
    assert (found.value, found.repaired) == ("6222021234567890128", True)
