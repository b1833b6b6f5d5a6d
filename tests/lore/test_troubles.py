"""Every reason why a source could not be read has its sentence and its advice."""

from __future__ import annotations

import pytest

from counterseal.errors import plain
from counterseal.lore.troubles import SAID, answered, remarks, trouble
from counterseal.model.reading import Gap, Reading
from counterseal.providers.exports.trouble import WHYS


def test_every_reason_has_its_sentence():
    assert {*WHYS, "bad_row", "unknown_row", "unknown_form"} - set(SAID) == set()


@pytest.mark.parametrize("why", SAID)
def test_a_gap_is_told_with_place_and_advice(why):
    told = plain(trouble(Gap(place="export/audit.csv", why=why)))

    assert told.startswith("export/audit.csv ")
    assert told.count(". ") == 1


def test_what_to_give_instead_is_said():
    told = plain(trouble(Gap(place="a.pdf", why="unsupported", detail=(("found", "pdf"), ("instead", "csv_or_json")))))

    assert told == "a.pdf is of a form that cannot be read (found: pdf). Give it as CSV or JSON."


def test_a_reason_that_is_not_known_is_told_as_it_is():
    assert plain(trouble(Gap(place="x", why="gremlins"))) == "x gremlins. Look at it by hand."


def test_a_report_says_how_sources_were_understood_before_what_was_not_read():
    gaps = (
        Gap(place="a.csv", why="truncated"), Gap(place="a.csv", why="nul_bytes", harmless=True),
        Gap(place="b.csv", why="columns_taken", detail=(("mapping", "登录时间 -> time"),), harmless=True),
    )  # fmt: skip
    said = list(remarks([Reading(exhibit="e", name="a", gaps=gaps)]))

    assert [dict(one.values)["place"] for one in said] == ["b.csv", "a.csv"]


def test_remarks_beyond_what_anybody_reads_are_counted():
    gaps = tuple(Gap(place=str(number), why="truncated") for number in range(80))

    assert dict(list(remarks([Reading(exhibit="e", name="a", gaps=gaps)]))[-1].values) == {"n": 20}


def test_who_names_the_mailbox_has_answered_the_question_whose_an_export_is():
    gaps = (Gap(place="a.csv", why="no_account_named"), Gap(place="a.csv", why="truncated"))
    reading = Reading(exhibit="e", name="a", gaps=gaps)

    assert [gap.why for gap in answered([reading], "anna@acme.test")[0].gaps] == ["truncated"]
    assert answered([reading], "") == [reading]
