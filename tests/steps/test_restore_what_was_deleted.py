"""What an intruder deleted is brought back, whichever detector spoke; what the owner deleted is his own business."""

from __future__ import annotations

from counterseal.attribute import attribute
from counterseal.model.finding import Finding, Severity, Shows
from counterseal.model.text import text
from counterseal.plan import Situation
from counterseal.steps.restore_what_was_deleted import restore_what_was_deleted
from counterseal.testing import ANNA, company


def planned(*lines):
    world = company("2026-03-03 03:10 signin ip=203.0.113.9 session=s1", *lines)
    seed = Finding(
        account=ANNA, about="x", said=text("Found"), records=world.records[:1], severity=Severity.HIGH,
        shows=Shows.INTRUDER, confidence=0.95, detector="d",
    )  # fmt: skip
    situation = Situation(company=world, answers=(), findings=(), tracing=attribute(world, [seed]))
    return [(one.name, one.target) for one in restore_what_was_deleted.function(situation)]


def test_mail_that_the_intruder_deleted_is_brought_back_once_a_mailbox():
    gone = ["2026-03-03 03:11 access act=purge session=s1", "2026-03-03 03:12 access act=delete session=s1"]

    assert planned(*gone) == [("restore_deleted", ANNA)]


def test_what_the_owner_deletes_and_what_the_intruder_only_reads_is_left_alone():
    assert planned("2026-03-03 09:11 access act=delete ip=198.51.100.7", "2026-03-03 03:12 access session=s1") == []
