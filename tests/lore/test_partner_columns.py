"""Columns are known by their names in English and both ways of writing Chinese."""

import pytest

from counterseal.lore.partner_columns import COLUMNS, KNOWN, column_of, header_of


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("name", "name"), ("Company Name", "name"), ("供应商名称", "name"), ("客戶名稱", "name"), ("Domains", "domains"),
        ("E-Mail", "contact"), ("联系人", "contact"), ("Phone no", ""), ("電話", "phone"), ("Account No.", "account"),
        ("收款帳號", "account"), ("IBAN", "account"), ("SWIFT Code", "bic"), ("户名", "beneficiary"), ("核實日期", "verified_at"),
        ("verified_at", "verified_at"), ("来源", "source"), ("Bank account (收款账号)", "account"), ("colour", ""), ("", ""),
        ("币种", "currency"), ("统一社会信用代码", "uscc"), ("账号/户名", ""),
    ],
)  # fmt: skip
def test_a_columns_name(name, column):
    assert column_of(name) == column


def test_every_name_means_a_column():
    assert set(KNOWN.values()) == set(COLUMNS)


def test_a_header_says_where_columns_stand():
    assert header_of(["Name", "Tel", "Mobile", "?", "x" * 61]) == {"name": (0,), "phone": (1, 2)}
