"""A message that is one clicked picture."""

from __future__ import annotations

import pytest

from counterseal.lore.scene import Scene
from counterseal.mail.opening import letter
from counterseal.signals.content.text_in_one_picture import text_in_one_picture

PICTURE = '<a href="https://look.test/x"><img src="https://look.test/1.png"></a>'


def scene(html: str, more: str = "") -> Scene:
    return Scene(letter=letter(f"From: a@b.example\nSubject: x\nContent-Type: text/html\n{more}\n{html}".encode()))


@pytest.mark.parametrize(
    "html", [PICTURE, PICTURE + "<p>Open here</p>", '<a href="https://look.test/x"><img src="cid:1"></a>']
)
def test_names_where_it_leads(html):
    found = text_in_one_picture(scene(html))

    assert found is not None
    assert found.spots == ("https://look.test/x",)


def test_advertising_that_says_so_counts_less():
    plain = text_in_one_picture(scene(PICTURE))
    many = text_in_one_picture(scene(PICTURE, "List-Unsubscribe: <mailto:x@b.example>\n"))

    assert plain is not None
    assert many is not None
    assert plain.strength > many.strength > 0


@pytest.mark.parametrize(
    "honest",
    [
        scene('<img src="cid:1">'),
        scene(PICTURE + "<p>" + "A letter of many words about our meeting. " * 5 + "</p>"),
        scene(PICTURE * 6),
        scene('<a href="mailto:a@b.example"><img src="cid:1"></a>'),
        scene(PICTURE + '<a href="https://one.test/">a</a><a href="https://two.test/">b</a>'),
        scene("<p>Hello</p>"),
    ],
)
def test_photographs_and_advertising_are_left_alone(honest):
    assert text_in_one_picture(honest) is None
