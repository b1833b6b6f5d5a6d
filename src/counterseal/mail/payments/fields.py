"""
From labels to fields: the value of each label, wherever its layout puts it.

Behind the colon, in the next cell of the row, in the line below, in the row below a row of labels, or in a list of values
after a list of labels, as text taken out of PDF files has it. IBANs are fields without any label.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from counterseal.mail.payments import numbers
from counterseal.mail.payments.amounts import currency, decimal
from counterseal.mail.payments.ibans import labelled
from counterseal.mail.payments.labels import NUMBERS, Label, labels_in
from counterseal.mail.payments.layout import below, cuts
from counterseal.mail.payments.normal import is_masked
from counterseal.mail.payments.page import REACH, Field, Page

_CELL: Final = re.compile(r"\t|\|| {3}|\n")
_QUOTES: Final = "\"'“”‘’"
_QUOTED: Final = re.compile(r"\n[ >]*")
_ADDRESS: Final = re.compile(
    r"(?<=\w\w\w)[,;.]?[ ]?(?:,|;|\badd(?:ress)?[.:])[ ]?(?:no\b|room\b|rm\b|unit\b|floor\b|\w?\d|add)", re.IGNORECASE
)
"""Where behind a name its address begins."""
_LABEL_WORD: Final = re.compile(
    r"(?:[\u4e00-\u9fff]{0,6}(?:编号|編號|号码|號碼|单号|單號|号|號|日期|金额|金額|币种|数量|单价|备注|摘要)|(?:invoice |order |ref(?:erence)? )?(?:no\.?|nr\.?|number|date|amount|total|currency|qty|quantity|price|description|#))[.:：]?",
    re.IGNORECASE,
)
"""Words that ask for something themselves, and are the value of nothing."""
_OURSELVES: Final = re.compile(
    r"(?:还|仍|依旧|照旧)?(?:是|为|用)?(?:我司|我们公司|我公司|本公司|敝司|贵司)(?:名称|抬头)?(?:不变)?|(?:仍旧|照旧|保持)?不变|同上|同前"
)
"""What stands for a name and is none."""
_SHORTEST: Final = 24
_CELL_BESIDE: Final = re.compile(r"\t[ ]*([^\t\n]{2,60})")
_KEY: Final = re.compile(r"\s{0,3}(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-|\+55[ \d()\-]{10,16}$)")
_LETTER: Final = re.compile(r"[^\W\d_]")
_SENTENCE_END: Final = re.compile(
    r"[,;\n(]|\.(?=\s|$|[\u4e00-\u9fff])|\s-\s|(?<=[\u4e00-\u9fff])\s|\s(?:with|at|account|a/c|iban|by|on|in|within|before|swift|bank|and (?:send|quote|let|mail|confirm|keep|advise|inform)|quoting)\s",
    re.IGNORECASE,
)
_LEGAL: Final = re.compile(
    r"[ ]{0,40}(?:co\b|co\.|ltd|limited|company|inc\b|corp|corporation|gmbh|llc|branch|s\.?a\.?\b|有限公司|股份|分行|支行|[(（])",
    re.IGNORECASE,
)
_BANKISH: Final = re.compile(
    r"bank|banco|banque|banca\b|банк|银行|銀行|은행|信用社|농협|ngan hang|بنك|مصرف", re.IGNORECASE
)
_PAID_INTO: Final = re.compile(r"お?振込先|收款[:\s]|(?:pay|paying|remit|wire) to\b", re.IGNORECASE)
"""Labels behind which a bank may stand as well as a company."""


def fields_in(page: Page) -> list[Field]:
    """All fields of a text, in the order in which they stand."""
    found: list[Field] = []
    empty: list[Label] = []
    for index, label in enumerate(page.labels):
        limit = page.line_end(
            page.line(label.end - 1 if label.end and page.plain[label.end - 1] != "\n" else label.end)
        )
        if index + 1 < len(page.labels):
            limit = min(limit, page.labels[index + 1].start)
        limit = max(limit, label.end)
        if index and not label.closed and not label.alone and _quotes(page, page.labels[index - 1], label):
            continue
        rest = page.plain[label.end : limit].strip(" \t|:-=*_>).#") == ""
        if rest or _heads_a_table(page, label) or _beside_another(page, label, limit):
            empty.append(label)
        else:
            found += read(page, label, label.end, min(limit, label.end + REACH))
    found += below(page, empty, read)
    found += cuts(page, empty)
    used = {one.start for one in found if one.kind == "iban"}
    found += [
        Field("iban", one.number, one.start, one.end, page.line(one.start), valid=True)
        for one in page.ibans
        if one.start not in used
    ]
    found.sort(key=lambda one: one.start)
    return found


def _heads_a_table(page: Page, label: Label) -> bool:
    """Whether most cells of the line are labels: what stands in the next cell is another column's label, known or not."""
    if not label.alone:
        return False
    line = page.line(label.start)
    start, end = page.starts[line], page.line_end(line)
    cells = page.plain.count("\t", start, end) + 1
    return cells >= 3 and 2 * sum(one.alone and one.start < end for one in page.near(start)) > cells


def _beside_another(page: Page, label: Label, limit: int) -> bool:
    """Whether the next cell is of another column, with a label of its own: "Account No. | VAT GB123456789"."""
    cell = page.plain.find("\t", label.end, limit)
    if not label.alone or cell < 0:
        return False
    words = page.plain[cell + 1 : page.line_end(page.line(cell))].split("\t")[0].lstrip()
    found = labels_in(words)
    return bool(found) and found[0].start == 0 and found[0].kinds[0] == "stop" and found[0].parts != {"pay"}


def _quotes(page: Page, before: Label, label: Label) -> bool:
    """Whether a label is in the words of a reference before it: "Purpose: for account 123" names no account to pay to."""
    return before.closed and before.kinds[0] == "reference" and "\n" not in page.plain[before.end : label.start]


def read(page: Page, label: Label, start: int, end: int) -> list[Field]:
    """The fields that a label has between two places."""
    found: list[Field] = []
    if label.kinds[0] == "stop":
        return found
    piece = page.plain[start:end]
    codes = [kind for kind in label.kinds if kind in NUMBERS and kind not in {"account", "iban", "card"}]
    account = any(kind in {"account", "iban", "card"} for kind in label.kinds)
    if account and (one := _iban(page, label, start, end)):
        found.append(one)
        account = False
        piece = _blank(piece, one.start - start, one.end - start)
    for kind in codes:
        if number := numbers.code(kind, piece):
            found.append(_numbered(page, label, kind, number, start))
            piece = _blank(piece, number.start, number.end)
    if account and not (codes and not {"account", "card"} & set(label.kinds)):
        found += list(_accounts(page, label, piece, start)) or _key(page, label, piece, start)
    found += _words(page, label, start, end, found)
    return found


def _iban(page: Page, label: Label, start: int, end: int) -> Field | None:
    """An IBAN that the label has: right, repaired, or wrong."""
    one = page.iban_in(start, end)
    if one is None:
        one = labelled(page.plain, start, end, sure="iban" in label.kinds)
    if one is None or is_masked(page.plain[one.start : one.end + 4]):
        return None
    return Field(
        "iban",
        one.number,
        one.start,
        one.end,
        page.line(one.start),
        label.parts,
        label.currency or currency(page.plain[one.end : one.end + 8].split("\n")[0]),
        one.valid,
        one.why,
        one.repaired,
    )


def _key(page: Page, label: Label, piece: str, base: int) -> list[Field]:
    """A key of Brazil's PIX where an account is asked for, if it can be nothing else."""
    one = numbers.code("pix", piece) if _KEY.match(piece) else None
    return [_numbered(page, label, "pix", one, base)] if one else []


def _numbered(page: Page, label: Label, kind: str, one: numbers.Number, base: int) -> Field:
    return Field(
        kind,
        one.value,
        base + one.start,
        base + one.end,
        page.line(base + one.start),
        label.parts,
        label.currency,
        one.valid,
        "",
        one.repaired,
        one.routing,
        one.scheme,
        label.closed or label.alone,
    )


def _accounts(page: Page, label: Label, piece: str, base: int) -> Iterator[Field]:
    """The account numbers behind a label: one, or one for each currency."""
    at = 0
    kind = "card" if "card" in label.parts else "account"
    for turn in range(6):
        one = numbers.account(piece[at:], 5 if label.closed or label.alone else 7)
        if one is None:
            return
        start, end = at + one.start, at + one.end
        if turn and "\t" in piece[at:start]:
            return  # another cell is another matter
        if page.within_iban(base + start):
            return
        money = _money(piece, at, start, end) or label.currency
        if turn and not (currency(piece[at:start]) or currency(piece[end : end + 8])) and "/" not in piece[at:start]:
            return
        placed = numbers.Number(one.value, start, end, one.valid, one.repaired, one.routing, one.scheme)
        made = _numbered(page, label, kind, placed, base)
        yield Field(
            made.kind, made.value, made.start, made.end, made.line, made.parts, money, made.valid, "",
            made.repaired, made.routing, made.scheme, made.closed,
        )  # fmt: skip
        at = end


def _money(piece: str, after: int, start: int, end: int) -> str:
    """The currency in brackets behind an account number, else before it, else behind it."""
    behind = piece[end : end + 12].split("\n", maxsplit=1)[0].lstrip()
    if behind.startswith("(") and (code := currency(behind[:8])):
        return code
    return currency(piece[max(after, start - 12) : start]) or currency(re.split(r"[/,;]", behind, maxsplit=1)[0])


def _words(page: Page, label: Label, start: int, end: int, beside: list[Field]) -> Iterator[Field]:
    """The words that a label asks for, and those that stand before the number it asks for."""
    kinds = [kind for kind in label.kinds if kind not in NUMBERS]
    if len(kinds) < len(label.kinds):
        yield from _beside_number(page, label, start, end, beside)
    elif kinds[0] in {"amount", "due"}:
        piece = page.plain[start:end]
        if number := decimal(piece):
            money = label.currency or currency(piece)
            yield Field(kinds[0], number, start, end, page.line(start), label.parts, money)
    elif kinds[0] in {"currency", "cur"}:
        yield from _currency(page, label, kinds[0], start, end)
    else:
        yield from _phrase(page, label, start, end)


def _beside_number(page: Page, label: Label, start: int, end: int, beside: list[Field]) -> Iterator[Field]:
    """Bank or holder before the number, the holder behind it: "Sample Bank 123-45-678 Sample Ltd"."""
    if not beside:
        return
    number = min(one.start for one in beside)
    prefix = tidy(page.clean[start:number])
    if len(prefix) >= 3 and not prefix.isascii() and (trailing := _holder_behind(page, beside, end)):
        yield _text(page, label, "weakname", trailing, beside[-1].end, end)
    if len(prefix) >= 3 and _BANKISH.search(page.plain[start:number]):
        yield _text(page, label, "bank", prefix, start, number)
    elif len(prefix) >= 4 and "name" in label.kinds and currency(prefix) == "":
        yield _text(page, label, "name", prefix, start, number)


def _phrase(page: Page, label: Label, start: int, end: int) -> Iterator[Field]:
    """A name, a bank, a reference; and the account that ends a bank's line."""
    kind = label.kinds[0]
    if not label.closed and not label.alone and (not label.head or "for" in label.parts):
        stop = _SENTENCE_END.search(page.plain, start + 2, end)
        end = stop.start() if stop else end
    value, last = _whole(page, label, start, end)
    if kind == "reference" and _LABEL_WORD.fullmatch(value):
        cell = _CELL_BESIDE.match(page.clean, last)  # the label has a label below it, whose value is beside that
        value, last = (tidy(cell.group(1)), cell.end()) if cell else ("", last)
    if kind == "branch" and re.fullmatch(r"\d{3,5}(?:-[\dXx])?", value):
        yield Field("branchcode", value, start, last, page.line(start), label.parts)
        return
    if value.count(")") + value.count("）") > value.count("(") + value.count("（"):
        value = _within_brackets(value)
    if len(value) < 2 or (not _LETTER.search(value) and kind != "reference"):
        return
    if _OURSELVES.fullmatch(value) or (len(value) < _SHORTEST and _asks(value)):
        return
    if kind in {"name", "bank"} and not _is_a_name(value):
        return
    if kind == "name" and _PAID_INTO.match(page.plain, label.start) and _BANKISH.search(page.plain[start:last]):
        kind = "bank"
    if kind in {"bank", "branch", "name", "final"} and (one := _number_ends(page, start, last)):
        yield _numbered(page, label, "account", one, start)
        value = tidy(page.clean[start : start + one.start])
    if "address" in label.parts and (cut := _ADDRESS.search(value)):
        value = value[: cut.start()]
    if len(value) >= 2:
        yield _text(page, label, kind, value, start, last)


def _asks(value: str) -> bool:
    """Whether words are nothing but a label of numbers: "Bank details: IBAN / BIC"."""
    found = labels_in(value + ":")
    return (
        bool(found) and found[0].start == 0 and found[0].end >= len(value) and bool(set(found[0].kinds) & set(NUMBERS))
    )


def _within_brackets(value: str) -> str:
    """What stands before the bracket that shuts label and value in: "(holder: Sample Ltd) by Friday"."""
    open_ = 0
    for at, one in enumerate(value):
        open_ += (one in "(（") - (one in ")）")
        if open_ < 0:
            return tidy(value[:at])
    return value


def _holder_behind(page: Page, beside: list[Field], limit: int) -> str:
    """The name behind a bank and a number, as Korean and Japanese lines have it."""
    trailing = tidy(page.clean[max(one.end for one in beside) : limit])
    return (
        trailing
        if 2 <= len(trailing) <= 40 and not trailing.isascii() and not any(one.isdigit() for one in trailing)
        else ""
    )


def _currency(page: Page, label: Label, kind: str, start: int, end: int) -> Iterator[Field]:
    """A label that names a currency: what follows is an amount, an account in it, or the currency."""
    piece = page.plain[start:end]
    one = numbers.account(piece, 7)
    if kind == "cur" and one and one.start <= 16:
        yield Field(
            "account",
            one.value,
            start + one.start,
            start + one.end,
            page.line(start),
            label.parts,
            label.currency,
            closed=False,
        )
    elif money := currency(piece) or label.currency:
        yield Field("currency", money, start, end, page.line(start), label.parts, money)


def _number_ends(page: Page, start: int, end: int) -> numbers.Number | None:
    """A long number at the end of a bank's name: the account, without a label of its own."""
    one = numbers.account(page.plain[start:end], 10)
    return one if one and one.value.isdigit() and page.plain[start + one.end : end].strip(" .,;)") == "" else None


def _text(page: Page, label: Label, kind: str, value: str, start: int, end: int) -> Field:
    return Field(
        kind, value[:140], start, end, page.line(start), label.parts, label.currency, closed=label.closed or label.alone
    )


def _is_a_name(value: str) -> bool:
    """Not a sentence that goes on after the label word."""
    plain = value.split()
    small = sum(word[0].islower() for word in plain)
    return len(plain) <= 18 and (small <= 2 or small * 2 <= len(plain) or len(plain) <= 5) and "http" not in value


def tidy(text: str) -> str:
    """Words without the marks around them."""
    plain = re.sub(r"\s+", " ", text).strip(" \t\n:：=-–—*_|,，;；、。·•<>【】[]").rstrip("(（ ")
    return plain[1:-1].strip() if len(plain) > 2 and plain[0] in _QUOTES and plain[-1] in _QUOTES else plain


def _whole(page: Page, label: Label, start: int, end: int) -> tuple[str, int]:
    """The words from a place to the end of their cell, with the lines into which they run on; and where they end."""
    piece = page.plain[start:end]
    skipped = len(piece) - len(piece.lstrip(" \t|:-=*>"))
    if cut := _CELL.search(piece, skipped):
        end = start + cut.start()
    value = tidy(page.clean[start:end])
    if label.kinds[0] not in {"name", "bank", "address", "final", "weakname"}:
        return value, end
    line = page.line(start + skipped)
    raw = page.plain[start:end].rstrip()
    heads = {page.line(one.start) for one in page.near(end)}
    for following in range(line + 1, min(line + 4, len(page.starts))):
        if end != page.line_end(following - 1) or following in heads:
            break
        text = page.plain[page.starts[following] : page.line_end(following)]
        if (
            not text.strip()
            or len(text) > REACH
            or not _runs_on(value, raw, text, following + 1 in heads or following + 2 in heads)
        ):
            break
        end = page.line_end(following)
        raw = text.rstrip()
        value = tidy(_QUOTED.sub(" ", page.clean[start:end]))
    return value, end


def _runs_on(value: str, raw: str, text: str, labels_follow: bool) -> bool:
    """Whether a line goes on with the value above it."""
    if (
        raw.endswith((",", "&", "/", "-"))
        or value.count("(") > value.count(")")
        or value.count("（") > value.count("）")
    ):
        return True
    if _LEGAL.match(text) and value[-1:].isalpha():
        return True
    indent = len(text) - len(text.lstrip())
    plain = text.strip()
    if indent >= 4 and labels_follow and not re.search(r"\S {3,}\S", plain):
        return True
    return labels_follow and len(value) >= 32 and plain.isupper() and value.isupper()


def _blank(piece: str, start: int, end: int) -> str:
    return piece[:start] + "\t" * (end - start) + piece[end:] if 0 <= start < end <= len(piece) else piece
