"""The way into attachments: every kind is found, everything is bounded, nothing raises."""

from __future__ import annotations

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from counterseal.mail.documents.content import Budget
from counterseal.mail.documents.reading import MOST, document, inspect
from counterseal.mail.letter import Attachment
from tests.mail.documents import made

PAGE, IMAGE = made.drawn(made.code("https://a.test/q"))
FILES = {
    "a.pdf": made.pdf(made.words((50, 700, "Account"), (200, 700, "123"), (50, 690, "x")), links=[("https://a.test", (50, 600, 90, 700))]),
    "code.pdf": made.pdf(PAGE, extra=[IMAGE], catalog=b"/OpenAction << /S /URI /URI (https://a.test) >>"),
    "a.docx": made.docx(more={"word/vbaProject.bin": made.compound(made.macros("Sub AutoOpen()\r\nEnd Sub")), "word/_rels/document.xml.rels": made.relations(("r", "attachedTemplate", "https://a.test/x"))}),
    "a.xlsx": made.xlsx('<row><c t="s"><v>0</v></c><c><v>1.5E+15</v></c></row>', ["Account"]),
    "a.xls": made.workbook((0xFC, b"\1\0\0\0\1\0\0\0\7\0\0Account"), (0xFD, bytes(10)), (0x27E, bytes(10)), (0x85, bytes(8))),
    "a.doc": made.document("Hello\x07you\rBye"),
    "b.doc": made.compound({"WordDocument": b"\xec\xa5" + bytes(600), "\x01Ole10Native": made.native("a.exe", b"MZ")}),
    "a.msg": made.compound({"__properties_version1.0": b"x", "__substg1.0_1000001F": b"H\0i\0", "__attach_version1.0_#0/__substg1.0_37010102": b"MZ"}),
    "a.rtf": made.RTF + rb"{\object{\*\objdata " + b"0105" * 30 + b"}}",
    "a.zip": made.zipped({"b.pdf": made.pdf(made.words((50, 700, "Inside"))), "c.zip": made.zipped({"d.exe": made.program()})}),
    "a.gz": gzip.compress(made.RTF),
    "a.rar": made.rar4("a.exe"),
    "b.rar": made.rar5("a.exe"),
    "a.iso": made.disc("A.EXE;1"),
    "a.lnk": made.lnk("cmd.exe /c x"),
    "a.one": made.one_note(made.program()),
    "a.eml": made.EML,
    "a.html": b"<html><form><input type=password></form><script>location='https://a.test'</script></html>",
    "a.url": b"[InternetShortcut]\nURL=https://a.test",
    "a.png": made.picture(made.code("https://a.test")),
    "a.jpg": made.picture(made.code("https://a.test"), "JPEG"),
    "a.gif": made.picture(made.code("https://a.test"), "GIF"),
    "a.webp": made.picture(made.code("https://a.test"), "WEBP"),
    "a.tif": made.picture(made.code("https://a.test"), "TIFF"),
}  # fmt: skip


def attached(name: str, data: bytes, kind: str = "application/octet-stream", **more) -> Attachment:
    return Attachment(name=name, kind=kind, size=len(data), data=data, **more)


@pytest.mark.parametrize("name", FILES)
def test_every_byte_may_be_broken(name):
    """Nothing raises whatever is broken, and the same bytes always read the same."""
    data = FILES[name]
    step = max(1, len(data) // 60)
    for at in range(0, len(data), step):
        broken = bytearray(data)
        broken[at] ^= 0xFF if at % 2 else 0x01
        inspect([attached(name, bytes(broken))])
        inspect([attached(name, data[:at])])

    assert inspect([attached(name, data)]) == inspect([attached(name, data)])


@given(st.sampled_from(sorted(FILES)), st.binary(max_size=200), st.integers(0, 2000))
def test_any_bytes_in_any_place_are_read(name, junk, at):
    data = FILES[name]

    assert inspect([attached(name, data[:at] + junk + data[at + len(junk) :])])


def test_files_in_archives_are_documents_of_their_own():
    found = inspect([attached("papers.zip", FILES["a.zip"])])

    assert [(one.name, one.kind) for one in found] == [
        ("papers.zip", "zip"),
        ("papers.zip/b.pdf", "pdf"),
        ("papers.zip/c.zip", "zip"),
        ("papers.zip/c.zip/d.exe", "exe"),
    ]
    assert found[1].text == "Inside"


def test_one_document_is_read_alone():
    assert document(attached("papers.zip", FILES["a.zip"])).inside == ("b.pdf", "c.zip")


def test_names_and_kinds_are_compared():
    found = inspect(
        [attached("bill.pdf.exe", made.program()), attached("bill.pdf", made.program()), attached("a/b.txt", b"hi")]
    )

    assert "double_extension" in found[0].traits
    assert "wrong_kind" in found[1].traits
    assert found[2].name == "a_b.txt"


def test_codes_in_documents_are_read():
    found = document(attached("a.docx", made.docx(more={"word/media/image1.png": FILES["a.png"]})))

    assert found.links[0].where == "qr"


def test_what_has_no_bytes_is_said():
    large, empty = inspect([Attachment(name="a.pdf", kind="", size=99), Attachment(name="b.pdf", kind="", size=0)])

    assert (large.state, empty.state) == ("large", "read")
    assert large.why is not None


def test_what_promises_words_and_has_none_is_said():
    assert document(attached("a.pdf", bytes(50))).why is not None
    assert document(attached("a.dat", bytes(50))).why is None
    assert document(attached("a.xlsx", made.compound({"EncryptedPackage": b"x"}))).state == "encrypted"
    assert document(attached("a.ppt", made.compound({"PowerPoint Document": b"x"}))).why is not None


def test_nesting_has_an_end():
    data = b"hello"
    for number in range(8):
        data = made.zipped({f"{number}.zip" if number else "a.txt": data})

    assert len(inspect([attached("a.zip", data)])) <= 5


def test_many_files_have_an_end():
    many = [attached(f"{number}.txt", b"x") for number in range(MOST + 50)]
    found = inspect(many)

    assert len(found) <= MOST
    assert found[-1].why is not None
    assert found[Budget().files - 1].why is None


def test_a_picture_to_which_the_words_leave_something_is_told_of():
    sign = Attachment(
        name="a.png", kind="image/png", size=1, data=made.picture(Image.new("L", (900, 180))), inline=True
    )

    assert [one.why for one in inspect([sign])] == [None]
    assert [
        one.why
        for one in inspect([sign], fresh="The samples arrived in good order, and everybody here liked them very much.")
    ] == [None]
    assert inspect([sign], fresh="Please use the bank details below for the balance of the order.")[0].why is not None


def test_a_text_that_is_too_long_is_said_to_be():
    long = inspect([attached("a.txt", b"words and words\n" * 100_000)])[0]

    assert long.why is not None
    assert len(long.text) < 400_000
    assert inspect([attached("a.txt", b"words\n" * 100)])[0].why is None
