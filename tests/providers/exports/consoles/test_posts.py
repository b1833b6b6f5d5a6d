"""Messages of a mail log: whose, which way, and what became of them."""

from __future__ import annotations

import pytest

from counterseal.providers.exports.consoles.mapping import Table
from counterseal.providers.exports.consoles.posts import post, state_of, verdict_of

ANNA, BOB = "anna@example.com", "bob@partner.example"


def one(cells: dict[str, str], owner: str = "", place: str = "mail.csv"):
    table = Table(tuple(cells), {})
    table.look(cells)
    return post(table, cells, owner, place)


@pytest.mark.parametrize(
    ("cells", "owner", "place", "act", "account"),
    [
        ({"发件人": ANNA, "收件人": BOB, "时间": "2026-03-02 11:10", "收发类型": "发信"}, "", "x", "sent", ANNA),
        ({"发件人": BOB, "收件人": ANNA, "时间": "2026-03-02 11:10", "收发类型": "收信"}, "", "x", "received", ANNA),
        ({"发件人": BOB, "收件人": ANNA, "主题": "x"}, ANNA, "x", "received", ANNA),
        ({"发件人": ANNA, "收件人": BOB, "主题": "x"}, ANNA, "x", "sent", ANNA),
        ({"收件人": BOB, "主题": "x", "状态": "发信成功"}, ANNA, "x", "sent", ANNA),
        ({"发件人": BOB, "主题": "x", "状态": "收信成功"}, ANNA, "x", "received", ANNA),
        ({"发件人": BOB, "收件人": ANNA, "主题": "x", "状态": "成功"}, "", "收信记录.csv", "received", ANNA),
        ({"发件人": ANNA, "收件人": BOB, "主题": "x", "状态": "成功"}, "", "发信记录.csv", "sent", ANNA),
    ],
)  # fmt: skip
def test_the_way_and_the_mailbox_are_told(cells, owner, place, act, account):
    found = one(cells, owner, place)

    assert (found.fields["act"], found.account) == (act, account)


def test_a_side_that_is_not_told_is_the_mailbox():
    assert one({"收件人": BOB, "主题": "x"}, ANNA).fields["sender"] == ANNA
    assert one({"发件人": BOB, "主题": "x", "状态": "收信成功"}, ANNA).fields["recipients"] == (ANNA,)


def test_every_recipient_is_kept_and_a_message_id_in_its_brackets():
    found = one(
        {
            "发件人": ANNA,
            "收件人": f"{BOB}; c@partner.example",
            "抄送": "d@partner.example",
            "主题": "x",
            "邮件ID": "a1@example.com",
        },
        ANNA,
    )

    assert found.fields["recipients"] == (BOB, "c@partner.example", "d@partner.example")
    assert found.fields["message_id"] == "<a1@example.com>"
    assert one({"发件人": ANNA, "收件人": BOB, "邮件ID": "12345"}, ANNA).fields["message_id"] == ""


@pytest.mark.parametrize(
    ("told", "state"),
    [
        ("发信成功", "delivered"),
        ("被退信", "bounced"),
        ("发信失败", "rejected"),
        ("已拦截", "rejected"),
        ("发信中", "deferred"),
        ("收信成功，邮件在收件箱", "delivered"),
        ("Delivered", "delivered"),
        ("其他", ""),
    ],
)
def test_what_became_of_it(told, state):
    assert state_of(told) == state


def test_the_consoles_opinion():
    assert [verdict_of(told) for told in ("进入垃圾箱", "钓鱼邮件", "病毒邮件", "收件箱")] == [
        "spam",
        "phish",
        "malware",
        "",
    ]
