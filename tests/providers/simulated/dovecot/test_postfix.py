"""One message is half a dozen lines with one queue id."""

import re

from counterseal.providers.simulated.dovecot.postfix import queue_id, relay_of, size_of, write_mail
from counterseal.providers.simulated.dovecot.syslog import Syslog
from counterseal.providers.simulated.letters import post_of
from tests.providers.simulated.tiny import told_on

IN = "message act=received who=bo@partner.test account=anna@acme.test recipients=anna@acme.test"


def told(*lines):
    story = told_on("dovecot", *lines)
    log = Syslog("UTC")
    write_mail(story, post_of(story, "dovecot"), log)
    return [
        re.sub(r"\[\d+\]: ", ": ", line.partition(" mail ")[2], count=1)
        for line in log.files()["mail.log"].decode().splitlines()
    ]


def test_a_message_that_was_submitted_names_who_signed_in_and_every_recipient():
    lines = told(
        "2026-03-02 08:21 message who=anna@acme.test ip=203.0.113.9 protocol=smtp act=sent message_id=<a@acme.test>"
        " recipients=bo@partner.test,boss@acme.test subject=Offer"
    )
    queue = lines[1].split()[1]

    assert lines[0] == "postfix/submission/smtpd: connect from unknown[203.0.113.9]"
    assert lines[1].endswith("client=unknown[203.0.113.9], sasl_method=PLAIN, sasl_username=anna@acme.test")
    assert f"postfix/cleanup: {queue} message-id=<a@acme.test>" in lines
    assert any(line.startswith(f"postfix/qmgr: {queue} from=<anna@acme.test>, size=") for line in lines)
    assert any(
        line.startswith(f"postfix/smtp: {queue} to=<bo@partner.test>, relay=mx.partner.test[2001:db8:25::")
        for line in lines
    )
    assert any(
        line.startswith(f"postfix/lmtp: {queue} to=<boss@acme.test>, relay=mail.acme.test[private/dovecot-lmtp]")
        for line in lines
    )
    assert lines[-1] == f"postfix/qmgr: {queue} removed"


def test_what_is_written_in_the_page_comes_from_its_own_machine():
    lines = told("2026-03-02 08:21 message as=anna act=sent recipients=bo@partner.test subject=Offer")

    assert "client=localhost[127.0.0.1], sasl_method=LOGIN, sasl_username=anna@acme.test" in lines[1]


def test_what_comes_in_is_delivered_and_the_script_says_where():
    lines = told(f"2026-03-02 08:21 {IN} subject=Order message_id=<o@partner.test>")

    assert re.search(r"smtpd: connect from mx\.partner\.test\[2001:db8:25::", lines[0])
    assert any(line.endswith("sieve: msgid=<o@partner.test>: stored mail into mailbox 'INBOX'") for line in lines)
    assert any("status=sent (250 2.0.0 <anna@acme.test> " in line for line in lines)
    assert not any("sasl_username" in line for line in lines)


def test_an_address_that_the_story_names_stands_in_the_place_of_the_partners_server():
    assert told(f"2026-03-02 08:21 {IN} subject=Gift ip=203.0.113.90")[0].endswith("connect from unknown[203.0.113.90]")


def test_a_redirect_leaves_under_a_queue_id_of_its_own():
    lines = told(
        "2026-03-02 08:20 forward as=anna to=x@freepost.test",
        f"2026-03-02 08:21 {IN} subject=Order message_id=<o@p.test>",
    )
    (on,) = (line for line in lines if "to=<x@freepost.test>" in line)
    queue = on.split()[1]

    assert any(line.endswith("sieve: msgid=<o@p.test>: forwarded to <x@freepost.test>") for line in lines)
    assert f"postfix/cleanup: {queue} message-id=<o@p.test>" in lines
    assert sum(line.startswith("postfix/cleanup") for line in lines) == 2


def test_what_is_thrown_away_is_said():
    rule = "2026-03-02 08:20 rule as=anna name=r words=order deletes=yes"

    assert any("discard action" in line for line in told(rule, f"2026-03-02 08:21 {IN} subject=Order"))


def test_what_is_only_sent_on_is_not_stored():
    lines = told(
        "2026-03-02 08:20 forward as=anna to=x@freepost.test keeps_copy=no", f"2026-03-02 08:21 {IN} subject=Order"
    )

    assert not any("stored mail" in line or "discard" in line for line in lines)


def test_a_draft_is_in_no_log():
    story = told_on("dovecot", "2026-03-02 08:21 message as=anna act=drafted recipients=bo@partner.test subject=Later")
    log = Syslog("UTC")
    write_mail(story, post_of(story, "dovecot"), log)

    assert log.files() == {}


def test_queue_ids_and_relays_are_always_the_same():
    story = told_on("dovecot", "2026-03-02 08:21 message as=anna act=sent recipients=bo@partner.test subject=x")
    (letter,) = post_of(story, "dovecot").letters

    assert re.fullmatch(r"[0-9A-F]{10}", queue_id(letter))
    assert queue_id(letter) != queue_id(letter, "on")
    assert relay_of("a@partner.test") == relay_of("b@partner.test")
    assert size_of(letter) == size_of(letter) > 2000
