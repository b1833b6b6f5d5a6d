"""The names of what Outlook wrapped into a winmail.dat."""

from __future__ import annotations

import struct

from hypothesis import given
from hypothesis import strategies as st

from counterseal.mail.tnef import SIGNATURE, names


def attribute(kind: int, body: bytes) -> bytes:
    return struct.pack("<BII", 2, kind, len(body)) + body + struct.pack("<H", sum(body) & 0xFFFF)


def properties(*each: bytes) -> bytes:
    return struct.pack("<I", len(each)) + b"".join(each)


def text(tag: int, value: str, kind: int = 0x001F) -> bytes:
    raw = (value + "\0").encode("utf-16-le") if kind == 0x001F else (value + "\0").encode("gb18030")
    return struct.pack("<HHII", kind, tag, 1, len(raw)) + raw + bytes(-len(raw) % 4)


def wrapped(*attributes: bytes) -> bytes:
    return SIGNATURE + struct.pack("<H", 1) + b"".join(attributes)


RENDERED = attribute(0x00069002, bytes(14))
TITLE = attribute(0x00018010, b"INVOIC~1.PDF\0")


def test_long_names_are_told():
    number = struct.pack("<HHI", 0x0003, 0x3705, 1)
    named = struct.pack("<HH", 0x0003, 0x8001) + bytes(16) + struct.pack("<III", 0, 7, 9)
    spelt = (
        struct.pack("<HH", 0x0003, 0x8002)
        + bytes(16)
        + struct.pack("<II", 1, 6)
        + b"a\0b\0\0\0\0\0"
        + struct.pack("<I", 9)
    )
    many = struct.pack("<HHIII", 0x1003, 0x6000, 2, 1, 2)
    data = attribute(
        0x00069005, properties(number, named, spelt, many, text(0x3704, "INVOIC~1.PDF"), text(0x3707, "发票.pdf"))
    )

    assert names(wrapped(RENDERED, TITLE, data)) == ("发票.pdf",)


def test_a_title_is_told_where_there_is_no_long_name():
    assert names(wrapped(RENDERED, TITLE, RENDERED, TITLE)) == ("INVOIC~1.PDF", "INVOIC~1.PDF")
    assert names(wrapped(RENDERED, TITLE, attribute(0x00069005, properties()))) == ("INVOIC~1.PDF",)


def test_names_in_a_code_page_are_read():
    data = attribute(0x00069005, properties(text(0x3707, "发票清单明细.pdf", 0x001E)))

    assert names(wrapped(RENDERED, data), "gb2312") == ("发票清单明细.pdf",)


def test_other_bytes_have_no_names():
    assert names(b"PK\x03\x04") == ()
    assert names(SIGNATURE) == ()


def test_a_cut_list_of_properties_tells_what_it_can():
    data = properties(text(0x3707, "a.pdf"), text(0x3704, "b.pdf"))
    cut = attribute(0x00069005, data[:-4])

    assert names(wrapped(RENDERED, cut)) == ("a.pdf",)


@given(st.binary(max_size=300))
def test_bytes_of_any_kind_can_be_asked(data):
    names(SIGNATURE + data)
    names(wrapped(attribute(0x00069005, data)))
