"""
Marking: a person's word about a finding or a message, written down and heeded until its day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from counterseal.desk import now, open_workspace, person
from counterseal.errors import CountersealError
from counterseal.keep import Workspace
from counterseal.lore.marks import Marks, quieted
from counterseal.model.mark import Mark
from counterseal.model.text import text
from counterseal.model.verdict import Judged


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """What a person says: the word, until when it holds, and why."""

    word: str
    until: datetime | None = None
    note: str = ""


def mark_message(place: Workspace, one: Judged, data: bytes, word: Word, at: datetime) -> Mark:
    """Write down what a person says about a message that was judged."""
    mark = Mark(
        thing="message", key=one.message_id or f"sha256:{sha256(data).hexdigest()}", word=word.word, by=person(), at=at,
        until=word.until, sender=one.address, types=one.verdict.types, verdict=one.verdict.word, note=word.note,
    )  # fmt: skip
    place.marks.add(mark)
    return mark


def mark_finding(place: Workspace, key: str, word: Word, at: datetime) -> Mark:
    """Write down what a person says about a finding. `CountersealError` when no case has such a finding."""
    known = {each for case_id in place.ledger.case_ids() for each in _findings(place, case_id)}
    if key not in known:
        raise CountersealError(
            text("No case has a finding {key}", key=key),
            text("Give the key of a finding as the JSON of `investigate` tells it, or the file of a message"),
        )
    mark = Mark(thing="finding", key=key, word=word.word, by=person(), at=at, until=word.until, note=word.note)
    place.marks.add(mark)
    return mark


def _findings(place: Workspace, case_id: str) -> Iterable[str]:
    return tuple((place.ledger.case(case_id).examined or {}).get("findings", {}))


def with_marks(root: Path, found: Iterable[Judged]) -> Iterator[Judged]:
    """The same verdicts, with the marks of the workspace that keep them quiet; without a workspace nothing is quiet."""
    if not (root / "VERSION").is_file():
        yield from found
        return
    with open_workspace(root) as place:
        marks, at = Marks(place.marks.all()), now()
    yield from (quieted(one, marks, at) for one in found)
