"""Messages and folders of Graph."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from counterseal.model.records import Message, Source
from counterseal.providers.exports.m365 import graph_mail
from counterseal.providers.exports.m365.graph_names import Names
from counterseal.providers.exports.standing import Standing
from counterseal.providers.exports.trouble import BadRow
from tests.providers.exports.m365.samples import ANNA, MESSAGE, ROOT

STANDING = Standing(Source("e" * 64, "m.json:item 1"), datetime(2026, 11, 24, tzinfo=UTC), ANNA)


def one(names: Names | None = None, standing: Standing = STANDING, **fields: Any) -> Message:
    (found,) = graph_mail.message({**MESSAGE, **fields}, standing, names or Names())
    assert isinstance(found, Message)
    return found


def test_a_message_is_kept_with_all_that_it_says():
    found = one()

    assert (found.id, found.message_id, found.kept, found.act) == ("<1@acme.test>", "<1@acme.test>", True, "")
    assert (found.sender, found.recipients, found.reply_to) == (ANNA, ("cfo@buyer.test",), ("anna@acme-mail.test",))
    assert (found.in_reply_to, found.references) == ("<0@buyer.test>", ("<9@buyer.test>", "<0@buyer.test>"))
    assert (found.hops, found.flags, found.names) == (
        ("from x by y",), ("seen",), {ANNA: "Anna", "cfo@buyer.test": "CFO"},
    )  # fmt: skip
    assert found.at == datetime(2026, 3, 2, 3, 40, tzinfo=UTC)
    assert not found.standing


def test_the_folder_is_named_by_its_id_or_by_the_page():
    context: dict[str, Any] = {"@odata.context": ROOT + "users('anna%40acme.test')/mailFolders('sentitems')/messages"}
    names = Names()
    list(graph_mail.folder({"id": "AAMksent", "displayName": "已发送邮件"}, STANDING, names))

    assert one(names).folder == "已发送邮件"
    assert one(**context).folder == "Sent Items"
    assert one().folder == ""


def test_a_draft_is_a_draft():
    found = one(isDraft=True, isRead=False, flag={"flagStatus": "flagged"}, sentDateTime=None)

    assert (found.act, found.flags) == ("drafted", ("unseen", "draft", "flagged"))
    assert found.at == datetime(2026, 3, 2, 3, 40, 1, tzinfo=UTC)


def test_attachments_and_what_machines_write():
    headers = [
        {"name": "Auto-Submitted", "value": "auto-replied"}, {"name": "List-Id", "value": "x"}, {"name": "Return-Path", "value": "<b@buyer.test>"},
        {"name": "Date", "value": "Mon, 2 Mar 2026 11:40:00 +0800"},
    ]  # fmt: skip
    found = one(internetMessageHeaders=headers, attachments=[{"name": "invoice.pdf"}, {}])

    assert (found.auto, found.bulk, found.attachments) == (True, True, ("invoice.pdf",))
    assert (found.return_path, found.written) == ("b@buyer.test", "Mon, 2 Mar 2026 11:40:00 +0800")


def test_without_an_id_it_is_called_by_its_place():
    assert one(internetMessageId="").id == f"{'e' * 16}:m.json:item 1"


def test_nobodys_message_lies_in_the_mailbox_of_its_file():
    assert one(standing=Standing(STANDING.source, STANDING.seen)).store == "m.json"
    assert one().store == ANNA


def test_a_message_without_a_time_is_a_bad_row():
    with pytest.raises(BadRow):
        one(sentDateTime=None, receivedDateTime=None)
    with pytest.raises(BadRow):
        one(sentDateTime="2026-03-0")
