"""The consoles' tables: Chinese headers, GBK, China's time without a zone."""

import csv
import io

import pytest

from counterseal.providers.simulated.exmail.tables import city_of, mail_search, operations, sign_ins, table
from counterseal.providers.simulated.letters import post_of
from tests.providers.simulated.tiny import told_on


def rows(content):
    return list(csv.reader(io.StringIO(content.decode("gbk"))))


def test_a_sign_in_has_time_place_and_way():
    story = told_on(
        "exmail",
        "network 192.0.2.0/26 country=CN asn=64498 name=Mobile city=浙江省宁波市",
        "2026-03-02 08:21 signin who=anna@acme.test ip=192.0.2.9 protocol=pop",
        "2026-03-02 20:21 signin as=anna ip=203.0.113.9",
    )
    found = rows(sign_ins(story))

    assert found == [
        ["登录时间", "成员帐号", "登录IP", "登录地点", "登录方式"],
        ["2026-03-03 04:21:00", "anna@acme.test", "203.0.113.9", "尼日利亚", "网页登录"],
        ["2026-03-02 16:21:00", "anna@acme.test", "192.0.2.9", "浙江省宁波市", "pop3登录"],
    ]


@pytest.mark.parametrize(
    ("line", "kind", "whom"),
    [
        ("forward as=anna to=x@freepost.test", "开启邮件自动转发", "anna@acme.test"),
        ("forward as=anna what=removed", "关闭邮件自动转发", "anna@acme.test"),
        ("change who=it@acme.test what=password.reset target=anna@acme.test", "修改密码", "anna@acme.test"),
        ("change as=anna what=password.changed target=anna@acme.test", "成员修改密码", "anna@acme.test"),
        ("change who=it@acme.test what=user.created target=new@acme.test", "新增用户", "new@acme.test"),
    ],
)
def test_an_operation_is_a_kind_with_a_person(line, kind, whom):
    found = rows(operations(told_on("exmail", f"2026-03-02 08:21 {line}")))

    assert found[0] == ["操作时间", "操作人", "操作类型", "操作对象"]
    assert found[1][2:] == [kind, whom]


def test_other_settings_are_no_operation():
    assert operations(told_on("exmail", "2026-03-02 08:21 rule as=anna name=x")) == b""


def test_every_message_is_a_row_for_each_recipient():
    story = told_on(
        "exmail",
        "2026-03-02 08:21 message as=anna act=sent recipients=bo@partner.test,cy@partner.test subject=报价",
        "2026-03-02 08:22 message act=received who=bo@partner.test account=anna@acme.test subject=Order verdict=spam",
    )
    found = rows(mail_search(story, post_of(story, "exmail")))

    assert found[0] == ["时间", "发件人", "收件人", "主题", "类型", "状态"]
    assert [row[1:] for row in found[1:]] == [
        ["bo@partner.test", "anna@acme.test", "Order", "收信", "已投递到垃圾箱"],
        ["anna@acme.test", "cy@partner.test", "报价", "发信", "投递成功"],
        ["anna@acme.test", "bo@partner.test", "报价", "发信", "投递成功"],
    ]


def test_an_address_of_no_network_is_at_an_unknown_place():
    assert city_of(told_on("exmail"), "192.0.2.200") == "未知"


def test_a_sign_that_gbk_has_not_becomes_a_question_mark():
    assert table(("a",), [("é\U0001f600",)]).endswith("?\r\n".encode("gbk"))
