"""Ways in and their results, by the words of the consoles."""

from __future__ import annotations

import pytest

from counterseal.providers.exports.consoles.methods import Method, method, result, tells_method, tells_result


@pytest.mark.parametrize(
    ("told", "protocol", "client", "factor"),
    [
        (("网页登录",), "webmail", "Webmail", ""), (("Web",), "webmail", "Webmail", ""), (("网页web端",), "webmail", "Webmail", ""),
        (("IMAP",), "imap", "IMAP", ""), (("pop3登录",), "pop", "POP", ""), (("POP服务",), "pop", "POP", ""), (("SMTP",), "smtp", "SMTP", ""),
        (("Exchange ActiveSync",), "activesync", "Mobile mail", ""), (("客户端登录",), "client", "", ""),
        (("手机APP",), "app", "", ""), (("QQ邮箱App登录",), "app", "QQ邮箱App", ""), (("企业微信",), "app", "企业微信", ""), (("iPhone",), "app", "", ""),
        (("微信扫码登录",), "webmail", "Webmail", "WeChat scan"), (("IMAP(客户端授权码)",), "imap", "IMAP", "app password"),
        (("客户端", "客户端专用密码"), "client", "", "app password"), (("网页", "短信验证码"), "webmail", "Webmail", "code"), (("网页", "密码"), "webmail", "Webmail", "password"),
        (("单点登录",), "", "", "single sign-on"), (("",), "", "", ""), (("深圳",), "", "", ""),
    ],
)  # fmt: skip
def test_a_way_in_is_told(told, protocol, client, factor):
    assert method(*told) == Method(protocol, client, factor)


def test_a_user_agent_tells_the_family():
    agent = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36"

    assert method("网页", agent).client == "Chrome on Windows"


@pytest.mark.parametrize(
    ("told", "reason", "ok", "error"),
    [
        ("成功", "", True, ""), ("登录成功", "", True, ""), ("是", "", True, ""), ("Success", "", True, ""), ("", "", True, ""), ("正常", "", True, ""),
        ("失败", "密码错误", False, "密码错误"), ("密码错误", "", False, "密码错误"), ("否", "", False, "否"), ("账号锁定", "", False, "账号锁定"),
        ("登录未成功", "", False, "登录未成功"), ("Failed", "wrong password", False, "wrong password"), ("某状态", "", None, ""),
    ],
)  # fmt: skip
def test_a_result_is_told(told, reason, ok, error):
    found = result(told, reason)

    assert (found.ok, found.error) == (ok, error)


def test_a_second_step_that_failed_gives_away_that_the_password_was_right():
    assert result("失败", "二次验证未通过").password_right is True
    assert result("失败", "密码错误").password_right is None


def test_a_sign_in_that_waits_for_a_code_is_neither_good_nor_failed():
    found = result("需要短信验证")

    assert (found.ok, found.interrupted, found.password_right) == (False, True, True)
    assert result("需要输入图形码确认").password_right is None


@pytest.mark.parametrize(
    ("told", "warning", "risk"),
    [
        ("异地登录", "", "异地登录"),
        ("成功", "异常", "异常"),
        ("成功", "否", ""),
        ("成功", "正常", ""),
        ("成功", "-", ""),
        ("成功（异地）", "", "成功（异地）"),
    ],
)
def test_a_warning_is_the_consoles_opinion(told, warning, risk):
    found = result(told, "", warning)

    assert (found.ok, found.risk) == (True, risk)


def test_cells_are_known_by_their_words():
    assert tells_method("IMAP")
    assert not tells_method("我们的网页上有一个很长很长的说明文字，它不是一种登录方式，只是提到了网页")
    assert tells_result("登录失败")
    assert not tells_result("深圳")
