"""
cPanel's own list of filters (`filter.yaml`), from which it writes the filters that the mail server follows.

It names each filter and says whether it is switched on. cPanel writes it by machine, always in the same arrangement, so a
few lines read it; whatever stands in another arrangement is told as broken, never guessed at.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

import orjson

from counterseal.mail.addresses import addresses_in
from counterseal.providers.exports.selfhosted.exim_filter import about
from counterseal.providers.exports.selfhosted.ruled import RECEIVERS, SENDERS, SUBJECTS, Ruled

_LINE: Final = re.compile(r"(?P<indent> *)(?P<dash>- *)?(?:(?P<key>[A-Za-z_]+): *(?P<value>.*)|$)")
_KEYS: Final = frozenset(
    "filter actions action dest enabled filtername rules match opt part val unescaped version number rule".split()
)
_ACTIONS: Final = frozenset({"deliver", "save", "fail", "finish", "pipe"})
_FOLDER: Final = re.compile(r"(?:^|/)mail/(?:[^/]+\.[^/]+/[^/]+/)?\.?(?P<name>[^/].*?)/?$")


@dataclass(slots=True)
class _Filter:
    line: int
    name: str = ""
    enabled: bool = True
    actions: list[dict[str, str]] = field(default_factory=list)
    rules: list[dict[str, str]] = field(default_factory=list)


def yaml_rules(lines: list[str]) -> tuple[list[Ruled], list[tuple[int, str]]]:
    """The filters, and the lines that could not be read."""
    errors: list[tuple[int, str]] = []
    found: list[_Filter] = []
    part: list[dict[str, str]] | None = None
    depth = -1
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith(("---", "#")):
            continue
        read = _LINE.fullmatch(line)
        key = read["key"] if read else None
        if read is None or (key is not None and key not in _KEYS):
            errors.append((number, line.strip()[:40]))
            continue
        indent = len(read["indent"])
        if read["dash"] and (depth < 0 or indent <= depth):
            depth = indent
            found.append(_Filter(number))
            part = None
        elif read["dash"] and part is not None:
            part.append({})
        if key is None or not found:
            continue
        value = _scalar(read["value"])
        if value and (key in {"actions", "rules"} or (key in {"enabled", "unescaped"} and len(value) > 1)):
            errors.append((number, line.strip()[:40]))
        if key in {"actions", "rules"} and not value:
            part = found[-1].actions if key == "actions" else found[-1].rules
        elif key in {"action", "dest", "match", "opt", "part", "val", "number"} and part is not None:
            if not part:
                part.append({})
            part[-1][key] = value
        elif key == "filtername":
            found[-1].name = value
        elif key == "enabled":
            found[-1].enabled = value not in {"0", "false", ""}
    rules = []
    for one in found:
        rule = _rule(one)
        if rule is None or any(action.get("action", "") not in _ACTIONS for action in one.actions):
            errors.append((one.line, one.name[:40]))
        if rule is not None:
            rules.append(rule)
    return rules, errors


def _scalar(value: str) -> str:
    value = value.strip()
    if value.startswith('"'):
        try:
            return str(orjson.loads(value))
        except orjson.JSONDecodeError:
            return value.strip('"')
    if value.startswith("'"):
        return value.strip("'").replace("''", "'")
    return "" if value in {"~", "''", "null"} else value


def _rule(one: _Filter) -> Ruled | None:
    forwards: list[str] = []
    folders: list[str] = []
    more: list[tuple[str, str]] = []
    dropped = stops = False
    for action in one.actions:
        word, dest = action.get("action", ""), action.get("dest", "")
        if word == "deliver":
            forwards += addresses_in(dest) or ([dest.lower()] if dest else [])
        elif word == "save" and dest == "/dev/null":
            dropped = True
        elif word == "save":
            folder = _FOLDER.search(dest)
            folders.append(folder["name"] if folder else dest)
        elif word in {"fail", "pipe"}:
            dropped = dropped or word == "fail"
            more.append((word, dest[:200]))
        elif word == "finish":
            stops = True
    if not (forwards or folders or more or dropped or stops):
        return None
    tests = [(about(rule.get("part", "")), rule.get("match", ""), rule.get("val", "")) for rule in one.rules]
    plain = [(part, value) for part, match, value in tests if "not" not in match]
    return Ruled(
        line=one.line,
        name=one.name,
        words=tuple(value for part, value in plain if part in SUBJECTS | {"body", "message_headers"}),
        senders=tuple(value for part, value in plain if part in SENDERS),
        recipients=tuple(value for part, value in plain if part in RECEIVERS),
        conditions=(*((f"{part} {match}".strip(), value) for part, match, value in tests), *more),
        forwards_to=tuple(dict.fromkeys(forwards)),
        moves_to=", ".join(folders),
        deletes=dropped and not folders,
        stops=stops,
        enabled=one.enabled,
        keeps=bool(folders) or not forwards,
    )
