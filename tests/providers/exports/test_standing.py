"""Whose settings a file holds, by its name; and what their records have in common."""

from datetime import UTC, datetime

import pytest

from counterseal.model.records import Source
from counterseal.providers.exports.standing import Standing, account_of, file_of

SEEN = datetime(2026, 11, 24, tzinfo=UTC)


@pytest.mark.parametrize(
    ("place", "account"),
    [
        ("anna@acme.test.json:item 1", "anna@acme.test"),
        ("export.zip!Anna@acme.test/filters.json:item 3", "anna@acme.test"),
        ("out\\anna@acme.test\\rules.csv:row 1", "anna@acme.test"),
        ("filters_anna@acme.test.json.gz:line 2", "anna@acme.test"),
        ("anna@acme.test-filters.csv:row 9", "anna@acme.test"),
        ("anna%40acme.test.json:item 1", "anna@acme.test"),
        ("Rules (anna@acme.test).csv:row 1", "anna@acme.test"),
        ("boss@acme.test/anna@acme.test.json:item 1", "anna@acme.test"),
        ("filters.json:item 1", ""),
        ("anna/filters.json:item 1", ""),
        ("@acme.test:row 1", ""),
    ],
)
def test_the_nearest_name_that_is_an_address_owns_what_is_in_the_file(place, account):
    assert account_of(place) == account


def test_a_place_without_its_row_is_the_file():
    assert file_of("a.zip!b.csv:row 17") == "a.zip!b.csv"


def test_a_setting_has_one_id_in_every_export():
    one = Standing(Source("a" * 64, "x.json:item 1"), SEEN, "anna@acme.test")
    other = Standing(Source("b" * 64, "y.json:item 9"), SEEN, "anna@acme.test")

    assert one.common("gmail.filters", "f1")["id"] == other.common("gmail.filters", "f1")["id"]
    assert one.common("gmail.imap")["id"] == "aaaaaaaaaaaaaaaa:x.json:item 1"


def test_its_moment_is_when_somebody_looked_unless_the_last_change_is_told():
    standing = Standing(Source("a" * 64, "x.json:item 1"), SEEN)
    told = datetime(2026, 3, 2, tzinfo=UTC)

    assert standing.common("x")["at"] == SEEN
    assert standing.common("x", at=told, account="bob@acme.test") | {"source": None} == {
        "id": "aaaaaaaaaaaaaaaa:x.json:item 1", "at": told, "account": "bob@acme.test", "source": None, "operation": "x",
        "standing": True,
    }  # fmt: skip
