"""
What a Sieve script does with mail, as rules: which mail it picks, and what becomes of it.

Every block that acts is a rule. A message that is redirected leaves no copy behind unless `:copy` or `keep` says so: that
is the difference between mail that is read along and mail that disappears (RFC 5228, 2.10.2; RFC 3894).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from counterseal.mail.addresses import addresses_in
from counterseal.providers.exports.selfhosted.ruled import RECEIVERS, SENDERS, SUBJECTS, Ruled
from counterseal.providers.exports.selfhosted.sieve_syntax import Argument, Command, Test

KNOWN: Final = frozenset(
    """
    require if elsif else stop redirect fileinto discard keep reject ereject vacation notify set setflag addflag removeflag
    mark unmark denotify include return global import export addheader deleteheader editheader pipe filter execute report
    foreverypart break extracttext replace enclose convert error debug_log debug_config breakpoint processcalendar
    process_imip snooze addflags duplicate metadata flag
    """.split()
)
"""Commands that exist. Any other name is a script that is broken, or a rule that is not understood."""
_NO_VALUE: Final = frozenset({"true", "false", "not", "anyof", "allof"})
_NAMES: Final = (
    re.compile(r"^rule:\[(?P<name>.*)\]$"),  # Roundcube
    re.compile(r"^Flag:.*\bRulename:\s*(?P<name>.*)$"),  # Open-Xchange
    re.compile(r"^(?:Rule|RULE|Filter|Regel|规则)\s*[:：]\s*(?P<name>.+)$"),
)
_VARIABLE: Final = re.compile(r"\$\{([A-Za-z_][A-Za-z0-9_.]*)\}")
_ENCODED: Final = re.compile(r"\$\{(hex|unicode):\s*([0-9A-Fa-f ]+)\}")
_SHIFTED: Final = re.compile(r"&([A-Za-z0-9+,]*)-")
_SEEN: Final = "\\seen"
_DELETED: Final = "\\deleted"
_EXTENDED: Final = frozenset({"pipe", "filter", "execute"})


@dataclass(frozen=True, slots=True)
class Answer:
    """A vacation answer that a script sends."""

    line: int
    words: str
    subject: str
    sender: str
    enabled: bool
    conditions: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class Reading:
    """What a script was found to do."""

    rules: list[Ruled] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=list)
    includes: list[str] = field(default_factory=list)
    unknown: list[tuple[int, str]] = field(default_factory=list)
    """Commands of no known name."""


@dataclass(frozen=True, slots=True)
class _Picked:
    """Which mail a block is for."""

    words: tuple[str, ...] = ()
    senders: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    conditions: tuple[tuple[str, str], ...] = ()
    enabled: bool = True

    def and_(self, other: _Picked) -> _Picked:
        return _Picked(
            self.words + other.words,
            self.senders + other.senders,
            self.recipients + other.recipients,
            self.conditions + other.conditions,
            self.enabled and other.enabled,
        )


def rules(commands: Sequence[Command]) -> Reading:
    """The rules of a script."""
    reader = _Reader()
    reader.block(commands, _Picked(), "")
    _kept_later(reader)
    return reader.reading


class _Reader:
    def __init__(self) -> None:
        self.reading = Reading()
        self.keeps_all = -1
        """The last line on which everything that came so far is kept."""
        self._values: dict[str, str] = {}
        self._decodes = False

    def block(self, commands: Sequence[Command], picked: _Picked, name: str) -> None:
        """The rules of one block: its own actions as one rule, and those of the blocks inside it."""
        own: list[Command] = []
        for command in commands:
            match command.name:
                case "if" | "elsif" | "unless" | "while":
                    self._flush(own, picked, name)
                    inner = picked.and_(self._picked(command))
                    self.block(command.block, inner, _name(command.comments) or name)
                case "else":
                    self._flush(own, picked, name)
                    self.block(command.block, picked.and_(_Picked(conditions=(("else", ""),))), name)
                case "require":
                    self._decodes = self._decodes or "encoded-character" in self._strings(command)
                case "set":
                    self._set(command)
                case _:
                    if command.name not in KNOWN:
                        self.reading.unknown.append((command.line, command.name))
                    if command.block:
                        self._flush(own, picked, name)
                        self.block(command.block, picked, name)
                    else:
                        own.append(command)
        self._flush(own, picked, name)

    def _set(self, command: Command) -> None:
        strings = command.strings()
        if len(strings) == 2 and strings[0] and strings[1]:
            self._values[strings[0][0].lower()] = self._plain(strings[1][0])

    def _plain(self, words: str) -> str:
        """A string with its variables and encoded letters in place, as far as the script itself tells them."""
        words = _VARIABLE.sub(lambda found: self._values.get(found[1].lower(), found[0]), words)
        return _ENCODED.sub(_decoded, words) if self._decodes else words

    def _strings(self, command: Command) -> list[str]:
        return [self._plain(one) for strings in command.strings() for one in strings]

    def _flush(self, own: list[Command], picked: _Picked, name: str) -> None:
        if not own:
            return
        actions, own[:] = list(own), []
        found = self._acted(actions, picked, _name(actions[0].comments) or name)
        if found is not None:
            self.reading.rules.append(found)
        unconditional = not picked.conditions and picked.enabled
        if unconditional and any(one.name in {"keep", "fileinto"} for one in actions):
            self.keeps_all = actions[-1].line

    def _acted(self, actions: Sequence[Command], picked: _Picked, name: str) -> Ruled | None:
        forwards: list[str] = []
        copies: list[str] = []
        more: list[tuple[str, str]] = []
        folders: list[str] = []
        kept = cancelled = dropped = deletes = read = stops = acts = False
        for one in actions:
            values = self._strings(one)
            acts = acts or one.name in _ACTING
            flags = " ".join(values).lower() if one.name in _FLAGS else " ".join(one.tagged(":flags")).lower()
            read, deletes = read or _SEEN in flags, deletes or _DELETED in flags
            match one.name:
                case "redirect":
                    forwards += _addresses(values[-1:])
                    cancelled = cancelled or ":copy" not in one.arguments
                case "fileinto":
                    folders.append(folder_name(values[-1]) if values else "")
                    kept = True
                case "keep":
                    kept = True
                case "discard" | "reject" | "ereject":
                    dropped = cancelled = True
                    more += [(one.name, values[-1][:200])] if values else []
                case "notify":
                    copies += _addresses(values)
                    more.append(("notify", " ".join(values)[:200]))
                case "vacation":
                    self._answer(one, picked)
                case "include":
                    self.reading.includes += values[-1:]
                case "stop" | "return":
                    stops = True
                case extended if extended in _EXTENDED or extended.rpartition(".")[2] in _EXTENDED:
                    more.append((one.name, " ".join(values)[:200]))
        if not acts:
            return None
        return Ruled(
            line=actions[0].line,
            name=name,
            words=picked.words,
            senders=picked.senders,
            recipients=picked.recipients,
            conditions=picked.conditions + tuple(more),
            forwards_to=tuple(dict.fromkeys(forwards)),
            copies_to=tuple(dict.fromkeys(copies)),
            moves_to=", ".join(folders),
            deletes=deletes or (dropped and not kept),
            marks_read=read,
            stops=stops,
            enabled=picked.enabled,
            keeps=kept or not cancelled or not forwards,
        )

    def _answer(self, command: Command, picked: _Picked) -> None:
        strings = command.strings()
        words = self._plain(strings[-1][-1]) if strings and strings[-1] else ""
        subject = self._plain(" ".join(command.tagged(":subject")))
        sender = " ".join(_addresses([self._plain(one) for one in command.tagged(":from")]))
        self.reading.answers.append(Answer(command.line, words, subject, sender, picked.enabled, picked.conditions))

    def _picked(self, command: Command) -> _Picked:
        found = _Picked()
        if command.name == "elsif":
            found = _Picked(conditions=(("else", ""),))
        for test in command.tests:
            found = found.and_(self._tested(test, negated=command.name == "unless"))
        return found

    def _tested(self, test: Test, *, negated: bool) -> _Picked:
        if test.name == "false":
            return _Picked(enabled=negated)
        if test.name == "not":
            negated = not negated
        if test.name in _NO_VALUE:
            found = _Picked()
            for inner in test.tests:
                one = self._tested(inner, negated=negated)
                # one alternative that never holds switches nothing off
                enabled = True if test.name == "anyof" and len(test.tests) > 1 else one.enabled
                found = found.and_(replace(one, enabled=enabled))
            return found
        return self._value(test, negated=negated)

    def _value(self, test: Test, *, negated: bool) -> _Picked:
        strings = [tuple(map(self._plain, one)) for one in test.arguments if isinstance(one, tuple)]
        if test.name in {"header", "address", "envelope", "date"} and len(strings) >= 2:
            names, values = strings[-2], strings[-1]
        elif test.name == "exists" and strings:
            names, values = strings[-1], ()
        else:
            names, values = (), strings[-1] if strings else _numbers(test.arguments)
        word = f"{'not ' if negated else ''}{test.name}{_match(test.arguments)}"
        about = " ".join((word, *names))
        conditions = tuple((about, value) for value in values) or ((about, ""),)
        if negated:
            return _Picked(conditions=conditions)
        low = {one.lower() for one in names}
        subject = low & SUBJECTS or test.name == "body" or (test.name == "header" and not low & (SENDERS | RECEIVERS))
        return _Picked(
            words=_bare(values) if subject else (),
            senders=_bare(values) if low & SENDERS else (),
            recipients=_bare(values) if low & RECEIVERS else (),
            conditions=conditions,
        )


_FLAGS: Final = frozenset({"addflag", "setflag", "addflags", "mark"})
_ACTING: Final = frozenset(
    {"redirect", "fileinto", "discard", "reject", "ereject", "notify", "pipe", "filter", "execute", "vnd.dovecot.pipe"}
) | _FLAGS  # fmt: skip


def _kept_later(reader: _Reader) -> None:
    """A rule that goes on to an unconditional `keep` or `fileinto` below keeps what it redirects."""
    found = reader.reading.rules
    for number, one in enumerate(found):
        if not one.keeps and not one.stops and one.line <= reader.keeps_all:
            found[number] = replace(one, keeps=True)


def _name(comments: Sequence[str]) -> str:
    """The name that the program which wrote the script gave a rule, in the comment before it."""
    for comment in reversed(comments):
        for pattern in _NAMES:
            if (found := pattern.match(comment)) is not None:
                return found["name"].strip()
    last = comments[0] if comments else ""
    plain = last and len(last) <= 80 and not re.search(r"[;{}]|:contains|:is\b|^-+$|^=+$", last)
    return last if plain else ""


def _addresses(values: Sequence[str]) -> list[str]:
    """Addresses in strings, also behind `mailto:`; what is none as it stands (a variable that comes from elsewhere)."""
    found: list[str] = []
    for value in values:
        read = addresses_in(value.removeprefix("mailto:").partition("?")[0].replace("%40", "@"))
        found += read or ([value.lower()] if "${" in value else [])
    return found


def _numbers(arguments: Sequence[Argument]) -> tuple[str, ...]:
    return tuple(one for one in arguments if isinstance(one, str) and not one.startswith(":"))


def _match(arguments: Sequence[Argument]) -> str:
    """How a test compares, with the part of an address that it looks at."""
    tags = [
        one for one in arguments if isinstance(one, str) and one.startswith(":") and one not in {":comparator", ":mime"}
    ]
    return "".join(f" {one}" for one in tags)


def _bare(values: Sequence[str]) -> tuple[str, ...]:
    return tuple(one.strip("*") for one in values if one.strip("*"))


def _decoded(found: re.Match[str]) -> str:
    """`${hex:40}` is an at sign (RFC 5228, 2.4.2.4)."""
    numbers = [int(one, 16) for one in found[2].split()]
    if found[1] == "hex":
        return bytes(one for one in numbers if one < 256).decode("utf-8", "replace")
    return "".join(chr(one) for one in numbers if one < 0x110000 and not 0xD800 <= one < 0xE000)


def folder_name(name: str) -> str:
    """A mailbox name, decoded where it is written in IMAP's modified UTF-7 (RFC 3501, 5.1.3) instead of UTF-8."""
    if "&" not in name or not name.isascii():
        return name
    try:
        return _SHIFTED.sub(_unshifted, name)
    except ValueError:
        return name


def _unshifted(found: re.Match[str]) -> str:
    if not found[1]:
        return "&"
    return f"+{found[1].replace(',', '/')}-".encode("ascii").decode("utf-7")
