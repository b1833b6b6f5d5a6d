"""Roles with power over mailboxes are known by name, and the facts that make giving one a surprise or none."""

from datetime import UTC, datetime

import pytest

from counterseal.lore.roles import between, given, newborn, risen, role_of, setting_up, strong, top
from counterseal.model.records import Change
from counterseal.testing import company

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("role", "is_strong", "is_top"),
    [
        ("Global Administrator", True, True),
        ("超级管理员", True, True),
        ("Exchange Administrator", True, False),
        ("exchange administrator ", True, False),
        ("Global Reader", False, False),
        ("Reports Reader", False, False),
        ("", False, False),
    ],
)
def test_a_role_is_known_by_its_name(role, is_strong, is_top):
    assert (strong(role), top(role)) == (is_strong, is_top)


def test_only_a_strong_role_given_by_a_person_counts():
    line = "2026-03-02 11:00 change what=role.granted target=bo@acme.test role="
    world = company(
        line + "'User Administrator'",
        line + "'Global Reader'",
        line + "'User Administrator' actor_kind=system",
        line + "'User Administrator' succeeded=no",
    )

    assert [given(change) for change in world.every(Change)] == [True, False, False, False]
    assert role_of(world.every(Change)[0]) == "User Administrator"
    assert len(between(world, NOON, NOON)) == 0


GRANTED = "change what=role.granted target=anna@acme.test role='Global Administrator'"


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (f"2026-03-02 09:00 {GRANTED} who=boss@acme.test", True),
        (f"2026-03-02 09:00 {GRANTED}", False),
        (f"2026-02-20 09:00 {GRANTED} who=boss@acme.test", False),
    ],
    ids=["by another person today", "by itself", "days ago"],
)
def test_fresh_power_is_a_role_from_somebody_else_within_a_day(line, found):
    assert bool(risen(company(line), "anna@acme.test", NOON)) is found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("2026-03-02 11:30 change what=user.created target=new@acme.test", True),
        ("2026-03-02 11:30 change what=user.created target=other@acme.test", False),
        ("2026-03-02 11:30 change what=user.created target=new@acme.test actor_kind=system", False),
        ("2026-03-02 10:30 change what=user.created target=new@acme.test", False),
    ],
    ids=["just now", "another", "by the provider", "earlier"],
)
def test_an_account_is_newborn_for_an_hour(line, found):
    assert bool(newborn(company(line), "new@acme.test", NOON)) is found


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["2026-03-02 08:00 change what=other operation='Create company'"], True),
        (["2026-02-02 08:00 signin", "2026-03-02 08:00 change what=other operation='Create company'"], False),
        (["2026-02-02 08:00 change what=other operation='Create company'"], False),
        ([], False),
    ],
    ids=["today", "an operation of that name later", "a month ago", "no records"],
)
def test_a_company_is_being_set_up_on_its_first_day(lines, found):
    assert setting_up(company(*lines), NOON) is found
