"""A path tells the mailbox and the folder, in the layout of every program."""

from __future__ import annotations

import pytest

from counterseal.providers.exports.mailbox.places import Places, Spot


@pytest.mark.parametrize(
    ("place", "store", "folder"),
    [
        ("a.tar!Maildir/cur/1:2,S", "a.tar!Maildir", "INBOX"),
        ("a.tar!Maildir/.Sent/cur/1:2,S", "a.tar!Maildir", "Sent"),
        ("a.tar!Maildir/.&XfJT0ZAB-/cur/1", "a.tar!Maildir", "已发送"),
        ("a.tar!Maildir/.INBOX.Orders.ACME/new/1", "a.tar!Maildir", "INBOX/Orders/ACME"),
        ("a.tar!mail/example.com/anna/.Sent/cur/1", "a.tar!mail/example.com/anna", "Sent"),
        ("a.tar!mail/example.com/anna/cur/1", "a.tar!mail/example.com/anna", "INBOX"),
        ("a.tar!cur/1", "a.tar", "INBOX"),
        ("a.tar!home/anna/.maildir/cur/1", "a.tar!home/anna/.maildir", "INBOX"),
        ("a.tar!anna/Sent/cur/1", "a.tar!anna", "Sent"),
        ("a.zip!anna/已发送/1.eml", "a.zip!anna", "已发送"),
        ("a.zip!anna/收件箱/客户/ACME/1.eml", "a.zip!anna", "收件箱/客户/ACME"),
        ("a.zip!Orders/1.eml", "a.zip", "Orders"),
        ("a.zip!1.eml", "a.zip", ""),
        ("1.eml", "", ""),
        ("a.zip!x\\Sent\\1.eml", "a.zip!x\\Sent\\1.eml".rpartition("!")[0], ""),
        ("a.tar!Mail/V10/UUID/INBOX.mbox/UUID2/Data/Messages/1.emlx", "a.tar!Mail/V10/UUID", "INBOX"),
        ("a.tar!V10/U/Archive.mbox/2025.mbox/U2/Data/Messages/1.emlx", "a.tar!V10/U", "Archive/2025"),
    ],
)
def test_a_file_with_one_message_lies_in_a_folder(place, store, folder):
    assert Places().of_file(place) == Spot(store, folder)


@pytest.mark.parametrize(
    ("place", "store", "folder"),
    [
        ("Inbox", "", "Inbox"),
        ("inbox.mbox", "", "inbox"),
        ("a.zip!Mail/Local Folders/Inbox", "a.zip!Mail/Local Folders", "Inbox"),
        ("a.zip!Mail/Local Folders/Inbox.sbd/Orders.sbd/ACME", "a.zip!Mail/Local Folders", "Inbox/Orders/ACME"),
        ("a.zip!Sent Messages.mbox/mbox", "a.zip", "Sent Messages"),
        ("t.zip!Takeout/Mail/All mail Including Spam and Trash.mbox", "t.zip!Takeout/Mail", ""),
        ("t.zip!Takeout/邮件/所有邮件（包括垃圾邮件）.mbox", "t.zip!Takeout/邮件", ""),
        ("t.zip!Takeout/Mail/Sent.mbox", "t.zip!Takeout/Mail", "Sent"),
        ("a.tar!var/mail/anna", "a.tar!var/mail", "anna"),
    ],
)
def test_a_file_with_many_messages_is_a_folder(place, store, folder):
    assert Places().of_mbox(place) == Spot(store, folder)


def test_what_one_path_shows_the_next_profit_from():
    places = Places()
    places.of_file("a.tar!anna/Sent/cur/1")

    assert places.of_file("a.tar!anna/Orders/cur/1") == Spot("a.tar!anna", "Orders")

    places.of_file("a.zip!bob/Sent/1.eml")

    assert places.of_file("a.zip!bob/客户/ACME/1.eml") == Spot("a.zip!bob", "客户/ACME")


def test_a_folder_beside_dotted_ones_is_the_inbox():
    places = Places()
    places.of_file("a.tar!Sent/.Orders/cur/1")

    assert places.of_file("a.tar!Sent/cur/1") == Spot("a.tar!Sent", "INBOX")


def test_the_same_folder_is_told_once():
    places = Places()

    assert places.of_file("a.zip!Sent/1.eml") is places.of_file("a.zip!Sent/2.eml")
