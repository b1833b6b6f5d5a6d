"""
Exim's filter language, as rules: what cPanel writes for each filter, and what people write into a `.forward`.

`if <conditions> then <commands> [else ...] endif`. A command that delivers a message (`deliver`, `save`, `pipe`) takes it
away from the mailbox unless `unseen` stands before it, so a filter that only delivers elsewhere leaves nothing behind
("Exim's interfaces to mail filtering", docs/sources.md).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from counterseal.mail.addresses import addresses_in
from counterseal.providers.exports.selfhosted.ruled import RECEIVERS, SENDERS, SUBJECTS, Ruled

_TOKEN: Final = re.compile(r"\"(?:[^\"\\]|\\.)*\"|#[^\n]*|[()]|[^\s()\"#]+|\n|\"|\s+")
_ENDS: Final = frozenset({"elif", "else", "endif", "then"})
_TAKING: Final = frozenset({"deliver", "save", "pipe"})
_ALONE: Final = frozenset({"error_message", "first_delivery", "personal", "manually_thawed", "delivered"})
_COMMANDS: Final = frozenset(
    "deliver save pipe mail vacation finish fail freeze add headers logwrite logfile testprint seen unseen noerror".split()
)
_OPERATORS: Final = frozenset("is contains contain begins ends matches match above below begin end".split())
_HEADER: Final = re.compile(
    r"\$\{?(?:rh?|bh?|h|header|rheader|bheader)_(?P<name>[A-Za-z0-9-]+):?\}?$|\$(?P<other>[a-z_]+)$"
)
_ESCAPED: Final = re.compile(r"\\(.)", re.DOTALL)
_PARTS: Final = {
    "message_body": "body", "message_body_end": "body", "sender_address": "from", "reply_address": "reply-to",
    "local_part": "to", "domain": "to", "thisaddress": "to", "recipients": "to",
}  # fmt: skip
_NOWHERE: Final = "/dev/null"
_FOLDER: Final = re.compile(r"(?:^|/)mail/(?:[^/]+\.[^/]+/[^/]+/)?\.?(?P<name>[^/].*?)/?$")


@dataclass(frozen=True, slots=True)
class _Token:
    words: str
    line: int
    quoted: bool = False


@dataclass(slots=True)
class Filters:
    """The rules of a filter file, and the lines on which it is broken."""

    rules: list[Ruled] = field(default_factory=list)
    errors: list[tuple[int, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Picked:
    """Which mail a block is for."""

    words: tuple[str, ...] = ()
    senders: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    conditions: tuple[tuple[str, str], ...] = ()

    def and_(self, other: _Picked) -> _Picked:
        return _Picked(
            self.words + other.words,
            self.senders + other.senders,
            self.recipients + other.recipients,
            self.conditions + other.conditions,
        )


@dataclass(slots=True)
class _Acts:
    """What the commands of one block do, so far."""

    line: int = 0
    forwards: list[str] = field(default_factory=list)
    folders: list[str] = field(default_factory=list)
    more: list[tuple[str, str]] = field(default_factory=list)
    taken: bool = False
    """A command took the message away from the mailbox."""
    dropped: bool = False
    stops: bool = False


def filters(source: str) -> Filters:
    """The rules of a file in Exim's filter language."""
    reader = _Reader(source)
    reader.block(_Picked(), "")
    while reader.stray():
        reader.block(_Picked(), "")
    return reader.found


class _Reader:
    def __init__(self, source: str) -> None:
        self.found = Filters()
        self._tokens = _tokens(source, self.found.errors)
        self._at = 0
        self._comment = ""

    def _next(self) -> _Token | None:
        """The token that comes next; comments are remembered, because cPanel names a filter in one."""
        while self._at < len(self._tokens):
            token = self._tokens[self._at]
            if token.quoted or not token.words.startswith("#"):
                return token
            self._comment = token.words.lstrip("#").strip() or self._comment
            self._at += 1
        return None

    def _word(self) -> str:
        token = self._next()
        return "" if token is None or token.quoted else token.words.lower()

    def stray(self) -> bool:
        """Pass over an `endif` (or its like) that ends nothing; False at the end."""
        token = self._next()
        if token is None:
            return False
        self.found.errors.append((token.line, token.words[:40]))
        self._at += 1
        return True

    def block(self, picked: _Picked, name: str) -> None:
        """Commands up to what ends the block."""
        acts = _Acts()
        while (token := self._next()) is not None and self._word() not in _ENDS:
            if self._word() == "if":
                self._flush(acts, picked, name)
                acts = _Acts()
                self._if(picked, self._comment or name)
            else:
                acts.line = acts.line or token.line
                self._command(acts)
        self._flush(acts, picked, name)

    def _if(self, outer: _Picked, name: str) -> None:
        line = self._tokens[self._at].line
        self._comment = ""
        others = _Picked()
        while (word := self._word()) in {"if", "elif", "else"}:
            self._at += 1
            inner = self._condition() if word != "else" else _Picked()
            self.block(outer.and_(others).and_(inner), name)
            others = _Picked(conditions=(("else", ""),))
        if self._word() == "endif":
            self._at += 1
        else:
            self.found.errors.append((line, "if"))

    def _condition(self) -> _Picked:
        start = self._at
        while self._next() is not None and self._word() not in {"then", *_ENDS}:
            self._at += 1
        tokens = [one for one in self._tokens[start : self._at] if one.quoted or not one.words.startswith("#")]
        if self._word() == "then":
            self._at += 1
        else:
            self.found.errors.append((self._tokens[start - 1].line, "if"))
        return _picked(tokens)

    def _command(self, acts: _Acts) -> None:
        seen = True
        while self._word() in {"seen", "unseen", "noerror"}:
            seen = self._word() != "unseen" and seen
            acts.taken = acts.taken or self._word() == "seen"
            self._at += 1
        token, word = self._next(), self._word()
        if token is None or word in _ENDS or word == "if":
            return
        self._at += 1
        if word not in _COMMANDS:
            self.found.errors.append((token.line, token.words[:40]))
            return
        values = self._values(word)
        if word in _TAKING:
            acts.taken = acts.taken or seen
            _deliver(acts, word, values[0] if values else "")
        elif word == "finish":
            acts.stops = True
        elif word == "fail":
            acts.dropped = acts.taken = True
        if word in {"pipe", "fail", "vacation", "mail"}:
            acts.more.append((word, " ".join(values)[:200]))

    def _values(self, word: str) -> list[str]:
        """The arguments of a command, as many as it takes: any number for `vacation` and `mail`."""
        most = {"deliver": 1, "pipe": 1, "save": 2, "fail": 2, "freeze": 2, "add": 3, "headers": 2, "finish": 0}.get(
            word, 40 if word in {"vacation", "mail"} else 1
        )
        found: list[str] = []
        while len(found) < most and (token := self._next()) is not None:
            bare = self._word()
            optional = word in {"save", "fail", "freeze"} and len(found) == (word == "save")
            if bare in _ENDS | _COMMANDS | {"if"} or (optional and not token.quoted and not bare.isdigit()):
                break
            found.append(token.words)
            self._at += 1
        return found

    def _flush(self, acts: _Acts, picked: _Picked, name: str) -> None:
        if not (acts.forwards or acts.folders or acts.more or acts.dropped or (acts.taken and acts.stops)):
            return
        kept = bool(acts.folders) or not acts.taken
        rule = Ruled(
            line=acts.line,
            name=name,
            words=picked.words,
            senders=picked.senders,
            recipients=picked.recipients,
            conditions=picked.conditions + tuple(acts.more),
            forwards_to=tuple(dict.fromkeys(acts.forwards)),
            moves_to=", ".join(acts.folders),
            deletes=not kept and (acts.dropped or not (acts.forwards or acts.more)),
            stops=acts.stops,
            keeps=kept or not acts.forwards,
        )
        self.found.rules.append(rule)


def _deliver(acts: _Acts, word: str, value: str) -> None:
    if word == "deliver":
        acts.forwards += addresses_in(value) or ([value.lower()] if value else [])
    elif word == "save" and value == _NOWHERE:
        acts.dropped = True
    elif word == "save":
        folder = _FOLDER.search(value)
        acts.folders.append(folder["name"] if folder else value)


def _tokens(source: str, errors: list[tuple[int, str]]) -> list[_Token]:
    found: list[_Token] = []
    line = 1
    for token in _TOKEN.finditer(source):
        words = token.group()
        if words == '"':
            errors.append((line, source[token.start() : token.start() + 20].partition("\n")[0]))
        elif words.startswith('"'):
            found.append(_Token(_ESCAPED.sub(r"\1", words[1:-1]), line, quoted=True))
        elif not words.isspace():
            found.append(_Token(words, line))
        line += words.count("\n")
    return found


def _picked(tokens: Sequence[_Token]) -> _Picked:
    """What the conditions say."""
    found = _Picked()
    number = 0
    while number < len(tokens):
        word = tokens[number].words.lower()
        operator, after = _operator(tokens, number + 1)
        if not operator or after >= len(tokens):
            if word in _ALONE and not tokens[number].quoted:
                found = found.and_(_Picked(conditions=((word, ""),)))
            number += 1
            continue
        value, part = (tokens[after].words,), about(tokens[number].words)
        before = "not " if number and tokens[number - 1].words.lower() == "not" else ""
        plain = not before and " not" not in f" {operator}"
        found = found.and_(
            _Picked(
                words=value if plain and part in _TEXT else (),
                senders=value if plain and part in SENDERS else (),
                recipients=value if plain and part in RECEIVERS else (),
                conditions=((f"{before}{part} {operator}", value[0]),),
            )
        )
        number = after + 1
    return found


_TEXT: Final = SUBJECTS | {"body", "message_headers"}


def _operator(tokens: Sequence[_Token], number: int) -> tuple[str, int]:
    """The words of a comparison from a place on (`does not contain`, `is not`), and the place behind them."""
    found: list[str] = []
    while number < len(tokens) and not tokens[number].quoted and len(found) < 4:
        word = tokens[number].words.lower()
        if word not in _OPERATORS and word not in {"does", "not"}:
            break
        found.append(word)
        number += 1
    return (" ".join(found), number) if any(word in _OPERATORS for word in found) else ("", number)


def about(words: str) -> str:
    """The part of a message that a variable of Exim stands for: `subject` for `$header_subject:`."""
    found = _HEADER.match(words)
    if not found:
        return words
    name = (found["name"] or found["other"] or "").lower().strip("-")
    return _PARTS.get(name, name)
