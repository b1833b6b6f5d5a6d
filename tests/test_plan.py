"""From findings to an order of work: each action once, hold first, the same plan every time."""

import pytest

from counterseal.attribute import attribute
from counterseal.lore.actions import KINDS
from counterseal.model.action import Phase
from counterseal.model.answer import Answer, Compromised
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.text import text
from counterseal.plan import Situation, action, plan, remedies, step
from counterseal.testing import ANNA, company

WHY = text("Because")


@step(rank=2)
def late(situation):
    yield action("reset_password", ANNA, WHY, account=ANNA)
    yield action("hold_payments", ANNA, WHY, account=ANNA)


@step(rank=1)
def early(situation):
    yield action("end_sessions", ANNA, WHY, account=ANNA)
    yield action("reset_password", ANNA, WHY, account=ANNA)


def situation(findings=(), compromised=Compromised.YES):
    world = company("2026-03-02 08:21 rule name=.")
    found = Answer(account=ANNA, compromised=compromised, confidence=1, cause="unknown", because=())
    return Situation(company=world, answers=(found,), findings=findings, tracing=attribute(world, ()))


def test_phases_come_in_their_order_and_each_action_once():
    planned = plan(situation(), [late, early])

    assert [one.name for one in planned] == ["hold_payments", "end_sessions", "reset_password"]


def test_planning_twice_plans_the_same():
    assert plan(situation(), [late, early]) == plan(situation(), [early, late])


def test_a_plan_without_steps_is_an_error():
    with pytest.raises(ValueError, match="no steps"):
        plan(situation(), [])


@pytest.mark.parametrize("compromised", [Compromised.NO, Compromised.CANNOT_TELL])
def test_only_accounts_that_are_or_may_well_be_stolen_are_stolen(compromised):
    assert situation(compromised=compromised).stolen == ()
    assert len(situation().stolen) == 1


def test_remedies_of_findings_become_actions_on_their_account():
    world = company("2026-03-02 08:21 rule name=.")
    found = Finding(
        account=ANNA, about="x", said=WHY, records=world.records, severity=Severity.HIGH, shows=Shows.INTRUDER,
        confidence=0.9, remedies=(Remedy("remove_rule", "."), Remedy("revoke_grant", "a1", (("name", "App"),))),
    )  # fmt: skip
    rule, grant = remedies(situation([found]), lambda finding: True)

    assert (rule.key, rule.account, rule.phase, rule.why) == ("remove_rule:.", ANNA, Phase.CLEAN, WHY)
    assert dict(grant.what.values)["app"] == "App"


def test_every_kind_of_action_can_be_made_and_says_what_why_what_it_breaks_and_how():
    for name in KINDS:
        made = action(name, "target", WHY, account=ANNA, details={"role": "r", "to": "t"})

        assert all(said.template for said in (made.what, made.breaks, made.guide))


def test_what_is_to_be_done_is_told_for_the_place_where_the_account_lives():
    world = company("2026-03-02 08:21 rule name=.")
    found = Answer(account=ANNA, compromised=Compromised.YES, confidence=1, cause="unknown", because=())
    here = Situation(
        company=world, answers=(found,), findings=(), tracing=attribute(world, ()), platforms={ANNA: "server"}
    )
    told = {one.name: one.guide.template for one in plan(here, [early])}

    assert "doveadm" in told["reset_password"]
    assert "Entra" not in told["end_sessions"]
