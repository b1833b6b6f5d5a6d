"""Exit codes are one contract, and errors end with what to do."""

from dataclasses import replace

import pytest

from counterseal.cli.output import exit_code, gap_lines, speaker
from counterseal.model.answer import Answer, Compromised
from counterseal.model.exposure import Exposure
from counterseal.model.finding import Finding, Severity, Shows
from counterseal.model.investigation import Investigation
from counterseal.model.mailbox import Coverage
from counterseal.model.reading import Gap, Reading
from counterseal.model.text import text
from counterseal.testing import ANNA, company

WORLD = company("2026-03-02 08:21 signin")
NO = Answer(account=ANNA, compromised=Compromised.NO, confidence=0.7, cause="unknown", because=())
QUIET = Investigation(
    case="2026-001", asked="", company=WORLD, answers=(NO,), attributions={}, findings=(), plan=(), coverage=(),
    exposure=Exposure(),
)  # fmt: skip


def finding(severity):
    return Finding(
        account=ANNA, about="x", said=text("Found"), records=WORLD.records, severity=severity, shows=Shows.DOUBT,
        confidence=0.5, detector="d",
    )  # fmt: skip


def gap(kind):
    return Coverage(kind=kind, complete=False, reason=text("None"))


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({}, 0),
        ({"answers": (replace(NO, compromised=Compromised.LIKELY),)}, 1),
        ({"findings": (finding(Severity.MEDIUM),), "coverage": (gap("sign-ins"),)}, 1),
        ({"findings": (finding(Severity.LOW),)}, 0),
        ({"coverage": (gap("sign-ins"),)}, 3),
        ({"coverage": (gap("settings that stand now"), gap("detector:x"))}, 0),
        ({"coverage": (Coverage(kind="detector:x", complete=False, reason=text("It broke: {error}", error="x")),)}, 3),
        ({"asked": ANNA, "answers": (replace(NO, compromised=Compromised.CANNOT_TELL),)}, 3),
    ],
    ids=[
        "quiet",
        "likely",
        "a finding",
        "a trifle",
        "a gap",
        "standing gaps",
        "a broken check",
        "cannot tell who was asked for",
    ],
)
def test_the_exit_code_says_whether_somebody_must_act(change, code):
    assert exit_code(replace(QUIET, **change)) == code


def test_places_that_could_not_be_read_are_listed_and_cut():
    gaps = tuple(Gap(place=f"file {number}", why="truncated") for number in range(5))
    lines = gap_lines((Reading(exhibit="e", name="x", gaps=gaps),), speaker("en", "UTC"), limit=3)

    assert len(lines) == 4
    assert "file 0" in lines[0]
    assert "2" in lines[-1]
