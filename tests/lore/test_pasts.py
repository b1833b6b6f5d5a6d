"""What is not a person's own is told from the past; phones and the company's ways out are not foreign."""

import pytest

from counterseal.lore.pasts import (
    KNOWN,
    NEW,
    UNTOLD,
    acts,
    between_homes,
    beyond_the_company,
    by_stranger,
    in_person,
    long_standing,
    origin,
    past,
    unfamiliar,
    within,
)
from counterseal.model.records import Access, Forward
from counterseal.testing import company, mailbox

PAST = [
    f"2026-02-{day:02} 09:00 signin ip=198.51.100.7 country=DE asn=3320 client='Chrome on Windows'"
    for day in range(1, 20)
]

OFFICE = [
    f"2026-02-{day:02} 08:00 signin who={who}@acme.test ip=192.0.2.3" for day in range(1, 5) for who in ("bo", "cy")
]


def judged(line, *before):
    world = company(*OFFICE, *(before or PAST), f"2026-03-02 09:00 access act=sync {line}")
    mailbox = world.mailbox("anna@acme.test")
    (record,) = [one for one in mailbox.every(Access) if one.act == "sync"]
    return beyond_the_company(mailbox, record, unfamiliar(mailbox, past(mailbox, record.at), record))


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("ip=198.51.100.7 client='Chrome on Windows'", set()),
        ("ip=198.51.100.7 client='Outlook desktop'", {"client"}),
        ("ip=198.51.100.7 client='Outlook mobile'", {"phone"}),
        ("ip=203.0.113.9 country=DE asn=6805 client='Chrome on Windows'", {"network"}),
        ("ip=203.0.113.9 country=DE asn=6805 client='Safari on iOS'", {"phone"}),
        ("ip=203.0.113.9 country=NG asn=37148 client='Safari on iOS'", {"phone", "network", "far"}),
        ("ip=203.0.113.9 country=DE asn=24940 net_kind=hosting client='Outlook desktop'", {"client", "network", "far"}),
        ("ip=203.0.113.9 country=US asn=8075 net_kind=provider client='Chrome on Windows'", set()),
        ("client='Chrome on Windows'", set()),
        ("ip=192.0.2.3 country=FR asn=3215 client='Chrome on Windows'", set()),
    ],
    ids=[
        "at home",
        "program",
        "phone",
        "network",
        "phone on the road",
        "abroad",
        "rented",
        "provider",
        "no address",
        "the office",
    ],
)
def test_a_record_is_judged_by_the_past(line, found):
    assert judged(line) == found


def test_without_enough_past_nothing_is_foreign():
    assert judged("ip=203.0.113.9 country=NG asn=37148", PAST[0]) == frozenset()


def test_a_program_counts_as_foreign_only_after_two_weeks():
    recent = [
        line.replace("2026-02-", "2026-02-2")[:8] + f"{20 + n} 09:00" + line[16:] for n, line in enumerate(PAST[:5])
    ]

    assert judged("ip=198.51.100.7 client='Outlook desktop'", *recent) == frozenset()


def test_only_the_owners_own_acts_are_the_past():
    mailbox = company(
        "2026-02-01 09:00 signin",
        "2026-02-01 09:01 failed",
        "2026-02-01 09:02 access ip=198.51.100.7",
        "2026-02-01 09:03 access ip=198.51.100.7 who=bo@acme.test account=anna@acme.test",
        "2026-02-01 09:04 access ip=198.51.100.7 actor_kind=system",
        "2026-02-01 09:05 access",
    ).mailbox("anna@acme.test")

    assert [act.id for act in acts(mailbox)] == ["L1", "L3"]


def test_a_span_includes_both_its_ends():
    records = company(*(f"2026-02-01 {hour:02}:00 access" for hour in range(8, 13))).every(Access)

    assert [record.id for record in within(records, records[1].at, records[3].at)] == ["L2", "L3", "L4"]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("ip=198.51.100.7 client='Chrome on Windows'", KNOWN),
        ("ip=198.51.100.7", KNOWN),
        ("ip=198.51.100.7 client='Firefox on Ubuntu'", UNTOLD),
        ("ip=203.0.113.9 country=NG asn=37148 client='Chrome on Windows'", NEW),
        ("", UNTOLD),
    ],
    ids=["at the desk", "no program told", "another program", "abroad", "no address"],
)
def test_a_change_comes_from_a_known_place_or_a_new_one(line, found):
    world = company(*PAST, f"2026-03-02 09:00 change what=other {line}")
    change = world.records[-1]

    assert origin(world, change) == found
    assert long_standing(world, change) is (found == KNOWN)


def test_whoever_came_an_hour_ago_is_not_known_and_nobody_is_long_standing_in_days():
    world = company(PAST[0], PAST[1], "2026-02-02 10:00 change what=other ip=198.51.100.7 client='Chrome on Windows'")
    early = company(PAST[0], "2026-02-01 10:00 change what=other ip=198.51.100.7 client='Chrome on Windows'")

    assert origin(world, world.records[-1]) == KNOWN
    assert not long_standing(world, world.records[-1])
    assert origin(early, early.records[-1]) == UNTOLD


AT_HOME = [
    f"2026-02-{day:02} 09:00 signin ip=198.51.100.7 country=CN asn=4134 client='Chrome on Windows'"
    for day in range(1, 20)
]
HOTEL = "ip=203.0.113.70 country=AE asn=64500"
FETCH = f"2026-03-02 20:00 access act=download client=IMAP count=900 {HOTEL}"
CAME = f"2026-03-01 18:00 signin {HOTEL} client='Chrome on Windows'"
DESK = "2026-03-02 10:00 signin ip=198.51.100.7"


def there(*lines):
    box = mailbox(*sorted((*AT_HOME, *lines, FETCH)))
    return in_person(box, box.every(Access)[-1])


def test_a_telephone_beside_the_owners_notebook_is_the_owners():
    assert there(CAME)


@pytest.mark.parametrize(
    "more",
    [f"{DESK} protocol=imap client=IMAP", f"{DESK} client='Mobile Safari on iOS'", DESK.replace("signin", "failed")],
    ids=["a computer left running", "a telephone that roams", "a failure"],
)  # fmt: skip
def test_what_happens_at_home_without_the_owner_says_nothing(more):
    assert there(CAME, more)


@pytest.mark.parametrize(
    "lines",
    [
        (),
        (CAME.replace("Chrome on Windows", "Firefox on Linux"),),
        (CAME.replace("client='Chrome on Windows'", "client=IMAP protocol=imap"),),
        (CAME.replace("203.0.113.70", "192.0.2.9").replace("64500", "64501"),),
        (CAME, f"{DESK} client='Chrome on Windows'"),
        (CAME.replace("03-01", "02-20"),),
        (CAME.replace("03-01 18", "03-02 22"),),
    ],
    ids=[
        "nobody",
        "another program",
        "no program named",
        "another network",
        "at the desk since",
        "long ago",
        "afterwards",
    ],
)
def test_without_the_owner_it_is_nobody_of_ours(lines):
    assert not there(*lines)


STAY = [
    CAME.replace("client='Chrome on Windows'", ""),
    CAME.replace("client='Chrome on Windows'", "").replace("18:00", "23:00"),
]


def test_where_no_programs_are_named_a_stay_without_anybody_at_home_is_the_owners():
    home = [line.replace("client='Chrome on Windows'", "") for line in AT_HOME]
    box = mailbox(*home, *STAY, FETCH)
    later = mailbox(*home, *STAY, "2026-03-02 10:00 signin ip=198.51.100.7", FETCH)
    soon = mailbox(*home, STAY[0].replace("03-01 18", "03-02 19"), FETCH)

    assert in_person(box, box.every(Access)[-1])
    assert not in_person(later, later.every(Access)[-1])
    assert not in_person(soon, soon.every(Access)[-1])


THIEF = "ip=203.0.113.70 country=AE asn=64500"
SET = f"2026-03-03 20:00 forward to=jo@gmail.com {THIEF}"


@pytest.mark.parametrize(
    ("lines", "where"),
    [
        (("2026-03-01 18:00 signin " + THIEF, "2026-03-02 09:00 signin ip=198.51.100.7"), NEW),
        ((CAME,), UNTOLD),
        (("2026-02-10 18:00 signin " + THIEF, "2026-03-02 09:00 signin ip=198.51.100.7"), UNTOLD),
    ],
    ids=["a stranger since two days", "the owner on a journey", "known for weeks"],
)
def test_a_stranger_who_came_a_few_days_ago_is_not_known_yet(lines, where):
    world = company(*sorted((*AT_HOME, *lines, SET)))

    assert origin(world, world.every(Forward)[0]) == where


@pytest.mark.parametrize(
    ("lines", "somebody_else"),
    [
        (("2026-03-03 10:00 signin ip=198.51.100.7", "2026-03-04 01:00 signin ip=198.51.100.7"), True),
        (("2026-03-03 10:00 message ip=198.51.100.7", "2026-03-04 01:00 message ip=198.51.100.7"), True),
        (("2026-03-03 10:00 signin ip=198.51.100.7",), False),
        (("2026-03-03 10:00 signin ip=198.51.100.7 client=IMAP protocol=imap", "2026-03-04 01:00 signin ip=198.51.100.7 client=IMAP protocol=imap"), False),
        (("2026-03-03 10:00 message ip=198.51.100.7 auto=yes", "2026-03-04 01:00 message ip=198.51.100.7 auto=yes"), False),
    ],
    ids=["at the desk before and after", "sent before and after", "only before", "a computer left running", "automatic mail"],
)  # fmt: skip
def test_whoever_is_at_home_before_and_after_is_not_abroad_between(lines, somebody_else):
    world = company(*sorted((*AT_HOME, *lines, SET)))
    record = world.every(Forward)[0]

    assert between_homes(world.mailbox(record.actor), record) is somebody_else
    assert by_stranger(world.mailbox(record.actor), record) is somebody_else


def test_what_carries_no_address_is_nobodys():
    world = company(*AT_HOME, "2026-03-03 20:00 forward to=jo@gmail.com")

    assert not by_stranger(world.mailbox("anna@acme.test"), world.every(Forward)[0])


def test_a_change_that_names_only_the_way_in_is_known_by_its_place():
    life = "\n".join(
        f"2026-02-{day:02} 09:00 signin ip=198.51.100.7 country=DE asn=3320 client=IMAP" for day in range(1, 20)
    )
    world = company(life, "2026-03-02 09:00 change what=sieve.changed ip=198.51.100.7 client=Sieve")

    assert origin(world, world.records[-1]) == KNOWN
