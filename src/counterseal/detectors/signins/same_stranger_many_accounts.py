"""
One stranger's machine signed in to several accounts.

What it finds
    One address with one program, both never seen in the company until that day, from which two or more accounts were
    signed in to well within a day, and which none of them knows. In a country that is new for all of them the address
    alone is enough, within a week.

Why it matters
    People have their own machines. Whoever opens several mailboxes from one new place has several passwords, or
    stole several sessions, and works through them.

When it is innocent
    In a new office everybody comes from a new address, but with the program that each already used. An administrator
    who sets up colleagues uses a known machine. New colleagues on their first day have no history: they alone are
    not told. Colleagues on a journey together come with programs that each already used; where the log names no
    program, as that of a mail server, they are told only when one of them was busy at home in the same hours. The
    company's way out and the provider's own network are left out.

What to do
    End the sessions and change the passwords of all these accounts; look for the same address at every other one.

See
    MITRE ATT&CK T1078.004 (Valid Accounts: Cloud Accounts)
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from counterseal.examine import detector
from counterseal.lore.habits import A_DAY, Habit, egress_of, walk
from counterseal.lore.networks import bare, hosted, mute, on_phone, polls, prefix, scripted
from counterseal.lore.pasts import within
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Company
from counterseal.model.place import Place
from counterseal.model.records import Message, Record, SignIn
from counterseal.model.text import Land, many, text

A_WEEK = timedelta(days=7)
MEANWHILE = timedelta(hours=3)


@dataclass(frozen=True, slots=True)
class _Visit:
    """A good sign-in, and what its account knew then."""

    signin: SignIn
    place: Place
    enough: bool
    known: bool
    """The account knows the program or the neighbourhood."""
    foreign: bool
    program_new: bool
    at_home: bool
    """No program is named, and the owner was busy at a usual place in the same hours."""


@detector(severity=Severity.CRITICAL, needs=[SignIn])
def same_stranger_many_accounts(company: Company) -> Iterator[Finding]:
    """Yield one finding for each account that the stranger opened."""
    egress = egress_of(company)
    visits: dict[tuple[str, str], list[_Visit]] = defaultdict(list)
    abroad: dict[str, list[_Visit]] = defaultdict(list)
    for signin, place, habit in walk(company):
        client = signin.agent or signin.client or signin.protocol
        if not signin.ok or not client or mute(signin.ip, place) or egress.knows(signin.ip, place, signin.at):
            continue
        news = habit.news(signin, place)
        nameless = bare(signin)
        known = habit.visits > 0 and not ({"prefix"} if nameless else {"client", "prefix"}) <= news
        at_home = nameless and habit.enough and "prefix" in news and _at_home(company, signin, habit)
        visit = _Visit(
            signin, place, habit.enough, known and habit.enough, "country" in news, "client" in news, at_home
        )
        own = bool(signin.device) and habit.seen("device", signin.device) is not None
        if visit.enough and visit.foreign and not own and not on_phone(signin):
            abroad[signin.ip].append(visit)
        seen = visits[signin.ip, client]
        if seen and signin.at - seen[0].signin.at > A_DAY:
            continue  # the pair is no longer new to the company
        seen.append(visit)
    told = set()
    for (ip, _), seen in visits.items():
        if _stranger(seen):
            told.add(ip)
            yield from _tell(company, ip, seen)
    for ip, all_there in abroad.items():
        seen = [one for one in all_there if one.signin.at - all_there[0].signin.at <= A_WEEK]
        # On a journey together each has a program of their own: somebody here has not.
        foreign = any(one.program_new or one.at_home for one in seen)
        if ip not in told and len({one.signin.account for one in seen}) > 1 and foreign:
            yield from _abroad(company, ip, seen)


def _abroad(company: Company, ip: str, seen: list[_Visit]) -> Iterator[Finding]:
    accounts = list(dict.fromkeys(visit.signin.account for visit in seen))
    for account in accounts:
        theirs = [visit.signin for visit in seen if visit.signin.account == account]
        fresh = tuple(one for one in theirs if company.since <= one.at < company.until)
        if not fresh:
            continue
        yield Finding(
            account=account,
            about=prefix(ip),
            said=text(
                "From {ip} ({country}) several accounts were signed in to within a week: {accounts}",
                ip=ip,
                country=Land(seen[0].place.country),
                accounts=many(accounts),
            ),
            records=fresh,
            severity=Severity.HIGH,
            shows=Shows.INTRUDER,
            confidence=0.75,
            because=(
                text("None of them had ever been in that country"),
                text("One of the owners was busy elsewhere in the same hours")
                if any(visit.at_home for visit in seen)
                else text("For at least one of them the program is new as well"),
            ),
            related=tuple(visit.signin for visit in seen if visit.signin.account != account),
            remedies=(Remedy("end_sessions", account), Remedy("reset_password", account)),
        )


def _stranger(seen: list[_Visit]) -> bool:
    accounts = {visit.signin.account for visit in seen}
    if bare(seen[0].signin) and not any(visit.at_home for visit in seen):
        return False
    return len(accounts) > 1 and not any(visit.known for visit in seen) and any(visit.enough for visit in seen)


def _at_home(company: Company, signin: SignIn, habit: Habit) -> bool:
    """Whether the owner did something at a usual place at the same time that no machine does alone: signed in, sent."""
    mailbox = company.mailbox(signin.account)
    start, end = signin.at - MEANWHILE, signin.at + MEANWHILE
    sent = (one for one in within(mailbox.every(Message), start, end) if one.act.startswith("sent"))
    came = (one for one in within(mailbox.every(SignIn), start, end) if one.ok and not polls(one))
    acts: list[Record] = [*sent, *came]
    return any(prefix(one.ip) != prefix(signin.ip) and habit.usual("prefix", prefix(one.ip)) for one in acts if one.ip)


def _tell(company: Company, ip: str, seen: list[_Visit]) -> Iterator[Finding]:
    first = seen[0]
    accounts = list(dict.fromkeys(visit.signin.account for visit in seen))
    sure = hosted(first.place) or scripted(first.signin) or all(visit.foreign for visit in seen if visit.enough)
    phone = on_phone(first.signin) and not sure
    client = first.signin.client or first.signin.agent
    for account in accounts:
        theirs = [visit.signin for visit in seen if visit.signin.account == account]
        fresh = tuple(one for one in theirs if company.since <= one.at < company.until)
        if not fresh:
            continue
        yield Finding(
            account=account,
            about=f"{prefix(ip)} {client}",
            said=text(
                "{count} accounts were signed in to within a day from {ip} ({country}) with {client},"
                " which nobody in the company had used before: {accounts}",
                count=len(accounts),
                ip=ip,
                country=Land(first.place.country),
                client=client,
                accounts=many(accounts),
            ),
            records=fresh,
            severity=Severity.CRITICAL if sure else Severity.MEDIUM if phone else Severity.HIGH,
            shows=Shows.INTRUDER if sure else Shows.DOUBT,
            confidence=0.9 if sure else 0.6,
            because=(
                text("Neither the address nor the program was known for any of these accounts"),
                text("The machine is rented, the program is a script, or the country is new for these accounts")
                if sure
                else text("It is in a country that these accounts use, and not on rented machines"),
            ),
            related=tuple(visit.signin for visit in seen if visit.signin.account != account),
            remedies=(Remedy("end_sessions", account), Remedy("reset_password", account)),
        )
