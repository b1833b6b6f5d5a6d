"""Exim: messages, sign-ins, refusals, forwards, syslog, damaged lines ("Log files of Exim")."""

from __future__ import annotations

import io
import zipfile

import pytest

from counterseal.model.records import SignIn
from counterseal.providers.exports.selfhosted.exim import Exim
from counterseal.providers.exports.selfhosted.lines import Made
from counterseal.reach import Asked, Read
from tests.providers.exports.mutation import SEEN, mutations, read_bytes
from tests.providers.exports.selfhosted.maillogs import ASKED, Told, line

SUBMISSION = r"""
03:10:09 exim SMTP connection from [203.0.113.9]:5321 (TCP/IP connection count = 1)
03:10:11 exim 1tabcd-000000001AB-1xyz <= anna@acme.test H=(laptop) [203.0.113.9]:5321 P=esmtpsa X=TLS1.3:TLS_AES_256_GCM_SHA384:256 CV=no A=dovecot_login:anna@acme.test S=2345 id=m1@acme.test T="Invoice 17" from <anna@acme.test> for cfo@buyer.test bob@acme.test
03:10:11 exim cwd=/var/spool/exim 3 args: /usr/sbin/exim -Mc 1tabcd-000000001AB-1xyz
03:10:11 exim 1tabcd-000000001AB-1xyz Sender identification U=acme D=acme.test S=anna@acme.test
03:10:12 exim 1tabcd-000000001AB-1xyz SMTP connection outbound 1772421012 1tabcd-000000001AB-1xyz acme.test cfo@buyer.test
03:10:12 exim 1tabcd-000000001AB-1xyz => bob <bob@acme.test> F=<anna@acme.test> R=virtual_user T=dovecot_virtual_delivery S=2500 C="250 2.0.0 <bob@acme.test> abc Saved"
03:10:13 exim 1tabcd-000000001AB-1xyz => cfo@buyer.test F=<anna@acme.test> R=dkim_lookuphost T=dkim_remote_smtp S=2600 H=mx.buyer.test [198.51.100.20]:25 X=TLS1.3:x:256 CV=yes C="250 2.0.0 Ok: queued as 12345"
03:10:13 exim 1tabcd-000000001AB-1xyz Completed
"""
INCOMING = """
05:00:00 exim 1tabce-0006pc-00 <= cfo@buyer.test H=mx.buyer.test [198.51.100.20] P=esmtps X=TLS1.2 S=999 id=r1@buyer.test
05:00:01 exim 1tabce-0006pc-00 => anna <anna@acme.test> R=virtual_user T=dovecot_virtual_delivery
05:00:01 exim 1tabce-0006pc-00 -> box@outside.test <anna@acme.test> R=dkim_lookuphost T=dkim_remote_smtp H=mx.outside.test [192.0.2.50] C="250 ok"
05:00:02 exim 1tabce-0006pc-00 Completed QT=2s
"""
FAILED = "04:00:00 exim dovecot_login authenticator failed for (User) [198.51.100.66]:1234 I=[192.0.2.1]:25: 535 Incorrect authentication data (set_id=anna@acme.test)"


def told(log: str) -> Told:
    return Told(Exim("e" * 64, ASKED), log)


def test_a_submission_is_sent_by_who_signed_in_and_received_by_the_colleague():
    found = told(SUBMISSION)
    (sent,), (received,), (signin,) = found.sent, found.received, found.signins

    assert not found.unknown
    assert (sent.account, sent.actor, sent.ip, sent.state) == (
        "anna@acme.test",
        "anna@acme.test",
        "203.0.113.9",
        "delivered",
    )
    assert (sent.recipients, sent.subject) == (("cfo@buyer.test", "bob@acme.test"), "Invoice 17")
    assert (received.account, received.message_id) == ("bob@acme.test", "<m1@acme.test>")
    assert (signin.ok, signin.account, signin.operation) == (True, "anna@acme.test", "exim: A=dovecot_login")


def test_an_alias_or_filter_that_sends_mail_on_is_a_forward():
    found = told(INCOMING)
    (forward,) = found.forwards

    assert (forward.account, forward.to, forward.operation, forward.keeps_copy) == (
        "anna@acme.test", ("box@outside.test",), "exim: redirect", True,
    )  # fmt: skip
    assert [(one.act, one.account, one.message_id) for one in found.messages] == [
        ("received", "anna@acme.test", "<r1@buyer.test>")
    ]


def test_a_failed_sign_in_names_who_tried():
    (signin,) = told(FAILED).signins

    assert (signin.ok, signin.account, signin.ip, signin.error) == (
        False, "anna@acme.test", "198.51.100.66", "535 Incorrect authentication data",
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "plain authenticator failed for H=(test.host) [198.51.100.66] U=x: 535 Incorrect authentication data",
        "login authenticator failed for (x) [198.51.100.66]: 501 Authentication cancelled",
    ],
)
def test_failures_without_a_name_are_counted(text):
    found = told(f"04:00:00 exim {text}")

    assert not found.every
    assert not found.unknown
    assert [gap.why for gap in found.gaps] == ["nameless_failures"]


def test_a_client_that_signed_in_and_wrote_nothing_signed_in():
    found = told(
        "05:11:01 exim no MAIL in SMTP connection from (x) [203.0.113.9]:2222 D=1s A=plain:bob X=TLS1.3:x C=EHLO,STARTTLS,EHLO,AUTH,QUIT\n"
        "05:11:02 exim no MAIL in SMTP connection from (x) [203.0.113.9]:2223 D=1s C=EHLO,QUIT"
    )

    assert [(one.ok, one.account) for one in found.signins] == [(True, "bob")]


def test_what_somebody_of_ours_may_not_send_is_told_as_refused():
    found = told("""
    04:01:00 exim H=(x) [203.0.113.9]:1235 X=TLS1.3:x A=dovecot_login:anna@acme.test F=<boss@acme.test> rejected RCPT <y@buyer.test>: not allowed
    04:02:00 exim H=(x) [198.51.100.66]:1234 F=<a@b.test> rejected RCPT <y@z.test>: relay not permitted
    04:03:00 exim 1tabcf-0006pc-00 H=(x) [198.51.100.66]:1234 F=<a@b.test> rejected after DATA: spam
    """)
    (message,) = found.messages

    assert not found.unknown
    assert (message.account, message.sender, message.recipients, message.state) == (
        "anna@acme.test", "boss@acme.test", ("y@buyer.test",), "rejected",
    )  # fmt: skip


def test_webmail_on_the_server_is_the_senders_where_the_domain_is_ours():
    found = told(
        INCOMING
        + """05:10:00 exim 1tabcg-0006pc-00 <= anna@acme.test U=acme P=local S=100 id=p@acme.test T="x" for z@buyer.test
05:10:00 exim 1tabcg-0006pc-00 ** z@buyer.test R=lookuphost T=remote_smtp H=mx [198.51.100.20]: SMTP error from remote mail server after RCPT TO:<z@buyer.test>: 550 no
05:10:00 exim 1tabch-0006pc-00 <= <> R=1tabcg-0006pc-00 U=mailnull P=local S=100 T="Mail delivery failed" for anna@acme.test
05:10:00 exim 1tabcg-0006pc-00 Completed
05:10:01 exim 1tabch-0006pc-00 => anna <anna@acme.test> R=virtual_user T=dovecot_virtual_delivery
05:10:01 exim 1tabch-0006pc-00 Completed"""
    )
    (sent,) = found.sent

    assert (sent.account, sent.actor, sent.agent, sent.state) == ("anna@acme.test", "", "U=acme", "bounced")
    assert [one.auto for one in found.received] == [False, True]


def test_mail_under_way_at_the_end_of_the_log_is_a_half():
    (message,) = told(SUBMISSION.replace("Completed", "== x@buyer.test R=a T=remote_smtp defer (-53): retry")).sent

    assert message.partial


def test_a_vacation_answer_beside_the_delivery_changes_nothing():
    found = told(
        INCOMING.replace(
            "05:00:02",
            "05:00:01 exim 1tabce-0006pc-00 => >cfo@buyer.test <anna@acme.test> R=vacation T=vacation_reply\n05:00:02",
        )
    )

    assert [(one.account, one.state) for one in found.received] == [("anna@acme.test", "delivered")]


def test_syslog_repeats_the_time_cuts_long_lines_and_tells_twice():
    program = Exim("e" * 64, ASKED)
    made: list[Made] = []
    whole = '2026-03-02 03:10:11 1tabcd-0006pc-00 <= anna@acme.test H=(x) [203.0.113.9]:5 P=esmtpsa A=plain:anna S=99 T="x" for z@buyer.test'
    failed = "2026-03-02 04:00:00 plain authenticator failed for (x) [198.51.100.66]: 535 Incorrect authentication data (set_id=bob)"
    for number, text in enumerate(
        [
            f"[1/2] {whole[:60]}",
            f"[2/2] {whole[60:]}",
            failed,
            failed,
            "[1\\3] 2026-03-02 04:00:01 rejected",
            "[2\\3] Subject: x",
        ],
        1,
    ):
        made += program.read(line(text, "exim", number=number))
    made += program.rest()
    records = [one.record for one in made if isinstance(one, Read)]

    assert sorted((type(one).__name__, one.account, one.count) for one in records) == [
        ("Message", "anna", 1), ("SignIn", "anna", 1), ("SignIn", "bob", 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "1tabcd-0006pc-00 <= anna@acme.test H=(x) [203.0.113.9]:5 P=esmtpsa Q=plain:anna@acme.test S=99",
        "1tabcd-0006pc-00 <q anna@acme.test H=(x) [203.0.113.9]:5 P=esmtpsa A=plain:anna@acme.test S=99",
        "1tabcd-0006pc-00 q> cfo@buyer.test R=dnslookup T=remote_smtp H=mx [198.51.100.20]",
        "1tabcd-0006pc-00 => cfo@buyer.test q=dnslookup q=remote_smtp H=mx [198.51.100.20]",
        "1tabcd-0006pc-00 Complqted",
        "plain authenticator failqd for (x) [198.51.100.66]: 535 Incorrect authentication data (set_id=bob)",
        "plain authenticator failed for (x) [198.51.100.66]: 535 Incorrect authentication data (sqt_id=bob)",
        "plain authenticator failed for (x) [198.51.100.999]: 535 Incorrect authentication data (set_id=bob)",
        "H=(x) [203.0.113.9]:1235 X=TLS1.3:x q=plain:anna@acme.test F=<boss@acme.test> rejected RCPT <y@buyer.test>: no",
        "H=(x) [203.0.113.9]:1235 X=TLS1.3:x A=plain:anna@acme.test F=<boss@acme.test> rejqcted RCPT <y@buyer.test>: no",
    ],
)
def test_a_line_that_is_almost_right_is_an_unknown_line(text):
    found = told(f"03:10:11 exim {text}")

    assert found.unknown


def test_known_chatter_is_passed_over():
    found = told("""
    03:10:11 exim Start queue run: pid=12762
    03:10:11 exim exim 4.97 daemon started: pid=1, -q1h, listening for SMTP on port 25
    03:10:11 exim no host name found for IP address 203.0.113.9
    03:10:11 exim TLS error on connection from (x) [203.0.113.9] (SSL_accept): error
    03:10:11 exim 1tabcd-0006pc-00 H=mx.buyer.test [198.51.100.20] Connection timed out
    03:10:11 exim 1tabcd-0006pc-00 Message is frozen
    03:10:11 exim 1tabcd-0006pc-00 DKIM: d=buyer.test s=x c=relaxed/relaxed a=rsa-sha256 b=2048 [verification succeeded]
    03:10:11 exim H=(x) [203.0.113.9]:1 Warning: "SpamAssassin as acme detected message as NOT spam (0.0)"
    """)

    assert not found.unknown
    assert not found.every


def test_it_goes_by_the_name_that_debian_and_others_give_it():
    program = Exim("e" * 64, ASKED)

    assert program.fits(line("", "exim4"))
    assert not program.fits(line("", "postfix/smtpd"))


MAINLOG = "".join(
    f"2026-03-02 {row.split(' ', 2)[0]} {row.split(' ', 2)[2]}\n"
    for row in (SUBMISSION + FAILED + INCOMING).strip().splitlines()
)


def test_a_mainlog_is_read_through_the_provider(tmp_path):
    records, gaps, _ = read_bytes(
        MAINLOG.encode(), tmp_path, name="exim_mainlog", asked=Asked(seen=SEEN, timezone="UTC")
    )

    assert sorted(type(one).__name__ for one in records) == [
        "Forward",
        "Message",
        "Message",
        "Message",
        "SignIn",
        "SignIn",
    ]
    assert all(gap.harmless for gap in gaps)


def test_a_mainlog_may_name_its_zone_milliseconds_and_process(tmp_path):
    log = MAINLOG.replace(" exim", "").replace("2026-03-02 03:10:11 1", "2026-03-02 11:10:11.123 +0800 [77] 1")
    records, *_ = read_bytes(log.encode(), tmp_path, name="exim_mainlog", asked=Asked(seen=SEEN, timezone="UTC"))
    (sent,) = (one for one in records if getattr(one, "act", "") == "sent")

    assert sent.at.isoformat(timespec="seconds") == "2026-03-02T03:10:11+00:00"
    assert sent.zone == "+08:00"


REJECTLOG = """2026-03-02 04:00:00 dovecot_login authenticator failed for (User) [198.51.100.66]:1234 I=[192.0.2.1]:25: 535 Incorrect authentication data (set_id=anna@acme.test)
2026-03-02 04:03:00 1tabcf-0006pc-00 H=(x) [198.51.100.66]:1234 F=<a@b.test> rejected after DATA: spam
Envelope-from: <a@b.test>
Envelope-to: <anna@acme.test>
P Received: from [198.51.100.66] (helo=x)
\tby mail.acme.test with esmtp (Exim 4.97)
  Subject: hello
F From: A <a@b.test>
----------------------------------------------------------------------------------------
"""


def test_the_rejectlog_tells_again_what_the_mainlog_has_told_and_headers_besides(tmp_path):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("exim_mainlog", MAINLOG)
        archive.writestr("exim_rejectlog", REJECTLOG)
    records, gaps, _ = read_bytes(packed.getvalue(), tmp_path, name="logs.zip", asked=Asked(seen=SEEN, timezone="UTC"))

    assert sum(isinstance(one, SignIn) and not one.ok for one in records) == 1
    assert all(gap.harmless for gap in gaps)


def test_a_broken_byte_never_loses_a_record_in_silence(tmp_path):
    asked = Asked(seen=SEEN, timezone="UTC")
    whole = len(read_bytes(MAINLOG.encode(), tmp_path, name="exim_mainlog", asked=asked)[0])
    for broken in mutations(MAINLOG.encode()):
        records, gaps, _ = read_bytes(broken, tmp_path, name="exim_mainlog", asked=asked)

        assert len(records) >= whole or any(not gap.harmless for gap in gaps), broken
