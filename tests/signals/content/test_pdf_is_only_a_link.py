"""A PDF that is one link to a stranger is seen; flyers that link home and letters with links are not."""

from __future__ import annotations

import pytest

from counterseal.signals.content.pdf_is_only_a_link import pdf_is_only_a_link
from tests.mail.documents.made import pdf, words
from tests.signals.content.attached import attached, found, opened

BUTTON = (50, 100, 550, 600)


def one(url: str, text: str = "Open document") -> bytes:
    return pdf(words((50, 700, text)), links=[(url, BUTTON)])


@pytest.mark.parametrize(
    ("strength", "scene"),
    [
        (0.8, opened("a.pdf", one("https://files.elsewhere.test/x"))),
        (0.4, attached(found("a.pdf", "pdf", "cover_link", links=(("https://elsewhere.test", "pdf"),)))),
        (0.32, opened("a.pdf", one("https://files.elsewhere.test/x"), known=True)),
    ],
)
def test_a_pdf_to_be_clicked_is_seen(strength, scene):
    sign = pdf_is_only_a_link(scene)

    assert sign is not None
    assert sign.strength == pytest.approx(strength)
    assert sign.types == ("credential_phishing",)


@pytest.mark.parametrize(
    "scene",
    [
        opened("flyer.pdf", one("https://shop.partner.example/sale")),
        opened("ours.pdf", one("https://intra.example.com/x")),
        opened("letter.pdf", pdf(words((50, 700, "words " * 100)), links=[("https://a.test", (50, 690, 90, 710))])),
        opened("plain.pdf", pdf(words((50, 700, "Hello")))),
        attached(found("a.docx", "docx", "only_link", links=(("https://a.test", "docx"),))),
    ],
)
def test_ordinary_pdfs_are_innocent(scene):
    assert pdf_is_only_a_link(scene) is None
