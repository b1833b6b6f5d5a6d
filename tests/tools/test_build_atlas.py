"""The tool that packs the atlas: what it packs can be read, and what must not ship it refuses."""

from __future__ import annotations

import io
import json
import tarfile
from ipaddress import ip_address
from pathlib import Path

import pytest

from counterseal.stores.atlas_sources import Facts, Pack
from tools.build_atlas import main


def archive(folder: Path, name: str, four: str, six: str) -> Path:
    path = folder / "package.tgz"
    members = {
        "package/package.json": json.dumps({"name": name, "version": "2.3.2026061719"}),
        "package/x-ipv4-num.csv": four,
        "package/x-ipv6-num.csv": six,
    }
    with tarfile.open(path, "w:gz") as tar:
        for member, text in members.items():
            info = tarfile.TarInfo(member)
            info.size = len(text.encode())
            tar.addfile(info, io.BytesIO(text.encode()))
    return path


def test_the_tool_packs_what_this_module_reads(tmp_path):
    six = 0x20010DB9 << 96
    source = archive(
        tmp_path,
        "@ip-location-db/asn",
        '16777216,16777471,13335,"Cloudflare, Inc."\n16777472,16777727,64500,Acme\n',
        f"{six},{six + 2**64 - 1},13335,Cloudflare\n{six + 2**64},{six + 2**64 + 5},64500,Acme\n",
    )
    main([str(source), "--out", str(tmp_path), "--packed", "2026-11-24"])
    about = json.loads((tmp_path / "about.json").read_text("utf-8"))["network"]
    table = Pack((tmp_path / "network.atlas").read_bytes(), "network.atlas").checked()

    assert table.facts(ip_address("1.0.1.0")) == Facts(asn=64500, network="Acme")
    assert table.facts(ip_address("2001:db9:0:1::5")) == Facts(asn=64500, network="Acme")
    assert (about["date"], about["packed"], about["lost"]) == ("2026-06-17", "2026-11-24", 1)
    assert about["records"] == {"ipv4": 2, "ipv6": 2, "names": 2}


def test_the_tool_refuses_a_package_whose_licence_nobody_has_read(tmp_path):
    source = archive(tmp_path, "@somebody/places", "1,2,AU\n", "1,2,AU\n")

    with pytest.raises(SystemExit, match="read its licence and add it to SOURCES first"):
        main([str(source), "--out", str(tmp_path)])


def test_the_tool_refuses_codes_that_are_no_countries(tmp_path):
    source = archive(tmp_path, "@ip-location-db/asn-country", "1,2,EU\n", "1,2,AU\n")

    with pytest.raises(SystemExit, match=r"\['EU'\] are no countries"):
        main([str(source), "--out", str(tmp_path)])


def test_the_tool_refuses_an_archive_of_another_kind(tmp_path):
    path = tmp_path / "other.tgz"
    with tarfile.open(path, "w:gz"):
        pass

    with pytest.raises(SystemExit, match=r"other\.tgz: no package\.json, or not both"):
        main([str(path), "--out", str(tmp_path)])
