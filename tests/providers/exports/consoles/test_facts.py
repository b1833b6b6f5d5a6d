"""One act or setting, gathered once."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from counterseal.model.records import Source
from counterseal.providers.exports.consoles.facts import Facts, name_in

FACTS = Facts(
    at=datetime(2026, 3, 2, tzinfo=UTC), source=Source("e" * 64, "a.csv:row 1"), zone="Asia/Shanghai", owner="anna@example.com", actor="admin@example.com", told="设置", text="转发到 a@b.test，抄送 admin@example.com、anna@example.com",
)  # fmt: skip


def test_the_fields_of_a_record_come_from_it():
    common = FACTS.common()

    assert common["id"] == "e" * 16 + ":a.csv:row 1"
    assert (common["account"], common["actor"], common["operation"], common["zone"]) == (
        "anna@example.com",
        "admin@example.com",
        "设置",
        "Asia/Shanghai",
    )
    assert FACTS.common("x")["account"] == "x"
    assert replace(FACTS, number=2).common()["id"].endswith("#2")


def test_other_addresses_are_neither_the_mailbox_nor_whoever_acted():
    assert FACTS.others == ("a@b.test",)


def test_the_system_is_no_person():
    assert replace(FACTS, actor="系统").common()["actor_kind"] == "system"
    assert FACTS.common()["actor_kind"] == "user"


def test_an_account_is_an_address_or_a_bare_name():
    assert name_in("张三 <Zhang@Example.com>") == "zhang@example.com"
    assert name_in("Anna(销售)") == "anna"
    assert name_in("") == ""


def test_what_is_said_is_cut_short():
    assert len(replace(FACTS, text="x" * 10_000).said) == 4000
