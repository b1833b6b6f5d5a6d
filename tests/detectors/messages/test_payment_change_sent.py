"""Another account told to customers is a question to the owner; from a place of nobody's it is an intruder."""

import pytest

from counterseal.answer import answers
from counterseal.attribute import attribute
from counterseal.detectors.messages.payment_change_sent import payment_change_sent
from counterseal.model.answer import Compromised
from counterseal.model.finding import Finding, Severity, Shows
from counterseal.testing import company, mailbox, verdict
from tests.reports.world import speaker

HOME = "ip=198.51.100.7 country=CN asn=64496"
AWAY = "ip=203.0.113.9 country=NG asn=64508 net_kind=hosting"
PAST = [f"2026-02-{day:02} 09:00 signin {HOME} client='Chrome on Windows'" for day in range(1, 28)]
SENT = "2026-03-02 09:00 message act=sent sender=anna@acme.test recipients=bo@buyer.test,li@acme.test kept=yes"
CHANGED = verdict("fraud", "payment_change", status="changed", takeover=0.9)


def found(*lines: str, judged=CHANGED, at: int = 1, **more) -> list[Finding]:
    return list(payment_change_sent(mailbox(*lines, judged={at: judged}, **more)))


def test_another_account_for_customers_is_a_grave_question():
    (finding,) = found(SENT)

    assert finding.key == "payment_change_sent:anna@acme.test:…6819"
    assert (finding.severity, finding.shows, finding.confidence) == (Severity.HIGH, Shows.DOUBT, 0.6)
    assert [remedy.action for remedy in finding.remedies] == ["hold_payments", "ask_owner", "review_sent"]
    assert speaker().say(finding.because[0]) == "It was told to bo@buyer.test"


def test_one_change_by_the_owner_ends_in_a_question_and_not_in_a_theft():
    world = company(*PAST, SENT, judged={len(PAST) + 1: CHANGED})
    finding = next(payment_change_sent(world.mailbox("anna@acme.test")))
    (answer,) = (
        one for one in answers(world, [finding], attribute(world, [finding])) if one.account == "anna@acme.test"
    )

    assert (answer.compromised, answer.doubted) == (Compromised.CANNOT_TELL, True)


@pytest.mark.parametrize(
    ("where", "shows"), [(HOME, Shows.DOUBT), ("", Shows.DOUBT), (AWAY, Shows.INTRUDER)], ids=["home", "untold", "away"]
)
def test_where_it_came_from_decides_whether_it_is_an_intruders(where, shows):
    (finding,) = found(*PAST, f"{SENT} {where}", at=len(PAST) + 1)

    assert finding.shows is shows
    assert ("warn_partners" in [one.action for one in finding.remedies]) is (shows is Shows.INTRUDER)


def test_repeated_it_is_one_finding_and_a_draft_is_told_beside_it():
    draft = SENT.replace("act=sent", "act=drafted").replace("09:00", "08:00")
    (finding,) = payment_change_sent(
        mailbox(SENT, SENT.replace("09:00", "12:00"), draft, judged=dict.fromkeys((1, 2, 3), CHANGED))
    )

    assert len(finding.records) == 3
    assert any("A draft of" in speaker().say(one) for one in finding.because)


def test_a_draft_alone_is_told_as_one():
    (finding,) = found(SENT.replace("act=sent", "act=drafted"))

    assert speaker().say(finding.said).startswith("In a draft of")
    assert speaker().say(finding.because[0]) == "It was never sent, as far as is known"


def test_an_answer_tells_what_a_message_said_that_is_gone():
    answer = "2026-03-03 09:00 message act=received sender=bo@buyer.test in_reply_to=<1@acme.test> kept=yes"
    quoting = verdict("fraud", "payment_change", status="conflict", where="quoted")
    (finding,) = found(f"{SENT.replace(' kept=yes', '')} message_id=<1@acme.test>", answer, judged=quoting, at=2)

    assert (finding.shows, finding.severity) == (Shows.DOUBT, Severity.HIGH)
    assert "quotes a message of anna@acme.test that is gone" in speaker().say(finding.said)
    assert not found(f"{SENT} message_id=<1@acme.test>", answer, judged=quoting, at=2)


@pytest.mark.parametrize(
    ("line", "judged"),
    [
        (SENT, verdict("clean", status="known")),
        (SENT, verdict("clean", status="seen")),
        (SENT, verdict("clean", status="new")),
        (SENT, verdict("fraud", status="changed", where="quoted")),
        (SENT.replace("bo@buyer.test,", ""), CHANGED),
        (SENT.replace("act=sent", "act=received"), CHANGED),
        (SENT, verdict("suspicious", "payment_change")),
    ],
    ids=["confirmed", "as before", "the first", "quoted", "to colleagues only", "received", "without an account"],
)
def test_ordinary_mail_is_left_alone(line, judged):
    assert not found(line, judged=judged)


def test_mail_from_before_the_window_and_mail_that_was_not_judged_are_left_alone():
    assert not found(SENT, since="2026-03-09")
    assert not list(payment_change_sent(mailbox(SENT)))
