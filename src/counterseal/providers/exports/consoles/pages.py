"""
Settings pages as text: copied from the browser, or saved as text or as a table of two columns.

Such a text has no form of its own, so it is taken only when several of its lines say what stands in a mailbox, in the
words of the consoles; anything else is left to others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from counterseal.model.records import Source
from counterseal.providers.exports.consoles.facts import Facts
from counterseal.providers.exports.consoles.settings import Settings
from counterseal.providers.exports.consoles.standing import page_of, telling, told_by
from counterseal.providers.exports.consoles.whose import owner_in
from counterseal.providers.exports.limits import DEFAULT
from counterseal.providers.exports.table import split
from counterseal.providers.exports.text import Characters, TooLong, code_page, encoding_of
from counterseal.providers.exports.titles import titled
from counterseal.providers.exports.trouble import Trouble, detail
from counterseal.providers.exports.unpack import Member
from counterseal.providers.exports.whole import Found
from counterseal.reach import Asked

_LINES: Final = 400  # looked at to tell the form
_LONGEST: Final = 20_000
_MOST: Final = 50_000  # lines read of one page
_OTHERS: Final = re.compile(r"\s*(?:[{\[<]|From |[A-Za-z-]{2,40}: .*\n(?:[A-Za-z-]{2,40}: |[ \t]))")
_DATED: Final = re.compile(r"\d{4}[-/年]\d{1,2}[-/月]\d{1,2}日?[ T]\d{1,2}:\d{2}")


class SettingsText:
    """The form."""

    name = "settings of a mail console"

    def __init__(self, exhibit: str, asked: Asked) -> None:
        self._exhibit = exhibit
        self._asked = asked

    def fits(self, head: bytes, place: str) -> bool:
        """Whether several lines say what stands in a mailbox, and few of them are dated as those of a log are."""
        text = _text(head)
        if not text or _OTHERS.match(text) or "\x00" in text:
            return False
        lines = [line for line in text.split("\n") if line.strip()][:_LINES]
        if sum(1 for line in lines if _DATED.search(line)) > 0.3 * len(lines):
            return False
        if _table(lines) or titled(text):
            return False
        page = page_of("\n".join(map(_cells, lines)), self._facts("", owner_in("", place)))
        records = page.records()
        return telling(page, records) and (len(records) > 1 or 3 * page.understood >= len(lines))

    def read(self, member: Member) -> Iterator[Found]:
        """See `whole.Whole`."""
        page = Settings(self._facts(member.place, owner_in("", member.place)))
        with Characters(member) as text:
            for number, line in enumerate(text.lines(DEFAULT.record_bytes), start=1):
                if isinstance(line, TooLong) or len(line) > _LONGEST:
                    yield Trouble(member.place, "line_too_long", detail(line=number))
                elif number <= _MOST:
                    page.add(_cells(line), f"{member.place}:line {number}")
                else:
                    yield Trouble(member.place, "too_large", detail(most=_MOST))
                    break
            yield from text.troubles()
        yield from told_by(page, member.place, self.name)

    def rest(self) -> Iterator[Found]:
        """Nothing is held back."""
        return iter(())

    def _facts(self, place: str, owner: str) -> Facts:
        source = Source(self._exhibit, place)
        return Facts(at=self._asked.seen, source=source, zone="UTC", owner=owner, standing=True)


def _table(lines: list[str]) -> bool:
    """Whether the lines are rows of a table with three columns or more."""
    for separator in (",", "\t", ";", "|"):
        widths = [len(split(line, separator)) for line in lines[:20]]
        if widths and widths[0] >= 3 and 2 * widths.count(widths[0]) > len(widths):
            return True
    return False


def _cells(line: str) -> str:
    """`"自动转发","开启"` as a label and a value; any other line as it is."""
    found = re.fullmatch(r'\s*"([^"]{1,60})"\s*[,;]\s*"([^"]*)"\s*', line) or re.fullmatch(
        r"\s*([^,:：\t\s]{2,30}),([^,]*)\s*", line
    )
    return f"{found[1]}\t{found[2]}" if found else line


def _text(head: bytes) -> str:
    encoding, skip = encoding_of(head)
    try:
        return head[skip:].decode(encoding)
    except UnicodeDecodeError as error:
        cut = error.start >= len(head) - skip - 4
        encoding = encoding if cut or encoding != "utf-8" else code_page(head)
        return head[skip:].decode(encoding, "replace")
