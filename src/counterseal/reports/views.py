"""
Views: an investigation cut into what the sections of the page show.

A template can put words in order, and should do nothing else; counting, grouping, sorting and cutting happen here. Every
list is cut at a length that a person reads, and what was left out is a number beside it, never silence.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from counterseal.lore.runs import times
from counterseal.model.action import Action, Phase
from counterseal.model.answer import Answer, By, Compromised
from counterseal.model.finding import Finding, Severity, Shows
from counterseal.model.investigation import Investigation
from counterseal.model.mailbox import Coverage
from counterseal.model.records import CHANGES, SignIn
from counterseal.model.text import Many, Text, Value, many, text
from counterseal.reports.changes import Alteration, alterations, described, tag_said
from counterseal.reports.contract import top_answer
from counterseal.reports.cuts import Cut, cut
from counterseal.reports.deeds import Deed, changed, gravity
from counterseal.reports.origins import who_did
from counterseal.reports.summary import broken, grouped
from counterseal.tell import Speaker, zone_name

STOLEN = (Compromised.YES, Compromised.LIKELY)


def headline(case: Investigation) -> Text:
    """The answer in one sentence."""
    top = top_answer(case)
    proven = [one for one in case.answers if one.compromised is Compromised.YES]
    stolen = [one for one in case.answers if one.compromised in STOLEN]
    if top.compromised in STOLEN and len(stolen) == 1:
        sure = top.compromised is Compromised.YES
        return (
            text("{account} is stolen", account=top.account)
            if sure
            else text("{account} is most likely stolen", account=top.account)
        )
    if top.compromised in STOLEN:
        if len(proven) == len(stolen):
            return text("{n} mailboxes are stolen", n=len(stolen))
        return text(
            "{n} mailboxes are stolen or most likely stolen, {proven} of them proven", n=len(stolen), proven=len(proven)
        )
    if top.state == "outside":
        no = top.compromised is Compromised.NO
        return (
            text("{account} is being defrauded from outside; no sign that it is stolen", account=top.account)
            if no
            else text(
                "{account} is being defrauded from outside; whether it is stolen cannot be told", account=top.account
            )
        )
    if top.compromised is Compromised.CANNOT_TELL:
        return text("It cannot be told whether {account} is stolen", account=top.account or text("a mailbox"))
    if case.asked:
        return text("No sign that {account} is stolen", account=top.account)
    return text("No sign of a stolen mailbox")


def cards(case: Investigation) -> Cut[Answer]:
    """
    Accounts that get a card: the one that was asked for or is worst, then every other that is stolen.

    Where nobody asked for one and none is, one card without an account speaks for all.
    """
    top = top_answer(case)
    if not case.asked and top.compromised is Compromised.NO and top.state != "outside":
        return Cut([replace(top, account="", because=tuple(_nothing(case)))])
    rest = [
        one
        for one in case.answers
        if (one.compromised in STOLEN or one.state == "outside") and one.account != top.account
    ]
    return cut([top, *rest], 12)


def _nothing(case: Investigation) -> Iterator[Text]:
    signins = sum(map(times, case.company.every(SignIn)))
    yield text("{n} sign-ins were looked at and nothing speaks for an intruder", n=signins)
    if attacked := sorted(tried(case) - {""}):
        yield text("Attacked without success: {accounts}", accounts=many(attacked, 5))


def altered(told: Sequence[Deed]) -> Many | None:
    """What the intruder changed, by kind, the gravest first."""
    kinds: dict[Text, int] = {}
    for deed in changed(told):
        if deed.gravity >= Severity.MEDIUM:
            kind = tag_said(deed.records[0])
            kinds[kind] = kinds.get(kind, 0) + len(deed.records)
    named = [text("{what} ({n})", what=kind, n=count) if count > 1 else kind for kind, count in kinds.items()]
    return many(named, 8) if named else None


def zone(speaker: Speaker, times: Iterable[datetime]) -> str:
    """The reader's zone by name, with its distance from UTC; two distances where summer time lies between."""
    offsets = dict.fromkeys(zone_name(speaker.local(at).utcoffset()) for at in times)
    name = getattr(speaker.zone, "key", "") or ""
    told = ", ".join(offsets)
    return f"{name} ({told})" if name and name != told else told or "UTC"


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
    def whats(self) -> list[Text]:
        """What is done, each once."""
        return list(dict.fromkeys(action.what for action in self.actions))

    @property
    def same_for(self) -> list[Value]:
        """Where the actions differ in one word (an account): that word of all but the first. Else empty."""
        first, *rest = (dict(action.what.values) for action in self.actions)
        if not rest or len({action.what.template for action in self.actions}) > 1:
            return []
        keys = {key for values in rest for key in first if values.get(key) != first[key]}
        return [values[key] for key in keys for values in rest] if len(keys) == 1 else []

    @property
    def whys(self) -> list[Text]:
        """Their reasons, one of each kind."""
        return list({action.why.template: action.why for action in reversed(self.actions)}.values())[::-1]

    @property
    def guides(self) -> list[Text]:
        """How each is done, each once."""
        return list(dict.fromkeys(action.guide for action in self.actions))


def phases(plan: Sequence[Action]) -> list[tuple[Phase, list[Step]]]:
    """The plan by phase; a step is numbered through."""
    steps = [Step(number, group) for number, group in enumerate(grouped(plan), 1)]
    found = [(phase, [step for step in steps if step.first.phase is phase]) for phase in Phase]
    return [(phase, mine) for phase, mine in found if mine]


def shortener(case: Investigation) -> Callable[[str], str]:
    """An account without its domain, where the company has but one: tables stay readable."""
    ends = tuple(f"@{domain}" for domain in case.company.domains)
    return lambda account: account.removesuffix(ends[0]) or account if len(ends) == 1 else account


@dataclass(frozen=True, slots=True)
class Row:
    """Changes of one thing that follow one another, as one row of the table."""

    changes: Sequence[Alteration]
    before: Sequence[Text]
    after: Sequence[Text]
    because: Text | None
    gravity: int

    @property
    def first(self) -> Alteration:
        """The one that stands for all."""
        return self.changes[0]


@dataclass(frozen=True, slots=True)
class Changes:
    """What was changed: the intruder's grave acts, the intruder's other acts, what others did, and what else stands."""

    grave: Cut[Row]
    minor: Cut[Row]
    others: Sequence[tuple[By, Cut[Row]]]
    standing: Cut[Row]
    """Settings that were seen as they stood, of which nothing tells who set them."""


def changes(case: Investigation) -> Changes:
    """What was changed, by whom; the provider's own housekeeping is left to the JSON."""
    groups: dict[tuple[object, ...], list[Alteration]] = {}
    rows: dict[By, list[Row]] = defaultdict(list)
    standing: list[Row] = []
    for one in alterations(case.company):
        by = who_did(case, one.record)
        if by is not By.SYSTEM:
            record = one.record
            same = (by, record.at.date(), one.tag, one.thing, record.account, record.actor, record.succeeded)
            groups.setdefault(same, []).append(one)
    weigh = gravity(case.findings)
    for group in groups.values():
        found = case.attributions.get(group[0].record.id)
        before = [said for one in group if (said := described(one, one.before)) is not None]
        after = [said for one in group if (said := described(one, one.after)) is not None]
        because = found.because[0] if found and found.because else None
        weight = max(weigh(one.record) for one in group)
        by = who_did(case, group[0].record)
        listed = standing if by is By.UNKNOWN and group[0].record.standing else rows[by]
        listed.append(Row(group, _once(before), _once(after), because, weight))
    mine = rows.pop(By.INTRUDER, [])
    return Changes(
        cut((row for row in mine if row.gravity >= Severity.MEDIUM), 100),
        cut((row for row in mine if row.gravity < Severity.MEDIUM), 60),
        [(by, cut(rows[by], 40)) for by in By if by in rows],
        cut(standing, 60),
    )


def _once(said: Iterable[Text]) -> list[Text]:
    return list(dict.fromkeys(said))[:8]


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


def coverage(case: Investigation) -> list[Coverage]:
    """What was looked at or not."""
    return [one for one in case.coverage if not one.kind.startswith(_CHECK)]


def blind(case: Investigation) -> list[tuple[Text | None, list[str], bool]]:
    """Checks that broke or had nothing to look at, by reason; those that broke come first."""
    found: dict[Text | None, list[Coverage]] = {}
    for one in case.coverage:
        if one.kind.startswith(_CHECK):
            found.setdefault(one.reason, []).append(one)
    told = [(why, [one.kind.removeprefix(_CHECK) for one in mine], broken(mine[0])) for why, mine in found.items()]
    return sorted(told, key=lambda each: not each[2])


_CHECK = "detector:"


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
    done = [one for one in records if not one.standing] or records
    return Extent(
        records=sum(map(times, records)),
        accounts=len(case.answers),
        signins=sum(map(times, company.every(SignIn))),
        changes=sum(len(company.every(kind)) for kind in CHANGES),
        start=done[0].at if done else None,
        end=done[-1].at if done else None,
    )


def documents(case: Investigation) -> dict[str, list[str]]:
    """Files that the intruder touched, with what was done to each."""
    found: dict[str, list[str]] = {}
    for name, act in case.exposure.documents:
        acts = found.setdefault(name, [])
        if act not in acts:
            acts.append(act)
    return found


_SITES = re.compile(r"(db-ip\.com|routeviews\.org|nro\.net)")


def linked(line: str) -> list[tuple[str, str]]:
    """A line about data in parts, each with its link or nothing: some licences ask for one."""
    parts = [part for part in _SITES.split(line) if part]
    return [(part, f"https://{part}" if _SITES.fullmatch(part) else "") for part in parts]
