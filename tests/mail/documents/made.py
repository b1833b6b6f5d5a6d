"""Small files of every kind, made by code: nothing here was ever somebody's."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Sequence

import zxingcpp
from PIL import Image

PAGE = 612, 792


def pdf(
    *pages: bytes, links: Sequence[tuple[str, tuple[int, int, int, int]]] = (), catalog: bytes = b"", extra: Sequence[bytes] = (),
    info: bytes = b"/Producer (Test Maker 1.0)",
) -> bytes:  # fmt: skip
    """A PDF. `extra` objects are numbered from 50; links lie on the first page."""
    objects: dict[int, bytes] = {1: b"<< /Type /Catalog /Pages 2 0 R " + catalog + b" >>", 4: b"<< " + info + b" >>"}
    objects[3] = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    kids = []
    annotations = []
    for at, (url, box) in enumerate(links):
        place = " ".join(map(str, box))
        objects[30 + at] = f"<< /Type /Annot /Subtype /Link /Rect [{place}] /A << /S /URI /URI ({url}) >> >>".encode()
        annotations.append(f"{30 + at} 0 R")
    for at, body in enumerate(pages or (b"",)):
        page, stream = 10 + 2 * at, 11 + 2 * at
        kids.append(f"{page} 0 R")
        notes = f"/Annots [{' '.join(annotations)}]" if not at and annotations else ""
        objects[page] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {PAGE[0]} {PAGE[1]}] /Contents {stream} 0 R {notes} "
            f"/Resources << /Font << /F1 3 0 R >> /XObject << /Im0 50 0 R >> >> >>"
        ).encode()
        objects[stream] = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(body), body)
    objects[2] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    for at, body in enumerate(extra):
        objects[50 + at] = body
    return assembled(objects)


def assembled(objects: dict[int, bytes], before: bytes = b"%PDF-1.5\n") -> bytes:
    """Objects, their table and the end."""
    out = bytearray(before)
    places = {}
    for number, body in sorted(objects.items()):
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    top = max(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % top
    for number in range(1, top):
        out += b"%010d %05d %s \n" % (
            places.get(number, 0),
            0 if number in places else 65535,
            b"n" if number in places else b"f",
        )
    out += b"trailer\n<< /Size %d /Root 1 0 R /Info 4 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (top, start)
    return bytes(out)


def words(*said: tuple[int, int, str]) -> bytes:
    """Page content: texts at places."""
    return b"".join(f"BT /F1 11 Tf {x} {y} Td ({text}) Tj ET\n".encode("latin-1") for x, y, text in said)


def drawn(
    picture: Image.Image, size: tuple[int, int] = (200, 200), at: tuple[int, int] = (100, 400)
) -> tuple[bytes, bytes]:
    """A picture as page content and as the object that holds it."""
    grey = picture.convert("L")
    packed = zlib.compress(grey.tobytes())
    head = f"<< /Type /XObject /Subtype /Image /Width {grey.width} /Height {grey.height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /Length {len(packed)} >>"
    page = f"q {size[0]} 0 0 {size[1]} {at[0]} {at[1]} cm /Im0 Do Q\n".encode()
    return page, head.encode() + b"\nstream\n" + packed + b"\nendstream"


def code(said: str, scale: int = 5) -> Image.Image:
    """A QR code with its margin."""
    made = zxingcpp.create_barcode(said, zxingcpp.BarcodeFormat.QRCode)
    inner = Image.fromarray(made.to_image(scale=scale))
    whole = Image.new("L", (inner.width + 40, inner.height + 40), 255)
    whole.paste(inner, (20, 20))
    return whole


def picture(image: Image.Image, form: str = "PNG") -> bytes:
    """A picture as a file."""
    out = io.BytesIO()
    image.save(out, form)
    return out.getvalue()


def zipped(files: dict[str, bytes], *, locked: bool = False) -> bytes:
    """A zip; `locked` sets the mark of a password on every member."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in files.items():
            archive.writestr(name, body)
    data = bytearray(out.getvalue())
    if locked:
        for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
            place = data.find(mark)
            while place >= 0:
                data[place + at] |= 1
                place = data.find(mark, place + 4)
    return bytes(data)


WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def relations(*each: tuple[str, str, str]) -> bytes:
    """A `.rels` part of relations to the outside: id, kind, target."""
    rows = "".join(
        f'<Relationship Id="{key}" Type="{RELATION}{kind}" Target="{target}" TargetMode="External"/>'
        for key, kind, target in each
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}</Relationships>'.encode()


def docx(body: str = "<w:p><w:r><w:t>Hello</w:t></w:r></w:p>", more: dict[str, bytes] | None = None) -> bytes:
    """A Word document."""
    files = {
        "[Content_Types].xml": b"<Types/>",
        "word/document.xml": f"<w:document {WORD}><w:body>{body}</w:body></w:document>".encode(),
    }
    return zipped(files | (more or {}))


def xlsx(rows: str, shared: Sequence[str] = (), more: dict[str, bytes] | None = None) -> bytes:
    """A workbook of one sheet; `rows` is the XML of its rows."""
    texts = "".join(f"<si><t>{one}</t></si>" for one in shared)
    files = {
        "[Content_Types].xml": b"<Types/>",
        "xl/workbook.xml": b"<workbook/>",
        "xl/sharedStrings.xml": f"<sst>{texts}</sst>".encode(),
        "xl/worksheets/sheet1.xml": f"<worksheet><sheetData>{rows}</sheetData></worksheet>".encode(),
    }
    return zipped(files | (more or {}))


def compound(streams: dict[str, bytes], maker: bytes = bytes(16)) -> bytes:
    """A compound file in which every stream lies in whole sectors. Storages are made of the paths."""
    names: list[tuple[str, int]] = []
    for path in streams:
        parts = path.split("/")
        for depth in range(1, len(parts)):
            folder = "/".join(parts[:depth])
            if (folder, 1) not in names:
                names.append((folder, 1))
        names.append((path, 2))
    fat: list[int] = []
    body = bytearray()

    def put(data: bytes) -> int:
        start = len(fat)
        count = -(-len(data) // 512)
        if not count:
            return 0xFFFFFFFE
        fat.extend([*range(start + 1, start + count), 0xFFFFFFFE])
        body.extend(data.ljust(count * 512, b"\0"))
        return start

    starts = {path: put(data) for path, data in streams.items()}
    numbers = {path: at + 1 for at, (path, _) in enumerate(names)}
    children: dict[str, list[str]] = {}
    for path, _ in names:
        children.setdefault(path.rpartition("/")[0], []).append(path)
    entries = [_entry("Root Entry", 5, 0xFFFFFFFF, numbers[children[""][0]], 0xFFFFFFFE, 0, maker)]
    for path, kind in names:
        family = children[path.rpartition("/")[0]]
        at = family.index(path)
        right = numbers[family[at + 1]] if at + 1 < len(family) else 0xFFFFFFFF
        child = numbers[children[path][0]] if kind == 1 else 0xFFFFFFFF
        entries.append(
            _entry(
                path.rpartition("/")[2], kind, right, child, starts.get(path, 0), len(streams.get(path, b"")), bytes(16)
            )
        )
    directory = put(b"".join(entries))
    place = len(fat)
    count = 1
    while (len(fat) + count) > count * 128:
        count += 1
    fat.extend([0xFFFFFFFD] * count)
    fat.extend([0xFFFFFFFF] * (count * 128 - len(fat)))
    body.extend(struct.pack(f"<{len(fat)}I", *fat))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack("<IIIIIIIII", 0, count, directory, 0, 0, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    head += struct.pack("<109I", *range(place, place + count), *[0xFFFFFFFF] * (109 - count))
    return head + bytes(body)


def _entry(name: str, kind: int, right: int, child: int, start: int, size: int, maker: bytes) -> bytes:
    raw = name.encode("utf-16-le") + b"\0\0"
    return (
        raw.ljust(64, b"\0")
        + struct.pack("<HBBIII16s", len(raw), kind, 1, 0xFFFFFFFF, right, child, maker)
        + bytes(20)
        + struct.pack("<IQ", start, size)
    )


def module(source: str) -> bytes:
    """A module of macros: its source, compressed without any copying."""
    raw = source.encode("ascii")[:3_000]
    chunk = b"".join(b"\0" + raw[at : at + 8] for at in range(0, len(raw), 8))
    return b"compiled" + b"\x01" + struct.pack("<H", 0xB000 | (len(chunk) - 1)) + chunk


def macros(source: str) -> dict[str, bytes]:
    """The streams of a project of macros."""
    return {
        "VBA/ThisDocument": module('Attribute VB_Name = "ThisDocument"\r\n' + source),
        "VBA/dir": b"x",
        "PROJECT": b"y",
    }


def native(name: str, data: bytes) -> bytes:
    """A package: a file inside a document."""
    label = name.encode() + b"\0"
    inner = (
        b"\x02\0"
        + label
        + label
        + b"\0\0\x03\0"
        + struct.pack("<I", len(label))
        + label
        + struct.pack("<I", len(data))
        + data
    )
    return struct.pack("<I", len(inner)) + inner


def workbook(*records: tuple[int, bytes]) -> bytes:
    """An Excel file of before 2007."""
    every = [(0x809, struct.pack("<HHHH", 0x600, 5, 0, 0)), *records, (0x0A, b"")]
    return compound({"Workbook": b"".join(struct.pack("<HH", kind, len(body)) + body for kind, body in every)})


def document(text: str, flags: int = 0x0200) -> bytes:
    """A Word file of before 2007 of one piece."""
    letters = text.encode("utf-16-le")
    table = struct.pack("<II", 0, len(text)) + struct.pack("<HIH", 0, 0x400, 0)
    table = b"\x01\x02\0ab" + b"\x02" + struct.pack("<I", len(table)) + table
    main = bytearray(0x400)
    main[0:2] = b"\xec\xa5"
    struct.pack_into("<H", main, 0x0A, flags)
    struct.pack_into("<II", main, 0x01A2, 0, len(table))
    return compound({"WordDocument": bytes(main) + letters, "1Table": table})


def program() -> bytes:
    """The beginning of a program, that does nothing."""
    return b"MZ" + bytes(62) + b"PE\0\0" + bytes(200)


def lnk(arguments: str) -> bytes:
    """A shortcut with arguments."""
    head = bytes.fromhex("4c0000000114020000000000c000000000000046") + struct.pack("<I", 0x20 | 0x80)
    raw = arguments.encode("utf-16-le")
    return head.ljust(76, b"\0") + struct.pack("<H", len(arguments)) + raw


def one_note(inner: bytes) -> bytes:
    """A OneNote page with a file in it."""
    head = bytes.fromhex("e4525c7b8cd8a74daeb15378d02996d3")
    return (
        head.ljust(1024, b"\0")
        + bytes.fromhex("e716e3bd65261145a4c48d4d0b7a9eac")
        + struct.pack("<QIQ", len(inner), 0, 0)
        + inner
    )


def disc(name: str) -> bytes:
    """An image of a disc with one file."""
    raw = name.encode()
    length = 33 + len(raw) + (1 - len(raw) % 2)
    one = struct.pack("<BBIIII", length, 0, 30, 0, 5, 0) + bytes(7) + b"\0\0\0" + bytes(4) + bytes((len(raw),)) + raw
    root = struct.pack("<BBIIII", 34, 0, 25, 0, 2048, 0) + bytes(7) + b"\2\0\0" + bytes(4) + b"\x01\0"
    out = bytearray(31 * 2048)
    out[16 * 2048 : 16 * 2048 + 8] = b"\x01CD001\x01\0"
    out[16 * 2048 + 156 : 16 * 2048 + 156 + 34] = root
    out[17 * 2048 : 17 * 2048 + 7] = b"\xffCD001\x01"
    out[25 * 2048 : 25 * 2048 + len(one)] = one
    return bytes(out)


def rar4(name: str, *, locked: bool = False) -> bytes:
    """A RAR of the older form with one empty file."""
    raw = name.encode()
    flags = 0x8000 | (4 if locked else 0)
    main = struct.pack("<HBHH", 0, 0x73, 0, 13) + bytes(6)
    one = struct.pack("<HBHHIIBIIBBHI", 0, 0x74, flags, 32 + len(raw), 0, 0, 2, 0, 0, 20, 0x30, len(raw), 0) + raw
    return b"Rar!\x1a\x07\x00" + main + one


def rar5(name: str, *, locked: bool = False) -> bytes:
    """A RAR of the newer form with one empty file."""
    raw = name.encode()
    extra = b"\x02\x01\0" if locked else b""
    body = (
        (b"\x02\x01" + bytes((len(extra),)) if locked else b"\x02\0") + b"\0\0\0\0\0" + bytes((len(raw),)) + raw + extra
    )
    return b"Rar!\x1a\x07\x01\x00" + bytes(4) + bytes((len(body),)) + body


RTF = rb"{\rtf1\ansi\ansicpg936{\fonttbl{\f0 Arial;}}{\*\generator x;}Dear \'c4\'e3\'ba\'c3, pay\par\u20844?\u21496?\tab now}"
EML = (
    b"Received: from a.example by b.example; Mon, 2 Mar 2026 10:00:00 +0000\r\nFrom: Ann <ann@partner.example>\r\nTo: bo@example.com\r\n"
    b"Subject: Our new account\r\nMessage-ID: <1@partner.example>\r\nDate: Mon, 2 Mar 2026 10:00:00 +0000\r\nMIME-Version: 1.0\r\n"
    b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nPlease note.\r\n--b\r\n'
    b'Content-Type: application/octet-stream; name="run.exe"\r\nContent-Disposition: attachment; filename="run.exe"\r\n'
    b"Content-Transfer-Encoding: base64\r\n\r\nTVo=\r\n--b--\r\n"
)
