"""What a record carries by which its doer is met again, and how that is said."""

import pytest

from counterseal.lore.traces import WEIGHTS, marks_of, place_marks, place_of, same_trace, town_of
from counterseal.testing import company

WORLD = company("""
    2026-03-02 08:00 signin ip=198.51.100.7 country=DE client=Outlook session=s1
    2026-03-02 08:01 signin city=Lagos said=NG client=IMAP
    2026-03-02 08:02 signin city=Lagos said=NG ip=203.0.113.9 country=NG
    2026-03-02 08:03 signin ip=192.0.2.1 country=US net_kind=provider
    2026-03-02 08:04 rule name=x app=a1
""")
DESK, TOWN, BOTH, PORTAL, RULE = WORLD.records


def test_marks_are_sessions_addresses_and_towns():
    assert list(marks_of(DESK, WORLD)) == [
        ("session", "s1"), ("ip+client", "198.51.100.7 Outlook"), ("ip", "198.51.100.7"),
    ]  # fmt: skip
    assert list(marks_of(TOWN, WORLD)) == [
        ("town+client", "Lagos (anna@acme.test)\tIMAP"), ("town", "Lagos (anna@acme.test)"),
    ]  # fmt: skip
    assert list(marks_of(BOTH, WORLD)) == [("ip", "203.0.113.9")]
    assert not list(marks_of(PORTAL, WORLD))


def test_an_application_is_a_mark_only_where_it_is_the_intruders():
    assert not list(marks_of(RULE, WORLD))
    assert list(marks_of(RULE, WORLD, frozenset({"a1"}))) == [("app", "a1")]


def test_a_town_counts_only_in_the_place_of_an_address():
    assert (town_of(TOWN), town_of(BOTH), town_of(RULE)) == ("Lagos", "", "")


@pytest.mark.parametrize(
    ("mark", "words"),
    [
        (("session", "s1"), "Same session"), (("app", "a1"), "Done through"), (("ip", "192.0.2.1"), "Same address as"),
        (("ip+client", "192.0.2.1 IMAP"), "Same address and client"), (("town", "Lagos (x)"), "Same place"),
    ],
)  # fmt: skip
def test_each_mark_is_said_in_words(mark, words):
    assert same_trace(mark, TOWN).template.startswith(words)
    assert mark[0] in WEIGHTS


def test_a_town_is_said_without_the_account():
    assert dict(same_trace(next(place_marks(TOWN)), TOWN).values)["mark"] == "Lagos"


def test_the_place_is_found_in_a_place_together_with_a_program():
    (_, with_program), (_, place) = place_marks(TOWN)

    assert place_of(with_program) == place
    assert place_of("198.51.100.7 Chrome on Windows (x) y") == "198.51.100.7"
