"""A bounce tells of the message that could not be delivered, in every dialect of servers."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterseal.mail.headers import head
from counterseal.mail.message import read
from counterseal.model.records import Told

TOP = "From: Mail Delivery System <MAILER-DAEMON@mx.example.org>\nTo: anna@example.com\nSubject: Undelivered\nDate: Mon, 2 Mar 2026 08:01:00 +0000\n"
COPY = "Message-ID: <m1@example.com>\nFrom: Anna <anna@example.com>\nTo: cfo@example.org\nSubject: =?utf-8?B?5paw6LSm5oi3?=\nDate: Mon, 2 Mar 2026 16:00:00 +0800\n"
FULL = Told(
    "bounce",
    message_id="<m1@example.com>",
    sender="anna@example.com",
    to="cfo@example.org",
    subject="新账户",
    at="2026-03-02T08:00:00+00:00",
)
STATUS = "Reporting-MTA: dns; mx.example.org\nArrival-Date: Mon, 2 Mar 2026\n\nFinal-Recipient: rfc822; CFO@example.org\nAction: failed\nStatus: 5.1.1\n"


def report(returned: str, kind: str = "message/rfc822", status: str = STATUS, more: str = "") -> str:
    return (
        TOP + "Content-Type: multipart/report; report-type=delivery-status; boundary=B\n\n--B\n\nSorry.\n"
        f"--B\nContent-Type: message/delivery-status\n\n{status}\n"
        f"--B\nContent-Type: {kind}\n{more}\n{returned}\n--B--\n"
    )


def told(text: str, how: str = "bounce") -> list[Told]:
    return [one for one in read(text.encode()).tells if one.how == how]


@pytest.mark.parametrize(
    "text",
    [
        report(COPY + "\nbody"),
        report(COPY, "text/rfc822-headers"),
        report(
            base64.b64encode((COPY + "\n").encode()).decode(),
            "message/rfc822",
            more="Content-Transfer-Encoding: base64\n",
        ),
        report(COPY, "message/global-headers"),
    ],
    ids=["whole message", "headers only", "encoded", "international"],
)
def test_a_delivery_report_returns_the_headers(text):
    assert told(text) == [FULL]


def test_a_report_without_headers_still_names_the_recipient():
    text = report("", "text/plain", STATUS.replace("Arrival", "X-Original-Message-ID: <m1@example.com>\nArrival"))

    assert told(text) == [Told("bounce", message_id="<m1@example.com>", to="cfo@example.org")]


def test_a_receipt_answers_a_message():
    text = (
        "From: cfo@example.org\nTo: anna@example.com\nContent-Type: multipart/report; report-type=disposition-notification; boundary=B\n\n"
        "--B\n\nread\n--B\nContent-Type: message/disposition-notification\n\n"
        "Final-Recipient: rfc822;cfo@example.org\nOriginal-Message-ID: <m1@example.com>\nDisposition: manual-action; displayed\n\n--B--\n"
    )

    assert told(text, "answered") == [Told("answered", message_id="<m1@example.com>")]


def test_a_complaint_returns_the_message_too():
    text = report(COPY, status="Feedback-Type: abuse\n").replace("message/delivery-status", "message/feedback-report")

    assert told(text) == [FULL]


EXIM = (
    TOP + "X-Failed-Recipients: cfo@example.org\nAuto-Submitted: auto-replied\n\n"
    "This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered:\n\n  cfo@example.org\n"
    "    all relevant MX records point to non-existent hosts\n\n------ This is a copy of the message, including all the headers. ------\n\n" + COPY + "\nHi\n"
)  # fmt: skip
QMAIL = (
    TOP.replace("Undelivered", "failure notice")
    + "\nHi. This is the qmail-send program at mx.example.org.\nI wasn't able to deliver your message to the following addresses.\n\n"
    "<cfo@example.org>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line is a copy of the message.\n\nReturn-Path: <anna@example.com>\n"
    + COPY + "\nHi\n"
)  # fmt: skip
EXCHANGE = (
    TOP.replace("MAILER-DAEMON@mx.example.org", "MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.org")
    + "\nDelivery has failed to these recipients:\n\nDiagnostic information for administrators:\n\nOriginal message headers:\n\n" + COPY
)  # fmt: skip


@pytest.mark.parametrize("text", [EXIM, QMAIL, EXCHANGE], ids=["exim", "qmail", "exchange"])
def test_a_copy_of_the_headers_in_the_text_is_read(text):
    (one,) = told(text)

    assert one == FULL


def test_old_exchange_servers_list_what_the_message_was():
    text = (
        TOP.replace("MAILER-DAEMON", "postmaster")
        + "\nYour message\n\n  To:      cfo@example.org\n  Subject: Invoice\n  Sent:    Mon, 2 Mar 2026 16:00:00 +0800\n\ndid not reach the following recipient(s):\n"
    )

    assert told(text) == [
        Told(
            "bounce", sender="anna@example.com", to="cfo@example.org", subject="Invoice", at="2026-03-02T08:00:00+00:00"
        )
    ]


CHINESE = {
    "a list": "抱歉，您的邮件被退回来了……\n\n原邮件信息：\n时间：2026-03-02 16:00:05\n主题：新账户\n收件人：cfo@example.org\n\n退信原因：收件人不存在\n",
    "a sentence": "您发送的邮件被退回，相关信息如下：\n    发件人：anna@example.com\n    主题：新账户\n    时间：Mon, 2 Mar 2026 16:00:05 +0800\n\n无法发送到cfo@example.org\n",
}  # fmt: skip


@pytest.mark.parametrize("kind", CHINESE)
@pytest.mark.parametrize("charset", ["utf-8", "gb18030"])
def test_chinese_services_list_it_in_their_words(kind, charset):
    top = (
        TOP.replace("MAILER-DAEMON@mx.example.org", "postmaster@example.net")
        + f"Content-Type: text/plain; charset={charset}\n\n"
    )
    (one,) = [each for each in read(top.encode() + CHINESE[kind].encode(charset)).tells if each.how == "bounce"]

    assert (one.sender, one.to, one.subject) == ("anna@example.com", "cfo@example.org", "新账户")
    assert one.at in {"2026-03-02T16:00:05", "2026-03-02T08:00:05+00:00"}


def test_a_page_is_read_as_well():
    text = (
        TOP
        + "Content-Type: text/html; charset=utf-8\n\n<table><tr><td>主题：新账户</td></tr><tr><td>收件人：cfo@example.org</td></tr></table>"
    )

    assert told(text) == [Told("bounce", sender="anna@example.com", to="cfo@example.org", subject="新账户")]


def test_failed_recipients_alone_tell_something():
    text = (
        TOP.replace("MAILER-DAEMON", "robot").replace("Mail Delivery System", "")
        + "X-Failed-Recipients: cfo@example.org\nIn-Reply-To: <m1@example.com>\n\nno\n"
    )

    assert told(text) == [
        Told("bounce", message_id="<m1@example.com>", sender="anna@example.com", to="cfo@example.org")
    ]
    assert not told(text, "answered")


def test_a_postmaster_who_writes_of_something_else_tells_nothing():
    assert told(TOP + "\nYour mailbox is nearly full.\n") == []


def test_a_letter_with_such_words_is_no_bounce():
    assert told("From: bob@example.org\nTo: anna@example.com\n\n" + COPY) == []


def test_too_little_is_nothing():
    text = report("X: y\n\n", status="X: y\n")

    assert told(text) == []
    assert head(b"").fields == {}


@given(
    st.lists(
        st.sampled_from(
            [
                "From: a@b.test\n",
                "Message-ID: <x@y>\n",
                "\n",
                "主题：x\n",
                "收件人：a@b.test\n",
                "Date: 1\n",
                "<a@b.test>\n",
            ]
        ),
        max_size=20,
    )
)
def test_lines_in_any_order_can_be_read(lines):
    told(TOP + "\n" + "".join(lines))
    told(report("".join(lines)))
