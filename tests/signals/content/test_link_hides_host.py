"""Links whose host is hidden are told; plain ones, administrators' and a house's own are not."""

from __future__ import annotations

import pytest

from counterseal.signals.content.link_hides_host import link_hides_host
from tests.signals.linked import link, scene


@pytest.mark.parametrize(
    ("url", "strength"),
    [
        ("https://example.com@evil.test/x", 1.0), ("https://evi%6c.test/x", 1.0), ("https://evil.test:8443/x", 0.5), ("https://xn--fsq.test/x", 0.5),
        ("https://a.b.c.d.e.evil.test/x", 0.4),
    ],
)  # fmt: skip
def test_what_stands_before_the_host(url, strength):
    found = link_hides_host(scene(link(url, "Open")))

    assert found is not None
    assert found.strength == strength


@pytest.mark.parametrize(
    "silent",
    [
        scene(), scene(link("https://evil.test/x", "Open")), scene(link("https://www.acme.test:8443/x", "Open")), scene(link("https://build.test:8080/", where="text")),
        scene(link("https://a.b.c.d.s3.amazonaws.com/x", "Open")), scene(link("https://evil.test:443/x", "Open")),
    ],
    ids=["no links", "plain", "home", "plain text", "a cloud", "the usual door"],
)  # fmt: skip
def test_silent_otherwise(silent):
    assert link_hides_host(silent) is None
