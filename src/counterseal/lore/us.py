"""
Who "we" are, as far as mail tells when nobody says it: whose mailbox this is.

A mailbox is its owner's: what lies in it was sent to them or by them. The domain that takes part in most of it, and is no
free mail service, is the company's own; of two that take part in as much, the one that receives.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final

from counterseal.lore.scene import Us
from counterseal.mail.addresses import domain_of, free_mail
from counterseal.mail.letter import Letter

MOST: Final = 0.6
"""In so large a part of the messages the company's own domain takes part."""


class Ours:
    """Counts who takes part in the mail of a mailbox."""

    def __init__(self) -> None:
        self._parts: Counter[str] = Counter()
        self._received: Counter[str] = Counter()
        self._names: dict[str, Counter[str]] = {}
        self._letters = 0

    def learn(self, letter: Letter) -> None:
        """Take one message into the count."""
        people = (letter.sender, *letter.everyone)
        to = {domain_of(one.address) for one in letter.everyone} | {domain_of(one) for one in letter.delivered}
        for domain in to | {letter.domain}:
            if domain and not free_mail(f"x@{domain}"):
                self._parts[domain] += 1
                self._received[domain] += domain in to
        for one in people:
            if one.name and one.address:
                self._names.setdefault(one.address, Counter())[one.name] += 1
        self._letters += 1

    def us(self, own: Iterable[str] = ()) -> Us:
        """Who we are: what was said, else the domain that nearly all of the mail has in common."""
        domains = frozenset(one.lower().lstrip("@") for one in own if one)
        if not domains:
            ranked = sorted(self._parts, key=lambda one: (-self._parts[one], -self._received[one], one))
            weights = [(self._parts[one], self._received[one]) for one in ranked[:2]]
            if ranked and len(set(weights)) == len(weights) and weights[0][0] >= MOST * self._letters:
                domains = frozenset({ranked[0]})
        us = Us(domains=domains)
        people = {
            address: names.most_common(1)[0][0] for address, names in self._names.items() if us.ours(domain_of(address))
        }
        return Us(domains=domains, people=people)


def us_of(letters: Iterable[Letter], own: Iterable[str] = ()) -> Us:
    """Who we are, by the mail of one mailbox and what a person said."""
    ours = Ours()
    for one in letters:
        ours.learn(one)
    return ours.us(own)


def wrote(us: Us, letter: Letter) -> bool:
    """
    Whether the company itself sent a message. Its domain in From is not enough: anybody can write that. A copy in a sent
    folder came over no server; what came over one is ours only by the word of the receiver's own server.
    """
    if not us.ours(letter.domain):
        return False
    return not letter.hops or (letter.auth.trusted and letter.auth.dmarc == "pass")
