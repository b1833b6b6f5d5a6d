"""Dialects of rows: each has a name of its own, and none takes a row of things that are no log."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from counterseal.providers.exports.provider import FORMS
from counterseal.reach import Asked

ASKED = Asked(seen=datetime(2026, 11, 24, tzinfo=UTC))
DIALECTS = [one for forms in FORMS for one in forms.dialects(ASKED)]
STRANGE = [
    {"Product": 'Hinge 4"', "Price": "0.42", "Stock": "4000"},
    {"Name": "Anna Li", "E-mail": "anna@acme.test", "Phone": "+86 574 5550 0100"},
    {"日期": "2026-03-02", "摘要": "货款", "金额": "12000.00", "余额": "88000.00"},
    {"a": 1},
]


def test_every_dialect_has_a_name_of_its_own():
    names = [one.name for one in DIALECTS]

    assert len(names) == len(set(names))


@pytest.mark.parametrize("row", STRANGE, ids=["goods", "contacts", "bank statement", "anything"])
@pytest.mark.parametrize("dialect", DIALECTS, ids=lambda one: one.name)
def test_a_row_of_something_else_is_nobodys(dialect, row):
    assert not dialect.fits(row)


def test_an_object_without_anything_is_googles_way_to_say_none_and_nobody_elses():
    assert [one.name for one in DIALECTS if one.fits({})] == ["google workspace settings"]
