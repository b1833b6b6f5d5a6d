"""The list of corrected columns: every way people write pairs, and errors that name the line and the words."""

from __future__ import annotations

import pytest

from counterseal.errors import CountersealError, plain
from counterseal.lore.columns import OURS, columns


@pytest.mark.parametrize(
    "told",
    [
        "登录时间, time\nIP, ip\n",
        "登录时间 = time\nIP = ip",
        "theirs,ours\n登录时间,time\nIP,ip\n",
        "\ufeff对方,我们\n登录时间,TIME\nIP, ip\n",
        "# corrected by hand\n登录时间 -> time\n\nIP => ip\n",
        "登录时间\ttime\nIP\tip\n",
        '"登录时间","time"\n"IP","ip"\n',
        "登录时间，time\nIP：ip".replace("，", ", ").replace("：", "="),
    ],
)
def test_pairs_are_read_however_they_are_written(told):
    assert columns(told) == (("登录时间", "time"), ("IP", "ip"))


def test_a_name_with_a_comma_may_stand_in_quotes():
    assert columns('"time, local", time') == (("time, local", "time"),)


def test_a_column_named_twice_is_what_was_said_last():
    assert columns("A, time\nA, ignore") == (("A", "ignore"),)


@pytest.mark.parametrize("told", ["登录时间, tiem", "A, time\nB, colour"])
def test_a_word_that_is_not_known_is_told_with_its_line_and_the_words_there_are(told):
    with pytest.raises(CountersealError) as failed:
        columns(told)

    assert f"Line {told.count(chr(10)) + 1} " in plain(failed.value.message)
    assert all(word in plain(failed.value.remedy) for word in OURS)


def test_a_line_that_is_no_pair_is_told_with_its_line():
    with pytest.raises(CountersealError, match="Line 2 of the list of columns is no pair: what"):
        columns("A, time\nwhat is this\n")


def test_nothing_is_no_correction():
    assert columns("\n# nothing\n") == ()
