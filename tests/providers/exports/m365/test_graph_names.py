"""Ids get the names that the export gave them before; a name that is missing is asked for once more."""

from __future__ import annotations

import pytest

from counterseal.providers.exports.m365.graph_names import Names, Unnamed


def test_a_name_that_was_told_is_found_in_any_case():
    names = Names(people={"aa-1": "anna@acme.test"}, apps={"bb-1": ("cc-1", "Mail Sync")})

    assert names.person("AA-1") == "anna@acme.test"
    assert names.app("BB-1") == ("cc-1", "Mail Sync")


def test_a_name_that_is_missing_may_come_later():
    with pytest.raises(Unnamed) as told:
        Names().person("AA-1")
    with pytest.raises(Unnamed):
        Names().app("BB-1")

    assert told.value.id == "aa-1"
    assert "aa-1" in str(told.value)


def test_a_name_that_never_came_is_the_id():
    names = Names(patient=False)

    assert names.person("AA-1") == "aa-1"
    assert names.app("BB-1") == ("bb-1", "")


def test_nobody_is_nobody():
    assert Names().person("") == ""
    assert Names().app("") == ("", "")
