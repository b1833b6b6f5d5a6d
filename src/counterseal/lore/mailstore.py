"""
Whose mailbox it is, and what each message in it is to its owner.

An export of mail names neither. The owner is the one address that takes part in nearly everything: as the sender of
what never travelled, as the receiver of the rest. With the owner known, folders tell their roles (`folder_roles`), and
a message is sent, received or a draft.

A file with one message, given by itself, has nothing to compare with. It belongs to whoever owns the mailboxes that were
given with it and takes part in it; several such files are compared with each other.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from counterseal.lore.folder_roles import DRAFTS, INBOX, SENT, Seen, every
from counterseal.mail.addresses import address_in
from counterseal.model.records import Message, Record

FEW = 5
"""A mailbox of fewer messages says nothing about whose a single file is."""
TOLD = 3
"""A delivery stamp, or a message that never travelled, says more about the owner than one of many receivers."""


@dataclass(slots=True)
class _Store:
    """The messages of one mailbox's files, and what they say about its owner."""

    votes: Counter[str] = field(default_factory=Counter)
    wrote: set[str] = field(default_factory=set)
    got: set[str] = field(default_factory=set)
    messages: int = 0
    travelled: int = 0

    def see(self, message: Message) -> None:
        self.messages += 1
        self.travelled += _travelled(message)
        if message.account:
            self.votes[message.account] += TOLD
            self.got.add(message.account)
        if not _travelled(message):
            self.votes[message.sender] += TOLD
            self.wrote.add(message.sender)
        elif not message.bulk:
            self.votes.update(dict.fromkeys(message.recipients, 1))
            self.got.update(message.recipients)

    @property
    def candidates(self) -> dict[str, int]:
        """Votes of those who both wrote and received, if there are any: a list only receives, a newsletter only writes."""
        both = self.wrote & self.got
        return {one: count for one, count in self.votes.items() if "@" in one and (one in both or not both)}


def settled(records: Sequence[Record], mailbox: str = "") -> tuple[Record, ...]:
    """
    The records with account, role and act of every message that comes from a mailbox's files.

    `mailbox` is the one that was asked for: it decides where two addresses fit as well. A store of a single message
    has nothing to compare with; then a mailbox of the company is preferred to a partner.
    """
    stores: dict[tuple[str, str], _Store] = defaultdict(_Store)
    living: set[str] = set()
    for record in records:
        if isinstance(record, Message) and record.kept:
            stores[record.source.exhibit, record.store].see(record)
        elif "@" in record.account:
            living.add(record.account)
    if not stores:
        return tuple(records)
    owners = _owners(stores, living, mailbox)
    roles = _roles(records, owners)
    return tuple(
        _placed(record, owners[record.source.exhibit, record.store], roles)
        if isinstance(record, Message) and record.kept
        else record
        for record in records
    )


def _travelled(message: Message) -> bool:
    return bool(message.hops) or bool(message.return_path)


def _owners(stores: Mapping[tuple[str, str], _Store], living: set[str], mailbox: str) -> dict[tuple[str, str], str]:
    """The owner of each store: first of the mailboxes, then of the files that were given one by one."""
    owners = {
        key: _owner(key[1], store, living, mailbox)
        for key, store in stores.items()
        if store.messages > 1 or address_in(key[1].replace("/", " "))
    }
    sizes: Counter[str] = Counter()
    for key, owner in owners.items():
        sizes[owner] += stores[key].messages if owner and stores[key].messages >= FEW else 0
    sizes = +sizes
    loose = {key: store for key, store in stores.items() if key not in owners}
    pool = _Store()
    for store in loose.values():
        pool.votes.update(store.votes)
        pool.wrote |= store.wrote
        pool.got |= store.got
    for key, store in loose.items():
        owners[key] = _among(store, sizes, mailbox) or _pooled(store, pool, living, mailbox)
    return owners


def _among(store: _Store, sizes: Counter[str], mailbox: str) -> str:
    """Which owner of a mailbox one message belongs to; empty where none takes part, and more than one could have got it."""
    there = {one: sizes[one] for one in store.votes if one in sizes}
    if there:
        return mailbox if mailbox in there else min(there, key=lambda one: (-there[one], one))
    return next(iter(sizes)) if len(sizes) == 1 and store.travelled else ""


def _pooled(store: _Store, pool: _Store, living: set[str], mailbox: str) -> str:
    """Whose one message is among others that came one by one: the address that is in most of them."""
    common = {one: count for one, count in pool.candidates.items() if one in store.votes}
    best = max(common.values(), default=0)
    if mailbox not in store.votes and best > TOLD and not living & common.keys():
        return min(common, key=lambda one: (-common[one], one))
    return _owner("", store, living, mailbox)


def _owner(name: str, store: _Store, living: Iterable[str], mailbox: str) -> str:
    """The address that a store belongs to: named by its path, else the one with most votes."""
    told = address_in(name.replace("/", " "))
    if told:
        return told
    votes = store.candidates
    if not votes:
        return mailbox
    most = max(votes.values())
    near = {one for one, count in votes.items() if count * 10 >= most * 7}
    if mailbox in near:
        return mailbox
    known = near & set(living)
    return min(known or near, key=lambda one: (-votes[one], one))


def _roles(records: Iterable[Record], owners: Mapping[tuple[str, str], str]) -> dict[tuple[str, str], str]:
    """The role of every folder, by owner and name. Two exports of one mailbox are one mailbox."""
    seen: dict[str, dict[str, Seen]] = defaultdict(lambda: defaultdict(Seen))
    for record in records:
        if not (isinstance(record, Message) and record.kept):
            continue
        owner = owners[record.source.exhibit, record.store]
        counted = seen[owner][record.folder]
        counted.messages += 1
        counted.own += record.sender == owner
        counted.travelled += _travelled(record)
        counted.drafts += "draft" in record.flags
        counted.deleted += "deleted" in record.flags
    return {(owner, folder): role for owner, folders in seen.items() for folder, role in every(folders.items()).items()}


def _placed(message: Message, owner: str, roles: Mapping[tuple[str, str], str]) -> Message:
    role = roles.get((owner, message.folder), "")
    if "deleted" in message.flags and role in {"", INBOX}:
        role = "trash"
    act = message.act or _act(message, owner, role)
    actor = owner if act != "received" else message.sender or owner
    return replace(message, account=owner, actor=actor, role=role, act=act)


def _act(message: Message, owner: str, role: str) -> str:
    """What a message is to the owner. One that says it is from the owner and came from outside was received."""
    if role == DRAFTS or "draft" in message.flags:
        return "drafted"
    if role == SENT:
        return "sent"
    if message.sender != owner:
        return "received"
    return "received" if _travelled(message) and role in {INBOX, "junk", ""} else "sent"
