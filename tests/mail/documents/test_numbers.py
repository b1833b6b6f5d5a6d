"""Numbers of spreadsheets as people type them."""

from __future__ import annotations

import pytest

from counterseal.mail.documents.numbers import plain_number


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("6222021234567890", "6222021234567890"),
        ("1.2345678901234E+15", "1234567890123400"),
        ("6.2220212345678899E+18", "6222021234567889900"),
        ("12.50", "12.5"),
        ("0.30000000000000004", "0.3"),
        ("1200.0", "1200"),
        ("-7.0", "-7"),
        ("1E+400", "1E+400"),
        ("nan", "nan"),
        ("N/A", "N/A"),
        (" 5 ", "5"),
        ("", ""),
        ("1234567.891", "1234567.891"),
    ],
)
def test_no_exponent_and_no_needless_zero(raw, shown):
    assert plain_number(raw) == shown
