"""
Habits: the ordinary days before anything happens.

    habit as=lin from=2026-03-02 to=2026-03-20 days=mon-fri hours=08:40-17:50 signins=2 reads=6 sends=3

An intruder is told from the owner by the owner's past, so a story needs weeks of it and nobody writes them by hand.
A habit line expands to sign-ins, mail read and mail sent on each of its days. Which minute, which customer and which
subject is drawn from a digest of the line itself: the same line always tells the same days, on every machine, and
nothing random is asked for.

`receives=` lets mail come in from the same partners; what the person sends afterwards on that day answers it first.
`kept=no` is for a program that keeps no copy of what it sends.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from counterseal.providers.simulated.lines import Line

WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DEFAULTS = {
    "days": "mon-fri",
    "hours": "08:30-17:30",
    "signins": "1",
    "reads": "0",
    "syncs": "0",
    "sends": "0",
    "receives": "0",
}
KEYS = frozenset({"from", "to", "except", "subjects", "partners", "mistypes", "kept", *DEFAULTS})
SUBJECTS = (
    "Re: PO {n} delivery date",
    "Packing list for order {n}",
    "Quotation {n} hinges and handles",
    "Re: samples {n} arrived",
    "Booking confirmation {n}",
    "询价 {n} 合页",
    "Re: 订单 {n} 包装",
    "船期确认 {n}",
)
"""What people in a trading company write about when nothing is wrong."""


class Dice:
    """Numbers drawn from a text: the same text, the same numbers."""

    def __init__(self, text: str) -> None:
        self._seed = hashlib.sha256(text.encode()).digest()
        self._drawn = 0

    def below(self, limit: int) -> int:
        """The next number from 0 up to, and without, `limit`."""
        self._drawn += 1
        digest = hashlib.sha256(self._seed + self._drawn.to_bytes(4, "big")).digest()
        return int.from_bytes(digest[:8], "big") % limit


@dataclass(frozen=True, slots=True)
class Habit:
    """One habit line, read."""

    number: int
    text: str
    zone: str
    options: Mapping[str, str]
    """What the habit is: see `KEYS`."""
    fields: Mapping[str, str]
    """What each of its lines carries: who, ip, agent, device."""


def expand(habit: Habit) -> Iterator[tuple[str, Line]]:
    """The lines of a habit in order of time, each with a key that is stable while the habit line is."""
    options = DEFAULTS | dict(habit.options)
    start, end = (date.fromisoformat(options[name]) for name in ("from", "to"))
    if end < start:
        raise ValueError(f"a habit from {start} to {end} has no day")
    free = {date.fromisoformat(day) for day in options.get("except", "").split(",") if day}
    weekdays = days_of(options["days"])
    for number in range((end - start).days + 1):
        day = start + timedelta(days=number)
        if WEEK[day.weekday()] in weekdays and day not in free:
            yield from _day(habit, options, day, mistyped=number < int(options.get("mistypes", "0")))


def days_of(text: str) -> frozenset[str]:
    """The days that `mon-fri`, `mon,wed` or `daily` mean."""
    if text == "daily":
        return frozenset(WEEK)
    found: set[str] = set()
    for part in text.split(","):
        first, _, last = part.partition("-")
        if first not in WEEK or (last or first) not in WEEK:
            raise ValueError(f"no such days: {text}; write mon-fri, mon,wed or daily")
        found |= set(WEEK[WEEK.index(first) : WEEK.index(last or first) + 1])
    return frozenset(found)


def _day(habit: Habit, options: Mapping[str, str], day: date, *, mistyped: bool) -> Iterator[tuple[str, Line]]:
    dice = Dice(f"{habit.text}|{day}")
    opening, closing = _hours(habit, options["hours"], day)
    arrival = opening + timedelta(seconds=dice.below(1500))
    session = f"{habit.fields.get('who', '')}/{habit.number}/{day}"
    addresses = habit.fields["ip"].split(",")
    common = {**habit.fields, "ip": addresses[dice.below(len(addresses))]}
    common.setdefault("session", session)
    plan: list[tuple[datetime, str]] = []
    for verb in ("signins", "reads", "syncs", "sends", "receives"):
        plan += [(_moment(dice, arrival, closing), verb) for _ in range(int(options[verb]))]
    if int(options["signins"]):
        plan[0] = (arrival, "signins")
    if mistyped:
        plan.append((arrival - timedelta(seconds=20 + dice.below(40)), "mistypes"))
    waiting: list[Mapping[str, str]] = []
    for count, (at, verb) in enumerate(sorted(plan)):
        told, fields = _line(verb, dice, options, common)
        if verb == "receives":
            waiting.append(fields)
        elif verb == "sends" and waiting:
            asked = waiting.pop(0)
            fields |= {"subject": f"Re: {asked['subject']}", "recipients": asked["sender"]}
        yield f"{day}/{count}", Line(habit.number, at, told, fields)


def _hours(habit: Habit, hours: str, day: date) -> tuple[datetime, datetime]:
    zone = ZoneInfo(habit.zone)
    try:
        opening, closing = (
            datetime.combine(day, time.fromisoformat(one), zone).astimezone(UTC) for one in hours.split("-")
        )
    except ValueError:
        raise ValueError(f"no such hours: {hours}; write 08:30-17:30") from None
    if closing - opening < timedelta(hours=1):
        raise ValueError(f"a day of {hours} is too short for a habit")
    return opening, closing


def _moment(dice: Dice, start: datetime, end: datetime) -> datetime:
    return start + timedelta(seconds=60 + dice.below(max(1, int((end - start).total_seconds()) - 60)))


def _line(verb: str, dice: Dice, options: Mapping[str, str], common: Mapping[str, str]) -> tuple[str, dict[str, str]]:
    """The verb and the fields of one line of a day."""
    fields = dict(common)
    match verb:
        case "signins":
            return "signin", fields
        case "mistypes":
            return "failed", fields | {"error": "InvalidUserNameOrPassword"}
        case "reads":
            return "access", fields | {"act": "read", "folder": "Inbox", "count": str(1 + dice.below(4))}
        case "syncs":
            return "access", fields | {"act": "sync", "folder": "Inbox"}
    subjects = options.get("subjects", "").split("|") if options.get("subjects") else list(SUBJECTS)
    partners = options.get("partners", "").split(",")
    subject = subjects[dice.below(len(subjects))].replace("{n}", str(2000 + dice.below(8000)))
    sent = {"act": "sent", "subject": subject} | ({"kept": options["kept"]} if "kept" in options else {})
    partner = partners[dice.below(len(partners))]
    if verb == "receives":
        asked = subject.removeprefix("Re: ")
        owner = common["who"]
        return "message", {
            "who": partner, "account": owner, "act": "received", "sender": partner, "recipients": owner, "subject": asked,
        }  # fmt: skip
    return "message", fields | sent | ({"recipients": partner} if partner else {})
