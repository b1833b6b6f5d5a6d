"""What became of an exhibit is kept beside its records, and a damaged note means reading it again."""

import pytest

from counterseal.model.reading import Gap, Part, Reading
from counterseal.stores.readings import Readings

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
