"""A line is a moment, a verb and pairs; what is wrong with it is said with its number."""

from datetime import UTC, datetime

import pytest

from counterseal.model.records import KINDS, Told
from counterseal.providers.simulated.lines import VERBS, parse_line, value_of


def test_a_line_is_read():
    line = parse_line('2026-03-02 08:21:05 rule who=anna@acme.test name="." words=invoice,付款 moves_to="RSS Feeds"', 7)

    assert line.number == 7
    assert line.at == datetime(2026, 3, 2, 8, 21, 5, tzinfo=UTC)
    assert line.verb == "rule"
    assert line.fields == {"who": "anna@acme.test", "name": ".", "words": "invoice,付款", "moves_to": "RSS Feeds"}


def test_a_value_may_hold_an_equals_sign():
    assert parse_line("2026-03-02 08:21 change what=other target=a=b").fields["target"] == "a=b"


@pytest.mark.parametrize(
    "wrong",
    [
        "2026-03-02 rule name=.",
        "2026-03-02 25:00 rule",
        "2026-03-02 08:21 rule name",
        '2026-03-02 08:21 rule name=".',
        "",
    ],
    ids=["no clock", "no such hour", "no pair", "open quote", "empty"],
)
def test_a_wrong_line_is_named(wrong):
    with pytest.raises(ValueError, match="line 9"):
        parse_line(wrong, 9)


def test_every_kind_of_record_has_a_verb():
    assert set(VERBS.values()) == set(KINDS)


@pytest.mark.parametrize(
    ("value", "hint", "means"),
    [
        ("a,b", "tuple[str, ...]", ("a", "b")),
        ("From:bo@partner.test;Subject:a:b", "tuple[tuple[str, str], ...]", (("From", "bo@partner.test"), ("Subject", "a:b"))),
        ("bo@partner.test:Bo Li,li@acme.test:Li Na", "Mapping[str, str]", {"bo@partner.test": "Bo Li", "li@acme.test": "Li Na"}),
        ("2026-03-02 09:21", "datetime | None", datetime(2026, 3, 2, 9, 21, tzinfo=UTC)),
        ("bounce|<a@acme.test>;quotation||bo@partner.test", "tuple[Told, ...]",
         (Told("bounce", "<a@acme.test>"), Told("quotation", "", "bo@partner.test"))),
        ("yes", "bool", True),
        ("no", "bool | None", False),
        ("7", "int", 7),
        ("7", "str", "7"),
    ],
    ids=["list", "pairs", "names", "moment", "told", "yes", "no", "number", "word"],
)  # fmt: skip
def test_a_value_is_read_as_the_field_of_the_record_holds_it(value, hint, means):
    assert value_of(value, hint) == means
