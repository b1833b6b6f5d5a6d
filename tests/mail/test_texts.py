"""The text of a message is decoded as far as it is needed."""

from __future__ import annotations

import base64
import quopri

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.mail.structure import Part
from counterseal.mail.texts import LONGEST, content, readable, text_of, without_markup


def part(data: bytes, encoding: str = "", charset: str = "", kind: str = "text/plain", name: str = "") -> Part:
    return Part(kind, 0, len(data), charset, encoding, name)


def test_text_is_decoded():
    raw = "关于发票\r\n第二行\r".encode("gb18030")

    assert text_of(raw, part(raw, charset="gb2312")) == "关于发票\n第二行\n"
    for data, encoding in ((base64.b64encode(raw), "base64"), (quopri.encodestring(raw), "quoted-printable")):
        assert text_of(data, part(data, encoding, "gb2312")).startswith("关于发票\n第二行")


def test_nuls_are_left_out():
    assert text_of(b"a\0b", part(b"a\0b")) == "ab"


@pytest.mark.parametrize("encoding", ["", "base64", "quoted-printable"])
def test_only_the_beginning_is_decoded(encoding):
    raw = b"x" * 3_000_000

    assert len(content(raw, part(raw, encoding))) <= LONGEST * 11 // 10


def test_markup_becomes_lines():
    page = "<html><head><title>no</title></head><body><style>p{}</style><p>One&nbsp;<b>two</b></p><div>three<br/>four</div><!-- x --></body>"

    assert [line.strip() for line in without_markup(page).split("\n") if line.strip()] == ["One two", "three", "four"]


def test_entities_are_letters():
    assert without_markup("&#21457;&#31080; &lt;a@b.test&gt;") == "发票 <a@b.test>"


@pytest.mark.parametrize("page", ["<a" * 50_000, "<style" * 50_000, "<!--" * 50_000, "<br " * 50_000])
def test_broken_markup_takes_no_time(page):
    assert isinstance(without_markup(page), str)


def test_plain_text_is_read_where_there_is_any():
    plain, page = Part("text/plain", 0, 10), Part("text/html", 10, 20)

    assert readable([plain, page]) == (plain,)
    assert readable([Part("text/plain", 0, 1), page]) == (page,) or readable([page]) == (page,)
    assert readable([Part("text/plain", 0, 9, name="a.txt"), page]) == (page,)
    assert readable([Part("text/plain", 0, 9, disposition="attachment")]) == ()


@given(st.binary(max_size=200), st.sampled_from(["", "base64", "quoted-printable", "x-unknown"]))
def test_bytes_of_any_kind_become_text(raw, encoding):
    assert isinstance(without_markup(text_of(raw, part(raw, encoding))), str)
