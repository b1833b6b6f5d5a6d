"""
Answers of Tencent Exmail's API, saved as JSON: sign-ins, operations, mail and options of a member.

This is the one console whose fields are published ("Exmail API, system log", docs/sources.md): times are seconds since
1970, kinds of sign-in and operation are numbers. An answer about one member does not name the member, so the mailbox
is the one in the name of the file, or `--mailbox`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, Final

import orjson

from counterseal.model.place import split_ip
from counterseal.model.reading import Gap, Part
from counterseal.model.records import Factor, Message, Protocol, Record, SignIn, Source
from counterseal.providers.exports.consoles.acts import act
from counterseal.providers.exports.consoles.facts import Facts, name_in
from counterseal.providers.exports.consoles.makers import made
from counterseal.providers.exports.consoles.posts import verdict_of
from counterseal.providers.exports.consoles.whose import owner_in
from counterseal.providers.exports.consoles.words import addresses
from counterseal.providers.exports.limits import MIB
from counterseal.providers.exports.trouble import Stopped, Trouble, detail
from counterseal.providers.exports.unpack import Member
from counterseal.providers.exports.whole import Found
from counterseal.reach import Asked, Read

_FIRST: Final = 1990
_LAST: Final = 2100
_MOST: Final = 64 * MIB
_BEGINS: Final = re.compile(
    rb'\s*\{\s*"errcode"\s*:\s*-?\d+\s*,\s*"errmsg"\s*:\s*"[^"]*"\s*,\s*"(?:list|option)"\s*:\s*\['
)
_WAYS: Final = {
    1: ("webmail", "Webmail", "网页登录"), 2: ("app", "", "手机登录"), 3: ("app", "QQ邮箱App", "QQ邮箱App登录"), 4: ("client", "", "客户端登录"),
    5: ("", "", "其他登录方式"),
}  # fmt: skip
_DONE: Final = dict(
    enumerate(
        "登录 修改密码 添加域名 注销域名 设置LOGO 删除LOGO 修改密保邮箱 修改管理员邮箱 发表公告 群发邮件 新增黑名单 删除黑名单 清空黑名单 新增白名单 删除白名单 清空白名单"
        " 新增域白名单 删除域白名单 新增用户 删除用户 启用用户 禁用用户 编辑用户 编辑别名 批量导入用户 添加分级管理员 删除分级管理员 新增部门 删除部门 编辑部门 移动部门"
        " 新增邮件组 删除邮件组 编辑邮件组 设置邮件备份 邮件转移 IP登录权限 限制成员外发 开启接口 重新获取KEY 停用接口".split(),
        start=1,
    )
) | {
    45: "修改成员密码",
    47: "修改成员密码",
    48: "开启自动转发",
    49: "关闭自动转发",
    50: "开启安全登录",
    51: "关闭安全登录",
}
_STATES: Final = {
    1: ("deferred", "发信中"), 2: ("bounced", "被退信"), 3: ("delivered", "发信成功"), 4: ("rejected", "发信失败"),
    11: ("rejected", "收信被拦截"), 12: ("delivered", "进入垃圾箱"), 13: ("delivered", "在收件箱"), 14: ("delivered", "在个人文件夹"),
}  # fmt: skip
_OPTIONS: Final = {1: "强制启用安全登录", 2: "IMAP/SMTP服务", 3: "POP/SMTP服务", 4: "启用安全登录"}


class ExmailAnswers:
    """The form."""

    name = "exmail api"

    def __init__(self, exhibit: str, asked: Asked) -> None:
        self._exhibit = exhibit
        self._asked = asked

    def fits(self, head: bytes, place: str) -> bool:
        """Whether it begins as these answers do."""
        return _BEGINS.match(head.removeprefix(b"\xef\xbb\xbf")) is not None

    def read(self, member: Member) -> Iterator[Found]:
        """See `whole.Whole`."""
        answer = _answer(member)
        if isinstance(answer, Trouble):
            yield answer
            return
        if answer.get("errcode") != 0:
            yield Gap(
                place=member.place, why="refused_by_provider", detail=(("value", str(answer.get("errmsg", ""))[:80]),)
            )
        items = answer.get("list", answer.get("option"))
        count = made_of = 0
        nobody = False
        for count, item in enumerate(items if isinstance(items, list) else [], start=1):
            source = Source(self._exhibit, f"{member.place}:item {count}")
            try:
                records = (
                    list(self._records(item, source, owner_in("", member.place))) if isinstance(item, dict) else []
                )
            except (TypeError, ValueError, KeyError, OverflowError, OSError):
                records = []
            if not records:
                yield Gap(place=source.place, why="bad_row")
            for record in records:
                made_of += 1
                nobody = nobody or not record.account
                yield Read(record, orjson.dumps(item))
        if nobody:
            yield Gap(place=member.place, why="no_account_named")
        yield Part(place=member.place, dialect=self.name, rows=count, records=made_of)

    def rest(self) -> Iterator[Found]:
        """Nothing is held back."""
        return iter(())

    def _records(self, item: Mapping[str, Any], source: Source, owner: str) -> Iterator[Record]:
        if "value" in item and "time" not in item:
            yield from self._option(item, source, owner)
            return
        at = datetime.fromtimestamp(int(item["time"]), UTC)
        if not _FIRST <= at.year <= _LAST:
            raise ValueError("beyond every calendar")
        base: dict[str, Any] = {"id": f"{source.exhibit[:16]}:{source.place}", "at": at, "source": source}
        if "mailtype" in item:
            yield _message(item, base, owner)
        elif "operator" in item:
            yield from _operation(item, at, source)
        else:
            protocol, client, told = _WAYS.get(int(item["type"]), ("", "", str(item["type"])))
            yield SignIn(
                **base, account=owner, actor=owner, operation=told, ip=split_ip(str(item["ip"])), client=client,
                protocol=protocol, ok=True,
            )  # fmt: skip

    def _option(self, item: Mapping[str, Any], source: Source, owner: str) -> Iterator[Record]:
        kind, on = int(item["type"]), str(item["value"]) == "1"
        facts = Facts(at=self._asked.seen, source=source, zone="UTC", owner=owner, standing=True, told=_OPTIONS[kind])
        if kind in (2, 3):
            yield Protocol(**facts.common(), name="imap" if kind == 2 else "pop", enabled=on)
        else:
            yield Factor(**facts.common(), what="required" if on else "not_required", method=_OPTIONS[kind])


def _answer(member: Member) -> dict[str, Any] | Trouble:
    try:
        with member.open() as stream:
            data = stream.read(_MOST + 1)
            stream.read(1)  # says so where the file ends early
    except Stopped as stop:
        return stop.trouble
    if len(data) > _MOST:
        return Trouble(member.place, "too_large", detail(most=_MOST))
    try:
        read = orjson.loads(data.removeprefix(b"\xef\xbb\xbf"))
    except orjson.JSONDecodeError:
        return Trouble(member.place, "malformed")
    return read if isinstance(read, dict) else Trouble(member.place, "malformed")


def _message(item: Mapping[str, Any], base: Mapping[str, Any], owner: str) -> Message:
    sent = int(item["mailtype"]) == 1
    sender, to = name_in(str(item.get("sender", ""))), addresses(str(item.get("receiver", "")))
    state, told = _STATES.get(int(item.get("status", 0)), ("", ""))
    account = owner or (sender if sent else to[0] if len(to) == 1 else "")
    return Message(
        **base, act="sent" if sent else "received", account=account, actor=sender, operation=told, sender=sender,
        recipients=to, subject=str(item.get("subject", "")), state=state, kept=False, verdict="" if sent else verdict_of(told),
    )  # fmt: skip


def _operation(item: Mapping[str, Any], at: datetime, source: Source) -> Iterator[Record]:
    kind = int(item["type"])
    told = _DONE.get(kind, f"type {kind}")
    actor, target = name_in(str(item["operator"])), str(item.get("operand") or "")
    text = "；".join(part for part in (told, target, str(item.get("remark") or "")) if part)
    owner = name_in(target) if "@" in target else actor
    facts = Facts(
        at=at, source=source, zone="UTC", owner=owner, actor=actor, told=told, text=text, detail=target,
    )  # fmt: skip
    if act(told).thing == "sign_in":
        yield SignIn(**facts.common(client="Webmail"), ok=True, protocol="webmail")
    else:
        yield from made(facts, act(told))
