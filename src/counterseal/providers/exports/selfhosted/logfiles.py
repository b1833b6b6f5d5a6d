"""
One file of a log: its dates found on a first way through, its lines on a second, and the account of what was odd.

Nothing that a mail program wrote is passed over in silence. Lines of a shape that is not known are counted by shape and
the first of each is shown; those of other programs are counted by program.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from counterseal.model.reading import Gap
from counterseal.providers.exports.limits import MIB
from counterseal.providers.exports.selfhosted.heads import exim_head, head, wrote_exim
from counterseal.providers.exports.selfhosted.journal import Entry, entries, kind_of
from counterseal.providers.exports.selfhosted.lines import Line
from counterseal.providers.exports.selfhosted.years import Scan, Scanner, stamp_in
from counterseal.providers.exports.text import Characters, TooLong, code_page, encoding_of
from counterseal.providers.exports.trouble import BadRow, Stopped, Trouble, detail
from counterseal.providers.exports.unpack import Member
from counterseal.providers.exports.whole import Found

_LONGEST: Final = MIB // 4
"""Characters of a line; Exim's with hundreds of receivers have some ten thousand."""
_LOOKED_AT: Final = 60
_SHAPES: Final = 10
"""Shapes of unknown lines that are shown one by one; the rest are counted."""
_KEPT: Final = 1000
"""Shapes that are told apart at all."""
_SHOWN: Final = 20
"""Bad lines of one kind that are told one by one."""
_CHATTER: Final = re.compile(
    r"-- (?:Logs begin|Journal begins|Boot|Reboot|No entries|cursor)|Hint: You are currently not|==> .* <==$|--$"
)
"""Remarks of journalctl, tail and grep between the lines."""
_BRACKETED: Final = re.compile(
    r"\[\d\d-[A-Z][a-z]{2}-\d{4} \d\d:|\[\d{4}-\d\d-\d\d \d\d:\d\d:\d\d [+-]|[0-9a-f.:]{7,45} (?:-|proxy) \S+ \[\d\d/\d\d/\d{4}:"
)
"""The beginnings of lines of Roundcube and cPanel, whose files mix two of them."""
_VARIABLE: Final = (
    (re.compile(r"<[^<>]*>"), "<>"),
    (re.compile(r'"[^"]*"'), '""'),
    (re.compile(r"[^\s=(]*[@/][^\s,)]*"), "*"),
    (re.compile(r"\b(?=\w*\d)\w+\b"), "#"),
)


@dataclass(slots=True)
class LogFile:
    """One member that waits to be read."""

    member: Member
    kind: str
    """`lines`, `exim` (lines of which those without a program are Exim's), `json` or `export`."""
    scan: Scan
    base: int = 0
    told: bool = True
    first: date = date.min
    rows: int = 0
    twice: int = 0
    programs: dict[str, None] = field(default_factory=dict)
    """Mail programs that made records of its lines."""
    others: Counter[str] = field(default_factory=Counter)
    troubles: list[Found] = field(default_factory=list)
    _unknown: Counter[tuple[str, str]] = field(default_factory=Counter)
    _examples: dict[tuple[str, str], tuple[str, str]] = field(default_factory=dict)
    _bad: Counter[str] = field(default_factory=Counter)

    @property
    def place(self) -> str:
        """Where it is."""
        return self.member.place

    @property
    def last(self) -> date:
        """The day it ends, give or take one."""
        assert self.scan.top is not None
        offset, month, day = self.scan.top
        return date(self.base + offset, month, min(day, 28)) + timedelta(days=max(0, day - 28))

    def entries(self) -> Iterator[Entry]:
        """Its lines; what was wrong with the file is kept."""
        found = entries(self.member, self.kind) if self.kind in {"json", "export"} else self._text()
        for one in found:
            if isinstance(one, Trouble):
                self.troubles.append(one)
            else:
                self.rows += 1
                yield one

    def _text(self) -> Iterator[Entry | Trouble]:
        """Lines of text; two that ran into one another are two."""
        number, raw = 0, "\n"
        exim, place = self.kind == "exim", self.member.place
        with Characters(self.member) as text:
            for line in text.lines(_LONGEST):
                number += 1
                if isinstance(line, TooLong):
                    yield Trouble(place, "line_too_long", detail(line=number, characters=line.characters))
                    continue
                raw = line
                bare = line.rstrip("\r\n")
                if not bare or (not exim and _CHATTER.match(bare)):
                    continue
                later = _later(bare)
                if later > 0 and (joint := _joint(bare, later)):
                    yield number, f"{place}:line {number}", head(bare[:joint]), bare[:joint]
                    bare = bare[joint:]
                taken = (head(bare) if not exim else None) or (exim_head(bare) if exim else None)
                yield number, f"{place}:line {number}", taken, bare
            yield from text.troubles(line=number)
            if not raw.endswith("\n") and text.stopped is None:
                yield Trouble(place, "truncated", detail(line=number))

    def unknown(self, line: Line, shape: str = "") -> None:
        """Count a line that nobody understands."""
        key = (line.program, shape or shape_of(line.text))
        if key not in self._unknown and len(self._unknown) >= _KEPT:
            key = (line.program, "")
        self._unknown[key] += line.times
        self._examples.setdefault(key, (line.place, line.text[:200]))

    def bad(self, place: str, wrong: BadRow) -> None:
        """Keep a line that is of a known shape and cannot be read."""
        self._bad[wrong.why] += 1
        if self._bad[wrong.why] <= _SHOWN:
            self.troubles.append(
                Gap(place=place, why=wrong.why, detail=(("value", wrong.value),) if wrong.value else ())
            )

    def said(self) -> Iterator[Found]:
        """Everything that was odd about it."""
        yield from self.troubles
        for why, count in self._bad.items():
            if count > _SHOWN:
                more = count - _SHOWN
                yield Gap(place=self.place, why=why, detail=(("more", str(more)),), count=more)
        yield from self._shapes()
        if self.others:
            names = ", ".join(f"{name or '-'} {count}" for name, count in self.others.most_common(12))
            count = self.others.total()
            yield Gap(place=self.place, why="other_programs", detail=(("programs", names),), count=count, harmless=True)
        if self.twice:
            yield Gap(place=self.place, why="repeated_lines", count=self.twice, harmless=True)
        if not self.told:
            years = str(self.first.year) if self.first.year == self.last.year else f"{self.first.year}-{self.last.year}"
            yield Gap(place=self.place, why="year_taken", detail=(("year", years),), harmless=True)

    def _shapes(self) -> Iterator[Gap]:
        shapes = self._unknown.most_common()
        for key, count in shapes[:_SHAPES]:
            place, example = self._examples[key]
            words = (("program", key[0]), ("value", example)) if key[0] else (("value", example),)
            yield Gap(place=place, why="unknown_lines", detail=words, count=count)
        if more := shapes[_SHAPES:]:
            count = sum(number for _, number in more)
            place, example = self._examples[more[0][0]]
            yield Gap(
                place=place, why="unknown_lines", detail=(("value", example), ("more", str(count - 1))), count=count
            )


def opened(member: Member) -> LogFile:
    """A member gone through for its dates."""
    try:
        with member.open() as stream:
            opening = stream.read(MIB // 16)
    except Stopped:
        opening = b""
    kind = kind_of(opening) or ("exim" if any(map(wrote_exim, first_lines(opening))) else "lines")
    scanner = Scanner()
    if kind in {"json", "export"}:
        for one in entries(member, kind):
            if not isinstance(one, Trouble) and one[2] is not None:
                scanner.stamp(one[2].stamp)
        return LogFile(member, kind, scanner.scan)
    seen = "\n"
    with Characters(member) as text:
        for raw in text.lines(_LONGEST):
            if isinstance(raw, TooLong):
                continue
            if not raw.startswith(seen):
                stamp = stamp_in(raw)
                seen = raw[: raw.find(stamp) + 10] if stamp and stamp in raw else raw[:10]
                scanner.stamp(stamp)
            if "<20" in raw:
                scanner.words(raw)
    return LogFile(member, kind, scanner.scan)


def first_lines(opening: bytes) -> list[str]:
    """The lines with which a file begins that starts so."""
    encoding, skip = encoding_of(opening)
    text = opening[skip:].decode(encoding, "replace")
    if encoding == "utf-8" and "\ufffd" in text:
        text = opening.decode(code_page(opening), "replace")
    return [line for line in text.replace("\0", "").splitlines()[: _LOOKED_AT + 1] if line.strip()][:_LOOKED_AT]


def is_chatter(raw: str) -> bool:
    """Whether a line is a remark of the program that showed the log."""
    return _CHATTER.match(raw) is not None


def shape_of(text: str) -> str:
    """What lines of a kind have in common: the words without names, numbers and addresses."""
    text = text[:160]
    for pattern, instead in _VARIABLE:
        text = pattern.sub(instead, text)
    return text[:80]


def _later(raw: str) -> int:
    """Where a second line may begin in a line: where its day stands once more."""
    found = _BRACKETED.search(raw, 7) if raw[0] == "[" or "[" in raw[4:45] else None
    return found.start() if found else raw.find(raw[:7], 7)


def _joint(raw: str, later: int) -> int:
    """Where a second line begins in the middle of one whose line feed was lost; 0 where none does."""
    second, first = head(raw[later:]), head(raw[:later])
    return later if first and second and second.program and (second.host or not first.host) else 0
