"""Parameters of headers, and names of attachments in every spelling that programs use."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.mail.params import file_name, parameters

GBK = base64.b64encode("发票.pdf".encode("gb18030")).decode()


@pytest.mark.parametrize(
    ("written", "name"),
    [
        (b'attachment; filename="a b.pdf"', "a b.pdf"),
        (b"attachment; filename=a.pdf; size=3", "a.pdf"),
        (b"attachment; filename*=utf-8''%E5%8F%91%E7%A5%A8.pdf", "发票.pdf"),
        (b"attachment; filename*=gb2312'zh'%B7%A2%C6%B1.pdf", "发票.pdf"),
        (b"attachment; filename*0*=utf-8''%E5%8F%91%E7; filename*1*=%A5%A8; filename*2=.pdf", "发票.pdf"),
        (b"attachment; filename*1=b.pdf; filename*0=a", "ab.pdf"),
        (b"attachment; filename=\"x\"; filename*=utf-8''%E5%8F%91.pdf", "发.pdf"),
        (b'attachment;\n filename="=?utf-8?B?5Y+R56WoLnBkZg==?="', "发票.pdf"),
        (f'attachment; filename="=?gb2312?B?{GBK}?="'.encode(), "发票.pdf"),
        ('attachment; filename="发票.pdf"'.encode(), "发票.pdf"),
        (rb'attachment; filename="a\"b.pdf"', 'a"b.pdf'),
        (rb'attachment; filename="C:\tmp\a.pdf"', r"C:\tmp\a.pdf"),
        (b'attachment; filename="unclosed.pdf', "unclosed.pdf"),
        (b"attachment; FileName = a.pdf ; x", "a.pdf"),
    ],
)
def test_a_name_is_read_in_any_spelling(written, name):
    value, found = parameters(written)

    assert value == "attachment"
    assert found["filename"] == name


def test_raw_bytes_are_told_with_the_hint():
    _, found = parameters('attachment; filename="发票清单明细.pdf"'.encode("gb18030"), "gb2312")

    assert found["filename"] == "发票清单明细.pdf"


def test_a_value_alone_has_no_parameters():
    assert parameters(b"Text/HTML") == ("text/html", {})
    assert parameters(b"") == ("", {})


def test_a_charset_without_letters_before_it_is_utf8():
    assert parameters(b"a; x*=%E5%8F%91")[1]["x"] == "发"


def test_parameters_without_end_are_cut():
    assert len(parameters(b"a" + b"".join(b"; p%d=1" % number for number in range(500)))[1]) <= 102


@pytest.mark.parametrize(
    ("said", "shown"),
    [(r"C:\tmp\a.pdf", "a.pdf"), ("../../a.pdf", "a.pdf"), ("a\n b.pdf", "a b.pdf"), ("/", "/"), ("", "")],
)
def test_a_file_name_is_shown_without_its_path(said, shown):
    assert file_name(said) == shown


def test_a_long_file_name_keeps_both_ends():
    shown = file_name("a" * 400 + ".exe")

    assert len(shown) < 260
    assert shown.endswith(".exe")


@given(st.text(alphabet="a;=*'\"%0 \\?é", max_size=80))
def test_text_of_any_kind_can_be_read(text):
    parameters(text.encode())
    file_name(text)
