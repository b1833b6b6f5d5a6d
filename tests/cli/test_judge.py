"""The judge on one's own mail: explained, and fitted only where there is enough."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.runs import Line
from tests.cli.test_scan import BAIT, HONEST


@pytest.fixture
def line(tmp_path: Path) -> Line:
    return Line(tmp_path / "w")


def folder(place: Path, data: bytes, count: int) -> Path:
    place.mkdir()
    for number in range(count):
        (place / f"{number}.eml").write_bytes(data.replace(b"Subject: ", f"Subject: {number} ".encode()))
    return place


def test_a_verdict_is_explained_in_words(line: Line, tmp_path: Path):
    (tmp_path / "a.eml").write_bytes(BAIT)
    done = line("judge", "explain", str(tmp_path / "a.eml"))

    assert done.return_value == 1
    assert "What to do" in done.stdout
    assert "Real sender" in done.stdout


def test_fitting_keeps_numbers_and_nothing_of_the_mail(line: Line, tmp_path: Path):
    good, bad = folder(tmp_path / "good", HONEST, 20), folder(tmp_path / "bad", BAIT, 20)
    done = line("judge", "fit", "--honest", str(good), "--harmful", str(bad))
    kept = json.loads((line.workspace / "judge" / "weights.json").read_bytes())

    assert done.return_value == 0
    assert "20 honest" in done.stdout
    assert kept["schema"] == "counterseal.weights/1"
    assert all(isinstance(value, float | int) for value in kept["weights"].values())
    assert "buyer" not in (line.workspace / "judge" / "weights.json").read_text()
    assert line("judge", "explain", str(bad / "0.eml")).return_value == 1


def test_a_handful_of_messages_fits_nothing(line: Line, tmp_path: Path):
    good, bad = folder(tmp_path / "good", HONEST, 3), folder(tmp_path / "bad", BAIT, 3)
    done = line("judge", "fit", "--honest", str(good), "--harmful", str(bad))

    assert done.return_value == 2
    assert not (line.workspace / "judge" / "weights.json").exists()
