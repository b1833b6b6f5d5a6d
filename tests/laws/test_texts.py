"""Whatever a person may read is there in Chinese too: nothing missing, unsure, out of date, or with other gaps."""

from __future__ import annotations

from tools.texts import collect, problems


def test_the_catalogues_are_complete():
    assert list(problems()) == [], "run `make texts` and fill in what is empty"


def test_the_source_says_something():
    assert len(collect().messages) > 300
