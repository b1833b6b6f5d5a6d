"""What a folder is: by its name in the languages of mail programs, and by what lies in it."""

from __future__ import annotations

import pytest

from counterseal.lore.folder_roles import Seen, by_content, by_name, every, role


@pytest.mark.parametrize(
    ("folder", "told"),
    [
        ("已发送", "sent"), ("Sent Items", "sent"), ("INBOX.Sent", "sent"), ("INBOX/已发送邮件", "sent"),
        ("草稿箱", "drafts"), ("Drafts", "drafts"), ("已删除", "trash"), ("INBOX.Trash", "trash"), ("Papierkorb", "trash"),
        ("垃圾邮件", "junk"), ("Spam", "junk"), ("收件箱", "inbox"), ("INBOX", "inbox"), ("Archive", "archive"),
        ("Orders", ""), ("INBOX/Orders", ""), ("客户/德国", ""), ("", ""), ("...", ""),
        ("Inbox\nImportant", "inbox"), ("Sent\nInbox", "sent"), ("Trash\nOpened", "trash"),
    ],
)  # fmt: skip
def test_the_name_tells_what_a_folder_is(folder, told):
    assert by_name(folder) == told


def test_a_folder_of_the_owners_own_mail_that_never_travelled_holds_sent_mail_whatever_its_name():
    assert role("Old stuff", Seen(messages=20, own=20)) == "sent"
    assert by_content(Seen(messages=20, own=20, travelled=20)) == ""


def test_a_bin_full_of_own_mail_is_still_the_bin():
    assert role("已删除", Seen(messages=20, own=20)) == "trash"


def test_a_folder_called_sent_that_holds_mail_of_others_is_not_the_sent_mail():
    assert role("Sent", Seen(messages=20, own=1, travelled=19)) == ""
    assert role("Sent", Seen(messages=2, own=0)) == "sent"


def test_drafts_and_deleted_are_told_by_their_marks():
    assert by_content(Seen(messages=5, drafts=5)) == "drafts"
    assert by_content(Seen(messages=5, deleted=5)) == "trash"


def test_too_little_content_tells_nothing():
    assert by_content(Seen(messages=4, own=4)) == ""


def test_every_folder_gets_its_role():
    assert every([("Sent", Seen()), ("x", Seen())]) == {"Sent": "sent", "x": ""}
