"""A log of Dovecot, written by hand after its sources and documentation, and what the tests read it with."""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.model.reading import Gap
from counterseal.model.records import Record
from counterseal.providers.exports.selfhosted.dovecot import Dovecot
from counterseal.providers.exports.selfhosted.lines import Made, UnknownLine
from counterseal.providers.exports.trouble import BadRow
from counterseal.reach import Read
from tests.providers.exports.selfhosted.logs_of import EXHIBIT, UTC_TOLD, line

WEEK = """\
Mar  2 03:10:01 mx1 dovecot: master: Dovecot v2.3.19.1 (9b53102964) starting up for imap, pop3, lmtp
Mar  2 03:10:11 mx1 dovecot: imap-login: Login: user=<anna@acme.test>, method=PLAIN, rip=203.0.113.9, lip=192.0.2.1, mpid=1234, TLS, session=<abc>
Mar  2 03:12:11 mx1 dovecot: imap(anna@acme.test)<1234><abc>: Disconnected: Logged out in=1566 out=3312345 deleted=3 expunged=4 trashed=1 hdr_count=512 hdr_bytes=400000 body_count=211 body_bytes=2900000
Mar  2 03:13:12 mx1 dovecot: auth: passwd-file(anna@acme.test,198.51.100.7,<s2>): Password mismatch
Mar  2 03:13:20 mx1 dovecot: imap-login: Disconnected: Inactivity (auth failed, 3 attempts in 12 secs): user=<anna@acme.test>, method=PLAIN, rip=198.51.100.7, lip=192.0.2.1, TLS, session=<s2>
Mar  2 03:13:21 mx1 dovecot: pop3-login: Aborted login (auth failed, 1 attempts in 2 secs): user=<bob>, method=PLAIN, rip=198.51.100.8, lip=192.0.2.1, session=<s3>
Mar  2 03:13:22 mx1 dovecot: imap-login: Disconnected (no auth attempts in 0 secs): user=<>, rip=198.51.100.8, lip=192.0.2.1, TLS handshaking: SSL_accept() failed: error:0A000102, session=<s4>
Mar  2 03:13:23 mx1 dovecot: imap-login: Login aborted: Connection closed (auth failed, 1 attempts in 2 secs) (auth_failed): user=<carl>, method=PLAIN, rip=198.51.100.9, lip=192.0.2.1, TLS, session=<s5>
Mar  2 03:14:24 mx1 dovecot: lmtp(anna@acme.test)<345><xyz>: sieve: msgid=<1@customer.test>: redirect action: forwarded to <drop@evil.test>
Mar  2 03:14:24 mx1 dovecot: lmtp(anna@acme.test)<345><xyz>: sieve: msgid=<1@customer.test>: fileinto action: stored mail into mailbox 'Trash'
Mar  2 03:15:26 mx1 dovecot: imap(bob)<77><xx>: copy from INBOX: box=Trash, uid=3, msgid=<m1@customer.test>, size=1234
Mar  2 03:15:27 mx1 dovecot: imap(bob)<77><xx>: expunge: box=Sent, uid=13, msgid=<m2@acme.test>, size=1234
Mar  2 03:16:00 mx1 dovecot: pop3(bob): Disconnected: Logged out top=0/0, retr=12/34567, del=3/14, size=456789
Mar  2 03:16:03 mx1 dovecot: managesieve(anna@acme.test)<7><zz>: Disconnected: Logged out bytes=1640/1210
"""


def made(*texts: str, program: str = "dovecot", pid: str = "") -> list[Record]:
    """What Dovecot's reader makes of some lines, a second apart."""
    reader = Dovecot(EXHIBIT, UTC_TOLD)
    every: list[Made] = []
    for number, text in enumerate(texts):
        at = f"2026-03-02 03:{10 + number // 60:02}:{number % 60:02}"
        every += reader.read(line(text, program, at=at, number=number + 1, pid=pid))
    every += reader.rest()
    return [one.record if isinstance(one, Read) else one for one in every if not isinstance(one, Gap)]


def refused(*texts: str) -> Iterator[str]:
    """Which lines are of an unknown shape or cannot be read."""
    reader = Dovecot(EXHIBIT, UTC_TOLD)
    for text in texts:
        try:
            list(reader.read(line(text)))
        except (UnknownLine, BadRow):
            yield text
