"""What each platform can tell, and what is left out knowingly."""

import pytest

from counterseal.providers.simulated.lines import VERBS
from counterseal.providers.simulated.tells import CHANGES, DOVECOT, EXMAIL, GOOGLE, M365, PLATFORMS, on_any, room, said


@pytest.mark.parametrize("platform", PLATFORMS)
def test_every_platform_tells_who_signed_in_from_where(platform):
    assert {"who", "ip"} <= room(platform, "signin", {"protocol": "browser"})


@pytest.mark.parametrize(
    ("platform", "verb", "fields"),
    [
        (M365, "signin", {"protocol": "pop"}),
        (M365, "message", {"act": "drafted"}),
        (M365, "message", {"act": "received"}),
        (M365, "change", {"what": "collector.added"}),
        (DOVECOT, "signin", {"protocol": "smtp"}),
        (DOVECOT, "grant", {}),
        (DOVECOT, "access", {"thing": "file"}),
        (DOVECOT, "rule", {"scope": "tenant"}),
        (DOVECOT, "change", {"what": "password.reset"}),
        (GOOGLE, "signin", {"protocol": "imap"}),
        (GOOGLE, "access", {"act": "read"}),
        (GOOGLE, "delegate", {"right": "send_as"}),
        (EXMAIL, "failed", {}),
        (EXMAIL, "access", {"act": "read"}),
        (EXMAIL, "message", {"act": "drafted"}),
    ],
)
def test_what_a_platform_cannot_tell_at_all_has_no_room(platform, verb, fields):
    assert room(platform, verb, fields) == frozenset()


@pytest.mark.parametrize(
    ("platform", "verb", "fields"),
    [
        (M365, "message", {"act": "received", "verdict": "phish"}),
        (DOVECOT, "failed", {"protocol": "smtp"}),
        (DOVECOT, "message", {"act": "drafted"}),
        (GOOGLE, "access", {"act": "purge", "items": "a"}),
        (GOOGLE, "change", {"what": "role.granted"}),
        (EXMAIL, "signin", {"protocol": "pop"}),
    ],
)
def test_what_it_can_tell_names_at_least_the_account(platform, verb, fields):
    assert {"who", "account"} <= room(platform, verb, fields)


def test_no_platform_but_microsofts_names_a_session_or_a_device():
    for platform in (DOVECOT, GOOGLE, EXMAIL):
        for verb in VERBS:
            assert not {"session", "device"} & room(platform, verb, {"what": next(iter(CHANGES[platform]))})


def test_a_line_is_cut_down_to_what_there_is_room_for():
    fields = {"who": "a@acme.test", "ip": "192.0.2.1", "session": "s", "agent": "Mozilla", "protocol": "browser"}

    assert said(EXMAIL, "signin", fields) == {"who": "a@acme.test", "ip": "192.0.2.1", "protocol": "browser"}
    assert said(DOVECOT, "signin", fields).keys() == {"who", "ip", "agent", "protocol"}
    assert said(EXMAIL, "failed", fields) == {}


def test_exchange_has_words_of_its_own_for_old_mail_programs():
    fields = {"who": "a@acme.test", "act": "read", "protocol": "imap"}

    assert said(M365, "access", fields) == {"who": "a@acme.test", "act": "read", "agent": "Client=IMAP4"}


def test_several_platforms_have_the_room_of_all_of_them():
    found = on_any((M365, DOVECOT), "message", {"act": "sent"})

    assert {"subject", "in_reply_to", "session"} <= found


def test_what_none_of_them_can_tell_is_refused():
    with pytest.raises(ValueError, match="the exports of dovecot, exmail cannot tell a grant"):
        on_any((DOVECOT, EXMAIL), "grant", {})
    with pytest.raises(ValueError, match="cannot play made"):
        on_any((M365,), "change", {"what": "made.up"})


def test_what_a_message_says_stands_in_mailboxes_and_in_no_log():
    fields = {"act": "sent", "text": "please pay"}

    assert {one for one in PLATFORMS if "text" in room(one, "message", fields)} == {DOVECOT, GOOGLE}
