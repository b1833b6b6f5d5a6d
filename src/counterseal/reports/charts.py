"""
Charts: drawn on the server as SVG, because a page that is evidence runs no program.

Positions along the time axis are percentages and heights are pixels, so one drawing serves a wide screen, a telephone
and paper, and its letters keep their size. Colours come from the page's style sheet. What a colour tells, a place or a
shape tells too: the owner is above the line, the intruder below it, and the possible part of a window is hatched.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from math import log1p

from babel import Locale
from markupsafe import Markup, escape

from counterseal.model.text import text
from counterseal.tell import Speaker

BINS = 180
LANE, BAR, LABEL, AXIS = 66, 19, 17, 20
STEPS = tuple(timedelta(hours=hours) for hours in (1, 2, 3, 6, 12, 24, 48, 96, 168, 336, 672, 1344, 2688, 5376))
TICKS = 9


@dataclass(slots=True)
class Lane:
    """One account on the time axis."""

    account: str
    word: str
    owner: list[datetime] = field(default_factory=list)
    intruder: list[datetime] = field(default_factory=list)
    doubts: list[datetime] = field(default_factory=list)
    tries: list[datetime] = field(default_factory=list)
    marks: list[tuple[datetime, str]] = field(default_factory=list)
    """The gravest acts, with what they are."""
    since: datetime | None = None
    possible: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Scale:
    """A stretch of time as 0 to 100 per cent."""

    start: datetime
    end: datetime

    def at(self, moment: datetime) -> float:
        """Where a moment lies; what is outside lies at the edge."""
        span = (self.end - self.start).total_seconds() or 1.0
        return round(min(max((moment - self.start).total_seconds() / span, 0.0), 1.0) * 100, 2)

    def holds(self, moment: datetime) -> bool:
        """Whether a moment is inside."""
        return self.start <= moment <= self.end

    def bin(self, moment: datetime) -> int:
        """The column of a histogram it falls into."""
        return min(int(self.at(moment) / 100 * BINS), BINS - 1)


def element(name: str, content: str | Markup = "", **attributes: object) -> Markup:
    """One SVG element; names of attributes are written with `_` for `-`, and everything is escaped."""
    given = "".join(
        f' {key.strip("_").replace("_", "-")}="{escape(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return Markup(f"<{name}{given}>{escape(content)}</{name}>")  # noqa: S704  every part is escaped above


def timeline(lanes: Sequence[Lane], scale: Scale, speaker: Speaker, name: str) -> Markup:
    """Lanes of accounts over one time axis, which is written below."""
    height = LANE * len(lanes) + AXIS
    ticks = _ticks(scale, speaker)
    drawn: list[Markup] = [_hatching(name)]
    drawn += [_track(row * LANE) for row in range(len(lanes))]
    drawn += [element("line", x1=f"{x}%", x2=f"{x}%", y1=LABEL, y2=height - AXIS, class_="grid") for x, _ in ticks]
    for row, lane in enumerate(lanes):
        drawn += _lane(lane, row * LANE, scale, name, speaker)
    drawn += [
        element(
            "text",
            label,
            x=f"{x}%",
            y=height - 5,
            class_="tick" if place % 2 == 0 else "tick alt",
            text_anchor=anchor(x),
        )
        for place, (x, label) in enumerate(ticks)
    ]
    said = speaker.say(text("Timeline of {n} accounts", n=len(lanes)))
    return element(
        "svg", Markup("").join(drawn), width="100%", height=height, role="img", aria_label=said, class_="timeline"
    )


def _track(top: int) -> Markup:
    return element("rect", x=0, y=top + LABEL, width="100%", height=2 * BAR + 6, class_="track", rx=3)


def anchor(x: float) -> str:
    """A label at an edge stays inside."""
    return "start" if x < 4 else "end" if x > 96 else "middle"


def _hatching(name: str) -> Markup:
    line = element("path", d="M0 8L8 0", class_="hatch")
    pattern = element("pattern", line, id=f"{name}-hatch", width=8, height=8, patternUnits="userSpaceOnUse")
    return element("defs", pattern)


def _lane(lane: Lane, top: int, scale: Scale, name: str, speaker: Speaker) -> Iterable[Markup]:
    middle = top + LABEL + BAR + 3
    yield element("text", f"{lane.account} · {lane.word}", x=0, y=top + 12, class_="lane")
    yield from _window(lane, top + LABEL, scale, name)
    yield from _bars(lane.owner, scale, lambda high: middle - 1 - high, "owner")
    yield from _bars(lane.intruder, scale, lambda high: middle + 1, "intruder")
    yield element("line", x1=0, x2="100%", y1=middle, y2=middle, class_="base")
    for place, times in sorted(_by_bin(lane.tries, scale).items()):
        yield _shape("try", (place + 0.5) * 100 / BINS, top + LABEL + 5, speaker.number(len(times)))
    for place, times in sorted(_by_bin(lane.doubts, scale).items()):
        yield _shape("doubt", (place + 0.5) * 100 / BINS, middle, speaker.when(times[0]))
    seen: dict[int, list[str]] = {}
    for moment, what in lane.marks:
        if scale.holds(moment):
            seen.setdefault(scale.bin(moment), []).append(f"{speaker.when(moment)} {what}")
    for place, said in seen.items():
        yield _shape("mark", (place + 0.5) * 100 / BINS, middle, "\n".join(said[:6]))


_PATHS = {"try": "M-3 -3L3 3M3 -3L-3 3", "doubt": "M0 -5L5 4L-5 4Z", "mark": "M0 -6L6 0L0 6L-6 0Z"}


def _shape(kind: str, x: float, y: float, said: str) -> Markup:
    """A cross for a try, a triangle for a doubt, a diamond for a grave act; what it is comes up under the pointer."""
    path = element("path", element("title", said), d=_PATHS[kind], class_=kind)
    return element("svg", path, x=f"{round(x, 2)}%", y=y, class_="at")


def _window(lane: Lane, top: int, scale: Scale, name: str) -> Iterable[Markup]:
    """The window of compromise: hatched from the first possible act on, shaded from the first proven one."""
    start, end = lane.possible or lane.since, lane.until or lane.since or lane.possible
    if start is None or end is None:
        return
    proven = lane.since or end
    left, middle, right = scale.at(start), scale.at(proven), scale.at(end)
    high = 2 * BAR + 6
    if middle > left:
        yield element(
            "rect", x=f"{left}%", width=f"{round(middle - left, 2)}%", y=top, height=high, fill=f"url(#{name}-hatch)"
        )
    if lane.since is not None and right >= middle:
        yield element(
            "rect", x=f"{middle}%", width=f"{max(round(right - middle, 2), 0.3)}%", y=top, height=high, class_="window"
        )
        yield element("line", x1=f"{middle}%", x2=f"{middle}%", y1=top, y2=top + high, class_="since")


def _by_bin(times: Iterable[datetime], scale: Scale) -> dict[int, list[datetime]]:
    found: dict[int, list[datetime]] = {}
    for moment in times:
        if scale.holds(moment):
            found.setdefault(scale.bin(moment), []).append(moment)
    return found


def _bars(times: Iterable[datetime], scale: Scale, y_of: Callable[[float], float], kind: str) -> Iterable[Markup]:
    counts = Counter(scale.bin(moment) for moment in times if scale.holds(moment))
    most = max(counts.values(), default=1)
    for place, count in sorted(counts.items()):
        high = round(3 + (BAR - 3) * log1p(count) / log1p(most), 1)
        yield element(
            "rect", x=f"{round(place * 100 / BINS, 2)}%", width=f"{round(85 / BINS, 2)}%", y=round(y_of(high), 1), height=high,
            class_=kind,
        )  # fmt: skip


def _ticks(scale: Scale, speaker: Speaker) -> list[tuple[float, str]]:
    """Round moments in the reader's zone, at most nine, with what to write under them."""
    span = scale.end - scale.start
    step = next((one for one in STEPS if span / one <= TICKS), STEPS[-1])
    local = speaker.local(scale.start)
    moment = local.replace(hour=0, minute=0, second=0, microsecond=0)
    found: list[tuple[float, str]] = []
    while moment <= scale.end and len(found) <= 4 * TICKS:
        if moment >= scale.start:
            found.append((scale.at(moment), _tick(moment, step, speaker)))
        moment += step
    return found


def _tick(moment: datetime, step: timedelta, speaker: Speaker) -> str:
    if step < timedelta(days=1) and (moment.hour or moment.minute):
        return f"{moment:%H:%M}"
    month = Locale(speaker.lang).months["format"]["abbreviated"][moment.month]
    day = f"{moment.day} {month}" if speaker.lang == "en" else f"{moment.month}月{moment.day}日"
    return day if step < timedelta(days=90) else f"{day} {moment.year}"


GUTTER, CELL = 9.0, 19


def hours(owner: Iterable[datetime], intruder: Iterable[datetime], speaker: Speaker) -> Markup:
    """Sign-ins by hour of the week in the reader's zone: the owner's as shade, the intruder's as discs on top."""
    usual = Counter(_hour(speaker.local(moment)) for moment in owner)
    foreign = Counter(_hour(speaker.local(moment)) for moment in intruder)
    most, worst = max(usual.values(), default=1), max(foreign.values(), default=1)
    names = Locale(speaker.lang).days["format"]["abbreviated"]
    wide = (100 - GUTTER) / 24
    drawn: list[Markup] = []
    for day in range(7):
        drawn.append(element("text", names[day], x=0, y=day * CELL + 13, class_="tick"))
        for hour in range(24):
            x, y, count = round(GUTTER + hour * wide, 2), day * CELL, usual[day, hour]
            shade = 0 if not count else 1 + min(3, int(4 * log1p(count) / log1p(most) - 0.01))
            drawn.append(
                element("rect", x=f"{x}%", y=y, width=f"{round(wide * 0.93, 2)}%", height=CELL - 1, class_=f"h{shade}")
            )
            if others := foreign[day, hour]:
                size = round(2.5 + 5 * log1p(others) / log1p(worst), 1)
                said = element("title", speaker.number(others))
                drawn.append(
                    element("circle", said, cx=f"{round(x + wide / 2, 2)}%", cy=y + CELL / 2, r=size, class_="disc")
                )
    for hour in (0, 6, 12, 18, 23):
        x = round(GUTTER + (hour + 0.5) * wide, 2)
        drawn.append(element("text", f"{hour:02}", x=f"{x}%", y=7 * CELL + 13, class_="tick", text_anchor="middle"))
    label = speaker.say(text("Sign-ins by hour of the week"))
    return element("svg", Markup("").join(drawn), width="100%", height=7 * CELL + AXIS, role="img", aria_label=label)


def _hour(moment: datetime) -> tuple[int, int]:
    return moment.weekday(), moment.hour


def bar(parts: Sequence[tuple[int, str]], most: int) -> Markup:
    """Parts of a whole beside one another; the longest bar of a table is as long as `most`."""
    x = 0.0
    drawn = []
    for count, kind in parts:
        wide = count * 100 / (most or 1)
        if count:
            wide = max(wide, 1.2)
            drawn.append(element("rect", x=f"{round(x, 2)}%", y=0, width=f"{round(wide, 2)}%", height=9, class_=kind))
        x += wide
    return element("svg", Markup("").join(drawn), width="100%", height=9, aria_hidden="true")
