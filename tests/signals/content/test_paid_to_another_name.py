"""A beneficiary who is not the company that signs is seen."""

from dataclasses import replace

import pytest

from counterseal.lore.scene import Scene
from counterseal.model.payee import Payee
from counterseal.signals.content.paid_to_another_name import paid_to_another_name
from tests.signals.content.words import scene


def paying(text: str, *payees: Payee, sender: str = "ann@partner.example", language: str = "") -> Scene:
    return replace(scene(text, sender=sender, language=language), payees=payees)


@pytest.mark.parametrize(
    ("strength", "letter"),
    [
        (
            0.5,
            paying(
                "Pay to: Redwood Trading Limited\nRegards\nAnn Lee\nSilver Lake Tools GmbH",
                Payee(scheme="local", account="123456", beneficiary="Redwood Trading Limited"),
            ),
        ),
        (
            0.8,
            paying(
                "收款人：王小明\n李安\n杭州力诚阀门有限公司",
                Payee(scheme="local", account="123456", beneficiary="王小明"),
            ),
        ),
    ],
)
def test_it_is_seen(strength, letter):
    found = paid_to_another_name(letter)

    assert found is not None
    assert found.strength >= strength
    assert found.types == ("payment_change", "invoice_fraud")


@pytest.mark.parametrize(
    "letter",
    [
        paying(
            "Pay to: Silver Lake Tools GmbH\nRegards\nAnn Lee\nSilver Lake Tools",
            Payee(scheme="local", account="123456", beneficiary="Silver Lake Tools GmbH"),
        ),
        paying(
            "收款人：杭州力诚阀门有限公司\n李安\n杭州力诚阀门有限公司",
            Payee(scheme="local", account="123456", beneficiary="杭州力诚阀门有限公司"),
        ),
        paying(
            "Pay to: Redwood Trading Limited\nRegards\nAnn",
            Payee(scheme="local", account="123456", beneficiary="Redwood Trading Limited"),
        ),
    ],
)
def test_innocent_letters_are_left_in_peace(letter):
    assert paid_to_another_name(letter) is None
