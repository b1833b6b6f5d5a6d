"""Sendmail: submissions, deliveries, aliases, failures, damaged lines ("Sendmail log lines")."""

from __future__ import annotations

import pytest

from counterseal.providers.exports.selfhosted.sendmail import Sendmail
from counterseal.reach import Asked
from tests.providers.exports.mutation import SEEN, mutations, read_bytes
from tests.providers.exports.selfhosted.maillogs import ASKED, Told, line

SUBMISSION = """
03:10:10 sendmail[811] STARTTLS=server, relay=[203.0.113.9], version=TLSv1.3, verify=NO, cipher=TLS_AES_256_GCM_SHA384, bits=256/256
03:10:10 sendmail[811] AUTH=server, relay=[203.0.113.9], authid=anna@acme.test, mech=PLAIN, bits=0
03:10:11 sendmail[811] 6223ABcd000811: from=<anna@acme.test>, size=2345, class=0, nrcpts=2, msgid=<m1@acme.test>, bodytype=8BITMIME, proto=ESMTPSA, daemon=MSA, relay=[203.0.113.9]
03:10:12 sendmail[815] 6223ABcd000811: to=<bob@acme.test>, ctladdr=<anna@acme.test> (1001/1001), delay=00:00:01, xdelay=00:00:00, mailer=local, pri=62345, dsn=2.0.0, stat=Sent
03:10:13 sendmail[815] 6223ABcd000811: to=<cfo@buyer.test>, ctladdr=<anna@acme.test> (1001/1001), delay=00:00:02, xdelay=00:00:01, mailer=esmtp, pri=62345, relay=mx.buyer.test. [198.51.100.20], dsn=2.0.0, stat=Sent (Ok: queued as ABCDEF)
"""
INCOMING = """
05:00:00 sm-mta[901] 6225AAcd000901: from=<cfo@buyer.test>, size=999, class=0, nrcpts=1, msgid=<r1@buyer.test>, proto=ESMTPS, daemon=MTA-v4, relay=mx.buyer.test [198.51.100.20]
05:00:01 sm-mta[902] 6225AAcd000901: to=anna, ctladdr=<anna@acme.test> (8/0), delay=00:00:01, xdelay=00:00:00, mailer=local, pri=30999, dsn=2.0.0, stat=Sent
05:00:02 sm-mta[902] 6225AAcd000901: to=box@outside.test, ctladdr=<anna@acme.test> (8/0), delay=00:00:02, xdelay=00:00:01, mailer=esmtp, pri=30999, relay=mx.outside.test. [192.0.2.50], dsn=2.0.0, stat=Sent (ok)
"""


def told(log: str) -> Told:
    return Told(Sendmail("e" * 64, ASKED), log)


def test_who_signed_in_on_the_connection_has_sent_the_message():
    found = told(SUBMISSION)
    (sent,), (signin,) = found.sent, found.signins

    assert not found.unknown
    assert (sent.account, sent.ip, sent.message_id, sent.state) == (
        "anna@acme.test",
        "203.0.113.9",
        "<m1@acme.test>",
        "delivered",
    )
    assert set(sent.recipients) == {"bob@acme.test", "cfo@buyer.test"}
    assert not sent.partial
    assert (signin.ok, signin.account, signin.factor) == (True, "anna@acme.test", "password")
    assert [one.account for one in found.received] == ["bob@acme.test"]
    assert not found.forwards


def test_an_alias_that_sends_mail_on_is_a_forward():
    (forward,) = told(INCOMING).forwards

    assert (forward.account, forward.to, forward.operation) == (
        "anna@acme.test",
        ("box@outside.test",),
        "sendmail: ctladdr",
    )


def test_without_its_arrival_nobody_says_whether_it_is_an_alias():
    assert not told("\n".join(INCOMING.strip().splitlines()[1:])).forwards


def test_a_message_that_a_program_hands_in_passes_twice_and_is_one():
    found = told("""
    06:00:00 sendmail[22] 6226AAcd000022: from=www-data, size=116, class=0, nrcpts=1, msgid=<w@mail>, relay=www-data@localhost
    06:00:00 sm-mta[23] 6226AAcd000023: from=<www-data@mail>, size=443, class=0, nrcpts=1, msgid=<w@mail>, proto=ESMTP, daemon=MTA-v4, relay=localhost [127.0.0.1]
    06:00:00 sendmail[22] 6226AAcd000022: to=cfo@buyer.test, ctladdr=www-data (33/33), delay=00:00:01, xdelay=00:00:00, mailer=relay, pri=30116, relay=[127.0.0.1] [127.0.0.1], dsn=2.0.0, stat=Sent (6226AAcd000023 Message accepted for delivery)
    06:00:01 sm-mta[25] 6226AAcd000023: to=<cfo@buyer.test>, ctladdr=<www-data@mail> (33/33), delay=00:00:00, xdelay=00:00:00, mailer=esmtp, pri=120443, relay=mx.buyer.test. [198.51.100.20], dsn=5.1.1, stat=User unknown
    06:00:01 sm-mta[25] 6226AAcd000023: 6226AAcd000025: DSN: User unknown
    """)
    (sent,) = found.sent

    assert (sent.account, sent.queue, sent.state, sent.recipients) == (
        "www-data",
        "6226AAcd000022",
        "bounced",
        ("cfo@buyer.test",),
    )


@pytest.mark.parametrize(
    ("text", "user"),
    [
        ("6223ABcd000811: AUTH failure (LOGIN): authentication failure (-13) SASL(-13): authentication failure: checkpass failed, user=anna, relay=[198.51.100.66]", "anna"),
        ("AUTH failure (PLAIN): user not found (-20), user=bob@acme.test, relay=x.test [198.51.100.66] (may be forged)", "bob@acme.test"),
    ],
)  # fmt: skip
def test_a_failed_sign_in_names_who_tried(text, user):
    (signin,) = told(f"04:00:00 sendmail[700] {text}").signins

    assert (signin.ok, signin.account, signin.ip) == (False, user, "198.51.100.66")


def test_a_failure_without_a_name_is_counted():
    found = told("04:00:00 sendmail[700] AUTH failure (LOGIN): generic failure (-1), relay=[198.51.100.66]")

    assert not found.every
    assert [gap.why for gap in found.gaps] == ["nameless_failures"]


@pytest.mark.parametrize(
    "text",
    [
        "6223ABcd000811: from=<anna@acme.test>, size=x, class=0, nrcpts=2, relay=[203.0.113.9]",
        "6223ABcd000811: to=<cfo@buyer.test>, delay=00:00:02, mailer=esmtp, dsn=2.0.0, sqat=Sent",
        "6223ABcd000811: to=<cfoqbuyer.test>, delay=00:00:02, mailer=esmtp, relay=mx [198.51.100.20], dsn=2.0.0, stat=Sent",
        "AUTH=server, relay=[203.0.113.9], authqd=anna, mech=PLAIN, bits=0",
        "AUTH=sqrver, relay=[203.0.113.9], authid=anna, mech=PLAIN, bits=0",
    ],
)
def test_a_line_that_is_almost_right_is_an_unknown_line(text):
    assert told(f"03:10:11 sendmail[1] {text}").unknown


def test_known_chatter_is_passed_over():
    found = told("""
    03:10:11 sendmail[1] ruleset=check_rcpt, arg1=<x@y.test>, relay=[198.51.100.66], reject=550 5.7.1 <x@y.test>... Relaying denied
    03:10:11 sendmail[1] 6223ABcd000811: lost input channel from [198.51.100.66] to MTA after rcpt
    03:10:11 sm-mta[1] starting daemon (8.17.1): SMTP+queueing@00:10:00
    """)

    assert not found.unknown
    assert not found.every


def test_it_goes_by_the_names_that_systems_give_it():
    program = Sendmail("e" * 64, ASKED)

    assert program.fits(line("", "sm-mta"))
    assert not program.fits(line("", "postfix/sendmail"))


SYSLOG = "".join(
    f"Mar  2 {row.split(' ', 2)[0]} mail {row.split(' ', 2)[1]}: {row.split(' ', 2)[2]}\n"
    for row in (SUBMISSION + INCOMING.lstrip()).strip().splitlines()
)


def test_a_broken_byte_never_loses_a_record_in_silence(tmp_path):
    asked = Asked(seen=SEEN, timezone="UTC")
    records, gaps, _ = read_bytes(SYSLOG.encode(), tmp_path, name="maillog", asked=asked)

    assert all(gap.harmless for gap in gaps)
    for broken in mutations(SYSLOG.encode()):
        found, gaps, _ = read_bytes(broken, tmp_path, name="maillog", asked=asked)

        assert len(found) >= len(records) or any(not gap.harmless for gap in gaps), broken
