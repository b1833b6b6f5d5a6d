"""A script from a strange place is told; webmail's own uploads are not."""

import pytest

from counterseal.detectors.settings.filter_script_uploaded import filter_script_uploaded
from counterseal.model.finding import Severity, Shows
from counterseal.testing import mailbox

LIFE = tuple(
    f"2026-02-{day:02} 09:00 signin ip=198.51.100.7 country=DE asn=3320 client=IMAP protocol=imap"
    for day in range(1, 20)
)
CAME = "2026-03-02 08:00 signin ip=203.0.113.9 country=NG asn=37148 client=Sieve protocol=managesieve session=s1"
UPLOADED = "2026-03-02 08:01 change what=sieve.changed"


def found(*lines, **more):
    return list(filter_script_uploaded(mailbox(*LIFE, *lines, **more)))


@pytest.mark.parametrize("how", ["ip=203.0.113.9", "session=s1", ""], ids=["address", "session", "nothing told"])
def test_a_script_from_a_strange_place_is_an_intruders(how):
    (finding,) = found(CAME, f"{UPLOADED} {how}")

    assert (finding.severity, finding.shows) == (Severity.HIGH, Shows.INTRUDER)
    assert [one.action for one in finding.remedies] == ["review_mailbox", "close_protocol", "ask_owner"]


def test_a_traveller_whose_program_names_itself_is_low():
    life = [line.replace("client=IMAP", "client=Thunderbird") for line in LIFE]
    came = CAME.replace("client=Sieve", "client=Thunderbird")
    (finding,) = filter_script_uploaded(mailbox(*life, came, f"{UPLOADED} ip=203.0.113.9"))

    assert finding.severity is Severity.LOW


@pytest.mark.parametrize(
    "lines",
    [
        (f"{UPLOADED} ip=198.51.100.7",),
        (f"{UPLOADED} ip=127.0.0.1 net_kind=loopback",),
        (CAME, f"{UPLOADED} ip=203.0.113.9 succeeded=no"),
        (CAME, f"{UPLOADED} ip=203.0.113.9".replace("sieve", "mailbox")),
    ],
    ids=["the office", "webmail", "refused", "another change"],
)
def test_innocent_scripts_are_left_alone(lines):
    assert not found(*lines)


def test_what_was_uploaded_before_the_window_is_left_alone():
    assert not found(CAME, f"{UPLOADED} ip=203.0.113.9", since="2026-03-09")
