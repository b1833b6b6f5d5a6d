"""Mailboxes written by hand: one exchange of letters in every container, and short ways to read them."""

from __future__ import annotations

import io
import tarfile
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from counterseal.model.reading import Gap, Part
from counterseal.model.records import Message
from counterseal.providers.exports.provider import PROVIDER
from counterseal.providers.exports.trouble import Trouble
from counterseal.providers.exports.unpack import Member
from counterseal.reach import Asked, Mark, Read
from tests.providers.exports.zoo import Bytes

SEEN = datetime(2026, 11, 24, tzinfo=UTC)
ASKED = Asked(seen=SEEN)
EXHIBIT = "e" * 64


def letter(
    number: int = 1,
    *,
    sender: str = "anna@example.com",
    to: str = "bob@example.org",
    more: str = "",
    body: str = "Hello\n",
) -> bytes:
    """A letter of one day in March, with the headers that every program writes."""
    return (
        f"Received: from mx.example.org by mx.example.com with ESMTP id {number}; Mon, {number} Mar 2026 08:00:05 +0000\n"
        f"Message-ID: <m{number}@example.com>\nFrom: Anna <{sender}>\nTo: {to}\nSubject: Letter {number}\n"
        f"Date: Mon, {number} Mar 2026 16:00:00 +0800\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n{more}\n{body}"
    ).encode()


def mbox(*letters: bytes, line: bytes = b"From anna@example.com Mon Mar  2 08:00:00 2026\n") -> bytes:
    """Letters in one file, escaped as mboxrd does."""
    return b"".join(
        line + one.replace(b"\n>From ", b"\n>>From ").replace(b"\nFrom ", b"\n>From ") + b"\n" for one in letters
    )


def member(data: bytes, place: str = "x", cut: Trouble | None = None) -> Member:
    """A file as a form is given it."""
    return Member(place, len(data), 0, Bytes(data, place, cut).open)


def tar(files: Mapping[str, bytes]) -> bytes:
    """Files in a tar."""
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w") as made:
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            made.addfile(info, io.BytesIO(data))
    return held.getvalue()


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Files in a zip."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in files.items():
            made.writestr(name, data)
    return held.getvalue()


def found(data: bytes, scratch: Path, name: str = "export", state: str = "") -> list[Read | Part | Gap | Mark]:
    """Everything that the provider tells of some bytes."""
    return list(PROVIDER.read(io.BytesIO(data), name=name, exhibit=EXHIBIT, asked=ASKED, scratch=scratch, state=state))


def messages(data: bytes, scratch: Path, name: str = "export") -> list[Message]:
    """The messages in some bytes."""
    return [
        one.record for one in found(data, scratch, name) if isinstance(one, Read) and isinstance(one.record, Message)
    ]


def gaps(data: bytes, scratch: Path, name: str = "export") -> list[tuple[str, int]]:
    """What was said besides: words and how often."""
    return [(one.why, one.count) for one in found(data, scratch, name) if isinstance(one, Gap)]


def parts(data: bytes, scratch: Path, name: str = "export") -> list[tuple[str, str, int]]:
    """How files were understood: place, dialect, records."""
    return [(one.place, one.dialect, one.records) for one in found(data, scratch, name) if isinstance(one, Part)]
