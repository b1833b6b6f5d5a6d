"""
The mailboxes as files: Maildir with its folders (Maildir++), or one mbox a folder.

A backup of `/var/vmail` is one tar: below each mailbox its Maildir and its Sieve script. Folder names are written in
the UTF-7 of IMAP (RFC 3501, 5.1.3), flags stand at the end of the file's name, and what has not been looked at since it
came lies in `new`.
"""

from __future__ import annotations

import base64
import gzip
import io
import tarfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from email.utils import format_datetime
from zoneinfo import ZoneInfo

from counterseal.providers.simulated.dovecot.logins import LOCAL, is_web
from counterseal.providers.simulated.dovecot.postfix import queue_id, relay_of
from counterseal.providers.simulated.dovecot.syslog import HOST, pid_of
from counterseal.providers.simulated.letters import INBOX, Copy
from counterseal.providers.simulated.rfc5322 import Stamp, written
from counterseal.providers.simulated.story import Story

_LETTERS = {"draft": "D", "flagged": "F", "forwarded": "P", "answered": "R", "seen": "S", "deleted": "T"}
_ROUNDCUBE = ("User-Agent", "Roundcube Webmail/1.6.9")
_PROGRAMS = (("foxmail", "X-Mailer"), ("outlook", "X-Mailer"))


def maildirs(story: Story, boxes: Mapping[str, Sequence[Copy]], scripts: Mapping[str, str]) -> bytes:
    """All mailboxes in one tar, packed: a backup of the server's mail."""
    files: dict[str, tuple[bytes, datetime | None]] = {}
    for person in story.people:
        home = _home(story, person.address)
        for copy in boxes.get(person.address, ()):
            name, content = _maildir_file(story, person.address, copy)
            files[f"{home}/Maildir/{name}"] = content, copy.letter.at
        if script := scripts.get(person.address):
            files[f"{home}/sieve/roundcube.sieve"] = script.encode(), None
    return packed(files)


def mboxes(story: Story, boxes: Mapping[str, Sequence[Copy]], scripts: Mapping[str, str]) -> bytes:
    """The same with one mbox a folder, as `doveadm` or an old server leaves them."""
    files: dict[str, tuple[bytes, datetime | None]] = {}
    for person in story.people:
        home = _home(story, person.address)
        folders: dict[str, list[Copy]] = {}
        for copy in boxes.get(person.address, ()):
            folders.setdefault(copy.folder, []).append(copy)
        for folder, copies in folders.items():
            content = b"".join(_mbox_message(story, person.address, copy) for copy in copies)
            files[f"{home}/mail/{_utf7(folder)}"] = content, None
        if script := scripts.get(person.address):
            files[f"{home}/sieve/roundcube.sieve"] = script.encode(), None
    return packed(files)


def packed(files: Mapping[str, tuple[bytes, datetime | None]]) -> bytes:
    """Files in a tar, packed with gzip; the same files are always the same bytes."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for name, (content, at) in files.items():
            info = tarfile.TarInfo(name)
            info.size, info.mtime, info.mode = len(content), int(at.timestamp()) if at else 0, 0o600
            archive.addfile(info, io.BytesIO(content))
    return gzip.compress(out.getvalue(), mtime=0)


def _home(story: Story, address: str) -> str:
    return f"vmail/{story.tenant.domain}/{address.partition('@')[0]}"


def _maildir_file(story: Story, owner: str, copy: Copy) -> tuple[str, bytes]:
    content = written(story, copy.letter, stamp_of(story, owner, copy))
    folder = "" if copy.folder == INBOX else f".{_utf7(copy.folder.replace('/', '.'))}/"
    stamp = int(copy.letter.at.timestamp())
    key = pid_of(f"{copy.letter.message_id}/{copy.folder}/{copy.delivered}")
    base = f"{stamp}.M{int(key) * 7 % 1000000}P{key}.{HOST},S={len(content)}"
    if "unseen" in copy.flags and len(copy.flags) == 1 and copy.delivered and copy.folder == INBOX:
        return f"{folder}new/{base}", content
    letters = "".join(sorted(_LETTERS[one] for one in copy.flags if one in _LETTERS))
    return f"{folder}cur/{base}:2,{letters}", content


def _mbox_message(story: Story, owner: str, copy: Copy) -> bytes:
    """One message of an mbox: the From line, the flags in headers, and `From ` in the text quoted."""
    content = written(story, copy.letter, stamp_of(story, owner, copy)).replace(b"\r\n", b"\n")
    status = "RO" if "seen" in copy.flags else "O"
    more = "".join(
        {"answered": "A", "draft": "T", "deleted": "D", "flagged": "F"}.get(one, "") for one in sorted(copy.flags)
    )
    head, _, body = content.partition(b"\n\n")
    quoted = b"\n".join(b">" + one if one.lstrip(b">").startswith(b"From ") else one for one in body.split(b"\n"))
    marks = f"\nStatus: {status}" + (f"\nX-Status: {more}" if more else "")
    sender = copy.letter.sender if copy.delivered else owner
    at = copy.letter.at
    return (
        f"From {sender} {at:%a %b} {at.day:>2} {at:%H:%M:%S %Y}\n".encode()
        + head
        + marks.encode()
        + b"\n\n"
        + quoted
        + b"\n"
    )


def stamp_of(story: Story, owner: str, copy: Copy) -> Stamp:
    """What the servers and the program wrote on a copy."""
    letter = copy.letter
    fields = letter.beat.line.fields
    web = is_web(fields) and not letter.outside
    program = _ROUNDCUBE if web else _program(letter.get("agent"))
    extra = {"X-Sender": letter.sender} if web else {}
    if not copy.delivered:
        return Stamp(program=program, extra=extra)
    zone = ZoneInfo(story.zone)
    at = format_datetime(letter.at.astimezone(zone))
    host, queue = f"mail.{story.tenant.domain}", queue_id(letter)
    lmtp = f"from {host}\r\n\tby {host} with LMTP\r\n\tid {queue}\r\n\t(envelope-from <{letter.sender}>)\r\n\tfor <{owner}>; {at}"
    first = [("Return-Path", f"<{letter.sender}>"), ("Delivered-To", owner)]
    return Stamp(program=program, received=[lmtp, *_hops(story, copy, queue, at)], first=first, extra=extra)


def _hops(story: Story, copy: Copy, queue: str, at: str) -> Iterator[str]:
    letter, host = copy.letter, f"mail.{story.tenant.domain}"
    if letter.outside:
        name, ip = relay_of(letter.sender)
        ip = letter.get("ip") or ip
        shown = f"IPv6:{ip}" if ":" in ip else ip
        yield f"from {name} ({name} [{shown}])\r\n\tby {host} (Postfix) with ESMTPS id {queue}; {at}"
        return
    ip = LOCAL if is_web(letter.beat.line.fields) else letter.get("ip")
    name = "localhost" if ip == LOCAL else "unknown"
    yield f"from [{ip}] ({name} [{ip}])\r\n\t(Authenticated sender: {letter.sender})\r\n\tby {host} (Postfix) with ESMTPSA id {queue}; {at}"


def _program(agent: str) -> tuple[str, str]:
    if not agent or "Client=" in agent:
        return "", ""
    low = agent.lower()
    return next((name for mark, name in _PROGRAMS if mark in low), "User-Agent"), agent


def _utf7(name: str) -> str:
    """A folder's name in the UTF-7 of IMAP."""
    out, waiting = [], ""
    for sign in [*name, ""]:
        if sign and not (" " <= sign <= "~"):
            waiting += sign
            continue
        if waiting:
            packed_name = base64.b64encode(waiting.encode("utf-16-be")).decode().rstrip("=").replace("/", ",")
            out.append(f"&{packed_name}-")
            waiting = ""
        out.append("&-" if sign == "&" else sign)
    return "".join(out)
