"""
Lanes: what the timeline shows of each account, and over which stretch of time.

The accounts that matter get a lane: stolen ones first, then those defrauded from outside (with a mark where the false
mail begins), then those with a doubt, then those that somebody tried. When the
window of compromise is a small part of what the sources cover, it is drawn a second time, larger.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from counterseal.lore.terms import STATES
from counterseal.model.answer import Answer, By, Compromised
from counterseal.model.finding import Severity, Shows
from counterseal.model.investigation import Investigation
from counterseal.model.records import Message, Record, SignIn
from counterseal.model.text import text
from counterseal.reports.charts import Lane, Scale
from counterseal.reports.deeds import Deed
from counterseal.tell import Speaker

MOST = 10
CLOSE = 0.4
"""A window shorter than this part of the whole is drawn larger."""


def lanes(case: Investigation, told: Sequence[Deed], speaker: Speaker) -> tuple[list[Lane], int]:
    """The lanes, and how many accounts have none."""
    shaken = {record.actor for finding in case.findings if finding.shows is Shows.ATTEMPT for record in finding.records}
    order = [one for one in case.answers if one.compromised in {Compromised.YES, Compromised.LIKELY}]
    order += [one for one in case.answers if one not in order and one.state == "outside"]
    order += [one for one in case.answers if one not in order and one.possible_since is not None]
    order += [one for one in case.answers if one not in order and one.account in shaken]
    if not order:
        order = list(case.answers)
    found: dict[str, Lane] = {}
    for one in order[:MOST]:
        word = text("defrauded from outside") if _robbed(one) else STATES[one.compromised]
        lane = Lane(speaker.data(one.account, 80), speaker.say(word))
        if one.compromised in {Compromised.YES, Compromised.LIKELY}:
            lane.since, lane.possible, lane.until = one.since, one.possible_since, one.until
        found[one.account] = lane
    _fill(case, found)
    for deed in told:
        lane_of = found.get(deed.actor) or found.get(deed.account)
        if lane_of is not None and not deed.stands and deed.grave:
            lane_of.marks.append((deed.first, speaker.say(deed.what)))
    for finding in case.findings:
        lane_of = found.get(finding.account)
        if lane_of is not None and finding.shows is Shows.OUTSIDE and finding.severity >= Severity.MEDIUM:
            first = finding.records[0]
            lane_of.marks.append((first.at, speaker.say(finding.said)))
    return list(found.values()), len(order) - len(found)


def _robbed(one: Answer) -> bool:
    return one.state == "outside" and one.compromised not in {Compromised.YES, Compromised.LIKELY}


def _fill(case: Investigation, found: dict[str, Lane]) -> None:
    doubted = {
        r.id for f in case.findings if f.shows is Shows.DOUBT and f.severity >= Severity.MEDIUM for r in f.records
    }
    for record in case.company.records:
        lane = found.get(record.actor)
        who = case.attributions.get(record.id)
        if lane is None or who is None or _received(record):
            continue
        if isinstance(record, SignIn) and not record.ok and who.by in {By.INTRUDER, By.OUTSIDER}:
            lane.tries.append(record.at)
        elif who.by is By.INTRUDER:
            lane.intruder.append(record.at)
        elif record.id in doubted:
            lane.doubts.append(record.at)
        elif who.by is By.OWNER:
            lane.owner.append(record.at)


def _received(record: Record) -> bool:
    return isinstance(record, Message) and record.act == "received"


def scales(case: Investigation, drawn: Sequence[Lane]) -> tuple[Scale | None, Scale | None]:
    """The whole time that people acted in, and the window of compromise where it is worth a closer look."""
    times = [moment for lane in drawn for moment in (*lane.owner, *lane.intruder, *lane.doubts, *lane.tries)]
    times += [moment for lane in drawn if not times for moment, _ in lane.marks]
    if not times:
        return None, None
    whole = _padded(min(times), max(times))
    starts = [at for lane in drawn if (at := lane.possible or lane.since) is not None]
    ends = [lane.until for lane in drawn if lane.until is not None]
    if not starts or not ends:
        return whole, None
    close = _padded(min(starts), max(*ends, min(starts)))
    small = (close.end - close.start) < CLOSE * (whole.end - whole.start)
    return whole, close if small else None


def _padded(start: datetime, end: datetime) -> Scale:
    edge = max((end - start) * 0.02, timedelta(minutes=30))
    return Scale(start - edge, end + edge)
