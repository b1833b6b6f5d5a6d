"""
What stands in each person's Gmail settings, as the Gmail API's `users.settings` and `users.labels` answer ("Gmail API", docs/sources.md).

The answers name no account: whoever asks knows whom he asked about, and keeps the answers in a folder of that name.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterable, Mapping
from typing import Any

from counterseal.providers.simulated.letters import TRASH, folder_of
from counterseal.providers.simulated.standing import Setting
from counterseal.providers.simulated.story import Story
from counterseal.providers.simulated.tenant import guid

_SYSTEM = {"INBOX": "INBOX", TRASH: "TRASH", "Junk": "SPAM", "Sent": "SENT", "Drafts": "DRAFT"}


def settings(story: Story, standing: Iterable[Setting]) -> bytes:
    """The settings of everybody, one folder a person, in a zip."""
    kept = list(standing)
    files: dict[str, str] = {}
    for person in story.people:
        mine = [one for one in kept if one.account == person.address]
        for name, answer in _answers(story, person.address, mine).items():
            files[f"{person.address}/{name}.json"] = json.dumps(answer, indent=2, ensure_ascii=False) + "\n"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), text.encode(), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _answers(story: Story, account: str, mine: list[Setting]) -> dict[str, Any]:
    rules = [one for one in mine if one.line.verb == "rule"]
    forwards = [one for one in mine if one.line.verb == "forward"]
    addresses = dict.fromkeys(to for one in (*forwards, *rules) for to in one.sends_to)
    delegates = [one.get("to") for one in mine if one.line.verb == "delegate"]
    labels = {name: f"Label_{number}" for number, name in enumerate(_own_folders(rules), 1)}
    return {
        "filters": {"filter": [_filter(one, labels) for one in rules]} if rules else {},
        "labels": {
            "labels": [{"id": name, "name": name, "type": "system"} for name in (*_SYSTEM.values(), "UNREAD")]
            + [{"id": key, "name": name, "type": "user"} for name, key in labels.items()]
        },
        "autoForwarding": _forwarding(forwards),
        "forwardingAddresses": {
            "forwardingAddresses": [{"forwardingEmail": to, "verificationStatus": "accepted"} for to in addresses]
        } if addresses else {},
        "delegates": {
            "delegates": [{"delegateEmail": to, "verificationStatus": "accepted"} for to in delegates]
        } if delegates else {},
        "sendAs": {"sendAs": [_own(story, account), *(_alias(one) for one in _changes(mine, "identity.added"))]},
        "imap": {
            "enabled": _switch(mine, "imap"), "autoExpunge": True, "expungeBehavior": "archive", "maxFolderSize": 0,
        },
        "pop": {"accessWindow": "allMail" if _switch(mine, "pop") else "disabled", "disposition": "leaveInInbox"},
        "vacation": _vacation(_changes(mine, "vacation.set")),
    }  # fmt: skip


def _own_folders(rules: Iterable[Setting]) -> list[str]:
    folders = (folder_of(one.moves_to) for one in rules if one.moves_to)
    return [name for name in dict.fromkeys(folders) if name not in _SYSTEM]


def _filter(one: Setting, labels: Mapping[str, str]) -> dict[str, Any]:
    criteria: dict[str, str] = {}
    for name, values in (
        ("from", one.every("senders")),
        ("to", one.every("recipients")),
        ("query", one.every("words")),
    ):
        if values:
            criteria[name] = " OR ".join(values) if len(values) > 1 else values[0]
    folder = folder_of(one.moves_to) if one.moves_to else TRASH if one.deletes else ""
    added = [_SYSTEM.get(folder) or labels[folder]] if folder else []
    gone = (["INBOX"] if folder else []) + (["UNREAD"] if one.marks_read else [])
    action: dict[str, Any] = {"addLabelIds": added} if added else {}
    action |= {"removeLabelIds": gone} if gone else {}
    action |= {"forward": one.sends_to[0]} if one.sends_to else {}
    key = guid(f"filter/{one.account}/{one.get('name')}").replace("-", "")
    return {"id": f"ANe1Bm{key[:26]}", "criteria": criteria, "action": action}


def _forwarding(forwards: list[Setting]) -> dict[str, Any]:
    if not forwards:
        return {"enabled": False}
    one = forwards[-1]
    kept = "leaveInInbox" if one.keeps else "trash"
    return {"enabled": True, "emailAddress": one.sends_to[0], "disposition": kept}


def _changes(mine: Iterable[Setting], what: str) -> list[Setting]:
    return [one for one in mine if one.line.verb == "change" and one.get("what") == what]


def _own(story: Story, account: str) -> dict[str, Any]:
    name = next((one.name for one in story.people if one.address == account), "")
    return {"sendAsEmail": account, "displayName": name, "isPrimary": True, "isDefault": True}


def _alias(one: Setting) -> dict[str, Any]:
    answer = {"sendAsEmail": one.get("target"), "displayName": one.get("name"), "verificationStatus": "accepted"}
    return answer | ({"replyToAddress": one.get("reply_to")} if one.get("reply_to") else {})


def _switch(mine: Iterable[Setting], name: str) -> bool:
    asked = [one.flag("enabled") for one in mine if one.line.verb == "protocol" and one.get("name") == name]
    return asked[-1] if asked else name == "imap"


def _vacation(mine: list[Setting]) -> dict[str, Any]:
    if not mine:
        return {"enableAutoReply": False}
    return {"enableAutoReply": True, "responseSubject": "", "responseBodyPlainText": mine[-1].get("after")}
