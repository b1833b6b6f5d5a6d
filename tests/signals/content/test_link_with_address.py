"""The receiver's address in a stranger's link is seen; leaving a newsletter is not."""

from __future__ import annotations

import base64

import pytest

from counterseal.signals.content.link_with_address import link_with_address
from tests.signals.linked import link, scene

TO = "anna@bluestone-imports.test"
CODED = base64.b64encode(TO.encode()).decode()


@pytest.mark.parametrize(
    ("url", "strength"),
    [
        (f"https://evil.test/?e={TO}", 0.7),
        (f"https://evil.test/?e={TO.replace('@', '%40')}", 0.7),
        (f"https://evil.test/#{TO}", 1.0),
        (f"https://evil.test/{CODED}", 1.0),
    ],
)
def test_the_receivers_address_stands_in_a_link(url, strength):
    found = link_with_address(scene(link(url, "Open")))

    assert found is not None
    assert found.strength == strength
    assert dict(found.said.values)["address"] == TO


@pytest.mark.parametrize(
    "silent",
    [
        scene(link(f"https://evil.test/unsubscribe?e={TO}", "Leave")),
        scene(link(f"https://www.acme.test/?e={TO}", "Sign in")),
        scene(link(f"https://x.list-manage.com/?e={TO}", "Read")),
        scene(link(f"https://archive.test/20260102-{TO}/", "Message")),
        scene(link("https://evil.test/?e=other@acme.example", "Open")),
        scene(link(f"https://lists.bluestone-imports.test/{TO}", "List")),
        scene(),
    ],
    ids=[
        "leaving",
        "the sender's own",
        "a counter",
        "a Message-ID",
        "another address",
        "our own page",
        "no links",
    ],
)
def test_silent_otherwise(silent):
    assert link_with_address(silent) is None
