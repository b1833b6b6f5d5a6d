"""Inbox rules of Graph are told in the words of the cmdlets."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from counterseal.model.records import Rule, Source
from counterseal.providers.exports.m365.graph_names import Names
from counterseal.providers.exports.m365.graph_rules import people, rule, text
from counterseal.providers.exports.standing import Standing
from tests.providers.exports.m365.samples import ANNA, EVIL, RULE

STANDING = Standing(Source("e" * 64, "rules.json:item 1"), datetime(2026, 11, 24, tzinfo=UTC), ANNA)


def one(names: Names | None = None, **fields: Any) -> Rule:
    (found,) = rule({"id": "r1", "displayName": "x", "isEnabled": True, **fields}, STANDING, names or Names())
    assert isinstance(found, Rule)
    return found


def test_a_rule_that_hides_and_forwards():
    (found,) = rule(RULE, STANDING, Names(folders={"AAMkfolder1": "RSS Feeds"}))

    assert isinstance(found, Rule)
    assert (found.name, found.words, found.senders) == (".", ("invoice", "iban"), ("cfo@buyer.test",))
    assert (found.forwards_to, found.moves_to) == ((EVIL,), "RSS Feeds")
    assert (found.marks_read, found.stops, found.enabled, found.deletes) == (True, True, True, False)
    assert (found.id, found.operation, found.standing, found.actor, found.account) == (
        f"{ANNA}:messageRules:AQAAA1", "messageRules", True, "", ANNA,
    )  # fmt: skip
    assert ("ExceptIfSentOnlyToMe", "True") in found.conditions


def test_a_folder_that_nothing_names_is_its_id():
    assert one(actions={"moveToFolder": "AAMk1"}).moves_to == "AAMk1"


def test_every_way_of_sending_on_is_forwarding():
    to = [{"emailAddress": {"address": "A@mail.example"}}]
    found = one(actions={"redirectTo": to, "forwardAsAttachmentTo": [{"emailAddress": {"address": "b@mail.example"}}]})

    assert set(found.forwards_to) == {"a@mail.example", "b@mail.example"}


@pytest.mark.parametrize("actions", [{"delete": True}, {"permanentDelete": True}])
def test_every_way_of_deleting_is_deleting(actions):
    assert one(actions=actions).deletes


@pytest.mark.parametrize("fields", [{"isEnabled": False}, {"hasError": True}])
def test_a_rule_that_does_nothing_is_not_enabled(fields):
    assert not one(actions={"delete": True}, **fields).enabled


def test_a_rule_without_conditions_has_none():
    found = one(conditions=None, exceptions={}, actions={"delete": True})

    assert (found.conditions, found.words) == ((), ())


def test_conditions_nobody_knows_keep_their_names():
    found = one(conditions={"isVoicemail": True, "withinSizeRange": {"minimumSize": 1, "maximumSize": 2}}, actions={})

    assert dict(found.conditions) == {"isVoicemail": "True", "WithinSizeRange": "minimumSize 1, maximumSize 2"}


def test_receivers_are_their_addresses_and_never_their_names():
    rows = [
        {"emailAddress": {"name": "boss@acme.test", "address": EVIL}}, {"emailAddress": {"name": "Old group"}}, "c@buyer.test", {},
    ]  # fmt: skip

    assert people(rows) == f"{EVIL};Old group;c@buyer.test"


def test_values_are_written_as_a_cmdlet_would():
    assert text(True) == "True"
    assert text([]) == ""
    assert text(["a", "b"]) == '["a","b"]'
    assert text("high") == "high"
    assert text(None) == ""
