"""Whom a mailbox knows is learnt from its mail, one message after another."""

import pytest

from counterseal.lore.acquaintance import Acquaintance, person
from counterseal.model.records import Message
from counterseal.testing import mailbox

BEFORE = (
    "2026-02-01 08:00 message recipients=kim@harbour.test",
    *(
        f'2026-02-0{day} 09:00 message act=received sender=kim@harbour.test names="kim@harbour.test:Kim Lee" reply_to=kim@desk.test'
        for day in (1, 2, 3)
    ),
)


def known(*lines):
    made = Acquaintance()
    for message in mailbox(*lines).every(Message):
        made.learn(message)
    return made


def at(day):
    (message,) = mailbox(f"2026-02-{day:02} 08:00 message").every(Message)
    return message.at


def test_a_partner_is_whoever_wrote_and_was_written_to_for_a_week():
    made = known(*BEFORE)

    assert made.partner("harbour.test", at(9))
    assert not made.partner("harbour.test", at(4))
    assert not made.partner("other.test", at(9))


def test_whoever_only_writes_is_no_partner():
    assert not known(*BEFORE[1:]).partner("harbour.test", at(20))


def test_a_name_has_a_bearer_once_it_was_read_often():
    assert known(*BEFORE).bearer("Lee, Kim") == "kim@harbour.test"
    assert known(*BEFORE[:3]).bearer("Kim Lee") == ""


def test_a_name_that_many_bear_is_nobodys():
    many = [f'2026-02-04 0{n}:00 message act=received sender=k{n}@x.test names="k{n}@x.test:Kim Lee"' for n in range(5)]

    assert known(*BEFORE, *many).bearer("Kim Lee") == ""


def test_a_name_to_whom_was_written_is_known_too():
    lines = [f'2026-02-0{day} 08:00 message recipients=li@acme.test names="li@acme.test:李娜"' for day in (1, 2, 3)]

    assert known(*lines).bearer("李娜") == "li@acme.test"


def test_where_answers_went_is_known():
    made = known(*BEFORE)

    assert made.answered_there("jo@harbour.test", "x@desk.test")
    assert not made.answered_there("jo@harbour.test", "x@gmail.com")
    assert made.knows("kim@harbour.test")
    assert not made.knows("kim@gmail.com")


@pytest.mark.parametrize(
    ("name", "means"),
    [
        ("Kim Lee", "kim lee"),
        ("LEE, Kim", "kim lee"),
        ("王芳", "王芳"),
        ("Kim", ""),
        ("Sales Team", ""),
        ("", ""),
        ("销售部", ""),
        ("kim@harbour.test", ""),
    ],
)
def test_a_person_has_two_names(name, means):
    assert person(name) == means or (name == "kim@harbour.test" and person(name) != "kim lee")
