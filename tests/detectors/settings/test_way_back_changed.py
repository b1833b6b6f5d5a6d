"""A stranger's way back into the account is told; a new telephone is not."""

import pytest

from counterseal.detectors.settings.way_back_changed import way_back_changed
from counterseal.model.finding import Severity, Shows
from counterseal.testing import mailbox

LIFE = tuple(
    f"2026-02-{day:02} 09:00 signin ip=198.51.100.7 country=DE asn=3320 client='Chrome on Windows'"
    for day in range(1, 20)
)
PARTNER = tuple(f"2026-02-{day:02} 10:00 message recipients=kim@harbour.test subject=Day{day}" for day in range(1, 5))
DESK = "ip=198.51.100.7"
CAME = "2026-03-02 08:00 signin ip=203.0.113.9 country=NG asn=37148 client='Firefox on Linux'"
JOURNEY = CAME.replace("Firefox on Linux", "Chrome on Windows")
AWAY = "ip=203.0.113.9"
CHANGED = "2026-03-02 08:21 change what=recovery.changed target=phone after=+15550100"
BOUND = "2026-03-02 08:21 change what=binding.added target=WeChat"


def found(*lines, **more):
    return list(way_back_changed(mailbox(*LIFE, *PARTNER, *lines, **more)))


@pytest.mark.parametrize(
    "line",
    [
        f"{CHANGED} {AWAY}",
        f"{BOUND} {AWAY}",
        f"{BOUND} {AWAY}".replace("added", "removed"),
        BOUND,
    ],
    ids=["recovery", "bound", "unbound", "no address told"],
)
def test_one_changed_by_a_stranger_is_told(line):
    (finding,) = found(CAME, line)

    assert (finding.severity, finding.shows) == (Severity.HIGH, Shows.INTRUDER)
    assert [one.id for one in finding.related] == ["L24"]
    assert [one.action for one in finding.remedies] == ["review_factor", "ask_owner", "end_sessions"]


def test_a_look_alike_is_told_wherever_it_was_set():
    (finding,) = found(f"2026-03-02 08:21 change what=recovery.changed target=mail after=anna@acrne.test {DESK}")

    assert finding.severity is Severity.HIGH


def test_a_traveller_with_a_new_telephone_is_low():
    (finding,) = found(JOURNEY, f"{CHANGED} {AWAY}")

    assert finding.severity is Severity.LOW


@pytest.mark.parametrize(
    "lines",
    [
        (f"{CHANGED} {DESK}",),
        (CHANGED,),
        ("2026-03-02 08:21 change what=recovery.changed target=mail after=anna.li@gmail.com",),
        (CAME, f"{BOUND} standing=yes"),
        (CAME, f"{CHANGED} {AWAY} succeeded=no"),
        (CAME, f"2026-03-02 08:21 change what=other {AWAY}"),
    ],
    ids=["at the desk", "no strange sign-in", "a private mailbox", "standing", "refused", "another change"],
)
def test_innocent_changes_are_left_alone(lines):
    assert not found(*lines)


def test_what_was_changed_before_the_window_is_left_alone():
    assert not found(CAME, f"{CHANGED} {AWAY}", since="2026-03-09")
