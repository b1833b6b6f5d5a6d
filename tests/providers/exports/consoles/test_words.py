"""Words of the consoles are compared without letters' forms, signs and spellings."""

from __future__ import annotations

import pytest

from counterseal.providers.exports.consoles.words import address, addresses, bare, simple, switched


@pytest.mark.parametrize(
    ("one", "other"),
    [("登錄時間", "登录时间"), ("登陆时间", "登录时间"), ("登入時間", "登录时间"), ("帐号", "账号"), ("賬號", "账号"), ("帳戶", "账号"), ("ＩＰ地址", "ip地址"), (" IP  Address ", "ip address")],
)  # fmt: skip
def test_spellings_of_one_word_are_one(one, other):
    assert simple(one) == simple(other)


def test_signs_and_blanks_do_not_part_a_name():
    assert bare("登录 IP：") == bare("登录-ip") == "登录ip"


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("开启", True), ("已开启", True), ("是", True), ("Enabled", True), ("已开启 (管理员)", True), ("on", True),
        ("关闭", False), ("未设置", False), ("否", False), ("停用", False), ("Off", False), ("不使用自动转发", False),
        ("开启q关闭", None), ("drop@evil.example", None), ("", None), ("深圳", None),
    ],
)  # fmt: skip
def test_on_and_off_are_told_apart_from_everything_else(word, told):
    assert switched(word) is told


def test_addresses_are_found_in_running_chinese():
    assert addresses("转发到A@b.test并保留，抄送c@d.test。") == ("a@b.test", "c@d.test")
    assert address("没有") == ""
