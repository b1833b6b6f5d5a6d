"""
The sender's name is no name.

What it sees
    A display name that begins or ends with signs (`*`, `_`, `#`, `~`, `!`), holds underscores for spaces, as in
    `*Thank_You#`, or the number of a case.

Why it matters
    People and houses are called something. A name with signs around it was made by a program, so that a filter does not know
    it again, or is an advertisement in the place of a name.

When it is innocent
    A few brands have an exclamation mark in their name. Quotation marks, brackets, dots and trade marks are no such signs;
    names that are a login have one underscore in them and nothing around it. Mailboxes that are a number, and traders in China
    who add their telephone number, are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from counterseal.judge import signal
from counterseal.lore.scene import Scene
from counterseal.mail.brands import brand_of
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

_AROUND: Final = re.compile(r"[*_#~^=|¤§]\s*$|^\s*[*_#~^=|¤§!]|[^\W_]_[^\W_]+_|[!?]{2,}|[!?][\s!?_,]*$")
_MARKED: Final = frozenset("*_#~^=|¤§!?0123456789")
_LONG: Final = re.compile(r"\d{7,}")


@signal(judgement=Judgement.IDENTITY)
def signs_in_name(scene: Scene) -> Iterator[Sign]:
    """Yield the name."""
    name = scene.letter.sender.name
    if not name or scene.outgoing or _MARKED.isdisjoint(name) or "@" in name:
        return
    found = _AROUND.search(name[:200]) or _number(name, scene.letter.sender.address)
    if found is None:
        return
    shout = found.group().strip() in {"!", "?"}
    if shout and (brand_of(name) or " " not in name.strip()):
        return
    yield Sign(
        strength=0.4 if shout or found.group().isdigit() else 0.7,
        said=text("“{name}” is no name of a person or a house: it has signs around it", name=name[:100]),
        spots=(name[:100],),
    )


def _number(name: str, address: str) -> re.Match[str] | None:
    """A long number beside Latin words, if the mailbox is not called so and it is no telephone number of China."""
    found = _LONG.search(name[:200])
    if found is None or name.strip().isdigit() or not name.isascii() or found.group() in address:
        return None
    return None if len(found.group()) == 11 and found.group()[0] == "1" else found
