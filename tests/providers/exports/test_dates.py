"""A date that may be read in two ways is never guessed, and JSON that was cut gives what it still holds."""

import json
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.providers.exports.dates import DateOrder, mend_json, moment, utc, whole_json

AT = datetime(2026, 3, 2, 21, 13, 33, tzinfo=UTC)
DAY_FIRST, MONTH_FIRST = "31/03/2026 08:00:00", "3/31/2026 8:00:00 AM"


def order(*rows):
    found = DateOrder()
    for row in rows:
        found.read(row)
    return found


@pytest.mark.parametrize(
    "column",
    [
        "2026-03-02T21:13:33",
        "2026-03-02T21:13:33Z",
        "2026-03-02T21:13:33.0000000Z",
        "2026-03-03 05:13:33+08:00",
        "/Date(1772486013000)/",
        "\\/Date(1772486013000+0800)\\/",
        "2026/3/2 21:13:33",
        "2026/3/2 下午 9:13:33",
        "2026/3/2 下午9:13:33",
        "2026/3/2 晚上 9:13:33",
        "2026年3月2日 21:13:33",
        "2026年3月2日 21时13分33秒",
        "2026. 3. 2. 오후 9:13:33",
        "2026/03/02 午後 9:13:33",
        "2026. 03. 02. 21:13:33",
        "2026/3/3 5:13:33 +08:00",
        "2026/3/2 16:13:33 -0500",
        "2026/3/2 21:13:33 UTC",
        "2026/3/2, 21:13:33",
    ],
)
def test_a_date_that_begins_with_the_year_is_read_at_once(column):
    assert DateOrder().read(column) == AT


@pytest.mark.parametrize(
    "column",
    [
        "3/2/2026 9:13:33 PM",
        "3/2/2026 9:13:33\u202fPM",
        "03/02/2026 21:13:33",
        "3-2-2026 9:13:33 pm",
    ],
)
def test_a_date_is_read_month_first_once_a_row_has_shown_it(column):
    assert order(MONTH_FIRST).read(column) == AT


@pytest.mark.parametrize(
    "column",
    [
        "02/03/2026 21:13:33",
        "02.03.2026 21:13:33",
        "2.3.2026 21.13.33",
        "2-3-2026 21:13:33",
        "02/03/2026 09:13:33 p. m.",
        "2/3/2026 下午 9:13:33",
        "2/3/2026 9:13:33 下午",
    ],
)
def test_a_date_is_read_day_first_once_a_row_has_shown_it(column):
    assert order(DAY_FIRST).read(column) == AT


@pytest.mark.parametrize(
    ("column", "hour"),
    [("12:05 AM", 0), ("12:05 PM", 12), ("上午 12:05", 0), ("中午 12:05", 12), ("凌晨 1:05", 1), ("13:05", 13)],
)
def test_noon_and_midnight_are_told_apart(column, hour):
    clock = column if column[0].isdigit() else f" {column}"

    assert DateOrder().read(f"2026/3/2 {clock}").hour == hour


def test_fractions_of_a_second_are_kept():
    assert DateOrder().read("2026/3/2 21:13:33.25").microsecond == 250_000


def test_the_order_is_learnt_from_a_row_that_says_its_time_twice():
    found = DateOrder()
    found.learn("2/3/2026 21:13:33", AT)

    assert found.read("4/5/2026 10:00:00") == datetime(2026, 5, 4, 10, tzinfo=UTC)


@pytest.mark.parametrize("column", ["", "2026-03-02T21:13:33", "2/2/2026 10:00", "9/9/2026 10:00", "2/3/26 10:00"])
def test_nothing_is_learnt_from_a_row_that_does_not_tell(column):
    found = DateOrder()
    found.learn(column, AT)

    with pytest.raises(ValueError, match="may be day or month first, and no other row of the file tells"):
        found.read("4/5/2026 10:00:00")


def test_the_same_number_twice_needs_no_order():
    assert DateOrder().read("4/4/2026 10:00:00") == datetime(2026, 4, 4, 10, tzinfo=UTC)


def test_a_file_that_contradicts_itself_is_not_read_by_either_order():
    found = order(DAY_FIRST, MONTH_FIRST)
    found.learn("2/3/2026 21:13:33", AT)

    with pytest.raises(
        ValueError, match=r"the file writes both; export it again as JSON or with dates like 2026-03-31"
    ):
        found.read("4/5/2026 10:00:00")


@pytest.mark.parametrize(
    "column",
    [
        "",
        "yesterday",
        "3/2/2026",
        "2026-03-02",
        "3/2/26 21:13",
        "31/31/2026 10:00",
        "2026/13/2 10:00",
        "2026/3/2 25:00",
        "2026/3/2 10:00 +99:99",
        "0001-01-01T00:00:00",
        "0001-01-01T00:00:00+14:00",
        "1/31/0001 00:00",
        "9999-12-31T23:59:59-14:00",
        "/Date(99999999999999)/",
        "/Date(-99999999999)/",
        "2026-13-45T99:99:99",
    ],
)
def test_what_is_no_date_is_an_error_that_names_the_way_out(column):
    with pytest.raises(ValueError, match=r"no date with a time can be read from .*; export it again as JSON"):
        order(MONTH_FIRST).read(column)


def test_a_zone_is_kept_where_the_column_names_one_and_missing_where_it_does_not():
    assert DateOrder().parse("2026/3/2 21:13:33 +08:00").tzinfo == timezone(timedelta(hours=8))
    assert DateOrder().parse("2026/3/2 21:13:33").tzinfo is None


def test_a_moment_is_only_what_has_a_time_of_day():
    assert moment("2026-03-02") is None
    assert moment(" 2026-03-02T21:13:33 ") == AT.replace(tzinfo=None)


def test_a_moment_without_a_zone_is_taken_to_be_utc():
    assert utc(AT.replace(tzinfo=None)) == AT
    assert utc(AT.astimezone(timezone(timedelta(hours=8)))).tzinfo is UTC


@given(st.text() | st.from_regex(r"[0-9/. :-]{6,25}( ?[AaPp]m)?"))
def test_reading_a_date_gives_utc_or_a_value_error(column):
    try:
        read = DateOrder().read(column)
    except ValueError:
        return

    assert read.tzinfo is UTC


EVENT = {"Id": "e1", "Operation": "New-InboxRule", "Parameters": [{"Name": "Name", "Value": 'a "." b'}], "UserId": "x"}
TEXT = json.dumps(EVENT)


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        f'"outlook.example","{TEXT.replace(chr(34), chr(34) * 2)}","more"',
        f"<14>1 2026-03-02 collector: {TEXT} trailing",
    ],
    ids=["bare", "inside a field of CSV", "inside a line of syslog"],
)
def test_a_whole_object_is_found_inside_what_is_around_it(text):
    assert whole_json(text) == EVENT


@pytest.mark.parametrize(
    "text", [TEXT[:-1], "no object", "[1, 2]", '"text"', "{" * 100_000, '{"a":' * 100_000], ids=range(6)
)
def test_what_is_cut_or_no_object_is_not_taken_for_whole(text):
    assert whole_json(text) is None


def test_an_empty_key_is_not_mistaken_for_doubled_quotes():
    assert whole_json('{"":1,"Id":"e1"}') == {"": 1, "Id": "e1"}


@pytest.mark.parametrize("half", ["\\ud83d", "\\udc00", "\\\\\\ud83d", "x\\uD83Dy"])
def test_half_a_letter_in_a_name_does_not_hide_what_follows(half):
    read = whole_json(f'{{"Name":"{half}","ForwardTo":"drop@evil.example"}}')

    assert read is not None
    assert read["ForwardTo"] == "drop@evil.example"
    read["Name"].encode()


def test_a_whole_letter_of_two_halves_stays_whole():
    assert whole_json('{"Name":"\\ud83d\\ude00","odd":"\\ud83d"}') == {"Name": "😀", "odd": "\ufffd"}


@pytest.mark.parametrize(
    ("cut", "mended"),
    [
        ('{"Id":"e1","Operation":"New-InboxRule","Parame', {"Id": "e1", "Operation": "New-InboxRule"}),
        ('{"Id":"e1","P":[{"Name":"A","Value":"1"},{"Name":"B","Va', {"Id": "e1", "P": [{"Name": "A", "Value": "1"}, {"Name": "B"}]}),
        ('x{""Id"":""e1"",""Ag"":""Mozi', {"Id": "e1"}),
        ('{"Id":"e1","Text":"with, a comma and a \\" quote', {"Id": "e1"}),
        ('{"Name":"\\ud83d","Id":"e1","Op', {"Name": "\ufffd", "Id": "e1"}),
        ('{"Id"', {}),
        ("", {}),
        ("[1,2", {}),
        ('{"Id":"e1"}],{"a', {"Id": "e1"}),
        ("{" * 5000 + ',"a"', {}),
    ],
)  # fmt: skip
def test_what_was_cut_is_closed_after_its_last_complete_value(cut, mended):
    assert mend_json(cut) == mended


def test_mending_a_hostile_text_takes_neither_time_nor_memory():
    assert mend_json('{"a":' + "[," * 300_000) == {"a": []}


@given(st.integers(0, len(TEXT)))
def test_wherever_it_is_cut_what_is_mended_is_true(place):
    for name, value in mend_json(TEXT[:place]).items():
        assert value == EVENT[name] or name == "Parameters"
