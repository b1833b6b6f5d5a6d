"""Rows: every record of every kind, there and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime, timedelta, timezone
from types import MappingProxyType
from typing import Any

import orjson
import pytest
from hypothesis import example, given

from counterseal.model.records import KINDS, Access, Change, Item, Record, Rule, SignIn, Source
from counterseal.stores.rows import COLUMNS, _converter, line, records
from tests.stores.records import NATIVE, RECORDS, some

SIGN_IN = some(SignIn, ok=True, device="laptop", password_right=True)


def row(record: Record, native: bytes = b"{}") -> dict[str, Any]:
    found: dict[str, Any] = orjson.loads(line(record, native))
    return found


def back(row: Mapping[str, Any]) -> Record:
    (record,) = records(list(row), [tuple(row.values())])
    return record


@given(RECORDS, NATIVE)
@example(some(SignIn, ok=True, password_right=None), b"{}")
@example(some(SignIn, ok=True, password_right=False), b"{}")
@example(some(Access, act="read", items=(Item("1", "2", "3"),), details={"a": "b"}), b"{}")
@example(some(Rule, name="\0", conditions=(("From", "中"),), at=datetime.max.replace(tzinfo=UTC)), b"{}")
def test_a_record_comes_back_as_it_was(record, native):
    written = row(record, native)
    found = back(written)

    assert found == record
    assert type(found) is type(record)
    assert hash(found.source) == hash(record.source)
    assert written["native"] == native.decode()
    assert set(written) == set(COLUMNS)


def test_every_kind_has_every_field_in_a_column_or_in_the_body():
    needed = {"ok": True, "name": "", "to": "", "right": "", "app_name": "", "what": "", "enabled": True, "act": ""}
    for kind in KINDS:
        names = {each.name for each in fields(kind)}
        written = row(some(kind, **{name: needed[name] for name in names & needed.keys()}))

        assert names == ({*written, *orjson.loads(written["body"]), "at", "source"} & names)


def test_the_moment_is_kept_whatever_its_zone():
    elsewhere = datetime(2026, 3, 2, 16, 21, 30, 123456, tzinfo=timezone(timedelta(hours=8)))
    found = back(row(some(SignIn, ok=True, at=elsewhere)))

    assert found.at == elsewhere
    assert found.at.tzinfo == UTC


def test_equal_texts_are_kept_in_memory_once():
    rows = [row(some(SignIn, ok=True, id=str(number), client="Firefox on Ubuntu")) for number in range(2)]
    first, second = records(list(rows[0]), [tuple(each.values()) for each in rows])

    assert first.client is second.client
    assert first.source.exhibit is second.source.exhibit


# Older and newer rows


def test_an_older_row_reads_with_the_defaults():
    written = row(SIGN_IN)
    body = orjson.loads(written["body"])
    del written["device"], body["password_right"]
    written["body"] = orjson.dumps(body).decode()

    assert back(written) == some(SignIn, ok=True, device="", password_right=None)


def test_the_constructor_and_the_short_way_make_the_same():
    written = row(some(Access, act="read", items=(Item("1"),), details={"a": "b"}, device="laptop"))
    longer = {name: value for name, value in written.items() if name != "agent"}

    assert back(written) == back(longer)


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "Telepathy"},
        {"mood": "good"},
        {"body": '{"ok": true, "mood": "good"}'},
        {"body": orjson.dumps({**orjson.loads(row(SIGN_IN)["body"]), "mood": "good"}).decode()},
        {"body": "{}"},
        {"body": "not json"},
        {"at_us": None},
    ],
    ids=["a kind", "a column", "a field", "one field more", "no field", "no JSON", "no moment"],
)
def test_a_row_of_a_newer_version_is_refused(change):
    with pytest.raises(ValueError, match=r"written by a version that knows more|invalid literal"):
        back({**row(SIGN_IN), **change})


def test_a_row_whose_fields_have_other_names_is_refused():
    body = orjson.loads(row(SIGN_IN)["body"])
    body["mood"] = body.pop("risk")

    with pytest.raises(ValueError, match="written by a version that knows more"):
        back({**row(SIGN_IN), "body": orjson.dumps(body).decode()})


# What cannot be written


def test_a_moment_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="has no zone"):
        line(some(SignIn, ok=True, at=datetime(2026, 3, 2)), b"{}")  # noqa: DTZ001 - the mistake


@dataclass(frozen=True, slots=True, kw_only=True)
class Telepathy(Record):
    """Not a kind."""


def test_a_class_that_is_no_kind_is_refused():
    impostor: type[Record] = dataclass(frozen=True, slots=True, kw_only=True)(type("SignIn", (Record,), {}))

    for kind in (Telepathy, impostor):
        with pytest.raises(ValueError, match="is not one of KINDS"):
            line(some(kind), b"{}")


def test_what_json_does_not_hold_is_written_as_what_is_nearest():
    found = back(
        row(
            some(
                Access,
                act="\ud83d",
                count=10**30,
                items=(Item(name="\udcff"),),
                details=MappingProxyType({"\ud800": "x"}),
                agent="\udcff agent",
                source=Source("ab" * 32, "\udcff.csv:row 1"),
                succeeded=False,
            )
        )
    )

    assert found == some(
        Access,
        act="\\ud83d",
        count=2**63 - 1,
        items=(Item(name="\\udcff"),),
        details={"\\ud800": "x"},
        agent="\\udcff agent",
        source=Source("ab" * 32, "\\udcff.csv:row 1"),
        succeeded=False,
    )


def test_a_native_record_that_is_not_text_is_escaped():
    assert row(SIGN_IN, b'{"a": "\xff"}')["native"] == '{"a": "\\xff"}'


@pytest.mark.parametrize("hint", [date, tuple[str, int], list[str], int | str | None, Mapping[str, datetime]], ids=str)
def test_a_field_that_json_would_change_has_to_be_thought_about(hint):
    with pytest.raises(TypeError, match="say here how JSON keeps it"):
        _converter(hint)


def test_a_field_that_may_be_missing_is_converted_when_it_is_there():
    convert = _converter(tuple[Item, ...] | None)

    assert convert is not None
    assert convert(None) is None
    assert convert([{"id": "1", "name": "", "folder": ""}]) == (Item("1"),)
    assert row(some(Change, what="other"))["kind"] == "Change"
