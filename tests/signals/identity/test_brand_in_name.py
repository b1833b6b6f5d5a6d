"""A brand's name on somebody else's address is seen; the brand, lists and people are not."""

from __future__ import annotations

import pytest

from counterseal.mail.letter import Auth
from counterseal.signals.identity.brand_in_name import brand_in_name
from tests.signals.linked import link, scene


@pytest.mark.parametrize(
    ("name", "sender", "least"),
    [
        ("PayPal", "x@evil.test", 1.0),
        ("DHL Express", "x@evil.test", 1.0),
        ("Microsoft account team", "x@gmail.com", 1.0),
        ("Apple Support", "x@evil.test", 1.0),
        ("支付宝", "x@evil.test", 1.0),
        ("", "netflix-support@evil.test", 0.5),
        ("Microsoft account team", "somebody@outlook.com", 1.0),
    ],
)
def test_a_borrowed_name(name, sender, least):
    found = brand_in_name(scene(sender=sender, name=name))

    assert found is not None
    assert found.strength >= least
    assert found.types == ("credential_phishing",)


@pytest.mark.parametrize(
    ("name", "sender"),
    [
        ("Netflix reseller Kim", "kim@acme.test"),
        ("Andreas Schwab", "a@acme.test"),
    ],
)
def test_a_name_with_more_in_it_says_little(name, sender):
    found = brand_in_name(scene(sender=sender, name=name))

    assert found is not None
    assert found.strength < 0.4


def test_a_mail_that_leads_to_the_brand_says_less():
    found = brand_in_name(scene(link("https://www.netflix.com/", "Watch"), sender="x@sender.test", name="Netflix"))

    assert found is not None
    assert found.strength < 0.5


@pytest.mark.parametrize(
    "silent",
    [
        scene(sender="service@paypal.com", name="PayPal"),
        scene(sender="info@mailer.netflix.com", name="Netflix"),
        scene(sender="noreply@outlook.com", name="Outlook Team"),
        scene(sender="kim@acme.test", name="Kim (Netflix)"),
        scene(sender="kim@acme.test", name="Kim Apple"),
        scene(sender="x@lists.test", name="PayPal", listed=True),
        scene(sender="x@relay.test", name="PayPal", auth=Auth(trusted=True, dkim_domains=("paypal.com",))),
        scene(sender="x@acme.test", name="Anna Berg"),
        scene(sender="kim.paypal.fan@acme.test"),
    ],
    ids=["itself", "below it", "its own free mail", "who works there", "a word", "a list", "signed by it", "a person", "an address"],
)  # fmt: skip
def test_silent_otherwise(silent):
    assert brand_in_name(silent) is None
