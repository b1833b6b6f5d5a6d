"""Identifiers of messages are brought into the form in which others write them."""

from __future__ import annotations

import pytest

from counterseal.mail.headers import head
from counterseal.mail.identity import MOST, answered, message_id, message_ids


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (b" <a@example.com> ", "<a@example.com>"),
        (b"a@example.com", "<a@example.com>"),
        (b"<a\n b@example.com>", "<ab@example.com>"),
        (b"Message from <a@example.com> of yesterday", "<a@example.com>"),
        (b"", ""),
        (b"<>", ""),
        (b"< >", ""),
    ],
)
def test_an_identifier_is_read(written, read):
    assert message_id(written) == read


def test_a_list_keeps_its_first_and_last():
    every = [f"<{number}@example.com>" for number in range(100)]
    kept = message_ids([" ".join(every).encode()])

    assert kept[0] == every[0]
    assert kept[1:] == tuple(every[-(MOST - 1) :])
    assert message_ids([b"<a@b> <a@b>", b"<c@d> <>"]) == ("<a@b>", "<c@d>")


def test_what_is_answered_is_told():
    assert answered(head(b"In-Reply-To: Your message of Monday <a@example.com>\n\n")) == "<a@example.com>"
    assert answered(head(b"In-Reply-To: yours\n\n")) == ""
