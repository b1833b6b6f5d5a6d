"""
Long numbers that stood in a partner's earlier mail, whatever they were taken for.

An account that was not read as one last year - in a form that nobody thought of - would look new today, and new accounts
are what thieves have. So the bare numbers of mail that speaks of money are kept with the day when they first stood there:
enough to say that a number is no news. Nothing else is ever concluded from them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Final
from unicodedata import normalize

from counterseal.lore.account_match import Number
from counterseal.mail.letter import Letter
from counterseal.mail.payments.finding import may_pay

MOST: Final = 300
"""Numbers of one house that are kept: the first ones, which are the oldest."""
READ: Final = 60_000
SHORTEST: Final = 8
LONGEST: Final = 48
_RUN: Final = re.compile(r"\d(?:[ \-./\u00a0\n]?\d){7,46}")
"""Digits with single signs between them; a number that is broken over two lines is one."""
_APART: Final = re.compile(r"[ \-./\u00a0\n]")


class StoodNumbers:
    """Numbers by house."""

    def __init__(self) -> None:
        self._by_house: dict[str, dict[str, datetime | None]] = {}

    def learn(self, letter: Letter, name: str, at: datetime | None) -> None:
        """Take the numbers of a letter and its files, if it speaks of money."""
        texts = [letter.fresh, *(one.text for one in letter.documents)]
        if not any(one and may_pay(one) for one in texts):
            return
        kept = self._by_house.setdefault(name, {})
        for text in texts:
            for run in _runs(text[:READ]):
                if len(kept) >= MOST:
                    return
                kept.setdefault(run, at)

    def since(self, name: str, one: Number) -> tuple[bool, datetime | None]:
        """Whether a number stood in mail of a house, and since when."""
        for run, at in self._by_house.get(name, {}).items():
            if len(one.account) >= SHORTEST and one.digits in run:
                return True, at
        return False, None


def _runs(text: str) -> Iterator[str]:
    for found in _RUN.finditer(text if text.isascii() else normalize("NFKC", text)):
        run = _APART.sub("", found.group())
        if SHORTEST <= len(run) <= LONGEST:
            yield run
