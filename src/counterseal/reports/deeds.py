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
from counterseal.lore.terms import FILED, MESSAGED, TOUCHED, term
from counterseal.model.answer import By
from counterseal.model.finding import Finding, Severity, Shows
from counterseal.model.investigation import Investigation
from counterseal.model.records import CHANGES, Access, AppGrant, Change, Message, Record, SignIn
from counterseal.model.text import Text, text
from counterseal.reports.changes import tag_of, tag_said, thing_of

TOGETHER = timedelta(hours=2)
"""The same act within this time goes on; after a longer pause it is done anew."""
BY_ITSELF = timedelta(hours=30)
"""The same for a program that asks for mail by itself, every few hours or every night."""
PROGRAMS = frozenset({"imap", "pop", "smtp", "activesync", "mapi", "ews", "managesieve"})


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
    def accounts(self) -> tuple[str, ...]:
        """The accounts it was done with, or to where nobody is named; several where they were tried one by one."""
        return tuple(dict.fromkeys(record.actor or record.account for record in self.records))

    @property
    def grave(self) -> bool:
        """Whether it weighs by itself: a finding of weight, or mail that was sent."""
        return self.gravity >= Severity.MEDIUM or self.wrote

    @property
    def wrote(self) -> bool:
        """Whether messages were sent or drafted."""
        return isinstance(self.records[0], Message)

    @property
    def subjects(self) -> tuple[str, ...]:
        """Of messages: what they are about, each once."""
        return tuple(dict.fromkeys(r.subject for r in self.records if isinstance(r, Message) and r.subject))

    @property
    def receivers(self) -> tuple[str, ...]:
        """Of messages: to whom they went, each once."""
        return tuple(dict.fromkeys(to for r in self.records if isinstance(r, Message) for to in r.recipients))

    @property
    def city(self) -> str:
        """Where that is in the provider's own words, where it tells a place."""
        return next((record.city for record in self.records if isinstance(record, SignIn) and record.city), "")

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
        return _named(tag_said(record), thing_of(record))
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
    going: dict[tuple[str, str, Text], list[Record]] = {}  # tries by address: a spray over all accounts is one deed
    done: list[tuple[Text, list[Record]]] = []
    for record in mine:
        if isinstance(record, Message) and record.act == "received":
            continue
        what = named(record)
        tried = isinstance(record, SignIn) and not record.ok and record.ip
        key = ("", record.ip, what) if tried else (record.actor, record.account, what)
        if key in going and record.at - (going[key][-1].last or going[key][-1].at) <= _pause(record):
            going[key].append(record)
        else:
            going[key] = [record]
            done.append((what, going[key]))
    told = [
        Deed(records=tuple(each), what=what, gravity=max(map(weigh, each)), count=sum(_size(one) for one in each))
        for what, each in done
    ]
    return sorted(told, key=lambda deed: (deed.stands, deed.first))


def _pause(record: Record) -> timedelta:
    """How long nothing may happen until the same act is another deed."""
    protocol = record.protocol if isinstance(record, SignIn) else ""
    if isinstance(record, Access) and record.ip:
        protocol = record.details.get("protocol", "")
    return BY_ITSELF if protocol.lower() in PROGRAMS else TOGETHER


def _size(record: Record) -> int:
    """How many things a record tells: messages, or the same sign-in again and again."""
    counted = isinstance(record, Access) and record.act in {"read", "download", "delete", "purge", "move"}
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
    """Those deeds that changed a setting, the gravest first; what stands as it was made is not told twice."""
    settings = sorted((deed for deed in told if _settings(deed)), key=lambda deed: (-deed.gravity, deed.first))
    made = {_setting(record) for deed in settings for record in deed.records if not record.standing}
    return [deed for deed in settings if not deed.stands or any(_setting(each) not in made for each in deed.records)]


def _setting(record: Record) -> tuple[str, str, str]:
    return tag_of(record), record.account, thing_of(record)
