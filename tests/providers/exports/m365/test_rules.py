"""Rules are read alike from cmdlets and from Outlook: what they pick, what becomes of the mail, and whose they are."""

import json

import pytest

from counterseal.model.records import Rule
from tests.providers.exports.m365.events import ANNA, GUID, ORGANISATION, ROOT, act, cmdlet, named, one

DROP = "drop@evil.example"


def inbox(parameters, operation="New-InboxRule", **fields):
    path = f"{ROOT}/anna\\{parameters.get('Name', 'x')}"
    return one(cmdlet(operation, parameters, **{"ObjectId": path} | fields))


def transport(parameters, operation="New-TransportRule"):
    return one(cmdlet(operation, {"Name": "Footer", "Mode": "Enforce"} | parameters, ObjectId=""))


def outlook(actions=(), condition="", **properties):
    told = {
        "RuleOperation": "AddMailboxRule",
        "RuleId": "0",
        "RuleState": "Enabled, ExitAfterExecution",
        "RuleCondition": condition,
        "RuleName": "news",
        "RuleProvider": "RuleOrganizer",
        "RuleActions": actions if isinstance(actions, str) else json.dumps(list(actions)),
    }
    return one(act("UpdateInboxRules", OperationProperties=named(told | properties)))


def test_a_rule_made_in_the_browser_tells_what_it_picks_and_does():
    rule = inbox(
        {
            "AlwaysDeleteOutlookRulesBlob": "False",
            "Force": "False",
            "SubjectOrBodyContainsWords": "invoice;付款",
            "From": "cfo@buyer.example;boss@acme.test",
            "SentTo": ANNA,
            "MyNameInToBox": "True",
            "HasAttachment": "False",
            "MoveToFolder": "anna:\\RSS Feeds",
            "MarkAsRead": "True",
            "Name": ".",
            "StopProcessingRules": "True",
        }
    )

    assert (rule.account, rule.actor, rule.name, rule.scope, rule.what) == (ANNA, ANNA, ".", "mailbox", "set")
    assert rule.words == ("invoice", "付款")
    assert rule.senders == ("cfo@buyer.example", "boss@acme.test")
    assert rule.recipients == (ANNA,)
    assert dict(rule.conditions).keys() == {"SubjectOrBodyContainsWords", "From", "SentTo", "MyNameInToBox"}
    assert (rule.moves_to, rule.marks_read, rule.stops, rule.deletes) == ("RSS Feeds", True, True, False)
    assert (rule.enabled, rule.unaudited, rule.ip) == (True, False, "203.0.113.9")


@pytest.mark.parametrize("action", ["DeleteMessage", "SoftDeleteMessage", "PermanentDelete"])
def test_every_way_to_delete_is_deletion(action):
    assert inbox({"Name": "x", action: "True"}).deletes
    assert not inbox({"Name": "x", action: "False"}).deletes


def test_a_copy_hides_nothing_unless_the_original_is_deleted():
    assert inbox({"Name": "x", "CopyToFolder": "Junk"}).moves_to == ""
    assert inbox({"Name": "x", "CopyToFolder": "Junk", "DeleteMessage": "True"}).moves_to == "Junk"


@pytest.mark.parametrize("action", ["ForwardTo", "ForwardAsAttachmentTo", "RedirectTo"])
def test_every_way_to_send_on_is_forwarding(action):
    assert inbox({"Name": "x", action: f'"Drop" [SMTP:{DROP}]'}).forwards_to == (DROP,)


def test_a_rule_that_picks_everything_has_no_condition():
    rule = inbox({"Name": "x", "ForwardTo": DROP, "ApplyCategory": "Red", "WhatIf": "False", "HasAttachment": "$false"})

    assert rule.conditions == ()


@pytest.mark.parametrize("name", ["\0", "", " ", "Invoices/2026", "a\\b", "发票"])
def test_a_name_stays_as_it_was_given_and_the_owner_with_it(name):
    rule = one(cmdlet("New-InboxRule", {"Name": name}, ObjectId=f"{ROOT}/anna\\{name}"))

    assert (rule.name, rule.account) == (name.replace("\0", "␀"), ANNA)


@pytest.mark.parametrize(
    ("operation", "what"),
    [
        ("Set-InboxRule", "set"),
        ("Enable-InboxRule", "set"),
        ("Disable-InboxRule", "disabled"),
        ("Remove-InboxRule", "removed"),
    ],
)
def test_a_change_of_a_rule_is_told_by_its_verb_and_named_by_its_path(operation, what):
    identity = f"{ROOT}/boss\\Invoices/2026"
    rule = one(cmdlet(operation, {"Identity": identity, "Force": "True"}, ObjectId=identity))

    assert (rule.what, rule.name, rule.account) == (what, "Invoices/2026", f"boss@{ORGANISATION}")


def test_a_change_that_knows_the_rule_only_by_number_says_the_number():
    rule = one(
        cmdlet("Set-InboxRule", {"Identity": "anna\\16752869479666417665", "DeleteMessage": "True"}, ObjectId="")
    )

    assert (rule.name, rule.account, rule.deletes) == ("16752869479666417665", ANNA, True)


def test_a_rule_for_another_mailbox_belongs_to_that_mailbox():
    rule = inbox({"Name": "x", "Mailbox": "Boss@acme.test"}, ObjectId=f"{ROOT}/boss\\x")

    assert (rule.account, rule.actor) == ("boss@acme.test", ANNA)


def test_a_refused_rule_is_marked_as_no_success():
    assert not inbox({"Name": "x"}, ResultStatus="False").succeeded


def test_a_rule_of_the_company_is_the_actors_and_keeps_its_whole_name():
    rule = one(cmdlet("Set-TransportRule", {"Identity": "Legal/Footer"}, ObjectId="Legal/Footer"))

    assert (rule.scope, rule.name, rule.account) == ("tenant", "Legal/Footer", ANNA)
    assert one(cmdlet("Remove-TransportRule", {}, ObjectId="Legal/Footer")).name == "Legal/Footer"


@pytest.mark.parametrize("action", ["RedirectMessageTo", "AddToRecipients", "CopyTo", "ModerateMessageByUser"])
def test_a_rule_of_the_company_sends_mail_on_in_many_ways(action):
    rule = transport({action: DROP, "SenderAddressLocation": "Header", "RuleErrorAction": "Ignore", "SetSCL": "-1"})

    assert (rule.forwards_to, rule.copies_to, rule.conditions) == ((DROP,), (), ())


def test_blind_copies_and_incident_reports_are_copies():
    assert transport({"BlindCopyTo": DROP}).copies_to == (DROP,)
    assert transport({"GenerateIncidentReport": DROP}).copies_to == (DROP,)


def test_a_rule_of_the_company_that_only_tests_still_sends_its_report():
    rule = transport(
        {"Mode": "AuditAndNotify", "RedirectMessageTo": DROP, "DeleteMessage": "True", "GenerateIncidentReport": DROP}
    )

    assert (rule.forwards_to, rule.deletes, rule.copies_to) == ((), False, (DROP,))


def test_a_rule_of_the_company_may_be_off_unaudited_and_stop_others():
    rule = transport(
        {"Enabled": "False", "SetAuditSeverity": "DoNotAudit", "StopRuleProcessing": "True", "Quarantine": "True"}
    )

    assert (rule.enabled, rule.unaudited, rule.stops, rule.conditions) == (False, True, True, ())


def test_outlook_moves_mail_of_one_sender_by_the_id_of_a_folder():
    rule = outlook(
        [
            {
                "ActionType": "Move",
                "DestinationFolderId": "LgAAAADBwCLOTkcSTpPvPqAu44P4AQBY8xpM8MPn/A==",
                "FolderIsInThisStore": "True",
            }
        ],
        "{([RssServerLockStartTime=1, =News, DisplayType=0], ((SenderSearchKey Equal SMTP:NEWS@SHOP.EXAMPLE)))}",
    )

    assert (rule.account, rule.name, rule.what) == (ANNA, "news", "set")
    assert (rule.senders, rule.words) == (("news@shop.example",), ())
    assert (rule.moves_to, rule.stops) == ("LgAAAADBwCLOTkcSTpPvPqAu44P4AQBY8xpM8MPn-A==", True)
    assert rule.conditions[0][0] == "RuleCondition"


@pytest.mark.parametrize(
    "actions",
    [
        [{"ActionType": "Forward", "Recipients": [DROP], "ForwardFlags": "None"}],
        [{"ActionType": "ForwardToRecipientsAction", "Participants": [{"EmailAddress": DROP}]}],
        [{"ActionType": "ForwardAsAttachmentToRecipientsAction", "Recipients": [DROP]}],
        [{"Type": "RedirectToRecipientsAction", "Recipients": [f"Drop <{DROP}>"]}],
        {"ActionType": "Forward", "Recipients": [DROP]},
        {"ForwardToRecipients": [DROP]},
        f"Forward to {DROP}",
        f"ForwardTo:{DROP}; MarkAsRead",
    ],
    ids=["short names", "long names", "as attachment", "redirect", "no list", "by name", "a sentence", "a text"],
)
def test_outlook_tells_forwarding_in_many_layouts(actions):
    rule = outlook(actions if isinstance(actions, str) else json.dumps(actions))

    assert rule.forwards_to == (DROP,)


def test_the_actions_may_stand_under_another_name():
    rule = outlook("", Actions=json.dumps([{"ActionType": "Forward", "Recipients": [DROP]}]))

    assert rule.forwards_to == (DROP,)


def test_outlook_names_a_colleague_by_the_path_of_the_address_book():
    path = "/o=ExchangeLabs/ou=Group/cn=Recipients/cn=4e7db865275f4fe29c684d8dc694ed0c-boss"

    assert outlook([{"ActionType": "Delegate", "Recipients": [path]}]).forwards_to == ("boss",)


@pytest.mark.parametrize(
    ("actions", "deletes", "marks_read", "moves_to"),
    [
        ([{"ActionType": "Delete"}], True, False, ""),
        ([{"ActionType": "PermanentDeleteAction"}], True, False, ""),
        ([{"ActionType": "MarkAsReadAction"}], False, True, ""),
        ([{"ActionType": "MoveToFolderAction", "FolderPath": "\\RSS Feeds"}], False, False, "RSS Feeds"),
        ([{"ActionType": "Copy", "Folder": "Junk"}, {"ActionType": "Delete"}], True, False, "Junk"),
        ([{"ActionType": "Copy", "Folder": "Junk"}], False, False, ""),
        ([{"ActionType": "Move"}], False, False, ""),
        ("MarkAsRead, MoveToFolder:Archive", False, True, "Archive"),
        ("Delete", True, False, ""),
        ("[]", False, False, ""),
        ("{cut", False, False, ""),
        ("null", False, False, ""),
        ([["odd"], None, 7], False, False, ""),
    ],
)
def test_outlook_tells_what_else_becomes_of_the_mail(actions, deletes, marks_read, moves_to):
    rule = outlook(actions)

    assert (rule.deletes, rule.marks_read, rule.moves_to) == (deletes, marks_read, moves_to)


@pytest.mark.parametrize(
    ("condition", "words", "senders"),
    [
        ('{"Type":"And","SubConditions":[{"Type":"SubjectContainsCondition","Words":["invoice"]}]}', ("invoice",), ()),
        (
            '{"SubjectContainsWords":["invoice","付款"],"From":"cfo@buyer.example"}',
            ("invoice", "付款"),
            ("cfo@buyer.example",),
        ),
        ('{"Importance":"High","Size":{"Maximum":"7"}}', (), ()),
        ("(Subject SubString, IgnoreCase invoice) OR (BodyProperty Contains bank)", ("invoice", "bank"), ()),
        ("(SubjectProperty SubString 'pay now')", ("pay now",), ()),
        ("From Contains 'cfo@buyer.example'", (), ("cfo@buyer.example",)),
        ("MessageToMe Equal True", (), ()),
        ("{cut", (), ()),
    ],
)
def test_outlook_conditions_are_read_as_json_and_as_prose(condition, words, senders):
    rule = outlook((), condition)

    assert (rule.words, rule.senders) == (words, senders)
    assert rule.conditions == (("RuleCondition", condition),)


@pytest.mark.parametrize("condition", ["", "{}", "[]"])
def test_an_empty_condition_is_none(condition):
    assert outlook((), condition).conditions == ()


def test_a_new_rule_without_a_name_has_none():
    assert outlook(RuleName="").name == ""


def test_a_changed_rule_of_which_only_the_number_is_told_is_no_rule_with_a_hiding_name():
    told = {
        "RuleOperation": "ModifyMailboxRule",
        "RuleId": "-4412630970188955647",
        "RuleCondition": "{}",
        "RuleActions": "[]",
    }
    rows = [*named(told), {"Name": "RuleName"}, {"Name": "RuleState"}]
    rule = one(act("UpdateInboxRules", OperationProperties=rows))

    assert isinstance(rule, Rule)
    assert (rule.name, rule.conditions, rule.enabled) == ("-4412630970188955647", (), True)


@pytest.mark.parametrize(
    ("properties", "what", "enabled"),
    [
        ({"RuleOperation": "RemoveMailboxRule"}, "removed", True),
        ({"RuleOperation": "DeleteMailboxRule"}, "removed", True),
        ({"RuleState": "Disabled"}, "set", False),
        ({"RuleState": "ExitAfterExecution"}, "set", True),
    ],
)
def test_outlook_removes_and_switches_off(properties, what, enabled):
    rule = outlook(**properties)

    assert (rule.what, rule.enabled) == (what, enabled)


def test_a_rule_without_any_properties_is_still_a_rule():
    rule = one(act("UpdateInboxRules", OperationProperties=None))

    assert (rule.account, rule.name, rule.conditions) == (ANNA, "", ())


def test_a_rule_whose_path_is_two_ids_belongs_to_whoever_changed_it():
    rule = one(cmdlet("Set-InboxRule", {"Identity": f"{GUID}\\{GUID}\\news"}, ObjectId=""))

    assert (rule.account, rule.name) == (ANNA, "news")
