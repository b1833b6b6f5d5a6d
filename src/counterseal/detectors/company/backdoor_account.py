"""
A new account was given power in its first hour.

What it finds
    An account that one person created and, within the hour, gave a role with power over mailboxes, or the right to open
    or send as other people's mailboxes.

Why it matters
    This is a back door. It has a password that only its maker knows, no second factor that anybody would miss, and it
    stays when the stolen account is locked.

When it is innocent
    A new colleague gets an account, a licence and the shared mailbox of the department (`sales@`): that is not told.
    An administrator makes a second account for his own work and gives it one role, or a new assistant the mailbox of
    one person: that is told as high and asks for a call. One lesser role from a long-standing administrator at a usual
    place is told as low. Several roles, several mailboxes, both, a maker who got power
    only that day, or a name made to be read as another have hardly an honest explanation.

What to do
    Block the account, take its rights back, keep its mail as evidence, then remove it. Look at everything that its
    maker did.

See
    MITRE ATT&CK T1136.003 (Create Account: Cloud Account), T1098.002 (Account Manipulation: Additional Email Delegate
    Permissions), T1098.003 (Account Manipulation: Additional Cloud Roles)
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from counterseal.examine import detector
from counterseal.lore.outside import stranger
from counterseal.lore.pasts import long_standing
from counterseal.lore.roles import given, risen, role_of, setting_up, top
from counterseal.lore.words import shared_mailbox
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Company
from counterseal.model.records import Change, Delegate
from counterseal.model.text import Text, When, many, text

AN_HOUR = timedelta(hours=1)


@detector(severity=Severity.CRITICAL, needs=[Change])
def backdoor_account(company: Company) -> Iterator[Finding]:
    """Yield one finding for each such account; the finding is the new account's."""
    roles: dict[tuple[str, str], list[Change]] = {}
    rights: dict[tuple[str, str], list[Delegate]] = {}
    for role in company.every(Change):
        if given(role):
            roles.setdefault((role.actor, role.target.lower()), []).append(role)
    for right in company.every(Delegate):
        if _opens(right):
            rights.setdefault((right.actor, right.to.lower()), []).append(right)
    for created in company.fresh(Change):
        made = created.what == "user.created" and created.succeeded and created.actor_kind != "system"
        if not made or "@" not in created.target or setting_up(company, created.at):
            continue
        key = (created.actor, created.target.lower())
        got = [one for one in roles.get(key, ()) if _first_hour(created, one)]
        opened = [one for one in rights.get(key, ()) if _first_hour(created, one)]
        if got or opened:
            yield _finding(company, created, got, opened)


def _opens(right: Delegate) -> bool:
    """Whether a right opens another person's mailbox as a whole; shared mailboxes are there to be opened."""
    whole = right.right in ("full_access", "send_as", "send_on_behalf") and right.what == "set" and right.succeeded
    return whole and right.actor_kind != "system" and not shared_mailbox(right.account)


def _first_hour(created: Change, one: Change | Delegate) -> bool:
    return -timedelta(minutes=1) <= one.at - created.at <= AN_HOUR


def _finding(company: Company, created: Change, got: list[Change], opened: list[Delegate]) -> Finding:
    address = created.target.lower()
    roles = tuple(dict.fromkeys(map(role_of, got)))
    mailboxes = tuple(dict.fromkeys(one.account for one in opened))
    fresh = risen(company, created.actor, created.at)
    known = stranger(company, address, created.at)
    disguised = known is not None and known.grave
    sure = len(roles) >= 3 or len(mailboxes) >= 2 or bool(roles and mailboxes) or fresh is not None or disguised
    wanted = not opened and len(roles) == 1 and not top(roles[0]) and long_standing(company, created)
    return Finding(
        account=address,
        about=address,
        said=text(
            "{actor} created the account {address} at {at} and gave it power within the hour",
            actor=created.actor,
            address=address,
            at=When(created.at),
        ),
        records=tuple(sorted((created, *got, *opened), key=lambda one: one.at)),
        related=(fresh,) if fresh else (),
        severity=Severity.CRITICAL if sure else Severity.LOW if wanted else Severity.HIGH,
        shows=Shows.INTRUDER if sure else Shows.DOUBT,
        confidence=0.9 if sure else 0.2 if wanted else 0.6,
        because=tuple(_reasons(roles, mailboxes, created.actor, fresh)),
        remedies=(
            Remedy("block_sign_in", address),
            Remedy("remove_account", address, (("account", created.actor),)),
            *(Remedy("remove_role", address, (("role", ", ".join(roles)),)) for _ in roles[:1]),
            *(Remedy("remove_delegate", address, (("account", mailbox),)) for mailbox in mailboxes),
        ),
    )


def _reasons(roles: tuple[str, ...], mailboxes: tuple[str, ...], actor: str, fresh: Change | None) -> Iterator[Text]:
    if roles:
        yield text("It got {roles}", roles=many(roles))
    if mailboxes:
        yield text("It may open or send as {mailboxes}", mailboxes=many(mailboxes))
    if fresh:
        yield text(
            "{actor} had got a role only at {at}, from {giver}", actor=actor, at=When(fresh.at), giver=fresh.actor
        )
