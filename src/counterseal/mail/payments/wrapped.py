"""
Account numbers that run on in the next line, put together again.

A narrow cell, a paper or a mail program breaks a number between its groups. The first part alone has the look of an account
and would be read as one. So where an account's value is followed, in the same cell of the next line, by nothing but groups
of digits, these are moved behind it.
"""

from __future__ import annotations

import re
from typing import Final

from counterseal.mail.payments.labels import labels_in

_REST: Final = re.compile(r"[ >]*(\d{1,8}(?:[ \-.]{1,2}\d{1,6}){0,6})[ ]*")
"""A cell that is groups of digits and nothing else."""
_FIRST: Final = re.compile(
    r"(?<![\d\-.,/A-Za-z])((?:[A-Z]{2}\d\d[ \-]?(?:[A-Z]{1,4}\d{0,4}[ \-]?)?)?\d(?:[ \-.]{0,2}\d){0,23})[ \-]*$"
)
_DATE: Final = re.compile(r"(?:19|20)\d\d[-.]\d\d?[-.]\d\d?|\d\d?[-.]\d\d?[-.](?:19|20)?\d\d")
_BREAK: Final = re.compile(r"(?<=[A-Za-z.])\n[ >]*(?=[A-Z]{0,6}\d[\d \-]{5}|[A-Z]{8}|[0-9a-f]{8}-|[\w.]{1,40}@)")
_CUT: Final = re.compile(
    r"(?<![A-Za-z])(?:account|a/c|acct|iban|cnaps|ifsc|swift|bic|aba|bsb|sort code|pix|clabe|cbu|routing(?: number)?|account n[or]\.?|account number)$",
    re.IGNORECASE,
)
"""A label that ends its line in the midst of a sentence; its value begins the next."""
_SPLIT: Final = re.compile(r"(?<=\d)\n[ >]*(?=\d{1,11}(?:[ \-]\d{1,6}){0,5}[ ,;][ ]?[^\W\d])")
_FLOWING: Final = re.compile(
    r"(?:(?<![A-Za-z])(?:account|a/c|acct|iban|clabe|cbu)[^\d\n:]{0,24}|(?<![A-Za-z])Bank[^\d\n]{0,40}: )\d{2,4}(?:[ \-]\d{2,6})*$",
    re.IGNORECASE,
)
"""A number in groups that a sentence breaks at the end of its line."""
_LINE: Final = 30
"""A line of a sentence is at least this long."""
_ACCOUNTS: Final = frozenset({"account", "iban", "card", "clabe", "cbu"})
_MOST: Final = 34
_LINES: Final = 4_000
Cells = list[tuple[int, int]]


def unwrapped(clean: str, plain: str) -> tuple[str, str]:
    """The text, and the same folded, with numbers that were broken over two lines in one piece."""
    for hit in _BREAK.finditer(plain):
        at = hit.start()
        line = plain[max(0, at - 100) : at].rpartition("\n")[2]
        if len(line) > _LINE and "\t" not in line and _CUT.search(line):
            clean, plain = (one[:at] + " " + one[at + 1 :] for one in (clean, plain))
    for hit in _SPLIT.finditer(plain):
        at = hit.start()
        line = plain[max(0, at - 100) : at].rpartition("\n")[2]
        if len(line) > _LINE and "\t" not in line and _FLOWING.search(line):
            clean, plain = (one[:at] + " " + one[at + 1 :] for one in (clean, plain))
    starts = [0, *(hit.end() for hit in re.finditer("\n", plain))][:_LINES]
    moves = [move for line in range(1, len(starts)) if (move := _move(plain, starts, line)) is not None]
    for end, start, stop, whole in reversed(moves):
        # The same for both: places stay places.
        clean, plain = (
            one[:end] + " " + one[start:stop] + ("" if whole else one[end:start]) + one[stop:] for one in (clean, plain)
        )
    return clean, plain


def _cells(plain: str, starts: list[int], line: int) -> Cells:
    at = starts[line]
    end = starts[line + 1] - 1 if line + 1 < len(starts) else len(plain)
    end = min(end, at + 600)
    found: Cells = []
    for piece in plain[at:end].split("\t"):
        found.append((at, at + len(piece)))
        at += len(piece) + 1
    return found


def _move(plain: str, starts: list[int], line: int) -> tuple[int, int, int, bool] | None:
    """Where the first part ends, where the rest of it is, and whether the two lines become one."""
    cells = _cells(plain, starts, line)
    for index, (start, end) in enumerate(cells):
        rest = _REST.fullmatch(plain, start, end)
        if rest is None or _DATE.fullmatch(rest.group(1)):
            continue
        above = _cells(plain, starts, line - 1)
        alone = sum(plain[one:two].strip(" >") != "" for one, two in cells) == 1
        for place in _places(index, len(above), alone=alone):
            first = _FIRST.search(plain, *above[place])
            if place > index and not alone and not _broken(plain, starts, line):
                continue
            if (
                first
                and _fills(plain, starts, line, index, first.start(1) - above[place][0], alone=alone)
                and _goes_on(first.group(1), rest.group(1))
                and _asked(plain, starts, line - 1, place, first)
            ):
                return first.end(1), rest.start(1), rest.end(1), place == len(above) - 1 and index == 0 and not alone
    return None


def _fills(plain: str, starts: list[int], line: int, index: int, ahead: int, *, alone: bool) -> bool:
    """Whether nothing else claims the rest: a label before it in its own line, or a table of which it is another row."""
    cells = _cells(plain, starts, line)
    if alone or not any(plain[one:two].strip(" >") for one, two in cells[:index]):
        return index == 0 or alone or ahead > 0 or not _is_label(plain[starts[line] : cells[index][0]])
    if ahead > 0:
        return not any(one.alone or one.closed for one in labels_in(plain[slice(*cells[index - 1])]))
    above = _cells(plain, starts, line - 1)
    heads = _cells(plain, starts, line - 2) if line > 1 else []
    words = [plain[one:two] for one, two in (*heads, above[index - 1], cells[index - 1])]
    return len(heads) == len(above) == len(cells) and sum(map(_is_label, words)) <= 1


def _broken(plain: str, starts: list[int], line: int) -> bool:
    """Whether two lines are one row of a table, broken within a cell: together they have as many cells as the row above."""
    if line < 2:
        return False
    parts = [len(_cells(plain, starts, one)) for one in (line, line - 1)]
    return sum(parts) - 1 == len(_cells(plain, starts, line - 2))


def _places(index: int, count: int, *, alone: bool) -> list[int]:
    """The cells above that a rest may belong to: the one over it, and when it is alone in its line, any."""
    own = [index] if index < count else []
    broken = [count - 1] if index == 0 and count > 1 and not alone else []
    return own + broken + [one for one in range(count) if alone and one != index]


def _goes_on(first: str, rest: str) -> bool:
    """Whether two parts look like one number in groups, and like no two numbers."""
    one, two = (sum(letter.isdigit() for letter in each) for each in (first, rest))
    if one + two > _MOST or one + two < 7:
        return False
    return one <= 4 or not first[2:].isdigit() or not rest.isdigit()


def _asked(plain: str, starts: list[int], line: int, place: int, first: re.Match[str]) -> bool:
    """Whether a label of an account stands before the first part, in its cell, beside it, or above it."""
    cells = _cells(plain, starts, line)
    before = plain[cells[place][0] : first.start(1)]
    if before.strip(" >*"):
        return _is_account(before)
    if place and _is_account(plain[slice(*cells[place - 1])]):
        return True
    if line == 0:
        return False
    over = line - 1
    while over > 0 and line - over < 3 and not plain[starts[over] : starts[over + 1] - 1].strip(" >\t"):
        over -= 1
    heads = _cells(plain, starts, over)
    if place >= len(heads) or not _is_account(plain[slice(*heads[place])]):
        return False
    # A list of labels with the list of their values below it: the next line is the next label's.
    return len(heads) > 1 or over == 0 or not _is_label(plain[starts[over - 1] : starts[over] - 1])


def _is_account(words: str) -> bool:
    found = labels_in(words + ":")
    return bool(found) and bool(_ACCOUNTS & set(found[-1].kinds)) and not any(one.isdigit() for one in words[-3:])


def _is_label(words: str) -> bool:
    return any((one.alone or one.closed) and one.kinds[0] != "stop" for one in labels_in(words))
