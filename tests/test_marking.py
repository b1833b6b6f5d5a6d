"""A person's word is written down with what it is about, and heeded by whoever scans in that workspace."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from counterseal.desk import open_workspace
from counterseal.errors import CountersealError
from counterseal.marking import Word, mark_finding, mark_message, with_marks
from counterseal.model.verdict import Judged, Verdict

AT = datetime(2026, 3, 2, tzinfo=UTC)
ONE = Judged(
    file="a.eml", message_id="", address="b@a.test", verdict=Verdict(word="phishing", score=0.9, judgements={}, types=("callback",))
)  # fmt: skip


def test_a_message_without_an_id_is_marked_by_its_bytes(tmp_path: Path):
    with open_workspace(tmp_path / "w") as place:
        mark = mark_message(place, ONE, b"abc", Word(word="wrong"), AT)

        assert mark.key == "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        assert (mark.sender, mark.types, mark.verdict) == ("b@a.test", ("callback",), "phishing")
        assert place.marks.all() == (mark,)


def test_marks_of_the_workspace_are_heeded(tmp_path: Path):
    named = Judged(file="a.eml", message_id="<1@a.test>", address="b@a.test", verdict=ONE.verdict)
    with open_workspace(tmp_path / "w") as place:
        mark_message(place, named, b"", Word(word="wrong"), AT)

    (told,) = with_marks(tmp_path / "w", [named])
    assert told.marked is not None


def test_without_a_workspace_nothing_is_quiet_and_none_is_made(tmp_path: Path):
    assert list(with_marks(tmp_path / "w", [ONE])) == [ONE]
    assert not (tmp_path / "w").exists()


def test_a_finding_that_no_case_has_cannot_be_marked(tmp_path: Path):
    with open_workspace(tmp_path / "w") as place, pytest.raises(CountersealError, match="No case has"):
        mark_finding(place, "x", Word(word="wrong"), AT)
