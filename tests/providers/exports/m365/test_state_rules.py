"""Rules as PowerShell lists them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from counterseal.model.records import Rule, Source
from counterseal.providers.exports.m365 import state_rules
from counterseal.providers.exports.m365.state_people import People
from counterseal.providers.exports.standing import Standing
from tests.providers.exports.m365.samples import ANNA, EVIL, INBOX_JSON, TRANSPORT

SEEN = datetime(2026, 11, 24, tzinfo=UTC)
STANDING = Standing(Source("e" * 64, "rules.csv:row 1"), SEEN, ANNA)


def inbox(standing: Standing = STANDING, **fields: Any) -> Rule:
    row = {"Name": "x", "Identity": "anna\\77", "RuleIdentity": "77", "Enabled": "True", **fields}
    (found,) = state_rules.inbox_rule(row, standing, People())
    assert isinstance(found, Rule)
    return found


def test_a_rule_as_a_table_has_it():
    found = inbox(
        ForwardTo=f'"staff@acme.test" [SMTP:{EVIL}]', MoveToFolder="anna:\\RSS Feeds", MarkAsRead="True", DeleteMessage="False",
        SubjectOrBodyContainsWords="{invoice, iban}", From='"CFO" [SMTP:cfo@buyer.test]', StopProcessingRules="True", HasAttachment="False",
    )  # fmt: skip

    assert (found.forwards_to, found.moves_to, found.words, found.senders) == (
        (EVIL,), "RSS Feeds", ("invoice", "iban"), ("cfo@buyer.test",),
    )  # fmt: skip
    assert (found.marks_read, found.deletes, found.stops, found.enabled) == (True, False, True, True)
    assert (found.id, found.account, found.operation, found.standing, found.actor) == (
        f"{ANNA}:Get-InboxRule:77", ANNA, "Get-InboxRule", True, "",
    )  # fmt: skip
    assert "HasAttachment" not in dict(found.conditions)


def test_a_rule_as_json_has_it():
    (found,) = state_rules.inbox_rule(INBOX_JSON[0], STANDING, People())

    assert isinstance(found, Rule)
    assert (found.forwards_to, found.words, found.deletes) == ((EVIL,), ("bank", "iban"), True)


@pytest.mark.parametrize("name", ["", " ", ".", "..", "规则"])
def test_a_rule_keeps_its_name_however_odd(name):
    assert inbox(Name=name, DeleteMessage="True").name.strip() == name.strip()


@pytest.mark.parametrize("fields", [{"Enabled": "False"}, {"Enabled": False}, {"InError": "True"}])
def test_a_rule_that_does_nothing_is_not_enabled(fields):
    assert not inbox(DeleteMessage="True", **fields).enabled


def test_what_a_listing_adds_is_no_condition():
    found = inbox(Description="If the message …", Priority="1", RuleVersion="V2", IsValid="True", DeleteMessage="True")

    assert found.conditions == ()


def test_the_owner_is_the_one_that_the_row_names():
    assert inbox(MailboxOwnerId="bob@acme.test").account == "bob@acme.test"
    assert inbox(Standing(STANDING.source, SEEN)).account == "anna"


def test_a_rule_of_the_company_is_nobodys():
    (found,) = state_rules.transport_rule(TRANSPORT[0], STANDING, People())

    assert isinstance(found, Rule)
    assert (found.scope, found.account, found.copies_to, found.unaudited) == ("tenant", "", (EVIL,), True)
    assert (found.at, found.words) == (datetime(2026, 3, 2, 3, 50, tzinfo=UTC), ("invoice",))
    assert "Conditions" not in dict(found.conditions)


def test_a_rule_of_the_company_that_is_off_or_only_tried_out_does_nothing():
    (off,) = state_rules.transport_rule({**TRANSPORT[0], "State": "Disabled"}, STANDING, People())
    (tried,) = state_rules.transport_rule({**TRANSPORT[0], "Mode": "Audit"}, STANDING, People())

    assert isinstance(off, Rule)
    assert isinstance(tried, Rule)
    assert not off.enabled
    assert tried.copies_to == ()


def test_a_sweep_rule_moves_all_mail_of_one_sender():
    row = {
        "Name": "sweep", "Enabled": "True", "RuleId": "s1", "Sender": "cfo@buyer.test", "SourceFolder": "Inbox",
        "DestinationFolder": "Deleted Items", "KeepForDays": "", "MailboxOwnerId": ANNA,
    }  # fmt: skip
    (found,) = state_rules.sweep_rule(row, STANDING, People())

    assert isinstance(found, Rule)
    assert (found.senders, found.moves_to, found.enabled) == (("cfo@buyer.test",), "Deleted Items", True)
    assert found.conditions == (("Sender", "cfo@buyer.test"), ("SourceFolder", "Inbox"))
