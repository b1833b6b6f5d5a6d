"""
The files an atlas is read from: packed tables, CSV, and MaxMind's format.

Each says what it knows of an address, or is silent. A file given by hand is read whole before the first question, and
what is wrong with it is said with its line: a history that was placed by half a file looks complete and is not.

A packed table is two lines and then sections compressed with xz. The first line is `MAGIC`; the second is JSON: which
`table`, its `source`, the `countries` that values of a country table point into, and the `sections` as offset, length
and record count. Sections `4` and `6` hold where runs of equal values start, as differences, and then the values; an
IPv6 address counts by its upper 64 bits. `names` of a network table holds AS numbers, as differences, and their names.
"""

from __future__ import annotations

import csv
import json
import lzma
import sys
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from functools import cached_property
from heapq import heappop, heappush
from importlib import import_module
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple, Protocol, Self

MAGIC = b"counterseal-atlas/1\n"
MMDB_MARK = b"\xab\xcd\xefMaxMind.com"
"""Stands before the metadata, within the last 128 KiB of a MaxMind database."""

_SHAPES = "start,end,country[,asn,name] or cidr,country[,asn,name]"
_NO_COUNTRY = ("", "-", "??", "ZZ", "XX", "NONE")

Address = IPv4Address | IPv6Address


class Facts(NamedTuple):
    """What one source says of an address."""

    country: str = ""
    asn: int = 0
    network: str = ""


class Source(Protocol):
    """One file that knows addresses."""

    has_networks: bool
    about: str

    def facts(self, address: Address) -> Facts | None:
        """What the file says; None where it is silent."""
        ...


def flatten(ranges: Iterable[tuple[int, int, int]]) -> tuple[list[int], list[int]]:
    """Where runs of equal values start, and the values, 0 in gaps.

    Of ranges (first, last, value) that overlap, the smallest counts, then the later.
    """
    waiting = sorted(
        ((first, last - first, -order, last, value) for order, (first, last, value) in enumerate(ranges)), reverse=True
    )
    edges = sorted({edge for first, _, _, last, _ in waiting for edge in (first, last + 1)})
    open_ranges: list[tuple[int, int, int, int]] = []
    starts, values = [0], [0]
    for edge in edges:
        while waiting and waiting[-1][0] == edge:
            heappush(open_ranges, waiting.pop()[1:])
        while open_ranges and open_ranges[0][2] < edge:
            heappop(open_ranges)
        value = open_ranges[0][3] if open_ranges else 0
        if value != values[-1]:
            starts.append(edge)
            values.append(value)
    return starts, values


class Pack:
    """A packed table, see the head of this file."""

    def __init__(self, content: bytes, name: str) -> None:
        self._name = name
        try:
            _, header, self._body = content.split(b"\n", 2)
            self._header: dict[str, Any] = json.loads(header)
            source = self._header["source"]
            self.has_networks = self._header["table"] == "network"
            self.about = (
                f"{self._header['table']}: {source['package']} {source['version']} of {source['date']}, "
                f"{source['licence']}, {source['attribution']}"
            )
        except (ValueError, KeyError, TypeError) as error:
            raise self._broken() from error

    def _broken(self) -> ValueError:
        return ValueError(f"{self._name}, line 2: not a table of tools/build_atlas.py, or cut short; pack it again")

    def checked(self) -> Self:
        """Unpack all now: a file that was given must fail at once, not in the middle of a history."""
        try:
            _ = (self._four, self._six, self._names)
        except (ValueError, KeyError, TypeError, IndexError, lzma.LZMAError, EOFError) as error:
            raise self._broken() from error
        return self

    def facts(self, address: Address) -> Facts | None:
        number = int(address)
        starts, values = self._four if address.version == 4 else self._six
        value = values[bisect_right(starts, number if address.version == 4 else number >> 64) - 1]
        if not value:
            return None
        return (
            Facts(asn=value, network=self._name_of(value))
            if self.has_networks
            else Facts(self._header["countries"][value])
        )

    @cached_property
    def _four(self) -> tuple[array[int], array[int]]:
        return self._runs("4", "I")

    @cached_property
    def _six(self) -> tuple[array[int], array[int]]:
        return self._runs("6", "Q")

    @cached_property
    def _names(self) -> tuple[array[int], list[str]]:
        if not self.has_networks:
            return array("I"), []
        raw, count = self._section("names")
        return _numbers("I", raw[: 4 * count], add_up=True), raw[4 * count :].decode().split("\n")

    def _name_of(self, asn: int) -> str:
        numbers, names = self._names
        at = bisect_right(numbers, asn) - 1
        return names[at] if at >= 0 and numbers[at] == asn else ""

    def _runs(self, section: str, code: str) -> tuple[array[int], array[int]]:
        raw, count = self._section(section)
        split = count * array(code).itemsize
        return _numbers(code, raw[:split], add_up=True), _numbers("I" if self.has_networks else "B", raw[split:])

    def _section(self, name: str) -> tuple[bytes, int]:
        offset, length, count = self._header["sections"][name]
        return lzma.decompress(self._body[offset : offset + length]), count


class Listed:
    """A CSV file written by hand or exported from another product."""

    def __init__(self, content: bytes, path: Path) -> None:
        self._facts = [Facts()]
        numbers: dict[Facts, int] = {}
        ranges: dict[int, list[tuple[int, int, int]]] = {4: [], 6: []}
        for first, last, facts in _read_csv(content, path):
            number = numbers.setdefault(facts, len(self._facts))
            if number == len(self._facts):
                self._facts.append(facts)
            ranges[first.version].append((int(first), int(last), number))
        self._runs = {version: flatten(rows) for version, rows in ranges.items()}
        self.has_networks = any(facts.asn for facts in numbers)
        self.about = f"{path.name}: given by --geoip, {sum(map(len, ranges.values()))} ranges"

    def facts(self, address: Address) -> Facts | None:
        starts, values = self._runs[address.version]
        value = values[bisect_right(starts, int(address)) - 1]
        return self._facts[value] if value else None


class MaxMind:
    """A database in MaxMind's format, read by the optional package."""

    def __init__(self, path: Path) -> None:
        try:
            library = import_module("maxminddb")
        except ImportError as error:
            raise ValueError(
                f"{path}: to read .mmdb install the extra geoip (pip install 'counterseal[geoip]'), or give a CSV file"
            ) from error
        self._broken = library.InvalidDatabaseError
        self._path = path
        try:
            self._reader = library.open_database(path)
        except self._broken as error:
            raise ValueError(f"{path}: not a whole MaxMind database; fetch it again") from error
        about = self._reader.metadata()
        self.has_networks = any(word in about.database_type.casefold() for word in ("asn", "isp", "enterprise"))
        built = datetime.fromtimestamp(about.build_epoch, UTC).date()
        self.about = f"{path.name}: given by --geoip, {about.database_type} of {built}"

    def facts(self, address: Address) -> Facts | None:
        try:
            record = self._reader.get(address)
        except self._broken as error:
            raise ValueError(f"{self._path}: broken where it should speak of {address}; fetch it again") from error
        except ValueError:  # an IPv6 address asked of a table of IPv4
            return None
        if not isinstance(record, dict):
            return None
        country = record.get("country") or record.get("registered_country") or record.get("country_code") or ""
        country = country.get("iso_code", "") if isinstance(country, dict) else record.get("country_code", country)
        asn = str(record.get("autonomous_system_number") or record.get("asn") or 0).upper().removeprefix("AS")
        network = (
            record.get("autonomous_system_organization") or record.get("as_name") or record.get("organization") or ""
        )
        code = str(country).upper() if len(str(country)) == 2 else ""  # some databases spell the name out
        return Facts(code, int(asn) if asn.isdecimal() else 0, str(network))


def _numbers(code: str, raw: bytes, add_up: bool = False) -> array[int]:
    numbers = array(code)
    numbers.frombytes(raw)
    if sys.byteorder == "big":  # pragma: no cover
        numbers.byteswap()
    return array(code, accumulate(numbers)) if add_up else numbers


def _read_csv(content: bytes, path: Path) -> Iterator[tuple[Address, Address, Facts]]:
    if b"\0" in content[:4096]:
        raise ValueError(f"{path}, line 1: neither CSV nor .mmdb nor .atlas; unpack or export it first: {_SHAPES}")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("gb18030", errors="replace")
    rows, first_row, empty = csv.reader(text.splitlines(), skipinitialspace=True), True, True
    for row in rows:
        if not row or row[0].startswith("#"):
            continue
        if first_row and not any(mark in row[0] for mark in ".:/"):
            first_row = False
            continue
        first_row = empty = False
        try:
            yield _read_row([cell.strip() for cell in row])
        except ValueError as error:
            raise ValueError(f"{path}, line {rows.line_num}: {str(error)[:200]}; write {_SHAPES}") from error
    if empty:
        raise ValueError(f"{path}, line 1: no addresses in it; write {_SHAPES}, a range a line")


def _read_row(row: list[str]) -> tuple[Address, Address, Facts]:
    first: Address
    last: Address
    if "/" in row[0]:
        network = ip_network(row[0], strict=False)
        first, last, rest = network[0], network[-1], row[1:]
    else:
        first, last, rest = ip_address(row[0]), ip_address("".join(row[1:2])), row[2:]
    if first.version != last.version or int(first) > int(last):
        raise ValueError(f"{first} to {last} is not a range")
    country, asn, *name = [*rest, "", ""][: max(len(rest), 2)]
    country, asn = country.upper(), asn.upper().removeprefix("AS")
    country = "" if country in _NO_COUNTRY else country
    if country and not (len(country) == 2 and country.isascii() and country.isalpha()):
        raise ValueError(f"'{country}' is not a country code of two letters")
    if asn and not (asn.isascii() and asn.isdecimal()):
        raise ValueError(f"'{asn}' is not an AS number")
    # Names hold commas, and not every exporter quotes them.
    return first, last, Facts(country, int(asn or 0), ", ".join(part for part in name if part))
