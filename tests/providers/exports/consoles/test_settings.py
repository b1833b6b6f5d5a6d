"""Lines of a settings page: labels, ticks, headings, rules over several lines, and what is only a menu."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from counterseal.model.records import AppPassword, Change, Delegate, Factor, Forward, Protocol, Rule, Source
from counterseal.providers.exports.consoles.facts import Facts
from counterseal.providers.exports.consoles.settings import Settings, lines_of, state_in
from counterseal.providers.exports.html import BREAK

ANNA, EVIL = "anna@example.com", "drop@evil.example"


def page(text: str) -> Settings:
    facts = Facts(
        at=datetime(2026, 3, 9, tzinfo=UTC), source=Source("e" * 64, "p"), zone="UTC", owner=ANNA, standing=True
    )
    found = Settings(facts)
    for number, line in enumerate(text.split("\n"), start=1):
        found.add(line, f"p line {number}")
    return found


def kept(text: str, kind):
    return [one for one in page(text).records() if isinstance(one, kind)]


@pytest.mark.parametrize(
    "text",
    [
        f"自动转发：开启\n转发地址：{EVIL}\n保留原件：否", f"自动转发\n[ ] 关闭 [x] 开启\n转发到 {EVIL}\n[ ] 保留副本",
        f"自动转发\n[ ] 关闭\n[x] 开启\n转发地址\n{EVIL}\n不保留原邮件", f"Auto forward: On\nForward to: {EVIL}\nKeep a copy: No",
    ],
)  # fmt: skip
def test_forwarding_is_read_from_every_arrangement(text):
    (forward,) = kept(text, Forward)

    assert (forward.to, forward.keeps_copy, forward.account, forward.actor) == ((EVIL,), False, ANNA, "")


@pytest.mark.parametrize(
    "text", [f"自动转发：关闭\n转发地址：{EVIL}", "自动转发", f"自动转发\n[x] 关闭\n[ ] 开启\n转发地址：{EVIL}"]
)
def test_forwarding_that_is_off_or_only_a_heading_is_none(text):
    assert kept(text, Forward) == []


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("IMAP/SMTP服务：已开启", [("imap", True)]), ("POP3服务 未开启", [("pop", False)]), ("IMAP/SMTP服务 已开启 | 关闭", [("imap", True)]), ("[x] 开启IMAP/SMTP服务", [("imap", True)]),
        ("[ ] 允许 POP3 收信", [("pop", False)]), ("SMTP\t开启", [("smtp", True)]), ("IMAP access: Disabled", [("imap", False)]), ("如果您开启了IMAP服务，请注意安全，并定期修改密码。", []), ("IMAP", []),
    ],
)  # fmt: skip
def test_ways_in_are_on_or_off(line, told):
    assert [(one.name, one.enabled) for one in kept(line, Protocol)] == told


def test_a_second_factor_is_required_or_not():
    assert [one.what for one in kept("登录二次验证：未开启\n安全登录：已开启", Factor)] == ["not_required", "required"]


def test_rules_are_told_from_one_another_over_lines():
    text = "收信规则\n名称：付款\n启用本规则\n当邮件到达时\n发件人包含 @partner.example\n执行以下操作\n转发到 drop@evil.example\n标记为已读\n\n名称：报表\n主题包含 报表\n移动到 报表"
    first, second = kept(text, Rule)

    assert (first.name, first.senders, first.forwards_to, first.marks_read) == (
        "付款",
        ("@partner.example",),
        (EVIL,),
        True,
    )
    assert (second.name, second.words, second.moves_to) == ("报表", ("报表",), "报表")


def test_numbered_rules_are_rules():
    assert len(kept("收信规则\n1. 如果 主题 包含 “发票” 则 删除\n2. 如果 发件人 为 a@b.test 则 删除", Rule)) == 2


def test_a_rule_that_is_not_ticked_is_off():
    assert [one.enabled for one in kept("收信规则\n[ ] 如果 主题 包含 “发票” 则 转发到 drop@evil.example", Rule)] == [
        False
    ]


@pytest.mark.parametrize(
    ("text", "what", "targets"),
    [
        ("白名单：partner.example，a@b.test", "allowlist.added", ["a@b.test", "partner.example"]), ("黑名单\nbank@partner.example", "blocklist.added", ["bank@partner.example"]),
        ("代收邮箱：old@partner.example", "collector.added", ["old@partner.example"]), ("别名：a@example.com、b@example.com", "identity.added", ["a@example.com", "b@example.com"]),
        ("发信昵称：Anna Li", "identity.added", ["Anna Li"]), ("绑定微信：已绑定", "binding.added", ["绑定微信 已绑定"]), ("回复地址：drop@evil.example", "reply_to.set", [ANNA]),
        ("黑名单：无", "blocklist.added", []), ("代收邮箱：未设置", "collector.added", []),
    ],
)  # fmt: skip
def test_lists_and_addresses_are_changes_that_stand(text, what, targets):
    assert [(one.what, one.target) for one in kept(text, Change)] == [(what, target) for target in targets]


def test_an_automatic_answer_a_signature_and_what_recovers_are_kept():
    found = kept("自动回复\n[x] 启用自动回复\n内容：我在休假\n签名：Anna, Sales\n密保手机：138****0000", Change)

    assert [(one.what, one.after) for one in found] == [
        ("vacation.set", "我在休假"),
        ("signature.set", "Anna, Sales"),
        ("recovery.changed", "138****0000"),
    ]


def test_delegates_and_passwords_for_clients_are_kept():
    found = page(f"邮箱委托：{EVIL}\n客户端授权码：已开启").records()

    assert [type(one) for one in found] == [Delegate, AppPassword]


def test_the_page_says_whose_it_is():
    facts = Facts(at=datetime(2026, 3, 9, tzinfo=UTC), source=Source("e", "p"), zone="UTC", owner="", standing=True)
    found = Settings(facts)
    found.add("当前账号：bob@example.com", "p line 1")
    found.add("IMAP：开启", "p line 2")

    assert found.owner == "bob@example.com"
    assert found.records()[0].account == "bob@example.com"


def test_menus_are_unread_and_settings_that_are_not_understood_are_odd():
    found = page(f"首页\n帮助中心\n神秘功能 {EVIL}\nIMAP服务：也许")

    assert found.unread == ["首页", "帮助中心"]
    assert found.odd == [f"神秘功能 {EVIL}", "IMAP服务：也许"]


def test_every_record_has_an_id_and_a_place_of_its_own():
    found = page(f"自动转发：开启\n转发地址：{EVIL}\nIMAP：开启\nPOP：开启").records()

    assert len({one.id for one in found}) == 3
    assert found[0].source.place == "p line 3"


def test_a_line_of_several_boxes_is_one_for_each():
    assert [(one.label, one.value, one.ticked) for one in lines_of("[x] IMAP [ ] POP")] == [
        ("IMAP", "on", True),
        ("POP", "off", False),
    ]
    assert [(one.label, one.value) for one in lines_of("转发 [ ] 关 [x] 开")] == [("转发", "开")]
    assert [(one.label, one.value) for one in lines_of("IMAP：\t[x]")] == [("IMAP", "on")]


def test_a_state_is_no_explanation():
    assert state_in("IMAP/SMTP服务 已开启 | 关闭") is True
    assert state_in("开启后，系统会把所有邮件转发到您指定的邮箱") is None
    assert state_in("深圳") is None


@pytest.mark.parametrize("nothing", ["未设置", "无", "暂无数据", "Not set"])
def test_what_is_not_set_is_known_and_no_trouble(nothing):
    found = page(
        f"收信规则\n{nothing}\n自动转发\n{nothing}\n客户端设置\n{nothing}\n发信帐号\n{nothing}\n其他邮箱\n{nothing}"
    )

    assert found.records() == []
    assert found.off == {"rule", "forward", "protocol", "identity", "collector"}
    assert (found.odd, found.unread) == ([], [])


def test_something_unknown_that_is_not_set_is_no_trouble_either():
    assert (page("神秘功能\n未设置").odd, page("神秘功能\n未设置").unread) == ([], ["神秘功能", "未设置"])


def test_an_address_that_is_not_set_switches_no_forwarding_off():
    (forward,) = kept("自动转发\n已开启\n转发地址\n未设置", Forward)

    assert forward.to == ()


def test_what_stands_behind_a_table_is_not_about_the_heading_before_it():
    assert kept(f"假期自动回复\n{BREAK}\n发信设置\n未设置", Change) == []
    assert [one.after for one in kept("假期自动回复\n我不在办公室", Change)] == ["我不在办公室"]


@pytest.mark.parametrize(("state", "told"), [("已开启", ["我在休假"]), ("已关闭", [])])
def test_an_automatic_answer_in_a_row_that_was_copied_from_a_page(state, told):
    found = kept(f"假期自动回复\n状态\t回复内容\n{state}\t我在休假\n发信帐号\n未设置", Change)

    assert [one.after for one in found] == told


def test_a_page_on_which_nothing_is_set_still_tells_that_the_account_was_looked_at():
    found = page("自动转发\n未设置\n签名：无").known()

    assert (found.what, found.account, found.target, found.standing) == ("user.known", ANNA, ANNA, True)
