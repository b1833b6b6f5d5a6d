"""PDFs that act are seen; pages to begin at, forms and printing are not."""

from __future__ import annotations

import pytest

from counterseal.signals.content.pdf_acts import pdf_acts
from tests.mail.documents.made import pdf, words
from tests.signals.content.attached import attached, found, opened

PAGE = words((50, 700, "An invoice with words"))


@pytest.mark.parametrize(
    ("strength", "scene"),
    [
        (1.0, opened("a.pdf", pdf(PAGE, catalog=b"/OpenAction << /S /Launch /F (a.exe) >>"))),
        (
            0.8,
            opened("a.pdf", pdf(PAGE, catalog=b"/OpenAction 50 0 R", extra=[b"<< /S /URI /URI (https://a.test) >>"])),
        ),
        (0.4, attached(found("a.pdf", "pdf", "javascript", "document_script"))),
    ],
)
def test_a_pdf_that_acts_is_seen(strength, scene):
    sign = pdf_acts(scene)

    assert sign is not None
    assert sign.strength == strength


@pytest.mark.parametrize(
    "scene",
    [
        opened("a.pdf", pdf(PAGE)),
        opened("a.pdf", pdf(PAGE, catalog=b"/OpenAction [10 0 R /Fit]")),
        opened(
            "a.pdf",
            pdf(PAGE, catalog=b"/OpenAction << /S /JavaScript /JS (this.print\\({bUI:true}\\);) >>", extra=[b"null"]),
        ),
        attached(found("form.pdf", "pdf", "form", "javascript", "document_script")),
        attached(found("a.docx", "docx", "launch")),
    ],
)
def test_ordinary_pdfs_are_innocent(scene):
    assert pdf_acts(scene) is None
