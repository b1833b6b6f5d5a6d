"""Instructions that contradict themselves."""

from __future__ import annotations

import pytest

from counterseal.model.text import text
from counterseal.signals.content.account_inconsistent import account_inconsistent
from tests.lore.letters import mail, pay, scene, trade

WHY = text("the BIC is of another country")


def test_says_what_does_not_fit():
    found = account_inconsistent(scene(mail(1, pay(why=WHY))))

    assert found is not None
    assert dict(found.said.values) == {"account": "…3000", "why": WHY}


@pytest.mark.parametrize(
    "innocent",
    [
        scene(mail(1, pay())),
        scene(mail(400, pay(why=WHY)), trade()),
        scene(mail(1, pay(why=WHY, valid=False))),
        scene(mail(1, pay(why=WHY, where="quoted"))),
    ],
    ids=["it fits", "seen before", "said by another signal", "quoted"],
)
def test_leaves_what_fits_alone(innocent):
    assert account_inconsistent(innocent) is None
