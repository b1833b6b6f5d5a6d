"""Ordinary days: the right days, the right hours, always the same ones."""

from datetime import UTC, datetime

import pytest

from counterseal.providers.simulated.habits import SUBJECTS, Dice, Habit, days_of, expand

FIELDS = {"who": "anna@acme.test", "ip": "198.51.100.7", "agent": "Mozilla/5.0"}


def days(text="a habit", zone="Asia/Shanghai", fields=FIELDS, **options):
    known = {"from": "2026-03-02", "to": "2026-03-08"} | options
    return list(expand(Habit(5, text, zone, known, fields)))


def test_the_same_line_tells_the_same_days():
    assert days(reads="3") == days(reads="3")
    assert days("another habit", reads="3") != days(reads="3")


def test_five_days_a_week_and_as_many_acts_as_it_says():
    lines = [line for _, line in days(signins="2", reads="3", syncs="1", sends="2")]
    acts = [(line.verb, line.fields.get("act", "")) for line in lines]

    assert len({line.at.date() for line in lines}) == 5
    assert acts.count(("signin", "")) == 10
    assert acts.count(("access", "read")) == 15
    assert acts.count(("access", "sync")) == 5
    assert acts.count(("message", "sent")) == 10


def test_the_hours_are_those_of_the_place():
    lines = [line for _, line in days(hours="08:30-17:30", reads="20")]

    assert all(datetime(2026, 3, line.at.day, 0, 30, tzinfo=UTC) <= line.at for line in lines)
    assert all(line.at <= datetime(2026, 3, line.at.day, 9, 30, tzinfo=UTC) for line in lines)


def test_a_day_begins_with_a_sign_in():
    for _, line in (day for day in days(signins="2", reads="5") if day[0].endswith("/0")):
        assert line.verb == "signin"


def test_a_day_is_one_session_and_another_day_another():
    found = {(line.at.date(), line.fields["session"]) for _, line in days(signins="2", reads="2")}

    assert len(found) == 5
    assert len({session for _, session in found}) == 5


def test_free_days_are_free():
    assert {key.split("/")[0] for key, _ in days(**{"except": "2026-03-03,2026-03-04"})} == {
        "2026-03-02",
        "2026-03-05",
        "2026-03-06",
    }


def test_people_mistype_before_they_get_it_right():
    first, second, *_ = [line for _, line in days(mistypes="1")]

    assert (first.verb, first.fields["error"]) == ("failed", "InvalidUserNameOrPassword")
    assert second.verb == "signin"
    assert 0 < (second.at - first.at).total_seconds() < 90


def test_mail_goes_to_partners_with_subjects_of_its_own():
    sent = [line for _, line in days(signins="0", sends="2", partners="a@x.test,b@y.test", subjects="Order {n}|Offer")]

    assert {line.fields["recipients"] for line in sent} <= {"a@x.test", "b@y.test"}
    assert all(line.fields["subject"].startswith(("Order ", "Offer")) for line in sent)
    assert not any("{" in line.fields["subject"] for line in sent)


def test_without_subjects_the_usual_ones_are_taken():
    subjects = [line.fields["subject"] for _, line in days(signins="0", sends="3")]
    beginnings = tuple(subject.partition("{n}")[0] for subject in SUBJECTS)

    assert all(subject.startswith(beginnings) for subject in subjects)


def test_several_addresses_take_turns():
    lines = [line for _, line in days(fields=FIELDS | {"ip": "198.51.100.7,198.51.100.8"}, days="daily")]

    assert {line.fields["ip"] for line in lines} == {"198.51.100.7", "198.51.100.8"}


@pytest.mark.parametrize(
    ("text", "count"), [("mon-fri", 5), ("daily", 7), ("mon,wed", 2), ("sat", 1), ("mon-tue,sun", 3)]
)
def test_days_by_name(text, count):
    assert len(days_of(text)) == count


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"days": "monday"}, "no such days: monday"),
        ({"hours": "9 to 5"}, "no such hours: 9 to 5"),
        ({"hours": "09:00-09:30"}, "too short"),
        ({"to": "2026-03-01"}, "has no day"),
    ],
)
def test_a_wrong_habit_is_refused(options, said):
    with pytest.raises(ValueError, match=said):
        days(**options)


def test_dice_stay_below_their_limit():
    dice = Dice("a text")

    assert {dice.below(3) for _ in range(100)} == {0, 1, 2}


def test_mail_comes_in_and_is_answered_on_the_same_day():
    lines = [
        line for _, line in days(receives="2", sends="3", signins="0", partners="bo@partner.test", subjects="PO {n}")
    ]
    came = [line.fields for line in lines if line.fields["act"] == "received"]
    answers = [line.fields["subject"] for line in lines if line.fields["subject"].startswith("Re: ")]

    assert len(came) == 10
    assert came[0].keys() == {"who", "account", "act", "sender", "recipients", "subject"}
    assert (came[0]["who"], came[0]["account"]) == ("bo@partner.test", "anna@acme.test")
    assert set(answers) <= {f"Re: {one['subject']}" for one in came}
    assert answers


def test_a_program_may_keep_no_copy():
    assert all(line.fields["kept"] == "no" for _, line in days(sends="2", signins="0", kept="no"))
