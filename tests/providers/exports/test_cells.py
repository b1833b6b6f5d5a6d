"""Cells as text: where they stand, and which numbers are moments, in both systems of counting days."""

from __future__ import annotations

import pytest

from counterseal.providers.exports.cells import Styles, boolean, column, format_kind, number


@pytest.mark.parametrize(
    ("reference", "at"), [("A1", 0), ("Z9", 25), ("AA1", 26), ("XFD1", 16_383), ("", 7), ("12", 7)]
)
def test_a_reference_tells_the_column(reference, at):
    assert column(reference, 7) == at


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("yyyy/m/d h:mm", "moment"), ("yyyy-mm-dd", "date"), ('yyyy"年"m"月"d"日"', "date"), ("h:mm:ss", "clock"), ("[h]:mm", "clock"),
        ('[$-804]yyyy"年"m"月"d"日" hh:mm', "moment"), ("General", ""), ("0.00", ""), ("#,##0;[Red]-#,##0", ""), ("@", ""),
        ('"day "0', ""), ("[DBNum1]yyyy/m/d;@", "date"), ("上午/下午 h:mm", "clock"), ("mm:ss.0", "clock"),
    ],
)  # fmt: skip
def test_a_format_shows_a_day_a_time_both_or_neither(code, kind):
    assert format_kind(code) == kind


@pytest.mark.parametrize(
    ("raw", "kind", "since_1904", "told"),
    [
        ("46083.465405", "moment", False, "2026-03-02 11:10:11"),
        ("46083", "date", False, "2026-03-02"),
        ("46083", "moment", False, "2026-03-02 00:00:00"),
        ("46083.5", "date", False, "2026-03-02 12:00:00"),
        ("44621.465405", "moment", True, "2026-03-02 11:10:11"),
        ("0.465405", "clock", False, "11:10:11"),
        ("0.9999999", "clock", False, "00:00:00"),
        ("1", "date", False, "1900-01-01"),
        ("59", "date", False, "1900-02-28"),
        ("61", "date", False, "1900-03-01"),
        ("42", "", False, "42"),
        ("42.0", "", False, "42"),
        ("1.38E10", "", False, "13800000000"),
        ("0.5", "", False, "0.5"),
        ("-1", "date", False, "-1"),
        ("1e300", "date", False, "1e300"),
        ("nan", "date", False, "nan"),
        ("text", "date", False, "text"),
    ],
)
def test_a_number_is_told_as_its_style_shows_it(raw, kind, since_1904, told):
    assert number(raw, kind, since_1904=since_1904) == told


def test_styles_are_known_by_number_and_by_what_the_workbook_spells_out():
    styles = Styles()
    styles.start("numFmt", {"numFmtId": "164", "formatCode": "yyyy/m/d h:mm:ss"})
    styles.start("xf", {"numFmtId": "14"})  # of the styles that are only templates
    styles.start("cellXfs", {})
    for one in ("0", "14", "22", "164", "21", "31", "x"):
        styles.start("xf", {"numFmtId": one})
    styles.end("cellXfs")
    styles.start("xf", {"numFmtId": "14"})
    styles.text("")

    assert [styles.kind(str(at)) for at in range(9)] == ["", "date", "moment", "moment", "clock", "date", "", "", ""]
    assert styles.kind("") == ""


@pytest.mark.parametrize(("text", "told"), [("1", True), ("true", True), ("0", False), ("", False)])
def test_a_boolean_is_a_boolean(text, told):
    assert boolean(text) is told
