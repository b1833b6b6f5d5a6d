"""Whoever stops the log is found; the provider's own settings are not."""

import pytest

from counterseal.detectors.company.audit_switched_off import audit_switched_off
from counterseal.model.finding import Severity, Shows
from counterseal.testing import company


@pytest.mark.parametrize(
    ("line", "about", "severity", "shows"),
    [
        ("change what=audit.disabled target=log", "audit.disabled:log", Severity.HIGH, Shows.INTRUDER),
        (
            "change what=audit.bypassed target=bo@acme.test",
            "audit.bypassed:bo@acme.test",
            Severity.HIGH,
            Shows.INTRUDER,
        ),
        ("rule name=. scope=tenant unaudited=yes copies_to=x@y.test", "rule:.", Severity.MEDIUM, Shows.DOUBT),
    ],
    ids=["off", "bypassed", "a rule"],
)
def test_what_is_no_longer_written_down_is_found(line, about, severity, shows):
    (finding,) = audit_switched_off(company(f"2026-03-02 12:00 {line}"))

    assert finding.key == f"audit_switched_off:anna@acme.test:{about}"
    assert (finding.severity, finding.shows) == (severity, shows)


@pytest.mark.parametrize(
    "innocent",
    [
        "change what=audit.enabled target=log",
        "change what=audit.disabled target=log actor_kind=system",
        "change what=audit.disabled target=log succeeded=no",
        "rule name=Disclaimer scope=tenant unaudited=yes",
        "rule name=Archive scope=tenant copies_to=x@y.test",
        "rule name=. scope=tenant unaudited=yes copies_to=x@y.test what=removed",
    ],
    ids=["switched on", "the provider", "refused", "a harmless rule", "a logged rule", "removed"],
)
def test_other_settings_are_left_alone(innocent):
    assert not list(audit_switched_off(company(f"2026-03-02 12:00 {innocent}")))


def test_a_log_that_stands_switched_off_is_a_weakness():
    (finding,) = audit_switched_off(company("2026-03-02 12:00 change standing=yes what=audit.disabled target=log"))

    assert (finding.severity, finding.shows) == (Severity.LOW, Shows.WEAKNESS)
