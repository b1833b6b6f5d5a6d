"""
Rows that tell what stands: lists of rules, passwords, addresses and devices, and tables of members and their switches.

A list says by its title or by the names of its columns what it is a list of. A table of two columns is a settings page
that somebody saved as a workbook. The text of a saved page is read line by line (`settings`); its records come at the
end of the exhibit, when every line has been seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

import orjson

from counterseal.model.reading import Gap, Part
from counterseal.model.records import Factor, Forward, Protocol, Record, Rule, Source
from counterseal.providers.exports.consoles.acts import ADD, OFF, ON, Act, act
from counterseal.providers.exports.consoles.columns import named, of_others, of_trade
from counterseal.providers.exports.consoles.details import ruled, says_rule
from counterseal.providers.exports.consoles.facts import Facts, name_in
from counterseal.providers.exports.consoles.makers import made
from counterseal.providers.exports.consoles.mapping import ip_in, plain_values
from counterseal.providers.exports.consoles.settings import THINGS, Settings
from counterseal.providers.exports.consoles.times import CHINA, Clock, timed
from counterseal.providers.exports.consoles.whose import owner_in
from counterseal.providers.exports.consoles.words import address, addresses, simple, switched
from counterseal.providers.exports.grid import TITLE
from counterseal.providers.exports.html import TABLES, TEXT
from counterseal.reach import Asked, Read

SHOWN: Final = 5
_SWITCHES: Final = frozenset(
    {"forward", "protocol", "factor", "app_password", "reply", "identity", "delegate", "recovery"}
)
_LISTS: Final = frozenset(
    {"app_password", "allow", "block", "collector", "identity", "delegate", "device", "forward", "binding", "backup"}
)
_ANSWERS: Final = frozenset({"reply", "signature"})
_BODY: Final = re.compile(r"内容|正文|content|message|body")
_BUTTONS: Final = re.compile(r"(?:操作|管理|action|operation|operate)$")
_CONDITION: Final = re.compile(r"条件|规则内容|规则描述|规则详情|规则说明|condition|criteria|^规则$|^过滤规则$|^rule$")
_ACTION: Final = re.compile(r"动作|执行|处理|操作|action|^则$|then")
_STATE: Final = re.compile(r"状态|启用|status|enabled|state")
_PENDING: Final = re.compile(r"验证|确认|审核|verif|confirm|approv")  # not yet, which is not off
_SIGNING: Final = re.compile(r"信任|可信|登录|邮箱|微信|手机|trusted|log-?in|sign-?in|mail")
_MADE: Final = re.compile(
    r"(?:创建|添加|设置|生成|修改|更新|绑定|开启|created?|added|set|updated?|modified).*(?:时间|日期|time|date|at)$"
)
_KEY: Final = re.compile(r"设置项?|选项|项目|配置项?|名称|功能|key|setting|item|option|name", re.IGNORECASE)
_PAGES: Final = 500
_TABLES: Final = 2_000


class ConsoleSettings:
    """The dialect. Made anew for every exhibit."""

    name = "settings of a mail console"

    def __init__(self, asked: Asked) -> None:
        self._asked = asked
        self._pages: dict[str, Settings] = {}
        self._headers: set[str] = set()
        self._able: dict[tuple[str, ...], bool] = {}
        self._known: dict[tuple[str, ...], str] = {}
        self._nobody: set[str] = set()
        self._beside: set[str] = set()  # texts of pages whose tables were read by themselves
        self._zoned: set[str] = set()
        self._widest: dict[str, tuple[str, ...]] = {}
        self._odd: dict[str, list[str]] = {}
        self._unread: dict[str, dict[str, None]] = {}
        self._clock = Clock(asked.timezone, asked.seen)

    # -------------------------------------------------------------------------------------------------------- whose

    def fits(self, values: Mapping[str, Any]) -> bool:
        """Whether a row is one of a list, of a table of members, or the text of a page of settings."""
        cells = plain_values(values)
        if cells is None:
            return False
        if TEXT in cells:
            page = page_of(cells[TEXT], self._facts(Source("", ""), owner_in(cells.get(TITLE, ""), "")))
            return cells.get(TABLES, "0") != "0" or telling(page, page.records())
        return bool(self._form(tuple(values), cells))

    def _form(self, names: tuple[str, ...], cells: Mapping[str, str]) -> str:
        """How a row is read: `rule`, `members`, `pair`, an answer to everybody, or the thing that it is a list of."""
        able = self._able.get(names)
        if able is None and len(self._able) < _TABLES:
            able = self._able[names] = _able(names)
        if able is False:
            return ""
        real = [name for name in names if name != TITLE and not _BUTTONS.search(simple(name))]
        if _rule_text(cells) and says_rule(_rule_text(cells)):
            return "rule"
        if self._members(real, cells):
            return "members"
        if (answer := _answer(real, cells)) and not self._is_header(real):
            return answer
        dated = any(named(name) == "time" for name in real)
        listed = self._list(real, cells)
        if len(real) == 2 and not dated and not (listed and address(cells[real[0]])) and self._pair(real, cells):
            return "pair"
        return listed

    def _members(self, real: list[str], cells: Mapping[str, str]) -> bool:
        """One row for each account, with columns for what is switched."""
        if not any(named(name) == "account" and address(cells[name]) for name in real):
            return False
        told = [name for name in real if named(name) != "account" and act(name).thing in _SWITCHES]
        return any(switched(cells[name]) is not None or addresses(cells[name]) for name in told)

    def _pair(self, real: list[str], cells: Mapping[str, str]) -> bool:
        page = Settings(self._facts(Source("", ""), ""))
        if not self._is_header(real) and not _heads(real):
            page.add("\t".join(real), "")
        page.add("\t".join(cells[name] for name in real), "")
        return page.understood > 0 or (tuple(real) in self._known and bool(cells[real[0]]))

    def _is_header(self, real: list[str]) -> bool:
        return real[0].startswith("#") or _KEY.fullmatch(simple(real[0])) is not None

    def _list(self, real: list[str], cells: Mapping[str, str]) -> str:
        """The thing that a list is of, by a column's name or by the title; each row has to hold something of it."""
        things = [act(name).thing for name in real if act(name).thing in _LISTS]
        thing = things[0] if things else act(cells.get(TITLE, "").rpartition("|")[2][:60]).thing
        if thing not in _LISTS:
            return ""
        told = " ".join(cells[name] for name in real)
        if thing in ("device", "binding") and not _SIGNING.search(simple(" ".join([*real, cells.get(TITLE, "")]))):
            return ""
        if thing in ("app_password", "device", "binding"):
            return thing if things or len(real) >= 2 else ""
        domains = thing in ("allow", "block") and re.search(r"(?<![\w@])@?(?:[\w-]+\.)+[a-z]{2,24}", simple(told))
        return thing if addresses(told) or domains else ""

    # --------------------------------------------------------------------------------------------------------- read

    def read(self, values: Mapping[str, Any], source: Source) -> Iterator[Record]:
        """The records of one row; those of a page of settings come with `rest`."""
        cells = plain_values(values) or {}
        place = source.place.rpartition(":row ")[0] or source.place
        if TEXT in cells:
            self._page(place, cells.get(TITLE, ""), source)
            if cells.get(TABLES, "0") != "0":
                self._beside.add(place)
            for number, line in enumerate(cells[TEXT].split("\n"), start=1):
                self._pages[place].add(line, f"{source.place} line {number}")
            return
        form = self._form(tuple(values), cells)
        real = [name for name in values if name != TITLE and not _BUTTONS.search(simple(name))]
        if form == "pair":
            self._paired(place, real, cells, source)
            return
        self._short(place, tuple(values))
        owner = next((name_in(cells[name]) for name in real if named(name) == "account" and address(cells[name])), "")
        listed = form not in ("members", "rule")
        owner = ("" if listed else owner) or owner_in(cells.get(TITLE, ""), place)
        if not owner:
            self._nobody.add(place)
        facts = self._made_at(self._facts(source, owner), real, cells)
        if form == "rule":
            yield self._rule(facts, cells)
        elif form == "members":
            self._not_known(place, [name for name in real if _unknown_switch(name, cells[name])])
            yield from self._member(facts, real, cells)
        else:
            yield from self._listed(facts, form, real, cells)

    def _short(self, place: str, names: tuple[str, ...]) -> None:
        """A row that lost its last cells says less than the others."""
        other = self._widest.setdefault(place, names)
        fewest, most = sorted((names, other), key=len)
        if len(fewest) < len(most) and most[: len(fewest)] == fewest:
            self._not_read(f"{place}:row ", ", ".join(most[len(fewest) :]))
            self._widest[place] = most

    def _not_read(self, place: str, told: str) -> None:
        held = self._odd.setdefault(place.rpartition(":row ")[0] or place, [])
        held.append(told if len(held) < SHOWN else "")

    def _not_known(self, place: str, names: list[str]) -> None:
        if names:
            self._unread.setdefault(place, {}).update(dict.fromkeys(names))

    def _paired(self, place: str, real: list[str], cells: Mapping[str, str], source: Source) -> None:
        page = self._page(place, cells.get(TITLE, ""), source)
        self._known.setdefault(tuple(real), "pair")
        if place not in self._headers and not self._is_header(real) and not _heads(real):
            page.add("\t".join(real), f"{place}:row 0")
        self._headers.add(place)
        page.add("\t".join(cells[name] for name in real), source.place)

    def _page(self, place: str, title: str, source: Source) -> Settings:
        if place not in self._pages and len(self._pages) < _PAGES:
            self._pages[place] = Settings(self._facts(source, owner_in(title, place)))
        return self._pages.get(place) or Settings(self._facts(source, ""))

    def _facts(self, source: Source, owner: str) -> Facts:
        return Facts(at=self._asked.seen, source=source, zone="UTC", owner=owner, standing=True)

    def _made_at(self, facts: Facts, real: list[str], cells: Mapping[str, str]) -> Facts:
        """When it was made, where the list tells that; otherwise it stood when somebody looked."""
        told = next((cells[name] for name in real if _MADE.search(simple(name)) and timed(cells[name]) == "time"), "")
        if not told:
            return facts
        try:
            moment = self._clock.read(told)
        except ValueError:
            return facts
        if moment.took_zone:
            self._zoned.add(facts.source.place.rpartition(":row ")[0] or facts.source.place)
        return replace(facts, at=moment.at, zone=moment.zone)

    def _rule(self, facts: Facts, cells: Mapping[str, str]) -> Rule:
        read = ruled(_rule_text(cells))
        state = next((cells[name] for name in cells if _STATE.search(simple(name)) and name != TITLE), "")
        read.enabled = read.enabled and switched(state) is not False
        name = next((cells[name] for name in cells if named(name) == "name"), "")
        return Rule(**replace(facts, told="收信规则").common(), **read.fields() | ({"name": name} if name else {}))

    def _member(self, facts: Facts, real: list[str], cells: Mapping[str, str]) -> Iterator[Record]:
        told = [(name, act(name).thing, cells[name]) for name in real if named(name) != "account"]
        number = 0
        for thing in dict.fromkeys(thing for _, thing, value in told if thing in _SWITCHES and value):
            for name, value in _one_forward(thing, [(name, value) for name, kind, value in told if kind == thing]):
                state = switched(value)
                if state is None and not addresses(value) and thing != "identity":
                    self._not_read(facts.source.place, f"{name}：{value}")
                    continue
                if state is False and thing not in ("protocol", "factor"):
                    continue
                number += 1
                here = replace(facts, told=name, text=f"{name}：{value}", after=value, number=number)
                switch = state is not None and thing in ("protocol", "factor")
                yield from made(here, Act(thing, (ON if state else OFF) if switch else ADD))

    def _listed(self, facts: Facts, thing: str, real: list[str], cells: Mapping[str, str]) -> Iterator[Record]:
        state = next((cells[name] for name in real if _STATE.search(simple(name))), "")
        if switched(state) is False and not _PENDING.search(simple(state)):
            return
        text = "；".join(f"{name}：{cells[name]}" for name in real if cells[name])
        body = "\n".join(cells[name] for name in real if thing in _ANSWERS and _BODY.search(simple(name)))
        label = next((cells[name] for name in real if named(name) in ("name", "client", "device", "detail")), "")
        value = next((cells[name] for name in real if address(cells[name])), label)
        ip = next((found for name in real if (found := ip_in(cells[name]))), "")
        here = replace(
            facts,
            told=THINGS[thing],
            text=text,
            after=body or (value if thing in ("identity", "recovery") else ""),
            ip=ip,
            more={"name": label},
        )
        yield from made(here, Act(thing, ADD))

    # --------------------------------------------------------------------------------------------------------- rest

    def rest(self) -> Iterator[Read | Part | Gap]:
        """The records of the pages, and what of them was not understood."""
        for place, page in self._pages.items():
            yield from told_by(page, place, self.name, beside=place in self._beside)
        for place in sorted(self._nobody):
            yield Gap(place=place, why="no_account_named")
        for place, told in self._odd.items():
            shown = " | ".join(one[:60] for one in told[:SHOWN])
            yield Gap(place=place, why="settings_unread", detail=(("first", shown),), count=len(told))
        for place, names in self._unread.items():
            yield Gap(place=place, why="columns_unread", detail=(("columns", ", ".join(names)),))
        for place in sorted(self._zoned):
            yield Gap(place=place, why="zone_taken", detail=(("zone", CHINA),), harmless=True)


def _able(names: tuple[str, ...]) -> bool:
    """Whether rows with such columns can tell what stands."""
    if of_others(names) or of_trade(names):
        return False
    told = any(act(name).thing in _SWITCHES | _LISTS or _CONDITION.search(simple(name)) for name in names)
    return told or TITLE in names or len([name for name in names if not _BUTTONS.search(simple(name))]) == 2


def _heads(real: Sequence[str]) -> bool:
    """Whether the first line of a table of two columns is their names, and not a setting with its value."""
    if switched(real[1]) is not None or addresses(real[1]):
        return False
    return all(named(name) or act(name[:60]).thing in THINGS for name in real)


def _answer(real: list[str], cells: Mapping[str, str]) -> str:
    """`reply` or `signature`: its title or a column says so, and a column holds the words of it."""
    titles = [cells.get(TITLE, "").rpartition("|")[2][:60], *real]
    thing = next((thing for one in titles if (thing := act(one).thing) in _ANSWERS), "")
    of_log = any(named(name) in ("account", "operator", "ip", "action") for name in real)
    return thing if not of_log and any(_BODY.search(simple(name)) for name in real) else ""


def _unknown_switch(name: str, cell: str) -> bool:
    """Whether a column says on or off, or names an address, and its name does not tell of what."""
    if named(name) or act(name).thing:
        return False
    return (switched(cell) is not None and cell.strip() not in ("-", "--", "/", "无")) or bool(addresses(cell))


def _one_forward(thing: str, told: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Forwarding that one column switches and another one aims is one: on with its addresses, or off."""
    if thing != "forward" or len(told) < 2:
        return told
    off = any(switched(value) is False for _, value in told)
    aimed = " ".join(value for _, value in told if addresses(value))
    return [] if off else [(told[0][0], aimed or told[0][1])]


def page_of(text: str, facts: Facts) -> Settings:
    """A whole page."""
    page = Settings(facts)
    for number, line in enumerate(text.split("\n"), start=1):
        page.add(line, f"{facts.source.place} line {number}")
    return page


def telling(page: Settings, records: Sequence[Record]) -> bool:
    """
    Whether a page says enough to be of a mailbox: several things, or one with an address in it.

    One that names its mailbox may say less: a switch, or that several things are off or not set.
    """
    one = records[0] if len(records) == 1 else None
    aimed = isinstance(one, Rule) or bool(getattr(one, "to", ())) or "@" in str(getattr(one, "target", ""))
    if len(records) > 1 or aimed:
        return True
    return bool(page.owner) and (isinstance(one, Protocol | Factor | Forward) or len(records) + len(page.off) > 1)


def told_by(page: Settings, place: str, dialect: str, *, beside: bool = False) -> Iterator[Read | Part | Gap]:
    """A page's records with its own words, and a gap for lines that told nothing."""
    records = page.records()
    if not telling(page, records):
        if page.odd or not beside:
            shown = ", ".join(page.words.values())[:200]
            yield Gap(place=place, why="unknown_form", detail=(("first", shown),))
        return
    if not records and not beside:
        records = [page.known()]
    for record in records:
        words = page.words.get(record.source.place, "")
        yield Read(record, orjson.dumps({"place": record.source.place, "text": words}))
    if not page.owner and records:
        yield Gap(place=place, why="no_account_named", count=len(records))
    if page.odd:
        shown = " | ".join(line[:60] for line in page.odd[:SHOWN])
        yield Gap(place=place, why="settings_unread", detail=(("first", shown),), count=len(page.odd))
    if page.unread:
        shown = " | ".join(line[:60] for line in page.unread[:SHOWN])
        yield Gap(place=place, why="lines_unread", detail=(("first", shown),), count=len(page.unread), harmless=True)
    yield Part(place=place, dialect=dialect, records=len(records))


def _rule_text(cells: Mapping[str, str]) -> str:
    """The parts of a rule that stand in columns of their own, as one sentence."""
    conditions, acts = [], []
    for name, value in cells.items():
        told = simple(name)
        if not value or name == TITLE:
            continue
        if _CONDITION.search(told):
            conditions.append(value)
        elif named(name) in ("name", "time") or _STATE.search(told):
            continue
        elif _ACTION.search(told) and not re.fullmatch(
            r"(?:修改|编辑|删除|启用|停用|关闭|查看|edit|delete|\s|\|)+", simple(value)
        ):
            acts.append(value)
        elif named(name) in ("sender", "recipients", "subject"):
            conditions.append(f"{name}包含{value}")
    if not conditions:
        return ""
    return "；".join(conditions) + ("；则 " + "；".join(acts) if acts else "")
