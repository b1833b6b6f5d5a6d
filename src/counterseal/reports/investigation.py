"""
The report: the whole investigation as one page that can be read, printed, mailed and kept.

It begins with the answer and what to do, because whoever opens it has no time; the evidence follows for whoever must
check or prove it. The page carries no program and asks nothing of any network, so opening it is safe wherever it lies.
"""

from __future__ import annotations

from collections.abc import Sequence

from counterseal import __version__
from counterseal.answer import by_words
from counterseal.lore import terms
from counterseal.lore.actions import NOTHING
from counterseal.model.answer import By
from counterseal.model.finding import Severity
from counterseal.model.investigation import Investigation
from counterseal.model.records import SignIn
from counterseal.model.text import Many, many
from counterseal.reports import charts, looked, origins, views
from counterseal.reports.changes import tag_said
from counterseal.reports.cuts import cut
from counterseal.reports.deeds import Deed, deeds, gravest
from counterseal.reports.excerpts import evidence
from counterseal.reports.lanes import lanes, scales
from counterseal.reports.messages import ROLES, counted, groups
from counterseal.reports.pages import page
from counterseal.reports.summary import gap_said, reached, reasons, written
from counterseal.tell import Sheet, Speaker, report

DEEDS = 45
WORDS: dict[str, object] = {
    "severities": terms.SEVERITIES,
    "states": terms.STATES,
    "shows": terms.SHOWS,
    "safeties": terms.SAFETIES,
    "phase_words": terms.PHASES,
    "causes": terms.CAUSES,
    "covered": terms.COVERED,
    "tag_said": tag_said,
    "roles": ROLES,
    "folders": looked.FOLDERS,
    "filed": terms.FILED,
    "term": terms.term,
    "sureness": terms.sureness,
    "how_sure": terms.how_sure,
    "by_words": by_words,
    "reasons": reasons,
    "gap_said": gap_said,
    "cut": cut,
    "nothing": NOTHING,
    "many": many,
    "counted": counted,
    "version": __version__,
}


@report(formats=("html",))
def investigation(case: Investigation, speaker: Speaker, sheet: Sheet) -> str:
    """The answer, what to do, and all the evidence, as one self-contained page."""
    told = deeds(case)
    sections = {
        "case": case,
        "company": case.company,
        "made": sheet.made,
        "clock": lambda at: f"{speaker.local(at):%H:%M}",
        "deeds": gravest(told, DEEDS),
        "deeds_left": max(0, len(told) - DEEDS),
        "written": written(case),
        "reached": Many(tuple(reached(case))) if any(reached(case)) else "",
        "altered": views.altered(told),
        "short": views.shortener(case),
        "shortened": next((f"@{one}" for one in case.company.domains), "") if len(case.company.domains) == 1 else "",
    }
    return page(
        "investigation.html", speaker, **WORDS, **sections, **_listed(case, speaker), **_drawn(case, told, speaker)
    )


def _listed(case: Investigation, speaker: Speaker) -> dict[str, object]:
    """What stands in lists and tables."""
    grave, small = views.findings(case)
    covered = views.coverage(case)
    letters = groups(case)
    seen = views.extent(case)
    return {
        "headline": views.headline(case),
        "extent": seen,
        "zone": views.zone(speaker, [at for at in (seen.start, seen.end) if at]),
        "cards": views.cards(case),
        "gaps": looked.gathered(one for one in covered if not one.complete)[:4],
        "phases": views.phases(case.plan),
        "first_steps": [step for _, steps in views.phases(case.plan) for step in steps][:5],
        "warn": cut(case.warn, 100),
        "changes": views.changes(case),
        "groups": letters,
        "weighty": [one for one in letters if one.gravity >= Severity.MEDIUM],
        "documents": views.documents(case),
        "grave": grave,
        "small": small,
        "evidence": evidence(case, grave.shown),
        "accounts": cut(case.answers, 300),
        "tried": views.tried(case),
        "marks": origins.marks(case),
        "shared": origins.shared(case),
        "known_by": lambda kind: views.known_by(case, kind),
        "looked": looked.kinds(covered),
        "boxes": looked.boxes(case),
        "understood": looked.understood(case),
        "blind": views.blind(case),
        "exhibits": cut(case.exhibits, 200),
        "data": [views.linked(line) for line in case.data],
    }


def _drawn(case: Investigation, told: Sequence[Deed], speaker: Speaker) -> dict[str, object]:
    """The charts."""
    drawn, undrawn = lanes(case, told, speaker)
    whole, close = scales(case, drawn)
    inside = [lane for lane in drawn if lane.until is not None]
    good = [record for record in case.company.every(SignIn) if record.ok]
    by = {record.id: found.by for record in good if (found := case.attributions.get(record.id)) is not None}
    owner, intruder = (
        [one.at for one in good if by.get(one.id) is who for _ in range(one.count)] for who in (By.OWNER, By.INTRUDER)
    )
    countries = origins.by_country(case)
    most = max((one.total for one in countries.shown), default=1)
    return {
        "whole": whole,
        "close": close,
        "undrawn": undrawn,
        "timeline": charts.timeline(drawn, whole, speaker, "whole") if whole else "",
        "window": charts.timeline(inside, close, speaker, "close") if close else "",
        "hours": charts.hours(owner, intruder, speaker),
        "countries": countries,
        "bars": [charts.bar(one.parts, most) for one in countries.shown],
    }
