"""
What marks keep quiet, and what they never do.

A message that was marked is quiet itself. The same alarm about the same sender is quiet until the mark's day, so that a
weekly newsletter does not have to be marked each week. Never quiet, whatever was marked: a payment to an account that
changed, contradicts or is invalid, and every sign that a genuine mailbox was taken over. A thief writes from the address
that somebody once called harmless.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Final

from counterseal.model.finding import Finding
from counterseal.model.mark import Mark
from counterseal.model.text import Text, When, many, text
from counterseal.model.verdict import Judged, Judgement

ALARMING: Final = frozenset({"changed", "conflict", "reverted", "invalid"})
_TAKEN: Final = 0.5
_MONEY: Final = frozenset({"payment_change", "invoice_fraud", "payroll"})


class Marks:
    """Marks, indexed; the last word about a thing counts."""

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self._last: dict[tuple[str, str], Mark] = {}
        self._senders: dict[str, dict[str, Mark]] = {}
        for one in marks:
            self._last[one.thing, one.key] = one
            if one.thing == "message" and one.sender:
                self._senders.setdefault(one.sender, {})[one.key] = one

    def finding(self, key: str, at: datetime) -> Mark | None:
        """The mark that keeps a finding quiet."""
        found = self._last.get(("finding", key))
        return found if found is not None and found.holds(at) else None

    def message(self, one: Judged, at: datetime, digest: str = "") -> Mark | None:
        """The mark that keeps a verdict quiet."""
        exact = self._last.get(("message", one.message_id or f"sha256:{digest}"))
        if exact is not None and exact.word == "right":
            return None
        if _never_quiet(one):
            return None
        if exact is not None and exact.sender == one.address and exact.holds(at):
            return exact
        for mark in self._senders.get(one.address, {}).values():
            if mark.until is not None and mark.holds(at) and set(one.verdict.types) <= set(mark.types):
                return mark
        return None


def _never_quiet(one: Judged) -> bool:
    """Whether a verdict is about money that would go elsewhere, or about a mailbox that was taken over."""
    taken = one.verdict.judgements.get(Judgement.TAKEOVER, 0.0) >= _TAKEN
    return (
        taken or any(payee.status in ALARMING for payee in one.verdict.payees) or bool(_MONEY & set(one.verdict.types))
    )


def said(mark: Mark) -> Text:
    """A mark in a sentence."""
    template = (
        text("{by} marked it as expected at {at}", by=mark.by, at=When(mark.at))
        if mark.word == "expected"
        else text("{by} marked it as wrong at {at}", by=mark.by, at=When(mark.at))
    )
    if mark.until is None:
        return template
    return text("{said}; this holds until {until}", said=template, until=When(mark.until))


def quieted(one: Judged, marks: Marks, at: datetime, digest: str = "") -> Judged:
    """The same verdict, with the mark that keeps it quiet."""
    mark = marks.message(one, at, digest) if one.verdict.word not in {"clean", "unreadable"} else None
    return replace(one, marked=said(mark)) if mark is not None else one


def set_aside(findings: Iterable[Finding], marks: Marks, at: datetime) -> tuple[tuple[Finding, ...], tuple[Text, ...]]:
    """The findings that are not kept quiet, and a sentence about those that are."""
    told: list[Finding] = []
    quiet: dict[str, Mark] = {}
    for one in findings:
        mark = marks.finding(one.key, at)
        if mark is None:
            told.append(one)
        else:
            quiet[one.key] = mark
    if not quiet:
        return tuple(told), ()
    return tuple(told), (
        text(
            "{n} findings are left out because they were marked: {which}",
            n=len(quiet),
            which=many(text("{key} ({said})", key=key, said=said(mark)) for key, mark in quiet.items()),
        ),
    )


def plain(marks: Iterable[Mark]) -> list[Mapping[str, object]]:
    """Marks in values that JSON has."""
    return [
        {
            "thing": one.thing, "key": one.key, "word": one.word, "by": one.by, "at": one.at.isoformat(),
            "until": one.until.isoformat() if one.until else None, "sender": one.sender or None,
            "types": list(one.types), "verdict": one.verdict or None, "note": one.note or None,
        }
        for one in marks
    ]  # fmt: skip
