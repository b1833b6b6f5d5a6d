"""Tables as programs write them, and as they break."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.providers.exports.limits import DEFAULT, Limits
from counterseal.providers.exports.rows import Row
from counterseal.providers.exports.table import csv_rows, separator_of, split
from counterseal.providers.exports.trouble import Trouble
from tests.providers.exports.zoo import Bytes, told

SMALL = replace(DEFAULT, record_bytes=60, spread_bytes=100)


def rows(text: str | bytes, limits: Limits = DEFAULT, cut: Trouble | None = None) -> list[Any]:
    data = text if isinstance(text, bytes) else text.encode()
    return told(csv_rows(Bytes(data, cut=cut), limits))


def test_a_row_knows_its_place_and_its_line():
    found = list(csv_rows(Bytes(b'Id,Text\n1,"two\nlines"\n2,x\n', place="export.zip!a.csv")))

    assert found == [
        Row("export.zip!a.csv:row 1", 2, {"Id": "1", "Text": "two\nlines"}),
        Row("export.zip!a.csv:row 2", 4, {"Id": "2", "Text": "x"}),
    ]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_whatever_separates_the_names_separates_the_fields(separator):
    text = f'a{separator}"b,;|"{separator}c\n1{separator}"x{separator}y"{separator}3\n'

    assert rows(text) == [{"a": "1", "b,;|": f"x{separator}y", "c": "3"}]


@pytest.mark.parametrize(
    "before",
    ["#TYPE System.Management.Automation.PSCustomObject\r\n", "\r\n\r\n", "sep=,\r\n", "\ufeff", "\ufeff#TYPE X\n"],
    ids=["powershell", "blank", "excel", "mark", "both"],
)
def test_what_programs_write_before_the_names_is_passed_over(before):
    assert rows(before + "a,b\r\n1,2\r\n") == [{"a": "1", "b": "2"}]


def test_excel_can_say_the_separator():
    assert rows("sep=;\na,x;b,y\n1;2\n") == [{"a,x": "1", "b,y": "2"}]


def test_names_that_repeat_or_lack_get_their_number():
    assert rows("Id,time, time ,,x\n1,2,3,4,5\n") == [{"Id": "1", "time": "2", "time#3": "3", "#4": "4", "x": "5"}]


def test_names_may_have_line_breaks():
    assert rows('"Creation\nDate",b\n1,2\n') == [{"Creation\nDate": "1", "b": "2"}]


def test_a_lost_quote_in_the_names_does_not_swallow_the_table():
    assert rows('a,"b\n1,2\n3,4\n') == [{"a": "1", "b": "2"}, {"a": "3", "b": "4"}]


def test_a_table_without_names_keeps_its_first_row_and_says_so():
    assert rows("2024-01-01,anna@acme.test\n2024-01-02,bob@acme.test\n") == [
        {"#1": "2024-01-01", "#2": "anna@acme.test"},
        {"#1": "2024-01-02", "#2": "bob@acme.test"},
        ("no_header", "1"),
    ]


def test_tables_one_behind_the_other_repeat_their_names_which_are_no_row():
    text = "#TYPE X\na,b\n1,2\n"

    assert rows(text + text) == [{"a": "1", "b": "2"}, {"a": "1", "b": "2"}]


def test_rows_that_are_too_short_or_too_long_are_kept_and_counted():
    assert rows("a,b\n1\n1,2\n1,2,3\n\n  \n") == [
        {"a": "1"},
        {"a": "1", "b": "2"},
        {"a": "1", "b": "2", "#3": "3"},
        ("ragged", "2, 4"),
    ]


def test_quotes_in_quotes_and_json_in_fields_come_out_as_they_were():
    assert rows('AuditData,b\n"{""a"":""x,y"",""b"":[1,2]}",2\n') == [{"AuditData": '{"a":"x,y","b":[1,2]}', "b": "2"}]


def test_a_last_line_that_broke_off_in_a_quote_gives_its_whole_fields():
    assert rows('Id,AuditData\n1,"{}"\n2,"{""Creat') == [
        {"Id": "1", "AuditData": "{}"},
        ("truncated", "3"),
        {"Id": "2"},
    ]


def test_a_last_line_that_broke_off_outside_quotes_does_too():
    assert rows("a,b,c\n1,2,3\n4,5") == [{"a": "1", "b": "2", "c": "3"}, ("truncated", "3"), {"a": "4"}]
    assert rows("a,b,c\n1,2,3\n4") == [{"a": "1", "b": "2", "c": "3"}, ("truncated", "3")]


def test_a_last_line_without_line_end_but_with_all_fields_is_whole():
    assert rows("a,b\n1,2\n3,4") == [{"a": "1", "b": "2"}, {"a": "3", "b": "4"}]


def test_when_the_stream_breaks_off_the_last_field_cannot_be_trusted():
    cut = Trouble("x", "truncated", (("offset", "99"),))

    assert rows("a,b\n1,2\n3,4", cut=cut) == [{"a": "1", "b": "2"}, {"a": "3"}, ("truncated", "3")]
    assert rows("a,b\n1,2\n3,4\n", cut=cut) == [{"a": "1", "b": "2"}, {"a": "3", "b": "4"}, ("truncated", "3")]


@pytest.mark.parametrize(
    "lost",
    ['3,"x\n', '"3,x\n', '"3\n', '3,"{""a"":""b\n', '3,"two\nlines, then nothing\n'],
    ids=["last field", "first field", "alone", "json", "after a line break"],
)
@pytest.mark.parametrize(
    "after", ["4,5\n6,7\n", '"4","5"\n"6","7"\n', '"4","{""k"":1}"\n6,7\n'], ids=["bare", "quoted", "json"]
)
def test_a_lost_quote_costs_its_own_row_only_and_is_told(lost, after):
    found = rows("Id,b\n1,2\n" + lost + after)
    ids = [one["Id"] for one in found if isinstance(one, dict)]

    assert [ident for ident in ids if ident in "1467"] == ["1", "4", "6"]
    assert ("lost_quote", "3") in found


def test_line_breaks_within_quotes_are_no_lost_quote_even_when_they_look_like_rows():
    assert rows('a,b\n1,"x,y\n3,4\n5,6"\n7,8\n') == [{"a": "1", "b": "x,y\n3,4\n5,6"}, {"a": "7", "b": "8"}]


def test_a_lost_quote_with_no_other_quote_behind_it_is_noticed_by_its_length():
    text = 'a,b\n1,2\n3,"x\n' + "".join(f"{number},y\n" for number in range(4, 60))
    found = rows(text, SMALL)

    assert found[:3] == [{"a": "1", "b": "2"}, {"a": "3"}, {"a": "4", "b": "y"}]
    assert len(found) == 2 + 56 + 1
    assert found[-1] == ("lost_quote", "3")


def test_a_lost_quote_that_leaves_no_row_to_go_on_with_is_told_with_what_it_cost():
    found = list(csv_rows(Bytes(b'a,b\n1,2\n3,"x\n' + b"nothing like a row\n" * 20 + b"5,6\n"), SMALL))

    assert any(
        isinstance(one, Trouble) and one.why == "lost_quote" and dict(one.detail)["line"] == "3" for one in found
    )
    assert any(isinstance(one, Row) and one.values == {"a": "5", "b": "6"} for one in found)


def test_a_line_too_long_to_keep_is_told_and_the_next_is_read():
    found = list(csv_rows(Bytes(b"a,b\n1,2\n3," + b"x" * 500 + b"\n5,6\n"), SMALL))

    assert found[1] == Trouble("x", "line_too_long", (("line", "3"), ("characters", "502")))
    assert [one.values for one in found if isinstance(one, Row)] == [{"a": "1", "b": "2"}, {"a": "5", "b": "6"}]


def test_a_line_too_long_in_the_middle_of_a_row_costs_that_row():
    text = 'a,b\n1,2\n3,"x\n' + "y" * 500 + '"\n5,6\n'

    assert rows(text, SMALL) == [{"a": "1", "b": "2"}, ("line_too_long", "3"), {"a": "5", "b": "6"}]


def test_names_too_long_to_keep_are_told():
    assert rows("a" * 500 + "\nb,c\n1,2\n", SMALL) == [("line_too_long", "1"), {"b": "1", "c": "2"}]


def test_a_carriage_return_in_a_field_is_worth_a_space():
    assert rows("a,b\n1,x\ry\n2,3\n") == [{"a": "1", "b": "x y"}, {"a": "2", "b": "3"}]


def test_a_carriage_return_in_the_names_is_too():
    assert rows("a\rb,c\n1,2\n") == [{"a b": "1", "c": "2"}]


def test_a_line_nothing_can_be_made_of_is_counted():
    assert rows("a,b\n1\r,2,3\r\n4,5\n") == [{"a": "4", "b": "5"}, ("malformed", "2")]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\r\r\n"], ids=ascii)
def test_every_kind_of_line_end_is_read(end):
    found = [one for one in rows(end.join(["a,b", "1,2", "3,4", ""])) if isinstance(one, dict)]

    assert found == [{"a": "1", "b": "2"}, {"a": "3", "b": "4"}]


@pytest.mark.parametrize("text", ["a,b\n", "", "\n\n", "#TYPE X\n"])
def test_a_table_without_rows_is_empty(text):
    assert rows(text) == ["empty"]


def test_nul_bytes_and_encodings_are_handled_below():
    assert rows(b"a,b\n1,2\0\n") == [{"a": "1", "b": "2"}, "nul_bytes"]
    assert rows("姓名;城市\n张三;上海\n".encode("gb18030")) == [{"姓名": "张三", "城市": "上海"}]
    assert rows("a,b\r\n1,é\r\n".encode("utf-16")) == [{"a": "1", "b": "é"}]


def test_a_file_made_of_lost_quotes_takes_no_more_than_a_moment():
    line = 'a,"b""c\n"",\n'

    assert len(rows("a,b\n" + line * 20_000)) > 1


def test_a_line_by_itself_is_split():
    assert split('1,"a,b"', ",") == ["1", "a,b"]
    assert split("", ",") == []
    assert split("a\rb", ",") == []
    assert separator_of('a;"b,c,d,e";f') == ";"


names = st.lists(st.text("abcXYZ_", min_size=1, max_size=6), min_size=2, max_size=5, unique=True)


@given(st.data())
def test_it_reads_what_the_standard_library_writes(data):
    header = data.draw(names)
    field = st.text(
        st.characters(codec="utf-8", exclude_characters="\0\r\ufffd"), max_size=12
    )  # U+FFFD stands for a lost letter, and is told
    table = data.draw(st.lists(st.lists(field, min_size=len(header), max_size=len(header)), min_size=1, max_size=6))
    table = [row for row in table if any(field.strip() for field in row) and row != header and row[0][:5] != "#TYPE"]
    into = io.StringIO()
    writer = csv.writer(into, quoting=csv.QUOTE_ALL)
    writer.writerows([header, *table])

    expected: list[Any] = [dict(zip(header, row, strict=True)) for row in table]
    assert rows(into.getvalue()) == (expected or ["empty"])


@given(st.text(st.sampled_from(list('a1,;"\n\r\t{}\0 é')), max_size=80), st.binary(max_size=60))
def test_nothing_makes_it_raise_or_fall_silent(text, data):
    assert rows(text, SMALL)
    assert rows(data, SMALL)
