"""Workbooks and text documents with the parts that Office writes, made by hand so that the same seed makes the same bytes."""

from __future__ import annotations

import io
import zipfile
from typing import Final
from xml.sax.saxutils import escape

_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_RELS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_DOC: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES: Final = "application/vnd.openxmlformats-officedocument"
Grid = list[list[str]]


def _packed(files: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in files.items():
            packed.writestr(zipfile.ZipInfo(name, (2024, 3, 1, 9, 0, 0)), (_HEAD + text).encode(), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _frame(main: str, kind: str, also: str = "") -> dict[str, str]:
    return {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/{main}" ContentType="{_TYPES}.{kind}.main+xml"/>{also}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{_RELS}"><Relationship Id="rId1" Type="{_DOC}/officeDocument" Target="{main}"/></Relationships>',
    }  # fmt: skip


def _column(at: int) -> str:
    return chr(65 + at) if at < 26 else chr(64 + at // 26) + chr(65 + at % 26)


def xlsx(grid: Grid, *, shared: bool = True, numbers: bool = False) -> bytes:
    """A workbook of one sheet. `numbers`: short figures are numbers, as people type them."""
    strings: list[str] = []
    rows = []
    for y, cells in enumerate(grid, 1):
        found = []
        for x, value in enumerate(cells):
            if not value:
                continue
            place = f"{_column(x)}{y}"
            if numbers and value.isascii() and value.isdigit() and len(value) <= 15 and value[0] != "0":
                found.append(f'<c r="{place}"><v>{value}</v></c>')
            elif shared:
                strings.append(value)
                found.append(f'<c r="{place}" t="s"><v>{len(strings) - 1}</v></c>')
            else:
                found.append(f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>')
        rows.append(f'<row r="{y}">{"".join(found)}</row>')
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    also = f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPES}.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="{_TYPES}.spreadsheetml.sharedStrings+xml"/>'
    return _packed(_frame("xl/workbook.xml", "spreadsheetml.sheet", also) | {
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{_DOC}"><sheets><sheet name="PI" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_RELS}"><Relationship Id="rId1" Type="{_DOC}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{_DOC}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{"".join(rows)}</sheetData></worksheet>',
        "xl/sharedStrings.xml": f'<sst xmlns="{main}" count="{len(strings)}" uniqueCount="{len(strings)}">'
        + "".join(f'<si><t xml:space="preserve">{escape(each)}</t></si>' for each in strings) + "</sst>",
    })  # fmt: skip


def docx(parts: list[str | Grid], *, split: bool = False) -> bytes:
    """A document of paragraphs and tables. `split`: words are cut into runs, as after corrections."""

    def runs(text: str) -> str:
        pieces = [text[at : at + 6] for at in range(0, len(text), 6)] if split else [text]
        return "<w:r><w:br/></w:r>".join(
            "".join(f'<w:r><w:t xml:space="preserve">{escape(each)}</w:t></w:r>' for each in pieces_of)
            for pieces_of in _lines(pieces)
        )

    def paragraph(text: str) -> str:
        return f"<w:p>{runs(text)}</w:p>"

    def table(grid: Grid) -> str:
        return (
            "<w:tbl>"
            + "".join("<w:tr>" + "".join(f"<w:tc>{paragraph(each)}</w:tc>" for each in row) + "</w:tr>" for row in grid)
            + "</w:tbl>"
        )

    main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "".join(paragraph(each) if isinstance(each, str) else table(each) for each in parts)
    return _packed(_frame("word/document.xml", "wordprocessingml.document") | {
        "word/document.xml": f'<w:document xmlns:w="{main}"><w:body>{body}<w:sectPr/></w:body></w:document>',
    })  # fmt: skip


def _lines(pieces: list[str]) -> list[list[str]]:
    """Runs parted where a line ends."""
    found: list[list[str]] = [[]]
    for piece in pieces:
        first, *rest = piece.split("\n")
        found[-1].append(first)
        found += [[each] for each in rest]
    return found
