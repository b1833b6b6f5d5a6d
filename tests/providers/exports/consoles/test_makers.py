"""From acts to records, one maker for each thing."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from counterseal.model.records import (
    Access,
    AppPassword,
    Change,
    Delegate,
    Factor,
    Forward,
    Message,
    Protocol,
    Rule,
    Source,
)
from counterseal.providers.exports.consoles.acts import act
from counterseal.providers.exports.consoles.facts import Facts
from counterseal.providers.exports.consoles.makers import made, other

ANNA, EVIL = "anna@example.com", "drop@evil.example"


def records(told: str, text: str = "", **more: Any):
    said = {"owner": ANNA, "actor": ANNA, "detail": text, **more}
    facts = Facts(
        at=datetime(2026, 3, 2, tzinfo=UTC),
        source=Source("e" * 64, "x"),
        zone="UTC",
        told=told,
        text=f"{told}；{text}",
        **said,
    )
    return list(made(facts, act(told)))


@pytest.mark.parametrize(
    ("told", "text", "kind", "fields"),
    [
        ("开启自动转发", f"转发到{EVIL}不保留", Forward, {"to": (EVIL,), "keeps_copy": False, "what": "set"}),
        ("关闭自动转发", "", Forward, {"to": (), "what": "removed"}),
        ("开启自动转发", "", Forward, {"to": (), "what": "set"}),
        ("新建收信规则", f"主题包含发票则转发到{EVIL}", Rule, {"words": ("发票",), "forwards_to": (EVIL,), "what": "set"}),
        ("删除收信规则", "规则名称：付款", Rule, {"name": "付款", "what": "removed"}),
        ("停用收信规则", "规则名称：付款", Rule, {"what": "disabled"}),
        ("生成客户端授权码", "名称：Outlook", AppPassword, {"name": "Outlook", "what": "set"}),
        ("删除授权码", "“iPhone”", AppPassword, {"name": "iPhone", "what": "removed"}),
        ("开启二次验证", "", Factor, {"what": "required"}),
        ("关闭登录保护", "", Factor, {"what": "not_required", "method": "关闭登录保护"}),
        ("绑定令牌", "", Factor, {"what": "added"}),
        ("开启IMAP/SMTP服务", "", Protocol, {"name": "imap", "enabled": True}),
        ("关闭客户端访问", "", Protocol, {"name": "client", "enabled": False}),
        ("修改客户端设置", "IMAP：开启", Protocol, {"name": "imap", "enabled": True}),
        ("修改客户端设置", "imap", Change, {"what": "mailbox.changed"}),
        ("新增代收邮箱", f"{EVIL} 服务器：pop.evil.example", Change, {"what": "collector.added", "target": EVIL, "details": {"direction": "in", "user": EVIL, "host": "pop.evil.example"}}),
        ("删除代收邮箱", EVIL, Change, {"what": "collector.removed"}),
        ("修改发信昵称", "昵称改为“CEO”", Change, {"what": "identity.added", "target": "CEO", "details": {"name": "CEO"}}),
        ("添加别名", "anna.li@example.com", Change, {"what": "identity.added", "target": "anna.li@example.com"}),
        ("代理发送授权", EVIL, Delegate, {"to": EVIL, "right": "send_on_behalf", "what": "set"}),
        ("邮箱委托", f"以本人名义 {EVIL}", Delegate, {"to": EVIL, "right": "send_as"}),
        ("取消委托", EVIL, Delegate, {"right": "full_access", "what": "removed"}),
        ("添加黑名单", "bank@partner.example", Change, {"what": "blocklist.added", "target": "bank@partner.example"}),
        ("删除白名单", "@partner.example", Change, {"what": "allowlist.removed", "target": "partner.example"}),
        ("设置自动回复", "我在休假", Change, {"what": "vacation.set"}),
        ("关闭自动回复", "", Change, {"what": "vacation.set", "after": ""}),
        ("编辑签名", "Anna", Change, {"what": "signature.set"}),
        ("设置回复地址", EVIL, Change, {"what": "reply_to.set", "target": ANNA, "after": EVIL}),
        ("修改密码", "", Change, {"what": "password.changed", "target": ANNA}),
        ("找回密码", "", Change, {"what": "password.reset"}),
        ("修改密保邮箱", EVIL, Change, {"what": "recovery.changed", "after": EVIL}),
        ("绑定微信", "", Change, {"what": "binding.added"}),
        ("解绑微信", "", Change, {"what": "binding.removed"}),
        ("添加信任设备", "设备：iPhone", Change, {"what": "device.registered", "target": "iPhone"}),
        ("添加分级管理员", f"{EVIL} 角色：超级管理员", Change, {"what": "role.granted", "target": EVIL, "after": "超级管理员"}),
        ("禁用用户", "bob@example.com", Change, {"what": "user.disabled", "target": "bob@example.com"}),
        ("设置邮件备份", f"将 bob@example.com 的邮件备份到 {EVIL}", Rule, {"scope": "tenant", "recipients": ("bob@example.com",), "copies_to": (EVIL,)}),
        ("修改用户", '{"email": "bob@example.com", "Status": 1}', Change, {"what": "user.disabled", "target": "bob@example.com"}),
        ("设置邮件备份", "", Change, {"what": "policy.changed"}),
        ("新增邮件组", "all@example.com", Change, {"what": "group.created", "target": "all@example.com"}),
        ("添加域名", "evil.example", Change, {"what": "domain.added"}),
        ("IP登录权限", "关闭", Change, {"what": "policy.changed"}),
        ("重新获取KEY", "", Change, {"what": "app.secret_added"}),
        ("关闭审计日志", "", Change, {"what": "audit.disabled"}),
        ("邮件转移", "bob@example.com", Change, {"what": "mailbox.changed"}),
        ("删除邮件", "删除了 12 封邮件", Access, {"act": "delete", "count": 12}),
        ("恢复删除邮件", "", Access, {"act": "move"}),
        ("彻底删除邮件", "主题：付款", Access, {"act": "purge", "count": 1}),
        ("导出邮件", "共 300", Access, {"act": "download", "count": 300}),
        ("导出通讯录", "", Change, {"what": "other"}),
        ("发送邮件", f"收件人 {EVIL} 主题：付款", Message, {"act": "sent", "sender": ANNA, "recipients": (EVIL,), "subject": "付款", "kept": False}),
        ("接收邮件", f"来自 {EVIL}", Message, {"act": "received", "sender": EVIL, "recipients": (ANNA,)}),
    ],
)  # fmt: skip
def test_an_act_becomes_a_record(told, text, kind, fields):
    (record,) = records(told, text)

    assert isinstance(record, kind)
    assert {name: getattr(record, name) for name in fields} == fields
    assert record.operation == told


def test_a_password_set_by_another_is_a_reset():
    (record,) = records("修改密码", "", actor="admin@example.com")

    assert record.what == "password.reset"


def test_several_ways_in_are_several_records_with_ids_of_their_own():
    found = records("关闭POP3/IMAP")

    assert [one.name for one in found] == ["imap", "pop"]
    assert len({one.id for one in found}) == 2


def test_details_as_json_are_read_like_words():
    (record,) = records("createMailFilter", f'{{"name": "r", "subject": "invoice", "forward": "{EVIL}"}}')

    assert (record.name, record.forwards_to) == ("r", (EVIL,))


def test_what_has_no_kind_of_its_own_keeps_its_words():
    facts = Facts(
        at=datetime(2026, 3, 2, tzinfo=UTC),
        source=Source("e", "x"),
        zone="UTC",
        owner=ANNA,
        told="升级",
        text="升级；专业版",
    )
    record = other(facts)

    assert isinstance(record, Change)
    assert (record.what, record.target, record.after) == ("other", "升级", "升级；专业版")
