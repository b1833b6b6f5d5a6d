"""Names of columns: what they mean in every spelling, and which tables they keep out."""

from __future__ import annotations

import pytest

from counterseal.lore.columns import OURS
from counterseal.providers.exports.consoles.columns import NAMES, named, of_others, of_sign_ins, of_trade, zone_of


@pytest.mark.parametrize(
    ("name", "ours"),
    [
        ("登录时间", "time"), ("登陆时间", "time"), ("登錄時間", "time"), ("操作时间(北京时间)", "time"), ("Login Time", "time"), ("日期", "date"),
        ("帐号", "account"), ("邮箱地址", "account"), ("User Name", "account"), ("操作人", "operator"), ("Administrator", "operator"),
        ("登录IP", "ip"), ("IP位址", "ip"), ("来源ip地址", "ip"), ("Client IP", "ip"), ("服务器IP", "ignore"), ("归属地", "place"), ("登录城市", "place"),
        ("登录方式", "protocol"), ("客户端", "client"), ("User-Agent", "client"), ("登录设备", "device"), ("登录结果", "result"), ("是否成功", "result"),
        ("错误信息", "reason"), ("操作类型", "action"), ("操作对象", "object"), ("操作详情", "detail"), ("主题", "subject"), ("寄件者", "sender"),
        ("收件人", "recipients"), ("投递状态", "state"), ("退出时间", "ignore"), ("IP#2", "ip"), ("最近一次登录时间", "time"), ("颜色", ""), ("", ""),
    ],
)  # fmt: skip
def test_a_name_says_what_the_column_is(name, ours):
    assert named(name) == ours


def test_every_meaning_can_be_named_by_hand_or_belongs_to_another():
    assert set(NAMES) - set(OURS) == {"module", "copies", "folder"}


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("时间(UTC)", "UTC"),
        ("Time (GMT)", "UTC"),
        ("时间(UTC+8)", "Asia/Shanghai"),
        ("时间（北京时间）", "Asia/Shanghai"),
        ("时间", ""),
    ],
)
def test_a_name_may_tell_the_zone(name, zone):
    assert zone_of(name) == zone


def test_tables_of_goods_money_and_people_are_known_by_their_names():
    assert of_trade(("时间", "订单金额"))
    assert of_trade(("Date", "Amount"))
    assert not of_trade(("登录时间", "账号", "#title"))


def test_logs_with_readers_of_their_own_are_known_by_their_names():
    assert of_others(("CreationDate", "AuditData"))
    assert of_others(("日期 (UTC)", "请求 ID"))
    assert not of_others(("登录时间", "IP"))


def test_signing_in_is_told_in_names_and_titles():
    assert of_sign_ins("登陆日志")
    assert of_sign_ins("Sign-in log")
    assert not of_sign_ins("操作日志")
