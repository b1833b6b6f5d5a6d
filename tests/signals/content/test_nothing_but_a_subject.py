"""A paper in the subject and no word below is seen; a word, a thread or another matter is not."""

import pytest

from counterseal.signals.content.nothing_but_a_subject import nothing_but_a_subject
from tests.signals.content.words import scene


@pytest.mark.parametrize(
    ("strength", "letter"),
    [
        (0.5, scene("", "New purchase order 4711")),
        (0.2, scene("", "采购订单", files=("po.pdf",))),
        (0.5, scene("_______________________________\nnews mailing list -- news@example.com", "Payment advice")),
    ],
)
def test_it_is_seen(strength, letter):
    found = nothing_but_a_subject(letter)

    assert found is not None
    assert found.strength >= strength
    assert found.types == ("invoice_fraud", "malware")


@pytest.mark.parametrize(
    "letter",
    [
        scene("The order follows tomorrow, Ann.", "Order"),
        scene("", "Photos of the fair"),
        scene("", "Re: invoice", quoted="Send it please."),
    ],
)
def test_innocent_letters_are_left_in_peace(letter):
    assert nothing_but_a_subject(letter) is None
