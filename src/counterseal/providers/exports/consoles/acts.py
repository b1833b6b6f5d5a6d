"""
What was done, by the words of an operation log: the thing and what became of it.

Consoles write `新建收信规则`, `收信规则-新增`, `添加过滤器` or, in a log of an API, `createMailFilter`; so the thing and the verb
are looked for apart from each other, the most telling thing first. What the words are known from is told in "Operations
in the consoles" (docs/sources.md).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from counterseal.providers.exports.consoles.words import simple

ADD, REMOVE, CHANGE, ON, OFF = "add", "remove", "change", "on", "off"

_VERBS: Final = (
    (
        OFF,
        re.compile(
            r"关闭|停用|禁用|停止|暂停|取消|disable|turn(?:ed)? off|switch(?:ed)? off|deactivate|suspend|freeze|冻结|锁定|lock",
            re.ASCII,
        ),
    ),
    (
        REMOVE,
        re.compile(
            r"删除|移除|解绑|解除|撤销|清除|清空|注销|移出|回收|作废|delet|remov|revok|unbind|clear|drop|cancel",
            re.ASCII,
        ),
    ),
    (
        ON,
        re.compile(
            r"开启|启用|打开|开通|激活|恢复|解冻|解锁|enabl|turn(?:ed)? on|switch(?:ed)? on|activat|restor|unlock",
            re.ASCII,
        ),
    ),
    (
        ADD,
        re.compile(
            r"创建|新建|新增|添加|增加|设置|绑定|授权|生成|获取|加入|导入|申请|creat|\badd|new\b|\bset|bind|grant|generat|import|insert",
            re.ASCII,
        ),
    ),
    (
        CHANGE,
        re.compile(r"修改|编辑|变更|更新|调整|更换|重置|重新|找回|updat|modif|edit|chang|reset|save|保存", re.ASCII),
    ),
)
_THINGS: Final[tuple[tuple[str, re.Pattern[str]], ...]] = tuple(
    (thing, re.compile(pattern, re.ASCII))
    for thing, pattern in (
        ("app_password", r"授权码|授权密码|专用密码|安全密码|应用密码|独立密码|第三方客户端.{0,4}密码|app(?:lication)?[ _-]?(?:specific )?passw|auth(?:orization)?[ _-]?code"),
        ("factor", r"二次验证|二次登录|两步验证|二步验证|双重验证|双因[子素]|登录保护|安全登录|登录验证|动态密码|动态口令|将军令|令牌|手机验证登录|2fa|mfa|two[ -]?(?:factor|step)|second[ -]?factor|totp"),
        ("collector", r"代收|收取其他|其他邮箱|外部邮箱|外部账号|收信代理|搬家|邮箱迁移|pop收取|pop3收取|collector|fetch(?:mail)?|external (?:account|mailbox)|pop account"),
        ("backup", r"邮件备份|邮件监控|邮件监管|监控规则|备份设置|备份管理|抄送监控|journal"),
        ("forward", r"自动转发|转发设置|转发地址|转发规则|转发功能|邮件转发设置|设置转发|邮件自动转|转寄|来信转发|auto[ _-]?forward|forwarding|mail ?forward|forward ?(?:setting|address|mode|active|to\b|[=:])"),
        ("rule", r"收信规则|收发信规则|发信规则|来信分类|来信规则|来信处理|过滤器|过滤规则|邮件规则|分拣|分类规则|收件规则|mail ?filter|inbox ?rule|filter ?rule|\bfilters?\b|mail ?rule|\brules?\b|规则"),
        ("reply", r"自动回复|假期|休假|外出|vacation|auto[ _-]?reply|out[ _-]?of[ _-]?office"),
        ("reply_to", r"回复地址|回信地址|答复地址|reply[ _-]?to"),
        ("signature", r"签名|signature"),
        ("delegate", r"代理发送|代发|委托|代理人|授权访问|邮箱授权|共享邮箱|邮箱共享|文件夹共享|共享文件夹|代办|以他人名义|delegat|shared? (?:mailbox|folder)|send[ _-]?(?:as|on[ _-]?behalf)|mailbox permission"),
        ("identity", r"别名|发信昵称|发件人昵称|发信人名称|发件人名称|发信名称|发信地址|发件身份|发信身份|昵称|alias|identit|nick ?name|display ?name|sender name"),
        ("allow", r"白名单|信任发件|可信发件|white[ _-]?list|allow[ _-]?list|safe[ _-]?list|trusted sender"),
        ("block", r"黑名单|拒收|屏蔽|black[ _-]?list|block[ _-]?list|blocked sender"),
        ("place_limit", r"ip ?登录|登录ip|登录限制|ip限制|ip白名单|登录地区|地区限制|登录权限|异地登录|登录区域|ip ?(?:limit|restrict|white)|login restrict"),
        ("protocol", r"imap|pop3?\b|pop3|smtp|activesync|exchange|caldav|carddav|客户端(?:访问|登录|收发|服务|设置|协议|权限)|协议(?:设置|开关|权限)?"),
        ("recovery", r"密保|安全手机|安全邮箱|辅助邮箱|备用邮箱|找回邮箱|验证手机|绑定手机|手机绑定|手机号绑定|换绑手机|绑定邮箱|recovery|security phone|secondary email"),
        ("binding", r"绑定|解绑|换绑|bind|bound"),
        ("password", r"密码|口令|passw(?:or)?d"),
        ("device", r"信任设备|可信设备|常用设备|设备|trusted device|device"),
        ("audit", r"日志(?!查)|审计|audit ?log"),
        ("role", r"管理员|角色|权限|授权|admin(?:istrator)?|\brole|privilege|permission"),
        ("secret", r"接口|密钥|\bkey\b|\bapi\b|secret|应用管理|自建应用"),
        ("domain", r"域名|域别名|domain"),
        ("group", r"邮件组|群组|邮件列表|邮件群|部门|组织|mail ?(?:group|list)|distribution|department"),
        ("purge", r"彻底删除|永久删除|清空|彻底清除|purge|expunge|empty (?:trash|folder)"),
        ("delete", r"删除邮件|邮件删除|删信|删除了?邮件|delete(?:d)? (?:mail|message|e-?mail)s?"),
        ("export", r"导出|下载|备份邮件|打包|export|download"),
        ("relocate", r"邮件转移|转移邮件|mail ?(?:relocat|transfer)"),
        ("move", r"移动邮件|邮件移动|移动到|move(?:d)? (?:mail|message)"),
        ("search", r"搜索|查找|search"),
        ("read", r"读信|阅读|查看邮件|打开邮件|读取邮件|read (?:mail|message)|view (?:mail|message)"),
        ("update", r"标记|mark(?:ed)? "),
        ("sent", r"发信|发送邮件|发邮件|邮件发送|写信|群发|send (?:mail|message)|sent mail"),
        ("received", r"收信(?!规则)|接收邮件|收取邮件|receive(?:d)? mail"),
        ("leave", r"退出|登出|注销登录|log ?out|sign ?out|logoff"),
        ("sign_in", r"登录|log-?\s?[io]n|sign-?\s?in"),
        ("user", r"成员|用户|账号|员工|邮箱|user|account|member|mailbox"),
    )
)  # fmt: skip
_OF_MAIL: Final = re.compile(
    r"邮件|邮箱|收信|来信|发信|转发|代收|授权码|收件|发件|自动回复|垃圾箱|别名|白名单|黑名单|imap|pop3|smtp|mail|inbox|forward"
)


@dataclass(frozen=True, slots=True)
class Act:
    """The thing and the verb; both empty where nothing is recognised."""

    thing: str = ""
    verb: str = ""
    of_mail: bool = False
    """Whether it speaks of what only mailboxes have, so that a log with it is a mailbox's."""


@lru_cache(maxsize=65_536)
def act(told: str) -> Act:
    """What a text says was done."""
    words = _words(told)
    if not words:
        return Act()
    thing = next((thing for thing, pattern in _THINGS if pattern.search(words)), "")
    return Act(thing, verb_in(words), _OF_MAIL.search(words) is not None) if thing else Act()


def verb_in(words: str) -> str:
    """What became of it; the verb that stands first, where there are several of one kind."""
    found = [(hit.start(), verb) for verb, pattern in _VERBS if (hit := pattern.search(words))]
    if not found:
        return ""
    return min(found)[1]


def _words(told: str) -> str:
    """`createMailFilter` and `MAIL_FILTER_ADD` as words."""
    if told.isascii():
        told = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", told).replace("_", " ").replace(".", " ")
    return simple(told)
