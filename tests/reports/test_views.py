"""What the sections show: grouped, in order, cut with a count."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from counterseal.model.action import Phase
from counterseal.model.answer import By, Compromised
from counterseal.model.exposure import Exposure
from counterseal.model.investigation import Investigation
from counterseal.model.mailbox import Coverage
from counterseal.model.text import Many, text
from counterseal.reports import views
from counterseal.reports.deeds import deeds
from counterseal.tell import Speaker
from counterseal.testing import company
from tests.reports.world import judged, quiet, speaker, stolen


def answered(*words: Compromised, asked: str = "") -> Investigation:
    """Anna, Bo and Carl with these answers."""
    case = stolen(asked=asked)
    named = zip(("anna", "bo", "carl"), words, strict=False)
    return replace(
        case, answers=tuple(replace(case.answers[0], account=f"{a}@acme.test", compromised=w) for a, w in named)
    )


YES, LIKELY, NO, UNSURE = Compromised.YES, Compromised.LIKELY, Compromised.NO, Compromised.CANNOT_TELL


@pytest.mark.parametrize(
    ("words", "asked", "said"),
    [
        ([YES, NO], "", "anna@acme.test is stolen"),
        ([LIKELY, NO], "", "anna@acme.test is most likely stolen"),
        ([YES, YES], "", "2 mailboxes are stolen"),
        ([YES, LIKELY], "", "2 mailboxes are stolen or most likely stolen, 1 of them proven"),
        ([UNSURE, NO], "", "It cannot be told whether anna@acme.test is stolen"),
        ([NO, NO], "", "No sign of a stolen mailbox"),
        ([YES, NO], "bo@acme.test", "No sign that bo@acme.test is stolen"),
        ([], "", "It cannot be told whether a mailbox is stolen"),
    ],
)
def test_the_headline_is_the_answer(words, asked, said):
    assert speaker().say(views.headline(answered(*words, asked=asked))) == said


def test_every_stolen_account_has_a_card_and_the_one_that_was_asked_for_is_first():
    case = answered(YES, LIKELY, NO, asked="carl@acme.test")

    assert [one.account for one in views.cards(case).shown] == ["carl@acme.test", "anna@acme.test", "bo@acme.test"]
    assert [one.account for one in views.cards(answered(YES, NO, UNSURE)).shown] == ["anna@acme.test"]


def test_who_is_defrauded_from_outside_is_told_so_first_and_has_a_card():
    case = answered(NO, YES)
    outside = replace(case.answers[0], state="outside")

    assert [one.account for one in views.cards(replace(case, answers=(*case.answers[1:], outside))).shown] == [
        "bo@acme.test", "anna@acme.test",
    ]  # fmt: skip
    assert speaker().say(views.headline(replace(case, answers=(outside,)))) == (
        "anna@acme.test is being defrauded from outside; no sign that it is stolen"
    )
    unsure = replace(outside, compromised=UNSURE)
    assert "whether it is stolen cannot be told" in speaker().say(views.headline(replace(case, answers=(unsure,))))


def test_where_nothing_is_found_one_card_speaks_for_all_accounts():
    (card,) = views.cards(answered(NO, NO)).shown
    (asked,) = views.cards(answered(NO, NO, asked="bo@acme.test")).shown

    assert (card.account, asked.account) == ("", "bo@acme.test")
    assert [speaker().say(said) for said in card.because] == [
        "126 sign-ins were looked at and nothing speaks for an intruder", "Attacked without success: bo@acme.test",
    ]  # fmt: skip


def test_settings_that_stand_and_that_nobody_set_are_apart():
    world = company("2026-03-02 08:00 rule name=x standing=yes", "2026-03-02 08:00 rule name=y")
    told = views.changes(judged(world, ()))

    assert [row.first.thing for row in told.standing.shown] == ["x"]
    assert [[row.first.thing for row in rows.shown] for _, rows in told.others] == [["y"]]


def test_the_plan_is_told_by_phase_and_numbered_through():
    told = views.phases(stolen().plan)
    steps = [step for _, mine in told for step in mine]

    assert [phase for phase, _ in told] == list(Phase)
    assert [step.number for step in steps] == list(range(1, len(steps) + 1))


def test_the_same_step_for_two_accounts_is_one_step():
    hold, *_ = stolen().plan
    other = replace(hold, target="bo@acme.test", what=replace(hold.what, values=(("account", "bo@acme.test"),)))
    (_, (step,)), *_ = views.phases([hold, other])

    assert step.same_for == ["bo@acme.test"]
    assert (len(step.whats), len(step.whys), len(step.guides)) == (2, 1, 1)


def test_steps_that_differ_in_more_than_a_word_are_told_one_by_one():
    hold, *_ = stolen().plan
    other = replace(hold, what=replace(hold.what, template="Something else for {account}"))

    assert views.Step(1, [hold, other]).same_for == []
    assert views.Step(1, [hold]).same_for == []


def test_changes_are_told_by_whom_with_the_gravest_apart():
    told = views.changes(stolen())

    assert [row.first.tag for row in told.grave.shown] == ["rule.set", "forward.set"]
    assert told.minor.shown == []
    assert told.others == []


def test_the_same_change_of_one_day_is_one_row_and_the_provider_is_left_out():
    line = "change what=role.granted target=b@acme.test"
    world = company(
        f"2026-03-02 08:00 {line} after=Admin", f"2026-03-02 08:01 {line} after=Reader",
        f"2026-03-03 08:00 {line} after=Writer", f"2026-03-03 09:00 {line} actor_kind=system",
    )  # fmt: skip
    ((by, rows),) = views.changes(judged(world, ())).others

    assert by is By.OWNER
    assert [[speaker().say(said) for said in row.after] for row in rows.shown] == [["Admin", "Reader"], ["Writer"]]


def test_what_the_intruder_changed_is_told_by_kind():
    assert speaker().say(views.altered(deeds(stolen())) or Many(())) == "Inbox rule made or changed, Forwarding set"
    assert views.altered([]) is None


def test_the_readers_zone_is_told_with_every_distance():
    winter, summer = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 7, 1, tzinfo=UTC)

    assert views.zone(speaker(), [winter]) == "Asia/Shanghai (UTC+8)"
    assert views.zone(Speaker("en", ZoneInfo("Europe/Berlin")), [winter, summer]) == "Europe/Berlin (UTC+1, UTC+2)"
    assert views.zone(Speaker("en", UTC), []) == "UTC"


def test_accounts_are_short_where_there_is_one_domain():
    assert views.shortener(stolen())("anna@acme.test") == "anna"
    assert views.shortener(stolen())("cfo@buyer.test") == "cfo@buyer.test"
    assert views.shortener(stolen())("@acme.test") == "@acme.test"
    assert views.shortener(stolen(company=company(domains=("a.test", "b.test"))))("x@a.test") == "x@a.test"


def test_findings_of_weight_and_small_ones_are_apart():
    grave, small = views.findings(stolen())

    assert (len(grave.shown), len(small.shown)) == (3, 1)


def test_accounts_that_somebody_tried_are_known():
    assert views.tried(stolen()) == {"bo@acme.test"}


def test_checks_that_could_not_look_stand_apart_from_kinds():
    none = text("The sources hold no {kinds} records", kinds="Rule")
    gaps = [Coverage(kind=f"detector:{name}", complete=False, reason=none) for name in ("a", "b")]
    case = stolen(coverage=(*gaps, *stolen().coverage))

    assert [one.kind for one in views.coverage(case)] == ["sign-ins", "recipients of sent mail"]
    assert [(names, broke) for _, names, broke in views.blind(case)] == [
        (["impossible_travel"], True),
        (["a", "b"], False),
    ]


def test_how_much_was_looked_at():
    seen = views.extent(stolen())

    assert (seen.accounts, seen.changes) == (3, 2)
    assert seen.start
    assert seen.end
    assert seen.end - seen.start > timedelta(days=40)
    assert views.extent(stolen(company=company())).start is None


def test_when_somebody_looked_at_the_settings_is_no_time_of_an_event():
    world = company("2026-03-02 08:00 signin", "2026-11-02 08:00 forward to=a@b.test standing=yes")
    seen, alone = (
        views.extent(judged(world, ())),
        views.extent(judged(company("2026-11-02 08:00 forward standing=yes"), ())),
    )

    assert seen.end == datetime(2026, 3, 2, 8, tzinfo=UTC)
    assert alone.end == datetime(2026, 11, 2, 8, tzinfo=UTC)


def test_files_are_listed_once_with_all_that_was_done():
    case = stolen(exposure=Exposure(documents=(("a.xlsx", "read"), ("b.xlsx", "read"), ("a.xlsx", "download"))))

    assert views.documents(case) == {"a.xlsx": ["read", "download"], "b.xlsx": ["read"]}


def test_a_licence_gets_its_link():
    assert views.linked("Geolocation by DB-IP (db-ip.com), more") == [
        ("Geolocation by DB-IP (", ""), ("db-ip.com", "https://db-ip.com"), ("), more", ""),
    ]  # fmt: skip


def test_what_the_intruder_is_known_by():
    assert views.known_by(stolen(), "devices").shown == ["axios"]
    assert views.known_by(quiet(), "sessions").shown == []
