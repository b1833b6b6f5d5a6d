"""
Sieve scripts: what a mailbox on a server of one's own does with its mail now.

Whose a script is, only the path tells (`home/anna/.dovecot.sieve`, `sieve/anna@acme.test/roundcube.sieve`). The active one
is a file (or a link) of a fixed name; scripts that stand beside it do nothing, and are told as switched off.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import orjson

from counterseal.model.reading import Gap, Part
from counterseal.model.records import Change, Record, Source
from counterseal.providers.exports.limits import MIB
from counterseal.providers.exports.selfhosted.owners import owner
from counterseal.providers.exports.selfhosted.ruled import Shelf
from counterseal.providers.exports.selfhosted.sieve_rules import Answer, Reading, rules
from counterseal.providers.exports.selfhosted.sieve_syntax import parse
from counterseal.providers.exports.text import Characters
from counterseal.providers.exports.trouble import Trouble, detail
from counterseal.providers.exports.unpack import Member
from counterseal.providers.exports.whole import Found
from counterseal.reach import Asked, Read

_BEFORE: Final = re.compile(rb"(?:\xef\xbb\xbf)?(?:\s+|#[^\n]*(?:\n|$)|/\*.*?\*/)*", re.DOTALL)
_REQUIRE: Final = re.compile(rb'require\s*(?:\[[^\]]*\]|"[^"\n]*")\s*;')
_COMMAND: Final = re.compile(
    rb"[^\n]{0,3}(?:require|if|redirect|fileinto|discard|keep|stop|vacation|reject|addflag|setflag|include)\b[^\n]*"
)
_SUFFIX: Final = re.compile(r"\.(?:sieve|siv|sieve\.orig)$", re.IGNORECASE)
_COMPILED: Final = (b"\xbe\xba\xfe\xca", b"\xca\xfe\xba\xbe")
_ACTIVE: Final = re.compile(
    r"(?:^|[/!])(?:\.dovecot\.sieve|dovecot\.sieve|defaultbc|default\.sieve|active(?:\.sieve)?)$"
)
_LARGEST: Final = MIB
_BREAKS: Final = 5
"""Broken lines of a script that are told one by one."""


@dataclass(frozen=True, slots=True)
class _Held:
    """A script that has been read."""

    place: str
    account: str
    source: str
    reading: Reading

    @property
    def home(self) -> str:
        """What scripts of one person have in common."""
        return self.account or self.place.replace("!", "/").rpartition("/")[0]

    @property
    def active(self) -> bool:
        """Whether it has the name of the one that is at work."""
        return _ACTIVE.search(self.place) is not None

    @property
    def digest(self) -> bytes:
        """The same for two copies of one script, however their lines end."""
        return hashlib.sha256(self.source.replace("\r", "").strip().encode("utf-8", "replace")).digest()


class SieveScripts:
    """The form."""

    name = "sieve"

    def __init__(self, exhibit: str, asked: Asked) -> None:
        self._exhibit = exhibit
        self._asked = asked
        self._held: list[_Held] = []

    def fits(self, head: bytes, place: str) -> bool:
        """Whether a member declares extensions as a script does, or has the name of one and a command in it."""
        if place.lower().endswith(".svbin") and head.startswith(_COMPILED):
            return True
        if b"\0" in head[:512]:
            return False
        before = _BEFORE.match(head)
        start = before.end() if before else 0
        if _SUFFIX.search(place):
            return start == len(head) or _COMMAND.match(head, start) is not None or _REQUIRE.search(head) is not None
        return _REQUIRE.match(head, start) is not None

    def read(self, member: Member) -> Iterator[Found]:
        """Reads the script; its records come with `rest`, when it is known which of several is at work."""
        if member.place.lower().endswith(".svbin"):
            yield Gap(place=member.place, why="compiled_script", harmless=True)
            yield Part(place=member.place, dialect=self.name)
            return
        pieces: list[str] = []
        with Characters(member) as text:
            for piece in text.pieces():
                pieces.append(piece)
                if sum(map(len, pieces)) > _LARGEST:
                    yield Trouble(member.place, "too_large", detail(most=_LARGEST))
                    break
            yield from text.troubles()
        source = "".join(pieces)[:_LARGEST]
        script = parse(source)
        reading = rules(script.commands)
        broken = sorted({*script.errors, *reading.unknown})
        for line, words in broken[:_BREAKS]:
            yield Gap(place=f"{member.place}:line {line}", why="bad_script", detail=(("value", words),))
        if len(broken) > _BREAKS:
            more = len(broken) - _BREAKS
            yield Gap(place=member.place, why="bad_script", detail=(("more", str(more)),), count=more)
        self._held.append(_Held(member.place, owner(member.place), source, reading))

    def rest(self) -> Iterator[Found]:
        """The records: those of the active script of a person as they stand, those of others as switched off."""
        for script in self._held:
            active = [one for one in self._held if one.home == script.home and one.active]
            copy = any(one is not script and one.digest == script.digest for one in active) and not script.active
            works = script.active or not active or _included(script, active)
            made = [] if copy else list(self._records(script, works=works))
            for line, record in made:
                yield Read(
                    record, orjson.dumps({"script": script.place, "line": line, "text": _excerpt(script.source, line)})
                )
            if made and not script.account:
                yield Gap(place=script.place, why="no_account_named", count=len(made))
            yield Part(place=script.place, dialect=self.name, rows=len(made), records=len(made))

    def _records(self, script: _Held, *, works: bool) -> Iterator[tuple[int, Record]]:
        shelf = Shelf(self._exhibit, self._asked, script.place, script.account, "Sieve")
        for rule in script.reading.rules:
            yield rule.line, shelf.rule(rule, works=works)
        for answer in script.reading.answers:
            if answer.enabled and works:
                yield answer.line, self._vacation(script, answer)

    def _common(self, script: _Held, line: int) -> dict[str, Any]:
        place = f"{script.place}:line {line}"
        return {
            "at": self._asked.seen,
            "account": script.account,
            "source": Source(self._exhibit, place),
            "operation": "Sieve",
            "standing": True,
        }

    def _vacation(self, script: _Held, one: Answer) -> Change:
        details = {"subject": one.subject, "from": one.sender}
        return Change(
            **self._common(script, one.line),
            id=f"{self._exhibit[:16]}:{script.place}:line {one.line}#vacation",
            what="vacation.set",
            target=script.account,
            after=one.words,
            details={key: value for key, value in details.items() if value},
        )


def _included(script: _Held, active: list[_Held]) -> bool:
    """Whether an active script takes this one in."""
    name = script.place.replace("!", "/").rpartition("/")[2]
    names = {name, _SUFFIX.sub("", name)}
    return any(one in names for held in active for one in held.reading.includes)


def _excerpt(source: str, line: int) -> str:
    lines = source.split("\n")
    return "\n".join(lines[max(0, line - 3) : line + 12])[:2000]
