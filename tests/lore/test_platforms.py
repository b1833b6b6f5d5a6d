"""Where an account lives is told by the exports that speak of it, never by its address."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counterseal.lore.platforms import platform_of, platforms
from counterseal.model.reading import Part, Reading
from counterseal.model.records import Source
from counterseal.testing import ANNA, company


@pytest.mark.parametrize(
    ("dialect", "platform"),
    [
        ("microsoft 365 unified audit log", "m365"), ("microsoft entra sign-in log", "m365"), ("google login", "google"),
        ("gmail settings", "google"), ("dovecot", "server"), ("postfix", "server"), ("sieve", "server"), ("log", "server"),
        ("console sign-ins", "console"), ("mbox", ""), ("mail", ""),
    ],
)  # fmt: skip
def test_the_dialect_tells_the_platform(dialect, platform):
    assert platform_of(dialect) == platform


def signin(place: str, exhibit: str = "e" * 64, who: str = ANNA):
    (one,) = company(f"2026-03-02 08:00 signin who={who}").records
    return replace(one, source=Source(exhibit, place))


def test_each_account_lives_where_most_of_its_records_come_from():
    parts = (Part(place="a.zip!mail.log", dialect="dovecot"), Part(place="a.zip!login.json", dialect="google login"))
    readings = [Reading(exhibit="e" * 64, name="a.zip", parts=parts)]
    records = [signin("a.zip!mail.log:line 1"), signin("a.zip!login.json:item 1", who="bo@acme.test")]

    assert platforms(records, readings) == {ANNA: "server", "bo@acme.test": "google"}


def test_an_exhibit_of_one_form_tells_it_for_every_place_in_it():
    readings = [Reading(exhibit="e" * 64, name="x", parts=(Part(place="x", dialect="console sign-ins"),))]

    assert platforms([signin("another way to say the place")], readings) == {ANNA: "console"}


def test_an_account_that_only_mail_files_speak_of_has_none():
    readings = [Reading(exhibit="e" * 64, name="x", parts=(Part(place="x", dialect="mbox"),))]

    assert platforms([signin("x:1")], readings) == {}
