"""
Pictures on a page of a PDF, searched for codes: each picture by itself, and the drawn page where a code may be made of lines.

Drawing a page is the one thing here whose cost nobody can foresee: the library decodes a broken JPEG anew for each of its
rows. So photographs are opened by Pillow, which does not, and a page with a large one is never drawn.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

import pypdfium2 as pdfium  # type: ignore[import-untyped]
from pypdfium2 import raw

from counterseal.mail.documents import qr
from counterseal.mail.documents.content import Budget, Content
from counterseal.mail.documents.images import BROKEN, PIXELS_MOST, look

OBJECTS_MOST: Final = 3_000
FORMS_MOST: Final = 2
"""Forms in forms that are looked into."""
PICTURES_MOST: Final = 8
PIECES: Final = 250
"""So many lines and squares may be a code."""
POINTS_LEAST: Final = 36
"""A code smaller than half an inch is not scanned from paper."""
ROWS_MOST: Final = 40_000_000
"""Pixels times rows of a photograph on a page that is drawn."""
BYTES_MOST: Final = 16 * 1024 * 1024
FAILED: Final = (
    pdfium.PdfiumError,
    ctypes.ArgumentError,
    ValueError,
    OverflowError,
    IndexError,
    UnicodeError,
    MemoryError,
    TypeError,
    RuntimeError,
)
"""What reading a broken PDF is known to raise."""


@dataclass(slots=True)
class Objects:
    """What lies on a page."""

    pictures: list[tuple[raw.FPDF_PAGEOBJECT, int]] = field(default_factory=list)
    """Pictures that may be a code, and their pixels."""
    pieces: int = 0
    forms: int = 0
    heavy: int = 0
    """Pixels times rows of all photographs."""
    left: int = OBJECTS_MOST


def codes(page: pdfium.PdfPage, letters: int, few: int, budget: Budget, found: Content) -> None:
    """Add what the codes on a page say. `few`: a page with fewer letters is worth drawing."""
    seen = Objects()
    _walk(_children(page), seen, page.get_size(), 0)
    before = len(found.links) + len(found.text)
    for one, pixels in seen.pictures[:PICTURES_MOST]:
        if qr.SIDE_LEAST**2 <= pixels <= PIXELS_MOST and budget.pixels >= pixels:
            _picture(one, pixels, budget, found)
    if len(found.links) + len(found.text) > before or seen.heavy > ROWS_MOST:
        return
    if (seen.pieces > PIECES or (letters < few and (seen.pictures or seen.forms or seen.pieces))) and budget.drawn > 0:
        budget.drawn -= 1
        _drawn(page, budget, found)


def _children(page: pdfium.PdfPage) -> Iterator[raw.FPDF_PAGEOBJECT]:
    return (raw.FPDFPage_GetObject(page, at) for at in range(min(raw.FPDFPage_CountObjects(page), OBJECTS_MOST)))


def _walk(objects: Iterator[raw.FPDF_PAGEOBJECT], seen: Objects, size: tuple[float, float], depth: int) -> None:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    wide, high = ctypes.c_uint(), ctypes.c_uint()
    for one in objects:
        seen.left -= 1
        if seen.left < 0:
            return
        kind = raw.FPDFPageObj_GetType(one)
        if kind == raw.FPDF_PAGEOBJ_PATH:
            seen.pieces += 1
        elif kind == raw.FPDF_PAGEOBJ_FORM:
            seen.forms += 1
            if depth < FORMS_MOST:
                count = min(raw.FPDFFormObj_CountObjects(one), OBJECTS_MOST)
                _walk((raw.FPDFFormObj_GetObject(one, at) for at in range(count)), seen, size, depth + 1)
        elif kind == raw.FPDF_PAGEOBJ_IMAGE and raw.FPDFImageObj_GetImagePixelSize(one, wide, high):
            pixels = wide.value * high.value
            if _photograph(one):
                seen.heavy += pixels * high.value
            if depth or not raw.FPDFPageObj_GetBounds(one, left, bottom, right, top):
                likely = 0.8 < wide.value / max(1, high.value) < 1.25
            else:
                likely = _likely(right.value - left.value, top.value - bottom.value, size)
            if likely:
                seen.pictures.append((one, pixels))


def _likely(wide: float, high: float, page: tuple[float, float]) -> bool:
    """Whether a picture is about square and of the size of a code, or covers much of the page."""
    if min(wide, high) < POINTS_LEAST:
        return False
    return 0.8 < wide / max(high, 0.1) < 1.25 or wide * high > 0.3 * page[0] * page[1]


def _photograph(one: raw.FPDF_PAGEOBJECT) -> bool:
    count = raw.FPDFImageObj_GetImageFilterCount(one)
    if count < 1:
        return False
    name = ctypes.create_string_buffer(32)
    raw.FPDFImageObj_GetImageFilter(one, count - 1, name, 32)
    return name.value in {b"DCTDecode", b"DCT"}


def _picture(one: raw.FPDF_PAGEOBJECT, pixels: int, budget: Budget, found: Content) -> None:
    """One picture: a photograph by its own bytes, another as the library unpacks it."""
    if _photograph(one):
        size = raw.FPDFImageObj_GetImageDataDecoded(one, None, 0)
        if 0 < size <= BYTES_MOST:
            data = ctypes.create_string_buffer(size)
            raw.FPDFImageObj_GetImageDataDecoded(one, data, size)
            look(data.raw, budget, found)
        return
    bitmap = raw.FPDFImageObj_GetBitmap(one)
    if not bitmap or not budget.picture(pixels):
        return
    _read(pdfium.PdfBitmap.from_raw(bitmap), found)


def _drawn(page: pdfium.PdfPage, budget: Budget, found: Content) -> None:
    width, height = page.get_size()
    scale = min(1.8, qr.SIDE_MOST / max(width, height, 1.0))
    if budget.picture(int(width * height * scale * scale)):
        _read(page.render(scale=scale, grayscale=True), found)


def _read(bitmap: pdfium.PdfBitmap, found: Content) -> None:
    try:
        qr.read(qr.small(bitmap.to_pil()), found)
    except BROKEN:
        return  # the library frees the picture when nobody holds it any more
