"""Links below suffixes that cost nothing are told; others, and those that lead home, are not."""

from __future__ import annotations

import pytest

from counterseal.signals.content.link_to_cheap_domain import link_to_cheap_domain
from tests.signals.linked import link, scene


def test_a_suffix_that_costs_nothing():
    covered, open_ = (
        link_to_cheap_domain(scene(link("https://example-win.click/x", "Open", where=where)))
        for where in ("html", "text")
    )

    assert covered is not None
    assert open_ is not None
    assert covered.strength > open_.strength


@pytest.mark.parametrize(
    "silent",
    [scene(), scene(link("https://example.com/x", "Open")), scene(link("https://www.example-win.click/x", "Open"), sender="a@example-win.click")],
    ids=["no links", "a plain suffix", "home"],
)  # fmt: skip
def test_silent_otherwise(silent):
    assert link_to_cheap_domain(silent) is None
