"""Links to names that a machine made up are told; counters, pinyin and numbers are not."""

from __future__ import annotations

import pytest

from counterseal.signals.content.link_to_random_domain import link_to_random_domain
from tests.signals.linked import link, scene


@pytest.mark.parametrize("host", ["q7vx2k9wj4tz8.test", "www.rewardcenter20931.test"])
def test_thrown_names(host):
    assert link_to_random_domain(scene(link(f"https://{host}/x", "Open"))) is not None


@pytest.mark.parametrize(
    "silent",
    [
        scene(), scene(link("https://u7507510.ct.sendgrid.net/ls/x", "Open")), scene(link("https://7b24b166a0c9.acme-mail.test/x", "Open")),
        scene(link("https://yiyuanwan.test/", "Open")), scene(link("https://www.1688.com/", "Open")), scene(link("https://zjhtjx.test/", "Open")),
        scene(link("https://q7vx2k9wj4tz8.test/", "Open"), sender="a@q7vx2k9wj4tz8.test"),
    ],
    ids=["no links", "a counter", "letters below a plain name", "pinyin", "a number", "initials", "home"],
)  # fmt: skip
def test_silent_otherwise(silent):
    assert link_to_random_domain(silent) is None
