"""Lines fit the terminal, also when every letter is two columns wide."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.reports.columns import width, wrap


@pytest.mark.parametrize(("said", "columns"), [("abc", 3), ("中文", 4), ("e\u0301", 1), ("\uff08", 2), ("", 0)])
def test_a_chinese_character_takes_two_columns(said, columns):
    assert width(said) == columns


def test_words_stay_whole():
    assert wrap("one two three", 9, "- ", "  ") == ["- one two", "  three"]


def test_chinese_is_broken_anywhere_but_before_a_mark_that_closes():
    assert wrap("自三月起有人登录,请停止付款。", 12) == ["自三月起有人", "登录,请停止", "付款。"]


def test_a_word_longer_than_the_line_is_cut():
    assert wrap("a" * 20, 10, "", "  ") == ["aaaaaaaa", "  aaaaaaaa", "  aaaa"]


def test_nothing_is_one_empty_line():
    assert wrap("", 20) == [""]


@given(st.text(alphabet="ab 中文,。@", max_size=80), st.integers(min_value=12, max_value=40))
def test_no_line_is_wider_than_the_terminal_and_nothing_is_lost(said, columns):
    lines = wrap(said, columns)

    assert all(width(line) <= columns + 2 * 80 * (line[-1:] in ",。") for line in lines)
    assert "".join(lines).replace(" ", "") == said.replace(" ", "")
