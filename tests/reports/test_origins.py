"""Sign-ins by country and address: who came in, and who only knocked."""

from __future__ import annotations

import pytest

from counterseal.model.answer import By
from counterseal.reports.origins import by_country, marks, shared, who_did
from counterseal.testing import company
from tests.reports.world import judged, speaker, stolen


def test_the_intruders_country_comes_first_and_failed_tries_are_apart():
    nigeria, germany = by_country(stolen()).shown

    assert (nigeria.code, nigeria.intruder, nigeria.failed, nigeria.owner) == ("NG", 1, 18, 0)
    assert (germany.code, germany.intruder, germany.failed, len(germany.accounts)) == ("DE", 0, 0, 3)
    assert germany.owner == germany.total
    assert dict(nigeria.networks) == {"AS64501 Example Broadband": 19}


def test_an_address_without_a_country_takes_the_providers_word():
    world = company("2026-03-02 08:00 signin ip=192.0.2.1 network=x")
    (one,) = by_country(judged(world, ())).shown

    assert (one.code, dict(one.networks)) == ("", {"x": 1})


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("country=NG", "Nigeria"),
        ("ip=192.0.2.1 said=NG", "Nigeria"),
        ("ip=192.0.2.1 city=浙江省宁波市", "浙江省宁波市"),
        ("protocol=webmail", "the mail server itself (webmail)"),
        ("client=Webmail", "the mail server itself (webmail)"),
        ("protocol=imap", "no address in the log"),
        ("ip=10.0.0.9 net_kind=private", "the company’s own network"),
        ("ip=192.0.2.1", "unknown country"),
    ],
)
def test_where_no_country_is_known_it_is_said_what_is(line, said):
    world = company(f"2026-03-02 08:00 signin {line}")
    (one,) = by_country(judged(world, ())).shown

    assert speaker().say(one.said) == said


def test_sign_ins_of_different_cities_are_different_origins():
    world = company(*(f"2026-03-02 08:0{n} signin ip=192.0.2.{n} city={city}" for n, city in enumerate("甲乙乙")))
    shown = by_country(judged(world, ())).shown

    assert [(one.city, one.total) for one in shown] == [("乙", 2), ("甲", 1)]


def test_what_nobody_is_known_for_is_counted_apart():
    world = company("2026-03-02 08:00 signin who=somebody")
    (one,) = by_country(judged(world, ())).shown

    assert one.parts == ((0, "owner"), (1, "unknown"), (0, "intruder"), (0, "failed"))


def test_the_intruders_addresses_are_the_marks():
    (one,) = marks(stolen()).shown

    assert (one.code, one.place.country, one.total) == ("203.0.113.9", "NG", 19)
    assert one.first
    assert one.last
    assert one.first < one.last


def test_an_address_that_never_signed_in_is_a_mark_too():
    world = company("2026-03-02 03:14 access act=read ip=203.0.113.9 country=NG client=axios")
    case = stolen(company=world)

    assert [(one.code, one.total) for one in marks(case).shown] == [("203.0.113.9", 0)]


def test_addresses_that_the_owner_used_too_are_named():
    assert shared(stolen()) == set()


def test_a_record_without_attribution_is_nobodys():
    (record,) = company("2026-03-02 08:00 signin").records

    assert who_did(stolen(attributions={}), record) is By.UNKNOWN
