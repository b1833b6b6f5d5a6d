"""Settings of Exchange: the cmdlet, and its parameters as they were given."""

import pytest

from tests.providers.simulated.tiny import event, pairs

PATH = "APCPR04A001.PROD.OUTLOOK.COM/Microsoft Exchange Hosted Organizations/acme.onmicrosoft.com"
ADMIN = "who=it@acme.test account=anna@acme.test"


def test_a_rule_is_a_new_inboxrule_of_whoever_made_it():
    found = event(
        'rule as=anna name=. words=付款,invoice senders=a@x.test,y.test moves_to="RSS Feeds" marks_read=yes stops=yes'
    )

    assert (found["Operation"], found["RecordType"], found["UserType"]) == ("New-InboxRule", 1, 2)
    assert found["ObjectId"] == f"{PATH}/anna\\."
    assert found["ClientIP"].startswith("198.51.100.7:")
    assert found["OrganizationName"] == "acme.onmicrosoft.com"
    assert pairs(found, "Parameters") == {
        "AlwaysDeleteOutlookRulesBlob": "False",
        "Force": "False",
        "Name": ".",
        "SubjectOrBodyContainsWords": "付款;invoice",
        "From": "a@x.test",
        "FromAddressContainsWords": "y.test",
        "MoveToFolder": "RSS Feeds",
        "MarkAsRead": "True",
        "StopProcessingRules": "True",
    }


def test_a_rule_for_somebody_else_names_the_mailbox():
    assert pairs(event(f"rule {ADMIN} name=x deletes=yes"), "Parameters")["Mailbox"] == "anna@acme.test"
    assert "Mailbox" not in pairs(event(f"rule {ADMIN} name=x deletes=yes operation=Set-InboxRule"), "Parameters")


def test_an_address_of_the_new_internet_stands_in_brackets():
    assert event("rule who=anna@acme.test ip=2001:db8::7 name=x deletes=yes")["ClientIP"].startswith("[2001:db8::7]:")


def test_a_rule_of_the_company_copies_blindly_and_need_not_be_audited():
    found = event("rule who=it@acme.test scope=tenant name=. words=invoice copies_to=x@y.test unaudited=yes")
    given = pairs(found, "Parameters")

    assert (found["Operation"], found["ObjectId"]) == ("New-TransportRule", "")
    assert (given["BlindCopyTo"], given["SetAuditSeverity"], given["Mode"]) == ("x@y.test", "DoNotAudit", "Enforce")


@pytest.mark.parametrize(
    ("line", "operation"),
    [
        ("rule as=anna name=x what=removed", "Remove-InboxRule"),
        ("rule as=anna name=x what=disabled", "Disable-InboxRule"),
        ("rule who=it@acme.test name=x what=removed scope=tenant", "Remove-TransportRule"),
        ("rule as=anna name=x operation=Set-InboxRule deletes=yes", "Set-InboxRule"),
        (f"delegate {ADMIN} to=it@acme.test right=full_access", "Add-MailboxPermission"),
        (f"delegate {ADMIN} to=it@acme.test right=full_access what=removed", "Remove-MailboxPermission"),
        (f"delegate {ADMIN} to=it@acme.test right=send_as", "Add-RecipientPermission"),
        (f"delegate {ADMIN} to=it@acme.test right=send_on_behalf", "Set-Mailbox"),
        (f"delegate {ADMIN} to=it@acme.test right=folder folder=Inbox", "Add-MailboxFolderPermission"),
        (f"protocol {ADMIN} name=imap enabled=yes", "Set-CASMailbox"),
        ("change who=it@acme.test what=mailbox.changed account=anna@acme.test target=anna@acme.test", "Set-Mailbox"),
        ("change who=it@acme.test what=mailbox.created target=new@acme.test", "New-Mailbox"),
        ("change who=it@acme.test what=audit.bypassed target=anna@acme.test", "Set-MailboxAuditBypassAssociation"),
        ("change who=it@acme.test what=audit.disabled target=anna@acme.test", "Set-Mailbox"),
        ("change who=it@acme.test what=audit.disabled target=Set-AdminAuditLogConfig", "Set-AdminAuditLogConfig"),
        ("change who=it@acme.test what=connector.added target=Gateway", "New-InboundConnector"),
        ("change as=anna what=junk.changed target=anna@acme.test", "Set-MailboxJunkEmailConfiguration"),
        ('change who=it@acme.test what=policy.changed target="remote domain"', "Set-RemoteDomain"),
        ("change who=it@acme.test what=other operation=Set-MailboxPlan target=Plan", "Set-MailboxPlan"),
    ],
)
def test_each_setting_has_its_cmdlet(line, operation):
    assert event(line)["Operation"] == operation


def test_forwarding_outside_is_an_address_and_inside_a_path():
    found = pairs(event("forward as=anna to=x@y.test,boss@acme.test keeps_copy=no"), "Parameters")

    assert found["ForwardingSmtpAddress"] == "smtp:x@y.test"
    assert found["ForwardingAddress"] == f"{PATH}/boss"
    assert found["DeliverToMailboxAndForward"] == "False"


def test_a_removed_forwarding_is_an_empty_one():
    assert pairs(event("forward as=anna what=removed"), "Parameters")["ForwardingSmtpAddress"] == ""


def test_a_right_is_given_by_path():
    found = pairs(event(f"delegate {ADMIN} to=boss@acme.test right=full_access"), "Parameters")

    assert (found["Identity"], found["User"]) == (f"{PATH}/anna", f"{PATH}/boss")
    assert found["AccessRights"] == "FullAccess"


def test_smtp_is_switched_the_other_way_round():
    found = pairs(event(f"protocol {ADMIN} name=smtp enabled=yes"), "Parameters")

    assert found["SmtpClientAuthenticationDisabled"] == "False"


def test_a_shared_mailbox_has_an_address_and_no_sign_in():
    found = pairs(
        event("change who=it@acme.test what=mailbox.created target=fair@acme.test name=Fair shared=yes"), "Parameters"
    )

    assert (found["PrimarySmtpAddress"], found["Shared"]) == ("fair@acme.test", "True")
    assert "MicrosoftOnlineServicesID" not in found


def test_what_was_refused_says_so():
    assert event("rule as=anna name=x deletes=yes succeeded=no")["ResultStatus"] == "False"


def test_the_provider_s_own_work_is_outside_access():
    line = 'change who="NT AUTHORITY\\SYSTEM (w3wp)" actor_kind=system what=mailbox.changed target=anna@acme.test'
    found = event(line)

    assert (found["UserType"], found["ExternalAccess"]) == (3, True)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("rule as=anna name=x what=removed deletes=yes", "does not tell what the rule did"),
        ("rule as=anna name=x operation=UpdateInboxRules", "not by UpdateInboxRules"),
        ("rule as=anna name=x copies_to=x@y.test", "no rule of this scope copies_to"),
        ("rule who=it@acme.test name=x scope=tenant moves_to=Inbox", "no rule of this scope moves_to"),
        ("forward as=anna", "forwards to one address"),
        ("forward as=anna to=a@x.test,b@x.test", "forwards to one address"),
        ("forward as=anna to=a@x.test what=removed", "a removed forwarding to none"),
        (
            f"delegate {ADMIN} to=it@acme.test right=send_on_behalf what=removed",
            "cannot tell that removed send_on_behalf",
        ),
        (f"delegate {ADMIN} to=it@acme.test right=folder", "cannot tell"),
        (f"protocol {ADMIN} name=gopher", "no such protocol: gopher"),
    ],
)
def test_what_the_log_cannot_tell_is_refused(line, said):
    with pytest.raises(ValueError, match=said):
        event(line)
