"""What was done, by the words of operation logs in Chinese and English."""

from __future__ import annotations

import pytest

from counterseal.providers.exports.consoles.acts import Act, act, verb_in
from counterseal.providers.exports.consoles.makers import MAKERS


@pytest.mark.parametrize(
    ("told", "thing", "verb"),
    [
        ("新建收信规则", "rule", "add"), ("删除过滤器", "rule", "remove"), ("收信规则-停用", "rule", "off"), ("createMailFilter", "rule", "add"), ("MAIL_FILTER_DELETED", "rule", "remove"),
        ("修改来信分类", "rule", "change"), ("开启自动转发", "forward", "on"), ("取消自动转发", "forward", "off"), ("設定自動轉寄", "forward", ""),
        ("设置自动回复", "reply", "add"), ("新增代收邮箱", "collector", "add"), ("邮件搬家", "collector", ""), ("删除别名", "identity", "remove"), ("修改发信昵称", "identity", "change"),
        ("编辑签名", "signature", "change"), ("添加白名单", "allow", "add"), ("删除黑名单", "block", "remove"), ("生成客户端授权码", "app_password", "add"),
        ("重置第三方客户端安全密码", "app_password", "change"), ("开启IMAP", "protocol", "on"), ("关闭POP3/SMTP服务", "protocol", "off"), ("开启客户端访问", "protocol", "on"),
        ("修改密码", "password", "change"), ("User Password Changed", "password", "change"), ("添加分级管理员", "role", "add"), ("删除用户", "user", "remove"), ("冻结账号", "user", "off"),
        ("代理发送授权", "delegate", "add"), ("删除邮件", "delete", "remove"), ("彻底删除邮件", "purge", "remove"), ("清空垃圾箱", "purge", "remove"), ("导出邮件", "export", ""),
        ("设置邮件备份", "backup", "add"), ("绑定微信", "binding", "add"), ("解绑手机", "binding", "remove"), ("绑定手机", "recovery", "add"), ("开启二次验证", "factor", "on"),
        ("关闭登录保护", "factor", "off"), ("登录", "sign_in", ""), ("退出登录", "leave", ""), ("发送邮件", "sent", ""), ("查看邮件", "read", ""), ("IP登录权限", "place_limit", ""),
        ("添加信任设备", "device", "add"), ("邮件转移", "relocate", ""), ("新增邮件组", "group", "add"), ("添加域名", "domain", "add"), ("重新获取KEY", "secret", "change"),
        ("关闭审计日志", "audit", "off"), ("入库", "", ""), ("修改商品价格", "", ""), ("", "", ""),
    ],
)  # fmt: skip
def test_the_thing_and_the_verb_are_told(told, thing, verb):
    found = act(told)

    assert (found.thing, found.verb) == (thing, verb)


def test_only_words_of_mail_speak_of_a_mailbox():
    assert act("新建收信规则").of_mail
    assert not act("删除用户").of_mail
    assert act("no such thing") == Act()


def test_the_verb_that_stands_first_counts():
    assert verb_in("删除后新建") == "remove"
    assert verb_in("") == ""


def test_every_thing_has_a_maker_but_signing_in_and_leaving():
    told = "收信规则 自动转发 imap 授权码 二次验证 代收 别名 委托 白名单 黑名单 自动回复 签名 回复地址 密码 密保 绑定 信任设备 管理员 成员 邮件备份 邮件组 域名 ip登录 api 审计 邮件转移 清空 删除邮件 导出 移动邮件 搜索 阅读 标记 发信 收信"

    assert {act(word).thing for word in told.split()} == set(MAKERS)
