"""
Excerpts: the provider's own record beside each finding, so that a stranger can check it.

A record is shown as the provider wrote it, laid out for reading and cut when it is long; the exhibit's digest and the
place inside say where the whole stands. All excerpts of a page together have a limit, so that a page about a large
company is still one that a mail can carry.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from counterseal.model.finding import Finding
from counterseal.model.investigation import Investigation
from counterseal.model.records import Record
from counterseal.reports.pages import excerpt

EACH = 2
"""Records shown in the provider's words for each finding."""
LISTED = 8
"""Records listed for each finding."""
LONGEST = 2400
TOTAL = 700_000
WIDTH = 100


@dataclass(frozen=True, slots=True)
class Evidence:
    """What proves one finding: the records that are listed, those shown in full, and how many are neither."""

    listed: Sequence[Record]
    left: int
    shown: Sequence[tuple[Record, Markup, bool]]
    """A record, its text, and whether that was cut."""
    above: int = 0
    """Records that are shown in full with an earlier finding."""


def evidence(case: Investigation, findings: Sequence[Finding]) -> list[Evidence]:
    """The evidence of each finding; the gravest come first and get their excerpts before the room runs out."""
    wanted = [[record.id for record in finding.records[:EACH]] for finding in findings]
    native = case.native([one for ids in wanted for one in ids])
    room = TOTAL
    found, seen = [], set[str]()
    for finding in findings:
        shown = []
        for record in finding.records[:EACH]:
            raw = native.get(record.id, "")
            if not raw or room <= 0 or record.id in seen:
                continue
            seen.add(record.id)
            laid, whole = laid_out(raw)
            room -= len(laid)
            shown.append((record, excerpt(laid), not whole))
        listed = finding.records[:LISTED]
        above = sum(record.id in seen for record in finding.records[:EACH]) - len(shown)
        found.append(Evidence(listed, len(finding.records) - len(listed), shown, above))
    return found


def laid_out(raw: str, longest: int = LONGEST) -> tuple[str, bool]:
    """A record for reading, and whether that is all of it. What is no JSON is shown as it is."""
    try:
        said = _lay(json.loads(raw), 0)
    except (ValueError, RecursionError):
        said = raw
    return (said, True) if len(said) <= longest else (said[:longest] + " …", False)


def _lay(value: object, depth: int) -> str:
    """JSON with short parts on one line: half as long as the usual indented form, and easier to read."""
    flat = json.dumps(value, ensure_ascii=False)
    if len(flat) <= WIDTH - 2 * depth or not isinstance(value, dict | list) or depth > 8:
        return flat
    inner, outer = "  " * (depth + 1), "  " * depth
    if isinstance(value, dict):
        parts = [f"{json.dumps(key, ensure_ascii=False)}: {_lay(each, depth + 1)}" for key, each in value.items()]
        return "{\n" + ",\n".join(inner + part for part in parts) + f"\n{outer}}}"
    return "[\n" + ",\n".join(inner + _lay(each, depth + 1) for each in value) + f"\n{outer}]"
