"""Mail that wants money elsewhere is fraud from outside; confirmed accounts, suspicion and colleagues are not."""

from dataclasses import replace

import pytest

from counterseal.detectors.messages.payment_fraud_received import payment_fraud_received
from counterseal.model.finding import Finding, Severity, Shows
from counterseal.model.text import text
from counterseal.testing import mailbox, verdict
from tests.reports.world import speaker

MAIL = "2026-03-02 09:00 message act=received sender=kim@harbour.test recipients=anna@acme.test subject='Invoice 7' message_id=<7@harbour.test> kept=yes"
CHANGED = verdict("fraud", "payment_change", status="changed", takeover=0.9)


def found(*lines: str, judged=CHANGED, **more) -> list[Finding]:
    return list(payment_fraud_received(mailbox(*lines, judged={1: judged}, **more)))


def test_a_changed_account_is_told_with_sender_digits_and_reason():
    (finding,) = found(MAIL)

    assert finding.key == "payment_fraud_received:anna@acme.test:kim@harbour.test"
    assert (finding.severity, finding.shows, finding.confidence) == (Severity.HIGH, Shows.OUTSIDE, 0.9)
    assert (
        speaker().say(finding.said).startswith("Mail of 2 Mar 2026 17:00 (UTC+8) from kim@harbour.test names another")
    )
    assert "…6819" in speaker().say(finding.said)
    assert [speaker().say(one) for one in finding.because] == ["It is payment_change", "It is about EUR 100.00"]
    assert [remedy.action for remedy in finding.remedies] == ["hold_payments", "ask_owner"]


def test_an_answer_to_it_is_said():
    (finding,) = found(MAIL, "2026-03-02 10:00 message recipients=kim@harbour.test in_reply_to=<7@harbour.test>")

    assert len(finding.related) == 1
    assert "It was answered at" in speaker().say(finding.because[-1])


def test_one_sender_is_one_finding_and_the_worst_message_speaks():
    box = mailbox(MAIL, MAIL.replace("09:00", "11:00"), judged={1: verdict("suspicious", status="changed"), 2: CHANGED})
    (finding,) = payment_fraud_received(box)

    assert (len(finding.records), finding.severity) == (2, Severity.HIGH)


@pytest.mark.parametrize(
    ("fields", "judged", "severity"),
    [
        ("", verdict("fraud", "payment_change", status="conflict"), Severity.HIGH),
        ("", verdict("phishing", "credential_phishing", status="reverted"), Severity.HIGH),
        ("role=junk", CHANGED, Severity.HIGH),
        ("", verdict("fraud", "payroll", identity=0.9), Severity.HIGH),
        ("", verdict("fraud", "boss_fraud", identity=0.9), Severity.HIGH),
        ("", verdict("fraud", "boss_fraud"), Severity.MEDIUM),
        ("", verdict("fraud", "invoice_fraud", status="new"), Severity.MEDIUM),
        ("", verdict("fraud", "invoice_fraud", identity=0.9), Severity.LOW),
        ("role=junk", verdict("fraud", "boss_fraud", identity=0.9), Severity.LOW),
        ("bulk=yes", verdict("fraud", "invoice_fraud"), Severity.LOW),
        ("verdict=spam", verdict("fraud", "invoice_fraud"), Severity.LOW),
        ("", verdict("suspicious", "payment_change", status="changed"), Severity.LOW),
    ],
    ids=[
        "a contradiction", "an old account", "a changed account among junk", "wages", "the boss", "a boss without likeness",
        "a false invoice with an account", "an invoice to be opened", "the boss among junk", "to many", "known to the filter", "suspicious only",
    ],
)  # fmt: skip
def test_how_grave_it_is(fields, judged, severity):
    (finding,) = found(f"{MAIL} {fields}", judged=judged)

    assert (finding.severity, finding.shows) == (severity, Shows.OUTSIDE)


@pytest.mark.parametrize(
    ("line", "judged"),
    [
        (MAIL, verdict("clean", status="known")),
        (MAIL, verdict("clean", status="seen")),
        (MAIL, verdict("clean", status="changed")),
        (MAIL, verdict("suspicious", "invoice_fraud")),
        (MAIL, verdict("spam", "bulk")),
        (MAIL, verdict("phishing", "credential_phishing")),
        (MAIL, verdict("fraud", "extortion")),
        (MAIL, verdict("unreadable")),
        (MAIL.replace("received", "sent"), CHANGED),
        (MAIL.replace("kim@harbour.test", "bo@acme.test"), verdict("fraud", status="changed", where="quoted")),
    ],
    ids=[
        "confirmed", "named before", "nothing speaks against it", "suspicious without an account", "advertising", "a password",
        "another fraud", "unreadable", "sent by us", "a colleague passes it on",
    ],
)  # fmt: skip
def test_honest_and_other_mail_is_left_alone(line, judged):
    assert not found(line, judged=judged)


def test_a_colleague_who_names_another_account_is_a_question():
    (finding,) = found(MAIL.replace("kim@harbour.test", "bo@acme.test"))

    assert finding.severity is Severity.MEDIUM


def test_an_answer_that_quotes_words_of_ours_that_are_gone_is_not_laid_to_the_partner():
    sent = "2026-03-01 09:00 message message_id=<1@acme.test>"
    quoting = verdict("fraud", "payment_change", status="conflict", where="quoted")

    assert not found(f"{MAIL} in_reply_to=<1@acme.test>", sent, judged=quoting)
    assert found(f"{MAIL} in_reply_to=<1@acme.test>", f"{sent} kept=yes", judged=quoting)


def test_what_a_person_marked_is_left_alone():
    assert not found(MAIL, judged=replace(verdict("fraud", "boss_fraud"), marked=text("expected")))


def test_mail_from_before_the_window_and_mail_that_was_not_judged_are_left_alone():
    assert not found(MAIL, since="2026-03-09")
    assert not list(payment_fraud_received(mailbox(MAIL)))
