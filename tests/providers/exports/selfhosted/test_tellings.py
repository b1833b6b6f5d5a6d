"""Whose message it is: sent, received, forwarded, nobody's, or not known before all lines were read."""

from __future__ import annotations

from typing import Any

import pytest

from counterseal.model.records import Message
from counterseal.providers.exports.selfhosted.forwards import Forwards
from counterseal.providers.exports.selfhosted.lines import Made
from counterseal.providers.exports.selfhosted.mails import Delivery, Kind, Mail, State
from counterseal.providers.exports.selfhosted.tellings import MANY, Telling, Whole, outcome
from counterseal.reach import Read
from tests.providers.exports.selfhosted.maillogs import line


def mail(*deliveries: tuple[str, str, Kind, State], **more: Any) -> Mail:
    first = line("in")
    made = Mail("mx", "Q1", first.at, "UTC", first.place, lines=[first], begun=True, ended=True, **more)
    for to, origin, kind, state in deliveries:
        made.deliveries[to] = Delivery(to, origin, kind, state, line("out", at="2026-03-02T03:11:00"))
    return made


def told(root: Mail, *own: str, last: bool = False) -> list[Message] | None:
    forwards = Forwards("e" * 64, "postfix")
    for address in own:
        forwards.own(address)
    telling, whole = Telling("e" * 64, "postfix", forwards), Whole(root)
    telling.learn(whole)
    made = telling.records(whole, last=last)
    return None if made is None else messages(made)


def messages(made: list[Made]) -> list[Message]:
    return [one.record for one in made if isinstance(one, Read) and isinstance(one.record, Message)]


OUT: tuple[str, str, Kind, State] = ("cfo@buyer.test", "", "outside", "delivered")
IN: tuple[str, str, Kind, State] = ("anna@acme.test", "", "mailbox", "delivered")


def test_who_signed_in_has_sent_it():
    assert [(one.act, one.account) for one in told(mail(OUT, user="anna", sender="anna@acme.test")) or []] == [
        ("sent", "anna")
    ]


def test_the_server_lets_out_its_own_people_alone():
    open_door = mail(OUT, sender="anna@acme.test", ip="203.0.113.9")

    assert [(one.act, one.account, one.actor) for one in told(open_door, "x@acme.test") or []] == [
        ("sent", "anna@acme.test", "")
    ]


def test_whether_a_sender_is_ours_may_only_be_known_at_the_end():
    relayed = mail(OUT, sender="a@partner.test", ip="203.0.113.9")

    assert told(relayed) is None
    assert told(relayed, last=True) == []


def test_mail_handed_in_on_the_server_itself_under_its_own_name_is_sent():
    cron = mail(OUT, sender="www-data@mx.acme.test", local=True)
    cron.host = "mx.acme.test"

    assert [one.act for one in told(cron) or []] == ["sent"]


def test_an_alias_lets_nobody_out():
    assert (
        told(mail(("box@outside.test", "anna@acme.test", "outside", "delivered"), sender="a@b.test", ip="203.0.113.9"))
        != []
    )
    (message,) = (
        told(mail(("box@outside.test", "anna@acme.test", "outside", "delivered"), sender="a@b.test", ip="203.0.113.9"))
        or []
    )

    assert (message.act, message.account, message.recipients) == ("received", "anna@acme.test", ("anna@acme.test",))


def test_a_mailbox_receives_when_it_is_delivered_and_not_when_it_is_refused():
    (message,) = told(mail(IN, sender="a@b.test", ip="203.0.113.9")) or []

    assert (message.act, message.at.minute, message.actor) == ("received", 11, "a@b.test")
    assert told(mail(("anna@acme.test", "", "mailbox", "bounced"), sender="a@b.test", ip="203.0.113.9")) == []


def test_two_aliases_of_one_mailbox_are_one_copy():
    double = mail(
        ("anna@acme.test", "sales@acme.test", "mailbox", "delivered"),
        ("anna+x@acme.test", "", "mailbox", "delivered"),
        sender="a@b.test",
    )

    assert len(told(double) or []) == 1


def test_a_private_server_is_behind_the_gateway_for_mail_from_the_internet_and_the_way_out_for_ours():
    inward: tuple[str, str, Kind, State] = ("anna@acme.test", "", "inside", "delivered")
    outward: tuple[str, str, Kind, State] = ("cfo@buyer.test", "", "inside", "delivered")

    assert [one.act for one in told(mail(inward, sender="a@b.test", ip="203.0.113.9")) or []] == ["received"]
    assert [one.act for one in told(mail(outward, sender="a@acme.test", ip="10.0.0.7"), "x@acme.test") or []] == [
        "sent"
    ]
    assert [one.act for one in told(mail(outward, sender="a@acme.test", user="a@acme.test")) or []] == ["sent"]


def test_many_receivers_share_their_evidence_sparingly():
    many = mail(
        *((f"p{number}@acme.test", "", "mailbox", "delivered") for number in range(MANY + 1)), sender="a@b.test"
    )
    many.lines *= 20

    assert len(told(many) or []) == MANY + 1


def test_a_half_of_which_nobody_is_known_names_no_account():
    half = mail(sender="a@b.test", ip="203.0.113.9")
    half.ended = False
    (message,) = told(half) or []

    assert (message.act, message.account, message.partial, message.sender) == ("", "", True, "a@b.test")


def test_a_half_of_which_nothing_is_known_is_nothing():
    empty = mail()
    empty.begun = False

    assert told(empty) == []


@pytest.mark.parametrize(
    ("states", "whole"),
    [
        (("bounced", "delivered"), "delivered"),
        (("bounced", "deferred"), "deferred"),
        (("bounced",), "bounced"),
        (("discarded",), ""),
        ((), ""),
    ],
)
def test_what_reached_somebody_is_delivered(states, whole):
    assert outcome(Delivery("a@b.test", "", "outside", state, line("")) for state in states) == whole
