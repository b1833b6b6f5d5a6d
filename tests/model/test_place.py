"""Places, and the one way in which addresses are read."""

from __future__ import annotations

import dataclasses
from ipaddress import ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.model.place import Place, reserved_kind, split_ip


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("203.0.113.9", "203.0.113.9"),
        (" 203.0.113.9\r\n", "203.0.113.9"),
        ("203.0.113.9:4711", "203.0.113.9"),
        ("[203.0.113.9]", "203.0.113.9"),
        ("[203.0.113.9]:25", "203.0.113.9"),
        ("2001:DB8:0:0::1", "2001:db8::1"),
        ("[2001:db8::1]", "2001:db8::1"),
        ("[2001:db8::1]:443", "2001:db8::1"),
        ("[IPv6:2001:db8::1]", "2001:db8::1"),
        ("::ffff:203.0.113.9", "203.0.113.9"),
        ("::ffff:cb00:7109", "203.0.113.9"),
        ("::ffff:203.0.113.9:4711", "203.0.113.9"),
        ("[::ffff:203.0.113.9]:4711", "203.0.113.9"),
        ("fe80::1%eth0", "fe80::1"),
        ("[fe80::1%25eth0]:80", "fe80::1"),
    ],
)
def test_one_address_reads_the_same_however_it_is_written(written, address):
    assert split_ip(written) == address


@pytest.mark.parametrize(
    "written",
    [
        "",
        "-",
        "unknown",
        "203.0.113",
        "203.0.113.256",
        "203.0.113.09",
        "203.0.113.9/24",
        "203.0.113.9, 198.51.100.7",
        "203.0.113.9:",
        "203.0.113.9:port",
        "203.0.113.9:471100",
        "[2001:db8::1",
        "[2001:db8::1]443",
        "[2001:db8::1]:x",
        "[]",
        "2001:db8:::1",
        "٢٠٣.0.113.9",
        "203.0.113.9:٢٥",
        "%eth0",
        "3405803785",
    ],
)
def test_what_is_no_address_is_empty(written):
    assert split_ip(written) == ""


@given(st.text())
def test_reading_never_fails_and_gives_an_address_or_nothing(text):
    found = split_ip(text)

    assert found == "" or str(ip_address(found)) == found


@given(st.ip_addresses(), st.integers(0, 65535))
def test_a_port_changes_nothing(address, port):
    written = f"[{address}]:{port}" if address.version == 6 else f"{address}:{port}"

    assert split_ip(written) == split_ip(str(address)) != ""


@pytest.mark.parametrize(
    ("ip", "kind"),
    [
        ("127.0.0.1", "loopback"),
        ("::1", "loopback"),
        ("10.1.2.3", "private"),
        ("172.31.255.255", "private"),
        ("192.168.0.1", "private"),
        ("100.64.0.1", "private"),
        ("169.254.1.1", "private"),
        ("fd00::1", "private"),
        ("fe80::1", "private"),
        ("192.0.2.1", "documentation"),
        ("198.51.100.7", "documentation"),
        ("203.0.113.255", "documentation"),
        ("2001:db8::1", "documentation"),
        ("3fff::1", "documentation"),
    ],
)
def test_a_reserved_address_says_so_by_itself(ip, kind):
    assert reserved_kind(ip) == kind


@pytest.mark.parametrize(
    "ip", ["", "8.8.8.8", "172.32.0.1", "203.0.114.0", "100.128.0.0", "2001:db9::1", "2001:4860::1"]
)
def test_other_addresses_say_nothing_by_themselves(ip):
    assert reserved_kind(ip) == ""


def test_a_place_is_known_by_its_country_or_its_network():
    assert Place("NG").known
    assert Place(asn=37148).known
    assert not Place().known
    assert not Place(kind="private").known


def test_only_addresses_of_the_internet_are_public():
    assert Place("NG").public
    assert Place("US", 8075, kind="provider").public
    assert not Place(kind="private").public
    assert not Place(kind="loopback").public
    assert not Place(kind="documentation").public


def test_in_rented_networks_programs_are_as_likely_as_people():
    assert Place("NL", 9009, kind="hosting").rented
    assert Place("US", 8075, kind="provider").rented
    assert not Place("NG", 37148).rented


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (Place("NG", 37148, network="Globacom"), "NG, AS37148 Globacom"),
        (Place("NG", 37148), "NG, AS37148"),
        (Place("NG", network="Globacom"), "NG, Globacom"),
        (Place("NG"), "NG"),
        (Place(kind="private"), "private"),
        (Place(), "unknown"),
    ],
)
def test_a_place_reads_as_part_of_a_sentence(place, said):
    assert str(place) == said


def test_a_place_is_a_value():
    assert Place("NG", 37148) == Place("NG", 37148)
    assert hash(Place("NG")) == hash(Place("NG"))
    with pytest.raises(dataclasses.FrozenInstanceError):
        Place("NG").country = "DE"  # type: ignore[misc]
