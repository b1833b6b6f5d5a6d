"""A link that sends on to a third house is seen; counters, sharing and archives are not."""

from __future__ import annotations

import pytest

from counterseal.signals.content.link_redirects import link_redirects
from tests.signals.linked import link, scene


@pytest.mark.parametrize(
    "url",
    [
        "https://portal.example.com/go?to=https%3A%2F%2Fevil.test%2F",
        "https://portal.example.com/r/https://evil.test/",
        "https://googleads.g.doubleclick.net/pcs/click?adurl=https://evil.test/",
    ],
)
def test_one_house_sends_on_to_another(url):
    found = link_redirects(scene(link(url, "Open")))

    assert found is not None
    assert dict(found.said.values)["end"] == "evil.test"


@pytest.mark.parametrize(
    "silent",
    [
        scene(link("https://click.acme.test/?to=https%3A%2F%2Fother.test%2F", "Read")),
        scene(link("https://portal.example.com/?to=https%3A%2F%2Fwww.acme.test%2F", "Read")),
        scene(link("https://portal.example.com/?to=https%3A%2F%2Fshop.example.com%2F", "Read")),
        scene(link("https://x.list-manage.com/?u=https%3A%2F%2Fother.test%2F", "Read")),
        scene(link("https://www.facebook.com/sharer/sharer.php?s=https%3A%2F%2Fother.test", "Share")),
        scene(link("https://web.archive.org/web/2020/https://other.test/", "Old page")),
        scene(link("https://portal.example.com/", "Read")),
        scene(link("https://www.google.com/url?q=https%3A%2F%2Fwww.acme.test%2F", "Read")),
        scene(link("https://www.google.com/amp/s/news.test/x", "Read", where="text")),
        scene(link("https://www.google.com/url?q=https%3A%2F%2Fother.test%2F", "Read"), sender="alerts@google.com"),
    ],
    ids=[
        "the sender's counter",
        "back to the sender",
        "the same house",
        "a service",
        "sharing",
        "an archive",
        "plain",
        "a search engine back home",
        "plain text",
        "the search engine itself",
    ],
)
def test_silent_otherwise(silent):
    assert link_redirects(silent) is None


def test_pages_of_search_engines_that_send_on():
    open_, signed = (
        link_redirects(scene(link(url, "Open")))
        for url in ("https://www.google.com/amp/s/evil.test/x", "https://www.google.com/url?q=https%3A%2F%2Fevil.test%2F&sa=D&usg=x")
    )  # fmt: skip

    assert open_ is not None
    assert signed is not None
    assert open_.strength > 0.7 > signed.strength
