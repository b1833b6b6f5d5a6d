"""
How somebody signed in and what came of it, read from the words of a console.

One cell often says several things (`IMAP(客户端授权码)`, `微信扫码登录网页版`), and two columns may say one, so all words
that tell about the way in are read together. What is known of the words, and what is an assumption, is told in "Words
for sign-ins in the consoles" (docs/sources.md).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from counterseal.providers.exports.clients import client_of
from counterseal.providers.exports.consoles.words import simple

_PROTOCOLS: Final = (
    ("imap", "IMAP", re.compile(r"imap", re.ASCII)),
    ("pop", "POP", re.compile(r"\bpop ?3?\b|pop3", re.ASCII)),
    ("activesync", "Mobile mail", re.compile(r"activesync|\beas\b|exchange", re.ASCII)),
    ("smtp", "SMTP", re.compile(r"smtp|发信认证", re.ASCII)),
    ("caldav", "CalDAV", re.compile(r"caldav|carddav", re.ASCII)),
)
_APPS: Final = (
    ("企业微信", re.compile(r"企业微信|wecom|wework", re.ASCII)),
    ("钉钉", re.compile(r"钉钉|dingtalk", re.ASCII)),
    ("网易邮箱大师", re.compile(r"邮箱大师|mailmaster", re.ASCII)),
    ("QQ邮箱App", re.compile(r"qq邮箱 ?app|qqmail ?app", re.ASCII)),
    ("阿里邮箱App", re.compile(r"阿里邮箱 ?(?:app|客户端|手机)|alimail", re.ASCII)),
    ("Coremail App", re.compile(r"coremail ?app|论客|cmclient|coremail ?air|闪电邮", re.ASCII)),
    ("Foxmail", re.compile(r"foxmail", re.ASCII)),
    ("Outlook", re.compile(r"outlook(?! ?web)", re.ASCII)),
    ("微信", re.compile(r"微信|wechat", re.ASCII)),
)
_MOBILE: Final = re.compile(
    r"app\b|手机|移动端|移动客户端|iphone|ipad|\bios\b|android|安卓|mobile|phone|鸿蒙|harmony|平板", re.ASCII
)
_WEB: Final = re.compile(r"网页|web|浏览器|browser|网站|pc端|\bwap\b|\bh5\b|\bhttps?\b|极速版", re.ASCII)
_CLIENT: Final = re.compile(r"客户端|client|第三方", re.ASCII)
_SCAN: Final = re.compile(r"扫码|扫一扫|二维码|scan|qr ?code", re.ASCII)
_APP_PASSWORD: Final = re.compile(
    r"授权码|授权密码|专用密码|安全密码|应用密码|独立密码|app(?:lication)?[ -]?(?:specific )?password|auth(?:orization)? ?code",
    re.ASCII,
)
_CODE: Final = re.compile(r"短信|动态密码|手机验证码|sms|动态口令|otp|令牌|将军令|二次验证|两步|双因", re.ASCII)
_SINGLE: Final = re.compile(r"单点|\bsso\b|免登|oauth|统一认证|第三方登录", re.ASCII)
_KEPT: Final = re.compile(r"自动登录|cookie|记住|免密", re.ASCII)
_PASSWORD: Final = re.compile(r"密码|口令|password", re.ASCII)

_GOOD: Final = re.compile(r"成功|通过|正常|已登录|success|succeed|\bok\b|passed|allowed|accept", re.ASCII)
_BAD: Final = re.compile(
    r"失败|错误|不正确|有误|不存在|锁定|冻结|停用|禁用|禁止|拒绝|拦截|阻止|阻断|受限|限制|过期|失效|超时|未通过|无效|异常中断|被封|封禁|不匹配|不允许|未开通|超出"
    r"|fail|error|wrong|invalid|incorrect|denied|deny|reject|block|lock|disabled|expired|not exist|unknown user|refus|forbid|too many"
)
_BETWEEN: Final = re.compile(
    r"(?:需要?|等待|待|要求|请).{0,6}(?:验证|认证|确认|修改密码|改密)|验证中|challenge|pending|required", re.ASCII
)
_WARNED: Final = re.compile(r"异地|异常|可疑|风险|陌生|非常用|不常用|新设备|suspicious|unusual|abnormal|risk", re.ASCII)
_PAST_PASSWORD: Final = re.compile(
    r"二次验证|两步|双因|动态密码|动态口令|短信验证码|令牌|将军令|second factor|2fa|mfa|otp", re.ASCII
)
_YES: Final = frozenset({"1", "true", "yes", "y", "是", "√", "0k", "200"})
_NO: Final = frozenset({"0", "false", "no", "n", "否", "×", "-1"})


@dataclass(frozen=True, slots=True)
class Method:
    """How somebody came in, as far as it is told."""

    protocol: str = ""
    client: str = ""
    factor: str = ""


@lru_cache(maxsize=16_384)
def method(*told: str) -> Method:
    """The way in that some cells tell together."""
    words = simple(" ; ".join(told))
    if not words.strip(" ;"):
        return Method()
    app = next((name for name, pattern in _APPS if pattern.search(words)), "")
    scanned = _SCAN.search(words) is not None
    protocol, client = next(((name, shown) for name, shown, pattern in _PROTOCOLS if pattern.search(words)), ("", ""))
    if not protocol and ((app in ("企业微信", "钉钉", "微信") and not scanned) or _MOBILE.search(words)):
        protocol = "app"
    if not protocol and (_WEB.search(words) or scanned):
        protocol, client = "webmail", "Webmail"
    if not protocol and (_CLIENT.search(words) or app):
        protocol = "client"
    factor = _factor(words, "微信" if app in ("微信", "企业微信") else "", scanned=scanned)
    seen = next((family for one in told if (family := _family(one))), "")
    return Method(protocol, seen or ("" if scanned else app) or client, factor)


def _factor(words: str, scanner: str, *, scanned: bool) -> str:
    if _APP_PASSWORD.search(words):
        return "app password"
    if scanned:
        return "WeChat scan" if scanner else "scan"
    if _CODE.search(words):
        return "code"
    if _SINGLE.search(words):
        return "single sign-on"
    if _KEPT.search(words):
        return "remembered"
    return "password" if _PASSWORD.search(words) else ""


def _family(told: str) -> str:
    """The family of a user agent; of words that are none, nothing."""
    if not re.search(
        r"mozilla/|\w/\d|outlook|foxmail|thunderbird|python|curl|chrome|firefox|safari|edge", told, re.IGNORECASE
    ):
        return ""
    return client_of(told)


@dataclass(frozen=True, slots=True)
class Result:
    """What came of it. `ok` is None where the words do not say."""

    ok: bool | None
    error: str = ""
    interrupted: bool = False
    password_right: bool | None = None
    risk: str = ""


@lru_cache(maxsize=16_384)
def result(told: str, reason: str = "", warning: str = "") -> Result:
    """The result of a sign-in: its own word, why it failed, and what the console warns of."""
    word, why = simple(told), simple(reason)
    both = f"{word} {why}".strip()
    risk = warning.strip() if _meant(warning) else told.strip() if _WARNED.search(word) else ""
    if not risk and _WARNED.search(why):
        risk = reason.strip()
    if word in _YES or (_GOOD.search(word) and not re.search(r"未成功|不成功|un-?success", word)):
        return Result(ok=True, risk=risk)
    if word in _NO or _BAD.search(both) or re.search(r"未成功|不成功", word):
        error = reason.strip() or told.strip()
        return Result(ok=False, error=error, password_right=True if _PAST_PASSWORD.search(both) else None, risk=risk)
    if _BETWEEN.search(both):
        past = _PAST_PASSWORD.search(both) or re.search(r"短信|手机|修改密码|改密", both)
        return Result(
            False, reason.strip() or told.strip(), interrupted=True, password_right=True if past else None, risk=risk
        )
    return Result(ok=True if not word or risk else None, risk=risk)


def _meant(warning: str) -> bool:
    """Whether a column of warnings warns: not when it says no, normal, or nothing."""
    word = simple(warning)
    return (
        bool(word)
        and word not in _NO
        and not re.fullmatch(r"[-/无否]+|正常|安全|低|low|none|normal|safe|常用地?", word)
    )


@lru_cache(maxsize=16_384)
def tells_method(cell: str) -> bool:
    """Whether a cell is one of the words for a way in, and not a sentence that holds one."""
    return len(cell) <= 30 and bool(method(cell).protocol)


@lru_cache(maxsize=16_384)
def tells_result(cell: str) -> bool:
    """Whether a cell is one of the words for what came of it."""
    word = simple(cell)
    return 0 < len(word) <= 30 and bool(_GOOD.search(word) or _BAD.search(word))
