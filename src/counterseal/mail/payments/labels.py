"""
Labels beside bank details: what is asked for, in whatever words, language or mixture of languages.

A label is a run of label words with nothing but glue between them: "Beneficiary's Bank Account No. / 收款账号 (USD):".
The words that a run is made of say what it asks for. It counts as a label where it stands as one: before a colon,
alone in its cell, or directly before a number of the kind it names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from counterseal.mail.payments.amounts import currency as money
from counterseal.mail.payments.label_words import SMALL, words
from counterseal.mail.payments.normal import folded

NUMBERS: Final = ("iban", "account", "card", "clabe", "cbu", "pix", "ifsc", "bsb", "sort", "aba", "cnaps", "bik", "bankcode", "branchcode", "swift")  # fmt: skip
"""What is a number or a code: recognised by its own form, too."""
_WORDS: Final = {
    plain: part
    for word, part in reversed(words().items())
    if len(plain := folded(word).lower()) > 2
    or not plain.isalpha()
    or ord(plain[0]) > 0x2E80
    or plain in {"ac", "cc", "sc", "pi", "tk", "nh", "fw", "qq"}
}
_PATTERNS: Final = tuple(_WORDS)
_PARTS: Final = tuple(_WORDS.values())
_FINDER: Final = AhoCorasick(_PATTERNS, MatchKind.LeftmostLongest, implementation=Implementation.ContiguousNFA)
_CJK: Final = 0x2E80
"""Above this, words stand without blanks between them."""
_SMALL: Final = "|".join(sorted(map(re.escape, SMALL), key=len, reverse=True))
_GAP: Final = re.compile(
    r"[ /\\()\[\]{}&+,.'\"\-_#*<>~]{0,6}(?:(?<![^\W\d_])(?:"
    + _SMALL
    + r")(?![^\W\d_])[ /\\()\[\]{}&+,.'\"\-_#*<>~]{0,4}){0,4}",
    re.IGNORECASE,
)
_TRAIL: Final = re.compile(r"(?:[ ./\-(&]{0,3}(?:" + _SMALL + r")(?![^\W_])[.)]{0,2}){1,3}|[ ]?#", re.IGNORECASE)
_HEADING: Final = re.compile(
    r"(?:details?|information|info|particulars|instructions?|bankverbindung|dati bancari|coordinate bancarie|coordonnees bancaires|datos bancarios|dados bancarios|信息|资料|資料|資訊|情報)$",
    re.IGNORECASE,
)
_ID: Final = re.compile(r"\bid\b", re.IGNORECASE)
_NUMBER: Final = re.compile(r"\b(?:no|nr|num|n|so)\b|#", re.IGNORECASE)
_PARTING: Final = re.compile(r"  |[/()\[\]]")
_TAIL: Final = re.compile(
    r"""(?:'?s\b)?(?:[ ]?[(\[][^()\[\]\n:]{0,40}[)\]])?[ ]?['"*_.#)\]>]{0,4}(?:[ ]?(?:[0-9]{1,2}|[A-C])(?![\w]))?[)\]]?[ \t]{0,40}(?::[ \t]{0,3}[-=]?|=(?:3D)?|->|=>|>>|[ ]?(?:\.{3,80}|…{1,40}|_{3,80})[ ]{1,2}:?[ ]?(?=[^\s.]))"""
)
_IS: Final = re.compile(
    r"[ ]?(?:(?:is|are|will be|reads?|ist|lautet|est|es|e|e')(?: as follows| now)?[ ]?:?[ ]|(?:如下|是|为|為|はこちら|は|는|은)[ ]?:?)"
)
_DASH: Final = re.compile(r"[ ]{1,3}-{1,2}[ ]{1,3}|[ ]?-{1,3}>")
_BEFORE: Final = re.compile(
    r"(?:^|[\n\t|]|  )[ >*#(\[\-+\"'=~o]*(?:[(\[]?(?:\d{1,2}|[a-h]|[ivx]{1,4})[.):,][ ]?)?[ *\"'(\[]*(?:(?i:our|my|the|for|para|pour|fur|для|nuestr[oa]|noss[oa]|notre|nostr[oa]|unser|наш)[ ])?$"
)
_AFTER: Final = re.compile(r"[ ]?[.'\"*_)\]#]{0,3}[ ]?(?=$|[\n\t|]|  )")
_NAMED: Final = re.compile(r"name|nombre|nom\b|名|имя|наимен|\bten\b|\badi\b|اسم|명")
_SAME_FREELY: Final = frozenset({"glue", "number", "code", "pay", "swift"})


@dataclass(frozen=True, slots=True)
class Label:
    """One label. `end` is where its value may begin."""

    start: int
    end: int
    kinds: tuple[str, ...]
    """What it asks for; several when it asks for several."""
    parts: frozenset[str]
    closed: bool
    """A colon or the like follows: what comes next is the value."""
    head: bool
    """It begins its line or cell."""
    alone: bool
    """It fills its line or cell."""
    currency: str = ""

    @property
    def between(self) -> bool:
        """It speaks of the intermediary bank."""
        return "between" in self.parts


def labels_in(plain: str) -> list[Label]:
    """All labels of a folded text in order, those too that may turn out to be mere words."""
    return [label for run in _runs(plain) if (label := _label(plain, run)) is not None]


def _runs(plain: str) -> Iterator[list[tuple[int, int, str, bool]]]:
    """Runs of label words: start, end, part, whether the word is of a script without blanks."""
    low = plain.lower()
    run: list[tuple[int, int, str, bool]] = []
    for index, start, end in _FINDER.find_matches_as_indexes(low):
        dense = ord(low[start]) >= _CJK or ord(low[end - 1]) >= _CJK
        if not dense and _inside_a_word(low, start, end):
            continue
        hit = (start, end, _PARTS[index], dense)
        if run and not _joins(plain, run, hit):
            yield run
            run = []
        run.append(hit)
    if run:
        yield run


def _inside_a_word(low: str, start: int, end: int) -> bool:
    before = low[start - 1] if start else " "
    after = low[end] if end < len(low) else " "
    first, last = low[start], low[end - 1]
    return (first.isalnum() and before.isalpha() and ord(before) < _CJK) or (
        last.isalpha() and after.isalpha() and ord(after) < _CJK
    )


def _joins(plain: str, run: list[tuple[int, int, str, bool]], hit: tuple[int, int, str, bool]) -> bool:
    last = run[-1]
    if hit[0] - last[1] > 26 or len(run) > 14:
        return False
    gap = plain[last[1] : hit[0]]
    if not _GAP.fullmatch(gap) or "  " in gap:
        return False
    parting = _PARTING.search(gap) is not None
    if last[3] and hit[3] and " " in gap and not parting:
        return False
    return parting or last[3] is not hit[3] or hit[2] in _SAME_FREELY or all(hit[2] != one[2] for one in run)


def _label(plain: str, run: list[tuple[int, int, str, bool]]) -> Label | None:
    first, last = 0, len(run)
    while first < last and run[first][2] == "glue":
        first += 1
    while last > first and run[last - 1][2] == "glue":
        last -= 1
    while last - first > 1 and run[first][2] in {"bank", "branch", "weak"} and _goes_on(plain, run[first]):
        first += 1
    if first == last:
        return None
    start, end = run[first][0], run[last - 1][1]
    shut = run[-1][1]  # "Bank details:" is shut after its glue, "account of ABC" is not
    if trail := _TRAIL.match(plain, shut):
        shut = trail.end()
        end = shut if last == len(run) and _NUMBER.search(trail.group()) else end
    parts = frozenset(one[2] for one in run[first:last])
    if _NUMBER.search(plain, start, end):
        parts |= {"number"}
    if "bank" in parts and _NAMED.search(plain[start:end].lower()):
        parts |= {"name"}
    head = _BEFORE.search(plain[max(0, start - 16) : start]) is not None
    tail = _TAIL.match(plain, shut) or (_DASH.match(plain, shut) if head else None)
    closed = tail is not None or plain[end - 1] == ":"
    kinds = kinds_of(parts)
    if not tail and not closed and (tail := _IS.match(plain, end)):
        # A number must follow at once: "our account is closed" has none. The fields look for it.
        closed = kinds[:1] != () and (kinds[0] not in NUMBERS or ":" in tail.group())
        tail = tail if closed else None
    after = _AFTER.match(plain, shut)
    if kinds[:1] == ("account",) and trail and _ID.search(trail.group()):
        kinds = ("stop",)
    if not kinds:
        return None
    currency = next((part[4:] for part in parts if part.startswith("cur:")), "")
    if not currency and kinds[0] == "account" and not plain[start].isascii():
        currency = money(plain[start:end])  # 人民币账户 is one word
    if head and not closed and after is not None:
        end = shut
        if _HEADING.search(plain, start, end):
            kinds = ("stop",)
    return Label(
        start,
        tail.end() if tail else end,
        kinds,
        parts,
        closed,
        head,
        head and not closed and after is not None,
        currency,
    )


def _goes_on(plain: str, word: tuple[int, int, str, bool]) -> bool:
    """Whether a word is the end of what stands before it, as of a bank's name: "BANK: PING AN BANK SWIFT:"."""
    before = plain[max(0, word[0] - 2) : word[0]]
    if word[3]:
        return before[-1:].isalpha() and ord(before[-1]) >= _CJK
    return len(before) == 2 and before[0].isalnum() and before[1] == " "


def kinds_of(parts: frozenset[str]) -> tuple[str, ...]:
    """What a label made of these words asks for."""
    if "stop" in parts:
        return ("stop",)
    account = "account" in parts or "bankaccount" in parts
    numbers: list[str] = [kind for kind in NUMBERS if kind in parts and kind != "account"]
    if account and "name" in parts and "number" not in parts and not numbers:
        return ("name",)
    if account and not ("holder" in parts and "number" not in parts and "bankaccount" not in parts):
        numbers.insert(0, "account")
    if "code" in parts and not numbers and not parts & {"country", "reference"}:
        numbers = ["bankcode"] if "bank" in parts else ["branchcode"] if "branch" in parts else []
    if numbers:
        texts = [
            kind
            for kind, part in (("bank", "bank"), ("name", "holder"), ("name", "name"), ("name", "whom"))
            if part in parts
        ]
        return (*numbers, *dict.fromkeys(texts)) if "account" in numbers or "iban" in numbers else tuple(numbers)
    return _text_kind(parts)


def _text_kind(parts: frozenset[str]) -> tuple[str, ...]:
    if parts & {"holder", "for"}:
        return ("name",)
    for kind in ("due", "amount", "reference", "country", "currency"):
        if kind in parts:
            return (kind,)
    if parts & {"bank", "between"}:
        return ("address",) if "address" in parts and not parts & {"name"} and "between" not in parts else ("bank",)
    if "whom" in parts:
        return ("other",) if "address" in parts and "name" not in parts else ("name",)
    for kind, part in (
        ("branch", "branch"),
        ("address", "address"),
        ("final", "final"),
        ("weakname", "weak"),
        ("weakname", "name"),
    ):
        if part in parts:
            return (kind,)
    if any(part.startswith("cur:") for part in parts):
        return ("cur",)
    return ("stop",) if "pay" in parts else ()
