"""Behind a mark reading goes on as if it had never stopped: nothing twice, nothing left out, nothing said otherwise."""

from __future__ import annotations

import gzip
import io
from datetime import UTC, datetime

import pytest

from counterseal.model.reading import Gap, Part
from counterseal.providers.exports.provider import EVERY, PROVIDER
from counterseal.providers.exports.unpack import Member, members
from counterseal.reach import Asked, Mark, Read
from tests.providers.exports.zoo import TABLE, opened, tarred, zipped

ASKED = Asked(seen=datetime(2026, 11, 24, tzinfo=UTC), timezone="UTC")
COUNT = EVERY * 2 + 100


def letter(number: int) -> bytes:
    """A message; one in fifty is cut off, so that there is something to say of it."""
    head = b"From: bob@example.com\nTo: anna@acme.test\nMessage-ID: <%d@example.com>\nSubject: %d\n" % (number, number)
    head += b"Date: Mon, 2 Mar 2026 %02d:%02d:00 +0000\n" % (number // 60 % 24, number % 60)
    if number % 50 == 7:
        head += b'Content-Type: multipart/mixed; boundary="part"\n\n--part\nContent-Type: text/plain\n'
    return head + b"\nHello\n"


def maildir(count: int = COUNT) -> dict[str, bytes]:
    folders = ("cur", ".Sent/cur", ".&XfJSIJZk-/cur")
    return {f"{folders[number % 3]}/{1_772_000_000 + number}.M1.mx:2,S": letter(number) for number in range(count)}


def mbox(count: int) -> bytes:
    return b"".join(b"From bob@example.com Mon Mar  2 08:00:00 2026\n" + letter(n) + b"\n" for n in range(count))


SOURCES = {
    "tar": tarred(dict(sorted(maildir().items()))),
    "zip": zipped(maildir()),
    "tar.gz": gzip.compress(tarred(maildir())),
    "mbox": mbox(2300),
    "two mboxes": tarred({"INBOX.mbox": mbox(2100), "Sent.mbox": mbox(1100)}),
}


def read(content: bytes, tmp_path, state: str = "") -> list[object]:
    return list(
        PROVIDER.read(io.BytesIO(content), name="m", exhibit="e" * 64, asked=ASKED, scratch=tmp_path, state=state)
    )


def told(found: list[object]) -> list[object]:
    return [one for one in found if not isinstance(one, Mark)]


@pytest.mark.parametrize("name", SOURCES)
def test_what_comes_behind_a_mark_is_what_came_behind_it(name, tmp_path):
    whole = read(SOURCES[name], tmp_path)
    marks = [(place, one) for place, one in enumerate(whole) if isinstance(one, Mark)]

    assert len(marks) >= 2
    assert sum(isinstance(one, Read) for one in whole) >= COUNT
    for place, mark in marks:
        assert told(read(SOURCES[name], tmp_path, mark.state)) == told(whole[place:])


def test_what_is_said_at_the_end_counts_what_came_before_the_mark(tmp_path):
    whole = read(SOURCES["tar"], tmp_path)
    mark = next(one for one in whole if isinstance(one, Mark))
    rest = read(SOURCES["tar"], tmp_path, mark.state)
    parts = [one for one in rest if isinstance(one, Part)]
    gaps = [one for one in rest if isinstance(one, Gap)]

    assert sum(part.records for part in parts) == COUNT
    assert sum(gap.count for gap in gaps) == sum(gap.count for gap in whole if isinstance(gap, Gap)) > 0


def test_rows_hang_together_so_behind_a_table_there_is_no_mark(tmp_path):
    found = read(tarred({"a.csv": TABLE} | maildir()), tmp_path)
    earlier = read(tarred(maildir() | {"z.csv": TABLE}), tmp_path)

    assert not any(isinstance(one, Mark) for one in found)
    assert any(isinstance(one, Mark) for one in earlier)


@pytest.mark.parametrize("state", ["x", "[]", "{}", "[1,2,3]", '["a","b",{}]', "null", '[0,"",{"message files":7}]'])
def test_a_state_that_is_none_means_from_the_start(state, tmp_path):
    content = tarred(maildir(3))

    assert told(read(content, tmp_path, state)) == told(read(content, tmp_path))


# Members


def test_members_know_which_entry_of_the_outermost_archive_they_come_from():
    data = tarred({"a": b"1", "b.zip": zipped({"c": b"2", "d": b"3"}), "e": b"4"})
    found = [(one.place, one.entry) for one in members(io.BytesIO(data), name="x") if isinstance(one, Member)]

    assert found == [("x!a", 0), ("x!b.zip!c", 1), ("x!b.zip!d", 1), ("x!e", 2)]
    assert [one.entry for one in members(io.BytesIO(b"1"), name="x") if isinstance(one, Member)] == [-1]


def test_entries_that_are_passed_over_are_not_opened_and_names_are_counted_all_the_same():
    data = tarred({"a": b"", "b": zipped({})[:-3], "c": b"1"}) + tarred({"c": b"2"})

    assert len(opened(data)) > 2
    found = list(members(io.BytesIO(data), name="x", skip=2))
    assert [one.place for one in found] == ["x!c", "x!c#2"]
