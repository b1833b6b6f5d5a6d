"""Names in 7z archives."""

from __future__ import annotations

import io

import py7zr

from counterseal.mail.documents.sevenzips import names


def packed(**options) -> bytes:
    out = io.BytesIO()
    with py7zr.SevenZipFile(out, "w", **options) as archive:
        archive.writestr(b"x" * 50, "dir/发票.exe")
        archive.writestr(b"y", "list.txt")
    return out.getvalue()


def test_names_are_read():
    assert names(packed()) == (("dir/发票.exe", "list.txt"), False)


def test_an_unpacked_list_is_read():
    archive = io.BytesIO()
    with py7zr.SevenZipFile(archive, "w") as made:
        made.set_encoded_header_mode(False)
        made.writestr(b"x", "a.txt")

    assert names(archive.getvalue()) == (("a.txt",), False)


def test_passwords_are_seen():
    assert names(packed(password="x")) == (("dir/发票.exe", "list.txt"), True)
    assert names(packed(password="x", header_encryption=True)) == ((), True)


def test_what_is_broken_has_no_names():
    assert names(b"7z") == ((), False)
    assert names(packed()[:60]) == ((), False)
