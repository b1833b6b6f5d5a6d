"""
The way a message came: its Received headers, newest first, and the address from which it was handed in.

Every server on the way writes one header on top. The oldest one that says its client had signed in (`with ESMTPSA`, `HTTP`,
"Authenticated sender", a webmail's own wording) names the machine at which somebody pressed "send"; where no header says
so, nothing is guessed. A sender may invent headers below those of the first honest server, so this is a trait to compare,
not a proof.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Sequence
from datetime import datetime
from typing import Final

from counterseal.mail.dates import header_date
from counterseal.mail.headers import Head
from counterseal.mail.words import header

MOST: Final = 12
LONGEST: Final = 200
ORIGINS: Final = (
    b"x-originating-ip", b"x-sender-ip", b"x-source-ip", b"x-client-ip", b"x-originating-client-ip", b"x-authenticated-ip", b"x-real-ip",
)  # fmt: skip
"""Headers in which webmail and submission servers write who handed the message in."""
_SIGNED_IN: Final = re.compile(
    r"\bwith\s+(?:\w*ESMTPS?A|ASMTP|HTTPS?|UTF8SMTPS?A|LMTPS?A|MAPI)\b|\bAuthenticated\b|\bauth(?:enticated)?[ =_-]?(?:sender|user|id|bits)"
    r"|\(auth\b|\bauth=|via webmail|\(Coremail\)|\bsmtpauth\b|by [\w.-]*webmail|\(mailfrom:|\bAUTH\b",
    re.IGNORECASE,
)
_MAY_SIGN: Final = (
    "MTPA", "MTPSA", "mtpa", "mtpsa", "HTTP", "http", "MAPI", "uth", "AUTH", "ebmail", "WEBMAIL", "Coremail", "mailfrom",
)  # fmt: skip
"""What stands in every header that tells of a client who had signed in: the others need not be looked at closely."""
_BY: Final = re.compile(r"\sby\s", re.IGNORECASE)
_ADDRESS: Final = re.compile(
    r"(?<![\w.:-])(?:IPv6:)?((?:\d{1,3}\.){3}\d{1,3}|[0-9a-fA-F]{0,4}(?::[0-9a-fA-F]{0,4}){2,7}(?:\d{1,3}(?:\.\d{1,3}){3})?)(?![\w.-]*[\w-])",
    re.IGNORECASE,
)
_WHO: Final = re.compile(
    r"(?:authenticated (?:sender|user|as)|authenticated_id|auth_id|auth=|\(mailfrom)[:= ]+<?([^\s)>;]+)", re.IGNORECASE
)


def address(text: str) -> str:
    """The first IP address in a text, as it is written everywhere; empty when there is none."""
    for found in _ADDRESS.finditer(text):
        try:
            at = ipaddress.ip_address(found[1])
        except ValueError:
            continue
        mapped = at.ipv4_mapped if isinstance(at, ipaddress.IPv6Address) else None
        return str(mapped or at)
    return ""


def hops(received: Sequence[str]) -> tuple[str, ...]:
    """What each Received header says before its date, newest first, cut short."""
    return tuple(" ".join((one.rpartition(";")[0] or one).split())[:LONGEST] for one in received[:MOST])


def arrived(received: Sequence[str]) -> datetime | None:
    """When the message arrived: the newest Received header that has a date."""
    dates = (header_date(one.rpartition(";")[2]) for one in received[:3])
    return next((at for at in dates if at is not None), None)


def origin(top: Head, received: Sequence[str]) -> str:
    """The IP address from which the message was handed in, where a header says so."""
    for name in ORIGINS:
        for raw in top.every(name):
            if found := address(header(raw)):
                return found
    joined = "\n".join(received)
    marks = [mark for mark in _MAY_SIGN if mark in joined]
    for one in reversed(received) if marks else ():
        if not any(mark in one for mark in marks) or _SIGNED_IN.search(one) is None:
            continue
        if found := address(_BY.split(" " + one, maxsplit=1)[0]):
            return found
    return ""


def signed_in(top: Head, received: Sequence[str]) -> str:
    """The name under which the sender had signed in, where a server wrote it down."""
    for name in (b"x-authenticated-sender", b"x-authenticated-user", b"x-get-message-sender-via"):
        if raw := top.first(name):
            text = header(raw)
            found = _WHO.search(text)
            return (found[1] if found else text.rpartition(":")[2].strip()).lower()[:254]
    for one in reversed(received):
        if ("auth" in one or "Auth" in one or "mailfrom" in one) and (found := _WHO.search(one)):
            return found[1].strip("'\"").lower()[:254]
    return ""
