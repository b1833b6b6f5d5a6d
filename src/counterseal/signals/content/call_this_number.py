"""
A charge, and a number to call.

What it sees
    A charge or renewal that nobody ordered, and a telephone number by which it can be cancelled.

Why it matters
    There is no link that a filter could follow. On the telephone a helpful voice takes over the computer.

When it is innocent
    Shops print their number below each invoice. The number must stand with the wish to be called, and with a
    charge.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from counterseal.judge import signal
from counterseal.lore.acts import clear, every_act, words
from counterseal.lore.bait import all_far, known
from counterseal.lore.scene import Scene
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

_NUMBER = re.compile(
    r"(?<![\d/])(?!(?:19|20)\d\d[-./]\d\d?[-./])\+?\(?\d(?:[ \-.()\u2010-\u2015\u202f\xa0]{0,2}\d){8,13}(?!\d)"
)
_LABEL = re.compile(
    r"(?:tel|phone|fon|call|dial|ring|mobile|cell|hotline|help ?line|number|contact|support|at|on|电话|热线|手机|拨打|致电|客服)\W{0,4}$",
    re.IGNORECASE,
)
_SHAPED = re.compile(r"\+|00|\(?\d{2,4}\)?[ \-.()\u2010-\u2015\u202f\xa0]")
NEAR = 160
"""Characters between the wish to be called and the number."""
_SUM = re.compile(r"(?:[$€£¥]|usd|eur|gbp|rmb) ?\d|\d ?(?:[$€£¥]|usd|eur|dollars)", re.IGNORECASE)


@signal(judgement=Judgement.CONTENT)
def call_this_number(scene: Scene) -> Iterator[Sign]:
    """Yield the number and the charge."""
    letter = scene.letter
    call = clear(scene, "callback")
    if call < 0.5 or scene.outgoing or known(scene):
        return
    shown = letter.subject + " " + letter.fresh[:6000]
    number = _number(scene, shown, len(letter.subject) + 1)
    if number is None:
        return
    charged = _SUM.search(shown) is not None
    lone = not letter.links or all_far(letter)
    gaps = {"number": number.group().strip(), "words": words(scene, "callback")[0]}
    yield Sign(
        strength=min(1.0, call * (0.2 + (0.5 if charged else 0.0) + (0.3 if lone else 0.0))),
        said=text("A charge is to be cancelled by calling {number}: “{words}”", **gaps)
        if charged
        else text("It wants to be called at {number}: “{words}”", **gaps),
        types=("callback",),
        spots=(number.group().strip(), *words(scene, "callback")),
    )


def _number(scene: Scene, shown: str, offset: int) -> re.Match[str] | None:
    """The first telephone number near words that want a call: by its shape, or by what stands before it."""
    places = [one.at + offset if one.at >= 0 else 0 for one in every_act(scene) if one.family == "callback"]
    for found in _NUMBER.finditer(shown):
        if not any(-NEAR <= found.start() - place <= NEAR for place in places):
            continue
        if _SHAPED.match(found.group()) or _LABEL.search(shown, max(0, found.start() - 24), found.start()):
            return found
    return None
