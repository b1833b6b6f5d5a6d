"""
Mail was sent, and its copy was taken out of the mailbox.

What it finds
    Sent messages that a server's log, a bounce or an answer tells of and whose copies are missing, while other copies
    from the same weeks, and of the same program and place, are there (`counterseal.lore.sent_copies`). Also mail that
    was handed in from where the owner never was by something that keeps no copies. Where no sent mail was given at
    all, only what tells of another bank account by its subject is told: somebody has to ask about that in any case.

Why it matters
    Whoever writes in your name deletes the copy, so that you do not see it. The log and the answers still tell to
    whom it went: these are the people to phone.

When it is innocent
    Programs that keep no copies have none of theirs there; a mailbox that begins later or ends earlier misses
    nothing; what was sent again, or under another of the owner's addresses, is not missed. People delete a message
    that they regret, and programs fail to keep one: one or two are told as low.

What to do
    Phone the receivers and ask for the message. Restore what can be restored, and look at who signed in at that
    moment.

See
    MITRE ATT&CK T1070.008 (Indicator Removal: Clear Mailbox Data)
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.examine import detector
from counterseal.lore.sent_copies import missed
from counterseal.lore.threads import went_out
from counterseal.lore.words import of_another_account, of_paying
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Mailbox
from counterseal.model.records import Message
from counterseal.model.text import Text, When, many, text

SEVERAL = 3


@detector(severity=Severity.HIGH, needs=[Message])
def sent_copy_removed(mailbox: Mailbox) -> Iterator[Finding]:
    """Yield one finding for the mailbox, and one for what came from a strange place."""
    company = mailbox.company
    fresh = [one for one in missed(mailbox) if company.since <= one.message.at < company.until]
    for strange in (False, True):
        found = [one for one in fresh if one.strange is strange]
        if found:
            yield _finding(mailbox, tuple(one.message for one in found), strange)
    sent = [one for one in mailbox.every(Message) if went_out(one)]
    if not any(one.kept for one in sent):
        telling = [one for one in sent if one.tells and company.since <= one.at < company.until]
        if accounts := tuple(one for one in telling if of_another_account([one.subject])):
            yield _finding(mailbox, accounts, strange=False, given=False)


def _finding(mailbox: Mailbox, messages: tuple[Message, ...], strange: bool, given: bool = True) -> Finding:
    paying = of_paying(name for one in messages for name in (one.subject, *one.attachments))
    accounts = of_another_account(one.subject for one in messages)
    severity, confidence = _weigh(len(messages), bool(paying), strange or bool(accounts and given))
    return Finding(
        account=mailbox.address,
        about="strange place" if strange else "copies",
        said=_said(mailbox, messages, strange) if given else _not_given(mailbox, messages),
        records=messages,
        severity=severity if given else Severity.MEDIUM,
        shows=Shows.DOUBT,
        confidence=confidence if given else 0.4,
        because=tuple(_because(messages, paying)),
        remedies=(
            *((Remedy("hold_payments", mailbox.address),) if accounts else ()),
            Remedy("review_sent", mailbox.address),
            Remedy("restore_deleted", mailbox.address),
            Remedy("ask_owner", mailbox.address),
        ),
    )


def _weigh(count: int, paying: bool, strange: bool) -> tuple[Severity, float]:
    if count >= SEVERAL and (paying or strange):
        return Severity.HIGH, 0.65
    if count >= SEVERAL or strange or (paying and count > 1):
        return Severity.MEDIUM, 0.5
    return Severity.LOW, 0.3


def _said(mailbox: Mailbox, messages: tuple[Message, ...], strange: bool) -> Text:
    if strange:
        return text(
            "Messages were handed in as {account} from {ip}, where the owner never was, and no copy was kept: {n}, the first at {at}",
            account=mailbox.address,
            ip=messages[0].ip,
            n=len(messages),
            at=When(messages[0].at),
        )
    return text(
        "Messages that {account} sent are not in the sent mail any more, while others of these weeks are: {n}, the first at {at}",
        account=mailbox.address,
        n=len(messages),
        at=When(messages[0].at),
    )


def _not_given(mailbox: Mailbox, messages: tuple[Message, ...]) -> Text:
    return text(
        "Mail about a bank account went out as {account}: “{subject}”; its sent mail was not given, so nobody can say whether the copy is there. Messages: {n}",
        account=mailbox.address,
        subject=messages[0].subject,
        n=len(messages),
    )


_TOLD = {
    "bounce": text("Bounces tell of them: {n}", n=0),
    "answered": text("Answers tell of them: {n}", n=0),
    "reference": text("Later messages of the thread name them: {n}", n=0),
    "quotation": text("Answers quote them: {n}", n=0),
    "log": text("The log of the server tells of them: {n}", n=0),
}


def _because(messages: tuple[Message, ...], paying: tuple[str, ...]) -> Iterator[Text]:
    told: dict[str, int] = {}
    for one in messages:
        how = one.tells[0].how if one.tells else "log"
        told[how] = told.get(how, 0) + 1
    for how, count in told.items():
        if how in _TOLD:
            yield Text(_TOLD[how].template, (("n", count),))
    receivers = dict.fromkeys(to for one in messages for to in one.recipients)
    if receivers:
        yield text("They went to {receivers}", receivers=many(receivers))
    if paying:
        yield text("They speak of money: {words}", words=many(paying))
