"""
Whether the plain text and the HTML of one message say different things.

They are two forms of one text, and a reader sees one of them. Honest programs make the plain one from the HTML, badly
at times: words are missing, pictures have no words. But an account number that stands only in one, while another stands
only in the other, or links that lead to wholly different houses, were put there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from counterseal.mail.letter import Link
from counterseal.mail.suffixes import registered

_HOST: Final = re.compile(r"(?:[^\s/@]{0,200}@)?([\w.-]{1,300})")
_NUMBER: Final = re.compile(r"(?<![\w/+.])(?:[A-Z]{2}\d{2}[ -]?)?\d(?:[ -]?\d){8,33}(?![\w/])")
_LONGEST: Final = 100_000
_MOST: Final = 200


def differs(plain: str, page: str, links: Iterable[Link]) -> bool:
    """Whether each has a long number that the other has not, or their links share no house."""
    plain, page = plain[:_LONGEST], page[:_LONGEST]
    hosts = _houses(plain)
    if hosts:
        others = _houses("\n".join([link.url for link in links if link.url[:4].lower() == "http"])[:_LONGEST])
        if others and not hosts & others and not hosts & _houses(page):
            return True
    one = _numbers(plain)
    if not one:
        return False
    other = _numbers(page)
    return bool(one - other) and bool(other - one)


def _houses(text: str) -> frozenset[str]:
    """Who the addresses of pages in a text belong to."""
    text = text.lower()
    found: dict[str, None] = {}
    for mark in ("://", "www."):
        at = text.find(mark)
        while at >= 0 and len(found) < _MOST:
            begin = at + len(mark) if mark == "://" else at
            if (mark != "://" or text.endswith(("http", "https"), 0, at)) and (host := _HOST.match(text, begin)):
                found[host[1].strip(".")] = None
            at = text.find(mark, begin + 3)
    return frozenset(map(registered, found))


def _numbers(text: str) -> frozenset[str]:
    """Long numbers as an account has them, without the numbers in addresses of pages."""
    if "://" in text or "www." in text:
        text = " ".join([word for word in text.split() if "://" not in word and "www." not in word])
    return frozenset("".join(one for one in found if one.isalnum()) for found in _NUMBER.findall(text)[:_MOST])
