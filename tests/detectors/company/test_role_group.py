"""A group that holds an administrator's role is found with its members; ordinary groups are not."""

import pytest

from counterseal.detectors.company.role_group import role_group
from counterseal.model.finding import Severity, Shows
from counterseal.testing import company

CREATED = "2026-03-02 08:45 change what=group.created target='Mail Security' role_assignable=yes"
ROLE = "2026-03-02 08:45 change what=role.granted target='Mail Security' role='Global Administrator'"
RISEN = "2026-03-02 08:20 change who=boss@acme.test what=role.granted target=anna@acme.test role='User Administrator'"


def test_the_group_its_role_and_its_members_are_one_finding():
    (finding,) = role_group(
        company(
            RISEN,
            CREATED,
            ROLE,
            "2026-03-02 08:46 change what=group.member_added target=bo@acme.test group='Mail Security'",
            "2026-03-02 08:46 change what=group.owner_added target=cy@acme.test group='Mail Security'",
            "2026-03-02 08:46 change what=group.member_added target=di@acme.test group=Sales",
        )
    )

    assert finding.key == "role_group:anna@acme.test:Mail Security"
    assert (finding.severity, finding.shows, finding.confidence) == (Severity.HIGH, Shows.INTRUDER, 0.8)
    assert [record.id for record in finding.records] == ["L2", "L3", "L4", "L5"]
    assert [record.id for record in finding.related] == ["L1"]
    assert len(finding.because) == 2


@pytest.mark.parametrize(
    ("lines", "confidence"),
    [([CREATED], 0.4), ([CREATED.replace("role_assignable=yes", ""), ROLE], 0.6)],
    ids=["no role yet", "a role"],
)
def test_a_group_by_an_old_administrator_is_a_doubt(lines, confidence):
    (finding,) = role_group(company(*lines))

    assert (finding.shows, finding.confidence) == (Shows.DOUBT, confidence)


@pytest.mark.parametrize(
    "innocent",
    [
        [CREATED.replace("role_assignable=yes", "")],
        [CREATED + " actor_kind=system"],
        [CREATED + " succeeded=no"],
        ["2026-03-02 08:00 change what=other operation='Create company'", CREATED, ROLE],
        ["2026-03-02 08:46 change what=group.member_added target=bo@acme.test group='Mail Security'"],
        [ROLE.replace("'Mail Security'", "bo@acme.test")],
    ],
    ids=["a team", "the provider", "refused", "the first day", "a member", "a person's role"],
)
def test_ordinary_groups_are_left_alone(innocent):
    assert not list(role_group(company(*innocent)))


def test_a_group_that_only_stands_is_left_alone():
    line = "2026-03-02 12:00 change standing=yes what=group.created target=Admins role_assignable=yes"

    assert not list(role_group(company(line)))
