"""
A setting that serves a thief was made in a sign-in from a strange place.

What it finds
    A rule that moves, deletes, marks read or forwards mail, forwarding, a right for somebody else, an app password, a
    new second factor or an application let into the mail, made within a day after a sign-in of the same account with
    the same address or in the same session, where the country or a rented machine was new for the person, and the
    program was new too.

Why it matters
    An intruder who is careful names the rule "Newsletter" and picks one customer. Nothing in the rule tells it from
    the owner's; who made it does.

When it is innocent
    A rule made at the usual place, and whatever a traveller sets up on a known device or with a known program, is not
    found. Somebody who buys a new computer on a journey and files mail with it is found: ask them.

What to do
    Ask the person by phone whether they were there and made it. If not, remove it, end all sessions, and look at what
    else was done in the same session.

See
    MITRE ATT&CK T1078.004 (Valid Accounts: Cloud Accounts), T1564.008 (Hide Artifacts: Email Hiding Rules)
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from operator import attrgetter

from counterseal.examine import detector
from counterseal.lore.apps import first_party, opens_mail
from counterseal.lore.grants import given
from counterseal.lore.habits import A_DAY, Strange, strange_signins
from counterseal.lore.networks import fetcher, hosted, leads_abroad, spot
from counterseal.lore.outside import stranger
from counterseal.lore.rules import gone, known_as, removal, working
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Company
from counterseal.model.records import AppGrant, AppPassword, Delegate, Factor, Forward, Record, Rule
from counterseal.model.text import Land, Text, When, text

KINDS: tuple[type[Record], ...] = (Rule, Forward, Delegate, AppPassword, Factor, AppGrant)


@detector(severity=Severity.HIGH, needs=KINDS)
def setting_from_strange_place(company: Company) -> Iterator[Finding]:
    """Yield one finding for each such setting, for the account that made it."""
    settings = sorted((one for kind in KINDS for one in company.fresh(kind) if _serves(one)), key=attrgetter("at"))
    told: set[str] = set()
    for strange in strange_signins(company) if settings else ():
        abroad = _abroad(strange)
        if "client" not in strange.news or fetcher(strange.signin) or not (abroad or hosted(strange.place)):
            continue
        if _own_device(strange):
            continue
        start = strange.signin.at
        low = bisect_left(settings, start, key=attrgetter("at"))
        for setting in settings[low : bisect_right(settings, start + A_DAY, key=attrgetter("at"))]:
            if _together(strange, setting) and setting.id not in told:
                told.add(setting.id)
                yield _finding(company, strange, setting, 0.8 if abroad and hosted(strange.place) else 0.7)


def _abroad(strange: Strange) -> bool:
    homes = strange.habit.values("country")
    return "country" in strange.news and not any(leads_abroad(home, strange.place.country) for home in homes)


def _own_device(strange: Strange) -> bool:
    device = strange.signin.device
    return bool(device) and "device" not in strange.news and strange.habit.seen("device", device) is not None


def _together(strange: Strange, setting: Record) -> bool:
    one = strange.signin
    return setting.actor == one.account and (
        setting.ip == one.ip or (bool(one.session) and setting.session == one.session)
    )


def _serves(one: Record) -> bool:
    if not one.succeeded or one.actor_kind != "user" or one.standing:
        return False
    if isinstance(one, Rule):
        acts = one.moves_to or one.deletes or one.marks_read or one.forwards_to or one.copies_to
        return one.scope == "mailbox" and working(one) and bool(acts)
    if isinstance(one, Delegate):
        return given(one)
    if isinstance(one, Factor):
        return one.what == "added"
    if isinstance(one, AppGrant):
        return one.what == "set" and not one.everyone and opens_mail(one.scopes) and not first_party(one.app)
    return isinstance(one, (Forward, AppPassword)) and one.what == "set"


def _finding(company: Company, strange: Strange, setting: Record, confidence: float) -> Finding:
    signin = strange.signin
    about, said, takes, remedies = _told(company, setting)
    because = [
        text(
            "At {at} somebody had signed in from {country} ({ip}) with {client}, which is new for this account",
            at=When(signin.at),
            country=Land(strange.place.country),
            ip=spot(signin),
            client=signin.client or signin.agent,
        )
    ]
    if hosted(strange.place):
        because.append(text("The address belongs to a network that rents out machines and exits of private networks"))
    if isinstance(setting, Rule):
        because += gone(setting, company.mailbox(setting.account))
    return Finding(
        account=signin.account,
        about=about if setting.account == signin.account else f"{setting.account}:{about}",
        said=said,
        records=(setting,),
        related=(signin,),
        severity=Severity.HIGH if takes else Severity.MEDIUM,
        shows=Shows.INTRUDER,
        confidence=confidence,
        because=tuple(because),
        remedies=(*remedies, Remedy("ask_owner", signin.account)),
    )


def _told(company: Company, one: Record) -> tuple[str, Text, bool, tuple[Remedy, ...]]:
    """What it is about, what is said, whether it takes mail away, and what undoes it."""
    account = ("account", one.account)
    if isinstance(one, Rule):
        out = any(stranger(company, to, one.at) for to in (*one.forwards_to, *one.copies_to))
        said = text("The rule “{name}” was made in a sign-in from a strange place", name=known_as(one))
        undo = removal(one, company.mailbox(one.account))
        return f"rule:{known_as(one)}", said, bool(one.moves_to or one.deletes or out), undo
    if isinstance(one, Forward):
        to = ", ".join(one.to)
        said = text("Forwarding to {address} was set in a sign-in from a strange place", address=to)
        if not to:
            said = text("Forwarding was switched on in a sign-in from a strange place; where to is not told")
        undo = (Remedy("remove_forward", to or one.account, (account,)),)
        return f"forward:{to}", said, any(stranger(company, each, one.at) for each in one.to), undo
    if isinstance(one, Delegate):
        said = text(
            "{to} got a right to the mailbox {account} in a sign-in from a strange place",
            to=one.to,
            account=one.account,
        )
        details = (account, ("right", one.right), *((("folder", one.folder),) if one.folder else ()))
        about = ":".join(part for part in ("right", one.to, one.right, one.folder) if part)
        return about, said, False, (Remedy("remove_delegate", one.to, details),)
    if isinstance(one, AppGrant):
        said = text(
            "The application “{name}” was let into the mail in a sign-in from a strange place", name=one.app_name
        )
        undo = (Remedy("revoke_grant", one.app, (account, ("name", one.app_name))),)
        return f"grant:{one.app_name or one.app}", said, True, undo
    factor = Remedy("review_factor", one.account)
    if isinstance(one, Factor):
        said = text("A method of two-step verification was added in a sign-in from a strange place")
        return f"factor:{one.method}", said, False, (factor,)
    return "app password", text("An app password was made in a sign-in from a strange place"), False, (factor,)
