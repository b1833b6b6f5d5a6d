"""Situations to plan in: answers and findings on a small company, without running any detector."""

from datetime import UTC, datetime

from counterseal.attribute import attribute
from counterseal.model.answer import Answer, Compromised
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.text import text
from counterseal.plan import Situation
from counterseal.testing import ANNA, company

WORLD = company("2026-03-02 03:10 signin", "2026-03-02 03:21 rule name=.")
NIGHT = datetime(2026, 3, 2, 3, 10, tzinfo=UTC)


def answer(compromised=Compromised.YES, state="signed_in", account=ANNA, at=NIGHT):
    return Answer(
        account=account, compromised=compromised, confidence=0.9, cause="guessed", because=(text("Because"),),
        since=at if compromised is Compromised.YES else None, possible_since=at, state=state,
    )  # fmt: skip


def finding(shows=Shows.INTRUDER, severity=Severity.HIGH, account=ANNA, remedy="remove_rule", target="."):
    return Finding(
        account=account, about="x", said=text("The rule hides mail"), records=WORLD.records[1:], severity=severity,
        shows=shows, confidence=0.9, remedies=(Remedy(remedy, target),), detector="d",
    )  # fmt: skip


def situation(*answers, findings=(), coverage=()):
    return Situation(
        company=WORLD, answers=answers, findings=findings, tracing=attribute(WORLD, ()), coverage=coverage,
    )  # fmt: skip


def names(step, given):
    return [action.name for action in step.function(given)]
