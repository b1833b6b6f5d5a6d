"""
One message, told by several sources: the mailbox's file, the mail server's log, the provider's audit log.

Each knows a part. The log knows who handed it in and from which address, the file knows subject, thread and folder.
Put together they are one record, with the log's id and the file as its source. The same message in the sender's and
in the receiver's mailbox stays two records: it is two things that happened to two accounts.

And one line of a log, given twice: a second export overlaps the first, an archive lies beside its unpacked files. What
has no id of its own is the same when it is the same in all that is told of it, and stands in two files. A wrong
password, last, that the mail server and the process behind it both tell of.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta

from counterseal.lore.folder_roles import DRAFTS, INBOX, SENT
from counterseal.model.records import Message, Record, SignIn, Source

_SENT = frozenset({"sent", "sent_as", "sent_on_behalf"})
_ROLES = (INBOX, SENT, DRAFTS, "archive", "", "junk", "trash")
_IDENTITY = frozenset(
    {
        "id",
        "at",
        "account",
        "act",
        "source",
        "zone",
        "kept",
        "actor",
        "actor_kind",
        "succeeded",
        "partial",
        "standing",
        "count",
        "last",
    }
)
AUDITED = frozenset({"send", "sendas", "sendonbehalf", "create", "timaildata"})
"""Operations of Microsoft's audit log that make a message: each has an id of its own, which evidence is found by."""
CHECKED, ASKED = "auth", "postfix: SASL"
"""Operations by which Dovecot's auth process tells of a wrong password, and by which Postfix does, who asked it."""
SECONDS = timedelta(seconds=5)
_EMPTY: tuple[object, ...] = ("", (), None, 0, False)
_NOWHERE, _NEVER = Source("", ""), datetime(1970, 1, 1, tzinfo=UTC)
LOOKED_AGAIN = timedelta(hours=1)
"""Two looks at what stands that are nearer to each other are one: copies of a file are sealed one after the other."""


def once(records: Sequence[Record]) -> tuple[Record, ...]:
    """
    The records with what several files tell alike as often as the file says that says it most often.

    Two equal lines of one file are two events.
    """
    groups: dict[tuple[object, ...], list[Record]] = defaultdict(list)
    for record in records:
        if record.id.startswith(f"{record.source.exhibit[:16]}:"):
            moment = None if record.standing else record.at
            groups[type(record), moment, record.account, record.actor, record.ip, record.operation].append(record)
    again: set[str] = set()
    for group in groups.values():
        if len(group) > 1 and len({_file(one) for one in group}) > 1:
            again |= {one.id for one in _again(group)}
    return tuple(record for record in records if record.id not in again) if again else tuple(records)


def attempts_once(records: Sequence[Record]) -> tuple[Record, ...]:
    """
    The records with each wrong password once, where two programs of a server tell of it: the one that checks it, and
    the one that asked. Their lines may lie in two files, so the reader of one file cannot know.
    """
    checked: dict[tuple[str, str], list[SignIn]] = defaultdict(list)
    asked: dict[tuple[str, str], list[SignIn]] = defaultdict(list)
    for record in records:
        if isinstance(record, SignIn) and not record.ok and record.account:
            if record.operation == CHECKED:
                checked[record.account, record.ip].append(record)
            elif record.operation.startswith(ASKED) or record.operation.endswith("-login"):
                asked[record.account, record.ip].append(record)
    again = {one.id for key in checked.keys() & asked.keys() for one in _attempted(checked[key], asked[key])}
    return tuple(record for record in records if record.id not in again) if again else tuple(records)


def _attempted(checked: Iterable[SignIn], asked: Iterable[SignIn]) -> Iterable[SignIn]:
    """What is told twice, on the side that tells less of it: of one session, or without one in the same seconds."""
    sessions: dict[str, list[SignIn]] = defaultdict(list)
    for one in sorted(asked, key=lambda each: each.at):
        sessions[one.session].append(one)
    moments = [one.at for one in sessions[""]]
    for one in checked:
        others = sessions.get(one.session, [])
        if not one.session:
            last = (one.last or one.at) + SECONDS
            near = others[bisect_left(moments, one.at - SECONDS) : bisect_right(moments, last)]
            others = [other for other in near if (other.last or other.at) <= last]
        if others:
            yield from others if sum(other.count for other in others) <= one.count else [one]


def _file(record: Record) -> tuple[str, str]:
    """The file in which a record stands, without the line."""
    return record.source.exhibit, record.source.place.rpartition(":")[0] or record.source.place


def _again(group: Iterable[Record]) -> Iterable[Record]:
    """What is told again by another file."""
    alike: dict[str, list[Record]] = defaultdict(list)
    for one in sorted(group, key=lambda each: (each.at, each.id)):
        plain = replace(one, id="", source=_NOWHERE, at=_NEVER if one.standing else one.at)
        alike[repr(replace(plain, store="") if isinstance(plain, Message) else plain)].append(one)
    for equal in alike.values():
        looks: list[list[Record]] = []
        for one in equal:
            if looks and one.at - looks[-1][0].at <= LOOKED_AGAIN:
                looks[-1].append(one)
            else:
                looks.append([one])
        for look in looks:
            files: dict[tuple[str, str], list[Record]] = defaultdict(list)
            for one in look:
                files[_file(one)].append(one)
            kept = min(files, key=lambda file: (-len(files[file]), file))
            yield from (one for file, several in files.items() if file != kept for one in several)


def folded(records: Sequence[Record]) -> tuple[Record, ...]:
    """The records with each message once an account and direction, and an id that no other record has."""
    groups: dict[tuple[str, str, bool], list[Message]] = defaultdict(list)
    rest: list[Record] = []
    for record in records:
        if isinstance(record, Message) and record.message_id and not record.partial:
            groups[record.account, record.message_id, record.act in _SENT].append(record)
        else:
            rest.append(record)
    rest = _rows_of_receivers(rest)
    if not groups:
        return tuple(rest)
    found = [one for group in groups.values() for one in _fold(group)]
    return (*rest, *_told_apart(found))


def _rows_of_receivers(records: list[Record]) -> list[Record]:
    """A list that has one row a receiver and no Message-ID tells one message: same sender, moment and subject."""
    at: dict[tuple[object, ...], int] = {}
    made: list[Record] = []
    for record in records:
        if (
            not (isinstance(record, Message) and record.act in _SENT and record.subject)
            or record.kept
            or record.message_id
        ):
            made.append(record)
            continue
        key = (record.account, record.sender, record.subject, record.at, record.operation, record.source.exhibit)
        first = made[at[key]] if key in at else None
        if isinstance(first, Message):
            made[at[key]] = replace(first, recipients=tuple(dict.fromkeys((*first.recipients, *record.recipients))))
        else:
            at[key] = len(made)
            made.append(record)
    return made


def _fold(group: list[Message]) -> list[Message]:
    """The files of a message as one, and that one put into the record of the log; a draft and what was sent stay two."""
    drafts = [one for one in group if one.act == "drafted"]
    kept = [one for one in group if one.kept and one.act != "drafted"]
    logged = [one for one in group if not one.kept and one.act != "drafted"]
    files = [_one_file(kept)] if kept else []
    if drafts:
        files = [*files, _one_file(drafts)]
    if not logged or not kept:
        return [*_logs(logged), *files]
    first, *others = _logs(logged)
    return [_joined(first, files[0]), *others, *files[1:]]


def _logs(logged: list[Message]) -> list[Message]:
    """What several logs tell of one message. Events of an audit log stay, each is one of its own; the rest is put into the first."""
    audited = [one for one in logged if one.operation.lower() in AUDITED]
    others = [one for one in logged if one.operation.lower() not in AUDITED]
    if not others or len(logged) == 1:
        return logged
    first, *more = audited or others[:1]
    for other in others if audited else others[1:]:
        first = _filled(first, other)
    return [first, *more]


def _one_file(kept: list[Message]) -> Message:
    """Copies of a message in several folders: the one that is nearest to where it belongs speaks for all."""
    ordered = sorted(kept, key=lambda one: (_ROLES.index(one.role), one.at, one.source.place))
    first = ordered[0]
    if len(ordered) == 1:
        return first
    folders = "\n".join(dict.fromkeys(one.folder for one in ordered))
    flags = tuple(sorted({flag for one in ordered for flag in one.flags}))
    return replace(first, folder=folders, flags=flags)


def _joined(log: Message, file: Message) -> Message:
    return replace(_filled(log, file), kept=True, source=file.source)


def _filled(one: Message, other: Message) -> Message:
    """A record with what it lacks taken from another one of the same message; receivers are those of both."""
    lacking = {
        each.name: value
        for each in fields(one)
        if each.name not in _IDENTITY
        and getattr(one, each.name) in _EMPTY
        and (value := getattr(other, each.name)) not in _EMPTY
    }
    if one.recipients and other.recipients:
        lacking["recipients"] = tuple(dict.fromkeys((*one.recipients, *other.recipients)))
    return replace(one, **lacking)


def _told_apart(messages: list[Message]) -> list[Message]:
    """Ids that are one a record: what is sent keeps the Message-ID, and each further mailbox adds its account."""
    taken: set[str] = set()
    found = []
    for one in sorted(messages, key=lambda each: (each.act not in _SENT, each.at, each.account, each.act)):
        name = one.id
        if name in taken and name == one.message_id:
            name = f"{name} {one.act} {one.account}"
        taken.add(name)
        found.append(one if name == one.id else replace(one, id=name))
    return found
