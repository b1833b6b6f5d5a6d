"""
From findings to an order of work.

A step is a function from the situation to actions, one a file in `steps/`. Planning runs them all and puts what they
yield into the order of the phases: hold the money, expel, clean up, harden, tell people. Inside a phase the worst
account comes first. An action that two steps want is one action; planning twice plans the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from counterseal.attribute import Tracing
from counterseal.lore.actions import KINDS
from counterseal.lore.guides import guide
from counterseal.model.action import Action, Phase
from counterseal.model.answer import Answer, Compromised
from counterseal.model.finding import Finding
from counterseal.model.mailbox import Company, Coverage
from counterseal.model.text import Text

ORDER = tuple(Phase)
INSIDE = frozenset({"remove_rule", "remove_delegate", "close_protocol", "remove_link"})
"""Actions whose target is a thing inside an account: the same name in two accounts is two actions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """All that a step may look at."""

    company: Company
    answers: Sequence[Answer]
    findings: Sequence[Finding]
    tracing: Tracing
    coverage: Sequence[Coverage] = ()
    platforms: Mapping[str, str] = field(default_factory=dict)
    """Where each account lives (`lore.platforms`)."""

    @property
    def platform(self) -> str:
        """Where most accounts live: holds for what belongs to no account."""
        found = Counter(self.platforms.values())
        return min(found, key=lambda one: (-found[one], one)) if found else ""

    @property
    def stolen(self) -> tuple[Answer, ...]:
        """Accounts that are, or most likely are, stolen, the worst first."""
        return tuple(one for one in self.answers if one.compromised in {Compromised.YES, Compromised.LIKELY})


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the playbook."""

    name: str
    rank: int
    """Place inside a phase, low first."""
    function: Callable[[Situation], Iterable[Action]]
    manual: str


def step(*, rank: int) -> Callable[[Callable[[Situation], Iterable[Action]]], Step]:
    """Make a step of a function."""

    def make(function: Callable[[Situation], Iterable[Action]]) -> Step:
        return Step(function.__name__, rank, function, function.__doc__ or "")

    return make


def action(name: str, target: str, why: Text, *, account: str = "", details: Mapping[str, str] | None = None) -> Action:
    """An action by its name in `lore.actions.KINDS`. Raises `KeyError` for a name that is not there."""
    kind = KINDS[name]
    more = {"account": account, **(details or {})} if account else dict(details or {})
    return Action(
        name=name, target=target, safety=kind.safety, phase=kind.phase, what=kind.what(target, more), why=why,
        breaks=kind.breaks, guide=kind.guide(target, more), account=account, details=tuple(more.items()),
    )  # fmt: skip


def plan(situation: Situation, steps: Sequence[Step]) -> tuple[Action, ...]:
    """Every action that the steps want, once, in order. Raises `ValueError` without steps: no plan would look like no need."""
    if not steps:
        raise ValueError("no steps to plan with")
    place = {answer.account: number for number, answer in enumerate(situation.answers)}
    ranked = [
        (one.rank, wanted)
        for one in sorted(steps, key=lambda s: (s.rank, s.name))
        for wanted in one.function(situation)
    ]
    once: dict[str, tuple[int, Action]] = {}
    for rank, wanted in ranked:
        key = f"{wanted.key}:{wanted.account}" if wanted.name in INSIDE else wanted.key
        once.setdefault(key, (rank, wanted))
    needed = [pair for pair in once.values() if not _settled(pair[1], once, situation)]
    ordered = sorted(
        needed,
        key=lambda pair: (ORDER.index(pair[1].phase), pair[0], place.get(pair[1].account or pair[1].target, 999)),
    )
    return tuple(_where_it_lives(wanted, situation) for _, wanted in ordered)


def _where_it_lives(wanted: Action, situation: Situation) -> Action:
    """The action with the guide of the platform on which its account lives."""
    platform = situation.platforms.get(wanted.account or wanted.target, "") or situation.platform
    found = guide(wanted.name, platform)
    return replace(wanted, guide=found(wanted.target, dict(wanted.details))) if found else wanted


def _settled(wanted: Action, planned: Mapping[str, object], situation: Situation) -> bool:
    """What another action of the plan makes needless: blocking what is removed or reset, asking about what is proved."""
    if wanted.name == "block_sign_in":
        return any(f"{other}:{wanted.target}" in planned for other in ("remove_account", "reset_password"))
    if wanted.name == "reset_password":
        return f"remove_account:{wanted.target}" in planned
    proved = {one.account for one in situation.answers if one.compromised is Compromised.YES}
    return wanted.name == "ask_owner" and wanted.target in proved


def remedies(situation: Situation, wanted: Callable[[Finding], bool]) -> Iterator[Action]:
    """The remedies of findings as actions."""
    for finding in situation.findings:
        if wanted(finding):
            for remedy in finding.remedies:
                details = dict(remedy.details)
                details.setdefault("account", finding.account)
                yield action(
                    remedy.action, remedy.target, finding.said, account=details.pop("account"), details=details
                )
