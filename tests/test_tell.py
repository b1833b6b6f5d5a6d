"""What is told: sentences in two languages, and nothing of what an intruder wrote that could mislead the eye."""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.model.reading import Gap
from counterseal.model.text import Land, Many, When, many, text
from counterseal.tell import Report, Sheet, Speaker, catalogue, local_zone, pieces, render, report, visible, zone_name
from tests.reports.world import quiet

NIGHT = datetime(2026, 3, 1, 19, 10, tzinfo=UTC)
ENGLISH = Speaker("en", ZoneInfo("Asia/Shanghai"))
CHINESE = Speaker("zh", ZoneInfo("Asia/Shanghai"))


def test_a_moment_is_told_in_the_readers_zone_and_says_so():
    assert ENGLISH.say(When(NIGHT)) == "2 Mar 2026 03:10 (UTC+8)"
    assert CHINESE.say(When(NIGHT)) == "2026年3月2日 03:10(UTC+8)"


def test_seconds_and_days_are_told_where_they_are_wanted():
    assert ENGLISH.when(NIGHT, seconds=True) == "2 Mar 2026 03:10:00 (UTC+8)"
    assert ENGLISH.when(NIGHT, zone=False) == "2 Mar 2026 03:10"
    assert CHINESE.day(NIGHT) == "2026年3月2日"


@pytest.mark.parametrize("at", [datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)])
def test_the_ends_of_the_calendar_do_not_break(at):
    west = Speaker("en", timezone(timedelta(hours=-12)))

    assert west.when(at)
    assert ENGLISH.when(at)


@pytest.mark.parametrize(
    ("minutes", "name"), [(0, "UTC"), (480, "UTC+8"), (330, "UTC+5:30"), (-210, "UTC-3:30"), (825, "UTC+13:45")]
)
def test_a_zone_is_named_by_its_distance(minutes, name):
    assert zone_name(timedelta(minutes=minutes)) == name


def test_summer_time_is_the_moments_own():
    berlin = Speaker("en", ZoneInfo("Europe/Berlin"))

    assert berlin.when(datetime(2026, 1, 1, tzinfo=UTC)).endswith("(UTC+1)")
    assert berlin.when(datetime(2026, 7, 1, tzinfo=UTC)).endswith("(UTC+2)")


def test_a_country_is_told_by_its_name():
    assert (ENGLISH.say(Land("NG")), CHINESE.say(Land("NG"))) == ("Nigeria", "尼日利亚")
    assert (ENGLISH.say(Land("")), CHINESE.say(Land(""))) == ("unknown country", "未知国家")
    assert ENGLISH.say(Land("ZZZ")) == "ZZZ"


def test_a_list_has_the_separators_of_the_language():
    assert ENGLISH.say(Many(("a", "b"))) == "a, b"
    assert CHINESE.say(Many(("a", "b"))) == "a、b"
    assert ENGLISH.say(many("abcd", 2)) == "a, b, 2 more"


def test_numbers_are_told_in_groups():
    assert ENGLISH.say(14_355_128) == "14,355,128"
    assert ENGLISH.say(0.5) == "0.5"


def test_what_is_not_certain_is_never_a_hundred_per_cent():
    assert (ENGLISH.share(0.999), ENGLISH.share(0.97), ENGLISH.share(1.0)) == ("99%", "97%", "100%")


def test_sentences_stand_inside_sentences():
    inner = text("Nothing speaks against {who}", who="Anna")

    assert ENGLISH.say(text("Why: {inner}", inner=inner)) == "Why: Nothing speaks against Anna"


def test_a_sentence_is_told_in_the_language_of_the_reader():
    assert CHINESE.say(text("STOLEN")) == "被盗"


def test_a_sentence_without_a_translation_is_told_in_english():
    assert CHINESE.say(text("No catalogue will ever hold {this}", this="x")) == "No catalogue will ever hold x"


def test_a_language_without_a_catalogue_is_english():
    assert catalogue("en").gettext("STOLEN") == "STOLEN"


def test_a_value_is_never_taken_for_a_template():
    assert ENGLISH.say(text("Name: {name}", name="{name.__class__} %s {0}")) == "Name: {name.__class__} %s {0}"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("invoice\u202efdp.exe", "invoice[U+202E]fdp.exe"),
        ("\x1b[2Jgone", "[U+001B][2Jgone"),
        ("a\x00b", "a[U+0000]b"),
        ("line\nbreak", "line[U+000A]break"),
        ("zero\u200bwidth", "zero[U+200B]width"),
        ("\ufeffmark", "[U+FEFF]mark"),
        ("no\u00a0break", "no[U+00A0]break"),
        ("filler\u3164", "filler[U+3164]"),
        ("braille\u2800", "braille[U+2800]"),
        ("half \ud800", "half [U+D800]"),
        ("\u2066isolate", "[U+2066]isolate"),
        ("\x9b31m", "[U+009B]31m"),
        (" ", "[U+0020]"),
        ("\u3000\u3000", "[U+3000][U+3000]"),
        ("", ""),
        ("发票\u3000付款", "发票\u3000付款"),
        ("José, naïve – “quoted” 😀", "José, naïve – “quoted” 😀"),
    ],
)
def test_what_cannot_be_seen_is_written_out(value, shown):
    assert visible(value) == shown
    assert ENGLISH.say(text("{name}", name=value)) == shown


@given(st.text())
def test_no_control_leaves_in_any_sentence(value):
    told = ENGLISH.say(text("The rule “{name}” moves mail", name=value))

    assert not [c for c in told if unicodedata.category(c) in {"Cc", "Cf", "Cs", "Zl", "Zp"}]


def test_making_visible_twice_changes_nothing():
    once = visible("\u202e \x1b ok")

    assert visible(once) == once


def test_an_endless_value_is_cut_and_says_so():
    told = ENGLISH.say(text("The rule “{name}”", name="x" * 10_000))

    assert len(told) < 400
    assert "9,700 more characters" in told


def test_a_gap_says_the_place_and_what_to_do():
    told = ENGLISH.gap(Gap(place="audit.zip", why="encrypted", detail=(("files", "3"), ("unheard", "of"))))

    assert told == "audit.zip is locked with a password (files: 3). Unpack it and give the files inside."


def test_the_zone_is_the_one_that_is_named_or_this_machines():
    assert local_zone("Asia/Shanghai") == ZoneInfo("Asia/Shanghai")
    assert NIGHT.astimezone(local_zone()).utcoffset() == timedelta(hours=13, minutes=45)


@report(formats=("txt", "md"))
def greeting(case, speaker, sheet):
    """Says the case's name."""
    return f"{case.case} {sheet.width} {speaker.lang}"


def test_a_report_is_named_after_its_function():
    assert isinstance(greeting, Report)
    assert (greeting.name, greeting.formats, greeting.manual) == ("greeting", ("txt", "md"), "Says the case's name.")


def test_a_report_is_rendered_to_bytes():
    assert render(greeting, quiet(), CHINESE) == b"2026-001 80 zh"
    assert render(greeting, quiet(), ENGLISH, "md", Sheet(width=120)) == b"2026-001 120 en"


def test_a_long_report_is_written_piece_by_piece():
    @report(formats=("txt",))
    def long(case, speaker, sheet):
        yield b"one "
        yield b"two"

    assert list(pieces(long, quiet(), ENGLISH)) == [b"one ", b"two"]
    assert list(pieces(greeting, quiet(), ENGLISH)) == [b"2026-001 80 en"]
    assert render(long, quiet(), ENGLISH) == b"one two"


def test_a_format_that_a_report_does_not_have_is_refused_by_name():
    with pytest.raises(ValueError, match="greeting comes as txt, md, not as pdf"):
        render(greeting, quiet(), ENGLISH, "pdf")
