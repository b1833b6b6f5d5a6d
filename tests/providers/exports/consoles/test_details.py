"""Rules in words, taken apart: conditions, acts, names, and what cannot be read kept as it is."""

from __future__ import annotations

import pytest

from counterseal.providers.exports.consoles.details import flat, keeps_copy, ruled, says_rule, unquoted, values_in


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "如果 主题 包含 “发票、付款” 并且 发件人 为 boss@example.com 则 移动到 “RSS 订阅” 并标记为已读",
            {"words": ("发票", "付款"), "senders": ("boss@example.com",), "moves_to": "RSS 订阅", "marks_read": True},
        ),
        ("创建收信规则“.”：发件人包含 cfo@example.com，自动转发到a@evil.example，不保留", {"name": ".", "senders": ("cfo@example.com",), "forwards_to": ("a@evil.example",), "keeps": False}),
        ("规则名称：1；条件：主题包含 invoice 或 payment；动作：转发给 a@evil.example；状态：停用", {"name": "1", "words": ("invoice", "payment"), "forwards_to": ("a@evil.example",), "enabled": False}),
        ('if subject contains "invoice", "bank" and from is boss@example.com then move to Archive and mark as read', {"words": ("invoice", "bank"), "senders": ("boss@example.com",), "moves_to": "Archive", "marks_read": True}),
        ("如果发件人包含“@example.com” 则直接删除", {"senders": ("@example.com",), "deletes": True}),
        ("当邮件到达时，主题中包含：合同；\n移动到：已删除；标为已读；不再执行其他规则", {"words": ("合同",), "moves_to": "已删除", "deletes": False, "marks_read": True, "stops": True}),
        ("发件人不包含 x@example.com; 转发 y@evil.example", {"senders": (), "forwards_to": ("y@evil.example",)}),
        ("收件人是 anna@example.com 则密送给 z@evil.example", {"recipients": ("anna@example.com",), "copies_to": ("z@evil.example",)}),
        ('{"name": "r", "subject": ["发票", "付款"], "forward": "a@evil.example"}', {"name": "r", "forwards_to": ("a@evil.example",)}),
        ("把来自 ceo@example.com 的邮件移动到文件夹 归档", {"senders": ("ceo@example.com",), "moves_to": "归档"}),
        ("邮件大小大于 5M 则 拒收", {"deletes": True}),
    ],
)  # fmt: skip
def test_a_rule_is_taken_apart(told, expected):
    fields = ruled(told).fields()

    assert {name: fields[name] for name in expected} == expected


def test_a_rule_without_a_name_goes_by_its_own_words():
    assert ruled("如果 主题 包含 发票 则 删除").name == "如果 主题 包含 发票 则 删除"


def test_every_condition_is_kept_in_the_consoles_words():
    assert ruled("如果 主题 包含 “发票” 并且 发件人不包含 a@b.test 则 删除").fields()["conditions"] == (
        ("主题 包含", "发票"), ("发件人不包含", "a@b.test"),
    )  # fmt: skip


def test_what_is_no_act_that_is_known_stays_among_the_conditions():
    assert ("", "播放声音") in ruled("如果 主题 包含 发票 则 播放声音").fields()["conditions"]


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("转发到 a@b.test", True),
        ("不保留", False),
        ("保留副本：否", False),
        ("保留原件：是", True),
        ("keep a copy: no", False),
        ("转发后删除原邮件", False),
    ],
)
def test_a_copy_is_kept_unless_it_is_said_otherwise(told, kept):
    assert keeps_copy(told) is kept


@pytest.mark.parametrize(
    ("told", "says"),
    [
        ("主题包含发票则删除", True),
        ("from is a@b.test then delete", True),
        ("收信规则", False),
        ("please switch on forwarding to a@b.test", False),
        ("移动到 归档", False),
    ],
)
def test_a_rule_is_told_from_other_texts(told, says):
    assert says_rule(told) is says


def test_values_quotes_and_json_are_undone():
    assert values_in("“发票”、“付款”或“合同”") == ["发票", "付款", "合同"]
    assert unquoted(" “发票”： ") == "发票"
    assert flat('{"a": {"b": [1, 2]}}') == "b: 1; b: 2"
    assert flat("{broken") == "{broken"


def test_a_state_that_stands_behind_the_copy_is_not_about_the_copy():
    assert keeps_copy("保留原邮件：是；状态：未验证")
    assert keeps_copy("保留原邮件：是；状态：关闭")
    assert not keeps_copy("保留原邮件：否；状态：已开启")


def test_a_cell_full_of_blanks_is_read_in_no_time():
    found = ruled("规则：x；主题 包含 付款" + " \t" * 20_000 + "则 删除邮件")

    assert (found.words, found.deletes) == (["付款"], True)
