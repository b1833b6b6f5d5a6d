"""
Views: an investigation cut into what the sections of the page show.

A template can put words in order, and should do nothing else; counting, grouping, sorting and cutting happen here. Every
list is cut at a length that a person reads, and what was left out is a number beside it, never silence.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Generic, TypeVar

from counterseal.model.action import Action, Phase
from counterseal.model.answer import Answer, By, Compromised
from counterseal.model.finding import Finding, Severity, Shows
from counterseal.model.investigation import Investigation
from counterseal.model.mailbox import Coverage
from counterseal.model.place import Place
from counterseal.model.records import CHANGES, Message, SignIn
from counterseal.model.text import Text
from counterseal.reports.changes import Alteration, alterations, described
from counterseal.reports.contract import top_answer
from counterseal.reports.summary import grouped

T = TypeVar("T")
STOLEN = (Compromised.YES, Compromised.LIKELY)


@dataclass(frozen=True, slots=True)
class Cut(Generic[T]):
    """The part of a list that is shown, and how many are not."""

    shown: Sequence[T]
    left: int = 0


def cut(every: Iterable[T], limit: int) -> Cut[T]:
    """The first so many."""
    listed = list(every)
    return Cut(listed[:limit], max(0, len(listed) - limit))


def cards(case: Investigation) -> Cut[Answer]:
    """Accounts that get a card: the one that was asked for or is worst, then every other that is stolen."""
    top = top_answer(case)
    rest = [one for one in case.answers if one.compromised in STOLEN and one.account != top.account]
    return cut([top, *rest], 12)


@dataclass(frozen=True, slots=True)
class Step:
    """Actions of one kind: they share their safety and what they break."""

    number: int
    actions: Sequence[Action]

    @property
    def first(self) -> Action:
        """The one that stands for all."""
        return self.actions[0]

    @property
    def whys(self) -> list[Text]:
        """Their reasons, each once."""
        return list(dict.fromkeys(action.why for action in self.actions))

    @property
    def guides(self) -> list[Text]:
        """How each is done, each once."""
        return list(dict.fromkeys(action.guide for action in self.actions))


def phases(plan: Sequence[Action]) -> list[tuple[Phase, list[Step]]]:
    """The plan by phase; a step is numbered through."""
    steps = [Step(number, group) for number, group in enumerate(grouped(plan), 1)]
    found = [(phase, [step for step in steps if step.first.phase is phase]) for phase in Phase]
    return [(phase, mine) for phase, mine in found if mine]


@dataclass(frozen=True, slots=True)
class Row:
    """Changes of one thing that follow one another, as one row of the table."""

    changes: Sequence[Alteration]
    before: Sequence[Text]
    after: Sequence[Text]
    because: Text | None

    @property
    def first(self) -> Alteration:
        """The one that stands for all."""
        return self.changes[0]


def changes(case: Investigation) -> dict[By, Cut[Row]]:
    """What was changed, by whom; the provider's own housekeeping is left to the JSON."""
    groups: dict[tuple[object, ...], list[Alteration]] = {}
    who: dict[tuple[object, ...], By] = {}
    for one in alterations(case.company):
        found = case.attributions.get(one.record.id)
        by = found.by if found else By.UNKNOWN
        if by is By.SYSTEM:
            continue
        key = (by, one.record.at.date(), one.tag, one.thing, one.record.account, one.record.actor, one.record.succeeded)
        groups.setdefault(key, []).append(one)
        who[key] = by
    rows: dict[By, list[Row]] = defaultdict(list)
    for same, group in groups.items():
        found = case.attributions.get(group[0].record.id)
        before = [said for one in group if (said := described(one, one.before)) is not None]
        after = [said for one in group if (said := described(one, one.after)) is not None]
        because = found.because[0] if found and found.because else None
        rows[who[same]].append(Row(group, _once(before), _once(after), because))
    limits = {By.INTRUDER: 150}
    return {
        by: cut(rows[by], limits.get(by, 40)) for by in (By.INTRUDER, By.UNKNOWN, By.OUTSIDER, By.OWNER) if by in rows
    }


def _once(said: Iterable[Text]) -> list[Text]:
    return list(dict.fromkeys(said))[:8]


@dataclass(slots=True)
class Origin:
    """Sign-ins from one country, or from one address."""

    code: str = ""
    place: Place = field(default_factory=Place)
    owner: int = 0
    intruder: int = 0
    unknown: int = 0
    failed: int = 0
    """Attempts by somebody else that failed."""
    accounts: Counter[str] = field(default_factory=Counter)
    networks: Counter[str] = field(default_factory=Counter)
    clients: Counter[str] = field(default_factory=Counter)
    first: datetime | None = None
    last: datetime | None = None

    @property
    def total(self) -> int:
        """All of them."""
        return self.owner + self.intruder + self.unknown + self.failed

    def count(self, record: SignIn, by: By, place: Place) -> None:
        """Take in one sign-in."""
        if by is By.INTRUDER:
            self.intruder += 1
        elif by is By.OUTSIDER or (by is not By.OWNER and not record.ok):
            self.failed += 1
        elif by is By.OWNER:
            self.owner += 1
        else:
            self.unknown += 1
        self.accounts[record.account] += 1
        self.clients[record.client or record.agent] += 1
        if place.network or place.asn:
            self.networks[f"AS{place.asn} {place.network}".strip() if place.asn else place.network] += 1
        self.first, self.last = self.first or record.at, record.at


def by_country(case: Investigation) -> Cut[Origin]:
    """Sign-ins by country, those of the intruder first."""
    return cut(_origins(case, lambda record, place: place.country or record.country), 25)


def _origins(case: Investigation, key_of: Callable[[SignIn, Place], str]) -> list[Origin]:
    found: dict[str, Origin] = {}
    for record in case.company.every(SignIn):
        place = case.company.where(record.ip)
        who = case.attributions.get(record.id)
        key = key_of(record, place)
        origin = found.setdefault(key, Origin(code=key, place=place))
        origin.count(record, who.by if who else By.UNKNOWN, place)
    return sorted(found.values(), key=lambda one: (-one.intruder, -one.failed, -one.total, one.code))


def marks(case: Investigation) -> Cut[Origin]:
    """The intruder's addresses, with where they are and what came from them."""
    wanted = {ip for one in case.answers for ip in (*one.intruder.ips, *one.intruder.shared_ips)}
    found = {one.code: one for one in _origins(case, lambda record, place: record.ip) if one.code in wanted}
    for ip in wanted - found.keys():
        found[ip] = Origin(code=ip, place=case.company.where(ip))
    return cut(sorted(found.values(), key=lambda one: (-one.intruder, one.code)), 60)


def shared(case: Investigation) -> set[str]:
    """Addresses that the owner or colleagues used too."""
    return {ip for one in case.answers for ip in one.intruder.shared_ips}


def known_by(case: Investigation, kind: str) -> Cut[str]:
    """What else the intruder is known by: `devices`, `sessions` or `apps`."""
    return cut(sorted({value for one in case.answers for value in getattr(one.intruder, kind)}), 40)


def findings(case: Investigation) -> tuple[Cut[Finding], Cut[Finding]]:
    """Those of weight, and the small ones."""
    grave = [one for one in case.findings if one.severity >= Severity.MEDIUM]
    small = [one for one in case.findings if one.severity < Severity.MEDIUM]
    return cut(grave, 120), cut(small, 60)


def tried(case: Investigation) -> set[str]:
    """Accounts that somebody tried to get into."""
    found = {finding.account for finding in case.findings if finding.shows is Shows.ATTEMPT}
    return found | {r.account for f in case.findings if f.shows is Shows.ATTEMPT for r in f.records}


def coverage(case: Investigation) -> tuple[list[Coverage], list[Coverage]]:
    """What was looked at or not, and the detectors that could not look or broke."""
    blind = [one for one in case.coverage if one.kind.startswith("detector:")]
    return [one for one in case.coverage if not one.kind.startswith("detector:")], blind


@dataclass(frozen=True, slots=True)
class Extent:
    """How much there is."""

    records: int
    accounts: int
    signins: int
    changes: int
    start: datetime | None
    end: datetime | None


def extent(case: Investigation) -> Extent:
    """How much the sources hold, from when to when."""
    company = case.company
    records = company.records
    return Extent(
        records=len(records),
        accounts=len(case.answers),
        signins=len(company.every(SignIn)),
        changes=sum(len(company.every(kind)) for kind in CHANGES),
        start=records[0].at if records else None,
        end=records[-1].at if records else None,
    )


def sent(case: Investigation) -> Cut[Message]:
    """Messages that the intruder sent."""
    return cut((record for record in case.exposure.sent if isinstance(record, Message)), 60)
