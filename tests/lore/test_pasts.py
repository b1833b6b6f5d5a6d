"""What is not a person's own is told from the past; phones and the company's ways out are not foreign."""

import pytest

from counterseal.lore.pasts import (
    KNOWN,
    NEW,
    UNTOLD,
    acts,
    beyond_the_company,
    long_standing,
    origin,
    past,
    unfamiliar,
    within,
)
from counterseal.model.records import Access
from counterseal.testing import company

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
