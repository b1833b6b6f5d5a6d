"""Numbers that cannot exist."""

from __future__ import annotations

import pytest

from counterseal.signals.content.account_invalid import account_invalid
from tests.lore.letters import mail, pay, scene


@pytest.mark.parametrize(("scheme", "strength"), [("iban", 0.5), ("aba", 0.3)])
def test_names_the_number(scheme, strength):
    found = account_invalid(scene(mail(1, pay(valid=False, scheme=scheme))))

    assert found is not None
    assert found.strength == strength


@pytest.mark.parametrize(
    "innocent",
    [
        scene(mail(1, pay())),
        scene(mail(1, pay(valid=None))),
        scene(mail(1, pay(valid=False, where="quoted"))),
        scene(mail(1)),
    ],
    ids=["right", "without check digits", "quoted", "none"],
)
def test_leaves_right_numbers_alone(innocent):
    assert account_invalid(innocent) is None
