"""An altered order is seen, more clearly beside a payment."""

import pytest

from counterseal.signals.content.order_altered import order_altered
from tests.signals.content.words import scene


@pytest.mark.parametrize(
    ("strength", "letter"),
    [
        (0.5, scene("Please ignore the previous invoice; our bank details have changed.")),
        (0.5, scene("请忽略之前的发票，我司银行账户已变更，请付到新的账户。")),
        (0.1, scene("Please ship the goods to the new delivery address.")),
    ],
)
def test_it_is_seen(strength, letter):
    found = order_altered(letter)

    assert found is not None
    assert found.strength >= strength
    assert found.types == ("invoice_fraud",)


@pytest.mark.parametrize(
    "letter",
    [
        scene("Your order has been shipped."),
        scene("The delivery address on file is unchanged."),
        scene("订单已发货。"),
    ],
)
def test_innocent_letters_are_left_in_peace(letter):
    assert order_altered(letter) is None


@pytest.mark.parametrize(
    ("most", "letter"),
    [
        (0.3, scene("Attached is the revised proforma invoice that you asked for.")),
    ],
)
def test_what_honest_letters_say_too_is_weak(most, letter):
    found = order_altered(letter)

    assert found is None or found.strength <= most
