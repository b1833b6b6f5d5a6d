"""Which column is what: by name, by content, by what the person said; and which decides when they disagree."""

from __future__ import annotations

import pytest

from counterseal.providers.exports.consoles.mapping import Table, corrections, ip_in, is_footer, kind_of, plain_values


def table(names: str, *rows: str, corrected=()) -> Table:
    found = Table(tuple(names.split(",")), corrections(corrected))
    for row in rows:
        found.look(dict(zip(names.split(","), row.split(","), strict=True)))
    return found


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        ("203.0.113.9", "ip"), ("203.0.113.9(深圳)", "ip"), ("203.0.*.*", "ip"), ("2001:db8::1", "ip"), ("2026-03-02 11:10", "time"), ("2026-03-02", "date"), ("11:10", "clock"),
        ("anna@example.com", "address"), ("安娜 <anna@example.com>", "address"), ("12.5", "number"), ("IMAP", "method"), ("登录成功", "result"), ("深圳", "place"),
        ("新建收信规则", "act"), ("随便什么", "text"), ("Mozilla/5.0 (X11)", "agent"), ("-", ""), ("", ""),
    ],
)  # fmt: skip
def test_a_cell_is_known_by_its_form(cell, kind):
    assert kind_of(cell) == kind


def test_names_are_believed_when_their_cells_agree():
    found = table("登录时间,账号,IP,登录方式", "2026-03-02 11:10,anna@example.com,203.0.113.9,IMAP")

    assert found.mapping == "登录时间 -> time, 账号 -> account, IP -> ip, 登录方式 -> protocol"
    assert found.sure > 90


def test_a_name_that_its_cells_contradict_is_not_believed():
    found = table("登录时间,登录地址,类型", "2026-03-02 11:10,深圳,IMAP")

    assert (found.names_of("place"), found.names_of("protocol"), found.has("ip")) == (("登录地址",), ("类型",), False)


def test_columns_without_known_names_are_what_their_cells_are():
    found = table("甲,乙,丙", "2026-03-02 11:10,203.0.113.9,anna@example.com")

    assert found.mapping == "甲 -> time, 乙 -> ip, 丙 -> account"
    assert found.sure == 60


def test_a_day_and_a_time_of_day_side_by_side_are_two_parts_of_one():
    assert table("日期,时间", "2026-03-02,11:10").names_of("date", "clock") == ("日期", "时间")


def test_the_better_of_two_columns_leads():
    found = table("姓名账号,邮箱,时间", "anna,anna@example.com,2026-03-02 11:10")

    assert found.cell({"姓名账号": "anna", "邮箱": "anna@example.com"}, "account") == "anna@example.com"


def test_several_columns_may_tell_one_place():
    found = table("国家,省份,城市", "中国,广东,深圳")

    assert found.cells({"国家": "中国", "省份": "广东", "城市": "深圳"}, "place") == ["中国", "广东", "深圳"] or set(
        found.cells({"国家": "中国", "省份": "广东", "城市": "深圳"}, "place")
    ) == {"中国", "广东", "深圳"}


def test_what_the_person_said_wins():
    found = table("登录时间,备注", "2026-03-02 11:10,anna@example.com", corrected=[("备注", "account"), ("其他", "ip")])

    assert found.names_of("account") == ("备注",)


def test_two_columns_without_names_that_could_both_be_the_time_are_unclear():
    assert table("甲,乙", "2026-03-02 11:10,2026-03-02 11:11").unclear == ("甲", "乙")
    assert table("时间,乙", "2026-03-02 11:10,2026-03-02 11:11").unclear == ()


def test_an_address_in_front_of_its_place_is_found():
    assert ip_in("203.0.113.9 深圳") == "203.0.113.9"
    assert ip_in("::ffff:192.0.2.7") == "192.0.2.7"
    assert ip_in("999.0.0.1") == ""
    assert ip_in("v203.0.113.9") == ""


def test_cells_are_made_text_and_objects_are_no_cells():
    assert plain_values({"a": 1, "b": None, "c": True, "d": "x"}) == {"a": "1", "b": "", "c": "True", "d": "x"}
    assert plain_values({"a": {"b": 1}}) is None


def test_a_footer_counts_and_says_nothing_else():
    assert is_footer({"a": "共 3 条", "b": "", "#title": "x"})
    assert not is_footer({"a": "共 3 条", "b": "x", "c": "y"})
    assert not is_footer({"a": "", "b": ""})
