"""
The journal of the register: what was learnt or entered about partners, and what that adds up to.

Every change of a partner is an entry that holds the whole partner as it was afterwards, chained to the entry before it
(`counterseal.seal`). The register is the fold of the entries, and the fold knows the laws: mail makes no account known,
revives none that was replaced and moves no partner to another domain; and nothing that stood in the register is lost.
An entry against the law is no entry, whoever wrote it and however well it is chained.

    tag                body
    partner:imported   partner (all of it), why (the files)      a person gave a list
    partner:entered    partner, why                               a person typed it
    partner:learnt     partner, why                               it was read in mail
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Final

from counterseal.model.partner import FROM_MAIL, Contact, Partner, PayeeAccount, Phone, Standing

REGISTER: Final = "register"
"""What stands where a case's journal has its case."""


class Act(StrEnum):
    """What happened to a partner."""

    IMPORTED = "partner:imported"
    ENTERED = "partner:entered"
    LEARNT = "partner:learnt"

    @property
    def by_person(self) -> bool:
        """Whether a person answers for it."""
        return self is not Act.LEARNT


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One line of the register's journal, in the shape of a case's entry so that it is chained in the same way."""

    seq: int
    at: datetime
    by: str
    tag: Act
    body: Mapping[str, Any]
    previous: str
    digest: str
    case: str = REGISTER


def plain(partner: Partner) -> dict[str, Any]:
    """A partner in values that JSON has, without what is empty."""
    return {name: value for name, value in _plain(asdict(partner)).items() if value}


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _plain(each) for name, each in value.items() if each not in ("", None, ())}
    if isinstance(value, tuple | list):
        return [_plain(each) for each in value]
    return value.isoformat() if isinstance(value, date) else value


def partner_of(body: Mapping[str, Any]) -> Partner:
    """A partner as it was written down. `ValueError` when it cannot be understood."""
    try:
        given = dict(body)
        return Partner(
            **_texts(given, "id", "kind", "country", "source"),
            names=tuple(map(_text, given.pop("names", ()))),
            domains=tuple(map(_text, given.pop("domains", ()))),
            ids=tuple((_text(kind), _text(number)) for kind, number in given.pop("ids", ())),
            contacts=tuple(Contact(**{"address": "", **_known(one, Contact)}) for one in given.pop("contacts", ())),
            phones=tuple(_phone(one) for one in given.pop("phones", ())),
            accounts=tuple(_account(one) for one in given.pop("accounts", ())),
        )
    except (TypeError, KeyError, AttributeError) as error:
        raise ValueError(f"a partner cannot be understood: {error}") from error


def _texts(given: dict[str, Any], *names: str) -> dict[str, str]:
    return {name: _text(given.pop(name, "")) for name in names}


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"words are needed, not {value!r}")
    return value


def _known(given: Mapping[str, Any], kind: type[Any]) -> dict[str, Any]:
    """What a newer version wrote besides is passed over."""
    names = {each.name for each in fields(kind)}
    return {name: value for name, value in given.items() if name in names}


def _phone(given: Mapping[str, Any]) -> Phone:
    values = _known(given, Phone)
    if "at" in values:
        values["at"] = date.fromisoformat(values["at"])
    return Phone(**{"number": "", **values})


def _account(given: Mapping[str, Any]) -> PayeeAccount:
    values = _known(given, PayeeAccount)
    values["standing"] = Standing(values.get("standing", Standing.SEEN))
    values["messages"] = tuple(values.get("messages", ()))
    if "verified_at" in values:
        values["verified_at"] = date.fromisoformat(values["verified_at"])
    for name in ("first_seen", "last_seen"):
        if name in values:
            values[name] = datetime.fromisoformat(values[name])
    return PayeeAccount(**values)


def fold(changes: Iterable[Change]) -> dict[str, Partner]:
    """The partners that a journal tells, by id. `ValueError` when an entry cannot be understood or is against the law."""
    found: dict[str, Partner] = {}
    for change in changes:
        after = partner_of(change.body.get("partner", {}))
        wrong = unlawful(found.get(after.id), after, change.tag)
        if wrong:
            raise ValueError(f"entry {change.seq} is against the law of the register: {wrong}")
        found[after.id] = after
    return found


def unlawful(before: Partner | None, after: Partner, act: Act) -> str:
    """Why a change of a partner must not be; empty when it may."""
    if not after.id:
        return "a partner has a number"
    before = before or Partner(id=after.id, source=after.source)
    old = {one.key: one for one in before.accounts}
    new = {one.key: one for one in after.accounts}
    if len(new) < len(after.accounts) or not all(account for _, account in new):
        return "an account stands there once, with its number"
    if old.keys() - new.keys():
        return "an account was lost"
    for one in after.accounts:
        if one.standing is Standing.KNOWN and not (one.verified_at and one.source):
            return f"{one.account} is known, and nobody says since when and from where"
        if act is Act.LEARNT and _raised(old.get(one.key), one):
            return f"mail made {one.account} {one.standing}"
    if act is Act.LEARNT:
        return _by_mail(before, after)
    return ""


def _raised(before: PayeeAccount | None, after: PayeeAccount) -> bool:
    """Whether more changed than where and when an account was seen."""
    if before is None:
        return after.standing is not Standing.SEEN or after.verified_at is not None
    if before.standing is Standing.SEEN:
        return after.standing is not Standing.SEEN or after.verified_at is not None
    return replace(
        after, first_seen=before.first_seen, last_seen=before.last_seen, messages=before.messages
    ) != before  # fmt: skip


def _by_mail(before: Partner, after: Partner) -> str:
    """What else mail must not do."""
    trusted = [one for one in before.phones if one.source != FROM_MAIL]
    if any(one not in after.phones for one in trusted):
        return "mail changed a number that a person gave"
    if any(one.source != FROM_MAIL for one in after.phones if one not in before.phones):
        return "mail gave a number another source than mail"
    if before.source != after.source or (before.source != FROM_MAIL and before.domains != after.domains):
        return "mail changed whose domains they are"
    if before.source != FROM_MAIL and (before.names, before.ids) != (after.names, after.ids):
        return "mail changed the name of a partner"
    return ""
