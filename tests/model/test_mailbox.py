"""Records in a window: fresh, history, before; and coverage that may not be silent about a gap."""

from dataclasses import replace

import pytest

from counterseal.model.mailbox import Company, Coverage, contradictions, in_order
from counterseal.model.records import Rule, SignIn
from counterseal.testing import ANNA, company

LINES = (
    "2026-03-01 08:00 signin\n2026-03-02 08:00 signin\n2026-03-03 08:00 rule\n2026-03-04 08:00 signin who=bob@acme.test"
)


def test_fresh_is_in_the_window_and_history_before_it():
    world = company(LINES, since="2026-03-02")
    box = world.mailbox(ANNA)

    assert [len(box.fresh(SignIn)), len(box.history(SignIn)), len(box.every(SignIn))] == [1, 1, 2]
    assert [len(world.fresh(SignIn)), len(world.history(SignIn)), len(world.every(SignIn))] == [2, 1, 3]


def test_without_a_window_everything_is_fresh():
    assert len(company(LINES).mailbox(ANNA).fresh(SignIn)) == 2


def test_before_a_record_knows_no_window():
    box = company(LINES, since="2026-03-02").mailbox(ANNA)

    assert len(box.before(box.fresh(SignIn)[0])) == 1


def test_an_account_without_records_is_an_empty_mailbox():
    assert not company(LINES).mailbox("nobody@acme.test").every(Rule)


def test_own_addresses_are_those_of_the_companys_domains():
    world = company(LINES)

    assert (world.own("x@ACME.test"), world.own("x@example.com")) == (True, False)
    assert world.addresses == (ANNA, "bob@acme.test")


def test_coverage_with_a_gap_needs_a_reason():
    with pytest.raises(ValueError, match="needs a reason"):
        Coverage(kind="sign-ins", complete=False)


def test_duplicates_fall_together_and_the_whole_record_wins_over_a_mended_one():
    one, other = company("2026-03-01 08:00 rule partial=yes name=cut", "2026-03-01 08:00 rule name=whole").records
    same = [
        type(one)(**{name: getattr(r, name) for name in r.__dataclass_fields__} | {"id": "x"}) for r in (one, other)
    ]

    assert [getattr(record, "name", "") for record in in_order(same)] == ["whole"]
    assert [getattr(record, "name", "") for record in in_order(reversed(same))] == ["whole"]


def test_what_is_asked_often_is_worked_out_once():
    calls = []

    def work(company: Company) -> int:
        calls.append(company)
        return len(company.records)

    world = company(LINES)

    assert (world.once(work), world.once(work), len(calls)) == (4, 4, 1)


def test_an_unknown_place_is_no_place():
    assert not Company(records=()).where("203.0.113.9").known
    assert Company(records=()).distance("CN", "NG") == 0.0


def test_two_events_of_one_id_that_tell_different_things_are_both_kept():
    harmless, rule, again = company(
        "2026-03-01 08:00 signin", "2026-03-01 09:00 rule name=.", "2026-03-01 09:00 rule name=. session=s1"
    ).records
    found = in_order([replace(one, id="x") for one in (harmless, rule, again)])

    assert [record.id for record in found] == ["x", "x~2"]
    assert contradictions(found) == 1


def test_one_sign_in_told_by_two_logs_is_one():
    one, other = company(
        "2026-03-01 08:00 signin ip=203.0.113.9", "2026-03-01 08:00:01 signin ip=203.0.113.9 client=x"
    ).records

    assert len(in_order([replace(one, id="x"), replace(other, id="x")])) == 1
