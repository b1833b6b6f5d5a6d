"""The mail of a story: one message is one letter, and its copies lie where they belong."""

import pytest

from counterseal.providers.simulated.letters import (
    DRAFTS,
    INBOX,
    JUNK,
    SENT,
    TRASH,
    bare,
    folder_of,
    post_of,
)
from tests.providers.simulated.tiny import told_on

IN = "message act=received who=bo@partner.test account=anna@acme.test recipients=anna@acme.test"
OUT = "message as=anna act=sent recipients=bo@partner.test"


def post(*lines):
    return post_of(told_on("dovecot", *lines), "dovecot")


def lies(*lines, account="anna@acme.test"):
    return [(one.letter.subject, one.folder, sorted(one.flags)) for one in post(*lines).mailboxes.get(account, ())]


def test_what_is_sent_lies_in_the_senders_folder_of_sent_mail():
    assert lies(f"2026-03-02 08:21 {OUT} subject=Offer") == [("Offer", SENT, ["seen"])]


def test_a_copy_that_was_not_kept_lies_nowhere_and_the_letter_was_sent_all_the_same():
    found = post(f"2026-03-02 08:21 {OUT} subject=Offer kept=no")

    assert found.mailboxes == {}
    assert [letter.subject for letter in found.letters] == ["Offer"]


def test_a_draft_lies_in_its_folder_and_is_delivered_to_nobody():
    lines = "2026-03-02 08:21 message as=anna act=drafted recipients=boss@acme.test subject=Later"

    assert lies(lines) == [("Later", DRAFTS, ["draft"])]
    assert not post(lines).deliveries


def test_a_colleague_gets_a_copy():
    line = "2026-03-02 08:21 message as=anna act=sent recipients=boss@acme.test,bo@partner.test subject=Plan"

    assert lies(line, account="boss@acme.test") == [("Plan", INBOX, ["seen"])]
    assert [one.account for one in post(line).deliveries] == ["boss@acme.test"]


def test_what_comes_in_lies_in_the_inbox_or_where_the_line_says():
    assert lies(f"2026-03-02 08:21 {IN} subject=Order") == [("Order", INBOX, ["seen"])]
    assert lies(f'2026-03-02 08:21 {IN} subject=Order folder="Deleted Items" flags=unseen') == [
        ("Order", TRASH, ["unseen"])
    ]


def test_a_rule_of_its_day_decides_and_a_later_one_does_not():
    rule = "rule as=anna name=r words=order moves_to=Trash"

    assert lies(f"2026-03-02 08:00 {rule}", f"2026-03-02 08:21 {IN} subject=Order") == [("Order", TRASH, ["unseen"])]
    assert lies(f"2026-03-02 08:21 {IN} subject=Order", f"2026-03-02 09:00 {rule}") == [("Order", INBOX, ["seen"])]


def test_a_rule_may_mark_as_read_throw_away_and_stop_the_next():
    read = "2026-03-02 08:00 rule as=anna name=r words=order moves_to=Hidden marks_read=yes stops=yes"
    gone = "2026-03-02 08:01 rule as=anna name=g words=order deletes=yes"
    mail = f"2026-03-02 08:21 {IN} subject=Order"

    assert lies(read, gone, mail) == [("Order", "Hidden", ["seen"])]
    assert lies(gone, mail) == []


def test_a_forwarding_sends_on_and_keeps_or_does_not():
    mail = f"2026-03-02 08:21 {IN} subject=Order"
    kept = "2026-03-02 08:00 forward as=anna to=x@freepost.test keeps_copy=yes"
    gone = "2026-03-02 08:00 forward as=anna to=x@freepost.test keeps_copy=no"

    assert [to for one in post(kept, mail).deliveries for to in one.forwards] == ["x@freepost.test"]
    assert lies(kept, mail) == [("Order", INBOX, ["seen"])]
    assert lies(gone, mail) == []


def test_what_is_deleted_goes_to_the_bin_and_what_is_purged_is_gone():
    sent = f"2026-03-02 08:21 {OUT} subject=Offer message_id=<one@acme.test>"
    binned = '2026-03-02 08:22 access as=anna act=delete folder="Sent Items" items=one'
    purged = "2026-03-02 08:23 access as=anna act=purge items=one"

    assert lies(sent, binned) == [("Offer", TRASH, ["seen"])]
    assert lies(sent, binned, purged) == []


def test_what_was_named_as_read_is_seen():
    came = f"2026-03-02 08:21 {IN} subject=Order message_id=<one@acme.test> flags=unseen"

    assert lies(came) == [("Order", INBOX, ["unseen"])]
    assert lies(came, "2026-03-02 08:22 access as=anna act=read items=one") == [("Order", INBOX, ["seen"])]


def test_an_answer_answers_the_last_message_of_its_subject():
    first, second = post(f'2026-03-02 08:21 {IN} subject="PO 7"', f'2026-03-02 09:21 {OUT} subject="Re: PO 7"').letters

    assert second.answers is first
    assert second.in_reply_to == first.message_id
    assert second.references == (first.message_id,)


def test_an_answer_from_outside_answers_ours():
    first, second = post(
        f'2026-03-02 08:21 {OUT} subject="PO 7"', f'2026-03-02 09:21 {IN} subject="AW: Re: PO 7"'
    ).letters

    assert second.answers is None  # the line must begin with Re: to be taken for an answer
    first, second = post(f'2026-03-02 08:21 {OUT} subject="PO 7"', f'2026-03-02 09:21 {IN} subject="Re: PO 7"').letters
    assert second.answers is first


def test_a_colleague_answers_a_colleague():
    first, second = post(
        "2026-03-02 08:21 message as=anna act=sent recipients=boss@acme.test subject=Plan",
        '2026-03-02 09:21 message who=boss@acme.test act=sent recipients=anna@acme.test subject="Re: Plan"',
    ).letters

    assert second.answers is first


def test_another_subject_is_another_thread():
    letters = post(f'2026-03-02 08:21 {IN} subject="PO 7"', f'2026-03-02 09:21 {OUT} subject="Re: PO 8"').letters

    assert letters[1].answers is None
    assert letters[1].in_reply_to == ""


def test_a_line_may_say_what_is_answered():
    found = post(
        f'2026-03-02 08:21 {IN} subject="PO 7" message_id=<a@partner.test>',
        f"2026-03-02 09:21 {OUT} subject=other in_reply_to=<a@partner.test>",
        f"2026-03-02 10:21 {OUT} subject=third in_reply_to=<lost@partner.test> references=<x@y.test>,<lost@partner.test>",
    ).letters

    assert found[1].answers is found[0]
    assert found[2].answers is None
    assert found[2].references == ("<x@y.test>", "<lost@partner.test>")


def test_what_the_provider_holds_for_phishing_lies_in_junk():
    story = told_on("google", f"2026-03-02 08:21 {IN} subject=Gift verdict=phish")

    assert [one.folder for one in post_of(story, "google").mailboxes["anna@acme.test"]] == [JUNK]


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("Inbox", INBOX),
        ("Sent Items", SENT),
        ("Deleted Items", TRASH),
        ("付款", "付款"),
        ("Customers\\Bo", "Customers/Bo"),
    ],
)
def test_microsofts_names_of_folders_are_what_they_are(name, folder):
    assert folder_of(name) == folder


@pytest.mark.parametrize("subject", ["PO 7", "Re: PO 7", "RE: FW: PO 7", "回复：PO 7", "Re：回复: po 7"])
def test_a_subject_is_the_same_without_what_programs_put_before_it(subject):
    assert bare(subject) == "po 7"
