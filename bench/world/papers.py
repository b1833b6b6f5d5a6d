"""
Attachments as real files: PDF, XLSX, DOCX, pictures, archives; each the smallest that its readers take for real.

Chinese in a PDF stands in the font STSong-Light with the encoding UniGB-UCS2-H, as old Acrobat and many accounting programs
write it, so that the text can be read out again.
"""

from __future__ import annotations

import io
import random
import struct
import zipfile
import zlib
from dataclasses import dataclass
from functools import lru_cache

import zxingcpp
from PIL import Image, ImageDraw, ImageFont

Row = tuple[str, ...]
PRODUCERS = (
    "Microsoft® Word for Microsoft 365", "Microsoft® Excel® 2016", "WPS Office", "iText 2.1.7 by 1T3XT", "Skia/PDF m124", "Qt 5.15.2", "wkhtmltopdf 0.12.6",
    "Acrobat Distiller 11.0 (Windows)", "macOS Version 14.4 Quartz PDFContext", "TCPDF 6.4.4", "FPDF 1.82", "LibreOffice 7.4", "SAP NetWeaver 750", "ReportLab PDF Library", "mPDF 8.1",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class File:
    """An attachment."""

    name: str
    kind: str
    data: bytes
    inline: str = ""
    """The Content-ID of a picture that the text shows."""


def pdf(
    lines: list[str | Row], chance: random.Random, *, title: str = "", links: tuple[str, ...] = (), picture: bytes = b""
) -> bytes:
    """Pages of lines; a line that is a tuple is a row of a table. A picture (JPEG) stands alone on its page."""
    objects: list[bytes] = []

    def add(body: bytes) -> int:
        objects.append(body)
        return len(objects)

    def stream(data: bytes, extra: bytes = b"") -> int:
        if chance.random() < 0.8 and b"DCT" not in extra:
            data, extra = zlib.compress(data, 6), extra + b"/Filter/FlateDecode"
        return add(b"<<" + extra + b"/Length %d>>stream\n" % len(data) + data + b"\nendstream")

    add(b"")
    add(b"")
    latin = add(b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
    bold = add(b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>")
    down = add(
        b"<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/W[1 95 500]>>"
    )
    han = add(
        b"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[%d 0 R]>>" % down
    )
    pages: list[int] = []
    shown = b""
    if picture:
        with Image.open(io.BytesIO(picture)) as opened:
            wide, high = opened.size
        image = stream(
            picture,
            b"/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode"
            % (wide, high),
        )
        shown = b"/XObject<</I %d 0 R>>" % image
    for first in range(0, max(1, len(lines)), 46):
        content = _page(lines[first : first + 46]) + (b"q 480 0 0 640 50 120 cm /I Do Q\n" if picture else b"")
        shows = stream(content)
        notes = b"".join(
            b"<</Type/Annot/Subtype/Link/Rect[40 %d 400 %d]/Border[0 0 0]/A<</S/URI/URI(%s)>>>>"
            % (300 + 20 * at, 318 + 20 * at, url.encode())
            for at, url in enumerate(links)
        )
        pages.append(
            add(
                b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 %d 0 R/F2 %d 0 R/F3 %d 0 R>>%s>>/Contents %d 0 R%s>>"
                % (latin, bold, han, shown, shows, b"/Annots[" + notes + b"]" if notes else b"")
            )
        )
    objects[0] = b"<</Type/Catalog/Pages 2 0 R>>"
    objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(pages), b" ".join(b"%d 0 R" % one for one in pages))
    maker = chance.choice(PRODUCERS)
    made = "".join(f"{chance.randrange(1, top):02d}" for top in (12, 28, 23, 59, 59))
    words = [one.encode("utf-16-be").hex().upper() for one in (maker, title)]
    info = add(f"<</Producer<FEFF{words[0]}>/Title<FEFF{words[1]}>/CreationDate(D:2025{made}+08'00')>>".encode())
    out = bytearray(b"%PDF-1." + chance.choice((b"4", b"5", b"7")) + b"\n%\xe2\xe3\xcf\xd3\n")
    places: list[int] = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(
        b"%010d 00000 n \n" % place for place in places
    )
    out += b"trailer\n<</Size %d/Root 1 0 R/Info %d 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, info, table)
    return bytes(out)


def _page(lines: list[str | Row]) -> bytes:
    out = bytearray(b"BT\n")
    high = 795
    for at, line in enumerate(lines):
        cells = (line,) if isinstance(line, str) else line
        step = 500 // max(1, len(cells))
        for column, cell in enumerate(cells):
            text, font = cell, b"F1"
            if text.startswith("# "):
                text, font = text[2:], b"F2"
            size = 14 if font == b"F2" and at < 3 else 10
            try:
                raw = text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
                out += b"/%s %d Tf 1 0 0 1 %d %d Tm (%s) Tj\n" % (font, size, 45 + column * step, high, raw)
            except UnicodeEncodeError:
                out += b"/F3 %d Tf 1 0 0 1 %d %d Tm <%s> Tj\n" % (
                    size,
                    45 + column * step,
                    high,
                    text.encode("utf-16-be").hex().encode(),
                )
        high -= 16
    return bytes(out + b"ET\n")


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def _zipped(parts: dict[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2025, 6, 1, 9, 0, 0)), body, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
VND = "application/vnd.openxmlformats-officedocument"


def xlsx(rows: list[str | Row], chance: random.Random) -> bytes:
    """A sheet; half of them keep their words in the table of shared strings, the others in the cells."""
    shared, strings = chance.random() < 0.6, dict[str, int]()
    out = []
    for at, line in enumerate(rows, 1):
        cells = (line,) if isinstance(line, str) else line
        made = []
        for column, cell in enumerate(cells):
            place, text = f"{'ABCDEFGHIJ'[column]}{at}", cell.removeprefix("# ")
            if shared:
                made.append(f'<c r="{place}" t="s"><v>{strings.setdefault(text, len(strings))}</v></c>')
            else:
                made.append(f'<c r="{place}" t="inlineStr"><is><t>{_escaped(text)}</t></is></c>')
        out.append(f'<row r="{at}">{"".join(made)}</row>')
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{VND}.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{VND}.spreadsheetml.worksheet+xml"/>'
        + (
            f'<Override PartName="/xl/sharedStrings.xml" ContentType="{VND}.spreadsheetml.sharedStrings+xml"/>'
            if shared
            else ""
        )
        + "</Types>",
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{RELS}"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{HEAD}<workbook xmlns="{main}" xmlns:r="{OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'{HEAD}<Relationships xmlns="{RELS}"><Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
        + (f'<Relationship Id="rId2" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/>' if shared else "")
        + "</Relationships>",
        "xl/worksheets/sheet1.xml": f'{HEAD}<worksheet xmlns="{main}"><sheetData>{"".join(out)}</sheetData></worksheet>',
    }
    if shared:
        parts["xl/sharedStrings.xml"] = (
            f'{HEAD}<sst xmlns="{main}" count="{len(strings)}" uniqueCount="{len(strings)}">'
            + "".join(f"<si><t>{_escaped(one)}</t></si>" for one in strings)
            + "</sst>"
        )
    return _zipped(parts)


def docx(lines: list[str | Row], chance: random.Random) -> bytes:
    """A letter; rows stand in a table. Words are sometimes cut into runs, as Word does after a correction."""
    out, table = [], False

    def paragraph(text: str) -> str:
        text = text.removeprefix("# ")
        cut = chance.randrange(1, len(text)) if len(text) > 8 and chance.random() < 0.3 else 0
        runs = (text[:cut], text[cut:]) if cut else (text,)
        return (
            "<w:p>" + "".join(f'<w:r><w:t xml:space="preserve">{_escaped(one)}</w:t></w:r>' for one in runs) + "</w:p>"
        )

    for line in lines:
        if isinstance(line, tuple) and not table:
            out.append("<w:tbl>")
        elif isinstance(line, str) and table:
            out.append("</w:tbl>")
        table = isinstance(line, tuple)
        out.append(
            paragraph(line)
            if isinstance(line, str)
            else "<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in line) + "</w:tr>"
        )
    if table:
        out.append("</w:tbl>")
    return _zipped({
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{VND}.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{RELS}"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'{HEAD}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{"".join(out)}</w:body></w:document>',
    })  # fmt: skip


@lru_cache(maxsize=400)
def logo(color: str, wide: int = 120, high: int = 40) -> bytes:
    """A PNG of one color with a stripe."""
    red, green, blue = (int(color[at : at + 2], 16) for at in (1, 3, 5))
    line, stripe = bytes((0, *(red, green, blue) * wide)), bytes((0, *(255, 255, 255) * wide))
    raw = b"".join(stripe if high // 3 < at < high // 2 else line for at in range(high))

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", wide, high, 8, 2, 0, 0, 0))
        + chunk(b"IDAT", zlib.compress(raw))
        + chunk(b"IEND", b"")
    )


@lru_cache(maxsize=8)
def _font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    for name in ("NotoSansCJK-Regular.ttc", "DejaVuSans.ttf"):
        try:
            return ImageFont.truetype(name, size)
        except OSError:
            continue
    return ImageFont.load_default()


@lru_cache(maxsize=200)
def photo(lines: tuple[str, ...], color: str = "#ffffff", *, wide: int = 600, kind: str = "JPEG") -> bytes:
    """A picture with words on it."""
    image = Image.new("RGB", (wide, 80 + 34 * len(lines)), color)
    draw = ImageDraw.Draw(image)
    for at, line in enumerate(lines):
        draw.text((28, 30 + 34 * at), line, fill="#222222" if color == "#ffffff" else "#ffffff", font=_font(20))
    buffer = io.BytesIO()
    image.save(buffer, kind, **({"quality": 60} if kind == "JPEG" else {}))
    return buffer.getvalue()


def qr(url: str) -> bytes:
    """A PNG with a QR code."""
    code = zxingcpp.write_barcode_to_image(zxingcpp.create_barcode(url, zxingcpp.BarcodeFormat.QRCode), scale=4)
    buffer = io.BytesIO()
    Image.fromarray(code).save(buffer, "PNG")
    return buffer.getvalue()


def packed(name: str, data: bytes, *, encrypted: bool = False) -> bytes:
    """A ZIP of one file; an encrypted one has the flag and the scrambled bytes, which is all that anybody without the password sees."""
    plain = _zipped({name: data})
    if not encrypted:
        return plain
    made = bytearray(plain)
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = made.find(mark)
        made[at + place] |= 1
    return bytes(made)


def shortcut(command: str) -> bytes:
    """A Windows shortcut whose target is a command line of this text: the header and the string, harmless."""
    head = struct.pack("<I16sI", 0x4C, bytes.fromhex("0114020000000000c000000000000046"), 0x20 | 0x80) + bytes(52)
    text = command.encode("utf-16-le")
    return head + struct.pack("<H", len(command)) + text


def disc(name: str) -> bytes:
    """The start of an ISO 9660 image that names one file, empty."""
    sector = bytearray(2048)
    sector[0:6] = b"\x01CD001"
    sector[40:72] = b"DOCUMENTS".ljust(32)
    entry = name.upper().encode("ascii", "replace")
    return (
        bytes(16 * 2048)
        + bytes(sector)
        + b"\xffCD001\x01".ljust(2048, b"\0")
        + bytes([34 + len(entry), 0])
        + bytes(31)
        + bytes([len(entry)])
        + entry
    )


def program(chance: random.Random) -> bytes:
    """What begins like a Windows program and is nothing but noise."""
    return b"MZ\x90\x00" + bytes(56) + struct.pack("<I", 64) + b"PE\0\0" + chance.randbytes(900)
