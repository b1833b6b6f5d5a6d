"""
Tables of GAM, the command line that most administrators of Google Workspace use, turned back into what the API said.

"GAM" (docs/sources.md). Most tables have the API's own names as titles, with the owner in `User`, and need nothing here. The
others are listed: GAM renames delegates, forwarding and the automatic reply, writes filters in the words of its own command
line (`from bob@example.com`, `archive`), and numbers the parts of lists (`asps.0.name`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from counterseal.providers.exports.m365.fields import word
from counterseal.providers.exports.objects import Unreadable, load

_FILTER_WORDS = ("from", "to", "subject", "query", "negatedQuery")
_FILTER_ACTS = ("forward", "archive", "label", "markread", "star", "trash", "important", "notimportant", "neverspam")
_NUMBERED = re.compile(r"asps?\.(?:(\d+)\.)?(\w+)")
_NEVER = {"never", "unknown", "0"}

Kind = tuple[str, Mapping[str, Any]]


def is_filter(values: Mapping[str, Any]) -> bool:
    """Whether a row is of `print filters`."""
    if "User" not in values or "id" not in values or "criteria" in values:
        return False
    told = [key for key in (*_FILTER_WORDS, *_FILTER_ACTS) if key in values]
    return any(
        word(values, key) == key or word(values, key).startswith(f"{key} ") for key in told
    ) or "criteria" in word(values, "JSON")


def kinds(values: Mapping[str, Any]) -> Iterator[Kind]:
    """What a row of GAM holds, as (kind, the API's object); nothing for a row whose titles are the API's own."""
    if "delegateAddress" in values:
        status = word(values, "delegationStatus")
        yield "delegate", {"delegateEmail": values["delegateAddress"], "verificationStatus": status}
    elif "forwardEnabled" in values:
        yield "autoForwarding", {
            "enabled": values["forwardEnabled"], "emailAddress": values.get("forwardTo"),
            "disposition": values.get("disposition"),
        }  # fmt: skip
    elif "contactsonly" in values and "message" in values:
        yield "vacation", _vacation(values)
    elif "verificationCodesCount" in values and "User" in values:
        yield "verificationCode", values
    elif "User" in values and any(_NUMBERED.fullmatch(key) for key in values):
        yield from (("asp", one) for one in _passwords(values))
    elif is_filter(values):
        yield "filter", _filter(values)


def is_gam(values: Mapping[str, Any]) -> bool:
    """Whether a row is one of the tables that are turned back here."""
    return next(iter(kinds(values)), None) is not None or ("User" in values and "asps" in values)


def _passwords(values: Mapping[str, Any]) -> list[dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for key, value in values.items():
        if (hit := _NUMBERED.fullmatch(key)) and value not in (None, ""):
            told = None if hit[2] in {"creationTime", "lastTimeUsed"} and str(value).lower() in _NEVER else value
            found.setdefault(hit[1] or "", {})[hit[2]] = told
    return list(found.values())


def _vacation(values: Mapping[str, Any]) -> dict[str, Any]:
    kept = {key: "" if word(values, key) == "None" else word(values, key) for key in ("subject", "message")}
    return {
        "enableAutoReply": values.get("enabled"), "responseSubject": kept["subject"],
        "responseBodyPlainText": kept["message"].replace("\\n", " "), "restrictToContacts": values.get("contactsonly"),
        "restrictToDomain": values.get("domainonly"), "startTime": values.get("startdate"), "endTime": values.get("enddate"),
    }  # fmt: skip


def _filter(values: Mapping[str, Any]) -> dict[str, Any]:
    told = word(values, "JSON")
    if told.startswith("{"):
        try:
            read = load(told)
        except Unreadable:
            read = None
        if isinstance(read, dict) and ("criteria" in read or "action" in read):
            return {"id": values.get("id"), **read}
    criteria: dict[str, Any] = {
        key: text.removeprefix(f"{key} ") for key in _FILTER_WORDS if (text := word(values, key))
    }
    if word(values, "hasAttachment"):
        criteria["hasAttachment"] = "true"
    if size := word(values, "size"):
        criteria["size"] = size.removeprefix("size ")
    adds = [
        name for key, name in (("trash", "TRASH"), ("star", "STARRED"), ("important", "IMPORTANT")) if word(values, key)
    ]
    removes = [
        name for key, name in (("archive", "INBOX"), ("markread", "UNREAD"), ("neverspam", "SPAM")) if word(values, key)
    ]
    if label := word(values, "label"):
        adds.append(label.removeprefix("label "))
    action = {
        "addLabelIds": adds,
        "removeLabelIds": removes,
        "forward": word(values, "forward").removeprefix("forward "),
    }
    return {"id": values.get("id"), "criteria": criteria, "action": action}
