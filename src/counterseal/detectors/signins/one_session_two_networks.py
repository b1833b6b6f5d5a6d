"""
One session was used from two networks by two machines.

What it finds
    Records of one session (one sign-in's cookie or token) within an hour from two networks in two countries, or from
    an ordinary line and from rented machines, by programs on different operating systems.

Why it matters
    A session belongs to one program on one machine. When it appears in another, its cookie was stolen: by a page that
    stood between the owner and the provider, or by a program on the owner's computer. Changing the password does not
    end it, and no second factor is asked again.

When it is innocent
    A phone or a laptop changes networks all day with the same program: left out, and so is a private network that is
    switched on. The provider writes its own addresses into the log: left out. Two programs on one computer may share
    a sign-in; that is told as a doubt.

What to do
    End all sessions first, then change the password; look for the page or the program that took the cookie.

See
    MITRE ATT&CK T1539 (Steal Web Session Cookie), T1550.004 (Use Alternate Authentication Material: Web Session Cookie)
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import pairwise

from counterseal.examine import detector
from counterseal.lore.habits import AN_HOUR, egress_of, person, places
from counterseal.lore.networks import hosted, mute, network
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Company
from counterseal.model.place import Place
from counterseal.model.records import CHANGES, Access, Message, Record, SignIn
from counterseal.model.text import Land, When, text


@detector(severity=Severity.HIGH, needs=[SignIn, Access, Message])
def one_session_two_networks(company: Company) -> Iterator[Finding]:
    """Yield one finding for each session, with what the stranger did in it."""
    where, egress = places(company), egress_of(company)
    sessions: dict[tuple[str, str], list[Record]] = defaultdict(list)
    kinds: tuple[type[Record], ...] = (SignIn, Access, Message, *CHANGES)
    for kind in kinds:
        for record in company.every(kind):
            worked = record.ok if isinstance(record, SignIn) else record.succeeded
            if record.session and worked and record.actor_kind == "user" and not mute(record.ip, where(record.ip)):
                sessions[person(record), record.session].append(record)
    for (account, session), records in sessions.items():
        records.sort(key=lambda one: (one.at, one.id))
        pair = _two_machines([one for one in records if _browser(one)], where)
        if pair is None:
            continue
        one, two = pair
        first_known = egress.knows(one.ip, where(one.ip), two.at) or not _known(company, account, two, session)
        owner, stranger = (one, two) if first_known else (two, one)
        theirs = [r for r in records if network(r.ip, where(r.ip)) == network(stranger.ip, where(stranger.ip))]
        fresh = tuple(r for r in theirs if company.since <= r.at < company.until)
        if fresh:
            yield _tell(account, session, owner, stranger, fresh, where(owner.ip), where(stranger.ip))


def _browser(record: Record) -> bool:
    """Whether browser and system are told: the strings of mail programs are too different to compare with them."""
    return " on " in record.client and not record.client.endswith("on the web")


def _two_machines(records: list[Record], where: Callable[[str], Place]) -> tuple[Record, Record] | None:
    """The first two records that one machine cannot have made."""
    for one, two in pairwise(records):
        if two.at - one.at <= AN_HOUR and one.client != two.client and _parted(where(one.ip), where(two.ip), one, two):
            return one, two
    return None


def _parted(first: Place, second: Place, one: Record, two: Record) -> bool:
    abroad = bool(first.country and second.country) and first.country != second.country
    return network(one.ip, first) != network(two.ip, second) and (abroad or hosted(first) != hosted(second))


def _known(company: Company, account: str, record: Record, session: str) -> bool:
    """Whether the account signed in from that address in other sessions, earlier."""
    return any(
        one.ok and one.ip == record.ip and one.session != session and one.at < record.at
        for one in company.mailbox(account).every(SignIn)
    )


def _tell(
    account: str, session: str, owner: Record, stranger: Record, theirs: tuple[Record, ...], home: Place, away: Place
) -> Finding:
    systems = {one.client.partition(" on ")[2] for one in (owner, stranger)}
    sure = len(systems) > 1
    return Finding(
        account=account,
        about=f"session {session}",
        said=text(
            "One session was used with {first} from {first_ip} ({first_country})"
            " and at {at} with {second} from {second_ip} ({second_country})",
            first=owner.client,
            first_ip=owner.ip,
            first_country=Land(home.country),
            at=When(stranger.at),
            second=stranger.client,
            second_ip=stranger.ip,
            second_country=Land(away.country),
        ),
        records=theirs,
        severity=Severity.HIGH if sure else Severity.MEDIUM,
        shows=Shows.INTRUDER if sure else Shows.DOUBT,
        confidence=0.85 if sure else 0.5,
        cause="infected device" if sure else "",
        because=(
            text("A session belongs to one program on one machine; here are two operating systems")
            if sure
            else text("Two programs on one machine may share a sign-in"),
        ),
        related=(owner,),
        remedies=(Remedy("end_sessions", account), Remedy("reset_password", account)),
    )
