"""Grids of cells: where the header is, what stands above it, and what becomes of odd lines."""

from __future__ import annotations

import pytest

from counterseal.providers.exports.grid import TITLE, Grid, distinct, filled, grid_rows, header_line, labels

HEADER = ["时间", "IP", "结果"]
DATA = ["2026-03-02 11:10", "203.0.113.9", "成功"]


def rows(lines, **options):
    grid = Grid("a.xlsx!S", **options)
    return grid, [(one.place, dict(one.values)) for one in grid_rows(grid, enumerate(lines, start=1))]


@pytest.mark.parametrize(
    ("lines", "at"),
    [
        ([HEADER, DATA], 0),
        ([["登录日志", "", ""], HEADER, DATA], 1),
        ([["账号", "anna@example.com", ""], ["时间段", "2026-03-01 至 2026-03-08", ""], HEADER, DATA], 2),
        ([DATA, DATA], -1),
        ([], -1),
        ([["登录日志"] * 3, HEADER, DATA], 1),
    ],
    ids=["first", "below a title", "below two", "none", "nothing", "below a title that spans"],
)
def test_the_header_is_found(lines, at):
    assert header_line(lines) == at


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        (HEADER, True), (DATA, False), (["only"], False), (["a", "a", "a"], False), (["a@example.com", "b"], False), (["12", "b"], False),
        (["a", "x" * 80], False), (["11:10", "b"], False), (["2001:db8::1", "b"], False), (["203.0.113.9", "b"], False),
    ],
)  # fmt: skip
def test_names_are_short_distinct_and_no_data(cells, told):
    assert labels(cells) is told


def test_a_row_carries_its_names_and_what_stands_above_them():
    _, found = rows([["登录日志", "", ""], ["", "", ""], HEADER, DATA], title="a page")

    assert found == [("a.xlsx!S:row 4", {"时间": DATA[0], "IP": DATA[1], "结果": "成功", TITLE: "a page 登录日志"})]


def test_a_header_that_is_printed_again_is_no_row():
    _, found = rows([HEADER, DATA, HEADER, DATA])

    assert len(found) == 2


def test_columns_without_names_are_numbered():
    grid, found = rows([DATA, DATA])

    assert grid.headless
    assert found[0][1] == {"#1": DATA[0], "#2": DATA[1], "#3": "成功"}


def test_a_row_that_is_too_wide_keeps_its_cells_and_is_told():
    grid, found = rows([HEADER, [*DATA, "more"], DATA])

    assert found[0][1]["#4"] == "more"
    assert (grid.ragged, grid.doubled) == ([2], [])


def test_two_rows_in_one_are_told():
    grid, _ = rows([HEADER, DATA + DATA])

    assert grid.doubled == [2]


def test_rows_come_as_soon_as_the_header_is_known():
    grid = Grid("x")
    told = [len(list(grid.add(number, cells))) for number, cells in enumerate([HEADER] + [DATA] * 40, start=1)]

    assert told[:29] == [0] * 29
    assert told[29] == 29
    assert set(told[30:]) == {1}


def test_a_header_that_is_said_to_be_one_is_one():
    grid = Grid("x", headed=True)
    first = list(grid.add(1, ["2026", "x"]))

    assert first == []
    assert dict(next(grid.add(2, ["a", "b"], 7)).values) == {"2026": "a", "x": "b"}


def test_a_place_may_name_the_number_in_the_table():
    grid = Grid("x", headed=True)
    list(grid.add(10, HEADER, 1))

    assert [(one.place, one.line) for one in grid.add(11, DATA, 2)] == [("x:row 2", 11)]


def test_a_header_alone_may_be_that_of_the_next_table():
    grid = Grid("x")
    list(grid.add(1, HEADER))
    other = Grid("x", headed=True)
    list(other.add(1, HEADER))

    assert grid.lone == other.lone == HEADER
    assert Grid("x").lone == []


def test_what_is_no_table_after_all_is_given_back():
    grid = Grid("x")
    list(grid.add(1, ["a", "", "b"]))

    assert grid.give_up() == [["a", "b"]]
    assert list(grid.end()) == []


def test_names_are_made_distinct():
    assert distinct(["a", "", "a", " b c "]) == ["a", "#2", "a#3", "b c"]
    assert filled(["", " ", "x"]) == 1
