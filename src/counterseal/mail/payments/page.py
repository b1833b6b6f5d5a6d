"""
A text with its lines, its IBANs, and the labels in it that stand as labels.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import Final

from counterseal.mail.payments import numbers
from counterseal.mail.payments.ibans import Iban, ibans_in
from counterseal.mail.payments.labels import NUMBERS, Label, labels_in

REACH: Final = 160
"""How far behind its label a value may reach."""
_MONEY: Final = re.compile(r"[ ]{0,2}(?:of |is |为|是)?(?:US\$|HK\$|[$€£¥]|[A-Z]{3}|人民币|美元|美金)[ ]?\d")
_IN_SENTENCE: Final = re.compile(
    r"(?:开[ ]{0,4}户|開[ ]{0,4}戶|收款|受益|户名|戶名|账户名|帐户名)[\u4e00-\u9fff]{0,6}|(?:beneficiary|payee|ngan hang|ctk|chu tai khoan|banco|banque|titular|titulaire)(?![\w'])(?! bank)",
    re.IGNORECASE,
)
"""Labels behind which their value may stand without a colon, in the midst of a sentence."""
_NAMED_NEXT: Final = re.compile(r"[\u4e00-\u9fff]|[ ](?-i:[A-Z\u0410-\u042f\u4e00-\u9fff])")
_KINDS: Final = re.compile(r"NRA|OSA|FT[NEFU]", re.IGNORECASE)
"""Letters before accounts of China that say what sort they are; other letters before digits make an order or a bill."""
_BILL: Final = re.compile(r"счет[аеу]?", re.IGNORECASE)
"""In Russian an invoice as well as an account: in a sentence it is an account where a whole one follows."""
_RUSSIAN: Final = re.compile(r"\d(?:[ .\-]?\d){19}(?!\d)")
_HAN_VALUE: Final = re.compile(
    r"[ \t]{0,3}[\u4e00-\u9fff()]{2,24}(?:银行|銀行|信用社|支行|分行)[\u4e00-\u9fff()]{0,20}[ :,]{0,2}\d(?:[ \-]{0,2}\d){8,24}(?!\d)"
)
"""Behind an account's label without a colon: its bank, and then the number."""
_FILLER: Final = re.compile(
    r"[)\]]?[ \t]{0,3}(?:(?:no|number|nr|num|is|are|to|with|will be|of|iban|usd|eur|gbp|cny|rmb|hkd|us\$|code|为|是|為|号|號)?[ ]?[.:#\-]{0,2}[ \t]{0,2}){0,2}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Field:
    """One thing that the text says, and where."""

    kind: str
    value: str
    start: int
    end: int
    line: int
    parts: frozenset[str] = frozenset()
    currency: str = ""
    valid: bool | None = None
    why: str = ""
    repaired: bool = False
    routing: str = ""
    scheme: str = ""
    closed: bool = True


class Page:
    """A text, folded, with its lines; and its labels that stand as labels."""

    def __init__(self, clean: str, plain: str) -> None:
        self.clean = clean
        self.plain = plain
        self.starts = [0, *(hit.end() for hit in re.finditer("\n", plain))]
        self.ibans = list(ibans_in(plain))
        self._iban_starts = [one.start for one in self.ibans]
        every = [self._before_iban(one) for one in labels_in(plain) if not self.within_iban(one.start)]
        self.labels = [one for one in every if self._stands(one)]

    def line(self, at: int) -> int:
        """The line in which a place is."""
        return bisect_right(self.starts, at) - 1

    def line_end(self, line: int) -> int:
        """Where a line ends, its line feed left out."""
        return self.starts[line + 1] - 1 if line + 1 < len(self.starts) else len(self.plain)

    def within_iban(self, at: int) -> bool:
        """Whether a place is inside an IBAN."""
        index = bisect_right(self._iban_starts, at) - 1
        return index >= 0 and at < self.ibans[index].end

    def iban_in(self, start: int, end: int) -> Iban | None:
        """The first IBAN that begins between two places."""
        index = bisect_right(self._iban_starts, start - 1)
        return self.ibans[index] if index < len(self.ibans) and self.ibans[index].start < end else None

    def near(self, at: int) -> list[Label]:
        """The next labels from a place on."""
        index = bisect_right(self.labels, at - 1, key=lambda one: one.start)
        return self.labels[index : index + 12]

    def _before_iban(self, label: Label) -> Label:
        """The label without the beginning of an IBAN: Norway's is NO, which is "number" as well."""
        one = self.iban_in(label.start, label.end)
        return replace(label, end=one.start) if one else label

    def _before_number(self, label: Label) -> bool:
        """Whether a number of the kind that the label names follows it."""
        gap = _FILLER.match(self.plain, label.end)
        at = gap.end() if gap else label.end
        piece = self.plain[at : at + 48].split("\n")[0]
        if label.kinds[0] == "account" and "reference" in label.parts:
            return False
        if _BILL.fullmatch(self.plain, label.start, label.end):
            return _RUSSIAN.match(piece) is not None
        return self.within_iban(at) or any(_begins(one, piece) for one in label.kinds if one in NUMBERS)

    def _stands(self, label: Label) -> bool:
        kind = label.kinds[0]
        if label.closed or label.alone:
            return label.closed or kind != "cur"
        if kind == "stop":
            return bool(re.match(r"[ ]?[.#+]{0,2}[ ]?[(+]?\d", self.plain[label.end : label.end + 6]))
        if kind in {"amount", "due"}:
            return _MONEY.match(self.plain, label.end) is not None
        if kind in NUMBERS:
            return self._before_number(label) or (
                kind == "account" and label.head and _HAN_VALUE.match(self.plain, label.end) is not None
            )
        if "for" in label.parts:
            return bool(re.match(r"[ :\"']{0,3}[^\W\da-z_]", self.plain[label.end : label.end + 5]))
        if _IN_SENTENCE.match(self.plain, label.start):
            before = self.plain[label.start - 1 : label.start] if label.start else " "
            inner = self.plain[max(0, label.start - 3) : label.start].rstrip(" ").endswith(":")
            return not inner and before in " ,.;:(\n\t" and bool(_NAMED_NEXT.match(self.plain, label.end))
        named = "holder" in label.parts or ("name" in label.parts and bool(label.parts & {"bank", "whom"}))
        return (
            label.head
            and named
            and bool(re.match(r"[ ][^\W\d_]|[^\x00-\u2e7f]", self.plain[label.end : label.end + 3]))
        )


def _begins(kind: str, piece: str) -> bool:
    """Whether a piece of text begins with a number of that kind."""
    if kind == "swift":
        return bool(re.match(r"[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?(?![A-Za-z0-9])", piece))
    found = numbers.account(piece, 7) if kind in {"account", "iban", "card"} else numbers.code(kind, piece)
    if found is None or found.start > 4:
        return False
    return (
        kind not in {"account", "card"}
        or not piece[found.start].isalpha()
        or _KINDS.match(piece, found.start) is not None
    )
