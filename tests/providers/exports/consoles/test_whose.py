"""Whose mailbox an export is of, by its title or the name of its file."""

from __future__ import annotations

import pytest

from counterseal.providers.exports.consoles.whose import owner_in


@pytest.mark.parametrize(
    ("title", "place", "owner"),
    [
        ("账号：Anna@example.com", "a.csv", "anna@example.com"),
        ("", "anna@example.com_登录日志.csv", "anna@example.com"),
        ("", "anna@example.com.csv", "anna@example.com"),
        ("", "export.zip!anna@example.com/登录.xlsx!Sheet1", "anna@example.com"),
        ("", "登录日志_anna@example.com.csv", "anna@example.com"),
        ("", "2026-03_anna@example.com.csv", "anna@example.com"),
        ("", "signins_anna@example.com.csv", "anna@example.com"),
        ("", "anna@example.com 和 bob@example.com.csv", ""),
        ("anna@example.com | bob@example.com", "carol@example.com.csv", ""),
        ("", "登录日志.csv", ""),
    ],
)
def test_the_one_address_that_is_named_is_the_owner(title, place, owner):
    assert owner_in(title, place) == owner
