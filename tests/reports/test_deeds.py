"""A night's log becomes a course of events."""

from __future__ import annotations

import pytest

from counterseal.model.answer import Attribution, By
from counterseal.model.finding import Severity
from counterseal.model.investigation import Investigation
from counterseal.reports.deeds import changed, deeds, gravest, named
from counterseal.testing import company
from tests.reports.world import judged, speaker, stolen


def told(case: Investigation) -> list[str]:
    return [speaker().say(deed.what) for deed in deeds(case)]


def intruders(*lines: str) -> Investigation:
    """A case in which every record is the intruder's."""
    world = company(*lines)
    every = {r.id: Attribution(record=r.id, by=By.INTRUDER, confidence=0.9, because=()) for r in world.records}
    return judged(world, (), attributions=every)


def test_the_night_is_told_in_order():
    assert told(stolen()) == [
        "Tried to sign in", "Signed in with axios", "Read mail", "Copied whole folders",
        "Inbox rule made or changed: “.”", "Forwarding set", "Sent mail",
    ]  # fmt: skip


def test_the_same_act_in_a_row_is_one_deed_with_a_count():
    first, *_ = deeds(stolen())

    assert (first.count, first.accounts, first.ips) == (18, ("anna@acme.test", "bo@acme.test"), ("203.0.113.9",))
    assert first.first < first.last


def test_a_program_that_asks_every_night_is_one_deed_and_a_person_is_not():
    by_imap = deeds(intruders(*(f"2026-03-0{day} 02:10 signin protocol=imap ip=203.0.113.9" for day in (2, 3, 4))))
    in_browser = deeds(intruders(*(f"2026-03-0{day} 02:10 signin protocol=browser" for day in (2, 3, 4))))
    taken = deeds(intruders(*(f"2026-03-0{day} 02:11 access act=download count=9 protocol=imap ip=203.0.113.9" for day in (2, 3))))  # fmt: skip

    assert [deed.count for deed in by_imap] == [3]
    assert len(in_browser) == 3
    assert [deed.count for deed in taken] == [18]


def test_a_run_of_sign_ins_goes_on_from_its_last():
    told_once = deeds(intruders(
        "2026-03-02 08:00 signin count=9 last='2026-03-02 10:30'", "2026-03-02 11:00 signin",
    ))  # fmt: skip

    assert [deed.count for deed in told_once] == [10]


def test_mail_that_was_written_is_grave_and_says_what_and_to_whom():
    (deed,) = deeds(intruders(
        "2026-03-02 08:00 message act=sent subject=Bank recipients=a@b.test", "2026-03-02 08:01 message act=sent subject=Bank recipients=c@d.test",
    ))  # fmt: skip

    assert (deed.grave, deed.wrote, deed.gravity) == (True, True, -1)
    assert (deed.subjects, deed.receivers) == (("Bank",), ("a@b.test", "c@d.test"))


def test_the_place_that_a_console_tells_is_kept():
    (deed,) = deeds(intruders("2026-03-02 08:00 signin city=尼日利亚"))

    assert (deed.city, deed.grave) == ("尼日利亚", False)


def test_what_stands_comes_last_and_is_not_called_made():
    standing, *_ = deeds(intruders("2026-03-02 08:00 rule name=. deletes=yes standing=yes"))

    assert standing.stands
    assert speaker().say(standing.what) == "Inbox rule: “.”"


def test_a_setting_that_stands_as_it_was_made_is_changed_once():
    told_twice = deeds(intruders(
        "2026-03-02 08:00 forward to=a@b.test", "2026-03-09 08:00 forward to=a@b.test standing=yes",
        "2026-03-09 08:00 rule name=x standing=yes",
    ))  # fmt: skip

    assert [speaker().say(deed.what) for deed in changed(told_twice)] == ["Forwarding set", "Inbox rule: “x”"]


def test_messages_are_counted_and_not_clicks():
    (deed,) = deeds(intruders("2026-03-02 08:00 access act=read count=3", "2026-03-02 08:10 access act=read count=2"))

    assert deed.count == 5


def test_after_a_pause_the_same_act_is_a_new_deed():
    assert len(deeds(intruders("2026-03-02 08:00 access act=read", "2026-03-02 11:00 access act=read"))) == 2


def test_mail_that_came_in_is_nobodys_deed():
    assert deeds(intruders("2026-03-02 08:00 message act=received")) == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("signin", "Signed in"),
        ("signin agent=axios", "Signed in with axios"),
        ("interrupted", "Began to sign in"),
        ("failed", "Tried to sign in"),
        ("access act=download thing=file", "Downloaded files"),
        ("access act=unheard", "unheard"),
        ("message act=sent_as", "Sent mail in the name of another"),
        ("change what=other operation=Set-Thing", "Set-Thing"),
        ("change what=user.created target=b@acme.test", "Account made: b@acme.test"),
        ("grant app_name='Mail er'", "Application given consent: “Mail er”"),
    ],
)
def test_a_record_is_named_in_a_few_words(line, said):
    (record,) = company(f"2026-03-02 08:00 {line}").records

    assert speaker().say(named(record)) == said


def test_changes_of_settings_come_with_the_gravest_first():
    assert [deed.gravity for deed in changed(deeds(stolen()))] == [Severity.HIGH, Severity.HIGH]


def test_when_there_are_too_many_the_gravest_stay_in_order_of_time():
    kept = gravest(deeds(stolen()), 3)

    assert [speaker().say(deed.what) for deed in kept] == [
        "Signed in with axios", "Inbox rule made or changed: “.”", "Forwarding set",
    ]  # fmt: skip
    assert gravest(kept, 3) == kept
