"""
Fields that stand together become payment instructions: one for each account, with what is shared.

A block of bank details names a beneficiary once and may have an account for each currency; another has the correspondent
bank before or after; a third gives bank, account and BIC again for every bank. So within a block, what is said once is
of all accounts, what is said as often as there are accounts is of each in turn, and the rest is of the nearest.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from counterseal.mail.payments.page import Field, Page

APART: Final = 9
"""Lines without a field after which another block begins."""
MANY: Final = 60
"""More accounts than this in one block are a list, not an instruction: each is taken for itself, with what is nearest."""
_ACCOUNTS: Final = frozenset({"iban", "account", "card", "clabe", "cbu", "pix"})
_OF_ALL: Final = frozenset({"name", "weakname", "final", "reference", "amount", "due", "country", "address"})
"""What may be said once, above several instructions."""
_ONCE: Final = frozenset({"swift", "aba", "sort", "cnaps", "ifsc", "bsb", "bik", "bankcode", "branchcode", "bank"})


@dataclass(slots=True)
class Entry:
    """One account and the fields that are of it, by kind."""

    account: Field
    fields: dict[str, Field] = field(default_factory=dict)
    between: list[Field] = field(default_factory=list)
    iban: Field | None = None


def blocks(page: Page, fields: Iterable[Field]) -> Iterator[list[Field]]:
    """Fields with few lines between them."""
    block: list[Field] = []
    last = 0
    shared: list[Field] = []
    for one in fields:
        if one.kind == "cut":
            if block and any(each.kind in _ACCOUNTS for each in block):
                yield _with(block, shared)
            elif block:
                shared = [each for each in block if each.kind in _OF_ALL]
            block = [one]
            last = one.line
            continue
        if (
            block
            and (
                (one.line - last > APART and _words_between(page, last, one.line) > APART)
                or _depth(page, one) != _depth(page, block[-1])
            )
        ) or _begins_again(block, one):
            yield _with(block, shared)
            if one.line - last > APART or _depth(page, one) != _depth(page, block[-1]):
                shared = []
            block = []
        block.append(one)
        last = page.line(max(one.start, one.end - 1))
    if block:
        yield _with(block, shared)


def _with(block: list[Field], shared: list[Field]) -> list[Field]:
    """A block under a heading of its own, with what was said once above all headings."""
    if block[0].kind != "cut":
        return block
    own = {one.kind for one in block}
    return [one for one in shared if one.kind not in own] + block


def _begins_again(block: list[Field], one: Field) -> bool:
    """Whether what began the block stands a second time, after an account: the next instruction begins."""
    first = block[0].kind if block else ""
    if (
        one.kind != first
        or first not in {"name", "currency", "bank"}
        or "between" in one.parts
        or "between" in block[0].parts
    ):
        return False
    if not any(each.kind in _ACCOUNTS for each in block):
        return False
    return first != "bank" or any(each.kind == "name" for each in block)


def _words_between(page: Page, first: int, last: int) -> int:
    return sum(
        page.plain[page.starts[line] : page.line_end(line)].strip() != ""
        for line in range(first + 1, min(last, first + 60))
    )


def _depth(page: Page, one: Field) -> int:
    """How deeply the line is quoted."""
    start = page.starts[one.line]
    marks = re.match(r"(?:[ ]?>){0,8}", page.plain[start : start + 24])
    return marks.group().count(">") if marks else 0


def entries(block: list[Field]) -> list[Entry]:
    """The instructions of one block."""
    main, between = _parted(block)
    accounts = [one for one in main if one.kind in _ACCOUNTS]
    if not accounts:
        accounts = [one for one in between if one.kind in _ACCOUNTS][:1]
        between = [one for one in between if one not in accounts]
    made = [Entry(one) for one in accounts]
    made = _twice_said(made)
    if not made:
        return []
    heading = next((one.value for one in block if one.kind == "cut"), "")
    if heading:
        for entry in made:
            entry.account = entry.account if entry.account.currency else replace(entry.account, currency=heading)
    rest: dict[str, list[Field]] = {}
    for one in main:
        if one.kind not in _ACCOUNTS and one.kind != "cut":
            rest.setdefault(one.kind, []).append(one)
    for kind, those in rest.items():
        _share(made, kind, _distinct(those))
    for entry in made:
        entry.between = between
    return made


def _parted(block: list[Field]) -> tuple[list[Field], list[Field]]:
    """The fields of the beneficiary's side, and those of the intermediary bank."""
    main: list[Field] = []
    between: list[Field] = []
    inside: set[str] | None = None
    for one in block:
        if "between" in one.parts:
            inside = inside if inside is not None else set()
            between.append(one)
            inside.add(one.kind)
            continue
        if inside is None:
            main.append(one)
            continue
        ours = one.kind in {"name", "final", "weakname", "iban", "reference", "amount", "due", "currency"} or bool(
            one.parts & {"whom", "holder", "final", "bankaccount"}
        )
        if ours or one.kind in inside or (one.kind == "bank" and inside & {"bank", "swift"}):
            inside = None
            main.append(one)
            continue
        inside.add(one.kind)
        between.append(one)
    return main, between


def _twice_said(made: list[Entry]) -> list[Entry]:
    """An IBAN, and beside it the account number that is inside it, are one account; so is what is said twice."""
    kept: list[Entry] = []
    seen: dict[str, Entry] = {}
    ibans = [one for one in made if one.account.kind in {"iban", "clabe", "cbu"}][:MANY]
    for one in made:
        value = one.account.value
        if value in seen:
            if one.account.currency and not seen[value].account.currency:
                seen[value].account = one.account
            continue
        if one.account.kind == "account" and any(_is_inside(value, other.account.value) for other in ibans):
            continue
        seen[value] = one
        kept.append(one)
    return kept


def _is_inside(account: str, iban: str) -> bool:
    plain = account.lstrip("0")
    return len(plain) >= 5 and plain in iban[3:]


def _distinct(those: list[Field]) -> list[Field]:
    """Without what is the same as the one before it."""
    kept: list[Field] = []
    for one in those:
        if not kept or kept[-1].value.casefold() != one.value.casefold():
            kept.append(one)
    return kept


def _share(made: list[Entry], kind: str, those: list[Field]) -> None:
    """Give the fields of one kind to the accounts."""
    if kind == "swift" and any("bank" in one.parts for one in those):
        those = [one for one in those if "bank" in one.parts or "whom" not in one.parts]  # a beneficiary may be a bank
    if len(those) == 1 and kind != "currency":
        for entry in made:
            entry.fields[kind] = those[0]
    elif len(those) == len(made):
        for entry, one in zip(made, those, strict=True):
            entry.fields[kind] = one
    elif len(made) == 1 and kind in {"name", "weakname", "amount", "due", "reference"}:
        made[0].fields[kind] = _best(made[0].account, those)
    else:
        _nearest(made, kind, those)


def _best(account: Field, those: list[Field]) -> Field:
    """The field that says most plainly whose account it is, else the nearest."""
    plain = [one for one in those if one.parts & {"holder", "whom"}] or those
    return min(plain, key=lambda one: abs(one.start - account.start))


def _nearest(made: list[Entry], kind: str, those: list[Field]) -> None:
    """What stands before its account, if the first does; else what follows it."""
    if not those:
        return
    leads = those[0].start < made[0].account.start
    at = 0
    for index, entry in enumerate(made):
        place = entry.account.start
        if leads:
            while at + 1 < len(those) and those[at + 1].start < place:
                at += 1
            entry.fields[kind] = those[at]
        else:
            bound = made[index + 1].account.start if index + 1 < len(made) else None
            while at < len(those) and those[at].start < place:
                at += 1
            if at < len(those) and (bound is None or those[at].start < bound or kind in _ONCE):
                entry.fields[kind] = those[at]
