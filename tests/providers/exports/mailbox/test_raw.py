"""Every message in a source as bytes, under the places that the readers write."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from counterseal.mail.opening import letter
from counterseal.model.records import Message
from counterseal.providers.exports.mailbox.mapi import BODY, HEADERS, SUBJECT, Item
from counterseal.providers.exports.mailbox.raw import messages, messages_in, rebuilt
from counterseal.providers.exports.provider import PROVIDER
from counterseal.reach import Asked, Read

MAIL = b"From: bob@buyer.test\nTo: anna@acme.test\nSubject: Order\nDate: Mon, 2 Mar 2026 08:00:00 +0800\nMessage-ID: <1@buyer.test>\n\nHello\n"
BOX = b"From bob@buyer.test Mon Mar  2 08:00:00 2026\n" + MAIL + b"\n"


def archive(**files: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as opened:
        for name, data in files.items():
            opened.writestr(name.replace("_", "."), data)
    return out.getvalue()


@pytest.mark.parametrize("data", [MAIL, BOX * 3, archive(a_eml=MAIL, b_mbox=BOX * 2)], ids=["eml", "mbox", "zip"])
def test_places_are_those_of_the_records(data: bytes, tmp_path: Path):
    asked = Asked(seen=datetime(2026, 3, 5, tzinfo=UTC))
    read = PROVIDER.read(io.BytesIO(data), name="x", exhibit="0" * 64, asked=asked, scratch=tmp_path)
    records = [one.record for one in read if isinstance(one, Read) and isinstance(one.record, Message)]
    raw = list(messages(io.BytesIO(data), "x", tmp_path))

    assert [one.file for one in raw] == [one.source.place for one in records]
    assert all(b"Message-ID: <1@buyer.test>" in one.data for one in raw)


def test_files_of_a_folder_are_all_told(tmp_path: Path):
    (tmp_path / "a.eml").write_bytes(MAIL)
    (tmp_path / "b.eml").write_bytes(MAIL)
    (tmp_path / "c.bin").write_bytes(b"\0" * 500)
    (tmp_path / "empty.eml").write_bytes(b"")
    found = {Path(one.file).name: one.why for one in messages_in([tmp_path])}

    assert found == {"a.eml": "", "b.eml": "", "c.bin": "not_mail", "empty.eml": "empty"}


def test_a_message_of_apple_mail_is_taken_out_of_its_wrapping(tmp_path: Path):
    (tmp_path / "1.emlx").write_bytes(b"%d\n" % len(MAIL) + MAIL + b"<?xml version='1.0'?><plist></plist>")

    (one,) = messages_in([tmp_path / "1.emlx"])
    assert one.data == MAIL


def test_an_outlook_item_is_written_out_with_its_attachments():
    item = Item(
        {HEADERS: "From: bob@buyer.test\r\nMessage-ID: <9@buyer.test>\r\n", SUBJECT: "发票", BODY: "你好，请看附件"}
    )
    opened = letter(rebuilt(item, [("发票.txt", b"content"), ("lost.pdf", None)]))

    assert (opened.sender.address, opened.message_id, opened.subject) == ("bob@buyer.test", "<9@buyer.test>", "发票")
    assert "你好，请看附件" in opened.text
    assert [(one.name, one.data) for one in opened.attachments] == [("发票.txt", b"content"), ("lost.pdf", b"")]
