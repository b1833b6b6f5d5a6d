"""
What a story says must come out, held against what came out.

Only the model is read here, so the same check serves whatever makes an investigation.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Protocol

from counterseal.errors import plain
from counterseal.model.action import Action
from counterseal.model.answer import Answer, Compromised
from counterseal.model.finding import Finding, Severity
from counterseal.providers.simulated.expect import ACTION, ANSWER, CALM, FINDING, Expectation
from counterseal.providers.simulated.story import Story


class Result(Protocol):
    """As much of an investigation as a story can have an opinion of."""

    @property
    def answers(self) -> tuple[Answer, ...]: ...

    @property
    def findings(self) -> tuple[Finding, ...]: ...

    @property
    def plan(self) -> tuple[Action, ...]: ...


def check(story: Story, result: Result, platform: str = "m365") -> list[str]:
    """Every expectation of a platform that was not met, with the line that has it and what came out in its place."""
    return [
        f"{story.name}.story, line {expected.number}: {wrong}"
        for expected in story.expectations
        if not expected.platforms or platform in expected.platforms
        for wrong in _unmet(expected, result)
    ]


def _unmet(expected: Expectation, result: Result) -> Iterator[str]:
    if expected.kind == ANSWER:
        yield from _answer(expected, result)
    elif expected.kind in (FINDING, ACTION):
        found = _findings(expected, result) if expected.kind == FINDING else _actions(expected, result)
        if expected.negated and found:
            yield f"{expected.kind} {expected.subject} was not to be, and is: {'; '.join(found)}"
        elif not expected.negated and not found:
            yield f"no {expected.kind} {_asked(expected)}; there are: {_beside(expected, result)}"
    else:
        yield from _quiet(result, Severity.MEDIUM if expected.kind == CALM else Severity.INFO)


def _asked(expected: Expectation) -> str:
    pairs = [f"{name}={value}" for name, value in expected.equal.items()]
    return " ".join([expected.subject, *pairs, *(f"{name}>={value}" for name, value in expected.at_least.items())])


def _answer(expected: Expectation, result: Result) -> Iterator[str]:
    answer = next((one for one in result.answers if one.account == expected.subject), None)
    if answer is None:
        yield f"{expected.subject} has no answer"
        return
    if answer.compromised.value not in expected.verdicts:
        because = "; ".join(plain(one) for one in answer.because)
        yield f"{expected.subject} is {answer.compromised}, not {'|'.join(sorted(expected.verdicts))}, because {because}"
    facts = {"cause": answer.cause, "state": answer.state}
    facts |= {name: _minute(getattr(answer, name)) for name in ("since", "possible_since", "until")}
    for name, value in expected.equal.items():
        if name == "ip":
            if value not in answer.intruder.ips:
                yield f"the intruder of {expected.subject} is known by {answer.intruder.ips}, not by {value}"
        elif facts[name] not in value.split("|"):
            yield f"{name} of {expected.subject} is {facts[name] or 'empty'}, not {value}"
    if answer.confidence < float(expected.at_least.get("confidence", "0")):
        yield f"{expected.subject} is answered with a confidence of {answer.confidence}"


def _minute(at: datetime | None) -> str:
    return at.strftime("%Y-%m-%d %H:%M") if at else ""


def _findings(expected: Expectation, result: Result) -> list[str]:
    found = []
    for one in result.findings:
        facts = {"account": one.account, "severity": one.severity.word, "shows": one.shows.value, "about": one.about}
        least = Severity[expected.at_least.get("severity", "info").upper()]
        if (
            one.detector == expected.subject
            and all(facts.get(name) == value for name, value in expected.equal.items())
            and one.severity >= least
            and one.confidence >= float(expected.at_least.get("confidence", "0"))
        ):
            found.append(_told(one))
    return found


def _told(one: Finding) -> str:
    return f"{one.detector} {one.account} ({one.severity.word}, {one.shows}): {plain(one.said)}"


def _actions(expected: Expectation, result: Result) -> list[str]:
    found = []
    for one in result.plan:
        facts = {"account": one.account, "target": one.target, "phase": one.phase.value, "safety": one.safety.value}
        if one.name == expected.subject and all(facts.get(name) == value for name, value in expected.equal.items()):
            found.append(f"{one.name} {one.target} ({one.account})")
    return found


def _beside(expected: Expectation, result: Result) -> str:
    """What there is in the place of what was expected."""
    if expected.kind == FINDING:
        same = [_told(one) for one in result.findings if one.detector == expected.subject]
        return "; ".join(same) or ", ".join(sorted({one.detector for one in result.findings})) or "none"
    same = [f"{one.target} ({one.account})" for one in result.plan if one.name == expected.subject]
    return "; ".join(same) or ", ".join(sorted({one.name for one in result.plan})) or "none"


def _quiet(result: Result, least: Severity) -> Iterator[str]:
    for one in result.findings:
        if one.severity >= least:
            yield f"all was to be quiet, and there is {_told(one)}"
    for answer in result.answers:
        if answer.compromised is not Compromised.NO:
            because = "; ".join(plain(each) for each in answer.because)
            yield f"all was to be quiet, and {answer.account} is {answer.compromised}, because {because}"
