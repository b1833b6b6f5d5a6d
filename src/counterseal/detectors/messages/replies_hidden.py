"""
Answers of partners lie unread where their reader does not look.

What it finds
    Received messages that answer mail of this mailbox and lie unread in the bin, or in a folder that nobody opens
    (feeds, history, notes, drafts ...). Worse when there are several, when they come from partners, or when the
    message that they answer is itself not there any more.

Why it matters
    Whoever writes to a customer from a stolen mailbox must keep the answer from its owner. The rule that did it may
    be gone; what it moved still lies there, and tells which deals are in danger.

When it is innocent
    People throw away newsletters, automatic mail and thanks without opening them; one or two such answers in the bin
    are told as low, and nothing is said of whoever throws unread answers of several correspondents away in several
    weeks. A spam filter errs: answers in the junk folder are not told. Mail that was read before it was moved is the
    owner's tidiness. Where the export does not tell what was read, only folders that nobody opens are looked at.

What to do
    Read these messages, and phone their senders. Look for the rule, and for what was sent in the same threads.

See
    MITRE ATT&CK T1564.008 (Hide Artifacts: Email Hiding Rules)
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.examine import detector
from counterseal.lore.folders import ARCHIVE, DELETED, JUNK, nobody_opens
from counterseal.lore.sent_copies import missed
from counterseal.lore.threads import came_in, went_out
from counterseal.lore.words import bulk_sender
from counterseal.mail.addresses import domain_of
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Mailbox
from counterseal.model.records import Message
from counterseal.model.text import Text, many, text

SEVERAL = 3
WEEKS = 3


@detector(severity=Severity.HIGH, needs=[Message])
def replies_hidden(mailbox: Mailbox) -> Iterator[Finding]:
    """Yield one finding for the bin and one for each odd folder."""
    company = mailbox.company
    written = {one.message_id: one for one in mailbox.every(Message) if went_out(one) and one.message_id}
    hidden: dict[str, list[tuple[Message, Message]]] = {}
    for message in mailbox.every(Message):
        if came_in(message) and message.kept and not _machine(message):
            asked = next((written[one] for one in _asked(message) if one in written), None)
            where = _where(message) if asked else ""
            if asked and where:
                hidden.setdefault(where, []).append((message, asked))
    for where, pairs in hidden.items():
        fresh = [pair for pair in pairs if company.since <= pair[0].at < company.until]
        if fresh and not (where == DELETED and _tidy(pairs)):
            yield _finding(mailbox, where, fresh)


def _machine(message: Message) -> bool:
    return message.bulk or message.auto or bulk_sender(message.sender)


def _asked(message: Message) -> Iterator[str]:
    yield message.in_reply_to
    yield from reversed(message.references)


def _where(message: Message) -> str:
    """In which folder that nobody opens a message lies unread; empty for all others."""
    if "seen" in message.flags:
        return ""
    told = bool({"unseen", "seen"} & set(message.flags))
    if message.role == "trash":
        return DELETED if told else ""
    found = [kind for folder in message.folder.split("\n") if (kind := nobody_opens(folder))]
    odd = [kind for kind in found if kind not in (ARCHIVE, DELETED, JUNK)]
    return message.folder if odd and len(found) == len(message.folder.split("\n")) else ""


def _tidy(pairs: list[tuple[Message, Message]]) -> bool:
    """Whether somebody throws unread answers away as a matter of course: of several people, in several weeks."""
    weeks = {one.at.isocalendar()[:2] for one, _ in pairs}
    return len(weeks) >= WEEKS and len({domain_of(one.sender) for one, _ in pairs}) >= WEEKS


def _finding(mailbox: Mailbox, where: str, pairs: list[tuple[Message, Message]]) -> Finding:
    messages = [one for one, _ in pairs]
    lost = {one.message.id for one in missed(mailbox)}
    gone = tuple({asked.id: asked for _, asked in pairs if asked.id in lost}.values())
    severity, confidence = _weigh(where, messages, gone)
    return Finding(
        account=mailbox.address,
        about="bin" if where == DELETED else where,
        said=_said(where, messages),
        records=tuple(messages),
        related=tuple({asked.id: asked for _, asked in pairs}.values()),
        severity=severity,
        shows=Shows.DOUBT,
        confidence=confidence,
        because=tuple(_because(messages, gone)),
        remedies=(
            Remedy("review_mailbox", mailbox.address),
            Remedy("restore_deleted", mailbox.address),
            Remedy("ask_owner", mailbox.address),
        ),
    )


def _weigh(where: str, messages: list[Message], gone: tuple[Message, ...]) -> tuple[Severity, float]:
    if gone:
        return Severity.HIGH, 0.75
    if where != DELETED:
        return Severity.HIGH, 0.7 if len(messages) >= SEVERAL else 0.6
    return (Severity.MEDIUM, 0.5) if len(messages) >= SEVERAL else (Severity.LOW, 0.3)


def _said(where: str, messages: list[Message]) -> Text:
    senders = many(dict.fromkeys(one.sender for one in messages))
    if where == DELETED:
        return text(
            "Answers to this mailbox lie unread in the bin: {n}, from {senders}", n=len(messages), senders=senders
        )
    return text(
        "Answers to this mailbox lie unread in “{folder}”, which nobody opens: {n}, from {senders}",
        folder=where,
        n=len(messages),
        senders=senders,
    )


def _because(messages: list[Message], gone: tuple[Message, ...]) -> Iterator[Text]:
    yield text("Their subjects are {subjects}", subjects=many(dict.fromkeys(one.subject for one in messages)))
    if gone:
        yield text("What they answer is not in the sent mail any more: {n}", n=len(gone))
