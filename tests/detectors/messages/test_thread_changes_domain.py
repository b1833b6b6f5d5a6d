"""A thread that goes on with a look-alike is told, as fraud from outside; partners with several domains are not."""

import pytest

from counterseal.detectors.messages.thread_changes_domain import thread_changes_domain
from counterseal.model.finding import Severity, Shows
from counterseal.testing import mailbox

THREAD = (
    '2026-03-02 08:00 message message_id=<1@acme.test> recipients=kim@harbour.test subject="Invoice 4711"',
    (
        "2026-03-02 09:00 message act=received message_id=<2@harbour.test> in_reply_to=<1@acme.test>"
        ' sender=kim@harbour.test recipients=anna@acme.test subject="RE: Invoice 4711"'
    ),
)
NEXT = '2026-03-05 09:00 message act=received recipients=anna@acme.test subject="RE: Invoice 4711"'
SENT = '2026-03-05 10:00 message in_reply_to=<2@harbour.test> subject="RE: Invoice 4711"'
OLD = tuple(
    f"2026-02-{day:02} 08:00 message act=received sender=jo@{{domain}} subject=Samples{day}" for day in (2, 6, 12)
)


def test_a_look_alike_takes_the_partners_place():
    (finding,) = thread_changes_domain(mailbox(*THREAD, f"{NEXT} sender=kim@harb0ur.test in_reply_to=<1@acme.test>"))

    assert finding.key == "thread_changes_domain:anna@acme.test:harb0ur.test"
    assert finding.said.template == "In the thread “{subject}” {name} takes the place of {target} from {at} on"
    assert (finding.severity, finding.shows) == (Severity.HIGH, Shows.OUTSIDE)
    assert [remedy.action for remedy in finding.remedies] == ["hold_payments", "warn_partners", "ask_owner"]


@pytest.mark.parametrize(
    ("line", "severity"),
    [
        ("sender=kim@harb0ur.test", Severity.HIGH),
        ("sender=kim@harbuor.test", Severity.HIGH),
        ("sender=kim@harbour.test reply_to=kim@harb0ur.test", Severity.HIGH),
        ("sender=kim@harbour.example", Severity.MEDIUM),
        ("sender=harbour.kim@gmail.com", Severity.MEDIUM),
        ("sender=kim@harbour.test reply_to=kim.harbour@gmail.com", Severity.MEDIUM),
    ],
    ids=["0 for o", "letters swapped", "answers go elsewhere", "another ending", "free mail", "answers to free mail"],
)
def test_every_trick_is_fraud_from_outside(line, severity):
    (finding,) = thread_changes_domain(mailbox(*THREAD, f"{NEXT} {line}"))

    assert (finding.severity, finding.shows) == (severity, Shows.OUTSIDE)


def test_a_false_we_in_the_partners_answer_is_told():
    line = f"{NEXT} sender=kim@harbour.test".replace(
        "recipients=anna@acme.test", "recipients=anna@acme.test,anna@acrne.test"
    )
    (finding,) = thread_changes_domain(mailbox(*THREAD, line))

    assert finding.said.template.startswith("In the thread “{subject}” {name} stands for us")
    assert (finding.severity, finding.shows) == (Severity.HIGH, Shows.OUTSIDE)


def test_that_the_mailbox_answered_is_said():
    lines = (
        f"{NEXT} sender=kim@harb0ur.test message_id=<3@x.test>",
        f"{SENT} recipients=kim@harb0ur.test".replace("05 10", "06 10"),
    )
    (finding,) = thread_changes_domain(mailbox(*THREAD, *lines))

    assert [one.id for one in finding.records] == ["L3", "L4"]
    assert "This mailbox wrote to it, first at {at}" in [one.template for one in finding.because]


@pytest.mark.parametrize(
    "line",
    ["recipients=kim@harbour.test reply_to=anna@acrne.test", "recipients=kim@harbour.test,anna@acrne.test", "recipients=kim@harb0ur.test"],
    ids=["answers to a false we", "copy to a false we", "to a false partner"],
)  # fmt: skip
def test_what_the_mailbox_itself_brings_in_was_somebody_in_it(line):
    (finding,) = thread_changes_domain(mailbox(*THREAD, f"{SENT} {line}"))

    assert (finding.severity, finding.shows) == (Severity.HIGH, Shows.INTRUDER)


def test_an_answer_to_a_message_that_is_not_there_proves_nothing_against_the_mailbox():
    line = f"{SENT} recipients=kim@harb0ur.test".replace("<2@harbour.test>", "<9@gone.test>")
    (finding,) = thread_changes_domain(mailbox(*THREAD, line))

    assert finding.shows is Shows.OUTSIDE


@pytest.mark.parametrize(
    "lines",
    [
        (f"{SENT} recipients=kim@harbuor.test",),
        (f"{NEXT} sender=kim@harbour.test".replace("anna@acme.test", "anna@acme.test,jo@harbour.example"),),
        (f"{NEXT} sender=jo@harbour.example".replace("anna@acme.test", "anna@acme.test,kim@harbour.test"),),
        (f"{NEXT} sender=jo@harbour-group.test".replace("anna@acme.test", "anna@acme.test,kim@harbour.test"),),
    ],
    ids=["mistyped", "brought in by the partner", "beside the partner", "sister company"],
)
def test_what_may_be_honest_is_low(lines):
    (finding,) = thread_changes_domain(mailbox(*THREAD, *lines))

    assert finding.severity is Severity.LOW


@pytest.mark.parametrize(
    "lines",
    [
        (f"{NEXT} sender=kim@harbour.test",),
        (f"{NEXT} sender=kim@mail.harbour.test",),
        (f"{NEXT} sender=li@other.test",),
        (f"{NEXT} sender=kim@gmail.com",),
        (f"{NEXT} sender=kim@harb0ur.test bulk=yes",),
        (f"{NEXT} sender=anna@acme.example",),
        (f"{NEXT} sender=kim@harb0ur.test".replace("RE: Invoice 4711", "Hello"),),
        (*tuple(one.format(domain="harbours.test") for one in OLD), f"{NEXT} sender=jo@harbours.test"),
    ],
    ids=[
        "the partner", "below the partner's domain", "a forwarder joins", "a private address", "a newsletter",
        "our other ending", "another thread", "a firm known for long",
    ],
)  # fmt: skip
def test_innocent_threads_are_left_alone(lines):
    assert not list(thread_changes_domain(mailbox(*sorted((*THREAD, *lines)))))


def test_a_subject_written_to_many_ties_nobody_to_anybody():
    wrote = [
        f'2026-03-0{n} 08:00 message recipients=jo@fair{n}.test subject="After the fair" message_id=<f{n}@acme.test>'
        for n in range(1, 8)
    ]
    answered = [
        f'2026-03-0{n} 12:00 message act=received sender=jo@fair{n}.test in_reply_to=<f{n}@acme.test> subject="Re: After the fair"'
        for n in range(2, 8)
    ]
    sister = '2026-03-08 12:00 message act=received sender=jo@fair1.example subject="Re: After the fair"'

    assert not list(thread_changes_domain(mailbox(*sorted((*wrote, *answered)), sister)))


def test_rooms_of_one_house_imitate_nobody():
    line = f"{NEXT} sender=kim@sales.harbour.test"
    other = line.replace("sales.", "export.").replace("05 09", "05 10")

    assert not list(thread_changes_domain(mailbox(*THREAD, line, other)))


def test_a_thread_from_before_the_window_is_left_alone():
    line = f"{NEXT} sender=kim@harb0ur.test"

    assert not list(thread_changes_domain(mailbox(*THREAD, line, since="2026-03-09")))
