"""
Verdicts as plain values and back, so that they can be kept: sentences stay sentences, in no language yet.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import datetime
from typing import Any

from counterseal.model.payee import Payee
from counterseal.model.text import Land, Many, Text, Value, When
from counterseal.model.verdict import Judged, Judgement, Sign, Verdict


def packed(one: Judged) -> dict[str, Any]:
    """A verdict in values that JSON has."""
    verdict = one.verdict
    return {
        "file": one.file,
        "message_id": one.message_id,
        "subject": one.subject,
        "name": one.name,
        "address": one.address,
        "language": one.language,
        "at": one.at.isoformat() if one.at else None,
        "excerpts": list(one.excerpts),
        "error": _out(one.error) if one.error else None,
        "word": verdict.word,
        "score": verdict.score,
        "judgements": {each.value: value for each, value in verdict.judgements.items()},
        "types": list(verdict.types),
        "signs": [
            [each.signal, each.strength, each.weight, list(each.types), list(each.spots), _out(each.said)]
            for each in verdict.signs
        ],
        "payees": [
            {field.name: _field(getattr(each, field.name)) for field in fields(Payee)} for each in verdict.payees
        ],
        "unread": [_out(each) for each in verdict.unread],
    }


def unpacked(told: Mapping[str, Any]) -> Judged:
    """The verdict again. Raises `KeyError`, `TypeError` or `ValueError` when it is none."""
    verdict = Verdict(
        word=told["word"],
        score=told["score"],
        judgements={Judgement(name): value for name, value in told["judgements"].items()},
        types=tuple(told["types"]),
        signs=tuple(
            Sign(
                signal=signal,
                strength=strength,
                weight=weight,
                types=tuple(types),
                spots=tuple(spots),
                said=_text(said),
            )
            for signal, strength, weight, types, spots, said in told["signs"]
        ),
        payees=tuple(Payee(**{**each, "why": _text(each["why"]) if each["why"] else None}) for each in told["payees"]),
        unread=tuple(_text(each) for each in told["unread"]),
    )
    return Judged(
        file=told["file"], verdict=verdict, message_id=told["message_id"], subject=told["subject"], name=told["name"],
        address=told["address"], language=told["language"], excerpts=tuple(told["excerpts"]),
        at=datetime.fromisoformat(told["at"]) if told["at"] else None,
        error=_text(told["error"]) if told["error"] else None,
    )  # fmt: skip


def _field(value: object) -> object:
    return _out(value) if isinstance(value, Text) else value


def _out(value: Value) -> Any:
    """A value of a sentence: what is not plain is a list that begins with a word for what it is."""
    match value:
        case Text(template, values):
            return ["text", template, [[name, _out(each)] for name, each in values]]
        case When(at):
            return ["when", at.isoformat()]
        case Land(code):
            return ["land", code]
        case Many(every):
            return ["many", [_out(each) for each in every]]
        case _:
            return value


def _in(told: Any) -> Value:
    match told:
        case ["text", template, values]:
            return Text(template, tuple((name, _in(each)) for name, each in values))
        case ["when", at]:
            return When(datetime.fromisoformat(at))
        case ["land", code]:
            return Land(code)
        case ["many", values]:
            return Many(tuple(_in(each) for each in values))
        case str() | int() | float():
            return told
    raise ValueError(f"no value of a sentence: {told!r}")


def _text(told: Any) -> Text:
    match _in(told):
        case Text() as found:
            return found
    raise ValueError(f"no sentence: {told!r}")
