"""One table of a page: spans reach where they say, and a key with its value is no row of data."""

from __future__ import annotations

from counterseal.providers.exports.tables import Table


def filled(table: Table, *rows):
    """The cells of rows given as lists of (text, across, down)."""
    found = []
    for line, row in enumerate(rows, start=1):
        table.row(line)
        for text, across, down in row:
            table.cell(line, head=False, across=across, down=down)
            table.cell_end(text)
        found.append(table.take_row()[1])
    return found


def test_a_cell_reaches_to_the_right_and_down():
    rows = filled(
        Table(nested=False),
        [("a", "2", "2"), ("b", "", "")],
        [("c", "", "")],
        [("d", "", ""), ("e", "", ""), ("f", "", "")],
    )

    assert rows == [["a", "a", "b"], ["a", "a", "c"], ["d", "e", "f"]]


def test_a_span_beyond_all_reason_is_cut():
    (row,) = filled(Table(nested=False), [("a", "99999", ""), ("b", "-1", "x")])

    assert len(row) == 1000


def test_a_row_that_was_not_begun_begins_with_its_first_cell():
    table = Table(nested=False)
    table.cell(5, head=True, across="", down="")
    table.cell_end("a")

    assert table.take_row() == (5, ["a"], [True])
    assert table.take_row() == (5, [], [])
    assert table.number == 1


def test_a_key_and_its_value_are_told_from_data():
    table = Table(nested=False)

    assert table.says(["POP3", "开启"], [True, False])
    assert table.says(["POP3：", "开启"], [False, False])
    assert not table.says(["a", "b"], [False, False])
    assert not table.says(["a", "b", "c"], [True, False, False])
