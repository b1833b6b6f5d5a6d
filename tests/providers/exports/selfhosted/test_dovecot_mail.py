"""The words of mail processes: numbers at the end of a session, messages that a log names, what became of deliveries."""

from __future__ import annotations

import pytest

from counterseal.providers.exports.selfhosted.dovecot_mail import (
    box_change,
    delivered,
    ended,
    logged,
    message_id,
    relayed,
    script_change,
)
from counterseal.providers.exports.trouble import BadRow

FULL = "in=1566 out=3312 deleted=3 expunged=4 trashed=1 hdr_count=512 hdr_bytes=40 body_count=211 body_bytes=2900"


@pytest.mark.parametrize(
    "begin", ["Disconnected: Logged out ", "Connection closed ", "Logged out ", "Connection closed (IDLE) "]
)
def test_the_numbers_of_a_session_of_imap(begin):
    one = ended("imap", begin + FULL)

    assert one is not None
    assert (one.bodies, one.bytes, one.headers) == (211, 2900, 512)
    assert (one.deleted, one.expunged, one.trashed, one.sent, one.received) == (3, 4, 1, 3312, 1566)


def test_older_and_other_forms_tell_less():
    old, bytes_, pop = (
        ended("imap", "Disconnected: Logged out in=148, out=1166"),
        ended("imap", "Disconnected: Logged out in=148, out=1166, bytes=148/1166"),
        ended("pop3", "Disconnected: Logged out top=2/80, retr=12/34567, del=3/14, size=456789"),
    )

    assert old is not None
    assert (old.bodies, old.sent) == (-1, 1166)
    assert bytes_ is not None
    assert bytes_.received == 148
    assert pop is not None
    assert (pop.bodies, pop.bytes, pop.headers, pop.expunged) == (12, 34567, 2, 3)


@pytest.mark.parametrize(
    "broken", [FULL.replace("body_count", "bodyqcount"), FULL.replace("211", "2q1"), FULL.replace(" trashed", "q")]
)
def test_half_an_end_is_a_bad_row(broken):
    with pytest.raises(BadRow):
        ended("imap", f"Disconnected: Logged out {broken}")


def test_a_line_that_is_no_end_is_none():
    assert ended("imap", "Error: disk full") is None
    assert ended("imap", "expunqe: box=INBOX, uid=1, size=12") is None


def test_a_message_that_the_log_names():
    copied = logged("copy from INBOX: box=Trash, uid=3, msgid=<1@b>, size=12")
    purged = logged(
        "expunge: box=INBOX/Orders, 2026, uid=13, msgid=<2@b>, from=A <a@b>, subject=Re: offer, flags=(\\Seen)"
    )
    old = logged("copy -> Trash: uid=908, msgid=<3@b>")
    new = logged("Mailbox INBOX: expunge: uid=4, msgid=<4@b>")

    assert copied is not None
    assert (copied.act, copied.source, copied.box, copied.message_id) == ("copy", "INBOX", "Trash", "<1@b>")
    assert purged is not None
    assert (purged.act, purged.box, purged.subject, purged.uid) == ("expunge", "INBOX/Orders, 2026", "Re: offer", "13")
    assert old is not None
    assert (old.act, old.box) == ("copy", "Trash")
    assert new is not None
    assert (new.act, new.box) == ("expunge", "INBOX")
    deleted = logged("deleted: uid=1, msgid=<5@b>")
    assert deleted is not None
    assert deleted.act == "delete"
    assert logged("something else") is None


def test_folders_come_and_go():
    assert box_change("Mailbox renamed: Orders -> Old") == ("renamed", "Orders", "Old")
    assert box_change("Mailbox Orders: Mailbox deleted") == ("deleted", "Orders", "")
    assert box_change("Mailbox created: Orders") == ("created", "Orders", "")
    assert box_change("x") is None


@pytest.mark.parametrize(
    ("rest", "how", "folder", "to"),
    [
        ("sieve: msgid=<1@b>: stored mail into mailbox 'INBOX'", "stored", "INBOX", ""),
        ("sieve: msgid=<1@b>: fileinto action: stored mail into mailbox 'Sp.am' (INBOX.Sp)", "stored", "Sp.am", ""),
        ("sieve: msgid=<1@b>: left message in mailbox 'INBOX'", "stored", "INBOX", ""),
        ("CsFQ: msgid=<1@b>: saved mail to INBOX", "stored", "INBOX", ""),
        ("msgid=<1@b>: save failed to INBOX: Quota exceeded", "failed", "", ""),
        ("sieve: msgid=<1@b>: forwarded to <drop@evil.test>", "forwarded", "", "drop@evil.test"),
        ("sieve: msgid=<1@b>: redirect action: forwarded to <drop@evil.test>", "forwarded", "", "drop@evil.test"),
        ("sieve: msgid=<1@b>: marked message to be discarded if not explicitly delivered (discard action)", "discarded", "", ""),
        ("sieve: msgid=<1@b>: Marked message to be discarded if not explicitly delivered (discard action)", "discarded", "", ""),
        ("sieve: msgid=<1@b>: rejected message from <a@b.test> (reject)", "rejected", "", ""),
    ],
)  # fmt: skip
def test_what_became_of_a_message(rest, how, folder, to):
    one = delivered(rest)

    assert one is not None
    assert (one.how, one.message_id, one.folder, one.to) == (how, "<1@b>", folder, to)


def test_a_forward_that_did_not_happen_is_none():
    assert delivered("sieve: msgid=<1@b>: discarded duplicate forward to <drop@evil.test>") is None
    assert delivered("Connect from local") is None


def test_a_message_id_stands_in_brackets():
    assert [message_id(one) for one in ("<1@b>", "1@b", "unspecified", "")] == ["<1@b>", "<1@b>", "", ""]


def test_a_message_that_was_handed_in():
    one = relayed(
        "Successfully relayed message: from=<anna@acme.test>, to=<cfo@buyer.test>, size=900, id=x, rcpt=1/1, "
        "reply=`250 2.0.0 Ok: queued as 4XyZ12'"
    )
    refused = relayed("Failed to relay message: from=<anna@acme.test>, size=900, nrcpt=1, reply=`554 no'")

    assert one is not None
    assert (one.sender, one.recipients, one.size, one.queue, one.accepted) == (
        "anna@acme.test", ("cfo@buyer.test",), 900, "4XyZ12", True,
    )  # fmt: skip
    assert refused is not None
    assert not refused.accepted
    assert relayed("x") is None


def test_what_was_done_to_a_script():
    assert script_change("Debug: SETACTIVE: Activated script 'roundcube' (0 warnings)") == ("activated", "roundcube")
    assert script_change("Debug: Renamed script 'a' to 'b'") == ("renamed", "b")
    assert script_change("Debug: Deactivated script") == ("deactivated", "")
    assert script_change("x") is None
