"""
One message, told by several sources: the mailbox's file, the mail server's log, the provider's audit log.

Each knows a part. The log knows who handed it in and from which address, the file knows subject, thread and folder.
Put together they are one record, with the log's id and the file as its source. The same message in the sender's and
in the receiver's mailbox stays two records: it is two things that happened to two accounts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import fields, replace

from counterseal.lore.folder_roles import DRAFTS, INBOX, SENT
from counterseal.model.records import Message, Record

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
_EMPTY: tuple[object, ...] = ("", (), None, 0, False)


def folded(records: Sequence[Record]) -> tuple[Record, ...]:
    """The records with each message once an account and direction, and an id that no other record has."""
    groups: dict[tuple[str, str, bool], list[Message]] = defaultdict(list)
    rest: list[Record] = []
    for record in records:
        if isinstance(record, Message) and record.message_id and not record.partial:
            groups[record.account, record.message_id, record.act in _SENT].append(record)
        else:
            rest.append(record)
    if not groups:
        return tuple(records)
    found = [one for group in groups.values() for one in _fold(group)]
    return (*rest, *_told_apart(found))


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
