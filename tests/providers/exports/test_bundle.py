"""A folder of messages as one exhibit, the same for the same files, and what cannot be taken is told."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import tarfile

import pytest

from counterseal.providers.exports.bundle import HEAD, LARGEST, Bundle, is_message, told_by_place
from counterseal.providers.exports.streams import Held
from counterseal.providers.exports.tars import tar_entries
from counterseal.providers.exports.unpack import Member, members

LETTER = b"Return-Path: <bob@example.com>\r\nFrom: bob@example.com\r\nTo: anna@acme.test\r\nDate: Mon, 2 Mar 2026 08:00:00 +0000\r\n\r\nHello\r\n"
LONG = "收件箱/" + "很长的名字" * 12 + ".eml"


@pytest.fixture
def folder(tmp_path):
    root = tmp_path / "Maildir"
    for name in ("cur/b:2,S", "cur/a:2,", ".Sent/cur/c:2,S", "收件箱/1.eml", LONG):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(LETTER + name.encode())
        os.utime(path, (1_772_438_400, 1_772_438_400))
    return root


def names(root) -> list[str]:
    return [str(path.relative_to(root)) for path in root.rglob("*") if path.is_file()]


def bundle(root) -> Bundle:
    return Bundle(root, names(root), sum((root / name).stat().st_size for name in names(root)))


def taken(made: Bundle) -> bytes:
    with made.open() as stream:
        return stream.read()


# What is a message


@pytest.mark.parametrize(
    "head",
    [
        LETTER,
        b"From: a@example.com\nSubject: x\n\n",
        b"Received: from x\n\tby y\n\tfor z\nX-Spam: 1\nMessage-ID: <1@example.com>\n\n",
        b"\xef\xbb\xbfDate: Mon, 2 Mar 2026 08:00:00 +0000\rTo: x@example.com\r\r",
        b"1234  \nFrom: a@example.com\nTo: b@example.com\n\nx",
        b"from: a@example.com\nSUBJECT : \xd7\xd6\n",
        (b"Received: " + b"x" * 60 + b"\n\tand more\nFrom: a@example.com\n" + b"X-Long: " + b"y" * HEAD)[:HEAD],
    ],
    ids=["whole", "short", "folded", "bom and cr", "apple", "odd letters", "longer than the head"],
)
def test_a_file_that_begins_with_header_fields_of_mail_is_a_message(head):
    assert is_message(head)


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b"\n",
        b"From bob@example.com Mon Mar  2 08:00:00 2026\n" + LETTER,
        b"Subject: x\nTo: y\n\n",
        b"From: only one\n\n",
        b"Date,From,To\n2026-03-02,a,b\n",
        b'{"From": "a", "Date": "b"}',
        b"From: a@example.com\nthis is no field\nDate: x\n",
        b"Host: example.com\nContent-Type: text/plain\nDate: x",
        b"PK\x03\x04" + b"\0" * 40,
        b"\x89PNG",
    ],
    ids=["empty", "blank", "mbox", "no sender", "one field", "csv", "json", "text", "http", "zip", "png"],
)
def test_other_files_are_none(head):
    if head.startswith(b"Host"):
        head = head.replace(b"Date", b"Server")
    assert not is_message(head)


# The stream


def test_any_tar_program_reads_it_and_it_holds_names_sizes_times_and_no_owner(folder):
    with tarfile.open(fileobj=io.BytesIO(taken(bundle(folder)))) as archive:
        found = archive.getmembers()

        assert [one.name for one in found] == sorted(names(folder), key=os.fsencode)
        assert {(one.mtime, one.uid, one.gid, one.uname, one.gname, one.mode) for one in found} == {
            (1_772_438_400, 0, 0, "", "", 0o600)
        }
        for one in found:
            inside = archive.extractfile(one)
            assert inside is not None
            assert inside.read() == (folder / one.name).read_bytes()


def test_the_same_folder_is_the_same_bytes_under_any_name_and_in_any_order(folder):
    first = taken(bundle(folder))
    moved = folder.rename(folder.with_name("Mail of Anna"))
    turned = Bundle(moved, names(moved)[::-1], 0)

    assert taken(turned) == first
    assert taken(turned) == first
    assert len(first) % tarfile.RECORDSIZE == 0


def test_our_own_reader_reads_it_with_all_names(folder):
    content = taken(bundle(folder))
    found = [one for one in members(io.BytesIO(content), name="m") if isinstance(one, Member)]

    assert [one.place for one in found] == [f"m!{name}" for name in sorted(names(folder), key=os.fsencode)]
    assert [one.entry for one in found] == [0, 1, 2, 3, 4]
    with found[-1].open() as stream:
        assert stream.read() == LETTER + LONG.encode()


def test_a_name_that_is_no_text_is_kept_byte_by_byte(tmp_path):
    for name in (b"\xff\xfe.eml", b"a.eml"):
        (tmp_path / os.fsdecode(name)).write_bytes(LETTER)
    content = taken(bundle(tmp_path))

    assert b"\xff\xfe.eml" in content
    assert len(list(tar_entries(Held(io.BytesIO(content), "m", len(content))))) == 2


def test_its_name_says_the_folder_and_how_many_messages(folder, monkeypatch):
    assert bundle(folder).name == "Maildir (5 messages)"
    monkeypatch.chdir(folder)
    here = type(folder)()
    assert Bundle(here, names(folder), 0).name == "Maildir (5 messages)"


# What cannot be taken


def test_what_went_away_grew_or_is_no_file_any_more_is_told_and_the_rest_is_taken(folder):
    made = bundle(folder)
    (folder / "cur/a:2,").unlink()
    (folder / "cur/b:2,S").unlink()
    os.mkfifo(folder / "cur/b:2,S")
    with (folder / "收件箱/1.eml").open("ab") as file:
        file.truncate(LARGEST + 1)
    content = taken(made)

    assert [(gap.why, gap.place) for gap in made.gaps()] == [
        ("unreadable", str(folder / "cur/a:2,")),
        ("changed", str(folder / "cur/b:2,S")),
        ("changed", str(folder / "收件箱/1.eml")),
    ]
    with tarfile.open(fileobj=io.BytesIO(content)) as archive:
        assert archive.getnames() == [".Sent/cur/c:2,S", LONG]
    (folder / "收件箱/1.eml").write_bytes(LETTER)
    taken(made)
    assert [gap.why for gap in made.gaps()] == ["unreadable", "changed"]


def test_a_file_that_is_written_to_while_it_is_read_is_told(tmp_path):
    script = """
import sys
from pathlib import Path
from counterseal.providers.exports import bundle
root = Path(sys.argv[1])
plain = bundle.os.fstat
def meddling(handle):
    found = plain(handle)
    (root / "1.eml").write_bytes(b"From: x\\n\\n" + b"longer" * found.st_size)
    return found
bundle.os.fstat = meddling
made = bundle.Bundle(root, ["1.eml"], 0)
made.open().read()
print([gap.why for gap in made.gaps()])
"""
    (tmp_path / "1.eml").write_bytes(LETTER)
    run = subprocess.run([sys.executable, "-c", script, tmp_path], capture_output=True, text=True, check=True)

    assert run.stdout == "['changed']\n"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("home/anna/.forward", True), ("a/sieve/roundcube", True), ("vmail/anna/x.sieve", True), ("etc/acme.test/anna/filter", True),
        ("vf/acme.test", True), ("x.sieve", False), (".forward", False), ("logs/mail.log", False), ("a/sieve/notes.txt", False),
    ],
)  # fmt: skip
def test_files_of_which_only_the_place_tells_whose_they_are(name, told):
    assert told_by_place(name) is told


def test_a_bundle_of_settings_says_so(folder):
    assert Bundle(folder, names(folder), 0, "settings").name == "Maildir (5 settings)"
