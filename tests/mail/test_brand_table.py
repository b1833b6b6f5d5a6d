"""The table of brands can be read, and no domain in it is impossible."""

from counterseal.mail.brand_table import TABLE
from counterseal.mail.suffixes import parts

LINES = [line for line in TABLE.split("\n") if line]


def test_every_line_has_its_three_parts():
    assert len(LINES) > 250
    assert [line for line in LINES if line.count(";") != 2] == []


def test_every_brand_has_domains():
    for line in LINES:
        domains = line.split(";")[2].split()
        assert domains, line
        assert [one for one in domains if not parts(one)[2] or one != one.lower()] == [], line


def test_a_name_stands_once():
    names = [line.split(";")[0].strip() for line in LINES]
    assert len(names) == len(set(names))
