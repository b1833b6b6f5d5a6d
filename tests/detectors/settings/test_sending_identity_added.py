"""A false sender's address is told; aliases of the company are not."""

import pytest

from counterseal.detectors.settings.sending_identity_added import sending_identity_added
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
ADDED = "2026-03-02 08:21 change what=identity.added"


def found(*lines, **more):
    return list(sending_identity_added(mailbox(*LIFE, *PARTNER, *lines, **more)))


def test_a_look_alike_of_ours_is_an_intruders_work():
    (finding,) = found(f"{ADDED} target=anna@acrne.test")

    assert finding.key == "sending_identity_added:anna@acme.test:anna@acrne.test"
    assert (finding.severity, finding.shows) == (Severity.HIGH, Shows.INTRUDER)
    assert [one.action for one in finding.remedies] == ["remove_identity", "review_sent", "ask_owner"]


@pytest.mark.parametrize(
    ("lines", "severity", "shows"),
    [
        ((f"{ADDED} target=anna@acrne.test standing=yes",), Severity.HIGH, Shows.INTRUDER),
        ((f"{ADDED} target=kim@harb0ur.test",), Severity.HIGH, Shows.INTRUDER),
        ((CAME, f"{ADDED} target=jo@gmail.com {AWAY}"), Severity.HIGH, Shows.INTRUDER),
        ((f"{ADDED} target=anna@acmme.test {DESK}",), Severity.LOW, Shows.DOUBT),
        ((f"{ADDED} target=anna@acme-group.test {DESK}",), Severity.LOW, Shows.DOUBT),
        ((f"{ADDED} target=jo@gmail.com {DESK}",), Severity.LOW, Shows.DOUBT),
        ((f"{ADDED} target=jo@gmail.com standing=yes",), Severity.LOW, Shows.DOUBT),
        ((JOURNEY, f"{ADDED} target=jo@gmail.com {AWAY}"), Severity.LOW, Shows.DOUBT),
    ],
    ids=[
        "standing", "a false partner", "from a strange place", "a short name one letter off", "a sister company",
        "a private address", "a private address that stands", "on a journey",
    ],
)  # fmt: skip
def test_how_bad_it_is(lines, severity, shows):
    (finding,) = found(*lines)

    assert (finding.severity, finding.shows) == (severity, shows)


def test_an_honest_address_whose_answers_go_elsewhere_is_told():
    (finding,) = found(f"{ADDED} target=sales@acme.test reply_to=sales@acrne.test")

    assert finding.said.template == "{account} may write as {address}, and answers to it go to {to}"
    assert finding.severity is Severity.HIGH


@pytest.mark.parametrize(
    "line",
    [
        f"{ADDED} target=sales@acme.test",
        f"{ADDED} target=anna@mail.acme.test name=Anna",
        f"{ADDED} target=sales@acme.test reply_to=bo@acme.test",
        f"{ADDED} target=anna@acrne.test succeeded=no",
        "2026-03-02 08:21 change what=identity.removed target=anna@acrne.test",
    ],
    ids=["an alias", "below our domain", "answers to a colleague", "refused", "removed"],
)
def test_innocent_addresses_are_left_alone(line):
    assert not found(line)


def test_what_was_added_before_the_window_is_left_alone():
    assert not found(f"{ADDED} target=anna@acrne.test", since="2026-03-09")
