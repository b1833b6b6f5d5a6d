"""
From a member to its raw records: told apart by content, read as a stream, each with the place it came from.

Nothing here knows what a record means. That is for whoever reads the rows of one service; this part makes sure they
all arrive, in any encoding and arrangement, and that what did not arrive is said.
"""

from __future__ import annotations

import csv
import itertools
import re
from collections.abc import Iterator
from typing import Final, Literal

from counterseal.providers.exports.html import page_rows
from counterseal.providers.exports.limits import DEFAULT, Limits
from counterseal.providers.exports.objects import Unreadable, line_rows, load, object_rows
from counterseal.providers.exports.rows import Row
from counterseal.providers.exports.table import csv_rows, separator_of, split, table_rows
from counterseal.providers.exports.text import Characters, Readable, code_page, encoding_of
from counterseal.providers.exports.titles import half_empty, titled
from counterseal.providers.exports.trouble import Trouble, detail
from counterseal.providers.exports.xlsx import workbook_rows

__all__ = ["Row", "csv_rows", "records", "sniff"]

Kind = Literal["csv", "jsonl", "json", "html", "xlsx", "text", "binary"]

_ZIP: Final = b"PK\x03\x04"  # the only zip that is a member itself is a workbook

_CONTROLS: Final = re.compile(r"[\x01-\x08\x0b\x0c\x0e-\x1d\x1f\x7f\ufffd]")
_NAME: Final = re.compile(r'[^\x00-\x1f{}<>"]{1,120}')  # what the name of a column looks like
_MESSAGE: Final = re.compile(r"[\w-]+: |From ")  # the first line of a mail message, which may have commas too
_PAGE: Final = re.compile(
    r"(?:<!--.*?-->\s*|<\?xml[^>]*\?>\s*)*<(?:!doctype\s+html|html|head|body|title|meta|base|style|script|table|thead|tbody|tr"
    r"|div|span|form|center|p|h[1-6]|ul|ol|dl|fieldset|section|main)\b",
    re.IGNORECASE | re.DOTALL,
)
"""How a page begins, or a piece of one: some consoles export a bare table under the name of a workbook."""
_LOOKED_AT: Final = 40


def records(member: Readable, limits: Limits = DEFAULT) -> Iterator[Row | Trouble]:
    """The records of a member in order, and what is wrong with it."""
    with Characters(member) as text:
        kind = "xlsx" if text.raw_head.startswith(_ZIP) else _kind(text.head)
        if kind == "csv":
            yield from table_rows(text, limits, titled(text.head) or (0, "") if half_empty(text.head) else (0, ""))
        elif kind == "xlsx":
            yield from workbook_rows(member, limits)
        elif kind == "html":
            yield from page_rows(member, limits)
        elif kind == "text" and (above := titled(text.head)):
            yield from table_rows(text, limits, above)
        elif kind == "jsonl":
            yield from line_rows(text, limits)
        elif kind == "json":
            yield from object_rows(text, limits)
        elif text.stopped is not None:
            yield from text.troubles()
        elif not text.raw_head:
            yield Trouble(member.place, "empty", detail(kind="file"))
        else:
            yield Trouble(member.place, "unsupported", detail(found=kind, instead="csv_or_json"))


def sniff(head: bytes) -> Kind:
    """What a file is that starts so: a table, JSON in one of two arrangements, a page, other text, or no text."""
    encoding, skip = encoding_of(head)
    try:
        text = head[skip:].decode(encoding)
    except UnicodeDecodeError as error:
        cut = error.start >= len(head) - skip - 4  # a letter that the end of the head divides
        encoding = encoding if cut or encoding != "utf-8" else code_page(head)
        text = head[skip:].decode(encoding, "replace")
        text = text[:-1] if cut else text
    return _kind(text.replace("\0", ""))


def _kind(text: str) -> Kind:
    if not text.strip():
        return "text" if text else "binary"
    if len(_CONTROLS.findall(text)) > 0.02 * len(text):
        return "binary"
    start = text.lstrip("\ufeff\x1e \t\r\n")
    if start[:1] in ("{", "["):
        return _json_kind(start)
    if start.startswith("<") and _PAGE.match(start):
        return "html"
    return "csv" if _is_table(text) else "text"


def _json_kind(text: str) -> Kind:
    """One object on each line can be read past a broken one, so it is told from the other arrangements."""
    first, _, rest = text.partition("\n")
    if not first.startswith("{") or not rest.lstrip("\r\n\x1e").startswith("{"):
        return "json"
    try:
        return "jsonl" if isinstance(load(first.strip("\r\x1e ")), dict) else "json"
    except Unreadable:
        return "json"


def _is_table(text: str) -> bool:
    """A line of column names and lines below it with as many fields; without names, three fields at least."""
    lines = [line for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")[:_LOOKED_AT] if line.strip()]
    lines = list(itertools.dropwhile(lambda line: line.startswith(("#TYPE ", "sep=")), lines))
    if not lines or _MESSAGE.match(lines[0]):
        return False
    separator = separator_of(lines[0])
    header = split(lines[0], separator)
    named = all(not name or (_NAME.fullmatch(name) and not name.startswith(" ")) for name in header)
    if len(header) < 2:
        return named and len(lines) > 1 and lines[1].startswith('"{')
    widths = [len(row) for row in csv.reader((line + "\n" for line in lines[1:]), delimiter=separator)]
    fitting = widths.count(len(header))
    if named:
        return len(widths) < 2 or fitting > 0
    return len(header) > 2 and fitting > 0 and fitting >= len(widths) - 1
