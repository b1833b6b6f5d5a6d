"""
The atlas: from an IP address to its country and network, without asking anybody.

A sign-in history is judged by where its addresses are, and a stolen mailbox must not be discussed with a lookup service
on the Internet. So the tables ship with the program (`data/atlas`, packed by `tools/build_atlas.py`), and `--geoip F`
replaces them as a whole: a file that was given on purpose is never mixed with one that was not.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from ipaddress import ip_address
from pathlib import Path
from typing import Self

from counterseal.model.place import DOCUMENTATION, Place, reserved_kind, split_ip
from counterseal.stores.atlas_sources import MAGIC, MMDB_MARK, Listed, MaxMind, Pack, Source

SUFFIX = ".atlas"
KNOWN = 1_000_000
"""
Addresses whose places are remembered. A mailbox sees the same few again and again; a server that is knocked at from
everywhere sees hundreds of thousands, and every detector asks for all of them.
"""


class Atlas:
    """Countries and networks of addresses, from the bundled tables or from one file instead."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self._sources = tuple(sources)
        self._known: dict[str, Place] = {}
        self._same: dict[Place, Place] = {}

    @classmethod
    @cache
    def bundled(cls) -> Self:
        """The tables that ship with the program; unpacked when first asked."""
        return cls(_packs(files("counterseal").joinpath("data", "atlas")))

    @classmethod
    def open(cls, path: Path | str) -> Self:
        """The file or folder given by `--geoip`. ValueError says what is wrong with it and what to do."""
        path = Path(path)
        if path.is_dir():
            packs = _packs(path)
            if not packs:
                raise ValueError(
                    f"{path}: holds no {SUFFIX} file; give a folder made by tools/build_atlas.py, or a CSV file"
                )
            return cls([pack.checked() for pack in packs])
        try:
            content = path.read_bytes()
        except OSError as error:
            raise ValueError(
                f"{path}: cannot be read ({error.strerror}); give a CSV, .mmdb or {SUFFIX} file"
            ) from error
        if content.startswith(MAGIC):
            return cls([Pack(content, str(path)).checked()])
        if MMDB_MARK in content[-131_072:]:
            return cls([MaxMind(path)])
        return cls([Listed(content, path)])

    @property
    def about(self) -> tuple[str, ...]:
        """For reports, a line for each source: what it is, of when, under which licence."""
        return tuple(source.about for source in self._sources)

    @property
    def has_networks(self) -> bool:
        """Whether networks are known at all; where they are not, no `kind` can be told from them."""
        return any(source.has_networks for source in self._sources)

    def lookup(self, ip: str) -> Place:
        """The place of an address as logs write it. Unknown is an empty Place; nothing raises."""
        found = self._known.get(ip)
        if found is None:
            address = split_ip(ip)
            found = self._look(address) if address else Place()
            found = self._same.setdefault(found, found)
            if len(self._known) >= KNOWN:
                self._known.clear()
            self._known[ip] = found
        return found

    def _look(self, ip: str) -> Place:
        address = ip_address(ip)
        said = [facts for source in self._sources if (facts := source.facts(address))]
        country = next((facts.country for facts in said if facts.country), "")
        asn, network = next(((facts.asn, facts.network) for facts in said if facts.asn or facts.network), (0, ""))
        kind = reserved_kind(ip)
        # A file that places documentation addresses describes a staged world, where they are addresses like others.
        if said and kind in ("", DOCUMENTATION):
            kind = _kinds().get(asn, "")
        return Place(country, asn, network=network, kind=kind)


def _packs(folder: Path | Traversable) -> list[Pack]:
    found = sorted((item for item in folder.iterdir() if item.name.endswith(SUFFIX)), key=lambda item: item.name)
    return [Pack(item.read_bytes(), str(item)) for item in found]


@cache
def _kinds() -> dict[int, str]:
    text = files("counterseal").joinpath("data", "atlas", "kinds.csv").read_text("utf-8")
    return {int(row["asn"]): row["kind"] for row in csv.DictReader(text.splitlines())}
