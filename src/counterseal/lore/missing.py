"""
Messages that are not there: sent, and known only from what others say of them.

A thief writes from a stolen mailbox and deletes the copy. The answer to it, its bounce and the quotation in a reply
still tell of it. Such a message is listed without a file. It is only called the owner's when nothing else explains
it: the Message-ID is of the kind that only the owner's own messages have, or the bounce or quotation names the owner,
and no colleague was in the thread who could have written it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from counterseal.mail.addresses import addresses_in, domain_of
from counterseal.model.records import Message, Record, Told

OPERATION = "told by another message"
"""What stands as the operation of a message that is known only from others."""
NEAR = timedelta(hours=26)
"""A quotation tells the time of its writer's zone: so far apart may be two times of one message."""
SLACK = timedelta(minutes=3)


@dataclass(slots=True)
class _Known:
    """What is known of one account's own messages."""

    ids: set[str] = field(default_factory=set)
    sent_at: list[datetime] = field(default_factory=list)
    own_makers: set[str] = field(default_factory=set)
    """Right halves of Message-IDs of what the owner sent."""
    other_makers: set[str] = field(default_factory=set)
    subjects: dict[str, list[datetime]] = field(default_factory=lambda: defaultdict(list))
    home: str = ""
    """The domain of the account."""
    identities: set[str] = field(default_factory=set)
    """Addresses that the owner writes under."""


def completed(records: Sequence[Record], domains: Iterable[str]) -> tuple[Record, ...]:
    """The records, and one for each message that is only told of. `domains` are the company's own."""
    own = frozenset(domains)
    known: dict[str, _Known] = defaultdict(_Known)
    tellers: list[Message] = []
    everywhere: set[str] = set()
    for record in records:
        if not isinstance(record, Message):
            continue
        mine = known[record.account]
        mine.ids.add(record.message_id)
        mine.home = domain_of(record.account)
        everywhere.add(record.message_id)
        maker = record.message_id.rpartition("@")[2].rstrip(">").lower()
        if record.act.startswith("sent"):
            mine.sent_at.append(record.at)
            mine.own_makers.add(maker)
            mine.identities.add(record.sender)
            mine.subjects[thread_subject(record.subject)].append(record.at)
        else:
            mine.other_makers.add(maker)
        if record.act == "received" and record.tells and not record.bulk:
            tellers.append(record)
    found: dict[str, Message] = {}
    for teller in sorted(tellers, key=lambda one: (one.at, one.id)):
        for ghost in _ghosts(teller, known[teller.account], everywhere, own):
            found.setdefault(ghost.id, ghost)
    return (*records, *found.values()) if found else tuple(records)


def _ghosts(teller: Message, mine: _Known, everywhere: set[str], own: frozenset[str]) -> Iterator[Message]:
    """What a received message tells of that its receiver sent and that is nowhere."""
    quoted = next((one for one in teller.tells if one.how == "quotation" and one.sender == teller.account), None)
    for told in teller.tells:
        if told.message_id in everywhere:
            if told.how == "answered":
                quoted = None  # the message that is quoted is there
            continue
        if told.how == "bounce" and _ours(told, teller, mine):
            yield _ghost(teller, told, None)
        elif told.how == "answered":
            if _of_theirs(told.message_id, mine) or _copied(quoted, told, teller, mine):
                quoted = None  # a ticket system's own id; or an id that a server gave to a message that is there
            elif _answers_owner(told, teller, mine, own):
                yield _ghost(teller, told, quoted)
                quoted = None
        elif told.how == "reference" and _of_a_known_thread(told, teller, mine, everywhere) and _alone(teller, own):
            yield _ghost(teller, told, None)
    if quoted is not None and quoted.at and not _there(quoted, teller, mine) and _alone(teller, own):
        yield _ghost(teller, quoted, None)


def _made_here(message_id: str, mine: _Known) -> bool:
    """
    Whether a Message-ID is of a kind that the owner's programs make and nobody else's that wrote here. Where no sent mail
    was given, the company's own domain is all that is known of that.
    """
    maker = message_id.rpartition("@")[2].rstrip(">").lower()
    if not mine.own_makers:
        return f".{maker}".endswith(f".{mine.home}") and bool(mine.home) and maker not in mine.other_makers
    return bool(maker) and maker in mine.own_makers and maker not in mine.other_makers


def _of_theirs(message_id: str, mine: _Known) -> bool:
    """Whether a Message-ID is of a kind that others make and the owner never does, as far as anything is known of that."""
    maker = message_id.rpartition("@")[2].rstrip(">").lower()
    return bool(mine.own_makers) and maker in mine.other_makers and maker not in mine.own_makers


def _copied(quoted: Told | None, told: Told, teller: Message, mine: _Known) -> bool:
    """Whether the answered message is there after all: relays give it another id, its thread and time stay."""
    if quoted is None or not quoted.at or _made_here(told.message_id, mine):
        return False
    return _there(quoted, teller, mine, thread_only=True)


def _of_a_known_thread(told: Told, teller: Message, mine: _Known, everywhere: set[str]) -> bool:
    """
    Whether the owner was in a thread from which a message is missing. One that others began, and that they were taken
    into later, names messages that a colleague may have sent.
    """
    if not told.message_id or not _made_here(told.message_id, mine) or not _addressed(teller, mine):
        return False
    return any(one in everywhere for one in (*teller.references, teller.in_reply_to) if one != told.message_id)


def _addressed(teller: Message, mine: _Known) -> bool:
    """Whether a message is addressed to its owner; one that came by a list is not, and answers somebody else."""
    return not mine.identities.isdisjoint(teller.recipients) or teller.account in teller.recipients


def _ours(told: Told, teller: Message, mine: _Known) -> bool:
    """A bounce of what was really sent from here: spammers forge the sender, and their bounces come back too."""
    if told.sender and told.sender != teller.account:
        return False
    return bool(told.message_id) and _made_here(told.message_id, mine)


def _answers_owner(told: Told, teller: Message, mine: _Known, own: frozenset[str]) -> bool:
    writers = [one.sender for one in teller.tells if one.how == "quotation" and "@" in one.sender]
    if teller.account in writers or not mine.identities.isdisjoint(writers):
        return True
    if any(domain_of(one) in own for one in writers):
        return False  # the quotation names the colleague who wrote it
    here = bool(told.message_id) and _made_here(told.message_id, mine)
    return here and _addressed(teller, mine) and _alone(teller, own)


def _alone(teller: Message, own: frozenset[str]) -> bool:
    """Whether the receiver is the only one of the company in the message: else a colleague may have written before."""
    return not any(domain_of(one) in own and one != teller.account for one in (*teller.recipients, teller.sender))


def _there(quoted: Told, teller: Message, mine: _Known, *, thread_only: bool = False) -> bool:
    """Whether a sent message fits the quotation: same thread, and a time that a zone explains; or the same minute."""
    try:
        at = datetime.fromisoformat(quoted.at)
    except ValueError:
        return True
    at = at if at.tzinfo else at.replace(tzinfo=UTC)
    thread = thread_subject(quoted.subject or teller.subject)
    sent = () if thread_only else mine.sent_at
    near = [one for one in (*mine.subjects.get(thread, ()), *sent) if abs(one - at) <= NEAR]
    return any(_same_minute(one, at) for one in near)


def _same_minute(one: datetime, other: datetime) -> bool:
    """Whether two moments are whole quarters of an hour apart, as zones are, give or take."""
    rest = abs(one - other) % timedelta(minutes=15)
    return min(rest, timedelta(minutes=15) - rest) <= SLACK


def _ghost(teller: Message, told: Told, quoted: Told | None) -> Message:
    told_at = told.at or (quoted.at if quoted else "")
    at = teller.at
    if told_at:
        try:
            read = datetime.fromisoformat(told_at)
        except ValueError:
            read = teller.at
        at = min(teller.at, (read if read.tzinfo else read.replace(tzinfo=UTC)).astimezone(UTC))
    receivers = addresses_in(told.to) or (quoted and addresses_in(quoted.to)) or ()
    if not receivers and told.how != "bounce" and teller.sender:
        receivers = (teller.sender,)
    return Message(
        id=told.message_id or f"{teller.id} {told.how}",
        at=at,
        account=teller.account,
        actor=teller.account,
        source=teller.source,
        operation=OPERATION,
        act="sent",
        message_id=told.message_id,
        sender=teller.account,
        recipients=receivers,
        subject=told.subject or (quoted.subject if quoted else "") or teller.subject,
        state="bounced" if told.how == "bounce" else "",
        tells=(Told(how=told.how, message_id=teller.message_id, sender=teller.sender, subject=teller.subject),),
    )


_PREFIX = (
    "re:",
    "re：",
    "fw:",
    "fwd:",
    "aw:",
    "wg:",
    "sv:",
    "tr:",
    "rv:",
    "回复:",
    "回复：",
    "答复:",
    "答复：",
    "转发:",
    "转发：",
    "回覆:",
    "回覆：",
    "轉寄:",
    "轉寄：",
)


def thread_subject(subject: str) -> str:
    """A subject without the marks of answers and forwards, folded: what all messages of a thread share."""
    plain = " ".join(subject.casefold().split())
    while True:
        cut = next((plain[len(prefix) :].lstrip() for prefix in _PREFIX if plain.startswith(prefix)), None)
        if cut is None:
            return plain
        plain = cut
