"""What a file is, by its bytes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.mail.documents.kinds import by_name, disguised, kind_of
from tests.mail.documents import made


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("pdf", made.pdf()),
        ("pdf", b"junk\n" + made.pdf()),
        ("docx", made.docx()),
        ("xlsx", made.xlsx("")),
        ("pptx", made.zipped({"[Content_Types].xml": b"x", "ppt/presentation.xml": b"x"})),
        ("xlsb", made.zipped({"xl/workbook.bin": b"x"})),
        ("jar", made.zipped({"META-INF/MANIFEST.MF": b"x", "A.class": b"x"})),
        ("msi", made.zipped({"AppxManifest.xml": b"x"})),
        ("exe", made.zipped({"AndroidManifest.xml": b"x"})),
        ("odf", made.zipped({"mimetype": b"x", "content.xml": b"x"})),
        ("zip", made.zipped({"a.txt": b"x"})),
        ("doc", made.compound({"WordDocument": b"x"})),
        ("xls", made.compound({"Workbook": b"x"})),
        ("ppt", made.compound({"PowerPoint Document": b"x"})),
        ("msg", made.compound({"__properties_version1.0": b"x"})),
        ("encrypted", made.compound({"EncryptedPackage": b"x"})),
        ("msi", made.compound({"x": b"x"}, maker=bytes.fromhex("84100c0000000000c000000000000046"))),
        ("ole", made.compound({"x": b"x"})),
        ("exe", made.program()),
        ("lnk", made.lnk("x")),
        ("one", made.one_note(b"x")),
        ("iso", made.disc("A")),
        ("rar", made.rar4("a")),
        ("rtf", made.RTF),
        ("mail", made.EML),
        ("image", made.picture(made.code("x"))),
        ("image", b"RIFF\0\0\0\0WEBPVP8 "),
        ("opaque", b"RIFF\0\0\0\0WAVE"),
        ("image", b"\0\0\0\x18ftypheic"),
        ("html", b"<!-- x -->\n<!DOCTYPE HTML><p>"),
        ("html", b"\xef\xbb\xbf<html>"),
        ("svg", b'<?xml version="1.0"?><svg xmlns="x"/>'),
        ("xml", b'<?xml version="1.0"?><a/>'),
        ("url", b"[InternetShortcut]\nURL=https://a.test"),
        ("uu", b"begin 644 a.exe\nM"),
        ("text", b"just words"),
        ("unknown", bytes(range(32)) * 3),
        ("unknown", b""),
        ("signature", b"-----BEGIN PGP SIGNATURE-----"),
    ],
)
def test_bytes_tell(kind, data):
    assert kind_of(data) == kind


def test_a_script_is_told_by_its_name():
    assert kind_of(b"var a = 1", "invoice.js") == "script"
    assert kind_of(b"<html><b>", "page.txt") == "html"
    assert kind_of(b"<b>hi</b>", "page.htm") == "html"
    assert kind_of(b"<b>hi</b>", "x", "text/html") == "html"
    assert kind_of(b"hi", "x.eml", "message/rfc822") == "mail"


@pytest.mark.parametrize(
    ("kind", "name", "declared"),
    [
        ("exe", "a.pdf", ""), ("exe", "a", "application/pdf"), ("html", "a.pdf", ""), ("zip", "a.pdf", ""), ("iso", "a.docx", ""),
        ("lnk", "a.txt", ""), ("rar", "a.doc", ""), ("exe", "a.zip", ""), ("html", "a.png", ""),
    ],
)  # fmt: skip
def test_a_disguise_is_seen(kind, name, declared):
    assert disguised(kind, name, declared)


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("image", "a.jpg"), ("html", "a.xls"), ("rtf", "a.doc"), ("text", "a.csv"), ("docx", "a.doc"), ("pdf", "a.pdf"), ("zip", "a.ods"),
        ("unknown", "a.pdf"), ("exe", "a.exe"), ("rar", "a.zip"), ("zip", ""), ("mail", "a.doc"),
    ],
)  # fmt: skip
def test_what_is_as_harmless_as_promised_is_no_disguise(kind, name):
    assert not disguised(kind, name, "application/octet-stream")


def test_names_guess_where_there_are_no_bytes():
    assert [by_name(name) for name in ("a.scr", "a.msi", "a.jpg", "a.zip", "a.docx", "a.what")] == [
        "exe", "msi", "image", "zip", "docx", "unknown",
    ]  # fmt: skip


@given(st.binary(max_size=300), st.text(max_size=20))
def test_any_bytes_are_something(data, name):
    assert kind_of(data, name)
