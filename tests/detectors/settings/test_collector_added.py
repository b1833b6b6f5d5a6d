"""A mailbox that is fetched from outside is told; gathering one's own mail is not."""

import pytest

from counterseal.detectors.settings.collector_added import collector_added
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
ADDED = "2026-03-02 08:21 change what=collector.added"


def found(*lines, **more):
    return list(collector_added(mailbox(*LIFE, *PARTNER, *lines, **more)))


def test_a_mailbox_outside_that_fetches_all_mail_is_a_question():
    (finding,) = found(f"{ADDED} target=jo@gmail.com direction=out {DESK}")

    assert finding.key == "collector_added:anna@acme.test:out:jo@gmail.com"
    assert finding.said.template == "{other} fetches all mail of {account}"
    assert (finding.severity, finding.shows) == (Severity.MEDIUM, Shows.DOUBT)
    assert [one.action for one in finding.remedies] == ["remove_collector", "remove_app_password", "ask_owner"]


@pytest.mark.parametrize(
    ("lines", "severity", "shows"),
    [
        ((f"{ADDED} target=jo@gmail.com direction=out standing=yes",), Severity.MEDIUM, Shows.DOUBT),
        ((f"{ADDED} target=anna@acrne.test direction=out standing=yes",), Severity.HIGH, Shows.INTRUDER),
        ((CAME, f"{ADDED} target=jo@gmail.com direction=out {AWAY}"), Severity.HIGH, Shows.INTRUDER),
        ((f"{ADDED} target=archive@vault.test direction=out standing=yes",), Severity.LOW, Shows.DOUBT),
        ((f"{ADDED} target=bo@acme.test direction=out standing=yes",), Severity.LOW, Shows.DOUBT),
        ((f"{ADDED} host=pop.other.test user=box direction=out",), Severity.MEDIUM, Shows.DOUBT),
        ((f"{ADDED} target=bo@acme.test host=mail.acme.test",), Severity.MEDIUM, Shows.DOUBT),
        ((CAME, f"{ADDED} target=bo@acme.test {AWAY}"), Severity.HIGH, Shows.INTRUDER),
        ((CAME, f"{ADDED} target=jo@gmail.com {AWAY}"), Severity.MEDIUM, Shows.INTRUDER),
    ],
    ids=[
        "standing", "a look-alike that stands", "from a strange place", "an archive", "a colleague fetches",
        "only a host is told", "a colleague's mail", "a colleague's mail, from a strange place",
        "a private mailbox, from a strange place",
    ],
)  # fmt: skip
def test_how_bad_it_is(lines, severity, shows):
    (finding,) = found(*lines)

    assert (finding.severity, finding.shows) == (severity, shows)


@pytest.mark.parametrize(
    "line",
    [
        f"{ADDED} target=jo@gmail.com host=pop.gmail.com {DESK}",
        f"{ADDED} target=jo@gmail.com standing=yes",
        f"{ADDED} target=sales@acme.test",
        f"{ADDED} target=anna@acme.test direction=out",
        f"{ADDED} target=jo@gmail.com direction=out succeeded=no",
        "2026-03-02 08:21 change what=collector.removed target=jo@gmail.com direction=out",
    ],
    ids=["private mail", "private mail that stands", "a mailbox of a task", "itself", "refused", "removed"],
)
def test_innocent_collectors_are_left_alone(line):
    assert not found(line)


def test_what_was_added_before_the_window_is_left_alone():
    assert not found(f"{ADDED} target=jo@gmail.com direction=out", since="2026-03-09")
