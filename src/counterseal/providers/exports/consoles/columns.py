"""
Which column is what, by the names that consoles give them.

No vendor publishes the columns of its exports. The names below are those of help pages and of pages as people see them
("Names of columns in the consoles", docs/sources.md), with the spellings that go round for each; content decides
where a name says too little (`mapping`). What the person corrected wins over both.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from counterseal.providers.exports.consoles.words import bare, simple

NAMES: Final[Mapping[str, str]] = {
    "time": """
        时间 登录时间 操作时间 日期时间 发生时间 记录时间 访问时间 认证时间 验证时间 时间戳 事件时间 日志时间 收发时间 发送时间 发信时间 收信时间
        投递时间 接收时间 邮件时间 最近登录时间 最后登录时间 上次登录时间 最近登录 最后登录 创建时间 添加时间 设置时间 生成时间 修改时间 更新时间
        time datetime date&time timestamp logintime logontime signintime logindate operationtime eventtime actiontime
        accesstime createdtime createtime createdat lastlogintime lastlogin senttime sendtime receivedtime deliverytime
        dateandtime
    """,
    "date": "日期 登录日期 操作日期 发生日期 日 date day logindate",
    "clock": "时刻 钟点 具体时间 clock timeofday hour",
    "account": """
        账号 邮箱 邮箱账号 邮箱地址 用户 用户名 用户账号 成员 成员账号 登录账号 登录名 登录用户 登录邮箱 员工账号 员工 使用者 用户id 账号名 账号名称
        邮件地址 邮箱名 账号邮箱 成员邮箱 用户邮箱 员工邮箱 所属账号 所属用户 所属邮箱 账号id 邮箱用户 登录人 userid
        email mail mailbox emailaddress account accountname user username useraccount loginaccount loginname login member
        memberaccount useremail upn accountid loginid mailaccount
    """,
    "operator": """
        操作人 操作者 操作账号 操作员 操作人账号 操作人员 操作用户 管理员 管理员账号 操作管理员 操作人邮箱 执行人 执行者
        operator operatoremail operatoraccount administrator admin adminaccount performedby actor doneby
    """,
    "ip": """
        ip ip地址 登录ip 登录ip地址 来源ip 客户端ip 操作ip 源ip 远程ip 访问ip 发信ip 公网ip 用户ip 最近登录ip 最后登录ip 上次登录ip ip位址 登录地址
        来源ip地址 操作ip地址 客户端ip地址 ipaddress loginip loginipaddress clientip clientipaddress sourceip remoteip
        remoteaddress ipaddr userip lastloginip fromip sourceipaddress clientaddress operationip
    """,
    "place": """
        地点 登录地点 归属地 ip归属地 地区 登录地区 城市 登录城市 位置 登录位置 登录地 地理位置 所在地 ip所在地 区域 国家地区 国家 省份 省 所在地区 登录地域
        地域 归属地区 ip地区 来源地 来源地区 登录区域 location loginlocation city logincity region country place area geo
        geolocation iplocation countryregion province loginplace
    """,
    "client": """
        客户端 登录客户端 客户端类型 客户端信息 客户端名称 客户端软件 浏览器 登录应用 应用 客户端版本 终端信息 useragent ua
        client clienttype clientname clientinfo browser app application software clientapp useragentstring
    """,
    "device": """
        设备 登录设备 设备名称 设备类型 设备信息 设备型号 操作系统 终端 登录终端 终端类型 机型 系统 设备id 装置 登录装置
        device devicename devicetype deviceinfo terminal os operatingsystem devicemodel platform
    """,
    "protocol": """
        登录方式 登录类型 协议 方式 服务类型 登录协议 访问方式 登录渠道 渠道 登录来源 来源 登录途径 访问类型 认证协议 登录入口 协议类型 服务 登录端
        logintype loginmethod protocol method service accesstype logonmethod logintype channel signinmethod accessmethod
    """,
    "factor": """
        认证方式 验证方式 身份验证方式 登录验证方式 校验方式 二次验证方式 密码类型 authmethod authenticationmethod authtype authentication
    """,
    "result": """
        结果 登录结果 登录状态 是否成功 操作结果 操作状态 成功与否 处理结果 执行结果 认证结果 状态 返回结果 result status success outcome loginresult
        loginstatus operationresult succeeded state
    """,
    "reason": """
        原因 失败原因 错误信息 错误原因 错误描述 异常原因 失败信息 拒绝原因 错误 提示信息 结果说明
        reason error errormessage failurereason errorinfo message failreason errordescription
    """,
    "action": """
        操作 操作类型 操作名称 动作 行为 行为类型 事件 事件类型 事件名称 操作项 操作动作 日志类型 操作行为 操作事件 操作类别 类型
        action actions operation operationtype event eventtype eventname activity actiontype logtype operate type
    """,
    "module": "模块 功能模块 操作模块 功能 所属模块 module feature category 类别 操作对象类型",
    "object": """
        对象 操作对象 目标 被操作对象 被操作账号 被操作人 被操作用户 关联数据 目标账号 影响对象 操作目标 受影响账号 被修改账号
        object target operand targetaccount affectedaccount operationobject targetuser
    """,
    "detail": """
        详情 操作内容 操作详情 内容 备注 描述 操作描述 日志内容 详细信息 附加信息 变更内容 详细内容 修改内容 操作说明 说明 日志详情 详细 参数
        detail details description content remark remarks comment operationdetail operationdetails operationcontent
        logcontent memo info note parameters
    """,
    "before": "修改前 变更前 旧值 原值 操作前 before oldvalue old",
    "after": "修改后 变更后 新值 操作后 after newvalue new",
    "subject": "主题 邮件主题 标题 邮件标题 主旨 信件主题 subject title mailsubject",
    "sender": "发件人 发信人 寄件人 寄件者 发送人 发件人地址 发件地址 发信地址 发送者 发件账号 发件邮箱 from sender fromaddress mailfrom sendaddress",
    "recipients": """
        收件人 收信人 收件者 接收人 收件人地址 收件地址 收信地址 接收者 收件账号 收件邮箱 to recipient recipients receiver receivers rcptto toaddress
    """,
    "copies": "抄送 抄送人 密送 cc bcc",
    "direction": "收发类型 邮件类型 方向 收发 收发信 收发方向 邮件方向 发信收信 direction mailtype maildirection",
    "state": "投递状态 邮件状态 发送状态 投递结果 送达状态 收信状态 发信状态 发送结果 deliverystatus mailstatus sendstatus",
    "message_id": "邮件id messageid msgid 信件id internetmessageid",
    "size": "大小 邮件大小 尺寸 size mailsize",
    "session": "会话 会话id sessionid session sid 登录会话",
    "risk": "风险 风险等级 异常 是否异常 异常类型 异常登录 是否异地 异地登录 风险提示 登录异常 安全状态 提醒 risk risklevel abnormal warning 预警",
    "name": "名称 规则名称 规则名 授权码名称 密码名称 过滤器名称 备注名 规则 name rulename filtername",
    "folder": "文件夹 所在文件夹 邮件夹 资料夹 folder mailfolder",
    "ignore": """
        序号 编号 姓名 昵称 显示名 成员姓名 部门 所属部门 工号 员工姓名 用户姓名 显示名称 no id index displayname department nickname 序 行号 手机号 电话
        退出时间 登出时间 注销时间 结束时间 logouttime 服务器ip 目的ip 目标ip serverip
    """,
}
"""What a column is, and the names it goes by: simplified, in lower case, without signs."""

_KNOWN: Final = {bare(name): ours for ours, names in NAMES.items() for name in names.split()}
_ENDS: Final = (
    (re.compile(r"(?:退出|登出|注销|结束|失效|过期|到期|截止).*(?:时间|日期)$"), "ignore"),
    (re.compile(r"(?:服务器|目的|目标|本地|内网|server|local|destination).*ip"), "ignore"),
    (re.compile(r"(?:ip|ip地址|ip位址)$"), "ip"),
    (re.compile(r"时间$|(?:date)?time$"), "time"),
    (re.compile(r"日期$"), "date"),
    (re.compile(r"(?:归属地|地点|所在地|城市|地区)$"), "place"),
    (re.compile(r"(?:登录方式|登录类型)$"), "protocol"),
    (re.compile(r"(?:失败|错误)(?:原因|信息|描述|说明)$"), "reason"),
    (re.compile(r"(?:结果|是否成功)$"), "result"),
    (re.compile(r"(?:操作类型|操作名称)$"), "action"),
    (re.compile(r"(?:操作内容|操作详情|详细信息)$"), "detail"),
    (re.compile(r"(?:账号|邮箱|邮箱地址)$"), "account"),
    (re.compile(r"user-?agent"), "client"),
)
_BRACKETS: Final = re.compile(r"[(（\[【][^)）\]】]*[)）\]】]")
_NUMBER: Final = re.compile(r"#\d+$")  # of a column whose name another has too
_UTC: Final = re.compile(r"\b(?:utc|gmt)\b(?!\s*[+-]\s*0?8)")
_CHINA: Final = re.compile(r"北京时间|东八区|(?:utc|gmt)\s*\+\s*0?8|cst|china")

FOREIGN: Final = frozenset(
    "auditdata recordtype creationdate userprincipalname requestid 请求id correlationid 相关性id applicationid 应用程序id appid createddatetime ipaddressfromresourceprovider"
    " clientappused authenticationrequirement 身份验证要求 conditionalaccess 条件访问 workload userids odatacontext".split()
)
"""Names of columns of logs that have readers of their own."""
TRADE: Final = re.compile(
    r"金额|价格|单价|数量|余额|交易|订单|产品|商品|货号|库存|付款|收款|汇款|借方|贷方|币种|发票号|税|规格|生日|身份证|身高|学号|成绩|工资|快递|物流"
    r"|打卡|考勤|签到|签退|上下班|运单|揽收|签收|航班|车次|工单|参会|入会|会议"
    r"|\b(?:amount|price|quantity|qty|balance|order|product|sku|invoice|currency|debit|credit|salary|stock|phone|tel|birthday|address line"
    r"|attendance|clock(?:ed)?[ -](?:in|out)|punch|waybill|tracking (?:no|number)|shipment|flight|departure|arrival|ticket|meeting)\b"
)
"""Words in names of columns of a table that is about goods, money or people, and no log of a mailbox."""
_SIGN_IN: Final = re.compile(r"登录|log-?\s?[io]n|sign-?\s?in", re.IGNORECASE)


@lru_cache(maxsize=16_384)
def named(name: str) -> str:
    """What a column is by its name; empty where the name says nothing that is known."""
    told = _NUMBER.sub("", _BRACKETS.sub("", name)) or name
    word = bare(told)
    if word in _KNOWN:
        return _KNOWN[word]
    return next((ours for end, ours in _ENDS if end.search(word)), "") if len(word) < 30 else ""


@lru_cache(maxsize=4096)
def zone_of(name: str) -> str:
    """The zone that the name of a column tells, if it does."""
    told = simple(name)
    if _CHINA.search(told):
        return "Asia/Shanghai"
    return "UTC" if _UTC.search(told) else ""


def of_trade(names: tuple[str, ...]) -> bool:
    """Whether the columns are those of goods, money or people."""
    return any(TRADE.search(simple(name)) for name in names if name != "#title")


def of_others(names: tuple[str, ...]) -> bool:
    """Whether a log is one that has a reader of its own."""
    return any(bare(name) in FOREIGN for name in names)


def of_sign_ins(told: str) -> bool:
    """Whether a name or a title speaks of signing in."""
    return _SIGN_IN.search(simple(told)) is not None
