"""Bytes become characters, whatever they were saved in, in pieces of bounded size."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.providers.exports.streams import PIECE
from counterseal.providers.exports.text import HEAD, Characters, TooLong, code_page, encoding_of
from counterseal.providers.exports.trouble import Stopped, Trouble
from tests.providers.exports.zoo import Bytes

CHINESE = "编号,姓名\n1,张三\n2,李四\n"
GERMAN = "Name;Straße\nMüller;Königsallee\n"
FILLING = "a,b\n" * HEAD  # longer than the head and than a piece


def read(data: bytes, cut: Trouble | None = None) -> tuple[str, Characters]:
    with Characters(Bytes(data, cut=cut)) as text:
        return "".join(text.pieces()), text


@pytest.mark.parametrize("long", [False, True], ids=["short", "long"])
@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("utf-8", CHINESE),
        ("utf-8-sig", CHINESE),
        ("utf-16", CHINESE),
        ("utf-16-be", "\ufeff" + CHINESE),
        ("utf-32", CHINESE),
        ("gb18030", CHINESE),
        ("cp1252", GERMAN),
        ("utf-8", GERMAN),
        ("utf-16-le", "Id,User\n1,anna\n2,bob\n"),
        ("utf-16-be", "Id,User\n1,anna\n2,bob\n"),
        ("ascii", "Id,User\n"),
    ],
)
def test_every_encoding_exports_come_in_is_read(encoding, text, long):
    if long:
        text = text[:2] + FILLING + text[2:] if text[0] != "\ufeff" else text[0] + FILLING + text[1:]
    got, characters = read(text.encode(encoding))

    assert got == text.removeprefix("\ufeff")
    assert list(characters.troubles()) == []


def test_a_letter_outside_ascii_may_come_late():
    assert read((FILLING + CHINESE).encode("gb18030"))[0] == FILLING + CHINESE
    assert read((FILLING + GERMAN).encode("cp1252"))[0] == FILLING + GERMAN


def test_a_letter_that_a_piece_divides_is_whole():
    for shift in range(3):
        text = "x" * shift + "张" * (HEAD + PIECE)
        assert read(text.encode())[0] == text


def test_a_damaged_byte_in_utf_8_costs_that_letter_only_and_is_counted():
    data = CHINESE.encode().replace("三".encode(), b"\xe4\xb8")
    got, characters = read(data)

    assert got == CHINESE.replace("三", "\ufffd")
    assert list(characters.troubles()) == [Trouble("x", "bad_encoding", (("count", "1"), ("encoding", "utf-8")))]


def test_a_letter_cut_off_at_the_end_does_not_change_the_encoding():
    assert read(CHINESE.encode()[:-2])[0] == CHINESE[:-2] + "\ufffd"


def test_nul_bytes_are_taken_out_and_counted():
    got, characters = read(b"a,b\0\0\n1,2\n" + bytes(PIECE * 2) + b"3,4\n")

    assert got == "a,b\n1,2\n3,4\n"
    assert list(characters.troubles()) == [Trouble("x", "nul_bytes", (("count", str(2 + PIECE * 2)),))]


def test_lines_that_end_in_carriage_returns_only_are_lines():
    assert read(b"a,b\r1,2\r3,4")[0] == "a,b\n1,2\n3,4"


def test_a_break_is_told_after_everything_before_it_with_how_far_reading_came():
    for data in (b"abc", b"x" * (HEAD + 10)):
        got, characters = read(data, cut=Trouble("x", "truncated", (("offset", "9"),)))

        assert got == data.decode()
        assert list(characters.troubles(line=3)) == [Trouble("x", "truncated", (("offset", "9"), ("line", "3")))]


def test_a_member_that_cannot_be_opened_is_text_of_nothing():
    class Gone:
        place = "x"

        def open(self):
            raise Stopped(Trouble("x", "unreadable"))

    with Characters(Gone()) as text:
        assert list(text.pieces()) == []
    assert text.stopped == Trouble("x", "unreadable")


def lines(data: bytes, longest: int = 1000) -> list[str | TooLong]:
    with Characters(Bytes(data)) as text:
        return list(text.lines(longest))


def test_lines_keep_their_ends_and_only_line_feeds_end_them():
    assert lines("a\r\nb\x0bc\u2028d\x85e\n\nf".encode()) == ["a\r\n", "b\x0bc\u2028d\x85e\n", "\n", "f"]
    assert lines(b"") == []
    assert lines(b"a\n") == ["a\n"]


def test_a_line_may_go_over_pieces():
    long = "x" * (HEAD + 2 * PIECE)

    assert lines(f"a\n{long}\nb\n".encode(), 10**7) == ["a\n", f"{long}\n", "b\n"]


@pytest.mark.parametrize("size", [1001, HEAD * 2, PIECE * 3])
def test_a_line_too_long_to_keep_is_passed_over_by_its_length(size):
    long = b"x" * size

    assert lines(b"a\n" + long + b"\nb\n") == ["a\n", TooLong(size), "b\n"]
    assert lines(b"a\n" + long) == ["a\n", TooLong(size)]


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (CHINESE.encode("gb18030"), "gb18030"),
        (GERMAN.encode("cp1252"), "cp1252"),
        (b"\xff\xff,\x80", "cp1252"),
        (CHINESE.encode()[:-1], "utf-8"),
    ],
)
def test_a_code_page_is_told_by_how_high_bytes_stand(data, encoding):
    assert code_page(data) == encoding


def test_without_a_mark_a_file_is_utf_8_unless_every_second_byte_is_zero():
    assert encoding_of(b"abc") == ("utf-8", 0)
    assert encoding_of("abcdef".encode("utf-16-le")) == ("utf-16-le", 0)
    assert encoding_of(bytes(100)) == ("utf-8", 0)


@given(st.binary(max_size=500))
def test_no_bytes_confuse_it(data):
    read(data)


@given(st.text(st.characters(exclude_characters="\0\r\n", codec="utf-8"), max_size=50), st.integers(0, 3))
def test_utf_8_is_always_read_as_such(text, times):
    assert read((text + "\n").encode() * 2**times)[0].removeprefix("\ufeff") == ((text + "\n") * 2**times).removeprefix(
        "\ufeff"
    )
