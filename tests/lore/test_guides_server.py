"""Guides name the account and the thing they are about, and nothing of another platform."""

from __future__ import annotations

import pytest

from counterseal.lore.guides_server import SERVER_GUIDES

DETAILS = {"account": "anna@acme.test", "name": "Mailer", "role": "Admin"}


@pytest.mark.parametrize("name", sorted(SERVER_GUIDES))
def test_a_guide_speaks_of_its_own_platform(name):
    said = SERVER_GUIDES[name]("anna@acme.test", DETAILS)

    assert "Entra" not in said.template
    assert "Set-" not in said.template
    assert "{" not in said.template.format(**{name: "x" for name, _ in said.values})


@pytest.mark.parametrize("name", ["$(rm -rf /)", "a\nb", "x" * 200, "'; rm -rf /; '"])
def test_a_name_that_an_intruder_chose_is_never_run(name):
    said = str(dict(SERVER_GUIDES["remove_rule"](name, DETAILS).values)["name"])

    assert said.startswith("'")
    assert said.endswith("'")
    assert "\n" not in said
