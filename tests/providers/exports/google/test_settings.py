"""Settings of a Gmail mailbox: forwarding, delegates, identities, ways in, replies."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from counterseal.model.records import Delegate, Forward, Protocol, Source
from counterseal.providers.exports.google import settings
from counterseal.providers.exports.standing import Standing
from counterseal.providers.exports.trouble import BadRow
from tests.providers.exports.google.samples import ANNA, BOB, DELEGATE, EVIL, FORWARDING, IMAP, POP, SEND_AS, VACATION

SOURCE = Source("e" * 64, "a.json:item 1")
SEEN = datetime(2026, 11, 24, tzinfo=UTC)
STANDING = Standing(SOURCE, SEEN, ANNA)


def every(reader: settings.Reader, values: dict[str, Any], standing: Standing = STANDING) -> list[Any]:
    return list(reader(values, standing))


def test_all_mail_goes_on_and_what_becomes_of_it_here():
    (found,) = every(settings.auto_forwarding, FORWARDING)
    (kept,) = every(settings.auto_forwarding, FORWARDING | {"disposition": "leaveInInbox"})

    assert isinstance(found, Forward)
    assert (found.to, found.keeps_copy, found.account, found.at, found.standing) == ((EVIL,), False, ANNA, SEEN, True)
    assert kept.keeps_copy


@pytest.mark.parametrize("values", [{"enabled": False}, {"enabled": "False", "emailAddress": EVIL}, {}])
def test_no_forwarding_is_no_record(values):
    assert not every(settings.auto_forwarding, values)


def test_an_address_without_a_switch_is_a_forwarding():
    (found,) = every(settings.auto_forwarding, {"emailAddress": EVIL, "disposition": "archive"})

    assert found.to == (EVIL,)


def test_an_address_that_may_be_forwarded_to_is_no_forwarding_yet():
    (found,) = every(settings.forwarding_address, {"forwardingEmail": EVIL, "verificationStatus": "pending"})

    assert (found.what, found.target, found.after) == ("forwarding.allowed", EVIL, "pending")


def test_a_delegate_who_has_not_accepted_cannot_do_anything():
    (accepted,) = every(settings.delegate, DELEGATE)
    (pending,) = every(settings.delegate, DELEGATE | {"verificationStatus": "pending"})

    assert isinstance(accepted, Delegate)
    assert (accepted.to, accepted.right, accepted.succeeded) == (BOB, "full_access", True)
    assert not pending.succeeded


def test_the_own_address_tells_where_answers_go_and_how_letters_end():
    reply, signature = every(settings.send_as, SEND_AS)

    assert (reply.what, reply.target, reply.after) == ("reply_to.set", ANNA, "anna@acme-mail.test")
    assert (signature.what, signature.after) == ("signature.set", "Anna ACME")
    assert len({reply.id, signature.id}) == 2


def test_the_own_address_names_the_mailbox_where_nothing_else_does():
    found = every(settings.send_as, SEND_AS, Standing(SOURCE, SEEN))

    assert {one.account for one in found} == {ANNA}


def test_another_name_to_send_in_is_an_identity():
    values = {
        "sendAsEmail": "sales@acme.test", "displayName": "Sales", "replyToAddress": EVIL, "verificationStatus": "accepted",
        "smtpMsa": {"host": "smtp.mail.example"}, "isDefault": True,
    }  # fmt: skip
    (found,) = every(settings.send_as, values)

    assert (found.what, found.target, found.account) == ("identity.added", "sales@acme.test", ANNA)
    assert found.details == {
        "name": "Sales", "reply_to": EVIL, "status": "accepted", "host": "smtp.mail.example", "default": "yes",
    }  # fmt: skip


def test_ways_in_are_open_or_closed():
    (imap,) = every(settings.imap, IMAP)
    (pop,) = every(settings.pop, POP)
    (closed,) = every(settings.pop, {"accessWindow": "disabled", "disposition": "leaveInInbox"})
    (table,) = every(settings.pop, {"enabled": "True", "action": "keep"})

    assert isinstance(imap, Protocol)
    assert (imap.name, imap.enabled) == ("imap", True)
    assert (pop.name, pop.enabled) == ("pop", True)
    assert not closed.enabled
    assert table.enabled


def test_what_strangers_are_answered():
    times = {"startTime": "1772409600000", "endTime": "soon", "restrictToContacts": True, "restrictToDomain": "True"}
    (found,) = every(settings.vacation, VACATION | times)

    assert (found.what, found.after) == ("vacation.set", "Away Pay to the new account")
    assert found.details == {"since": "2026-03-02", "until": "soon", "contacts_only": "yes", "inside_only": "yes"}
    assert not every(settings.vacation, VACATION | {"enableAutoReply": False})


def test_the_language_of_the_page():
    (found,) = every(settings.language, {"displayLanguage": "zh-CN"})

    assert (found.what, found.after) == ("mailbox.changed", "language zh-CN")


def test_a_switch_that_is_neither_on_nor_off_is_a_bad_row():
    with pytest.raises(BadRow):
        every(settings.imap, {"enabled": "trqe"})


def test_markup_is_read_as_text():
    assert settings.readable("<p>One&nbsp;<b>two</b></p>\n<br>three") == "One two three"
    assert len(settings.readable("x" * 100_000)) == 2000
