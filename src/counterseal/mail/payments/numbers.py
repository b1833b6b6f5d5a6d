"""
Account numbers and bank codes as they are written behind a label, and what looks like one and is none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from counterseal.mail.payments import identifiers
from counterseal.mail.payments.amounts import CODES
from counterseal.mail.payments.normal import as_digits, bare, is_masked

_ACCOUNT: Final = re.compile(
    r"(?<![A-Za-z0-9@_%+.,\-])(?:(?:NRA|OSA|FT[NEFU]|nra|osa)[ \-]?|[A-Z]{1,4})?[0-9](?:(?: {1,2}|[ ]?[-.][ ]?)?[0-9OoIlSBZ])*"
)
_AFTER: Final = re.compile(r"[A-Za-z0-9_@%]+")
_DATE: Final = re.compile(
    r"(?:19|20)\d\d[ ]?[-./][ ]?(?:0?[1-9]|1[0-2])[ ]?[-./][ ]?[0-3]?\d(?:[ ]\d{1,2})?|[0-3]?\d[ ]?[-./][ ]?[0-3]?\d[ ]?[-./][ ]?(?:19|20)?\d\d(?:[ ]\d{1,2})?"
)
_DECIMAL: Final = re.compile(r"\d+\.\d{1,2}|\d{1,3}(?:\.\d{3})+")
_TAIL_DIGITS: Final = re.compile(
    r"(?:ending|ends|last (?:4|four|5|6|three|3)|尾号|末四位|后四位|尾數|末尾)[^\n]{0,16}$", re.IGNORECASE
)
_NO_MORE: Final = 34
_CODES_OF: Final = {
    "aba": re.compile(r"(?<![\dA-Za-z])([0-9OIlSB]{9}|[0-9]{4}[ \-][0-9]{4}[ \-][0-9]|[0-9]{3}[ \-][0-9]{3}[ \-][0-9]{3}|[0-9]{2}[ \-]?[0-9]{7})(?![\dA-Za-z])"),
    "sort": re.compile(r"(?<![\dA-Za-z])([0-9]{2}[ \-.]{0,3}[0-9]{2}[ \-.]{0,3}[0-9]{2})(?![\dA-Za-z])"),
    "bsb": re.compile(r"(?<![\dA-Za-z])([0-9]{3}[ \-.]{0,3}[0-9]{3}|[0-9]{2}[ \-][0-9]{4})(?![\dA-Za-z])"),
    "cnaps": re.compile(r"(?<![\dA-Za-z])([0-9OIlSB](?:[ \-]?[0-9OIlSB]){11})(?![ \-]?\d|[A-Za-z])"),
    "bik": re.compile(r"(?<![\dA-Za-z])(\d{9})(?![\dA-Za-z])"),
    "bankcode": re.compile(r"(?<![\dA-Za-z.,])(\d{3}[ ]\d{3}[ ]\d{2}|\d{3,9})(?![\dA-Za-z])"),
    "branchcode": re.compile(r"(?<![\dA-Za-z.,])(\d{3,6}(?:-[0-9Xx])?)(?![\dA-Za-z])"),
    "clabe": re.compile(r"(?<![\dA-Za-z])([0-9OIlSB](?:[ \-.]?[0-9OIlSB]){17})(?![ \-]?\d|[A-Za-z])"),
    "cbu": re.compile(r"(?<![\dA-Za-z])([0-9OIlSB](?:[ \-.]?[0-9OIlSB]){21})(?![ \-]?\d|[A-Za-z])"),
}  # fmt: skip
_CHECKS: Final = {
    "aba": identifiers.is_aba,
    "cnaps": identifiers.is_cnaps,
    "clabe": identifiers.is_clabe,
    "cbu": identifiers.is_cbu,
}


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it stands, and what its own digits say."""

    value: str
    start: int
    end: int
    valid: bool | None = None
    repaired: bool = False
    routing: str = ""
    """The bank's number, where it is written as a part of the account's."""
    scheme: str = ""
    """Where the form alone tells it."""


def code(kind: str, text: str) -> Number | None:
    """The first code of a kind in a piece of folded text."""
    if kind == "swift":
        found = identifiers.bic(text)
        return Number(found[0], found[1], found[2]) if found else None
    if kind == "ifsc":
        hit = identifiers.ifsc(text)
        at = text.lower().find(hit[0][:4].lower()) if hit else -1
        return Number(hit[0], at, at + 11, None, hit[1]) if hit else None
    if kind == "pix":
        key = identifiers.pix_key(text)
        return Number(key[0], key[2], key[3], key[1], scheme="pix") if key else None
    pattern = _CODES_OF.get(kind)
    hit2 = pattern.search(text) if pattern else None
    if hit2 is None:
        return None
    written = re.sub(r"[ \-.]", "", hit2.group(1))
    check = _CHECKS.get(kind)
    if written.isdigit():
        return Number(written, hit2.start(1), hit2.end(1), check(written) if check else None)
    if check and (digits := as_digits(written)) and check(digits):
        return Number(digits, hit2.start(1), hit2.end(1), True, repaired=True)
    return Number(written.upper(), hit2.start(1), hit2.end(1)) if kind == "branchcode" else None


def account(text: str, least: int) -> Number | None:
    """The first account number in a piece of folded text: at least so many digits, and nothing else by its looks."""
    if special := identifiers.nz_account(text):
        return Number(special[0], special[3], special[4], special[2], routing=special[1], scheme="other")
    slash = identifiers.slash_account(text)
    if slash and slash[2] and len(slash[0]) >= 6:
        return Number(slash[0], slash[3], slash[4], True, routing=slash[1], scheme="other")
    for hit in _ACCOUNT.finditer(text):
        start, end = hit.span()
        kept = _kept(hit.group())
        end = start + len(kept)
        after = _AFTER.match(text, end)
        if after and kept == hit.group():
            tail = after.group()
            if tail.upper() not in CODES and not (tail.isupper() and tail.isalpha() and len(tail) <= 3):
                continue
            if tail.upper() not in CODES:
                kept, end = kept + tail, end + len(tail)
        if (number := _account(text, kept, start, end, least)) is not None:
            return number
    return None


def _account(text: str, kept: str, start: int, end: int, least: int) -> Number | None:
    value = bare(kept)
    digits = sum(one.isdigit() for one in value)
    if digits < least or len(value) > _NO_MORE or _is_else(text, kept, start, end):
        return None
    if not value.isdigit() and (mended := as_digits(value)) and identifiers.is_card(mended) and mended.startswith("62"):
        return Number(mended, start, end, True, repaired=True)
    return Number(value, start, end)


def _kept(written: str) -> str:
    """A number without what runs on behind it: groups that are letters only, and separators."""
    end = len(written)
    while end and not written[end - 1].isdigit():
        end -= 1
    for hit in re.finditer(r"[ ][OoIlSBZ]+(?=[ ])", written[:end]):
        return _kept(written[: hit.start()])
    return written[:end]


def _is_else(text: str, kept: str, start: int, end: int) -> bool:
    """Dates, amounts, masked numbers, the last digits of a number, telephone numbers."""
    if _DATE.fullmatch(kept) or _DECIMAL.fullmatch(kept):
        return True
    follows = text[end : end + 4]
    if re.match(r"[,.]\d|:\d\d|[*xX•]{2}|/\d{1,2}/|@", follows):
        return True
    before = text[max(0, start - 24) : start]
    if is_masked(before[-6:]) or before.endswith(("+", "/", "\\", "=")):
        return not before.endswith(("a/c /", "= ", "/ ")) and not before.strip().isalpha()
    if len(set(bare(kept))) == 1:
        return True  # 000000000: a form that waits to be filled in
    return _TAIL_DIGITS.search(before) is not None
