"""
Grants: the facts around the moment in which a mailbox was opened to somebody.

One grant looks like any other. What tells them apart is who gave it to whom, what else was given in the same hour,
and whose mailbox it is. This module gathers those facts for the detectors that judge them.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import islice
from operator import attrgetter

from counterseal.lore.folders import holds_mail
from counterseal.lore.outside import Stranger, created_before, stranger, why
from counterseal.lore.rules import stands
from counterseal.lore.words import shared_mailbox
from counterseal.model.mailbox import Company, Mailbox
from counterseal.model.records import Change, Delegate, Record
from counterseal.model.text import Text, many, text

HOUR = timedelta(hours=1)
MANY = 20
READERS = frozenset(
    "owner publishingeditor editor publishingauthor author noneditingauthor reviewer readany readitems".split()
)
"""Levels of a folder right by which messages can be read, in the words of the cmdlets and of mailbox auditing."""
_HARMLESS = frozenset("readpermission deleteitem externalaccount".split())
EVERYBODY = frozenset({"default", "everyone", "anonymous", "s-1-1-0", "authenticated users", "默认", "所有人", "匿名"})
_BUILT_IN = frozenset({"self", "nt authority", "s-1-5-10", "discovery management", "organization management"})
"""Receivers that the provider itself sets up: the owner as such, and the groups of administrators."""


@dataclass(frozen=True, slots=True)
class Grant:
    """One right to one mailbox, and what speaks for and against it."""

    delegate: Delegate
    stranger: Stranger | None
    """Why the receiver is no colleague."""
    siblings: tuple[Delegate, ...]
    """Other people's mailboxes that the same person opened to the same receiver within the hour."""
    others: tuple[Delegate, ...]
    """Other people's mailboxes that the same person opened to anybody within the hour."""
    shared: bool
    """The mailbox belongs to a task or was just made: several people are meant to open it."""
    retired: bool
    """The mailbox's owner had left: the account was switched off or deleted before."""

    @property
    def to_everybody(self) -> bool:
        """Whether not one person but everybody gets the right."""
        return self.delegate.to.lower().partition("@")[0] in EVERYBODY

    @property
    def to_giver(self) -> bool:
        """Whether somebody gave their own account a right to another person's mailbox."""
        return bool(self.delegate.actor) and self.delegate.to.lower() == self.delegate.actor.lower()

    @property
    def by_owner(self) -> bool:
        """Whether the owner of the mailbox opened it."""
        return self.delegate.actor.lower() == self.delegate.account.lower()

    @property
    def proofs(self) -> tuple[Record, ...]:
        """What explains the receiver: the creation of the account."""
        return (self.stranger.created,) if self.stranger and self.stranger.created else ()

    @property
    def weight(self) -> float:
        """How strongly the circumstances speak for an intruder, from 0 to 1; 0 for what is everyday work."""
        one = self.stranger
        if one and (one.grave or not one.inside):
            return max(one.weight, 0.8)
        if self.shared:
            return 0.0
        if not self.delegate.actor:  # nobody is named: rights between colleagues stand in every company
            return 0.8 if self.to_everybody else 0.6 if one else 0.0
        if self.to_everybody or len({other.account for other in self.siblings}) >= 2 or (self.to_giver and self.others):
            return 0.8
        if one or self.siblings or self.to_giver:
            return 0.3 if self.retired and not self.siblings else 0.6
        return 0.0 if self.by_owner and self.delegate.right != "full_access" else 0.3


def circumstances(grant: Grant) -> Iterator[Text]:
    """What speaks for an intruder and what against, one sentence each."""
    one = grant.delegate
    if grant.stranger:
        yield why(grant.stranger)
    if grant.to_everybody:
        yield text("Everybody gets the right, not one person")
    if grant.to_giver:
        yield text("{actor} gave the right to their own account", actor=one.actor)
    elif one.actor and not grant.by_owner:
        yield text("It was given by {actor}, not by the owner of the mailbox", actor=one.actor)
    if grant.siblings:
        opened = sorted({other.account for other in grant.siblings})
        yield text(
            "Within the hour {actor} also opened to the same account: {opened}", actor=one.actor, opened=many(opened)
        )
    elif grant.others:
        opened = sorted({other.account for other in grant.others})
        yield text(
            "Within the hour {actor} also opened these mailboxes: {opened}", actor=one.actor, opened=many(opened)
        )
    if grant.retired:
        yield text("The owner's account had been switched off before, as when somebody leaves")
    yield from stands(one)


def given(one: Delegate) -> bool:
    """Whether a person gave somebody else a right that matters: not taken away, refused, or the provider's own."""
    to = one.to.lower()
    name, _, domain = to.partition("@")
    own = to in ("", one.account.lower()) or name.split("\\")[0] in _BUILT_IN or domain == "local"
    made = one.what == "set" and one.succeeded and one.actor_kind != "system"
    return made and not own and "discoverysearch" not in one.account.lower() and _tells(one)


def _tells(one: Delegate) -> bool:
    """Whether mail can be read or sent by it. To look at a calendar, or to see that a folder exists, is not."""
    levels = set(re.findall(r"[a-z]+", one.level.casefold()))
    if one.right == "folder":
        return bool(levels & READERS) and holds_mail(one.folder)
    return not levels or not levels <= _HARMLESS


def grants(mailbox: Mailbox, rights: Container[str]) -> Iterator[Grant]:
    """The rights of some kinds to one mailbox that were given in the window, with their circumstances."""
    company = mailbox.company
    for one in mailbox.fresh(Delegate):
        if one.right not in rights or not given(one):
            continue
        others = tuple(_others(company, one))
        yield Grant(
            delegate=one,
            stranger=stranger(company, one.to, one.at),
            siblings=tuple(_others(company, one, one.to)),
            others=others,
            shared=_shared(company, one),
            retired=_retired(company, one),
        )


def _others(company: Company, one: Delegate, to: str = "") -> Iterator[Delegate]:
    """Rights to other people's mailboxes within the hour around one, by the same person; the first few are enough."""
    if not one.actor:
        return
    every = company.every(Delegate)
    low = bisect_left(every, one.at - HOUR, key=attrgetter("at"))
    high = bisect_right(every, one.at + HOUR, key=attrgetter("at"))
    near = (other for other in every[low:high] if other.actor == one.actor and other.account != one.account)
    wanted = (other for other in near if to in ("", other.to) and given(other) and not _shared(company, other))
    yield from islice(wanted, MANY)


def _shared(company: Company, one: Delegate) -> bool:
    return shared_mailbox(one.account) or created_before(company, one.account, one.at) is not None


def _retired(company: Company, one: Delegate) -> bool:
    states = [
        change.what
        for change in company.every(Change)
        if change.target.lower() == one.account and change.at <= one.at and change.succeeded
        if change.what in ("user.disabled", "user.deleted", "user.enabled")
    ]
    return bool(states) and states[-1] != "user.enabled"
