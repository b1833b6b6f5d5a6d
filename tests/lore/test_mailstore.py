"""Whose mailbox it is, and what each message in it is."""

from __future__ import annotations

from dataclasses import replace

from counterseal.model.records import Source
from tests.lore.mails import ANNA, BUYER, box, mail, settled


def acts(records):
    return {(one.act, one.account) for one in records}


def test_the_owner_is_who_takes_part_in_everything():
    assert acts(settled(box())) == {("sent", ANNA), ("received", ANNA)}


def test_the_actor_of_what_was_received_is_its_sender():
    found = settled(box())

    assert {one.actor for one in found if one.act == "received"} == {BUYER}
    assert {one.actor for one in found if one.act == "sent"} == {ANNA}


def test_folders_under_names_that_say_nothing_are_told_by_content():
    moved = [replace(one, folder="A" if one.folder == "INBOX" else "B") for one in box()]

    assert {one.role for one in settled(moved) if one.folder == "B"} == {"sent"}


def test_a_name_in_the_path_decides_whose_store_it_is():
    records = [replace(one, store="home/bo@acme.test/Maildir") for one in box()]

    assert {one.account for one in settled(records)} == {"bo@acme.test"}


def test_a_newsletter_that_everybody_gets_does_not_make_its_sender_the_owner():
    news = [mail(500 + n, sender="news@list.test", to="undisclosed@list.test") for n in range(30)]

    assert {one.account for one in settled([*box(), *news])} == {ANNA}


def test_two_mailboxes_in_one_archive_have_two_owners():
    others = [
        replace(one, store="other", sender=one.sender.replace("anna", "bo"), recipients=tuple(a.replace("anna", "bo") for a in one.recipients))
        for one in box()
    ]  # fmt: skip

    assert {one.account for one in settled([*box(), *others])} == {ANNA, "bo@acme.test"}


def test_mail_that_only_says_it_is_from_the_owner_was_received():
    forged = mail(7, sender=ANNA, hops=("from evil.test",))

    assert settled([*box(), forged])[-1].act == "received"


def test_drafts_are_drafts_by_folder_or_by_mark():
    found = settled([*box(), mail(8, sender=ANNA, folder="草稿箱"), mail(9, sender=ANNA, flags=("draft",))])

    assert [one.act for one in found[-2:]] == ["drafted", "drafted"]


def test_sent_mail_in_the_bin_is_still_sent():
    found = settled([*box(), mail(10, sender=ANNA, to=BUYER, folder="Trash")])

    assert (found[-1].act, found[-1].role) == ("sent", "trash")


def test_the_mailbox_that_was_asked_for_decides_between_two_that_fit():
    one = mail(1, sender=BUYER, to=f"{ANNA},bo@acme.test")

    assert settled([one], "bo@acme.test")[0].account == "bo@acme.test"
    assert settled([one])[0].account == ANNA


def by_itself(number: int, **more):
    """A file with one message, sealed by itself."""
    return mail(number, store="", folder="", source=Source(f"{number:064}", f"{number}.eml"), **more)


def test_a_file_given_by_itself_belongs_to_the_owner_of_the_mailbox_beside_it():
    to_many = by_itself(70, to=f"aa@acme.test,{ANNA},zz@acme.test")
    hidden = by_itself(71, to="undisclosed@list.test")
    foreign = by_itself(72, sender="bo@acme.test", to=BUYER, hops=())

    assert [one.account for one in settled([*box(), to_many, hidden, foreign])[-3:]] == [ANNA, ANNA, "bo@acme.test"]


def test_files_given_one_by_one_are_compared_with_each_other():
    files = [
        by_itself(70 + n, to=f"{other},{ANNA}")
        for n, other in enumerate(("aa@a.test", "ab@b.test", "ac@c.test", "ad@d.test"))
    ]

    assert {one.account for one in settled(files)} == {ANNA}


def test_records_without_mail_stay_as_they_are():
    assert settled([]) == []
