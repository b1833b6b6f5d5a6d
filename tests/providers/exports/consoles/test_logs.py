"""Logs of the four consoles: the same sign-ins and acts from every form, and no table of anything else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from counterseal.model.records import Access, AppPassword, Change, Forward, Message, Rule, SignIn
from counterseal.reach import Asked
from tests.providers.exports.consoles.books import as_book, as_csv, as_page
from tests.providers.exports.consoles.reading import read_bytes
from tests.providers.exports.consoles.vendors import ANNA, EVIL, INNOCENT, NAMED, OPERATIONS, SIGN_INS
from tests.providers.exports.mutation import SEEN, mutations, silently_fewer

FORMS: dict[str, Callable[..., bytes]] = {"csv": as_csv, "xlsx": as_book, "html": as_page}


def table(*rows: str) -> bytes:
    return ("\n".join(rows) + "\n").encode()


def whys(gaps):
    return {gap.why for gap in gaps}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("vendor", SIGN_INS)
def test_the_same_sign_ins_are_read_from_every_console_and_form(vendor, form, tmp_path):
    records, gaps, parts = read_bytes(FORMS[form](SIGN_INS[vendor]), tmp_path, name=NAMED[vendor])
    told = [
        (one.at, one.account, one.ip, one.country, one.protocol, one.factor, one.ok)
        for one in records
        if isinstance(one, SignIn)
    ]

    assert told == [
        (datetime(2026, 3, 1, 1, 0, 11, tzinfo=UTC), ANNA, "198.51.100.7", "CN", "webmail", "", True),
        (datetime(2026, 3, 1, 19, 10, tzinfo=UTC), ANNA, "203.0.113.9", "NG", "webmail", "", False),
        (datetime(2026, 3, 1, 19, 12, 30, tzinfo=UTC), ANNA, "203.0.113.9", "NG", "imap", "app password", True),
    ]
    assert next(one.error for one in records if not one.ok).endswith("密码错误")
    assert whys(gaps) == {"zone_taken", "columns_taken"}
    assert all(gap.harmless for gap in gaps)
    assert parts[0].dialect == "log of a mail console"
    assert records[1].zone == "Asia/Shanghai"


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("vendor", OPERATIONS)
def test_the_same_acts_are_read_from_every_console_and_form(vendor, form, tmp_path):
    records, gaps, _ = read_bytes(FORMS[form](OPERATIONS[vendor]), tmp_path)
    rule, forward, password, changed = records

    assert isinstance(rule, Rule)
    assert (rule.account, rule.words, rule.forwards_to, rule.marks_read) == (ANNA, ("发票", "付款"), (EVIL,), True)
    assert isinstance(forward, Forward)
    assert (forward.account, forward.to, forward.keeps_copy, forward.what) == (ANNA, (EVIL,), False, "set")
    assert isinstance(password, AppPassword)
    assert (password.name, password.what, password.ip) == ("Outlook", "set", "203.0.113.9")
    assert isinstance(changed, Change)
    assert (changed.what, changed.account, changed.target) == ("password.reset", ANNA, ANNA)
    assert whys(gaps) == {"zone_taken", "columns_taken"}


@pytest.mark.parametrize("name", INNOCENT)
def test_a_table_of_anything_else_is_left_alone(name, tmp_path):
    records, gaps, _ = read_bytes(INNOCENT[name].encode(), tmp_path, name="table.csv")

    assert records == []
    assert any(not gap.harmless for gap in gaps)


@pytest.mark.parametrize("vendor", SIGN_INS)
@pytest.mark.parametrize("rows", [SIGN_INS, OPERATIONS], ids=["sign-ins", "operations"])
@pytest.mark.parametrize("form", FORMS)
def test_no_broken_byte_loses_a_record_in_silence(form, rows, vendor, tmp_path):
    data, name = FORMS[form](rows[vendor]), NAMED[vendor]
    whole = len(read_bytes(data, tmp_path, name=name)[0])
    for broken in mutations(data):
        assert not silently_fewer(*read_bytes(broken, tmp_path, name=name), whole=whole)


def test_the_mapping_of_the_columns_is_shown(tmp_path):
    _, gaps, _ = read_bytes(as_csv(SIGN_INS["netease"]), tmp_path)
    told = dict(next(gap for gap in gaps if gap.why == "columns_taken").detail)

    assert "登陆时间 -> time" in told["mapping"]
    assert "错误信息 -> reason" in told["mapping"]
    assert told["sure"].endswith("%")


def test_columns_without_names_are_told_by_what_is_in_them(tmp_path):
    rows = table(
        "2026-03-02 11:10:00,anna@example.com,203.0.113.9,IMAP,成功",
        "2026-03-02 11:11:00,anna@example.com,203.0.113.9,IMAP,成功",
    )
    records, gaps, _ = read_bytes(rows, tmp_path)

    assert [(one.account, one.ip, one.protocol, one.ok) for one in records] == [(ANNA, "203.0.113.9", "imap", True)] * 2
    assert "#3 -> ip" in dict(next(gap for gap in gaps if gap.why == "columns_taken").detail)["mapping"]


def test_two_columns_that_could_be_the_time_are_asked_about_and_the_list_of_columns_answers(tmp_path):
    rows = table("甲,乙,账号,登录IP", *["2026-03-02 11:10:00,2026-03-02 12:00:00,anna@example.com,203.0.113.9"] * 2)
    refused, gaps, _ = read_bytes(rows, tmp_path)
    asked = Asked(seen=SEEN, columns=(("甲", "time"), ("乙", "ignore")))
    records, _, _ = read_bytes(rows, tmp_path, asked=asked)

    assert refused == []
    assert "columns_unclear" in whys(gaps)
    assert [one.at.hour for one in records] == [3, 3]


def test_what_the_person_says_about_a_column_wins_over_its_name(tmp_path):
    rows = table("登录时间,IP,备注", "2026-03-02 11:10:00,203.0.113.9,anna@example.com")
    records, _, _ = read_bytes(rows, tmp_path, asked=Asked(seen=SEEN, columns=(("备注", "account"),)))

    assert [one.account for one in records] == [ANNA]


def test_the_zone_that_the_person_says_is_used_and_nothing_was_taken(tmp_path):
    rows = table("登录时间,账号,IP", "2026-03-02 11:10:00,anna@example.com,203.0.113.9")
    records, gaps, _ = read_bytes(rows, tmp_path, asked=Asked(seen=SEEN, timezone="Europe/Berlin"))

    assert [(one.at.hour, one.zone) for one in records] == [(10, "Europe/Berlin")]
    assert "zone_taken" not in whys(gaps)


def test_a_column_that_names_its_zone_is_believed(tmp_path):
    rows = table("登录时间(UTC),账号,IP", "2026-03-02 11:10:00,anna@example.com,203.0.113.9")
    records, _, _ = read_bytes(rows, tmp_path)

    assert [(one.at.hour, one.zone) for one in records] == [(11, "UTC")]


def test_a_log_of_one_mailbox_belongs_to_the_address_in_its_title(tmp_path):
    rows = table("登录日志,,", f"账号：{ANNA},,", "登录时间,登录IP,登录地点", "2026-03-02 11:10:00,203.0.113.9,深圳")
    records, gaps, _ = read_bytes(rows, tmp_path)

    assert [one.account for one in records] == [ANNA]
    assert "no_account_named" not in whys(gaps)


def test_a_log_that_names_no_mailbox_says_so(tmp_path):
    records, gaps, _ = read_bytes(table("登录时间,登录IP", "2026-03-02 11:10:00,203.0.113.9"), tmp_path)
    gap = next(gap for gap in gaps if gap.why == "no_account_named")

    assert [one.account for one in records] == [""]
    assert not gap.harmless


def test_a_place_and_a_way_in_are_a_sign_in_without_an_address(tmp_path):
    rows = table("登录时间,城市,登录方式", "2026-03-02 11:10,拉各斯,pop3登录").decode()
    records, _, _ = read_bytes(rows.replace("拉各斯", "尼日利亚").encode(), tmp_path, name=f"{ANNA}.csv")

    assert [(one.account, one.ip, one.city, one.country, one.protocol) for one in records] == [
        (ANNA, "", "尼日利亚", "NG", "pop")
    ]


@pytest.mark.parametrize(("hidden", "partial"), [("", False), ("192.0.2.*", True)])
def test_a_sign_in_whose_address_is_left_out_or_hidden_is_one_all_the_same(hidden, partial, tmp_path):
    told = f"登录时间,账号,登录IP,方式,结果\n2026-03-02 11:10:00,{ANNA},{hidden},IMAP,失败\n2026-03-02 11:12:00,{ANNA},203.0.113.9,IMAP,成功\n"
    (first, second), gaps, _ = read_bytes(told.encode(), tmp_path, name="log.csv")

    assert (first.ok, first.ip, first.partial) == (False, "", partial)
    assert (second.ok, second.ip) == (True, "203.0.113.9")
    assert all(gap.harmless for gap in gaps)


def test_a_place_behind_the_address_in_one_cell_is_both(tmp_path):
    rows = table("登录时间,账号,登录IP", f"2026-03-02 11:10,{ANNA},203.0.113.9（尼日利亚）")
    (record,), *_ = read_bytes(rows, tmp_path)

    assert (record.ip, record.city, record.country) == ("203.0.113.9", "尼日利亚", "NG")


def test_a_result_that_is_not_known_is_taken_as_good_and_said(tmp_path):
    rows = table("登录时间,账号,登录IP,登录结果", f"2026-03-02 11:10,{ANNA},203.0.113.9,某状态")
    (record,), gaps, _ = read_bytes(rows, tmp_path)

    assert record.ok
    assert "result_unclear" in whys(gaps)


def test_a_warning_of_the_console_is_kept_as_its_opinion(tmp_path):
    rows = table("登录时间,账号,登录IP,状态", f"2026-03-02 11:10,{ANNA},203.0.113.9,异地登录")
    (record,), *_ = read_bytes(rows, tmp_path)

    assert (record.ok, record.risk) == (True, "异地登录")


def test_signing_in_is_a_sign_in_also_in_a_log_of_acts(tmp_path):
    rows = table(
        "时间,账号,操作类型,操作内容,IP",
        f"2026-03-02 11:10,{ANNA},登录,网页登录,203.0.113.9",
        f"2026-03-02 11:12,{ANNA},删除邮件,删除了 12 封邮件,203.0.113.9",
        f"2026-03-02 11:13,{ANNA},退出,,203.0.113.9",
    )
    records, *_ = read_bytes(rows, tmp_path)

    assert sorted(type(one).__name__ for one in records) == ["Access", "SignIn"]
    assert [(one.act, one.count) for one in records if isinstance(one, Access)] == [("delete", 12)]
    assert [one.protocol for one in records if isinstance(one, SignIn)] == ["webmail"]


def test_rows_before_the_first_word_of_mail_wait_for_it(tmp_path):
    rows = table(
        "时间,操作人,操作类型,操作对象",
        "2026-03-02 11:10,管理员,添加管理员,bob",
        "2026-03-02 11:12,管理员,删除收信规则,bob",
    )
    records, *_ = read_bytes(rows, tmp_path)

    assert {one.operation for one in records} == {"添加管理员", "删除收信规则"}


def test_an_act_that_is_not_known_is_kept_in_its_own_words(tmp_path):
    rows = table(
        "时间,操作人,操作类型,操作对象",
        f"2026-03-02 11:10,admin@example.com,开启自动转发,{ANNA}",
        f"2026-03-02 11:12,admin@example.com,升级套餐,{ANNA}",
    )
    records, *_ = read_bytes(rows, tmp_path)

    assert (records[1].what, records[1].target, records[1].account, records[1].actor) == (
        "other",
        "升级套餐",
        ANNA,
        "admin@example.com",
    )


def test_an_act_that_failed_is_marked(tmp_path):
    rows = table("操作时间,账号,操作详情,操作结果", f"2026-03-02 11:10,{ANNA},删除收信规则,失败")
    (record,), *_ = read_bytes(rows, tmp_path)

    assert not record.succeeded


def test_a_log_of_mail_tells_messages_without_files(tmp_path):
    rows = table(
        "时间,发件人,收件人,主题,状态",
        f"2026-03-02 11:10,{ANNA},cfo@partner.example,付款变更,发信成功",
        f"2026-03-02 11:20,cfo@partner.example,{ANNA},回复: 付款变更,收信成功，邮件在收件箱",
    )
    sent, received = read_bytes(rows, tmp_path)[0]

    assert isinstance(sent, Message)
    assert (sent.act, sent.account, sent.recipients, sent.state, sent.kept) == (
        "sent",
        ANNA,
        ("cfo@partner.example",),
        "delivered",
        False,
    )
    assert (received.act, received.account, received.sender) == ("received", ANNA, "cfo@partner.example")


def test_a_line_that_only_counts_is_no_row(tmp_path):
    rows = table("登录时间,账号,登录IP", f"2026-03-02 11:10,{ANNA},203.0.113.9", "共 1 条记录,,")
    records, gaps, _ = read_bytes(rows, tmp_path)

    assert len(records) == 1
    assert all(gap.harmless for gap in gaps)


def test_today_and_dates_without_a_year_are_counted_from_the_sealing_and_said(tmp_path):
    rows = table("登录时间,账号,登录IP", f"今天 01:10,{ANNA},203.0.113.9", f"12-31 23:00,{ANNA},203.0.113.9")
    records, gaps, _ = read_bytes(rows, tmp_path)

    assert [one.at.isoformat()[:10] for one in records] == ["2026-11-23", "2025-12-31"]
    assert {"year_taken", "day_taken"} <= whys(gaps)
    assert [gap.harmless for gap in gaps if gap.why == "day_taken"] == [False]


def test_columns_of_other_logs_are_not_taken(tmp_path):
    rows = table(
        "日期 (UTC),请求 ID,用户名,IP 地址,位置,状态", "2026-03-02T11:10:00Z,1,anna@example.com,203.0.113.9,深圳,成功"
    )
    _, _, parts = read_bytes(rows, tmp_path)

    assert parts[0].dialect != "log of a mail console"


def test_details_say_whose_mailbox_an_administrator_changed(tmp_path):
    json = '"{""request"":{""operatorEmail"":""boss@example.com"",""aliases"":[{""account"":""anna@example.com"",""alias"":""ann@example.com""}]}}"'
    rows = table(
        "操作时间,操作人,操作类型,操作详情,IP",
        f"2026-03-02 11:10,boss@example.com,修改用户属性,uid={ANNA}; forward={EVIL},203.0.113.9",
        f"2026-03-02 11:11,boss@example.com,新增邮箱别名,{json},203.0.113.9",
        f"2026-03-02 11:12,boss@example.com,开启自动转发,为成员 {ANNA} 设置转发到{EVIL},203.0.113.9",
        f"2026-03-02 11:13,boss@example.com,设置自动转发,转发给{EVIL},203.0.113.9",
    )
    forward, alias, other, own = read_bytes(rows, tmp_path)[0]

    assert (forward.account, forward.actor, forward.to) == (ANNA, "boss@example.com", (EVIL,))
    assert (alias.account, alias.what, alias.target) == (ANNA, "identity.added", "ann@example.com")
    assert (other.account, other.to) == (ANNA, (EVIL,))
    assert (own.account, own.to) == ("boss@example.com", (EVIL,))


def test_a_password_change_alone_is_kept_where_accounts_are_addresses_and_said(tmp_path):
    rows = table("操作时间,操作人,操作类型,操作对象", f"2026-03-17 09:20:00,it@example.com,修改密码,{ANNA}")
    (record,), gaps, _ = read_bytes(rows, tmp_path)

    assert (record.what, record.account, record.actor) == ("password.reset", ANNA, "it@example.com")
    assert "mail_taken" in whys(gaps)
    assert all(gap.harmless for gap in gaps)


@pytest.mark.parametrize(
    "row",
    [
        "it@example.com,修改密码,bob",
        "it,修改密码,bob",
        f"it@partner.example,修改密码,{ANNA}",
        f"it@example.com,删除部门,{ANNA}",
    ],
)
def test_a_password_change_of_names_or_of_strangers_is_a_log_of_something_else(row, tmp_path):
    records, gaps, _ = read_bytes(table("操作时间,操作人,操作类型,操作对象", f"2026-03-17 09:20:00,{row}"), tmp_path)

    assert records == []
    assert whys(gaps) == {"no_mail_told"}


def test_forwarding_that_was_switched_on_is_kept_without_its_target(tmp_path):
    rows = table("操作时间,操作人,操作类型,操作对象", f"2026-03-17 09:20:00,{ANNA},开启邮件自动转发,{ANNA}")
    (record,), *_ = read_bytes(rows, tmp_path)

    assert isinstance(record, Forward)
    assert (record.to, record.what, record.account) == ((), "set", ANNA)
