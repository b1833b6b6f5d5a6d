"""Codes on pages of PDFs: in pictures, in photographs, made of squares; and pages that are never drawn."""

from __future__ import annotations

from PIL import Image

from counterseal.mail.documents.content import Budget
from counterseal.mail.documents.pdf import read
from tests.mail.documents.made import code, drawn, pdf, picture, words

CODE = code("https://a.test/q")


def found(data: bytes, **budget: int) -> list[str]:
    left = Budget()
    for name, value in budget.items():
        setattr(left, name, value)
    return [link.url for link in read(data, "a.pdf", left).links if link.where == "qr"]


def photograph(image: Image.Image) -> bytes:
    data = picture(image, "JPEG")
    head = f"<< /Type /XObject /Subtype /Image /Width {image.width} /Height {image.height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode /Length {len(data)} >>"
    return head.encode() + b"\nstream\n" + data + b"\nendstream"


def squares(image: Image.Image, scale: int = 3) -> bytes:
    """A code as a page of small black squares."""
    small = image.resize((image.width // 5, image.height // 5), Image.Resampling.NEAREST)
    black = [(x, y) for y in range(small.height) for x in range(small.width) if small.getpixel((x, y)) == 0]
    return b"0 g\n" + b"".join(f"{100 + x * scale} {600 - y * scale} {scale} {scale} re f\n".encode() for x, y in black)


def test_pictures_and_photographs_are_searched():
    page, image = drawn(CODE)

    assert found(pdf(page, extra=[image])) == ["https://a.test/q"]
    assert found(pdf(page, extra=[photograph(CODE)])) == ["https://a.test/q"]


def test_pictures_in_forms_are_searched():
    _, image = drawn(CODE)
    form = b"<< /Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /Im1 51 0 R >> >> /Length 42 >>\nstream\nq 200 0 0 200 100 400 cm /Im1 Do Q        \nendstream"

    assert found(pdf(b"/Im0 Do\n", extra=[form, image])) == ["https://a.test/q"]


def test_a_code_of_squares_is_drawn():
    assert found(pdf(squares(CODE))) == ["https://a.test/q"]
    assert found(pdf(squares(CODE)), drawn=0) == []
    assert found(pdf(squares(CODE)), pixels=10) == []


def test_a_page_with_a_large_photograph_is_never_drawn():
    page, _ = drawn(CODE, size=(500, 90))

    assert found(pdf(squares(CODE) + page, extra=[photograph(Image.new("L", (900, 900)))])) == []
    assert found(pdf(squares(CODE) + page, extra=[photograph(Image.new("L", (90, 90)))])) == ["https://a.test/q"]


def test_what_is_too_small_or_long_is_passed_over():
    line, image = drawn(CODE, size=(500, 20))

    assert found(pdf(words((50, 700, "Many words of a letter " * 30)) + line, extra=[image])) == []


def test_enough_is_enough():
    page, image = drawn(CODE)

    assert found(pdf(page, extra=[image]), pixels=10) == []
