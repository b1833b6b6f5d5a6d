"""A page without a name is seen; the service's own mail and pictures are not."""

from __future__ import annotations

import pytest

from counterseal.signals.content.link_to_free_hosting import link_to_free_hosting
from tests.signals.linked import link, scene


@pytest.mark.parametrize(
    ("url", "strength"),
    [
        ("https://ipfs.io/ipfs/Qm", 1.0),
        ("https://acme.test/ipfs/Qm", None),
        ("https://x.duckdns.org/", 0.8),
        ("https://x.pages.dev/", 0.7),
        ("https://docs.google.com/forms/x", 0.25),
    ],
)
def test_a_page_without_a_name(url, strength):
    found = link_to_free_hosting(scene(link(url, "Open"), sender="info@other.test"))

    assert found is not None
    assert strength is None or found.strength == strength


def test_in_plain_text_it_says_less():
    found = link_to_free_hosting(scene(link("https://x.pages.dev/", where="text")))

    assert found is not None
    assert found.strength < 0.5


@pytest.mark.parametrize(
    "silent",
    [
        scene(link("https://acme.test/", "Open")),
        scene(link("https://www.typeform.com/x", "Open"), sender="hello@typeform.com"),
        scene(link("https://x.pages.dev/unsubscribe", "Unsubscribe")),
        scene(link("https://x.github.io/", "Docs"), listed=True),
        scene(link("https://x.s3.amazonaws.com/logo.png", picture=True)),
    ],
    ids=["a house", "the service itself", "leaving", "a list", "a picture"],
)
def test_silent_otherwise(silent):
    assert link_to_free_hosting(silent) is None
