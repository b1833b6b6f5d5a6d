"""
Business cards as partners: cards of one organisation are one partner, known by the domain of its addresses.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from counterseal.lore.name_forms import tidy
from counterseal.lore.partner_journal import Act
from counterseal.lore.partner_lists import Listed, Problem
from counterseal.lore.partner_merge import merged
from counterseal.lore.partner_phones import country_of_domain, e164
from counterseal.mail.addresses import domain_of, free_mail
from counterseal.mail.vcards import Card
from counterseal.model.partner import Contact, Partner, Phone
from counterseal.model.text import text


def partners_on(cards: Iterable[Card], *, file: str, today: date) -> Listed:
    """The partners that some cards name. A card without organisation and without a company's domain is a person's own."""
    found: dict[str, Partner] = {}
    problems: list[Problem] = []
    for card in cards:
        one = _partner(card, f"import {file}", today)
        if one is None:
            problems.append(
                Problem(
                    file=file, row=card.line, column="",
                    said=text("the card names neither an organisation nor an address"),
                    remedy=text("Fill in the organisation or the address, or remove the card."),
                )
            )  # fmt: skip
            continue
        key = one.domains[0] if one.domains else tidy(one.name)
        found[key] = merged(found[key], one, Act.ENTERED) if key in found else one
    return Listed(tuple(found.values()), tuple(problems))


def _partner(card: Card, source: str, today: date) -> Partner | None:
    domains = tuple(dict.fromkeys(domain_of(each) for each in card.addresses if not free_mail(each)))
    name = card.organisation or (domains[0] if domains else card.name)
    if not name or not (card.organisation or card.addresses):
        return None
    country = next((land for domain in domains if (land := country_of_domain(domain))), "")
    if not country and any("\u4e00" <= letter <= "\u9fff" for letter in card.organisation + card.name):
        country = "CN"
    contacts = tuple(Contact(address=each, name=card.name, role=card.title, source=source) for each in card.addresses)
    if not contacts and card.name:
        contacts = (Contact(address="", name=card.name, role=card.title, source=source),)
    phones = tuple(
        Phone(number=e164(number, country) or number, kind=kind, source=source, at=today)
        for number, kind in card.phones
    )
    one = Partner(id="", names=(name,), domains=domains, contacts=contacts, phones=phones, source=source)
    return merged(Partner(id="", source=source), one, Act.ENTERED)
