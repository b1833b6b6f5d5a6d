"""
Who did it: owner or intruder, for every sign-in, change and message act.

Certain acts come first. A finding that `shows` the intruder makes its records *seeds*, as sure as the finding is.
What a seed carries then grows: its session, its address together with its client, its address, the application it
made. Everything else with the same mark is the intruder's too, a little less sure at each step. A mark that the
owner had already used on several days before the first seed is the owner's and does not grow; a sign-in from it is
attributed to the owner for just that reason.

What proves nothing: addresses of the provider itself (Microsoft writes its portal's own address into many audit
events), private and loopback addresses, and marks shared by half the company.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from heapq import heapify, heappop, heappush

from counterseal.lore.essence import essence
from counterseal.lore.traces import WEIGHTS, Mark, carrying, marks_of, place_marks, place_of, same_trace
from counterseal.model.answer import Attribution, By
from counterseal.model.finding import Finding, Severity, Shows
from counterseal.model.mailbox import Company
from counterseal.model.records import Access, AppGrant, Change, Message, Record, SignIn
from counterseal.model.text import Text, When, text

GROWS, PROVEN, HELD = 0.75, 0.9, 0.6
"""From which sureness a record hands its marks on, proves by itself, and is held to be the intruder's."""
OWN_DAYS = 2
"""On so many different days before the first seed makes a mark the owner's."""
LIKELY_BY_DOUBTS, DOUBTS_AT_MOST = 0.85, 0.88
"""From where doubts of several detectors about one address are held to be an intruder, and how sure they can make it."""
A_DAY = timedelta(days=1)
LEFT = 0.85
"""How sure a doubtful sign-in is the intruder's in an account where he left a setting behind: somebody came in to leave it."""
STANDS = 0.9
"""How sure a standing setting that serves the intruder is his, against how sure it is that he was in the account."""
WEBMAIL = "Webmail"
"""A webmail on the same server opens a connection for every click: those sessions tell nobody apart."""
BESIDE, NEAR = 0.9, timedelta(minutes=60)
"""An act without marks of its own so soon after an intruder's in the same account, and nothing of the owner's between."""
FETCHES = frozenset({"imap", "pop"})
"""Ways in by which nothing can be sent."""
SOON = timedelta(minutes=20)
"""The same for a message: the owner writes too, and a mail log names no program."""
EGRESS = 3
"""An address that so many accounts used on as many days before the first seed is the company's, not a person's."""


@dataclass(frozen=True, slots=True)
class Tracing:
    """Every record's attribution, and the marks by which the intruder is known, with the surest record of each."""

    by: Mapping[str, Attribution]
    marks: Mapping[Mark, Record]
    shared: frozenset[Mark]
    """Marks of seeds that the owner or other staff had used before: they did not grow."""

    def intruder(self, record: Record) -> bool:
        """Whether a record is held to be the intruder's."""
        return self.by[record.id].by is By.INTRUDER

    def sure(self, record: Record) -> float:
        """How sure it is that the intruder did it; 0 for everything else."""
        found = self.by[record.id]
        return found.confidence if found.by is By.INTRUDER else 0.0


def attribute(company: Company, findings: Iterable[Finding]) -> Tracing:
    """Attribute every record of the company. The same facts always give the same word."""
    every = list(findings)
    seeds = _seeds(every)
    apps = _apps(every)
    start = min((record.at for record, _, _ in seeds.values() if not record.standing), default=None)
    doubts = _Doubts(every)
    owners = _Owners(company, start, doubts)
    seeds = doubts.raised(seeds, every)
    sure, why, marks, shared = _grow(company, seeds, apps, owners)
    _beside(company, owners, sure, why)
    _standing(company, every, sure, why)
    tried = {record.id for finding in every if finding.shows is Shows.ATTEMPT for record in finding.records}
    doubted = {record.id for finding in every if finding.shows is Shows.DOUBT for record in finding.records}
    by = {}
    unexplained = _unexplained(company, sure)
    same: dict[Text, tuple[Text, ...]] = {}  # a million records have a few hundred reasons
    for record in company.records:
        held = sure.get(record.id, 0.0)
        if held >= HELD:
            by[record.id] = Attribution(
                record=record.id, by=By.INTRUDER, confidence=round(held, 3), because=why[record.id]
            )
        else:
            who, confidence, said = _otherwise(record, owners, record.id in tried, record.id in doubted, unexplained)
            because = same.setdefault(said, (said,))
            by[record.id] = Attribution(record=record.id, by=who, confidence=confidence, because=because)
    return Tracing(by, marks, shared)


Seed = tuple[Record, float, Text]
"""A record, how sure it is that the intruder did it, and the word of the finding that says so."""


def _seeds(findings: list[Finding]) -> dict[str, Seed]:
    """The records that detectors hold for an intruder's acts, each with its surest finding's word."""
    seeds: dict[str, Seed] = {}
    for finding in findings:
        if finding.shows is not Shows.INTRUDER:
            continue
        for record in finding.records:
            if record.id not in seeds or seeds[record.id][1] < finding.confidence:
                seeds[record.id] = (record, finding.confidence, finding.said)
    return seeds


Doubted = tuple[datetime, float, str, Text]
"""When, how sure, by which detector, in what words."""


class _Doubts:
    """
    Doubtful sign-ins, by account and by what they carried.

    A doubt alone makes nobody an intruder. It adds to a weak sign of one that came by the same session or address within
    a day, and doubts of several detectors about one address add up.
    """

    def __init__(self, findings: list[Finding]) -> None:
        self._near: dict[Mark, list[Doubted]] = defaultdict(list)
        self._records: dict[Mark, dict[str, Record]] = defaultdict(dict)
        self._said: dict[str, tuple[float, Text]] = {}
        """Of each record the word of its surest doubt."""
        for finding in findings:
            if finding.shows is not Shows.DOUBT or finding.severity < Severity.MEDIUM:
                continue
            for record in finding.records:
                if isinstance(record, SignIn | Access):
                    for key in _keys(record):
                        self._near[key].append((record.at, finding.confidence, finding.detector, finding.said))
                        self._records[key][record.id] = record
                    if finding.confidence > self._said.get(record.id, (0.0, None))[0]:
                        self._said[record.id] = (finding.confidence, finding.said)

    def about(self, account: str, mark: Mark) -> bool:
        """Whether a mark was carried by a doubtful act of the account: then it is not plainly the owner's."""
        return self.since(account, mark) is not None

    def since(self, account: str, mark: Mark) -> datetime | None:
        """When a doubtful act of the account first carried a mark."""
        kind, value = mark
        found = self._near.get((f"{account} {kind}", value))
        if found is None and kind.endswith("+client"):
            found = self._near.get((f"{account} {kind.removesuffix('+client')}", place_of(value)))
        return min(one[0] for one in found) if found else None

    def raised(self, seeds: dict[str, Seed], findings: list[Finding]) -> dict[str, Seed]:
        """The seeds with what doubts add to them, and the doubts that are seeds by themselves."""
        made = dict(seeds)
        for finding in findings:
            if finding.shows is Shows.OPENED and finding.confidence >= 0.5:
                for record in finding.records:
                    if record.actor_kind == "user" and self._best(record):
                        made.setdefault(record.id, (record, finding.confidence / 2, finding.said))
        raised = {key: (one, _either(held, self._best(one)), said) for key, (one, held, said) in made.items()}
        left = {one.account for one, held, _ in made.values() if one.standing and held >= GROWS}
        for finding in findings if left else ():
            if finding.shows is Shows.DOUBT and finding.severity >= Severity.MEDIUM and finding.account in left:
                for record in finding.records:
                    if isinstance(record, SignIn | Access):
                        raised.setdefault(record.id, (record, max(finding.confidence, LEFT), finding.said))
        for key, found in self._near.items():
            held = min(together(found), DOUBTS_AT_MOST)
            if held >= LIKELY_BY_DOUBTS:
                for record in self._records[key].values():
                    raised.setdefault(record.id, (record, held, self._said[record.id][1]))
        return raised

    def _best(self, record: Record) -> float:
        return max(
            (one[1] for key in _keys(record) for one in self._near.get(key, ()) if abs(one[0] - record.at) <= A_DAY),
            default=0.0,
        )


def _keys(record: Record) -> Iterator[Mark]:
    if record.session:
        yield f"{record.actor} session", record.session
    for kind, value in place_marks(record):
        if not kind.endswith("+client"):
            yield f"{record.actor} {kind}", value


def _either(one: float, other: float) -> float:
    return 1 - (1 - one) * (1 - other)


def together(doubts: Iterable[Doubted]) -> float:
    """Doubts of different detectors add up as independent; several of one detector count once."""
    best: dict[str, float] = {}
    for _, confidence, detector, _ in doubts:
        best[detector] = max(best.get(detector, 0.0), confidence)
    left = 1.0
    for confidence in best.values():
        left *= 1 - confidence
    return 1 - left if len(best) > 1 else 0.0


def _apps(findings: list[Finding]) -> frozenset[str]:
    """Applications that an intruder made or was let in by."""
    found = set()
    for finding in findings:
        if finding.shows is Shows.INTRUDER and finding.confidence >= GROWS:
            for record in finding.records:
                if isinstance(record, AppGrant) and record.app:
                    found.add(record.app)
                elif isinstance(record, Change) and record.details.get("app_id"):
                    found.add(record.details["app_id"])
    return frozenset(found)


class _Owners:
    """What each account's owner was known by before anything happened."""

    def __init__(self, company: Company, start: datetime | None, doubts: _Doubts) -> None:
        self._doubts = doubts
        self._days: dict[tuple[str, Mark], set[date]] = defaultdict(set)
        users: dict[Mark, set[str]] = defaultdict(set)
        days: dict[Mark, set[date]] = defaultdict(set)
        self._written: dict[tuple[str, str], datetime] = {}
        for message in company.every(Message):
            if message.act.startswith("sent"):
                for receiver in message.recipients:
                    self._written.setdefault((message.account, receiver), message.at)
        for record in company.records:
            if start is not None and record.at >= start:
                break
            if not isinstance(record, SignIn | Access | Message) or (isinstance(record, SignIn) and not record.ok):
                continue
            for mark in marks_of(record, company):
                self._days[record.actor, mark].add(record.at.date())
                users[mark].add(record.actor)
                days[mark].add(record.at.date())
        self._egress = {mark for mark in users if len(users[mark]) >= EGRESS and len(days[mark]) >= EGRESS}

    def wrote_to(self, message: Message) -> bool:
        """Whether the receiver of a message had written to its sender before."""
        first = self._written.get((message.account, message.sender))
        return first is not None and first < message.at

    def days(self, account: str, mark: Mark) -> int:
        """On how many days before the first seed the account carried the mark."""
        return len(self._days.get((account, mark), ()))

    def other_days(self, record: Record) -> int:
        """
        On how many days besides the record's own, and before anything happened, its account carried one of its marks;
        those from a first doubt about the mark on tell nothing.
        """
        found = 0
        for mark in place_marks(record):
            days = self._days.get((record.actor, mark))
            if not days:
                continue
            doubted = self._doubts.since(record.actor, mark)
            known = len(days) if doubted is None else sum(day < doubted.date() for day in days)
            own = record.at.date() in days and (doubted is None or record.at.date() < doubted.date())
            found = max(found, known - own)
        return found

    def doubted(self, record: Record) -> bool:
        """Whether something unusual came from where a record came from, in the same account, and not after it only."""
        return any(
            since is not None and since <= record.at + A_DAY
            for since in (self._doubts.since(record.actor, mark) for mark in place_marks(record))
        )

    def own(self, account: str, mark: Mark) -> bool:
        """Whether the mark is this owner's, or everybody's in the company."""
        if mark in self._egress:
            return True
        return self.days(account, mark) >= OWN_DAYS and not self._doubts.about(account, mark)


def _grow(
    company: Company, seeds: dict[str, Seed], apps: frozenset[str], owners: _Owners
) -> tuple[dict[str, float], dict[str, tuple[Text, ...]], dict[Mark, Record], frozenset[Mark]]:
    """
    Let the seeds grow, the surest act first, so that each mark is followed once, at its best.

    A mark that was followed is never followed again, which keeps the work in proportion to the records.
    """
    sure = {key: found[1] for key, found in seeds.items()}
    why: dict[str, tuple[Text, ...]] = {
        key: (found[2], text("The owner of an account does not do this")) for key, found in seeds.items()
    }
    marks: dict[Mark, Record] = {}
    shared: set[Mark] = set()
    if not seeds:
        return sure, why, marks, frozenset()
    carriers = _carriers(company, seeds, apps, owners)
    waiting = [(-held, record.at, record.id, record) for record, held, _ in seeds.values() if held >= GROWS]
    heapify(waiting)
    while waiting:
        lost, _, _, seed = heappop(waiting)
        if -lost < sure[seed.id]:
            continue  # it was found again on a surer way, and followed then
        for mark in marks_of(seed, company, apps):
            if owners.own(seed.actor, mark) and mark[0] != "app":
                shared.add(mark)
            elif mark not in marks:
                marks[mark] = seed
                held = sure[seed.id] * WEIGHTS[mark[0]]
                for record in carriers.get(mark, ()):
                    if held <= sure.get(record.id, 0.0):
                        continue
                    if record.id not in seeds:
                        why[record.id] = (same_trace(mark, seed),)
                    sure[record.id] = held
                    if held >= GROWS:
                        heappush(waiting, (-held, record.at, record.id, record))
    return sure, why, marks, frozenset(shared - set(marks))


def _carriers(
    company: Company, seeds: dict[str, Seed], apps: frozenset[str], owners: _Owners
) -> Mapping[Mark, Sequence[Record]]:
    """
    The records that each mark which growth can come to may reach, in order of time. To keep every record under all its
    marks would take more memory than the records themselves; so they are gone through once for each step of growth.
    """
    best: dict[Mark, float] = {}
    grown = [(record, held) for record, held, _ in seeds.values() if held >= GROWS]
    while grown:
        fresh: dict[Mark, float] = {}
        for seed, sure in grown:
            for mark in marks_of(seed, company, apps):
                held = sure * WEIGHTS[mark[0]]
                if held > best.get(mark, 0.0) and (mark[0] == "app" or not owners.own(seed.actor, mark)):
                    best[mark] = fresh[mark] = held
        handed = carrying(company, {mark for mark, held in fresh.items() if held >= GROWS}, apps)
        grown = [(one, fresh[mark]) for one, mark, carried in handed if not _theirs(one, mark, owners, carried)]
    found: dict[Mark, list[Record]] = defaultdict(list)
    for record, mark, carried in carrying(company, best, apps):
        if not _theirs(record, mark, owners, carried):
            found[mark].append(record)
    return found


def _beside(company: Company, owners: _Owners, sure: dict[str, float], why: dict[str, tuple[Text, ...]]) -> None:
    """
    Acts that carry no mark, because the provider wrote its own address: the intruder's when done right after an
    intruder's act in the same account, with no sign of the owner in between.
    """
    last: dict[tuple[str, bool], tuple[Record, float]] = {}
    for record in company.records:
        held = sure.get(record.id, 0.0)
        if held >= GROWS and not record.standing:
            for writes in (False, True) if _can_write(record) else (False,):
                key = (record.actor, writes)
                if key not in last or _end(record) >= _end(last[key][0]):
                    last[key] = (record, held)
            continue
        if record.actor_kind != "user" or record.standing:
            continue
        writes = isinstance(record, Message)
        plain = list(marks_of(record, company)) if record.ip or record.client != WEBMAIL else []
        if any(owners.own(record.actor, mark) for mark in plain):
            for key in ((record.actor, False), (record.actor, True)):
                if key in last and _end(record) >= _end(last[key][0]):
                    del last[key]
            continue
        before, found = last.get((record.actor, writes), (None, 0.0))
        if before is None or plain or held >= found * BESIDE:
            continue
        if record.at - _end(before) <= (SOON if writes else NEAR):
            sure[record.id] = found * BESIDE
            why[record.id] = (
                text(
                    "Done {minutes} minutes after an act of the intruder in the same account ({operation}, {at}), with no sign of the owner in between",
                    minutes=max(0, int((record.at - _end(before)).total_seconds() // 60)), operation=before.operation,
                    at=When(before.at),
                ),
            )  # fmt: skip


def _can_write(record: Record) -> bool:
    """Whether a message may follow from an act: IMAP and POP only fetch."""
    return not (isinstance(record, SignIn) and record.protocol in FETCHES)


def _standing(
    company: Company, findings: list[Finding], sure: dict[str, float], why: dict[str, tuple[Text, ...]]
) -> None:
    """
    Settings that stand, of which nobody wrote down who made them: the intruder's when they are what he was seen to set,
    or when they serve him and he was in the account.
    """
    standing = [record for record in company.records if record.standing]
    if not standing:
        return
    seen: dict[tuple[object, ...], Record] = {}
    entered: dict[str, float] = defaultdict(float)
    for record in company.records:
        held = sure.get(record.id, 0.0)
        if held >= GROWS and not record.standing:
            entered[record.actor] = max(entered[record.actor], held)
            entered[record.account] = max(entered[record.account], held)
            if key := essence(record):
                seen.setdefault(key, record)
    serving = {
        record.id: finding
        for finding in findings
        if finding.severity >= Severity.MEDIUM and finding.shows in {Shows.INTRUDER, Shows.OPENED, Shows.DOUBT}
        for record in finding.records
    }
    for record in standing:
        made = seen.get(essence(record) or ("",))
        if made is not None:
            sure[record.id] = max(sure.get(record.id, 0.0), sure[made.id])
            why[record.id] = (text("It stands as the intruder set it on {at}", at=When(made.at)),)
        elif record.id in serving and entered.get(record.account, 0.0) >= GROWS:
            held = entered[record.account] * STANDS
            if held > sure.get(record.id, 0.0):
                sure[record.id] = held
                why[record.id] = (
                    serving[record.id].said,
                    text("Nobody wrote down who set it, and the intruder was in this account"),
                )


def _end(record: Record) -> datetime:
    """When it was done last."""
    return record.last or record.at


def _theirs(record: Record, mark: Mark, owners: _Owners, carried: Iterable[Mark]) -> bool:
    """
    Records that a mark must not reach: the provider's own acts, and what was done at the owner's usual place.

    A stolen session is used from two places at once; the acts at the owner's place are the owner's all the same.
    """
    if record.actor_kind == "system":
        return True
    return mark[0] != "app" and any(owners.own(record.actor, one) for one in carried)


def _sender(record: Message, owners: _Owners) -> tuple[By, float, Text]:
    """Who sent a received message, as far as its sender's address can be believed."""
    if owners.wrote_to(record):
        return By.PARTNER, 0.7, text("From {sender}, to whom this mailbox wrote before", sender=record.sender)
    return By.OUTSIDER, 0.8, text("It came from outside, from {sender}", sender=record.sender)


def _unexplained(company: Company, sure: Mapping[str, float]) -> frozenset[str]:
    """Accounts in which an intruder left a setting, and none of whose sign-ins is held to be his: one of them was."""
    left = {one.account for one in company.records if one.standing and sure.get(one.id, 0.0) >= HELD}
    came = {one.account for one in company.every(SignIn) if one.ok and sure.get(one.id, 0.0) >= HELD} if left else set()
    return frozenset(left - came)


def _otherwise(
    record: Record, owners: _Owners, tried: bool, doubted: bool, unexplained: frozenset[str]
) -> tuple[By, float, Text]:
    """Who did a thing that the intruder is not held to have done."""
    by, confidence, said = By.UNKNOWN, 0.5, text("Nothing tells who did this")
    known = owners.other_days(record)
    if isinstance(record, Message) and record.act == "received" and record.sender:
        by, confidence, said = _sender(record, owners)
    elif record.actor_kind == "system":
        by, confidence, said = (
            By.SYSTEM,
            0.95,
            text("The provider did this itself ({actor})", actor=record.actor or record.operation),
        )
    elif tried:
        by, confidence, said = By.OUTSIDER, 0.7, text("Somebody outside tried; no sign that it worked")
    elif record.standing:
        said = text("It stood when the settings were looked at; nobody wrote down who set it")
    elif doubted:
        said = text("It is unusual for this account, and the owner may have done it: ask by phone")
    elif record.actor_kind == "app":
        by, confidence, said = (
            By.SYSTEM,
            0.6,
            text("An application of the company or the provider did this ({actor})", actor=record.actor),
        )
    elif known >= OWN_DAYS:
        by, confidence, said = By.OWNER, 0.9, text("From the same place on {days} other days", days=known)
    elif owners.doubted(record):
        said = text("It came from where something unusual came from: ask the owner about both")
    elif record.actor in unexplained:
        said = text("Somebody came in to leave a setting here, and it is not known when: ask the owner about this one")
    elif "@" in record.actor:
        by, confidence, said = By.OWNER, 0.6, text("Nothing speaks against the owner")
    return by, confidence, said
