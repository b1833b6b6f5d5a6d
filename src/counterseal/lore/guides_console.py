"""
How each action is done by hand in the console of a Chinese provider: Tencent Exmail, NetEase, Alibaba Mail, Coremail.

The vendors do not publish all their menus, and they change. So a guide names the switch by the words that the console
uses for it, and says who can do it: the administrator in the console, or the owner in the webmail.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from counterseal.lore.terms import PROTOCOLS, term
from counterseal.model.text import Text, text

Guide = Callable[[str, Mapping[str, str]], Text]


def _account(target: str, details: Mapping[str, str]) -> str:
    return details.get("account") or target


CONSOLE_GUIDES: Mapping[str, Guide] = {
    "preserve_evidence": lambda t, d: text(
        "Export before they expire (some consoles keep 7 days): sign-in log, operation log and mail log of {account}; save the webmail's settings pages (rules, forwarding, client authorisation codes) as HTML", account=_account(t, d),
    ),
    "block_sign_in": lambda t, d: text(
        "Administrator's console, members, {account}: disable (禁用 / 冻结)", account=_account(t, d)
    ),
    "reset_password": lambda t, d: text(
        "Administrator's console, members, {account}: reset the password with a generated one, and force a change in the webmail at the first sign-in; tell it by phone, never by mail", account=_account(t, d),
    ),
    "end_sessions": lambda t, d: text(
        "After the new password: sign out all devices of {account} in the webmail's security settings (登录设备 / 退出所有设备); where there is no such switch, disable the account for some minutes and enable it again", account=_account(t, d),
    ),
    "remove_rule": lambda t, d: text(
        "Webmail of {account}, settings, mail rules (收信规则 / 来信分类 / 过滤器): keep a picture of “{name}”, then delete it", account=_account("", d), name=t,
    ),
    "remove_forward": lambda t, d: text(
        "Webmail of {account}, settings, automatic forwarding (自动转发): keep a picture of the address, then switch it off; the administrator can forbid forwarding outside for everybody", account=_account(t, d),
    ),
    "remove_delegate": lambda t, d: text(
        "Webmail of {account}, settings, delegation or shared folders (委托 / 代理发信 / 共享文件夹): take {to} out", account=_account("", d), to=t,
    ),
    "remove_app_password": lambda t, d: text(
        "Webmail of {account}, settings, client authorisation codes (客户端授权码 / 客户端专用密码): delete every code; those still needed are made anew", account=_account(t, d),
    ),
    "require_second_factor": lambda t, d: text(
        "Administrator's console, security: secondary verification at sign-in (二次验证 / 登录保护 / 安全登录) for {account}; authorisation codes forced for mail programs", account=_account(t, d),
    ),
    "review_factor": lambda t, d: text(
        "Webmail of {account}, account security: bound phone, WeChat, recovery address and trusted devices; remove what the owner does not know by phone", account=_account(t, d),
    ),
    "close_protocol": lambda t, d: text(
        "Administrator's console or webmail of {account}, client settings: switch {protocol} off", account=_account("", d), protocol=term(PROTOCOLS, t),
    ),
    "review_sent": lambda t, d: text(
        "Administrator's console, mail log (邮件日志查询 / 收发信查询) with the sender {account}: export all days since the first doubtful sign-in", account=_account(t, d),
    ),
    "restore_deleted": lambda t, d: text(
        "Webmail of {account}: recover deleted mail, if the administrator allows it (成员可恢复已删除邮件); else ask the provider's support at once, what is kept expires", account=_account(t, d),
    ),
    "remove_account": lambda t, d: text(
        "Administrator's console, members: disable {account}; delete it only after the evidence is kept", account=_account(t, d),
    ),
    "remove_role": lambda t, d: text(
        "Administrator's console, administrators: take the right {role} from {to}", role=d.get("role", ""), to=t
    ),
    "turn_on_audit": lambda t, d: text(
        "These consoles always keep their logs, but only for some days: export sign-in, operation and mail logs every week",
    ),
    "remove_collector": lambda t, d: text(
        "Webmail of {account}, settings, other mailboxes or POP collection (代收邮箱 / 其他邮箱): keep a picture, then delete {other}", account=_account("", d), other=t,
    ),
    "remove_identity": lambda t, d: text(
        "Webmail of {account}, settings, sender names and aliases (发信昵称 / 别名): keep a picture, then delete {address}", account=_account("", d), address=t,
    ),
    "restore_reply_to": lambda t, d: text(
        "Webmail of {account}, settings, reply address (回复地址): keep a picture, then empty it", account=_account(t, d)
    ),
}  # fmt: skip
