"""
Acquaintance: with whom a mailbox has exchanged mail until now, under which names, and where their answers went.

Somebody who imitates a partner gets something of it wrong: the address under the known name, or the place to which the
answer goes. What is wrong is seen only against what was right before, so this learns one message after another
and is asked before it learns the next.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from counterseal.lore.threads import came_in, went_out
from counterseal.mail.addresses import domain_of
from counterseal.model.records import Message

BOTH_WAYS = 2
"""So many messages came from a domain to which the mailbox wrote, before it counts as a partner's."""
FAMILIAR = 3
"""So many messages under a name make it a known person's."""
COMMON = 4
"""A name that more addresses bear is many people's."""
A_WEEK = timedelta(days=7)
_WORD = re.compile(r"[^\W\d_]+")
_CJK = re.compile(r"[\u3400-\u9fff\uac00-\ud7af\u3040-\u30ff]")
_ROLES = frozenset(
    """
    sales info support office admin service team accounts accounting finance billing invoice export import shipping
    logistics manager director customer noreply notification mail 销售 财务 客服 人事 行政 采购 物流 公司
    """.split()
)


@dataclass(slots=True)
class Acquaintance:
    """Whom one mailbox knows. Ask in order of time, then `learn`."""

    _from: Counter[str] = field(default_factory=Counter)
    """Messages received, by domain."""
    _to: Counter[str] = field(default_factory=Counter)
    _first: dict[str, datetime] = field(default_factory=dict)
    _addresses: set[str] = field(default_factory=set)
    _answers: set[tuple[str, str]] = field(default_factory=set)
    """Domains of senders and of where their answers went."""
    _names: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    def learn(self, message: Message) -> None:
        """Take a message into what is known."""
        if came_in(message):
            domain = domain_of(message.sender)
            self._from[domain] += 1
            self._first.setdefault(domain, message.at)
            self._addresses.add(message.sender)
            self._answers.update((domain, domain_of(one)) for one in message.reply_to)
            if name := person(message.names.get(message.sender, "")):
                self._names[name][message.sender] += 1
        elif went_out(message) and not message.auto:
            for to in message.recipients:
                self._to[domain_of(to)] += 1
                self._first.setdefault(domain_of(to), message.at)
                self._addresses.add(to)
                if name := person(message.names.get(to, "")):
                    self._names[name][to] += 1

    def partner(self, domain: str, at: datetime) -> bool:
        """Whether mail went both ways with a domain, for a week and more."""
        first = self._first.get(domain)
        both = self._from[domain] >= BOTH_WAYS and self._to[domain] > 0
        return both and first is not None and at - first >= A_WEEK

    def knows(self, address: str) -> bool:
        """Whether an address wrote to the mailbox or was written to."""
        return address in self._addresses

    def answered_there(self, sender: str, to: str) -> bool:
        """Whether answers to a domain went to another domain before."""
        return (domain_of(sender), domain_of(to)) in self._answers

    def bearer(self, name: str) -> str:
        """The address that is known under a person's name; empty when it is none or nobody's in particular."""
        known = self._names.get(person(name))
        if not known or len(known) > COMMON:
            return ""
        address, count = min(known.items(), key=lambda one: (-one[1], one[0]))
        return address if count >= FAMILIAR else ""


def person(name: str) -> str:
    """A display name made comparable; empty where it is too short to be one person's, or the name of an office."""
    words = _WORD.findall(name.casefold())
    if _CJK.search(name):
        joined = "".join(words)
        return joined if 2 <= len(joined) <= 12 and not any(role in joined for role in _ROLES) else ""
    if len(words) < 2 or any(word in _ROLES for word in words):
        return ""
    return " ".join(sorted(words))
