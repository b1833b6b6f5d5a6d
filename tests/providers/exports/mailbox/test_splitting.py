"""A mailbox file is cut where its messages begin, and nowhere else."""

from __future__ import annotations

import io
import tracemalloc
from typing import BinaryIO, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.providers.exports.mailbox.splitting import PIECE, Splitter, begins, swallowed, unescaped
from counterseal.providers.exports.mailbox.told import LARGEST
from counterseal.providers.exports.trouble import Stopped, Trouble
from tests.providers.exports.mailbox.made import letter, mbox
from tests.providers.exports.zoo import Bytes

LINE = b"From anna@example.com Mon Mar  2 08:00:00 2026\n"


def cut(data: bytes, **more: int) -> list[bytes]:
    return [entry.data for entry in Splitter(io.BytesIO(data), **more).entries()]


def test_every_message_is_found():
    data = mbox(letter(1), letter(2), letter(3))
    entries = list(Splitter(io.BytesIO(data)).entries())

    assert [entry.number for entry in entries] == [1, 2, 3]
    assert b"".join(entry.data for entry in entries) == data
    assert [data[entry.offset :][:5] for entry in entries] == [b"From "] * 3
    assert {entry.line for entry in entries} == {LINE.strip()}
    assert [entry.size for entry in entries] == [len(entry.data) for entry in entries]


@pytest.mark.parametrize("end", [b"\r\n", b"\r"])
def test_lines_may_end_as_they_like(end):
    assert len(cut(mbox(letter(1), letter(2)).replace(b"\n", end))) == 2


@pytest.mark.parametrize(
    "line",
    [
        b"From - Mon Mar 02 08:00:00 2026\n",
        b"From 1772409600@xxx Mon Mar 02 08:00:00 +0000 2026\n",
        b"From ???@??? Mon Mar 02 08:00:00 2026\n",
        b"From anna@example.com\n",
        b"From \n",
    ],
)
def test_every_program_writes_its_own_first_line(line):
    assert len(cut(mbox(letter(1), letter(2), line=line))) == 2


@pytest.mark.parametrize(
    "body",
    [
        b"From the desk of Anna\nI write to you\n",
        b"From Monday on 08:00 2026 we are closed\nthank you\n",
        b"From here\n\nFrom: there\n",
        b"text\n>From anna@example.com Mon Mar  2 08:00:00 2026\nSubject: x\n",
        b"From 0123456789012345678901234567890123456789 Mon Sep 17 00:00:00 2001\nFrom: a@example.com\nSubject: [PATCH] x\n",
    ],
)
def test_a_line_in_a_text_parts_nothing(body):
    assert len(cut(LINE + letter(1) + body + b"\n" + LINE + letter(2))) == 2


def test_a_file_of_patches_is_cut_all_the_same():
    line = b"From 0123456789012345678901234567890123456789 Mon Sep 17 00:00:00 2001\n"

    assert len(cut(mbox(letter(1), letter(2), line=line))) == 2


def test_a_message_may_begin_with_fields_that_nobody_knows():
    odd = b"Autocrypt: addr=a@example.com;\n" + b" keydata=abc\n" * 40 + b"Odd-One: x\n"

    assert len(cut(mbox(letter(1), odd + letter(2), b"Odd-Two: y\n\nx\n"))) == 3


def test_a_missing_blank_line_is_no_matter():
    assert len(cut(LINE + letter(1) + LINE + letter(2))) == 2


def test_a_length_that_leads_to_the_next_message_is_believed():
    body = b"Hello\n\n" + LINE + b"Subject: quoted\nTo: x@example.com\n\nend\n"
    one = LINE + b"Subject: a\nFrom: a@example.com\nContent-Length: %d\n\n" % len(body) + body

    assert len(cut(one + b"\n" + LINE + letter(2))) == 2
    assert len(cut(one)) == 1


def test_a_length_that_leads_nowhere_is_not():
    one = LINE + b"Subject: a\nFrom: a@example.com\nContent-Length: 3\n\nHello\n\n"

    assert len(cut(one + LINE + letter(2))) == 2
    assert len(cut(one.replace(b": 3", b": 9999") + LINE + letter(2))) == 2
    assert len(cut(one.replace(b": 3", b": 9999999999") + LINE + letter(2))) == 2


def test_messages_over_the_edges_of_pieces_are_found():
    long = letter(1, body="x" * 70 + "\n" + "y" * (PIECE - 900) + "\n")
    data = mbox(*[long] * 5, letter(2))

    assert len(cut(data)) == 6
    assert b"".join(cut(data)) == data


@pytest.mark.parametrize("pad", range(-40, 40, 7))
def test_a_first_line_over_an_edge_is_found(pad):
    first = letter(1, body="y" * (PIECE - len(LINE) - len(letter(1)) + pad) + "\n")

    assert len(cut(mbox(first, letter(2), letter(3)))) == 3


def test_messages_can_be_passed_over():
    data = mbox(*(letter(number) for number in range(1, 9)))
    (last,) = Splitter(io.BytesIO(data)).entries(skip=7)

    assert last.number == 8
    assert b"<m8@" in last.data


class Forward(io.RawIOBase):
    """A stream that cannot go back."""

    def __init__(self, data: bytes) -> None:
        self._data = io.BytesIO(data)

    def read(self, size: int = -1) -> bytes:
        return self._data.read(size)

    def readable(self) -> bool:
        return True


@pytest.mark.parametrize("make", [io.BytesIO, Forward])
def test_reading_can_begin_at_any_message(make):
    data = mbox(*(letter(number) for number in range(1, 5)))
    third = list(Splitter(io.BytesIO(data)).entries())[2]
    again = list(Splitter(make(data), offset=third.offset, number=2).entries())

    assert [entry.number for entry in again] == [3, 4]
    assert again[0].offset == third.offset


def test_a_file_that_breaks_off_gives_what_it_has():
    cause = Trouble("x", "truncated")
    splitter = Splitter(Bytes(mbox(letter(1), letter(2)), cut=cause).open())

    assert len(list(splitter.entries())) == 2
    assert splitter.stopped == cause
    assert splitter.offset == len(mbox(letter(1), letter(2)))


def test_a_file_that_breaks_off_before_the_place_is_empty():
    class Broken(Forward):
        def read(self, size: int = -1) -> bytes:
            raise Stopped(Trouble("x", "damaged"))

    splitter = Splitter(cast(BinaryIO, Broken(b"")), offset=10)

    assert list(splitter.entries()) == []
    assert splitter.stopped == Trouble("x", "damaged")


def test_nothing_is_no_message():
    assert cut(b"") == []
    assert cut(b"\n\n\n") == []


def test_a_message_too_large_is_cut_and_its_size_told():
    data = mbox(letter(1, body="x" * (9 * PIECE) + "\n"), letter(2))
    first, second = Splitter(io.BytesIO(data), largest=3 * PIECE).entries()

    assert len(first.data) == 3 * PIECE
    assert first.size == second.offset
    assert b"<m2@" in second.data


def test_a_large_message_is_held_twice_at_most():
    data = mbox(letter(1, body="QUJD" * 18 + "\n"), letter(2))
    middle = b"QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5\n" * 430_000
    stream = io.BytesIO(LINE + letter(1) + middle + b"\n" + data)
    tracemalloc.start()
    sizes = [entry.size for entry in Splitter(stream).entries()]
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert len(sizes) == 3
    assert most < 2.5 * len(middle)
    assert len(middle) < LARGEST


@pytest.mark.parametrize(
    "head",
    [
        mbox(letter()),
        b"\n" + mbox(letter()),
        b"\xef\xbb\xbf" + mbox(letter()),
        mbox(letter()).replace(b"\n", b"\r"),
        b"\0rom anna@example.com Mon Mar  2 08:00:00 2026\n" + letter(),
        b"From anna@example.com\nReceived: x\n\n",
    ],
)
def test_a_mailbox_file_is_known(head):
    assert begins(head)


@pytest.mark.parametrize(
    "head",
    [
        b"",
        letter(),
        b"From Anna\nwith love\n",
        b"From ",
        b"2026-03-02 08:00:00 login 2026\nuser: anna\n",
        b"From 0123456789012345678901234567890123456789 Mon Sep 17 00:00:00 2001\nFrom: a\nSubject: x\n",
        b"x" * 5000,
    ],
)
def test_other_files_are_not(head):
    assert not begins(head)


def test_lines_that_were_escaped_are_unescaped():
    assert unescaped(b"a\n>From x\n>>From y\n> From z\n") == b"a\nFrom x\n>From y\n> From z\n"
    assert unescaped(b"plain") == b"plain"


@pytest.mark.parametrize(
    "line", [b"Frxm anna@example.com Mon Mar  2 08:00:00 2026\n", b"xFrom anna@example.com Mon Mar  2 08:00:00 2026\n"]
)
def test_a_message_that_swallowed_the_next_is_seen(line):
    assert swallowed(LINE + letter(1) + b"\n" + line + letter(2))
    assert swallowed(letter(1) + b"\n" + line + b"Received: a\n b\nDate: c\n\n")


@pytest.mark.parametrize(
    "body",
    [
        "Hello\n",
        "Date: tomorrow\n",
        "On 2 Mar:\nFrom: x\nDate: Mon\n",
        "Anna wrote at 08:00:00 2026\n\nFrom: a\nDate: b\n",
        "> anna@example.com Mon Mar  2 08:00:00 2026\nSubject: x\nDate: y\n",
        "\nDate: x" * 50,
    ],
)
def test_a_letter_that_speaks_of_dates_swallowed_nothing(body):
    assert not swallowed(LINE + letter(1, body=body))
    assert not swallowed(b"no header")


@given(
    st.lists(
        st.sampled_from(
            [LINE, b"From x\n", b"Subject: a\n", b"\n", b"text\n", b">From \n", b"\r", b"\0", b"Content-Length: 5\n"]
        ),
        max_size=30,
    )
)
def test_pieces_in_any_order_lose_no_byte(pieces):
    data = b"".join(pieces)
    whole = b"".join(cut(data))

    assert whole == data.lstrip(b"\r\n") or whole.replace(b"\n", b"\r") == data.lstrip(b"\r\n")
    begins(data)
    swallowed(data)
