"""The second table of brands is written as the first, and repeats nothing of it."""

from __future__ import annotations

from counterseal.mail.brand_table import TABLE
from counterseal.mail.brand_table_more import MORE
from counterseal.mail.suffixes import parts

LINES = [line for line in MORE.split("\n") if line]


def test_every_line_has_its_three_parts_and_possible_domains():
    assert [line for line in LINES if line.count(";") != 2] == []
    assert [one for line in LINES for one in line.split(";")[2].split() if not parts(one)[2]] == []


def test_nothing_stands_in_both_tables():
    first = [line for line in TABLE.split("\n") if line]
    for part in (0, 2):
        known = {one for line in first for one in line.split(";")[part].split("\n" if part == 0 else None)}

        assert [
            one for line in LINES for one in line.split(";")[part].split("\n" if part == 0 else None) if one in known
        ] == []
