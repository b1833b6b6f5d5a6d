"""The queue: what is told when, what is held, and that a million lines do not pile up."""

from __future__ import annotations

from counterseal.model.records import Message
from counterseal.providers.exports.selfhosted import queues as room
from counterseal.providers.exports.selfhosted.lines import Made
from counterseal.providers.exports.selfhosted.mails import Delivery, Mail
from counterseal.providers.exports.selfhosted.queues import CLAIMED, OPEN, SOON, Queues
from counterseal.reach import Read
from tests.providers.exports.selfhosted.maillogs import line


def messages(made: list[Made]) -> list[Message]:
    return [one.record for one in made if isinstance(one, Read) and isinstance(one.record, Message)]


def submitted(queues: Queues, queue: str, number: int = 1) -> Mail:
    mail = queues.mail(line(f"{queue} in", number=number), queue)
    mail.begun, mail.user, mail.sender = True, "anna@acme.test", "anna@acme.test"
    mail.deliveries["cfo@buyer.test"] = Delivery("cfo@buyer.test", "", "outside", "delivered", mail.lines[-1])
    return mail


def test_a_message_is_told_soon_after_its_end():
    queues = Queues("e" * 64, "postfix")
    made: list[Made] = []
    made += queues.ended(submitted(queues, "Q0"))
    for number in range(1, SOON + 2):
        made += queues.ended(submitted(queues, f"Q{number}"))

    assert "mail/Q0/2026-03-02" in [one.id for one in messages(made)]


def test_a_late_line_of_the_same_message_is_still_taken():
    queues = Queues("e" * 64, "postfix")
    made: list[Made] = []
    made += queues.ended(submitted(queues, "Q0"))
    queues.mail(line("late"), "Q0").subject = "late"
    (message,) = messages([*made, *queues.rest()])

    assert message.subject == "late"


def test_what_has_not_ended_waits_for_the_end_of_the_log():
    queues = Queues("e" * 64, "postfix")
    submitted(queues, "Q0")
    (message,) = messages(list(queues.rest()))

    assert message.partial


def test_many_messages_without_an_end_are_let_go_the_longest_silent_first():
    queues = Queues("e" * 64, "postfix")
    made: list[Made] = []
    for number in range(OPEN + OPEN // 2):
        submitted(queues, f"Q{number}")
        if number % 100 == 0:
            made += queues.ended(submitted(queues, f"E{number}"))
    told = messages(made)

    assert len(queues._open) <= OPEN + 100
    assert "mail/Q1/2026-03-02" in {one.id for one in told}
    assert (
        len({one.id for one in (*told, *messages(list(queues.rest())))}) == OPEN + OPEN // 2 + (OPEN + OPEN // 2) // 100
    )


def test_a_passage_that_is_told_of_before_it_is_seen_is_joined_when_it_comes():
    queues = Queues("e" * 64, "postfix")
    first = submitted(queues, "Q1")
    first.deliveries["cfo@buyer.test"] = Delivery("cfo@buyer.test", "", "filter", "delivered", first.lines[0], "Q2")
    queues.passes(first, "Q2")
    second = queues.mail(line("Q2 in"), "Q2")
    second.deliveries["cfo@buyer.test"] = Delivery("cfo@buyer.test", "", "outside", "bounced", second.lines[0])
    made = [*queues.ended(first), *queues.ended(second), *queues.rest()]
    (message,) = messages(made)

    assert (message.queue, message.state) == ("Q1", "bounced")


def test_a_message_waits_for_its_later_passages():
    queues = Queues("e" * 64, "postfix")
    made: list[Made] = []
    first = submitted(queues, "Q1")
    queues.mail(line("Q2 in"), "Q2")
    queues.passes(first, "Q2")
    made += queues.ended(first)
    for number in range(CLAIMED * 2):
        made += queues.ended(submitted(queues, f"N{number}"))

    assert "mail/Q1/2026-03-02" not in {one.id for one in messages(made)}
    assert "mail/Q1/2026-03-02" in {one.id for one in messages(list(queues.rest()))}


def test_a_notice_of_the_server_has_begun_although_nobody_handed_it_in():
    queues = Queues("e" * 64, "postfix")
    queues.notice(line("Q1: sender non-delivery notification: Q9"), "Q9")
    mail = queues.known("mail", "Q9")

    assert mail is not None
    assert mail.begun
    assert mail.automatic


def test_message_ids_are_forgotten_after_a_while():
    queues = Queues("e" * 64, "postfix")
    for number in range(room.REMEMBERED + 10):
        queues.identify(queues.mail(line(""), "Q"), f"<{number}@acme.test>")

    assert len(queues._by_message) == room.REMEMBERED


def test_a_message_that_never_was_is_only_counted():
    queues = Queues("e" * 64, "postfix")
    queues.dropped(queues.mail(line("Q1 in"), "Q1"))
    (gap,) = queues.rest()

    assert not isinstance(gap, Read)
    assert gap.why == "passed_on"  # type: ignore[union-attr]  # a gap, as the line above says
    assert queues.known("mail", "Q1") is None
