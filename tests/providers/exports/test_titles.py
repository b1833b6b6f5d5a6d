"""Titles above the header of CSV: found whatever parts the fields, and never in a text that is no table."""

from __future__ import annotations

import pytest

from counterseal.providers.exports.records import records
from counterseal.providers.exports.rows import Row
from counterseal.providers.exports.titles import half_empty, titled
from tests.providers.exports.zoo import Bytes, told

BODY = "时间,IP,城市\n2026-03-02 11:10,203.0.113.9,深圳\n2026-03-02 11:11,203.0.113.9,深圳\n"


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ("登录日志\n" + BODY, (1, "登录日志")),
        (
            "登录日志\r\n账号：anna@example.com\r\n\r\n" + BODY.replace("\n", "\r\n"),
            (3, "登录日志 账号：anna@example.com"),
        ),
        ("登录日志,,\n" + BODY, (1, "登录日志")),
        (("登录日志\n" + BODY).replace(",", "\t"), (1, "登录日志")),
        (("登录日志\n" + BODY).replace(",", ";"), (1, "登录日志")),
        (BODY, None),
        ("hello\nworld\n", None),
        ("Dear all, see you\nthere, Anna, soon, or never\nbye, Bob, and, all\n", None),
        ("Subject: a, b, c\n" + BODY, None),
        ("x\n", None),
        ('a "b\n' + "c\n" * 3, None),
    ],
    ids=[
        "one line",
        "two and a blank",
        "commas",
        "tabs",
        "semicolons",
        "no title",
        "text",
        "letter",
        "message",
        "one line only",
        "quote",
    ],
)
def test_what_stands_above_the_header_is_found(head, found):
    assert titled(head) == found


@pytest.mark.parametrize("first", ["登录日志\n", "登录日志,,\n", "登录日志\n\n账号：anna@example.com\n"])
def test_rows_below_a_title_are_read_with_their_lines(first):
    found = list(records(Bytes((first + BODY).encode("gb18030"))))

    assert [one["时间"] for one in told(found)] == ["2026-03-02 11:10", "2026-03-02 11:11"]
    assert isinstance(found[0], Row)
    assert found[0].line == first.count("\n") + 2
    assert str(found[0].values["#title"]).startswith("登录日志")


def test_a_first_line_of_commas_is_half_empty():
    assert half_empty("登录日志,,,\n")
    assert not half_empty("a,b,c\n")
    assert not half_empty("")
