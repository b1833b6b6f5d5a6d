"""
Log lines that are kept in objects: journald's JSON and export forms, and the files in which Docker keeps output.

What systemd kept as fields needs no guessing: moment, machine, program and words stand apart ("Journal fields",
docs/sources.md). Words with control characters are an array of bytes there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from counterseal.providers.exports.limits import MIB
from counterseal.providers.exports.records import records
from counterseal.providers.exports.selfhosted.heads import Head, head
from counterseal.providers.exports.text import Characters, TooLong
from counterseal.providers.exports.trouble import Trouble, detail
from counterseal.providers.exports.unpack import Member

_JSON: Final = re.compile(rb'"(?:__REALTIME_TIMESTAMP|_SOURCE_REALTIME_TIMESTAMP)"\s*:\s*"')
_DOCKER: Final = re.compile(rb'\{\s*"log"\s*:\s*".*?"\s*,\s*"stream"\s*:\s*"std(?:out|err)"', re.DOTALL)
_EXPORT: Final = re.compile(rb"(?:^|\n)__REALTIME_TIMESTAMP=\d{10,}\n")

_ONCE: Final = frozenset({"__CURSOR", "__REALTIME_TIMESTAMP", "_HOSTNAME", "MESSAGE"})
Entry = tuple[int, str, Head | None, str]
"""Number, place, the line taken apart, and its raw words."""


def kind_of(opening: bytes) -> str:
    """`json` or `export` for a member that begins so; empty for any other."""
    start = opening.lstrip(b"\xef\xbb\xbf\x1e \t\r\n")
    if start[:1] in (b"{", b"[") and (_JSON.search(start) or _DOCKER.match(start)):
        return "json"
    return "export" if _EXPORT.search(opening) else ""


def entries(member: Member, kind: str) -> Iterator[Entry | Trouble]:
    """The lines of a member of that kind, and what was wrong with it."""
    return _objects(member) if kind == "json" else _exported(member)


def _objects(member: Member) -> Iterator[Entry | Trouble]:
    for found in records(member):
        if isinstance(found, Trouble):
            yield found
        else:
            taken = _taken(found.values)
            yield found.line, found.place, taken, taken.text if taken else str(dict(found.values))[:400]


def _taken(values: Mapping[str, object]) -> Head | None:
    if "log" in values and "time" in values:
        inner = head(_text(values["log"]).rstrip("\r\n"))
        return inner._replace(stamp=_text(values["time"])) if inner else None
    micro = _text(values.get("_SOURCE_REALTIME_TIMESTAMP") or values.get("__REALTIME_TIMESTAMP"))
    words = values.get("MESSAGE")
    if not micro.isdigit() or not 13 <= len(micro) <= 17 or words is None:
        return None
    program = _text(values.get("SYSLOG_IDENTIFIER") or values.get("_COMM") or values.get("CONTAINER_NAME"))
    pid = _text(values.get("SYSLOG_PID") or values.get("_PID"))
    stamp = f"{micro[:-6]}.{micro[-6:]}"
    return Head(stamp, _text(values.get("_HOSTNAME")), program, pid if pid.isdigit() else "", _text(words))


def _text(value: object) -> str:
    """A field as text. One with control characters or broken letters is a list of bytes, one set twice a list."""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        if value and all(isinstance(one, int) and 0 <= one < 256 for one in value):
            return bytes(value).decode("utf-8", "replace")
        return _text(value[-1]) if value else ""
    return "" if value is None else str(value)


def _exported(member: Member) -> Iterator[Entry | Trouble]:
    """Fields a line, entries parted by an empty line; a binary field loses its entry's words, and that is said."""
    values: dict[str, object] = {}
    number = first = 0
    with Characters(member) as text:
        for raw in text.lines(MIB):
            number += 1
            if isinstance(raw, TooLong):
                yield Trouble(member.place, "line_too_long", detail(line=number, characters=raw.characters))
            elif line := raw.rstrip("\r\n"):
                key, _, value = line.partition("=")
                if key in _ONCE and key in values:  # the empty line before it was lost
                    yield _entry(member, first, values)
                    values, first = {}, 0
                first = first or number
                values[key] = value
            elif values:
                yield _entry(member, first, values)
                values, first = {}, 0
        if values:
            yield _entry(member, first, values)
        yield from text.troubles(line=number)


def _entry(member: Member, number: int, values: Mapping[str, object]) -> Entry:
    taken = _taken(values)
    raw = taken.text if taken else " ".join(f"{key}={value}" for key, value in values.items())[:400]
    return number, f"{member.place}:line {number}", taken, raw
