"""
Account numbers written so that a program does not see what a person sees, put back: each letter stays in its place.

A Cyrillic or circled letter in an IBAN, an IBAN laid from right to left, groups parted by strokes or put one to a cell,
digits as Chinese numerals. An IBAN is only put back where its check digits then fit.
"""

from __future__ import annotations

import re
from typing import Final

from counterseal.mail.payments.ibans import COUNTRIES, collect, is_iban, repaired, spec
from counterseal.mail.payments.labels import labels_in

_LIKE: Final = dict(
    zip(
        "АВЕКМНОРСТУХІЈЅҮΑΒΕΖΗΙΚΜΝΟΡΤΥΧавеорсухіјѕΟορѵ",
        "ABEKMHOPCTYXIJSYABEZHIKMNOPTYXABEOPCYXIJSOOPV",
        strict=True,
    )
) | {chr(0x24B6 + at): chr(0x41 + at % 26) for at in range(52)}
"""Letters of other scripts that look like Latin ones, and letters in circles."""
_ROUND: Final = {chr(0x2460 + at): str(at + 1) for at in range(9)} | {"\u24ea": "0"}
ALIKE: Final = "".join(_LIKE)
_LATIN: Final = str.maketrans(_LIKE | _ROUND)
_MIXED: Final = re.compile(
    rf"(?<![^\W\d_])(?=[A-Za-z]?[{ALIKE}]|[A-Za-z]{{2}}[ ]?[\dOo]{{2}}[ \dA-Za-z]{{0,12}}[{ALIKE}])"
    rf"[A-Za-z{ALIKE}]{{2}}[ ]?[\dOo{''.join(_ROUND)}]{{2}}(?=[ \t./\-]{{0,3}}[\dA-Za-z{ALIKE}{''.join(_ROUND)}])"
)
_TURNED: Final = re.compile(r"[\dA-Z][ ]?\d[ ]?\d[ ]?[A-Z]{2}(?![A-Za-z0-9])")
_NUMERALS: Final = dict(
    zip("零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖幺貳參陸叄", "0012345678912345678912363", strict=True)
)
_HAN: Final = re.compile("[{0}](?:[ \\-]?[{0}\\d]){{7,29}}".format("".join(_NUMERALS)))
_DIGITS: Final = str.maketrans(_NUMERALS)
_STROKES: Final = re.compile(r"(?<![\d/])\d{4}(?:[ ]?[/_~+][ ]?\d{3,4}){1,6}[ ]?[/_~+][ ]?\d{1,4}(?![\d/])")
_ODDLY: Final = re.compile(
    r"(?<![A-Za-z0-9])[A-Z](?:[ \t|_~*+;,.\-]{0,3}[A-Z])(?:[ \t|_~*+;,.\-]{0,3}\d){2}(?:[ \t|_~*+;,.\-]{0,3}[A-Z0-9]){11,30}(?![A-Za-z0-9])"
)
"""What may be an IBAN in single letters, or with marks between its groups that are no separators."""
_CELLS: Final = re.compile(r"(?<=\t)\d{2,6}(?:\t\d{2,6}){1,8}(?=[ \t]*(?:\n|$))")
_PLAIN: Final = re.compile(r"[A-Z]{2}\d\d(?:[ .\-]?[A-Z0-9]{1,4})+")
_MOST: Final = 60
_WIDEST: Final = 120
_LEAST: Final = 7


def mixed(text: str) -> bool:
    """Whether something looks like the beginning of an IBAN only because letters of other scripts look like Latin ones."""
    return _MIXED.search(text) is not None


def unveiled(plain: str) -> str:
    """The folded text with such numbers in digits and Latin letters, in the same length."""
    if not plain.isascii():
        plain = _HAN.sub(_numerals, plain)
        for count, hit in enumerate(_MIXED.finditer(plain)):
            if count == _MOST:
                break
            plain = _put(plain, hit.start(), plain[hit.start() : hit.start() + _WIDEST].translate(_LATIN))
    for count, hit in enumerate(_TURNED.finditer(plain)):
        if count == _MOST:
            break
        if hit.group()[:-3:-1] in COUNTRIES:
            plain = _turned(plain, hit.end())
    plain = _ODDLY.sub(_together, plain)
    plain = _STROKES.sub(lambda hit: re.sub(r"[/_~+]", " ", hit.group()), plain)
    return _CELLS.sub(_joined, plain) if "\t" in plain else plain


def _together(hit: re.Match[str]) -> str:
    """An IBAN without what stands between its letters, made as long as it was."""
    written = hit.group()
    number = re.sub(r"[^A-Z0-9]", "", written)
    if _PLAIN.fullmatch(written) or not is_iban(number):
        return written
    return number + " " * (len(written) - len(number))


def _numerals(hit: re.Match[str]) -> str:
    written = hit.group()
    return written.translate(_DIGITS) if sum(one in _NUMERALS for one in written) >= _LEAST else written


def _put(plain: str, start: int, window: str) -> str:
    """The text with the IBAN that the window begins with, if it begins with one."""
    form = spec(window[:2].upper())
    if form is None:
        return plain
    number, end = collect(window, 0, form.iban_length)
    if len(number) == form.iban_length and (is_iban(number.upper()) or repaired(number, form)):
        return plain[:start] + window[:end] + plain[start + end :]
    return plain


def _turned(plain: str, end: int) -> str:
    """The text with an IBAN that was laid from right to left the right way round."""
    low = max(0, end - _WIDEST)
    window = plain[low:end][::-1]
    form = spec(window[:2])
    if form is None:
        return plain
    number, length = collect(window, 0, form.iban_length)
    if len(number) != form.iban_length or window[length : length + 1].isalnum() or not is_iban(number):
        return plain
    return plain[: end - length] + window[:length] + plain[end:]


def _joined(hit: re.Match[str]) -> str:
    """Groups of digits in cells of their own are one number where an account is asked for before them."""
    before = hit.string[max(0, hit.start() - 60) : hit.start()].rpartition("\n")[2].rstrip("\t ").rpartition("\t")[2]
    found = labels_in(before + ":")
    if found and {"account", "card", "clabe", "cbu"} & set(found[-1].kinds):
        return hit.group().replace("\t", " ")
    return hit.group()
