"""
Correspondents: the outside domains with which the company exchanges mail, and those that imitate one of them.

A domain is a partner's from its third message on. What appears later, is written seldom, and looks like it, was made
to be taken for it. Thousands of partners are compared with thousands of other domains, so only those are looked at
closely that share the skeleton, the first or last letters, or a word.
"""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import datetime

from counterseal.lore.outside import inside
from counterseal.mail.addresses import domain_of, free_mail
from counterseal.mail.lookalikes import Likeness, domain_imitates, skeleton
from counterseal.model.mailbox import Company
from counterseal.model.records import Message

PARTNER_FROM = 3
SELDOM = 5


class Correspondents:
    """The outside domains in a company's messages: how often, and since when."""

    def __init__(self, company: Company) -> None:
        self._count: dict[str, int] = defaultdict(int)
        self._first: dict[str, datetime] = {}
        self._partner_since: dict[str, datetime] = {}
        self._near: dict[str, set[str]] = defaultdict(set)
        own: dict[str, bool] = {}
        for message in company.every(Message):
            if message.auto and message.act.startswith("sent"):
                continue  # what a forward or a vacation answer sends by itself makes no partner
            others = message.recipients if message.act.startswith("sent") else (message.sender,)
            for domain in {domain_of(address) for address in others if address and not free_mail(address)}:
                if domain not in own:
                    own[domain] = inside(company, "@" + domain)
                if domain and not own[domain]:
                    self._learn(domain, message.at)

    def _learn(self, domain: str, at: datetime) -> None:
        self._count[domain] += 1
        self._first.setdefault(domain, at)
        if self._count[domain] == PARTNER_FROM:
            self._partner_since[domain] = at
            for key in _keys(domain):
                self._near[key].add(domain)

    @property
    def partners(self) -> frozenset[str]:
        """The domains with which mail was exchanged more than once or twice."""
        return frozenset(self._partner_since)

    def imitated(self, domain: str) -> Likeness | None:
        """The older partner that a seldom domain is made to look like. A domain never seen in messages is new."""
        if self._count.get(domain, 0) > SELDOM:
            return None
        first = self._first.get(domain)
        near = {one for key in _keys(domain) for one in self._near.get(key, ())} - {domain}
        older = sorted(one for one in near if first is None or self._partner_since[one] < first)
        likeness = domain_imitates(domain, older)
        return likeness if likeness and likeness.trick != "inside" else None


def _keys(domain: str) -> set[str]:
    """What a domain and one that imitates it have in common at least one of."""
    labels = domain.split(".")[:-1] or [domain]
    return {
        key
        for label in labels
        for key in (
            f"looks {skeleton(label)}",
            f"plain {re.sub(r'[-_]', '', label)}",
            f"starts {label[:3]}",
            f"ends {label[-3:]}",
        )
        if label not in ("com", "co", "net", "www", "mail")
    }
