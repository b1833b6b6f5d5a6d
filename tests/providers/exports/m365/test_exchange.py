"""Cmdlets of Exchange: forwarding, rights, protocols, audit and the rest, each as what it means for a mailbox."""

import pytest

from counterseal.model.records import Change, Delegate, Forward, Protocol
from tests.providers.exports.m365.events import ANNA, GUID, IT, ORGANISATION, ROOT, act, cmdlet, every, one

BOSS_PATH = f"{ROOT}/boss"
BOSS_ALIAS = f"boss@{ORGANISATION}"
DROP = "drop@evil.example"


def by_it(operation, parameters, **fields):
    return cmdlet(operation, parameters, **{"UserId": IT, "ObjectId": BOSS_PATH} | fields)


@pytest.mark.parametrize(
    ("parameters", "to", "keeps", "what"),
    [
        ({"ForwardingSmtpAddress": f"smtp:{DROP}", "DeliverToMailboxAndForward": "True"}, (DROP,), True, "set"),
        ({"ForwardingSmtpAddress": DROP, "DeliverToMailboxAndForward": "False"}, (DROP,), False, "set"),
        ({"ForwardingSmtpAddress": DROP}, (DROP,), False, "set"),
        ({"ForwardingAddress": f"{ROOT}/it"}, (f"it@{ORGANISATION}",), False, "set"),
        ({"ForwardingSmtpAddress": "", "ForwardingAddress": f"{ROOT}/it"}, (f"it@{ORGANISATION}",), False, "set"),
        ({"ForwardingSmtpAddress": ""}, (), False, "removed"),
        ({"ForwardingSmtpAddress": "$null", "ForwardingAddress": None}, (), False, "removed"),
    ],
)
def test_forwarding_is_set_and_an_empty_address_takes_it_away(parameters, to, keeps, what):
    forward = one(by_it("Set-Mailbox", {"Identity": BOSS_PATH} | parameters))

    assert isinstance(forward, Forward)
    assert (forward.account, forward.actor) == (BOSS_ALIAS, IT)
    assert (forward.to, forward.keeps_copy, forward.what) == (to, keeps, what)


def test_send_on_behalf_is_given_to_each_and_taken_from_all():
    given = every(by_it("Set-Mailbox", {"GrantSendOnBehalfTo": "anna;it"}))
    taken = one(by_it("Set-Mailbox", {"GrantSendOnBehalfTo": ""}))

    assert [one_.to for one_ in given] == [f"anna@{ORGANISATION}", f"it@{ORGANISATION}"]
    assert (taken.to, taken.what, taken.right) == ("", "removed", "send_on_behalf")


def test_several_facts_of_one_event_do_not_share_an_id():
    found = every(
        by_it("Set-Mailbox", {"ForwardingSmtpAddress": DROP, "GrantSendOnBehalfTo": "anna", "AuditEnabled": "False"})
    )

    assert [type(one_) for one_ in found] == [Forward, Delegate, Change]
    assert len({one_.id for one_ in found}) == 3


@pytest.mark.parametrize(("value", "what"), [("False", "audit.disabled"), ("True", "audit.enabled")])
def test_the_audit_of_a_mailbox_is_switched(value, what):
    change = one(by_it("Set-Mailbox", {"AuditEnabled": value}))

    assert (change.what, change.target, change.account) == (what, BOSS_ALIAS, IT)


def test_any_other_setting_of_a_mailbox_is_told_by_its_name():
    change = one(by_it("Set-Mailbox", {"Identity": BOSS_PATH, "MaxSendSize": "35 MB", "Force": "True"}))

    assert (change.what, change.after, change.account) == ("mailbox.changed", "MaxSendSize", BOSS_ALIAS)


@pytest.mark.parametrize(
    ("operation", "parameters", "right", "to", "what"),
    [
        ("Add-MailboxPermission", {"User": f"{ROOT}/it", "AccessRights": "FullAccess"}, "full_access", f"it@{ORGANISATION}", "set"),
        ("Remove-MailboxPermission", {"User": ANNA, "AccessRights": "FullAccess"}, "full_access", ANNA, "removed"),
        ("Add-MailboxPermission", {"User": ANNA, "AccessRights": "FullAccess", "Deny": "True"}, "full_access", ANNA, "removed"),
        ("Add-MailboxPermission", {"User": "NT AUTHORITY\\SELF", "AccessRights": "ReadPermission"}, "full_access", "nt authority\\self", "set"),
        ("Add-RecipientPermission", {"Trustee": f"{ROOT}/it", "AccessRights": "SendAs"}, "send_as", f"it@{ORGANISATION}", "set"),
        ("Remove-RecipientPermission", {"Trustee": ANNA, "AccessRights": "SendAs"}, "send_as", ANNA, "removed"),
        ("Add-ADPermission", {"User": ANNA, "ExtendedRights": "Send-As"}, "send_as", ANNA, "set"),
    ],
)  # fmt: skip
def test_a_right_to_a_mailbox_is_of_one_kind_and_to_one_receiver(operation, parameters, right, to, what):
    delegate = one(by_it(operation, {"Identity": BOSS_PATH} | parameters))

    assert isinstance(delegate, Delegate)
    assert (delegate.account, delegate.right, delegate.to, delegate.what) == (BOSS_ALIAS, right, to, what)


def test_a_mailbox_named_by_ids_is_taken_from_the_object():
    delegate = one(
        by_it("Add-MailboxPermission", {"Identity": f"{GUID}\\{GUID}", "User": ANNA, "AccessRights": "FullAccess"})
    )

    assert delegate.account == BOSS_ALIAS


@pytest.mark.parametrize(
    ("operation", "rights", "what"),
    [
        ("Add-MailboxFolderPermission", "Reviewer", "set"),
        ("Set-MailboxFolderPermission", "Editor, ReadItems", "set"),
        ("Set-MailboxFolderPermission", "None", "removed"),
        ("Remove-MailboxFolderPermission", "", "removed"),
    ],
)
def test_a_right_to_a_folder_says_which_folder_and_how_much(operation, rights, what):
    identity = "Boss@acme.test:\\Inbox\\Bank"
    delegate = one(by_it(operation, {"Identity": identity, "User": ANNA, "AccessRights": rights}, ObjectId=identity))

    assert (delegate.right, delegate.folder, delegate.level) == ("folder", "Inbox\\Bank", rights)
    assert (delegate.account, delegate.to, delegate.what) == ("boss@acme.test", ANNA, what)


def test_the_right_of_everybody_keeps_its_name():
    delegate = one(
        by_it(
            "Set-MailboxFolderPermission",
            {"Identity": "boss:\\Calendar", "User": "Default", "AccessRights": "Reviewer"},
        )
    )

    assert delegate.to == f"default@{ORGANISATION}"


@pytest.mark.parametrize(
    ("operation", "rights", "what"),
    [
        ("AddFolderPermissions", "ReadAny, Visible", "set"),
        ("ModifyFolderPermissions", "None", "removed"),
        ("RemoveFolderPermissions", "ReadAny", "removed"),
        ("UpdateFolderPermissions", "Owner", "set"),
    ],
)
def test_a_folder_shared_in_outlook_names_the_member(operation, rights, what):
    folder = {"Path": "\\Inbox", "MemberUpn": "IT@acme.test", "MemberRights": rights}
    delegate = one(act(operation, Item={"Id": "x", "ParentFolder": folder}))

    assert (delegate.account, delegate.to, delegate.folder, delegate.level, delegate.what) == (
        ANNA,
        IT,
        "Inbox",
        rights,
        what,
    )


@pytest.mark.parametrize("fields", [{"Item": {"MemberUpn": IT}}, {"Folder": {"MemberUpn": IT}}])
def test_the_member_may_stand_beside_the_folder(fields):
    assert one(act("UpdateCalendarDelegation", **fields)).to == IT


@pytest.mark.parametrize(
    ("parameters", "states"),
    [
        ({"ImapEnabled": "True", "PopEnabled": "False"}, {"imap": True, "pop": False}),
        ({"SmtpClientAuthenticationDisabled": "False"}, {"smtp": True}),
        ({"SmtpClientAuthenticationDisabled": "True", "OWAEnabled": "True"}, {"smtp": False, "web": True}),
        ({"SmtpClientAuthenticationDisabled": "", "EwsEnabled": None, "MAPIEnabled": "True"}, {"mapi": True}),
    ],
)
def test_ways_in_are_opened_and_closed(parameters, states):
    found = every(by_it("Set-CASMailbox", {"Identity": BOSS_PATH} | parameters))

    assert {one_.name: one_.enabled for one_ in found} == states
    assert all(isinstance(one_, Protocol) and one_.account == BOSS_ALIAS for one_ in found)
    assert len({one_.id for one_ in found}) == len(states)


def test_a_setting_of_access_that_opens_no_way_in_is_not_lost():
    change = one(by_it("Set-CASMailbox", {"Identity": BOSS_PATH, "OwaMailboxPolicy": "Default"}))

    assert (change.what, change.after) == ("mailbox.changed", "OwaMailboxPolicy")


@pytest.mark.parametrize(
    ("operation", "parameters", "what"),
    [
        ("Set-AdminAuditLogConfig", {"UnifiedAuditLogIngestionEnabled": "False"}, "audit.disabled"),
        ("Set-AdminAuditLogConfig", {"UnifiedAuditLogIngestionEnabled": "True"}, "audit.enabled"),
        ("Set-AdminAuditLogConfig", {"AdminAuditLogEnabled": "$false"}, "audit.disabled"),
        ("Set-AdminAuditLogConfig", {"LogLevel": "Verbose"}, "policy.changed"),
        ("Remove-UnifiedAuditLogRetentionPolicy", {"Identity": "Ten years"}, "audit.disabled"),
        ("New-UnifiedAuditLogRetentionPolicy", {"Name": "Ten years"}, "policy.changed"),
        ("Set-MailboxAuditBypassAssociation", {"Identity": BOSS_PATH, "AuditBypassEnabled": "True"}, "audit.bypassed"),
        ("Set-MailboxAuditBypassAssociation", {"Identity": BOSS_PATH, "AuditBypassEnabled": "False"}, "audit.enabled"),
        ("Set-OrganizationConfig", {"AuditDisabled": "True"}, "audit.disabled"),
        ("Set-OrganizationConfig", {"AuditDisabled": "False"}, "audit.enabled"),
        ("Set-OrganizationConfig", {"MailTipsAllTipsEnabled": "True"}, "policy.changed"),
    ],
)
def test_what_is_written_down_is_decided_in_several_places(operation, parameters, what):
    change = one(by_it(operation, parameters))

    assert (change.what, change.account) == (what, IT)
    assert change.target == (BOSS_ALIAS if "Bypass" in operation else operation)


@pytest.mark.parametrize(
    ("operation", "parameters", "what", "target", "role"),
    [
        ("Add-RoleGroupMember", {"Identity": "Organization Management", "Member": "boss"}, "role.granted", BOSS_ALIAS, "Organization Management"),
        ("Remove-RoleGroupMember", {"Identity": "Organization Management", "Member": ANNA}, "role.revoked", ANNA, "Organization Management"),
        ("New-ManagementRoleAssignment", {"Role": "ApplicationImpersonation", "User": ANNA}, "role.granted", ANNA, "ApplicationImpersonation"),
        ("New-ManagementRoleAssignment", {"Role": "Mail Recipients"}, "role.granted", "", "Mail Recipients"),
    ],
)  # fmt: skip
def test_roles_of_exchange_are_roles(operation, parameters, what, target, role):
    change = one(by_it(operation, parameters))

    assert (change.what, change.target, change.details) == (what, target, {"role": role})


@pytest.mark.parametrize(
    ("parameters", "target", "details"),
    [
        (
            {"Name": "fair", "PrimarySmtpAddress": "Fair@acme.test", "DisplayName": "The fair"},
            "fair@acme.test",
            {"name": "The fair"},
        ),
        ({"Name": "Fair", "MicrosoftOnlineServicesID": "fair@acme.test"}, "fair@acme.test", {"name": "Fair"}),
        ({"Alias": "fair"}, f"fair@{ORGANISATION}", {}),
        ({}, BOSS_ALIAS, {}),
    ],
)
def test_a_new_mailbox_is_told_by_its_address(parameters, target, details):
    change = one(by_it("New-Mailbox", parameters))

    assert (change.what, change.target, change.details) == ("mailbox.created", target, details)


@pytest.mark.parametrize(
    ("operation", "parameters", "what", "target"),
    [
        ("New-App", {"Identity": "some/path/Helper"}, "addin.installed", "Helper"),
        ("New-InboundConnector", {"Name": "A/B", "SenderDomains": "smtp:*;1"}, "connector.added", "A/B"),
        ("Set-OutboundConnector", {"Identity": "Out", "SmartHosts": "203.0.113.9"}, "connector.added", "Out"),
        ("Set-TransportConfig", {"SmtpClientAuthenticationDisabled": "False"}, "policy.changed", "boss"),
    ],
)
def test_other_settings_of_the_company_are_told_by_tag_and_name(operation, parameters, what, target):
    change = one(by_it(operation, parameters | {"Certificate": "x" * 500}))

    assert (change.what, change.target) == (what, target)
    assert "Certificate" not in change.after


@pytest.mark.parametrize(
    ("operation", "parameters", "what", "account", "details"),
    [
        ("Set-MailboxJunkEmailConfiguration", {"Identity": BOSS_PATH, "BlockedSendersAndDomains": "bank.example"}, "junk.changed", BOSS_ALIAS, {}),
        ("New-SweepRule", {"Name": "x", "Mailbox": ANNA, "Sender": "cfo@buyer.example"}, "mailbox.changed", ANNA, {"sender": "cfo@buyer.example"}),
    ],
)  # fmt: skip
def test_other_settings_of_a_mailbox_are_told_under_its_account(operation, parameters, what, account, details):
    change = one(by_it(operation, parameters))

    assert (change.what, change.account, change.target, change.details) == (what, account, account, details)


def test_a_contact_is_a_name_inside_that_stands_for_an_address_outside():
    made = one(by_it("New-MailContact", {"Name": "archive", "ExternalEmailAddress": f"SMTP:{DROP}"}))

    assert isinstance(made, Change)
    assert (made.what, made.target, made.after) == ("contact.created", f"archive@{ORGANISATION}", DROP)
