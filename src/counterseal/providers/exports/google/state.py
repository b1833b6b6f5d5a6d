"""
The dialect of everything that stands in Google Workspace: which setting a row is, and whose.

The API's objects do not name their mailbox. It is the one that a field names (`user`, `userKey`, `primaryEmail`, GAM's
`User`), else the one that the file or its folder is called after, else nobody's, until the person names one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from counterseal.mail.addresses import address_in
from counterseal.model.reading import Gap
from counterseal.model.records import Record, Source
from counterseal.providers.exports.google import directory, filters, gam, settings
from counterseal.providers.exports.m365.fields import word
from counterseal.providers.exports.nearly import damaged_keys
from counterseal.providers.exports.standing import Standing, account_of
from counterseal.providers.exports.whole import Found
from counterseal.reach import Asked

Reader = Callable[[Mapping[str, Any], Standing], Iterator[Record]]

READERS: Mapping[str, Reader] = {
    "autoForwarding": settings.auto_forwarding, "forwardingAddress": settings.forwarding_address,
    "delegate": settings.delegate, "sendAs": settings.send_as, "imap": settings.imap, "pop": settings.pop,
    "vacation": settings.vacation, "language": settings.language,
    "token": directory.token, "asp": directory.app_password, "verificationCode": directory.backup_code,
    "user": directory.user, "device": directory.device,
}  # fmt: skip
_TOGETHER: Mapping[str, str] = {
    "filter": "filter", "filters": "filter", "autoforwarding": "autoForwarding", "forwarding": "autoForwarding",
    "forwardingaddress": "forwardingAddress", "forwardingaddresses": "forwardingAddress",
    "delegate": "delegate", "delegates": "delegate", "sendas": "sendAs", "imap": "imap", "pop": "pop",
    "vacation": "vacation", "language": "language", "token": "token", "tokens": "token", "asp": "asp", "asps": "asp",
    "verificationcodes": "verificationCode", "labels": "label", "mobiledevices": "device",
}  # fmt: skip
"""Names under which several settings of one mailbox are kept in one object."""
_WHOSE: Final = ("user", "User", "userKey", "userEmail", "primaryEmail", "mailbox", "account", "email", "emailAddress")
_FILTER: Final = frozenset({"id", "criteria", "action", "kind", "etag", *_WHOSE})


_TOLD: Final[tuple[tuple[frozenset[str], frozenset[str], str], ...]] = tuple(
    (frozenset(needed.split()), frozenset(beside.split()), kind)
    for needed, beside, kind in (
        ("forwardingEmail", "", "forwardingAddress"), ("delegateEmail", "", "delegate"), ("sendAsEmail", "", "sendAs"),
        ("displayName replyToAddress", "signature isPrimary isDefault", "sendAs"),
        ("accessWindow", "", "pop"), ("enableAutoReply", "", "vacation"), ("verificationCode", "", "verificationCode"),
        ("codeId", "", "asp"), ("clientId displayText", "", "token"),
        ("enabled", "autoExpunge expungeBehavior maxFolderSize", "imap"),
        ("enabled", "emailAddress disposition", "autoForwarding"),
        ("primaryEmail", "isEnrolledIn2Sv isAdmin suspended customerId orgUnitPath", "user"),
        ("id name", "messageListVisibility labelListVisibility", "label"),
    )
)  # fmt: skip
"""Keys that a setting has, keys of which it has one at least, and what it is."""


KEYS: Final = frozenset(
    """
    replyToAddress signature lastTimeUsed creationTime recoveryEmail recoveryPhone isEnrolledIn2Sv addLabelIds removeLabelIds
    forward criteria negatedQuery emailAddress disposition displayText verificationStatus sendAsEmail
    """.split()
)
"""Keys that may be left out, and whose loss would hide something."""


def kind_of(values: Mapping[str, Any]) -> str:
    """Which setting of the API a row is, told by keys that only it has; empty for anything else."""
    keys = values.keys()
    for needed, beside, kind in _TOLD:
        if needed <= keys and (not beside or keys & beside):
            return kind
    if "displayLanguage" in keys and keys <= {"displayLanguage", "kind", "etag", *_WHOSE}:
        return "language"
    if word(values, "kind") == "admin#directory#mobiledevice":
        return "device"
    return "filter" if keys & {"criteria", "action"} and "id" in keys and keys <= _FILTER and _objects(values) else ""


def _objects(values: Mapping[str, Any]) -> bool:
    return all(isinstance(values[key], Mapping) for key in ("criteria", "action") if key in values)


def together(values: Mapping[str, Any]) -> tuple[list[tuple[str, Mapping[str, Any]]], list[str]]:
    """Several settings under keys of one object, as (kind, object); and the keys that hold something else."""
    found: list[tuple[str, Mapping[str, Any]]] = []
    left: list[str] = []
    for key, value in values.items():
        rows = _listed(value)
        kind = _TOGETHER.get(key.replace("_", "").lower(), "")
        fitting = [(kind, one) for one in rows if kind and _is(kind, one)]
        found += fitting
        if len(fitting) < len(rows) or (rows and not kind):
            left.append(key)
    return found, left


def _listed(value: object) -> list[Mapping[str, Any]]:
    """The objects of an answer: a list, an answer that holds one, or a single object."""
    if isinstance(value, list):
        return [one for one in value if isinstance(one, Mapping)]
    if not isinstance(value, Mapping):
        return []
    lists = [inner for inner in value.values() if isinstance(inner, list) and inner and isinstance(inner[0], Mapping)]
    return [one for one in lists[0] if isinstance(one, Mapping)] if lists else [value]


def _is(kind: str, value: Mapping[str, Any]) -> bool:
    """Whether an object may be of a kind that its key promises: what the key alone tells is checked by what is in it."""
    if kind in {"imap", "autoForwarding"}:
        return "enabled" in value
    return kind_of(value) == kind


class GoogleState:
    """The dialect. Labels and people that it has seen give names to ids that come later."""

    name = "google workspace settings"

    def __init__(self, asked: Asked) -> None:
        self._seen = asked.seen
        self._labels: dict[str, dict[str, str]] = {}
        self._people: dict[str, str] = {}
        self._left: list[tuple[str, str, str]] = []

    def fits(self, values: Mapping[str, Any]) -> bool:
        """Whether a row is a setting of Gmail or of the Directory, in the API's words or in GAM's."""
        if not values or ("id" in values and isinstance(values["id"], Mapping)):
            return False
        return bool(kind_of(values)) or gam.is_gam(values) or bool(together(values)[0])

    def read(self, values: Mapping[str, Any], source: Source) -> Iterator[Record]:
        """The records of one row; none for a setting that is switched off or that only names things."""
        account = self._whose(values) or account_of(source.place)
        standing = Standing(source, self._seen, account)
        kind = kind_of(values)
        found = list(gam.kinds(values)) or ([(kind, values)] if kind else [])
        if not found:
            found, left = together(values)
            self._left += [(source.place, "unknown_row", key) for key in left]
        self._left += [(source.place, "columns_broken", key) for _, one in found for key in damaged_keys(one, KEYS)]
        found.sort(key=lambda one: one[0] not in {"label", "user"})
        used: dict[str, int] = {}
        for what, one in found:
            for record in self._one(what, one, standing):
                count = used[record.id] = used.get(record.id, 0) + 1
                yield replace(record, id=f"{record.id}#{count - 1}") if count > 1 else record

    def rest(self) -> Iterator[Found]:
        """What stood beside settings in one object and is none, and keys that are damaged."""
        for place, why, key in self._left:
            yield Gap(place=place, why=why, detail=(("columns", key[:100]),))
        self._left = []

    def _one(self, kind: str, values: Mapping[str, Any], standing: Standing) -> Iterator[Record]:
        if kind == "label":
            self._labels.setdefault(standing.account, {})[word(values, "id")] = word(values, "name")
        elif kind == "filter":
            yield from filters.read(values, standing, self._labels.get(standing.account, {}))
        else:
            if kind == "user":
                self._people[word(values, "id")] = address_in(word(values, "primaryEmail"))
            yield from READERS[kind](values, standing)

    def _whose(self, values: Mapping[str, Any]) -> str:
        forwarding = kind_of(values) == "autoForwarding"
        for name in _WHOSE:
            told = word(values, name)
            if name == "emailAddress" and forwarding:
                continue  # where it forwards to
            if found := address_in(told) or self._people.get(told, ""):
                return found
        return ""
