"""A story's networks, as an atlas reads them."""

import pytest

from counterseal.model.place import Place
from counterseal.providers.simulated.places import KINDS, geoip, line_network, network_at, network_of, place_of
from counterseal.stores.atlas import Atlas

OFFICE = network_of("198.51.100.0/28", {"country": "cn", "asn": "64496", "name": "Example Telecom, the office"})
HOSTED = network_of("203.0.113.0/26", {"country": "NG", "asn": "64508", "name": "Example Hosting", "kind": "hosting"})


def test_the_atlas_places_addresses_as_the_story_does(tmp_path):
    path = tmp_path / "geoip.csv"
    path.write_bytes(geoip([OFFICE, HOSTED]))
    atlas = Atlas.open(path)

    for ip in ("198.51.100.7", "203.0.113.9", "192.0.2.1"):
        there, here = atlas.lookup(ip), place_of([OFFICE, HOSTED], ip)
        assert (there.country, there.asn, there.network) == (here.country, here.asn, here.network)


def test_a_place_has_a_kind_and_an_unknown_one_nothing():
    assert place_of([OFFICE, HOSTED], "203.0.113.9").kind == "hosting"
    assert place_of([OFFICE, HOSTED], "2001:db8::1") == Place()


def test_a_network_may_have_a_city_in_a_consoles_words():
    ningbo = network_of("192.0.2.0/26", {"country": "CN", "city": "浙江省宁波市"})

    assert network_at([OFFICE, ningbo], "192.0.2.9") == ningbo
    assert ningbo.city == "浙江省宁波市"
    assert network_at([OFFICE], "192.0.2.9") is None


def test_a_line_may_place_its_own_address():
    network = line_network("2001:db8::7", {"country": "DE", "asn": "64501", "network": "Example Wi-Fi"})

    assert place_of([network], "2001:db8::7") == Place("DE", 64501, network="Example Wi-Fi")


@pytest.mark.parametrize(
    ("cidr", "options", "said"),
    [
        ("8.8.8.0/24", {}, "not kept for documentation"),
        ("198.51.100.5/28", {}, "host bits"),
        ("198.51.100.0/22", {}, "not kept for documentation"),
        ("198.51.100.0/28", {"asn": "3320"}, "one of 64496 to 64505"),
        ("198.51.100.0/28", {"asn": "64496", "kind": "hosting"}, "a hosting network is one of 64508 to 64511"),
        ("198.51.100.0/28", {"kind": "hosting"}, "a hosting network is one of"),
        ("198.51.100.0/28", {"asn": "64508"}, "one of 64496 to 64505"),
        ("198.51.100.0/28", {"kind": "castle"}, "no such kind of network: castle"),
    ],
)
def test_a_network_of_the_real_world_is_refused(cidr, options, said):
    with pytest.raises(ValueError, match=said):
        network_of(cidr, options)


def test_the_documentation_numbers_are_shared_out_without_overlap():
    numbers = [number for kind in KINDS.values() for number in kind]

    assert sorted(numbers) == list(range(64496, 64512))
