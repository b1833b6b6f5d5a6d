"""
Values that stand in other lines than their labels: tables with a row of labels, forms with a label over each value, and
lists of labels with the list of values behind it, as text taken out of PDF files has them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from counterseal.mail.payments.labels import NUMBERS, Label, labels_in
from counterseal.mail.payments.page import REACH, Field, Page

SHORT: Final = 8
Read = Callable[[Page, Label, int, int], list[Field]]
"""Reads the value of a label between two places."""
_STROKE: Final = re.compile(r"[\t|]")
_BARE: Final = re.compile(r"[ >*\t]*(?:[A-Z]{3}[ ])?\d")
_SPACED: Final = re.compile(r"\S+(?: \S+)*")


def below(page: Page, empty: list[Label], read: Read) -> list[Field]:
    """Fields whose value stands in lines below their labels."""
    found: list[Field] = []
    rows: list[list[Label]] = []
    for label in empty:
        if rows and page.line(rows[-1][0].start) == page.line(label.start):
            rows[-1].append(label)
        else:
            rows.append([label])
    labelled_lines = {page.line(one.start) for one in page.labels}
    at = 0
    while at < len(rows):
        row = rows[at]
        places = [] if len(row) > 1 and _asks_for_numbers(row) else [_own_cell(page, one) for one in row]
        if any(place is not None for place in places):
            for one, place in zip(row, places, strict=True):
                found += _below_cell(page, one, place, read) if place is not None else []
            at += 1
            continue
        if len(row) > 1:
            found += _table(page, row, labelled_lines, read)
            at += 1
            continue
        column = [row[0]]
        while at + len(column) < len(rows) and len(column) < 24 and len(rows[at + len(column)]) == 1:
            one = rows[at + len(column)][0]
            if _own_cell(page, one) is not None:
                break
            if _blank_between(page, column[-1], one) > 1:
                break
            column.append(one)
        found += _column(page, column, labelled_lines, read)
        at += len(column)
    return found


def cuts(page: Page, empty: list[Label]) -> list[Field]:
    """Headings as "USD account:" over labels of their own: there the next instruction begins, in that currency."""
    found: list[Field] = []
    for one in empty:
        line = page.line(one.start)
        if not one.currency or not one.head or not set(one.kinds) & {"cur", "account", "name", "stop", "currency"}:
            continue
        following = next((at for at in range(line + 1, min(line + 4, len(page.starts))) if _said(page, at)), -1)
        if following < 0 or _BARE.match(page.plain, page.starts[following]):
            continue
        if any(each.head for each in labels_in(page.plain[page.starts[following] : page.line_end(following)])):
            found.append(Field("cut", one.currency, one.start, one.end, line))
    return found


def _said(page: Page, line: int) -> bool:
    return page.plain[page.starts[line] : page.line_end(line)].strip(" \t|>*") != ""


def _blank_between(page: Page, first: Label, second: Label) -> int:
    """How many lines with words stand between two labels, counted from one."""
    low, high = page.line(first.start), page.line(second.start)
    if high - low > 4:
        return 9
    return 1 + sum(page.plain[page.starts[line] : page.line_end(line)].strip() != "" for line in range(low + 1, high))


def _values(page: Page, line: int, count: int, labelled_lines: set[int]) -> list[int]:
    """The next lines with words and without labels at their beginning, up to `count`."""
    found: list[int] = []
    blank = 0
    for at in range(line + 1, min(line + 1 + 3 * count + 3, len(page.starts))):
        if page.plain[page.starts[at] : page.line_end(at)].strip(" \t|>*") == "":
            blank += 1
            if blank > 2 + len(found):
                break
            continue
        if at in labelled_lines and _headed(page, at):
            break
        found.append(at)
        if len(found) == count:
            break
    return found


def _headed(page: Page, line: int) -> bool:
    """Whether a line is made of labels; a row of values may have a word that is one elsewhere."""
    start, end = page.starts[line], page.line_end(line)
    those = [one for one in page.near(start) if start <= one.start < end]
    if any(one.closed and one.head for one in those):
        return True
    return 2 * sum(one.head or one.closed for one in those) >= len(_row(page, line))


def _row(page: Page, line: int) -> list[tuple[int, int]]:
    """The cells of a line: by tabs or strokes, empty ones too, else by runs of blanks."""
    start, end = page.starts[line], page.line_end(line)
    text = page.plain[start:end]
    if "\t" in text or "|" in text:
        cells: list[tuple[int, int]] = []
        for piece in _STROKE.split(text):
            cells.append((start, start + len(piece)))
            start += len(piece) + 1
        if text.lstrip().startswith("|"):
            cells = cells[1:]
        return cells[:-1] if text.rstrip().endswith("|") else cells
    return [(start + hit.start(), start + hit.end()) for hit in _SPACED.finditer(text)]


def _column(page: Page, column: list[Label], labelled_lines: set[int], read: Read) -> list[Field]:
    """Labels below one another, their values below the last of them; or one label with its value below."""
    lines = _values(page, page.line(column[-1].start), len(column), labelled_lines)
    if len(column) > 1 and len(lines) == len(column):
        made = [read(page, label, *_span(page, line)) for label, line in zip(column, lines, strict=True)]
        numbered = [fields for label, fields in zip(column, made, strict=True) if label.kinds[0] in NUMBERS]
        if numbered and all(numbered):
            return [one for fields in made for one in fields]
    for line in _values(page, page.line(column[-1].start), 2, labelled_lines):
        start, end = _span(page, line)
        found = read(page, column[-1], start, end)
        if found or end - start > SHORT:
            return found  # a line as short as "(USD)" belongs to the label: the value comes after it
    return []


def _asks_for_numbers(row: list[Label]) -> bool:
    """Whether a row of labels is the head of a table of accounts, and no columns that stand beside one another."""
    return any(kind in NUMBERS for one in row for kind in one.kinds)


def _own_cell(page: Page, label: Label) -> int | None:
    """Which cell of its line a label is in, where others beside it are filled."""
    line = page.line(label.start)
    if page.plain.find("\t", page.starts[line], page.line_end(line)) < 0:
        return None
    cells = _row(page, line)
    if sum(page.plain[start:end].strip(" >") != "" for start, end in cells) < 2 and cells[0][0] != cells[0][1]:
        return None
    return next((at for at, (start, end) in enumerate(cells) if start <= label.start < end), None)


def _below_cell(page: Page, label: Label, index: int, read: Read) -> list[Field]:
    """The value of a label that has other columns beside it: in the same column of the next lines."""
    first = page.line(label.start)
    for line in range(first + 1, min(first + 4, len(page.starts))):
        cells = _row(page, line)
        if index >= len(cells) and not (len(cells) == 1 and index == len(_row(page, first)) - 1):
            continue
        start, end = cells[min(index, len(cells) - 1)]
        if page.plain[start:end].strip(" >*") == "":
            continue
        if any(start <= one.start < end and one.head and (one.alone or one.closed) for one in page.near(start)):
            return []
        return read(page, label, start, min(end, start + REACH))
    return []


def _span(page: Page, line: int) -> tuple[int, int]:
    start = page.starts[line]
    return start, min(page.line_end(line), start + REACH)


def _table(page: Page, row: list[Label], labelled_lines: set[int], read: Read) -> list[Field]:
    """A row of labels with rows of values below it."""
    found: list[Field] = []
    above = page.line(row[0].start)
    heads = _row(page, above)
    for line in _values(page, above, 20, labelled_lines):
        cells = _row(page, line)
        shift = page.starts[line] - page.starts[above]
        made: list[Field] = []
        for label in row:
            index = next((at for at, cell in enumerate(heads) if cell[0] <= label.start < max(cell[1], cell[0] + 1)), 0)
            cell = _cell(cells, index, len(heads), label.start + shift)
            if cell and page.plain[cell[0] : cell[1]].strip():
                made += read(page, label, cell[0], min(cell[1], cell[0] + REACH))
        if not any(one.kind in NUMBERS for one in made):
            break
        found += made
    return found


def _cell(cells: list[tuple[int, int]], index: int, count: int, column: int) -> tuple[int, int] | None:
    """The cell below a label: by its number if the rows are alike, else by its column."""
    if len(cells) == count:
        return cells[index]
    near = [one for one in cells if one[0] - 3 <= column < one[1] + 3]
    return near[0] if len(near) == 1 else None
