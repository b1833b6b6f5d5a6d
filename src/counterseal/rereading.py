"""
Judging the mail of a case: the messages of its exhibits, read once more from their sealed bytes.

A record says what a message was; what it wants stands in its text. So the bytes are opened again, in order of time, each
with nothing later than itself known, by the same judge that `scan` uses. In a very large mailbox only the newest messages
are judged and those that the mailbox sent; how many were not is said, as coverage.

What comes out is kept beside the case, under a name made of all that it depends on: looking at the case again does not
judge it again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Final

import orjson

from counterseal import __version__
from counterseal.keep import Workspace
from counterseal.lore.judged import whole
from counterseal.lore.packing import packed, unpacked
from counterseal.lore.past import Past
from counterseal.lore.threads import went_out
from counterseal.model.exhibit import Exhibit
from counterseal.model.mailbox import Coverage
from counterseal.model.records import Message
from counterseal.model.text import text
from counterseal.model.verdict import Judged
from counterseal.reach import Provider
from counterseal.seal import canonical
from counterseal.sift import Found, Surroundings, Waiting, in_turn, waiting

MOST: Final = 10_000
"""Messages of a case that are judged."""
KIND: Final = "judged messages"
_NUMBERS: Final = ("bias", "takeover_bias", "suspicious", "bad", "default", "apart")
FORM: Final = 3
"""Goes up when the same messages would be kept in another form."""


@dataclass(frozen=True, slots=True)
class Reread:
    """What the judge says about the messages of a case."""

    judged: Mapping[str, Judged]
    """By record id."""
    left: int = 0
    """Messages of the mailbox that were not judged."""
    lost: int = 0
    """Messages whose bytes were not found again."""

    @property
    def coverage(self) -> tuple[Coverage, ...]:
        """How much of the mail was judged; nothing where there is none."""
        if not (self.judged or self.left or self.lost):
            return ()
        reasons = []
        if self.left:
            reasons.append(text("{n} older messages were not judged", n=self.left))
        if self.lost:
            reasons.append(text("{n} messages could not be opened again", n=self.lost))
        reason = reasons[0] if reasons else None
        return (Coverage(kind=KIND, complete=not reasons, reason=reason, count=len(self.judged)),)


def reread(
    place: Workspace,
    provider: Provider,
    exhibits: Sequence[Exhibit],
    messages: Iterable[Message],
    surroundings: Callable[[], Surroundings],
) -> Reread:
    """The judge's word on the messages that lie in exhibits. `surroundings` are asked for only where there is mail."""
    kept = sorted((one for one in messages if one.kept), key=lambda one: (one.at, one.id))
    if not kept:
        return Reread({})
    around = surroundings()
    wanted = _wanted(kept)
    left = len(kept) - len(wanted)
    name = f"{_key(exhibits, wanted, around)}.json"
    if (known := _loaded(place, name)) is not None:
        return replace(known, left=left)
    queue = list(_opened(place, provider, exhibits, wanted, around))
    judged = {
        one.file: replace(verdict, file=wanted[one.file].source.place)
        for one, verdict in in_turn(queue, around, Past())
    }
    found = Reread(judged, left, len(wanted) - len(judged))
    place.keep(
        name, orjson.dumps({"judged": {key: whole(packed(one)) for key, one in judged.items()}, "lost": found.lost})
    )
    return found


def _wanted(kept: Sequence[Message]) -> dict[str, Message]:
    """The messages to judge, by record id: what went out, and the newest of the rest."""
    out = [one for one in kept if went_out(one)][-MOST // 2 :]
    rest = [one for one in kept if not went_out(one)]
    return {one.id: one for one in (*out, *rest[len(out) - MOST :])}


def _opened(
    place: Workspace,
    provider: Provider,
    exhibits: Sequence[Exhibit],
    wanted: Mapping[str, Message],
    around: Surroundings,
) -> Iterable[Waiting]:
    by_place = {(one.source.exhibit, one.source.place): one for one in wanted.values()}
    full = {exhibit for exhibit, _ in by_place}
    for exhibit in exhibits:
        if exhibit.sha256 not in full:
            continue
        with place.vault.open(exhibit.sha256) as stream:
            for raw in provider.messages(stream, name=exhibit.name, scratch=place.scratch):
                record = by_place.get((exhibit.sha256, raw.file))
                if record is not None:
                    opened = waiting(Found(record.id, raw.data, raw.why), around)
                    yield replace(opened, at=record.at, outgoing=went_out(record), past=record.act != "drafted")


def _key(exhibits: Sequence[Exhibit], wanted: Mapping[str, Message], around: Surroundings) -> str:
    """A name made of everything that the verdicts depend on."""
    told = {
        "form": FORM,
        "exhibits": sorted(one.sha256 for one in exhibits),
        "messages": sorted((one.id, one.act) for one in wanted.values()),
        "signals": sorted(one.name for one in around.signals),
        "weights": {name: str(value) for name, value in around.weights.weights.items()},
        "rest": [str(getattr(around.weights, name)) for name in _NUMBERS],
        "version": __version__,
        "us": sorted(around.us.domains),
        "register": sha256(repr(around.register.partners).encode("utf-8", "backslashreplace")).hexdigest(),
    }
    return sha256(canonical(told)).hexdigest()


def _loaded(place: Workspace, name: str) -> Reread | None:
    try:
        told = orjson.loads(place.kept(name) or b"null")
        return Reread({key: unpacked(one) for key, one in told["judged"].items()}, 0, int(told["lost"]))
    except (ValueError, KeyError, TypeError, AttributeError):
        return None  # not there, or damaged: it is made again
