"""Bait is an attempt; an answer or a stranger's sign-in within the day makes it worse."""

from dataclasses import replace

import pytest

from counterseal.detectors.messages.phish_received import phish_received
from counterseal.model.finding import Severity, Shows
from counterseal.model.text import text
from counterseal.testing import mailbox, verdict

HOME = "ip=198.51.100.7 country=DE asn=3320 client='Chrome on Windows'"
PAST = [f"2026-02-{day:02} 09:00 signin {HOME}" for day in range(1, 20)]
BAIT = "2026-03-02 09:00 message act=received verdict=phish sender=x@bait.test subject='FW: Invoice shared'"


@pytest.mark.parametrize(
    ("after", "severity"),
    [
        ("2026-03-02 09:05 message subject='Re: FW: Invoice shared'", Severity.MEDIUM),
        ("2026-03-02 09:05 message subject=Hello recipients=x@bait.test", Severity.MEDIUM),
        ("2026-03-04 13:00 signin ip=203.0.113.9 country=NG asn=37148", Severity.MEDIUM),
        ("2026-03-02 09:10 grant app=a1 app_name=Viewer scopes=Mail.Read", Severity.MEDIUM),
        ("2026-03-02 09:10 grant app=a1 app_name=Survey scopes=User.Read", Severity.LOW),
        ("2026-03-02 13:00 signin ip=203.0.113.9 country=DE asn=6805", Severity.LOW),
        (f"2026-03-02 13:00 signin {HOME}", Severity.LOW),
        ("2026-03-02 09:05 message subject=Hello", Severity.LOW),
        ("2026-03-04 09:05 message subject='Re: Invoice shared'", Severity.LOW),
        ("2026-03-02 09:05 message act=drafted subject='Re: Invoice shared'", Severity.LOW),
    ],
    ids=[
        "answered",
        "written to",
        "a sign-in from abroad",
        "an application let in",
        "an application that knows who signs in",
        "from the next town",
        "from home",
        "another message",
        "days later",
        "a draft",
    ],
)
def test_what_follows_decides(after, severity):
    (finding,) = phish_received(mailbox(*PAST, BAIT, after))

    assert finding.key == "phish_received:anna@acme.test:x@bait.test"
    assert (finding.severity, finding.shows) == (severity, Shows.ATTEMPT)
    assert bool(finding.because) is bool(finding.related) is (severity is Severity.MEDIUM)


@pytest.mark.parametrize(
    "innocent",
    [
        BAIT.replace("verdict=phish", "verdict=spam"),
        BAIT.replace("verdict=phish", ""),
        BAIT.replace("received", "sent"),
    ],
    ids=["spam", "no verdict", "sent"],
)
def test_other_mail_is_left_alone(innocent):
    assert not list(phish_received(mailbox(innocent)))


PLAIN = BAIT.replace("verdict=phish ", "")


@pytest.mark.parametrize("word", ["phishing", "malware"])
def test_what_our_judge_calls_bait_is_told_with_its_reasons(word):
    (finding,) = phish_received(mailbox(PLAIN, judged={1: verdict(word, "credential_phishing")}))

    assert (finding.severity, finding.shows) == (Severity.LOW, Shows.ATTEMPT)
    assert [one.template for one in finding.because] == ["The message itself was judged: {word}", "It is {kind}"]


@pytest.mark.parametrize("word", ["fraud", "spam", "suspicious", "clean", "unreadable"])
def test_other_words_of_the_judge_are_no_bait(word):
    assert not list(phish_received(mailbox(PLAIN, judged={1: verdict(word)})))


def test_what_only_the_judge_found_among_junk_is_told_when_something_followed():
    junk, judged = f"{PLAIN} role=junk", {1: verdict("phishing", "credential_phishing")}

    assert not list(phish_received(mailbox(junk, judged=judged)))
    assert not list(phish_received(mailbox(PLAIN, judged={1: replace(judged[1], marked=text("expected"))})))
    (finding,) = phish_received(mailbox(junk, "2026-03-02 09:05 message recipients=x@bait.test", judged=judged))
    assert finding.severity is Severity.MEDIUM
