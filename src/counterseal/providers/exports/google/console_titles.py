"""
What the admin console calls columns and events, English and Chinese, and what the API calls the same.

English: "User log events", "OAuth log events", "Admin log events", "Gmail log events" and the names of methods in "Samples
for Google Workspace Login Audit" (docs/sources.md). Chinese: Google's translated pages, **not verified** against a download.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from counterseal.providers.exports.google import mail

_TITLES: Mapping[str, tuple[str, ...]] = {
    "date": ("Date", "日期", "时间"),
    "event": ("Event", "Event name", "事件", "活动", "活动名称", "事件名称"),
    "description": ("Description", "Event description", "说明", "描述", "事件说明"),
    "actor": ("Actor", "User", "操作者", "执行者", "操作用户", "用户"),
    "ip": ("IP address", "IP 地址", "IP地址"),
    "affected": ("Affected user", "受影响的用户"),
    "login_type": ("Login type", "登录类型"),
    "challenge": ("Challenge type", "Login challenge method", "验证方式", "质询类型", "身份验证类型"),
    "challenge_status": ("Challenge status", "质询状态"),
    "suspicious": ("Is suspicious", "是否可疑", "可疑"),
    "second": ("Is second factor", "是否为第二重身份验证", "是否第二重验证"),
    "failure": ("Login failure type", "Failure type", "登录失败类型"),
    "login_time": ("Login time", "登录时间"),
    "forwarding": ("Email forwarding address", "电子邮件转发地址", "邮件转发地址"),
    "sensitive": ("Sensitive action name", "敏感操作名称"),
    "country": ("Region code", "Geo location", "区域代码", "地理位置"),
    "asn": ("IP ASN",),
    "agent": ("User agent", "用户代理"),
    "device": ("Device ID", "设备 ID"),
    "app_name": ("Application name", "App name", "应用名称"),
    "client_id": ("Client ID", "Application ID", "OAuth client ID", "Actor OAuth client ID", "客户端 ID", "应用 ID"),
    "scope": ("Scope", "Scopes", "范围", "作用域"),
    "api": ("API name", "API 名称"),
    "method": ("API method", "Method", "API 方法"),
    "bytes": ("Number of response bytes", "Response size", "响应字节数"),
    "product": ("Product", "产品"),
    "setting": ("Setting name", "设置名称"),
    "before": ("Old value", "旧值"),
    "after": ("New value", "新值"),
    "target": ("User email", "Resource name", "目标用户", "用户电子邮件地址"),
    "role": ("Role name", "角色名称"),
    "unit": ("Organizational unit", "Org unit name", "组织部门"),
    "group": ("Group email", "群组电子邮件地址"),
    "owner": ("Owner", "所有者"),
    "message_id": ("Message ID", "邮件 ID", "消息 ID"),
    "subject": ("Subject", "主题"),
    "header_from": ("From (Header address)", "发件人(标头地址)", "发件人（标头地址）"),
    "header_name": ("From (Header name)", "发件人(标头名称)", "发件人（标头名称）"),
    "envelope_from": ("From (Envelope)", "发件人(信封)", "发件人（信封）"),
    "to": ("To (Envelope)", "Recipient", "收件人(信封)", "收件人（信封）"),
    "client_type": ("Client type", "客户端类型"),
    "delegate": ("Delegate", "代理人", "受托人"),
    "attachment": ("Attachment name", "附件名称"),
    "link": ("Target link URL", "目标链接网址"),
    "spam": ("Spam classification", "Is spam", "垃圾邮件分类"),
    "traffic": ("Traffic source", "流量来源"),
}  # fmt: skip
SPECIFIC = frozenset(
    "affected login_type challenge challenge_status suspicious second forwarding sensitive asn product header_from "
    "envelope_from traffic".split()
)
"""Columns that nobody else's audit table has."""
PARAMETERS: Mapping[str, str] = {
    "affected": "affected_email_address", "login_type": "login_type", "challenge": "login_challenge_method",
    "challenge_status": "login_challenge_status", "suspicious": "is_suspicious", "second": "is_second_factor",
    "failure": "login_failure_type", "forwarding": "email_forwarding_destination_address",
    "sensitive": "sensitive_action_name", "app_name": "app_name", "client_id": "client_id", "scope": "scope",
    "api": "api_name", "method": "method_name", "bytes": "num_response_bytes", "product": "product_bucket",
    "setting": "setting_name", "before": "old_value", "after": "new_value", "target": "user_email", "role": "role_name",
    "unit": "org_unit_name", "group": "group_email", "description": "setting_description",
    "message_id": "message_id", "subject": "subject",
}  # fmt: skip
"""Columns, and the parameter of the API that says the same."""
APPS: tuple[tuple[str, frozenset[str]], ...] = (
    ("gmail", frozenset({"header_from", "envelope_from", "traffic", "message_id"})),
    ("login", frozenset({"login_type", "challenge", "suspicious", "second", "affected", "forwarding", "sensitive"})),
    ("token", frozenset({"scope", "method", "api", "product", "client_id"})),
    ("admin", frozenset({"setting", "before", "after", "role"})),
)
"""Which log a table is, by the columns it has, where the event is not known."""
COMMON_NAMES = frozenset({"gmail", "token"})
"""Logs whose events have names that other logs use too (*View*, *Request*): they need a column of their own beside it."""
_EVENTS: Mapping[tuple[str, str], str] = {
    ("login", "login_success"): "Successful login; Login success; Successful sign-in; 登录成功; 成功登录",
    ("login", "login_failure"): "Failed login; Login failure; Failed sign-in; 登录失败; 失败的登录",
    ("login", "login_challenge"): "Login challenge; 登录质询; 登录验证问题",
    ("login", "login_verification"): "Login verification; 登录验证",
    ("login", "logout"): "Logout; Log out; Sign-out; 退出登录; 退出; 登出",
    ("login", "suspicious_login"): "Suspicious login blocked; Suspicious login; 已阻止可疑登录; 可疑登录",
    ("login", "suspicious_login_less_secure_app"):
        "Suspicious login from less secure app blocked; Suspicious login (less secure app); 已阻止使用安全性较低的应用进行的可疑登录",
    ("login", "suspicious_programmatic_login"):
        "Suspicious programmatic login blocked; Suspicious programmatic login; 阻止了通过程序化方式进行的可疑登录",
    ("login", "account_disabled_password_leak"): "Leaked password; 密码泄露; 密码外泄",
    ("login", "account_disabled_generic"): "User suspended; 用户被暂停; 已暂停用户",
    ("login", "account_disabled_hijacked"): "User suspended (suspicious activity); 已暂停用户(可疑活动); 已暂停用户（可疑活动）",
    ("login", "account_disabled_spamming"): "User suspended (spam); 已暂停用户(垃圾内容)",
    ("login", "account_disabled_spamming_through_relay"): "User suspended (spam through relay); 已暂停用户(通过中继服务发送垃圾内容)",
    ("login", "gov_attack_warning"): "Government-backed attack; Government-backed attack warning; Attack warning; 政府支持的攻击",
    ("login", "user_signed_out_due_to_suspicious_session_cookie"):
        "User signed out due to suspicious session cookie; 用户因可疑的会话 Cookie 而退出",
    ("login", "risky_sensitive_action_allowed"): "Risky, sensitive action allowed; Risky, senstive action allowed; 允许执行有风险的敏感操作",
    ("login", "risky_sensitive_action_blocked"):
        "Risky, sensitive action blocked; Risky, sensitive action_blocked; Risky, senstive action_blocked; 已阻止有风险的敏感操作",
    ("login", "2sv_enroll"): "2-step verification enroll; 2-Step Verification enrolled; 两步验证注册; 注册两步验证",
    ("login", "2sv_disable"): "2-step verification disable; 2-Step Verification disabled; 两步验证停用; 停用两步验证",
    ("login", "passkey_enrolled"): "Passkey enrolled; 已注册通行密钥",
    ("login", "passkey_removed"): "Passkey removed; 已移除通行密钥",
    ("login", "titanium_enroll"): "Advanced Protection enroll; 高级保护注册",
    ("login", "titanium_unenroll"): "Advanced Protection unenroll; 取消注册高级保护",
    ("login", "password_edit"): "Account password change; 账号密码更改; 帐号密码更改",
    ("login", "recovery_email_edit"): "Account recovery email change; 账号恢复辅助邮箱更改; 账号恢复电子邮件更改",
    ("login", "recovery_phone_edit"): "Account recovery phone change; 账号恢复辅助电话号码更改",
    ("login", "recovery_secret_qa_edit"): "Account recovery secret question/answer change; 账号恢复保密问题/答案更改",
    ("login", "email_forwarding_out_of_domain"):
        "Out of domain email forwarding enabled; 已启用网域外电子邮件转发; 启用了将电子邮件转发到网域外的功能",
    ("login", "blocked_sender"): "Blocked sender; Blocked all future emails from the sender; 已屏蔽发件人",
    ("token", "authorize"): "OAuth Grant; Grant; Authorize; 授权; 已授权",
    ("token", "revoke"): "OAuth Revoke; Revoke; 撤消; 撤销; 已撤消",
    ("token", "deny"): "OAuth Deny; Deny; 拒绝",
    ("token", "request"): "OAuth Request; App access requested; 请求",
    ("token", "activity"): "API call; API Call; API 调用",
    ("admin", "change_password"): "Password change; User password change; 密码更改",
    ("admin", "create_user"): "User creation; User created; 创建用户",
    ("admin", "delete_user"): "User deletion; User deleted; 删除用户",
    ("admin", "suspend_user"): "User suspension; 暂停用户",
    ("admin", "unsuspend_user"): "User unsuspension; 取消暂停用户",
    ("admin", "grant_admin_privilege"): "Admin privileges grant; Grant admin privilege; 授予管理员权限",
    ("admin", "revoke_admin_privilege"): "Admin privileges revocation; 撤消管理员权限",
    ("admin", "assign_role"): "Role assigned; Assign role; 分配角色",
    ("admin", "unassign_role"): "Role unassigned; Unassign role; 取消分配角色",
    ("admin", "turn_off_2_step_verification"): "Turn off 2-step verification; 关闭两步验证",
    ("admin", "authorize_api_client_access"): "API client access authorized; Authorize API client access; 授权 API 客户端访问",
    ("admin", "create_email_monitor"): "Email monitor created; Create email monitor; 创建电子邮件监控",
    ("admin", "revoke_asp"): "Application specific password revoked; Revoke ASP; 撤消应用专用密码",
    ("admin", "reset_signin_cookies"): "User sign in cookies reset; Reset sign-in cookies; 重置登录 Cookie",
}  # fmt: skip


@lru_cache(maxsize=8192)
def folded(title: str) -> str:
    """A title without case, width, blanks and signs."""
    return "".join(c for c in unicodedata.normalize("NFKC", title).casefold() if c.isalnum())


_FIELDS = {folded(title): field for field, titles in _TITLES.items() for title in titles}
EVENTS: Mapping[str, tuple[str, str]] = (
    {folded(name): ("gmail", name) for name in mail.EVENTS}
    | {folded(name): key for key, names in _EVENTS.items() for name in names.split(";")}
    | {folded(name): (app, name) for app, name in _EVENTS}
)
"""Events as the console shows them, folded; and the application and name that the API has for them."""


def field_of(title: str) -> str:
    """What a column is; empty for one that says nothing here."""
    return _FIELDS.get(folded(title), "")
