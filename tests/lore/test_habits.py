"""A habit is what was usual before a moment, counted in visits and days as people live them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import islice

import pytest

from counterseal.lore.habits import (
    Habit,
    egress_of,
    homes_of,
    left_running,
    placed,
    strange_signins,
    walk,
)
from counterseal.model.place import Place
from counterseal.model.records import SignIn
from counterseal.testing import company

HOME = "\n".join(
    f'2026-02-{day:02} 08:00 signin ip=198.51.100.7 country=DE asn=3320 client="Edge on Windows" protocol=browser'
    for day in (2, 3, 4, 5)
)
AWAY = 'signin ip=203.0.113.9 country=NG asn=37148 client="Firefox on Ubuntu" protocol=browser'


def last(*lines):
    """The last sign-in, its place, and the habit before it (a habit is alive, so the walk must not go on)."""
    acme = company(*lines)
    return next(islice(walk(acme), len(acme.every(SignIn)) - 1, None))


def test_a_habit_knows_days_visits_and_values():
    _, _, habit = last(HOME, f"2026-03-02 08:00 {AWAY}")

    assert (habit.days, habit.visits, habit.enough) == (4, 4, True)
    assert habit.first == datetime(2026, 2, 2, 8, tzinfo=UTC)
    assert habit.values("country") == ("DE",)
    assert habit.values("network") == ("AS3320",)
    assert habit.usual("prefix", "198.51.100.0/24")
    assert habit.seen("hour", "08").days == 4


def test_an_empty_habit_knows_nothing():
    habit = Habit()

    assert (habit.days, habit.visits, habit.first, habit.enough) == (0, 0, None, False)


def test_what_was_never_seen_is_new():
    signin, place, habit = last(HOME, f"2026-03-02 08:00 {AWAY}")

    assert habit.news(signin, place) == {"ip", "prefix", "network", "country", "client"}


def test_what_was_seen_since_less_than_a_day_is_still_new():
    signin, place, habit = last(HOME, f"2026-03-02 08:00 {AWAY}", f"2026-03-02 20:00 {AWAY}")

    assert "country" in habit.news(signin, place)


def test_what_was_seen_yesterday_is_known_and_not_yet_usual():
    signin, place, habit = last(HOME, f"2026-03-02 08:00 {AWAY}", f"2026-03-03 08:00 {AWAY}")

    assert not habit.news(signin, place)
    assert not habit.usual("country", "NG")


def test_three_days_or_a_quarter_of_the_visits_make_it_usual():
    few = (f"2026-03-02 08:00 {AWAY}",)
    often = tuple(f"2026-03-{day:02} 08:00 {AWAY}" for day in (2, 3, 4))
    many = "\n".join(f"2026-02-{day:02} 19:00 signin ip=198.51.100.7" for day in range(6, 28))

    assert last("2026-02-02 08:00 signin ip=198.51.100.7", *few, f"2026-03-05 08:00 {AWAY}")[2].usual("country", "NG")
    assert not last(HOME, many, *few, f"2026-03-05 08:00 {AWAY}")[2].usual("country", "NG")
    assert last(HOME, many, *often, f"2026-03-05 08:00 {AWAY}")[2].usual("country", "NG")


def test_a_burst_of_tokens_is_one_visit():
    burst = "\n".join(f"2026-03-02 08:{minute:02} {AWAY}" for minute in range(20))
    _, _, habit = last(HOME, burst, "2026-03-03 08:00 failed ip=203.0.113.9")

    assert habit.seen("country", "NG").visits == 1


def test_a_program_that_asks_all_day_is_a_visit_each_half_day():
    poll = "\n".join(
        f"2026-03-{2 + hour // 24:02} {hour % 24:02}:{m} {AWAY}" for hour in range(48) for m in ("00", "30")
    )
    _, _, habit = last(poll, "2026-03-05 08:00 failed ip=203.0.113.9")

    assert habit.seen("country", "NG").visits == 4


def test_an_evening_that_crosses_midnight_is_one_day():
    _, _, habit = last(f"2026-03-02 22:00 {AWAY}", f"2026-03-03 02:00 {AWAY}", "2026-03-05 08:00 failed")

    assert habit.days == 1


def test_a_trait_that_the_past_does_not_tell_is_not_new():
    past = "\n".join(f"2026-02-{day:02} 08:00 signin ip=192.0.2.5" for day in (2, 3, 4))
    signin, place, habit = last(past, '2026-03-02 08:00 signin ip=198.51.100.7 country=DE client="Edge on Windows"')

    assert not habit.news(signin, place) & {"country", "client"}


def test_the_providers_own_network_teaches_no_place():
    relay = "\n".join(
        f'2026-02-{day:02} 08:00 signin ip=203.0.113.200 country=US net_kind=provider client="Edge on Windows"'
        for day in (2, 3, 4)
    )
    _, _, habit = last(relay, "2026-03-02 08:00 failed")

    assert habit.values("country") == ()
    assert habit.values("client") == ("Edge on Windows",)


def test_the_same_place_and_program_is_home():
    home = 'failed ip=198.51.100.200 client="Edge on Windows"'

    signin, place, habit = last(HOME, f"2026-03-02 08:00 {home}")
    assert habit.at_home(signin, place)
    signin, place, habit = last(HOME, '2026-03-02 08:00 failed ip=198.51.100.7 client="Firefox on Ubuntu"')
    assert not habit.at_home(signin, place)


def test_what_the_person_reads_teaches_and_what_an_application_reads_from_rented_machines_does_not():
    reads = "2026-02-01 08:00 access act=read ip=192.0.2.5 country=AT who=anna@acme.test"
    rented = "2026-02-01 08:00 access act=read ip=192.0.2.99 country=US net_kind=hosting who=anna@acme.test"
    delegate = "2026-02-01 08:00 access act=read ip=192.0.2.50 country=FR account=bob@acme.test"
    _, _, habit = last(reads, rented, delegate, "2026-03-02 08:00 failed ip=198.51.100.7")

    assert habit.values("country") == ("AT", "FR")


def test_the_providers_word_on_the_country_stands_where_our_table_is_silent():
    acme = company(HOME, "2026-03-02 08:00 signin ip=203.0.113.9")
    told = replace(acme, records=tuple(replace(one, country="NG") for one in acme.every(SignIn)))

    assert [place.country for _, place, _ in walk(told)] == ["DE", "DE", "DE", "DE", "NG"]


def test_failures_and_the_provider_itself_teach_nothing():
    steps = list(walk(company("2026-02-01 08:00 failed ip=192.0.2.5", "2026-02-01 09:00 signin actor_kind=system")))

    assert [habit.visits for _, _, habit in steps] == [0]


def office(*days, names=("bo", "cy"), ip="192.0.2.10"):
    return "\n".join(
        f"2026-02-{day:02} 09:00 signin who={name}@acme.test ip={ip} country=FR asn=3215"
        for day in days
        for name in names
    )


def test_the_companys_way_out_is_known_after_two_accounts_and_three_days():
    acme = company(HOME, office(2, 3, 4))
    egress, place = egress_of(acme), acme.where("192.0.2.10")
    third_day = datetime(2026, 2, 4, 9, tzinfo=UTC)

    assert not egress.knows("192.0.2.10", place, third_day)
    assert egress.knows("192.0.2.200", place, third_day + timedelta(minutes=1))
    assert not egress.knows("198.51.100.7", acme.where("198.51.100.7"), third_day + timedelta(days=9))
    assert not egress.knows("", acme.where(""), third_day + timedelta(days=9))


def test_a_network_is_the_companys_when_a_third_of_the_accounts_use_it():
    everywhere = "\n".join(office(2, 3, 4, names=(name,), ip=f"192.0.{n}.10") for n, name in enumerate("abc"))
    others = "\n".join(f"2026-02-02 08:00 signin who={n}@acme.test ip=198.51.100.{n}" for n in range(7))
    few, many = company(everywhere), company(everywhere, others)
    later = datetime(2026, 3, 1, tzinfo=UTC)

    assert egress_of(few).knows("192.0.99.1", few.where("192.0.0.10"), later)
    assert not egress_of(many).knows("192.0.99.1", many.where("192.0.0.10"), later)


def test_strange_sign_ins_are_those_from_new_places_inside_the_window():
    lines = (HOME, f"2026-03-02 08:00 {AWAY}", "2026-03-02 09:00 signin ip=198.51.100.7")

    assert [one.signin.ip for one in strange_signins(company(*lines))] == ["203.0.113.9"]
    assert not list(strange_signins(company(*lines, since="2026-03-02 08:30")))


def test_a_relay_of_the_provider_and_the_companys_way_out_are_not_strange():
    relay = "2026-03-02 08:00 signin ip=203.0.113.200 country=US net_kind=provider"

    assert not list(strange_signins(company(HOME, relay)))
    assert not list(strange_signins(company(HOME, office(2, 3, 4), "2026-03-02 08:00 signin ip=192.0.2.10")))


def test_evening_and_next_morning_are_no_two_days():
    habit = Habit()
    for act in company(
        "2026-03-01 00:10 signin ip=198.51.100.7", "2026-03-01 13:00 signin ip=198.51.100.7",
        "2026-03-01 21:00 signin ip=198.51.100.7", "2026-03-02 02:00 signin ip=198.51.100.7",
    ).every(SignIn):  # fmt: skip
        habit.learn(act, Place())

    assert habit.days == 2


TOWN = [f"2026-02-{day:02} 08:00 signin country=CN city=深圳 protocol=webmail" for day in (2, 3, 4, 5)]


def test_a_town_is_a_network_where_no_address_is_told():
    signin, place, habit = last(*TOWN, "2026-03-02 08:00 signin country=CN city=北京 protocol=webmail")

    assert habit.values("network") == ("深圳",)
    assert habit.news(signin, place) == {"network"}
    assert str(place) == "CN, 北京"


def test_an_owner_who_mistypes_in_the_own_town_is_at_home():
    signin, place, habit = last(*TOWN, "2026-03-02 08:00 failed country=CN city=深圳 protocol=webmail")

    assert habit.at_home(signin, place)


def test_a_town_from_where_many_come_is_the_companys():
    lines = [line + f" who={who}@acme.test" for line in TOWN for who in ("bo", "cy")]
    acme = company(*lines)
    place = placed(acme.where, acme.every(SignIn)[0])

    assert egress_of(acme).knows("", place, datetime(2026, 3, 2, tzinfo=UTC))


def test_the_providers_word_fills_what_our_table_does_not_know():
    acme = company(
        "2026-02-02 08:00 signin ip=203.0.113.9 said=VN", "2026-02-02 09:00 signin ip=198.51.100.7 country=DE said=VN"
    )

    assert [placed(acme.where, one).country for one in acme.every(SignIn)] == ["VN", "DE"]


def test_whoever_only_came_from_inside_is_known_by_it():
    inside = [f"2026-02-{day:02} 08:00 signin ip=10.0.0.{day} net_kind=private" for day in (2, 3, 4, 5)]
    signin, place, habit = last(*inside, "2026-03-02 08:00 signin ip=203.0.113.9 country=NG asn=37148")

    assert habit.values("network") == ("private network",)
    assert "network" in habit.news(signin, place)


def test_one_record_may_tell_of_several_days():
    line = 'signin ip=198.51.100.7 country=DE asn=3320 client=IMAP protocol=imap count=900 last="2026-02-05 08:00"'
    _, _, habit = last(f"2026-02-02 08:00 {line}", "2026-03-02 08:00 signin")

    assert (habit.visits, habit.days, habit.enough) == (1, 4, True)
    assert habit.seen("network", "AS3320").days == 4


@pytest.mark.parametrize(
    ("fields", "runs"),
    [
        ("ip=198.51.100.7 protocol=imap client=IMAP", True),
        ("ip=198.51.100.7 protocol=smtp client=SMTP", False),
        ("ip=198.51.100.7 protocol=imap client=Thunderbird", False),
        ("ip=203.0.113.9 protocol=imap client=IMAP", False),
    ],
    ids=["fetches at home", "sends at home", "a named program", "fetches elsewhere"],
)
def test_a_machine_left_running_fetches_mail_at_a_usual_place(fields, runs):
    signin, place, habit = last(HOME, f"2026-03-02 08:00 signin {fields}")

    assert left_running(signin, place, habit) is runs


def test_the_companys_countries_are_where_several_people_are():
    abroad = "2026-03-02 08:00 signin ip=203.0.113.9 country=NG"
    two = HOME + "\n" + HOME.replace("signin ", "signin who=bo@acme.test ")

    assert homes_of(company(two, abroad)) == {"DE"}
    assert homes_of(company(HOME)) == frozenset()


def test_what_is_fetched_from_a_rented_machine_is_the_persons_too():
    fetch = "access act=download client=IMAP ip=192.0.2.9 country=DE asn=64500 net_kind=hosting"
    _, _, habit = last(HOME, f"2026-02-06 08:00 {fetch}", "2026-03-02 08:00 signin")

    assert habit.seen("network", "AS64500") is not None


BACKUP = "ip=203.0.113.70 country=US asn=14061 net_kind=hosting client=IMAP protocol=imap"
NIGHTS = "\n".join(
    f"2026-02-{day:02} 02:0{n} signin {BACKUP} who={who}@acme.test"
    for day in range(1, 25)
    for n, who in enumerate(("anna", "bo"))
)


def desk(days, *people):
    return "\n".join(
        f"2026-02-{day:02} 09:0{n} signin ip=198.51.100.7 country=DE asn=3320 client=Webmail protocol=webmail who={who}@acme.test"
        for day in days
        for n, who in enumerate(people)
    )


def test_the_desk_is_no_strange_place_where_a_nightly_backup_is_all_that_came_before():
    lines = sorted((NIGHTS + "\n" + desk(range(4, 25), "anna")).splitlines())

    assert not list(strange_signins(company(*lines)))


def test_people_who_come_by_hand_from_one_place_on_most_days_were_there_before_the_sources_begin():
    browser = NIGHTS.replace("client=IMAP protocol=imap", "client=Chrome protocol=browser agent=Chrome")
    lines = sorted((browser + "\n" + desk(range(4, 25), "anna", "bo")).splitlines())
    few = sorted((browser + "\n" + desk(range(4, 10), "anna", "bo")).splitlines())

    assert not list(strange_signins(company(*lines)))
    assert list(strange_signins(company(*few)))
    assert list(strange_signins(company(*sorted((browser + "\n" + desk(range(4, 25), "anna")).splitlines()))))


def test_machines_alone_are_enough_history_after_two_weeks():
    lines = sorted((NIGHTS + "\n" + desk((20, 21), "anna")).splitlines())

    assert list(strange_signins(company(*lines)))
