"""
The dialect of everything that stands in Google Workspace: which setting a row is, and whose.

The API's objects do not name their mailbox. It is the one that a field names (`user`, `userKey`, `primaryEmail`, GAM's
`User`), else the one that the file or its folder is called after, else nobody's, until the person names one.

A filter names the label it moves mail to by a number, and the list of labels is another answer that may come later; such
a filter waits for it until the exhibit ends. An answer without anything in it (`{}`) is told by the name of its file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

import orjson

from counterseal.mail.addresses import address_in
from counterseal.model.reading import Gap, Part
from counterseal.model.records import Record, Source
from counterseal.providers.exports.google import directory, filters, gam, settings
from counterseal.providers.exports.google.called import called
from counterseal.providers.exports.m365.fields import word
from counterseal.providers.exports.nearly import damaged_keys
from counterseal.providers.exports.standing import Standing, account_of, file_of
from counterseal.providers.exports.trouble import BadRow
from counterseal.providers.exports.whole import Found
from counterseal.reach import Asked, Read

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
_LABEL: Final = frozenset(
    {"messageListVisibility", "labelListVisibility", "messagesTotal", "messagesUnread", "threadsTotal", "threadsUnread", "color"}
    | {"id", "name", "type", "kind", "etag", *_WHOSE}
)  # fmt: skip
_OWN_LABEL: Final = "Label_"
_SYSTEM_LABEL: Final = re.compile(r"[A-Z][A-Z_]*")
_ONE_SWITCH: Final = frozenset({"imap", "pop", "autoForwarding"})
"""Settings of which an answer may say no more than `enabled`."""


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
    if _is_label(values):
        return "label"
    return "filter" if keys & {"criteria", "action"} and "id" in keys and keys <= _FILTER and _objects(values) else ""


def _is_label(values: Mapping[str, Any]) -> bool:
    """A label as `users.labels.list` tells it: often no more than id, name and whose kind it is."""
    key, kind = word(values, "id"), word(values, "type")
    if "name" not in values or not values.keys() <= _LABEL:
        return False
    return (
        key.startswith(_OWN_LABEL) if kind == "user" else kind == "system" and _SYSTEM_LABEL.fullmatch(key) is not None
    )


def bare(values: Mapping[str, Any]) -> bool:
    """Whether an answer holds nothing, or no more than one switch: no filters, no tokens, forwarding that is off."""
    about = word(values, "kind")
    return values.keys() <= {"enabled", "kind", "etag"} and (about.startswith("admin#") or "kind" not in values)


def _objects(values: Mapping[str, Any]) -> bool:
    return all(isinstance(values[key], Mapping) for key in ("criteria", "action") if key in values)


def together(values: Mapping[str, Any]) -> tuple[list[tuple[str, Mapping[str, Any]]], list[str]]:
    """Several settings under keys of one object, as (kind, object); and the keys that hold something else."""
    found: list[tuple[str, Mapping[str, Any]]] = []
    left: list[str] = []
    for key, value in values.items():
        kind = _TOGETHER.get(key.replace("_", "").lower(), "")
        rows = [one for one in _listed(value) if not kind or _some(one)]
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


def _some(value: Mapping[str, Any]) -> bool:
    """Whether an answer says anything: `{}` and `{"delegates": []}` say that there is none."""
    return any(not isinstance(one, list) or one for key, one in value.items() if key not in {"kind", "etag"})


def _none_of(values: Mapping[str, Any]) -> bool:
    """Whether an object has settings by their names, and all of them are empty."""
    names = [key for key in values if key.replace("_", "").lower() in _TOGETHER]
    empty = [
        key for key in names if isinstance(values[key], Mapping | list) and not any(map(_some, _listed(values[key])))
    ]
    return bool(names) and empty == names and values.keys() <= {"kind", "etag", *_WHOSE, *names}


def _is(kind: str, value: Mapping[str, Any]) -> bool:
    """Whether an object may be of a kind that its key promises: what the key alone tells is checked by what is in it."""
    if kind in {"imap", "autoForwarding"}:
        return "enabled" in value
    return kind_of(value) == kind


@dataclass(frozen=True, slots=True)
class _Held:
    """A filter that waits for the name of its label."""

    values: Mapping[str, Any]
    standing: Standing
    whose: str
    used: dict[str, int]


class GoogleState:
    """The dialect. Labels and people that it has seen give names to ids."""

    name = "google workspace settings"

    def __init__(self, asked: Asked) -> None:
        self._seen = asked.seen
        self._labels: dict[str, dict[str, str]] = {}
        self._people: dict[str, str] = {}
        self._held: list[_Held] = []
        self._left: list[Gap] = []
        self._nothing: dict[tuple[str, str], Gap] = {}

    def fits(self, values: Mapping[str, Any]) -> bool:
        """Whether a row is a setting of Gmail or of the Directory, in the API's words or in GAM's, or says there is none."""
        if "id" in values and isinstance(values["id"], Mapping):
            return False
        if bare(values) or kind_of(values) or gam.is_gam(values):
            return True
        return bool(together(values)[0]) or _none_of(values)

    def read(self, values: Mapping[str, Any], source: Source) -> Iterator[Record]:
        """The records of one row; none for a setting that is switched off or that only names things."""
        account = self._whose(values) or account_of(source.place)
        standing = Standing(source, self._seen, account)
        if bare(values):
            yield from self._bare(values, standing)
            return
        kind = kind_of(values)
        found = list(gam.kinds(values)) or ([(kind, values)] if kind else [])
        if not found:
            found, left = together(values)
            self._left += [_gap(source.place, "unknown_row", key) for key in left]
        self._left += [_gap(source.place, "columns_broken", key) for _, one in found for key in damaged_keys(one, KEYS)]
        found.sort(key=lambda one: one[0] not in {"label", "user"})
        used: dict[str, int] = {}
        for what, one in found:
            yield from _numbered(self._one(what, one, standing, used), used)

    def rest(self) -> Iterator[Found]:
        """Filters that waited for a label; what stood beside settings in one object and is none; keys that are damaged."""
        made: dict[str, int] = {}
        for held in self._held:
            names = self._labels.get(held.whose, {})
            for record in _numbered(filters.read(held.values, held.standing, names), held.used):
                made[file_of(record.source.place)] = made.get(file_of(record.source.place), 0) + 1
                yield Read(record, orjson.dumps(dict(held.values), default=str))
        for place, count in made.items():
            yield Part(place=place, dialect=self.name, records=count)
        yield from (*self._left, *self._nothing.values())
        self._held, self._left, self._nothing = [], [], {}

    def _bare(self, values: Mapping[str, Any], standing: Standing) -> Iterator[Record]:
        """An answer that the name of its file tells: nothing is set, or one thing is on or off."""
        place = standing.source.place
        kind = _TOGETHER.get(called(place, _TOGETHER), "")
        if "enabled" in values and kind in _ONE_SWITCH:
            yield from READERS[kind](values, standing)
        elif "enabled" in values:
            if settings.yes(values, "enabled"):
                raise BadRow("switch_unnamed", "enabled: true", "nothing says which setting is switched on")
            self._tell(place, "switch_unnamed", ("value", "enabled: false"))
        elif not kind:
            self._tell(place, "empty", ("kind", "json"))

    def _tell(self, place: str, why: str, detail: tuple[str, str]) -> None:
        """A remark for the first such row of a file, which counts the others."""
        known = self._nothing.get((file_of(place), why))
        first, count = (known.place, known.count + 1) if known else (place, 1)
        self._nothing[file_of(place), why] = Gap(place=first, why=why, detail=(detail,), count=count, harmless=True)

    def _one(self, kind: str, values: Mapping[str, Any], standing: Standing, used: dict[str, int]) -> Iterator[Record]:
        whose = standing.account or file_of(standing.source.place).rpartition("/")[0]
        names = self._labels.setdefault(whose, {})
        if kind == "label":
            names[word(values, "id")] = word(values, "name")
        elif kind == "filter":
            wanted = [one for one in filters.own_labels(values)[:1] if one.startswith(_OWN_LABEL) and one not in names]
            if wanted:
                self._held.append(_Held(values, standing, whose, used))
            else:
                yield from filters.read(values, standing, names)
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


def _numbered(made: Iterator[Record], used: dict[str, int]) -> Iterator[Record]:
    """Records with an id that no other record of the row has."""
    for record in made:
        count = used[record.id] = used.get(record.id, 0) + 1
        yield replace(record, id=f"{record.id}#{count - 1}") if count > 1 else record


def _gap(place: str, why: str, key: str) -> Gap:
    return Gap(place=place, why=why, detail=(("columns", key[:100]),))
