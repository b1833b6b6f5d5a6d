"""What a mark keeps quiet, and what it never does."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from counterseal.lore.marks import Marks, plain, quieted, said, set_aside
from counterseal.model.finding import Finding, Severity, Shows
from counterseal.model.mark import Mark
from counterseal.model.payee import Payee
from counterseal.model.text import text
from counterseal.model.verdict import Judged, Judgement, Verdict
from counterseal.providers.simulated.lines import parse_line
from counterseal.testing import record

NOW = datetime(2026, 3, 2, tzinfo=UTC)
MARK = Mark(
    thing="message", key="<1@shop.test>", word="wrong", by="anna", at=NOW, until=NOW + timedelta(days=30),
    sender="news@shop.test", types=("credential_phishing",), verdict="phishing",
)  # fmt: skip
VERDICT = Verdict(word="phishing", score=0.95, judgements={}, types=("credential_phishing",))
FIRST = Judged(file="1.eml", verdict=VERDICT, message_id="<1@shop.test>", address="news@shop.test")
NEXT = replace(FIRST, message_id="<2@shop.test>")


def test_the_same_alarm_about_the_same_sender_is_quiet_until_the_day():
    marks = Marks([MARK])

    assert quieted(FIRST, marks, NOW).marked is not None
    assert quieted(NEXT, marks, NOW).marked is not None
    assert quieted(NEXT, marks, NOW + timedelta(days=31)).marked is None


@pytest.mark.parametrize(
    "loud",
    [
        replace(NEXT, address="news@other.test"),
        replace(NEXT, verdict=replace(VERDICT, types=("malware",))),
        replace(NEXT, verdict=replace(VERDICT, types=("payment_change",))),
        replace(NEXT, verdict=replace(VERDICT, judgements={Judgement.TAKEOVER: 0.9})),
        replace(FIRST, verdict=replace(VERDICT, payees=(Payee(scheme="iban", account="X", status="changed"),))),
        replace(FIRST, address="thief@shop.test"),
    ],
    ids=["other sender", "other alarm", "money", "takeover", "changed account", "same id from another"],
)
def test_anything_else_is_as_loud_as_before(loud: Judged):
    assert quieted(loud, Marks([MARK]), NOW).marked is None


def test_a_mark_without_a_day_is_about_one_message():
    marks = Marks([replace(MARK, until=None)])

    assert quieted(FIRST, marks, NOW).marked is not None
    assert quieted(NEXT, marks, NOW).marked is None


def test_the_last_word_counts():
    marks = Marks([MARK, replace(MARK, word="right", until=None)])

    assert quieted(FIRST, marks, NOW).marked is None


def test_a_message_without_an_id_is_known_by_its_bytes():
    nameless = replace(FIRST, message_id="")
    marks = Marks([replace(MARK, key="sha256:ab", until=None)])

    assert quieted(nameless, marks, NOW, "ab").marked is not None
    assert quieted(nameless, marks, NOW, "cd").marked is None


def finding(key: str) -> Finding:
    rule = record(parse_line('2026-03-02 08:21 rule name="."', 1))
    return Finding(
        account="anna@acme.test", about=key, said=text("It is so"), records=(rule,), severity=Severity.LOW,
        confidence=0.5, detector="rule", shows=Shows.ATTEMPT,
    )  # fmt: skip


def test_a_marked_finding_is_left_out_and_said_so():
    left, right = finding("a"), finding("b")
    mark = Mark(thing="finding", key=left.key, word="expected", by="anna", at=NOW, until=NOW + timedelta(days=1))

    told, notes = set_aside([left, right], Marks([mark]), NOW)
    assert told == (right,)
    assert len(notes) == 1
    assert set_aside([left, right], Marks([mark]), NOW + timedelta(days=2)) == ((left, right), ())


def test_what_was_said_is_told():
    assert said(MARK).values[0][0] == "said"
    assert said(replace(MARK, word="expected", until=None)).template.startswith("{by} marked it as expected")
    assert plain([MARK])[0]["until"] == "2026-04-01T00:00:00+00:00"
