"""
What each platform can tell: which fields of a line its exports have room for.

A story is told through the exports of one platform or of several, and no two of them tell the same. Microsoft's audit
log names every reading and no recipient; a mail server's log names every recipient and no browser; a console lists
sign-ins with a city and says nothing of those that failed. So each line is cut down to what the platform has room for,
and a line that it cannot tell at all is left out of its exports, knowingly. What none of a story's platforms can tell
is refused: that would be a world that does not exist.

Where each has it from stands in docs/sources.md: "Dovecot's login processes", "Dovecot's mail processes", "Roundcube's
logs", "Postfix log lines"; "Login Audit Activity Events", "Gmail Activity Events", "Gmail API" and their neighbours;
"Exmail API, system log", "Names of columns in the consoles", "Settings pages of the consoles".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from counterseal.providers.simulated import carries

M365, DOVECOT, GOOGLE, EXMAIL = "m365", "dovecot", "google", "exmail"
PLATFORMS = (M365, DOVECOT, GOOGLE, EXMAIL)
_PROGRAMS = {"imap": "Client=IMAP4", "pop": "Client=POP3", "smtp": "Client=SMTP"}
"""How Exchange writes down what an old mail program does inside a mailbox."""
WEB = frozenset({"", "browser", "webmail"})
"""Protocols of a sign-in through a page; nothing said means a page."""
_NOTHING: frozenset[str] = frozenset()
_ALWAYS = frozenset({"who", "account"})
_MESSAGE = "act message_id subject sender recipients"
_HEADERS = "attachments reply_to in_reply_to references flags folder bulk auto kept text"
_RULE = "what name words senders recipients forwards_to moves_to deletes marks_read stops enabled"
_DOVECOT: Mapping[str, str] = {
    "signin": "ip agent protocol",
    "failed": "ip agent protocol",
    "rule": f"ip agent protocol {_RULE} keeps copies_to",
    "forward": "ip agent protocol to keeps_copy what",
    "access": "ip agent protocol act count items folder",
    "message": f"ip agent protocol {_MESSAGE} {_HEADERS}",
}
_GOOGLE: Mapping[str, str] = {
    "signin": "ip protocol factor",
    "failed": "ip protocol factor",
    "rule": _RULE,
    "forward": "ip to keeps_copy what",
    "delegate": "to right what",
    "grant": "ip app app_name scopes what",
    "factor": "ip what",
    "app_password": "name what",
    "protocol": "name enabled",
    "access": "ip act items",
    "message": f"ip protocol {_MESSAGE} verdict {_HEADERS}",
}
_EXMAIL: Mapping[str, str] = {
    "signin": "ip protocol",
    "rule": _RULE,
    "forward": "to keeps_copy what",
    "app_password": "name what",
    "protocol": "name enabled",
    "message": f"{_MESSAGE} verdict",
}
_TABLES = {DOVECOT: _DOVECOT, GOOGLE: _GOOGLE, EXMAIL: _EXMAIL}
_MINE = {"scope": frozenset({"", "mailbox"})}
_ONLY: Mapping[tuple[str, str], Mapping[str, frozenset[str]]] = {
    (DOVECOT, "signin"): {"protocol": WEB | {"imap", "pop", "managesieve"}},  # submission: by the message that was sent
    (DOVECOT, "failed"): {"protocol": WEB | {"imap", "pop", "managesieve", "smtp"}},
    (DOVECOT, "rule"): _MINE,
    (DOVECOT, "access"): {
        "thing": frozenset({"", "mail"}),
        "act": frozenset({"", "read", "sync", "download", "delete", "purge", "move"}),
    },
    (GOOGLE, "signin"): {"protocol": WEB},  # mail programs come with a token: see `grant`
    (GOOGLE, "failed"): {"protocol": WEB},
    (GOOGLE, "rule"): _MINE,
    (GOOGLE, "delegate"): {"right": frozenset({"", "full_access"})},
    (GOOGLE, "factor"): {"what": frozenset({"", "added", "removed"})},
    (GOOGLE, "access"): {"act": frozenset({"", "read", "download", "delete", "purge"})},
    (EXMAIL, "signin"): {"protocol": WEB | {"imap", "pop", "smtp", "activesync", "app"}},
    (EXMAIL, "rule"): _MINE,
    (EXMAIL, "message"): {"act": frozenset({"", "sent", "received"})},
}
"""What a field must be for the platform to tell the line; empty stands for a field that is not said."""
CHANGES: Mapping[str, Mapping[str, str]] = {
    DOVECOT: {"vacation.set": "ip agent protocol target after"},
    GOOGLE: {
        "password.changed": "ip target",
        "password.reset": "ip target",
        "recovery.changed": "ip target after",
        "user.created": "ip target name",
        "user.disabled": "ip target",
        "user.enabled": "ip target",
        "user.deleted": "ip target",
        "role.granted": "ip target role",
        "vacation.set": "target after",
        "identity.added": "target name reply_to",
    },
    EXMAIL: {
        "password.changed": "target",
        "password.reset": "target",
        "user.created": "target",
        "user.disabled": "target",
        "user.enabled": "target",
        "vacation.set": "target after",
        "signature.set": "target after",
        "identity.added": "target name",
        "collector.added": "target host user direction",
        "binding.added": "target",
        "reply_to.set": "target after",
    },
}
"""The kinds of change that each platform but Microsoft's can tell, with the fields of their own."""


def room(platform: str, verb: str, fields: Mapping[str, str]) -> frozenset[str]:
    """The fields of a line that a platform has room for; none when it cannot tell the line at all."""
    if platform == M365:
        return _microsoft(verb, fields)
    if verb == "change":
        own = CHANGES[platform].get(fields.get("what", ""))
        return _NOTHING if own is None else _ALWAYS | {"what"} | frozenset(own.split())
    own = _TABLES[platform].get(verb)
    if own is None or not _tellable(platform, verb, fields):
        return _NOTHING
    return _ALWAYS | frozenset(own.split())


def on_any(platforms: Iterable[str], verb: str, fields: Mapping[str, str]) -> frozenset[str]:
    """What at least one of several platforms has room for. Raises `ValueError` when none can tell the line."""
    wanted = tuple(platforms)
    if wanted == (M365,):
        return carries.room(verb, fields)  # says in its own words why not
    found = frozenset().union(*(room(platform, verb, fields) for platform in wanted))
    if not found:
        what = f"{verb} {fields.get('what', fields.get('protocol', ''))}".strip()
        raise ValueError(f"the exports of {', '.join(wanted)} cannot tell a {what}")
    return found


def said(platform: str, verb: str, fields: Mapping[str, str]) -> dict[str, str]:
    """A line's fields as a platform tells them; empty when it cannot tell the line."""
    kept = {name: value for name, value in fields.items() if name in room(platform, verb, fields)}
    program = _PROGRAMS.get(fields.get("protocol", ""))
    if platform == M365 and program and kept and verb in {"access", "message"}:
        kept.setdefault("agent", program)
    return kept


def _microsoft(verb: str, fields: Mapping[str, str]) -> frozenset[str]:
    """Microsoft's room, and nothing instead of an error: another platform may tell the line."""
    if verb in {"signin", "failed", "interrupted"} and fields.get("protocol", "") not in {
        "",
        "browser",
        "ropc",
        "imap",
        "basic",
    }:
        return _NOTHING
    if verb == "message":
        unseen = fields.get("act") == "drafted" or (fields.get("act") == "received" and not fields.get("verdict"))
        if unseen:
            return _NOTHING
    if verb == "change" and fields.get("what") not in carries.TAGS:
        return _NOTHING
    return carries.room(verb, fields)


def _tellable(platform: str, verb: str, fields: Mapping[str, str]) -> bool:
    if (platform, verb) == (GOOGLE, "access") and not fields.get("items"):
        return False  # Gmail's log names each message, or is silent
    limits = _ONLY.get((platform, verb), {})
    return all(fields.get(name, "") in allowed for name, allowed in limits.items())
