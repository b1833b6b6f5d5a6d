"""A link to a look-alike is seen; brands, partners and the sender's own are not."""

from __future__ import annotations

import pytest

from counterseal.signals.content.link_to_lookalike import link_to_lookalike
from tests.signals.linked import link, scene


@pytest.mark.parametrize(
    "url",
    [
        "https://paypa1.com/", "https://login.rnicrosoft.com/", "https://zvvin-electronics.example/pay", "https://bluestone-irnports.test/",
        "https://paypal.com.evil.test/", "https://netflix.evil.test/",
    ],
)  # fmt: skip
def test_a_lookalike_behind_a_link(url):
    found = link_to_lookalike(scene(link(url, "Here")))

    assert found is not None
    assert found.strength >= 0.6
    assert found.spots == (url,)


@pytest.mark.parametrize(
    "silent",
    [
        scene(link("https://www.paypal.com/")),
        scene(link("https://zwin-electronics.example/")),
        scene(link("https://unrelated.test/")),
        scene(link("https://gitlab.unrelated.test/")),
        scene(link("https://netflix.acme.test/"), sender="a@acme.test"),
        scene(),
    ],
    ids=["the brand", "the partner", "somebody else", "a program", "the sender's own", "no link"],
)
def test_silent_otherwise(silent):
    assert link_to_lookalike(silent) is None
