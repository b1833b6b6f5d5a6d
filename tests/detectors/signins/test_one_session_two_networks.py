"""A session that jumps to another machine in another network is stolen; a laptop that changes its line is not."""

import pytest

from counterseal.detectors.signins.one_session_two_networks import one_session_two_networks
from counterseal.model.finding import Severity, Shows
from counterseal.testing import company

WINDOWS, UBUNTU = 'client="Edge on Windows"', 'client="Firefox on Ubuntu"'
HERE = f"2026-03-02 08:00 signin ip=198.51.100.7 country=DE asn=3320 session=s1 {WINDOWS}"
THERE = "2026-03-02 08:20 access act=read who=anna@acme.test ip=203.0.113.9 country=NG asn=37148 session=s1"
STOLEN = f"{THERE} {UBUNTU}"


@pytest.mark.parametrize(
    "line",
    [STOLEN, STOLEN.replace("NG", "DE") + " net_kind=hosting"],
    ids=["another country", "a rented machine"],
)
def test_a_session_on_another_system_elsewhere_is_stolen(line):
    (finding,) = one_session_two_networks(company(HERE, line))

    assert finding.key == "one_session_two_networks:anna@acme.test:session s1"
    assert [record.id for record in finding.records] == ["L2"]
    assert [record.id for record in finding.related] == ["L1"]
    assert (finding.severity, finding.shows, finding.confidence) == (Severity.HIGH, Shows.INTRUDER, 0.85)


def test_all_that_the_stranger_did_in_the_session_is_shown():
    rule = f"2026-03-02 08:30 rule name=. ip=203.0.113.9 session=s1 {UBUNTU}"
    owa = '2026-03-02 08:40 access act=read ip=203.0.113.9 session=s1 client="Outlook on the web"'
    (finding,) = one_session_two_networks(company(HERE, STOLEN, rule, owa))

    assert [record.id for record in finding.records] == ["L2", "L3", "L4"]


def test_the_stranger_may_come_first_where_the_owner_is_known():
    home = f"2026-03-01 08:00 signin ip=198.51.100.7 session=s0 {WINDOWS}"
    (finding,) = one_session_two_networks(company(home, STOLEN, HERE.replace("08:00", "08:30")))

    assert finding.records[0].ip == "203.0.113.9"


def test_two_programs_on_one_system_are_a_doubt():
    (finding,) = one_session_two_networks(company(HERE, f'{THERE} client="Chrome on Windows"'))

    assert (finding.severity, finding.shows) == (Severity.MEDIUM, Shows.DOUBT)


@pytest.mark.parametrize(
    "line",
    [
        f"{THERE} {WINDOWS}",
        STOLEN.replace("NG", "DE"),
        STOLEN.replace("session=s1", "session=s2"),
        STOLEN.replace("08:20", "12:00"),
        f"{STOLEN} net_kind=provider",
        f'{THERE} client="Outlook on the web"',
        f"{STOLEN} actor_kind=system",
        STOLEN.replace("access act=read", "rule succeeded=no"),
    ],
    ids=[
        "the same program", "the same country", "another session", "hours later", "the provider's relay",
        "strings that cannot be compared", "the provider itself", "what failed",
    ],
)  # fmt: skip
def test_innocent_sessions_are_left_alone(line):
    assert not list(one_session_two_networks(company(HERE, line)))


def test_a_session_before_the_window_is_not_told():
    assert not list(one_session_two_networks(company(HERE, STOLEN, since="2026-03-03")))
