"""Roundcube's logs: the person's own address, which the mail server never sees."""

from __future__ import annotations

import pytest

from counterseal.model.records import Message, SignIn
from counterseal.providers.exports.selfhosted.lines import UnknownLine
from counterseal.providers.exports.selfhosted.roundcube import Roundcube, address
from tests.providers.exports.mutation import mutations, silently_fewer
from tests.providers.exports.selfhosted.logs_of import EXHIBIT, UTC_TOLD, line, of, read, whys

STAMP = "[02-Mar-2026 03:10:1{} +0000]: <hd8f2k1a> "
GOOD = STAMP.format(1) + "Successful login for anna@acme.test (ID: 3) from 203.0.113.9 in session hd8f2k1a9s8d7f6g\n"
BAD = STAMP.format(2) + "Failed login for anna@acme.test from 198.51.100.7 in session no-session (error: -1)\n"
SENT = (
    STAMP.format(3)
    + "User anna@acme.test [203.0.113.9]; Message <a@acme.test> for cfo@buyer.test, x@buyer.test; 250: 2.0.0 Ok: queued as 4XyZ12\n"
)
ERROR = (
    STAMP.format(4)
    + "IMAP Error: Login failed for {} against localhost from 10.0.0.2 (X-Forwarded-For: 198.51.100.9). "
    "AUTHENTICATE PLAIN: Authentication failed. in /var/www/x.php on line 200 (POST /?_task=login)\n"
)


def test_sign_ins_and_failures_say_where_the_person_was(tmp_path):
    good, bad = of(SignIn, read(GOOD + BAD, tmp_path)[0])

    assert (good.account, good.ip, good.ok, good.protocol, good.session) == (
        "anna@acme.test", "203.0.113.9", True, "webmail", "hd8f2k1a9s8d7f6g",
    )  # fmt: skip
    assert (bad.ip, bad.ok, bad.error) == ("198.51.100.7", False, "login failed (-1)")


def test_what_was_sent(tmp_path):
    (one,) = of(Message, read(SENT, tmp_path)[0])
    (numbered,) = of(Message, read(SENT.replace("User anna@acme.test", "User 3"), tmp_path)[0])

    assert (one.act, one.account, one.ip, one.message_id) == ("sent", "anna@acme.test", "203.0.113.9", "<a@acme.test>")
    assert (one.recipients, one.queue) == (("cfo@buyer.test", "x@buyer.test"), "4XyZ12")
    assert numbered.account == ""


def test_the_error_log_tells_of_a_failure_once(tmp_path):
    alone = of(SignIn, read(ERROR.format("bob"), tmp_path)[0])
    both = of(SignIn, read(BAD + ERROR.format("anna@acme.test"), tmp_path)[0])

    assert [(one.account, one.ip, one.error) for one in alone] == [
        ("bob", "198.51.100.9", "login failed (AUTHENTICATE PLAIN: Authentication failed)")
    ]
    assert [one.error for one in both] == ["login failed (-1)"]
    assert not read(ERROR.format("bob").split("AUTH")[0] + "Could not connect\n", tmp_path)[0]


def test_it_may_write_to_syslog(tmp_path):
    records, _, _ = read("Mar  2 03:10:11 web roundcube: " + GOOD.split(">", 1)[1].strip() + "\n", tmp_path)

    assert [one.account for one in records] == ["anna@acme.test"]


@pytest.mark.parametrize(
    "text", ["<x> PHP Error: no memory", "DB Error: gone", "errors: <x> PHP Warning: x", "SMTP Error: 451"]
)
def test_its_other_errors_say_nothing(text):
    assert not list(Roundcube(EXHIBIT, UTC_TOLD).read(line(text, "roundcube")))


def test_what_is_not_known_is_said():
    for text in ("<x> Frobnicated", "IMAP Error: Loqin failed for bob. AUTHENTICATE PLAIN: x"):
        with pytest.raises(UnknownLine):
            list(Roundcube(EXHIBIT, UTC_TOLD).read(line(text, "roundcube")))


@pytest.mark.parametrize(
    ("told", "ip"),
    [
        ("203.0.113.9", "203.0.113.9"),
        ("10.0.0.2 (X-Real-IP: 203.0.113.9,X-Forwarded-For: 203.0.113.9)", "203.0.113.9"),
        ("10.0.0.2 (X-Forwarded-For: 192.168.1.9, 2001:db8::7)", "2001:db8::7"),
        ("203.0.113.9 (X-Forwarded-For: 192.0.2.66)", "203.0.113.9"),
        ("10.0.0.2", "10.0.0.2"),
        ("127.0.0.1", ""),
        ("nowhere", ""),
    ],
)
def test_what_a_browser_forwards_counts_only_from_a_machine_of_ours(told, ip):
    assert address(told) == ip


def test_a_broken_byte_never_loses_a_record_in_silence(tmp_path):
    whole = GOOD + BAD + SENT + ERROR.format("bob")
    count = len(read(whole, tmp_path)[0])
    assert not whys(read(whole, tmp_path)[1])

    for broken in mutations(whole.encode(), step=11):
        assert not silently_fewer(*read(broken, tmp_path), count)
