"""A text that nobody sees and that is another one."""

from __future__ import annotations

import pytest

from counterseal.lore.scene import Scene
from counterseal.mail.letter import Letter, Markup
from counterseal.signals.content.hidden_text import hidden_text

NOVEL = " ".join(
    f"{a}{b}"
    for a in ("river", "stone", "window", "garden", "winter", "silver", "autumn")
    for b in ("light", "song", "wall", "path", "dream", "mark", "field")
)
OFFER = " ".join(
    f"{a}{b}"
    for a in ("price", "order", "item", "size", "colour", "model", "parcel")
    for b in ("list", "box", "day", "week", "code", "name", "line")
)


def scene(hidden: str, text: str = "Your parcel waits") -> Scene:
    return Scene(letter=Letter(text=text, fresh=text, markup=Markup(hidden=hidden), html=True))


def test_shows_how_it_begins():
    found = hidden_text(scene(NOVEL))

    assert found is not None
    assert found.strength == 0.8
    assert found.spots[0].startswith("riverlight")


@pytest.mark.parametrize(
    "honest",
    [
        scene(""),
        scene("See our new collection of garden chairs in your browser"),
        scene(OFFER, OFFER + " and more words"),
        scene("\u200c \u00a0" * 400),
        scene("word " * 300),
    ],
    ids=["none", "preview", "second layout", "padding", "one word"],
)
def test_newsletters_are_left_alone(honest):
    assert hidden_text(honest) is None
