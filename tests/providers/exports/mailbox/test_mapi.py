"""Outlook's properties become a message like any other."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from counterseal.model.records import Told
from counterseal.providers.exports.mailbox import mapi
from counterseal.providers.exports.mailbox.mapi import Item, filetime, is_mail, mail_of, stored, text_value

AT = datetime(2026, 3, 2, 8, tzinfo=UTC)
SENT: dict[int, mapi.Value] = {
    mapi.CLASS: "IPM.Note",
    mapi.SUBJECT: "\x01\x05RE: 新账户",
    mapi.SENDER_NAME: 'Anna "A" Berg',
    mapi.SENDER_SMTP: "Anna@example.com",
    mapi.SUBMITTED: AT,
    mapi.BODY: "Hi\r\n\r\nFrom: Bob <bob@example.org>\r\nSent: March 1, 2026 8:05 AM\r\nTo: Anna\r\nSubject: 账户\r\n",
    mapi.MESSAGE_ID: "<m1@example.com>",
    mapi.IN_REPLY_TO: "<m0@example.org>",
}
PEOPLE: tuple[dict[int, mapi.Value], ...] = (
    {mapi.RECIPIENT_KIND: 1, mapi.NAME: "Bob", mapi.SMTP: "bob@example.org"},
    {mapi.RECIPIENT_KIND: 2, mapi.NAME: "c@example.org", mapi.ADDRESS: "c@example.org"},
    {mapi.RECIPIENT_KIND: 3, mapi.NAME: "D", mapi.ADDRESS: "/o=Example/cn=d", mapi.SMTP: "d@example.com"},
    {mapi.NAME: "Nobody"},
)


def test_a_sent_message_is_put_together():
    mail = mail_of(Item(SENT, PEOPLE, ("发票.pdf",), 1234))

    assert (mail.subject, mail.sender, mail.message_id) == ("RE: 新账户", "anna@example.com", "<m1@example.com>")
    assert (mail.to, mail.cc, mail.bcc) == (("bob@example.org",), ("c@example.org",), ("d@example.com",))
    assert mail.names["anna@example.com"] == "Anna 'A' Berg"
    assert (mail.date, mail.attachments, mail.size) == (AT, ("发票.pdf",), 1234)
    assert mail.tells == (
        Told("answered", message_id="<m0@example.org>"),
        Told("quotation", sender="bob@example.org", subject="账户", at="2026-03-01T08:05"),
    )
    assert mail.block.startswith("From: \"Anna 'A' Berg\" <Anna@example.com>")


def test_a_message_that_travelled_is_read_from_its_headers():
    headers = (
        "Received: from [198.51.100.7] by x with ESMTPSA; Mon, 2 Mar 2026 08:00:05 +0000\r\nFrom: real@example.org\r\nDate: Mon, 2 Mar 2026 16:00:00 +0800\r\n"
        "Content-Type: multipart/mixed; boundary=B\r\nContent-Transfer-Encoding: base64\r\n"
    )
    mail = mail_of(Item(SENT | {mapi.HEADERS: headers, mapi.BODY: "plain text\r\n"}, PEOPLE))

    assert (mail.sender, mail.ip, mail.written) == (
        "real@example.org",
        "198.51.100.7",
        "Mon, 2 Mar 2026 16:00:00 +0800",
    )
    assert mail.to == ("bob@example.org",)
    assert mail.block == headers


def test_markup_is_read_where_there_is_no_text():
    page = "<p>On 2 Mar 2026 at 08:05, 鲍勃 &lt;bob@example.org&gt; wrote:</p>"
    values: dict[int, mapi.Value] = {mapi.HTML: page.encode("gb18030"), mapi.INTERNET_CODE_PAGE: 936, mapi.SUBJECT: "x"}

    assert [one.sender for one in mail_of(Item(values)).tells] == ["bob@example.org"]
    assert mail_of(Item({mapi.HTML: page})).tells
    assert mail_of(Item({mapi.HTML: 3})).tells == ()


@pytest.mark.parametrize(
    ("values", "flags"),
    [
        ({mapi.FLAGS: 1}, {"seen"}),
        ({mapi.FLAGS: 8}, {"unseen", "draft"}),
        ({mapi.FLAGS: 1, mapi.LAST_VERB: 103}, {"seen", "answered"}),
        ({mapi.FLAGS: 1, mapi.LAST_VERB: 104}, {"seen", "forwarded"}),
        ({}, set()),
    ],
)
def test_flags_are_told(values, flags):
    assert mail_of(Item(values)).flags == flags
    assert mail_of(Item(values, extra=frozenset({"deleted"}))).flags == flags | {"deleted"}


def test_without_an_address_the_directory_name_stands_in():
    assert (
        mail_of(Item({mapi.SENDER_ADDRESS: "/O=EXAMPLE/CN=ANNA", mapi.DISPLAY_TO: "bob@example.org"})).sender
        == "/o=example/cn=anna"
    )
    assert mail_of(Item({mapi.DISPLAY_TO: "bob@example.org"})).to == ("bob@example.org",)


def test_a_report_tells_of_what_came_back():
    values: dict[int, mapi.Value] = {
        mapi.CLASS: "REPORT.IPM.Note.NDR", mapi.ORIGINAL_SUBJECT: "新账户", mapi.ORIGINAL_SUBMITTED: AT, mapi.ORIGINAL_TO: "cfo@example.org",
        mapi.IN_REPLY_TO: "<m1@example.com>", mapi.DISPLAY_TO: "anna@example.com",
    }  # fmt: skip
    mail = mail_of(Item(values))

    assert mail.auto
    assert mail.tells == (
        Told(
            "bounce",
            message_id="<m1@example.com>",
            sender="anna@example.com",
            to="cfo@example.org",
            subject="新账户",
            at="2026-03-02T08:00:00+00:00",
        ),
    )
    assert (
        mail_of(Item(values | {mapi.CLASS: "REPORT.IPM.Note.IPNRN", mapi.ORIGINAL_SUBMITTED: 0})).tells[0].how
        == "answered"
    )
    assert mail_of(Item({mapi.CLASS: "REPORT.IPM.Note.NDR"})).tells == ()


@pytest.mark.parametrize(
    ("kind", "mail"),
    [("IPM.Note", True), ("", True), ("REPORT.IPM.Note.NDR", True), ("IPM.Contact", False), ("IPM.Appointment", False)],
)
def test_contacts_and_appointments_are_no_mail(kind, mail):
    assert is_mail(Item({mapi.CLASS: kind})) is mail


def test_moments_of_windows_are_read():
    assert filetime(134_169_120_000_000_000) == datetime(2026, 3, 2, 8, tzinfo=UTC)
    assert filetime(0) is None
    assert filetime(2**63 - 1) is None


def test_it_was_stored_when_it_came_else_when_it_was_sent():
    assert stored(Item({mapi.SUBMITTED: AT})) == AT
    assert stored(Item({})) is None


def test_texts_have_code_pages():
    assert text_value("发票\0".encode("gb18030"), 936) == "发票"
    assert text_value("счёт".encode("cp1251"), 1251) == "счёт"
    assert text_value("发票明细清单".encode("gb18030"), 0) == "发票明细清单"
