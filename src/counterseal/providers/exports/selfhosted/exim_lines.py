"""
The two lines of Exim that carry something: a message's arrival, and what became of it for one receiver.

Fields are `X=value` in a fixed order; what a client may choose freely (the name it greets with, the subject, its
Message-ID) stands between them. So each field is read where the manual has it, never wherever it first appears, or a
subject could write itself an `A=` ("Log files of Exim", docs/sources.md).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from counterseal.mail.addresses import domain_of, local_of
from counterseal.providers.exports.selfhosted.mails import Kind, address, loopback, mailbox_of, private

_ARRIVAL: Final = re.compile(
    r'(?P<sender><>|"[^"]*"@\S+|\S+)(?P<head>(?: .*?)?) S=(?P<size>\d+)(?P<tail>(?: .*)?)$', re.DOTALL
)
_HOST: Final = re.compile(r" H=(?:[^\s()\[\]]+ )?(?:\([^()]*\) )?\[([0-9A-Fa-f:.]+)\](?::(\d+))?(?= |$)")
_AUTHENTICATED: Final = re.compile(r" A=([^\s:]+)(?::([^\s:]+)(?::\S*)?)?(?= |$)")
_PROTOCOL: Final = re.compile(r" P=(\S+)")
_IDENT: Final = re.compile(r" U=(\S+)")
_REFERENCE: Final = re.compile(r" R=(\S+)")
_MESSAGE_ID: Final = re.compile(r" id\*?=(\S+)")
_SUBJECT: Final = re.compile(r' T="((?:[^"\\]|\\.)*)"', re.DOTALL)
_FOR: Final = re.compile(r" for ((?:[^\s\"]+ ?)+)$")
_OCTAL: Final = re.compile(r"(?:\\[0-3][0-7]{2})+")
_DELIVERY: Final = re.compile(
    r'(?P<to>(?:[|/>]|save |[^\s<>()|]+ \|)[^<]*?(?= \(| <| [A-Z][A-Za-z0-9]{0,3}=|$)|:blackhole:|discarded|"[^"]*"@\S+|[^\s<>()|]+?)'
    r"(?: \((?P<via>[^()]*)\))?(?: <(?P<top>[^<>]*)>)?(?P<why> ?:(?= ))?(?P<rest>(?: .*)?)$",
    re.DOTALL,
)
_FIELDS: Final = re.compile(r" (?:[A-Z][A-Za-z0-9]{0,3}=|routing |defer \(|: )")
_ROUTER: Final = re.compile(r" R=([^\s:]+)")
_TRANSPORT: Final = re.compile(r" T=([^\s:]+)")
_ON: Final = re.compile(r' C="25\d[^"]*? id=([0-9A-Za-z-]{16,23})"')
_REMOTE: Final = re.compile(r"remote|smtp|lookup|dns|smarthost|relay|manual", re.IGNORECASE)
_PIPES: Final = re.compile(r"procmail|maildrop|dovecot-lda|\bdeliver\b|cyrdeliver", re.IGNORECASE)
"""Programs that put mail into a mailbox."""
_LOCAL: Final = re.compile(
    r"lmtp|dovecot|cyrus|local|virtual|lda|maildir|mailbox|spool|procmail|maildrop", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Arrival:
    """What `<=` tells."""

    sender: str
    ip: str
    port: str
    driver: str
    """The authenticator, where the client has signed in."""
    user: str
    ident: str
    reference: str
    """The message that a notice of the server is about."""
    size: int
    message_id: str
    subject: str
    receivers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Handed:
    """What `=>`, `->`, `**` and `==` tell."""

    to: str
    first: str
    """The address it was sent to, where that is another one."""
    kind: Kind
    child: str


def arrival(text: str) -> Arrival | None:
    """An arrival read; None where the line is not as Exim writes it."""
    found = _ARRIVAL.match(text)
    if found is None:
        return None
    head, tail = found["head"], found["tail"]
    protocol, named = _PROTOCOL.search(head), _AUTHENTICATED.search(head)
    signed_in = (
        protocol is not None
        and protocol[1].startswith(("esmtp", "smtp", "asmtp", "utf8"))
        and protocol[1].endswith("a")
    )
    if protocol is None or signed_in != (named is not None) or (named and "@" in named[1]):
        return None
    host = _HOST.search(head)
    ip = address(host[1]) if host else ""
    if not ip and " H=" in head:
        return None
    subject = _SUBJECT.search(tail)
    if subject:
        before, after = tail[: subject.start()], tail[subject.end() :]
    else:
        before, after = tail, tail
    message_id, receivers = _MESSAGE_ID.search(before), _FOR.search(after)
    ident, reference = _IDENT.search(head), _REFERENCE.search(head)
    return Arrival(
        sender="" if found["sender"] == "<>" else found["sender"].lower(),
        ip=ip,
        port=(host[2] or "") if host else "",
        driver=named[1] if named else "",
        user=(named[2] or "").lower() if named else "",
        ident=ident[1] if ident else "",
        reference=reference[1] if reference else "",
        size=int(found["size"]),
        message_id=f"<{message_id[1]}>" if message_id else "",
        subject=spelled(subject[1]) if subject else "",
        receivers=tuple(receivers[1].lower().split()) if receivers else (),
    )


def spelled(text: str) -> str:
    """A text without Exim's escapes: octal bytes, quotes and backslashes."""
    if "\\" not in text:
        return text
    text = _OCTAL.sub(lambda hit: bytes(int(one, 8) for one in hit[0][1:].split("\\")).decode("utf-8", "replace"), text)
    return re.sub(r"\\(.)", lambda hit: {"n": " ", "t": " "}.get(hit[1], hit[1]), text)


def handed(text: str, *, delivered: bool) -> Handed | None:
    """A receiver's line read; None where it is not as Exim writes it."""
    found = _DELIVERY.match(text.lstrip(" "))
    if found is None or not (_FIELDS.match(found["rest"]) or (found["why"] and not delivered)):
        return None
    to, top, rest = found["to"], (found["top"] or "").lower(), found["rest"]
    router, transport = _ROUTER.search(rest), _TRANSPORT.search(rest)
    if delivered and router is None and transport is None:
        return None
    kind = _kind(to, rest, f"{transport[1] if transport else ''} {router[1] if router else ''}")
    if transport is None and not delivered and kind == "mailbox":
        kind = "nowhere"
    if kind == "outside" and "@" not in to:
        return None
    on = _ON.search(rest) if kind in {"filter", "inside"} else None
    if to.startswith(("|", "/", ">", "save ", ":blackhole:", "discarded")) or " |" in to:
        return Handed(top, "", kind, "")
    name = to.lower() if "@" in to else _address(to.lower(), (found["via"] or "").lower(), top)
    parent = (found["via"] or "").lower().partition(", ")[0]
    first = parent if "@" in parent else top
    first = first if first != name else ""
    return Handed(name, first, kind, on[1] if on else "")


def _address(word: str, via: str, top: str) -> str:
    """The address of a mailbox here that Exim names without its domain."""
    for one in (*via.split(", "), top):
        if "@" in one and local_of(mailbox_of(one)) == word:
            return mailbox_of(one)
    return f"{word}@{domain_of(top)}" if "@" in top else word


def _kind(to: str, rest: str, names: str) -> Kind:
    """Where it went: the form of the address says it for local ones, the host and the transport for the others."""
    if to.startswith((">", ":blackhole:", "discarded", "/dev/null")):
        return "nowhere"
    if to.startswith(("/", "save ")) or ("|" in to and _PIPES.search(to)):
        return "mailbox"
    if "|" in to:
        return "program"
    host = _HOST.search(rest)
    if host and (_LOCAL.search(names) and not _REMOTE.search(names.replace("lmtp", ""))):
        return "mailbox"
    if host:
        ip = address(host[1])
        return "filter" if loopback(ip) else "inside" if private(ip) else "outside"
    if "@" not in to:
        return "mailbox"
    return "outside" if _REMOTE.search(names.replace("lmtp", "")) or not names.strip() else "mailbox"
