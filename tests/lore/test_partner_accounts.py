"""A cell becomes an account under the key that mail would give it, or a sentence that says why not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.errors import plain
from counterseal.lore.partner_accounts import account_in, bare
from counterseal.model.partner import PayeeAccount, Standing
from counterseal.model.text import Text


def account(cell, **beside):
    found = account_in(cell, beside)
    assert isinstance(found, PayeeAccount), found
    return found


def test_an_iban():
    found = account("DE89 3704 0044 0532 0130 00", bic="COBADEFFXXX", beneficiary="Example GmbH", currency="eur")

    assert (found.scheme, found.account, found.country) == ("iban", "DE89370400440532013000", "DE")
    assert (found.bic, found.beneficiary, found.currency) == ("COBADEFFXXX", "Example GmbH", "EUR")
    assert (found.standing, found.verified_at) == (Standing.SEEN, None)


def test_a_chinese_account_has_the_key_that_a_chinese_mail_gives_it():
    found = account(
        "6222 0212 3456 7890 128", bank="中国工商银行深圳分行", beneficiary="深圳市恒泰电子有限公司", land="CN"
    )

    assert found.account == "6222021234567890128"
    assert found.bank == "中国工商银行深圳分行"


def test_full_width_digits_are_digits():
    assert account("１２３４５６７８９０１２").account == "123456789012"
    assert bare("６２-22 ０２") == "622202"


@pytest.mark.parametrize(
    ("cell", "why"),
    [
        ("6.22203E+18", "shortened the account"),
        ("6,2220E18", "shortened the account"),
        ("622202123456789000", "as if the spreadsheet had rounded it"),
        ("on request", "is no account number"),
        ("123", "is no account number"),
        ("DE89370400440532013001", "DE89370400440532013001"),
        ("1" * 41, "is no account number"),
    ],
)
def test_what_is_refused(cell, why):
    found = account_in(cell, {})

    assert isinstance(found, Text)
    assert why in plain(found)


@given(st.text(max_size=40), st.text(max_size=20))
def test_any_cell_is_answered(cell, beside):
    assert isinstance(account_in(cell, {"bank": beside, "bic": beside}), PayeeAccount | Text)
