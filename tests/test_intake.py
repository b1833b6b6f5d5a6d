"""Sealed first, read second, and nothing twice: whoever is killed goes on where it was."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from counterseal.intake import PARTS, SHOWN, Bounds, Watch, Words, counted, gathered, plain, read, seal
from counterseal.model.progress import Progress, Stage
from counterseal.model.reading import Gap, Part
from counterseal.model.records import SignIn, Source
from counterseal.providers.exports.bundle import Bundle
from counterseal.reach import Asked, Mark, Raw, Read
from counterseal.stores.lake import Lake
from counterseal.stores.ledger import Ledger
from counterseal.stores.readings import Readings
from counterseal.stores.vault import Vault
from counterseal.stores.workspace import Workspace
from tests.killing import Seam, at_every_seam, at_random_moments

AT = datetime(2026, 4, 1, 8, tzinfo=UTC)
MORNING = datetime(2026, 3, 2, 8, tzinfo=UTC)
SMALL, LARGE = Bounds(rows=20, size=1_000_000), Bounds(rows=60, size=1_000_000)
LINES = 173


class Lines:
    """A provider for which every line of a file is a sign-in, every seventh a gap; it marks every ten lines."""

    name, version = "lines", 1

    def __init__(self, *, marks: bool = True) -> None:
        self._marks = marks
        self.seen: list[int] = []
        """The lines that were read, in their order."""
        self.asked: list[Asked] = []

    def sources(self, wanted: Sequence[str]) -> Iterator[Path | Bundle | Gap]:
        for one in wanted:
            path = Path(one)
            if path.is_dir():
                names = [found.name for found in path.iterdir()]
                yield Bundle(path, names, sum((path / name).stat().st_size for name in names))
            elif path.exists():
                yield path
            else:
                yield Gap(place=one, why="missing")

    def messages(self, stream, *, name: str, scratch: Path) -> Iterator[Raw]:
        yield from ()

    def read(
        self, stream, *, name: str, exhibit: str, asked: Asked, scratch: Path, state: str = ""
    ) -> Iterator[Read | Part | Gap | Mark]:
        self.asked.append(asked)
        begin = int(state or 0)
        for number, line in enumerate(io.TextIOWrapper(stream, "utf-8")):
            if number < begin:
                continue
            if self._marks and number and number % 10 == 0:
                yield Mark(str(number))
            self.seen.append(number)
            if number % 7 == 6:
                yield Gap(place=f"{name}:{number}", why="bad_row")
                continue
            record = SignIn(
                id=line.strip(), at=MORNING + timedelta(minutes=number), account="anna@acme.test", ok=True,
                source=Source(exhibit, f"{name}:{number}"),
            )  # fmt: skip
            yield Read(record, b"{}")
        yield Part(place=name, dialect="lines", rows=number + 1, records=number)


@pytest.fixture
def place(tmp_path):
    with Workspace.open(tmp_path / "w") as opened:
        yield opened


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("".join(f"L{number}\n" for number in range(LINES)))
    return path


def quiet() -> Watch:
    return Watch(lambda progress: None)


def sealed(place, provider, *wanted: Path | str):
    return seal(place, provider, [str(one) for one in wanted], by="ada", at=AT, watch=quiet())


def taken(place, provider, exhibits, words: Words | None = None, bounds: Bounds = SMALL):
    return read(place, provider, exhibits, words or Words(), quiet(), bounds)


def ids(place, reading) -> list[str]:
    return [record.id for record in place.lake.records({reading.exhibit: reading.tables}, 1)]


WANTED = [f"L{number}" for number in range(LINES) if number % 7 != 6]


# Sealing


def test_what_cannot_be_sealed_is_told_and_the_rest_is_sealed(place, source, tmp_path):
    exhibits, refused = sealed(place, Lines(), source, tmp_path / "none", place.root / "VERSION")

    assert [exhibit.name for exhibit in exhibits] == ["a.txt"]
    assert [gap.why for gap in refused] == ["missing", "own_file"]
    assert place.vault.verify(exhibits[0].sha256) is None


def test_a_file_that_goes_away_before_it_is_sealed_is_told(place, source, tmp_path):
    class Hasty(Lines):
        def sources(self, wanted):
            gone = Path(wanted[0]).with_name("gone.txt")
            gone.write_text("x")
            yield gone
            gone.unlink()
            yield source

    exhibits, refused = sealed(place, Hasty(), source)

    assert [exhibit.name for exhibit in exhibits] == ["a.txt"]
    assert [(gap.why, gap.place) for gap in refused] == [("not_sealed", str(source.with_name("gone.txt")))]


def test_a_bundle_is_one_exhibit_and_the_same_folder_the_same_bytes(place, tmp_path):
    folder = tmp_path / "mail"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.eml").write_text(f"From: a@example.com\nSubject: {number}\n\nx\n")
    (one,), _ = sealed(place, Lines(), folder)
    (other,), _ = sealed(place, Lines(), folder)

    assert (one.name, one.taken_from) == ("mail (3 messages)", str(folder))
    assert one.sha256 == other.sha256


def test_names_that_are_no_text_are_written_out():
    assert plain(b"bad\xff".decode("utf-8", "surrogateescape")) == "bad\\xff"


# Reading


def test_everything_is_read_in_order_in_tables_of_bounded_size(place, source):
    provider = Lines()
    exhibits, _ = sealed(place, provider, source)
    (reading,) = taken(place, provider, exhibits)

    assert ids(place, reading) == WANTED
    assert reading.tables == 6
    assert (reading.rows, len(reading.gaps), reading.records) == (LINES, LINES // 7, LINES - 1)


def test_without_marks_the_tables_are_bounded_all_the_same(place, source):
    provider = Lines(marks=False)
    exhibits, _ = sealed(place, provider, source)
    (reading,) = taken(place, provider, exhibits)

    assert ids(place, reading) == WANTED
    assert reading.tables == 4


def test_what_was_read_is_not_read_again(place, source):
    provider = Lines()
    exhibits, _ = sealed(place, provider, source)
    first = taken(place, provider, exhibits)
    again = taken(place, provider, exhibits)

    assert again == first
    assert len(provider.seen) == LINES


def test_an_exhibit_that_is_given_twice_is_read_once(place, source):
    provider = Lines()
    exhibits, _ = sealed(place, provider, source, source)

    assert len({reading.exhibit for reading in taken(place, provider, exhibits)}) == 1
    assert len(provider.seen) == LINES


def test_a_table_that_was_lost_is_read_again(place, source):
    provider = Lines()
    exhibits, _ = sealed(place, provider, source)
    first = taken(place, provider, exhibits)
    next((place.root / "lake").rglob("*.3.parquet")).unlink()

    assert taken(place, provider, exhibits) == first
    assert ids(place, first[0]) == WANTED


def test_another_zone_is_another_reading_where_the_times_need_one(place, source):
    class Zoneless(Lines):
        def read(self, stream, **given):
            yield Gap(place="a.txt", why="no_zone")
            yield from super().read(stream, **given)

    provider = Zoneless()
    exhibits, _ = sealed(place, provider, source)
    for words in (Words(), Words(timezone="Asia/Shanghai"), Words(timezone="Asia/Shanghai")):
        (reading,) = taken(place, provider, exhibits, words)

    assert (reading.timezone, [one.timezone for one in provider.asked]) == ("Asia/Shanghai", ["", "Asia/Shanghai"])
    assert ids(place, reading) == WANTED


class Torn(Lines):
    """Ends in the middle, as a process that is killed does."""

    def read(self, stream, **given):
        for one in super().read(stream, **given):
            yield one
            if len(self.seen) > 100:
                raise KeyboardInterrupt


def test_whoever_is_interrupted_goes_on_behind_the_last_table_that_was_settled(place, source):
    exhibits, _ = sealed(place, Lines(), source)
    torn = Torn()
    with pytest.raises(KeyboardInterrupt):
        taken(place, torn, exhibits)
    rest = Lines()
    (reading,) = taken(place, rest, exhibits)
    (undisturbed,) = taken_in_another(place, source)

    assert rest.seen == list(range(90, LINES))
    assert ids(place, reading) == WANTED
    assert reading == undisturbed


def taken_in_another(place, source):
    with Workspace.open(place.root.with_name("other")) as other:
        exhibits, _ = sealed(other, Lines(), source)
        return taken(other, Lines(), exhibits)


def test_what_was_begun_in_other_words_is_begun_anew(place, source):
    exhibits, _ = sealed(place, Lines(), source)
    with pytest.raises(KeyboardInterrupt):
        taken(place, Torn(), exhibits)
    rest = Lines()
    (reading,) = taken(place, rest, exhibits, Words(timezone="Asia/Shanghai"))

    assert rest.seen == list(range(LINES))
    assert ids(place, reading) == WANTED


def test_what_goes_on_keeps_the_moment_at_which_it_was_begun(place, source):
    exhibits, _ = sealed(place, Lines(), source)
    with pytest.raises(KeyboardInterrupt):
        taken(place, Torn(), exhibits)
    later, _ = seal(place, Lines(), [str(source)], by="ada", at=AT + timedelta(days=1), watch=quiet())
    rest = Lines()
    taken(place, rest, later)

    assert [one.seen for one in rest.asked] == [AT]


# In short


def test_very_many_parts_are_told_by_folder():
    parts = [Part(place=f"m!{n % 2}/{n}.eml", dialect="eml", rows=1, records=1) for n in range(PARTS + 1)]

    assert gathered(parts[:-1]) == tuple(parts[:-1])
    assert gathered(parts) == (
        Part(place="m!0", dialect="eml", rows=101, records=101),
        Part(place="m!1", dialect="eml", rows=100, records=100),
    )


def test_very_many_gaps_of_one_kind_are_counted():
    gaps = [Gap(place=f"{n}", why="bad_row", count=2) for n in range(SHOWN + 3)] + [Gap(place="z", why="empty")]
    found = counted(gaps, "a.zip")

    assert len(found) == SHOWN + 2
    assert sum(gap.count for gap in found) == sum(gap.count for gap in gaps)
    assert found[-1] == Gap(place="a.zip", why="bad_row", detail=(("more", "6"),), count=6)


# Watched


def test_progress_is_told_at_a_bounded_pace_with_bytes_and_records(place, source, tmp_path):
    told: list[Progress] = []
    clock = iter(n / 100 for n in range(100_000))
    watch = Watch(told.append, clock=lambda: next(clock), pace=0.05)
    provider = Lines()
    exhibits, _ = seal(place, provider, [str(source)], by="ada", at=AT, watch=watch)
    read(place, provider, exhibits, Words(), watch, SMALL)

    size = source.stat().st_size
    assert [one.stage for one in told] == sorted((one.stage for one in told), key=list(Stage).index)
    assert all(one.total == size for one in told)
    assert [one.done for one in told if one.stage is Stage.SEALING][-1] == size
    last = told[-1]
    assert (last.stage, last.done, last.records, last.skipped) == (Stage.READING, size, len(WANTED), 0)
    told.clear()
    read(place, provider, exhibits, Words(), watch, SMALL)
    assert (told[-1].done, told[-1].skipped, told[-1].records) == (size, size, 0)


def test_what_an_earlier_run_read_does_not_make_this_one_fast(place, source):
    exhibits, _ = sealed(place, Lines(), source)
    with pytest.raises(KeyboardInterrupt):
        taken(place, Torn(), exhibits)
    told: list[Progress] = []
    read(place, Lines(), exhibits, Words(), Watch(told.append, pace=0), SMALL)

    assert 0 < told[-1].skipped <= told[-1].done
    assert told[-1].records == len([number for number in range(90, LINES) if number % 7 != 6])


# Killed


class Seamed(Workspace):
    """A workspace whose stores stop at every seam."""

    def __init__(self, root: Path, seam: Seam) -> None:
        super().__init__(root, ledger=Ledger.open(root / "ledger.sqlite"))
        self.vault, self.lake = Vault(root / "exhibits", seam=seam), Lake(root / "lake", seam=seam)
        self.readings = Readings(root / "lake", seam=seam)


def victim(seam: Seam, run: str, root: str) -> None:
    """Seals and reads a file; every run has a workspace of its own."""
    whole(seam, Path(root) / run, Path(root) / "a.txt")


def busy_victim(seam: Seam, run: str, root: str) -> None:
    """The same, always in one workspace."""
    whole(seam, Path(root) / "w", Path(root) / "a.txt")


def whole(seam: Seam, root: Path, source: Path) -> tuple[list[str], Lines]:
    Workspace.open(root).close()
    provider = Lines()
    with Seamed(root, seam) as place:
        exhibits, _ = sealed(place, provider, source)
        (reading,) = taken(place, provider, exhibits, bounds=LARGE)
        return ids(place, reading), provider


def go_on(name: str) -> None:
    """A seam at which nothing happens."""


@pytest.mark.slow
def test_killed_at_any_seam_the_next_run_completes_and_reads_nothing_settled_again(tmp_path, source):
    seams = at_every_seam("tests.test_intake:victim", tmp_path)

    assert {"written", "rows written", "stretch kept", "reading kept", "stretch forgotten"} <= set(seams)
    kept = 0
    for run, seam in enumerate(seams):
        kept += seam == "stretch kept"
        found, provider = whole(go_on, tmp_path / str(run), source)

        assert found == WANTED
        assert len(provider.seen) <= LINES - LARGE.rows * kept
        assert not list((tmp_path / str(run)).rglob(".part-*"))


def test_killed_at_random_the_next_run_completes(tmp_path, source):
    at_random_moments(15, "tests.test_intake:busy_victim", tmp_path)
    found, _ = whole(go_on, tmp_path / "w", source)

    assert found == WANTED
