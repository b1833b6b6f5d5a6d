"""Guides name the account and the thing they are about, and nothing of another platform."""

from __future__ import annotations

import pytest

from counterseal.lore.guides_console import CONSOLE_GUIDES

DETAILS = {"account": "anna@acme.test", "name": "Mailer", "role": "Admin"}


@pytest.mark.parametrize("name", sorted(CONSOLE_GUIDES))
def test_a_guide_speaks_of_its_own_platform(name):
    said = CONSOLE_GUIDES[name]("anna@acme.test", DETAILS)

    assert "Entra" not in said.template
    assert "Set-" not in said.template
    assert "{" not in said.template.format(**{name: "x" for name, _ in said.values})
