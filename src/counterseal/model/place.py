"""
Places: what an IP address says about where somebody is, and in whose network.

Logs write one address in many ways: with a port, in brackets, as an IPv6 form of an IPv4 address, with a zone.
`split_ip` reads them all, so that two spellings of one address never look like two machines.
"""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass
from functools import lru_cache
from ipaddress import IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

LOOPBACK = "loopback"
PRIVATE = "private"
DOCUMENTATION = "documentation"
PROVIDER = "provider"
HOSTING = "hosting"

_RESERVED: tuple[tuple[str, tuple[str, ...]], ...] = (
    (LOOPBACK, ("127.0.0.0/8", "::1/128")),
    # RFC 1918, RFC 6598 (shared by the customers of one carrier), RFC 3927, RFC 4193, RFC 4291
    (PRIVATE, ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "169.254.0.0/16")),
    (PRIVATE, ("fc00::/7", "fe80::/10")),
    # RFC 5737, RFC 3849, RFC 9637
    (DOCUMENTATION, ("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32", "3fff::/20")),
)
_NETWORKS: tuple[tuple[IPv4Network | IPv6Network, str], ...] = tuple(
    (ip_network(network), kind) for kind, networks in _RESERVED for network in networks
)


@dataclass(frozen=True, slots=True)
class Place:
    """What is known of an address. Empty fields mean not known, never nowhere."""

    country: str = ""
    """ISO 3166-1 alpha-2, upper case. Where the address is registered: with clouds and VPNs not where people sit."""
    asn: int = 0
    _: KW_ONLY
    network: str = ""
    """The organisation that announces the address."""
    kind: str = ""
    """loopback, private or documentation by the address; provider (runs mailboxes) or hosting (rents machines, exits of
    VPNs) by the network; empty for all others."""

    @property
    def known(self) -> bool:
        """Whether a country or a network is known. Two unknown places are not the same place."""
        return bool(self.country or self.asn)

    @property
    def public(self) -> bool:
        """Whether the address can belong to a machine on the Internet."""
        return self.kind not in (LOOPBACK, PRIVATE, DOCUMENTATION)

    @property
    def rented(self) -> bool:
        """Whether a program or a VPN is as likely behind the address as a person."""
        return self.kind in (PROVIDER, HOSTING)

    def __str__(self) -> str:
        """For a sentence: `NG, AS37148 Globacom`."""
        network = f"AS{self.asn} {self.network}".rstrip() if self.asn else self.network
        return ", ".join(part for part in (self.country, network) if part) or self.kind or "unknown"


@lru_cache(maxsize=65536)
def split_ip(text: str) -> str:
    """The address in `text` as Python writes it, without port, brackets and zone; empty when there is none."""
    address = _without_port(text.strip())
    if address[:5].casefold() == "ipv6:":  # an address literal of RFC 5321
        address = address[5:]
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return ""
    if isinstance(found, IPv6Address) and found.ipv4_mapped:
        return str(found.ipv4_mapped)
    return str(found)


def reserved_kind(ip: str) -> str:
    """`loopback`, `private` or `documentation` when an address of `split_ip` says so by itself, else empty."""
    if not ip:
        return ""
    address = ip_address(ip)
    return next((kind for network, kind in _NETWORKS if address.version == network.version and address in network), "")


def _without_port(text: str) -> str:
    if text.startswith("["):
        inside, bracket, after = text[1:].partition("]")
        return inside if bracket and (not after or (after[0] == ":" and _is_port(after[1:]))) else ""
    before, colon, port = text.rpartition(":")
    # A bare IPv6 address ends in a colon and digits too; only after an IPv4 part is it a port.
    return before if colon and "." in before and _is_port(port) else text


def _is_port(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 5
