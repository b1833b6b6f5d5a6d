"""
PDF: the words of its first pages, where its links lead, what it would do, and codes that are drawn on it.

PDFium reads it (pypdfium2); nothing in it is run, because no form environment is ever made. What the library does not tell
is looked up in the bytes (`pdf_bytes`). A page without words is a picture of words, and that is said.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

import pypdfium2 as pdfium  # type: ignore[import-untyped]
from pypdfium2 import raw

from counterseal.mail.documents import pdf_bytes
from counterseal.mail.documents.content import TEXT_MOST, Budget, Content, kept
from counterseal.mail.documents.lines import Box, beside, lines, scattered
from counterseal.mail.documents.pdf_pictures import FAILED, codes
from counterseal.mail.letter import Attachment
from counterseal.mail.payments.gate import may_pay
from counterseal.model.text import text

PAGES_MOST: Final = 10
"""Pages that are read with all their links and codes."""
FAR_MOST: Final = 400
"""Pages of which at least accounts are read."""
FAR_TEXT: Final = 80_000
RECTS_MOST: Final = 3_000
ANNOTATIONS_MOST: Final = 300
FILES_MOST: Final = 10
FILE_MOST: Final = 8 * 1024 * 1024
LETTERS_MOST: Final = 120_000
"""Letters of one page; nobody reads more, so more are not put in order."""
PAGE_MOST: Final = 500_000
"""Letters of one page that are read at all."""
FEW: Final = 8
"""Fewer letters than this on a page are a page number or a stamp."""
LITTLE: Final = 400
"""Fewer letters than this in the whole file are hardly any."""
BIG: Final = 0.03
"""A link that covers so much of its page is a button or a picture."""
_NEAR: Final = 0.6
"""Edges this near are one edge, in points."""
COVER: Final = 0.1
"""A link over so much of a page, with no words under it, is a picture that is made to be clicked."""


@dataclass(slots=True)
class _Seen:
    """What the pages were found to be."""

    cut: bool = False
    """A page had more letters than are read."""
    looked: int = 0
    """Pages that were opened at all."""
    letters: int = 0
    pictures: int = 0
    pages: int = 0
    bare: int = 0
    """Pages without words."""
    big: int = 0
    """Links that cover much of their page, or under which there are no words."""
    texts: list[str] = field(default_factory=list)


def read(data: bytes, name: str, budget: Budget) -> Content:
    """Everything in a PDF."""
    found = Content()
    start = max(0, data.find(b"%PDF-", 0, 1024))
    data = data[start:]
    if pdf_bytes.bomb(data):
        found.state, found.why = (
            "large",
            text("{name} unpacks to more than any document needs: it was not read", name=name),
        )
        found.traits.add("bomb")
        return found
    found.traits |= pdf_bytes.traits(data, budget)
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if error.err_code == raw.FPDF_ERR_PASSWORD:
            found.state = "encrypted"
            found.why = text("{name} is protected with a password: it could not be read", name=name)
        else:
            found.state, found.why = "broken", text("{name} is damaged: it could not be read", name=name)
        return found
    try:
        _document(document, name, budget, found)
    except FAILED:
        found.state = "broken" if not found.text else found.state
        found.why = found.why or text("{name} is damaged: not all of it could be read", name=name)
    finally:
        document.close()
    return found


def _document(document: pdfium.PdfDocument, name: str, budget: Budget, found: Content) -> None:
    _about(document, found)
    seen = _Seen()
    count = len(document)
    for number in range(min(count, PAGES_MOST)):
        if budget.pages <= 0:
            break
        budget.pages -= 1
        seen.looked += 1
        try:
            _page(document, number, budget, found, seen)
        except FAILED:
            seen.texts.append("")  # one broken page does not hide the others
    far = _far(document, seen.looked, budget, seen)
    found.text = kept("\n".join((*seen.texts, *filter(None, [found.text])))[:TEXT_MOST])
    found.text += f"\n{far}" if far else ""
    _files(document, found)
    _judge_shape(seen, count, name, found)


def _far(document: pdfium.PdfDocument, first: int, budget: Budget, seen: _Seen) -> str:
    """The words of the pages behind the first ones that may hold an account; how far that went is noted."""
    kept: list[str] = []
    size = 0
    for number in range(first, min(len(document), FAR_MOST)):
        if budget.far <= 0 or budget.objects <= 0 or size > FAR_TEXT:
            break
        budget.far -= 1
        seen.looked += 1
        try:
            page = document[number]
            try:
                budget.objects -= raw.FPDFPage_CountObjects(page)
                words = page.get_textpage()
                try:
                    plain = words.get_text_range(0, min(words.count_chars(), LETTERS_MOST))
                    if may_pay(plain):
                        kept.append(_words(words, page.get_size()[0]))
                        size += len(kept[-1])
                finally:
                    words.close()
            finally:
                page.close()
        except FAILED:
            continue
    return "\n".join(kept)[:FAR_TEXT]


def _about(document: pdfium.PdfDocument, found: Content) -> None:
    made = [document.get_metadata_value(key).strip()[:120] for key in ("Creator", "Producer")]
    found.producer = " / ".join(dict.fromkeys(filter(None, made)))
    if raw.FPDFDoc_GetJavaScriptActionCount(document) > 0:
        found.traits |= {"javascript", "document_script"}


def _judge_shape(seen: _Seen, count: int, name: str, found: Content) -> None:
    """Pictures only; or little more than one link."""
    if seen.pages and seen.bare == seen.pages:
        found.state = "picture"
        found.why = text("{name} holds only pictures: its words could not be read", name=name)
    elif not seen.pages and not seen.looked and count:
        found.state, found.why = "large", text("{name} was not looked into: there are too many pages", name=name)
    elif not seen.pages and seen.looked <= PAGES_MOST:
        found.state, found.why = "broken", text("{name} is damaged: it could not be read", name=name)
    elif count > seen.pages:
        found.traits.add("more_pages")
    if seen.cut and found.why is None:
        found.why = text("Only the beginning of {name} was read: it is very long", name=name)
    if count > seen.looked and found.why is None:
        found.why = text("Only the first {count} pages of {name} were read", count=seen.looked, name=name)
    web = [link.url for link in found.links if link.url.lower().startswith(("http:", "https:"))]
    if web and seen.letters < LITTLE and count <= 3 and seen.big and len(set(web)) <= 3:
        found.traits.add("only_link")


def _page(document: pdfium.PdfDocument, number: int, budget: Budget, found: Content, seen: _Seen) -> None:
    page = document[number]
    try:
        width, height = page.get_size()
        words = page.get_textpage()
        try:
            said = _words(words, width)
            _links(document, page, words, (width, height), found, seen)
        finally:
            words.close()
        said += _annotations(page, found)
        seen.cut = seen.cut or len(said) >= PAGE_MOST
        letters = sum(map(str.isalnum, said))
        seen.pages += 1
        seen.letters += letters
        seen.texts.append(said)
        bare = letters < FEW
        seen.bare += bare
        if number < 2:
            codes(page, letters, LITTLE, budget, found)
    finally:
        page.close()


def _words(words: pdfium.PdfTextPage, width: float) -> str:
    """The text of a page, in the order of reading."""
    if words.count_chars() > LETTERS_MOST:
        return _clean(words.get_text_range(0, min(words.count_chars(), PAGE_MOST)))
    plain = _clean(words.get_text_range())
    count = raw.FPDFText_CountRects(words, 0, -1)
    if 2 < count <= RECTS_MOST:
        rects = [words.get_rect(one) for one in range(count)]
        boxes = [Box(*one) for one in rects]
        if scattered(boxes, width) or (beside(boxes) and may_pay(plain)):
            said = _pieces(words, boxes) or [words.get_text_bounded(*one) for one in rects]
            return _clean(lines(boxes, said))
    return plain


def _pieces(words: pdfium.PdfTextPage, boxes: list[Box]) -> list[str]:
    """
    The text of each piece, letter by letter; nothing if letters and pieces do not go together.

    What the library says to be within a box has letters of its neighbours, too, and not those of fonts without widths.
    """
    said: list[list[str]] = [[] for _ in boxes]
    at, reached = 0, False
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    for index in range(words.count_chars()):
        letter = chr(raw.FPDFText_GetUnicode(words, index))
        if letter.isspace() or not raw.FPDFText_GetCharBox(words, index, left, right, bottom, top):
            said[at].append(" " if letter.isspace() else letter)
            continue
        if reached and at + 1 < len(boxes) and _begins(boxes[at + 1], left.value, bottom.value, top.value):
            at, reached = at + 1, False
        said[at].append(letter)
        reached = reached or right.value >= boxes[at].right - _NEAR
    return ["".join(one) for one in said] if at == len(boxes) - 1 else []


def _begins(box: Box, left: float, bottom: float, top: float) -> bool:
    """Whether a letter is the first of a piece."""
    return abs(left - box.left) < _NEAR and bottom >= box.bottom - _NEAR and top <= box.top + _NEAR


def _clean(said: str) -> str:
    """Line feeds only; a hyphen that PDFium marks by a control letter is a hyphen."""
    return (
        said.replace("\r\n", "\n").replace("\r", "\n").replace("\x02", "-").replace("\ufffe", "-").replace("\x00", "")
    )


def _links(
    document: pdfium.PdfDocument,
    page: pdfium.PdfPage,
    words: pdfium.PdfTextPage,
    size: tuple[float, float],
    found: Content,
    seen: _Seen,
) -> None:
    place = ctypes.c_int(0)
    link = raw.FPDF_LINK()
    box = raw.FS_RECTF()
    for _ in range(ANNOTATIONS_MOST):
        if not raw.FPDFLink_Enumerate(page, place, link):
            return
        action = raw.FPDFLink_GetAction(link)
        kind = raw.FPDFAction_GetType(action) if action else 0
        if kind == raw.PDFACTION_LAUNCH:
            found.traits.add("launch")
            found.name(_bytes(raw.FPDFAction_GetFilePath, action).decode("utf-8", "replace"))
        if kind != raw.PDFACTION_URI:
            continue
        url = _bytes(raw.FPDFAction_GetURIPath, document, action).decode("utf-8", "replace")
        shown, share = "", 0.0
        if raw.FPDFLink_GetAnnotRect(link, box):
            shown = words.get_text_bounded(box.left, box.bottom, box.right, box.top)
            share = abs((box.right - box.left) * (box.top - box.bottom)) / max(1.0, size[0] * size[1])
        seen.big += share > BIG or not shown.strip()
        if share > COVER and not shown.strip() and url.lower().startswith("http"):
            found.traits.add("cover_link")
        found.link(url, "pdf", shown, picture=not shown.strip())


def _bytes(ask: Callable[..., int], *about: object) -> bytes:
    """A text that PDFium copies into a buffer of ours, once it has told how long it is."""
    size = ask(*about, None, 0)
    if not 0 < size <= 65_536:
        return b""
    buffer = ctypes.create_string_buffer(size)
    ask(*about, buffer, size)
    return buffer.raw[:size].rstrip(b"\0")


def _annotations(page: pdfium.PdfPage, found: Content) -> str:
    """What was typed into fields or written over the page: readers show it, and it is no part of the page's own text."""
    count = raw.FPDFPage_GetAnnotCount(page)
    said: list[str] = []
    for number in range(min(count, ANNOTATIONS_MOST)):
        one = raw.FPDFPage_GetAnnot(page, number)
        if not one:
            continue
        kind = raw.FPDFAnnot_GetSubtype(one)
        if kind == raw.FPDF_ANNOT_WIDGET:
            if value := _wide(one, b"V"):
                said.append("\t".join(filter(None, (_wide(one, b"TU") or _wide(one, b"T"), value))))
        elif kind == raw.FPDF_ANNOT_FREETEXT:
            if value := _wide(one, b"Contents"):
                said.append(value)
                found.traits.add("written_over")
        elif kind == raw.FPDF_ANNOT_FILEATTACHMENT:
            found.traits.add("embedded_file")
        raw.FPDFPage_CloseAnnot(one)
    return "\n" + "\n".join(said) if said else ""


def _wide(one: raw.FPDF_ANNOTATION, key: bytes) -> str:
    size = raw.FPDFAnnot_GetStringValue(one, key, None, 0)
    if not 2 < size <= 65_536:
        return ""
    buffer = ctypes.create_string_buffer(size)
    raw.FPDFAnnot_GetStringValue(one, key, ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR)), size)
    return buffer.raw[: size - 2].decode("utf-16-le", "replace").strip()


def _files(document: pdfium.PdfDocument, found: Content) -> None:
    for number in range(min(document.count_attachments(), FILES_MOST)):
        found.traits.add("embedded_file")
        try:
            one = document.get_attachment(number)
            name = one.get_name()
            found.name(name)
            body = bytes(one.get_data())
        except FAILED:
            continue
        found.files.append(Attachment(name=name, kind="", size=len(body), data=body[:FILE_MOST]))
