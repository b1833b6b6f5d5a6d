"""An answer to what stands there speaks for the sender."""

import pytest

from counterseal.signals.content.answers_in_detail import answers_in_detail
from tests.signals.content.words import scene


@pytest.mark.parametrize(
    ("strength", "letter"),
    [
        (
            0.4,
            scene(
                "The scheduler takes the runqueue lock twice, so the latency grows; see the tracepoint.",
                quoted="Why does the latency of the scheduler grow when the runqueue lock is contended? The tracepoint shows nothing else, as far as I see.",
            ),
        ),
    ],
)
def test_it_is_seen(strength, letter):
    found = answers_in_detail(letter)

    assert found is not None
    assert found.strength >= strength


@pytest.mark.parametrize(
    "letter",
    [
        scene("Thanks, that is a great deal of work and I am glad of it.", quoted="x" * 200),
        scene(
            "Please see the payment request for the invoice; our bank details have changed.",
            quoted="Please send the payment request and the invoice with the bank details for the scheduler. " * 2,
        ),
        scene("Short."),
    ],
)
def test_innocent_letters_are_left_in_peace(letter):
    assert answers_in_detail(letter) is None
