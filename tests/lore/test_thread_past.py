"""Which letters are one thread, and what is kept of it."""

from __future__ import annotations

from counterseal.lore.thread_past import KEPT, ThreadPast, Threads, answers
from counterseal.mail.letter import Letter
from tests.lore.letters import ANNA, BEN, NEW, OLD, START, WEI, mail, ours, pay


def threads(*letters: Letter) -> Threads:
    found = Threads()
    for one in letters:
        found.learn(one, outgoing=one.domain == "ours.test")
    return found


def test_an_answer_finds_its_thread_by_its_ids():
    first = mail(1, pay())
    thread = threads(first).find(ours(2, in_reply_to=first.message_id, subject="something else"))

    assert thread is not None
    assert thread.messages == 1
    assert thread.domains == {"hengtai.example", "ours.test"}
    assert thread.people == {WEI.address: WEI.name, ANNA.address: ANNA.name}
    assert thread.accounts == {("iban", OLD): WEI.address}
    assert list(thread.subjects) == ["Order 1 of spring"]
    assert thread.last == first.received


def test_and_by_the_old_subject():
    assert threads(mail(1)).find(mail(2, subject="RE: Order 1 of spring")) is not None
    assert threads(mail(1)).find(mail(2, subject="RE: Order 2 of spring")) is None
    assert threads(mail(1)).find(mail(2, subject="Order 1 of spring")) is None
    assert threads(mail(1, subject="hi")).find(mail(2, subject="RE: hi")) is None
    assert Threads().find(mail(1)) is None


def test_two_threads_become_one_when_a_message_names_both():
    one, other = mail(1, pay()), mail(2, pay(NEW), to=(BEN,))
    found = threads(one, other, ours(3, references=(one.message_id, other.message_id)))
    thread = found.find(ours(4, in_reply_to=other.message_id))

    assert thread is found.find(ours(4, in_reply_to=one.message_id))
    assert thread is not None
    assert thread.messages == 3
    assert BEN.address in thread.people
    assert set(thread.accounts) == {("iban", OLD), ("iban", NEW)}


def test_what_is_only_quoted_is_nobodys_word():
    thread = threads(mail(1, pay(where="quoted"))).find(mail(2, subject="Re: Order 1 of spring"))

    assert thread is not None
    assert thread.accounts == {}


def test_the_first_and_the_last_messages_are_kept():
    thread = ThreadPast()
    for number in range(KEPT + 10):
        thread.learn(mail(number), outgoing=False)

    assert thread.messages == KEPT + 10
    assert len(thread.kept) == KEPT
    assert thread.kept[0].message_id == mail(0).message_id
    assert thread.kept[-1].message_id == mail(KEPT + 9).message_id
    assert thread.kept[-1].people == {WEI.address, ANNA.address}


def test_what_was_read_and_what_was_only_named():
    found = threads(mail(1, in_reply_to="<never@seen.test>"))

    assert found.read(mail(1).message_id)
    assert not found.read("<never@seen.test>")


def test_what_answers():
    assert answers(mail(1, in_reply_to="<1@x.test>"))
    assert answers(mail(1, subject="回复：订单"))
    assert not answers(mail(1))


def test_a_thread_without_times():
    thread = ThreadPast()
    thread.learn(Letter(sender=WEI), outgoing=False)
    thread.join(ThreadPast(last=START))

    assert thread.last == START
