"""What became of an exhibit is kept beside its records, and a damaged note means reading it again."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from counterseal.model.reading import Begun, Gap, Part, Reading
from counterseal.stores.readings import Readings
from tests.killing import together

READING = Reading(
    exhibit="a" * 64, name="export.zip", timezone="Asia/Shanghai",
    parts=(Part(place="export.zip!audit.csv", dialect="x", rows=3, records=2),),
    gaps=(Gap(place="export.zip!b", why="truncated", detail=(("line", "7"),), count=2, harmless=False),),
)  # fmt: skip


def test_a_reading_comes_back_as_it_was(tmp_path):
    readings = Readings(tmp_path)
    readings.save(READING, 1)

    assert readings.load("a" * 64, 1) == READING


def test_an_exhibit_that_was_not_read_by_this_version_has_no_reading(tmp_path):
    readings = Readings(tmp_path)
    readings.save(READING, 1)

    assert readings.load("a" * 64, 2) is None
    assert readings.load("b" * 64, 1) is None


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"parts": 1}', b'{"parts": [], "gaps": [], "colour": 1}'])
def test_a_damaged_reading_is_no_reading(tmp_path, damage):
    readings = Readings(tmp_path)
    readings.save(READING, 1)
    next(tmp_path.rglob("*.json")).write_bytes(damage)

    assert readings.load("a" * 64, 1) is None


# Stretches


BEGUN = Begun(
    exhibit="a" * 64, number=0, tables=2, state='[3,"",{}]', parts=READING.parts, gaps=READING.gaps,
    seen=datetime(2026, 3, 2, 8, tzinfo=UTC), timezone="Asia/Shanghai", columns=(("时间", "time"),),
)  # fmt: skip


def begun(readings: Readings, count: int) -> list[Begun]:
    """So many stretches, kept."""
    made = [replace(BEGUN, number=number, tables=number + 1) for number in range(count)]
    for one in made:
        readings.settle(one, 1)
    return made


def test_stretches_come_back_as_they_were(tmp_path):
    made = begun(Readings(tmp_path), 3)

    assert Readings(tmp_path).begun("a" * 64, 1) == tuple(made)
    assert Readings(tmp_path).begun("a" * 64, 2) == ()


def test_what_stands_behind_a_hole_or_a_damaged_stretch_does_not_count(tmp_path):
    readings = Readings(tmp_path)
    made = begun(readings, 4)
    path = tmp_path / "v1" / f"{'a' * 64}.2.json"
    for damage in (
        b"",
        b"{",
        b"[]",
        b'{"parts": [], "gaps": []}',
        (tmp_path / "v1" / f"{'a' * 64}.1.json").read_bytes(),
    ):
        path.write_bytes(damage)
        assert readings.begun("a" * 64, 1) == tuple(made[:2])
    path.unlink()
    assert readings.begun("a" * 64, 1) == tuple(made[:2])


def test_a_reading_that_is_whole_has_no_stretches_any_more(tmp_path):
    readings = Readings(tmp_path)
    begun(readings, 2)
    readings.save(READING, 1)

    assert readings.begun("a" * 64, 1) == ()
    assert readings.load("a" * 64, 1) == READING


def test_what_is_forgotten_is_read_from_its_start(tmp_path):
    readings = Readings(tmp_path)
    readings.save(READING, 1)
    begun(readings, 2)
    readings.forget("a" * 64, 1)
    readings.forget("a" * 64, 1)

    assert (readings.begun("a" * 64, 1), readings.load("a" * 64, 1)) == ((), None)


def test_stretches_are_forgotten_from_the_last_on(tmp_path):
    seams: list[tuple[str, int]] = []
    readings = Readings(tmp_path, seam=lambda name: seams.append((name, len(readings.begun("a" * 64, 1)))))
    begun(readings, 3)
    readings.forget("a" * 64, 1)

    assert seams[3:] == [("reading forgotten", 3), *(("stretch forgotten", left) for left in (2, 1, 0))]


def polite(seam, run: str, root: str) -> None:
    """Adds one to a number in a file, as only one at a time can."""
    for _ in range(20):
        with Readings(Path(root)).alone("a" * 64, 1):
            number = Path(root) / "number"
            number.write_text(str(int(number.read_text()) + 1))


def test_one_process_at_a_time_reads_an_exhibit(tmp_path):
    (tmp_path / "number").write_text("0")
    together(4, "tests.stores.test_readings:polite", tmp_path)

    assert (tmp_path / "number").read_text() == "80"
