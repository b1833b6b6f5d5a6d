"""Codes that lead to strangers are seen; codes of contacts and of the sender's own house are not."""

from __future__ import annotations

import pytest

from counterseal.signals.content.qr_code_link import qr_code_link
from tests.mail.documents import made
from tests.signals.content.attached import attached, found, opened


def coded(said: str) -> bytes:
    return made.picture(made.code(said))


PAGE, IMAGE = made.drawn(made.code("https://sign.elsewhere.test/x"))


@pytest.mark.parametrize(
    ("strength", "scene"),
    [
        (0.7, opened("code.png", coded("https://sign.elsewhere.test/x"))),
        (0.7, opened("code.pdf", made.pdf(PAGE, extra=[IMAGE]))),
        (0.7, opened("code.docx", made.docx(more={"word/media/image1.png": coded("https://sign.elsewhere.test")}))),
        (0.35, opened("code.png", coded("https://sign.elsewhere.test/x"), bulk=True)),
        (0.28, opened("code.png", coded("https://sign.elsewhere.test/x"), known=True)),
        (0.35, attached(found("a.pdf", "pdf", text="words " * 400, links=(("https://elsewhere.test", "qr"),)))),
    ],
)
def test_a_code_to_a_stranger_is_seen(strength, scene):
    sign = qr_code_link(scene)

    assert sign is not None
    assert sign.strength == pytest.approx(strength)


@pytest.mark.parametrize(
    "said",
    [
        "https://pay.partner.example/1",
        "https://www.example.com/x",
        "https://u.wechat.com/abc",
        "BEGIN:VCARD\nFN:Ann\nEND:VCARD",
        "BCD\n002\n1\nSCT",
        "wxp://f2f0abc",
    ],
)
def test_codes_of_home_and_of_contacts_are_innocent(said):
    assert qr_code_link(opened("code.png", coded(said))) is None


def test_links_that_are_no_codes_are_left_alone():
    assert qr_code_link(attached(found("a.pdf", "pdf", links=(("https://elsewhere.test", "pdf"),)))) is None
