"""Databases in MaxMind's format; the ones read here are written here, byte by byte, because none is ours to ship."""

from __future__ import annotations

import subprocess
import sys
from ipaddress import ip_address
from pathlib import Path

import pytest

from counterseal.stores.atlas import Atlas
from counterseal.stores.atlas_sources import Facts, MaxMind

WIDTHS = {2: b"\xa2", 4: b"\xc4", 8: b"\x08\x02"}
"""How the format announces whole numbers of so many bytes."""


def encoded(value: object) -> bytes:
    """A value as MaxMind's format writes it; texts and tables are short here."""
    if isinstance(value, dict):
        return bytes([0xE0 | len(value)]) + b"".join(encoded(key) + encoded(item) for key, item in value.items())
    if isinstance(value, str):
        size = len(value.encode())
        return bytes([0x40 | min(size, 29), *([size - 29] if size >= 29 else [])]) + value.encode()
    if isinstance(value, int):
        return WIDTHS[4] + value.to_bytes(4, "big")
    if isinstance(value, bytes):
        return WIDTHS[len(value)] + value
    return bytes([0x00, 0x04])  # an empty list


def database(folder: Path, first_octet: int, record: object, kind: str = "Test-Country") -> Path:
    """A MaxMind database of IPv4 that knows one /8."""
    nodes = b""
    for depth in range(8):
        branches = [8, 8]  # 8 nodes: 8 means not found
        branches[first_octet >> (7 - depth) & 1] = depth + 1 if depth < 7 else 8 + 16
        nodes += b"".join(branch.to_bytes(3, "big") for branch in branches)
    facts = {
        "binary_format_major_version": (2).to_bytes(2, "big"),
        "binary_format_minor_version": (0).to_bytes(2, "big"),
        "build_epoch": (1_700_000_000).to_bytes(8, "big"),
        "database_type": kind,
        "description": {},
        "ip_version": (4).to_bytes(2, "big"),
        "languages": [],
        "node_count": 8,
        "record_size": (24).to_bytes(2, "big"),
    }
    path = folder / "places.mmdb"
    path.write_bytes(nodes + bytes(16) + encoded(record) + b"\xab\xcd\xefMaxMind.com" + encoded(facts))
    return path


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        ({"country": {"iso_code": "NG"}}, Facts("NG")),
        ({"registered_country": {"iso_code": "NG"}}, Facts("NG")),
        ({"country_code": "ng"}, Facts("NG")),
        ({"country": "Nigeria", "country_code": "NG", "asn": "AS37148", "as_name": "Glo"}, Facts("NG", 37148, "Glo")),
        ({"country": "NG"}, Facts("NG")),
        ({"country": "Nigeria"}, Facts()),
        ({"autonomous_system_number": 37148, "autonomous_system_organization": "Glo"}, Facts("", 37148, "Glo")),
        ({"asn": "unknown"}, Facts()),
        ("text", None),
    ],
)
def test_the_usual_forms_of_maxmind_databases_are_read(tmp_path, record, expected):
    pytest.importorskip("maxminddb")
    source = MaxMind(database(tmp_path, 41, record))

    assert source.facts(ip_address("41.58.1.1")) == expected
    assert source.facts(ip_address("42.0.0.1")) is None
    assert source.facts(ip_address("2001:db8::1")) is None


def test_a_maxmind_database_says_whether_it_knows_networks_and_of_when_it_is(tmp_path):
    pytest.importorskip("maxminddb")

    assert not MaxMind(database(tmp_path, 41, {})).has_networks
    assert MaxMind(database(tmp_path, 41, {}, "Test-ASN")).has_networks
    assert "Test-ASN of 2023-11-14" in MaxMind(tmp_path / "places.mmdb").about


def test_the_atlas_tells_a_maxmind_database_by_its_content(tmp_path):
    pytest.importorskip("maxminddb")
    path = database(tmp_path, 41, {"country": {"iso_code": "NG"}}).rename(tmp_path / "places.bin")

    assert Atlas.open(path).lookup("41.1.2.3:25").country == "NG"


def test_a_broken_maxmind_database_is_named(tmp_path):
    pytest.importorskip("maxminddb")
    path = tmp_path / "places.mmdb"
    path.write_bytes(b"\xab\xcd\xefMaxMind.com")

    with pytest.raises(ValueError, match=r"places\.mmdb: not a whole MaxMind database; fetch it again"):
        MaxMind(path)


def test_a_maxmind_database_that_is_broken_inside_is_named_and_not_taken_for_silence(tmp_path):
    pytest.importorskip("maxminddb")
    path = database(tmp_path, 41, {"country": {"iso_code": "NG"}})
    path.write_bytes(path.read_bytes().replace(b"\x42NG", b"\x5fNG"))

    with pytest.raises(ValueError, match=r"places\.mmdb: broken where it should speak of 41\.58\.1\.1; fetch it again"):
        MaxMind(path).facts(ip_address("41.58.1.1"))


def test_without_the_optional_package_the_message_names_the_extra(tmp_path):
    # A fresh interpreter in which importing the package fails, as where it is not installed.
    code = (
        "import sys; sys.modules['maxminddb'] = None\n"
        "from counterseal.stores.atlas import Atlas\n"
        f"try: Atlas.open({str(database(tmp_path, 41, {}))!r})\n"
        "except ValueError as error: print(error)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert "install the extra geoip (pip install 'counterseal[geoip]'), or give a CSV file" in run.stdout
