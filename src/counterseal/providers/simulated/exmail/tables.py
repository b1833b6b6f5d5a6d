"""
The consoles' tables: sign-in records, operation records, mail search.

Sign-ins that failed are not in the records. The ways of signing in are those of the sign-in records' help page (the web
page, a phone, a mail program by its protocol); operations are the numbered list of the log API in words.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from counterseal.providers.simulated.letters import Post
from counterseal.providers.simulated.places import network_at
from counterseal.providers.simulated.story import Beat, Story
from counterseal.providers.simulated.tells import EXMAIL

CHINA = ZoneInfo("Asia/Shanghai")
ENCODING = "gbk"
_WAYS = {
    "": "网页登录", "browser": "网页登录", "webmail": "网页登录", "activesync": "手机登录", "app": "QQ邮箱App登录",
    "imap": "imap登录", "pop": "pop3登录", "smtp": "smtp登录",
}  # fmt: skip
_COUNTRIES = {
    "CN": "中国", "DE": "德国", "NG": "尼日利亚", "NL": "荷兰", "RU": "俄罗斯", "CA": "加拿大", "US": "美国", "BR": "巴西",
    "ZA": "南非", "SG": "新加坡", "AE": "阿联酋", "IT": "意大利", "VN": "越南",
}  # fmt: skip
_OPERATIONS = {
    "password.reset": "修改密码",
    "password.changed": "成员修改密码",
    "user.created": "新增用户",
    "user.disabled": "禁用用户",
    "user.enabled": "启用用户",
}
Row = Sequence[str]


def sign_ins(story: Story) -> bytes:
    """The sign-in records of all members, the newest first."""
    rows = [_sign_in(story, beat) for beat in story.on(EXMAIL) if beat.line.verb == "signin"]
    return table(("登录时间", "成员帐号", "登录IP", "登录地点", "登录方式"), rows[::-1])


def operations(story: Story) -> bytes:
    """The operation records, the newest first; nothing when nobody did anything, for then nobody saves the page."""
    rows = [row for beat in story.on(EXMAIL) for row in _operation(beat)]
    return table(("操作时间", "操作人", "操作类型", "操作对象"), rows[::-1]) if rows else b""


def mail_search(story: Story, post: Post) -> bytes:
    """Every message sent and received, the newest first."""
    sent = [
        (letter.at, (letter.sender, to, letter.subject, "发信", "投递成功"))
        for letter in post.letters
        if not letter.outside
        for to in letter.recipients
    ]
    came = [
        (one.letter.at, (one.letter.sender, one.account, one.letter.subject, "收信", _state(one.letter.get("verdict"))))
        for one in post.deliveries
    ]
    rows = [(clock(at), *row) for at, row in sorted(sent + came, reverse=True)]
    return table(("时间", "发件人", "收件人", "主题", "类型", "状态"), rows)


def clock(at: datetime) -> str:
    """A moment as the console writes it: China's time, no zone."""
    return f"{at.astimezone(CHINA):%Y-%m-%d %H:%M:%S}"


def table(columns: Row, rows: Iterable[Row]) -> bytes:
    """A table as the console saves it."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return out.getvalue().encode(ENCODING, "replace")


def city_of(story: Story, ip: str) -> str:
    """Where the console believes an address to be."""
    network = network_at(story.networks, ip)
    if network is None:
        return "未知"
    return network.city or _COUNTRIES.get(network.country, "未知")


def _sign_in(story: Story, beat: Beat) -> Row:
    fields = beat.line.fields
    way = _WAYS[fields.get("protocol", "")]
    return clock(beat.line.at), fields["who"], fields.get("ip", ""), city_of(story, fields.get("ip", "")), way


def _operation(beat: Beat) -> Iterator[Row]:
    fields = beat.line.fields
    at, who = clock(beat.line.at), fields["who"]
    match beat.line.verb:
        case "forward":
            yield at, who, "关闭邮件自动转发" if fields.get("what") == "removed" else "开启邮件自动转发", _whom(fields)
        case "change" if fields["what"] in _OPERATIONS:
            yield at, who, _OPERATIONS[fields["what"]], fields.get("target", _whom(fields))


def _whom(fields: Mapping[str, str]) -> str:
    return fields.get("account", fields["who"])


def _state(verdict: str) -> str:
    return "已投递到垃圾箱" if verdict else "投递成功"
