"""
Who is outside: whether an address that gets mail or rights is of the company, and if so, a true colleague.

Mail leaves a stolen mailbox in two ways. It goes outside, or it goes to an *accomplice*: an account inside the
company that the intruder made days ago, or one whose name was made to be read as another. Both are strangers here.
What a stranger may innocently get is for the detector to judge.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from operator import attrgetter

from counterseal.lore.names import ACCOUNT_WORDS
from counterseal.lore.words import shared_mailbox
from counterseal.mail.addresses import domain_of, free_mail, local_of
from counterseal.mail.lookalikes import SHORTEST, Likeness, domain_imitates, imitates, skeleton
from counterseal.model.mailbox import Company, Mailbox
from counterseal.model.records import Change, Message
from counterseal.model.text import Text, When, text

OUTSIDE = "outside"
FREE_MAIL = "free mail"
LOOK_ALIKE = "look-alike"
NEW = "new"
NEW_FOR = timedelta(days=7)
"""So long an account counts as new, and a correspondent as not yet known. Intruders use theirs at once."""


@dataclass(frozen=True, slots=True)
class Stranger:
    """An address that is no colleague, and why."""

    address: str
    kind: str
    """`outside`, `free mail`, `look-alike` (inside or outside) or `new` (inside)."""
    inside: bool = False
    likeness: Likeness | None = None
    created: Change | None = None
    """The record of its creation, for accounts inside that are new."""

    @property
    def weight(self) -> float:
        """How strongly the address alone speaks for an intruder, from 0 to 1."""
        if self.grave:
            return 0.95
        return {LOOK_ALIKE: 0.75, FREE_MAIL: 0.7}.get(self.kind, 0.6)

    @property
    def grave(self) -> bool:
        """Whether the address itself speaks for an intruder: its letters were chosen to deceive the eye."""
        return self.likeness is not None and self.likeness.disguised


def inside(company: Company, address: str) -> bool:
    """Whether an address is of the company: one of its domains, below one, or its tenant's routing domain."""
    domain = domain_of(_guest(address)).replace(".mail.onmicrosoft.com", ".onmicrosoft.com")
    return any(domain == own or domain.endswith("." + own) for own in _domains(company))


def _domains(company: Company) -> frozenset[str]:
    """The company's domains; without any, those of its accounts, because somewhere the company must be."""
    return company.domains or frozenset(map(domain_of, company.addresses))


def _guest(address: str) -> str:
    """A guest's address as it is at home: `jo_example.com#ext#@acme.test` is `jo@example.com`."""
    local, mark, _ = address.partition("#ext#")
    return "@".join(local.rsplit("_", 1)) if mark else address


def stranger(company: Company, address: str, at: datetime) -> Stranger | None:
    """Why an address is no colleague at a moment, or None for a colleague and for a name that is no address."""
    address = _guest(address.lower())
    if "@" not in address:
        return None
    return _inside(company, address, at) if inside(company, address) else _outside(company, address)


def _inside(company: Company, address: str, at: datetime) -> Stranger | None:
    created = created_before(company, address, at)
    local = local_of(address)
    odd = _oddities(local)
    # Two short names look alike by chance (Clara and Dara), and of two long ones the plainer is the true one.
    alike = [
        name
        for name in (_by_skeleton(company.addresses).get(skeleton(local), ()) if created or odd else ())
        if name != local and (created or (len(name) >= SHORTEST and odd > _oddities(name)))
    ]
    likeness = imitates(local, (*alike, *ACCOUNT_WORDS), near=False)
    if likeness and likeness.disguised:
        return Stranger(address, LOOK_ALIKE, True, likeness, created)
    # A new mailbox of a task (`sales@`) is made so that mail goes there.
    return Stranger(address, NEW, True, None, created) if created and not shared_mailbox(address) else None


def _oddities(name: str) -> int:
    """How much in a name could stand for another letter: pairs, digits, other scripts."""
    return sum(name.count(pair) for pair in ("rn", "vv", "cl")) + sum(c.isdigit() or not c.isascii() for c in name)


def _outside(company: Company, address: str) -> Stranger:
    domains = _domains(company)
    likeness = None if free_mail(address) else domain_imitates(domain_of(address), domains)
    if likeness is None and free_mail(address):
        cores = [
            core for domain in domains if len(core := domain.partition(".")[0]) >= 4 and not free_mail("@" + domain)
        ]
        local = local_of(address)
        words = re.split(r"[^a-z0-9]+", local)
        carried = next((core for core in cores if core in words or (len(core) >= SHORTEST and core in local)), "")
        likeness = Likeness(carried, "inside") if carried else _disguise(company, local, cores)
    if likeness:
        return Stranger(address, LOOK_ALIKE, False, likeness)
    return Stranger(address, FREE_MAIL if free_mail(address) else OUTSIDE)


def _disguise(company: Company, local: str, cores: Iterable[str]) -> Likeness | None:
    """What of ours a name at a free mail service was made to look like: a colleague, the company, an office word."""
    alike = [name for name in _by_skeleton(company.addresses).get(skeleton(local), ()) if name != local]
    likeness = imitates(local, (*alike, *cores, *ACCOUNT_WORDS), near=False)
    return likeness if likeness and likeness.disguised else None


@lru_cache(maxsize=8)
def _by_skeleton(addresses: tuple[str, ...]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, set[str]] = defaultdict(set)
    for address in addresses:
        found[skeleton(local_of(address))].add(local_of(address))
    return {key: tuple(sorted(names)) for key, names in found.items()}


def created_before(company: Company, address: str, at: datetime) -> Change | None:
    """The record of an account's creation, when it lies in the days before a moment."""
    names = {address, local_of(address)}
    changes = company.every(Change)
    low = bisect_left(changes, at - NEW_FOR, key=attrgetter("at"))
    high = bisect_right(changes, at, key=attrgetter("at"))
    for change in changes[low:high]:
        if change.what in ("user.created", "mailbox.created") and change.succeeded and change.target.lower() in names:
            return change
    return None


def partners(mailbox: Mailbox, at: datetime) -> frozenset[str]:
    """
    The outside addresses, and their domains unless free mail, that the mailbox has written to for longer than a week.

    Whom it wrote to only lately may be the intruder's own choice. What a forward sends by itself makes no partner.
    """
    written = {
        to
        for message in mailbox.every(Message)
        if message.act in ("sent", "sent_as", "sent_on_behalf") and message.at < at - NEW_FOR and not message.auto
        for to in message.recipients
        if not inside(mailbox.company, to)
    }
    return frozenset(written | {domain_of(to) for to in written if not free_mail(to)})


_ARCHIVES = re.compile(
    r"(?<![a-z])(?:archiv|journal|backup|compliance|retention|mailvault)|归档|存档|备份", re.IGNORECASE
)


def archive(one: Stranger) -> bool:
    """
    Whether an address outside is named as an archive or journal and imitates nobody. Laws of trade want mail to be kept
    for years, and companies pay others to do it.
    """
    return one.kind == OUTSIDE and not one.inside and bool(_ARCHIVES.search(one.address))


def why(one: Stranger) -> Text:
    """What makes an address a stranger, as a sentence."""
    if one.grave:
        target = one.likeness.target if one.likeness else ""
        return text("{address} is made to look like “{target}”", address=one.address, target=target)
    if one.likeness:
        return text(
            "{address} carries the name “{target}” and is outside the company",
            address=one.address,
            target=one.likeness.target,
        )
    if one.created:
        return text("The account {address} was created only at {at}", address=one.address, at=When(one.created.at))
    if one.kind == FREE_MAIL:
        return text("{address} belongs to a free mail service, where nobody is asked for a name", address=one.address)
    return text("{address} is outside the company", address=one.address)
