"""Workbooks: every sheet and kind of cell, titles above headers, and every way in which one can be broken or hostile."""

from __future__ import annotations

import io

import pytest

from counterseal.providers.exports.limits import MIB
from counterseal.providers.exports.rows import Row
from counterseal.providers.exports.trouble import Trouble
from counterseal.providers.exports.unpack import Member, members
from counterseal.providers.exports.xlsx import workbook_rows
from tests.providers.exports.consoles.books import as_book, book, inline, sheet
from tests.providers.exports.zoo import Bytes, peak, zipped

ROWS = [["时间", "IP"], ["2026-03-02 11:10", "203.0.113.9"], ["2026-03-02 11:11", "203.0.113.10"]]


def read(data: bytes) -> list[Row | Trouble]:
    return list(workbook_rows(Bytes(data, "a.xlsx")))


def values(found):
    return [dict(one.values) for one in found if isinstance(one, Row)]


def whys(found):
    return [one.why for one in found if isinstance(one, Trouble)]


def test_every_sheet_is_read_and_each_row_says_where_it_stands():
    found = read(book({"登录": sheet(inline(ROWS)), "操作": sheet(inline([["a", "b"], ["x", "y"]]))}))

    assert values(found) == [
        {"时间": "2026-03-02 11:10", "IP": "203.0.113.9"}, {"时间": "2026-03-02 11:11", "IP": "203.0.113.10"}, {"a": "x", "b": "y"},
    ]  # fmt: skip
    assert [one.place for one in found] == ["a.xlsx!登录:row 2", "a.xlsx!登录:row 3", "a.xlsx!操作:row 2"]


def test_every_kind_of_cell_is_told_as_text():
    told = (
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="str"><v>c</v></c><c r="D1" t="inlineStr"><is><r><t>d</t>'
        '</r><r><t>e</t></r><rPh><t>spoken</t></rPh></is></c><c r="F1" t="str"><v>f</v></c></row>'
        '<row r="2"><c r="A2" s="1"><v>46083.465405</v></c><c r="B2" t="b"><v>1</v></c><c r="C2"><f>1+1</f><v>2</v></c>'
        '<c r="D2" t="e"><v>#N/A</v></c><c r="F2" t="d"><v>2026-03-02T11:10:11</v></c></row>'
    )
    found = read(book({"S": sheet(told)}, shared=["时间", "好"], formats=("0", "22")))

    assert values(found) == [
        {"时间": "2026-03-02 11:10:11", "好": "TRUE", "c": "2", "de": "#N/A", "#5": "", "f": "2026-03-02T11:10:11"}
    ]


def test_days_may_be_counted_from_1904():
    told = sheet(
        inline([["时间", "IP"]]) + '<row r="2"><c r="A2" s="0"><v>44621.465405</v></c><c r="B2"><v>1</v></c></row>'
    )
    found = read(book({"S": told}, formats=("22",), about='<workbookPr date1904="1"/>'))

    assert values(found)[0]["时间"] == "2026-03-02 11:10:11"


def test_what_stands_above_the_header_goes_with_every_row():
    found = read(as_book([["登录日志", ""], ["账号：anna@example.com", ""], ["", ""], *ROWS]))

    assert [one["#title"] for one in values(found)] == ["登录日志 账号：anna@example.com"] * 2


def test_cells_without_references_stand_one_after_the_other():
    told = sheet(
        '<row><c t="str"><v>a</v></c><c t="str"><v>b</v></c></row><row><c t="str"><v>1x</v></c><c t="str"><v>2x</v></c></row>'
    )

    assert values(read(book({"S": told}))) == [{"a": "1x", "b": "2x"}]


def test_a_workbook_is_a_member_whatever_it_is_called_and_lies_in():
    packed = zipped({"登录.xls": as_book(ROWS), "b.csv": b"a,b\n1,2\n"})
    found = [one for one in members(io.BytesIO(packed), name="x.zip") if isinstance(one, Member)]

    assert [one.place for one in found] == ["x.zip!登录.xls", "x.zip!b.csv"]
    assert len(values(list(workbook_rows(found[0])))) == 2


@pytest.mark.parametrize(
    ("part", "content", "why"),
    [
        ("xl/worksheets/sheet1.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>', "bomb"),
        ("xl/sharedStrings.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><sst/>', "bomb"),
        ("xl/worksheets/sheet1.xml", b"<worksheet><sheetData><row><c></row>", "malformed"),
        ("xl/worksheets/sheet1.xml", b"", "empty"),
    ],
    ids=["entity", "entity in texts", "nesting", "nothing"],
)
def test_a_hostile_or_broken_part_ends_its_reading_and_is_told(part, content, why):
    found = read(book({"S": sheet(inline(ROWS))}, parts={part: content}))

    assert why in whys(found)


def test_rows_before_a_break_are_kept():
    broken = sheet(inline(ROWS)).replace("</sheetData>", "<row><c></row>")
    found = read(book({"S": broken}))

    assert len(values(found)) == 2
    assert whys(found) == ["malformed"]


def test_a_text_that_is_not_among_the_shared_ones_is_told():
    told = sheet(inline([["a", "b"]]) + '<row r="2"><c r="A2" t="s"><v>9</v></c><c r="B2" t="str"><v>x</v></c></row>')
    found = read(book({"S": told}))

    assert values(found) == [{"a": "", "b": "x"}]
    assert whys(found) == ["damaged"]


def test_a_sheet_that_the_workbook_lists_and_does_not_hold_is_missing():
    data = book({"S": sheet(inline(ROWS)), "T": sheet(inline(ROWS))}).replace(
        b"worksheets/sheet2", b"worksheets/sheetX"
    )
    found = read(data)

    assert len(values(found)) == 2
    assert "missing" in whys(found)


def test_without_its_lists_every_sheet_is_still_found():
    found = read(
        book({"S": sheet(inline(ROWS))}, parts={"xl/workbook.xml": b"<workbook", "xl/_rels/workbook.xml.rels": b"<x/>"})
    )

    assert len(values(found)) == 2
    assert whys(found) == ["truncated"]


def test_a_download_that_broke_off_gives_the_sheets_before_the_break():
    data = book({"S": sheet(inline(ROWS))})
    cut = data[: data.index(b"PK\x01\x02")]
    (member,) = members(io.BytesIO(cut), name="a.xlsx")
    assert isinstance(member, Member)
    found = list(workbook_rows(member))

    assert len(values(found)) == 2
    assert "truncated" in whys(found)


def test_a_bomb_is_told_and_not_read():
    data = book({"S": sheet(inline(ROWS))}, parts={"xl/worksheets/sheet1.xml": b"<a>" + bytes(150 * MIB)})

    assert "bomb" in whys(read(data))


def test_a_cell_far_to_the_right_costs_nothing():
    told = sheet(inline(ROWS) + '<row r="9999999"><c r="ZZZ9"><v>1</v></c></row>')

    assert len(values(read(book({"S": told})))) == 2


def test_an_empty_workbook_says_so():
    assert whys(read(book({"S": sheet("")}))) == ["empty"]


def test_a_hundred_thousand_rows_take_little_memory(tmp_path):
    rows = ([f"2026-03-02 11:{at % 60:02}", f"203.0.113.{at % 250}"] for at in range(100_000))
    (tmp_path / "a.xlsx").write_bytes(as_book([["时间", "IP"], *rows]))
    script = """
        print(sum(1 for member in members(Path(sys.argv[1])) for row in records(member)))
        """
    printed, megabytes = peak(script, tmp_path / "a.xlsx")

    assert printed == ["100000"]
    assert megabytes < 120
