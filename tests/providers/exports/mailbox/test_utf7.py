"""Names of IMAP folders are read."""

from __future__ import annotations

import pytest

from counterseal.providers.exports.mailbox.utf7 import folder_name


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("INBOX", "INBOX"),
        ("&XfJT0ZAB-", "已发送"),
        ("Entw&APw-rfe", "Entwürfe"),
        ("A &- B", "A & B"),
        ("&g0l6P3ux-", "草稿箱"),
        ("已发送", "已发送"),
        ("broken &XfJ", "broken &XfJ"),
        ("&A-", "&A-"),
        ("&2D0-", "&2D0-"),
    ],
)
def test_modified_utf7_is_read_and_nothing_else_is_touched(raw, name):
    assert folder_name(raw) == name
