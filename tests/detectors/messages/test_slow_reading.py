"""A little every day from a stranger's place is told; backups, travellers and private networks are not."""

import pytest

from counterseal.detectors.messages.slow_reading import slow_reading
from counterseal.model.finding import Severity, Shows
from counterseal.testing import mailbox

DESK = "ip=198.51.100.7 country=CN asn=4134"
ABROAD = "ip=203.0.113.9 country=NG asn=37148"
RENTED = "ip=192.0.2.9 country=CN asn=64500 net_kind=hosting"


def life(days, protocol="smtp"):
    return [f"2026-03-{day:02} 02:00 signin {DESK} protocol={protocol} client=SMTP" for day in days]


def fetched(where, days, kind="access act=download client=IMAP count=7"):
    return [f"2026-03-{day:02} 20:00 {kind} {where}" for day in days]


def found(*lines, **more):
    return list(slow_reading(mailbox(*sorted(lines), **more)))


def test_a_little_every_day_from_abroad_is_told():
    (finding,) = found(*life(range(1, 20)), *fetched(ABROAD, range(10, 17)))

    assert finding.key == "slow_reading:anna@acme.test:AS37148"
    assert (finding.severity, finding.shows) == (Severity.HIGH, Shows.DOUBT)
    assert dict(finding.said.values)["n"] == 49


@pytest.mark.parametrize("kind", ["signin protocol=imap client=IMAP", "signin protocol=pop client=POP"])
def test_where_nothing_tells_what_was_taken_the_sign_ins_are_told(kind):
    (finding,) = found(*life(range(1, 20)), *fetched(ABROAD, range(10, 17), kind))

    assert dict(finding.said.values)["days"] == 7


def test_one_record_may_tell_of_several_days():
    line = f'2026-03-10 20:00 signin protocol=imap client=IMAP {ABROAD} count=500 last="2026-03-16 20:00"'

    assert len(found(*life(range(1, 20)), line)) == 1


def test_rented_machines_in_the_own_country_are_a_question():
    (finding,) = found(*life(range(1, 20)), *fetched(RENTED, range(10, 17)))

    assert finding.severity is Severity.MEDIUM


def test_a_service_that_was_ordered_at_the_desk_is_low():
    made = f"2026-03-10 02:30 app_password name=backup {DESK}"
    (finding,) = found(*life(range(1, 20)), made, *fetched(RENTED, range(10, 17)))

    assert finding.severity is Severity.LOW
    assert len(finding.related) == 1


@pytest.mark.parametrize(
    "lines",
    [
        [*life(range(1, 20)), *fetched(RENTED, range(1, 20))],
        [*life(range(1, 20)), *fetched(ABROAD, range(10, 14))],
        [*life(range(1, 10)), *fetched(ABROAD, range(10, 17))],
        [*life(range(1, 20), "imap"), *fetched(ABROAD, range(10, 17))],
        [*life(range(1, 20)), *fetched("ip=192.0.2.77 country=CN asn=64501", range(10, 17))],
        [
            *life(range(1, 20)),
            *(f"2026-03-{day:02} 03:00 signin {DESK} client='Chrome on Windows'" for day in range(1, 9)),
            *fetched(RENTED, range(10, 17)),
            f"2026-03-11 09:00 signin {RENTED} client='Chrome on Windows'",
        ],
        fetched(ABROAD, range(10, 17)),
    ],
    ids=[
        "a backup that always came", "four days", "a traveller", "a traveller whose computer runs at home",
        "a second line at home", "a private network of the owner", "without a past",
    ],
)  # fmt: skip
def test_innocent_reading_is_left_alone(lines):
    lines = [line.replace("client=SMTP", "client=IMAP") if "protocol=imap" in line else line for line in lines]

    assert not found(*lines)


def test_reading_from_before_the_window_is_left_alone():
    assert not found(*life(range(1, 20)), *fetched(ABROAD, range(10, 17)), since="2026-03-18")
