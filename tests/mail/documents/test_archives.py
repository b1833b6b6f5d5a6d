"""Archives: names, files to look into, and what is locked."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import struct
import tarfile

from counterseal.mail.documents.archives import read
from counterseal.mail.documents.content import Budget
from tests.mail.documents.made import disc, program, rar4, zipped


def test_a_zip_gives_names_and_files():
    found = read(zipped({"a/": b"", "a/b.pdf": b"%PDF", "c.xyz": b"1"}), "zip", "z", Budget())

    assert found.inside == ["a/b.pdf", "c.xyz"]
    assert [one.data for one in found.files] == [b"%PDF", b"1"]


def test_a_locked_zip_says_so():
    found = read(zipped({"a.exe": b"x"}, locked=True), "zip", "z", Budget())

    assert found.state == "encrypted"
    assert found.inside == ["a.exe"]
    assert found.why is not None


def test_an_empty_zip_is_read_and_a_broken_one_is_not():
    assert read(zipped({}), "zip", "z", Budget()).state == "read"
    assert read(b"PK\x03\x04", "zip", "z", Budget()).state == "broken"


def test_files_packed_alone_are_unpacked():
    for kind, data in (
        ("gz", gzip.compress(b"hello")),
        ("bz2", bz2.compress(b"hello")),
        ("xz", lzma.compress(b"hello")),
    ):
        found = read(data, kind, f"list.txt.{kind}", Budget())
        assert [(one.name, one.data) for one in found.files] == [("list.txt", b"hello")]
        assert read(b"\x1f\x8b", kind, "x", Budget()).state == "broken"


def test_names_of_packed_files():
    out = io.BytesIO()
    with gzip.GzipFile("bill.exe", "wb", fileobj=out) as stream:
        stream.write(b"x")

    assert read(out.getvalue(), "gz", "bill.gz", Budget()).inside == ["bill.exe"]
    assert read(bz2.compress(b"x"), "bz2", "a.tbz", Budget()).inside == ["a.tar"]
    assert read(bz2.compress(b"x"), "bz2", "a", Budget()).inside == ["a"]


def test_a_tar_is_read():
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name in ("a.exe", "long" * 40 + ".txt"):
            info = tarfile.TarInfo(name)
            info.size = 5
            archive.addfile(info, io.BytesIO(b"hello"))
    found = read(out.getvalue(), "tar", "t", Budget())

    assert found.inside == ["a.exe", "long" * 40 + ".txt"]
    assert found.files[0].data == b"hello"


def test_uuencoded_files_are_read():
    found = read(b"begin 644 a.exe\n%:&5L;&\\ \n`\nend\n", "uu", "m", Budget())

    assert (found.files[0].name, found.files[0].data) == ("a.exe", b"hello")
    assert "rare_archive" in found.traits


def test_names_of_others_are_listed():
    cab = b"MSCF".ljust(16, b"\0") + struct.pack("<I", 40) + bytes(8) + struct.pack("<H", 1)
    cab = cab.ljust(40, b"\0") + bytes(16) + b"run.exe\0"
    one = bytes((30,)) + bytes(29) + b"a.exe\0\0"
    main = bytes((30,)) + bytes(29) + b"x.arj\0\0"
    arj = b"".join(b"\x60\xea" + struct.pack("<H", len(body)) + body + bytes(4) + bytes(2) for body in (main, one))

    assert read(cab, "cab", "c", Budget()).inside == ["run.exe"]
    assert read(arj, "arj", "a", Budget()).inside == ["a.exe"]
    assert read(disc("A.EXE;1"), "iso", "i", Budget()).inside == ["A.EXE"]
    found = read(rar4("a.exe"), "rar", "r", Budget())
    assert (found.inside, found.state) == (["a.exe"], "opaque")
    assert found.why is not None


def test_kinds_that_are_not_read_say_so():
    found = read(b"x", "lha", "l", Budget())

    assert found.state == "opaque"
    assert found.why is not None


def test_what_is_unpacked_is_paid_for():
    budget = Budget(unpacked=100)
    found = read(zipped({"a.pdf": bytes(1000), "b.pdf": program()}), "zip", "z", budget)

    assert [len(one.data) for one in found.files] == [100, 0]
    assert budget.unpacked == 0
