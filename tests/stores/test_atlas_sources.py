"""The files an atlas is read from, each in its own form, and what is said of broken ones."""

from __future__ import annotations

from ipaddress import ip_address
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.stores.atlas_sources import MAGIC, Facts, Listed, Pack, flatten
from tools.build_atlas import pack

SOURCE = {
    "package": "@test/places",
    "version": "1",
    "date": "2026-01-02",
    "licence": "CC0-1.0",
    "attribution": "nobody",
}


def listed(text: str, encoding: str = "utf-8") -> Listed:
    return Listed(text.encode(encoding), Path("places.csv"))


def facts(source: Listed | Pack, ip: str) -> Facts | None:
    return source.facts(ip_address(ip))


def network_table() -> bytes:
    ranges = {"4": [(0x08080800, 0x080808FF, 15169)], "6": [(0x20014860 << 96, (0x20014861 << 96) - 1, 15169)]}
    return pack({"table": "network", "source": SOURCE}, ranges, {15169: "Google LLC", 64500: "Acme"})


def country_table() -> bytes:
    ranges = {"4": [(0x08080800, 0x080808FF, 1)], "6": [(0x20014860 << 96, (0x20014861 << 96) - 1, 2)]}
    return pack({"table": "country", "source": SOURCE, "countries": ["", "NG", "US"]}, ranges)


@pytest.mark.parametrize(
    "text",
    [
        "1.0.0.0,1.0.0.255,AU\n",
        "start,end,country\n1.0.0.0,1.0.0.255,AU\n",
        '"1.0.0.0","1.0.0.255","au"\n',
        "\ufeff1.0.0.0,1.0.0.255,AU\r\n",
        "# ours\n\n1.0.0.0, 1.0.0.255, AU, ,\n",
        "cidr,country\n1.0.0.0/24,AU\n",
        "1.0.0.9/24,AU",
        "1.0.0.0/24,AU,,\n",
        "1.0.0.7,1.0.0.7,AU\n",
    ],
)
def test_a_range_reads_the_same_however_it_is_written(text):
    assert facts(listed(text), "1.0.0.7") == Facts("AU")


def test_a_header_may_be_in_chinese_and_in_the_encoding_of_a_chinese_spreadsheet():
    source = listed("起始,结束,国家,自治域,名称\n1.0.0.0,1.0.0.255,CN,4134,中国电信\n", "gb18030")

    assert facts(source, "1.0.0.7") == Facts("CN", 4134, "中国电信")


@pytest.mark.parametrize(
    "row",
    [
        "1.0.0.0,1.0.0.255,US,13335,Cloudflare\\, Inc.",
        '1.0.0.0/24,US,AS13335,"Cloudflare, Inc."',
        "1.0.0.0/24,us,as13335,Cloudflare, Inc.",
    ],
)
def test_the_network_has_a_number_and_a_name_with_or_without_quotes(row):
    assert facts(listed(row.replace("\\,", ",") + "\n"), "1.0.0.1") == Facts("US", 13335, "Cloudflare, Inc.")


@pytest.mark.parametrize("nothing", ["", "-", "ZZ", "??", "none"])
def test_no_country_is_no_country_in_any_spelling(nothing):
    assert facts(listed(f"1.0.0.0/24,{nothing},13335,Cloudflare\n"), "1.0.0.1") == Facts("", 13335, "Cloudflare")


def test_both_ends_of_a_range_belong_to_it_and_their_neighbours_do_not():
    source = listed("1.0.0.0,1.0.0.255,AU\n2001:db8::/32,NG\n")

    assert facts(source, "1.0.0.0") == facts(source, "1.0.0.255") == Facts("AU")
    assert facts(source, "0.255.255.255") is None
    assert facts(source, "1.0.1.0") is None
    assert facts(source, "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff") == Facts("NG")
    assert facts(source, "2001:db9::") is None


def test_one_country_may_have_many_ranges():
    source = listed("1.0.0.0/24,AU\n1.0.5.0/24,AU\n")

    assert facts(source, "1.0.0.1") == facts(source, "1.0.5.1") == Facts("AU")
    assert facts(source, "1.0.1.1") is None


def test_the_first_and_the_last_address_of_all_can_be_placed():
    source = listed("0.0.0.0,0.0.0.0,AU\n255.255.255.255/32,NZ\n::/128,NG\nffff::/16,US\n")

    assert facts(source, "0.0.0.0") == Facts("AU")
    assert facts(source, "0.0.0.1") is None
    assert facts(source, "255.255.255.255") == Facts("NZ")
    assert facts(source, "::") == Facts("NG")
    assert facts(source, "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff") == Facts("US")


def test_of_ranges_inside_each_other_the_smallest_counts():
    source = listed("10.0.0.0/8,CN\n10.1.0.0/16,HK\n10.1.2.0/24,NG\n")

    assert facts(source, "10.0.0.1") == facts(source, "10.2.0.1") == Facts("CN")
    assert facts(source, "10.1.0.1") == facts(source, "10.1.3.1") == Facts("HK")
    assert facts(source, "10.1.2.3") == Facts("NG")


def test_of_equal_ranges_the_later_line_counts():
    assert facts(listed("1.0.0.0/24,AU\n1.0.0.0/24,NZ\n"), "1.0.0.1") == Facts("NZ")


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 12), st.integers(1, 5)), max_size=12))
def test_flattening_agrees_with_asking_every_range(rows):
    ranges = [(first, first + size, value) for first, size, value in rows]
    starts, values = flatten(ranges)

    for number in range(60):
        covering = [
            (last - first, -order, value)
            for order, (first, last, value) in enumerate(ranges)
            if first <= number <= last
        ]
        expected = min(covering)[2] if covering else 0
        assert values[max(at for at, start in enumerate(starts) if start <= number)] == expected


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("1.0.0.0,1.0.0.255,AU\n1.0.1.0,1.0.0.0,AU\n", 2, "1.0.1.0 to 1.0.0.0 is not a range"),
        ("1.0.0.0,::1,AU\n", 1, "1.0.0.0 to ::1 is not a range"),
        ("start,end,country\n1.0.0.300,1.0.0.255,AU\n", 2, "'1.0.0.300' does not appear to be an IPv4 or IPv6 address"),
        ("1.0.0.0/33,AU\n", 1, "'1.0.0.0/33' does not appear to be an IPv4 or IPv6 network"),
        ("1.0.0.0,AU\n", 1, "'AU' does not appear to be an IPv4 or IPv6 address"),
        ("1.0.0.0\n", 1, "'' does not appear to be an IPv4 or IPv6 address"),
        ("1.0.0.0/24,Australia\n", 1, "'AUSTRALIA' is not a country code of two letters"),
        ("1.0.0.0/24,中国\n", 1, "'中国' is not a country code of two letters"),
        ("1.0.0.0/24,AU,ASX,Acme\n", 1, "'X' is not an AS number"),
        ("one,two\nthree,four\n", 2, "'three' does not appear to be an IPv4 or IPv6 address"),
    ],
)
def test_a_broken_line_is_named_with_what_to_do(text, line, why):
    with pytest.raises(ValueError, match=r"^places\.csv") as raised:
        listed(text)

    assert f"places.csv, line {line}: {why}; write start,end,country[,asn,name] or cidr" in str(raised.value)


@pytest.mark.parametrize("text", ["", "\n\n", "start,end,country\n", "# nothing\n"])
def test_a_file_without_addresses_is_refused(text):
    with pytest.raises(ValueError, match=r"places\.csv, line 1: no addresses in it; write"):
        listed(text)


def test_an_archive_is_not_taken_for_text():
    with pytest.raises(ValueError, match=r"places\.csv, line 1: neither CSV nor \.mmdb nor \.atlas; unpack"):
        Listed(b"PK\x03\x04\x14\0\0\0", Path("places.csv"))


def test_a_csv_says_of_itself_how_much_it_holds():
    assert listed("1.0.0.0/24,AU\n::/0,NG\n").about == "places.csv: given by --geoip, 2 ranges"


def test_a_packed_table_gives_back_what_was_packed():
    countries, networks = Pack(country_table(), "c").checked(), Pack(network_table(), "n").checked()

    assert facts(countries, "8.8.8.8") == Facts("NG")
    assert facts(countries, "2001:4860::1") == Facts("US")
    assert facts(countries, "8.8.9.0") is None
    assert facts(networks, "8.8.8.255") == Facts(asn=15169, network="Google LLC")
    assert facts(networks, "2001:4860::1") == Facts(asn=15169, network="Google LLC")
    assert (countries.has_networks, networks.has_networks) == (False, True)


def test_a_packed_table_says_of_when_it_is_and_under_which_licence():
    assert Pack(country_table(), "c").about == "country: @test/places 1 of 2026-01-02, CC0-1.0, nobody"


def test_a_network_may_lack_a_name():
    table = pack({"table": "network", "source": SOURCE}, {"4": [(1, 2, 7)], "6": []}, {8: "Acme"})

    assert facts(Pack(table, "n"), "0.0.0.1") == Facts(asn=7)


@pytest.mark.parametrize(
    "content",
    [
        MAGIC,
        MAGIC + b"[]\n",
        MAGIC + b"{}\n",
        MAGIC + b"not JSON\n",
        country_table()[:-9],
        network_table()[:-9],
        country_table().replace(b'"6"', b'"5"'),
    ],
)
def test_a_table_that_is_cut_short_is_refused_before_the_first_question(content):
    with pytest.raises(ValueError, match=r"half, line 2: .*pack it again"):
        Pack(content, "half").checked()
