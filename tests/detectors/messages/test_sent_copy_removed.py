"""Copies of sent mail that are missed are told; single ones are low."""

import pytest

from counterseal.detectors.messages.sent_copy_removed import sent_copy_removed
from counterseal.model.finding import Severity, Shows
from counterseal.testing import mailbox

DESK = "ip=198.51.100.7 country=DE asn=3320 agent=Thunderbird client=Thunderbird"
LIFE = tuple(
    line
    for day in range(1, 11)
    for line in (
        f"2026-03-{day:02} 07:00 signin {DESK}",
        f"2026-03-{day:02} 08:00 message kept=yes role=sent message_id=<{day}@acme.test> subject=Day{day} recipients=kim@harbour.test {DESK}",
        f"2026-03-{day:02} 09:00 message act=received kept=yes sender=kim@harbour.test in_reply_to=<{day}@acme.test>",
    )
)
AWAY = "ip=203.0.113.9 country=NG asn=37148 client=SMTP"


def gone(n, subject="Hello", more=DESK):
    return f"2026-03-05 12:0{n} message message_id=<x{n}@acme.test> subject={subject}{n} recipients=bo{n}@other.test {more}"


def found(*lines, **more):
    return list(sent_copy_removed(mailbox(*sorted((*LIFE, *lines)), **more)))


@pytest.mark.parametrize(
    ("lines", "severity"),
    [
        ([gone(1)], Severity.LOW),
        ([gone(1), gone(2)], Severity.LOW),
        ([gone(1, "Invoice "), gone(2)], Severity.MEDIUM),
        ([gone(1), gone(2), gone(3)], Severity.MEDIUM),
        ([gone(1, "付款"), gone(2), gone(3)], Severity.HIGH),
        ([gone(1, more=AWAY)], Severity.MEDIUM),
        ([gone(n, more=AWAY) for n in (1, 2, 3)], Severity.HIGH),
    ],
    ids=["one", "two", "two, of money", "three", "three, of money", "from a strange place", "three from there"],
)
def test_how_bad_it_is(lines, severity):
    lines = [line.replace("subject=Invoice ", "subject=Invoice-") for line in lines]
    (finding,) = found(*lines)

    assert (finding.severity, finding.shows) == (severity, Shows.DOUBT)
    assert len(finding.records) == len(lines)


def test_who_got_it_and_who_tells_of_it_is_said():
    told = gone(1, more='tells="bounce|<b@mx.test>"')
    (finding,) = found(told)

    assert finding.key == "sent_copy_removed:anna@acme.test:copies"
    assert [one.template for one in finding.because] == ["Bounces tell of them: {n}", "They went to {receivers}"]
    assert [remedy.action for remedy in finding.remedies] == ["review_sent", "restore_deleted", "ask_owner"]


def test_a_program_that_keeps_no_copies_is_left_alone():
    assert not found(*(gone(n, more="ip=198.51.100.7 agent=Phone client=Phone") for n in (1, 2, 3)))


def test_mail_from_before_the_window_is_left_alone():
    assert not found(gone(1), gone(2), gone(3), since="2026-03-09")


def test_missing_mail_about_another_bank_account_is_grave_and_holds_payments():
    (one,) = found(gone(1, "Our-new-bank-details"))
    (other,) = found(gone(1, "Minutes"))

    assert (one.severity, other.severity) == (Severity.MEDIUM, Severity.LOW)
    assert one.remedies[0].action == "hold_payments"
    assert "hold_payments" not in {remedy.action for remedy in other.remedies}


TOLD = "message message_id=<x@acme.test> recipients=bo@other.test tells=answered|<y@other.test>"


@pytest.mark.parametrize(("subject", "told"), [("银行账号变更通知", True), ("Order_7", False)])
def test_without_any_sent_mail_only_what_tells_another_bank_account_is_told(subject, told):
    lines = [line for line in LIFE if "role=sent" not in line]
    box = mailbox(*sorted((*lines, f"2026-03-05 12:00 {TOLD} subject={subject}")))
    findings = list(sent_copy_removed(box))

    assert [one.severity for one in findings] == ([Severity.MEDIUM] if told else [])
