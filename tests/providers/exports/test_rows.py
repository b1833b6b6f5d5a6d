"""Counting small flaws."""

from __future__ import annotations

from counterseal.providers.exports.rows import Row, Tally
from counterseal.providers.exports.trouble import Trouble


def test_a_thousand_flaws_of_one_kind_are_one_trouble_with_the_first_lines():
    tally = Tally("a.csv")
    for line in range(2, 1002):
        tally.add("ragged", line)

    (trouble,) = tally.troubles()

    assert trouble == Trouble("a.csv", "ragged", (("count", "1000"), ("lines", "2, 3, 4, 5, 6, 7, 8, 9, 10, 11")))


def test_kinds_are_told_apart():
    tally = Tally("a.csv")
    tally.add("ragged", 2)
    tally.add("malformed", 3)

    assert [trouble.why for trouble in tally.troubles()] == ["ragged", "malformed"]


def test_without_flaws_there_is_nothing_to_tell():
    assert list(Tally("a.csv").troubles()) == []


def test_rows_of_equal_content_are_equal():
    assert Row("a.csv:row 1", 2, {"Id": "1"}) == Row("a.csv:row 1", 2, {"Id": "1"})
