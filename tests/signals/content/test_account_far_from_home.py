"""An account in a country that the writer has nothing to do with is seen."""

from dataclasses import replace

import pytest

from counterseal.lore.scene import Scene
from counterseal.model.payee import Payee
from counterseal.signals.content.account_far_from_home import account_far_from_home
from tests.signals.content.words import scene


def paying(text: str, *payees: Payee, sender: str = "ann@partner.example", language: str = "") -> Scene:
    return replace(scene(text, sender=sender, language=language), payees=payees)


@pytest.mark.parametrize(
    ("strength", "letter"),
    [
        (
            0.6,
            paying(
                "Please pay.\nTel. +86 755 0000 0101",
                Payee(scheme="iban", account="DE89370400440532013000", country="DE"),
            ),
        ),
        (
            0.3,
            paying(
                "Please pay.",
                Payee(scheme="iban", account="DE89370400440532013000", country="DE"),
                sender="ann@firm.it",
            ),
        ),
        (0.6, paying("请付款。", Payee(scheme="iban", account="DE89370400440532013000", country="DE"), language="zh")),
    ],
)
def test_it_is_seen(strength, letter):
    found = account_far_from_home(letter)

    assert found is not None
    assert found.strength >= strength
    assert found.types == ("payment_change", "invoice_fraud")


@pytest.mark.parametrize(
    "letter",
    [
        paying(
            "Please pay.\nTel. +49 30 555 0199", Payee(scheme="iban", account="DE89370400440532013000", country="DE")
        ),
        paying("Please pay.\nTel. +86 755 0000 0101", Payee(scheme="local", account="123456", country="HK")),
        paying("Please pay.", Payee(scheme="iban", account="DE89370400440532013000", country="DE")),
        paying("Call +86 755 0000 0101"),
    ],
)
def test_innocent_letters_are_left_in_peace(letter):
    assert account_far_from_home(letter) is None
