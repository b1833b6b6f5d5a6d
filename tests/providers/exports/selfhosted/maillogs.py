"""Lines for the readers of mail programs, from logs written by hand after their documentation."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from counterseal.model.reading import Gap
from counterseal.model.records import Forward, Message, Record, SignIn
from counterseal.providers.exports.selfhosted.lines import Line, Program, UnknownLine
from counterseal.reach import Asked, Read

ASKED = Asked(seen=datetime(2026, 11, 24, tzinfo=UTC))


def line(
    text: str,
    program: str = "postfix/smtpd",
    *,
    at: str = "2026-03-02T03:10:11",
    pid: str = "811",
    number: int = 1,
    times: int = 1,
) -> Line:
    """One line, its beginning understood."""
    moment = datetime.fromisoformat(at).replace(tzinfo=UTC)
    return Line(moment, "UTC", "mail", program, pid, text, f"mail.log:line {number}", number, times)


def lines(log: str) -> Iterator[Line]:
    """`03:10:11 postfix/smtpd[811] text`: a log of one day without what every line has."""
    for number, raw in enumerate(log.strip().splitlines(), 1):
        time, program, text = raw.strip().split(" ", 2)
        day, _, time = time.rpartition("T")
        name, _, pid = program.rstrip("]").partition("[")
        yield line(text, name, at=f"{day or '2026-03-02'}T{time}", pid=pid, number=number)


class Told:
    """What a program made of a log."""

    def __init__(self, program: Program, log: str) -> None:
        self.every: list[Record] = []
        self.gaps: list[Gap] = []
        self.unknown: list[str] = []
        self.natives: list[bytes] = []
        for one in lines(log):
            try:
                for made in program.read(one):
                    self._take(made)
            except UnknownLine:
                self.unknown.append(one.text)
        for made in program.rest():
            self._take(made)

    def _take(self, made: Record | Read | Gap) -> None:
        if isinstance(made, Gap):
            self.gaps.append(made)
        elif isinstance(made, Read):
            self.every.append(made.record)
            self.natives.append(made.native)
        else:
            self.every.append(made)

    @property
    def messages(self) -> list[Message]:
        """Messages, in the order they were told."""
        return [one for one in self.every if isinstance(one, Message)]

    @property
    def sent(self) -> list[Message]:
        """Messages that were sent."""
        return [one for one in self.messages if one.act == "sent"]

    @property
    def received(self) -> list[Message]:
        """Messages that were received."""
        return [one for one in self.messages if one.act == "received"]

    @property
    def signins(self) -> list[SignIn]:
        """Sign-ins, by time."""
        return sorted((one for one in self.every if isinstance(one, SignIn)), key=lambda one: one.at)

    @property
    def forwards(self) -> list[Forward]:
        """Forwards."""
        return [one for one in self.every if isinstance(one, Forward)]
