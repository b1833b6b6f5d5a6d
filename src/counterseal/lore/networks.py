"""
Addresses and what they can say about a person.

An audit log is full of addresses that are nobody's. A portal writes its own address for the person who clicked in
it; a phone's mail program fetches through its maker's servers; a webmail server signs everybody in from the
loopback. Whoever counts such an address as a place where the owner was will find an intruder in every mailbox, or
teach himself that the intruder's place is usual. So they are named here once:

* `mute` - the address says nothing: none, not public, or the mail provider's own network. Microsoft's network also
  holds rented machines, from which an intruder may come; that an address there is no proof of innocence is said by
  `scripted` clients and by many failures, which are judged wherever they come from.
* `silent` - neither the address nor the provider says where it came from. Some consoles tell a town instead of an
  address; then the town is what is known of the place.
* `bare` - the record names a protocol and no program, as the log of a mail server does: two machines look like one.
* `fetcher` - a program that signs in through its maker's servers with the owner's leave.
* `leads_abroad` - lines over which a country's people commonly come out of another country.
"""

from __future__ import annotations

import re
from functools import lru_cache
from ipaddress import ip_network

from counterseal.model.place import HOSTING, PRIVATE, PROVIDER, Place
from counterseal.model.records import Access, Record, SignIn

_FETCHERS = re.compile(
    r"outlook mobile|outlook-(?:ios|android)|outlookservice|readdle|\bspark\b|bluemail|edison mail|cloudmagic|newton"
    r"|mailmaster|netease|qqmail|foxmail (?:for )?(?:ios|android)|\bmymail\b",
    re.IGNORECASE,
)
"""Programs whose makers' servers fetch the mail, so that the address is theirs."""
_SCRIPTS = re.compile(
    r"^script \(|python-(?:requests|urllib|httpx)|\baiohttp\b|\baxios\b|node-fetch|\bundici\b|\bgot \(|go-http-client"
    r"|\bfasthttp\b|\bcurl/|\bwget/|libwww-perl|\bruby\b|postmanruntime|headlesschrome|phantomjs|evilginx",
    re.IGNORECASE,
)
"""Agents of programs that people do not read mail with. PowerShell is not among them: administrators work in it."""
_PHONES = re.compile(r"\b(?:ios|iphone|ipad|android|harmony(?:os)?)\b|mobile", re.IGNORECASE)
_BARE = frozenset({"", "imap", "pop", "pop3", "smtp", "sieve", "managesieve", "webmail", "imap or pop with a password"})
OWN_NETWORK = "private network"
"""The network of every private address: the company's own, as far as anybody outside can tell."""
_LINES = {"CN": frozenset({"HK", "MO", "SG", "JP"})}


@lru_cache(maxsize=65536)
def prefix(ip: str) -> str:
    """The neighbourhood that one customer usually has: /24 of IPv4, /48 of IPv6. Empty when it is no address."""
    return _block(ip, 24, 48)


@lru_cache(maxsize=65536)
def network(ip: str, place: Place) -> str:
    """
    Whose network it is: `AS3320`, or the organisation's name. Where the geography knows neither, the /16 (IPv6 /32)
    stands for it, which is coarser than a customer and finer than a provider.
    """
    return f"AS{place.asn}" if place.asn else place.network or _block(ip, 16, 32)


def _block(ip: str, short: int, long: int) -> str:
    try:
        return str(ip_network(f"{ip}/{long if ':' in ip else short}", strict=False)) if ip else ""
    except ValueError:
        return ""


def mute(ip: str, place: Place) -> bool:
    """Whether the address says nothing about where a person is."""
    return not ip or place.kind == PROVIDER or not (place.public or place.kind == "documentation")


def told(record: Record) -> bool:
    """Whether the provider tells in words where a sign-in came from, in the place of an address."""
    return isinstance(record, SignIn) and not record.ip and bool(record.country or record.city)


def silent(record: Record, place: Place) -> bool:
    """Whether nothing says where the person was."""
    return mute(record.ip, place) and not told(record)


def at_home_net(place: Place) -> bool:
    """Whether the address is one of those that are given out inside a building and never on the Internet."""
    return place.kind == PRIVATE


def spot(record: Record) -> str:
    """Where it came from, in a word for a sentence: the address, or the town that is told in its place."""
    return record.ip or (record.city if isinstance(record, SignIn) else "")


def bare(record: Record) -> bool:
    """Whether no program is named, only the way in: a server's own log does not know what asks."""
    return nameless(record.client) and bool(record.client or not record.agent)


def nameless(client: str) -> bool:
    """Whether a client family is only the name of a way in."""
    return client.casefold() in _BARE


def fetched(record: Record) -> bool:
    """Whether mail was fetched over a protocol that takes the person's password, as by IMAP and POP."""
    return isinstance(record, Access) and record.act == "download" and record.thing == "mail"


def polls(record: Record) -> bool:
    """Whether a machine may have done it without a person: unnamed programs that fetch mail day and night."""
    return bare(record) and isinstance(record, SignIn) and record.protocol in ("imap", "pop")


def hosted(place: Place) -> bool:
    """Whether machines and VPN exits are rented out there."""
    return place.kind == HOSTING


def fetcher(record: Record) -> bool:
    """Whether the program signs in through its maker's servers, so that a data centre is where it should come from."""
    return bool(_FETCHERS.search(record.client) or _FETCHERS.search(record.agent))


def scripted(record: Record) -> bool:
    """Whether a program signed in that people do not read mail with."""
    return bool(_SCRIPTS.search(record.client) or _SCRIPTS.search(record.agent))


def on_phone(record: Record) -> bool:
    """Whether it came from a phone or tablet, which changes networks all day and may come out in its home country."""
    return bool(_PHONES.search(record.client) or (not record.client and _PHONES.search(record.agent)))


def leads_abroad(home: str, other: str) -> bool:
    """Whether people in `home` commonly come out of `other` without leaving (lines across the border of China)."""
    return other in _LINES.get(home, ()) or home in _LINES.get(other, ())
