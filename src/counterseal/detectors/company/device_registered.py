"""
A new device was registered, and the mailbox was copied to it.

What it finds
    A device registered in the directory for an account, and within the hour whole folders of that mailbox copied by a
    program that the person never used, or from a network where the person never was.

Why it matters
    A registered device is trusted: it keeps its access for months and may count as second factor. Mail folders that are
    synchronised lie on it as files, and stay there when the account is locked.

When it is innocent
    A new computer is registered too, and Outlook fills itself on it. The person's usual program in the usual network
    is not told, nor a device alone, nor the first device of an account that has no past in the records.

What to do
    Ask the person whether they have a new computer. If not: remove the device, end the sessions, and count every folder
    that was synchronised as read.

See
    MITRE ATT&CK T1098.005 (Account Manipulation: Device Registration), T1114.002 (Email Collection: Remote Email
    Collection)
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from counterseal.examine import detector
from counterseal.lore.habits import Habit
from counterseal.lore.pasts import PHONE, beyond_the_company, by_owner, past, unfamiliar
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Company, Mailbox
from counterseal.model.records import Access, Change
from counterseal.model.text import When, many, text

AN_HOUR = timedelta(hours=1)


@detector(severity=Severity.MEDIUM, needs=[Change])
def device_registered(company: Company) -> Iterator[Finding]:
    """Yield one finding for each account and device."""
    found: dict[tuple[str, str], list[Change]] = {}
    for change in company.fresh(Change):
        account = change.details.get("user", "") or change.account
        if change.what == "device.registered" and change.succeeded and "@" in account:
            found.setdefault((account.lower(), change.target), []).append(change)
    for (account, device), changes in found.items():
        mailbox = company.mailbox(account)
        start = changes[0].at
        copied = [
            one
            for one in mailbox.every(Access)
            if one.act == "sync" and one.thing == "mail" and by_owner(one) and start <= one.at <= start + AN_HOUR
        ]
        habit = past(mailbox, start - timedelta(minutes=10)) if copied else None
        if habit is None or not _foreign(mailbox, habit, copied[0]):
            continue
        yield Finding(
            account=account,
            about=device,
            said=text(
                "{device} was registered as a device at {at}; within the hour whole folders of {account} were copied",
                device=device,
                at=When(start),
                account=account,
            ),
            records=tuple(sorted((*changes, *copied), key=lambda one: one.at)),
            severity=Severity.MEDIUM,
            shows=Shows.DOUBT,
            confidence=0.5,
            because=(
                text(
                    "Copied by {clients}; until now only {usual}",
                    clients=many(dict.fromkeys(one.client or one.agent for one in copied)),
                    usual=many(habit.values("client"), 4),
                ),
            ),
            remedies=(
                Remedy("remove_device", device, (("account", account),)),
                Remedy("end_sessions", account),
                Remedy("ask_owner", account, (("device", device),)),
            ),
        )


def _foreign(mailbox: Mailbox, habit: Habit, first: Access) -> bool:
    return bool(beyond_the_company(mailbox, first, unfamiliar(mailbox, habit, first)) - {PHONE})
