"""Whether a stranger made a setting is told by address, by session, or by the hour."""

import pytest

from counterseal.lore.makers import strange_maker
from counterseal.model.records import Change
from counterseal.testing import mailbox

LIFE = [
    f"2026-02-{day:02} 09:00 signin ip=198.51.100.7 country=DE asn=3320 client='Chrome on Windows'"
    for day in range(1, 20)
]
CAME = "2026-03-02 08:00 signin ip=203.0.113.9 country=NG asn=37148 client='Firefox on Linux' session=s1"


def maker(*lines):
    box = mailbox(*LIFE, *lines)
    return strange_maker(box, box.every(Change)[-1])


@pytest.mark.parametrize(
    "line",
    ["2026-03-02 20:00 change ip=203.0.113.9", "2026-03-02 20:00 change session=s1", "2026-03-02 08:30 change"],
    ids=["address", "session", "within the hour"],
)
def test_an_arrival_made_it(line):
    found = maker(CAME, line)

    assert found is not None
    assert [one.id for one in found.proofs] == ["L20"]
    assert not found.traveller
    assert next(one.template for one in found.because()).startswith("At {at} somebody had signed in")


def test_what_stands_with_a_date_is_told_by_the_hour():
    later = "2026-03-04 09:00 signin ip=198.51.100.7"

    assert maker(CAME, "2026-03-02 08:30 change standing=yes", later) is not None
    assert maker(CAME, "2026-03-02 20:00 change standing=yes", later) is None


def test_a_new_address_is_enough_without_a_sign_in():
    found = maker("2026-03-02 20:00 change ip=203.0.113.9 country=NG asn=37148")

    assert found is not None
    assert found.proofs == ()
    assert [one.template for one in found.because()] == ["It was made from an address where the person never was"]


def test_an_owner_with_a_known_program_may_be_on_a_journey():
    found = maker(CAME.replace("Firefox on Linux", "Chrome on Windows"), "2026-03-02 08:30 change ip=203.0.113.9")

    assert found is not None
    assert found.traveller


@pytest.mark.parametrize(
    "lines",
    [
        ("2026-03-02 08:30 change ip=198.51.100.7",),
        ("2026-03-02 08:30 change",),
        (CAME, "2026-03-02 08:30 change ip=198.51.100.7"),
        (CAME, "2026-03-02 08:30 change session=s2"),
        (CAME, "2026-03-02 20:00 change"),
        (CAME, "2026-03-02 08:30 change standing=yes"),
        (CAME, "2026-03-02 08:30 change succeeded=no"),
        (CAME, "2026-03-02 08:30 change actor_kind=system"),
        (CAME, "2026-03-05 08:30 change session=s1"),
    ],
    ids=[
        "at the desk", "nothing strange", "the owner at the desk meanwhile", "another session", "hours later", "standing",
        "refused", "the provider", "days later",
    ],
)  # fmt: skip
def test_everything_else_has_no_strange_maker(lines):
    assert maker(*lines) is None
