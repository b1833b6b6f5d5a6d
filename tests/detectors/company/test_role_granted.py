"""Roles handed out in haste, by fresh power or to fresh accounts are found; a lone role among colleagues is low."""

import pytest

from counterseal.detectors.company.role_granted import role_granted
from counterseal.model.finding import Severity, Shows
from counterseal.testing import company


def grant(role, to="bo@acme.test", at="08:20", more=""):
    return f"2026-03-02 {at} change what=role.granted target={to} role='{role}' {more}"


THREE = [grant("Global Administrator"), grant("Exchange Administrator"), grant("User Administrator")]
RISEN = grant("User Administrator", "anna@acme.test", "07:00", "who=boss@acme.test")
NEWBORN = "2026-03-02 08:00 change what=user.created target=bo@acme.test"


@pytest.mark.parametrize(
    ("lines", "severity", "shows", "reasons"),
    [
        ([*THREE, grant("Global Administrator", "cy@acme.test", "08:21")], Severity.CRITICAL, Shows.INTRUDER, 2),
        ([RISEN, NEWBORN, grant("Global Administrator")], Severity.CRITICAL, Shows.INTRUDER, 2),
        (THREE, Severity.HIGH, Shows.DOUBT, 1),
        ([grant("Global Administrator", "anna@acme.test")], Severity.HIGH, Shows.DOUBT, 1),
        ([NEWBORN, RISEN, grant("Exchange Administrator")], Severity.HIGH, Shows.DOUBT, 2),
        ([grant("Global Administrator")], Severity.MEDIUM, Shows.DOUBT, 0),
        ([RISEN, grant("Exchange Administrator")], Severity.MEDIUM, Shows.DOUBT, 1),
        ([grant("Helpdesk Administrator")], Severity.LOW, Shows.DOUBT, 0),
    ],
    ids=[
        "many to several",
        "by fresh power to a fresh account",
        "many",
        "to itself",
        "a lesser role by fresh power to a fresh account",
        "global power alone",
        "a lesser role by fresh power",
        "a lesser role alone",
    ],
)
def test_the_circumstances_decide(lines, severity, shows, reasons):
    finding = next(one for one in role_granted(company(*lines)) if one.account == "anna@acme.test")

    assert (finding.severity, finding.shows, len(finding.because)) == (severity, shows, reasons)


def test_all_roles_of_one_account_are_one_finding():
    (finding,) = role_granted(company(*THREE, grant("Global Reader")))

    assert finding.key == "role_granted:anna@acme.test:bo@acme.test"
    assert [record.id for record in finding.records] == ["L1", "L2", "L3"]
    assert finding.remedies[0].target == "bo@acme.test"


@pytest.mark.parametrize(
    "innocent",
    [
        [grant("Global Reader")],
        [grant("Global Administrator", more="actor_kind=system")],
        [grant("Global Administrator", more="succeeded=no")],
        ["2026-03-02 08:00 change what=other operation='Create company'", *THREE],
        ["2026-03-02 08:00 change what=role.revoked target=bo@acme.test role='Global Administrator'"],
    ],
    ids=["a reader", "the provider", "refused", "the first day", "taken back"],
)
def test_ordinary_administration_is_left_alone(innocent):
    assert not list(role_granted(company(*innocent)))


def test_one_lesser_role_by_a_long_standing_administrator_at_the_desk_is_low():
    past = [f"2026-02-{day:02} 09:00 signin ip=198.51.100.7 client=Chrome" for day in range(1, 20)]
    made = "2026-03-02 12:11 change what=user.created target=new@acme.test ip=198.51.100.7"
    role = (
        "2026-03-02 12:12 change what=role.granted target=new@acme.test role='Helpdesk Administrator' ip=198.51.100.7"
    )
    (finding,) = role_granted(company(*past, made, role))

    assert finding.severity == Severity.LOW
    assert finding.confidence < 0.5


def test_a_role_that_only_stands_is_left_alone():
    line = '2026-03-02 12:00 change standing=yes what=role.granted target=bo@acme.test role="Global Administrator"'

    assert not list(role_granted(company(line)))
