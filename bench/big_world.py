"""
Makes the world that `bench/big_mailbox.py` measures: a mailbox of any size and the log of its mail server, with a theft.

The same numbers make the same bytes. Everything is written as a stream; the mailbox is an mbox and a Maildir, the log is
what Postfix and Dovecot write through syslog over ninety days. In the last week somebody who knows the password signs in
from another country, reads the mailbox message by message and writes to a customer in its owner's name.
"""

from __future__ import annotations

import base64
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

OWNER = "anna@acme.test"
INTRUDER = "203.0.113.9"
DAYS = 90
END = datetime(2026, 6, 30, tzinfo=UTC)
START = END - timedelta(days=DAYS)
YEARS = timedelta(days=3 * 365)
"""How far the mailbox reaches back."""
GEOIP = (
    "cidr,country,asn,network,kind\n198.51.100.0/24,CN,64496,Example Telecom,\n192.0.2.0/24,CN,64497,Example Mobile,\n"
    "203.0.113.0/24,NG,64508,Example Hosting,hosting\n2001:db8::/32,US,64510,Example Transit,\n"
)
FOLDERS = ("", ".Sent", ".Orders", ".&XfJSIJZk-")
"""Of the Maildir: the inbox, and three more; the last is 已删除 as IMAP writes it."""
PEOPLE = 310
"""Threads that are written in by turns; a multiple of five, so that each is one person's."""
TEXTS = (
    "Dear Anna,\n\nplease find attached our order {n}. Delivery is needed before the end of the month.\n\nBest regards\nBob\n",
    "您好，\n\n附件是第{n}号发票，请查收。如有问题请随时联系。\n\n此致\n敬礼\n",
    "Hello,\n\nthe container of order {n} left the port yesterday. The papers follow.\n\n> On Monday you wrote:\n> When does it leave?\n",
    "安娜，\n\n合同第{n}号已经盖章，原件今天寄出。\n",
)


@dataclass(frozen=True, slots=True)
class World:
    """What was made, and where it lies."""

    sources: tuple[Path, ...]
    geoip: Path
    messages: int
    lines: int
    size: int
    """Bytes of mail."""


def make(folder: Path, messages: int, lines: int, size: int) -> World:
    """Write it into a folder, unless it is there already."""
    mbox, maildir, log, geoip = folder / "INBOX.mbox", folder / "Maildir", folder / "mail.log", folder / "geoip.csv"
    if not geoip.exists():
        folder.mkdir(parents=True, exist_ok=True)
        letters = _letters(messages, size)
        with mbox.open("wb") as out:
            for _ in range(messages * 6 // 10):
                at, sender, letter = next(letters)
                out.write(b"From %s %s\n" % (sender.encode(), at.strftime("%a %b %d %H:%M:%S %Y").encode()))
                out.write(letter.replace(b"\nFrom ", b"\n>From ") + b"\n")
        _maildir(maildir, letters)
        with log.open("wb") as out:
            out.writelines(line.encode() + b"\n" for line in _log(lines))
        geoip.write_text(GEOIP, encoding="utf-8")
    bytes_of_mail = mbox.stat().st_size + sum(path.stat().st_size for path in maildir.rglob("*") if path.is_file())
    return World((mbox, maildir, log), geoip, messages, lines, bytes_of_mail)


def _maildir(root: Path, letters: Iterator[tuple[datetime, str, bytes]]) -> None:
    for name in FOLDERS:
        for part in ("cur", "new", "tmp"):
            (root / name / part).mkdir(parents=True, exist_ok=True)
    for number, (at, sender, letter) in enumerate(letters):
        name = ".Sent" if sender == OWNER else FOLDERS[number % 10] if number % 10 in {2, 3} else ""
        path = root / name / "cur" / f"{int(at.timestamp())}.M{number}P7.mx,S={len(letter)}:2,S"
        path.write_bytes(letter)


# --------------------------------------------------------------------------------------------------------------- mail


def _letters(count: int, size: int) -> Iterator[tuple[datetime, str, bytes]]:
    """So many messages of so many bytes together, in order of time."""
    chance = random.Random(1)
    blob = base64.encodebytes(chance.randbytes(3_000_000))
    line = len(blob.splitlines(keepends=True)[0])
    left = size
    for number in range(count):
        at = END - YEARS + YEARS * (number + chance.random()) / count
        sender = _sender(number)
        mean = max(2_500, left // (count - number))
        # Two thirds are short; the rest carry an attachment and bring the sum to what was asked for.
        attached = 0 if chance.random() < 0.66 or mean < 4_000 else int(3 * (mean - 2_500) * chance.uniform(0.5, 1.5))
        letter = _letter(chance, number, at, sender, blob, min(attached, len(blob) - line) // line * line)
        left -= len(letter)
        yield at, sender, letter


def _sender(number: int) -> str:
    """Every fifth message is the owner's; the others come from people who write again and again, each of one company."""
    person = number % PEOPLE
    return OWNER if number % 5 == 0 else f"person{person}@company{person % 90}.example.com"


def _letter(chance: random.Random, number: int, at: datetime, sender: str, blob: bytes, attached: int) -> bytes:
    receiver = _sender(number + 1) if sender == OWNER else OWNER
    domain = sender.partition("@")[2]
    charset = ("utf-8", "gb18030", "utf-8", "gb18030")[number % 4]
    words = TEXTS[number % 4].format(n=number) * chance.randrange(1, 12)
    head = [
        f"Message-ID: <{number:07d}@{domain}>",
        f"Date: {format_datetime(at)}",
        f"From: Person <{sender}>",
        f"To: <{receiver}>",
        f"Subject: =?utf-8?b?{base64.b64encode(f'订单 order {number % PEOPLE}'.encode()).decode()}?=",
        "MIME-Version: 1.0",
        "X-Mailer: Foxmail 7.2.25.213[cn]",
    ]
    if number >= PEOPLE and number % 3 == 0:
        before = f"<{number - PEOPLE:07d}@{domain}>"
        head.append(f"In-Reply-To: {before}\nReferences: {before}")
    if sender != OWNER:
        stamp = format_datetime(at + timedelta(seconds=4))
        head[:0] = [
            f"Return-Path: <{sender}>",
            f"Delivered-To: {OWNER}",
            f"Received: from mx.{domain} (mx.{domain} [2001:db8::{number % 60000:x}])\n\tby mx.acme.test (Postfix) with ESMTPS id {number:X}\n\tfor <{OWNER}>; {stamp}",
            f"Received: from [192.0.2.{number % 250}] by mx.{domain} with ESMTPSA; {format_datetime(at)}",
            f"DKIM-Signature: v=1; a=rsa-sha256; d={domain}; s=s1; h=from:to:subject;\n\tbh={blob[:44].decode().strip()}; b={blob[50:250].decode().replace(chr(10), chr(10) + chr(9))}",
        ]
    body = base64.encodebytes(words.encode(charset, "replace")).decode()
    if not attached:
        head.append(f"Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: base64")
        return ("\n".join(head) + "\n\n" + body + "\n").encode()
    mark = f"=_part_{number}"
    head.append(f'Content-Type: multipart/mixed; boundary="{mark}"')
    start = (
        "\n".join(head)
        + f"\n\n--{mark}\nContent-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: base64\n\n{body}\n"
        f'--{mark}\nContent-Type: application/pdf; name="order-{number}.pdf"\nContent-Disposition: attachment; filename="order-{number}.pdf"\n'
        "Content-Transfer-Encoding: base64\n\n"
    )
    return start.encode() + blob[:attached] + f"\n--{mark}--\n".encode()


# ---------------------------------------------------------------------------------------------------------------- log

Event = tuple[float, int, str]
"""Seconds since the start, a number that keeps the order, and the line behind the time."""


def _log(lines: int) -> Iterator[str]:
    """So many lines of syslog, in order of time; guesses at passwords fill up what the day's work leaves."""
    people = [OWNER, *(f"p{number}@acme.test" for number in range(max(2, lines // 52_000)))]
    written = 0
    for day in range(DAYS):
        share = lines * (day + 1) // DAYS - written
        events = _day(day, people, share)
        for seconds, _, said in events:
            at = START + timedelta(seconds=seconds)
            yield f"{at:%b} {at.day:2d} {at:%H:%M:%S} mx {said}"
        written += share


def _day(day: int, people: list[str], share: int) -> list[Event]:
    chance = random.Random(1000 + day)
    events: list[Event] = []
    if day == DAYS - 4:
        _theft(day * 86_400 + 3 * 3600, events)
    for number, person in enumerate(people):
        for name, first, last, step, network in (
            ("pc", 0.5, 10.5, 300, "198.51.100"),
            ("phone", -1, 15, 900, "192.0.2"),
        ):
            at = day * 86_400 + first * 3600 + number % step
            while at < day * 86_400 + last * 3600 and len(events) < share - 40:
                if at >= 0:
                    _visit(at, person, f"{network}.{number % 250 + 1}", f"{name}{number}d{day}t{int(at)}", 0, events)
                at += step
        for message in range(20):
            at = day * 86_400 + chance.uniform(1, 9) * 3600
            if len(events) < share - 40:
                _arrival(at, person, day * 1_000_000 + number * 1000 + message, events, sent=message % 4 == 0)
    while len(events) < share:
        at = day * 86_400 + chance.uniform(0, 86_000)
        guess = f"203.0.113.{chance.randrange(100, 250)}"
        _said(
            at,
            f"dovecot: imap-login: Disconnected (auth failed, 1 attempts in 2 secs): user=<info{chance.randrange(90)}@acme.test>, method=PLAIN, rip={guess}, lip=198.51.100.250, TLS, session=<g{day}x{len(events)}>",
            events,
        )
    return sorted(events)[:share]


def _said(at: float, line: str, events: list[Event]) -> None:
    events.append((at, len(events), line))


def _visit(at: float, person: str, ip: str, session: str, bodies: int, events: list[Event]) -> None:
    """An IMAP session: signed in, and what was done in it."""
    mpid = 1000 + len(events) % 30_000
    _said(
        at,
        f"dovecot: imap-login: Login: user=<{person}>, method=PLAIN, rip={ip}, lip=198.51.100.250, mpid={mpid}, TLS, session=<{session}>",
        events,
    )
    _said(
        at + 2,
        f"dovecot: imap({person})<{mpid}><{session}>: Disconnected: Logged out in=120 out={900 + bodies * 40_000} deleted=0 expunged=0 trashed=0 hdr_count={bodies} hdr_bytes={bodies * 300} body_count={bodies} body_bytes={bodies * 40_000}",
        events,
    )


def _arrival(
    at: float, person: str, number: int, events: list[Event], *, sent: bool, to: str = "", ip: str = ""
) -> None:
    """One message through Postfix, in or out."""
    queue, pid = f"{number + 16_777_216:010X}", 2000 + number % 20_000
    other = to or f"person{number % 400}@company{number % 90}.example.com"
    if sent:
        place = ip or f"198.51.100.{int(person[1:].partition('@')[0]) % 250 + 1 if person != OWNER else 1}"
        _said(
            at,
            f"postfix/submission/smtpd[{pid}]: {queue}: client=unknown[{place}], sasl_method=PLAIN, sasl_username={person}",
            events,
        )
        _said(at + 0.1, f"postfix/cleanup[{pid}]: {queue}: message-id=<{number}@acme.test>", events)
        _said(at + 0.2, f"postfix/qmgr[900]: {queue}: from=<{person}>, size=41000, nrcpt=1 (queue active)", events)
        _said(
            at + 1,
            f"postfix/smtp[{pid}]: {queue}: to=<{other}>, relay=mx.example.com[2001:db8::25]:25, delay=1, delays=0.1/0/0.3/0.6, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 4F)",
            events,
        )
    else:
        _said(at, f"postfix/smtpd[{pid}]: connect from mx.example.com[2001:db8::25]", events)
        _said(at + 0.1, f"postfix/smtpd[{pid}]: {queue}: client=mx.example.com[2001:db8::25]", events)
        _said(
            at + 0.2, f"postfix/cleanup[{pid}]: {queue}: message-id=<{number}@company{number % 90}.example.com>", events
        )
        _said(at + 0.3, f"postfix/qmgr[900]: {queue}: from=<{other}>, size=41000, nrcpt=1 (queue active)", events)
        _said(
            at + 1,
            f"postfix/lmtp[{pid}]: {queue}: to=<{person}>, relay=mx.acme.test[private/dovecot-lmtp], delay=1, delays=0.1/0/0.3/0.6, dsn=2.0.0, status=sent (250 2.0.0 <{person}> Saved)",
            events,
        )
        _said(
            at + 2,
            f"postfix/smtpd[{pid}]: disconnect from mx.example.com[2001:db8::25] ehlo=1 mail=1 rcpt=1 data=1 quit=1 commands=5",
            events,
        )
    _said(at + 2, f"postfix/qmgr[900]: {queue}: removed", events)


def _theft(at: float, events: list[Event]) -> None:
    """Signed in from elsewhere, read it all, and wrote to a customer."""
    for turn in range(4):
        _visit(at + turn * 900, OWNER, INTRUDER, f"theft{turn}", 400, events)
    for number in range(3):
        _arrival(
            at + 4000 + number * 60,
            OWNER,
            990_000_000 + number,
            events,
            sent=True,
            to="bob@company1.example.com",
            ip=INTRUDER,
        )
