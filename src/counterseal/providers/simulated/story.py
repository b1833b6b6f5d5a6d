"""
Reading a story.

    # en: A customer is told to pay elsewhere
    # zh: 客户被告知把货款付到别处
    platform dovecot m365 google exmail
    company acme.test name="Acme Hardware Co., Ltd." zone=Asia/Shanghai
    person lin@acme.test name="林静 Lin Jing" role="export sales"
    network 198.51.100.0/28 country=CN asn=64496 name="Example Telecom, the office" city=浙江省宁波市
    let lin who=lin@acme.test ip=198.51.100.7 agent="Mozilla/5.0 (Windows NT 10.0; Win64; x64) ..."
    habit as=lin from=2026-03-02 to=2026-03-20 signins=2 reads=6 sends=3
    2026-03-22 19:10 signin who=lin@acme.test ip=203.0.113.9
    expect lin@acme.test yes since="2026-03-22 19:10"

The first comment in each language is the title, the next ones are the summary. `let` gives a name to fields that come
again; a line takes them with `as=` and may overrule them. `platform`, above everything but the titles, says through
whose exports the story can be told; without it, it is Microsoft 365's alone. A field that none of them has room for is
refused, and each tells of a line what it can (`tells`). `city=` is what a Chinese console writes for a network.
Everything else is told in `lines`, `habits` and `expect`.

Every address of a machine must be one that RFC 5737 and RFC 3849 keep for documentation: a story names nobody.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from counterseal.model.place import DOCUMENTATION, reserved_kind, split_ip
from counterseal.providers.simulated import habits
from counterseal.providers.simulated.carries import CONTEXT
from counterseal.providers.simulated.expect import Expectation, parse_expectation
from counterseal.providers.simulated.lines import VERBS, Line, parse_line
from counterseal.providers.simulated.places import Network, line_network, network_of
from counterseal.providers.simulated.tells import M365, PLATFORMS, on_any, said
from counterseal.providers.simulated.tenant import Tenant, app_id, guid

_TITLE = re.compile(r"#\s*(en|zh):\s*(.*)")
_PLACE = ("country", "asn", "network", "net_kind")


@dataclass(frozen=True, slots=True)
class Person:
    """An account of the company: whose it is, and what for."""

    address: str
    name: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class Beat:
    """One thing that happens, and the key by which its events are always the same ones."""

    line: Line
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A story, read."""

    name: str
    titles: Mapping[str, str]
    summaries: Mapping[str, str]
    company: str
    """The company's name."""
    tenant: Tenant
    zone: str
    """Where its people live and work."""
    people: tuple[Person, ...]
    networks: tuple[Network, ...]
    beats: tuple[Beat, ...]
    """In order of time."""
    expectations: tuple[Expectation, ...]
    platforms: tuple[str, ...] = (M365,)
    """Through whose exports it can be told."""

    def on(self, platform: str) -> tuple[Beat, ...]:
        """What happens as far as a platform can tell it: lines with less in them, and fewer lines."""
        cut = ((beat, said(platform, beat.line.verb, beat.line.fields)) for beat in self.beats)
        return tuple(Beat(replace(beat.line, fields=fields), beat.key) for beat, fields in cut if fields)


def read_story(text: str, name: str = "story") -> Story:
    """Read a story. Raises `ValueError` naming file and line."""
    draft = _Draft(name)
    for number, row in enumerate(text.splitlines(), 1):
        try:
            draft.take(row.strip(), number)
        except ValueError as wrong:
            said = str(wrong).removeprefix(f"line {number}: ")
            raise ValueError(f"{name}.story, line {number}: {said}") from wrong
    return draft.done()


def open_story(path: Path) -> Story:
    """Read a story from a file."""
    return read_story(path.read_text("utf-8"), path.stem)


@cache
def shipped() -> Mapping[str, Story]:
    """The stories that come with the program, by name."""
    folder = files("counterseal.providers.simulated") / "stories"
    found = sorted((item for item in folder.iterdir() if item.name.endswith(".story")), key=lambda item: item.name)
    names = [(item.name.removesuffix(".story"), item) for item in found]
    return {name: read_story(item.read_text("utf-8"), name) for name, item in names}


@dataclass(slots=True)
class _Draft:
    """A story while it is read."""

    name: str
    said: dict[str, list[str]] = field(default_factory=lambda: {"en": [], "zh": []})
    company: str = ""
    tenant: Tenant | None = None
    zone: str = "UTC"
    people: dict[str, Person] = field(default_factory=dict)
    networks: list[Network] = field(default_factory=list)
    bundles: dict[str, dict[str, str]] = field(default_factory=dict)
    beats: list[Beat] = field(default_factory=list)
    expectations: list[Expectation] = field(default_factory=list)
    platforms: tuple[str, ...] = (M365,)

    def take(self, row: str, number: int) -> None:
        """Read one row."""
        if found := _TITLE.fullmatch(row):
            self.said[found[1]].append(found[2].strip())
        if not row or row.startswith("#"):
            return
        if row[0].isdigit():
            self._event(parse_line(row, number), str(number))
            return
        directives: dict[str, Callable[[list[str], int], None]] = {
            "platform": self._platform,
            "company": self._company,
            "person": self._person,
            "network": self._network,
            "let": self._let,
            "expect": self._expect,
        }
        first, *words = shlex.split(row)
        if first == "habit":
            self._habit(words, row, number)
        elif first in directives:
            directives[first](words, number)
        else:
            raise ValueError(f"no such directive: {first}; known are habit, {', '.join(directives)}")

    def done(self) -> Story:
        """The story, when all rows are read."""
        missing = [language for language, said in self.said.items() if not said]
        if missing or self.tenant is None:
            lacks = [f"a title (# {language}: ...)" for language in missing]
            lacks += [] if self.tenant else ["a company"]
            raise ValueError(f"{self.name}.story: has not {' and not '.join(lacks)}")
        return Story(
            name=self.name,
            titles={language: said[0] for language, said in self.said.items()},
            summaries={"en": " ".join(self.said["en"][1:]), "zh": "".join(self.said["zh"][1:])},
            company=self.company or self.tenant.domain,
            tenant=self.tenant,
            zone=self.zone,
            people=tuple(self.people.values()),
            networks=tuple(dict.fromkeys(self.networks)),
            beats=tuple(sorted(self.beats, key=lambda beat: (beat.line.at, beat.line.number))),
            expectations=tuple(self.expectations),
            platforms=self.platforms,
        )

    def _platform(self, words: list[str], number: int) -> None:
        if not words or set(words) - set(PLATFORMS):
            raise ValueError(f"platform names some of {', '.join(PLATFORMS)}")
        if self.beats or self.bundles or self.platforms != (M365,):
            raise ValueError("platform stands once, above everything that happens")
        self.platforms = tuple(name for name in PLATFORMS if name in words)

    def _company(self, words: list[str], number: int) -> None:
        domain, options = words[0], _pairs(words[1:], {"name", "zone"})
        if self.tenant is not None:
            raise ValueError("a story has one company")
        try:
            ZoneInfo(options.get("zone", "UTC"))
        except ZoneInfoNotFoundError:
            raise ValueError(f"no such time zone: {options['zone']}; write Asia/Shanghai") from None
        self.tenant, self.company = Tenant(domain.lower()), options.get("name", "")
        self.zone = options.get("zone", "UTC")

    def _person(self, words: list[str], number: int) -> None:
        self.people[words[0].lower()] = Person(words[0].lower(), **_pairs(words[1:], {"name", "role"}))

    def _network(self, words: list[str], number: int) -> None:
        self.networks.append(network_of(words[0], _pairs(words[1:], {"country", "asn", "name", "kind", "city"})))

    def _let(self, words: list[str], number: int) -> None:
        given = _pairs(words[1:])
        if given.keys() - CONTEXT - {"who", "as"}:
            raise ValueError(f"let takes who, as, {', '.join(sorted(CONTEXT))}; the rest belongs to the line")
        self.bundles[words[0]] = self._inherited(given) | {k: v for k, v in given.items() if k != "as"}

    def _expect(self, words: list[str], number: int) -> None:
        self.expectations.append(parse_expectation(words, number))

    def _habit(self, words: list[str], row: str, number: int) -> None:
        given = _pairs(words)
        options = {key: value for key, value in given.items() if key in habits.KEYS}
        own = {key: value for key, value in given.items() if key not in habits.KEYS and key != "as"}
        if own.keys() - CONTEXT - {"who"}:
            raise ValueError(f"a habit has no {', '.join(sorted(own.keys() - CONTEXT - {'who'}))}")
        fields = self._inherited(given) | own
        if not {"who", "ip"} <= fields.keys() or not {"from", "to"} <= options.keys():
            raise ValueError("a habit needs who, ip, from and to")
        habit = habits.Habit(number, row, self.zone, options, fields)
        for key, line in habits.expand(habit):
            spare = frozenset(line.fields) & CONTEXT
            told = on_any(self.platforms, line.verb, line.fields)
            kept = {k: v for k, v in line.fields.items() if k not in spare or k in told}
            self._event(Line(number, line.at, line.verb, kept), f"{number}/{key}")

    def _inherited(self, given: Mapping[str, str]) -> dict[str, str]:
        found: dict[str, str] = {}
        for name in filter(None, given.get("as", "").split(",")):
            if name not in self.bundles:
                raise ValueError(f"nothing is called {name}; write `let {name} ...` above")
            found |= self.bundles[name]
        return found

    def _event(self, line: Line, key: str) -> None:
        if line.verb not in VERBS:
            raise ValueError(f"no such verb: {line.verb}; known are {', '.join(VERBS)}")
        own = {name: value for name, value in line.fields.items() if name not in (*_PLACE, "as")}
        inherited = self._inherited(line.fields)
        allowed = on_any(self.platforms, line.verb, inherited | own)
        if told := own.keys() - allowed:
            raise ValueError(f"the log of a {line.verb} cannot tell {', '.join(sorted(told))}")
        fields = {name: value for name, value in inherited.items() if name in allowed} | own
        if "who" not in fields:
            raise ValueError("nobody did it: write who=, or as= a name that has one")
        self._check_people(fields)
        if "ip" in fields:
            fields["ip"] = _documentation(fields["ip"])
            if any(name in line.fields for name in _PLACE):
                self.networks.append(line_network(fields["ip"], line.fields))
        self.beats.append(Beat(Line(line.number, line.at, line.verb, self._ids(fields)), key))

    def _ids(self, fields: dict[str, str]) -> dict[str, str]:
        """Names that stand for ids become ids, for both readers of the line."""
        made = dict(fields)
        if made.get("session"):
            made["session"] = guid(f"session/{self.name}/{made['session']}")
        for name in ("app", "app_id"):
            if made.get(name):
                made[name] = app_id(made[name])
        return made

    def _check_people(self, fields: Mapping[str, str]) -> None:
        """An account that nobody introduced is a misspelt one."""
        for name in ("who", "account"):
            address = fields.get(name, "").lower()
            if self.tenant and self.tenant.own(address) and address not in self.people:
                raise ValueError(f"{address} is nobody; write `person {address} name=...` above")


def _pairs(words: list[str], allowed: set[str] | None = None) -> dict[str, str]:
    """`key=value` words as a mapping."""
    if wrong := [word for word in words if "=" not in word]:
        raise ValueError(f"{wrong[0]!r} is no key=value")
    found = dict(word.split("=", 1) for word in words)
    if allowed is not None and (unknown := found.keys() - allowed):
        raise ValueError(f"no such key: {', '.join(sorted(unknown))}; known are {', '.join(sorted(allowed))}")
    return found


def _documentation(text: str) -> str:
    ip = split_ip(text)
    if reserved_kind(ip) != DOCUMENTATION:
        raise ValueError(
            f"{text} is not kept for documentation; take 192.0.2.x, 198.51.100.x, 203.0.113.x or 2001:db8::"
        )
    return ip
