"""
Logs of lines: told from other text, dated, and handed line by line to the mail programs that wrote them.

Everything waits until all files of the exhibit have been seen. Only then are the years known that syslog leaves out, the
rotated halves of one log can be read in the order of time, and a line that stands in `mail.log` and in `syslog` counts
once. A file is gone through twice: for its dates, and for its lines.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import ClassVar, Final

from counterseal.model.reading import Gap, Part
from counterseal.model.records import Record
from counterseal.providers.exports.selfhosted.heads import Head, head, repeated
from counterseal.providers.exports.selfhosted.journal import kind_of
from counterseal.providers.exports.selfhosted.lines import Line, Made, Program, UnknownLine, native
from counterseal.providers.exports.selfhosted.logfiles import LogFile, first_lines, is_chatter, opened
from counterseal.providers.exports.selfhosted.years import Clock, base_year, family, starts
from counterseal.providers.exports.trouble import BadRow
from counterseal.providers.exports.unpack import Member
from counterseal.providers.exports.whole import Found
from counterseal.reach import Asked, Read

_MARKS: Final = re.compile(
    r"\brip=|\buser=<|\bsasl_|\bauthid=|\bctladdr=|\bstat=Sent|\bmessage-id=|\bmsgid=|\bfrom=<|\bto=<|\bqueued as|-login: |\bsieve: |\b(?:lmtp|imap|pop3|lda|managesieve|submission)\("
    r"|\bLOGIN(?: FAILED)?, user=|\bbadlogin: |\blogin: \S+ \[|(?:Successful|Failed) login for |\bauth(?:-worker)?(?:\(\w*\))?: |[Pp]assword mismatch"
)
"""What only the lines of a mail program carry; a line with one under an unknown name is not passed over."""
_REPEATED: Final = re.compile(r"message repeated (\d{1,7}) times: \[ (.*)\]$", re.DOTALL)
_CONTINUED: Final = re.compile(r"[ \t]|#\d+ |Stack trace:|\)$|\}$")
"""The second and later lines of what a program wrote at once. Exim's rejectlog has whole headers there."""
_REJECTED: Final = re.compile(r"(?:Envelope-(?:from|to)|Recipients|[A-Z*] [\w-]+): |-{20,}$")
"""The headers of a refused message, as Exim's rejectlog has them below the line about it."""
_NEVER: Final = datetime(1970, 1, 1, tzinfo=UTC)


class LogLines:
    """The form. A subclass says which programs there are."""

    name = "log"
    programs: ClassVar[tuple[type[Program], ...]] = ()

    def __init__(self, exhibit: str, asked: Asked) -> None:
        self._asked = asked
        self._readers = [make(exhibit, asked) for make in self.programs]
        self._whose: dict[str, Program | None] = {}
        self._files: list[LogFile] = []
        self._made: Counter[str] = Counter()

    def fits(self, head: bytes, place: str) -> bool:
        """Whether at least half of the first lines begin as lines of a log do."""
        if kind_of(head):
            return True
        lines = [line for line in first_lines(head) if not (_CONTINUED.match(line) or _REJECTED.match(line))]
        return 2 * sum(map(self._is_head, lines)) >= len(lines) > 0

    def _is_head(self, raw: str) -> bool:
        found = head(raw)
        if found is None:
            return is_chatter(raw) or repeated(raw) > 0
        sure = bool(found.host or found.pid or not found.stamp[:4].isdigit())
        return sure or self._reader(_undated(found)) is not None

    def read(self, member: Member) -> Iterator[Found]:
        """Goes through the member for its dates; its records come with `rest`."""
        self._files.append(opened(member))
        yield from ()

    def rest(self) -> Iterator[Found]:
        """The records of all members, what could not be read, and the parts."""
        _date(self._files, self._asked)
        self._files.sort(key=lambda file: file.first)
        seen = _Seen(self._files)
        for file in self._files:
            seen.begin(file)
            yield from self._lines(file, seen)
        places = {file.place: file for file in self._files}
        for reader in self._readers:
            for made in reader.rest():
                yield self._counted(made, None, reader, places)
        for file in self._files:
            yield from file.said()
            count = self._made[file.place]
            yield Part(
                place=file.place, dialect=", ".join(file.programs) if count else "", rows=file.rows, records=count
            )

    def _lines(self, file: LogFile, seen: _Seen) -> Iterator[Found]:
        clock = Clock(file.base, self._asked.timezone)
        before: Line | None = None
        for number, place, taken, raw in file.entries():
            times = repeated(raw) if "last message repeated" in raw else 0
            if times and before is not None:
                line = Line(
                    before.at, before.zone, before.host, before.program, before.pid, before.text, place, number, times
                )
            elif taken is None:
                continues = _CONTINUED.match(raw) or (file.kind == "exim" and _REJECTED.match(raw))
                if not (before and continues):
                    file.unknown(Line(_NEVER, "", "", "", "", raw, place, number))
                continue
            else:
                try:
                    at, zone = clock.read(taken.stamp)
                except BadRow as wrong:
                    file.bad(place, wrong)
                    continue
                before = line = self._line(taken, at, zone, (place, number))
            if self._reader(line) is None:
                if _MARKS.search(line.text):
                    file.unknown(line)
                else:
                    file.others[line.program] += line.times
            elif seen.before(line):
                file.twice += 1
            else:
                yield from self._handed(line, file)
        file.troubles += clock.said(file.place)

    def _line(self, taken: Head, at: datetime, zone: str, where: tuple[str, int]) -> Line:
        text, times = taken.text, 1
        if text.startswith("message repeated ") and (told := _REPEATED.match(text)):
            times, text = int(told[1]), told[2]
        line = Line(at, zone, taken.host, taken.program, taken.pid, text, *where, times)
        if self._reader(line) is None and _MARKS.search(text):
            inner = head(text)  # a container's own line under the name of the container
            if inner is not None and self._reader(_undated(inner)) is not None:
                host = inner.host or taken.host
                return Line(at, zone, host, inner.program, inner.pid, inner.text, *where, times)
        return line

    def _reader(self, line: Line) -> Program | None:
        try:
            return self._whose[line.program]
        except KeyError:
            found = next((one for one in self._readers if one.fits(line)), None)
            if len(self._whose) < 10_000:
                self._whose[line.program] = found
            return found

    def _handed(self, line: Line, file: LogFile) -> Iterator[Found]:
        reader = self._whose[line.program]
        assert reader is not None
        try:
            for made in reader.read(line):
                yield self._counted(made, line, reader, {file.place: file})
        except UnknownLine as unknown:
            file.unknown(line, unknown.shape)
        except BadRow as wrong:
            file.bad(line.place, wrong)

    def _counted(self, made: Made, line: Line | None, reader: Program, files: Mapping[str, LogFile]) -> Found:
        """A record with its evidence, counted for the file and the program it is from."""
        if isinstance(made, Gap):
            return made
        if isinstance(made, Record):
            made = Read(made, native([line] if line else []))
        place = made.record.source.place
        place = place.rpartition(":line ")[0] or place.rpartition(":")[0]
        self._made[place] += 1
        if place in files:
            files[place].programs[reader.name] = None
        return made


class _Seen:
    """Which lines stood in an earlier file already; asked only where two files speak of the same days."""

    def __init__(self, files: list[LogFile]) -> None:
        self._spans = [(file, file.first, file.last) for file in files if file.scan.top is not None]
        self._counts: dict[int, int] = {}
        self._here: Counter[int] = Counter()
        self._asking = False

    def begin(self, file: LogFile) -> None:
        """The next file begins."""
        for key, count in self._here.items():
            self._counts[key] = max(count, self._counts.get(key, 0))
        self._here = Counter()
        self._asking = file.scan.top is not None and any(
            other is not file and first <= file.last and file.first <= last for other, first, last in self._spans
        )

    def before(self, line: Line) -> bool:
        """Whether an earlier file told this line as often as this one has until now."""
        if not self._asking:
            return False
        key = hash((int(line.at.timestamp()), line.program, line.pid, line.text))
        self._here[key] += 1
        return self._here[key] <= self._counts.get(key, 0)


def _date(files: list[LogFile], asked: Asked) -> None:
    """Give each file its year: the newest of a family first, because none goes on beyond the start of a newer one."""
    latest: dict[str, date] = {}
    day = timedelta(days=1)  # zones, and lines that were written late
    last = asked.seen.date() + day
    named = [(family(file.place), file) for file in files if file.scan.top is not None]
    named.sort(key=lambda one: (one[0].name, one[0].turns, -(one[0].day or date.max).toordinal()))
    for kin, file in named:
        limit = min(latest.get(kin.name, last), kin.day + day if kin.day else last)
        file.base, told = base_year(file.scan, limit)
        file.told = told or not file.scan.yearless
        file.first = starts(file.scan, file.base)
        latest[kin.name] = min(latest.get(kin.name, last), file.first + day)


def _undated(found: Head) -> Line:
    """A line of which only the program matters."""
    return Line(_NEVER, "", found.host, found.program, found.pid, found.text, "", 0)
