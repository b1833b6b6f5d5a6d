"""
Messages as Postfix and Dovecot's delivery log them.

One message is half a dozen lines of several programs that share a queue id: who connected (and as whom he signed in),
the Message-ID, sender and size, then one line for each recipient with what became of it ("Postfix log lines"). What
arrives for a mailbox of ours goes to Dovecot over LMTP, where the Sieve script decides and says so. What a script sends
on leaves as a message with a queue id of its own and the Message-ID of the old one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from counterseal.providers.simulated.dovecot.logins import LOCAL, is_web, session_of
from counterseal.providers.simulated.dovecot.syslog import Syslog, pid_of
from counterseal.providers.simulated.letters import Delivery, Letter, Post
from counterseal.providers.simulated.story import Story

SECOND = timedelta(seconds=1)


def queue_id(letter: Letter, part: str = "") -> str:
    """The queue id under which a message goes through the server."""
    return hashlib.sha256(f"{letter.message_id}/{part}".encode()).hexdigest()[:10].upper()


def relay_of(address: str) -> tuple[str, str]:
    """The mail server of a correspondent's domain: name and address, the latter out of RFC 3849."""
    domain = address.rpartition("@")[2]
    number = hashlib.sha256(domain.encode()).hexdigest()[:4].lstrip("0") or "1"
    return f"mx.{domain}", f"2001:db8:25::{number}"


def size_of(letter: Letter) -> int:
    """How large the server says it is."""
    return 2048 + int(hashlib.sha256(letter.message_id.encode()).hexdigest()[:4], 16) % 9000


@dataclass(frozen=True, slots=True)
class _Host:
    """The names and the log that every line needs."""

    story: Story
    log: Syslog

    def say(self, at: datetime, program: str, text: str) -> None:
        self.log.add(at, f"postfix/{program}", text, pid_of(f"{program}/{at:%Y%m%d%H}"))

    @property
    def name(self) -> str:
        return f"mail.{self.story.tenant.domain}"


def write_mail(story: Story, post: Post, log: Syslog) -> None:
    """The lines of all mail of a story."""
    host = _Host(story, log)
    arrived: dict[str, list[Delivery]] = {}
    for one in post.deliveries:
        arrived.setdefault(one.letter.message_id, []).append(one)
    for letter in post.letters:
        if letter.get("act") == "drafted":
            continue  # a draft goes nowhere
        here = arrived.get(letter.message_id, [])
        if letter.outside:
            _incoming(host, letter, here)
        else:
            _submitted(host, letter, here)


def _submitted(host: _Host, letter: Letter, here: list[Delivery]) -> None:
    web = is_web(letter.beat.line.fields)
    client = f"localhost[{LOCAL}]" if web else f"unknown[{letter.get('ip')}]"
    queue, at = queue_id(letter), letter.at
    host.say(at, "submission/smtpd", f"connect from {client}")
    method = "LOGIN" if web else "PLAIN"
    who = letter.get("who")
    host.say(at, "submission/smtpd", f"{queue}: client={client}, sasl_method={method}, sasl_username={who}")
    _queued(host, letter, queue, at, len(letter.recipients))
    host.say(
        at,
        "submission/smtpd",
        f"disconnect from {client} ehlo=2 starttls=1 auth=1 mail=1 rcpt={len(letter.recipients)} data=1 quit=1 "
        f"commands={7 + len(letter.recipients)}",
    )
    _out(host, queue, at + SECOND, [one for one in letter.recipients if not host.story.tenant.own(one)], letter)
    _in(host, letter, queue, at + SECOND, here)
    host.say(at + 2 * SECOND, "qmgr", f"{queue}: removed")


def _incoming(host: _Host, letter: Letter, here: list[Delivery]) -> None:
    name, ip = relay_of(letter.sender)
    client = f"unknown[{letter.get('ip')}]" if letter.get("ip") else f"{name}[{ip}]"
    queue, at = queue_id(letter), letter.at
    host.say(at, "smtpd", f"connect from {client}")
    host.say(at, "smtpd", f"{queue}: client={client}")
    _queued(host, letter, queue, at, len(here))
    host.say(at, "smtpd", f"disconnect from {client} ehlo=2 starttls=1 mail=1 rcpt=1 data=1 quit=1 commands=7")
    _in(host, letter, queue, at + SECOND, here)
    host.say(at + 2 * SECOND, "qmgr", f"{queue}: removed")


def _queued(host: _Host, letter: Letter, queue: str, at: datetime, count: int) -> None:
    host.say(at, "cleanup", f"{queue}: message-id={letter.message_id}")
    active = f"size={size_of(letter)}, nrcpt={max(1, count)} (queue active)"
    host.say(at, "qmgr", f"{queue}: from=<{letter.sender}>, {active}")


def _out(host: _Host, queue: str, at: datetime, recipients: Iterable[str], letter: Letter) -> None:
    """To servers outside."""
    state = letter.get("state") or "sent"
    for address in recipients:
        name, ip = relay_of(address)
        took = "delay=1.3, delays=0.1/0.01/0.5/0.69, dsn=2.0.0, status=sent (250 2.0.0 OK)"
        if state == "bounced":
            took = "delay=1.3, delays=0.1/0.01/0.5/0.69, dsn=5.1.1, status=bounced (host said: 550 5.1.1 User unknown)"
        host.say(at, "smtp", f"{queue}: to=<{address}>, relay={name}[{ip}]:25, {took}")


def _in(host: _Host, letter: Letter, queue: str, at: datetime, here: list[Delivery]) -> None:
    """To mailboxes of ours, over LMTP; the scripts say what they did."""
    for one in here:
        key = f"{letter.message_id}/{one.account}"
        session = session_of(key)
        who = f"lmtp({one.account})<{pid_of(key)}><{session}>"
        for to in one.forwards:
            host.log.add(at, "dovecot", f"{who}: sieve: msgid={letter.message_id}: forwarded to <{to}>")
            _sent_on(host, letter, to, at)
        if one.folder:
            said = f"stored mail into mailbox '{one.folder}'"
        elif one.forwards:
            said = ""
        else:
            said = "marked message to be discarded if not explicitly delivered (discard action)"
        if said:
            host.log.add(at, "dovecot", f"{who}: sieve: msgid={letter.message_id}: {said}")
        relay = f"relay={host.name}[private/dovecot-lmtp]"
        took = (
            f"delay=0.2, delays=0.1/0.01/0.02/0.07, dsn=2.0.0, status=sent (250 2.0.0 <{one.account}> {session} Saved)"
        )
        host.say(at, "lmtp", f"{queue}: to=<{one.account}>, {relay}, {took}")


def _sent_on(host: _Host, letter: Letter, to: str, at: datetime) -> None:
    """What a script forwards is a new message in the queue, from the sender of the old one."""
    queue = queue_id(letter, f"on/{to}")
    host.say(at, "pickup", f"{queue}: uid=5000 from=<{letter.sender}>")
    _queued(host, letter, queue, at, 1)
    _out(host, queue, at + SECOND, [to], letter)
    host.say(at + 2 * SECOND, "qmgr", f"{queue}: removed")
