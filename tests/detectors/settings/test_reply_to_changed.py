"""Answers that go outside are told; answers to colleagues are not."""

import pytest

from counterseal.detectors.settings.reply_to_changed import reply_to_changed
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
SET = "2026-03-02 08:21 change what=reply_to.set target=anna@acme.test"


def found(*lines, **more):
    return list(reply_to_changed(mailbox(*LIFE, *PARTNER, *lines, **more)))


def test_answers_to_a_look_alike_are_an_intruders_work():
    (finding,) = found(f"{SET} after=anna@acrne.test")

    assert finding.key == "reply_to_changed:anna@acme.test:anna@acrne.test"
    assert (finding.severity, finding.shows) == (Severity.HIGH, Shows.INTRUDER)
    assert [one.action for one in finding.remedies] == ["restore_reply_to", "ask_owner"]


@pytest.mark.parametrize(
    ("lines", "severity", "shows"),
    [
        ((f"{SET} after=kim@harb0ur.test {DESK}",), Severity.HIGH, Shows.INTRUDER),
        ((CAME, f"{SET} after=jo@gmail.com {AWAY}"), Severity.HIGH, Shows.INTRUDER),
        ((JOURNEY, f"{SET} after=jo@gmail.com {AWAY}"), Severity.MEDIUM, Shows.DOUBT),
        ((f"{SET} after=jo@gmail.com {DESK}",), Severity.MEDIUM, Shows.DOUBT),
        ((f"{SET} after=jo@gmail.com standing=yes",), Severity.MEDIUM, Shows.DOUBT),
        ((f"{SET} after=anna@acrne.test standing=yes",), Severity.HIGH, Shows.INTRUDER),
        ((f"{SET} after=jo@other.test",), Severity.MEDIUM, Shows.DOUBT),
    ],
    ids=[
        "a false partner", "from a strange place", "on a journey", "at the desk", "standing", "standing look-alike",
        "another firm",
    ],
)  # fmt: skip
def test_how_bad_it_is(lines, severity, shows):
    (finding,) = found(*lines)

    assert (finding.severity, finding.shows) == (severity, shows)


@pytest.mark.parametrize(
    "line",
    [
        f"{SET} after=bo@acme.test",
        f"{SET} after=anna@mail.acme.test",
        SET,
        f"{SET} after=jo@gmail.com succeeded=no",
        f"{SET} after=jo@gmail.com actor_kind=system",
        "2026-03-02 08:21 change what=mailbox.changed after=jo@gmail.com",
    ],
    ids=["a colleague", "below our domain", "taken out", "refused", "the provider", "another change"],
)
def test_innocent_answers_are_left_alone(line):
    assert not found(line)


def test_what_was_set_before_the_window_is_left_alone():
    assert not found(f"{SET} after=jo@gmail.com", since="2026-03-09")
