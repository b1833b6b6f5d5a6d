"""
What the receiver's own server found out about the sender: SPF, DKIM, DMARC, as it stamped them on top of the message.

Anybody may write `dmarc=pass` into a message. So a stamp counts only when it is the receiver's own: its name is one that
is known to be ours, or, where none is known, it is of the same house as the server that took the message last; and it
stands above the Received header with which a server of that house took the message from a stranger, for what stands
below came with the message. (Google stamps right below that header.) Who says hello in our name from outside is still a
stranger: the name that the server looked up itself decides. Microsoft's stamps bear no name; they count where
Microsoft's servers took the message. A stamp that is missing tells nothing.

Filters that Postfix asks (OpenDKIM, OpenDMARC) put the receiver's stamp right below the header with which the server took the
message, where a sender can write as well. Nobody forges a failure of his own mail: there a stamp in the receiver's name is
believed when it accuses, and no domain is vouched for.

Sources: "Authentication-Results" (RFC 8601), "ARC" (RFC 8617), "Received-SPF" (RFC 7208), docs/sources.md.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from counterseal.mail.hops import address
from counterseal.mail.letter import Auth
from counterseal.mail.suffixes import registered

_MOST: Final = 20
_LONGEST: Final = 4000
_COMMENT: Final = re.compile(r"\([^()]*\)")
_RESULT: Final = re.compile(r"^\s*(spf|dkim|dmarc|arc)\s*=\s*([a-z]+)", re.IGNORECASE)
_SAID: Final = re.compile(r"\b(?:header\.(d|i|from)|smtp\.(mailfrom|mail|helo|envelope-from))\s*=\s*\"?([^\s;\"]+)", re.IGNORECASE)  # fmt: skip
_BY: Final = re.compile(r"(?:^|\s)by\s+([^\s;()]+)", re.IGNORECASE)
_HOST: Final = re.compile(r"(?<![\w.:@-])[a-z0-9][\w-]*(?:\.[\w-]+)*\.[a-z][a-z0-9-]+(?![\w.:-])", re.IGNORECASE)
_PRIVATE: Final = tuple(
    ipaddress.ip_network(one)
    for one in (
        "10.0.0.0/8",
        "172.16.0.0/12",
        "192.168.0.0/16",
        "127.0.0.0/8",
        "169.254.0.0/16",
        "100.64.0.0/10",
        "fc00::/7",
        "fe80::/10",
        "::1/128",
    )
)
_HOP_LONGEST: Final = 1000
_INSTANCE: Final = re.compile(r"\s*i\s*=\s*\d{1,3}\s*;")
_SPF: Final = re.compile(r"\s*([a-z]+)\b(?:\s*\(\s*([\w.-]+):)?", re.IGNORECASE)
_RECEIVER: Final = re.compile(r"\breceiver\s*=\s*([\w.-]+)", re.IGNORECASE)
_ENVELOPE: Final = re.compile(r"envelope-from\s*=\s*\"?<?([^\s;>\"]+)|domain of (\S+)", re.IGNORECASE)
_WORDS: Final = {
    "hardfail": "fail", "bestguesspass": "none", "skipped": "", "unknown": "none", "error": "temperror", "invalid": "permerror",
}  # fmt: skip
_MICROSOFT: Final = frozenset({"outlook.com", "hotmail.com", "exchangelabs.com", "outlook.cn", "partner.outlook.cn", "microsoft.com", "office365.com"})  # fmt: skip
_STAMPS: Final = ("authentication-results", "arc-authentication-results", "received-spf")
BELOW: Final = "authentication-results below"
"""Under this name go the stamps right below the header of the server that took the message from a stranger."""
_FILTERS: Final = re.compile(rb"\n(authentication-results|[a-z]+-filter|x-[a-z0-9-]+|received-spf):")
_ACCUSING: Final = frozenset({"fail", "softfail"})


def taken_by(hops: Sequence[str]) -> str:
    """The name of the server that took the message last, by its own words; empty when it gives only a number."""
    return next((host for hop in hops if (host := _by(hop))), "")


@lru_cache(maxsize=256)
def _by(hop: str) -> str:
    """The server that wrote a Received header, if it has a name. Asked several times of one header."""
    at = hop.find(" by ")
    found = _BY.match(hop, at) if at >= 0 else _BY.search(hop)
    host = found[1].strip("[].,").lower() if found is not None else ""
    return host if "." in host and ":" not in host and not host.replace(".", "").isdigit() else ""


def in_place(block: bytes, headers: Mapping[str, tuple[str, ...]], own: Collection[str]) -> dict[str, tuple[str, ...]]:
    """The stamps of a message that stand above every Received header of another house. `block`: its header block."""
    received = headers.get("received", ())
    ours = _houses(own) or _houses({taken_by(received)})
    ours = ours | _MICROSOFT if ours & _MICROSOFT else ours
    number = _boundary(received, ours)
    lower = b"\n" + block.lower()
    limit = len(lower) if number is None else _nth(lower, b"\nreceived:", number)
    found = {
        name: values[: lower.count(b"\n" + name.encode() + b":", 0, limit)]
        for name in _STAMPS
        if (values := headers.get(name))
    }
    stamps = headers.get(_STAMPS[0], ())
    above = len(found.get(_STAMPS[0], ()))
    if (
        number is not None
        and number < len(received)
        and above < len(stamps)
        and registered(_by(received[number])) in ours
    ):
        found[BELOW] = stamps[above : above + _right_below(lower, limit)]
    return found


def _right_below(lower: bytes, at: int) -> int:
    """How many stamps stand below the Received header at a place, with nothing but what filters write between."""
    count = 0
    for _ in range(_MOST):
        at = lower.find(b"\n", at + 1)
        while at >= 0 and lower[at + 1 : at + 2] in {b" ", b"\t"}:
            at = lower.find(b"\n", at + 1)
        field = _FILTERS.match(lower, at) if at >= 0 else None
        if field is None:
            break
        count += field[1] == b"authentication-results"
    return count


def _boundary(received: Sequence[str], ours: frozenset[str]) -> int | None:
    """How many Received headers stand above the place where the message came with what a stranger wrote."""
    for at, one in enumerate(received):
        host = _by(one)
        if host and registered(host) not in ours:
            return at
        if not _from_inside(one, ours):
            return at + 1 if host.endswith(".google.com") else at
    return None


def _from_inside(hop: str, ours: frozenset[str]) -> bool:
    """Whether a server of our house got the message from another of our house."""
    if hop[:5].lower() != "from ":
        return True
    at = hop.find(" by ", 0, _HOP_LONGEST)
    came = hop[:at] if at >= 0 else _BY.split(hop[:_HOP_LONGEST], maxsplit=1)[0]
    names = [found.lower() for found in _HOST.findall(came)]
    if not all(registered(name) in ours for name in names):
        return False
    if (names and ours & _MICROSOFT) or _HOST.search(came.partition("(")[2]) is not None:
        return True
    number = address(came)
    return _is_private(number) if number else not names


@lru_cache(maxsize=4096)
def _is_private(number: str) -> bool:
    """Whether an address is one of those that everybody uses inside."""
    at = ipaddress.ip_address(number)
    return any(at in network for network in _PRIVATE if network.version == at.version)


def _nth(block: bytes, mark: bytes, number: int) -> int:
    """Where the field stands that has so many of its name above it."""
    at = block.find(mark)
    for _ in range(number):
        if at < 0:
            break
        at = block.find(mark, at + 1)
    return max(at, 0)


def auth(headers: Mapping[str, tuple[str, ...]], hops: Sequence[str], own: Collection[str]) -> Auth:
    """
    The receiver's stamp; where none is known to be the receiver's, what the topmost says, not to be trusted.

    `headers` are the stamps that stand in a place where the receiver's stand (`in_place`). `own`: names of our servers.
    """
    stamps = [_INSTANCE.sub("", one, count=1) for name in _STAMPS[:2] for one in headers.get(name, ())[:_MOST]]
    spf = headers.get("received-spf", ())[:_MOST]
    below = headers.get(BELOW, ())[:_MOST]
    if not stamps and not spf and not below:
        return Auth()
    host = taken_by(hops)
    ours = _houses(own) or _houses({host})
    ours = ours | _MICROSOFT if ours & _MICROSOFT else ours
    mine = [one for one in stamps if _is_ours(one, own, ours)]
    if mine:
        first = _name(mine[0])
        found = _read([one for one in mine if _name(one) == first])
        found = found if found.spf else _with_spf(found, [one for one in spf if _spf_house(one) in ours])
        return _as(found, by=first or host, trusted=True)
    told = [one for one in spf if _spf_house(one) in ours]
    if told:
        return _as(_with_spf(Auth(), told), by=host, trusted=True)
    accused = _accusing([one for one in below if _name(one) and _is_ours(one, own, ours)])
    if accused is not None:
        return accused
    stamps = stamps or list(below)
    found = _read(stamps[:1])
    return _as(_with_spf(found, spf) if not found.spf else found, by=_name(stamps[0]) if stamps else "", trusted=False)


def _houses(hosts: Iterable[str]) -> frozenset[str]:
    return frozenset([registered(host.lower()) for host in hosts if host])


def _name(stamp: str) -> str:
    """The authserv-id; Microsoft writes none."""
    word = stamp[:300].partition(";")[0].split("(")[0].split()
    return word[0].lower() if word and "=" not in word[0] else ""


def _is_ours(stamp: str, own: Collection[str], ours: frozenset[str]) -> bool:
    name = _name(stamp)
    if not name:
        return bool(_MICROSOFT & ours)
    if own and name in own:
        return True
    return "." in name and registered(name) in ours


def _read(stamps: Sequence[str]) -> Auth:
    """What stamps of one server say. Some write one for each method; one that repeats a method is of an earlier passage."""
    results: dict[str, str] = {}
    domains: list[str] = []
    envelope = ""
    for stamp in stamps:
        clauses = list(_clauses(stamp))
        if any(method in results for method, _, _ in clauses):
            break
        for method, result, said in clauses:
            if method == "dkim":
                if result == "pass" and (domain := said.get("d") or said.get("i", "").rpartition("@")[2]):
                    domains.append(domain)
                if results.get("dkim") not in {"pass", "fail"} or result == "pass":
                    results["dkim"] = result
                continue
            if method == "spf" and "spf" not in results:
                value = said.get("mailfrom") or said.get("mail") or said.get("envelope-from") or said.get("helo") or ""
                envelope = value.strip("<>").rpartition("@")[2].lower()
            results.setdefault(method, result)
    return Auth(
        spf=results.get("spf", ""),
        dkim=results.get("dkim", ""),
        dmarc=results.get("dmarc", ""),
        arc=results.get("arc", ""),
        spf_domain=envelope,
        dkim_domains=tuple(dict.fromkeys(domains)),
    )


def _clauses(stamp: str) -> Iterator[tuple[str, str, dict[str, str]]]:
    """Each method with its result and properties."""
    plain = stamp[:_LONGEST]
    for _ in range(3):
        if "(" in plain:
            plain = _COMMENT.sub(" ", plain)
    for clause in plain.split(";")[:60]:
        if (found := _RESULT.match(clause)) is not None:
            word = found[2].lower()
            method = found[1].lower()
            telling = method == "spf" or (method == "dkim" and word == "pass")
            said = {(a or b).lower(): value.lower() for a, b, value in _SAID.findall(clause)} if telling else {}
            yield method, _WORDS.get(word, word), said


def _accusing(stamps: Sequence[str]) -> Auth | None:
    """What stamps in the receiver's name say that speaks against the sender; None when nothing does."""
    if not stamps:
        return None
    mine = [one for one in stamps if _name(one) == _name(stamps[0])]
    until = next(
        (at for at, one in enumerate(mine) if any(method == "dmarc" for method, _, _ in _clauses(one))), len(mine)
    )
    found = _read(mine[: until + 1])  # what stands below that may be the sender's
    checked = found.dmarc if found.dmarc in {"pass", "fail"} else found.spf if found.dkim != "pass" else ""
    if checked not in _ACCUSING:
        return None
    by = _name(stamps[0])
    return Auth(by=by, spf=found.spf, dkim=found.dkim, dmarc=found.dmarc, trusted=True, spf_domain=found.spf_domain)


def _spf_house(value: str) -> str:
    """Who wrote a Received-SPF header, by its own words."""
    if (receiver := _RECEIVER.search(value)) is not None and "." in receiver[1]:
        return registered(receiver[1].lower())
    found = _SPF.match(value)
    return registered((found[2] or "").lower()) if found else ""


def _with_spf(found: Auth, values: Sequence[str]) -> Auth:
    """A reading completed by the topmost Received-SPF."""
    for value in values[:1]:
        if (word := _SPF.match(value)) is not None:
            said = _ENVELOPE.search(value[:_LONGEST])
            domain = (said[1] or said[2]).rpartition("@")[2].lower() if said else ""
            return Auth(
                spf=_WORDS.get(word[1].lower(), word[1].lower()),
                dkim=found.dkim,
                dmarc=found.dmarc,
                arc=found.arc,
                spf_domain=domain,
                dkim_domains=found.dkim_domains,
            )
    return found


def _as(found: Auth, *, by: str, trusted: bool) -> Auth:
    return Auth(
        by=by,
        spf=found.spf,
        dkim=found.dkim,
        dmarc=found.dmarc,
        spf_domain=found.spf_domain,
        dkim_domains=found.dkim_domains,
        arc=found.arc,
        trusted=trusted,
    )
