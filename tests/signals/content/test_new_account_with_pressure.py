"""An account and pressure are seen together; either alone is not."""

import pytest

from counterseal.signals.content.new_account_with_pressure import new_account_with_pressure
from tests.signals.content.words import scene


@pytest.mark.parametrize(
    ("strength", "letter"),
    [
        (
            0.5,
            scene(
                "Our bank details have changed, please pay to the new account today, it is urgent. I am in a meeting and cannot take calls."
            ),
        ),
        (0.5, scene("我司收款账户变更，请付到新账户，非常紧急。手机坏了，邮件联系。")),
        (0.3, scene("Our bank account is under audit. Please use our new bank account for this invoice.")),
    ],
)
def test_it_is_seen(strength, letter):
    found = new_account_with_pressure(letter)

    assert found is not None
    assert found.strength >= strength
    assert found.types == ("payment_change", "invoice_fraud")


@pytest.mark.parametrize(
    "letter",
    [
        scene("Our bank details have changed. We will call you to confirm; please call the number you have on file."),
        scene("This is urgent: the samples must leave today."),
        scene("我手机坏了，邮件联系。"),
        scene("Invoice 12 is due. Please arrange payment."),
    ],
)
def test_innocent_letters_are_left_in_peace(letter):
    assert new_account_with_pressure(letter) is None


def test_an_account_to_sign_in_to_is_no_bank_account():
    assert (
        new_account_with_pressure(scene("Your account has been limited. Confirm within 24 hours, immediately.")) is None
    )
