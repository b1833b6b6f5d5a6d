"""Saved pages: tables become rows, forms become text, and nothing a page would run or load is looked at."""

from __future__ import annotations

import pytest

from counterseal.providers.exports.html import BREAK, TABLES, TEXT, page_rows
from counterseal.providers.exports.limits import DEFAULT
from counterseal.providers.exports.rows import Row
from counterseal.providers.exports.trouble import Trouble
from tests.providers.exports.zoo import Bytes


def read(page: str | bytes, cut=None):
    data = page.encode() if isinstance(page, str) else page
    return list(page_rows(Bytes(data, "p.html", cut), DEFAULT))


def rows(page):
    """The rows of tables."""
    return [dict(one.values) for one in read(page) if isinstance(one, Row) and TEXT not in one.values]


def lines(page) -> list[str]:
    """The lines that are no table."""
    return next(
        (str(one.values[TEXT]).split("\n") for one in read(page) if isinstance(one, Row) and TEXT in one.values), []
    )


def test_a_table_becomes_rows_named_by_its_heads():
    page = (
        "<table><tr><th>时间</th><th>IP</th></tr><tr><td>a</td><td>b</td></tr><tr><td>c<br>d</td><td></td></tr></table>"
    )

    assert rows(page) == [{"时间": "a", "IP": "b"}, {"时间": "c d", "IP": ""}]
    assert [one.place for one in read(page)] == ["p.html:table 1:row 2", "p.html:table 1:row 3"]


def test_tags_that_were_not_closed_are_closed_by_the_next():
    assert rows("<table><tr><th>a<th>b<tr><td>1x<td>2x<tr><td>3x<td>4x</table>") == [
        {"a": "1x", "b": "2x"},
        {"a": "3x", "b": "4x"},
    ]


def test_a_header_in_a_table_of_its_own_names_the_next_one():
    page = "<div><table><tr><th>时间</th><th>IP</th></tr></table></div><div><table><tr><td>a</td><td>b</td></tr></table></div>"

    assert rows(page) == [{"时间": "a", "IP": "b"}]


def test_a_table_that_only_lays_out_the_page_is_text_and_the_one_in_it_is_a_table():
    page = "<table><tr><td>首页</td><td>帮助</td></tr><tr><td><table><tr><th>a</th><th>b</th></tr><tr><td>1x</td><td>2x</td></tr></table></td></tr></table>"

    assert rows(page) == [{"a": "1x", "b": "2x"}]
    assert lines(page) == ["首页\t帮助"]


def test_the_title_who_is_greeted_and_the_heading_go_with_every_row():
    page = (
        "<title>登录查询</title><body><p>欢迎，anna@example.com</p><p>转发地址 drop@evil.example</p><h2>最近登录</h2>"
        "<table><tr><th>a</th><th>b</th></tr><tr><td>1x</td><td>2x</td></tr></table>"
    )

    assert rows(page)[0]["#title"] == "登录查询 | 欢迎，anna@example.com | 最近登录"


def test_cells_reach_over_columns_and_rows():
    page = "<table><tr><th>日期</th><th>IP</th></tr><tr><td rowspan=2>d1</td><td>a</td></tr><tr><td>b</td></tr></table>"

    assert rows(page) == [{"日期": "d1", "IP": "a"}, {"日期": "d1", "IP": "b"}]


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ("<input type=checkbox checked>启用", ["[x] 启用"]),
        ("<label><input type='radio'>关</label> <label><input type=radio checked>开</label>", ["[ ] 关 [x] 开"]),
        ("<label>地址</label> <input type=text value='a@b.test'>", ["地址 a@b.test"]),
        ("<select><option>甲<option selected>乙<option>丙</select>", ["乙"]),
        ("<textarea>我的签名</textarea>", ["我的签名"]),
        ("<span role=switch aria-checked=true></span>IMAP", ["[x] IMAP"]),
        ("<input type=password value=secret><input type=hidden value=token><input type=submit value=OK>", []),
        ("<dl><dt>甲<dd>乙</dl>", ["甲", "乙"]),
        ("<table><tr><th>POP3</th><td>开启</td></tr></table>", ["POP3\t开启"]),
        ("<p>a &amp; b&nbsp;c</p>", ["a & b c"]),
        ("<script>document.write('<p>x</p>')</script><style>p{}</style><!-- <p>y</p> --><noscript>z</noscript>", []),
    ],
)
def test_what_a_form_says_is_written_into_the_text(page, told):
    assert lines(f"<body>{page}</body>") == told


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5", "utf-16"])
def test_a_page_is_read_in_the_encoding_it_declares(encoding):
    page = f'<html><head><meta charset="{encoding}"></head><body><p>登錄時間：今天</p></body></html>'

    assert lines(page.encode(encoding)) == ["登錄時間：今天"]


def test_a_page_that_declares_what_does_not_exist_is_read_all_the_same():
    assert lines("<meta charset=x-nothing><p>登录</p>".encode("gb18030")) == ["登录"]
    assert lines("<meta charset=rot13><p>登录</p>".encode("gb18030")) == ["登录"]


def test_a_picture_written_into_the_page_is_left_out():
    page = "<body><p>before</p><img src='data:image/png;base64," + "A" * 300_000 + "'><p>after</p></body>"

    assert lines(page) == ["before", "after"]


def test_a_page_that_ends_within_a_tag_says_so():
    assert [one.why for one in read("<body><p>a</p><div class='x") if isinstance(one, Trouble)] == ["truncated"]


def test_a_page_whose_file_breaks_off_says_why_and_gives_what_it_has():
    cut = Trouble("p.html", "damaged")
    found = read("<table><tr><th>a</th><th>b</th></tr><tr><td>1x</td><td>2x</td></tr>", cut)

    assert any(isinstance(one, Row) for one in found)
    assert cut in found


def test_two_rows_that_ran_together_are_told():
    page = "<table><tr><th>a</th><th>b</th><th>c</th></tr><tr><td>1x</td><td>2x</td><td>3x</td><td>4x</td><td>5x</td><td>6x</td></tr></table>"

    assert [one.why for one in read(page) if isinstance(one, Trouble)] == ["malformed"]


def test_the_text_says_how_many_tables_stand_beside_it():
    page = "<p>a</p><table><tr><td>甲</td><td>乙</td></tr><tr><td>1x</td><td>2x</td></tr></table>"

    assert next(one.values[TABLES] for one in read(page) if isinstance(one, Row) and TEXT in one.values) == "1"


def test_the_text_shows_where_a_table_was_and_nothing_where_one_only_lays_out():
    real = "<h2>a</h2><table><tr><th>甲</th><th>乙</th></tr><tr><td>1x</td><td>2x</td></tr></table><h2>b</h2>"
    layout = "<h2>a</h2><table><tr><td><table><tr><td>d</td></tr></table></td><td>c</td></tr></table><h2>b</h2>"

    assert lines(real) == ["a", BREAK, "b"]
    assert lines(layout) == ["a", BREAK, "c", "b"]


@pytest.mark.parametrize(
    "page", ["<" * 100_000, "<!--" * 50_000, "<table>" * 20_000, "</td>" * 50_000, "<a " * 50_000, "&" * 50_000]
)
def test_a_page_made_to_be_slow_is_read_all_the_same(page):
    assert all(isinstance(one, Row | Trouble) for one in read(f"<body>{page}"))
