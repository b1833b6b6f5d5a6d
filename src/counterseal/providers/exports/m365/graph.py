"""
The dialect of what Microsoft Graph tells about the present: rules, methods, grants, applications, people, messages.

Fields are those of Graph v1.0 (`graph-v1-excerpt.openapi.json`). A row says what it is by `@odata.type`, by the context of
its page (`…#users('anna%40acme.test')/mailFolders('inbox')/messageRules`), or by fields that only it has; whose it is, by the
context, by a field, or by the name of the file. Graph's PowerShell writes the same with capital letters and puts what has no
field of its own under `AdditionalProperties`; both are read. People and applications are named by ids: whoever was seen
before in the same export gives them their names, and a row that cannot be named yet is asked again at the end of its file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final
from urllib.parse import unquote

from counterseal.mail.addresses import address_in
from counterseal.model.reading import Gap
from counterseal.model.records import Record, Source
from counterseal.providers.exports.m365 import graph_apps, graph_mail, graph_people, graph_rules
from counterseal.providers.exports.m365.fields import word
from counterseal.providers.exports.m365.graph_names import Names, Unnamed
from counterseal.providers.exports.nearly import damaged_keys
from counterseal.providers.exports.objects import CONTEXT
from counterseal.providers.exports.standing import Standing, account_of
from counterseal.providers.exports.trouble import BadRow
from counterseal.providers.exports.whole import Found
from counterseal.reach import Asked

Reader = Callable[[Mapping[str, Any], Standing, Names], Iterator[Record]]

READERS: Mapping[str, Reader] = {
    "messageRules": graph_rules.rule,
    "mailFolders": graph_mail.folder, "messages": graph_mail.message,
    "methods": graph_people.method, "mailboxSettings": graph_people.mailbox_settings, "users": graph_people.user,
    "riskyUsers": graph_people.risky_user, "riskDetections": graph_people.risk_detection, "devices": graph_people.device,
    "oauth2PermissionGrants": graph_apps.grant, "appRoleAssignments": graph_apps.assignment,
    "servicePrincipals": graph_apps.principal, "applications": graph_apps.application,
}  # fmt: skip
_SEGMENTS: Mapping[str, str] = {
    **{name.lower(): name for name in READERS},
    **dict.fromkeys(("childfolders",), "mailFolders"),
    **dict.fromkeys((
        "phonemethods", "emailmethods", "fido2methods", "microsoftauthenticatormethods", "passwordmethods",
        "softwareoathmethods", "temporaryaccesspassmethods", "windowshelloforbusinessmethods", "authenticationmethods",
        "platformcredentialmethods", "externalauthenticationmethods"), "methods"),
    **dict.fromkeys(("approleassignedto",), "appRoleAssignments"),
    **dict.fromkeys(("registereddevices", "owneddevices", "manageddevices"), "devices"),
}  # fmt: skip
"""Last segments of a context, and keys under which collectors keep several kinds in one object."""
_TYPES: Mapping[str, str] = {
    "messagerule": "messageRules", "mailfolder": "mailFolders", "message": "messages", "user": "users",
    "oauth2permissiongrant": "oauth2PermissionGrants", "approleassignment": "appRoleAssignments",
    "serviceprincipal": "servicePrincipals", "application": "applications", "riskyuser": "riskyUsers",
    "riskdetection": "riskDetections", "mailboxsettings": "mailboxSettings", "device": "devices",
}  # fmt: skip
_OWNER = re.compile(r"users\('((?:[^']|'')+)'\)", re.IGNORECASE)
_OWN_SEGMENT = re.compile(r"\([^()]*\)")
_WHOSE: Final = (
    "userPrincipalName", "user", "userId", "upn", "mailbox", "mail", "owner", "account", "userEmail", "primarySmtpAddress",
)  # fmt: skip
_WORDS: Mapping[str, frozenset[str]] = {
    "messageRules": frozenset({"actions", "sequence", "isEnabled"}),
    "oauth2PermissionGrants": frozenset({"clientId", "consentType", "scope"}),
    "appRoleAssignments": frozenset({"appRoleId", "principalId", "resourceId"}),
    "servicePrincipals": frozenset({"appId", "servicePrincipalType"}),
    "applications": frozenset({"appId", "signInAudience", "passwordCredentials"}),
    "riskDetections": frozenset({"riskEventType", "activityDateTime"}),
    "riskyUsers": frozenset({"riskLevel", "riskLastUpdatedDateTime"}),
    "messages": frozenset({"internetMessageId", "toRecipients"}),
    "mailFolders": frozenset({"parentFolderId", "displayName", "totalItemCount"}),
    "devices": frozenset({"deviceId", "operatingSystem", "trustType"}),
}  # fmt: skip
"""Fields by which an object without a context is told; all of them must be there."""
_PEOPLE: Final = frozenset(
    "accountEnabled mail displayName signInActivity lastPasswordChangeDateTime businessPhones givenName surname".split()
)


KEYS: Final = frozenset(
    """
    createdDateTime lastPasswordChangeDateTime passwordCredentials keyCredentials forwardTo redirectTo forwardAsAttachmentTo
    moveToFolder permanentDelete markAsRead conditions actions exceptions automaticRepliesSetting externalReplyMessage
    principalId consentType appRoleId internetMessageId toRecipients
    """.split()
)
"""Keys that may be left out, and whose loss would hide something."""


def plain_names(value: Any, depth: int = 12) -> Any:
    """Graph's own names: without the capitals of PowerShell, and with what it put under `AdditionalProperties`."""
    if isinstance(value, list):
        return [plain_names(one, depth - 1) for one in value] if depth else value
    if not isinstance(value, Mapping) or not depth:
        return value
    found = {key[:1].lower() + key[1:]: plain_names(one, depth - 1) for key, one in value.items()}
    more = found.get("additionalProperties")
    if not isinstance(more, Mapping):
        return found
    return {**more, **{key: one for key, one in found.items() if key not in more or one not in (None, "")}}


def kind_of(values: Mapping[str, Any]) -> str:
    """What a row is; empty for anything that Graph's present state does not know."""
    told = word(values, "@odata.type").lower().removeprefix("#microsoft.graph.")
    if told.endswith("authenticationmethod"):
        return "methods"
    if told in _TYPES:
        return _TYPES[told]
    context = word(values, CONTEXT)
    if "#" in context:
        return _segment(context)
    for kind, names in _WORDS.items():
        if names <= values.keys():
            return kind
    if "automaticRepliesSetting" in values:
        return "mailboxSettings"
    if "userPrincipalName" in values and "id" in values and not values.keys() & {"ipAddress", "appId"}:
        return "users" if len(values.keys() & _PEOPLE) > 1 else ""
    return ""


def _segment(context: str) -> str:
    """The kind that a context names: the last part of its path that says one."""
    path = _OWN_SEGMENT.sub("", context.rpartition("#")[2]).removesuffix("/$entity")
    return _SEGMENTS.get(path.rpartition("/")[2].lower(), "")


def together(values: Mapping[str, Any]) -> tuple[list[tuple[str, Mapping[str, Any]]], list[str]]:
    """
    Several kinds under keys of one object, as collectors keep them, and the keys that hold something else.

    They come in the order in which they give one another names.
    """
    found: list[tuple[str, Mapping[str, Any]]] = []
    left: list[str] = []
    for key, value in values.items():
        kind = _segment(word(values, CONTEXT)) if key == "value" else _SEGMENTS.get(key.lower(), "")
        rows = _listed(value) if isinstance(value, Mapping | list) else []
        found += [(kind, one) for one in rows if kind]
        if rows and not kind:
            left.append(key)
    return sorted(found, key=lambda one: _ORDER.get(one[0], 9)), left


_ORDER: Mapping[str, int] = {"users": 0, "servicePrincipals": 1, "applications": 2, "mailFolders": 3}


def _listed(value: object) -> list[Mapping[str, Any]]:
    if isinstance(value, Mapping) and isinstance(value.get("value"), list):
        value = value["value"]
    rows = value if isinstance(value, list) else [value]
    return [one for one in rows if isinstance(one, Mapping) and one]


@dataclass(slots=True)
class GraphState:
    """The dialect."""

    asked: Asked
    name: str = "microsoft graph state"
    _names: Names = field(default_factory=Names)
    _again: set[str] = field(default_factory=set)
    _left: list[tuple[str, str, str]] = field(default_factory=list)

    def fits(self, values: Mapping[str, Any]) -> bool:
        """Whether a row is one of Graph's objects, or an object of several of them."""
        row = plain_names(values, 1)
        if "additionalProperties" in row:
            row = plain_names(values, 2)
        if kind_of(row):
            return True
        found, _ = together(row)
        return bool(found) and (bool(self._whose(row)) or CONTEXT in row or len(found) > 1)

    def read(self, values: Mapping[str, Any], source: Source) -> Iterator[Record]:
        """The records of one row. Raises `BadRow` for one that lacks what it is about."""
        row = plain_names(values)
        kind = kind_of(row)
        self._names.patient = source.place not in self._again
        try:
            standing = Standing(source, self.asked.seen, self._account(row, kind, source))
            parts, left = ([(kind, row)], []) if kind else together(row)
            found = [record for what, one in parts for record in READERS[what](one, standing, self._names)]
        except Unnamed as unnamed:
            self._again.add(source.place)
            raise BadRow("bad_row", unnamed.id, str(unnamed)) from None
        self._left += [(source.place, "columns_broken", key) for _, one in parts for key in damaged_keys(one, KEYS)]
        left += [what for what, one in parts if what == "mailboxSettings" and "automaticRepliesSetting" not in one]
        self._left += [(source.place, "unknown_row", key) for key in left]
        used: dict[str, int] = {}
        for record in found:
            count = used[record.id] = used.get(record.id, 0) + 1
            yield replace(record, id=f"{record.id}#{count - 1}") if count > 1 else record

    def rest(self) -> Iterator[Found]:
        """What stood beside Graph's objects in one object and is none, and keys that are damaged."""
        for place, why, key in self._left:
            yield Gap(place=place, why=why, detail=(("columns", key[:100]),))
        self._left = []

    def _account(self, row: Mapping[str, Any], kind: str, source: Source) -> str:
        """Whose it is. A person's own row is theirs, whatever the file is called."""
        found = _OWNER.search(unquote(word(row, CONTEXT)))
        if found:
            told = found[1].replace("''", "'")
            return address_in(told) or self._names.person(told)
        return ("" if kind == "users" else self._whose(row)) or account_of(source.place)

    def _whose(self, row: Mapping[str, Any]) -> str:
        for name in _WHOSE:
            told = word(row, name)
            if found := address_in(told) or self._names.people.get(told.lower(), ""):
                return found
        return ""
