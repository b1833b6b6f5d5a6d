"""
What Dovecot's login processes say: who signed in from where, and who did not.

`imap-login: Login: user=<anna>, method=PLAIN, rip=203.0.113.9, ...` is a message and a list of elements, both of which an
administrator may change. So the elements are found by their names, and the message is told by how it begins. A login
process tells of a failure only when the connection ends, with the number of attempts and the last name that was tried
("Dovecot's login processes", docs/sources.md).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from counterseal.model.place import split_ip

PROTOCOLS: Final[Mapping[str, tuple[str, str]]] = {
    "imap": ("imap", "IMAP"),
    "pop3": ("pop", "POP"),
    "managesieve": ("managesieve", "Sieve"),
    "sieve": ("managesieve", "Sieve"),
    "submission": ("smtp", "SMTP"),
    "imap-urlauth": ("imap", "IMAP"),
}
"""The protocol and the client family of each login service."""
_FACTORS: Final = {
    "PLAIN": "password", "LOGIN": "password", "CRAM-MD5": "password", "DIGEST-MD5": "password", "APOP": "password",
    "NTLM": "password", "SCRAM-SHA-1": "password", "SCRAM-SHA-256": "password", "XOAUTH2": "token",
    "OAUTHBEARER": "token", "EXTERNAL": "certificate", "GSSAPI": "kerberos", "GSS-SPNEGO": "kerberos",
}  # fmt: skip
_FIRST: Final = re.compile(r"(?:^|[:,] |: )(?=(?:user=<|method=|rip=|lip=|session=<|mpid=))")
_ELEMENT: Final = re.compile(r"(?P<name>[a-z_]+)=(?:<(?P<quoted>[^<>]*)>|(?P<bare>[^,\s]*))")
_PROXIED: Final = re.compile(
    r"(?:proxy\((?P<user>[^()]*)\): )?[Ss]tarted proxying to (?:remote host )?(?P<host>\S+?)(?::\d+)?(?:/(?P<other>\S+))?(?: \(.*\))?$"
)
_MASTER: Final = re.compile(r"\(master (?P<master>[^()]+)\)")
_FAILED: Final = re.compile(
    r"\((?P<why>auth failed|authorization failed|authentication failed|user disabled|password expired|login disabled"
    r"|internal failure|proxy dest auth failed|proxy dest authentication failure)(?P<rest>[^()]*)"
)
_ATTEMPTS: Final = re.compile(r"(\d{1,4}) attempts?(?: in (\d{1,6}) secs?)?")
_SUCCESSFUL: Final = re.compile(r"\d+(?:/\d+)? successful auths?")
_LIMIT: Final = "aximum number of connections"
_BEGINS: Final = re.compile(
    r"(?:Disconnected|Disconnecting|Aborted login|Login aborted|Login failed|Authenticate |Authentication |Remote closed"
    r"|Client has quit|Connection |Too many|Inactivity|Server shutting|Internal login failure|Invalid )"
)
"""How messages begin that are no sign-in, unless the reason in brackets says that one failed."""
_ASIDE: Final = re.compile(
    r"(?:Warning: |Error: |Fatal: |Panic: |Debug: |proxy|Auth process|SSL|TLS|Authenticate |Connection closed: )"
)
_WRONG: Final = re.compile(r"auth|attempts|failed,|secs")
_REASONS: Final = re.compile(
    r"\((?:no auth attempts|disconnected |tried to use |client |aborted auth|auth process|auth service|auth aborted|auth referral"
    r"|cert |sent invalid|connection limit|The process|client_limit|proxy dest|anonymous|credentials contain|state=|master "
    r"|mail_max|ip |service |timed out|after |[a-z]+(?:_[a-z]+)+\))"
)
"""Reasons that say nothing about a password."""


@dataclass(frozen=True, slots=True)
class Login:
    """A line of a login process."""

    outcome: str
    """`ok`, `failed`, `id` (the client introduced itself) or empty: nothing that matters."""
    user: str = ""
    master: str = ""
    method: str = ""
    ip: str = ""
    local: str = ""
    mail_pid: str = ""
    session: str = ""
    error: str = ""
    attempts: int = 1
    seconds: int = 0
    password_right: bool | None = None
    words: str = ""
    """What the client said of itself."""
    named: bool = True
    """False when the line has no element for the name, not even an empty one."""
    whole: bool = True
    """False when the line tells less than such a line does."""

    @property
    def factor(self) -> str:
        """By what the person proved who they are."""
        if self.master:
            return "master password"
        return _FACTORS.get(self.method.upper(), self.method.lower())


def login(text: str) -> Login | None:
    """A line of a login process without the name of the process; None for one of an unknown shape."""
    found = _FIRST.search(text)
    message = text[: found.start()] if found else text
    elements = _elements(text[found.start() :] if found else "")
    about = Login(
        "",
        user=elements.get("user", "").lower(),
        master=elements.get("master_user", elements.get("master", "")).lower(),
        method=elements.get("method", ""),
        ip=split_ip(elements.get("rip", "")),
        local=split_ip(elements.get("lip", "")),
        mail_pid=elements.get("mpid", ""),
        session=elements.get("session", ""),
        named="user" in elements,
        whole=found is not None,
    )
    return _masterful(told) if (told := _told(message, about)) else None


def _elements(text: str) -> dict[str, str]:
    """
    Elements by name. Whoever fails chooses the name that is logged, and may write `, rip=` into it: the name comes before
    all that the server knows by itself, so of two elements the later one is true.
    """
    found: dict[str, str] = {}
    for one in _ELEMENT.finditer(text):
        value = one["quoted"] if one["quoted"] is not None else one["bare"]
        if one["name"] != "user" or "user" not in found:
            found[one["name"]] = value
    return found


def _told(message: str, about: Login) -> Login | None:
    if message in {"Login", "Logged in"}:
        return replace(about, outcome="ok")
    if message.startswith("ID sent: "):
        return replace(about, outcome="id", words=message[9:])
    if (found := _PROXIED.match(message)) is not None:
        master = _MASTER.search(message)
        user, by = (
            about.user or (found["user"] or "").lower(),
            about.master or (master["master"].lower() if master else ""),
        )
        return replace(about, outcome="ok", user=user, master=by)
    if _LIMIT in message:
        return replace(about, outcome="failed", error=message[:80], password_right=True)
    if (found := _FAILED.search(message)) is not None:
        return _failed(found, about)
    if _ASIDE.match(message):
        return about
    if message.endswith(("auth_failed)", "authorization_failed)")):
        return None
    known = _REASONS.search(message) if "(" in message else not _WRONG.search(message)
    return about if _BEGINS.match(message) and known else None


def _failed(found: re.Match[str], about: Login) -> Login | None:
    attempts = _ATTEMPTS.search(found["rest"])
    if attempts is None and re.search(r"\d", found["rest"]) and not _SUCCESSFUL.search(found["rest"]):
        return None
    number = int(attempts[1]) if attempts else 1
    return replace(
        about,
        outcome="failed",
        error=found["why"],
        attempts=max(1, number),
        seconds=int(attempts[2]) if attempts and attempts[2] else 0,
        password_right=True if _SUCCESSFUL.search(found["rest"]) else None,
    )


def _masterful(one: Login) -> Login:
    """`anna*admin` is anna's mailbox opened with admin's password."""
    user, star, master = one.user.partition("*")
    return replace(one, user=user, master=master) if star and user and master and not one.master else one
