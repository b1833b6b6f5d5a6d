"""
One name for each account of a server of one's own, which writes `anna` in one log and `anna@acme.test` in another.

A bare name is completed by what ties it to an address: a message that `anna` handed in as `anna@acme.test`, an
address of the same name that other records speak of, the only domain that the sources know, the mailbox that was asked
for. A name without any tie stays as it is. Records of an export that names no account at all (the sign-in list of one
mailbox, a Sieve script) belong to the mailbox that was asked for; else to the only account that all sources speak of.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from counterseal.mail.addresses import FREE_MAIL, domain_of, local_of
from counterseal.model.records import Change, Delegate, Message, Record, SignIn

_NAME = re.compile(r"[a-z0-9._+-]{1,64}")
_GUID = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")
_PROTOCOLS = frozenset("imap pop smtp managesieve submission webmail activesync".split())
_MICROSOFT = frozenset({"UserLoggedIn", "UserLoginFailed"})
_SERVERS = ("dovecot", "postfix", "exim", "sieve", "roundcube", "cpanel", "imap", "pop3", "lmtp", "managesieve", "lda")
STRONG = 5
"""A message that was handed in under an address ties a name more than one that merely came in."""


def named(records: Sequence[Record], mailbox: str = "") -> tuple[Record, ...]:
    """The records with addresses for bare names where they can be told, and with `mailbox` where no account is told."""
    known = _known(records)
    bare = {name for record in records for name in (record.account, record.actor) if _bare(name, record)}
    nameless = any(not record.account for record in records)
    if not bare and not nameless and not known:
        return tuple(records)
    ties = _ties(records, bare)
    true = known | {name: found for name in bare if (found := _address(name, ties, mailbox)) and name not in known}
    if mailbox:
        true[""] = mailbox
    sole = true | {"": _only(records, true)} if nameless and not mailbox else true
    return tuple(_renamed(record, true if isinstance(record, Message) else sole) for record in records)


def _only(records: Sequence[Record], true: Mapping[str, str]) -> str:
    """The one account that the sources speak of; empty where there are several, or none. Names that were tried do not count."""
    found = {
        true.get(record.account, record.account)
        for record in records
        if record.account and record.actor_kind == "user" and not (isinstance(record, SignIn) and not record.ok)
    }
    return next(iter(found)) if len(found) == 1 and all("@" in one for one in found) else ""


def _known(records: Sequence[Record]) -> dict[str, str]:
    """What a list of the company's accounts says: ids and aliases that mean one address. One that means two stays as it is."""
    said: dict[str, set[str]] = defaultdict(set)
    for record in records:
        if isinstance(record, Change) and record.what == "user.known" and "@" in record.account:
            for name in (record.details.get("id", ""), record.details.get("alias", "")):
                if name:
                    said[name.lower()].add(record.account)
    return {name: found.pop() if len(found) == 1 else name for name, found in said.items()}


def _bare(name: str, record: Record) -> bool:
    """Whether a name is that of a person's account without its domain: Microsoft's own parts are named so too."""
    if not _NAME.fullmatch(name) or record.actor_kind != "user" or _GUID.fullmatch(name):
        return False
    if isinstance(record, SignIn):
        return record.protocol in _PROTOCOLS and record.operation not in _MICROSOFT
    mail = isinstance(record, Message) and bool(record.queue)
    return record.standing or mail or record.operation.lower().startswith(_SERVERS)


class _Ties:
    """What ties names to addresses."""

    def __init__(self) -> None:
        self.addresses: dict[str, Counter[str]] = defaultdict(Counter)
        self.domains: Counter[str] = Counter()


def _ties(records: Sequence[Record], bare: set[str]) -> _Ties:
    ties = _Ties()
    for record in records:
        if isinstance(record, Message):
            if record.actor in bare and record.sender:
                ties.addresses[record.actor][record.sender] += STRONG
            own = record.recipients if record.act == "received" else (record.sender,)
            if record.act == "received" and record.account in bare:
                for address in own:
                    if local_of(address) == record.account:
                        ties.addresses[record.account][address] += 1
        if "@" in record.account and domain_of(record.account) not in FREE_MAIL:
            ties.domains[domain_of(record.account)] += 1
            if local_of(record.account) in bare:
                ties.addresses[local_of(record.account)][record.account] += 1
    return ties


def _address(name: str, ties: _Ties, mailbox: str) -> str:
    if mailbox and local_of(mailbox) == name:
        return mailbox
    if found := ties.addresses.get(name):
        return min(found, key=lambda one: (-found[one], one))
    domains = ties.domains or Counter(filter(None, [domain_of(mailbox)]))
    return f"{name}@{min(domains, key=lambda one: (-domains[one], one))}" if domains else ""


def _renamed(record: Record, true: Mapping[str, str]) -> Record:
    account, actor = true.get(record.account, record.account), record.actor
    if actor or (record.account == "" and not record.standing):
        actor = true.get(actor, actor)
    more: dict[str, str] = {}
    if isinstance(record, Delegate) and record.to in true:
        more["to"] = true[record.to]
    if isinstance(record, Change) and record.target and record.target in true:
        more["target"] = true[record.target]
    if (account, actor) == (record.account, record.actor) and not more:
        return record
    return replace(record, account=account, actor=actor, **more)  # type: ignore[arg-type]  # fields of its own kind
