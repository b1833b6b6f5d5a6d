"""One message, told by the mailbox and by logs, is one record; sender's and receiver's copies are two."""

from __future__ import annotations

from dataclasses import replace

from counterseal.lore.copies import folded
from counterseal.lore.mailstore import settled
from counterseal.model.records import Message
from tests.lore.mails import ANNA, BUYER, box, mail


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
