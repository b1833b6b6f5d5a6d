"""
Sieve as it is written (RFC 5228, section 8): commands, their arguments, their tests and blocks.

Any command is taken, known or not: servers add their own (`vnd.dovecot.execute`), and a reader that knows only the
standard ones refuses half of the scripts there are. A script that is broken is read past the break: an intruder's rule
does not vanish because a quotation mark is missing, and where it broke is said.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

_TOKEN: Final = re.compile(
    r"(?P<space>[ \t\r\n]+)|(?P<hash>\#[^\n]*)|(?P<comment>/\*.*?\*/)|(?P<text>text:[ \t]*(?:\#[^\n]*)?\r?\n)"
    r"|(?P<string>\"(?:[^\"\\]|\\.)*\")|(?P<number>\d+[KMGkmg]?)|(?P<tag>:[A-Za-z_][A-Za-z0-9_]*)"
    r"|(?P<name>[A-Za-z_][A-Za-z0-9_.-]*)|(?P<sign>[;,()\[\]{}])",
    re.DOTALL,
)
_ESCAPED: Final = re.compile(r"\\(.)", re.DOTALL)
_DEEPEST: Final = 40
_MOST_ERRORS: Final = 50
_RUNAWAY: Final = re.compile(
    r"\n\s*(?:#\s*rule:|(?:if|elsif)\s+(?:not\s+)?(?:header|address|envelope|anyof|allof|exists|size|body|true|false)\b"
    r"|require\s*[\[\"]|(?:redirect|fileinto|discard|keep|stop)\b[^\n]*;|\}\s*\n)"
)
"""What begins a new line of a script: a string that holds such a line has lost its closing quotation mark."""


@dataclass(frozen=True, slots=True)
class Token:
    """One token. `kind` is the group of the pattern; `words` a string without its quotation marks."""

    kind: str
    words: str
    line: int


Argument = str | tuple[str, ...]
"""A tag with its colon, a number as it stands, or strings."""


@dataclass(slots=True)
class Test:
    """A test and the tests inside it (`not`, `anyof`, `allof`)."""

    name: str
    arguments: list[Argument] = field(default_factory=list)
    tests: list[Test] = field(default_factory=list)


@dataclass(slots=True)
class Command:
    """A command, and what is in its block."""

    name: str
    line: int
    arguments: list[Argument] = field(default_factory=list)
    tests: list[Test] = field(default_factory=list)
    block: list[Command] = field(default_factory=list)
    comments: tuple[str, ...] = ()
    """The comments before it and inside its head."""

    def strings(self) -> list[tuple[str, ...]]:
        """The arguments that are strings or lists of them, in order."""
        return [one for one in self.arguments if isinstance(one, tuple)]

    def tagged(self, tag: str) -> tuple[str, ...]:
        """The strings that follow a tag."""
        for before, after in zip(self.arguments, self.arguments[1:], strict=False):
            if before == tag and isinstance(after, tuple):
                return after
        return ()


@dataclass(slots=True)
class Script:
    """A script, and the lines on which it is broken."""

    commands: list[Command]
    errors: list[tuple[int, str]]


def parse(source: str) -> Script:
    """The commands of a script."""
    return _Parser(source).script()


def _tokens(source: str, errors: list[tuple[int, str]]) -> list[Token]:
    """The tokens; what is none is passed over and told."""
    found: list[Token] = []
    at, line = 0, 1
    while at < len(source):
        token = _TOKEN.match(source, at)
        if token is None:
            errors.append((line, source[at : at + 20].partition("\n")[0]))
            if len(errors) > _MOST_ERRORS:
                break  # no script
            at += 1  # behind a quotation mark that never closes, so that what follows it still counts
            continue
        kind = token.lastgroup or ""
        end, words = token.end(), token.group()
        if kind == "string" and (runaway := _RUNAWAY.search(words)) is not None:
            errors.append((line, words[:20].partition("\n")[0]))
            end = at + min(runaway.start(), (words + "\n").find("\n"))
            words = words[: end - at] + '"'
        if kind == "text":
            end, words = _multiline(source, token.end())
        elif kind == "string":
            words = _ESCAPED.sub(r"\1", words[1:-1])
        if kind not in {"space", "comment"}:
            found.append(Token(kind, words, line))
        line += source.count("\n", at, end)
        at = end
    return found


def _multiline(source: str, at: int) -> tuple[int, str]:
    """The lines up to a single dot; a second dot at the start of a line is no part of the text."""
    lines = []
    while at < len(source):
        end = source.find("\n", at)
        end = len(source) if end < 0 else end
        line = source[at:end].rstrip("\r")
        at = min(end + 1, len(source))
        if line == ".":
            break
        lines.append(line[1:] if line.startswith("..") else line)
    return at, "\n".join(lines)


class _Parser:
    def __init__(self, source: str) -> None:
        self._errors: list[tuple[int, str]] = []
        self._tokens = _tokens(source, self._errors)
        self._at = 0
        self._comments: list[str] = []

    def script(self) -> Script:
        commands = self._commands(0)
        while self._peek() is not None:  # a brace that closes nothing
            self._wrong()
            commands += self._commands(0)
        errors = sorted(dict(reversed(self._errors)).items())[:_MOST_ERRORS]
        return Script(commands, errors)

    def _peek(self) -> Token | None:
        while self._at < len(self._tokens) and self._tokens[self._at].kind == "hash":
            self._comments.append(self._tokens[self._at].words.lstrip("#").strip())
            self._at += 1
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def _is(self, sign: str) -> bool:
        token = self._peek()
        if token is not None and token.kind == "sign" and token.words == sign:
            self._at += 1
            return True
        return False

    def _wrong(self) -> None:
        token = self._peek() or (self._tokens[-1] if self._tokens else Token("", "", 1))
        self._errors.append((token.line, token.words[:20]))
        self._at += 1

    def _commands(self, depth: int) -> list[Command]:
        found: list[Command] = []
        while (token := self._peek()) is not None and not (token.kind == "sign" and token.words == "}"):
            if token.kind == "name":
                found.append(self._command(token, depth))
            elif token.kind == "sign" and token.words == ";":
                self._at += 1
            elif token.kind == "sign" and token.words == "{" and depth < _DEEPEST:
                self._wrong()
                found += self._commands(depth + 1)
                self._is("}")
            else:
                self._wrong()
        return found

    def _command(self, name: Token, depth: int) -> Command:
        self._at += 1
        before, self._comments = self._comments, []
        command = Command(name.words.lower(), name.line)
        command.arguments, command.tests = self._arguments(depth, command.name in _TESTED)
        closed = self._is(";")
        if not closed and depth < _DEEPEST and self._is("{"):
            command.comments = (*before, *self._comments)
            self._comments = []
            command.block = self._commands(depth + 1)
            closed = self._is("}")
        command.comments = command.comments or (*before, *self._comments)
        if not closed:
            end = self._peek()
            self._errors.append((end.line if end else name.line, name.words))
        self._comments = []
        return command

    def _arguments(self, depth: int, tested: bool) -> tuple[list[Argument], list[Test]]:
        arguments: list[Argument] = []
        while (token := self._peek()) is not None:
            if token.kind in {"string", "text"}:
                self._at += 1
                arguments.append((token.words,))
            elif token.kind in {"number", "tag"}:
                self._at += 1
                arguments.append(token.words.lower())
            elif self._is("["):
                arguments.append(self._strings())
            else:
                break
        if token is not None and token.kind == "name" and tested and depth < _DEEPEST:
            return arguments, [self._test(depth + 1)]
        if depth < _DEEPEST and self._is("("):
            return arguments, self._tests(depth + 1)
        if tested and depth < _DEEPEST:
            self._errors.append((token.line if token else self._tokens[-1].line, "if"))
        return arguments, []

    def _strings(self) -> tuple[str, ...]:
        found: list[str] = []
        while (token := self._peek()) is not None and not self._is("]"):
            if token.kind in {"string", "text"}:
                found.append(token.words)
            elif token.kind != "sign" or token.words != ",":
                self._errors.append((token.line, token.words[:20]))
                if token.kind == "sign" and token.words in ";{}":
                    break
            self._at += 1
        return tuple(found)

    def _test(self, depth: int) -> Test:
        token = self._peek()
        if token is None or token.kind != "name":
            self._wrong()
            return Test("")
        self._at += 1
        test = Test(token.words.lower())
        test.arguments, test.tests = self._arguments(depth, test.name in _TESTED)
        return test

    def _tests(self, depth: int) -> list[Test]:
        found = [self._test(depth)]
        while self._is(","):
            found.append(self._test(depth))
        if not self._is(")"):
            self._errors.append((self._tokens[min(self._at, len(self._tokens) - 1)].line, "("))
        return found


_TESTED: Final = frozenset({"if", "elsif", "not", "anyof", "allof", "while", "unless"})
"""Commands and tests that are followed by a test."""
