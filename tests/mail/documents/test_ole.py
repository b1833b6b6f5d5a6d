"""Compound files: names and streams, also of broken ones."""

from __future__ import annotations

from counterseal.mail.documents.ole import Compound
from tests.mail.documents.made import compound


def test_streams_are_read_by_their_path():
    file = Compound(compound({"Macros/VBA/dir": b"x" * 700, "WordDocument": b"abc"}, maker=b"m" * 16))

    assert "macros/vba/DIR" in file
    assert file.read("Macros/VBA/dir") == b"x" * 700
    assert file.read("worddocument", 2) == b"ab"
    assert file.read("none") == b""
    assert file.maker == b"m" * 16
    assert sorted(node.path for node in file.streams()) == ["Macros/VBA/dir", "WordDocument"]


def test_small_streams_lie_in_the_small_sectors():
    data = bytearray(compound({"a": b"0123456789" * 20}))
    data[0x38:0x3C] = (4096).to_bytes(4, "little")

    assert Compound(bytes(data)).read("a") == b""


def test_what_is_none_has_no_names():
    assert not Compound(b"").nodes
    assert not Compound(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1").nodes
    assert not Compound(b"x" * 2000).nodes


def test_circles_end():
    data = bytearray(compound({"a": b"x" * 5000}))
    at = data.rfind(b"\x01\0\0\0\x02\0\0\0")
    data[at : at + 4] = bytes(4)

    assert len(Compound(bytes(data)).read("a")) <= 5000
