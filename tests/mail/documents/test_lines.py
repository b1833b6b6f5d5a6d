"""Pieces of text in the order of reading."""

from __future__ import annotations

from counterseal.mail.documents.lines import Box, beside, lines, scattered


def box(left: float, bottom: float, width: float = 60) -> Box:
    return Box(left, bottom, left + width, bottom + 10)


LABELS = [box(50, 700), box(50, 680), box(200, 700), box(200, 680)]


def test_labels_and_values_come_together():
    assert scattered(LABELS, 600)
    assert lines(LABELS, ["Bank:", "Account:", "A Bank", "123"]) == "Bank:\tA Bank\nAccount:\t123"


def test_pieces_of_one_word_stay_together():
    assert lines([box(50, 700, 20), box(70.5, 700.5, 20), box(95, 699, 20)], ["Acc", "ount", "No"]) == "Account No"


def test_empty_pieces_are_left_out():
    assert lines([box(50, 700), box(50, 650)], [" ", "x"]) == "x"


def test_what_is_drawn_in_order_is_left_alone():
    assert not scattered([box(50, 700), box(200, 700), box(50, 680)], 600)


def test_columns_of_prose_are_left_alone():
    assert not scattered([box(50, 700, 280), box(50, 680, 280), box(340, 700, 280), box(340, 680, 280)], 600)


def test_a_lone_cell_below_a_column_stays_in_it():
    row = [box(50, 700), box(200, 700)]
    assert lines([*row, box(200, 680), box(50, 660)], ["Bank", "1234", "5678", "x"]) == "Bank\t1234\n\t5678\nx"


def test_cells_that_touch_are_parted_where_those_of_the_next_row_begin():
    above = [box(50, 700), box(150, 700), box(250, 700)]
    below = [box(50, 680, 100), box(150, 680, 100), box(250, 680, 30)]
    assert lines([*above, *below], [*"abc", "ABCDEF", "GHIJKL", "M"]).split("\n")[1] == "ABCDEF\tGHIJKL\tM"


def test_pieces_beside_one_another():
    assert beside([box(50, 700), box(200, 700)])
    assert not beside([box(50, 700), box(50, 680)])
    assert not beside([box(50, 700, 60), box(112, 700, 60)])
