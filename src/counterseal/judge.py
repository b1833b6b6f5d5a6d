"""
Signals of one message, weighed into one verdict with reasons.

A signal is a function of a `Scene` that yields what it sees, with a strength from 0 to 1. It lies in a file of its own in
`signals/`, and its docstring says what it sees, why it matters and when it is innocent. The judge adds the strengths, each
times the signal's weight, and turns sums into probabilities with the logistic function.

Three judgements stay apart. *Identity* and *content* are added up together for the score, because bait needs both to work:
somebody who is not who they seem, and something they want. *Takeover* is weighed alone and can condemn alone: a genuine
mailbox in a stranger's hands has spotless headers, so what speaks for the sender must not outweigh it.

Weights are numbers for our own named signals, fitted by `bench/fit.py`; where what they were fitted on cannot know
(ledgers, threads, the receiver's own stamp), they are set by hand and say why.
"""

from __future__ import annotations

import importlib
import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from counterseal.lore.scene import Scene
from counterseal.model.text import Text, text
from counterseal.model.verdict import TYPES, Judgement, Sign, Verdict

_PHISHING: Final = frozenset({"credential_phishing"})
_SPAM: Final = frozenset({"bulk"})
TYPE_FLOOR: Final = 0.8
"""So much weight makes a type worth naming."""


@dataclass(frozen=True, slots=True)
class Signal:
    """A named function that yields signs. Calling it stamps its name on each."""

    name: str
    judgement: Judgement
    innocent: bool
    """It speaks for the sender: its weight may be negative, and only then."""
    function: Callable[[Scene], Iterable[Sign]]
    manual: str

    def __call__(self, scene: Scene) -> Sign | None:
        """The strongest sign; None when it sees nothing."""
        return next((_named(one, sign, sign.weight) for one, sign in _seen(scene, (self,))), None)

    def __reduce__(self) -> tuple[Callable[[str, str], object], tuple[str, str]]:
        """To another process it goes by name: a decorated function cannot be found under its own."""
        return _by_name, (self.function.__module__, self.name)


def _by_name(module: str, name: str) -> object:
    return vars(importlib.import_module(module))[name]


def signal(*, judgement: Judgement, innocent: bool = False) -> Callable[[Callable[[Scene], Iterable[Sign]]], Signal]:
    """Make a signal of a function of a scene."""

    def make(function: Callable[[Scene], Iterable[Sign]]) -> Signal:
        return Signal(function.__name__, judgement, innocent, function, function.__globals__.get("__doc__") or "")

    return make


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """The numbers that the judge weighs with."""

    bias: float
    """Log odds of harm in a message without any sign."""
    takeover_bias: float
    weights: Mapping[str, float]
    apart: Mapping[Judgement, float] = field(default_factory=dict)
    """Log odds of each judgement told alone, without any sign."""
    suspicious: float = 0.5
    """From this score on a message is worth a look."""
    bad: float = 0.9
    """From this score on it is called what it is."""
    default: float = 1.0
    """For a signal that has no number yet."""

    def of(self, one: Signal) -> float:
        """A signal's weight. One that accuses never speaks for the sender, and the other way round."""
        found = self.weights.get(one.name, -self.default if one.innocent else self.default)
        return min(found, 0.0) if one.innocent else max(found, 0.0)


def _seen(scene: Scene, signals: Iterable[Signal]) -> Iterator[tuple[Signal, Sign]]:
    """What each signal sees most clearly. Most see nothing in most messages, and that is what must be quick."""
    for one in signals:
        best: Sign | None = None
        for found in one.function(scene):
            if best is None or found.strength > best.strength:
                best = found
        if best is None or best.strength <= 0:
            continue
        if best.strength > 1 or any(each not in TYPES for each in best.types):
            raise ValueError(f"{one.name} yielded a sign that is out of bounds: {best.strength}, {best.types}")
        yield one, best


def _named(one: Signal, sign: Sign, weight: float) -> Sign:
    return Sign(strength=sign.strength, said=sign.said, types=sign.types, spots=sign.spots, signal=one.name, weight=weight)  # fmt: skip


def signs(scene: Scene, signals: Sequence[Signal]) -> list[tuple[Signal, Sign]]:
    """Everything that the signals see in a message, unweighed. Raises `ValueError` without signals."""
    if not signals:
        raise ValueError("no signals: a message that nobody looked at would look clean")
    return [(one, _named(one, sign, sign.weight)) for one, sign in _seen(scene, signals)]


def judge(scene: Scene, signals: Sequence[Signal], weights: Weights) -> Verdict:
    """Weigh what the signals see. Raises `ValueError` without signals: nothing looked at would look clean."""
    if scene.letter.trouble:
        return unreadable(text("The message could not be read: {why}", why=scene.letter.trouble))
    if not signals:
        raise ValueError("no signals: a message that nobody looked at would look clean")
    sums = dict.fromkeys(Judgement, 0.0)
    every = []
    for one, sign in _seen(scene, signals):
        weight = sign.strength * weights.of(one)
        sums[one.judgement] += weight
        every.append(_named(one, sign, weight))
    outside = _odds(weights.bias + sums[Judgement.IDENTITY] + sums[Judgement.CONTENT])
    taken = _odds(weights.takeover_bias + sums[Judgement.TAKEOVER])
    score = 1 - (1 - outside) * (1 - taken)
    every.sort(key=lambda one: (-one.weight, one.signal))
    types = _types(every)
    return Verdict(
        word=_word(score, types, weights),
        score=score,
        judgements={
            Judgement.IDENTITY: _odds(weights.apart.get(Judgement.IDENTITY, weights.bias) + sums[Judgement.IDENTITY]),
            Judgement.CONTENT: _odds(weights.apart.get(Judgement.CONTENT, weights.bias) + sums[Judgement.CONTENT]),
            Judgement.TAKEOVER: taken,
        },
        types=types,
        signs=tuple(sorted(every, key=lambda one: (-abs(one.weight), one.signal))),
        payees=scene.payees,
        unread=tuple(one.why for one in scene.letter.documents if one.why is not None),
    )


def unreadable(why: Text) -> Verdict:
    """The verdict on something that is no message, or broke."""
    return Verdict(word="unreadable", score=0.0, judgements=dict.fromkeys(Judgement, 0.0), unread=(why,))


def _odds(z: float) -> float:
    return 1 / (1 + math.exp(-max(-40.0, min(40.0, z))))


def _types(every: Iterable[Sign]) -> tuple[str, ...]:
    """The kinds of fraud that enough weight speaks for, the heaviest first."""
    heavy = dict.fromkeys(TYPES, 0.0)
    for one in every:
        for kind in one.types:
            heavy[kind] += one.weight
    return tuple(sorted((kind for kind in TYPES if heavy[kind] >= TYPE_FLOOR), key=lambda kind: -heavy[kind]))


def _word(score: float, types: Sequence[str], weights: Weights) -> str:
    """One word: by the score, then by the kind of fraud that most weight speaks for."""
    if score < weights.suspicious:
        return "clean"
    if types and types[0] in _SPAM:
        return "spam"
    if score < weights.bad or not types:
        return "suspicious"
    if types[0] == "malware":
        return "malware"
    return "phishing" if types[0] in _PHISHING else "fraud"
