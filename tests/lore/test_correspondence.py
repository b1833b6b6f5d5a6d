"""Habits need letters, break by something new, and are nobody's where everything changes."""

from __future__ import annotations

from datetime import timedelta, timezone

from counterseal.lore.correspondence import MOST, DomainPast, Habits, breaks, broken
from counterseal.mail.letter import Letter
from tests.lore.letters import START, WEI, mail


def habits(*letters: Letter) -> Habits:
    found = Habits(WEI.address)
    for one in letters:
        found.learn(one)
    return found


def test_a_habit_needs_five_letters():
    few, enough = habits(*map(mail, range(4))), habits(*map(mail, range(5)))

    assert few.usual("client") == ()
    assert enough.usual("client") == ("foxmail",)
    assert enough.total("client") == 5


def test_another_program_breaks_the_habit():
    found = broken(mail(9, agent="eM Client 9"), habits(*map(mail, range(6))), "client")

    assert found is not None
    assert (found.usual, found.count, found.now) == (("foxmail",), 6, "em client")


def test_a_person_with_many_programs_has_no_habit():
    many = habits(*(mail(number, agent=f"Program{chr(97 + number % 4)}") for number in range(12)))

    assert many.usual("client") == ()
    assert broken(mail(99, agent="Other"), many, "client") is None


def test_what_has_too_many_values_is_none():
    many = habits(*(mail(number, agent=f"Program{chr(97 + number % 26)}") for number in range(200)))

    assert len(many.seen["client"]) <= MOST + 1
    assert many.usual("client") == ()


def test_summer_time_breaks_nothing_and_another_continent_does():
    known = habits(*map(mail, range(6)))
    summer = mail(9, date=START.astimezone(timezone(timedelta(hours=9))))
    far = mail(9, date=START.astimezone(timezone(timedelta(hours=1))))

    assert broken(summer, known, "zone") is None
    assert [one.trait for one in breaks(far, known)] == ["zone"]


def test_what_is_not_shown_breaks_nothing():
    assert list(breaks(Letter(sender=WEI), habits(*map(mail, range(6))))) == []


def test_lists_and_machines_have_no_habits():
    machine = habits(*(mail(number, auto=True) for number in range(9)))

    assert machine.count == 9
    assert machine.seen == {}
    assert broken(mail(9, listed=True, agent="Other"), habits(*map(mail, range(6))), "client") is None
    assert broken(mail(9), None, "client") is None


def test_first_and_last_are_kept():
    found = Habits("a@b.test")
    for day in (3, 1, 2):
        found.met(START + timedelta(days=day))
    found.met(None)

    assert found.first == START + timedelta(days=1)
    assert found.last == START + timedelta(days=3)


def test_a_domain_knows_its_addresses():
    found = DomainPast("hengtai.example")
    found.met("a@hengtai.example", START)
    found.met("b@hengtai.example", START - timedelta(days=1))
    found.met("b@hengtai.example", None)

    assert list(found.addresses) == ["a@hengtai.example", "b@hengtai.example"]
    assert (found.first, found.last) == (START - timedelta(days=1), START)
