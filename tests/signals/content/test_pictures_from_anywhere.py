"""Pictures from stores without names and from numbers are told; a house's own and a service's are not."""

from __future__ import annotations

import pytest

from counterseal.lore.scene import Scene
from counterseal.mail.letter import Markup
from counterseal.signals.content.pictures_from_anywhere import pictures_from_anywhere
from tests.signals.linked import link, scene

STORE = "https://i.imgur.com/a.png"


def shows(*pictures: str, home: bool = False, sender: str = "info@acme.test", quoted: str = "") -> Scene:
    links = (link("https://www.acme.test/", "Home"),) if home else (link("https://elsewhere.test/", "Open"),)
    return scene(*links, sender=sender, quoted=quoted, markup=Markup(remote=pictures, pictures=len(pictures)))


def test_a_store_and_a_number():
    store, number, home = (
        pictures_from_anywhere(one) for one in (shows(STORE), shows("http://192.0.2.7/logo.png"), shows(STORE, home=True))
    )  # fmt: skip

    assert store is not None
    assert number is not None
    assert home is not None
    assert number.strength > store.strength > home.strength


@pytest.mark.parametrize(
    "silent",
    [
        shows(), shows("https://www.acme.test/logo.png"), shows("https://mcusercontent.com/x.png"), shows("http://10.0.0.5/logo.png"),
        shows(STORE, quoted="> a forum"), shows("cid:logo"), shows(STORE, sender="wei.zhang@zwin-electronics.example"), shows(STORE, sender="team@imgur.com"),
    ],
    ids=["none", "its own", "a service's", "a private number", "quoted", "attached", "a partner's", "the store itself"],
)  # fmt: skip
def test_silent_otherwise(silent):
    assert pictures_from_anywhere(silent) is None
