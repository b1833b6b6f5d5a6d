"""Pages that ask or act are seen; statements and receipts are not."""

from __future__ import annotations

import pytest

from counterseal.mail.letter import Markup
from counterseal.signals.content.html_attachment import html_attachment
from tests.signals.content.attached import attached, found, opened

LONG = "QUFB" * 1500


@pytest.mark.parametrize(
    ("strength", "scene"),
    [
        (0.9, opened("doc.html", b"<form action='https://a.test'><input type=password></form>")),
        (0.9, opened("doc.htm", f"<script>document.write(atob('{LONG}'))</script>".encode())),
        (0.7, opened("doc.html", b"<script>window.location.href='https://a.test'</script>")),
        (0.7, opened("doc.html", b"<meta http-equiv=refresh content='0;url=https://a.test'>")),
        (0.8, opened("pic.svg", b"<svg><script>1</script></svg>")),
        (0.5, opened("doc.html", b"<form><input name=a></form><script>x()</script>")),
        (0.9, attached(markup=Markup(passwords=1, forms=1))),
        (0.54, opened("doc.html", b"<input type=password>", known=True)),
    ],
)
def test_a_page_that_asks_or_acts_is_seen(strength, scene):
    sign = html_attachment(scene)

    assert sign is not None
    assert sign.strength == pytest.approx(strength)


@pytest.mark.parametrize(
    "scene",
    [
        attached(markup=Markup(forms=1, scripts=1)),
        opened("statement.html", b"<html><body><h1>Statement</h1><p>Balance 12.00</p></body></html>"),
        opened("receipt.html", b"<html><script>window.print()</script><p>Thank you</p></html>"),
        opened("drawing.svg", b"<svg><path d='M0 0'/></svg>"),
        attached(found("a.pdf", "pdf", "password")),
    ],
)
def test_ordinary_pages_are_innocent(scene):
    assert html_attachment(scene) is None
