"""PDFs: words, links, pictures, codes, fields, and what cannot be read."""

from __future__ import annotations

import io

import pypdfium2  # type: ignore[import-untyped]
import pytest

from counterseal.mail.documents.content import Budget
from counterseal.mail.documents.pdf import PAGES_MOST, read
from tests.mail.documents.made import code, drawn, pdf, words

LOCKED = pdf(
    words((50, 700, "hello world")),
    extra=[b"<< /Filter /Standard /V 1 /R 2 /P -4 /O <" + b"41" * 32 + b"> /U <" + b"42" * 32 + b"> >>"],
).replace(b"/Root 1 0 R", b"/Root 1 0 R /Encrypt 50 0 R /ID [<41> <41>]")


def test_labels_stay_beside_their_values():
    labels = [(50, 700, "Beneficiary:"), (50, 680, "Account No:"), (50, 660, "Bank:")]
    values = [(200, 700, "Example Ltd"), (200, 680, "DE89370400440532013000"), (200, 660, "A Bank")]
    found = read(pdf(words(*labels, *values)), "a.pdf", Budget())

    assert found.text == "Beneficiary:\tExample Ltd\nAccount No:\tDE89370400440532013000\nBank:\tA Bank"
    assert found.producer == "Test Maker 1.0"
    assert (found.state, found.traits) == ("read", set())


def test_links_come_with_their_words():
    page = words((50, 700, "Pay your invoice here"), (50, 500, "and many other words " * 20))
    found = read(pdf(page, links=[("https://a.test/x", (45, 695, 300, 715))]), "a.pdf", Budget())

    assert [(link.url, link.text, link.where) for link in found.links] == [
        ("https://a.test/x", "Pay your invoice here", "pdf")
    ]
    assert not found.traits


def test_a_pdf_that_is_one_button_is_told():
    found = read(
        pdf(words((50, 700, "Open the document")), links=[("https://a.test/x", (50, 100, 550, 600))]), "a.pdf", Budget()
    )

    assert found.traits == {"only_link", "cover_link"}
    assert found.links[0].picture


def test_a_code_on_a_page_is_read():
    page, image = drawn(code("https://a.test/q"))
    found = read(pdf(page, extra=[image]), "a.pdf", Budget())
    written = read(pdf(page + words((50, 700, "Scan this to see your document")), extra=[image]), "a.pdf", Budget())

    assert found.state == "picture"
    assert found.why is not None
    assert [link.url for link in found.links if link.where == "qr"] == ["https://a.test/q"]
    assert written.state == "read"
    assert written.links[0].where == "qr"


def test_only_the_first_pages_are_read():
    found = read(
        pdf(*(words((50, 700, f"page number {number}")) for number in range(PAGES_MOST + 3))), "a.pdf", Budget()
    )

    assert f"page number {PAGES_MOST - 1}" in found.text
    assert f"page number {PAGES_MOST}" not in found.text
    assert "more_pages" in found.traits
    assert (
        "page number 1"
        not in read(
            pdf(words((50, 700, "page number 0 of it")), words((50, 700, "page number 1"))), "a", Budget(pages=1)
        ).text
    )


def test_accounts_are_read_on_later_pages_and_what_is_left_out_is_said():
    account = words((50, 700, "IBAN: DE89 3704 0044 0532 0130 00"))
    pages = [words((50, 700, f"page number {number}")) for number in range(PAGES_MOST + 5)]
    data = pdf(*pages, account)
    far, near = read(data, "a.pdf", Budget()), read(data, "a.pdf", Budget(far=2))

    assert "DE89 3704" in far.text
    assert "more_pages" in far.traits
    assert far.why is None
    assert "DE89 3704" not in near.text
    assert near.why is not None
    assert dict(near.why.values)["count"] == PAGES_MOST + 2
    assert read(data, "a.pdf", Budget(pages=0, far=0)).state == "large"


def test_fields_and_notes_over_the_page_are_read():
    data = pdf(words((50, 700, "Form of payment")), catalog=b"/AcroForm << /Fields [50 0 R] >>")
    field = b"<< /Type /Annot /Subtype /Widget /FT /Tx /T (Account) /V (123456) /Rect [50 50 200 80] >>"
    note = b"<< /Type /Annot /Subtype /FreeText /Contents (New bank) /Rect [50 150 200 180] >>"
    clip = b"<< /Type /Annot /Subtype /FileAttachment /Rect [50 150 200 180] >>"
    launch = b"<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /Launch /F (run.exe) >> >>"
    data = pdf(words((50, 700, "Form of payment")), links=[], extra=[field, note, clip, launch]).replace(
        b"/Contents 11 0 R ", b"/Contents 11 0 R /Annots [50 0 R 51 0 R 52 0 R 53 0 R]"
    )
    found = read(data, "a.pdf", Budget())

    assert "Account\t123456" in found.text
    assert "New bank" in found.text
    assert {"written_over", "embedded_file", "launch"} <= found.traits


def test_files_and_scripts_of_the_document_are_seen():
    document = pypdfium2.PdfDocument(pdf(words((50, 700, "An invoice with data"))))
    document.new_attachment("factur-x.xml").set_data(b"<a/>")
    out = io.BytesIO()
    document.save(out)
    document.close()
    found = read(out.getvalue(), "a.pdf", Budget())
    script = b"<< /Names [(a) << /S /JavaScript /JS (app.alert\\(1\\)) >>] >>"
    acting = read(
        pdf(words((50, 700, "A page of words")), catalog=b"/Names << /JavaScript 50 0 R >>", extra=[script]),
        "a",
        Budget(),
    )

    assert found.inside == ["factur-x.xml"]
    assert found.files[0].data == b"<a/>"
    assert acting.traits == {"javascript", "document_script"}


@pytest.mark.parametrize(
    ("data", "state"),
    [
        (b"%PDF-1.5 nothing", "broken"),
        (LOCKED, "encrypted"),
        (pdf(extra=[b"<< /Filter [/FlateDecode /FlateDecode] >>"]), "large"),
        (pdf(), "picture"),
    ],
)
def test_what_cannot_be_read_is_said(data, state):
    found = read(data, "a.pdf", Budget())

    assert found.why is not None
    assert found.state == state


def test_columns_of_bank_details_keep_their_places():
    left = [(50, 700, "Ship to"), (50, 680, "Container ABCU1234567"), (50, 660, "VAT GB123456789")]
    right = [(300, 700, "Bank"), (300, 680, "Sample Bank"), (300, 660, "Account number"), (300, 640, "1234 5678 9012")]
    rows = [one for pair in zip(left, right, strict=False) for one in pair]
    found = read(pdf(words(*rows, right[3])), "a.pdf", Budget())

    assert found.text.split("\n")[2:] == ["VAT GB123456789\tAccount number", "\t1234 5678 9012"]
