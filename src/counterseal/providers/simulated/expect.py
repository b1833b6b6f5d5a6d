"""
What a story says must come out: the `expect` lines.

    expect lin@acme.test yes since="2026-03-22 19:10" cause=guessed
    expect finding rule_hides_mail account=lin@acme.test severity>=high
    expect action remove_rule account=lin@acme.test
    expect no finding new_country
    expect quiet

A story without them is a film; with them it is a test, the answers of an exercise, and the last page of its chapter
in the manual. `quiet` means: no finding at all, and every account answered with `no`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

ANSWER, FINDING, ACTION, QUIET = "answer", "finding", "action", "quiet"
VERDICTS = frozenset({"yes", "likely", "no", "cannot_tell"})
_CONDITIONS = {
    ANSWER: frozenset({"since", "possible_since", "until", "cause", "state", "ip", "confidence"}),
    FINDING: frozenset({"account", "severity", "shows", "about", "confidence"}),
    ACTION: frozenset({"account", "target", "phase", "safety"}),
    QUIET: frozenset(),
}
_ORDERED = frozenset({"severity", "confidence"})
"""Conditions that may say `>=`."""
_CONDITION = re.compile(r"([a-z_]+)(>?=)(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """One `expect` line."""

    number: int
    kind: str
    """`answer`, `finding`, `action` or `quiet`."""
    subject: str = ""
    """The account, the detector, or the action."""
    verdicts: frozenset[str] = frozenset()
    """For an answer: the words that are right (`yes|likely`)."""
    negated: bool = False
    equal: Mapping[str, str] = field(default_factory=dict)
    at_least: Mapping[str, str] = field(default_factory=dict)


def parse_expectation(words: Sequence[str], number: int) -> Expectation:
    """Read the words after `expect`. Raises `ValueError` saying what cannot be expected."""
    rest = list(words)
    negated = bool(rest) and rest[0] == "no"
    if negated:
        rest.pop(0)
    match rest:
        case ["quiet"] if not negated:
            return Expectation(number=number, kind=QUIET)
        case ["finding" | "action" as kind, subject, *pairs]:
            equal, at_least = _conditions(kind, pairs)
            return Expectation(
                number=number, kind=kind, subject=subject, negated=negated, equal=equal, at_least=at_least
            )
        case [account, verdict, *pairs] if "@" in account and not negated:
            verdicts = frozenset(verdict.split("|"))
            if not verdicts <= VERDICTS:
                raise ValueError(f"no such answer: {verdict}; known are {', '.join(sorted(VERDICTS))}")
            equal, at_least = _conditions(ANSWER, pairs)
            return Expectation(
                number=number, kind=ANSWER, subject=account, verdicts=verdicts, equal=equal, at_least=at_least
            )
    raise ValueError("expect an account and its answer, `[no] finding NAME`, `[no] action NAME`, or `quiet`")


def _conditions(kind: str, pairs: Sequence[str]) -> tuple[dict[str, str], dict[str, str]]:
    equal: dict[str, str] = {}
    at_least: dict[str, str] = {}
    for pair in pairs:
        found = _CONDITION.fullmatch(pair)
        if found is None or found[1] not in _CONDITIONS[kind]:
            raise ValueError(f"{kind} has no condition {pair!r}; known are {', '.join(sorted(_CONDITIONS[kind]))}")
        name, sign, value = found.groups()
        if sign == ">=" and name not in _ORDERED:
            raise ValueError(f"{name} is not a matter of more or less: write {name}=")
        (at_least if sign == ">=" else equal)[name] = value
    return equal, at_least
