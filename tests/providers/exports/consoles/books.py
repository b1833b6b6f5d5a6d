"""Tables as people save them: CSV in the code page of a Chinese office, a workbook, a page; made on the spot."""

from __future__ import annotations

import csv
import html
import io
from collections.abc import Mapping, Sequence

from tests.providers.exports.zoo import zipped

XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
Rows = Sequence[Sequence[str]]


def as_csv(rows: Rows, encoding: str = "gb18030") -> bytes:
    """A table as Excel saves it in China."""
    into = io.StringIO()
    csv.writer(into, lineterminator="\r\n").writerows(rows)
    return into.getvalue().encode(encoding)


def as_page(rows: Rows, *, title: str = "", before: str = "", encoding: str = "utf-8") -> bytes:
    """A table on a page of a console, as a browser saves it."""
    head, *body = rows
    cells = "".join(f"<th>{html.escape(cell)}</th>" for cell in head)
    lines = "\n".join("<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in row) + "</tr>" for row in body)
    page = (
        f'<!DOCTYPE html>\n<html><head><meta charset="{encoding}"><title>{html.escape(title)}</title>'
        "<script>var table = '<table><tr><td>no</td></tr></table>';</script></head>\n"
        f"<body>{before}\n<table>\n<thead><tr>{cells}</tr></thead>\n<tbody>\n{lines}\n</tbody></table></body></html>"
    )
    return page.encode(encoding)


def sheet(rows: str) -> str:
    """The XML of one sheet."""
    return f'{XML}<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'


def inline(rows: Rows, first: int = 1) -> str:
    """Rows of a sheet with their texts in the cells."""
    told = []
    for number, row in enumerate(rows, start=first):
        cells = (f't="inlineStr"><is><t>{html.escape(cell)}</t></is></c>' for cell in row)
        told.append(
            f'<row r="{number}">'
            + "".join(f'<c r="{chr(65 + at)}{number}" {cell}' for at, cell in enumerate(cells))
            + "</row>"
        )
    return "".join(told)


def book(
    sheets: Mapping[str, str], *, shared: Sequence[str] = (), formats: Sequence[str] = ("0",), extra: str = "", about: str = "",
    parts: Mapping[str, bytes] | None = None,
) -> bytes:  # fmt: skip
    """A workbook: sheets by name, shared texts, the number formats of its styles, more for `styles.xml` and `workbook.xml`."""
    listed = "".join(f'<sheet name="{name}" sheetId="{at}" r:id="rId{at}"/>' for at, name in enumerate(sheets, start=1))
    links = "".join(
        f'<Relationship Id="rId{at}" Type="{LINKS}/worksheet" Target="worksheets/sheet{at}.xml"/>'
        for at in range(1, len(sheets) + 1)
    )
    texts = "".join(f"<si><t>{html.escape(text)}</t></si>" for text in shared)
    styles = "".join(f'<xf numFmtId="{number}"/>' for number in formats)
    files = {
        "[Content_Types].xml": f'{XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f"{XML}<Relationships/>",
        "xl/workbook.xml": f'{XML}<workbook xmlns="{MAIN}" xmlns:r="{LINKS}">{about}<sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f"{XML}<Relationships>{links}</Relationships>",
        "xl/sharedStrings.xml": f'{XML}<sst xmlns="{MAIN}">{texts}</sst>',
        "xl/styles.xml": f'{XML}<styleSheet xmlns="{MAIN}">{extra}<cellXfs>{styles}</cellXfs></styleSheet>',
    } | {f"xl/worksheets/sheet{at}.xml": told for at, told in enumerate(sheets.values(), start=1)}
    return zipped({name: told.encode() for name, told in files.items()} | dict(parts or {}))


def as_book(rows: Rows, name: str = "Sheet1") -> bytes:
    """A table as a workbook."""
    return book({name: sheet(inline(rows))})
