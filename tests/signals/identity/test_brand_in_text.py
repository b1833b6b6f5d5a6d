"""A mail that speaks as a brand and leads elsewhere is seen; shops and newsletters are not."""

from __future__ import annotations

import pytest

from counterseal.signals.identity.brand_in_text import brand_in_text
from tests.signals.linked import link, scene

AWAY = link("https://evil.test/a", "Update")


@pytest.mark.parametrize(
    ("subject", "fresh"),
    [
        ("Your Netflix account is on hold", "Hello"),
        ("Notice", "Dear PayPal customer, something happened."),
        ("【支付宝】您的账户", ""),
    ],
)
def test_it_speaks_as_a_brand_and_leads_elsewhere(subject, fresh):
    found = brand_in_text(scene(AWAY, sender="x@stolen.test", subject=subject, fresh=fresh))

    assert found is not None
    assert dict(found.said.values)["host"] == "evil.test"


@pytest.mark.parametrize(
    "silent",
    [
        scene(link("https://www.netflix.com/x", "Update"), sender="info@netflix.com", subject="Your Netflix account"),
        scene(AWAY, link("https://www.netflix.com/x", "x"), sender="x@stolen.test", subject="Your Netflix account"),
        scene(
            link("https://shop.acme.test/o/1", "Your order"),
            sender="shop@acme.test",
            subject="Your order, paid by PayPal",
        ),
        scene(
            link("https://x.list-manage.com/1", "Read"),
            sender="news@acme.test",
            subject="Ten tips for your PayPal account",
        ),
        scene(AWAY, sender="x@stolen.test", subject="Netflix buys a studio"),
        scene(sender="x@stolen.test", subject="Your Netflix account"),
        scene(AWAY, sender="x@stolen.test", subject="Your Netflix account", quoted="what was written before"),
        scene(AWAY, sender="x@stolen.test", subject="Your Netflix account", listed=True),
    ],
    ids=["itself", "leads to it", "a shop", "a newsletter", "news of it", "no links", "an answer", "a list"],
)
def test_silent_otherwise(silent):
    assert brand_in_text(silent) is None
