"""
What the message of a scene wants.

The words alone are read in `mail.acts`. Here each family's acts become one, and several phrases to one end count for more than
one: a single "urgent" is nothing, "urgent", "today" and "before noon" are a tone. What an attached PDF or Word file says
counts as if the message said it, where the message itself says little: then the file is the letter.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from counterseal.lore.scene import Scene
from counterseal.mail.acts import Act, acts
from counterseal.mail.letter import Letter

BRIEF = 400
"""Characters of a message that does no more than to hand over its file."""
READ = 4000
"""Characters of files that are looked at."""
_WRITTEN = frozenset({"pdf", "docx", "doc", "rtf", "text"})


def every_act(scene: Scene) -> tuple[Act, ...]:
    """All acts of a message, the clearest first."""
    return _read(scene.letter)[0]


def said(letter: Letter) -> str:
    """What a message says: its fresh text, and that of its files where the text is brief."""
    if not letter.documents or len(letter.fresh) > BRIEF:
        return letter.fresh
    files = "\n".join(one.text[:READ] for one in letter.documents if one.text and one.kind in _WRITTEN)
    return letter.fresh + "\n" + files[:READ] if files else letter.fresh


def scene_acts(scene: Scene) -> Mapping[str, Act]:
    """The clearest act of each family, made clearer by every further phrase to the same end."""
    return _read(scene.letter)[1]


def clear(scene: Scene, *families: str) -> float:
    """How clear the clearest of some families is; 0 without any."""
    known = scene_acts(scene)
    return max((known[family].clear for family in families if family in known), default=0.0)


def words(scene: Scene, *families: str) -> tuple[str, ...]:
    """The words by which a message does what some families mean, as they stand there; the clearest of each family."""
    known = scene_acts(scene)
    return tuple(known[family].phrase for family in families if family in known)


class _Kept:
    """The letter that was read last, and its acts: fifty signals ask about one message, then about the next."""

    last: tuple[Letter | None, tuple[Act, ...], Mapping[str, Act]] = (None, (), {})


def _read(letter: Letter) -> tuple[tuple[Act, ...], Mapping[str, Act]]:
    kept, every, strongest = _Kept.last
    if kept is not letter:
        every = acts(said(letter), letter.subject, letter.language)
        strongest = _strongest(every)
        _Kept.last = letter, every, strongest
    return every, strongest


def _strongest(every: tuple[Act, ...]) -> Mapping[str, Act]:
    found: dict[str, Act] = {}
    places: dict[str, list[tuple[bool, int, int]]] = {}
    for one in every:
        known = found.get(one.family)
        begin, end = one.at, one.at + len(one.phrase)
        if known is None:
            found[one.family] = one
            places[one.family] = [(begin < 0, begin, end)]
        elif all((begin < 0) is not head or end <= first or last <= begin for head, first, last in places[one.family]):
            found[one.family] = replace(known, clear=1 - (1 - known.clear) * (1 - one.clear))
            places[one.family].append((begin < 0, begin, end))
    return found
