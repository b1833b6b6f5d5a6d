"""A link whose target is hidden is seen, weakly."""

from __future__ import annotations

import pytest

from counterseal.signals.content.link_shortened import link_shortened
from tests.signals.linked import link, scene


def test_a_link_whose_target_is_hidden():
    covered, open_ = (link_shortened(scene(link("https://bit.ly/x", words))) for words in ("Open", "https://bit.ly/x"))

    assert covered is not None
    assert open_ is not None
    assert covered.strength > open_.strength


@pytest.mark.parametrize(
    "silent",
    [
        scene(link("https://acme.test/x", "Open")),
        scene(link("https://youtu.be/x", "Open")),
        scene(link("https://t.co/x", "Open"), sender="info@x.com"),
        scene(link("https://bit.ly/x", "Open"), sender="team@bit.ly"),
    ],
    ids=["an address", "one house only", "its network", "the service itself"],
)
def test_silent_otherwise(silent):
    assert link_shortened(silent) is None
