"""Filters of Gmail are rules: what they pick, where the mail goes, and what they hide."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from counterseal.model.records import Change, Rule, Source
from counterseal.providers.exports.google.filters import Picked, labels, own_labels, picked, read, search
from counterseal.providers.exports.standing import Standing
from tests.providers.exports.google.samples import ANNA, EVIL, FILTER

STANDING = Standing(Source("e" * 64, "a.json:item 1"), datetime(2026, 11, 24, tzinfo=UTC), ANNA)


def one(action: dict[str, Any], names: dict[str, str] | None = None, **criteria: object) -> Any:
    (found,) = read({"id": "f1", "criteria": criteria, "action": action}, STANDING, names or {})
    return found


def test_a_filter_that_hides_and_forwards():
    (found,) = read(FILTER, STANDING, {})

    assert isinstance(found, Rule)
    assert (found.words, found.senders) == (("invoice", "bank details", "iban"), ("cfo@buyer.test",))
    assert (found.forwards_to, found.deletes, found.marks_read, found.moves_to) == ((EVIL,), True, True, "archive")
    assert ("exceptIf:query", "newsletter") in found.conditions
    assert (found.id, found.standing, found.actor) == (f"{ANNA}:gmail.filters:f1", True, "")


def test_a_filter_is_called_by_what_it_picks():
    assert one({}, subject="invoice").name == "subject:(invoice)"
    assert one({}).name == "f1"


@pytest.mark.parametrize(
    ("action", "moves", "deletes", "read_mark"),
    [
        ({"removeLabelIds": ["INBOX"]}, "archive", False, False),
        ({"addLabelIds": ["Label_7"], "removeLabelIds": ["INBOX"]}, "Invoices", False, False),
        ({"addLabelIds": ["Label_7"]}, "", False, False),
        ({"addLabelIds": ["TRASH"]}, "", True, False),
        ({"addLabelIds": ["SPAM"]}, "Spam", False, False),
        ({"removeLabelIds": ["UNREAD"]}, "", False, True),
        ({"addLabelIds": ["STARRED", "CATEGORY_PROMOTIONS"], "removeLabelIds": "INBOX"}, "archive", False, False),
        ({}, "", False, False),
    ],
)
def test_labels_say_where_the_mail_goes(action, moves, deletes, read_mark):
    found = one(action, {"Label_7": "Invoices"}, to="sales@acme.test")

    assert (found.moves_to, found.deletes, found.marks_read) == (moves, deletes, read_mark)
    assert found.recipients == ("sales@acme.test",)


def test_senders_that_are_never_spam_are_on_an_allow_list():
    values = {"id": "f1", "criteria": {"from": EVIL}, "action": {"removeLabelIds": ["SPAM"]}}
    rule, allowed = read(values, STANDING, {})

    assert isinstance(rule, Rule)
    assert isinstance(allowed, Change)
    assert (allowed.what, allowed.target, allowed.id) == ("allowlist.added", EVIL, f"{rule.id}:{EVIL}")


def test_criteria_that_are_no_words_are_conditions():
    found = picked({"hasAttachment": True, "size": 1000, "sizeComparison": "larger", "excludeChats": True})

    assert found.conditions == [("hasAttachment", "true"), ("size", "larger 1000"), ("excludeChats", "true")]
    assert not picked({"hasAttachment": False, "excludeChats": "false"}).conditions


@pytest.mark.parametrize(
    ("text", "words", "senders", "recipients", "conditions"),
    [
        ('"bank details" OR iban', ["bank details", "iban"], [], [], []),
        ("from:(cfo@buyer.test OR ceo@buyer.test)", [], ["cfo@buyer.test", "ceo@buyer.test"], [], []),
        ("{from:a@buyer.test from:b@buyer.test}", [], ["a@buyer.test", "b@buyer.test"], [], []),
        ("to:sales@acme.test subject:(wire transfer)", ["wire", "transfer"], [], ["sales@acme.test"], []),
        ("from:buyer.test has:attachment", [], ["buyer.test"], [], [("has", "attachment")]),
        ("invoice -in:chats -newsletter", ["invoice"], [], [], [("exceptIf:in", "chats"), ("exceptIf", "newsletter")]),
        ("付款 OR 银行", ["付款", "银行"], [], [], []),
        ("", [], [], [], []),
        ("((((((deep))))))", [], [], [], []),
    ],
)
def test_a_search_is_taken_apart(text, words, senders, recipients, conditions):
    found = Picked()
    search(text, found)

    if "deep" not in text:
        assert (found.words, found.senders, found.recipients) == (words, senders, recipients)
        assert found.conditions == conditions


def test_a_search_without_end_ends():
    search("(" * 100_000, Picked())
    search('a:"' * 100_000, Picked())


def test_labels_stand_in_a_list_or_in_a_text():
    assert labels({"a": ["X", " Y ", None]}, "a") == ("X", "Y")
    assert labels({"a": "X, Y;Z"}, "a") == ("X", "Y", "Z")
    assert labels({"a": 7}, "a") == ()


def test_only_labels_of_ones_own_on_hidden_mail_are_a_place_that_needs_a_name():
    hidden = {"addLabelIds": ["STARRED", "Label_7", "category_social"], "removeLabelIds": ["INBOX"]}

    assert own_labels({"action": hidden}) == ("Label_7",)
    assert own_labels({"action": hidden | {"removeLabelIds": ["UNREAD"]}}) == ()
    assert own_labels({}) == ()
