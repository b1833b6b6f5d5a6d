"""Halves of a message from two logs are one message; everything else stays as it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from counterseal.lore.queues import joined
from counterseal.model.records import Message, Record, SignIn, Source

AT = datetime(2026, 3, 1, 23, 59, 58, tzinfo=UTC)
OLD, NEW = Source("a" * 64, "mail.log.1:line 900"), Source("b" * 64, "mail.log:line 3")

BEGIN = Message(
    id="mx/4Sx1Yz2Bcdz9/2026-03-01", at=AT, account="anna@acme.test", actor="anna@acme.test", source=OLD, act="sent",
    sender="anna@acme.test", message_id="<m1@acme.test>", ip="203.0.113.9", queue="4Sx1Yz2Bcdz9", size=2345, partial=True,
)  # fmt: skip
END = Message(
    id="mx/4Sx1Yz2Bcdz9/2026-03-02/end", at=AT + timedelta(seconds=5), account="anna@acme.test", source=NEW, act="sent",
    recipients=("cfo@buyer.test",), queue="4Sx1Yz2Bcdz9", state="delivered", partial=True,
)  # fmt: skip
RECEIVED = replace(END, id="mx/4Sx1Yz2Bcdz9/2026-03-02/end/bob@acme.test", account="bob@acme.test", act="received")
ARRIVED = replace(BEGIN, account="", actor="", act="", sender="cfo@buyer.test", ip="198.51.100.20")
NOBODY = replace(END, account="", act="")


def by_act(records: tuple[Record, ...]) -> dict[str, Message]:
    return {one.act: one for one in records if isinstance(one, Message)}


def test_arrival_and_delivery_are_one_message():
    (found,) = joined([END, BEGIN])

    assert isinstance(found, Message)
    assert (found.id, found.at, found.actor, found.ip) == (BEGIN.id, BEGIN.at, "anna@acme.test", "203.0.113.9")
    assert (found.recipients, found.state, found.message_id) == (("cfo@buyer.test",), "delivered", "<m1@acme.test>")
    assert not found.partial


def test_the_order_of_the_halves_does_not_matter():
    assert joined([END, BEGIN]) == joined([BEGIN, END])


def test_what_a_colleague_received_learns_from_the_arrival():
    found = by_act(joined([BEGIN, END, RECEIVED]))

    assert len(joined([BEGIN, END, RECEIVED])) == 2
    assert (found["received"].account, found["received"].actor, found["received"].ip) == (
        "bob@acme.test",
        "anna@acme.test",
        "203.0.113.9",
    )
    assert (found["received"].id, found["received"].partial) == (f"{BEGIN.id}/bob@acme.test", False)


def test_what_was_sent_learns_from_the_colleague_that_it_arrived():
    found = by_act(joined([BEGIN, RECEIVED]))

    assert (found["sent"].state, found["sent"].recipients, found["sent"].partial) == (
        "delivered",
        ("cfo@buyer.test",),
        False,
    )


def test_mail_from_outside_learns_who_sent_it():
    (found,) = joined([ARRIVED, RECEIVED])

    assert isinstance(found, Message)
    assert (found.act, found.sender, found.actor, found.message_id) == (
        "received",
        "cfo@buyer.test",
        "cfo@buyer.test",
        "<m1@acme.test>",
    )


def test_a_half_of_nobody_that_stays_alone_goes():
    assert joined([ARRIVED]) == ()
    assert joined([NOBODY]) == ()


def test_a_half_of_somebody_that_stays_alone_stays_a_half():
    assert joined([BEGIN]) == (BEGIN,)
    assert joined([END]) == (END,)


def test_a_log_that_has_all_of_it_takes_the_halves_in():
    whole = replace(
        BEGIN,
        recipients=("cfo@buyer.test",),
        state="delivered",
        partial=False,
        source=Source("c" * 64, "all.log:line 1"),
    )
    found = joined([END, whole, BEGIN])

    assert found == (whole,)


def test_the_same_id_on_another_server_or_after_a_week_is_another_message():
    elsewhere = replace(END, id=END.id.replace("mx/", "mx2/"))
    later = replace(END, at=AT + timedelta(days=8))

    assert len(joined([BEGIN, elsewhere])) == 2
    assert len(joined([BEGIN, later])) == 2


def test_a_second_arrival_under_the_same_id_is_another_message():
    again = replace(BEGIN, id="mx/4Sx1Yz2Bcdz9/2026-03-03", at=AT + timedelta(days=2))

    assert len(joined([BEGIN, END, again])) == 2


def test_an_end_before_the_arrival_is_of_an_older_message():
    older = replace(END, at=AT - timedelta(hours=1))

    assert len(joined([older, BEGIN])) == 2


def test_records_without_halves_are_returned_as_they_are():
    signin = SignIn(id="1", at=AT, account="anna@acme.test", source=OLD, ok=True)
    kept = replace(BEGIN, id="<m1@acme.test>", queue="", kept=True)
    whole = replace(BEGIN, partial=False)

    assert joined([signin, kept, whole]) == (signin, kept, whole)
    assert len(joined([signin, kept, whole, replace(END, queue="other")])) == 4
