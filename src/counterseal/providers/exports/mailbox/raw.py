"""
Every message in a source as bytes, for whoever judges messages: nothing is told of them here but where they lie.

Places are written as the readers beside this write them (`letters`, `mbox`, `outlook`, `pst`), so that a record finds its
bytes again. Messages that Outlook keeps as properties have no bytes of their own: they are written out as mail, with
their attachments where these can be read. What is no message at all is handed on as well, with a word for why: whoever
asked for verdicts gets one for each file.
"""

from __future__ import annotations

import base64
import io
import mimetypes
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, Final
from urllib.parse import quote

from counterseal.mail.compound import SIGNATURE, NotCompound
from counterseal.mail.headers import looks_like_mail
from counterseal.providers.exports.bundle import Bundle
from counterseal.providers.exports.mailbox import pst, splitting
from counterseal.providers.exports.mailbox.letters import bare
from counterseal.providers.exports.mailbox.mapi import Item, bodies, header_lines, is_mail
from counterseal.providers.exports.mailbox.outlook import Locked, attached_files, item_of
from counterseal.providers.exports.mailbox.told import LARGEST
from counterseal.providers.exports.trouble import Stopped, Trouble
from counterseal.providers.exports.unpack import Member, members
from counterseal.providers.exports.walk import walk
from counterseal.reach import Raw

HEAD: Final = 65_536


def messages_in(paths: Sequence[Path], scratch: Path | None = None) -> Iterator[Raw]:
    """Every message in files, folders and archives, in a fixed order."""
    for found in walk(paths):
        if isinstance(found, Trouble):
            yield _refused(found)
        elif isinstance(found, Bundle):
            for name in found.names:
                yield from messages(found.folder / name, str(found.folder / name), scratch)
        else:
            yield from messages(found, str(found), scratch)


def messages(source: Path | BinaryIO, name: str, scratch: Path | None = None) -> Iterator[Raw]:
    """Every message in one file, named as its owner calls it, nested archives included."""
    for found in members(source, name=name, scratch=scratch):
        yield from (_refused(found),) if isinstance(found, Trouble) else _of(found)


def _refused(trouble: Trouble) -> Raw:
    return Raw(trouble.place, b"", trouble.why)


def _of(member: Member) -> Iterator[Raw]:
    try:
        with member.open() as stream:
            head = stream.read(HEAD)
            if splitting.begins(head):
                form = _mbox
            elif head.startswith(SIGNATURE):
                form = _outlook
            elif head.startswith(pst.SIGNATURE):
                form = _pst
            else:
                form = _letter
        yield from form(member)
    except Stopped as stop:
        yield _refused(stop.trouble)


def _letter(member: Member) -> Iterator[Raw]:
    data, why = b"", ""
    pieces: list[bytes] = []
    try:
        with member.open() as stream:
            held = 0
            while held <= LARGEST and (piece := stream.read(LARGEST + 1 - held)):
                pieces.append(piece)
                held += len(piece)
    except Stopped as stop:
        why = stop.trouble.why
    data = bare(b"".join(pieces))
    if not looks_like_mail(data) and b"\0" in data[:2000]:
        yield Raw(member.place, b"", "not_mail")
    else:
        yield Raw(member.place, data[:LARGEST], "" if looks_like_mail(data) else why)


def _mbox(member: Member) -> Iterator[Raw]:
    with member.open() as stream:
        splitter = splitting.Splitter(stream)
        for entry in splitter.entries():
            data = entry.data.partition(b"\n")[2]
            yield Raw(f"{member.place}:message {entry.number}", splitting.unescaped(data))
        if splitter.stopped is not None:
            yield _refused(splitter.stopped)


def _outlook(member: Member) -> Iterator[Raw]:
    with member.open() as stream:
        seekable = stream if stream.seekable() else io.BytesIO(stream.read(2 * LARGEST))
        size = seekable.seek(0, io.SEEK_END)
        try:
            item = item_of(seekable, size)
            if item is not None and is_mail(item):
                yield Raw(member.place, rebuilt(item, attached_files(seekable)))
                return
        except (NotCompound, Locked):
            pass
    yield Raw(member.place, b"", "not_mail")


def _pst(member: Member) -> Iterator[Raw]:
    for place, item, files in pst.items(member):
        yield Raw(place, b"", "damaged") if item is None else Raw(place, rebuilt(item, files))


def rebuilt(item: Item, files: Sequence[tuple[str, bytes | None]]) -> bytes:
    """
    An item written out as mail: its headers, its texts, its attachments.

    Nothing here was ever sent in this form; it is what a mail program would have sent. An attachment whose bytes could
    not be read is there with its name and empty.
    """
    text, html = bodies(item)
    mark = f"=_{len(text)}_{len(html)}_counterseal_rebuilt"
    lines = [*header_lines(item), "MIME-Version: 1.0", f'Content-Type: multipart/mixed; boundary="{mark}"', ""]
    for kind, body in (("plain", text), ("html", html)):
        if body:
            lines += _part(mark, f"text/{kind}; charset=utf-8", body.encode("utf-8", "replace"), "")
    for name, data in files:
        lines += _part(mark, mimetypes.guess_type(name)[0] or "application/octet-stream", data or b"", name or "file")
    return "\r\n".join((*lines, f"--{mark}--", "")).encode("utf-8", "replace")


def _part(mark: str, kind: str, data: bytes, name: str) -> list[str]:
    encoded = quote(name)
    named = [f"Content-Disposition: attachment; filename*=UTF-8''{encoded}"] if name else []
    return [
        f"--{mark}",
        f"Content-Type: {kind}",
        "Content-Transfer-Encoding: base64",
        *named,
        "",
        base64.encodebytes(data).decode("ascii").replace("\n", "\r\n"),
    ]
