"""Messages belong together by their ids, and by a subject that says that it answers."""

import pytest

from counterseal.lore.threads import Threads, answers, came_in, others, telling, went_out
from counterseal.model.records import Message
from counterseal.testing import mailbox


def messages(*lines):
    return mailbox(*(f"2026-03-02 0{n}:00 message {line}" for n, line in enumerate(lines, 1))).every(Message)


def fed(*lines):
    threads = Threads()
    found = []
    for message in messages(*lines):
        thread = threads.thread(message)
        thread.learn(message)
        found.append(thread)
    return found


def test_ids_join_whatever_the_subject_says():
    one, two = fed(
        "message_id=<1@acme.test> recipients=bo@harbour.test subject=Hello",
        "act=received sender=bo@harbour.test in_reply_to=<1@acme.test> message_id=<2@harbour.test> subject=Other",
    )

    assert one is two
    assert (two.length, set(two.domains)) == (2, {"harbour.test"})


def test_a_long_subject_joins_without_ids():
    one, two = fed(
        'recipients=bo@harbour.test subject="Invoice 4711"',
        'act=received sender=bo@harb0ur.test subject="RE: invoice  4711"',
    )

    assert one is two
    assert set(two.domains) == {"harbour.test", "harb0ur.test"}


def test_a_short_subject_joins_nothing():
    one, two = fed("recipients=bo@harbour.test subject=Hi", "act=received sender=li@other.test subject=Re:Hi")

    assert one is not two


def test_a_message_that_belongs_to_two_threads_makes_them_one():
    _, _, three, four = fed(
        "message_id=<1@acme.test> recipients=bo@harbour.test",
        "message_id=<2@acme.test> recipients=li@other.test",
        "act=received sender=bo@harbour.test references=<1@acme.test>,<2@acme.test> message_id=<3@harbour.test>",
        "act=received sender=li@other.test in_reply_to=<2@acme.test>",
    )

    assert three is four
    assert set(four.domains) == {"harbour.test", "other.test"}


def test_who_takes_part_is_everybody_but_the_owner():
    (message,) = messages(
        "act=received sender=bo@harbour.test recipients=anna@acme.test,li@acme.test reply_to=x@gmail.com"
    )

    assert others(message) == ("bo@harbour.test", "li@acme.test", "x@gmail.com")
    assert came_in(message)
    assert not went_out(message)


def test_what_the_owner_wrote_has_no_other_sender():
    (message,) = messages("sender=anna@acme.test recipients=bo@harbour.test")

    assert others(message) == ("bo@harbour.test",)


@pytest.mark.parametrize(("subject", "means"), [("invoice", True), ("付款通知", True), ("hi", False), ("???", False)])
def test_a_subject_means_something_when_it_is_long_enough(subject, means):
    assert telling(subject) is means


@pytest.mark.parametrize(
    ("line", "does"),
    [("subject=Re:Order", True), ("subject=Order", False), ("subject=Order in_reply_to=<1@acme.test>", True), ("subject=回复:订单", True)],
)  # fmt: skip
def test_an_answer_says_so(line, does):
    (message,) = messages(line)

    assert answers(message) is does


def test_an_id_is_known_once_a_message_names_it():
    threads = Threads()
    (message,) = messages("message_id=<2@acme.test> in_reply_to=<1@acme.test>")
    threads.thread(message)

    assert threads.knows("<1@acme.test>")
    assert not threads.knows("<3@acme.test>")
