"""What was written now is parted from what is quoted."""

from __future__ import annotations

import pytest

from counterseal.mail.fresh import split

OUTLOOK = "From: Anna Berg <anna@example.com>\nSent: Monday, 2 March 2026 08:00\nTo: Ben <ben@example.net>\nSubject: Order\n\nold text"


@pytest.mark.parametrize(
    ("text", "fresh", "quoted"),
    [
        ("New words", "New words", ""),
        (
            "Yes\n\nOn Mon, 2 Mar 2026 at 10:00, Anna <anna@example.com>\nwrote:\n\n> old\n> words\n\nbelow",
            "Yes\n\n\nbelow",
            "On Mon, 2 Mar 2026 at 10:00, Anna <anna@example.com>\nwrote:\nold\nwords",
        ),
        ("Yes\n\n" + OUTLOOK, "Yes", OUTLOOK),
        ("Yes\n________________________________\n" + OUTLOOK, "Yes", "________________________________\n" + OUTLOOK),
        ("Yes\n-----Original Message-----\nold", "Yes", "-----Original Message-----\nold"),
        ("Ja\n-------- Ursprüngliche Nachricht --------\nalt", "Ja", "-------- Ursprüngliche Nachricht --------\nalt"),
        (
            "您好\n------------------ 原始邮件 ------------------\n旧",
            "您好",
            "------------------ 原始邮件 ------------------\n旧",
        ),
        (
            "好的\n\n发件人： 安娜 <anna@example.com>\n发送时间： 2026年3月2日 8:00\n收件人： 本\n主题： 订单\n\n旧",
            "好的",
            "发件人： 安娜 <anna@example.com>\n发送时间： 2026年3月2日 8:00\n收件人： 本\n主题： 订单\n\n旧",
        ),
        (
            '好的\n在 2026-03-02 08:00:00，"安娜" <anna@example.com> 写道：\n旧',
            "好的",
            '在 2026-03-02 08:00:00，"安娜" <anna@example.com> 写道：\n旧',
        ),
        ("FYI\n\nBegin forwarded message:\nold", "FYI", "Begin forwarded message:\nold"),
        ("> all\n> quoted", "all\nquoted", ""),
        ("See the\nfollowing:\n1 > 0", "See the\nfollowing:\n1 > 0", ""),
        ("--\nAnna Berg\nSales", "--\nAnna Berg\nSales", ""),
        ("Details\nSubject: metal parts\nPrice: 5", "Details\nSubject: metal parts\nPrice: 5", ""),
        ("As he wrote:\nno date here", "As he wrote:\nno date here", ""),
        ("", "", ""),
    ],
)
def test_a_text_is_parted(text, fresh, quoted):
    assert split(text) == (fresh, quoted)


@pytest.mark.parametrize(
    "hostile", ["-" * 20_000, "_" * 500 + "\n" + "- " * 9000, ":\n" * 5000, "> " * 9000, "Subject:" * 4000]
)
def test_long_nonsense_is_read(hostile):
    fresh, quoted = split(hostile)

    assert len(fresh) + len(quoted) <= len(hostile)


def test_a_bracket_amid_a_quoted_line_is_no_mark():
    header = "From: Bob <bob@buyer.test>\nSent: Monday\nTo: Anna <anna@acme.test>\nSubject: Order\n"

    assert split(f"Thanks.\n\n{header}\n> older\n| older still") == ("Thanks.", f"{header}\nolder\nolder still")
