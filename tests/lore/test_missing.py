"""Messages that are known only from others: listed where nothing else explains them, and not invented."""

from __future__ import annotations

from datetime import timedelta

import pytest

from counterseal.lore.mailstore import settled
from counterseal.lore.missing import OPERATION, completed, thread_subject
from counterseal.model.records import Told
from tests.lore.mails import ANNA, BUYER, START, box, mail

OWN = {"acme.test"}
GONE = "<gone@acme.test>"


def ghosts(*more, ordinary=None):
    records = settled([*(box() if ordinary is None else ordinary), *more])
    return [one for one in completed(records, OWN) if one.operation == OPERATION]


def test_an_answer_to_a_message_that_is_not_there_tells_of_it():
    (found,) = ghosts(mail(9, subject="Re: New bank account", in_reply_to=GONE, tells=(Told("answered", GONE),)))

    assert (found.message_id, found.act, found.kept, found.sender) == (GONE, "sent", False, ANNA)
    assert found.recipients == (BUYER,)


def test_a_bounce_tells_of_a_message_with_its_receiver_and_time():
    told = Told("bounce", GONE, ANNA, "ap@partner.test", "Invoice", "2026-03-02T12:00:00+08:00")
    (found,) = ghosts(mail(9, sender="mailer-daemon@partner.test", tells=(told,)))

    assert (found.recipients, found.state, found.subject) == (("ap@partner.test",), "bounced", "Invoice")
    assert found.at == START - timedelta(hours=4)


def test_a_quotation_of_the_owner_that_fits_no_sent_message_tells_of_one():
    told = Told("quotation", "", ANNA, BUYER, "New account", "2026-03-02T20:17:00")
    (found,) = ghosts(mail(30, subject="Re: New account", tells=(told,)))

    assert found.subject == "New account"


@pytest.mark.parametrize(
    "innocent",
    [
        mail(9, tells=(Told("answered", "<101@acme.test>"),)),
        mail(9, tells=(Told("answered", "<other@partner.test>"),)),
        mail(9, to=f"{ANNA},bo@acme.test", tells=(Told("answered", GONE),)),
        mail(9, bulk=True, tells=(Told("answered", GONE),)),
        mail(9, sender="mailer-daemon@spam.test", tells=(Told("bounce", "<x@botnet.test>", ANNA, "victim@x.test"),)),
        mail(9, sender="mailer-daemon@spam.test", tells=(Told("bounce", GONE, "bo@acme.test", "victim@x.test"),)),
        mail(110, subject="Re: Order 101", tells=(Told("quotation", "", ANNA, BUYER, "Order 101", "2026-03-07T05:00:00"),)),
        mail(9, tells=(Told("quotation", "", ANNA, BUYER, "x", "yesterday"),)),
        mail(9, tells=(Told("reference", "<1@partner.test>"), Told("answered", "<100@acme.test>"))),
    ],
    ids=[
        "the answered message is there", "a partner's own message", "a colleague may have written it", "a list",
        "a bounce of forged mail", "a bounce of a colleague's", "a quotation in another zone", "a time nobody can read",
        "a thread that is whole",
    ],
)  # fmt: skip
def test_what_is_there_or_may_be_a_colleagues_is_not_called_missing(innocent):
    assert ghosts(innocent) == []


def answer(number, *tells, **more):
    """An answer of the buyer's with what it tells of; the first is the one that it answers."""
    return mail(number, in_reply_to=tells[0].message_id, tells=tells, **more)


@pytest.mark.parametrize(
    "innocent",
    [
        answer(9, Told("answered", GONE), Told("quotation", "", "bo@acme.test", BUYER, "Invoice")),
        answer(9, Told("answered", GONE), Told("reference", "<gone0@acme.test>"), to="dev@lists.test"),
        answer(9, Told("answered", "<ticket@partner.test>"), Told("quotation", "", ANNA, "", "x", "2026-03-02T20:17:00")),
        answer(
            106, Told("answered", "<relayed@relay.test>"), Told("quotation", "", ANNA, BUYER, "Order 101", "2026-03-06T13:00:00"),
            subject="Re: Order 101",
        ),
        answer(9, Told("answered", "<own@partner.test>"), Told("reference", GONE), references=(GONE, "<own@partner.test>")),
    ],
    ids=[
        "the quotation names a colleague", "an answer to a list that is not marked as one", "an id of the ticket system's own",
        "a relay gave the message another id", "a thread that others began",
    ],
)  # fmt: skip
def test_an_ordinary_conversation_tells_of_no_missing_message(innocent):
    assert ghosts(innocent) == []


def test_a_message_that_is_missing_inside_a_thread_of_the_owner_is_told_by_its_references():
    later = answer(
        9, Told("answered", "<own@partner.test>"), Told("reference", GONE), references=("<100@acme.test>", GONE)
    )

    assert [one.message_id for one in ghosts(later)] == [GONE]


def test_one_missing_message_told_by_many_is_listed_once():
    answers = [mail(9 + n, tells=(Told("answered", GONE),)) for n in range(3)]

    assert len(ghosts(*answers)) == 1


def test_the_marks_of_answers_in_many_languages_are_no_part_of_a_thread():
    assert thread_subject("回复：Re: FW: 付款 通知") == "付款 通知" == thread_subject("付款  通知")


@pytest.mark.parametrize(("gone", "told"), [("<f@acme.test>", 1), ("<f@mx.acme.test>", 1), ("<f@notacme.test>", 0)])
def test_without_any_sent_mail_the_companys_own_domain_tells_whose_a_message_was(gone, told):
    inbox = [one for one in box() if one.folder == "INBOX"]
    answer = mail(9, subject="Re: New bank account", in_reply_to=gone, tells=(Told("answered", gone),))

    assert len(ghosts(answer, ordinary=inbox)) == told
