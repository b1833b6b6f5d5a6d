"""
What a setting says in a sentence: where mail is forwarded to, which mail a rule picks and what it does with it.

`如果 主题 包含 “发票、付款” 并且 发件人 为 bob@example.com 则 移动到 “RSS 订阅” 并标记为已读` is told by consoles in many ways,
in a row of a log, over several lines of a page, as `key: value` pairs or as JSON. All are read by the same words: parts
of a message before the act, acts after it. What cannot be read stays among the conditions in the console's own words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final

import orjson

from counterseal.providers.exports.consoles.words import addresses, simple

_NAME: Final = 60  # letters of a rule's own words that stand for a name
_QUOTES: Final = "\"'“”‘’「」『』《》〈〉`"
_SPLIT: Final = re.compile(r"[、,，;；|/]|\s+(?:或|or|OR|和)\s+|(?<=[”\"'」])\s*(?:或者|或|和|以及)\s*(?=[“\"'「])")
_CUT: Final = re.compile(
    r"[;；\n。]|，(?=(?:则|那么|并|且|且|同时|自动|转发|移动|标记|删除|执行))|(?:并且|而且|且|并|同时|and|以及)(?=\s*(?:[\[(]?\s*(?:发件|寄件|发信|收件|收信|抄送|主题|标题|主旨|正文|内容|邮件|附件|大小|转发|移|标|删|彻底|直接|放入|自动|不再|停止|设|存|拒|拷贝|复制|forward|move|mark|delete|subject|from|sender|to\b|body|stop)))",
    re.IGNORECASE,
)
_IF: Final = re.compile(r"^\s*(?:如果|若|当|满足|条件[:：]?|when|if)\s*[:：]?\s*", re.IGNORECASE)
_THEN: Final = re.compile(
    r"\s*[,，;；]?\s*(?:(?<!规)则执行|(?<!规)则|那么|就|(?<!再)(?<!止)执行(?:以下)?(?:操作|动作|[:：])|动作[:：]|操作[:：]|处理方式[:：]|=>|->|→|then\b)\s*[:：]?\s*",
    re.IGNORECASE,
)
_PART: Final = re.compile(
    r"(?P<sender>发件人(?:地址|域名|域)?|寄件人|寄件者|发信人|发件域|来自|sender|from)"
    r"|(?P<recipient>收件人(?:地址)?|收信人|收件者|抄送人?|recipients?|\bto\b|\bcc\b)"
    r"|(?P<word>(?:邮件)?主题|主旨|标题|(?:邮件)?正文|邮件内容|内容|关键[词字]|附件名(?:称)?|附件|subject|body|keywords?|content|attachment)"
    r"|(?P<other>邮件大小|大小|时间|日期|优先级|重要性|账号|size|priority)",
    re.IGNORECASE,
)
_HOW: Final = re.compile(
    r"\s*(?:中|里)?\s*(?P<not>不)?\s*(?:包含|含有|包括|含|等于|为|是|在|属于|匹配|contains?|includes?|equals?|is|matches|[=:：])(?:以下)?(?:关键[词字])?\s*[:：]?\s*",
    re.IGNORECASE,
)
_FORWARD: Final = re.compile(r"转发|转寄|重定向|forward|redirect|抄送给|抄送至|抄送到|副本发|发送副本", re.IGNORECASE)
_COPY: Final = re.compile(r"密送|bcc|blind", re.IGNORECASE)
_MOVE: Final = re.compile(
    r"(?:移动?(?:邮件)?[到至]|移入|移[到至]|放[入到]|存[入到]|归[入档]到?|转移到|投递到|保存到|分类到|分到|move(?:d|s)?(?: (?:it|mail|message))? ?(?:to|into)|file ?into|folder)\s*(?:文件夹|邮件夹|目录|folder)?\s*[:：=]?\s*",
    re.IGNORECASE,
)
_DELETE: Final = re.compile(r"(?:直接|彻底|永久|自动|立即)?删除(?!线)|拒收|丢弃|discard|delete|reject", re.IGNORECASE)
_READ: Final = re.compile(
    r"(?:标记?(?:为|成)|标|设(?:为|置为|成)|置为)\s*[“\"]?\s*已读|mark(?:ed)?(?: it)? as (?:read|seen)|已读(?!回执)",
    re.IGNORECASE,
)
_STOP: Final = re.compile(r"不再(?:执行|匹配)|停止(?:执行|匹配|处理)|不执行(?:后续|其他|下方)|stop", re.IGNORECASE)
_GONE: Final = re.compile(
    r"不保留|不留存|不留副本|转发后删除|删除原(?:件|邮件)|不保存(?:原件|副本)|仅转发|(?:do(?:es)? not|don't|no|without) (?:keep|copy|copies)|(?:保留|保存)[^\s;；:：]{0,8}\s*[:：]\s*(?:否|关闭|未|不|no|off|false)"
    r"|keep[\w ]{0,10}\s*[:=]\s*(?:false|no\b|0|off)",
    re.IGNORECASE,
)
_NAMED: Final = re.compile(
    r"(?:规则名称?|过滤器名称?|名称|rule ?name|name)\s*[:：=]\s*(?P<told>[^;；,，\n]{1,80})|(?:规则|过滤器|分类|rule|filter)\s*[:：]?\s*(?:[“\"「《『【](?P<quoted>[^”\"」》』】]{0,80})[”\"」》』】])",
    re.IGNORECASE,
)
_OFF: Final = re.compile(
    r"(?:状态|启用|是否启用|enabled|status)\s*[:：=]\s*(?:停用|已停用|禁用|未启用|关闭|否|false|off|disabled|no)|[(（\[](?:已停用|未启用|已禁用|停用)[)）\]]|不启用本规则",
    re.IGNORECASE,
)


_STATE: Final = re.compile(
    r"\s*(?:状态|启用|是否启用|enabled|status)\s*[:：=]|其他规则|后续规则|不?启用本规则|邮件到达时?|已?(?:启用|停用)$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Ruled:
    """What a rule was read as."""

    name: str = ""
    words: list[str] = field(default_factory=list)
    senders: list[str] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    conditions: list[tuple[str, str]] = field(default_factory=list)
    forwards_to: list[str] = field(default_factory=list)
    copies_to: list[str] = field(default_factory=list)
    moves_to: str = ""
    deletes: bool = False
    marks_read: bool = False
    stops: bool = False
    enabled: bool = True
    keeps: bool = True

    @property
    def acts(self) -> bool:
        """Whether it was read that it does anything."""
        return bool(self.forwards_to or self.copies_to or self.moves_to or self.deletes or self.marks_read)

    def fields(self) -> dict[str, Any]:
        """The fields of `records.Rule`."""
        return {
            "name": self.name, "words": _once(self.words), "senders": _once(self.senders), "recipients": _once(self.recipients),
            "conditions": tuple(dict.fromkeys(self.conditions)), "forwards_to": _once(self.forwards_to),
            "copies_to": _once(self.copies_to), "moves_to": self.moves_to, "deletes": self.deletes,
            "marks_read": self.marks_read, "stops": self.stops, "enabled": self.enabled, "keeps": self.keeps,
        }  # fmt: skip


def _once(values: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if value))


def unquoted(text: str) -> str:
    """A value without the quotes around it."""
    return text.strip().strip(_QUOTES + " :：,，;；()（）【】").strip()


def values_in(text: str) -> list[str]:
    """Several values in one text: `“发票”、“付款”`, `invoice, bank`."""
    return [one for part in _SPLIT.split(text) if (one := unquoted(part))]


def flat(text: str) -> str:
    """JSON as `key: value` pairs; any other text as it is."""
    told = text.strip()
    if not told.startswith(("{", "[")):
        return text
    try:
        return "; ".join(_pairs(orjson.loads(told), ""))
    except orjson.JSONDecodeError:
        return text


def _pairs(value: object, key: str) -> Iterator[str]:
    if isinstance(value, Mapping):
        for name, inner in value.items():
            yield from _pairs(inner, str(name))
    elif isinstance(value, list):
        for inner in value:
            yield from _pairs(inner, key)
    else:
        yield f"{key}: {value}" if key else str(value)


_BEGUN: Final = re.compile(
    r"^\s*(?:创建|新建|新增|添加|设置|修改|编辑|更新|启用|停用|删除)?了?(?:一[条个])?(?:收信|收发信|来信|邮件|过滤|自动)?(?:规则|过滤器|分类)\s*(?=[:：“\"「《『【 ])"
)
_BLANK: Final = re.compile(r"(\s)\s{2,}")
"""Runs of blanks are cut short: what looks for blanks around a word would try every part of a run."""
_NUMBERED: Final = re.compile(r"^(?:规则|过滤器|rule|filter)?\s*\d{1,3}\s*[:：.、)）]\s*(?=\S)", re.IGNORECASE)
_FROM: Final = re.compile(r"来自\s*(\S{1,80}?)\s*的(?:邮件|来信|信)")


def keeps_copy(text: str) -> bool:
    """Whether what is forwarded stays in the mailbox too; consoles keep it unless they say otherwise."""
    return _GONE.search(text) is None


@lru_cache(maxsize=4096)
def _cut(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The conditions and the acts of a rule, one part each."""
    before, then, after = text, "", ""
    if found := _THEN.search(text):
        before, then, after = text[: found.start()], found[0], text[found.end() :]
    conditions: list[str] = []
    acts: list[str] = []
    for part in _CUT.split(before):
        told = _IF.sub("", part.strip(" ,，"))
        if told:
            (acts if not then and _is_act(told) else conditions).append(told)
    acts += [told for part in _CUT.split(after) if (told := part.strip(" ,，"))]
    return tuple(conditions), tuple(acts)


def _is_act(told: str) -> bool:
    found = _PART.match(told)
    if found and _HOW.match(told, found.end()):
        return False
    return any(pattern.search(told) for pattern in (_FORWARD, _COPY, _MOVE, _DELETE, _READ, _STOP))


def ruled(text: str) -> Ruled:
    """A rule in words, taken apart. Many consoles give rules no names; then it goes by its own words."""
    text = _BLANK.sub(r"\1", flat(text).strip())
    text = _NUMBERED.sub("", _BEGUN.sub("规则", text))
    whole = text
    rule = Ruled(enabled=_OFF.search(text) is None, keeps=keeps_copy(text))
    if found := _NAMED.search(text):
        rule.name = unquoted(found["told"] or found["quoted"] or "")
        text = text[: found.start()] + " ; " + text[found.end() :]
    if found := _FROM.search(text):
        rule.senders.append(unquoted(found[1]).lower())
    conditions, acts = _cut(text.removeprefix("规则"))
    for told in conditions:
        _condition(rule, told)
    for told in acts:
        _act(rule, told)
    rule.name = rule.name or " ".join(whole.removeprefix("规则").split()).strip(" ：:")[:_NAME]
    return rule


def _condition(rule: Ruled, told: str) -> None:
    found = _PART.search(told)
    how = _HOW.match(told, found.end()) if found else None
    if found is None or (how is None and not told[found.end() :].strip()):
        if _is_act(told):
            _act(rule, told)
        elif told.strip(' :：-“”"') and not _STATE.match(told):
            rule.conditions.append(("", told))
        return
    rest = told[how.end() :] if how else told[found.end() :]
    values = values_in(rest)
    rule.conditions.append((told[: how.end() if how else found.end()].strip(' :：=“"'), ", ".join(values)))
    if how is not None and how["not"]:
        return
    if found["sender"]:
        rule.senders += [value.lower() for value in values]
    elif found["recipient"]:
        rule.recipients += [value.lower() for value in values]
    elif found["word"]:
        rule.words += values


def _act(rule: Ruled, told: str) -> None:
    to = list(addresses(told))
    done = False
    if _COPY.search(told) and to:
        rule.copies_to += to
        done = True
    elif to and _FORWARD.search(told):
        rule.forwards_to += to
        done = True
    if found := _MOVE.search(told):
        rule.moves_to = _folder(told[found.end() :]) or rule.moves_to
        told = told[: found.start()] + told[found.end() :].replace(rule.moves_to, "", 1)
        done = True
    if _DELETE.search(told) and not _GONE.search(told):
        rule.deletes = done = True
    if _READ.search(told):
        rule.marks_read = done = True
    if _STOP.search(told):
        rule.stops = done = True
    if not done and not _STATE.match(told):
        rule.conditions.append(("", told))


def _folder(text: str) -> str:
    """The name of a folder after `移动到`: within quotes, or up to the next word that is no name."""
    text = text.strip(" :：")
    if found := re.match(r"[“\"'「《『【\[](.{1,80}?)[”\"'」》』】\]]", text):
        return found[1].strip()
    return unquoted(re.split(r"[,，;；]|\s*(?:并|且|同时|文件夹|邮件夹|and\b|folder\b)", text, maxsplit=1)[0])


def says_rule(text: str) -> bool:
    """Whether a text is a rule in words: a part of a message with something that it has to be, and an act."""
    told = simple(text)
    conditioned = any(_HOW.match(told, found.end()) for found in _PART.finditer(told)) or _FROM.search(told)
    return bool(conditioned) and _is_act(re.split(r"(?<!规)则|\bthen\b", told)[-1])
