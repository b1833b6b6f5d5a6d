"""Lists, tables of members and saved pages: what stands, told from their columns, titles and forms."""

from __future__ import annotations

import pytest

from counterseal.model.records import AppPassword, Change, Delegate, Forward, Protocol, Rule
from tests.providers.exports.consoles.books import as_book, as_csv, as_page, book, inline, sheet
from tests.providers.exports.consoles.reading import read_bytes
from tests.providers.exports.consoles.vendors import ANNA, EVIL
from tests.providers.exports.mutation import mutations, silently_fewer

RULES = [
    ["规则名称", "条件", "动作", "状态"],
    ["付款", "主题包含“发票、付款”", "移动到“RSS 订阅”；标记为已读", "启用"],
    [".", "发件人包含 boss@example.com", f"转发到 {EVIL}，不保留", "停用"],
]
MEMBERS = [
    ["邮箱账号", "姓名", "IMAP", "POP3", "自动转发", "转发地址", "二次验证"],
    [ANNA, "安娜", "开启", "关闭", "开启", EVIL, "未开启"],
    ["bob@example.com", "鲍勃", "关闭", "关闭", "关闭", "", "已开启"],
]
PAGES = {
    "exmail": f"""<html><head><meta charset="gbk"><title>腾讯企业邮箱</title></head><body><div class="top">{ANNA} | 退出</div>
        <ul><li>常规</li><li>收信规则</li><li>反垃圾</li></ul>
        <h3>自动转发</h3><input type="radio" name="f">关闭 <input type="radio" name="f" checked>开启
        <p>转发地址 <input type="text" value="{EVIL}"></p><p><input type="checkbox">保留原邮件</p>
        <p><input type="checkbox" checked>开启IMAP/SMTP服务</p></body></html>""",
    "netease": f"""<html><head><meta charset="utf-8"><title>网易企业邮箱</title></head><body><p>{ANNA}</p>
        <table><tr><th>自动转发</th><td>已开启</td></tr><tr><th>转发到</th><td>{EVIL}</td></tr>
        <tr><th>转发后保留原件</th><td>否</td></tr><tr><th>IMAP/SMTP服务</th><td>已开启</td></tr></table></body></html>""",
    "alimail": f"""<!DOCTYPE html><html><head><title>阿里邮箱 设置</title></head><body>当前账号：{ANNA}<br>
        <label>邮件自动转发</label><select><option>关闭</option><option selected>开启</option></select>
        <div>转发至：<input value="{EVIL}"></div><div><span role="checkbox" aria-checked="false"></span>转发后在收件箱保留</div>
        <div>IMAP 服务 <span role="switch" aria-checked="true"></span></div></body></html>""",
    "coremail": f"""<html><body><div>用户：{ANNA}</div><dl><dt>自动转发：启用</dt><dd></dd>
        <dt>转发地址</dt><dd>{EVIL}</dd><dt>转发后保留副本：否</dt><dd></dd><dt>IMAP 服务：开启</dt></dl></body></html>""",
}


def kept(records, kind):
    return [one for one in records if isinstance(one, kind)]


@pytest.mark.parametrize("make", [as_csv, as_book, as_page], ids=["csv", "xlsx", "html"])
def test_a_list_of_rules_is_read_rule_by_rule(make, tmp_path):
    first, second = kept(read_bytes(make(RULES), tmp_path, name=f"{ANNA}_rules.csv")[0], Rule)

    assert (first.account, first.name, first.words, first.moves_to) == (ANNA, "付款", ("发票", "付款"), "RSS 订阅")
    assert (first.marks_read, first.enabled, first.standing) == (True, True, True)
    assert (second.name, second.senders, second.forwards_to) == (".", ("boss@example.com",), (EVIL,))
    assert (second.enabled, second.keeps) == (False, False)


@pytest.mark.parametrize("make", [as_csv, as_book, as_page], ids=["csv", "xlsx", "html"])
def test_a_table_of_members_tells_what_is_switched_for_each(make, tmp_path):
    records, *_ = read_bytes(make(MEMBERS), tmp_path)

    assert [(one.account, one.name, one.enabled) for one in kept(records, Protocol)] == [
        (ANNA, "imap", True), (ANNA, "pop", False), ("bob@example.com", "imap", False), ("bob@example.com", "pop", False),
    ]  # fmt: skip
    assert [(one.account, one.to) for one in kept(records, Forward)] == [(ANNA, (EVIL,))]
    assert len({one.id for one in records}) == len(records)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
@pytest.mark.parametrize("vendor", PAGES)
def test_a_saved_page_tells_what_its_form_says(vendor, encoding, tmp_path):
    records, gaps, _ = read_bytes(PAGES[vendor].encode(encoding), tmp_path, name="page.html")
    (forward,) = kept(records, Forward)

    assert (forward.account, forward.to, forward.keeps_copy, forward.standing) == (ANNA, (EVIL,), False, True)
    assert [(one.name, one.enabled) for one in kept(records, Protocol)] == [("imap", True)]
    assert all(gap.harmless for gap in gaps)


@pytest.mark.parametrize("vendor", PAGES)
def test_no_broken_byte_of_a_page_loses_a_setting_in_silence(vendor, tmp_path):
    data = PAGES[vendor].encode()
    whole = len(read_bytes(data, tmp_path)[0])
    for broken in mutations(data):
        assert not silently_fewer(*read_bytes(broken, tmp_path), whole=whole)


@pytest.mark.parametrize("rows", [RULES, MEMBERS], ids=["rules", "members"])
@pytest.mark.parametrize("make", [as_csv, as_book, as_page], ids=["csv", "xlsx", "html"])
def test_no_broken_byte_of_a_list_loses_a_setting_in_silence(make, rows, tmp_path):
    data = make(rows)
    whole = len(read_bytes(data, tmp_path)[0])
    for broken in mutations(data, 11 if make is as_csv else 50):
        assert not silently_fewer(*read_bytes(broken, tmp_path), whole=whole)


def test_a_list_of_passwords_for_clients_says_when_each_was_made(tmp_path):
    rows = [["授权码名称", "创建时间", "最近使用时间"], ["Outlook", "2026-03-02 11:10", "2026-03-03 09:00"]]
    records, gaps, _ = read_bytes(as_csv(rows), tmp_path, name=f"{ANNA}.csv")

    assert [(one.account, one.name, one.at.hour, one.zone) for one in kept(records, AppPassword)] == [
        (ANNA, "Outlook", 3, "Asia/Shanghai")
    ]
    assert "zone_taken" in {gap.why for gap in gaps}


@pytest.mark.parametrize(
    ("header", "cell", "what", "target"),
    [
        ("黑名单地址", "bank@partner.example", "blocklist.added", "bank@partner.example"),
        ("白名单", "@partner.example", "allowlist.added", "partner.example"),
        ("代收邮箱", "old@partner.example", "collector.added", "old@partner.example"),
        ("别名", "anna.li@example.com", "identity.added", "anna.li@example.com"),
    ],
)
def test_a_list_says_by_its_column_what_it_is_of(header, cell, what, target, tmp_path):
    rows = [[header, "添加时间", "备注"], [cell, "2026-03-02 11:10", ""]]
    records, *_ = read_bytes(as_csv(rows), tmp_path, name=f"{ANNA}.csv")

    assert [(one.what, one.target, one.account) for one in kept(records, Change)] == [(what, target, ANNA)]


def test_a_list_says_by_its_title_what_it_is_of(tmp_path):
    rows = [["邮箱委托", "", ""], ["被授权人", "权限", "添加时间"], ["eve@example.com", "代表发送", "2026-03-02 11:10"]]
    records, *_ = read_bytes(as_book(rows), tmp_path, name=f"{ANNA}.xlsx")

    assert [(one.to, one.right) for one in kept(records, Delegate)] == [("eve@example.com", "send_on_behalf")]


def test_a_page_that_somebody_made_a_workbook_of_is_read_as_a_page(tmp_path):
    told = [["设置项", "值"], ["自动转发", "开启"], ["转发地址", EVIL], ["IMAP/SMTP服务", "已开启"]]
    records, *_ = read_bytes(book({"设置": sheet(inline(told))}), tmp_path, name=f"{ANNA}.xlsx")

    assert [(type(one).__name__, one.account) for one in records] == [("Protocol", ANNA), ("Forward", ANNA)]


def test_a_switch_whose_name_is_not_known_is_said(tmp_path):
    rows = [["邮箱账号", "IMAP", "神秘开关"], [ANNA, "开启", "关闭"]]
    _, gaps, _ = read_bytes(as_csv(rows), tmp_path)

    assert [dict(gap.detail)["columns"] for gap in gaps if gap.why == "columns_unread"] == ["神秘开关"]


def test_the_text_beside_a_table_that_says_nothing_is_no_gap(tmp_path):
    rows = [["登录时间", "登录IP", "登录方式"], ["2026-03-02 11:10", "203.0.113.9", "网页"]]
    records, gaps, _ = read_bytes(as_page(rows, title=ANNA, before=f"<p>{ANNA}</p><p>首页</p><p>帮助</p>"), tmp_path)

    assert [one.account for one in records] == [ANNA]
    assert all(gap.harmless for gap in gaps)


def test_a_page_about_something_else_is_an_unknown_form(tmp_path):
    records, gaps, _ = read_bytes(b"<html><body><h1>Welcome</h1><p>Nothing to see.</p></body></html>", tmp_path)

    assert records == []
    assert [gap.why for gap in gaps] == ["unknown_form"]


NOT_SET = "未设置"
PARTS = ("收信规则", "自动转发", "客户端专用密码", "客户端设置", "其他邮箱", "假期自动回复", "发信帐号", "帐号绑定")


def settings_page(**tables: list[list[str]]) -> bytes:
    """A page with a heading for each setting: a table where something is set, a word where nothing is."""
    told = "".join(
        f"<h2>{part}</h2>\n{_table(tables[part]) if part in tables else f'<p>{NOT_SET}</p>'}\n" for part in PARTS
    )
    head = f'<meta charset="gb18030"><title>邮箱设置 - {ANNA}</title>'
    return f"<html><head>{head}</head><body><h1>邮箱设置</h1><p>邮箱帐号：{ANNA}</p>\n{told}</body></html>".encode(
        "gb18030"
    )


def _table(rows: list[list[str]]) -> str:
    head, *body = rows
    cells = [f"<tr>{''.join(f'<th>{cell}</th>' for cell in head)}</tr>"]
    cells += [f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in body]
    return "<table>" + "".join(cells) + "</table>"


def test_a_page_on_which_nothing_is_set_is_known(tmp_path):
    (record,), gaps, parts = read_bytes(settings_page(), tmp_path, name="page.html")

    assert (record.what, record.account, record.standing) == ("user.known", ANNA, True)
    assert all(gap.harmless for gap in gaps)
    assert "settings of a mail console" in {part.dialect for part in parts}


def test_nothing_set_on_a_page_of_nobody_is_an_unknown_form(tmp_path):
    page = f"<html><body><h2>白名单</h2><p>{NOT_SET}</p><h2>黑名单</h2><p>{NOT_SET}</p></body></html>"
    records, gaps, _ = read_bytes(page.encode(), tmp_path, name="router.html")

    assert records == []
    assert [gap.why for gap in gaps] == ["unknown_form"]


REPLY = [["状态", "回复内容"], ["已开启", "我在休假，请联系林静"]]


@pytest.mark.parametrize(
    ("part", "rows", "told"),
    [
        ("假期自动回复", REPLY, ["vacation.set"]),
        ("假期自动回复", [REPLY[0], ["已关闭", "我在休假"]], []),
        ("客户端设置", [["服务", "状态"], ["POP/SMTP服务", "已开启"], ["IMAP/SMTP服务", "已关闭"]], ["imap False", "pop True"]),
        ("客户端设置", [["服务", "状态"], ["SMTP服务", "已关闭"]], ["smtp False"]),
        ("自动转发", [["转发到", "保留原邮件", "状态"], [EVIL, "否", "已开启"]], [f"{EVIL} False"]),
        ("自动转发", [["转发到", "保留原邮件", "状态"], [EVIL, "是", "已关闭"]], []),
        ("自动转发", [["转发到", "保留原邮件", "状态"], [EVIL, "是", "未验证"]], [f"{EVIL} True"]),
        ("发信帐号", [["发信地址", "昵称"], ["sales@example.com", "Sales"]], ["identity.added"]),
        ("发信帐号", [["昵称", "发信地址"], ["Sales", "sales@example.com"]], ["identity.added"]),
    ],
)  # fmt: skip
def test_a_table_below_a_heading_is_read_and_the_words_beside_it_are_no_trouble(part, rows, told, tmp_path):
    records, gaps, _ = read_bytes(settings_page(**{part: rows}), tmp_path, name="page.html")

    assert {one.account for one in records} <= {ANNA}
    assert sorted(map(_short, records)) == told
    assert all(gap.harmless for gap in gaps)


def _short(record) -> str:
    if isinstance(record, Protocol):
        return f"{record.name} {record.enabled}"
    return f"{record.to[0]} {record.keeps_copy}" if isinstance(record, Forward) else record.what


@pytest.mark.parametrize(
    "tables",
    [{}, {"假期自动回复": REPLY}, {"客户端设置": [["服务", "状态"], ["POP/SMTP服务", "已开启"]]},
     {"自动转发": [["转发到", "保留原邮件", "状态"], [EVIL, "否", "已开启"]]}],
    ids=["nothing", "reply", "protocol", "forward"],
)  # fmt: skip
def test_no_broken_byte_of_a_page_of_headings_loses_a_setting_in_silence(tables, tmp_path):
    data = settings_page(**tables)
    whole = len(read_bytes(data, tmp_path)[0])
    for broken in mutations(data, 11):
        assert not silently_fewer(*read_bytes(broken, tmp_path), whole=whole)


def test_forwarding_that_is_on_without_a_word_of_where_to_is_kept(tmp_path):
    page = f"<html><body><p>邮箱帐号：{ANNA}</p><p>自动转发：已开启</p></body></html>"
    (forward,), *_ = read_bytes(page.encode(), tmp_path, name="page.html")

    assert isinstance(forward, Forward)
    assert (forward.to, forward.account, forward.what) == ((), ANNA, "set")
