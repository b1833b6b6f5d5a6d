"""The atlas: bundled tables, and one file instead of them."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.model.place import Place
from counterseal.stores.atlas import Atlas


@pytest.fixture(scope="module")
def atlas():
    return Atlas.bundled()


def given_csv(tmp_path: Path, text: str) -> Atlas:
    path = tmp_path / "places.csv"
    path.write_text(text, encoding="utf-8")
    return Atlas.open(path)


@pytest.mark.parametrize(
    ("ip", "country"),
    [
        ("8.8.8.8", "US"),
        ("114.114.114.114", "CN"),
        ("223.5.5.5", "CN"),
        ("102.89.23.1", "NG"),
        ("41.58.1.1", "NG"),
        ("47.64.113.136", "DE"),
        ("202.96.209.5", "CN"),
        ("2001:4860:4860::8888", "US"),
        ("240e::1", "CN"),
        ("2003::1", "DE"),
    ],
)
def test_the_bundled_tables_know_the_country(atlas, ip, country):
    assert atlas.lookup(ip).country == country


def test_the_bundled_tables_know_the_network_where_they_ship_it(atlas):
    if not atlas.has_networks:
        assert atlas.lookup("8.8.8.8") == Place("US")
        return

    assert atlas.lookup("8.8.8.8") == Place("US", 15169, network="Google LLC", kind="provider")
    assert atlas.lookup("2001:4860:4860::8888").asn == 15169
    assert atlas.lookup("40.92.0.1").kind == "provider"
    assert atlas.lookup("104.131.0.1").kind == "hosting"
    assert atlas.lookup("102.89.23.1").kind == ""


@pytest.mark.parametrize(
    ("ip", "kind"),
    [
        ("127.0.0.1", "loopback"),
        ("::1", "loopback"),
        ("10.0.0.1", "private"),
        ("192.168.1.1:8080", "private"),
        ("fe80::1%eth0", "private"),
        ("192.0.2.1", "documentation"),
        ("198.51.100.7", "documentation"),
        ("203.0.113.9:4711", "documentation"),
        ("[2001:db8::1]:443", "documentation"),
        ("::ffff:203.0.113.9", "documentation"),
    ],
)
def test_a_reserved_address_has_a_kind_and_no_country(atlas, ip, kind):
    assert atlas.lookup(ip) == Place(kind=kind)


@pytest.mark.parametrize(
    "text", ["", "-", "localhost", "8.8.8", "8.8.8.8/24", "[8.8.8.8", "2001:::1", "null", "8.8.8.8,1"]
)
def test_what_is_no_address_is_an_unknown_place(atlas, text):
    assert atlas.lookup(text) == Place()


@pytest.mark.parametrize("ip", ["0.0.0.0", "255.255.255.255", "224.0.0.1", "::", "ffff::1"])
def test_an_address_of_nobody_is_an_unknown_place(atlas, ip):
    assert atlas.lookup(ip) == Place()


@pytest.mark.parametrize("written", ["8.8.8.8:53", "[8.8.8.8]", "::ffff:8.8.8.8", " 8.8.8.8 ", "[::ffff:8.8.8.8]:53"])
def test_every_spelling_finds_the_same_place(atlas, written):
    assert atlas.lookup(written) == atlas.lookup("8.8.8.8")


@given(st.one_of(st.text(), st.ip_addresses().map(str)))
def test_a_lookup_never_fails(text):
    place = Atlas.bundled().lookup(text)

    assert place.country == "" or (len(place.country) == 2 and place.country.isupper())


def test_the_bundled_atlas_is_opened_once(atlas):
    assert Atlas.bundled() is atlas


def test_the_bundled_tables_say_of_when_they_are_and_under_which_licence(atlas):
    line = atlas.about[0]

    assert "2026-06-17" in line
    assert "CC-BY-4.0" in line
    assert "nro.net" in line


def test_the_kinds_are_two_and_each_network_has_one():
    rows = files("counterseal").joinpath("data", "atlas", "kinds.csv").read_text("utf-8").splitlines()
    asns = [int(row.split(",")[0]) for row in rows[1:]]

    assert rows[0] == "asn,kind,note"
    assert asns == sorted(set(asns))
    assert {row.split(",")[1] for row in rows[1:]} == {"provider", "hosting"}


def test_a_given_file_replaces_the_bundled_tables_entirely(tmp_path):
    atlas = given_csv(tmp_path, "8.8.8.0/24,NG\n")

    assert atlas.lookup("8.8.8.8") == Place("NG")
    assert atlas.lookup("8.8.9.8") == Place()
    assert atlas.lookup("2001:4860:4860::8888") == Place()


def test_a_given_file_without_networks_takes_none_from_the_bundled_tables(tmp_path):
    atlas = given_csv(tmp_path, "8.8.0.0,8.8.255.255,NG\n")

    assert not atlas.has_networks
    assert atlas.lookup("8.8.8.8").asn == 0


def test_a_network_of_a_given_file_has_its_kind(tmp_path):
    atlas = given_csv(tmp_path, "8.8.8.0/24,US,AS9009,M247\n9.9.9.0/24,US,8075,Microsoft\n7.7.7.0/24,US,64500,Acme\n")

    assert atlas.has_networks
    assert atlas.lookup("8.8.8.8") == Place("US", 9009, network="M247", kind="hosting")
    assert atlas.lookup("9.9.9.9").kind == "provider"
    assert atlas.lookup("7.7.7.7").kind == ""


def test_documentation_addresses_are_addresses_like_others_where_a_given_file_places_them(tmp_path):
    atlas = given_csv(tmp_path, "203.0.113.0/24,NG,9009,M247\n198.51.100.0/24,DE\n")

    assert atlas.lookup("203.0.113.9") == Place("NG", 9009, network="M247", kind="hosting")
    assert atlas.lookup("198.51.100.7") == Place("DE")
    assert atlas.lookup("192.0.2.1") == Place(kind="documentation")


def test_private_addresses_stay_private_where_a_given_file_places_them(tmp_path):
    atlas = given_csv(tmp_path, "10.0.0.0/8,CN\n")

    assert atlas.lookup("10.1.2.3") == Place("CN", kind="private")
    assert atlas.lookup("192.168.1.1") == Place(kind="private")


def test_the_bundled_folder_can_be_given_too():
    folder = Path(str(files("counterseal").joinpath("data", "atlas")))

    assert Atlas.open(folder).lookup("114.114.114.114").country == "CN"
    assert Atlas.open(str(folder / "country.atlas")).lookup("114.114.114.114") == Place("CN")


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(ValueError, match=r"nowhere\.csv: cannot be read .*give a CSV"):
        Atlas.open(tmp_path / "nowhere.csv")


def test_a_folder_without_tables_is_named(tmp_path):
    with pytest.raises(ValueError, match=r"holds no \.atlas file; give"):
        Atlas.open(tmp_path)


def test_a_maxmind_database_is_told_by_its_content_and_never_read_as_csv(tmp_path):
    path = tmp_path / "places.csv"
    path.write_bytes(b"\xab\xcd\xefMaxMind.com")  # cut short; without the reader that is said instead

    with pytest.raises(ValueError, match=r"places\.csv: (not a whole MaxMind|to read \.mmdb install the extra)"):
        Atlas.open(path)
