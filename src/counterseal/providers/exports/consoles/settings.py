"""
What stands on a settings page, read from its lines: labels with values, ticks, choices, lists and rules in words.

A page of a console comes as text that somebody copied, as CSV with two columns, or as a saved page of which the form
states were written into the text (`html`). A line speaks of a thing (forwarding, a protocol, a rule) by its own words
or by the heading above it. Only what is said to be so becomes a record; a menu, a help text or an empty form does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from counterseal.model.records import Change, Factor, Forward, Protocol, Record, Rule
from counterseal.providers.exports.consoles.acts import ADD, Act, act
from counterseal.providers.exports.consoles.details import keeps_copy, ruled, says_rule, values_in
from counterseal.providers.exports.consoles.facts import Facts
from counterseal.providers.exports.consoles.makers import PROTOCOLS, made
from counterseal.providers.exports.consoles.words import addresses, simple, switched
from counterseal.providers.exports.html import BREAK

_MARK: Final = re.compile(r"\[([x ])\]")
_PAIR: Final = re.compile(r"\s*([^\t:：=]{1,40}?)\s*(?:\t+|[:：]|\s=\s)\s*(.*)", re.DOTALL)
_STATE: Final = re.compile(
    r"已开启|已关闭|已启用|已停用|已禁用|未开启|未启用|未开通|已开通|未设置|不使用|停用|禁用|关闭|开启|启用|打开|enabled|disabled|turned o(?:n|ff)",
    re.IGNORECASE,
)
_FILLER: Final = re.compile(
    r"[\s:：|/、,，.。()（）\-]|服务|功能|状态|设置|协议|当前|管理|修改|查看|详情|帮助|客户端|收取|访问|server|service|access|status|settings?"
)
_KEEP: Final = re.compile(r"保留|留存|副本|原件|keep|copy", re.IGNORECASE)
_FREE: Final = re.compile(
    r"(?:签名|回复)?(?:内容|正文|文字|信息|档)|签名|自动回复|signature|message|text|body", re.IGNORECASE
)
_RULE: Final = re.compile(
    r"\s*(?:(?:规则|过滤器|分类|rule|filter)\s*(?:名称|name)?\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3})?\s*[:：.、]|(?:规则|rule|过滤器|filter)\s*\d{1,3}\b|\d{1,3}\s*[.、)）]|如果|若|当邮件|if\b|when\b)",
    re.IGNORECASE,
)
_FORWARD: Final = re.compile(
    r"(?:自动|邮件)?转发(?:到|至|给|邮箱|地址|目标|邮件到)?|auto ?forward(?:ing)?|forward(?:ing)?(?: address| to)?"
)
THINGS: Final = {
    "forward": "自动转发", "app_password": "客户端授权码", "allow": "白名单", "block": "黑名单", "collector": "代收邮箱", "identity": "别名",
    "delegate": "委托", "device": "设备", "binding": "绑定", "backup": "邮件备份", "recovery": "密保", "reply_to": "回复地址",
    "reply": "自动回复", "signature": "签名",
}  # fmt: skip
"""What a record of the page calls what it was read from."""
_SWITCHED: Final = ("protocol", "factor")
_SHOWN: Final = 2_000  # letters of a line kept as evidence
_PARTS: Final = 40  # lines of one rule
_REST: Final = 2  # letters that a line with a state may have besides
_LEAD: Final = 16  # letters before an address on a line that is no sentence
_HEADING: Final = 24  # letters of the longest heading
_DAMAGED: Final = re.compile(
    r"^\s*\[|^\s*\S{0,2}\]|[\ufffd\ue000-\uf8ff]"
)  # half a box, or letters that broken bytes become
_LONGEST: Final = 200  # letters of a line that may tell a state; longer ones explain
_KEPT: Final = ("signature", "reply")
_EACH: Final = frozenset(
    {
        "allow",
        "block",
        "identity",
        "collector",
        "delegate",
        "device",
        "app_password",
        "reply_to",
        "recovery",
        "binding",
        "backup",
    }
)
_NOTHING: Final = frozenset(
    {
        "无",
        "空",
        "暂无",
        "未设置",
        "未绑定",
        "没有",
        "none",
        "empty",
        "n/a",
        "-",
        "--",
        "off",
        "未添加",
        "暂无数据",
        "no data",
        "0",
    }
)
_UNSET: Final = (_NOTHING - {"n/a", "-", "--", "off", "0"}) | {"尚未设置", "没有设置", "not set"}
"""What a page says under a heading of which nothing is set."""
_IDENTITY: Final = re.compile(r"(?:发信|发件)账号(?:设置|管理)?")
_OWNER: Final = re.compile(r"(?:当前|登录|我的|所属)?(?:账号|邮箱|用户|邮箱账号|邮箱地址|account|mailbox|user|email)$")


@dataclass(frozen=True, slots=True)
class Line:
    """One line taken apart: what it is about, what it says, and whether a box before it is ticked."""

    label: str
    value: str
    ticked: bool | None = None
    paired: bool = False


def lines_of(text: str) -> Iterator[Line]:
    """A line as a label with its value; a line of several boxes as one for each."""
    told = text.strip()
    marks = list(_MARK.finditer(told))
    if marks:
        yield from _boxes(told, marks)
        return
    found = _PAIR.fullmatch(told)
    if found and found[1] and not re.fullmatch(r"[\d\s\-/年月日]+|https?", found[1]):
        yield Line(found[1], found[2].replace("\t", " ").strip(), paired=True)
    else:
        yield Line(told, "")


def _boxes(told: str, marks: list[re.Match[str]]) -> Iterator[Line]:
    before = told[: marks[0].start()].strip(" \t:：")
    for at, mark in enumerate(marks):
        end = marks[at + 1].start() if at + 1 < len(marks) else len(told)
        after = told[mark.end() : end].strip(" \t:：,，|")
        ticked = mark[1] == "x"
        if before and not after:
            yield Line(before, "on" if ticked else "off", ticked)
        elif before and (ticked or len(marks) == 1):
            yield Line(before, after if ticked else "off", ticked, paired=True)
        elif not before:
            label, _, value = after.partition("：") if "：" in after else after.partition(":")
            yield Line(label.strip(), value.strip() or ("on" if ticked else "off"), ticked)


def state_in(text: str) -> bool | None:
    """On or off in a line that says nothing else: `IMAP/SMTP服务 已开启 | 关闭`. None for an explanation."""
    told = simple(text)
    found = _STATE.search(told)
    if found is None or len(told) > 60:
        return None
    rest = _FILLER.sub("", _STATE.sub("", told))
    for _, pattern in PROTOCOLS:
        rest = pattern.sub("", rest)
    rest = re.sub(r"\d|自动转发|转发|二次验证|登录保护|安全登录|自动回复|邮件|mail|two-?factor|forwarding", "", rest)
    several = len({switched(one) for one in _STATE.findall(told)}) > 1 and "|" not in told
    return switched(found[0]) if len(rest) <= _REST and not several else None


def _bare(told: str) -> str:
    """What a line says beside its addresses."""
    for one in addresses(told):
        told = re.sub(re.escape(one), "", told, flags=re.IGNORECASE)
    return told.strip(" ,，;；、:：.")


@dataclass(slots=True)
class _Gathered:
    """What the lines say so far about one thing."""

    on: bool | None = None
    values: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    keep: bool | None = None
    place: str = ""


class Settings:
    """One page being read. `facts` is the page itself: when, where, whose."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._things: dict[str, _Gathered] = {}
        self._protocols: dict[str, tuple[bool, str, str]] = {}
        self._factors: list[tuple[str, bool, str]] = []
        self._rules: list[tuple[str, list[str]]] = []
        self._section = ""
        self._in_rule = False
        self._label = ""  # a label whose value is on the next line
        self.owner = facts.owner
        self.words: dict[str, str] = {}
        """The page's own words at each place that a record names."""
        self.off: set[str] = set()
        """Things of which the page says that they are off, or that nothing is set."""
        self.understood = 0
        self.unread: list[str] = []
        """Lines that say nothing of a mailbox: menus, help, names of fields."""
        self.odd: list[str] = []
        """Lines that say something of a setting, and what was not understood."""

    def add(self, text: str, place: str) -> None:
        """The next line of the page."""
        if text == BREAK:
            self._label = ""
        if not text.strip():
            self._in_rule = False
            return
        understood = [self._line(line, text, place) for line in lines_of(text)]
        if any(understood):
            self.understood += 1
            self.words[place] = text.strip()[:_SHOWN]
        elif len(text) > 1 and (None not in understood or _DAMAGED.search(text)):
            (self.odd if self._telling(text) else self.unread).append(text.strip())

    def _telling(self, text: str) -> bool:
        """Whether a line that was not understood says something of a setting all the same."""
        if len(text) > _LONGEST or simple(text) in _UNSET:
            return False
        if any(one != self.owner for one in addresses(text)) or _DAMAGED.search(text):
            return True
        lines = list(lines_of(text))
        boxes = [line for line in lines if line.ticked is not None]
        if any(box.ticked or act(box.label[:80]).thing for box in boxes) or state_in(text) is not None:
            return True
        return any(
            line.paired
            and line.value
            and (act(line.label[:80]).thing in (*THINGS, *_SWITCHED) or switched(line.value) is not None)
            for line in lines
        )

    def _line(self, line: Line, text: str, place: str) -> bool | None:
        """Whether a line told something; None for a heading."""
        if _OWNER.fullmatch(simple(line.label).replace(" ", "")) and (found := addresses(line.value)):
            self.owner = self.owner or found[0]
            return True
        if not line.value and line.ticked is None and simple(line.label) in _UNSET:
            return self._nothing()
        if self._ruled(line, text, place):
            return True
        thing = self._thing(simple(line.label)) or act(line.label[:80]).thing
        if thing not in (*THINGS, *_SWITCHED, "rule"):
            thing = ""
        if thing == "rule" or (not thing and self._section == "rule" and not line.value):
            self._section = "rule" if thing else self._section
            return None if thing else False
        if thing and not line.value and state_in(line.label) is None and not addresses(line.label):
            if len(line.label) > _HEADING:
                return False
            self._section, self._label = thing, line.label if len(line.label) < 20 else ""
            return None
        label, self._label = self._label, ""
        if not thing:
            thing = self._section if self._belongs(line, label) else ""
        if not thing:
            return False
        self._section = thing
        return self._gather(thing, line, place)

    def _thing(self, label: str) -> str:
        """What a label is about by itself, where it would be an act in a log."""
        return "forward" if _FORWARD.fullmatch(label) else "identity" if _IDENTITY.fullmatch(label) else ""

    def _nothing(self) -> bool:
        """A line that says that there is nothing; whether it is known of what."""
        if self._section:
            self.off.add(self._section)
        self._label, self._in_rule = "", False
        return bool(self._section)

    def _belongs(self, line: Line, label: str) -> bool:
        """Whether a line without a thing of its own is about the heading above it."""
        if self._section in ("", "rule") or len(line.label) + len(line.value) > 2000:
            return False
        if line.ticked is not None or addresses(f"{line.label} {line.value}") or switched(line.label) is not None:
            return True
        return (line.paired and bool(line.value)) or (bool(label) and self._section in _EACH | set(_KEPT))

    # -------------------------------------------------------------------------------------------------------- rules

    def _ruled(self, line: Line, text: str, place: str) -> bool:
        """Lines of a rule: from one that begins a rule to the next, or as long as they speak of parts and acts."""
        told = _MARK.sub(
            lambda mark: "" if mark[1] == "x" else "状态：停用；" if not self._in_rule else "", text
        ).strip()
        if len(told) > 2000:
            return False
        if _FORWARD.fullmatch(simple(line.label)) or (
            line.paired and act(line.label[:80]).thing in (*THINGS, *_SWITCHED)
        ):
            self._in_rule = False
            return False
        named = (
            self._section == "rule" and re.match(r"\s*(?:规则)?(?:名称|名)\s*[:：\t]|name\s*[:：]", told) is not None
        )
        begins = named or (_RULE.match(told) is not None and (self._section == "rule" or says_rule(told)))
        if begins or (says_rule(told) and not self._in_rule):
            joined = self._in_rule and not named and self._only_named()
            if joined:
                self._rules[-1][1].append(told)
            else:
                self._rules.append((place, [told]))
            self._in_rule, self._section = True, "rule"
            return True
        longer = self._in_rule and len(self._rules[-1][1]) < _PARTS
        if longer and (self._part_of_rule(told) or self._only_named()):
            self._rules[-1][1].append(told)
            return True
        self._in_rule = False
        return False

    def _only_named(self) -> bool:
        """Whether the rule that is open has said no more than its name."""
        rule = ruled("；".join(self._rules[-1][1]))
        return not (rule.acts or rule.words or rule.senders or rule.recipients)

    def _part_of_rule(self, told: str) -> bool:
        found = ruled(told)
        return bool(found.acts or found.words or found.senders or found.recipients or found.stops) or (
            re.match(
                r"\s*(?:则|那么|执行|条件|动作|状态|then|action|condition|status|保留|不保留)", told, re.IGNORECASE
            )
            is not None
        )

    # ------------------------------------------------------------------------------------------------------- things

    def _gather(self, thing: str, line: Line, place: str) -> bool:
        told = f"{line.label} {line.value}".strip()
        state = self._state(line)
        if thing == "protocol":
            return self._protocol(line, state, place)
        if thing == "factor":
            if state is not None:
                self._factors.append((line.label if act(line.label).thing else thing, state, place))
            return state is not None
        if state is False:
            self.off.add(thing)
        held = self._things.setdefault(thing, _Gathered(place=place))
        found = [one for one in addresses(told) if one != self.owner]
        if found and not line.paired and line.ticked is None and len(_bare(told)) > _LEAD:
            return False
        if thing == "forward":
            return self._forward(held, line, state, found, told)
        if thing in _KEPT:
            return self._free(held, line, state)
        values = list(
            dict.fromkeys([*found, *(self._values(thing, line) if not found or thing in ("allow", "block") else [])])
        )
        held.values += values
        held.text.append(told)
        if state is not None and not values:
            held.on = state
        return bool(values) or state is not None

    def _state(self, line: Line) -> bool | None:
        """On or off, where a line says so."""
        if line.ticked is not None:
            named = switched(line.label) if line.value in ("on", "off") else switched(line.value)
            if named is not None:
                return named if line.ticked else None
            return (
                (switched(line.value) if line.value in ("on", "off") else line.ticked)
                if not re.match(r"(?:关闭|停用|禁用|不使用|disable)", simple(line.label))
                else not line.ticked
            )
        if line.value:
            state = switched(line.value.split("|")[0].split(" ")[0])
            return state if state is not None else state_in(line.value)
        return switched(line.label) if switched(line.label) is not None else state_in(line.label)

    def _protocol(self, line: Line, state: bool | None, place: str) -> bool:
        words = simple(line.label)
        names = [name for name, pattern in PROTOCOLS if pattern.search(words)]
        if not names:
            words = simple(line.value)
            names = [name for name, pattern in PROTOCOLS if pattern.search(words)]
        if state is None or not names or len(words) > _LONGEST:
            return False
        if "smtp" in names and len(names) > 1:
            names.remove("smtp")  # `IMAP/SMTP服务` is one switch, and reading is what it opens
        for name in names:
            self._protocols[name] = (state, line.label[:80], place)
        return True

    def _forward(self, held: _Gathered, line: Line, state: bool | None, found: list[str], told: str) -> bool:
        if _KEEP.search(line.label if line.ticked is not None or line.paired else told) and not found:
            unkept = not keeps_copy(told)
            plain = state is None or (line.ticked is None and not line.paired)
            held.keep = not unkept if plain else state != unkept
            return True
        held.values += found
        held.text.append(told)
        if state is not None and not self._switches(line):
            return bool(found)
        if state is not None:
            held.on = state
        return bool(found) or state is not None

    def _switches(self, line: Line) -> bool:
        """Whether a line is the switch itself, and not an option of what is switched."""
        label = simple(line.label)
        named = _FORWARD.fullmatch(label) or act(label).thing == "forward" or switched(label) is not None
        return bool(named or re.search(r"启用|开启|开关|状态|enable|status", label))

    def _free(self, held: _Gathered, line: Line, state: bool | None) -> bool:
        if state is not None:
            held.on = state
            return True
        before = switched(line.label) if line.paired and line.value else None
        if before is not None:  # a row of a table: `已开启  我在休假`
            held.on = before
            held.values.append(line.value)
            return True
        value = line.value or line.label
        if not value or simple(value) in _NOTHING or (line.paired and not _FREE.search(line.label)):
            return False
        held.values.append(value)
        return True

    def _values(self, thing: str, line: Line) -> list[str]:
        """Values that are no addresses: domains of a list, names of devices and passwords, telephones."""
        told = line.value or ("" if act(line.label).thing else line.label)
        if simple(told) in _NOTHING or switched(told) is not None or len(told) > _LONGEST:
            return []
        if thing in ("allow", "block"):
            return [one for one in values_in(told) if re.fullmatch(r"@?(?:[\w-]+\.)+\w{2,24}", one)]
        if thing in ("identity", "device", "app_password", "recovery", "binding", "backup"):
            return [told] if line.paired or line.ticked or self._section == thing else []
        return []

    # ------------------------------------------------------------------------------------------------------ records

    def records(self) -> list[Record]:
        """What stands."""
        self._facts = replace(self._facts, owner=self.owner)
        found = [*self._of_rules(), *self._of_switches(), *self._of_things()]
        return [replace(one, id=f"{one.id}#{number}") for number, one in enumerate(found, start=1)]

    def known(self) -> Change:
        """The account of a page on which nothing is set: somebody looked, and that is what stood there."""
        common = replace(self._facts, owner=self.owner, told="邮箱设置").common()
        return Change(**common | {"id": f"{common['id']}#0"}, what="user.known", target=self.owner)

    def _at(self, place: str, told: str, **more: str) -> Facts:
        source = replace(self._facts.source, place=place)
        return replace(self._facts, source=source, told=told, text=more.get("text", told), after=more.get("after", ""))

    def _of_rules(self) -> Iterator[Record]:
        for place, parts in self._rules:
            read = ruled("；".join(parts))
            if read.acts or read.words or read.senders:
                yield Rule(**self._at(place, "收信规则").common(), **read.fields())
            else:
                self.odd.append("；".join(parts))

    def _of_switches(self) -> Iterator[Record]:
        for name, (on, told, place) in self._protocols.items():
            yield Protocol(**self._at(place, told).common(), name=name, enabled=on)
        for told, on, place in self._factors:
            yield Factor(**self._at(place, told).common(), what="required" if on else "not_required", method=told)

    def _of_things(self) -> Iterator[Record]:
        for thing, held in self._things.items():
            if held.on is False:
                continue
            if thing == "forward":
                if held.values or held.on:
                    to = tuple(dict.fromkeys(one for one in held.values if one != self.owner))
                    keep = held.keep if held.keep is not None else keeps_copy(" ".join(held.text))
                    yield Forward(**self._at(held.place, "自动转发").common(), to=to, keeps_copy=keep)
            elif thing in _KEPT:
                if held.on or held.values:
                    what = "vacation.set" if thing == "reply" else "signature.set"
                    after = "\n".join(held.values)
                    yield Change(
                        **self._at(held.place, THINGS[thing]).common(), what=what, target=self.owner, after=after
                    )
            else:
                yield from self._each(thing, held)

    def _each(self, thing: str, held: _Gathered) -> Iterator[Record]:
        for value in dict.fromkeys(one for one in held.values if one != self.owner):
            whole = next((told for told in held.text if value in told.lower() or value in told), value)
            text = value if thing in ("allow", "block", "identity", "delegate") else whole
            facts = replace(
                self._at(held.place, THINGS.get(thing, thing), text=text, after=value), more={"name": value}
            )
            yield from made(facts, Act(thing, ADD))
        if held.on and not held.values and thing in ("app_password", "binding", "delegate"):
            yield from made(self._at(held.place, THINGS.get(thing, thing), text=held.text[0]), Act(thing, ADD))
