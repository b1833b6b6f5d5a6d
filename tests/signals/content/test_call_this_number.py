"""A number to cancel a charge is seen; a number in a signature is not."""

import pytest

from counterseal.signals.content.call_this_number import call_this_number
from tests.signals.content.words import HOUSE, scene


@pytest.mark.parametrize(
    ("strength", "letter"),
    [
        (
            0.5,
            scene(
                "Your subscription has been renewed and $399.99 will be charged. If you did not authorize this charge, call our helpline number +1 (805) 555-0199 to cancel."
            ),
        ),
    ],
)
def test_it_is_seen(strength, letter):
    found = call_this_number(letter)

    assert found is not None
    assert found.strength >= strength
    assert found.types == ("callback",)


@pytest.mark.parametrize(
    "letter",
    [
        scene("Call me at +49 30 555 0199 when you have time."),
        scene("Your subscription has been renewed.", links=(HOUSE,)),
        scene("客服电话：400-555-0199"),
    ],
)
def test_innocent_letters_are_left_in_peace(letter):
    assert call_this_number(letter) is None


def test_a_number_of_an_order_is_no_telephone():
    far = "如需取消请立即拨打客服电话。" + "货物按合同交付。" * 40

    assert call_this_number(scene("To cancel, call us. Order 4500128837 of $ 90 was placed.")) is None
    assert call_this_number(scene(far + "PO 4500128837 USD 90")) is None


def test_a_date_is_no_telephone():
    assert call_this_number(scene("如非本人操作，请及时联系客服，拨打电话。2025-05-15 07:12")) is None
