"""Names in RAR archives of both forms."""

from __future__ import annotations

from counterseal.mail.documents.rars import names
from tests.mail.documents.made import rar4, rar5


def test_both_forms_are_read():
    assert names(rar4("dir\\a.exe")) == (("dir/a.exe",), False)
    assert names(rar5("dir/ä.exe")) == (("dir/ä.exe",), False)


def test_passwords_are_seen():
    assert names(rar4("a.exe", locked=True)) == (("a.exe",), True)
    assert names(rar5("a.exe", locked=True)) == (("a.exe",), True)
    assert names(b"Rar!\x1a\x07\x00" + b"\0\0\x73\x80\0\x0d\0" + bytes(6)) == ((), True)
    assert names(b"Rar!\x1a\x07\x01\x00" + bytes(4) + b"\x02\x04\0" + bytes(20)) == ((), True)


def test_what_is_cut_gives_what_it_has():
    assert names(b"Rar!\x1a\x07\x00") == ((), False)
    assert names(b"Rar!\x1a\x07\x01\x00") == ((), False)
    assert names(b"none") == ((), False)
    assert names(rar4("abcdef.exe")[:-4]) == (("abcdef",), False)
