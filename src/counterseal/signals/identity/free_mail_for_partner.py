"""
A partner's person, or the partner itself, writes from a free mailbox.

What it sees
    A free mailbox whose display name, or one part of it, is that of a known person with a company's address or of a
    partner's company, or whose left half holds the name of a known company's domain.

Why it matters
    A free mailbox under any name is made in a minute. It is the plainest way to be somebody else.

When it is innocent
    People write from home, and small companies from free mail all the time: an address to which the mailbox wrote before,
    or that the register has, is left alone, and a name that many bear says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from counterseal.judge import signal
from counterseal.lore.acquaintance import COMMON
from counterseal.lore.company_names import is_company
from counterseal.lore.name_book import parts
from counterseal.lore.scene import Scene
from counterseal.mail.addresses import free_mail, local_of
from counterseal.mail.suffixes import core
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

SHORTEST: Final = 6
"""Letters of a company's name that are looked for in an address."""
FAMILIAR: Final = 3


@signal(judgement=Judgement.IDENTITY)
def free_mail_for_partner(scene: Scene) -> Iterator[Sign]:
    """Yield the known address that the free mailbox stands for."""
    letter, past = scene.letter, scene.past
    address, name = letter.sender
    if not free_mail(address) or scene.outgoing or letter.listed or past.wrote_to(address):
        return
    habits = past.person(address)
    if scene.register.by_address(address) is not None or (habits is not None and habits.count >= FAMILIAR):
        return
    every = parts(name)
    bearers = [one for one in sorted(next(filter(None, map(past.name, every)), frozenset())) if one != address]
    company = [one for one in bearers if not free_mail(one)]
    if company and len(bearers) <= COMMON and len(company) == len(bearers):
        yield Sign(
            strength=0.8,
            said=text(
                "{name} wrote as {known} until now, and not as {sender}", name=name, known=company[0], sender=address
            ),
            types=("payment_change", "boss_fraud"),
            spots=(address,),
        )
        return
    if company_named := _partner(scene, every):
        yield Sign(
            strength=0.9,
            said=text("A free mailbox, {sender}, bears the name of {partner}", sender=address, partner=company_named),
            types=("payment_change", "invoice_fraud"),
            spots=(name, address),
        )
        return
    local = local_of(address).replace(".", "").replace("-", "").replace("_", "")
    for domain in sorted(scene.register.domains | scene.us.domains):
        if len(core(domain)) >= SHORTEST and core(domain).replace("-", "") in local:
            yield Sign(
                strength=0.5,
                said=text("A free mailbox, {sender}, bears the name of {domain}", sender=address, domain=domain),
                types=("payment_change",),
                spots=(address,),
            )
            return


def _partner(scene: Scene, names: tuple[str, ...]) -> str:
    """The partner whose company's name is one of several, if it is one partner's alone."""
    for one in names if scene.register else ():
        found = scene.register.by_name(one)
        if len(found) == 1 and found[0].domains and (is_company(one) or len(one.split()) > 1):
            return found[0].name
    return ""
