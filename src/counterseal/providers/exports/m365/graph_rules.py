"""
Inbox rules of Graph, in the words of the cmdlets: one rule is the same rule whichever way it was asked for.

`messageRule`, `messageRulePredicates`, `messageRuleActions` ("messageRule resource type", docs/sources.md). Folders are named
by ids; their names stand in `mailFolders`, if somebody exported those too. A rule with `hasError` does nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from counterseal.mail.addresses import address_in
from counterseal.model.records import Record, Rule
from counterseal.providers.exports.m365.fields import Base, part, plain, word
from counterseal.providers.exports.m365.graph_names import Names
from counterseal.providers.exports.m365.rules import rule as cmdlet
from counterseal.providers.exports.standing import Standing

CONDITIONS: Mapping[str, str] = {
    "subjectContains": "SubjectContainsWords", "bodyContains": "BodyContainsWords",
    "bodyOrSubjectContains": "SubjectOrBodyContainsWords", "headerContains": "HeaderContainsWords",
    "fromAddresses": "From", "senderContains": "FromAddressContainsWords", "sentToAddresses": "SentTo",
    "recipientContains": "RecipientAddressContainsWords", "sentToMe": "MyNameInToBox",
    "sentToOrCcMe": "MyNameInToOrCcBox", "sentCcMe": "MyNameInCcBox", "sentOnlyToMe": "SentOnlyToMe",
    "notSentToMe": "MyNameNotInToBox", "hasAttachments": "HasAttachment", "importance": "WithImportance",
    "sensitivity": "WithSensitivity", "categories": "HasClassification", "withinSizeRange": "WithinSizeRange",
}  # fmt: skip
"""Conditions, and what `New-InboxRule` calls them. Others keep Graph's name."""
ACTIONS: Mapping[str, str] = {
    "forwardTo": "ForwardTo", "forwardAsAttachmentTo": "ForwardAsAttachmentTo", "redirectTo": "RedirectTo",
    "delete": "DeleteMessage", "permanentDelete": "PermanentDelete", "markAsRead": "MarkAsRead",
    "moveToFolder": "MoveToFolder", "copyToFolder": "CopyToFolder", "stopProcessingRules": "StopProcessingRules",
}  # fmt: skip


def people(value: object) -> str:
    """Recipients as a list of addresses, or of names where there is no address."""
    rows = value if isinstance(value, list) else [value]
    found = []
    for row in rows:
        inner = part(row, "emailAddress") or row
        address = address_in(word(inner, "address")) or word(inner, "address") or word(inner, "name")
        if address or isinstance(row, str):
            found.append(address or str(row))
    return ";".join(one.replace(";", " ") for one in found)


def text(value: object) -> str:
    """A predicate's value as a cmdlet writes one."""
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, list):
        if any(isinstance(one, Mapping) for one in value):
            return people(value)
        return plain([plain(one) for one in value]) if value else ""
    if isinstance(value, Mapping):
        told = {key: plain(one) for key, one in value.items() if one is not None and not key.startswith("@")}
        return ", ".join(f"{key} {one}" for key, one in told.items())
    return plain(value)


def rule(values: Mapping[str, Any], standing: Standing, names: Names) -> Iterator[Record]:
    """The rule of one `messageRule`."""
    parameters = {"Name": word(values, "displayName"), "Enabled": word(values, "isEnabled") or "True"}
    for name, value in part(values, "conditions").items():
        parameters[CONDITIONS.get(name, name)] = text(value)
    for name, value in part(values, "exceptions").items():
        parameters[f"ExceptIf{CONDITIONS.get(name, name)}"] = text(value)
    for name, value in part(values, "actions").items():
        if name in {"moveToFolder", "copyToFolder"} and isinstance(value, str):
            parameters[ACTIONS[name]] = names.folders.get(value, value)
        elif name in ACTIONS:
            parameters[ACTIONS[name]] = text(value)
    kept = {name: value for name, value in parameters.items() if not name.startswith("@") and (value or name == "Name")}
    base = Base(
        {"Operation": "New-InboxRule", "UserId": standing.account, "Parameters": kept}, standing.seen, standing.source
    )
    common = standing.common("messageRules", word(values, "id"))
    for record in cmdlet(base):
        assert isinstance(record, Rule)
        broken = word(values, "hasError").lower() == "true"
        yield replace(record, **common | {"actor": "", "app": ""}, enabled=record.enabled and not broken)
