"""Addresses that are nobody's are known as such; neighbourhoods and networks have one name."""

import pytest

from counterseal.lore.networks import (
    at_home_net,
    bare,
    fetched,
    fetcher,
    hosted,
    leads_abroad,
    mute,
    network,
    on_phone,
    polls,
    prefix,
    scripted,
    silent,
    spot,
    told,
)
from counterseal.model.place import Place
from counterseal.testing import parse_line, record


def signin(fields):
    return record(parse_line(f"2026-03-02 08:00 signin {fields}"))


@pytest.mark.parametrize(
    ("ip", "expected"),
    [
        ("203.0.113.9", "203.0.113.0/24"),
        ("2001:db8:1:2::9", "2001:db8:1::/48"),
        ("", ""),
        ("mail.acme.test", ""),
    ],
    ids=["four", "six", "none", "a name"],
)
def test_a_neighbourhood_is_what_one_customer_has(ip, expected):
    assert prefix(ip) == expected


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (Place("DE", 3320), "AS3320"),
        (Place("DE", network="Example Net"), "Example Net"),
        (Place("DE"), "203.0.0.0/16"),
    ],
    ids=["number", "name", "neither"],
)
def test_a_network_has_a_name_even_where_the_geography_knows_none(place, expected):
    assert network("203.0.113.9", place) == expected


@pytest.mark.parametrize(
    ("ip", "kind", "expected"),
    [
        ("", "", True),
        ("127.0.0.1", "loopback", True),
        ("10.1.2.3", "private", True),
        ("203.0.113.9", "provider", True),
        ("203.0.113.9", "documentation", False),
        ("203.0.113.9", "hosting", False),
        ("203.0.113.9", "", False),
    ],
)
def test_addresses_that_say_nothing_are_mute(ip, kind, expected):
    assert mute(ip, Place(kind=kind)) is expected


def test_rented_machines_are_hosted():
    assert hosted(Place(kind="hosting"))
    assert not hosted(Place(kind="provider"))


def test_programs_that_fetch_through_their_makers_servers_are_fetchers():
    assert fetcher(signin('client="Outlook mobile"'))
    assert fetcher(signin("agent=Outlook-iOS/2.0"))
    assert not fetcher(signin('client="Chrome on Windows"'))


@pytest.mark.parametrize(
    "agent", ["axios/1.7", "python-requests/2.31", "Go-http-client/1.1", "fasthttp", "curl/8.1", "node-fetch/1.0"]
)
def test_scripts_are_known_by_their_libraries(agent):
    assert scripted(signin(f"agent={agent}"))


@pytest.mark.parametrize("fields", ['client="Script (axios)"', 'client="Edge on Windows" agent=axios/1'])
def test_scripts_are_known_by_family_or_agent(fields):
    assert scripted(signin(fields))


@pytest.mark.parametrize("client", ["PowerShell", "Outlook desktop", "Firefox on Ubuntu", "Thunderbird"])
def test_programs_of_people_and_administrators_are_no_scripts(client):
    assert not scripted(signin(f'client="{client}"'))


def test_phones_are_known_by_family_or_agent():
    assert on_phone(signin('client="Mobile Safari on iOS"'))
    assert on_phone(signin('agent="Mozilla/5.0 (Linux; Android 14)"'))
    assert not on_phone(signin('client="Chrome on Windows"'))


def test_lines_across_the_border_lead_both_ways():
    assert leads_abroad("CN", "HK")
    assert leads_abroad("SG", "CN")
    assert not leads_abroad("CN", "NG")


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ("city=深圳", True),
        ("country=CN", True),
        ("ip=203.0.113.9 said=CN city=深圳", False),
        ("", False),
    ],
    ids=["a town", "a country", "an address as well", "nothing"],
)
def test_a_place_is_told_in_words_where_there_is_no_address(fields, says):
    assert told(signin(fields)) is says
    assert silent(signin(fields), Place()) is (not says and "ip=" not in fields)


def test_where_it_came_from_is_the_address_or_the_town():
    assert [spot(signin(one)) for one in ("ip=203.0.113.9 city=深圳", "city=深圳", "")] == ["203.0.113.9", "深圳", ""]
    assert spot(record(parse_line("2026-03-02 08:00 message"))) == ""


@pytest.mark.parametrize(
    ("fields", "is_bare", "is_poll"),
    [
        ("protocol=imap client=IMAP", True, True),
        ("protocol=pop client=POP", True, True),
        ("protocol=smtp client=SMTP", True, False),
        ("protocol=webmail client=Webmail", True, False),
        ("protocol=imap client=Thunderbird", False, False),
        ("protocol=imap agent=Thunderbird/115", False, False),
        ("protocol=imap client='IMAP or POP with a password' agent=BAV2ROPC", True, True),
    ],
)
def test_a_servers_log_names_no_program(fields, is_bare, is_poll):
    assert (bare(signin(fields)), polls(signin(fields))) == (is_bare, is_poll)


def test_private_addresses_are_inside():
    assert at_home_net(Place(kind="private"))
    assert not at_home_net(Place(kind="loopback"))


@pytest.mark.parametrize(
    ("line", "takes"),
    [("access act=download", True), ("access act=read", False), ("access act=download thing=file", False), ("signin", False)],
)  # fmt: skip
def test_mail_that_is_fetched_is_fetched_with_a_password(line, takes):
    assert fetched(record(parse_line(f"2026-03-02 08:00 {line}"))) is takes
