"""
IBANs in a text, by their own check digits (ISO 13616), and those that a label calls one and that are none.

Only an IBAN is believed without a label: its country fixes its length and which of its places are digits, and its check
digits let one chance number in a hundred pass.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Final

from ahocorasick_rs import AhoCorasick, Implementation
from schwifty import registry
from schwifty.domain import IBANSpec

from counterseal.mail.payments.normal import TO_DIGIT, TO_LETTER

COUNTRIES: Final = """
    AD AE AL AO AT AX AZ BA BE BF BG BH BI BJ BL BR BY CF CG CH CI CM CR CV CY CZ DE DJ DK DO DZ EE EG ES FI FK FO FR GA GB GE GF GG GI GL GP GQ GR GT
    GW HN HR HU IE IL IM IQ IR IS IT JE JO KM KW KZ LB LC LI LT LU LV LY MA MC MD ME MF MG MK ML MN MQ MR MT MU MZ NC NE NI NL NO OM PF PK PL PM PS PT QA RE RO
    RS RU SA SC SD SE SI SK SM SN SO ST SV TD TF TG TL TN TR UA VA VG WF XK YE YT
""".split()  # fmt: skip
"""Countries whose accounts have an IBAN, official or in use."""
_START: Final = re.compile(
    r"((?:"
    + "|".join(COUNTRIES)
    + r")(?:[ .\-]{0,2}[0-9OoIlSBZ|]){2})(?=(?:[ \t]{0,2}[-./]?[ \t]{0,2}|[ ]?\n[ >\t]{0,8})[A-Za-z0-9|])",
    re.IGNORECASE,
)
_LABELLED: Final = re.compile(r"(?<![A-Za-z0-9])(?:IBAN[ ]?)?" + _START.pattern, re.IGNORECASE)
_BEGINNINGS: Final = AhoCorasick(
    [
        f"{country.lower()}{gap}{digit}"
        for country in COUNTRIES
        for gap in ("", " ", "-", ".")
        for digit in "0123456789"
    ],
    implementation=Implementation.DFA,
)
_BETWEEN: Final = re.compile(r"[ ]{0,3}\n[ >\t|]{0,40}|[ \t]{0,2}[-./]?[ \t]{0,2}")
_WORDS: Final = re.compile(r"[A-Za-z]{2}\d{2}[A-Za-z0-9]*")
_LOOSE: Final = 15
"""The shortest tail of something that a label calls an IBAN."""


@dataclass(frozen=True, slots=True)
class Iban:
    """One IBAN, or what a label calls one."""

    number: str
    start: int
    end: int
    valid: bool
    repaired: bool = False
    why: str = ""
    """`digits`, `length`, `form` or `country`: what is wrong with it."""


@cache
def spec(country: str) -> IBANSpec | None:
    """What an IBAN of a country looks like."""
    return registry.get_iban_spec(country) if country in COUNTRIES else None


def is_iban(number: str) -> bool:
    """Whether length, form and check digits are right."""
    form = spec(number[:2])
    if form is None or len(number) != form.iban_length or not form.regex.match(number[4:]):
        return False
    if not number.isascii() or not number.isalnum() or not number[2:4].isdigit():
        return False
    return _remainder(number) == 1


def _remainder(number: str) -> int:
    return int("".join(str(int(one, 36)) for one in number[4:] + number[:4])) % 97


def ibans_in(plain: str) -> Iterator[Iban]:
    """Every IBAN of a folded text whose check digits are right as it stands there."""
    at = 0
    for _, start, _end in _BEGINNINGS.find_matches_as_indexes(plain.lower()):
        before = plain[start - 5 if start > 4 else 0 : start]
        if start < at or (before[-1:].isalnum() and before[-1:].isascii() and before[-4:].upper() != "IBAN"):
            continue
        hit = _START.match(plain, start)
        if hit is None:
            continue
        country = hit.group(1)[:2].upper()
        form = spec(country)
        if form is None:
            continue
        number, end = collect(plain, hit.start(1), form.iban_length)
        follows = plain[end : end + 1]
        if (
            len(number) == form.iban_length
            and not (follows.isalnum() and follows.isascii())
            and is_iban(number.upper())
        ):
            yield Iban(number.upper(), hit.start(1), end, True)
            at = end


def collect(plain: str, start: int, length: int) -> tuple[str, int]:
    """The next letters and digits, separators left out, and where they end; a cell may hold one group."""
    found: list[str] = []
    at = start
    while len(found) < length and at < len(plain):
        one = plain[at]
        if one.isascii() and (one.isalnum() or one in "|!"):
            found.append(one)
            at += 1
            continue
        gap = _BETWEEN.match(plain, at)
        if gap is None or gap.end() == at:
            break
        at = gap.end()
    else:
        return "".join(found), at
    return "".join(found), at


def labelled(plain: str, start: int, end: int, *, sure: bool) -> Iban | None:
    """
    What stands between two places after a label, read as an IBAN: repaired, or said to be wrong.

    `sure`: the label says IBAN; else it only says account, and the length must be that of the country.
    """
    hit = _LABELLED.search(plain, start, min(end, start + 60))
    if hit is None:
        return _foreign(plain, start, end) if sure else None
    country = hit.group(1)[:2].upper()
    form = spec(country)
    if form is None:
        return None
    number, stop = collect(plain, hit.start(1), form.iban_length)
    if len(number) == form.iban_length:
        if is_iban(number.upper()):
            return Iban(number.upper(), hit.start(1), stop, True)
        if fixed := repaired(number, form):
            return Iban(fixed, hit.start(1), stop, True, repaired=True)
    return _wrong(plain, hit.start(1), end, form, sure=sure)


def _wrong(plain: str, start: int, end: int, form: IBANSpec, *, sure: bool) -> Iban | None:
    piece = plain[start : min(end, start + 60)].split("\n", maxsplit=1)[0]
    groups = re.split(r"[ \t]{1,2}|[-./]", re.split(r"[,;()]|[ \t]{3}", piece)[0])
    kept: list[str] = []
    for group in groups:
        if not group.isalnum() or (kept and group.isalpha() and len("".join(kept)) >= form.iban_length - 2):
            break
        if kept and group.isalpha() and len(group) > 4:
            break
        kept.append(group)
    number = "".join(kept).upper()
    if len(number) < (_LOOSE if sure else form.iban_length) or len(number) > 40:
        return None
    digits = sum(one.isdigit() for one in number)
    if digits < 8 or not number[2:4].isdigit():
        return None
    if not sure and len(number) != form.iban_length:
        return None
    why = "length" if len(number) != form.iban_length else "digits" if form.regex.match(number[4:]) else "form"
    stop = start + len(piece)
    return Iban(number, start, min(stop, start + _written(piece, len(number))), False, why=why)


def _foreign(plain: str, start: int, end: int) -> Iban | None:
    """A country that has no IBAN."""
    hit = re.compile(r"[A-Z]{2}\d{2}[ ]?(?:[A-Z0-9]{4}[ ]?){2,7}[A-Z0-9]{0,4}").search(
        plain, start, min(end, start + 60)
    )
    if hit is None:
        return None
    number = re.sub(r"[^A-Z0-9]", "", hit.group())
    return Iban(number, hit.start(), hit.start() + len(hit.group().rstrip()), False, why="country")


def _written(piece: str, count: int) -> int:
    """How long the first `count` letters and digits of a piece are with what stands between them."""
    for at, one in enumerate(piece):
        count -= one.isalnum()
        if count == 0:
            return at + 1
    return len(piece)


def repaired(number: str, form: IBANSpec) -> str:
    """The number with letters and digits that look alike put right, if the check digits then fit; else empty."""
    places = _places(form)
    choices: list[tuple[str, ...]] = []
    free = 0
    for one, place in zip(number, places, strict=False):
        upper = one.upper()
        if place == "n":
            choices.append((one if one.isdigit() else TO_DIGIT.get(one, ""),))
        elif place == "a":
            choices.append((upper if upper.isalpha() else TO_LETTER.get(one, ""),))
        elif one in TO_DIGIT and free < 6:
            free += 1
            choices.append((upper if one.isalnum() else TO_DIGIT[one], TO_DIGIT[one]))
        else:
            choices.append((upper,))
    if not all(all(choice) for choice in choices):
        return ""
    for each in product(*choices):
        tried = "".join(each)
        if tried != number.upper() and is_iban(tried):
            return tried
    return ""


def _places(form: IBANSpec) -> str:
    """For each place of an IBAN, `n` a digit, `a` a letter, `c` either."""
    return "aann" + "".join(kind * int(count) for count, kind in re.findall(r"(\d+)!?([nac])", form.bban_spec))
