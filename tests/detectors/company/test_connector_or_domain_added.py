"""A new road for the company's mail or sign-ins is found when a person opened it."""

import pytest

from counterseal.detectors.company.connector_or_domain_added import connector_or_domain_added
from counterseal.model.finding import Severity, Shows
from counterseal.testing import company

RISEN = "2026-03-02 08:20 change who=boss@acme.test what=role.granted target=anna@acme.test role='Global Administrator'"

SET_UP = """
2026-03-02 12:00 change what=other operation='Create company'
2026-03-02 12:01 change what=domain.added target=acme.test
"""


@pytest.mark.parametrize(
    ("what", "confidence"), [("connector.added", 0.4), ("domain.added", 0.4), ("domain.federated", 0.6)]
)
def test_a_new_road_is_found(what, confidence):
    (finding,) = connector_or_domain_added(company(f"2026-03-02 12:00 change what={what} target=gate.test"))

    assert finding.key == f"connector_or_domain_added:anna@acme.test:{what}:gate.test"
    assert (finding.severity, finding.shows, finding.confidence) == (Severity.HIGH, Shows.DOUBT, confidence)


def test_fresh_power_makes_it_an_intruders_act():
    (finding,) = connector_or_domain_added(company(RISEN, "2026-03-02 12:00 change what=connector.added target=out"))

    assert (finding.shows, len(finding.because), finding.related[0].id) == (Shows.INTRUDER, 1, "L1")


@pytest.mark.parametrize(
    "innocent",
    [
        "2026-03-02 12:00 change what=connector.added target=out actor_kind=system",
        "2026-03-02 12:00 change what=connector.added target=out succeeded=no",
        "2026-03-02 12:00 change what=policy.changed target=out",
        SET_UP,
    ],
    ids=["the provider", "refused", "something else", "the first day"],
)
def test_other_changes_are_left_alone(innocent):
    assert not list(connector_or_domain_added(company(innocent)))


def test_what_only_stands_is_left_alone():
    assert not list(
        connector_or_domain_added(company("2026-03-02 12:00 change standing=yes what=domain.added target=x.test"))
    )
