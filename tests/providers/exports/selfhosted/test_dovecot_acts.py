"""Acts inside mailboxes, as Dovecot's log tells them."""

from __future__ import annotations

import pytest

from counterseal.model.records import Access, Change, Item, Message, Rule
from tests.providers.exports.selfhosted.dovecot_logs import made, refused
from tests.providers.exports.selfhosted.logs_of import of

LOGIN = "imap-login: Login: user=<anna>, method=PLAIN, rip=203.0.113.9, lip=192.0.2.1, mpid=7, TLS, session=<abc>"
INSIDE = "imap(anna)<7><abc>: "
END = "Disconnected: Logged out in=1 out=2 deleted=3 expunged=4 trashed=1 hdr_count=512 hdr_bytes=40 body_count={} body_bytes=29"


def test_a_session_that_fetched_mail_says_how_much_and_from_where():
    (one,) = [each for each in of(Access, made(LOGIN, INSIDE + END.format(211))) if each.act == "download"]

    assert (one.count, one.ip, one.session, one.actor, one.client) == (211, "203.0.113.9", "abc", "anna", "IMAP")
    assert one.details == {"protocol": "imap", "bytes": "29", "headers": "512"}


def test_a_session_that_fetched_nothing_tells_only_what_it_deleted():
    every = of(Access, made(INSIDE + END.format(0)))

    assert sorted((one.act, one.count) for one in every) == [("delete", 1), ("purge", 3)]


def test_a_version_that_does_not_count_messages_tells_by_its_bytes():
    (one,) = of(Access, made("imap(anna): Disconnected: Logged out in=90 out=7000000"))

    assert (one.act, one.details["bytes"], one.details["counted"]) == ("download", "7000000", "no")
    assert not made("imap(anna): Disconnected: Logged out in=90 out=7000")


def test_mail_taken_away_by_pop():
    every = of(Access, made("pop3(bob): Disconnected: Logged out top=0/0, retr=12/34567, del=3/14, size=456789"))

    assert sorted((one.act, one.count, one.details["protocol"]) for one in every) == [
        ("download", 12, "pop"),
        ("purge", 3, "pop"),
    ]


def test_moving_to_the_bin_destroys_nothing():
    every = of(Access, made(
        INSIDE + "copy from INBOX: box=Trash, uid=3, msgid=<1@b>", INSIDE + "delete: box=INBOX, uid=9, msgid=<1@b>",
        INSIDE + "expunge: box=INBOX, uid=9, msgid=<1@b>", INSIDE + "expunge: box=Trash, uid=3, msgid=<1@b>",
    ))  # fmt: skip

    assert [(one.act, one.folder, dict(one.details)) for one in every] == [
        ("delete", "INBOX", {"to": "Trash"}), ("purge", "Trash", {}),
    ]  # fmt: skip


def test_each_act_that_the_log_names():
    names = {
        "copy from INBOX: box=Archive": "move", "expunge: box=Sent": "purge", "save: box=Drafts": "upload",
        "delete: box=INBOX": "delete", "flag_change: box=INBOX": "update",
    }  # fmt: skip
    for said, act in names.items():
        (one,) = of(Access, made(f"{INSIDE}{said}, uid=3, msgid=<1@b>, subject=offer"))

        assert one.act == act
        assert one.items[0] == Item("<1@b>", "offer", one.folder)
    assert not made(f"{INSIDE}undelete: box=INBOX, uid=3, msgid=<1@b>")


def test_what_was_named_is_not_counted_again():
    every = of(Access, made(INSIDE + "expunge: box=Sent, uid=3, msgid=<1@b>", INSIDE + END.format(0)))

    assert [one.act for one in every] == ["purge"]


def test_folders_that_are_deleted_or_renamed():
    deleted, renamed = of(Access, made(INSIDE + "Mailbox deleted: Orders", INSIDE + "Mailbox renamed: A -> B"))

    assert (deleted.act, deleted.folder, dict(deleted.details)) == ("purge", "Orders", {"mailbox": "deleted"})
    assert (renamed.act, renamed.folder, dict(renamed.details)) == ("move", "A", {"mailbox": "renamed", "to": "B"})
    assert not made(INSIDE + "Mailbox created: Orders")


def test_an_administrators_command_is_the_systems():
    (one,) = of(Access, made("doveadm(anna)<7><s>: expunge: box=Spam, uid=3, msgid=<1@b>"))

    assert (one.actor, one.actor_kind) == ("", "system")


@pytest.mark.parametrize(
    ("text", "target", "details"),
    [
        (
            "managesieve(anna)<7><s>: Disconnected: Logged out bytes=1640/1210",
            "anna",
            {"act": "uploaded", "bytes": "1640"},
        ),
        ("managesieve(anna)<7><s>: Debug: SETACTIVE: Activated script 'rc' (0 warnings)", "rc", {"act": "activated"}),
    ],
)
def test_a_script_was_put_there(text, target, details):
    (one,) = of(Change, made(text))

    assert (one.what, one.target, dict(one.details)) == ("sieve.changed", target, details)
    assert not made("managesieve(anna)<7><s>: Disconnected: Logged out bytes=90/1210")


def test_mail_that_was_handed_in():
    said = "submission(anna)<7><abc>: Successfully relayed message: from=<anna@acme.test>, size=9, id=x, nrcpt=1, reply=`250 queued as 4XyZ1'"
    (one,) = of(Message, made(LOGIN, said))

    assert (one.act, one.actor, one.ip, one.queue, one.sender) == (
        "sent",
        "anna",
        "203.0.113.9",
        "4XyZ1",
        "anna@acme.test",
    )


def test_a_delivery_is_a_message_received():
    (one,) = of(Message, made("lmtp(1234, anna@acme.test): CsFQ: msgid=<1@b>: saved mail to INBOX"))
    (bad,) = of(Message, made("lda(anna): msgid=<1@b>: save failed to INBOX: Quota exceeded"))

    assert (one.act, one.account, one.folder, one.state) == ("received", "anna@acme.test", "INBOX", "delivered")
    assert (bad.state, bad.succeeded) == ("deferred", False)


def test_a_redirect_at_work_proves_a_rule():
    said = "lmtp(anna)<1><s>: sieve: msgid=<{}@b>: forwarded to <drop@evil.test>"
    records = made(said.format(1), said.format(2))
    (rule,) = of(Rule, records)
    sent = of(Message, records)

    assert (rule.forwards_to, rule.standing, rule.count, rule.actor) == (("drop@evil.test",), True, 2, "")
    assert [(one.act, one.recipients, one.actor_kind, one.auto) for one in sent] == [
        ("sent", ("drop@evil.test",), "system", True)
    ] * 2


def test_mail_that_a_script_discards():
    records = made(
        "lmtp(anna)<1><s>: sieve: msgid=<1@b>: marked message to be discarded if not explicitly delivered (discard action)"
    )

    assert [one.deletes for one in of(Rule, records)] == [True]
    assert [one.state for one in of(Message, records)] == ["discarded"]


def test_other_words_of_deliveries_say_nothing():
    quiet = (
        "lmtp(anna)<1><s>: sieve: msgid=<1@b>: discarded duplicate vacation response to <x@y.test>",
        "lmtp(anna)<1><s>: save: box=INBOX, uid=3, msgid=<1@b>", "lmtp(anna)<1><s>: Mailbox created: Spam",
        "imap(): Error: x",
    )  # fmt: skip

    assert not made(*quiet)
    assert list(refused("imap(anna)<7><s>: Disconnected: Loqqed out")) == ["imap(anna)<7><s>: Disconnected: Loqqed out"]
