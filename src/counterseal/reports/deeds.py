"""
Deeds: what the intruder did, told as a course of events instead of a log.

A log writes every click; a person wants to read "signed in, made a rule, read mail for two hours". Records of the
same act on the same account that follow one another are one deed, with a count. When there are more deeds than anybody
reads, the gravest stay, by the findings that they prove.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from counterseal.lore.runs import times
from counterseal.lore.terms import FILED, MESSAGED, TAGS, TOUCHED, term
from counterseal.model.answer import By
from counterseal.model.finding import Finding, Shows
from counterseal.model.investigation import Investigation
from counterseal.model.records import CHANGES, Access, AppGrant, Change, Message, Record, SignIn
from counterseal.model.text import Text, text
from counterseal.reports.changes import tag_of, thing_of

TOGETHER = timedelta(hours=2)
"""The same act within this time goes on; after a longer pause it is done anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """One act, or the same act several times in a row."""

    records: tuple[Record, ...]
    what: Text
    gravity: int
    """The severity of the gravest finding it proves; -1 for none."""
    count: int
    """How often; messages for access to mail, records for everything else."""

    @property
    def first(self) -> datetime:
        """When it began."""
        return self.records[0].at

    @property
    def stands(self) -> bool:
        """Seen as it stood when somebody looked: when it was done is not known."""
        return self.records[0].standing

    @property
    def last(self) -> datetime:
        """When it was done last."""
        return self.records[-1].last or self.records[-1].at

    @property
    def account(self) -> str:
        """The account it was done to."""
        return self.records[0].account

    @property
    def actor(self) -> str:
        """The account it was done with."""
        return self.records[0].actor

    @property
    def ips(self) -> tuple[str, ...]:
        """From where."""
        return tuple(dict.fromkeys(record.ip for record in self.records if record.ip))


def named(record: Record) -> Text:
    """What a record tells, in a few words."""
    if isinstance(record, SignIn):
        return _signed_in(record)
    if isinstance(record, Access):
        return term(FILED if record.thing == "file" else TOUCHED, record.act)
    if isinstance(record, Message):
        return term(MESSAGED, record.act)
    if isinstance(record, Change) and record.what == "other":
        return Text("{operation}", (("operation", record.operation),))
    if isinstance(record, CHANGES):
        told = _named(term(TAGS, tag_of(record)), thing_of(record))
        return text("{what} (stands now; when it was done is not known)", what=told) if record.standing else told
    return Text("{operation}", (("operation", record.operation),))


def _named(what: Text, thing: str) -> Text:
    """A change and the thing it was made to; a name in quotes, because it may be a dot."""
    if not thing:
        return what
    if "@" in thing and " " not in thing:
        return text("{what}: {thing}", what=what, thing=thing)
    return text("{what}: “{thing}”", what=what, thing=thing)


def _signed_in(record: SignIn) -> Text:
    client = record.client or record.agent
    if record.ok:
        return text("Signed in with {client}", client=client) if client else text("Signed in")
    if record.interrupted:
        return text("Began to sign in")
    return text("Tried to sign in")


def gravity(findings: Iterable[Finding]) -> Callable[[Record], int]:
    """How grave a record is: the severity of the gravest finding that it proves."""
    worst: dict[str, int] = {}
    for finding in findings:
        if finding.shows not in {Shows.ATTEMPT, Shows.WEAKNESS}:
            for record in finding.records:
                worst[record.id] = max(worst.get(record.id, -1), int(finding.severity))
    return lambda record: worst.get(record.id, -1)


def deeds(investigation: Investigation, by: By = By.INTRUDER) -> list[Deed]:
    """What somebody did, in order of time."""
    found = investigation.attributions
    mine = (r for r in investigation.company.records if (who := found.get(r.id)) is not None and who.by is by)
    weigh = gravity(investigation.findings)
    going: dict[tuple[str, str, Text], list[Record]] = {}
    done: list[tuple[Text, list[Record]]] = []
    for record in mine:
        if isinstance(record, Message) and record.act == "received":
            continue
        what = named(record)
        key = (record.actor, record.account, what)
        if key in going and record.at - going[key][-1].at <= TOGETHER:
            going[key].append(record)
        else:
            going[key] = [record]
            done.append((what, going[key]))
    told = [
        Deed(records=tuple(each), what=what, gravity=max(map(weigh, each)), count=sum(_size(one) for one in each))
        for what, each in done
    ]
    return sorted(told, key=lambda deed: (deed.stands, deed.first))


def _size(record: Record) -> int:
    """How many things a record tells: messages, or the same sign-in again and again."""
    counted = isinstance(record, Access) and record.act in {"read", "delete", "purge", "move"}
    return record.count if counted else times(record)


def gravest(told: Sequence[Deed], limit: int) -> list[Deed]:
    """At most so many deeds, the gravest, in order of time."""
    if len(told) <= limit:
        return list(told)
    kept = sorted(told, key=lambda deed: (-deed.gravity, not _settings(deed), deed.first))[:limit]
    return sorted(kept, key=lambda deed: (deed.stands, deed.first))


def _settings(deed: Deed) -> bool:
    record = deed.records[0]
    return isinstance(record, (*CHANGES, AppGrant)) and getattr(record, "what", "") != "other"


def changed(told: Iterable[Deed]) -> list[Deed]:
    """Those deeds that changed a setting, the gravest first."""
    return sorted((deed for deed in told if _settings(deed)), key=lambda deed: (-deed.gravity, deed.first))
