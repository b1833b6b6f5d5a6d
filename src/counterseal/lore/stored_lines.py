"""
The lines of a message that was stored, as numbers: enough to see whether somebody who quotes it has changed one.

A thief answers in an old thread and lets the quotation below say another account. The message itself lies in the
mailbox, and whoever compares the two finds the line. Texts are not kept: a line is a 64-bit hash of its letters and
digits, and, where it speaks of money, a hash of its *shape*: the same line with every number, or all that stands behind
its label, left out. A line of the quotation is altered when it has the shape of a stored line, says something else, and
stands between the same lines. That another message of the thread says it excuses nothing: it may be the thief's; the
message that is quoted is the one that shares most lines around. Mail programs break long lines anew; then the lines around it differ and nothing is said.
"""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Final
from unicodedata import normalize


def _any_of(*words: str) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(word) for word in words))


LINES: Final = 80
"""So many lines of a message are kept, and four times as many of a quotation are compared."""
LONGEST: Final = 400
AROUND: Final = 8
"""So far around an altered line an unaltered one is looked for: the lines of a bank account are altered together."""
_ANGLE: Final = re.compile(r"<[^<>\n]{0,300}>")
_PIECE: Final = re.compile(r"[^\W_]+")
_IBAN: Final = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b")
_RUN: Final = re.compile(r"#(?:[\s.,/-]+#)+")
_LABEL: Final = re.compile(r"[^:：\n]{2,40}[:：]")
_DIGIT: Final = re.compile(r"\d")
_PAYING: Final = _any_of(
    "account", "a/c", "acct", "iban", "swift", "bic", "beneficiary", "bank", "routing", "sort code", "aba", "payee",
    "konto", "empfänger", "cuenta", "conta", "compte", "bénéficiaire", "beneficiario", "beneficiário", "счет", "счёт", "банк",
    "账号", "帐号", "帳號", "賬號", "账户", "帐户", "帳戶", "户名", "戶名", "开户", "開戶", "收款", "银行", "銀行", "行号", "联行",
    "口座", "계좌",
)  # fmt: skip
_MONEY: Final = _any_of(
    "amount", "total", "balance", "usd", "eur", "cny", "rmb", "gbp", "hkd", "jpy", "$", "€", "£", "¥", "￥", "金额", "金額",
    "合计", "总额", "货款", "betrag", "summe", "importe", "montant", "valor", "сумма",
)  # fmt: skip


@dataclass(slots=True)
class StoredLines:
    """The lines of one message, in order."""

    whole: array[int] = field(default_factory=lambda: array("Q"))
    shapes: array[int] = field(default_factory=lambda: array("Q"))
    """0 for a line that is not about money."""


@dataclass(frozen=True, slots=True)
class Altered:
    """A line of a quotation that the stored message has otherwise."""

    line: str
    account: bool
    """It tells where money goes; otherwise how much."""
    message: int
    """Which of the stored messages has it."""


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    whole: int
    shape: int
    account: bool


def stored(text: str) -> StoredLines:
    """What is kept of a text."""
    kept = StoredLines()
    for line in _lines(text, LINES):
        kept.whole.append(line.whole)
        kept.shapes.append(line.shape)
    return kept


def altered(quoted: str, messages: Sequence[StoredLines]) -> Iterator[Altered]:
    """Every line about money in a quotation that a stored message has otherwise."""
    lines = list(_lines(quoted, LINES * 4))
    if not any(line.shape for line in lines):
        return
    intact: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for number, message in enumerate(messages):
        for at, whole in enumerate(message.whole):
            intact[whole].append((number, at))
    shapes: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for number, message in enumerate(messages):
        for at, shape in enumerate(message.shapes):
            if shape:
                shapes[shape].append((number, at))
    quoted_lines = {line.whole for line in lines}
    for at, line in enumerate(lines):
        if not line.shape:
            continue
        own = max(
            (_shared(lines, at, messages[one], there) for one, there in intact.get(line.whole, ())[:20]), default=-1
        )
        for number, where in shapes.get(line.shape, ())[:20]:
            message = messages[number]
            if own >= 0 and _shared(lines, at, message, where) <= own:
                continue  # another message says it, and is quoted no less likely
            if message.whole[where] in quoted_lines or _contains(line.text, message.whole[where]):
                continue
            if _in_place(lines, at, message, where):
                yield Altered(line.text, line.account, number)
                break


def _in_place(lines: Sequence[_Line], at: int, message: StoredLines, where: int) -> bool:
    """Whether the lines around are the stored ones: both neighbours, and near by one that is the same to the letter."""
    anchored = False
    for step in (-1, 1):
        for far in range(1, AROUND + 1):
            here, there = at + far * step, where + far * step
            if not 0 <= there < len(message.whole):
                break  # the stored message ends here; below it the quotation may go on
            if not 0 <= here < len(lines):
                if far == 1 and step < 0:
                    return False
                break
            if lines[here].whole == message.whole[there]:
                anchored = True
                break
            if not lines[here].shape or lines[here].shape != message.shapes[there]:
                if far == 1:
                    return False
                break
    return anchored


def _shared(lines: Sequence[_Line], at: int, message: StoredLines, where: int) -> int:
    """How many lines around one are those around the stored one: of several messages, the one that is quoted has most."""
    return sum(
        1
        for far in range(-AROUND, AROUND + 1)
        if far and 0 <= at + far < len(lines) and 0 <= where + far < len(message.whole)
        and lines[at + far].whole == message.whole[where + far]
    )  # fmt: skip


def _contains(line: str, whole: int) -> bool:
    """Whether the old line is still there in the new one: somebody answered within the quotation, or added to it."""
    pieces = [piece.casefold() for piece in _PIECE.findall(normalize("NFKC", line))][:24]
    return any(
        digest("".join(pieces[start:stop])) == whole
        for start in range(len(pieces))
        for stop in range(start + 1, len(pieces) + 1)
    )


def _lines(text: str, most: int) -> Iterator[_Line]:
    """The lines of a text that say something, without marks of quotation and what mail programs add."""
    count = 0
    for raw in text.split("\n", most * 4)[: most * 4]:
        line = raw[:LONGEST].strip(" \t>|*_\u3000\xa0")
        if "<" in line:
            line = _ANGLE.sub(" ", line).strip()
        plain = line if line.isascii() else normalize("NFKC", line)
        whole = "".join(_PIECE.findall(plain)).casefold()
        if not whole:
            continue
        shape, account = _shape(plain)
        yield _Line(line, digest(whole), shape, account)
        count += 1
        if count >= most:
            return


def _shape(line: str) -> tuple[int, bool]:
    """The hash of a line without what money goes to or amounts to, and whether it tells where money goes."""
    small = line.casefold()
    if (":" in small[:41] or "：" in small[:41]) and (label := _LABEL.match(small)) and _PAYING.search(label.group()):
        return digest("label " + "".join(_PIECE.findall(label.group()))), True
    if _DIGIT.search(line) is None:
        return 0, False
    account = _PAYING.search(small) is not None
    if not account and _MONEY.search(small) is None:
        return 0, False
    masked = _PIECE.sub(_masked, _IBAN.sub("0", line))
    masked = _RUN.sub("#", masked)
    return digest("line " + " ".join(re.findall(r"[^\W_]+|#", masked.casefold()))), account


def _masked(piece: re.Match[str]) -> str:
    return "#" if _DIGIT.search(piece.group()) else piece.group()


def digest(text: str) -> int:
    """64 bits of a text: the same in every process, which `hash` is not."""
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big") or 1
