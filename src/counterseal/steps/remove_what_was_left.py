"""
Clean up: what an intruder leaves behind works on after the password is changed.

A password that somebody gave rightly is changed even where nothing proves that he came in: it costs the owner a minute.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.model.action import Action
from counterseal.model.finding import Finding, Severity, Shows
from counterseal.plan import Situation, remedies, step


@step(rank=2)
def remove_what_was_left(situation: Situation) -> Iterator[Action]:
    """The remedies of every grave finding on an account that is stolen, or that shows the intruder."""
    stolen = {answer.account for answer in situation.stolen}

    def wanted(finding: Finding) -> bool:
        grave = finding.severity >= Severity.MEDIUM and finding.shows is not Shows.ATTEMPT
        return grave and (finding.account in stolen or finding.shows in {Shows.INTRUDER, Shows.OPENED})

    def known(finding: Finding) -> bool:
        return not wanted(finding) and any(remedy.action == "reset_password" for remedy in finding.remedies)

    yield from remedies(situation, wanted)
    yield from (one for one in remedies(situation, known) if one.name == "reset_password")
