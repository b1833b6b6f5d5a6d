"""One message, told by the mailbox and by logs, is one record; sender's and receiver's copies are two."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from counterseal.lore.copies import attempts_once, once
from counterseal.model.records import Message, Record, Source
from counterseal.testing import company
from tests.lore.mails import ANNA, BUYER, box, folded, mail, settled


def log_of(one: Message, **more: object) -> Message:
    """What the mail server's log tells of a message."""
    values = {
        "id": f"mx/{one.message_id}", "kept": False, "folder": "", "role": "", "subject": "", "hops": (), "flags": (),
        "ip": "203.0.113.9", "queue": "4Abc", "operation": "postfix", "state": "delivered",
    }  # fmt: skip
    return replace(one, **(values | more))  # type: ignore[arg-type]


def test_the_log_and_the_file_of_a_message_are_one_record():
    sent = settled(box())[-1]
    (found,) = folded([log_of(sent), sent])

    assert (found.id, found.ip, found.subject, found.kept) == (f"mx/{sent.id}", "203.0.113.9", sent.subject, True)
    assert found.source == sent.source


def test_a_message_only_in_the_log_stays_without_a_file():
    sent = settled(box())[-1]
    (found,) = folded([log_of(sent)])

    assert not found.kept


def test_copies_in_two_folders_are_one_and_the_nearest_folder_speaks():
    sent = settled(box())[-1]
    (found,) = folded([replace(sent, folder="Trash", role="trash"), sent])

    assert found.role == "sent"
    assert set(found.folder.split("\n")) == {"Trash", "Sent"}


def test_the_same_message_in_two_mailboxes_is_two_records_with_two_ids():
    sent = settled(box())[-1]
    received = replace(sent, account=BUYER, act="received")
    found = folded([received, sent])

    assert len({one.id for one in found}) == 2
    assert next(one for one in found if one.act == "sent").id == sent.message_id


def test_events_of_an_audit_log_are_never_put_together():
    one = log_of(settled(box())[-1], operation="Send", id="guid-1", queue="")
    found = folded([one, replace(one, id="guid-2", operation="SendAs")])

    assert {each.id for each in found} == {"guid-1", "guid-2"}


def test_two_logs_of_one_message_are_one_and_receivers_add_up():
    one = log_of(settled(box())[-1])
    other = replace(one, id="trace-1", operation="message trace", recipients=("cfo@partner.test",))
    (found,) = folded([one, other])

    assert set(found.recipients) == {BUYER, "cfo@partner.test"}


def test_a_draft_and_what_was_sent_of_it_stay_two():
    sent = settled(box())[-1]
    draft = replace(sent, act="drafted", role="drafts", folder="Drafts")

    assert {one.act for one in folded([sent, draft])} == {"sent", "drafted"}


def test_messages_without_an_id_stay_apart():
    one = settled([*box(), mail(3, message_id="", id="e:1"), mail(3, message_id="", id="e:2")])[-2:]

    assert len(folded(one)) == 2


def test_mail_to_oneself_is_sent_and_received():
    sent = replace(settled(box())[-1], recipients=(ANNA,))

    assert len(folded([sent, replace(sent, act="received", role="inbox")])) == 2


def told(one: Record, exhibit: str, place: str, **more: object) -> Record:
    """A record without an id of its own, at a place of an exhibit."""
    where = Source(exhibit * 64, place)
    return replace(one, id=f"{where.exhibit[:16]}:{place}", source=where, **more)  # type: ignore[arg-type]


def line(text: str = "2026-03-02 08:00 signin who=anna@acme.test ip=198.51.100.7") -> Record:
    return company(text).records[0]


@pytest.mark.parametrize("turned", [False, True])
def test_a_line_that_two_exports_tell_is_one_record_whichever_comes_first(turned):
    every = [told(line(), "a", "mail.log:line 7"), told(line(), "b", "all.zip!mail.log:line 7")]

    assert [one.id for one in once(every[::-1] if turned else every)] == ["a" * 16 + ":mail.log:line 7"]


def test_two_equal_lines_of_one_file_are_two_events_and_stay_two():
    twice = [told(line(), "a", f"mail.log:line {n}") for n in (7, 8)]
    again = [told(line(), "b", f"mail.log:line {n}") for n in (1, 2)]

    assert len(once(twice)) == 2
    assert len(once([*twice, *again])) == 2
    assert len(once([*twice, again[0]])) == 2


def test_lines_that_tell_different_things_or_have_ids_of_their_own_stay():
    other = line("2026-03-02 08:00 signin who=anna@acme.test ip=198.51.100.7 client=Foxmail")
    own = replace(line(), source=Source("b" * 64, "x:row 1"))

    assert len(once([told(line(), "a", "x:row 1"), told(other, "b", "x:row 1"), own])) == 3


def test_what_stands_in_two_copies_that_were_sealed_one_after_the_other_is_one_and_later_looks_stay():
    rule = line("2026-03-02 08:00 rule name=x standing=yes")
    first, copy, later = (
        told(rule, name, "x.sieve:line 3", at=rule.at + after)
        for name, after in (("a", timedelta(0)), ("b", timedelta(seconds=9)), ("c", timedelta(days=9)))
    )

    assert once([first, copy, later]) == (first, later)


def failure(minute: int, operation: str, **more: object) -> Record:
    one = line(f"2026-03-02 08:{minute:02} signin who=anna@acme.test ip=203.0.113.5 ok=no")
    return replace(one, id=f"{operation} {minute} {more}", operation=operation, **more)  # type: ignore[arg-type]


def test_a_wrong_password_that_postfix_and_dovecot_tell_of_counts_once():
    checked = failure(1, "auth", count=3, last=line().at + timedelta(minutes=3))
    asked = [failure(minute, "postfix: SASL LOGIN") for minute in (1, 2, 3, 9)]

    assert [one.id for one in attempts_once([checked, *asked])] == [checked.id, asked[3].id]


def test_of_two_programs_the_one_that_tells_of_more_attempts_is_believed():
    asked = [failure(1, "postfix: SASL LOGIN", at=line().at + timedelta(minutes=1, seconds=n)) for n in (0, 2)]

    assert [one.operation for one in attempts_once([failure(1, "auth"), *asked])] == ["postfix: SASL LOGIN"] * 2


def test_a_session_tells_which_failure_is_which():
    checked = failure(1, "auth", session="a")
    mine, other = failure(1, "imap-login", session="a"), failure(1, "imap-login", session="b")

    assert attempts_once([mine, other, checked]) == (other, checked)


def test_a_list_with_one_row_a_receiver_and_no_id_tells_one_message():
    sent = log_of(settled(box())[-1], message_id="", id="row 1", subject="Invoice", operation="发信", queue="")
    rows = [
        sent,
        replace(sent, id="row 2", recipients=("cfo@partner.test",)),
        replace(sent, id="row 3", subject="Other"),
    ]

    assert [one.recipients for one in folded(rows)] == [(BUYER, "cfo@partner.test"), (BUYER,)]
