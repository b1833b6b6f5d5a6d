"""A thousand broken messages are one sentence."""

from __future__ import annotations

from counterseal.model.reading import Gap
from counterseal.providers.exports.mailbox.tally import Tally


def test_reasons_are_counted_with_their_first_places():
    tally = Tally()
    for number in range(1000):
        tally.add("cut_mail", f"message {number}")
    tally.add("not_mail", "x.eml")

    assert tally.count("cut_mail") == 1000
    assert list(tally.gaps("Inbox")) == [
        Gap(
            place="Inbox",
            why="cut_mail",
            detail=(("first", "message 0, message 1, message 2, message 3, message 4"),),
            count=1000,
            harmless=True,
        ),
        Gap(place="Inbox", why="not_mail", detail=(("first", "x.eml"),)),
    ]


def test_counting_goes_on_where_it_was_left():
    first, second = Tally(), Tally()
    first.add("cut_mail", "message 1")
    second.restore(first.state())
    second.add("cut_mail", "message 2")

    assert second.state() == {"cut_mail": [2, "message 1", "message 2"]}


def test_a_state_that_is_none_is_passed_over():
    tally = Tally()
    tally.restore(None)
    tally.restore({"cut_mail": "x", "not_mail": [], "other": ["x"]})

    assert tally.state() == {}
