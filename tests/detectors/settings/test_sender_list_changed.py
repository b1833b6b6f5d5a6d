"""Blocking whom one needs is told; blocking shops is not."""

import pytest

from counterseal.detectors.settings.sender_list_changed import sender_list_changed
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
BLOCK = "2026-03-02 08:21 change what=blocklist.added"
ALLOW = "2026-03-02 08:21 change what=allowlist.added"


def found(*lines, **more):
    return list(sender_list_changed(mailbox(*LIFE, *PARTNER, *lines, **more)))


def test_a_partner_who_is_blocked_is_a_question():
    (finding,) = found(f"{BLOCK} target=kim@harbour.test {DESK}")

    assert finding.key == "sender_list_changed:anna@acme.test:blocklist.added:kim@harbour.test"
    assert finding.said.template == "{account} blocks all mail of {sender}"
    assert (finding.severity, finding.shows) == (Severity.MEDIUM, Shows.DOUBT)


@pytest.mark.parametrize(
    ("lines", "severity", "shows"),
    [
        ((f"{BLOCK} target=*@harbour.test",), Severity.MEDIUM, Shows.DOUBT),
        ((CAME, f"{BLOCK} target=harbour.test {AWAY}"), Severity.HIGH, Shows.INTRUDER),
        ((f"{BLOCK} target=boss@acme.test standing=yes",), Severity.MEDIUM, Shows.DOUBT),
        ((f"{BLOCK} target=security@bank.test",), Severity.MEDIUM, Shows.DOUBT),
        ((f"{ALLOW} target=kim@harb0ur.test",), Severity.MEDIUM, Shows.DOUBT),
        ((f"{ALLOW} target=acrne.test",), Severity.MEDIUM, Shows.DOUBT),
    ],
    ids=[
        "a partner's domain", "from a strange place", "a colleague", "warnings", "a false partner let through",
        "a false we let through",
    ],
)  # fmt: skip
def test_how_bad_it_is(lines, severity, shows):
    (finding,) = found(*lines)

    assert (finding.severity, finding.shows) == (severity, shows)


@pytest.mark.parametrize(
    "line",
    [
        f"{BLOCK} target=jo@stranger.test",
        f"{BLOCK} target=shop.test",
        f"{BLOCK} target=newsletter@harbour.test",
        f"{BLOCK} target=noreply@acme.test",
        f"{ALLOW} target=kim@harbour.test",
        f"{ALLOW} target=jo@stranger.test",
        f"{BLOCK} target=kim@harbour.test succeeded=no",
        "2026-03-02 08:21 change what=junk.changed target=kim@harbour.test",
    ],
    ids=[
        "a stranger", "a shop", "a partner's newsletter", "our machines", "a partner let through", "a stranger let through",
        "refused", "another change",
    ],
)  # fmt: skip
def test_innocent_lists_are_left_alone(line):
    assert not found(line)


def test_what_was_set_before_the_window_is_left_alone():
    assert not found(f"{BLOCK} target=kim@harbour.test", since="2026-03-09")
