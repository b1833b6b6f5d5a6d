"""
Fitting the judge: from judged mail to one number for each signal.

The model is a logistic regression over the strengths of our own named signals, and nothing else: no word, address or
header of anybody's mail becomes part of it. Three things keep it honest. A signal that accuses never gets a negative
number, and one that speaks for the sender never a positive one. Numbers are pulled towards what was thought of before
any mail was seen, the more so the less the mail says about them. And each group of mail counts as much as its weight
says, however many messages it has.

Solved by cyclic coordinate descent with Newton steps (one signal at a time, over the messages that show it), which needs
no library, no chance and always comes to the same numbers.

See: Genkin, Lewis, Madigan: Large-Scale Bayesian Logistic Regression for Text Categorization, Technometrics 49 (2007).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

SWEEPS: Final = 300
CLOSE: Final = 1e-4
STEP: Final = 2.0
"""A number moves no further in one step: Newton's steps overshoot where nothing is certain."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One message: what the signals saw, whether it does harm, and how much it counts."""

    strengths: Mapping[str, float]
    harmful: bool
    weight: float = 1.0
    group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prior:
    """What was thought of a signal before: its number, the bounds, and how hard it is to move."""

    weight: float = 1.0
    low: float = 0.0
    high: float = 6.0
    stiff: float = 2.0


@dataclass(slots=True)
class Fit:
    """Numbers for signals, and the log odds of a message without any."""

    bias: float
    weights: dict[str, float] = field(default_factory=dict)

    def odds(self, strengths: Mapping[str, float]) -> float:
        """The log odds of harm."""
        return self.bias + sum(self.weights.get(name, 0.0) * value for name, value in strengths.items())


def fit(examples: Sequence[Example], priors: Mapping[str, Prior]) -> Fit:
    """
    The numbers that fit some judged mail best. Signals without a prior are left out.

    Raises `ValueError` without both kinds of mail: there is nothing to tell apart.
    """
    if len({one.harmful for one in examples}) < 2:
        raise ValueError("to fit, both harmful and harmless messages are needed")
    columns: dict[str, list[tuple[int, float]]] = {name: [] for name in priors}
    for row, one in enumerate(examples):
        for name, value in one.strengths.items():
            if name in columns:
                columns[name].append((row, value))
    found = Fit(0.0, {name: prior.weight for name, prior in priors.items()})
    good = sum(one.weight for one in examples if not one.harmful)
    bad = sum(one.weight for one in examples if one.harmful)
    found.bias = math.log(bad / good) - 2.0
    odds = [found.odds({k: v for k, v in one.strengths.items() if k in priors}) for one in examples]
    every = [(row, 1.0) for row in range(len(examples))]
    for _ in range(SWEEPS):
        moved = _move(found, "", every, examples, odds, Prior(weight=found.bias, low=-30, high=10, stiff=1e-6))
        for name, prior in priors.items():
            moved = max(moved, _move(found, name, columns[name], examples, odds, prior))
        if moved < CLOSE:
            break
    return found


def _move(
    found: Fit,
    name: str,
    column: Sequence[tuple[int, float]],
    examples: Sequence[Example],
    odds: list[float],
    prior: Prior,
) -> float:
    """One Newton step for one number (the bias where there is no name); how far it moved."""
    now = found.weights[name] if name else found.bias
    slope = -prior.stiff * (now - prior.weight)
    curve = prior.stiff
    for row, value in column:
        one = examples[row]
        p = _sigmoid(odds[row])
        slope += one.weight * value * ((1.0 if one.harmful else 0.0) - p)
        curve += one.weight * value * value * p * (1 - p)
    step = max(-STEP, min(STEP, slope / max(curve, 1e-9)))
    fresh = max(prior.low, min(prior.high, now + step))
    step = fresh - now
    if step:
        for row, value in column:
            odds[row] += step * value
        if name:
            found.weights[name] = fresh
        else:
            found.bias = fresh
    return abs(step)


def _sigmoid(z: float) -> float:
    if z < -35:
        return 0.0
    return 1.0 if z > 35 else 1 / (1 + math.exp(-z))


def cut(odds: Sequence[float], share: float) -> float:
    """The log odds above which no more than a share of some harmless messages lies."""
    ranked = sorted(odds, reverse=True)
    allowed = int(share * len(ranked))
    return ranked[allowed] if allowed < len(ranked) else (ranked[-1] if ranked else 0.0)


def area(good: Sequence[float], bad: Sequence[float]) -> float:
    """The area under the ROC curve: how often a harmful message stands above a harmless one; ties count half."""
    ranked = sorted([(one, 0) for one in good] + [(one, 1) for one in bad])
    total, below, at = 0.0, 0.0, 0
    while at < len(ranked):
        end = at
        while end < len(ranked) and ranked[end][0] == ranked[at][0]:
            end += 1
        harmful = sum(kind for _, kind in ranked[at:end])
        total += harmful * (below + (end - at - harmful) / 2)
        below += end - at - harmful
        at = end
    return total / (len(good) * len(bad)) if good and bad else math.nan


def recall(good: Sequence[float], bad: Sequence[float], share: float) -> float:
    """What part of the harmful messages lies above all but a share of the harmless ones."""
    edge = cut(good, share)
    return sum(one > edge for one in bad) / len(bad) if bad else math.nan


def interval(hits: int, total: int) -> tuple[float, float]:
    """Wilson's 95 % interval for a share (Wilson 1927)."""
    if not total:
        return 0.0, 1.0
    z, p = 1.959964, hits / total
    middle = (p + z * z / (2 * total)) / (1 + z * z / total)
    half = z * math.sqrt(p * (1 - p) / total + z * z / (4 * total * total)) / (1 + z * z / total)
    return max(0.0, middle - half), min(1.0, middle + half)
