"""A domain like a partner's is seen; the partner, and other companies, are not."""

from __future__ import annotations

import pytest

from counterseal.lore.scene import Scene
from counterseal.mail.people import Person
from counterseal.signals.identity.lookalike_of_partner import lookalike_of_partner
from tests.signals.linked import scene


@pytest.mark.parametrize(
    "domain",
    ["zvvin-electronics.example", "zwin-electronics.com", "zwin-electronics-payment.test", "zwin-e1ectronics.example"],
)
def test_a_domain_like_a_partners(domain):
    found = lookalike_of_partner(scene(sender=f"wei.zhang@{domain}"))

    assert found is not None
    assert dict(found.said.values)["partner"] == "Zwin Electronics"
    assert "→" in str(dict(found.said.values)["shown"])


def test_answers_go_there():
    assert lookalike_of_partner(scene(reply_to=(Person("x@zvvin-electronics.example", ""),))) is not None


@pytest.mark.parametrize(
    "silent",
    [
        scene(sender="wei.zhang@zwin-electronics.example"),
        scene(sender="wei@cn.zwin-electronics.example"),
        scene(sender="info@zwin-steel.example"),
        scene(sender="zwin-electronics@gmail.com"),
        Scene(letter=scene(sender="wei@zvvin-electronics.example").letter),
    ],
    ids=["the partner", "below the partner's", "another company", "free mail", "no register"],
)
def test_silent_otherwise(silent):
    assert lookalike_of_partner(silent) is None
