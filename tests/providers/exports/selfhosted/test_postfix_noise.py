"""What Postfix writes besides is known line by line, and nothing with content is taken for it."""

from __future__ import annotations

import pytest

from counterseal.providers.exports.selfhosted.postfix_noise import is_noise, is_remark


@pytest.mark.parametrize(
    ("part", "text"),
    [
        ("smtpd", "connect from unknown[203.0.113.9]"),
        ("smtpd", "lost connection after AUTH from unknown[203.0.113.9]"),
        ("smtpd", "warning: hostname x.test does not resolve to address 203.0.113.9"),
        ("smtpd", "warning: SASL authentication failure: Password verification failed"),
        ("smtp", "connect to mx.buyer.test[198.51.100.20]:25: Connection timed out"),
        ("smtp", "Untrusted TLS connection established to mx.buyer.test[198.51.100.20]:25: TLSv1.3"),
        ("anvil", "statistics: max connection rate 1/60s for (smtp:203.0.113.9) at Mar  2 03:10:11"),
        ("postscreen", "CONNECT from [203.0.113.9]:5321 to [192.0.2.1]:25"),
        ("qmgr", "warning: mail for buyer.test is using up 4001 of 4001 active queue entries"),
    ],
)
def test_known_lines_carry_nothing(part, text):
    assert is_noise(part, text)


@pytest.mark.parametrize(
    ("part", "text"),
    [
        ("smtpd", "4Sx1Yz2Bcdz9: cliXnt=unknown[203.0.113.9]"),
        ("smtpd", "warning: unknown[203.0.113.9]: SASL LOGIN authentication faXled: x"),
        ("smtpd", "conXect from unknown[203.0.113.9]"),
        ("smtp", "4!: to=<x@y.test>, relay=mx[192.0.2.1]:25"),
        ("qmgr", "4Sx1Yz2Bcdz9 removed"),
    ],
)
def test_a_damaged_line_with_content_is_not_taken_for_noise(part, text):
    assert not is_noise(part, text)


def test_remarks_about_a_message_are_known():
    assert is_remark("host mx.buyer.test[198.51.100.20] said: 450 4.2.1 try again (in reply to RCPT TO command)")
    assert not is_remark("tX=<x@y.test>, relay=mx")
