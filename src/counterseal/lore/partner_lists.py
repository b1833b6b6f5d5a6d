"""
Lists of partners, from rows of cells to partners, and what was wrong with them.

    name,domains,contact,phone,account,bic,beneficiary,verified_at,source

Columns may stand in any order, be missing, and have their names in English or Chinese. A partner may have several rows:
one for each account. An account with a day and a source is *known*, because a person says when and how it was confirmed;
without, or confirmed by mail, it is *seen*. A row with a wrong account still gives everything else that stands in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from counterseal.lore.name_forms import tidy
from counterseal.lore.partner_accounts import account_in, bare
from counterseal.lore.partner_cells import Line
from counterseal.lore.partner_columns import KINDS, LOOKED_AT, header_of
from counterseal.lore.partner_journal import Act
from counterseal.lore.partner_merge import merged
from counterseal.lore.partner_phones import country_of_domain, e164
from counterseal.mail.addresses import FREE_MAIL, addresses_in, domain_of, free_mail
from counterseal.mail.suffixes import core
from counterseal.model.partner import FROM_MAIL, Contact, Partner, PayeeAccount, Phone, Standing
from counterseal.model.text import Text, text

_PARTING: Final = re.compile(r"[;；\n|、]+")
_DOMAINS: Final = re.compile(r"[;；,，\s|、]+")
_HOST: Final = re.compile(r"(?:[a-z]{2,6}://)?(?:[^@/]*@)?([^/:?#\s]{3,253})")
_LABELS: Final = re.compile(r"[^\W_](?:[\w-]{0,61}[^\W_])?(?:\.[^\W_](?:[\w-]{0,61}[^\W_])?)+")
_DAY: Final = re.compile(r"(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})日?(?:[T ].*)?")
_DAY_LAST: Final = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:[ T].*)?")
_BY_MAIL: Final = re.compile(r"\be-?mails?\b|\bmailbox\b|邮件|郵件|电邮|電郵|邮箱|郵箱", re.IGNORECASE)
_NAMED: Final = re.compile(r"^\s*\"?([^\"<>@]{1,100}?)\"?\s*[<(（]")
_UNCLEAR: Final = text("Write the day as 2026-03-31.")
_WIDEST: Final = 300
"""Letters of one name or word that are kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What could not be taken from a list, where it stands, and what to do."""

    file: str
    row: int
    column: str
    """As the list calls it; empty for a whole row or file."""
    said: Text
    remedy: Text


@dataclass(frozen=True, slots=True)
class Listed:
    """What a list holds."""

    partners: tuple[Partner, ...]
    """Without numbers: the register gives them."""
    problems: tuple[Problem, ...]


@dataclass(slots=True)
class _Reading:
    """A list being read."""

    file: str
    today: date
    header: tuple[str, ...] = ()
    problems: list[Problem] = field(default_factory=list)

    def wrong(self, row: int, at: int, said: Text, remedy: Text) -> None:
        column = self.header[at] if 0 <= at < len(self.header) else ""
        self.problems.append(Problem(file=self.file, row=row, column=column, said=said, remedy=remedy))


def partners_in(lines: Iterable[Line], *, file: str, today: date) -> Listed:
    """
    The partners of a list. Its columns are found by their names in one of the first lines; `today` is the day of the
    import: nothing was confirmed later than that.
    """
    every = tuple(lines)
    reading = _Reading(file, today)
    at, header = _header(every)
    if at < 0:
        reading.wrong(
            every[0][0] if every else 0, -1,
            text("no line names its columns, among them the partner's name"),
            text("Give the list a first line with: name,domains,contact,phone,account,bic,beneficiary,verified_at,source"),
        )  # fmt: skip
        return Listed((), tuple(reading.problems))
    reading.header = every[at][1]
    found: dict[str, Partner] = {}
    for row, cells in every[at + 1 :]:
        if cells == reading.header:
            continue
        one = _partner(reading, row, cells, header)
        if one is None:
            continue
        key = tidy(one.name)
        found[key] = merged(found[key], one, Act.ENTERED) if key in found else one
    return Listed(tuple(found.values()), tuple(reading.problems))


def _header(lines: tuple[Line, ...]) -> tuple[int, Mapping[str, tuple[int, ...]]]:
    for at, (_, cells) in enumerate(lines[:LOOKED_AT]):
        header = header_of(cells)
        if len(header) >= 2 and header.keys() & {"name", "other_name", "domains", "contact"}:
            return at, header
    return -1, {}


def _partner(
    reading: _Reading, row: int, cells: tuple[str, ...], header: Mapping[str, tuple[int, ...]]
) -> Partner | None:
    def every(column: str) -> Iterator[tuple[int, str]]:
        return ((at, cells[at]) for at in header.get(column, ()) if at < len(cells) and cells[at])

    def one(column: str) -> str:
        return next((" ".join(cell.split())[:_WIDEST] for _, cell in every(column)), "")

    source = f"import {reading.file}"
    how = one("source")
    verified, at_day = _verified(reading, row, next(every("verified_at"), (-1, "")), next(every("source"), (-1, "")))
    contacts = tuple(
        contact
        for _, cell in every("contact")
        for contact in _contacts(cell, one("person"), source)
    ) or ((Contact(address="", name=one("person"), source=source),) if one("person") else ())  # fmt: skip
    domains = [domain for at, cell in every("domains") for domain in _domains(reading, row, at, cell)]
    if not domains:
        domains = [domain_of(each.address) for each in contacts if each.address and not free_mail(each.address)]
    names = tuple(" ".join(cell.split())[:_WIDEST] for column in ("name", "other_name") for _, cell in every(column))
    if not names and not domains and not any(each.address for each in contacts):
        reading.wrong(
            row, -1, text("the row names no partner"), text("Give a name, a domain or an address, or remove the row.")
        )
        return None
    country = one("country").upper() if len(one("country")) == 2 else ""
    land = country or next((found for domain in domains if (found := country_of_domain(domain))), "") or _chinese(names)
    beside = {name: one(name) for name in ("bic", "beneficiary", "bank", "routing", "currency")} | {
        "country": country,
        "land": land,
    }
    known = verified is not None
    accounts: list[PayeeAccount] = []
    for at, cell in every("account"):
        for piece in _PARTING.split(cell):
            account = account_in(piece, beside) if piece.strip() else None
            if isinstance(account, Text):
                reading.wrong(row, at, account, text("Look at the contract or call the partner; write the number as text."))  # fmt: skip
            elif account is not None:
                accounts.append(
                    replace(
                        account, standing=Standing.KNOWN if known else Standing.SEEN,
                        verified_at=verified, source=how if known else source,
                    )
                )  # fmt: skip
    ids = tuple((kind, bare(one(kind))) for kind in ("uscc", "vat", "lei") if bare(one(kind)))
    return merged(
        Partner(id="", source=source),
        Partner(
            id="", names=names or tuple(domains[:1]), kind=KINDS.get(one("kind").lower(), ""), country=country, ids=ids,
            domains=tuple(domains), contacts=contacts,
            phones=tuple(_phones(every("phone"), land, _phone_source(how, source), at_day or reading.today)),
            accounts=tuple(accounts), source=source,
        ),
        Act.ENTERED,
    )  # fmt: skip


def _phone_source(how: str, source: str) -> str:
    """From where a number is: one that was taken from mail confirms nothing, whoever copied it into a list."""
    return FROM_MAIL if _BY_MAIL.search(how) else how or source


def _chinese(names: Iterable[str]) -> str:
    return "CN" if any("\u4e00" <= letter <= "\u9fff" for name in names for letter in name) else ""


def _verified(
    reading: _Reading, row: int, day: tuple[int, str], how: tuple[int, str]
) -> tuple[date | None, date | None]:
    """Since when an account is confirmed, if it is; and the day that stands there."""
    at, written = day
    if not written:
        return None, None
    found = day_of(written)
    if found is None:
        reading.wrong(row, at, text("{cell} is not clear as a day, so the account counts as seen only", cell=written[:40]), _UNCLEAR)  # fmt: skip
        return None, None
    if found > reading.today:
        reading.wrong(row, at, text("{day} is still to come, so the account counts as seen only", day=found.isoformat()), _UNCLEAR)  # fmt: skip
        return None, None
    if not how[1]:
        reading.wrong(row, at, text("nobody says how the account was confirmed, so it counts as seen only"),
                      text("Fill in the column source: contract, call to a known number, visit, letter."))  # fmt: skip
        return None, found
    if _BY_MAIL.search(how[1]):
        reading.wrong(row, how[0], text("mail confirms no account ({source}), so it counts as seen only", source=how[1][:60]),
                      text("Call a number that you have from elsewhere, then give that as the source."))  # fmt: skip
        return None, found
    return found, found


def day_of(written: str) -> date | None:
    """A day as people write it; None when it is none, or could be two."""
    plain = written.strip()
    if hit := _DAY.fullmatch(plain):
        parts = int(hit[1]), int(hit[2]), int(hit[3])
    elif hit := _DAY_LAST.fullmatch(plain):
        first, second = int(hit[1]), int(hit[3])
        if hit[2] == "." or first > 12:
            parts = int(hit[4]), second, first
        elif second > 12 or first == second:
            parts = int(hit[4]), first, second
        else:
            return None
    else:
        return None
    try:
        return date(*parts)
    except ValueError:
        return None


def _domains(reading: _Reading, row: int, at: int, cell: str) -> Iterator[str]:
    for piece in _DOMAINS.split(cell.lower()):
        hit = _HOST.fullmatch(piece) or _HOST.match(piece)
        domain = hit[1].strip(".").removeprefix("www.") if hit else ""
        if not domain:
            continue
        if domain in FREE_MAIL:
            reading.wrong(row, at, text("{domain} is a mail service that everybody may use, and no partner's domain", domain=domain),
                          text("Put the partner's address in the column contact instead."))  # fmt: skip
        elif not _LABELS.fullmatch(domain) or not core(domain):
            reading.wrong(row, at, text("{domain} is not a domain of one company", domain=domain[:80]),
                          text("Write what stands behind the @ of the partner's addresses."))  # fmt: skip
        else:
            yield _punycode(domain)


def _punycode(domain: str) -> str:
    """As it stands in mail: other scripts as `xn--`."""
    try:
        return domain if domain.isascii() else domain.encode("idna").decode()
    except UnicodeError:
        return domain


def _contacts(cell: str, person: str, source: str) -> Iterator[Contact]:
    for piece in _PARTING.split(cell):
        addresses = addresses_in(piece)
        named = _NAMED.match(piece)
        for address in addresses:
            name = named[1].strip() if named and len(addresses) == 1 else person
            yield Contact(address=address, name=name[:_WIDEST], source=source)
        if not addresses and piece.strip():
            yield Contact(address="", name=" ".join(piece.split())[:_WIDEST], source=source)


def _phones(cells: Iterable[tuple[int, str]], country: str, source: str, at: date) -> Iterator[Phone]:
    for _, cell in cells:
        for piece in re.split(r"[;；\n|、,，]+|\s/\s", cell):
            if any(letter.isdigit() for letter in piece):
                written = " ".join(piece.split())[:60]
                yield Phone(number=e164(written, country) or written, source=source, at=at)
