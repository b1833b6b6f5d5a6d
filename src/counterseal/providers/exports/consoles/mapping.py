"""
Which column of a table is what: by name, by what is in it, and by what the person said.

A table is known by the names of its columns. Its first rows are looked at: a column without a name that is known is
taken for what all its cells are, a name that its cells contradict is not believed, and of two columns with one meaning
the better one leads. How sure that is, is told with the mapping, and `--columns` corrects it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final

from counterseal.model.place import split_ip
from counterseal.providers.exports.consoles.acts import act
from counterseal.providers.exports.consoles.columns import NAMES, named
from counterseal.providers.exports.consoles.methods import tells_method, tells_result
from counterseal.providers.exports.consoles.places import placed
from counterseal.providers.exports.consoles.times import timed
from counterseal.providers.exports.consoles.words import address, bare, simple
from counterseal.providers.exports.grid import TITLE

LOOKED_AT: Final = 50
_IP: Final = re.compile(
    r"\s*((?:\d{1,3}\.){3}\d{1,3}|[0-9a-fA-F]{0,4}(?::[0-9a-fA-F]{0,4}){2,7}(?::(?:\d{1,3}\.){3}\d{1,3})?)(?![\w.])"
)
_HIDDEN: Final = re.compile(r"\d{1,3}\.\d{1,3}\.(?:\d{1,3}|[*xX]{1,3})\.[*xX]{1,3}(?![\w.])")
_MEANS: Final[Mapping[str, frozenset[str]]] = {
    "ip": frozenset({"ip"}),
    "time": frozenset({"time", "date", "clock", "number"}),
    "date": frozenset({"date", "time", "number"}),
    "clock": frozenset({"clock"}),
    "account": frozenset({"address", "text"}),
    "sender": frozenset({"address", "text"}),
    "recipients": frozenset({"address", "text"}),
}
"""What the cells of a column may be for its name to be believed; other names are always."""
_GUESSED: Final = {
    "ip": "ip", "time": "time", "address": "account", "method": "protocol", "place": "place",
    "result": "result", "act": "action", "agent": "client",
}  # fmt: skip
"""What a column without a known name is taken for, by its cells."""


def ip_in(cell: str) -> str:
    """The address that a cell begins with: consoles write `203.0.113.9(深圳)` too."""
    found = _IP.match(cell)
    return split_ip(found[1]) if found else ""


@lru_cache(maxsize=65_536)
def kind_of(cell: str) -> str:
    """What a cell is by its form alone."""
    told = cell.strip()
    if not told or told in ("-", "--", "/", "无"):
        return ""
    found = address(told)
    for kind, so in (
        ("ip", bool(ip_in(told)) or _HIDDEN.match(told) is not None),
        ("agent", "mozilla/" in told.lower()),
        ("address", bool(found) and len(told) <= len(found) + 40),
        ("number", re.fullmatch(r"[+-]?[\d.,]{1,24}%?", told) is not None),
    ):
        if so:
            return kind
    return timed(told) or _worded(told)


def _worded(told: str) -> str:
    """What a cell is by its words."""
    if tells_method(told):
        return "method"
    if tells_result(told):
        return "result"
    if len(told) <= 40 and placed(told):
        return "place"
    return "act" if len(told) <= 40 and act(told).thing else "text"


class Table:
    """The columns of one table, learnt from its first rows."""

    def __init__(self, names: tuple[str, ...], corrected: Mapping[str, str]) -> None:
        self.names = names
        self.corrected = {name: corrected[bare(name)] for name in names if bare(name) in corrected}
        self.rows = 0
        self.mail = False
        """Whether a row has spoken of what only mailboxes have."""
        self.signs_in = False
        """Whether a row has spoken of a way in."""
        self._votes: dict[str, Counter[str]] = {name: Counter() for name in names if name != TITLE}
        self._taken: dict[str, tuple[str, ...]] = {}
        self._how: dict[str, float] = {}
        self.unclear: tuple[str, ...] = ()
        """Columns that could each be the one that is needed, where no name decides."""

    def look(self, values: Mapping[str, str]) -> None:
        """Learn from one row, while it is among the first."""
        if self.rows >= LOOKED_AT:
            return
        self.rows += 1
        for name, votes in self._votes.items():
            if kind := kind_of(values.get(name, "")):
                votes[kind] += 1
        self._take()

    def has(self, *ours: str) -> bool:
        """Whether there is a column for one of these."""
        return any(one in self._taken for one in ours)

    def cell(self, values: Mapping[str, str], *ours: str) -> str:
        """What a row says under one of these: the first column that holds something."""
        taken = self._taken
        for one in ours:
            if one in taken:
                for name in taken[one]:
                    if told := values.get(name, "").strip():
                        return told
        return ""

    def cells(self, values: Mapping[str, str], *ours: str) -> list[str]:
        """What a row says under all of these, each once."""
        told = (values.get(name, "").strip() for one in ours for name in self._taken.get(one, ()))
        return list(dict.fromkeys(one for one in told if one))

    def names_of(self, *ours: str) -> tuple[str, ...]:
        """The names of the columns for these."""
        return tuple(name for one in ours for name in self._taken.get(one, ()))

    @property
    def mapping(self) -> str:
        """Whose column is taken for what: `登录时间 -> time, IP -> ip`."""
        told = ((name, ours) for ours, names in self._taken.items() for name in names if ours != "ignore")
        order = {name: at for at, name in enumerate(self.names)}
        return ", ".join(f"{name} -> {ours}" for name, ours in sorted(told, key=lambda pair: order[pair[0]]))

    @property
    def sure(self) -> int:
        """How sure that is, in percent: the mean over its columns."""
        used = [self._how[name] for ours, names in self._taken.items() for name in names if ours != "ignore"]
        return round(100 * sum(used) / len(used)) if used else 0

    def _take(self) -> None:
        found: dict[str, list[tuple[float, int, str]]] = {}
        self._how = {}
        for at, name in enumerate(self._votes):
            ours, sure = self._judged(name)
            if ours:
                self._how[name] = sure
                found.setdefault(ours, []).append((-sure, _rank(ours, name), f"{at:05}{name}"))
        self._taken = {ours: tuple(key[5:] for _, _, key in sorted(names)) for ours, names in found.items()}
        self._once("ip")
        self._two_columns()
        self.unclear = self._equals()

    def _judged(self, name: str) -> tuple[str, float]:
        if name in self.corrected:
            return self.corrected[name], 1.0
        votes = self._votes[name]
        total = votes.total()
        common, count = votes.most_common(1)[0] if votes else ("", 0)
        ours = named(name)
        if not ours:
            guess = _GUESSED.get(common, "") if count == total else ""
            return guess, 0.6
        if not total:
            return ours, 0.8
        return self._believed(ours, common, votes)

    def _believed(self, ours: str, common: str, votes: Counter[str]) -> tuple[str, float]:
        """A name against its cells: believed, or taken for what the cells are."""
        allowed = _MEANS.get(ours)
        share = sum(votes[kind] for kind in allowed) / votes.total() if allowed else 1.0
        if allowed and share < 0.5:
            return (_GUESSED[common], 0.6) if common in _GUESSED else ("", 0.0)
        if ours in ("action", "protocol", "result", "place", "client", "device") and common in (
            "ip",
            "time",
            "address",
        ):
            return _GUESSED[common], 0.6
        if ours == "action" and common == "method":
            return "protocol", 0.8
        if ours == "protocol" and common == "place":
            return "place", 0.8
        exact = 0.2 * (votes["address"] / votes.total()) if ours in ("account", "sender", "recipients") else 0.1
        return ours, 0.8 + exact * share

    def _once(self, ours: str) -> None:
        """Of several addresses one is the visitor's: the best; the others say nothing."""
        if len(self._taken.get(ours, ())) > 1:
            first, *others = self._taken[ours]
            self._taken[ours] = (first,)
            for name in others:
                self._how.pop(name, None)

    def _two_columns(self) -> None:
        """`日期` and `时间` side by side: the second is the time of day."""
        times = self._taken.get("time", ())
        if (
            times
            and "clock" not in self._taken
            and self._votes[times[0]].most_common(1)[:1] == [("clock", self._votes[times[0]].total())]
        ):
            self._taken["clock"] = times
            del self._taken["time"]

    @property
    def dated(self) -> bool:
        """Whether rows tell when: in one column, or in two."""
        return self.has("time", "date")

    def _equals(self) -> tuple[str, ...]:
        for ours in ("time", "ip"):
            names = [name for name in self._votes if name not in self.corrected and not named(name)]
            equal = [name for name in names if self._votes[name] and set(self._votes[name]) == {ours}]
            if len(equal) > 1 and not any(named(name) == ours for name in self._votes):
                return tuple(equal)
        return ()


def _rank(ours: str, name: str) -> int:
    """Where a name stands in the list of names for a thing: the more telling come first."""
    order = _order(ours)
    return order.get(bare(name), len(order))


@lru_cache(maxsize=64)
def _order(ours: str) -> dict[str, int]:
    return {bare(name): at for at, name in enumerate(NAMES.get(ours, "").split())}


def plain_values(values: Mapping[str, object]) -> dict[str, str] | None:
    """The cells as text; None when one is no cell but a whole object."""
    told: dict[str, str] = {}
    for name, value in values.items():
        if isinstance(value, str):
            told[name] = value
        elif value is None:
            told[name] = ""
        elif isinstance(value, bool | int | float):
            told[name] = str(value)
        else:
            return None
    return told


def corrections(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """What the person said about names, to be compared with names as they stand."""
    return {bare(theirs): ours for theirs, ours in pairs}


def is_footer(values: Mapping[str, str]) -> bool:
    """Whether a row only counts what stands above it."""
    told = [value for name, value in values.items() if value.strip() and name != TITLE]
    return (
        len(told) <= 2
        and bool(told)
        and re.match(r"(?:共|总计|合计|总共|导出|以上|total\b|共计)", simple(told[0])) is not None
    )
