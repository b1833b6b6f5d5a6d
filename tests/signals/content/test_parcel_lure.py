"""A parcel with a far link is seen; a courier's own notice is weak."""

import pytest

from counterseal.signals.content.parcel_lure import parcel_lure
from tests.signals.content.words import FAR, HOUSE, scene


@pytest.mark.parametrize(
    ("strength", "letter"),
    [
        (0.4, scene("Your parcel could not be delivered. Pay the customs fee within 24 hours.", links=(FAR,))),
        (0.4, scene("您的包裹派送失败，请支付关税。", links=(FAR,))),
        (0.4, scene("Su paquete no pudo ser entregado, pague los gastos de envío.", links=(FAR,))),
    ],
)
def test_it_is_seen(strength, letter):
    found = parcel_lure(letter)

    assert found is not None
    assert found.strength >= strength
    assert found.types == ("credential_phishing",)


@pytest.mark.parametrize(
    "letter",
    [
        scene("Your parcel could not be delivered."),
        scene("The shipment of the boards is planned for May.", links=(FAR,)),
        scene("Lieferung frei Haus."),
        scene("包裹已签收。"),
    ],
)
def test_innocent_letters_are_left_in_peace(letter):
    assert parcel_lure(letter) is None


@pytest.mark.parametrize(
    ("most", "letter"),
    [
        (0.2, scene("Delivery failed: we will try again tomorrow.", links=(HOUSE,))),
    ],
)
def test_what_honest_letters_say_too_is_weak(most, letter):
    found = parcel_lure(letter)

    assert found is None or found.strength <= most
