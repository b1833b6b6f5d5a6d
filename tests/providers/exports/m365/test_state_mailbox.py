"""Mailboxes as PowerShell lists them; what is everybody's own makes no delegate."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from counterseal.model.records import Delegate, Forward, Protocol, Source
from counterseal.providers.exports.m365 import state_mailbox
from counterseal.providers.exports.m365.state_people import People
from counterseal.providers.exports.standing import Standing
from counterseal.providers.exports.trouble import BadRow
from tests.providers.exports.m365.samples import ANNA, BOB, EVIL

SEEN = datetime(2026, 11, 24, tzinfo=UTC)
STANDING = Standing(Source("e" * 64, "a.csv:row 1"), SEEN)


def every(reader: Any, standing: Standing = STANDING, **row: Any) -> list[Any]:
    people = People()
    people.learn({"Alias": "anna"}, ANNA)
    return list(reader(row, standing, people))


def test_forwarding_delegates_and_the_audit_of_a_mailbox():
    found = every(
        state_mailbox.mailbox, PrimarySmtpAddress=ANNA, Alias="anna", DisplayName="Anna Meyer", ForwardingAddress="Bob",
        ForwardingSmtpAddress=f"smtp:{EVIL}", DeliverToMailboxAndForward="False", GrantSendOnBehalfTo="{bob}", AuditEnabled="False",
        EmailAddresses="{SMTP:anna@acme.test, smtp:a.meyer@acme.test}",
    )  # fmt: skip
    forward, behalf, audit, known = found

    assert isinstance(forward, Forward)
    assert (forward.to, forward.keeps_copy) == ((EVIL, BOB), False)
    assert isinstance(behalf, Delegate)
    assert (behalf.to, behalf.right) == (BOB, "send_on_behalf")
    assert (audit.what, known.what, known.details["aliases"]) == ("audit.disabled", "user.known", "a.meyer@acme.test")
    assert {one.account for one in found} == {ANNA}


def test_a_mailbox_that_forwards_nothing_only_makes_itself_known():
    (found,) = every(state_mailbox.mailbox, PrimarySmtpAddress=ANNA, ForwardingSmtpAddress="", AuditEnabled="True")

    assert found.what == "user.known"


def test_ways_in():
    found = every(
        state_mailbox.protocols, PrimarySmtpAddress=ANNA, ImapEnabled="True", PopEnabled="False", SmtpClientAuthenticationDisabled="False",
        OWAEnabled="",
    )  # fmt: skip

    assert all(isinstance(one, Protocol) for one in found)
    assert {one.name: one.enabled for one in found} == {"imap": True, "pop": False, "smtp": True}


def test_smtp_that_nobody_decided_is_not_told():
    assert not every(state_mailbox.protocols, PrimarySmtpAddress=ANNA, SmtpClientAuthenticationDisabled="")


def test_a_switch_that_is_neither_on_nor_off_is_a_bad_row():
    with pytest.raises(BadRow):
        every(state_mailbox.protocols, PrimarySmtpAddress=ANNA, ImapEnabled="Trqe")


@pytest.mark.parametrize(
    "more",
    [
        {"User": "NT AUTHORITY\\SELF"}, {"User": "NT AUTHORITY\\SYSTEM"}, {"User": "S-1-5-21-1"}, {"User": ""}, {"User": BOB, "Deny": "True"},
        {"User": BOB, "IsInherited": "True"}, {"User": ANNA}, {"User": "anna"}, {"User": "NULL SID"},
    ],
)  # fmt: skip
def test_what_is_the_owners_or_the_systems_makes_no_delegate(more):
    assert not every(state_mailbox.permission, Identity=ANNA, AccessRights="FullAccess", **more)


def test_somebody_else_may_open_the_mailbox():
    (found,) = every(
        state_mailbox.permission, Identity="anna", User="bob", AccessRights="{FullAccess}", IsInherited="False"
    )

    assert (found.account, found.to, found.right, found.level) == (ANNA, BOB, "full_access", "FullAccess")
    assert found.operation == "Get-MailboxPermission"


def test_somebody_else_may_send_as_it():
    (found,) = every(
        state_mailbox.permission, Identity=ANNA, Trustee=BOB, AccessRights="SendAs", AccessControlType="Allow"
    )

    assert (found.right, found.operation) == ("send_as", "Get-RecipientPermission")
    assert not every(
        state_mailbox.permission, Identity=ANNA, Trustee=BOB, AccessRights="SendAs", AccessControlType="Deny"
    )


def test_a_folder_that_is_open_to_somebody():
    (bob,) = every(
        state_mailbox.folder_permission,
        Identity=f"{ANNA}:\\Inbox",
        FolderName="Inbox",
        User=BOB,
        AccessRights="{Reviewer}",
    )
    (all_,) = every(
        state_mailbox.folder_permission,
        Identity=f"{ANNA}:\\Inbox",
        FolderName="",
        User="Default",
        AccessRights="Reviewer",
    )

    assert (bob.account, bob.to, bob.right, bob.folder, bob.level) == (ANNA, BOB, "folder", "Inbox", "Reviewer")
    assert (all_.to, all_.folder) == ("default", "Inbox")


@pytest.mark.parametrize(
    ("user", "rights"),
    [("Default", "AvailabilityOnly"), ("Anonymous", "None"), ("Default", "{LimitedDetails}"), (ANNA, "Owner")],
)
def test_everybody_may_know_when_somebody_is_busy(user, rights):
    assert not every(
        state_mailbox.folder_permission,
        Identity=f"{ANNA}:\\Calendar",
        FolderName="Calendar",
        User=user,
        AccessRights=rights,
    )


def test_whom_a_mailbox_trusts_and_never_lets_in():
    found = every(
        state_mailbox.junk, Identity=ANNA, TrustedSendersAndDomains=f"{{{EVIL}, mail.example}}", BlockedSendersAndDomains="Bank.test",
    )  # fmt: skip

    assert [(one.what, one.target) for one in found] == [
        ("allowlist.added", EVIL), ("allowlist.added", "mail.example"), ("blocklist.added", "bank.test"),
    ]  # fmt: skip
    assert len({one.id for one in found}) == 3


def test_what_strangers_are_answered():
    (found,) = every(
        state_mailbox.reply,
        Identity=ANNA,
        AutoReplyState="Enabled",
        ExternalMessage="<b>Pay</b> there",
        InternalMessage="x",
    )

    assert (found.what, found.after) == ("vacation.set", "Pay there")
    assert not every(state_mailbox.reply, Identity=ANNA, AutoReplyState="Disabled", ExternalMessage="x")


def test_a_phone_came_when_it_first_synchronised():
    (found,) = every(
        state_mailbox.device, DeviceId="D1", FriendlyName="", DeviceModel="One", DeviceOS="Android 15", FirstSyncTime="2026-03-02T03:55:00Z",
        Identity=f"{ANNA}\\ExchangeActiveSyncDevices\\Hx#D1",
    )  # fmt: skip

    assert (found.account, found.what, found.target, found.details["os"]) == (
        ANNA,
        "device.registered",
        "One",
        "Android 15",
    )
    assert found.at == datetime(2026, 3, 2, 3, 55, tzinfo=UTC)


def test_a_connector_is_the_companys():
    (inbound,) = every(
        state_mailbox.connector, Name="in", ConnectorType="Partner", SenderDomains="smtp:*;1", Enabled="True"
    )
    (outbound,) = every(
        state_mailbox.connector, Name="out", ConnectorType="Partner", RecipientDomains="*", SmartHosts="mail.example"
    )

    assert (inbound.what, inbound.target, inbound.account, inbound.operation) == (
        "connector.added", "in", "", "Get-InboundConnector",
    )  # fmt: skip
    assert outbound.operation == "Get-OutboundConnector"
    assert "mail.example" in outbound.after
