"""Links to the sender's own house speak for it; free pages and look-alikes have no house."""

from __future__ import annotations

import pytest

from counterseal.signals.identity.links_lead_home import links_lead_home
from tests.signals.linked import link, scene

HOME = [link(f"https://www.acme.test/{number}") for number in range(5)]


@pytest.mark.parametrize(
    "speaks",
    [scene(*HOME), scene(*HOME, link("https://other.test/")), scene(*HOME, link("https://www.facebook.com/acme"))],
    ids=["all", "nearly all", "social networks do not count"],
)
def test_nearly_all_links_lead_home(speaks):
    found = links_lead_home(speaks)

    assert links_lead_home.innocent
    assert found is not None
    assert found.strength <= 0.4


@pytest.mark.parametrize(
    "silent",
    [
        scene(),
        scene(*HOME[:1], link("https://other.test/")),
        scene(link("https://www.gmail.com/x"), sender="a@gmail.com"),
        scene(link("https://paypa1.com/x"), sender="a@paypa1.com"),
        scene(link("https://zvvin-electronics.example/x"), sender="a@zvvin-electronics.example"),
        scene(link("https://x.web.app/x"), sender="a@x.web.app"),
    ],
    ids=["no links", "half", "free mail", "a brand's look-alike", "a partner's look-alike", "free pages"],
)
def test_says_nothing_for_others(silent):
    assert links_lead_home(silent) is None
