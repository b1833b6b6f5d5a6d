"""Codes in pictures."""

from __future__ import annotations

from PIL import Image

from counterseal.mail.documents import qr
from counterseal.mail.documents.content import Content
from tests.mail.documents.made import code


def said(image: Image.Image) -> Content:
    found = Content()
    qr.read(qr.small(image), found)
    return found


def test_an_address_is_a_link():
    found = said(code("https://a.test/x?y=1"))

    assert [(link.url, link.where, link.picture) for link in found.links] == [("https://a.test/x?y=1", "qr", True)]
    assert found.traits == {"qr"}


def test_other_words_are_text():
    found = said(code("BCD\n002\n1\nSCT\nDE89370400440532013000"))

    assert not found.links
    assert "DE89370400440532013000" in found.text


def test_turned_inverted_and_coloured_codes_are_read():
    plain = code("https://a.test")
    for image in (
        plain.rotate(20, fillcolor=255),
        Image.eval(plain, lambda v: 255 - v),
        plain.convert("RGB"),
        plain.convert("P"),
        plain.convert("1"),
    ):
        assert said(image).links


def test_codes_on_transparent_ground_are_read():
    plain = code("https://a.test")
    image = Image.new("RGBA", plain.size, (0, 0, 0, 0))
    image.paste((0, 0, 0, 255), mask=Image.eval(plain, lambda v: 255 - v))

    assert said(image).links
    palette = image.convert("P")
    palette.info["transparency"] = 0
    assert qr.small(palette).mode == "L"


def test_large_pictures_are_made_small():
    assert max(qr.small(Image.new("RGB", (4000, 2000))).size) == qr.SIDE_MOST
    assert qr.small(Image.new("I;16", (50, 50))).mode == "L"


def test_icons_are_passed_over():
    assert not said(Image.new("L", (20, 20))).traits
