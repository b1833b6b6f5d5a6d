"""
Judging messages one after the other: opened, put in their surroundings, weighed; each with nothing later than itself known.

One message is one pure function, so many can be mapped over processes. Whatever goes wrong with one is a verdict,
`unreadable`, and the next one is read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Final

from counterseal.judge import Signal, Weights, judge, unreadable
from counterseal.lore.judged import judged
from counterseal.lore.past import Past
from counterseal.lore.payee_status import with_status
from counterseal.lore.register import Register
from counterseal.lore.scene import Scene, Us
from counterseal.mail.letter import Letter
from counterseal.mail.opening import letter
from counterseal.model.text import text
from counterseal.model.verdict import Judged

LATEST: Final = datetime.max.replace(tzinfo=UTC)
"""When a message came that does not say: after everything else, so that it is never taken for the past."""
LONGEST: Final = 40_000
"""Letters of a text that are kept of a message that waits for its turn."""


@dataclass(frozen=True, slots=True)
class Found:
    """One message, and where it lies; `why`: a word for why it has no bytes."""

    file: str
    data: bytes
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What is known around the messages, and what judges them."""

    signals: Sequence[Signal]
    weights: Weights
    us: Us = field(default_factory=Us)
    register: Register = field(default_factory=Register)
    documents: bool = True
    """Whether attachments are looked into."""


def judged_one(found: Found, around: Surroundings, past: Past) -> Judged:
    """One message, opened and judged. Never raises for what a message holds."""
    if found.why and not found.data:
        return _unread(found.file, found.why)

    def work() -> Judged:
        opened = letter(found.data, own=around.us.domains, documents=around.documents)
        return _judged(found.file, opened, around, past, outgoing=False)

    return _safely(found.file, work)


def judged_letter(file: str, opened: Letter, around: Surroundings, past: Past, *, outgoing: bool = False) -> Judged:
    """One opened message, judged in its surroundings. Never raises for what it holds."""
    return _safely(file, lambda: _judged(file, opened, around, past, outgoing=outgoing))


def _judged(file: str, opened: Letter, around: Surroundings, past: Past, *, outgoing: bool) -> Judged:
    payees = with_status(opened, around.register, past, around.us)
    scene = Scene(letter=opened, us=around.us, register=around.register, past=past, payees=payees, outgoing=outgoing)
    return judged(file, opened, judge(scene, around.signals, around.weights))


def _safely(file: str, work: Callable[[], Judged]) -> Judged:
    try:
        return work()
    except Exception as broke:  # noqa: BLE001  the one broad except around judging: told as a verdict, never swallowed
        said = text("Judging broke: {error}", error=f"{type(broke).__name__}: {broke}"[:300])
        return Judged(file=file, verdict=unreadable(said), error=said)


def _unread(file: str, why: str) -> Judged:
    said = text("This is no message that can be read ({why})", why=why)
    return Judged(file=file, verdict=unreadable(said), error=said)


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """An opened message that waits for its turn."""

    file: str
    letter: Letter
    at: datetime
    outgoing: bool = False
    asked: bool = True
    """Whether a verdict is wanted; otherwise it is only the past of others."""
    past: bool = True
    """Whether later messages know of it. A draft is no past: nobody has got it."""
    why: str = ""


def waiting(found: Found, around: Surroundings, *, asked: bool = True) -> Waiting:
    """A message opened, without the bytes of its attachments, to be put in order of time."""
    if found.why and not found.data:
        return Waiting(file=found.file, letter=Letter(trouble=found.why), at=LATEST, asked=asked, why=found.why)
    opened = slim(letter(found.data, own=around.us.domains, documents=around.documents))
    at = opened.received or opened.date
    return Waiting(file=found.file, letter=opened, at=at.astimezone(UTC) if at else LATEST, asked=asked)


def slim(opened: Letter) -> Letter:
    """The same without the bytes of attachments, and with its longest texts cut."""
    return replace(
        opened,
        attachments=tuple(replace(one, data=b"") for one in opened.attachments),
        text=opened.text[:LONGEST], fresh=opened.fresh[:LONGEST], quoted=opened.quoted[:LONGEST],
    )  # fmt: skip


def in_turn(queue: Iterable[Waiting], around: Surroundings, past: Past) -> Iterator[tuple[Waiting, Judged]]:
    """
    Verdicts in order of time. A message becomes past when a later one is asked, once, however many copies there are.

    What came at the same moment is not the past of one another.
    """
    learnt: set[str] = set()
    held: list[Waiting] = []
    for one in sorted(queue, key=lambda each: each.at):
        if held and held[0].at < one.at:
            for before in held:
                _learn(before, past, learnt)
            held.clear()
        held.append(one)
        if one.asked:
            verdict = (
                _unread(one.file, one.why)
                if one.why
                else judged_letter(one.file, one.letter, around, past, outgoing=one.outgoing)
            )
            yield one, verdict


def _learn(one: Waiting, past: Past, learnt: set[str]) -> None:
    key = one.letter.message_id
    if one.why or not one.past or one.letter.trouble or (key and key in learnt):
        return
    learnt.add(key)
    past.learn(one.letter, outgoing=one.outgoing)
