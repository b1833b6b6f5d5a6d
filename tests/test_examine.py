"""Detectors are run in one place, and a run that failed never looks like a run that found nothing."""

import pytest

from counterseal.examine import Outcome, blind_spots, detector, examine
from counterseal.model.finding import Finding, Severity, Shows
from counterseal.model.mailbox import Company, Mailbox
from counterseal.model.records import Rule, SignIn
from counterseal.model.text import text
from counterseal.testing import company

RULE = "2026-03-02 08:21 rule name=x"


def finding(records, severity=Severity.LOW, about="x", confidence=0.5):
    return Finding(
        account="anna@acme.test", about=about, said=text("Found"), records=records, severity=severity,
        shows=Shows.DOUBT, confidence=confidence,
    )  # fmt: skip


@detector(severity=Severity.HIGH, needs=[Rule])
def per_mailbox(mailbox: Mailbox):
    for rule in mailbox.fresh(Rule):
        yield finding((rule,), Severity.HIGH)


@detector(severity=Severity.LOW, needs=[Rule])
def breaks(company: Company):
    yield finding((company.records[0],), about="before it broke")
    raise KeyError("field")


@detector(severity=Severity.LOW, needs=[SignIn])
def blind(company: Company):
    yield from ()


@detector(severity=Severity.LOW, needs=[Rule])
def boasts(company: Company):
    yield finding((company.records[0],), Severity.CRITICAL)


@detector(severity=Severity.LOW, needs=[Rule])
def proves_nothing(company: Company):
    yield finding(())


def test_a_detector_is_named_after_its_function_and_told_its_scope_by_annotation():
    assert (per_mailbox.name, per_mailbox.per_mailbox, blind.per_mailbox) == ("per_mailbox", True, False)


def test_the_name_of_the_detector_is_stamped_on_each_finding():
    (found,) = examine(company(RULE), [per_mailbox]).findings

    assert found.key == "per_mailbox:anna@acme.test:x"


def test_no_detectors_at_all_is_an_error_and_not_a_clean_answer():
    with pytest.raises(ValueError, match="look clean"):
        examine(company(RULE), [])


def test_a_detector_that_breaks_is_reported_and_what_it_found_before_is_kept():
    done = examine(company(RULE), [breaks])

    assert [look.outcome for look in done.looks] == [Outcome.BROKE]
    assert [one.about for one in done.findings] == ["before it broke"]
    assert "KeyError" in str(done.looks[0].reason)


def test_a_detector_without_the_records_it_needs_is_blind_and_not_content():
    done = examine(company(RULE), [blind, per_mailbox])

    assert {look.detector: look.outcome for look in done.looks} == {
        "blind": Outcome.BLIND,
        "per_mailbox": Outcome.LOOKED,
    }
    assert [gap.kind for gap in blind_spots(done)] == ["detector:blind"]


@pytest.mark.parametrize("wrong", [boasts, proves_nothing], ids=["worse than declared", "without a record"])
def test_a_detector_that_breaks_its_word_is_reported_as_broken(wrong):
    assert examine(company(RULE), [wrong]).looks[0].outcome is Outcome.BROKE


def test_the_same_thing_found_twice_is_one_finding_with_the_records_of_both():
    done = examine(company(RULE, "2026-03-03 08:21 rule name=y"), [per_mailbox])

    (found,) = done.findings
    assert [rule.name for rule in found.records if isinstance(rule, Rule)] == ["x", "y"]


def test_findings_come_worst_first():
    done = examine(company(RULE), [breaks, per_mailbox])

    assert [one.severity for one in done.findings] == [Severity.HIGH, Severity.LOW]
