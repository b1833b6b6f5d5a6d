"""A hand is a program and a zone; only both new at once is another's."""

import pytest

from counterseal.lore.hands import Hands, meanwhile, program_of, written, zone_of
from counterseal.model.records import Message
from counterseal.testing import mailbox

OWN = tuple(
    f'2026-03-{day:02} {hour:02}:00 message agent="Foxmail 7.2.25" written="Mon, 2 Mar 2026 16:00:00 +0800"'
    for day in range(1, 7)
    for hour in (8, 9, 10)
)


def messages(*lines):
    return mailbox(*lines).every(Message)


def known(*lines):
    made = Hands()
    for one in messages(*lines):
        made.learn(one)
    return made


@pytest.mark.parametrize(
    ("date", "minutes"),
    [
        ("Mon, 2 Mar 2026 16:00:00 +0800", 480),
        ("Mon, 2 Mar 2026 03:00:00 -0500 (EST)", -300),
        ("2026-03-02T10:00:00+05:30", 330),
        ("Mon, 2 Mar 2026 16:00:00 +0000", None),
        ("Mon, 2 Mar 2026 16:00:00 GMT", None),
        ("", None),
    ],
)
def test_the_zone_is_read_from_the_date(date, minutes):
    assert zone_of(date) == minutes


@pytest.mark.parametrize(
    ("agent", "program"),
    [
        ("Foxmail 7.2.25.281[cn]", "Foxmail"),
        ("Mozilla/5.0 (X11) Thunderbird/115", "Mozilla"),
        ("iPhone Mail (21F90)", "iPhone Mail"),
        ("115", "115"),
    ],
)
def test_versions_are_no_part_of_a_program(agent, program):
    (one,) = messages(f'2026-03-01 08:00 message agent="{agent}"')

    assert program_of(one) == program


@pytest.mark.parametrize(
    ("more", "new"),
    [
        ('agent=Roundcube written="x -0500"', True),
        ('agent=Roundcube written="x +0800"', False),
        ('agent="Foxmail 7.3" written="x -0500"', False),
        ('agent=Roundcube written="x +0900"', False),
        ('agent=Roundcube written="x GMT"', False),
        ('written="x -0500"', False),
    ],
    ids=["both", "a new program", "a journey", "summer time", "no zone", "no program"],
)
def test_both_must_be_new(more, new):
    (one,) = messages(f"2026-03-10 08:00 message {more}")

    assert known(*OWN).new(one) is new


def test_with_little_known_nothing_is_new():
    (one,) = messages('2026-03-10 08:00 message agent=Roundcube written="x -0500"')

    assert not known(*OWN[:9]).new(one)


def test_what_machines_send_is_not_written():
    found = written(messages(OWN[0], f"{OWN[1]} auto=yes", f"{OWN[2]} bulk=yes", "2026-03-10 08:00 message"))

    assert len(found) == 1


def test_the_owner_goes_on_writing_meanwhile():
    usual = [one.at for one in messages(*OWN)]
    between = messages("2026-03-03 08:30 message")
    after = messages("2026-03-20 08:30 message")

    assert meanwhile(usual, between)
    assert not meanwhile(usual, after)
