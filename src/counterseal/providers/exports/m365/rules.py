"""
Rules that act on mail: of one mailbox, made by cmdlet or in Outlook, and of the whole company.

Outlook on the web runs the cmdlets (`New-InboxRule`, record type 1), with parameters by name. Outlook on a desk and
programs write `UpdateInboxRules` (record type 2 or 50), whose `OperationProperties` carry the rule as MAPI knows it:
a condition in prose or JSON, and a list of actions. A change of an existing rule is often written without any of that,
only with the rule's number; Exchange does so by itself, for hundreds of rules in a second ("UpdateInboxRules as seen
in logs", docs/sources.md).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import orjson

from counterseal.mail.addresses import addresses_in
from counterseal.model.records import Record, Rule
from counterseal.providers.exports.m365.fields import Base, listed, pairs, plain, word
from counterseal.providers.exports.m365.names import (
    exchange,
    folder_in,
    last,
    no,
    recipients,
    rule_name,
    rule_owner,
    split,
    yes,
)

_FORWARDS = (
    "ForwardTo", "ForwardAsAttachmentTo", "RedirectTo", "RedirectMessageTo", "AddToRecipients", "CopyTo", "ModerateMessageByUser",
)  # fmt: skip
_COPIES = ("BlindCopyTo", "GenerateIncidentReport")
"""An incident report can carry the whole message, and is sent even by a rule that only tests."""
_WORDS = (
    "SubjectContainsWords", "BodyContainsWords", "SubjectOrBodyContainsWords", "HeaderContainsWords",
    "AttachmentContainsWords", "AttachmentNameMatchesPatterns", "SubjectMatchesPatterns", "SubjectOrBodyMatchesPatterns",
)  # fmt: skip
_SENDERS = ("From", "FromAddressContainsWords", "FromMemberOf", "SenderDomainIs", "FromScope")
_RECIPIENTS = ("SentTo", "RecipientAddressContainsWords", "AnyOfRecipientAddressContainsWords", "RecipientDomainIs")
_NO_CONDITION = frozenset(
    """
    Identity Name Mailbox Force Confirm WhatIf DomainController ErrorAction WarningAction Comments Priority Mode Enabled
    AlwaysDeleteOutlookRulesBlob ValidateOnly ActivationDate ExpiryDate RuleErrorAction RuleSubType SenderAddressLocation
    UseLegacyRegex DlpPolicy DlpPolicyId StopProcessingRules StopRuleProcessing DeleteMessage SoftDeleteMessage
    PermanentDelete MoveToFolder CopyToFolder MarkAsRead MarkImportance ApplyCategory ApplySystemCategory
    DeleteSystemCategory ClearCategories ClearFlag CompleteFlag FlagMessage PinMessage PlaySound DisplayAlert
    SendTextMessageNotificationTo SetAuditSeverity AddManagerAsRecipientType ApplyClassification
    ApplyHtmlDisclaimerFallbackAction ApplyHtmlDisclaimerLocation ApplyHtmlDisclaimerText ApplyOME
    ApplyRightsProtectionCustomizationTemplate ApplyRightsProtectionTemplate Disconnect GenerateNotification
    IncidentReportContent IncidentReportOriginalMail LogEventText ModerateMessageByManager NotifySender PrependSubject
    Quarantine RejectMessageEnhancedStatusCode RejectMessageReasonText RemoveHeader RemoveOME RemoveOMEv2
    RemoveRMSAttachmentEncryption RouteMessageOutboundConnector RouteMessageOutboundRequireTls SetHeaderName
    SetHeaderValue SetSCL SmtpRejectMessageRejectStatusCode SmtpRejectMessageRejectText
    """.split()
) | {*_FORWARDS, *_COPIES}
"""Parameters that are actions or of the rule itself ("New-InboxRule", "New-TransportRule"). All others pick mail."""
_ENDED = {"remove": "removed", "disable": "disabled"}


def rule(base: Base) -> Iterator[Record]:
    """New-, Set-, Enable-, Disable-, Remove-InboxRule and -TransportRule."""
    parameters = pairs(base.event, "Parameters")
    tenant = "transport" in base.operation
    object_id = word(base.event, "ObjectId")
    deletes = any(yes(parameters.get(key, "")) for key in ("DeleteMessage", "SoftDeleteMessage", "PermanentDelete"))
    moved, copied = folder_in(parameters.get("MoveToFolder", "")), folder_in(parameters.get("CopyToFolder", ""))
    tested = parameters.get("Mode", "").lower().startswith("audit")
    name = (
        parameters.get("Name", parameters.get("Identity") or object_id) if tenant else rule_name(parameters, object_id)
    )
    yield Rule(
        **exchange(base, "" if tenant else rule_owner(base, parameters)),
        name=name,
        scope="tenant" if tenant else "mailbox",
        what=_ENDED.get(base.operation.split("-")[0], "set"),
        words=tuple(dict.fromkeys(one for key in _WORDS for one in split(parameters.get(key, "")))),
        senders=recipients(parameters, _SENDERS),
        recipients=recipients(parameters, _RECIPIENTS),
        conditions=tuple(
            (key, value) for key, value in parameters.items() if key not in _NO_CONDITION and not no(value)
        ),
        forwards_to=() if tested else recipients(parameters, _FORWARDS),
        copies_to=recipients(parameters, _COPIES[1:] if tested else _COPIES),
        moves_to=moved or (copied if deletes else ""),
        deletes=deletes and not tested,
        marks_read=yes(parameters.get("MarkAsRead", "")),
        stops=yes(parameters.get("StopProcessingRules", "")) or yes(parameters.get("StopRuleProcessing", "")),
        unaudited=parameters.get("SetAuditSeverity", "").lower() == "donotaudit",
        enabled=parameters.get("Enabled", "").lower() not in {"false", "$false"},
    )


def outlook_rule(base: Base) -> Iterator[Record]:
    """
    `UpdateInboxRules`: a rule made in Outlook on a desk, or by a program.

    Whether it is switched on is not taken from `RuleState`: Outlook switches a rule on in a second event that tells
    nothing but a number. Only an explicit `Disabled` counts.
    """
    properties = pairs(base.event, "OperationProperties")
    operation = properties.get("RuleOperation", "").lower()
    condition = properties.get("RuleCondition", "").strip()
    condition = "" if condition in {"{}", "[]", "null"} else condition
    name = properties.get("RuleName", "")
    if not operation.startswith("add") and not name.strip():
        name = properties.get("RuleId") or name
    state = properties.get("RuleState", "").lower()
    senders, words = _picked(condition)
    yield Rule(
        **exchange(base, word(base.event, "MailboxOwnerUPN")),
        name=name,
        what="removed" if "remove" in operation or "delete" in operation else "set",
        words=words,
        senders=senders,
        conditions=(("RuleCondition", condition),) if condition else (),
        stops="exitafterexecution" in state.replace(" ", ""),
        enabled="disabled" not in state,
        **_acts(next((value for key, value in properties.items() if "action" in key.lower() and value), "")),
    )


# ------------------------------------------------------------------------------------------------- actions of Outlook

_FOLDER_KEYS = ("DestinationFolderName", "FolderPath", "MoveToFolder", "CopyToFolder", "Folder", "DestinationFolderId")
_FOLDER_IN_TEXT = re.compile(r"(?:move|copy)\w*\s*(?:to\s+)?(?:folder)?\s*[:=]\s*\"?([^,;\"\]}]+)", re.IGNORECASE)


def _acts(value: str) -> dict[str, Any]:
    """What a list of actions does: JSON with an `ActionType` each, or names of actions in a text."""
    every = listed(value) or _object(value) or [one for one in re.split(r"[,;]", value) if one.strip()]
    found: dict[str, Any] = {"forwards_to": (), "moves_to": "", "deletes": False, "marks_read": False}
    copied = ""
    for one in every:
        kind = _kind(one)
        if re.search(r"forward|redirect|delegate", kind):
            found["forwards_to"] = tuple(dict.fromkeys((*found["forwards_to"], *_receivers(one))))
        found["deletes"] |= "delete" in kind
        found["marks_read"] |= "read" in kind
        if "move" in kind:
            found["moves_to"] = found["moves_to"] or _folder(one)
        copied = copied or (_folder(one) if "copy" in kind else "")
    if found["deletes"] and not found["moves_to"]:
        found["moves_to"] = copied
    return found


def _object(value: str) -> list[Any]:
    """One action that is not in a list, or actions by their names."""
    try:
        read = orjson.loads(value) if value.startswith("{") else None
    except orjson.JSONDecodeError:
        return []
    if not isinstance(read, dict):
        return []
    return (
        [read]
        if word(read, "ActionType") or word(read, "Type")
        else [{"ActionType": k, "Value": v} for k, v in read.items()]
    )


def _kind(action: object) -> str:
    if isinstance(action, Mapping):
        return (word(action, "ActionType") or word(action, "Type") or word(action, "Name")).lower()
    return plain(action).lower()


def _receivers(action: object) -> tuple[str, ...]:
    """The addresses anywhere in an action; a colleague may stand there by a path of the address book."""
    texts = list(_texts(action))
    found = tuple(address for text in texts for address in addresses_in(text))
    return found or tuple(last(text).lower() for text in texts if text.lower().startswith("/o="))


def _folder(action: object) -> str:
    if isinstance(action, Mapping):
        return next((folder_in(found) for key in _FOLDER_KEYS if (found := word(action, key))), "")
    found_in = _FOLDER_IN_TEXT.search(plain(action))
    return folder_in(found_in[1]) if found_in else ""


def _texts(value: object, depth: int = 8) -> Iterator[str]:
    """Every text in nested JSON."""
    if isinstance(value, str):
        yield value
    elif depth and isinstance(value, Mapping | list):
        for one in value.values() if isinstance(value, Mapping) else value:
            yield from _texts(one, depth - 1)


# ----------------------------------------------------------------------------------------------- conditions of Outlook

_LEAF = re.compile(r"[^()\[\]{}]+")
_RELATION = re.compile(
    r"^\W*\w*(?:subject|body)\w*\W+(?:(?:substring|fullstring|prefix|ignorecase|ignorenonspace|loose|equal|contains?|content)\b[\s,|:=]*)+",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"']([^\"']+)[\"']")
_ABOUT_WORDS = re.compile(r"subject|body|word|string|contain|text", re.IGNORECASE)


def _picked(condition: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The senders and words in a condition: JSON of conditions within conditions, or MAPI's own prose."""
    senders = addresses_in(condition)
    try:
        read = orjson.loads(condition) if condition.startswith(("{", "[")) else None
    except orjson.JSONDecodeError:
        read = None
    found = list(_json_words(read)) if read is not None else _prose_words(condition)
    words = (word_.strip() for word_ in found if "@" not in word_)
    return senders, tuple(dict.fromkeys(one for one in words if one))


def _json_words(value: object, about: bool = False, depth: int = 8) -> Iterator[str]:
    """The texts under a key, or beside a type, that speaks of words."""
    if isinstance(value, str) and about:
        yield value
    elif depth and isinstance(value, list):
        for one in value:
            yield from _json_words(one, about, depth - 1)
    elif depth and isinstance(value, Mapping):
        inner = about or bool(_ABOUT_WORDS.search(word(value, "Type")))
        for key, one in value.items():
            if key != "Type":
                yield from _json_words(one, inner or bool(_ABOUT_WORDS.search(str(key))), depth - 1)


def _prose_words(condition: str) -> list[str]:
    found = _QUOTED.findall(condition)
    for leaf in _LEAF.findall(condition):
        bare = _RELATION.sub("", leaf)
        if bare != leaf and not _QUOTED.search(leaf):
            found.append(bare)
    return found
