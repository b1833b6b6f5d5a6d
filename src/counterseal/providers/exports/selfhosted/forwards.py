"""
Forwards that nobody showed us, seen from the mail they move.

An alias, a `.forward`, a filter or a Sieve script that sends a mailbox's mail elsewhere stands in a file that is seldom
exported. The log shows it all the same: mail for anna goes to an address outside. Once a pair is enough; how often and
since when is told with it. Whether an address is outside is only known at the end, when all domains of ours were seen.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from counterseal.mail.addresses import domain_of
from counterseal.model.records import Forward, Source
from counterseal.providers.exports.selfhosted.lines import Line, Made, told

SHOWN: Final = 6
"""Lines that are kept as evidence of one forward."""
FEW: Final = 2_000
"""Pairs of which more than the first line is kept: only a list server has so many."""
LIST: Final = 20
"""An address whose mail goes to more receivers outside is a list; it is told as one."""


@dataclass(slots=True)
class _Pair:
    to: str
    host: str
    operation: str
    at: datetime
    last: datetime
    zone: str
    count: int = 0
    kept: bool = False
    """The mailbox itself got a copy at least once."""
    lines: list[Line] = field(default_factory=list)


class Forwards:
    """What was seen going from a mailbox here to an address elsewhere, and which domains are here."""

    def __init__(self, exhibit: str, program: str) -> None:
        self._exhibit = exhibit
        self._program = program
        self._domains: set[str] = set()
        self._pairs: dict[tuple[str, str], _Pair] = {}

    def own(self, address: str) -> None:
        """An address turned out to be of this server: somebody signs in with it, or its mail is kept here."""
        if "@" in address:
            self._domains.add(domain_of(address))

    def ours(self, address: str) -> bool:
        """Whether an address is of a domain that was seen to be here."""
        return "@" in address and domain_of(address) in self._domains

    def saw(self, account: str, outside: str, operation: str, line: Line, *, kept: bool) -> None:
        """Mail for `account` was handed on to `outside`."""
        self.own(account)
        pair = self._pairs.get((account, outside))
        if pair is None:
            pair = _Pair(outside, line.host or self._program, operation, line.at, line.at, line.zone)
            self._pairs[account, outside] = pair
        if line.at < pair.at:
            pair.at, pair.zone = line.at, line.zone
        pair.last = max(pair.last, line.at)
        pair.count += 1
        pair.kept = pair.kept or kept
        if len(pair.lines) < (SHOWN if len(self._pairs) <= FEW else 1):
            pair.lines.append(line)

    def rest(self) -> Iterator[Made]:
        """A record for each mailbox and receiver outside."""
        outside: dict[str, list[_Pair]] = defaultdict(list)
        for (account, to), pair in self._pairs.items():
            if "@" in to and not self.ours(to):
                outside[account].append(pair)
        for account, pairs in outside.items():
            for group in [pairs] if len(pairs) > LIST else [[pair] for pair in pairs]:
                yield self._told(account, group)

    def _told(self, account: str, pairs: Sequence[_Pair]) -> Made:
        first = min(pairs, key=lambda one: one.at)
        count = sum(pair.count for pair in pairs)
        lines = [line for pair in pairs[:LIST] for line in pair.lines]
        forward = Forward(
            id=f"{first.host}/forward/{account}/{first.to if len(pairs) == 1 else '*'}",
            at=first.at,
            zone=first.zone,
            account=account,
            source=Source(self._exhibit, first.lines[0].place),
            operation=first.operation,
            standing=True,
            count=count,
            last=max(pair.last for pair in pairs) if count > 1 else None,
            to=tuple(sorted(pair.to for pair in pairs)),
            keeps_copy=any(pair.kept for pair in pairs),
        )
        return told(forward, lines)
