"""Cases are listed, shown, annotated, closed and reopened; a closed case takes no more exports."""

import json

import pytest

from counterseal.errors import CountersealError
from tests.cli.runs import Line, played


@pytest.fixture
def line(tmp_path):
    line = Line(tmp_path / "w")
    line("investigate", *played("supplier_fraud", tmp_path / "s"))
    return line


def cases(line):
    return json.loads(line("case", "list", "--json", "-").stdout_bytes)


def test_an_empty_workspace_says_how_to_begin(tmp_path):
    assert "counterseal investigate" in Line(tmp_path / "new")("case", "list").stdout


def test_a_note_is_shown_with_the_case(line):
    (case,) = cases(line)
    line("case", "note", case["case"], "Called the customer at nine; they did not pay.")
    done = line("case", "show", case["case"])

    assert done.return_value == 1
    assert "did not pay" in done.stdout


def test_showing_a_case_gives_the_json_of_the_investigation(line):
    (case,) = cases(line)

    assert json.loads(line("case", "show", case["case"], "--json", "-").stdout_bytes)["case"] == case["case"]


def test_a_closed_case_takes_no_more_exports_until_it_is_reopened(line, tmp_path):
    first = cases(line)[0]["case"]
    line("case", "close", first, "--why", "settled")
    assert "closed" in line("case", "list").stdout
    line("investigate", *played("quiet_week", tmp_path / "q"))
    assert len(cases(line)) == 2

    line("case", "reopen", first, "--why", "a second mail came")
    assert {one["state"] for one in cases(line)} == {"open"}


def test_a_case_that_is_not_there_is_said_to_be_missing(line):
    with pytest.raises(CountersealError):
        line("case", "show", "1999-001")
