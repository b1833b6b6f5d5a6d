"""Two far places within an hour are told with caveats; networks that lie about the place are not."""

import pytest

from counterseal.detectors.signins.impossible_travel import impossible_travel
from counterseal.model.finding import Severity, Shows
from counterseal.testing import company

EDGE, PHONE = 'client="Edge on Windows"', 'client="Mobile Safari on iOS"'
HOME = "\n".join(
    f"2026-02-0{day} {hour} signin ip=198.51.100.7 country=DE asn=3320 {client}"
    for day in (1, 2, 3)
    for hour, client in (("08:00", EDGE), ("20:00", PHONE))
)
HERE = f"2026-03-02 08:00 signin ip=198.51.100.7 {EDGE}"
THERE = "2026-03-02 08:40 signin ip=203.0.113.9 country=NG asn=37148"
STRANGER = f'{THERE} client="Firefox on Ubuntu"'


def test_a_stranger_far_away_is_told_once_and_is_the_record():
    again = (HERE.replace("08:00", "09:00"), STRANGER.replace("08:40", "09:30"))
    (finding,) = impossible_travel(company(HOME, HERE, STRANGER, *again))

    assert finding.key == "impossible_travel:anna@acme.test:DE-NG"
    assert [record.id for record in finding.records] == ["L8"]
    assert [record.id for record in finding.related] == ["L7"]
    assert (finding.severity, finding.shows) == (Severity.HIGH, Shows.DOUBT)


def test_the_stranger_may_come_first():
    (finding,) = impossible_travel(company(HOME, STRANGER, HERE.replace("08:00", "09:00")))

    assert [record.id for record in finding.records] == ["L7"]


def test_two_known_programs_at_a_desk_are_a_lesser_doubt():
    (finding,) = impossible_travel(company(HOME, HERE, f"{THERE} {EDGE}"))

    assert finding.severity is Severity.MEDIUM
    assert len(finding.records) == 2


def test_the_same_program_without_history_is_a_lesser_doubt():
    here = "2026-03-02 08:00 signin ip=198.51.100.7 country=DE agent=Edge"
    (finding,) = impossible_travel(company(here, f"{THERE} agent=Edge"))

    assert finding.severity is Severity.MEDIUM


OFFICE = "\n".join(f"2026-02-0{day} 09:00 signin ip=198.51.100.7 who=bo@acme.test" for day in (1, 2, 3))
BOTH = "\n".join(f"2026-02-0{day} 09:00 signin ip=203.0.113.9 {EDGE}" for day in (5, 6, 7))


@pytest.mark.parametrize(
    "lines",
    [
        (HOME, HERE, STRANGER.replace("08:40", "20:00")),
        (HOME, HERE, STRANGER.replace("country=NG", "country=DE")),
        (HOME, HERE, STRANGER.replace("country=NG", "")),
        (HOME, HERE, STRANGER.replace("signin", "failed")),
        (HOME, HERE, f"{STRANGER} net_kind=provider"),
        (HOME, HERE, f"{THERE} net_kind=hosting {EDGE}"),
        (HOME, HERE, f'{THERE} net_kind=hosting client="Outlook mobile"'),
        (HOME, OFFICE, HERE, f"{THERE} {EDGE}"),
        (HOME, HERE, f"{THERE} {PHONE}"),
        (HOME, f"{HERE} device=d1", f"{STRANGER} device=d1"),
        (HOME, BOTH, HERE, f"{THERE} {EDGE}"),
        (HOME.replace("DE", "CN"), HERE, STRANGER.replace("NG", "HK")),
    ],
    ids=[
        "time enough", "one country", "no country known", "failed", "the provider's relay", "a private network",
        "a phone's servers", "the company's way out", "a phone at home", "one device", "two usual countries", "a line abroad",
    ],
)  # fmt: skip
def test_innocent_journeys_are_left_alone(lines):
    assert not list(impossible_travel(company(*lines)))


def test_a_stranger_is_told_although_the_owner_sits_in_the_office():
    (finding,) = impossible_travel(company(HOME, OFFICE, HERE, STRANGER))

    assert finding.records[0].client == "Firefox on Ubuntu"


def test_a_journey_before_the_window_is_not_told():
    assert not list(impossible_travel(company(HOME, HERE, STRANGER, since="2026-03-03")))


IMAP = "\n".join(
    f"2026-02-0{day} {hour} signin ip=198.51.100.7 country=DE asn=3320 protocol=imap client=IMAP"
    for day in (1, 2, 3)
    for hour in ("08:00", "20:00")
)
AFAR = f"{THERE} protocol=imap client=IMAP"


def test_a_record_of_hours_ends_where_it_ends():
    home = HERE.replace("03-02", "03-01").replace("08:00", "20:00") + ' count=90 last="2026-03-02 08:30"'
    (finding,) = impossible_travel(company(HOME, home, STRANGER))

    assert dict(finding.said.values)["minutes"] == 10


def test_a_computer_left_running_at_home_is_no_owner_at_home():
    assert not list(
        impossible_travel(company(IMAP, "2026-03-02 08:00 signin ip=198.51.100.7 protocol=imap client=IMAP", AFAR))
    )


def test_an_owner_who_sends_at_home_is_at_home():
    sends = "2026-03-02 08:00 signin ip=198.51.100.7 protocol=smtp client=SMTP"

    assert list(impossible_travel(company(IMAP, sends, AFAR)))


def test_towns_are_places_too():
    home = [f"2026-02-0{day} 08:00 signin country=CN city=深圳" for day in (1, 2, 3)]
    (finding,) = impossible_travel(
        company(*home, "2026-03-02 08:00 signin country=CN city=深圳", "2026-03-02 08:40 signin country=NG city=Lagos")
    )

    assert dict(finding.said.values)["second_ip"] == "Lagos"


@pytest.mark.parametrize(("later", "unit"), [("09:30", "minutes"), ("12:30", "hours")])
def test_long_times_are_said_in_hours(later, unit):
    (finding,) = impossible_travel(company(HOME, HERE, STRANGER.replace(STRANGER.split()[1], later)))

    assert unit in dict(finding.said.values)
