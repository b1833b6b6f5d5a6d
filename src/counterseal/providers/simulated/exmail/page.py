"""
A member's settings page, saved from the browser: rules, forwarding, mail programs, other mailboxes, automatic answers.

What can be set, and how it is called, is from the help pages on 收发信规则, 自动转发, 客户端专用密码, 其他邮箱 and 假期自动回复
("Settings pages of the consoles", docs/sources.md); the tables on the page are ours, because the page's own are not
published.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from counterseal.providers.simulated.exmail.tables import ENCODING, clock
from counterseal.providers.simulated.letters import DRAFTS, INBOX, JUNK, SENT, TRASH, folder_of
from counterseal.providers.simulated.standing import Setting

_FOLDERS = {INBOX: "收件箱", SENT: "已发送", DRAFTS: "草稿箱", TRASH: "已删除", JUNK: "垃圾箱"}
_SWITCHES = {"imap": "IMAP/SMTP服务", "pop": "POP/SMTP服务", "smtp": "SMTP服务"}
Table = tuple[str, Sequence[str], list[Sequence[str]]]


def page(account: str, settings: Iterable[Setting]) -> bytes:
    """The settings page of one member, in the console's own encoding."""
    mine = [one for one in settings if one.account == account]
    parts = "".join(_table(*one) for one in _tables(mine))
    text = (
        f'<!DOCTYPE html>\n<html>\n<head>\n<meta http-equiv="Content-Type" content="text/html; charset={ENCODING}">\n'
        f"<title>邮箱设置 - {escape(account)}</title>\n</head>\n<body>\n<h1>邮箱设置</h1>\n"
        f"<p>邮箱帐号：{escape(account)}</p>\n{parts}</body>\n</html>\n"
    )
    return text.encode(ENCODING, "xmlcharrefreplace")


def _tables(mine: list[Setting]) -> Iterator[Table]:
    rules = [one for one in mine if one.line.verb == "rule"]
    yield "收信规则", ("规则名称", "条件", "操作", "状态"), [_rule(one) for one in rules]
    forwards = [one for one in mine if one.line.verb == "forward"]
    yield "自动转发", ("转发到", "保留原邮件", "状态"), [_forward(one) for one in forwards]
    passwords = [one for one in mine if one.line.verb == "app_password"]
    yield "客户端专用密码", ("名称", "创建时间"), [(one.get("name"), clock(one.line.at)) for one in passwords]
    yield "客户端设置", ("服务", "状态"), list(_switches(mine))
    changes = [one for one in mine if one.line.verb == "change"]
    others = [one for one in changes if one.get("what") == "collector.added"]
    yield (
        "其他邮箱",
        ("邮箱地址", "收取服务器", "登录帐号"),
        [(one.get("target"), one.get("host"), one.get("user")) for one in others],
    )
    yield (
        "假期自动回复",
        ("状态", "回复内容"),
        [("已开启", one.get("after")) for one in changes if one.get("what") == "vacation.set"],
    )
    aliases = [one for one in changes if one.get("what") == "identity.added"]
    yield "发信帐号", ("发信地址", "昵称"), [(one.get("target"), one.get("name")) for one in aliases]
    phones = [one for one in changes if one.get("what") == "binding.added"]
    yield "帐号绑定", ("绑定类型", "绑定内容"), [("微信", one.get("target")) for one in phones]


def _rule(one: Setting) -> Sequence[str]:
    asked = [
        ("主题包含", one.every("words")),
        ("发件人包含", one.every("senders")),
        ("收件人包含", one.every("recipients")),
    ]
    conditions = "；".join(f"{name}：{'、'.join(values)}" for name, values in asked if values) or "所有邮件"
    done = []
    if one.moves_to:
        folder = folder_of(one.moves_to)
        done.append(f"移动到文件夹：{_FOLDERS.get(folder, folder)}")
    done += ["标记为已读"] if one.marks_read else []
    done += ["直接删除"] if one.deletes else []
    done += [f"自动转发到：{to}" for to in one.sends_to]
    done += ["不再执行其他规则"] if one.stops else []
    return one.get("name"), conditions, "；".join(done), "已启用" if one.enabled else "已停用"


def _forward(one: Setting) -> Sequence[str]:
    return "、".join(one.sends_to), "是" if one.keeps else "否", "已开启"


def _switches(mine: Iterable[Setting]) -> Iterator[Sequence[str]]:
    told = {one.get("name"): one.flag("enabled") for one in mine if one.line.verb == "protocol"}
    for name, said in _SWITCHES.items():
        if name in told:
            yield said, "已开启" if told[name] else "已关闭"


def _table(title: str, columns: Sequence[str], rows: list[Sequence[str]]) -> str:
    if not rows:
        return f"<h2>{title}</h2>\n<p>未设置</p>\n"
    head = "".join(f"<th>{escape(one)}</th>" for one in columns)
    body = "".join(f"<tr>{''.join(f'<td>{escape(one)}</td>' for one in row)}</tr>\n" for row in rows)
    return f"<h2>{title}</h2>\n<table>\n<tr>{head}</tr>\n{body}</table>\n"
