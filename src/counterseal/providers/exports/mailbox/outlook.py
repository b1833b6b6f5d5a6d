"""
Messages that Outlook saved (.msg): one compound file each, a stream for every long property ([MS-OXMSG], docs/sources.md).

The same first bytes begin a Word or Excel file of before 2007; what holds no properties of a message is said to be
one. Attachments are named; their bytes are not touched.
"""

from __future__ import annotations

import io
import re
import struct
from collections.abc import Iterator
from typing import BinaryIO, Final

from counterseal.mail.compound import SIGNATURE, Compound, NotCompound
from counterseal.model.reading import Gap, Part
from counterseal.providers.exports.mailbox.mapi import (
    CODE_PAGE,
    INTERNET_CODE_PAGE,
    LONG_NAME,
    SHORT_NAME,
    SUBJECT,
    WANTED,
    Item,
    Value,
    filetime,
    is_mail,
    mail_of,
    stored,
    text_value,
)
from counterseal.providers.exports.mailbox.places import Places
from counterseal.providers.exports.mailbox.tally import Tally
from counterseal.providers.exports.mailbox.told import LARGEST, Lies, recorded
from counterseal.providers.exports.trouble import Stopped, Trouble, detail
from counterseal.providers.exports.unpack import Member
from counterseal.providers.exports.whole import Found
from counterseal.reach import Asked

_PROPERTIES: Final = "__properties_version1.0"
_STREAM: Final = re.compile(r"__substg1\.0_([0-9A-Fa-f]{4})([0-9A-Fa-f]{4})")
_RECIPIENT: Final = re.compile(r"__recip_version1\.0_#[0-9A-Fa-f]{8}/")
_ATTACHMENT: Final = re.compile(r"__attach_version1\.0_#[0-9A-Fa-f]{8}/")
_OFFICE: Final = re.compile(r"\.(?:xls|xlt|et|doc|dot|wps|ppt|pps|xlsx|docx)$", re.IGNORECASE)
_THUMBNAILS: Final = re.compile(r"(?:^|[/!\\])(?:thumbs|ehthumbs)\.db$", re.IGNORECASE)
_ENCRYPTED: Final = "EncryptedPackage"
"""In which Office keeps a workbook that has a password ([MS-OFFCRYPTO])."""
_LONGEST: Final = 1024 * 1024
_MOST: Final = 2000
_FILES: Final = 64 * 1024 * 1024
"""Bytes of attachments that are read of one message."""


class Locked(Exception):
    """The file has a password."""


class OutlookMessages:
    """Files with one message each, as Outlook saves them."""

    name = "msg"
    resumable = True

    def __init__(self, exhibit: str, asked: Asked) -> None:
        self._exhibit, self._asked = exhibit, asked
        self._places = Places()

    def fits(self, head: bytes, _place: str) -> bool:
        """See `Whole`."""
        return head.startswith(SIGNATURE)

    def read(self, member: Member) -> Iterator[Found]:
        """See `Whole`."""
        size = 0
        try:
            with member.open() as stream:
                seekable = stream if stream.seekable() else io.BytesIO(stream.read(2 * LARGEST))
                size = seekable.seek(0, io.SEEK_END)
                item = item_of(seekable, size)
        except Stopped as stop:
            yield stop.trouble
            return
        except NotCompound:
            kind = "old_office" if _OFFICE.search(member.place) else "msg"
            yield Trouble(member.place, "damaged", detail(found=kind))
            return
        except Locked:
            yield Trouble(member.place, "encrypted", detail(found="office"))
            return
        if item is None and _THUMBNAILS.search(member.place):
            yield Trouble(member.place, "system_file", detail(instead="nothing"))
            return
        if item is None:
            yield Trouble(member.place, "unsupported", detail(found="old_office", instead="csv"))
            return
        if not is_mail(item):
            yield Gap(place=member.place, why="not_mail_item", harmless=True)
            return
        spot = self._places.of_file(member.place)
        lies = Lies(
            exhibit=self._exhibit,
            place=member.place,
            store=spot.store,
            folder=spot.folder,
            seen=self._asked.seen,
            stored=stored(item),
        )
        found = recorded(mail_of(item), lies)
        yield found.read
        tally = Tally()
        for why in found.troubles:
            tally.add(why, member.place)
        yield from tally.gaps(member.place)
        yield Part(place=member.place, dialect=self.name, rows=1, records=1)

    def state(self) -> object:
        """See `Counting`."""
        return self._places.state()

    def restore(self, state: object) -> None:
        """See `Counting`."""
        self._places.restore(state)

    def rest(self) -> Iterator[Found]:
        """See `Whole`."""
        yield from ()


def item_of(stream: BinaryIO, size: int = 0) -> Item | None:
    """The item in a compound file; None when it holds something else. Raises `NotCompound` or `Locked`."""
    file = Compound(stream)
    if _ENCRYPTED in file.nodes:
        raise Locked
    if _PROPERTIES not in file.nodes and not any(_STREAM.match(path) for path in file.nodes):
        return None
    values = _values(file, "", 32)
    pages = [page for tag in (CODE_PAGE, INTERNET_CODE_PAGE) if isinstance(page := values.get(tag), int)]
    page = pages[0] if pages else 0
    recipients = [_values(file, prefix, 8, page) for prefix in _storages(file, _RECIPIENT)]
    attachments = [_attached(file, prefix, page) for prefix in _storages(file, _ATTACHMENT)]
    return Item(values, tuple(recipients), tuple(name for name in attachments if name), size)


def attached_files(stream: BinaryIO) -> list[tuple[str, bytes | None]]:
    """Name and bytes of each attachment; None for the bytes of what is a message of its own. Raises `NotCompound`."""
    file = Compound(stream)
    found: list[tuple[str, bytes | None]] = []
    left = _FILES
    for prefix in _storages(file, _ATTACHMENT):
        path = f"{prefix}__substg1.0_37010102"
        data = file.read(path, left) if path in file.nodes and left > 0 else None
        left -= len(data or b"")
        if (name := _attached(file, prefix, 0)) or data:
            found.append((name, data))
    return found


def _storages(file: Compound, form: re.Pattern[str]) -> list[str]:
    found = {match.group() for path in file.nodes if (match := form.match(path))}
    return sorted(found)[:_MOST]


def _attached(file: Compound, prefix: str, page: int) -> str:
    said = _values(file, prefix, 8, page)
    name = said.get(LONG_NAME) or said.get(SHORT_NAME)
    if isinstance(name, str) and name:
        return name
    inner = prefix + "__substg1.0_3701000D/"
    subject = _values(file, inner, 24, page).get(SUBJECT)
    return f"{subject}.msg" if isinstance(subject, str) and subject else ""


def _values(file: Compound, prefix: str, header: int, page: int = 0) -> dict[int, Value]:
    """The wanted properties of one storage: numbers and moments from its list, texts from their own streams."""
    values: dict[int, Value] = {}
    raw = file.read(prefix + _PROPERTIES)[header:]
    for at in range(0, len(raw) - 15, 16):
        kind, tag = struct.unpack_from("<HH", raw, at)
        if tag not in WANTED:
            continue
        if kind in (0x0003, 0x000B):
            values[tag] = struct.unpack_from("<i", raw, at + 8)[0]
        elif kind == 0x0040 and (moment := filetime(struct.unpack_from("<q", raw, at + 8)[0])):
            values[tag] = moment
    known = values.get(CODE_PAGE) or values.get(INTERNET_CODE_PAGE) or page
    for tag in WANTED:
        for kind in ("001F", "001E", "0102"):
            path = f"{prefix}__substg1.0_{tag:04X}{kind}"
            if path in file.nodes:
                data = file.read(path, _LONGEST)
                values[tag] = _text(data, kind, known if isinstance(known, int) else 0)
                break
    return values


def _text(data: bytes, kind: str, page: int) -> Value:
    if kind == "001F":
        return data[: len(data) // 2 * 2].decode("utf-16-le", "replace").rstrip("\x00")
    return text_value(data, page) if kind == "001E" else data
