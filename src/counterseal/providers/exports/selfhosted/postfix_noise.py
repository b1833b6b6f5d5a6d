"""
What Postfix writes besides: doors opened and closed, certificates, limits, restarts.

These lines are known and carry no message and no sign-in. They are listed, so that a line which *does* carry something
and is damaged is never taken for one of them: whatever shows a mark of content here is an unknown line.
"""

from __future__ import annotations

import re
from typing import Final

PARTS: Final = frozenset(
    "smtpd cleanup qmgr smtp lmtp local virtual pipe error retry discard bounce defer trace pickup anvil postscreen dnsblog "
    "tlsproxy tlsmgr scache verify trivial-rewrite master postfix-script postsuper postqueue sendmail postdrop postalias "
    "postmap postlog postlogd proxymap proxywrite flush showq spawn qmqpd oqmgr nqmgr postfix postmulti postkick error".split()
)
"""Parts of Postfix, by which a second instance of another name is known as well."""
QUIET: Final = frozenset(
    "anvil postscreen dnsblog tlsproxy tlsmgr scache verify trivial-rewrite master postfix-script postqueue sendmail postdrop "
    "postalias postmap postlog postlogd proxymap proxywrite flush showq spawn postfix postmulti postkick".split()
)
"""Parts that handle no message of their own."""
STRICT: Final = frozenset("smtpd cleanup qmgr oqmgr nqmgr pickup qmqpd postsuper bounce defer trace".split())
"""Parts whose lines carry one thing only; here every line that is not known is told."""

_OPENINGS: Final = (
    "connect from ",
    "lost connection after ",
    "timeout after ",
    "too many errors after ",
    "Anonymous TLS connection ",
    "Trusted TLS connection ",
    "Untrusted TLS connection ",
    "Verified TLS connection ",
    "setting up TLS connection ",
    "SSL_accept",
    "SSL_connect",
    "SSL3 alert ",
    "TLS cipher ",
    "TLS SNI ",
    "initializing the server-side TLS engine",
    "certificate verification failed ",
    "improper command pipelining ",
    "discarding EHLO keywords",
    "bare <LF> received ",
    "table ",
    "using backwards-compatible ",
    "statistics: ",
    "haproxy ",
    "fatal: ",
    "error: ",
    "panic: ",
    "proxy-reject: ",
    "proxy ",
    "reload ",
    "daemon started",
    "cannot load Certificate",
    "Deleted: ",
    "Requeued: ",
    "Placed on hold: ",
    "Released from hold: ",
    "Expired: ",
    "name_mask: ",
    "queue file size limit",
    "wakeup ",
    "milter-reject: CONNECT ",
)
_REMARKS: Final = (
    "host ",
    "lost connection with ",
    "conversation with ",
    "enabling PIX ",
    "disabling ",
    "breaking line ",
    "skipped, still ",
    "passing ",
    "Cannot start TLS",
    "TLS is required",
    "Server certificate ",
    "status=deferred (bounce failed)",
    "reject_warning: ",
    "milter-hold: ",
    "milter-",
    "redirect: ",
    "bcc: ",
    "strip: ",
    "delay: ",
    "warn: ",
    "permit: ",
    "abort: TLS ",
    "trigger: ",
    "too many errors ",
    "replacing command ",
    "filter: ",
    "hold: ",
    "queue file size limit ",
    "too much BDAT ",
    "not sending ",
    "no trace file",
    "requeued",
    "placed on hold",
    "released from hold",
    "SASL authentication failed; server ",
)
MARKS: Final = re.compile(
    r"\b(?:to|from|orig_to)=<|\bclient=|\bstatus=|message-id=|\buid=\d|\bremoved$|sasl_|queued as|notification: |SASL|uthenticat"
    r"|\brelay=|\bdelay=|\bnrcpt="
)
"""What only a line about a message or a sign-in carries."""
_SIGNIN: Final = re.compile(r"SASL|uthentica|sasl_")
_CYRUS: Final = ("SASL authentication failure: ", "SASL authentication problem: ", "smtpd_sasl", "smtp_sasl", "xsasl")


def is_noise(part: str, text: str) -> bool:
    """Whether a line without a queue id is known to carry nothing. `part` is the part of Postfix that wrote it."""
    if part in QUIET:
        return True
    if text.startswith("warning: "):
        return not _SIGNIN.search(text) or text.startswith(_CYRUS, 9)
    if text.startswith(_OPENINGS):
        return True
    return part not in STRICT and not MARKS.search(text)


def is_remark(said: str) -> bool:
    """Whether what is said of a queue id is known to carry nothing."""
    return said.startswith(_REMARKS)
