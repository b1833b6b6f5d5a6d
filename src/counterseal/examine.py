"""
What a detector is, and the one place that runs them.

A detector is a function of one `Mailbox` or of the whole `Company` that yields findings. It is pure: it reads
records and nothing else, so looking twice says the same. Its module's docstring is its manual page; its
file's name is its name.

Running is where "failed" could be mistaken for "clean", so every detector's run leaves a `Look`: it looked,
it had nothing to look at, or it broke, and the last two are told as loudly as a finding.
"""

from __future__ import annotations

import typing
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from counterseal.model.finding import Finding, Severity
from counterseal.model.mailbox import Company, Coverage, Mailbox
from counterseal.model.records import Record
from counterseal.model.text import Text, text

Scope = typing.TypeVar("Scope", Mailbox, Company)


@dataclass(frozen=True, slots=True)
class Detector:
    """A named function that yields findings. Calling it stamps its name on each."""

    name: str
    group: str
    severity: Severity
    """The worst it can say."""
    needs: tuple[type[Record], ...]
    """The kinds of records without which it is blind. One of them is enough to look."""
    per_mailbox: bool
    function: Callable[..., Iterable[Finding]]
    manual: str

    def __call__(self, scope: Mailbox | Company) -> Iterator[Finding]:
        for finding in self.function(scope):
            if not finding.records:
                raise ValueError(f"{self.name} yielded a finding without a record that proves it")
            if finding.severity > self.severity:
                raise ValueError(f"{self.name} is declared {self.severity.word} and yielded {finding.severity.word}")
            yield replace(finding, detector=self.name)


def detector(
    *, severity: Severity, needs: Sequence[type[Record]]
) -> Callable[[Callable[[Scope], Iterable[Finding]]], Detector]:
    """Make a detector of a function whose one parameter is annotated `Mailbox` or `Company`."""

    def make(function: Callable[[Scope], Iterable[Finding]]) -> Detector:
        hints = typing.get_type_hints(function)
        (scope,) = (kind for name, kind in hints.items() if name != "return")
        module = function.__module__
        return Detector(
            name=function.__name__,
            group=module.split(".")[-2],
            severity=severity,
            needs=tuple(needs),
            per_mailbox=scope is Mailbox,
            function=function,
            manual=function.__globals__.get("__doc__") or "",
        )

    return make


class Outcome(StrEnum):
    """What became of one detector's run."""

    LOOKED = "looked"
    BLIND = "blind"
    BROKE = "broke"


@dataclass(frozen=True, slots=True)
class Look:
    """One detector's run: whether it looked, and why not."""

    detector: str
    outcome: Outcome
    reason: Text | None = None
    found: int = 0


@dataclass(frozen=True, slots=True)
class Examination:
    """All findings, worst first, and how every detector fared."""

    findings: tuple[Finding, ...]
    looks: tuple[Look, ...]


def examine(company: Company, detectors: Sequence[Detector]) -> Examination:
    """
    Run every detector over the company.

    Raises `ValueError` for an empty list: no detectors would look like no findings.
    """
    if not detectors:
        raise ValueError("no detectors to run: an empty examination would look clean")
    found: dict[str, Finding] = {}
    looks = []
    for one in sorted(detectors, key=lambda each: each.name):
        findings, look = _run(one, company)
        looks.append(look)
        for finding in findings:
            found[finding.key] = _join(found[finding.key], finding) if finding.key in found else finding
    ranked = sorted(found.values(), key=lambda f: (-f.severity, -f.confidence, f.records[0].at, f.key))
    return Examination(tuple(ranked), tuple(looks))


def _run(one: Detector, company: Company) -> tuple[list[Finding], Look]:
    if not any(company.every(kind) for kind in one.needs):
        kinds = ", ".join(kind.__name__ for kind in one.needs)
        return [], Look(one.name, Outcome.BLIND, text("The sources hold no {kinds} records", kinds=kinds))
    scopes: list[Mailbox] | list[Company]
    scopes = [company.mailbox(a) for a in company.addresses] if one.per_mailbox else [company]
    findings: list[Finding] = []
    try:
        for scope in scopes:
            findings.extend(one(scope))
    except Exception as broke:  # noqa: BLE001  the one broad except around detectors: reported, never swallowed
        reason = text("It broke: {error}", error=f"{type(broke).__name__}: {broke}")
        return findings, Look(one.name, Outcome.BROKE, reason, len(findings))
    return findings, Look(one.name, Outcome.LOOKED, None, len(findings))


def _join(first: Finding, second: Finding) -> Finding:
    """Two findings about the same thing are one with the records of both."""
    records = {record.id: record for record in (*first.records, *second.records)}
    worse = first if (first.severity, first.confidence) >= (second.severity, second.confidence) else second
    return replace(worse, records=tuple(sorted(records.values(), key=lambda r: (r.at, r.id))))


def blind_spots(examination: Examination) -> tuple[Coverage, ...]:
    """Detectors that could not look or broke, as coverage: part of every answer."""
    return tuple(
        Coverage(kind=f"detector:{look.detector}", complete=False, reason=look.reason)
        for look in examination.looks
        if look.outcome is not Outcome.LOOKED
    )
