"""A sign-in from a place where the person never was is an arrival; offices, phones' servers and neighbours are not."""

from datetime import UTC, datetime

import pytest

from counterseal.lore.arrivals import arrivals
from counterseal.testing import company, mailbox

HOME = "\n".join(f"2026-02-{day:02} 08:00 signin ip=198.51.100.7 country=DE asn=3320" for day in range(1, 6))
START, END = datetime(2026, 3, 2, tzinfo=UTC), datetime(2026, 3, 3, tzinfo=UTC)


@pytest.mark.parametrize(
    ("line", "new", "far"),
    [
        ("2026-03-02 03:00 signin ip=203.0.113.9 country=NG asn=37148", "country", True),
        ("2026-03-02 03:00 signin ip=203.0.113.9 country=DE asn=24940 net_kind=hosting", "network", True),
        ("2026-03-02 03:00 signin ip=203.0.113.9 country=DE asn=3209", "network", False),
        ("2026-03-02 03:00 signin ip=203.0.113.9 country=DE asn=3320", "address", False),
    ],
    ids=["country", "rented machine", "network", "address"],
)
def test_what_is_new_about_the_place_is_told(line, new, far):
    (arrival,) = arrivals(mailbox(HOME, line), START, END)

    assert (arrival.new, arrival.far, arrival.countries) == (new, far, ("DE",))


@pytest.mark.parametrize(
    "line",
    [
        "2026-03-02 08:00 signin ip=198.51.100.7",
        "2026-03-02 08:00 failed ip=203.0.113.9 country=NG asn=37148",
        "2026-03-02 08:00 signin ip=203.0.113.9 country=IE asn=8075 net_kind=provider",
        "2026-03-02 08:00 signin ip=203.0.113.9 country=US asn=15169 agent=Outlook-iOS/2.0",
        "2026-03-02 08:00 signin ip=203.0.113.9 country=NG asn=37148 actor_kind=system",
        "2026-03-04 08:00 signin ip=203.0.113.9 country=NG asn=37148",
    ],
    ids=["home", "failed", "the provider's machine", "a phone's server", "the provider itself", "later"],
)
def test_other_sign_ins_are_no_arrivals(line):
    assert not list(arrivals(mailbox(HOME, line), START, END))


def test_lines_out_of_a_neighbour_are_no_arrival():
    home = HOME.replace("country=DE asn=3320", "country=CN asn=4134")

    assert not list(arrivals(mailbox(home, "2026-03-02 08:00 signin ip=203.0.113.9 country=HK asn=9304"), START, END))


def test_with_little_history_nothing_is_new():
    assert not list(arrivals(mailbox("2026-03-02 03:00 signin ip=203.0.113.9 country=NG asn=37148"), START, END))


def test_the_companys_own_way_out_is_no_arrival():
    office = "\n".join(
        f"2026-02-{day:02} 09:00 signin account={name}@acme.test ip=203.0.113.9 country=FR asn=3215"
        for day in range(1, 6)
        for name in ("bo", "cy")
    )
    acme = company(HOME, office, "2026-03-02 08:00 signin ip=203.0.113.9")

    assert not list(arrivals(acme.mailbox("anna@acme.test"), START, END))


def test_whether_the_program_was_the_persons_is_told():
    home = HOME.replace("asn=3320", "asn=3320 client=Edge")
    away = "2026-03-02 0{n}:00 signin ip=203.0.113.{n} country=NG asn=3714{n} client={client}"
    lines = [away.format(n=1, client="Edge"), away.format(n=2, client="Firefox")]

    assert [one.own_program for one in arrivals(mailbox(home, *lines), START, END)] == [True, False]


def test_where_no_program_is_named_none_is_the_persons():
    home = HOME.replace("asn=3320", "asn=3320 client=IMAP protocol=imap")
    (one,) = arrivals(
        mailbox(home, "2026-03-02 03:00 signin ip=203.0.113.9 country=NG client=IMAP protocol=imap"), START, END
    )

    assert not one.own_program


def test_a_town_abroad_is_an_arrival():
    home = "\n".join(f"2026-02-{day:02} 08:00 signin country=CN city=深圳" for day in range(1, 6))
    (one,) = arrivals(mailbox(home, "2026-03-02 03:00 signin country=NG city=Lagos"), START, END)

    assert (one.new, one.place.country) == ("country", "NG")
