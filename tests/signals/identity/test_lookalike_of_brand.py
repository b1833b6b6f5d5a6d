"""A domain like a brand's is seen; the brand's own, and names that others share, are not."""

from __future__ import annotations

import pytest

from counterseal.signals.identity.lookalike_of_brand import lookalike_of_brand
from tests.signals.linked import scene


@pytest.mark.parametrize(
    "domain", ["paypa1.com", "rnicrosoft.com", "dhl-delivery.test", "netflix.xyz", "paypal.com.evil.test"]
)
def test_a_domain_like_a_brands(domain):
    found = lookalike_of_brand(scene(sender=f"service@{domain}"))

    assert found is not None
    assert found.types == ("credential_phishing",)


def test_a_word_beside_a_brand_says_less_than_a_disguise():
    word, disguise = (lookalike_of_brand(scene(sender=f"a@{one}")) for one in ("netflix-support.test", "netfl1x.com"))

    assert word is not None
    assert disguise is not None
    assert word.strength < disguise.strength


@pytest.mark.parametrize(
    "sender", ["service@paypal.com", "service@mail.paypal.com", "info@acme.test", "paypal@gmail.com", "info@netflix.test", ""],
    ids=["the brand", "below it", "somebody else", "free mail", "another suffix", "nobody"],
)  # fmt: skip
def test_silent_otherwise(sender):
    assert lookalike_of_brand(scene(sender=sender)) is None
