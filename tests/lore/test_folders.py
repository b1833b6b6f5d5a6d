"""Folders that nobody opens are known in the languages of trade and however the export writes the path."""

import pytest

from counterseal.lore.folders import NAMES, holds_mail, nobody_opens


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("RSS Feeds", "feeds"),
        ("RSS 订阅", "feeds"),
        ("Flux RSS", "feeds"),
        ("rss-feeds", "feeds"),
        ("Archive", "archive"),
        ("归档", "archive"),
        ("Junk Email", "junk"),
        ("垃圾邮件", "junk"),
        ("Correo no deseado", "junk"),
        ("迷惑メール", "junk"),
        ("Deleted Items", "deleted"),
        ("已删除邮件", "deleted"),
        ("Gelöschte  Elemente", "deleted"),
        ("Éléments supprimés", "deleted"),
        ("휴지통", "deleted"),
        ("Conversation History", "history"),
        ("对话历史记录", "history"),
        ("Notas", "notes"),
        ("Sync Issues", "sync"),
        ("Ошибки синхронизации", "sync"),
        ("Calendar", "calendar"),
        (".", "speck"),
        ("INBOX.Trash", "deleted"),
        ("INBOX.Junk.old", "junk"),
        (".Trash", "deleted"),
        ("[Gmail]/Trash", "deleted"),
        ("SPAM", "junk"),
        ("[Gmail]/All Mail", "archive"),
        ("订阅邮件", "feeds"),
        ("拦截邮件", "junk"),
        ("INBOX.Drafts", "drafts"),
        ("草稿箱", "drafts"),
        (r"anna@acme.test:\RSS Feeds", "feeds"),
        (r"Deleted Items\old", "deleted"),
        ("Inbox/Archive", "archive"),
    ],
)
def test_folders_nobody_opens_are_known(folder, kind):
    assert nobody_opens(folder) == kind


@pytest.mark.parametrize(
    "folder",
    [
        "",
        "Inbox",
        "Invoices",
        "发票",
        "Archive/2026",
        "Project Archive",
        "Rossi",
        "收件箱",
        "INBOX.Orders",
        "Dr. Trash",
        "v1.0",
    ],
)
def test_folders_people_open_are_not(folder):
    assert nobody_opens(folder) == ""


@pytest.mark.parametrize("folder", ["", "Inbox", r"\Inbox\Offers", "收件箱"])
def test_mail_lies_in_mail_folders(folder):
    assert holds_mail(folder)


@pytest.mark.parametrize("folder", [r"\Calendar", r"Calendar\United Kingdom holidays", "日历", "Contacts", "Aufgaben"])
def test_no_mail_lies_in_calendars_and_address_books(folder):
    assert not holds_mail(folder)


def test_no_name_stands_for_two_kinds():
    names = [name.strip().casefold() for block in NAMES.values() for name in block.replace("\n", ";").split(";")]
    named = [name for name in names if name]

    assert {name for name in named if named.count(name) > 1} <= {"junk-e-mail"}
