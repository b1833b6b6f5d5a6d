"""
A verdict as it is told: the fields of one line of `scan`, and the lines of the message that the reasons are about.

The contract is in `docs/scan.md`: keys are added and never renamed, and all of them are there every time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from counterseal.mail.letter import Letter
from counterseal.model.payee import Payee
from counterseal.model.text import Text
from counterseal.model.verdict import Judged, Judgement, Sign, Verdict

LINES: Final = 12
WIDTH: Final = 240
_AROUND: Final = 90
Say = Callable[[Text], str]


def judged(file: str, letter: Letter, verdict: Verdict, error: Text | None = None) -> Judged:
    """What is told of a message: the verdict, who it is from, and the dangerous part."""
    return Judged(
        file=file,
        verdict=verdict,
        message_id=letter.message_id,
        subject=letter.subject,
        name=letter.sender.name,
        address=letter.sender.address,
        language=letter.language,
        at=letter.received or letter.date,
        excerpts=tuple(excerpts(letter, verdict.signs)) if verdict.word not in {"clean", "unreadable"} else (),
        error=error or (verdict.unread[0] if verdict.word == "unreadable" and verdict.unread else None),
    )


def excerpts(letter: Letter, signs: Iterable[Sign]) -> Iterator[str]:
    """The lines in which what the signs are about stands, each once, in the order of the signs, cut around it."""
    told: set[str] = set()
    for sign in signs:
        for spot in sign.spots if sign.weight > 0 else ():
            line = _line(letter, spot)
            if line and line not in told and len(told) < LINES:
                told.add(line)
                yield line


def _line(letter: Letter, spot: str) -> str:
    for where in (letter.subject, letter.fresh, letter.text, *(one.text for one in letter.documents)):
        at = where.find(spot) if spot else -1
        if at >= 0:
            start = where.rfind("\n", 0, at) + 1
            end = where.find("\n", at)
            end = len(where) if end < 0 else end
            begin, stop = max(start, at - _AROUND), min(end, at + len(spot) + _AROUND)
            return ("… " if begin > start else "") + where[begin:stop].strip()[:WIDTH] + (" …" if stop < end else "")
    return ""


def as_fields(one: Judged, say: Say) -> dict[str, object]:
    """One line of `scan`."""
    return {
        "file": one.file,
        "message_id": one.message_id or None,
        **verdict_fields(one.verdict, say),
        "from": {"name": one.name or None, "address": one.address or None, "domain": one.domain or None},
        "subject": one.subject or None,
        "language": one.language or None,
        "marked": say(one.marked) if one.marked else None,
        "error": say(one.error) if one.error else None,
    }


def verdict_fields(verdict: Verdict, say: Say) -> dict[str, object]:
    """The verdict's own fields."""
    return {
        "verdict": verdict.word,
        "score": round(verdict.score, 6),
        "judgements": {each.value: round(verdict.judgements.get(each, 0.0), 6) for each in Judgement},
        "types": list(verdict.types),
        "signals": [{"id": one.signal, "weight": round(one.weight, 3), "said": say(one.said)} for one in verdict.signs],
        "because": [say(one.said) for one in verdict.reasons],
        "payees": [payee_fields(one, say) for one in verdict.payees],
        "unread": [say(one) for one in verdict.unread],
    }


def payee_fields(one: Payee, say: Say) -> dict[str, object]:
    """A payment instruction."""
    return {
        "scheme": one.scheme,
        "account": one.account,
        "bic": one.bic or None,
        "beneficiary": one.beneficiary or None,
        "bank": one.bank or None,
        "routing": one.routing or None,
        "country": one.country or None,
        "currency": one.currency or None,
        "amount": one.amount or None,
        "reference": one.reference or None,
        "intermediary": one.intermediary or None,
        "where": one.where,
        "file": one.file or None,
        "hidden": one.hidden,
        "valid": one.valid,
        "status": one.status or "new",
        "why": say(one.why) if one.why else None,
    }


def whole(value: object) -> object:
    """The same values with escapes for halves of surrogate pairs: JSON can write them, UTF-8 cannot."""
    if isinstance(value, str):
        return value if value.isascii() else value.encode("utf-8", "backslashreplace").decode()
    if isinstance(value, dict):
        return {whole(key): whole(inner) for key, inner in value.items()}
    return [whole(inner) for inner in value] if isinstance(value, list) else value
