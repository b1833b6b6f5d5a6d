"""A mark keeps an alarm quiet until its day, and no longer."""

from __future__ import annotations

import json
from pathlib import Path

import click
import pytest

from counterseal.errors import CountersealError
from tests.cli.runs import Line, played
from tests.cli.test_scan import BAIT


@pytest.fixture
def line(tmp_path: Path) -> Line:
    return Line(tmp_path / "w")


@pytest.fixture
def bait(tmp_path: Path) -> str:
    (tmp_path / "bait.eml").write_bytes(BAIT)
    return str(tmp_path / "bait.eml")


def test_a_message_marked_as_wrong_alarms_nobody_any_more(line: Line, bait: str):
    assert line("scan", bait).return_value == 1
    said = line("mark", bait, "wrong", "--note", "our own drill")

    again = line("scan", bait)
    assert "marked it as wrong" in said.stdout
    assert again.return_value == 0
    assert "marked it as wrong" in json.loads(again.stdout)["marked"]


def test_right_brings_the_alarm_back(line: Line, bait: str):
    line("mark", bait, "wrong")
    line("mark", bait, "right")

    assert line("scan", bait).return_value == 1


def test_the_mark_is_told_as_json(line: Line, bait: str):
    told = json.loads(line("mark", bait, "expected", "--until", "2099-01-01", "--json", "-").stdout)

    assert (told["thing"], told["key"], told["word"]) == ("message", "<2@mail-check.example>", "expected")
    assert told["sender"] == "security@mail-check.example"


@pytest.mark.parametrize("wrong", [["expected"], ["wrong", "--until", "2001-01-01"], ["perhaps"]])
def test_a_mark_that_cannot_be_meant_is_refused(line: Line, bait: str, wrong: list[str]):
    with pytest.raises(click.BadParameter):
        line("mark", bait, *wrong)


def test_a_finding_is_left_out_and_said_so(line: Line, tmp_path: Path):
    told = tmp_path / "told.json"
    line("investigate", *played("supplier_fraud", tmp_path / "s"), "--json", str(told))
    key = json.loads(told.read_bytes())["findings"][0]["key"]
    line("mark", key, "expected", "--until", "2099-01-01")

    line("investigate", *played("supplier_fraud", tmp_path / "s"), "--json", str(told))
    again = json.loads(told.read_bytes())
    assert key not in {one["key"] for one in again["findings"]}
    assert any(key in note for note in again["notes"])


def test_a_key_that_no_case_has_is_refused(line: Line):
    with pytest.raises(CountersealError, match="No case has a finding"):
        line("mark", "nothing:at:all", "wrong")


def test_a_mailbox_is_not_one_message(line: Line, tmp_path: Path):
    box = b"From a@b.test Mon Mar  2 08:00:00 2026\n" + BAIT.replace(b"\r\n", b"\n") + b"\n"
    (tmp_path / "a.mbox").write_bytes(box * 2)

    assert line("mark", str(tmp_path / "a.mbox"), "wrong").return_value == 2
