"""A finding's key stays the same over runs and over more evidence."""

from dataclasses import replace

from counterseal.model.finding import Finding, Severity, Shows
from counterseal.model.text import text
from counterseal.testing import company


def test_the_key_is_detector_account_and_subject_and_not_the_records():
    records = company("2026-03-02 08:21 rule", "2026-03-03 08:21 rule").records
    found = Finding(
        account="anna@acme.test", about="mailbox:.", said=text("Found"), records=records[:1], severity=Severity.HIGH,
        shows=Shows.INTRUDER, confidence=0.9, detector="rule_hiding_name",
    )  # fmt: skip

    assert found.key == "rule_hiding_name:anna@acme.test:mailbox:."
    assert replace(found, records=records).key == found.key


def test_severities_are_ordered_and_have_the_words_of_the_contract():
    assert [one.word for one in sorted(Severity)] == ["info", "low", "medium", "high", "critical"]
