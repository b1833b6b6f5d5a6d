"""A member's settings page, saved from the browser."""

from counterseal.providers.simulated.exmail.page import page
from counterseal.providers.simulated.standing import standing
from tests.providers.simulated.tiny import told_on


def told(*lines, who="anna@acme.test"):
    story = told_on("exmail", *(f"2026-03-02 08:21 {line}" for line in lines))
    return page(who, standing(story, "exmail")).decode("gbk")


def test_a_rule_is_a_row_with_conditions_and_actions():
    text = told(
        "rule as=anna name=. words=付款,bank senders=bo@partner.test moves_to=Trash marks_read=yes stops=yes",
        "rule as=anna name=b deletes=yes enabled=no",
        "rule as=anna name=c forwards_to=x@freepost.test moves_to=RSS",
    )

    assert "<td>.</td><td>主题包含：付款、bank；发件人包含：bo@partner.test</td>" in text
    assert "<td>移动到文件夹：已删除；标记为已读；不再执行其他规则</td><td>已启用</td>" in text
    assert "<td>b</td><td>所有邮件</td><td>直接删除</td><td>已停用</td>" in text
    assert "<td>移动到文件夹：RSS；自动转发到：x@freepost.test</td>" in text


def test_the_other_settings_have_a_table_each():
    text = told(
        "forward as=anna to=x@freepost.test keeps_copy=no",
        "app_password as=anna name=手机",
        "protocol as=anna name=imap enabled=yes",
        "protocol as=anna name=pop enabled=no",
        "change as=anna what=collector.added target=a@freepost.test host=pop.freepost.test user=a",
        "change as=anna what=vacation.set target=anna@acme.test after=休假",
        "change as=anna what=identity.added target=a@else.test name=Anna",
        "change as=anna what=binding.added target=wx-1",
    )

    assert "<td>x@freepost.test</td><td>否</td><td>已开启</td>" in text
    assert "<td>手机</td><td>2026-03-02 16:21:00</td>" in text
    assert "<td>IMAP/SMTP服务</td><td>已开启</td>" in text
    assert "<td>POP/SMTP服务</td><td>已关闭</td>" in text
    assert "<td>a@freepost.test</td><td>pop.freepost.test</td><td>a</td>" in text
    assert "<td>已开启</td><td>休假</td>" in text
    assert "<td>a@else.test</td><td>Anna</td>" in text
    assert "<td>微信</td><td>wx-1</td>" in text


def test_who_set_nothing_has_a_page_that_says_so():
    text = told("forward as=anna to=x@freepost.test", who="boss@acme.test")

    assert "邮箱帐号：boss@acme.test" in text
    assert text.count("<p>未设置</p>") == 8
    assert 'charset=gbk"' in text


def test_markup_in_a_name_is_no_markup():
    assert "<td>&lt;b&gt;</td>" in told("rule as=anna name=<b>")
