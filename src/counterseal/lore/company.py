"""
The company behind the records: its own domains, and one name for each account.

Exchange names a mailbox by its alias and the tenant's first domain (`anna@acme.onmicrosoft.com`), the sign-in log by
the address people use (`anna@acme.test`). Both are one account; taking them for two would hide a rule from the person
whose mail it moves.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from counterseal.mail.addresses import FREE_MAIL, domain_of, local_of
from counterseal.model.records import Access, Change, Delegate, Forward, Message, Record, Rule, SignIn

_MAILBOX = (Rule, Forward, Delegate, Access, Message)


def own_domains(records: Iterable[Record]) -> frozenset[str]:
    """
    The company's mail domains: those of mailboxes that were acted in, and those that most sign-ins carry.

    A guest signs in to the company's files from a domain of their own; a single foreign sign-in makes no domain ours.
    """
    mailboxes: Counter[str] = Counter()
    people: defaultdict[str, set[str]] = defaultdict(set)
    for record in records:
        domain = domain_of(record.account)
        if not domain or domain in FREE_MAIL:
            continue
        if isinstance(record, _MAILBOX) and not _only_delivered(record):
            mailboxes[domain] += 1
        elif isinstance(record, SignIn) and record.ok:
            people[domain].add(record.account)
    everybody = sum(len(names) for names in people.values())
    signing = {domain for domain, names in people.items() if len(names) * 5 >= everybody}
    return frozenset(mailboxes) | frozenset(signing)


def _only_delivered(record: Record) -> bool:
    """
    Whether a record tells only that mail was delivered to somebody, as logs do of mail that goes outside too. A message that
    is kept lies in a mailbox of ours, also where nothing but the inbox was given.
    """
    return isinstance(record, Message) and record.act == "received" and not record.kept


def unified(records: Sequence[Record]) -> tuple[Record, ...]:
    """The same records with one address for each account: the one that signs in or acts, where an alias fits only it."""
    living: set[str] = set()
    contacts: dict[str, str] = {}
    for record in records:
        if isinstance(record, Change) and record.what == "contact.created" and record.after:
            contacts[record.target] = record.after
        if record.actor_kind == "user" and "@" in record.actor and not (isinstance(record, SignIn) and not record.ok):
            living.add(record.actor)
        made = isinstance(record, Change) and record.what in {"user.created", "mailbox.created"}
        owner = record.target if made and isinstance(record, Change) else record.account
        if (made or isinstance(record, Access | Message)) and "@" in owner and not _first_name(owner):
            living.add(owner)
    by_local: defaultdict[str, set[str]] = defaultdict(set)
    for address in living:
        by_local[local_of(address)].add(address)

    def true(address: str) -> str:
        if "@" not in address or address in living:
            return address
        found = by_local.get(local_of(address), ())
        return next(iter(found)) if _first_name(address) and len(found) == 1 else address

    return tuple(_renamed(record, true, lambda address: contacts.get(address) or true(address)) for record in records)


def _changed(name: str, addresses: tuple[str, ...], receiver: Callable[[str], str]) -> dict[str, tuple[str, ...]]:
    true = tuple(map(receiver, addresses))
    return {name: true} if true != addresses else {}


def _first_name(address: str) -> bool:
    """Whether an address is of the domain that a Microsoft tenant is born with."""
    return domain_of(address).endswith(".onmicrosoft.com")


def _renamed(record: Record, true: Callable[[str], str], receiver: Callable[[str], str]) -> Record:
    """A record under its true addresses; a contact that stands for an address outside is that address."""
    account, actor = true(record.account), true(record.actor)
    more: dict[str, Any] = {}
    if isinstance(record, Forward):
        more |= _changed("to", record.to, receiver)
    if isinstance(record, Rule):
        more |= _changed("forwards_to", record.forwards_to, receiver) | _changed(
            "copies_to", record.copies_to, receiver
        )
    if isinstance(record, Delegate) and true(record.to) != record.to:
        more["to"] = true(record.to)
    if isinstance(record, Change) and true(record.target) != record.target:
        more["target"] = true(record.target)
    if (account, actor) == (record.account, record.actor) and not more:
        return record
    return replace(record, account=account, actor=actor, **more)
