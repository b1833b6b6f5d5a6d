"""The picture: every source's halves put together in one order."""

from __future__ import annotations

from dataclasses import replace

from counterseal.lore.picture import pictured
from counterseal.model.records import Message, Told
from counterseal.testing import company
from tests.lore.mails import ANNA, BUYER, box, mail


def test_records_come_out_in_order_of_time_each_once():
    records = company(
        """
        2026-03-02 09:00 signin who=anna@acme.test ip=198.51.100.7
        2026-03-02 08:00 signin who=anna@acme.test ip=198.51.100.7
        """
    ).records

    found = pictured((*records, records[0]))

    assert [record.at.hour for record in found] == [8, 9]


def test_a_mailbox_and_the_log_of_its_server_make_one_picture():
    sent = replace(
        mail(50, sender=ANNA, to=BUYER), id="mx/4A/2026-03-04", kept=False, queue="4A", act="sent", account="anna",
        actor="anna", ip="203.0.113.9", operation="postfix", folder="", store="", subject="",
    )  # fmt: skip
    found = {one.id: one for one in pictured([*box(), sent, mail(50, sender=ANNA, to=BUYER, folder="Sent")])}
    one = found["mx/4A/2026-03-04"]

    assert isinstance(one, Message)
    assert (one.account, one.ip, one.subject, one.kept, one.role) == (ANNA, "203.0.113.9", "Order 50", True, "sent")
    assert len(found) == 13


def test_a_message_that_only_its_answer_tells_of_is_in_the_picture():
    answer = mail(60, subject="Re: bank", tells=(Told("answered", "<gone@acme.test>"),))
    found = {one.id: one for one in pictured([*box(), answer], ANNA)}

    assert found["<gone@acme.test>"].account == ANNA


def test_people_who_have_their_mail_at_the_same_free_service_are_no_colleagues():
    owner, other = "anna@gmail.com", "pat@gmail.com"
    kept = [replace(mail(100 + n, sender=owner, to=other, folder="Sent"), hops=()) for n in range(6)]
    answer = mail(
        90,
        sender=other,
        to=owner,
        id="<a@pat.test>",
        message_id="<a@pat.test>",
        tells=(Told("answered", "<gone@gmail.com>"),),
    )

    for asked in ("", owner):
        found = {one.id for one in pictured([*kept, answer], asked)}
        assert "<gone@gmail.com>" in found
