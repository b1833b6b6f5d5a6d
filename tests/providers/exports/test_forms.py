"""What a file is, told by its first bytes and by nothing else."""

from __future__ import annotations

import bz2
import gzip
import lzma
import tarfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.providers.exports.forms import Archived, Compressed, Plain, Refused, is_tar_header, recognise
from tests.providers.exports.zoo import TABLE, sevened, tarred, zipped


@pytest.mark.parametrize(
    ("data", "form"),
    [
        (zipped({"a": b"1"}), Archived("zip")),
        (zipped({}), Archived("zip")),
        (sevened({"a": b"1"}), Archived("7z")),
        (tarred({"a": b"1"}), Archived("tar")),
        (tarred({"a": b"1"}, tarfile.GNU_FORMAT), Archived("tar")),
        (gzip.compress(b"1"), Compressed("gzip")),
        (lzma.compress(b"1"), Compressed("xz")),
        (bz2.compress(b"1"), Compressed("bzip2")),
        (bz2.compress(b""), Compressed("bzip2")),
        (b"BZh9", Compressed("bzip2")),
    ],
    ids=["zip", "zip of nothing", "7z", "pax", "gnu tar", "gzip", "xz", "bzip2", "bzip2 of nothing", "bzip2 cut off"],
)
def test_containers_are_known_by_content(data, form):
    assert recognise(data[:4096]) == form


@pytest.mark.parametrize(
    ("head", "found"),
    [
        (b"%PDF-1.7\n", "pdf"),
        (b"ElfFile\x00" + bytes(50), "evtx"),
        (b"\x78\x9f\x3e\x22\x01\x00", "tnef"),
        (b"MZ\x90\x00\x03\x00", "program"),
        (b"\x7fELF\x02", "program"),
        (b"Rar!\x1a\x07\x01\x00", "rar"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"<?xml version='1.0'?><a/>", "xml"),
        (b"\xef\xbb\xbf<?xml version='1.0'?><a/>", "xml"),
        ("\ufeff<?xml version='1.0' encoding='utf-16'?>".encode("utf-16-le"), "xml"),
        (b'<!DOCTYPE lolz [<!ENTITY lol "lol">]>', "xml"),
        (b"{\\rtf1\\ansi", "rtf"),
    ],
)
def test_what_is_not_read_is_named(head, found):
    form = recognise(head)

    assert isinstance(form, Refused)
    assert (form.why, form.found) == ("unsupported", found)
    assert form.instead


@pytest.mark.parametrize("head", [b"-----BEGIN PGP MESSAGE-----", b"age-encryption.org/v1\n", b"Salted__1234"])
def test_what_is_encrypted_is_said_to_be(head):
    form = recognise(head)

    assert isinstance(form, Refused)
    assert form.why == "encrypted"


def test_the_files_a_mac_adds_to_a_zip_are_no_loss():
    assert recognise(b"\x00\x05\x16\x07" + bytes(60)) == Refused("system_file", "macos", "nothing")


@pytest.mark.parametrize(
    "head",
    [
        b"\n <!doctype html><html>",
        b"<HTML><body>",
        b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><html>',
        "<html>".encode("utf-16"),
    ],
)
def test_a_page_is_plain_and_read_by_whoever_reads_pages(head):
    assert recognise(head) == Plain()


def test_a_page_that_a_browser_saved_whole_is_an_archive():
    assert recognise(b"From: <Saved by Blink>\r\nSubject: x\r\n") == Archived("mhtml")


@pytest.mark.parametrize(
    "head", [b"", b"MZ,Name\n1,2\n", TABLE, b'{"a":1}', b"<not markup", b"BZhello, world", bytes(512)]
)
def test_anything_else_is_plain(head):
    assert recognise(head) == Plain()


def test_a_tar_header_is_known_by_its_checksum_so_that_older_ones_than_ustar_are_too():
    block = bytearray(tarred({"a": b"1"})[:512])
    block[257:265] = bytes(8)
    block[148:156] = b" " * 8
    block[148:156] = b"%06o\0 " % sum(block)

    assert is_tar_header(bytes(block))
    assert recognise(bytes(block)) == Archived("tar")


def test_a_damaged_tar_header_is_none():
    block = bytearray(tarred({"a": b"1"})[:512])
    block[0] ^= 1

    assert not is_tar_header(bytes(block))


@given(st.binary(max_size=600))
def test_no_bytes_confuse_it(head):
    assert isinstance(recognise(head), Archived | Compressed | Plain | Refused)


@pytest.mark.parametrize(
    "head", [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), b"!BDN" + bytes(20)], ids=["msg", "pst"]
)
def test_what_outlook_saves_goes_on_to_the_reader_of_mailboxes(head):
    assert recognise(head) == Plain()
