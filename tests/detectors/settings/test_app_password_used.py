"""A password for mail programs that a stranger made or used is told; a new phone is not."""

import pytest

from counterseal.detectors.settings.app_password_used import app_password_used
from counterseal.model.finding import Severity, Shows
from counterseal.testing import mailbox

LIFE = tuple(
    f"2026-02-{day:02} 09:00 signin ip=198.51.100.7 country=DE asn=3320 client='Chrome on Windows'"
    for day in range(1, 20)
)
PARTNER = tuple(f"2026-02-{day:02} 10:00 message recipients=kim@harbour.test subject=Day{day}" for day in range(1, 5))
DESK = "ip=198.51.100.7"
CAME = "2026-03-02 08:00 signin ip=203.0.113.9 country=NG asn=37148 client='Firefox on Linux'"
JOURNEY = CAME.replace("Firefox on Linux", "Chrome on Windows")
AWAY = "ip=203.0.113.9"
MADE = "2026-03-02 08:21 app_password name=mail"
USED = "2026-03-02 11:00 signin protocol=imap client=IMAP"
ABROAD = "ip=203.0.113.9 country=NG asn=37148"
RENTED = "ip=192.0.2.9 country=DE asn=64500 net_kind=hosting"


def found(*lines, **more):
    return list(app_password_used(mailbox(*LIFE, *PARTNER, *lines, **more)))


def test_made_and_used_by_a_stranger_within_hours_is_the_worst():
    (finding,) = found(CAME, f"{MADE} {AWAY}", f"{USED} {ABROAD}")

    assert finding.key == "app_password_used:anna@acme.test:mail"
    assert (finding.severity, finding.shows) == (Severity.CRITICAL, Shows.INTRUDER)
    assert [one.id for one in finding.records] == ["L25", "L26"]
    assert [one.id for one in finding.related] == ["L24"]
    assert [one.action for one in finding.remedies] == ["remove_app_password", "end_sessions", "ask_owner"]


@pytest.mark.parametrize(
    ("lines", "severity", "shows"),
    [
        ((CAME, f"{MADE} {AWAY}"), Severity.HIGH, Shows.INTRUDER),
        ((f"{MADE} {DESK}", f"{USED} {ABROAD}"), Severity.HIGH, Shows.DOUBT),
        ((MADE, f"{USED} {RENTED}"), Severity.MEDIUM, Shows.DOUBT),
        ((f"{USED} factor='app password' {ABROAD}", f"{MADE} standing=yes".replace("03-02", "03-20")), Severity.HIGH, Shows.DOUBT),
        ((f"{MADE} {DESK} client='Chrome on Windows'", f"{USED} {RENTED}"), Severity.LOW, Shows.DOUBT),
        ((JOURNEY, f"{MADE} {AWAY}"), Severity.LOW, Shows.DOUBT),
    ],
    ids=[
        "made by a stranger", "used from abroad", "used from rented machines", "standing and used from abroad",
        "a service ordered at the desk", "a traveller",
    ],
)  # fmt: skip
def test_how_bad_it_is(lines, severity, shows):
    (finding,) = found(*lines)

    assert (finding.severity, finding.shows) == (severity, shows)


def test_a_settings_page_that_tells_the_date_tells_the_hour_of_the_stranger():
    (finding,) = found(CAME, f"{MADE} standing=yes", f"{USED} {ABROAD}")

    assert (finding.severity, finding.shows) == (Severity.CRITICAL, Shows.INTRUDER)


@pytest.mark.parametrize(
    "lines",
    [
        (f"{MADE} {DESK}",),
        (f"{MADE} {DESK}", f"{USED} {DESK}"),
        (f"{MADE} {DESK}", f"{USED} ip=192.0.2.77 country=DE asn=64501"),
        (f"{MADE} standing=yes",),
        (f"{MADE} standing=yes".replace("03-02", "03-20"), f"{USED} {ABROAD}"),
        (f"{MADE} what=removed", f"{USED} {ABROAD}"),
        (f"{MADE} succeeded=no", f"{USED} {ABROAD}"),
        (f"{MADE} {DESK}", f"{USED} {ABROAD}".replace("03-02", "03-15")),
    ],
    ids=[
        "never used", "a program at the desk", "a phone on the way", "standing", "standing, and the password was used",
        "removed", "refused", "weeks later",
    ],
)  # fmt: skip
def test_innocent_passwords_are_left_alone(lines):
    assert not found(*sorted(lines))


def test_one_made_before_the_window_is_left_alone():
    assert not found(MADE, f"{USED} {ABROAD}", since="2026-03-09")
