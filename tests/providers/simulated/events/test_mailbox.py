"""Acts inside a mailbox, in Exchange's own words."""

import pytest

from counterseal.providers.exports.clients import client_of
from counterseal.providers.simulated.events.mailbox import client_info
from tests.providers.simulated.tiny import CHROME, event, pairs

RECEIVED = "message act=received who=x@y.test account=anna@acme.test sender=x@y.test recipients=anna@acme.test"


@pytest.mark.parametrize(
    ("agent", "info", "family"),
    [
        (CHROME, f"Client=OWA;{CHROME};", "Chrome on Windows"),
        (
            "Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.1; Pro)",
            "Client=MSExchangeRPC",
            "Outlook desktop",
        ),
        ("Outlook-iOS/2.0", "Client=OutlookService;Outlook-iOS/2.0;", "Outlook mobile"),
        ("Outlook-Android/2.0", "Client=OutlookService;Outlook-Android/2.0;", "Outlook mobile"),
        ("BAV2ROPC", "Client=IMAP4", "IMAP"),
        ("Client=POP3", "Client=POP3", "POP"),
        ("helper/1.0", "Client=REST;helper/1.0;", "An application"),
    ],
)
def test_a_client_is_written_down_in_exchange_s_words(agent, info, family):
    assert client_info(agent) == info
    assert client_of("", info) == family


def test_reading_in_a_browser_is_gathered():
    found = event("access as=anna act=read folder=Inbox count=3")

    assert (found["Operation"], found["RecordType"], found["OperationCount"]) == ("MailItemsAccessed", 50, 3)
    assert found["Folders"][0]["Path"] == "\\Inbox"
    assert len({item["InternetMessageId"] for item in found["Folders"][0]["FolderItems"]}) == 3
    assert pairs(found, "OperationProperties") == {"MailAccessType": "Bind", "IsThrottled": "False"}
    assert "ClientIP" not in found
    assert found["ClientIPAddress"] == "198.51.100.7"
    assert (found["LogonType"], found["MailboxOwnerUPN"]) == (0, "anna@acme.test")


def test_named_items_are_read_by_name():
    found = event("access as=anna act=read items=po-1,po-2")

    assert [item["InternetMessageId"] for item in found["Folders"][0]["FolderItems"]] == [
        "<po-1@acme.test>",
        "<po-2@acme.test>",
    ]


def test_a_sync_names_the_folder_and_nothing_in_it():
    found = event("access as=anna act=sync folder='Customers\\Rheinwerk' agent=\"Microsoft Office/16.0\"")

    assert (found["RecordType"], found["ClientProcessName"]) == (2, "OUTLOOK.EXE")
    assert found["Item"]["ParentFolder"]["Path"] == "\\Customers\\Rheinwerk"
    assert found["Item"]["ParentFolder"]["Name"] == "Rheinwerk"
    assert "Folders" not in found


def test_reading_in_somebody_else_s_mailbox_is_a_delegate_s():
    found = event("access as=anna account=boss@acme.test act=read")

    assert (found["LogonType"], found["UserId"], found["MailboxOwnerUPN"]) == (2, "anna@acme.test", "boss@acme.test")


def test_an_application_is_named():
    found = event("access who=anna@acme.test act=read app=helper agent=Client=REST;;")

    assert found["AppId"] == found["ClientAppId"] != ""


@pytest.mark.parametrize(
    ("line", "operation"),
    [
        ("access as=anna act=delete items=a", "MoveToDeletedItems"),
        ("access as=anna act=delete items=a operation=SoftDelete", "SoftDelete"),
        ("access as=anna act=purge items=a", "HardDelete"),
        ("access as=anna act=move items=a", "Move"),
        ("access as=anna act=update items=a", "Update"),
        ("access as=anna act=search query=invoice", "SearchQueryInitiatedExchange"),
        ("message as=anna subject=Hello", "Send"),
        ("message as=anna account=boss@acme.test act=sent_as", "SendAs"),
        ("message as=anna account=boss@acme.test act=sent_on_behalf", "SendOnBehalf"),
        ("delegate as=anna right=folder folder=Calendar to=boss@acme.test", "AddFolderPermissions"),
        ("delegate as=anna right=folder folder=Inbox to=boss@acme.test what=removed", "RemoveFolderPermissions"),
        (RECEIVED, "TIMailData"),
    ],
)
def test_each_act_has_its_operation(line, operation):
    assert event(line)["Operation"] == operation


def test_deleted_items_have_subjects_and_go_somewhere():
    found = event('access as=anna act=delete items=a,b folder="Sent Items"')

    assert [item["Subject"] for item in found["AffectedItems"]] == ["a", "b"]
    assert found["Folder"]["Path"] == "\\Sent Items"
    assert found["DestFolder"]["Path"] == "\\Deleted Items"
    assert "DestFolder" not in event("access as=anna act=purge count=2")


def test_sending_names_no_recipient():
    found = event("message as=anna subject=Hello attachments=a.pdf,b.pdf recipients=x@y.test")

    assert found["Item"]["Attachments"] == "a.pdf (9000b); b.pdf (9700b)"
    assert "x@y.test" not in str(found)


def test_sending_as_somebody_else_lies_in_the_sender_s_own_mailbox():
    found = event("message as=anna account=boss@acme.test act=sent_as")

    assert (found["SendAsUserSmtp"], found["MailboxOwnerUPN"]) == ("boss@acme.test", "anna@acme.test")
    assert "SendonBehalfOfUserMailboxGuid" in event("message as=anna account=boss@acme.test act=sent_on_behalf")


def test_defender_has_an_opinion_of_what_came_in():
    found = event(f"{RECEIVED} subject=Invoice verdict=malware ip=203.0.113.9")

    assert (found["RecordType"], found["UserId"], found["Verdict"]) == (28, "ThreatIntel", "Malware")
    assert (found["P2Sender"], found["Recipients"], found["SenderIp"]) == (
        "x@y.test",
        ["anna@acme.test"],
        "203.0.113.9",
    )


def test_a_folder_is_shared_by_its_owner():
    found = event("delegate as=anna right=folder folder=Calendar to=boss@acme.test level=ReadAny")["Item"][
        "ParentFolder"
    ]

    assert (found["MemberUpn"], found["MemberRights"], found["Path"]) == ("boss@acme.test", "ReadAny", "\\Calendar")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("access as=anna act=sync count=4", "a Sync copies the whole folder"),
        ("access as=anna act=read items=a,b count=3", "2 items are named, and count says 3"),
        ("access as=anna act=delete items=a operation=HardDelete", "HardDelete is no delete"),
        ("access as=anna act=share items=a", "nobody can share mail"),
        ("message as=anna act=drafted", "does not tell that a message was drafted"),
        ("message as=anna sender=boss@acme.test", "what is sent comes from the account"),
        ("message act=received who=x@y.test account=anna@acme.test", "a received message is told for one account"),
    ],
)
def test_what_the_log_cannot_tell_is_refused(line, said):
    with pytest.raises(ValueError, match=said):
        event(line)
