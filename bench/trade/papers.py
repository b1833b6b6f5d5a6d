"""
PDF files as trade software makes them, written by hand: nothing but text at coordinates.

Latin text uses Helvetica with WinAnsi codes; other letters a CID font, either with a predefined map of Unicode
(UniGB-UCS2-H and its sisters) or with identity codes and a ToUnicode map, as most programs do.
"""

from __future__ import annotations

import struct
import zlib
from random import Random
from typing import Final

Piece = tuple[float, float, float, str]
"""Where a text begins, in points from the lower left corner, its size, and the text."""
_ASIA: Final = {
    "zh": ("STSong-Light", "UniGB-UCS2-H", "GB1", 4), "zh-tw": ("MSung-Light", "UniCNS-UCS2-H", "CNS1", 3),
    "ja": ("HeiseiMin-W3", "UniJIS-UCS2-H", "Japan1", 2), "ko": ("HYSMyeongJo-Medium", "UniKS-UCS2-H", "Korea1", 1),
}  # fmt: skip


def _latin(text: str) -> bool:
    try:
        text.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


def _escaped(text: str) -> bytes:
    return text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def _width(text: str, size: float) -> float:
    """About how wide a text is."""
    return sum(size if ord(each) > 0x2E7F else size * 0.53 for each in text)


def _stream(body: bytes, extra: str = "", *, packed: bool = True) -> bytes:
    data = zlib.compress(body, 6) if packed else body
    way = "/Filter /FlateDecode " if packed else ""
    return f"<< {way}{extra}/Length {len(data)} >>\nstream\n".encode() + data + b"\nendstream"


def _box_font(letters: list[str]) -> bytes:
    """A TrueType font with a rectangle for each letter, as wide as the letter would be: what programs embed, without art."""

    def glyph(wide: int) -> bytes:
        x, y = (50, wide - 50), (-100, 780)
        head = struct.pack(">hhhhhHH", 1, x[0], y[0], x[1], y[1], 3, 0)
        return (
            head + bytes([1, 1, 1, 1]) + struct.pack(">8h", x[0], 0, x[1] - x[0], 0, y[0], y[1] - y[0], 0, y[0] - y[1])
        )

    wides = [1000, *(1000 if ord(each) > 0x2E7F else 530 for each in letters)]
    glyphs = [glyph(wide) for wide in wides]
    places = [sum(map(len, glyphs[:at])) for at in range(len(glyphs) + 1)]
    tables = {
        b"glyf": b"".join(glyphs), b"head": struct.pack(">IIIIHHQQhhhhHHhhh", 0x10000, 0x10000, 0, 0x5F0F3CF5, 3, 1000, 0, 0, 0, -120, 1000, 880, 0, 8, 2, 1, 0),
        b"hhea": struct.pack(">IhhhHhhhhhhhhhhhH", 0x10000, 880, -120, 0, 1000, 0, 0, 1000, 1, 0, 0, 0, 0, 0, 0, 0, len(wides)),
        b"hmtx": b"".join(struct.pack(">Hh", wide, 50) for wide in wides), b"loca": b"".join(struct.pack(">I", each) for each in places),
        b"maxp": struct.pack(">IHHHHHHHHHHHHHH", 0x10000, len(wides), 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0),
    }  # fmt: skip
    out, body, at = (
        struct.pack(">IHHHH", 0x10000, len(tables), 64, 2, len(tables) * 16 - 64),
        b"",
        12 + 16 * len(tables),
    )
    for name, data in tables.items():
        padded = data + b"\0" * (-len(data) % 4)
        total = sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF
        out += struct.pack(">4sIII", name, total, at + len(body), len(data))
        body += padded
    return out + body


def _to_unicode(letters: list[str]) -> bytes:
    """A map from identity codes to letters."""
    lines = ["/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Adobe-Identity-UCS def /CMapType 2 def",
             "1 begincodespacerange <0000> <FFFF> endcodespacerange"]  # fmt: skip
    for at in range(0, len(letters), 100):
        part = letters[at : at + 100]
        lines.append(f"{len(part)} beginbfchar")
        lines += [
            f"<{at + place + 1:04X}> <{each.encode('utf-16-be').hex().upper()}>" for place, each in enumerate(part)
        ]
        lines.append("endbfchar")
    lines.append("endcmap CMapName currentdict /CMap defineresource pop end end")
    return "\n".join(lines).encode()


def _content(pieces: list[Piece], codes: dict[str, int] | None) -> bytes:
    """The operators that show the pieces. Font F1 is Latin, F2 has all letters."""
    out = [b"0.5 w 40 60 m 555 60 l S"]
    for x, y, size, text in pieces:
        if _latin(text):
            shown, font = b"(" + _escaped(text) + b")", b"F1"
        else:
            raw = "".join(f"{codes[each]:04X}" for each in text) if codes else text.encode("utf-16-be").hex().upper()
            shown, font = f"<{raw}>".encode(), b"F2"
        out.append(b"BT /%s %g Tf 1 0 0 1 %g %g Tm %s Tj ET" % (font, size, x, y, shown))
    return b"\n".join(out)


def pdf(pages: list[list[Piece]], language: str, *, mapped: bool, producer: str) -> bytes:
    """A file of some pages. `mapped`: other letters by identity codes and a ToUnicode map."""
    letters = sorted({each for page in pages for *_, text in page if not _latin(text) for each in text})
    mapped = mapped or language not in _ASIA
    name, cmap, order, supplement = _ASIA.get(language, ("ArialUnicodeMS", "Identity-H", "Identity", 0))
    codes = {each: at + 1 for at, each in enumerate(letters)} if mapped else None
    if mapped:
        cmap, order, supplement = "Identity-H", "Identity", 0
    objects: list[bytes] = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    widths = " /W [1 95 500]"
    if mapped and letters:
        widths = " /W [1 [" + " ".join("1000" if ord(each) > 0x2E7F else "530" for each in letters) + "]]"
    objects += [
        f"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /{cmap} /DescendantFonts [5 0 R]{' /ToUnicode 7 0 R' if mapped else ''} >>".encode(),
        f"<< /Type /Font /Subtype /CIDFontType{2 if mapped else 0}{' /CIDToGIDMap /Identity' if mapped else ''} /BaseFont /{name} /CIDSystemInfo << /Registry (Adobe) /Ordering ({order}) /Supplement {supplement} >> /DW 1000{widths} /FontDescriptor 6 0 R >>".encode(),
        f"<< /Type /FontDescriptor /FontName /{name} /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93{' /FontFile2 9 0 R' if mapped and letters else ''} >>".encode(),
        _stream(_to_unicode(letters)),
        f"<< /Producer ({producer}) >>".encode(),
        _stream(_box_font(letters) if mapped and letters else b""),
    ]  # fmt: skip
    kids = []
    for page in pages:
        number = len(objects) + 1
        kids.append(f"{number} 0 R")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents {number + 1} 0 R >>".encode()
        )
        objects.append(_stream(_content(page, codes)))
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    out, places = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"), []
    for at, each in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (at, each)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(
        b"%010d 00000 n \n" % each for each in places
    )
    out += b"trailer\n<< /Size %d /Root 1 0 R /Info 8 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


def single(lines: list[str], *, x: float = 56, top: float = 660, size: float = 10, lead: float = 16) -> list[Piece]:
    """Lines one below another."""
    return [(x, top - at * lead, size, line) for at, line in enumerate(lines) if line]


def pairs(
    chance: Random, rows: list[tuple[str, str]], *, x: float = 56, top: float = 660, size: float = 10, lead: float = 16
) -> list[Piece]:
    """Labels in one column and values in another, each put at its place, in the order of rows or of columns."""
    gap = max((_width(name, size) for name, _ in rows), default=0) + chance.choice((6, 12, 30))
    found: list[list[Piece]] = []
    y = top
    for name, value in rows:
        parts = value.split("\n")
        found.append([(x, y, size, name), *((x + gap, y - at * lead, size, part) for at, part in enumerate(parts))])
        y -= lead * len(parts)
    if chance.random() < 0.25:
        return [row[0] for row in found] + [piece for row in found for piece in row[1:]]
    return [piece for row in found for piece in row]


def across(rows: list[tuple[str, str]], *, top: float = 300, size: float = 7) -> list[Piece]:
    """Names in a line and values in the line below, as in the foot of a letter; what does not fit makes another strip."""
    found: list[Piece] = []
    x = 40.0
    for name, value in rows:
        parts = value.split("\n")
        wide = max(_width(name, size), *(_width(part, size) for part in parts)) + 12
        if x + wide > 585:
            x, top = 40.0, top - 48
        found.append((x, top, size, name))
        found += [(x, top - 12 * (at + 1), size, part) for at, part in enumerate(parts)]
        x += wide
    return found
