"""
Scanning: every message in files, folders and archives, opened and judged, one line out for each one in.

Messages are told in the order in which they lie. Without earlier mail each is judged alone, by as many processes as were
asked for. With earlier mail (`history`), messages are opened by those processes and then asked in order of time, because
what came before a message is known only then.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import replace
from datetime import timedelta
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Final, TypeVar

from counterseal.lore.past import Past
from counterseal.lore.scene import Us
from counterseal.lore.us import Ours, wrote
from counterseal.mail.opening import envelope
from counterseal.model.verdict import Judged
from counterseal.sift import LATEST, Found, Surroundings, Waiting, in_turn, judged_one, waiting

T = TypeVar("T")
SAMPLE: Final = 300
"""Messages by which it is told whose mailbox this is, when nobody says it."""
BATCH: Final = 64
"""Messages that are handed to a process at once, when they are small."""
BATCH_BYTES: Final = 4 * 1024 * 1024
"""More than this is not handed over at once, so that a folder of huge messages is never in memory."""


def letters(paths: Sequence[Path]) -> Iterator[Found]:
    """Every message in files, folders and archives, in a fixed order; what cannot be read as well, with the reason."""
    raw = importlib.import_module("counterseal.providers.exports.mailbox.raw")
    for one in raw.messages_in(list(paths)):
        yield Found(one.file, one.data, one.why)


def scan(
    paths: Sequence[Path], around: Surroundings, *, history: Sequence[Path] = (), jobs: int = 1, own: Iterable[str] = ()
) -> Iterator[Judged]:
    """
    Judge every message in some files, in the order in which they lie there.

    `history` is earlier mail; `own` the company's domains, worked out from the mail where they are not told.
    """
    own = tuple(own)
    if history:
        yield from _with_past(paths, around, history, jobs, own)
        return
    if not around.us.domains:
        around = replace(around, us=_us(letters(paths), own))
    yield from _mapped(partial(judged_one, around=around, past=Past()), letters(paths), jobs)


def _us(found: Iterable[Found], own: Sequence[str]) -> Us:
    ours = Ours()
    for one in islice(found, SAMPLE) if not own else ():
        ours.learn(envelope(one.data))
    return ours.us(own)


def _with_past(
    paths: Sequence[Path], around: Surroundings, history: Sequence[Path], jobs: int, own: Sequence[str]
) -> Iterator[Judged]:
    if own and not around.us.domains:
        around = replace(around, us=Ours().us(own))  # whose stamps count is asked when messages are opened
    before = list(_mapped(partial(waiting, around=around, asked=False), letters(history), jobs))
    asked = list(_mapped(partial(waiting, around=around), letters(paths), jobs))
    if own or not around.us.domains:
        ours = Ours()
        for one in before or asked:
            ours.learn(one.letter)
        around = replace(around, us=ours.us(own))
    us = around.us
    queue = [replace(one, outgoing=wrote(us, one.letter)) for one in (*before, *_after(before, asked))]
    places = {id(one): place for place, one in enumerate(queue[len(before) :])}
    told = {places[id(one)]: verdict for one, verdict in in_turn(queue, around, Past())}
    yield from (told[place] for place in range(len(asked)))


def _after(before: Sequence[Waiting], asked: Sequence[Waiting]) -> list[Waiting]:
    """
    The asked messages, each after the history unless it lies in it.

    Whoever gives earlier mail says that it is earlier; what a message says of its own date is its writer's word.
    """
    dated = [one.at for one in before if one.at != LATEST]
    known = {one.letter.message_id for one in before} - {""}
    last = max(dated, default=None)
    if last is None:
        return list(asked)
    late = sorted(
        (place for place, one in enumerate(asked) if one.at <= last and one.letter.message_id not in known),
        key=lambda place: asked[place].at,
    )
    moved = {place: last + timedelta(microseconds=number) for number, place in enumerate(late, 1)}
    return [replace(one, at=moved.get(place, one.at)) for place, one in enumerate(asked)]


# ---------------------------------------------------------------------------------------------------------- processes

_WARM: Final = Found("", b"From: anna@example.com\r\nSubject: Order\r\n\r\nPlease pay to the account below today.\r\n")
"""A message that asks for everything that is made once: the phrases, the brands, the public suffixes."""


def _mapped(work: Callable[[Found], T], found: Iterable[Found], jobs: int) -> Iterator[T]:
    """The work done on each, in order, by so many processes."""
    if jobs <= 1:
        yield from map(work, found)
        return
    work(_WARM)  # what is made before processes part is made once, and not by each of them
    parts = batches(found)
    with ProcessPoolExecutor(jobs, initializer=_begin, initargs=(work,)) as pool:
        waits: list[Future[list[T]]] = [pool.submit(_batch, batch) for batch in islice(parts, 2 * jobs)]
        while waits:
            done = waits.pop(0).result()
            waits += [pool.submit(_batch, batch) for batch in islice(parts, 1)]
            yield from done


def batches(found: Iterable[Found]) -> Iterator[list[Found]]:
    """What is handed to a process at once: so many messages, and not too many bytes."""
    batch: list[Found] = []
    size = 0
    for one in found:
        batch.append(one)
        size += len(one.data)
        if len(batch) >= BATCH or size >= BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


_work: Callable[[Found], object] | None = None


def _begin(work: Callable[[Found], object]) -> None:
    global _work  # noqa: PLW0603  a process of the pool is told its work once, at its start
    _work = work


def _batch(batch: Sequence[Found]) -> list[T]:
    assert _work is not None
    return [_work(one) for one in batch]  # type: ignore[misc]
