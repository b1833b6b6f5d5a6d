"""The lake: what was read from exhibits, as a whole or not at all."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counterseal.errors import CountersealError
from counterseal.lore.runs import condensed
from counterseal.model.records import Access, Record, SignIn
from counterseal.stores.lake import Lake
from tests.killing import Seam, at_every_seam, at_random_moments
from tests.stores.records import NATIVE, RECORDS, some
from tests.stores.room import little_room

MORNING = datetime(2026, 3, 2, 8, tzinfo=UTC)
ONE, TWO, THREE = "ab" * 32, "cd" * 32, "ef" * 32
Row = tuple[Record, bytes]


def sign_ins(count: int, prefix: str = "") -> list[Row]:
    return [
        (some(SignIn, ok=True, id=f"{prefix}{number}", session=f"s{number % 7}"), b'{"n": %d}' % number)
        for number in range(count)
    ]


def files(root: Path) -> list[str]:
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file())


@pytest.fixture
def lake(tmp_path):
    return Lake(tmp_path / "lake")


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(RECORDS, NATIVE), max_size=8))
def test_records_come_back_equal_and_in_their_order(lake, rows):
    assert lake.write(ONE, 1, rows) == len(rows)
    found = lake.records({ONE: 1}, 1)

    assert found == [record for record, _ in rows]
    assert [type(record) for record in found] == [type(record) for record, _ in rows]
    wanted = {record.id: native.decode() for record, native in reversed(rows) if record.partial}
    wanted |= {record.id: native.decode() for record, native in reversed(rows) if not record.partial}
    assert lake.native({ONE: 1}, 1, [record.id for record, _ in rows]) == wanted


def test_many_records_keep_their_order(lake):
    rows = sign_ins(50_000)

    assert lake.write(ONE, 1, rows) == 50_000
    assert lake.records({ONE: 1}, 1) == [record for record, _ in rows]
    assert lake.native({ONE: 1}, 1, ["7", "49999", "none"]) == {"7": '{"n": 7}', "49999": '{"n": 49999}'}


def test_several_exhibits_are_read_one_after_the_other(lake):
    lake.write(ONE, 1, sign_ins(2, "one "))
    lake.write(TWO, 1, sign_ins(2, "two "))

    assert [record.id for record in lake.records({TWO: 1, ONE: 1}, 1)] == ["two 0", "two 1", "one 0", "one 1"]
    assert lake.native({ONE: 1, TWO: 1}, 1, ["one 1", "two 0"]) == {"one 1": '{"n": 1}', "two 0": '{"n": 0}'}
    assert lake.records({}, 1) == []
    assert lake.native({}, 1, ["one 1"]) == {}


def test_a_large_exhibit_is_kept_in_several_tables_and_a_missing_one_is_noticed(lake, tmp_path):
    rows = sign_ins(5)
    lake.write(ONE, 1, rows[:2])
    lake.write(ONE, 1, rows[2:], table=1)

    assert files(tmp_path / "lake") == [f"v1/{ONE}.1.parquet", f"v1/{ONE}.parquet"]
    assert [record.id for record in lake.records({ONE: 2}, 1)] == ["0", "1", "2", "3", "4"]
    assert lake.native({ONE: 2}, 1, ["1", "4"]) == {"1": '{"n": 1}', "4": '{"n": 4}'}
    assert (lake.count({ONE: 2}, 1), lake.count({ONE: 1}, 1), lake.count({}, 1)) == (5, 2, 0)
    assert (lake.has(ONE, 1, 2), lake.has(ONE, 1, 3)) == (True, False)
    with pytest.raises(CountersealError, match=f"The exhibit {ONE} has not been read yet"):
        lake.records({ONE: 3}, 1)


# Repeated sign-ins


POLLS = st.builds(
    lambda minute, **values: some(SignIn, at=MORNING + timedelta(minutes=minute), **values),
    minute=st.integers(0, 400),
    id=st.integers(0, 60).map(str),
    account=st.sampled_from(["anna@acme.test", "bob@acme.test"]),
    ip=st.sampled_from(["192.0.2.1", "192.0.2.2"]),
    session=st.sampled_from(["", "s1", "s2", "s3"]),
    ok=st.sampled_from([True, True, True, False]),
    risk=st.sampled_from(["", "", "", "high"]),
    partial=st.sampled_from([False, False, False, True]),
    password_right=st.sampled_from([None, None, None, True]),
    client=st.sampled_from(["IMAP", "IMAP\n1"]),
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(POLLS, max_size=120), st.integers(0, 120))
def test_repeated_sign_ins_are_told_as_the_rule_has_it(lake, polls, cut):
    lake.write(ONE, 1, [(poll, b"{}") for poll in polls[:cut]])
    lake.write(ONE, 1, [(poll, b"{}") for poll in polls[cut:]], table=1)

    assert lake.records({ONE: 2}, 1, in_runs=True) == [*condensed(polls)]


def test_a_mail_program_that_asks_every_minute_is_a_record_an_hour(lake):
    before = some(SignIn, ok=True, id="before", at=MORNING - timedelta(hours=1))
    polls = [some(SignIn, ok=True, id=f"{n}", session=f"s{n}", at=MORNING + timedelta(minutes=n)) for n in range(180)]
    lake.write(ONE, 1, [(poll, b"{}") for poll in (before, *polls)])
    _, *found = lake.records({ONE: 1}, 1, in_runs=True)

    assert [(one.at, one.count, one.last) for one in found] == [
        (MORNING + timedelta(hours=n), 60, MORNING + timedelta(hours=n, minutes=59)) for n in range(3)
    ]
    assert lake.records({}, 1, in_runs=True) == []


def test_the_native_record_is_kept_character_by_character(lake):
    native = '{"big": 123456789012345678901234567890, "f": 1.50, "f": 2e400, "t": "\\u4e2d\\u0000", "s": [ ]}'
    lake.write(ONE, 1, [(some(SignIn, ok=True), native.encode())])

    assert lake.native({ONE: 1}, 1, ["1"]) == {"1": native}


def test_of_two_native_records_with_one_id_the_complete_one_counts(lake):
    lake.write(ONE, 1, [(some(SignIn, ok=True, partial=True), b"half"), (some(SignIn, ok=True), b"whole")])
    lake.write(TWO, 1, [(some(SignIn, ok=True, partial=True), b"half")])

    assert lake.native({TWO: 1, ONE: 1}, 1, ["1"]) == {"1": "whole"}
    assert lake.native({TWO: 1}, 1, ["1"]) == {"1": "half"}


def test_a_record_may_be_large(lake):
    large = (some(Access, act="read", details={"text": "中" * 3_000_000}), b'"' + b"x" * 20_000_000 + b'"')
    rows = [*sign_ins(3), large, *sign_ins(3)]
    lake.write(ONE, 1, rows)

    assert lake.records({ONE: 1}, 1) == [record for record, _ in rows]


def test_what_was_read_by_another_version_is_not_there(lake, tmp_path):
    assert not lake.has(ONE, 1)
    lake.write(ONE, 1, [])

    assert lake.has(ONE, 1)
    assert lake.records({ONE: 1}, 1) == []
    assert not lake.has(ONE, 2)
    assert files(tmp_path / "lake") == [f"v1/{ONE}.parquet"]
    with pytest.raises(CountersealError, match=f"The exhibit {ONE} has not been read yet"):
        lake.records({ONE: 1}, 2)
    with pytest.raises(CountersealError, match=f"The exhibit {TWO} has not been read yet"):
        lake.native({ONE: 1, TWO: 1}, 1, ["1"])


def test_writing_again_replaces(lake):
    lake.write(ONE, 1, sign_ins(3))
    lake.write(ONE, 1, sign_ins(2))

    assert len(lake.records({ONE: 1}, 1)) == 2


def test_what_goes_wrong_in_the_reader_passes_and_leaves_what_was_there(lake, tmp_path):
    lake.write(ONE, 1, sign_ins(3))

    def torn() -> Iterator[Row]:
        yield from sign_ins(2)
        raise OSError("Not a gzipped file")

    with pytest.raises(OSError, match="Not a gzipped file"):
        lake.write(ONE, 1, torn())
    assert len(lake.records({ONE: 1}, 1)) == 3
    assert files(tmp_path / "lake") == [f"v1/{ONE}.parquet"]


@pytest.mark.parametrize("room", [0, 50_000], ids=["none", "little"])
def test_when_there_is_no_room_that_is_told_and_what_was_there_stays(lake, tmp_path, room):
    lake.write(ONE, 1, sign_ins(3))
    with little_room(room), pytest.raises(CountersealError, match="cannot be written: File too large"):
        lake.write(ONE, 1, sign_ins(1000))

    assert len(lake.records({ONE: 1}, 1)) == 3
    assert files(tmp_path / "lake") == [f"v1/{ONE}.parquet"]


def test_when_the_table_cannot_be_made_that_is_told_too(tmp_path):
    def spoil(name: str) -> None:
        if name == "rows written":
            (path,) = (tmp_path / "lake").glob(".part-*.jsonl")
            path.write_bytes(b"{]\n")

    with pytest.raises(CountersealError, match="does not work"):
        Lake(tmp_path / "lake", seam=spoil).write(ONE, 1, sign_ins(3))
    assert files(tmp_path / "lake") == []


@pytest.mark.parametrize(
    "name",
    [
        "a'b;--",
        "x*",
        "[ab]",
        "{a,b}",
        "q?",
        "year=2026",
        "kind=x/id=y",
        "a\nb",
        'a"b',
        "中文 😀",
        "-f",
        "~",
        "a\\b",
        "$1",
        "%s",
    ],
)
def test_a_folder_may_have_any_name(tmp_path, name):
    lake, decoy = Lake(tmp_path / name), Lake(tmp_path / "a")
    decoy.write(ONE, 1, sign_ins(9))
    (tmp_path / "xx").mkdir()
    lake.write(ONE, 1, sign_ins(2))

    assert [(record.id, type(record)) for record in lake.records({ONE: 1}, 1)] == [("0", SignIn), ("1", SignIn)]
    assert lake.native({ONE: 1}, 1, ["1"]) == {"1": '{"n": 1}'}


@pytest.mark.parametrize("name", ["", "../" * 20 + "etc/passwd", "AB" * 32])
def test_what_is_no_digest_is_never_a_path(lake, name):
    with pytest.raises(ValueError, match="not a SHA-256"):
        lake.has(name, 1)


def test_a_damaged_table_is_told(lake, tmp_path):
    lake.write(ONE, 1, sign_ins(3))
    path = tmp_path / "lake" / "v1" / f"{ONE}.parquet"
    path.write_bytes(path.read_bytes()[:-100])

    for question in (lambda: lake.records({ONE: 1}, 1), lambda: lake.native({ONE: 1}, 1, ["1"])):
        with pytest.raises(CountersealError, match="does not work") as told:
            question()
        assert "delete this file" in told.value.advice().template


def test_a_table_of_a_newer_version_is_told(lake, tmp_path):
    lake.write(ONE, 1, sign_ins(1))
    path = tmp_path / "lake" / "v1" / f"{ONE}.parquet"
    script = """
import duckdb, sys
with duckdb.connect() as database:
    database.execute("CREATE TABLE t AS SELECT * REPLACE ('Telepathy' AS kind) FROM read_parquet($1)", [sys.argv[1]])
    database.execute("COPY t TO $1 (FORMAT parquet)", [sys.argv[1]])
"""
    subprocess.run([sys.executable, "-c", script, str(path)], check=True)

    with pytest.raises(CountersealError, match="written by a version that knows more: KeyError"):
        lake.records({ONE: 1}, 1)


def test_a_table_that_does_not_hold_every_line_gets_no_name(tmp_path):
    def lose(name: str) -> None:
        if name == "rows written":
            (path,) = (tmp_path / "lake").glob(".part-*.jsonl")
            path.write_bytes(b"\n".join(path.read_bytes().splitlines()[:-1]))

    with pytest.raises(CountersealError, match=r"it keeps \(2, 2\) of 3 records"):
        Lake(tmp_path / "lake", seam=lose).write(ONE, 1, sign_ins(3))
    assert files(tmp_path / "lake") == []


def test_it_says_nothing_when_python_ends(tmp_path):
    script = f"""
import threading, time
from pathlib import Path
from counterseal.stores.lake import Lake
threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
lake = Lake(Path({str(tmp_path / "lake")!r}))
lake.write("ab" * 32, 1, [])
lake.records({{"ab" * 32: 1}}, 1)
try:
    lake.records({{"cd" * 32: 1}}, 1)
except Exception as error:
    kept = error
"""
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)

    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")


# Killed


def victim(seam: Seam, run: str, root: str) -> None:
    """Replaces one exhibit's table and makes another, in a lake of its own for every run."""
    lake = Lake(Path(root) / run)
    lake.write(ONE, 1, sign_ins(2))
    lake = Lake(Path(root) / run, seam=seam)
    lake.write(ONE, 1, sign_ins(300))
    lake.write(TWO, 1, sign_ins(300))


def busy_victim(seam: Seam, run: str, root: str) -> None:
    """Writes until it is killed, always in the same lake."""
    lake = Lake(Path(root), seam=seam)
    for _ in range(1000):
        for exhibit in (ONE, TWO, THREE):
            lake.write(exhibit, 1, sign_ins(300))


def test_killed_at_any_seam_a_table_is_old_or_new(tmp_path):
    seams = at_every_seam("tests.stores.test_lake:victim", tmp_path)

    assert [*dict.fromkeys(seams)] == ["rows written", "table written", "synced", "named", "settled"]
    for run, seam in enumerate(seams):
        lake = Lake(tmp_path / str(run))
        written = seam in {"named", "settled"} or run >= len(seams) // 2

        assert len(lake.records({ONE: 1}, 1)) == (300 if written else 2)
        assert [*lake.leftovers()] == lake.clean()
        lake.write(TWO, 1, sign_ins(300))
        assert files(tmp_path / str(run)) == [f"v1/{ONE}.parquet", f"v1/{TWO}.parquet"]


def test_killed_at_random_every_table_is_whole(tmp_path):
    at_random_moments(10, "tests.stores.test_lake:busy_victim", tmp_path)
    lake = Lake(tmp_path)
    lake.clean()

    for exhibit in (ONE, TWO, THREE):
        if lake.has(exhibit, 1):
            assert len(lake.records({exhibit: 1}, 1)) == 300
    assert [name for name in files(tmp_path) if not name.endswith(".parquet") or ".part" in name] == []
