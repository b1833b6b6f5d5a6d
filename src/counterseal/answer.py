"""
The answer: is the account stolen, since when, by what door, and how sure is that.

Per account, from the findings and the attribution. *Yes* needs an act that proves it by itself. *Likely* needs an
act that speaks for it, or several doubts from different sides. *No* needs that sign-ins were looked at and nothing
doubtful is left; an attempt that failed is a no that says so. Everything else is *cannot tell*, with what would settle
it: silence of the sources is never a no.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from counterseal.attribute import HELD, PROVEN, Tracing
from counterseal.lore.traces import place_marks
from counterseal.model.answer import Answer, By, Compromised, Intruder
from counterseal.model.finding import Finding, Severity, Shows
from counterseal.model.mailbox import END, Company
from counterseal.model.records import Change, Message, Record, SignIn
from counterseal.model.text import Text, When, many, text

CAUSES = ("phished", "guessed", "leaked password", "app consent", "infected device", "insider", "unknown")
"""The words of the JSON contract for how it happened."""
RANK = {Compromised.YES: 0, Compromised.LIKELY: 1, Compromised.CANNOT_TELL: 2, Compromised.NO: 3}
_SERVERS = frozenset("imap pop smtp managesieve submission webmail".split())
_CLOUD = frozenset({"UserLoggedIn", "UserLoginFailed"})
YOUNG = timedelta(days=3)
"""Sources that reach back less than this have nothing to compare with: what is unusual cannot be seen."""


@dataclass(slots=True)
class _Evidence:
    """What there is on one account."""

    acts: list[tuple[Record, float]] = field(default_factory=list)
    """Records of the account's own that are held to be the intruder's, and how sure that is."""
    opened: list[tuple[Finding, float]] = field(default_factory=list)
    made: list[Finding] = field(default_factory=list)
    doubts: list[Finding] = field(default_factory=list)
    attempts: list[Finding] = field(default_factory=list)
    outside: list[Finding] = field(default_factory=list)
    """Somebody outside imitates a partner, or us: the mailbox is being defrauded, stolen or not."""
    findings: list[Finding] = field(default_factory=list)
    signins: int = 0
    days: set[date] = field(default_factory=set)
    """Days on which it signed in well."""
    acted_well: bool = False
    """There is something of it besides attempts to sign in."""
    given: list[tuple[Record, float]] = field(default_factory=list)
    """Passwords that the intruder set for the account: he knows them."""
    raised: list[Text] = field(default_factory=list)
    """Roles that the intruder gave to the account."""
    acted: bool = False
    """The account itself did something, so somebody uses it; a mailbox of the provider's never does."""
    given_mail: bool = False
    """Its mailbox is among the sources: somebody asks about it, whatever the rest of them tells."""


def answers(company: Company, findings: Sequence[Finding], tracing: Tracing) -> tuple[Answer, ...]:
    """One answer for every account of the company that the sources speak of, the worst first."""
    evidence = _gather(company, findings, tracing)
    known = frozenset(company.addresses)
    accounts = sorted(
        name
        for name, mine in evidence.items()
        if "@" in name
        and (company.own(name) or not company.domains)
        and (
            (mine.acted and name in known)
            or mine.signins
            or mine.findings
            or mine.given
            or mine.raised
            or mine.given_mail
        )
        and not _typed(company, name, mine)
    )
    signins = [one.at for one in company.every(SignIn) if one.ok]
    young = not signins or signins[-1] - signins[0] < YOUNG
    looked = bool(company.every(SignIn))
    found = [_answer(name, evidence[name], tracing, looked, young) for name in accounts]
    return tuple(sorted(found, key=lambda a: (_rank(a), -a.confidence, a.since or END, a.account)))


def _rank(one: Answer) -> float:
    """The worst first: a mailbox that is robbed from outside comes right after the stolen ones."""
    return 1.5 if one.state == "outside" else RANK[one.compromised]


def _typed(company: Company, account: str, mine: _Evidence) -> bool:
    """
    Whether an account is only a name that somebody tried at a server that takes any name: it never came in, and no
    message, setting or finding of its own speaks of it.
    """
    tried = company.mailbox(account).every(SignIn)
    return (
        bool(tried)
        and not mine.days
        and not mine.acted_well
        and not mine.findings
        and not mine.given
        and all(one.protocol in _SERVERS and not one.ok and one.operation not in _CLOUD for one in tried)
    )


def no_records(account: str) -> Answer:
    """The answer for an account of which the sources say nothing."""
    said = text("The sources hold no record of {account}: nothing can be said about it", account=account)
    return Answer(
        account=account, compromised=Compromised.CANNOT_TELL, confidence=0.0, cause="unknown", because=(said,)
    )


def _gather(company: Company, findings: Sequence[Finding], tracing: Tracing) -> dict[str, _Evidence]:
    evidence: dict[str, _Evidence] = defaultdict(_Evidence)
    for address in company.addresses:
        signins = company.mailbox(address).every(SignIn)
        evidence[address].signins = sum(one.count for one in signins)
        evidence[address].days = {one.at.date() for one in signins if one.ok}
        evidence[address].given_mail = any(one.kept for one in company.mailbox(address).every(Message))
    for record in company.records:
        if record.actor_kind == "user" and "@" in record.actor:
            evidence[record.actor].acted = True
        if not isinstance(record, SignIn):
            evidence[record.account].acted_well = True
        if record.standing and tracing.intruder(record):
            evidence[record.account].acts.append((record, tracing.sure(record)))
        if isinstance(record, Change) and tracing.intruder(record) and company.own(record.target.lower()):
            _given(evidence[record.target.lower()], record, tracing)
        if tracing.intruder(record) and not (isinstance(record, SignIn) and not record.ok):
            evidence[record.actor].acts.append((record, tracing.sure(record)))
    for finding in findings:
        if not finding.account and finding.shows is Shows.ATTEMPT:
            for account in {record.account for record in finding.records}:
                evidence[account].attempts.append(finding)
            continue
        mine = evidence[finding.account]
        mine.findings.append(finding)
        if finding.shows is Shows.OPENED and finding.severity >= Severity.MEDIUM:
            sure = max(tracing.sure(record) for record in finding.records)
            mine.opened.append((finding, max(sure, finding.confidence if sure else finding.confidence / 2)))
        elif finding.shows is Shows.INTRUDER and all(
            record.actor != finding.account and not record.standing for record in finding.records
        ):
            mine.made.append(finding)
        elif finding.shows is Shows.DOUBT and finding.severity >= Severity.MEDIUM:
            mine.doubts.append(finding)
        elif finding.shows is Shows.ATTEMPT:
            mine.attempts.append(finding)
        elif finding.shows is Shows.OUTSIDE and finding.severity >= Severity.MEDIUM:
            mine.outside.append(finding)
    return evidence


def _given(mine: _Evidence, record: Change, tracing: Tracing) -> None:
    """What an intruder's change does to another account."""
    if record.what == "password.reset":
        mine.given.append((record, tracing.sure(record)))
    elif record.what == "role.granted":
        role = record.details.get("role", record.after)
        mine.raised.append(text("The intruder gave this account the role {role}", role=role))


def _answer(account: str, mine: _Evidence, tracing: Tracing, looked: bool, young: bool) -> Answer:
    best = max((sure for _, sure in mine.acts), default=0.0)
    made = max((finding.confidence for finding in mine.made), default=0.0)
    opened = max((sure for _, sure in (*mine.opened, *mine.given)), default=0.0)
    doubt = max((finding.confidence for finding in mine.doubts), default=0.0)
    if max(best, made) >= HELD:
        state = "rogue" if made >= HELD else "signed_in"
        sure = max(best, made)
        return _stolen(account, mine, tracing, Compromised.YES if sure >= PROVEN else Compromised.LIKELY, sure, state)
    if opened >= HELD:
        return _stolen(account, mine, tracing, Compromised.LIKELY, opened, "opened")
    found = _unproven(account, mine, doubt, looked, young)
    return _defrauded(found, mine) if mine.outside else found


def _defrauded(found: Answer, mine: _Evidence) -> Answer:
    """The answer of an account that nothing shows to be stolen, and whose threads somebody outside has entered."""
    grave = sorted(mine.outside, key=lambda f: (-f.severity, -f.confidence, f.records[0].at))
    said = (
        text(
            "Nothing proves that this mailbox is stolen. Somebody outside is defrauding it, by mail that imitates others"
        )
        if found.compromised is Compromised.NO
        else text(
            "Somebody outside is defrauding this mailbox, by mail that imitates others; whether it is stolen as well cannot be told"
        )
    )
    return replace(
        found,
        because=(said, *dict.fromkeys(f.said for f in grave[:3]), *found.because),
        possible_since=found.possible_since,
        state="outside",
    )


def _stolen(account: str, mine: _Evidence, tracing: Tracing, word: Compromised, sure: float, state: str) -> Answer:
    proofs = [record for record, held in mine.acts if held >= (PROVEN if word is Compromised.YES else HELD)]
    proofs += [f.records[0] for f in mine.made if f.confidence >= PROVEN or word is Compromised.LIKELY]
    if state == "opened":
        proofs = [record for finding, held in mine.opened if held >= HELD for record in finding.records]
        proofs += [record for record, held in mine.given if held >= HELD]
    possible = [record for record, _ in mine.acts] + [r for f in mine.doubts for r in f.records] + proofs
    acts = [record for record, _ in mine.acts] or proofs
    dated = [record for record in proofs if not record.standing]  # what stands began at a time that nobody wrote down
    first = min(dated, key=lambda record: record.at, default=None)
    return Answer(
        account=account,
        compromised=word,
        confidence=round(sure, 3),
        cause=_cause(mine, state),
        because=_because(mine, first, state, tracing),
        since=first.at if first else None,
        possible_since=min((record.at for record in possible if not record.standing), default=None),
        until=max((record.last or record.at for record in acts if not record.standing), default=None),
        intruder=intruder(acts, tracing),
        state=state,
    )


def _because(mine: _Evidence, first: Record | None, state: str, tracing: Tracing) -> tuple[Text, ...]:
    """The few sentences a tired person reads: the first proof, then the gravest findings, each once."""
    said: list[Text] = []
    if first is not None and state == "signed_in" and first.id in tracing.by:
        why = tracing.by[first.id].because[0]
        proved = tracing.sure(first) >= PROVEN
        first_said = text("First proof on {at}: {why}", at=When(first.at), why=why)
        said.append(first_said if proved else text("First sign on {at}: {why}", at=When(first.at), why=why))
    shown = {Shows.INTRUDER, Shows.OPENED, Shows.DOUBT}
    grave = [f for f in mine.findings if f.shows in shown and f.severity >= Severity.MEDIUM]
    grave.sort(key=lambda f: (-f.severity, -f.confidence, f.records[0].at))
    told = {tracing.by[first.id].because[0]} if said and first is not None else set()
    for finding in grave:
        if finding.said not in told and len(said) < 6:
            said.append(finding.said)
            told.add(finding.said)
    if mine.given:
        said.append(text("The intruder set a new password for this account, and knows it"))
    return (*said, *mine.raised[:1])


def _cause(mine: _Evidence, state: str) -> str:
    """The door: the cause that the surest finding names; a sign-in at the first try means a known password."""
    named = [f for f in mine.findings if f.cause and f.shows is not Shows.ATTEMPT]
    if named:
        return max(named, key=lambda f: (f.confidence, f.severity)).cause
    if state != "signed_in":
        return "unknown"
    hinted = [f.cause for f in mine.attempts if f.cause]
    if hinted:
        return hinted[0]
    entered = [one for one, _ in mine.acts if isinstance(one, SignIn)]
    by_password = any(one.factor == "password" or one.protocol in {"ropc", "imap", "pop", "smtp"} for one in entered)
    return "leaked password" if by_password and not mine.given else "unknown"


def intruder(acts: Iterable[Record], tracing: Tracing) -> Intruder:
    """What the intruder is known by in these acts."""
    marks = {mark for record in acts for mark in _carried(record)}
    own = {mark for mark in marks if mark in tracing.marks}
    return Intruder(
        ips=tuple(sorted(value for kind, value in own if kind == "ip")),
        shared_ips=tuple(sorted(value for kind, value in marks & tracing.shared if kind == "ip")),
        devices=tuple(sorted({value.split(" ", 1)[1] for kind, value in own if kind == "ip+client"})),
        sessions=tuple(sorted(value for kind, value in own if kind == "session")),
        apps=tuple(sorted(value for kind, value in own if kind == "app")),
    )


def _carried(record: Record) -> Iterable[tuple[str, str]]:
    yield from place_marks(record)
    yield "session", record.session
    yield "app", record.app


def _unproven(account: str, mine: _Evidence, doubt: float, looked: bool, young: bool) -> Answer:
    """No proof: a doubt to ask about, a no, or nothing to go by. `looked`: the sources hold sign-ins at all."""
    said: tuple[Text, ...]
    if mine.doubts or mine.opened:
        grave = sorted([*mine.doubts, *(f for f, _ in mine.opened)], key=lambda f: -f.severity)
        said = (
            text(
                "Something is unusual, and the owner may have done it; ask by phone: {said}",
                said=many((f.said for f in grave), 3),
            ),
        )
        possible = min((one.at for f in grave for one in f.records if not one.standing), default=None)
        return Answer(
            account=account, compromised=Compromised.CANNOT_TELL, confidence=round(doubt, 3), cause="unknown",
            because=said, possible_since=possible, doubted=True,
        )  # fmt: skip
    tried = tuple(finding.said for finding in mine.attempts[:3])
    raised = tuple(mine.raised[:3])
    if not mine.signins and (mine.acted or mine.given_mail or not looked):
        said = (*raised, text("The sources hold no sign-in of this account, so nobody can say who used it"))
        return Answer(
            account=account, compromised=Compromised.CANNOT_TELL, confidence=0.0, cause="unknown", because=said
        )
    if not mine.signins:
        said = (*tried, *raised, text("Nobody signed in to this account; what others did with it was looked at"))
        return Answer(account=account, compromised=Compromised.NO, confidence=0.6, cause="unknown", because=said)
    said = (*tried, *raised, text("{n} sign-ins were looked at and nothing speaks for an intruder", n=mine.signins))
    if mine.days and young:
        said = (
            *raised,
            text(
                "The sources reach back less than three days: there is nothing to compare with. Ask the owner by phone"
            ),
        )
        return Answer(
            account=account, compromised=Compromised.CANNOT_TELL, confidence=0.0, cause="unknown", because=said
        )
    if 0 < len(mine.days) < YOUNG.days:
        said = (
            *said,
            text("It signed in on {days} days only, so there is little to compare with", days=len(mine.days)),
        )
        return Answer(account=account, compromised=Compromised.NO, confidence=0.4, cause="unknown", because=said)
    return Answer(account=account, compromised=Compromised.NO, confidence=0.7, cause="unknown", because=said)


def worst(found: Sequence[Answer], asked: str = "") -> Answer:
    """The account that was asked for, else the worst. Raises `ValueError` when there is no account at all."""
    if asked:
        return next((answer for answer in found if answer.account == asked.lower()), no_records(asked.lower()))
    if not found:
        raise ValueError("the sources speak of no account of the company")
    return found[0]


def by_words(by: By) -> Text:
    """Who, in words."""
    return {
        By.OWNER: text("the owner"),
        By.INTRUDER: text("the intruder"),
        By.PARTNER: text("a partner"),
        By.OUTSIDER: text("somebody outside"),
        By.SYSTEM: text("the provider"),
        By.UNKNOWN: text("not known"),
    }[by]
