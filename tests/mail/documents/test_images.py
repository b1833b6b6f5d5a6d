"""Pictures: codes are read, words are not, and nothing raises."""

from __future__ import annotations

import pytest
from PIL import Image

from counterseal.mail.documents.content import Budget, Content
from counterseal.mail.documents.images import look, read
from tests.mail.documents.made import code, picture

CODE = code("https://a.test")


@pytest.mark.parametrize("form", ["PNG", "JPEG", "GIF", "BMP", "WEBP", "TIFF"])
def test_codes_are_read_in_every_form(form):
    found = read(picture(CODE, form), "a", False, Budget())

    assert found.links[0].url == "https://a.test"
    assert found.state == "picture"


def test_a_picture_of_words_is_said_to_be_one():
    assert read(picture(Image.new("L", (600, 800))), "scan.png", False, Budget()).why is not None
    assert read(picture(Image.new("L", (600, 800))), "logo.png", True, Budget()).why is None
    assert read(picture(Image.new("L", (40, 40))), "icon.png", False, Budget()).why is None


def test_a_picture_to_which_the_words_leave_something_is_told_of():
    promised = Budget(promised=True)

    assert read(picture(Image.new("L", (900, 180))), "bank.png", True, promised).why is not None
    assert read(picture(Image.new("L", (120, 40))), "logo.png", True, promised).why is None
    assert read(picture(CODE.resize((400, 400))), "code.png", True, promised).why is None


def test_what_is_no_picture_is_broken():
    assert read(b"\x89PNG\r\n", "a", False, Budget()).state == "broken"
    assert read(b"", "a", True, Budget()).state == "opaque"


def test_pictures_are_paid_for():
    budget = Budget(pixels=CODE.width * CODE.height)
    first, second = Content(), Content()
    look(picture(CODE), budget, first)
    look(picture(CODE), budget, second)

    assert first.links
    assert not second.links


def test_a_huge_picture_is_not_unpacked():
    data = bytearray(picture(Image.new("1", (64, 64))))
    data[16:24] = (50_000).to_bytes(4, "big") * 2

    assert not read(bytes(data), "a", False, Budget()).traits
