"""
Who stands in a header: addresses and the names before them, as mail programs write them.

`Zhang, Wei <zhang@example.com>` has a comma that parts nothing, Outlook parts people by semicolons, and an encoded name
may hold an address of its own that is not the sender's. Names are decoded after the line is taken apart, so that nothing
inside a name can become an address, unless there is no other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from counterseal.mail.words import FOLD, header, plain

MOST: Final = 2000
"""People of one header that are read."""
_PIECES: Final = 20
"""Pieces of a name with commas in it, and no more."""
_SIMPLE: Final = re.compile(r'(?:"?([^"<>,;:()@\\]*?)"?[\s\x1f]*)?<([^<>\s\x1f,;]+@[^<>\s\x1f,;@]+)>')
_BARE: Final = re.compile(r"(?<![^\s<>,;:()\"\[\]\\@])[^\s<>,;:()\"\[\]\\@]+(?:@[^\s<>,;:()\"\[\]\\@]+)+")
_LAST_RESORT: Final = re.compile(r'"[^"\s]+"@[^\s<>,;:()"\[\]\\@]+|' + _BARE.pattern)
_TOKEN: Final = re.compile(
    r'"((?:[^"\\]|\\.)*)(?:"|$)'  # 1: quoted
    r"|<([^<>]*)(?:>|$)"  # 2: address
    r"|\(((?:[^()\\]|\\.)*)(?:\)|$)"  # 3: comment
    r"|([,;:：，；])"  # 4: separator
    r'|([^",;:<>()：，；]+|.)',  # 5: text
    re.DOTALL,
)
_ESCAPED: Final = re.compile(r"\\(.)", re.DOTALL)


class Person(NamedTuple):
    """An address, lower case, and the name that stands with it."""

    address: str
    name: str


def people(fields: Sequence[bytes], hint: str = "") -> tuple[Person, ...]:
    """Everybody in the fields of one name, in order."""
    found: list[Person] = []
    for raw in fields:
        text = header(raw, hint, FOLD)
        if simple := _SIMPLE.fullmatch(text):
            found.append(Person(_address(simple[2]), _name(simple[1] or "", hint)))
        elif _BARE.fullmatch(text):
            found.append(Person(text.lower(), ""))
        else:
            found += _taken_apart(text, hint)
        if len(found) >= MOST:
            break
    return tuple(found[:MOST])


def _taken_apart(text: str, hint: str) -> list[Person]:
    found = _people(text, hint)
    if "=?" in text and (not found or any("=?" in one.address for one in found)):  # the address was encoded as well
        found = _people(plain(text, hint), hint)
    if not found and (bare := _LAST_RESORT.search(text)) is not None:
        found = [Person(bare.group().lower(), "")]
    return found


def _people(text: str, hint: str) -> list[Person]:
    found: list[Person] = []
    names: list[str] = []
    comments: list[str] = []
    angle = ""

    def done() -> bool:
        """End one person; False when only part of a name was read."""
        nonlocal angle
        said = " ".join(part for part in (one.strip(" \x1f") for one in names) if part)
        address = _address(angle)
        if not address and FOLD in said and _BARE.fullmatch(whole := said.replace(FOLD, "")):
            said = whole  # folded in the middle of an address
        if not address and (bare := _BARE.search(said)) is not None:
            address = bare.group().lower()
            said = (said[: bare.start()] + said[bare.end() :]).strip()
        if not address:
            return False
        found.append(Person(address, _name(said or " ".join(comments), hint)))
        names.clear()
        comments.clear()
        angle = ""
        return True

    for quoted, inner, comment, separator, words in _TOKEN.findall(text):
        if separator:
            if separator in ":：":
                names.clear()  # the name of a group
            elif not done() and separator in ",，":
                del names[:-_PIECES]
                names.append(",")
            elif separator in ";；":
                names.clear()
        elif words:
            names.append(words)
        elif inner:
            if angle and "@" in angle:
                done()
            angle = inner
        elif comment:
            comments.append(comment)
        elif quoted:
            names.append(_ESCAPED.sub(r"\1", quoted))
        if len(found) >= MOST:
            return found
    done()
    return found


def _address(text: str) -> str:
    """What stands between angle brackets, if it is an address: without a route, blanks or `mailto:`."""
    if "@" not in text:
        return ""
    address = "".join(text.replace(FOLD, "").split()).strip("<>").lower().removeprefix("mailto:").removeprefix("smtp:")
    if address.startswith("@") and ":" in address:  # a route, which nobody has written since RFC 1123
        address = address.rpartition(":")[2]
    return address.strip("'\"")


def _name(text: str, hint: str) -> str:
    name = (plain(text, hint) if "=?" in text else text).replace(FOLD, " ")
    name = " ".join(name.replace(" ,", ",").split()).strip(" ,'\"")
    return name if any(letter.isalnum() for letter in name) else ""
