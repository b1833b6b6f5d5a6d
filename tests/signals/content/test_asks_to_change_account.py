"""Another account is seen when it is meant, and not when it is denied or warned of."""

import pytest

from counterseal.signals.content.asks_to_change_account import asks_to_change_account
from tests.signals.content.words import scene


@pytest.mark.parametrize(
    ("strength", "letter"),
    [
        (
            0.8,
            scene("Please note that our bank details have changed. Kindly arrange payment to the new account below."),
        ),
        (0.55, scene("Please do not use the old account any more.")),
        (0.8, scene("由于审计，我司银行账户已变更，请把货款付到新的账户，不要再使用旧账户。")),
        (0.8, scene("由於審計，我司銀行賬戶已變更，請把貨款付到新的賬戶，不要再使用舊賬戶。")),
        (0.5, scene("Unsere Bankverbindung hat sich geändert, bitte überweisen Sie auf das neue Konto.")),
    ],
)
def test_it_is_seen(strength, letter):
    found = asks_to_change_account(letter)

    assert found is not None
    assert found.strength >= strength
    assert found.types == ("payment_change",)


@pytest.mark.parametrize(
    "letter",
    [
        scene("We did not change our bank account."),
        scene("If we ever change our bank account, we will call you."),
        scene("Beware of mails that say our bank details have changed."),
        scene("Our bank details remain unchanged."),
        scene("我司银行账户没有变更，请放心。"),
        scene("The bank opens at nine."),
    ],
)
def test_innocent_letters_are_left_in_peace(letter):
    assert asks_to_change_account(letter) is None
