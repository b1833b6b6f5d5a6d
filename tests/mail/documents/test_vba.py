"""Macros: whether they are there, start by themselves, and start something."""

from __future__ import annotations

import struct

import pytest

from counterseal.mail.documents.ole import Compound
from counterseal.mail.documents.vba import decompressed, source, traits
from tests.mail.documents.made import compound, macros, module


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sub Tidy()\r\nEnd Sub", {"macro"}),
        ("Sub Document_Open()\r\nEnd Sub", {"macro", "autorun"}),
        ("Private Sub box_LostFocus()\r\nEnd Sub", {"macro", "autorun"}),
        ('Sub Workbook_Open()\r\nCreateObject("WScript.Shell").Run "x"\r\nEnd Sub', {"macro", "autorun", "macro_acts"}),
    ],
)
def test_macros_are_told(text, expected):
    assert traits(Compound(compound(macros(text)))) == expected
    assert traits(Compound(compound({f"Macros/{key}": body for key, body in macros(text).items()}))) == expected


def test_a_file_without_macros_has_none():
    assert traits(Compound(compound({"WordDocument": b"Document_Open"}))) == set()
    assert traits(Compound(b"")) == set()


def test_source_is_unpacked():
    assert source(module('Attribute VB_Name = "A"\r\nSub X()')) == b'Attribute VB_Name = "A"\r\nSub X()'
    assert source(b"none") == b""


def test_copies_are_followed():
    packed = b"\x01" + struct.pack("<H", 0xB000 | 5) + b"\x08abc\x00\x20"

    assert decompressed(packed) == b"abcabc"


def test_plain_chunks_and_breaks_are_read():
    assert decompressed(b"\x01" + struct.pack("<H", 0x3000 | 2) + b"xyz") == b"xyz"
    assert decompressed(b"\x01" + struct.pack("<H", 0xB000 | 3) + b"\x01\xff\xff") == b""
    assert decompressed(b"no") == b""
