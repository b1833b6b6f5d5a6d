"""Headers become the text that people read, also where programs encode them wrongly."""

from __future__ import annotations

import base64 as b64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.mail.words import FOLD, base64, header, plain, quoted


def word(text: bytes, charset: str) -> str:
    return f"=?{charset}?B?{b64.b64encode(text).decode()}?="


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("plain", "plain"),
        ("=?utf-8?Q?Anna_M=C3=BCller?= writes", "Anna Müller writes"),
        ("=?UTF-8?B?5Lit5paH?=", "中文"),
        ("=?utf-8?B?5Lit?= =?utf-8?B?5paH?=", "中文"),
        ("=?utf-8?Q?=E4=B8=AD=E6?= =?utf-8?Q?=96=87?=", "中文"),
        ("=?utf-8?Q?a?= b =?utf-8?Q?c?=", "a b c"),
        ("=?utf-8?Q?a?=\t=?iso-8859-1?Q?=E9?=", "aé"),
        ("=?utf-8*zh?Q?a?=", "a"),
        ("=?utf-8?Q??= x", " x"),
        ("=?utf-8?Q?Hi?=text", "Hitext"),
        (word("发票".encode("gb18030"), "gb2312"), "发票"),
        ("=?utf-8?q?two words=20here?=", "two words here"),
        ("=?utf-8?Q?What?s up?=", "What?s up"),
        ("=?utf-8?B?5Lit5paH", "中文"),
        ("=?utf-8?B?5Lit?  =?utf-8?B?5paH?=", "中文"),
        ("=?utf-8?Q?中文?=", "中文"),
        ("=?nonsense?Q?abc?=", "abc"),
        ("=?utf-7?Q?+AGE-?=", "+AGE-"),
        ("=?x", "=?x"),
        ("=?utf-8?B?5Lit\r\n 5paH?=", "中文"),
    ],
)
def test_an_encoded_word_is_read(written, read):
    assert plain(written) == read


def test_a_letter_cut_between_two_words_is_joined():
    raw = "关于发票".encode("gb18030")

    assert plain(f"{word(raw[:3], 'gb2312')} {word(raw[3:], 'gb2312')}") == "关于发票"


def test_base64_cut_anywhere_is_joined():
    text = b64.b64encode("关于发票的通知".encode()).decode()

    assert plain(f"=?utf-8?B?{text[:10]}?= =?utf-8?B?{text[10:]}?=") == "关于发票的通知"


def test_words_of_two_kinds_are_joined():
    assert plain("=?utf-8?B?5Lit?= =?utf-8?Q?=E6=96=87?=") == "中文"


def test_a_word_with_escapes_is_read():
    assert plain(word("請求書".encode("iso2022_jp"), "iso-2022-jp")) == "請求書"


def test_a_header_is_unfolded_and_has_no_controls():
    assert header(b" a\r\n\tb\x00c\x07 ") == "a bc"


def test_where_a_header_was_folded_can_be_kept():
    assert header(b"a\n b", fold=FOLD) == f"a{FOLD}b"


def test_raw_bytes_in_a_header_are_told():
    assert header("关于发票的付款通知".encode("gb18030"), "gb2312") == "关于发票的付款通知"
    assert header("关于发票的付款通知".encode()) == "关于发票的付款通知"


def test_a_header_longer_than_any_is_cut():
    assert len(header(b"a" * 100_000)) == 65_536


def test_base64_may_be_cut_and_dirty():
    assert base64(b"5Lit 5p aH!") == "中文".encode()
    assert base64(b"5Lit5") == "中".encode()
    assert base64(b"") == b""


def test_a_low_line_is_a_blank():
    assert quoted(b"a_b=20c=ZZ") == b"a b c=ZZ"


@given(st.text(alphabet="=?utf-8BQ_ \t\nAZ中=E4", max_size=80))
def test_text_of_any_kind_can_be_read(text):
    assert isinstance(plain(text), str)
