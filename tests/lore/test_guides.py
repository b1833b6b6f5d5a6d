"""Every action that a plan may hold for an account is told in the words of the place where the account lives."""

from __future__ import annotations

import pytest

from counterseal.lore.actions import KINDS
from counterseal.lore.guides import GUIDES, guide

OF_PEOPLE = {"hold_payments", "ask_owner", "warn_partners", "tell_management", "look_closer", "review_mailbox"}
"""Done by phone or with Counterseal, the same everywhere."""
MICROSOFT_ONLY = {"remove_transport_rule", "remove_link", "remove_addin", "remove_group", "remove_app_secret"}
"""About things that only Microsoft's log tells of."""
NO_APPS = {"revoke_grant", "disable_app", "remove_device", "remove_role"}
"""A mail server and a mail console have no applications, devices or roles of directories to speak of."""


@pytest.mark.parametrize("platform", sorted(GUIDES))
def test_no_guide_of_microsofts_is_told_elsewhere(platform):
    lacking = KINDS.keys() - GUIDES[platform].keys() - OF_PEOPLE - MICROSOFT_ONLY

    assert lacking <= (set() if platform == "google" else NO_APPS)


@pytest.mark.parametrize("platform", sorted(GUIDES))
def test_every_guide_is_of_an_action_that_exists(platform):
    assert set(GUIDES[platform]) <= set(KINDS)


def test_a_platform_without_a_guide_leaves_the_one_that_stands_with_the_action():
    assert guide("reset_password", "m365") is None
    assert guide("reset_password", "") is None
