"""
Where a story's addresses are: its networks, as a file for `--geoip`.

Documentation addresses have no place on earth, so a story says where each network is, and playing it writes a CSV
that places them. Such a file knows a network's kind only by its AS number (`data/atlas/kinds.csv`). The numbers that
RFC 5398 keeps for documentation are therefore shared out: some are offices and homes, some rent machines, some are a
mail provider.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from ipaddress import ip_address, ip_network

from counterseal.model.place import DOCUMENTATION, HOSTING, PROVIDER, Place, reserved_kind

KINDS = {"": range(64496, 64506), PROVIDER: range(64506, 64508), HOSTING: range(64508, 64512)}
"""The documentation AS numbers of each kind of network."""


@dataclass(frozen=True, slots=True)
class Network:
    """One network: addresses, and what an atlas would say of them."""

    cidr: str
    country: str = ""
    asn: int = 0
    name: str = ""
    kind: str = ""
    city: str = ""
    """The place in a Chinese console's words: `浙江省宁波市`."""


def network_of(cidr: str, options: Mapping[str, str]) -> Network:
    """A network from a `network` directive. Raises `ValueError` when it is not made of documentation numbers."""
    network = ip_network(cidr)
    if {reserved_kind(str(end)) for end in (network[0], network[-1])} != {DOCUMENTATION}:
        raise ValueError(f"{cidr} is not kept for documentation; take parts of 192.0.2.0/24, 198.51.100.0/24, ...")
    asn, kind = int(options.get("asn", "0")), options.get("kind", "")
    if kind not in KINDS:
        raise ValueError(f"no such kind of network: {kind}; known are hosting and provider")
    if asn not in KINDS[kind] and (asn or kind):
        numbers = KINDS[kind]
        said = f"the AS number of a {kind}".strip() + " network"
        raise ValueError(f"{said} is one of {numbers[0]} to {numbers[-1]}, which are kept for documentation")
    country = options.get("country", "").upper()
    return Network(cidr, country, asn, options.get("name", ""), kind, options.get("city", ""))


def line_network(ip: str, fields: Mapping[str, str]) -> Network:
    """The network of one address, from the place that a line itself names."""
    options = {"country": fields.get("country", ""), "asn": fields.get("asn", "0")}
    options |= {"name": fields.get("network", ""), "kind": fields.get("net_kind", "")}
    return network_of(str(ip_network(ip)), options)


def geoip(networks: Iterable[Network]) -> bytes:
    """The networks as a CSV file for `--geoip`."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(["cidr", "country", "asn", "name"])
    for one in networks:
        writer.writerow([one.cidr, one.country, f"AS{one.asn}" if one.asn else "", one.name])
    return out.getvalue().encode()


def network_at(networks: Iterable[Network], ip: str) -> Network | None:
    """The network of an address, in the story."""
    address = ip_address(ip)
    for one in networks:
        network = ip_network(one.cidr)
        if address.version == network.version and address in network:
            return one
    return None


def place_of(networks: Iterable[Network], ip: str) -> Place:
    """Where an address is, in the story."""
    one = network_at(networks, ip)
    return Place(one.country, one.asn, network=one.name, kind=one.kind) if one else Place()
