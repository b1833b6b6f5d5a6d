"""
Mail was destroyed, so that it cannot be read again.

What it finds
    Messages that were sent and deleted for good within the hour, or several that were put into the bin; worst when
    that was done from a far place while the owner was at home. And twenty messages and more deleted for good within
    an hour from other folders than the bin, where the person never did so before.

Why it matters
    Whoever writes in your name deletes what he wrote, so that you do not see it in your sent mail, and the bounces
    and questions that come back.

When it is innocent
    Everybody empties the bin and the junk folder and throws drafts away; that is not told, however much it is. Mail that
    a program moves by IMAP is copied and deleted: where the log names no folder, much of it is told as low. One
    sent message that is put into the bin at once was a mistake and is not told; one that is deleted for good is low.

What to do
    Restore what can be restored: the provider keeps deleted items for some days. Read it, and phone the receivers.

See
    MITRE ATT&CK T1070.008 (Indicator Removal: Clear Mailbox Data)
    Microsoft: Recoverable Items folder in Exchange Online
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from counterseal.examine import detector
from counterseal.lore.folders import DELETED, JUNK, nobody_opens
from counterseal.lore.pasts import by_stranger, within
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Mailbox
from counterseal.model.records import Access, Message
from counterseal.model.text import Text, When, many, text

AN_HOUR = timedelta(hours=1)
MANY = 20
SEVERAL = 3
_DRAFTS = ("draft", "brouillon", "entwürfe", "borrador", "rascunho", "bozze", "чернов", "草稿", "下書き", "임시")


@detector(severity=Severity.HIGH, needs=[Access])
def mail_purged(mailbox: Mailbox) -> Iterator[Finding]:
    """Yield one finding for sent mail that was deleted, and one for other mail deleted for good in bulk."""
    deleted = [one for one in mailbox.fresh(Access) if one.act in ("purge", "delete") and _counts(one)]
    yield from _sent_then_deleted(mailbox, deleted)
    yield from _in_bulk(mailbox, [one for one in deleted if one.act == "purge"])


def _counts(access: Access) -> bool:
    """Whether mail was deleted that somebody may miss: not by the provider, no draft, not out of the bin."""
    folder = access.folder.casefold()
    if access.thing != "mail" or access.actor_kind == "system" or not access.succeeded:
        return False
    return nobody_opens(folder) not in (DELETED, JUNK) and not any(name in folder for name in _DRAFTS)


def _sent_then_deleted(mailbox: Mailbox, deleted: Sequence[Access]) -> Iterator[Finding]:
    sent = [one for one in mailbox.every(Message) if one.act.startswith("sent") and (one.message_id or one.subject)]
    pairs = [
        (message, access)
        for access in deleted
        for message in within(sent, access.at - AN_HOUR, access.at)
        if _same(message, access)
    ]
    messages = tuple({message.id: message for message, _ in pairs}.values())
    gone = tuple({access.id: access for _, access in pairs}.values())
    purged = len({message.id for message, access in pairs if access.act == "purge"})
    if not purged and len(messages) < SEVERAL:
        return
    severity = Severity.HIGH if purged >= SEVERAL else Severity.MEDIUM if len(messages) > 1 else Severity.LOW
    strangers = {ip for ip in {one.ip for one in gone} if by_stranger(mailbox, next(g for g in gone if g.ip == ip))}
    theirs = tuple(one for one in gone if one.ip in strangers)
    if theirs:
        severity = Severity.HIGH
    yield Finding(
        account=mailbox.address,
        about="sent",
        said=text(
            "Messages deleted within the hour in which {account} had sent them: {n}, with the subjects {subjects}",
            n=len(messages),
            account=mailbox.address,
            subjects=many(dict.fromkeys(message.subject for message in messages)),
        ),
        records=theirs or gone,
        related=messages,
        severity=severity,
        shows=Shows.INTRUDER if theirs else Shows.DOUBT,
        confidence=0.9 if theirs else 0.6 if purged >= SEVERAL else 0.4,
        because=(text("It was done from {ip}, and the owner was at home before and after", ip=theirs[0].ip),)
        if theirs
        else (),
        remedies=(Remedy("restore_deleted", mailbox.address), Remedy("review_sent", mailbox.address)),
    )


def _same(message: Message, access: Access) -> bool:
    ids = {item.id for item in access.items if item.id}
    if message.message_id and ids:
        return message.message_id in ids
    return bool(message.subject) and message.subject in {item.name for item in access.items}


def _in_bulk(mailbox: Mailbox, purged: Sequence[Access]) -> Iterator[Finding]:
    number = 0
    while number < len(purged):
        start = purged[number]
        hour = within(purged, start.at, start.at + AN_HOUR)
        count = sum(one.count for one in hour)
        if count < MANY:
            number += 1
            continue
        if not _did_before(mailbox, start):
            untold = not any(one.folder or one.items for one in hour)
            severity, confidence = (Severity.LOW, 0.3) if untold else (Severity.MEDIUM, 0.4)
            if by_stranger(mailbox, start):
                severity, confidence = Severity.HIGH, 0.7
            yield Finding(
                account=mailbox.address,
                about=f"purged {start.at.date().isoformat()}",
                said=_said(mailbox, start, count, [one.folder for one in hour if one.folder]),
                records=tuple(hour),
                severity=severity,
                shows=Shows.DOUBT,
                confidence=confidence,
                remedies=(Remedy("restore_deleted", mailbox.address), Remedy("ask_owner", mailbox.address)),
            )
        number += len(hour)


def _said(mailbox: Mailbox, start: Access, count: int, folders: Sequence[str]) -> Text:
    if not folders:
        return text(
            "Messages of {account} deleted for good within an hour from {at} on: {n}; the log does not name the folders",
            n=count,
            account=mailbox.address,
            at=When(start.at),
        )
    return text(
        "Messages of {account} deleted for good within an hour from {at} on, out of {folders}: {n}",
        n=count,
        account=mailbox.address,
        at=When(start.at),
        folders=many(dict.fromkeys(folders)),
    )


def _did_before(mailbox: Mailbox, start: Access) -> bool:
    """Whether the person deleted much for good on an earlier day."""
    days: Counter[date] = Counter()
    for one in mailbox.before(start):
        if one.act == "purge" and one.at.date() < start.at.date() and _counts(one):
            days[one.at.date()] += one.count
    return any(count >= MANY / 2 for count in days.values())
