"""What a PDF does, by its bytes."""

from __future__ import annotations

import zlib

import pytest

from counterseal.mail.documents.content import Budget
from counterseal.mail.documents.pdf_bytes import bomb, traits, updated
from tests.mail.documents.made import pdf, words


def stream(head: bytes, body: bytes) -> bytes:
    packed = zlib.compress(body)
    return b"<< " + head + b" /Filter /FlateDecode /Length %d >>\nstream\n" % len(packed) + packed + b"\nendstream"


@pytest.mark.parametrize(
    ("catalog", "extra", "expected"),
    [
        (b"/OpenAction 50 0 R", b"<< /S /URI /URI (https://a.test) >>", {"open_action"}),
        (b"/OpenAction << /S /Launch /F (a.exe) >>", b"null", {"open_action", "launch"}),
        (b"/OpenAction 50 0 R", b"<< /S /JavaScript /JS (app.launchURL('https://a.test')) >>", {"open_action", "javascript"}),
        (b"/O#70enAction 50 0 R", b"<< /S /#4caunch /F (a.exe) >>", {"open_action", "launch"}),
        (b"/AcroForm 50 0 R", b"<< /S /SubmitForm >>", {"form", "submits"}),
        (b"", b"<< /ByteRange [0 1] /RichMedia 1 >>", {"signed", "rich_media"}),
    ],
)  # fmt: skip
def test_actions_are_seen(catalog, extra, expected):
    assert traits(pdf(catalog=catalog, extra=[extra]), Budget()) == expected


@pytest.mark.parametrize(
    ("catalog", "extra"),
    [
        (b"/OpenAction [10 0 R /Fit]", b"null"),
        (b"/OpenAction 50 0 R", b"[10 0 R /XYZ null null 0]"),
        (b"/OpenAction 50 0 R", b"<< /S /GoTo /D [10 0 R /Fit] >>"),
        (b"/OpenAction 50 0 R", b"<< /S /Named /N /Print >>"),
        (b"/OpenAction << /S /JavaScript /JS (this.print\\({bUI:true}\\);) >>", b"null"),
    ],
)
def test_a_page_to_begin_at_and_printing_are_not(catalog, extra):
    assert "open_action" not in traits(pdf(catalog=catalog, extra=[extra]), Budget())


def test_packed_lists_of_objects_are_searched():
    inner = b"60 0 61 14 << /Pages 2 >> << /S /Launch /F (a) >>"
    data = pdf(catalog=b"/OpenAction 61 0 R", extra=[stream(b"/Type /ObjStm /N 2 /First 11", inner)])

    assert traits(data, Budget()) == {"open_action", "launch"}


def test_a_bomb_is_seen():
    assert bomb(pdf(extra=[stream(b"", bytes(120_000_000))]))
    assert bomb(pdf(extra=[b"<< /Filter [/FlateDecode /FlateDecode] >>"]))
    assert not bomb(pdf(extra=[stream(b"", bytes(60_000_000))]))
    assert not bomb(pdf(words((50, 700, "hi"))))


def test_later_changes_are_seen():
    data = pdf(words((50, 700, "hi")))
    changed = data + b"11 0 obj\n<< >>\nendobj\nxref\n0 0\ntrailer\n<< >>\nstartxref\n900\n%%EOF\n"

    assert not updated(data)
    assert updated(changed)


def test_two_ends_of_one_maker_are_no_change():
    data = pdf()
    second = data + b"xref\n0 0\ntrailer << /XRefStm 1 >>\nstartxref\n900\n%%EOF\n"
    table = data + b"70 0 obj\n<< /Type /XRef >>\nendobj\nstartxref\n900\n%%EOF\n"

    assert not updated(second)
    assert not updated(table)
    assert not updated(b"startxref\n0\n%%EOF\n" + data)
