"""
What a story says must come out: the `expect` lines.

    expect lin@acme.test yes since="2026-03-22 19:10" cause=guessed
    expect finding rule_hides_mail account=lin@acme.test severity>=high
    expect action remove_rule account=lin@acme.test
    expect no finding new_country
    expect on=dovecot,google finding forward_outside account=lin@acme.test
    expect quiet

A story without them is a film; with them it is a test, the answers of an exercise, and the last page of its chapter
in the manual. `quiet` means: no finding at all, and every account answered with `no`. `calm` is quiet but for findings
that are a remark (info and low). `on=` holds an expectation against the exports of these platforms only, where another
cannot tell what it is about.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from counterseal.providers.simulated.tells import PLATFORMS

ANSWER, FINDING, ACTION, QUIET, CALM = "answer", "finding", "action", "quiet", "calm"
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
    """`answer`, `finding`, `action`, `quiet` or `calm`."""
    subject: str = ""
    """The account, the detector, or the action."""
    verdicts: frozenset[str] = frozenset()
    """For an answer: the words that are right (`yes|likely`)."""
    negated: bool = False
    equal: Mapping[str, str] = field(default_factory=dict)
    at_least: Mapping[str, str] = field(default_factory=dict)
    platforms: frozenset[str] = frozenset()
    """Where it is expected; empty for everywhere."""


def parse_expectation(words: Sequence[str], number: int) -> Expectation:
    """Read the words after `expect`. Raises `ValueError` saying what cannot be expected."""
    rest = list(words)
    if rest and rest[0].startswith("on="):
        platforms = frozenset(rest.pop(0).removeprefix("on=").split(","))
        if not platforms <= set(PLATFORMS):
            raise ValueError(f"on= names some of {', '.join(PLATFORMS)}")
        return replace(parse_expectation(rest, number), platforms=platforms)
    negated = bool(rest) and rest[0] == "no"
    if negated:
        rest.pop(0)
    match rest:
        case ["quiet" | "calm" as kind] if not negated:
            return Expectation(number=number, kind=kind)
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
    raise ValueError("expect an account and its answer, `[no] finding NAME`, `[no] action NAME`, `quiet` or `calm`")


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
