"""
Packs the tables of `src/counterseal/data/atlas`: countries and networks of IP addresses.

Takes archives made by `npm pack NAME`, so that this script itself needs no network:

    npm pack @ip-location-db/asn-country
    python tools/build_atlas.py ip-location-db-asn-country-*.tgz

Which package may be shipped is decided here and not by the word in its package.json: `SOURCES` says what its own README
and licence files say, read on the day in the comment. A package that is not listed is refused.

Each archive makes one `<table>.atlas`, whose form `counterseal.stores.atlas_sources` describes; `about.json` beside
them says the same for people. IPv6 is cut to /64, the smallest network a line is given; `lost` in about.json counts
the ranges with a finer edge.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import io
import json
import lzma
import re
import sys
import tarfile
from array import array
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, NamedTuple

from counterseal.stores.atlas_sources import MAGIC, flatten

HERE = Path(__file__).resolve().parent.parent / "src" / "counterseal" / "data" / "atlas"
Row = tuple[int, int, int]


class Source(NamedTuple):
    """What a package holds, under which licence, and what that asks of us."""

    table: str
    licence: str
    attribution: str
    note: str


# Not here: @ip-location-db/geo-whois-asn-country. Its package.json says CC0-1.0 and its README CC BY 4.0 by the NRO,
# yet much of it is taken from the registries' Whois, and its maker stopped taking that on 2026-06-18 "to comply with
# RIR Acceptable Use Policies" (changelog of ip-location-db).
SOURCES = {
    # README and NRO_LICENSE of 2.3.2026061719, read 2026-11-24.
    "@ip-location-db/asn-country": Source(
        "country",
        "CC-BY-4.0",
        "statistics of the Number Resource Organization (nro.net)",
        "package.json says CC0-1.0; the licence file says CC BY 4.0, which asks more, so we keep to that.",
    ),
    # README, ROUTEVIEWS-LICENSE, DBIP-LICENSE and NRO_LICENSE of 2.3.2026061719, read 2026-11-24.
    "@ip-location-db/asn": Source(
        "network",
        "CC-BY-4.0",
        "Route Views (routeviews.org), IP Geolocation by DB-IP (db-ip.com), Number Resource Organization (nro.net)",
        "A page that shows a network's name must link to db-ip.com.",
    ),
}


class Package(NamedTuple):
    """What is taken from an archive."""

    name: str
    version: str
    csv_of: dict[str, bytes]

    @property
    def date(self) -> str:
        """The day in the version, which is when its data was made."""
        found = re.search(r"(20\d\d)(\d\d)(\d\d)", self.version)
        return "-".join(found.groups()) if found else ""


def read_package(archive: Path) -> Package:
    """The numeric CSV files of an `npm pack` archive, by IP version."""
    tables: dict[str, bytes] = {}
    about: dict[str, Any] = {}
    with tarfile.open(archive) as tar:
        for member in tar:
            stream = tar.extractfile(member)
            family = re.search(r"-ipv([46])-num\.csv$", member.name)
            if stream and member.name.endswith("/package.json"):
                about = json.load(stream)
            elif stream and family:
                tables[family[1]] = stream.read()
    if not about or tables.keys() != {"4", "6"}:
        raise SystemExit(
            f"{archive}: no package.json, or not both -ipv4-num.csv and -ipv6-num.csv; is it of `npm pack`?"
        )
    return Package(about["name"], about["version"], tables)


def countries_of(package: Package) -> tuple[list[str], dict[str, list[Row]]]:
    """The country codes, the empty one first, and ranges that point into them."""
    rows = {family: list(_csv(content)) for family, content in package.csv_of.items()}
    codes = ["", *sorted({row[2] for table in rows.values() for row in table})]
    if odd := [code for code in codes[1:] if not re.fullmatch("[A-Z]{2}", code) or code in ("AP", "EU", "ZZ")]:
        raise SystemExit(f"{package.name}: {odd} are no countries; decide what they mean before they are shipped")
    index = {code: number for number, code in enumerate(codes)}
    return codes, {family: [(int(a), int(b), index[code]) for a, b, code in table] for family, table in rows.items()}


def networks_of(package: Package) -> tuple[dict[int, str], dict[str, list[Row]]]:
    """The names by AS number, and ranges whose value is the AS number."""
    names: dict[int, str] = {}
    ranges: dict[str, list[Row]] = {}
    for family, content in package.csv_of.items():
        table = list(_csv(content))
        names.update((int(row[2]), " ".join(row[3].split())) for row in table)
        ranges[family] = [(int(row[0]), int(row[1]), int(row[2])) for row in table]
    return names, ranges


def pack(header: dict[str, Any], ranges: dict[str, list[Row]], names: dict[int, str] | None = None) -> bytes:
    """One table as bytes: a country table where the header has `countries`, a network table where there are names."""
    header = {**header, "sections": {}}
    body = b""
    for family, rows in ranges.items():
        raw, count = _runs(family, rows, "I" if names else "B")
        body = _add(header, body, family, raw, count)
    if names:
        text = "\n".join(names[asn] for asn in sorted(names))
        body = _add(header, body, "names", _differences("I", sorted(names)) + text.encode(), len(names))
    return MAGIC + json.dumps(header, ensure_ascii=False).encode() + b"\n" + body


def main(arguments: list[str] | None = None) -> None:
    """Pack each archive and rewrite about.json; a table whose archive is not given stays as it is."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("archive", nargs="+", type=Path, help="a .tgz made by `npm pack`")
    parser.add_argument("--out", type=Path, default=HERE, help="where to write (default: the package's data)")
    parser.add_argument(
        "--packed", type=date.fromisoformat, default=datetime.now(UTC).date(), help="the day to write down"
    )
    options = parser.parse_args(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    about_file = options.out / "about.json"
    about: dict[str, Any] = json.loads(about_file.read_text("utf-8")) if about_file.exists() else {}
    for archive in options.archive:
        package = read_package(archive)
        if package.name not in SOURCES:
            raise SystemExit(
                f"{package.name}: read its licence and add it to SOURCES first; known: {', '.join(SOURCES)}"
            )
        source = SOURCES[package.name]
        facts = _facts(package, source, archive, options.packed)
        about[source.table] = facts
        path = options.out / f"{source.table}.atlas"
        path.write_bytes(_table(package, source, facts))
        print(f"{path}: {path.stat().st_size:,} bytes, {facts['records']}")
    about_file.write_text(json.dumps(about, indent=2, sort_keys=True, ensure_ascii=False) + "\n", "utf-8")


def _table(package: Package, source: Source, facts: dict[str, Any]) -> bytes:
    names: dict[int, str] | None = None
    header: dict[str, Any] = {"table": source.table, "source": facts}
    if source.table == "country":
        header["countries"], ranges = countries_of(package)
    else:
        names, ranges = networks_of(package)
        facts["records"]["names"] = len(names)
    facts["records"] |= {f"ipv{family}": len(rows) for family, rows in ranges.items()}
    facts["lost"] = sum(1 for first, last, _ in ranges["6"] if first % 2**64 or (last + 1) % 2**64)
    return pack(header, ranges, names)


def _facts(package: Package, source: Source, archive: Path, packed: date) -> dict[str, Any]:
    return {
        "package": package.name,
        "version": package.version,
        "date": package.date,
        "licence": source.licence,
        "attribution": source.attribution,
        "note": source.note,
        "sha256": {
            "archive": hashlib.sha256(archive.read_bytes()).hexdigest(),
            **{f"ipv{family}": hashlib.sha256(content).hexdigest() for family, content in package.csv_of.items()},
        },
        "packed": packed.isoformat(),
        "records": {},
    }


def _runs(family: str, rows: Iterable[Row], code: str) -> tuple[bytes, int]:
    if family == "6":
        # A range inside one /64 stands for the whole of it.
        rows = ((first >> 64, last >> 64, value) for first, last, value in rows)
    starts, values = flatten(rows)
    return _differences("Q" if family == "6" else "I", starts) + _little(array(code, values)), len(starts)


def _differences(code: str, numbers: list[int]) -> bytes:
    return _little(array(code, (b - a for a, b in zip([0, *numbers], numbers, strict=False))))


def _little(numbers: array[int]) -> bytes:
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()


def _add(header: dict[str, Any], body: bytes, name: str, raw: bytes, count: int) -> bytes:
    section = lzma.compress(raw, preset=9 | lzma.PRESET_EXTREME)
    header["sections"][name] = [len(body), len(section), count]
    return body + section


def _csv(content: bytes) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(content.decode("utf-8"), newline=""))


if __name__ == "__main__":
    main()
