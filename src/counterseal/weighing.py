"""
Fitting the judge to somebody's own mail.

What is kept of one's own mail are numbers for our own signals, in the workspace, and nothing of the mail itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Final

import orjson

from counterseal.desk import put, things
from counterseal.fitting import Example, Fit, Prior, cut, fit, recall
from counterseal.judge import Signal, Weights, signs
from counterseal.lore.past import Past
from counterseal.lore.payee_status import with_status
from counterseal.lore.register import Register
from counterseal.lore.scene import Scene, Us
from counterseal.mail.letter import Letter
from counterseal.mail.opening import letter
from counterseal.model.verdict import Judgement
from counterseal.scanning import letters
from counterseal.weights import SCHEMA, own_weights, weights_for

FEWEST: Final = 20
"""Messages of each kind without which nothing is fitted."""


@cache
def signals() -> tuple[Signal, ...]:
    """Every signal there is, by name."""
    return tuple(sorted(things("signals", Signal), key=lambda one: one.name))


@dataclass(frozen=True, slots=True, kw_only=True)
class Refit:
    """What came of fitting to somebody's own mail."""

    document: dict[str, object]
    honest: int
    harmful: int
    before: float
    """What part of the harmful mail was found when 1 % of the honest mail was flagged."""
    after: float
    moved: tuple[tuple[str, float, float], ...]
    """Signals whose weight moved, with the weight before and after, the furthest first."""


def refit(workspace: Path, honest: Sequence[Path], harmful: Sequence[Path], *, keep: bool = True) -> Refit | None:
    """Fit the weights to judged mail, pulled towards the ones in use; None when there is too little of it."""
    now = weights_for(workspace)
    examples = [
        Example(strengths=strengths, harmful=bad)
        for bad, paths in ((False, honest), (True, harmful))
        for strengths in _strengths(paths)
    ]
    counts = [sum(one.harmful is bad for one in examples) for bad in (False, True)]
    if min(counts) < FEWEST:
        return None
    movable = [one for one in signals() if one.judgement is not Judgement.TAKEOVER]
    priors = {
        one.name: Prior(
            weight=now.of(one), low=-4.0 if one.innocent else 0.0, high=0.0 if one.innocent else 6.0, stiff=5.0
        )
        for one in movable
    }
    result = fit([replace(one, weight=len(examples) / (2 * counts[one.harmful])) for one in examples], priors)
    before = Fit(now.bias, {one.name: now.of(one) for one in movable})
    shares = [_found(each, examples) for each in (before, result)]
    moved = ((name, before.weights[name], value) for name, value in result.weights.items())
    document = _document(result, now, examples, counts)
    if keep:
        put(own_weights(workspace), orjson.dumps(document, option=orjson.OPT_INDENT_2))
    return Refit(
        document=document, honest=counts[0], harmful=counts[1], before=shares[0], after=shares[1],
        moved=tuple(sorted((one for one in moved if abs(one[2] - one[1]) >= 0.05), key=lambda one: -abs(one[2] - one[1]))),
    )  # fmt: skip


def _document(result: Fit, now: Weights, examples: Sequence[Example], counts: Sequence[int]) -> dict[str, object]:
    kept = {one.name: now.of(one) for one in signals() if one.judgement is Judgement.TAKEOVER}
    numbers = {name: round(value, 3) for name, value in sorted((result.weights | kept).items())}
    honest = [result.odds(one.strengths) - result.bias for one in examples if not one.harmful]
    # The start is no higher than lets the thresholds in use flag 1 % of the honest mail that was given.
    bias = min(result.bias, max(now.bias, -cut(honest, 0.01)))
    return {
        "schema": SCHEMA,
        "trained_on": f"own mail: {counts[0]} honest, {counts[1]} harmful messages",
        "bias": round(bias, 3),
        "takeover_bias": now.takeover_bias,
        "suspicious": now.suspicious,
        "bad": now.bad,
        "apart": {each.value: value for each, value in now.apart.items()},
        "weights": numbers,
    }


def _strengths(paths: Sequence[Path]) -> Iterator[dict[str, float]]:
    for one in letters(paths):
        opened = letter(one.data) if one.data else Letter(trouble="empty")
        if not opened.trouble:
            scene = Scene(letter=opened, payees=with_status(opened, Register(), Past(), Us()))
            yield {each.name: sign.strength for each, sign in signs(scene, signals())}


def _found(result: Fit, examples: Sequence[Example]) -> float:
    odds = [[result.odds(one.strengths) for one in examples if one.harmful is bad] for bad in (False, True)]
    return recall(odds[0], odds[1], 0.01)
