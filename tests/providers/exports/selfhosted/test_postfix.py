"""Postfix: submissions, deliveries, passages through filters, aliases, refusals, damaged lines ("Postfix log lines")."""

from __future__ import annotations

import json

import pytest

from counterseal.lore.queues import joined
from counterseal.model.records import Message
from counterseal.providers.exports.selfhosted.postfix import Postfix
from counterseal.reach import Asked, Read
from tests.providers.exports.mutation import SEEN, mutations, read_bytes
from tests.providers.exports.selfhosted.maillogs import ASKED, Told, line

SUBMISSION = """
03:10:10 postfix/submission/smtpd[811] connect from unknown[203.0.113.9]
03:10:11 postfix/submission/smtpd[811] Anonymous TLS connection established from unknown[203.0.113.9]: TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)
03:10:11 postfix/submission/smtpd[811] 4Sx1Yz2Bcdz9: client=unknown[203.0.113.9], sasl_method=LOGIN, sasl_username=anna@acme.test
03:10:11 postfix/cleanup[815] 4Sx1Yz2Bcdz9: warning: header Subject: =?UTF-8?B?5LuY5qy+6YCa55+l?= from unknown[203.0.113.9]; from=<anna@acme.test> to=<cfo@buyer.test> proto=ESMTP helo=<[10.1.2.3]>
03:10:11 postfix/cleanup[815] 4Sx1Yz2Bcdz9: message-id=<m1@acme.test>
03:10:11 postfix/qmgr[77] 4Sx1Yz2Bcdz9: from=<anna@acme.test>, size=2345, nrcpt=2 (queue active)
03:10:12 postfix/smtp[903] 4Sx1Yz2Bcdz9: to=<cfo@buyer.test>, relay=mx.buyer.test[198.51.100.20]:25, delay=1.5, delays=0.1/0/0.4/1, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as ABCDEF0123)
03:10:12 postfix/lmtp[902] 4Sx1Yz2Bcdz9: to=<bob@acme.test>, relay=mail.acme.test[private/dovecot-lmtp], delay=0.5, delays=0.1/0/0/0.4, dsn=2.0.0, status=sent (250 2.0.0 <bob@acme.test> 6xYz Saved)
03:10:12 postfix/qmgr[77] 4Sx1Yz2Bcdz9: removed
03:10:15 postfix/submission/smtpd[811] disconnect from unknown[203.0.113.9] ehlo=2 starttls=1 auth=1 mail=1 rcpt=2 data=1 quit=1 commands=9
"""
INCOMING = """
05:00:00 postfix/smtpd[701] 5A1B2C3D4E: client=mx.buyer.test[198.51.100.20]
05:00:00 postfix/cleanup[702] 5A1B2C3D4E: message-id=<r1@buyer.test>
05:00:00 postfix/qmgr[77] 5A1B2C3D4E: from=<cfo@buyer.test>, size=999, nrcpt=1 (queue active)
05:00:01 postfix/virtual[703] 5A1B2C3D4E: to=<anna@acme.test>, relay=virtual, delay=0.2, delays=0.1/0/0/0.1, dsn=2.0.0, status=sent (delivered to maildir)
05:00:02 postfix/qmgr[77] 5A1B2C3D4E: removed
"""
AMAVIS = """
03:10:11 postfix/smtpd[811] 4Sx1Yz2Bcdz9: client=unknown[203.0.113.9], sasl_method=PLAIN, sasl_username=anna@acme.test
03:10:11 postfix/cleanup[815] 4Sx1Yz2Bcdz9: message-id=<m1@acme.test>
03:10:11 postfix/qmgr[77] 4Sx1Yz2Bcdz9: from=<anna@acme.test>, size=2345, nrcpt=1 (queue active)
03:10:12 postfix/amavis/smtpd[900] connect from localhost[127.0.0.1]
03:10:12 postfix/amavis/smtpd[900] 4Sx1Z02Fghz8: client=localhost[127.0.0.1]
03:10:12 postfix/cleanup[815] 4Sx1Z02Fghz8: message-id=<m1@acme.test>
03:10:12 postfix/qmgr[77] 4Sx1Z02Fghz8: from=<anna@acme.test>, size=2845, nrcpt=1 (queue active)
03:10:12 postfix/smtp-amavis/smtp[901] 4Sx1Yz2Bcdz9: to=<cfo@buyer.test>, relay=127.0.0.1[127.0.0.1]:10024, delay=1.2, delays=0.1/0/0/1.1, dsn=2.0.0, status=sent (250 2.0.0 from MTA(smtp:[127.0.0.1]:10025): 250 2.0.0 Ok: queued as 4Sx1Z02Fghz8)
03:10:12 postfix/qmgr[77] 4Sx1Yz2Bcdz9: removed
03:10:14 postfix/smtp[903] 4Sx1Z02Fghz8: to=<cfo@buyer.test>, relay=mx.buyer.test[198.51.100.20]:25, delay=1.5, delays=0.1/0/0/1.4, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as ABCDEF0123)
03:10:14 postfix/qmgr[77] 4Sx1Z02Fghz8: removed
"""


def told(log: str) -> Told:
    return Told(Postfix("e" * 64, ASKED), log)


def test_a_submission_is_one_message_with_its_sender_receivers_and_what_became_of_it():
    found = told(SUBMISSION)
    (message,) = found.sent

    assert not found.unknown
    assert (message.account, message.actor, message.ip) == ("anna@acme.test", "anna@acme.test", "203.0.113.9")
    assert message.recipients == ("cfo@buyer.test", "bob@acme.test")
    assert (message.message_id, message.queue, message.size, message.state) == (
        "<m1@acme.test>",
        "4Sx1Yz2Bcdz9",
        2345,
        "delivered",
    )
    assert message.id == "mail/4Sx1Yz2Bcdz9/2026-03-02"
    assert message.subject == "付款通知"
    assert not message.kept
    assert not message.partial


def test_a_colleague_receives_what_was_sent_to_them():
    (message,) = told(SUBMISSION).received

    assert (message.account, message.actor, message.sender) == ("bob@acme.test", "anna@acme.test", "anna@acme.test")
    assert message.message_id == "<m1@acme.test>"


def test_a_submission_is_a_sign_in_with_a_password():
    (signin,) = told(SUBMISSION).signins

    assert (signin.ok, signin.account, signin.ip, signin.protocol) == (True, "anna@acme.test", "203.0.113.9", "smtp")
    assert (signin.session, signin.factor, signin.client) == ("", "password", "SMTP")


def test_two_messages_over_one_connection_are_one_sign_in_and_a_new_connection_is_another():
    client = "smtpd[811] 4Sx1Yz2Bcdz{}: client=unknown[203.0.113.9], sasl_method=PLAIN, sasl_username=anna"
    cut = "03:1{}:00 postfix/smtpd[811] disconnect from unknown[203.0.113.9] ehlo=1 auth=1 quit=1 commands=3"
    log = "\n".join(
        [f"03:10:0{n} postfix/{client.format(n)}" for n in (1, 2)]
        + [cut.format(0)]
        + [f"03:11:03 postfix/{client.format(3)}"]
    )

    assert sum(one.count for one in told(log).signins) == 2


def test_a_bare_name_stays_bare():
    (message,) = told(SUBMISSION.replace("sasl_username=anna@acme.test", "sasl_username=anna")).sent

    assert (message.account, message.sender) == ("anna", "anna@acme.test")


def test_every_record_has_all_lines_of_its_message_as_evidence():
    found = told(SUBMISSION)
    native = json.loads(found.natives[found.every.index(found.sent[0])])

    assert [one["place"] for one in native["lines"]] == [f"mail.log:line {n}" for n in range(3, 10)]


def test_mail_from_outside_is_received_and_nobody_has_sent_it():
    found = told(INCOMING)
    (message,) = found.messages

    assert (message.act, message.account, message.actor) == ("received", "anna@acme.test", "cfo@buyer.test")
    assert (message.ip, message.state) == ("198.51.100.20", "delivered")
    assert not found.signins


def test_a_message_that_a_filter_hands_back_is_one_message():
    (message,) = told(AMAVIS).messages

    assert (message.act, message.account, message.queue, message.state) == (
        "sent",
        "anna@acme.test",
        "4Sx1Yz2Bcdz9",
        "delivered",
    )
    assert message.recipients == ("cfo@buyer.test",)


def test_a_filter_that_does_not_say_so_is_known_by_the_message_id():
    silent = AMAVIS.replace(
        "250 2.0.0 from MTA(smtp:[127.0.0.1]:10025): 250 2.0.0 Ok: queued as 4Sx1Z02Fghz8", "250 ok"
    )
    (message,) = told(silent).messages

    assert (message.act, message.state) == ("sent", "delivered")


def test_a_filter_before_the_queue_keeps_the_client_at_the_door():
    found = told("""
    03:10:11 postfix/smtpd[811] NOQUEUE: client=unknown[203.0.113.9], sasl_method=PLAIN, sasl_username=anna@acme.test
    03:10:11 postfix/smtpd[900] 4Sx1Z02Fghz8: client=localhost[127.0.0.1], orig_client=unknown[203.0.113.9]
    03:10:11 postfix/cleanup[815] 4Sx1Z02Fghz8: message-id=<m1@acme.test>
    03:10:11 postfix/smtpd[811] proxy-accept: END-OF-MESSAGE: 250 2.0.0 Ok: queued as 4Sx1Z02Fghz8; from=<anna@acme.test> to=<cfo@buyer.test> proto=ESMTP helo=<pc>
    03:10:11 postfix/qmgr[77] 4Sx1Z02Fghz8: from=<anna@acme.test>, size=2345, nrcpt=1 (queue active)
    03:10:12 postfix/smtp[903] 4Sx1Z02Fghz8: to=<cfo@buyer.test>, relay=mx.buyer.test[198.51.100.20]:25, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (ok)
    03:10:12 postfix/qmgr[77] 4Sx1Z02Fghz8: removed
    """)
    (message,) = found.messages

    assert not found.unknown
    assert (message.act, message.account, message.ip) == ("sent", "anna@acme.test", "203.0.113.9")


@pytest.mark.parametrize(
    ("said", "user", "error"),
    [
        ("SASL LOGIN authentication failed: UGFzc3dvcmQ6, sasl_username=Anna", "anna", "authentication failed"),
        ("SASL PLAIN authentication failed: (reason unavailable), sasl_username=anna@acme.test", "anna@acme.test", "authentication failed"),
        ("SASL LOGIN authentication failed: Connection lost to authentication server, sasl_username=anna", "anna", "Connection lost to authentication server"),
    ],
)  # fmt: skip
def test_a_failed_sign_in_names_who_tried_and_never_the_encoded_prompt(said, user, error):
    (signin,) = told(f"04:00:00 postfix/smtpd[700] warning: unknown[198.51.100.66]: {said}").signins

    assert (signin.ok, signin.account, signin.error, signin.ip) == (False, user, error, "198.51.100.66")


@pytest.mark.parametrize(
    "tail", [": UGFzc3dvcmQ6", ": VXNlcm5hbWU6", ":", ": authentication failure, sasl_username=(unavailable)"]
)
def test_failures_without_a_name_are_counted(tail):
    found = told(f"04:00:00 postfix/smtpd[700] warning: unknown[198.51.100.66]: SASL LOGIN authentication failed{tail}")

    assert not found.every
    assert not found.unknown
    assert [(gap.why, gap.count, gap.harmless) for gap in found.gaps] == [("nameless_failures", 1, True)]


def test_a_repeated_line_counts_as_often_as_syslog_says():
    program = Postfix("e" * 64, ASKED)
    text = "warning: unknown[198.51.100.66]: SASL LOGIN authentication failed: UGFzc3dvcmQ6, sasl_username=anna"
    (made,) = program.read(line(text, at="2026-03-02T04:00:00", times=3))

    assert isinstance(made, Read)
    assert made.record.count == 3


def test_an_alias_to_another_company_is_a_forward_that_stands():
    log = INCOMING.replace(
        "05:00:02 postfix/qmgr[77] 5A1B2C3D4E: removed",
        "05:00:02 postfix/smtp[704] 5A1B2C3D4E: to=<box@outside.test>, orig_to=<anna@acme.test>, relay=mx.outside.test[192.0.2.50]:25, "
        "delay=2, delays=0.1/0/1/1, dsn=2.0.0, status=sent (250 ok)\n05:00:02 postfix/qmgr[77] 5A1B2C3D4E: removed",
    )
    found = told(log)
    (forward,) = found.forwards

    assert (forward.account, forward.to, forward.operation, forward.standing) == (
        "anna@acme.test", ("box@outside.test",), "postfix: orig_to", True,
    )  # fmt: skip
    assert (forward.count, forward.keeps_copy) == (1, True)
    assert [message.account for message in found.messages] == ["anna@acme.test"]


def test_a_forward_file_hands_mail_on_under_a_new_queue_id():
    found = told("""
    05:00:00 postfix/smtpd[701] 5A1B2C3D4E: client=mx.buyer.test[198.51.100.20]
    05:00:00 postfix/cleanup[702] 5A1B2C3D4E: message-id=<r1@buyer.test>
    05:00:00 postfix/qmgr[77] 5A1B2C3D4E: from=<cfo@buyer.test>, size=999, nrcpt=1 (queue active)
    05:00:01 postfix/cleanup[702] 6B1B2C3D4E: message-id=<r1@buyer.test>
    05:00:01 postfix/qmgr[77] 6B1B2C3D4E: from=<cfo@buyer.test>, size=1099, nrcpt=1 (queue active)
    05:00:01 postfix/local[705] 5A1B2C3D4E: to=<anna@acme.test>, relay=local, delay=0.2, delays=0.1/0/0/0.1, dsn=2.0.0, status=sent (forwarded as 6B1B2C3D4E)
    05:00:01 postfix/qmgr[77] 5A1B2C3D4E: removed
    05:00:02 postfix/smtp[704] 6B1B2C3D4E: to=<box@outside.test>, orig_to=<anna@acme.test>, relay=mx.outside.test[192.0.2.50]:25, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (ok)
    05:00:02 postfix/qmgr[77] 6B1B2C3D4E: removed
    """)
    (message,) = found.messages
    (forward,) = found.forwards

    assert (message.act, message.account, message.queue) == ("received", "anna@acme.test", "5A1B2C3D4E")
    assert (forward.account, forward.to, forward.keeps_copy) == ("anna@acme.test", ("box@outside.test",), False)


def test_mail_that_a_mailboxs_script_sends_on_is_a_forward_and_no_second_message():
    redirect = """
    05:00:02 postfix/pickup[706] 6B1B2C3D4E: uid=5000 from=<cfo@buyer.test>
    05:00:02 postfix/cleanup[702] 6B1B2C3D4E: message-id=<r1@buyer.test>
    05:00:02 postfix/qmgr[77] 6B1B2C3D4E: from=<cfo@buyer.test>, size=1099, nrcpt=1 (queue active)
    05:00:03 postfix/smtp[704] 6B1B2C3D4E: to=<box@outside.test>, relay=mx.outside.test[192.0.2.50]:25, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (ok)
    05:00:03 postfix/qmgr[77] 6B1B2C3D4E: removed
    """
    found = told(INCOMING + redirect.strip())
    (forward,) = found.forwards

    assert [message.account for message in found.messages] == ["anna@acme.test"]
    assert (forward.account, forward.to, forward.operation) == (
        "anna@acme.test",
        ("box@outside.test",),
        "postfix: Message-ID",
    )


def test_webmail_without_a_name_is_the_senders_where_the_domain_is_ours():
    local = """
    06:00:00 postfix/pickup[706] 6B1B2C3D4E: uid=33 from=<anna@acme.test>
    06:00:00 postfix/cleanup[702] 6B1B2C3D4E: message-id=<w1@acme.test>
    06:00:00 postfix/qmgr[77] 6B1B2C3D4E: from=<anna@acme.test>, size=1099, nrcpt=1 (queue active)
    06:00:01 postfix/smtp[704] 6B1B2C3D4E: to=<cfo@buyer.test>, relay=none, delay=1, delays=0/0/0/1, dsn=4.4.1, status=deferred (connect timed out)
    06:00:01 postfix/smtp[704] 6B1B2C3D4E: to=<cfo@buyer.test>, relay=mx.buyer.test[198.51.100.20]:25, delay=90, delays=0/0/0/90, dsn=5.1.1, status=bounced (host said: 550 no)
    06:00:01 postfix/bounce[707] 6B1B2C3D4E: sender non-delivery notification: 7B1B2C3D4E
    06:00:01 postfix/qmgr[77] 7B1B2C3D4E: from=<>, size=3000, nrcpt=1 (queue active)
    06:00:01 postfix/qmgr[77] 6B1B2C3D4E: removed
    06:00:02 postfix/virtual[703] 7B1B2C3D4E: to=<anna@acme.test>, relay=virtual, delay=0.2, delays=0.1/0/0/0.1, dsn=2.0.0, status=sent (delivered to maildir)
    06:00:02 postfix/qmgr[77] 7B1B2C3D4E: removed
    """
    found = told(local)
    (sent,), (bounce,) = found.sent, found.received

    assert (sent.account, sent.actor, sent.agent, sent.state) == ("anna@acme.test", "", "uid=33", "bounced")
    assert (bounce.account, bounce.auto, bounce.actor_kind) == ("anna@acme.test", True, "system")


def test_mail_that_only_passes_is_counted_and_nobodys():
    found = told(
        INCOMING.replace("virtual[703]", "smtp[703]").replace("relay=virtual", "relay=mx.acme.test[192.0.2.9]:25")
    )

    assert not found.every
    assert [(gap.why, gap.count) for gap in found.gaps] == [("passed_on", 1)]


def test_a_gateway_hands_mail_from_the_internet_to_the_server_behind_it():
    found = told(INCOMING.replace("virtual[703]", "smtp[703]").replace("relay=virtual", "relay=exchange[10.0.0.5]:25"))

    assert [(one.act, one.account) for one in found.messages] == [("received", "anna@acme.test")]


def test_what_somebody_of_ours_may_not_send_is_told_as_refused():
    found = told("""
    03:10:11 postfix/smtpd[811] NOQUEUE: reject: RCPT from unknown[203.0.113.9]: 553 5.7.1 <boss@acme.test>: Sender address rejected: not owned by user anna@acme.test; from=<boss@acme.test> to=<cfo@buyer.test> proto=ESMTP helo=<pc>
    03:10:12 postfix/smtpd[812] NOQUEUE: reject: RCPT from unknown[203.0.113.9]: 450 4.7.1 Too many; from=<anna@acme.test> to=<cfo@buyer.test> proto=ESMTP helo=<pc> sasl_method=PLAIN sasl_username=anna@acme.test
    03:10:13 postfix/smtpd[813] NOQUEUE: reject: RCPT from unknown[198.51.100.66]: 554 5.7.1 <x@y.test>: Relay access denied; from=<a@b.test> to=<x@y.test> proto=ESMTP helo=<pc>
    """)

    assert not found.unknown
    assert [(one.account, one.sender, one.state, one.succeeded) for one in found.sent] == [
        ("anna@acme.test", "boss@acme.test", "rejected", False),
        ("anna@acme.test", "anna@acme.test", "rejected", False),
    ]


def test_a_message_that_a_milter_refuses_ends_there():
    start, _, _ = SUBMISSION.partition("03:10:11 postfix/qmgr")
    found = told(
        start
        + "03:10:12 postfix/cleanup[815] 4Sx1Yz2Bcdz9: milter-reject: END-OF-MESSAGE from unknown[203.0.113.9]: 5.7.1 Spam; "
        "from=<anna@acme.test> to=<cfo@buyer.test> proto=ESMTP helo=<pc>"
    )
    (message,) = found.messages

    assert not found.unknown
    assert (message.act, message.state, message.succeeded, message.recipients) == (
        "sent",
        "rejected",
        False,
        ("cfo@buyer.test",),
    )


def test_a_client_that_goes_away_before_the_message_leaves_nothing():
    found = told("""
    05:00:00 postfix/smtpd[701] connect from mx.buyer.test[198.51.100.20]
    05:00:00 postfix/smtpd[701] 5A1B2C3D4E: client=mx.buyer.test[198.51.100.20]
    05:00:01 postfix/smtpd[701] 5A1B2C3D4E: reject: RCPT from mx.buyer.test[198.51.100.20]: 550 5.1.1 <nobody@acme.test>: Recipient address rejected; from=<a@buyer.test> to=<nobody@acme.test> proto=ESMTP helo=<mx>
    05:00:02 postfix/smtpd[701] disconnect from mx.buyer.test[198.51.100.20] ehlo=1 mail=1 rcpt=0/1 quit=1 commands=3/4
    """)

    assert not found.every
    assert not found.unknown


def test_lines_of_one_queue_id_are_joined_in_any_order():
    ordered = told(SUBMISSION).sent
    mixed = SUBMISSION.strip().splitlines()
    mixed[3:9] = reversed(mixed[3:9])

    assert [(one.id, one.message_id, one.sender, one.partial) for one in told("\n".join(mixed)).sent] == [
        (one.id, one.message_id, one.sender, one.partial) for one in ordered
    ]


def test_a_half_without_its_beginning_or_end_says_so():
    lines = SUBMISSION.strip().splitlines()
    (begin,) = told("\n".join(lines[:6])).messages
    (end,) = told("\n".join(lines[6:])).messages

    assert (begin.id, begin.partial, begin.account, begin.state) == (
        "mail/4Sx1Yz2Bcdz9/2026-03-02",
        True,
        "anna@acme.test",
        "",
    )
    assert (end.id, end.partial, end.queue) == ("mail/4Sx1Yz2Bcdz9/2026-03-02/end/bob@acme.test", True, "4Sx1Yz2Bcdz9")


def test_an_arrival_with_which_the_log_ends_is_a_half_and_not_given_up():
    (message,) = told("\n".join(SUBMISSION.strip().splitlines()[:3])).messages

    assert (message.act, message.account, message.partial) == ("sent", "anna@acme.test", True)


def test_halves_of_two_logs_are_one_message_wherever_the_log_is_cut():
    rows = (SUBMISSION + INCOMING.lstrip()).strip().splitlines()
    whole = {(one.act, one.account, one.message_id, one.ip, one.state) for one in told("\n".join(rows)).messages}
    for cut in range(1, len(rows)):
        halves = [*told("\n".join(rows[:cut])).messages, *told("\n".join(rows[cut:])).messages]
        found = [one for one in joined(halves) if isinstance(one, Message)]

        assert {(one.act, one.account, one.message_id, one.ip, one.state) for one in found} == whole, cut
        assert not any(one.partial for one in found), cut


def test_a_queue_id_that_comes_again_is_another_message():
    later = INCOMING.replace("05:00", "2026-03-09T05:00").replace("r1@", "r2@")

    assert [one.message_id for one in told(INCOMING + later.strip()).received] == ["<r1@buyer.test>", "<r2@buyer.test>"]


def test_a_line_that_stands_twice_does_not_part_a_message():
    doubled = "\n".join(one for row in SUBMISSION.strip().splitlines() for one in (row, row))

    assert [one.partial for one in told(doubled).sent] == [False]


def test_what_stands_after_a_plus_sign_names_no_mailbox():
    (message,) = told(INCOMING.replace("to=<anna@", "to=<anna+shop@")).messages

    assert message.account == "anna@acme.test"


def test_a_name_that_looks_like_the_rest_of_the_line_moves_nothing():
    evil = '"x>, orig_to=<boss@acme.test>, relay=mx[192.0.2.1]:25, delay=1, dsn=2.0.0, status=sent (y"@outside.test'
    found = told(INCOMING.replace("to=<anna@acme.test>", f"to=<{evil}>"))

    assert not found.forwards
    assert all(one.account != "boss@acme.test" for one in found.every)


def test_a_test_of_an_address_is_no_message():
    found = told("""
    05:00:00 postfix/cleanup[702] 5A1B2C3D4E: message-id=<probe@mail.acme.test>
    05:00:00 postfix/qmgr[77] 5A1B2C3D4E: from=<double-bounce@mail.acme.test>, size=250, nrcpt=1 (queue active)
    05:00:01 postfix/smtp[703] 5A1B2C3D4E: to=<x@buyer.test>, relay=mx.buyer.test[198.51.100.20]:25, delay=0.2, delays=0.1/0/0/0.1, dsn=2.1.5, status=deliverable (250 ok)
    05:00:02 postfix/qmgr[77] 5A1B2C3D4E: removed
    """)

    assert not found.every


@pytest.mark.parametrize(
    "row",
    [
        "postfix/smtpd[1] 4Sx1Yz2Bcdz9: client=unknown[203.0.113.999], sasl_method=LOGIN, sasl_username=anna@acme.test",
        "postfix/smtpd[1] 4Sx1Yz2Bcdz9: client=unknown[203.0.113.9], sasl_methqd=LOGIN, sasl_username=anna@acme.test",
        "postfix/smtpd[1] 4Sx1Yz2Bcdz9: cliqnt=unknown[203.0.113.9]",
        "postfix/smtpd[1] warning: unknown[203.0.113.9]: SASL LOGIN authentication failed: UGFzc3dvcmQ6, sasl_usernamq=anna",
        "postfix/smtpd[1] warning: unknown[203.0.113.9]: SAqL LOGIN authentication failed: UGFzc3dvcmQ6",
        "postfix/smtp[1] 4Sx1Yz2Bcdz9: to=<x@y.test>, relay=mx[192.0.2.1]:25, delay=1, dsn=2.0.0, status=seqt (ok)",
        "postfix/smtp[1] 4Sx1Yz2Bcdz9: to=<xqy.test>, relay=mx[192.0.2.1]:25, delay=1, dsn=2.0.0, status=sent (ok)",
        "postfix/smtp[1] 4!: to=<x@y.test>, relay=mx[192.0.2.1]:25, delay=1, dsn=2.0.0, status=sent (ok)",
        "postfix/lqtp[1] 4Sx1Yz2Bcdz9: to=<x@y.test>, relay=mx[192.0.2.1]:25, delay=1, dsn=2.0.0, status=sent (ok)",
        "postfix/qmgr[1] 4Sx1Yz2Bcdz9: removqd",
        "postfix/qmgr[1] 4Sx1Yz2Bcdz9: from=<a@b.test>, sizq=12, nrcpt=1 (queue active)",
        "postfix/bounce[1] 4Sx1Yz2Bcdz9: sender non-delivery notificatioq: 7B1B2C3D4E",
        "postfix/pickup[1] 4Sx1Yz2Bcdz9: uid=x from=<a>",
    ],
)
def test_a_line_that_is_almost_right_is_an_unknown_line(row):
    found = told(f"03:10:11 {row}")

    assert found.unknown
    assert not found.every


def test_a_second_instance_is_known_by_its_parts():
    program = Postfix("e" * 64, ASKED)

    assert program.fits(line("", "mx-out/smtpd"))
    assert program.fits(line("", "postfix/submission/smtpd"))
    assert not program.fits(line("", "dovecot"))


SYSLOG = "".join(
    f"Mar  2 {time} mail {program}: {text}\n"
    for time, program, text in (
        row.strip().split(" ", 2) for row in (SUBMISSION + INCOMING.lstrip()).strip().splitlines()
    )
)


def test_a_log_is_read_through_the_provider(tmp_path):
    records, gaps, parts = read_bytes(
        SYSLOG.encode(), tmp_path, name="mail.log", asked=Asked(seen=SEEN, timezone="UTC")
    )

    assert sorted(type(one).__name__ for one in records) == ["Message", "Message", "Message", "SignIn"]
    assert all(gap.harmless for gap in gaps)
    assert sum(part.records for part in parts) == 4


def test_a_broken_byte_never_loses_a_record_in_silence(tmp_path):
    asked = Asked(seen=SEEN, timezone="UTC")
    whole = len(read_bytes(SYSLOG.encode(), tmp_path, name="mail.log", asked=asked)[0])
    for broken in mutations(SYSLOG.encode()):
        records, gaps, _ = read_bytes(broken, tmp_path, name="mail.log", asked=asked)

        assert len(records) >= whole or any(not gap.harmless for gap in gaps), broken
