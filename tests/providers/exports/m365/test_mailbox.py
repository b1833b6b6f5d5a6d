"""Acts inside mailboxes: what was read, copied, moved, deleted and sent, by whom, and how much the log leaves out."""

import pytest

from counterseal.model.records import Access, Item, Message
from tests.providers.exports.m365.events import ANNA, APP, BOSS, act, event, every, named, one


def accessed(kind, throttled="False", **fields):
    properties = named({"MailAccessType": kind, "IsThrottled": throttled})
    return act("MailItemsAccessed", RecordType=50, OperationProperties=properties, **fields)


def test_reading_names_each_message_under_its_folder():
    folders = [
        {"Path": "\\Inbox", "FolderItems": [{"InternetMessageId": "<1@acme.test>", "Subject": "Offer"}, {"InternetMessageId": "<2@acme.test>"}]},
        {"Path": "\\Sent Items", "FolderItems": [{"InternetMessageId": "<3@acme.test>"}]},
    ]  # fmt: skip
    access = one(accessed("Bind", Folders=folders, OperationCount=7))

    assert isinstance(access, Access)
    assert (access.act, access.account, access.session, access.client) == ("read", ANNA, "s1", "Chrome on Windows")
    assert access.items == (
        Item("<1@acme.test>", "Offer", "Inbox"),
        Item("<2@acme.test>", "", "Inbox"),
        Item("<3@acme.test>", "", "Sent Items"),
    )
    assert (access.folder, access.count, access.throttled) == ("Inbox", 7, False)


def test_a_folder_of_which_no_message_is_named_still_counts():
    access = one(accessed("Bind", Folders=[{"Path": "\\Inbox"}, "odd"]))

    assert (access.items, access.count) == ((Item("", "", "Inbox"),), 1)


def test_a_sync_copies_the_whole_folder():
    item = {"Id": "x", "ParentFolder": {"Path": "Not Available", "Name": "Bank"}}
    access = one(accessed("Sync", throttled="True", Item=item, OperationCount="many"))

    assert (access.act, access.folder, access.throttled, access.count) == ("sync", "Bank", True, 1)
    assert access.items == (Item("", "", "Bank"),)


def test_the_older_names_of_reading_are_known():
    bound = one(act("MessageBind", Item={"InternetMessageId": "<1@acme.test>", "ParentFolder": {"Path": "\\Inbox"}}))
    opened = one(act("FolderBind", Folder={"Path": "\\Inbox\\Bank"}))

    assert (bound.act, bound.items[0].id, bound.folder) == ("read", "<1@acme.test>", "Inbox")
    assert (opened.act, opened.items, opened.folder) == ("read", (), "Inbox\\Bank")


@pytest.mark.parametrize(
    ("operation", "what"),
    [
        ("HardDelete", "purge"),
        ("SoftDelete", "delete"),
        ("MoveToDeletedItems", "delete"),
        ("Move", "move"),
        ("harddelete", "purge"),
    ],
)
def test_messages_that_are_put_away_are_named_with_where_they_went(operation, what):
    rows = [
        {"InternetMessageId": "<1@acme.test>", "Subject": "Offer", "ParentFolder": {"Path": "\\Inbox"}},
        {"Id": "x"},
    ]
    access = one(act(operation, AffectedItems=rows, DestFolder={"Path": "\\RSS Feeds"}))

    assert (access.act, access.count, access.folder) == (what, 2, "Inbox")
    assert access.items[0] == Item("<1@acme.test>", "Offer", "Inbox")
    assert access.details == {"to": "RSS Feeds"}


def test_the_folder_is_told_where_the_items_do_not_tell_it():
    assert one(act("SoftDelete", AffectedItems=[{"Id": "x"}], Folder={"Path": "\\Inbox"})).folder == "Inbox"
    assert one(act("Update", Item={"ParentFolder": {"Path": "\\Calendar"}})).folder == "Calendar"


def test_a_search_tells_what_was_searched_for():
    access = one(act("SearchQueryInitiatedExchange", QueryText="invoice iban", AffectedItems="odd"))

    assert (access.act, access.details, access.items, access.count) == ("search", {"query": "invoice iban"}, (), 1)


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({}, "user"),
        ({"LogonType": 2, "UserId": BOSS}, "user"),
        ({"LogonType": 1, "UserId": BOSS}, "user"),
        ({"LogonType": 4, "UserId": "ServiceAccount"}, "system"),
        ({"LogonType": 3}, "system"),
        ({"LogonType": 1, "InternalLogonType": 1, "UserId": "S-1-5-18", "UserType": 2}, "system"),
        ({"UserId": "S-1-5-18", "ClientAppId": "00000002-0000-0ff1-ce00-000000000000"}, "system"),
        ({"UserId": "S-1-5-18", "ClientAppId": APP}, "app"),
        ({"ClientInfoString": "Client=REST;Client=RESTSystem;;"}, "system"),
        ({"ClientInfoString": "Client=REST;Client=RESTSystem;;", "UserType": 5}, "app"),
    ],
    ids=[
        "owner", "delegate", "administrator", "service account", "transport", "system", "Exchange itself",
        "an application with rights of its own", "background client", "background application",
    ],
)  # fmt: skip
def test_people_applications_and_background_work_are_told_apart(fields, kind):
    assert one(accessed("Bind", **fields)).actor_kind == kind


@pytest.mark.parametrize(
    ("operation", "fields", "what", "account"),
    [
        ("Send", {}, "sent", ANNA),
        ("SendAs", {"SendAsUserSmtp": "Boss@acme.test", "MailboxOwnerUPN": ANNA}, "sent_as", BOSS),
        ("SendOnBehalf", {"SendOnBehalfOfUserSmtp": BOSS}, "sent_on_behalf", BOSS),
        ("Send", {"MailboxOwnerUPN": None}, "sent", ANNA),
    ],
)
def test_sending_is_told_under_the_name_it_was_sent_in(operation, fields, what, account):
    item = {
        "InternetMessageId": "<1@acme.test>",
        "Subject": "Our new bank",
        "Attachments": "a.pdf (20b); b (2).pdf (3b)",
    }
    message = one(act(operation, Item=item, **fields))

    assert isinstance(message, Message)
    assert (message.act, message.account, message.sender, message.actor) == (what, account, account, ANNA)
    assert (message.message_id, message.subject) == ("<1@acme.test>", "Our new bank")
    assert (message.attachments, message.recipients) == (("a.pdf", "b (2).pdf"), ())


def test_newer_events_name_the_recipients():
    rows = [{"Address": "CFO@buyer.example", "Name": "CFO"}, {"Address": "cfo@buyer.example"}, {"Name": "x"}, "odd"]

    assert one(act("Send", Item="odd", recipientList=rows)).recipients == ("cfo@buyer.example",)


def judged(**fields):
    more = {
        "UserId": "ThreatIntel",
        "UserType": 4,
        "P2Sender": "Bank <news@bank.example>",
        "SenderIp": "203.0.113.9",
        "Subject": "Invoice",
        "InternetMessageId": "<1@bank.example>",
        "Verdict": "Phish",
        "Recipients": [ANNA, "Boss@acme.test"],
    }
    return event("TIMailData", **more | fields)


def test_a_judged_message_is_received_by_each_of_its_recipients():
    found = every(judged())

    assert [(one_.account, one_.recipients) for one_ in found] == [(ANNA, (ANNA,)), (BOSS, (BOSS,))]
    assert {(one_.act, one_.sender, one_.actor, one_.actor_kind, one_.ip, one_.verdict) for one_ in found} == {
        ("received", "news@bank.example", "news@bank.example", "user", "203.0.113.9", "phish")
    }
    assert len({one_.id for one_ in found}) == 2


def test_a_judged_message_that_went_out_is_of_its_sender():
    message = one(judged(Directionality="Outbound", P2Sender=ANNA, Recipients=["cfo@buyer.example", None]))

    assert (message.act, message.account, message.recipients) == ("sent", ANNA, ("cfo@buyer.example",))


@pytest.mark.parametrize("rows", [None, [], "odd"])
def test_a_judged_message_without_recipients_is_not_lost(rows):
    assert one(judged(Recipients=rows)).message_id == "<1@bank.example>"
