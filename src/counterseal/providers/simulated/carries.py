"""
What the audit log can tell: the fields of a line that the provider's own event has room for.

A story that says more than the log could have told would test a world that does not exist. So a field that an event
has no room for is refused with its line, and what a line only inherits (`as=lin` brings address, agent, session and
device) is left out where the event is silent: a cmdlet names no browser, the directory no session.

One thing is said all the same: who a sent message went to. Microsoft's log does not name recipients; the story does,
for those who read it.
"""

from __future__ import annotations

from collections.abc import Mapping

CONTEXT = frozenset({"ip", "agent", "session", "device", "app", "protocol"})
SIGN_IN, CMDLET, DIRECTORY, MAILBOX, SITE, THREAT = "sign-in", "cmdlet", "directory", "mailbox", "site", "threat"
_ROOM = {
    SIGN_IN: frozenset({"ip", "agent", "session", "device", "app"}),
    CMDLET: frozenset({"ip", "session", "app"}),
    DIRECTORY: frozenset({"ip", "agent"}),
    MAILBOX: frozenset({"ip", "agent", "session", "app"}),
    SITE: frozenset({"ip", "agent", "app"}),
    THREAT: frozenset({"ip"}),
}
_SIGN_IN = "error password_right protocol factor"
_ALWAYS = frozenset({"who", "account"})
_SETTING = "what succeeded actor_kind"
_OWN = {
    "signin": _SIGN_IN,
    "failed": _SIGN_IN,
    "interrupted": _SIGN_IN,
    "rule": f"{_SETTING} operation name scope words senders recipients forwards_to copies_to moves_to deletes "
    "marks_read stops unaudited enabled",
    "forward": f"{_SETTING} to keeps_copy",
    "delegate": f"{_SETTING} to right folder level",
    "grant": f"{_SETTING} app app_name scopes everyone app_only",
    "factor": f"{_SETTING} method",
    "app_password": _SETTING,
    "protocol": "succeeded actor_kind name enabled",
    "access": "operation actor_kind act items folder count throttled thing link query with to",
    "message": "act message_id subject sender recipients attachments verdict",
}
TAGS: dict[str, tuple[str, str]] = {
    "app.registered": (DIRECTORY, "app_id reply_urls multi_tenant"),
    "app.changed": (DIRECTORY, "reply_urls"),
    "app.secret_added": (DIRECTORY, ""),
    "app.secret_removed": (DIRECTORY, ""),
    "app.owner_added": (DIRECTORY, "owner app_id"),
    "principal.added": (DIRECTORY, "app_id"),
    "role.granted": (DIRECTORY, "role"),
    "role.revoked": (DIRECTORY, "role"),
    "group.created": (DIRECTORY, "role_assignable mail"),
    "group.member_added": (DIRECTORY, "group"),
    "group.owner_added": (DIRECTORY, "group"),
    "user.created": (DIRECTORY, "name"),
    "user.deleted": (DIRECTORY, ""),
    "user.disabled": (DIRECTORY, ""),
    "user.enabled": (DIRECTORY, ""),
    "user.changed": (DIRECTORY, "after"),
    "mailbox.created": (CMDLET, "name shared"),
    "mailbox.changed": (CMDLET, "after"),
    "password.reset": (DIRECTORY, ""),
    "password.changed": (DIRECTORY, ""),
    "tokens.revoked": (DIRECTORY, ""),
    "audit.disabled": (CMDLET, ""),
    "audit.enabled": (CMDLET, ""),
    "audit.bypassed": (CMDLET, ""),
    "device.registered": (DIRECTORY, "user"),
    "connector.added": (CMDLET, ""),
    "domain.added": (DIRECTORY, ""),
    "domain.federated": (DIRECTORY, ""),
    "feature.changed": (DIRECTORY, "after"),
    "policy.changed": (CMDLET, ""),
    "junk.changed": (CMDLET, ""),
    "other": (DIRECTORY, ""),
}
"""The kinds of change that can be played, by which form of event, with which fields of their own."""


def form_of(verb: str, fields: Mapping[str, str]) -> str:
    """Which form of event tells a line."""
    match verb:
        case "signin" | "failed" | "interrupted":
            return SIGN_IN
        case "grant" | "factor" | "app_password":
            return DIRECTORY
        case "change":
            cmdlet = fields.get("what") == "other" and "-" in fields.get("operation", "")
            return CMDLET if cmdlet else TAGS.get(fields.get("what", ""), (DIRECTORY, ""))[0]
        case "access":
            return SITE if fields.get("thing") == "file" else MAILBOX
        case "message":
            return THREAT if fields.get("act") == "received" else MAILBOX
        case "delegate" if fields.get("right") == "folder" and fields.get("account", "") in ("", fields.get("who")):
            return MAILBOX  # the owner shares a folder in Outlook; everything else is an administrator's cmdlet
    return CMDLET


def room(verb: str, fields: Mapping[str, str]) -> frozenset[str]:
    """The fields that the event of a line has room for. Raises `ValueError` for a change that cannot be played."""
    if verb == "change":
        what = fields.get("what", "")
        if what not in TAGS:
            raise ValueError(f"the simulated provider cannot play {what or 'a change without what='}")
        own = f"what target operation succeeded actor_kind {TAGS[what][1]}"
    else:
        own = _OWN[verb]
    return _ALWAYS | frozenset(own.split()) | _ROOM[form_of(verb, fields)]
