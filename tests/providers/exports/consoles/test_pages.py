"""Settings pages as text: what stands, in every encoding, and nothing from a text about something else."""

from __future__ import annotations

import pytest

from counterseal.model.records import Factor, Forward, Protocol, Rule
from counterseal.providers.exports.consoles.pages import SettingsText
from counterseal.reach import Asked
from tests.providers.exports.consoles.reading import read_bytes
from tests.providers.exports.consoles.vendors import ANNA, EVIL, SETTINGS
from tests.providers.exports.mutation import SEEN, mutations, silently_fewer

FORM = SettingsText("e" * 64, Asked(seen=SEEN))


def kept(records, kind):
    return [one for one in records if isinstance(one, kind)]


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
@pytest.mark.parametrize("vendor", SETTINGS)
def test_what_stands_on_a_page_is_read_from_its_text(vendor, encoding, tmp_path):
    records, gaps, parts = read_bytes(SETTINGS[vendor].encode(encoding), tmp_path, name="page.txt")
    (forward,), (rule,), (factor,) = kept(records, Forward), kept(records, Rule), kept(records, Factor)

    assert (forward.account, forward.to, forward.keeps_copy, forward.standing) == (ANNA, (EVIL,), False, True)
    assert (rule.words, rule.moves_to, rule.marks_read) == (("发票", "付款"), "已删除", True)
    assert {one.name: one.enabled for one in kept(records, Protocol)} == {"pop": False, "imap": True}
    assert factor.what == "not_required"
    assert {one.at for one in records} == {SEEN}
    assert {one.actor for one in records} == {""}
    assert parts[-1].dialect == "settings of a mail console"
    assert all(gap.harmless for gap in gaps)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
@pytest.mark.parametrize("vendor", SETTINGS)
def test_no_broken_byte_loses_a_setting_in_silence(vendor, encoding, tmp_path):
    data = SETTINGS[vendor].encode(encoding)
    whole = len(read_bytes(data, tmp_path)[0])
    for broken in mutations(data, 7):
        assert not silently_fewer(*read_bytes(broken, tmp_path), whole=whole)


def test_a_page_saved_as_a_table_of_two_columns_is_the_same(tmp_path):
    told = f"设置项,值\n自动转发,开启\n转发地址,{EVIL}\nIMAP/SMTP服务,已开启\n"
    records, *_ = read_bytes(told.encode("gb18030"), tmp_path, name=f"{ANNA}.csv")

    assert [(type(one).__name__, one.account) for one in records] == [("Protocol", ANNA), ("Forward", ANNA)]


def test_a_page_that_names_nobody_says_so(tmp_path):
    _, gaps, _ = read_bytes(f"自动转发：开启\n转发地址：{EVIL}\n".encode(), tmp_path)

    assert [gap.why for gap in gaps if not gap.harmless] == ["no_account_named"]


@pytest.mark.parametrize(
    "text",
    [
        "Dear Anna,\nplease switch on forwarding to bob@partner.example.\nRegards\n",
        "From: anna@example.com\nTo: bob@example.com\nSubject: 自动转发\n\n自动转发：开启\n转发地址：x@partner.example\n",
        "Mar  2 11:10:00 mx dovecot: imap-login: Login: user=<anna>\n" * 3,
        "# 说明\n关于自动转发：请谨慎设置。\nIMAP 是一种协议。\n",
        "账号,IMAP,自动转发\nanna@example.com,开启,关闭\n",
        "server: imap.example.com\nport: 993\n",
        '{"forward": "on"}',
        "",
    ],
    ids=["letter", "message", "log", "help", "table", "configuration", "json", "nothing"],
)
def test_another_text_is_left_to_others(text):
    assert not FORM.fits(text.encode(), "x.txt")


def test_a_line_beyond_all_reason_is_told_and_the_rest_is_read(tmp_path):
    told = f"账号：{ANNA}\n自动转发：开启\n转发地址：{EVIL}\nIMAP服务：已开启\n" + "x" * 30_000 + "\nPOP服务：已开启\n"
    records, gaps, _ = read_bytes(told.encode(), tmp_path)

    assert {one.name for one in kept(records, Protocol)} == {"imap", "pop"}
    assert "line_too_long" in {gap.why for gap in gaps}


def test_a_text_that_says_whose_it_is_and_that_nothing_is_set_is_a_page(tmp_path):
    text = f"邮箱帐号：{ANNA}\n收信规则\n未设置\n自动转发\n未设置\n假期自动回复\n未设置\n".encode()
    (record,), gaps, _ = read_bytes(text, tmp_path, name="page.txt")

    assert (record.what, record.account) == ("user.known", ANNA)
    assert all(gap.harmless for gap in gaps)
    assert not FORM.fits("收信规则\n未设置\n自动转发\n未设置\n".encode(), "page.txt")
    assert FORM.fits("收信规则\n未设置\n自动转发\n未设置\n".encode(), f"{ANNA}.txt")
