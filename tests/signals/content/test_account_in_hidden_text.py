"""Accounts that only machines see."""

from __future__ import annotations

import pytest

from counterseal.signals.content.account_in_hidden_text import account_in_hidden_text
from tests.lore.letters import NEW, mail, pay, scene


def test_names_the_account():
    found = account_in_hidden_text(scene(mail(1, pay(), pay(NEW, hidden=True))))

    assert found is not None
    assert dict(found.said.values) == {"account": "…6819"}


@pytest.mark.parametrize(
    "innocent",
    [
        scene(mail(1)),
        scene(mail(1, pay())),
        scene(mail(1, pay(), pay(hidden=True))),
        scene(mail(1, pay(hidden=True, valid=False))),
    ],
    ids=["no account", "shown", "a hidden copy", "no account at all"],
)
def test_leaves_what_is_shown_alone(innocent):
    assert account_in_hidden_text(innocent) is None
