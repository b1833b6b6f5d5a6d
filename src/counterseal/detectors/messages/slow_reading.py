"""
A mailbox is read a little every day from a place that is not its owner's.

What it finds
    Mail fetched or read, or sign-ins over IMAP or POP, on five days and more out of one network abroad or of rented
    machines where the person never was before, while the owner did things at the usual place on the same days.

Why it matters
    A patient thief copies what came in since yesterday, a few messages at a time, for months. No single day is unusual,
    and nothing is deleted or sent. He knows each order as soon as you do, and waits for the one that pays.

When it is innocent
    A backup or archive that has always come is known from the start. Travellers are not at their desk on the same days,
    and a computer left running at home is no sign that they are. A network from which the person also comes with a
    program of theirs is the person's own: a private network, a second home. A service for which an app password was
    made at the usual desk on the day before is told as low.

What to do
    Ask the owner which service or machine that is. If nobody knows: end all sessions, change the password, delete app
    passwords, and count everything that came in since then as read.

See
    MITRE ATT&CK T1114.002 (Email Collection: Remote Email Collection), T1029 (Scheduled Transfer)
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from counterseal.examine import detector
from counterseal.lore.habits import Habit, placed
from counterseal.lore.networks import bare, hosted, network, polls, prefix, spot
from counterseal.lore.pasts import FAR, KNOWN, acts, beyond_the_company, learn, origin, unfamiliar, within
from counterseal.lore.threads import went_out
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Mailbox
from counterseal.model.place import Place
from counterseal.model.records import Access, AppPassword, Message, Record, SignIn
from counterseal.model.text import Land, Text, When, text

MANY_DAYS = 5
BOTH_DAYS = 3
"""On so many of these days the owner must have been at home."""
A_DAY = timedelta(days=1)


@dataclass(slots=True)
class _Trickle:
    """What came out of one foreign network."""

    place: Place
    acts: list[Record] = field(default_factory=list)
    own: bool = False
    """The person came from there with a program of theirs as well."""

    @property
    def days(self) -> set[date]:
        """The days on which something was taken; one record may tell of several."""
        found = set()
        for act in self.acts:
            at, last = act.at.date(), (act.last or act.at).date()
            found |= {at + timedelta(days=n) for n in range((last - at).days + 1)}
        return found


@detector(severity=Severity.HIGH, needs=[Access, SignIn])
def slow_reading(mailbox: Mailbox) -> Iterator[Finding]:
    """Yield one finding for each such network."""
    company = mailbox.company
    habit, foreign, home = Habit(), dict[str, _Trickle](), set[date]()
    for act in acts(mailbox):
        place = placed(company.where, act)
        name = network(act.ip, place)
        trickle = foreign.get(name)
        if trickle is None and _takes(act) and _far(mailbox, habit, act):
            trickle = foreign[name] = _Trickle(place)
        if trickle is not None:
            trickle.own |= not bare(act) and habit.seen("client", act.client or act.agent) is not None
            trickle.acts += [act] if _takes(act) else []
            continue
        if not polls(act) and not _bare_download(act) and habit.usual("prefix", prefix(act.ip)):
            home.add(act.at.date())
        learn(habit, mailbox, act)
    for message in mailbox.every(Message) if foreign else ():
        if went_out(message) and habit.usual("prefix", prefix(message.ip)):
            home.add(message.at.date())
    for name, trickle in foreign.items():
        fresh = [one for one in trickle.acts if company.since <= one.at < company.until]
        both = len(trickle.days & home)
        if fresh and not trickle.own and len(trickle.days) >= MANY_DAYS and both >= BOTH_DAYS:
            yield _finding(mailbox, name, trickle, fresh, both)


def _takes(act: Record) -> bool:
    """Whether mail was read or fetched, or somebody signed in by a way on which nothing else is done."""
    if isinstance(act, Access):
        return act.thing == "mail" and act.act in ("read", "download")
    return isinstance(act, SignIn) and act.protocol in ("imap", "pop")


def _bare_download(act: Record) -> bool:
    """Whether a machine may have fetched mail by itself."""
    return isinstance(act, Access) and bare(act)


def _far(mailbox: Mailbox, habit: Habit, act: Record) -> bool:
    foreign = unfamiliar(mailbox, habit, act)
    return FAR in foreign and FAR in beyond_the_company(mailbox, act, foreign)


def _finding(mailbox: Mailbox, name: str, trickle: _Trickle, fresh: list[Record], both: int) -> Finding:
    first = trickle.acts[0]
    ordered = _ordered(mailbox, first)
    abroad = not hosted(trickle.place)
    items = sum(one.count for one in fresh if isinstance(one, Access))
    return Finding(
        account=mailbox.address,
        about=name,
        said=_said(mailbox, trickle, items),
        records=tuple(fresh),
        related=(ordered,) if ordered else (),
        severity=Severity.LOW if ordered else Severity.HIGH if abroad else Severity.MEDIUM,
        shows=Shows.DOUBT,
        confidence=0.3 if ordered else 0.65 if abroad else 0.55,
        because=(
            text("On {n} of these days the owner did something at the usual place", n=both),
            text("It began at {at}; nothing had come from there before", at=When(first.at)),
            *((text("An app password had been made at the usual desk before"),) if ordered else ()),
        ),
        remedies=(
            Remedy("ask_owner", mailbox.address, (("network", name),)),
            Remedy("end_sessions", mailbox.address),
            Remedy("remove_app_password", mailbox.address),
        ),
    )


def _ordered(mailbox: Mailbox, first: Record) -> AppPassword | None:
    """An app password that the owner made at the usual desk on the day before it began, if any."""
    for one in within(mailbox.every(AppPassword), first.at - A_DAY, first.at):
        if one.what == "set" and one.succeeded and origin(mailbox.company, one) == KNOWN:
            return one
    return None


def _said(mailbox: Mailbox, trickle: _Trickle, items: int) -> Text:
    first = trickle.acts[0]
    if items:
        return text(
            "Mail of {account} was read from {ip} ({country}) on {days} days, a little each time; messages: {n}",
            account=mailbox.address,
            ip=spot(first),
            country=Land(trickle.place.country),
            days=len(trickle.days),
            n=items,
        )
    return text(
        "{account} was signed in to for fetching mail from {ip} ({country}) on {days} days",
        account=mailbox.address,
        ip=spot(first),
        country=Land(trickle.place.country),
        days=len(trickle.days),
    )
