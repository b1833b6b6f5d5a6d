"""Bytes become the text that was meant, whatever their label says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.mail.charsets import codec_of, decoded, guess

CHINESE = "关于发票和付款账户的变更通知，请查收附件"
TAIWANESE = "關於發票和付款帳戶的變更通知，請查收附件"
JAPANESE = "請求書の件でご連絡いたします。よろしくお願いします"
KOREAN = "송장 및 지불 계좌 변경에 관한 안내입니다"
RUSSIAN = "Уважаемые коллеги, направляем счёт на оплату"
FRENCH = "Société générale à Orléans: facture réglée"

WRITTEN = [
    (CHINESE, "gb18030", "gb2312"),
    (CHINESE, "gb18030", "GBK"),
    (CHINESE, "gb18030", "x-gbk"),
    (CHINESE, "hz", "hz-gb-2312"),
    (TAIWANESE, "cp950", "big5"),
    (TAIWANESE, "big5hkscs", "Big5-HKSCS"),
    (JAPANESE, "cp932", "Shift_JIS"),
    (JAPANESE, "euc_jp", "euc-jp"),
    (JAPANESE, "iso2022_jp", "iso-2022-jp"),
    (KOREAN, "cp949", "ks_c_5601-1987"),
    (KOREAN, "iso2022_kr", "iso-2022-kr"),
    (RUSSIAN, "koi8_r", "koi8-r"),
    ("Україна, рахунок за їжу", "koi8_u", "koi8-u"),
    (RUSSIAN, "cp1251", "windows-1251"),
    (FRENCH, "cp1252", "iso-8859-1"),
    ("Ödeme ığüş", "cp1254", "iso-8859-9"),
    ("cena zł ęą", "iso8859_2", "iso-8859-2"),
    (CHINESE, "utf_16_le", "utf-16le"),
    (CHINESE, "utf_16", "utf-16"),
    ("plain", "utf_16_be", "utf-16"),
]


@pytest.mark.parametrize(("text", "codec", "label"), WRITTEN, ids=[f"{label}" for _, _, label in WRITTEN])
def test_a_label_is_followed(text, codec, label):
    assert decoded(text.encode(codec), label) == text


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        (CHINESE, "gb18030"), (TAIWANESE, "cp950"), (JAPANESE, "cp932"), (JAPANESE, "euc_jp"), (JAPANESE, "iso2022_jp"),
        (KOREAN, "cp949"), (KOREAN, "iso2022_kr"), (RUSSIAN, "cp1251"), (RUSSIAN, "koi8_r"), (FRENCH, "cp1252"), (CHINESE, "utf-8"),
        (CHINESE, "hz"),
    ],
)  # fmt: skip
def test_what_has_no_label_is_told_by_its_letters(text, codec):
    assert decoded(text.encode(codec)) == text


@pytest.mark.parametrize(
    ("text", "codec", "label"),
    [
        (CHINESE, "utf-8", "gb2312"),
        (CHINESE, "gb18030", "utf-8"),
        (TAIWANESE, "cp950", "utf-8"),
        (JAPANESE, "iso2022_jp", "gb2312"),
        (JAPANESE, "utf-8", "iso-8859-1"),
        (FRENCH, "utf-8", "iso-8859-1"),
        (FRENCH, "cp1252", "utf-8"),
        (CHINESE, "gb18030", "us-ascii"),
        (CHINESE, "gb18030", "iso-8859-1"),
        (RUSSIAN, "cp1251", "iso-8859-1"),
        (CHINESE, "gb18030", "iso-2022-jp"),
        (CHINESE, "utf-8", "utf-16"),
        (CHINESE, "gb18030", "unknown-8bit"),
    ],
)
def test_a_wrong_label_is_seen_through(text, codec, label):
    assert decoded(text.encode(codec), label) == text


def test_gb2312_means_its_successor():
    assert decoded("镕琍㐂".encode("gb18030"), "gb2312") == "镕琍㐂"


def test_two_letters_that_could_be_either_are_read_as_their_label_says():
    raw = "偶".encode("gb18030") + "校".encode("gb18030")

    assert decoded(raw, "gbk") == "偶校"


def test_a_text_cut_inside_its_last_letter_stays_readable():
    assert decoded(CHINESE.encode()[:-1], "utf-8") == CHINESE[:-1] + "\ufffd"


def test_a_few_broken_bytes_do_not_change_the_character_set():
    raw = bytearray(CHINESE.encode())
    raw[9] = 0x41

    assert decoded(bytes(raw), "utf-8").startswith("关于发")


def test_a_western_letter_at_the_end_is_no_cut_utf8():
    assert decoded(b"esperando voc\xea", "iso-8859-1") == "esperando você"


def test_bytes_that_windows_1252_does_not_know_are_kept():
    assert decoded(b"caf\xe9 \x81 \x93x\x94", "windows-1252") == "café \x81 “x”"


def test_utf7_is_shown_as_it_stands():
    assert decoded(b"+ADw-script+AD4-", "utf-7") == "+ADw-script+AD4-"


@pytest.mark.parametrize(
    "label", ["rot13", "base64", "zlib", "idna", "unicode_escape", "cp037", "utf-7", "x\0y", "", "nonsense"]
)
def test_a_label_that_is_no_character_set_of_mail_is_not_followed(label):
    assert codec_of(label) == ""


def test_a_label_may_have_dirt_on_it():
    assert codec_of(' "UTF-8"; format=flowed') == "utf-8"
    assert codec_of("gb2312*zh") == "gb18030"


def test_chinese_with_escapes_is_read():
    raw = b"a \x1b$)A\x0e" + bytes(byte & 0x7F for byte in "中文".encode("gb2312")) + b"\x0f b"

    assert decoded(raw, "iso-2022-cn") == "a 中文 b"


def test_an_escape_of_something_else_is_harmless():
    assert decoded(b"\x1b[31mred") == "\x1b[31mred"


def test_an_escape_among_high_bytes_is_followed():
    assert decoded(b"\x80\x1b$B@A5a=q\x1b(B", "iso-2022-jp").endswith("請求書")


def test_nothing_is_guessed_from_ascii():
    assert guess(b"plain") == ""


def test_no_letter_of_a_language_counts_against_its_code_page():
    assert guess("Ж".encode("cp1251") * 3 + b" text here") in {
        "cp1251",
        "koi8_r",
        "gb18030",
        "cp950",
        "cp932",
        "cp949",
        "euc_jp",
    }


@given(
    st.binary(max_size=300),
    st.sampled_from(["", "utf-8", "gb2312", "big5", "iso-2022-kr", "utf-16", "koi8-r", "hz", "cp1252"]),
)
def test_bytes_of_any_kind_become_text(raw, label):
    text = decoded(raw, label)

    assert isinstance(text, str)
    text.encode("utf-8")
