"""
Files with one message each: Maildirs, folders of .eml, Apple Mail's .emlx, attachments that somebody saved.

There may be a hundred thousand in one archive, so they are told by a look at their first lines, and what there is to say
is said by folder, at the end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Final

from counterseal.mail.headers import looks_like_mail
from counterseal.mail.marks import apple_flags, maildir_flags
from counterseal.model.reading import Part
from counterseal.providers.exports.mailbox.places import Places, parent
from counterseal.providers.exports.mailbox.tally import Tally
from counterseal.providers.exports.mailbox.told import LARGEST, Lies, told
from counterseal.providers.exports.trouble import Stopped
from counterseal.providers.exports.unpack import Member
from counterseal.providers.exports.whole import Found
from counterseal.reach import Asked

_APPLE: Final = re.compile(rb"[ \t]*(\d{1,12})[ \t]*\r?\n")
_APPLE_FLAGS: Final = re.compile(rb"<key>flags</key>\s*<integer>(\d{1,18})</integer>")
_APPLE_DATE: Final = re.compile(rb"<key>date-received</key>\s*<(?:integer|real)>(\d{1,12})")
_NAMED: Final = re.compile(
    r"\.(?:eml|emlx|partial\.emlx|mht\.eml)$|(?:^|[/!])(?:cur|new)/[^/]*[:;!_+-]2,[A-Za-z]*$", re.IGNORECASE
)
_MAILDIR: Final = re.compile(r"(?:^|[/!])(cur|new|tmp)/([^/]*)$")
_STAMP: Final = re.compile(r"(\d{9,10})[._]")
_BINARY: Final = re.compile(rb"[\x00-\x08\x0e-\x1a]")


@dataclass(slots=True)
class _Folder:
    """What was read of one folder."""

    kind: str
    first: str
    messages: int = 0
    tally: Tally = field(default_factory=Tally)


class Letters:
    """Files of one message each, of any name."""

    name = "message files"
    resumable = True
    largest = LARGEST

    def __init__(self, exhibit: str, asked: Asked) -> None:
        self._exhibit, self._asked = exhibit, asked
        self._places = Places()
        self._folders: dict[tuple[str, str], _Folder] = {}

    def fits(self, head: bytes, place: str) -> bool:
        """See `Whole`."""
        if len(_BINARY.findall(head[:2000])) >= 20 or "/.autorespond/" in place:
            return False  # cPanel's automatic answers look like messages, and are settings
        if apple := _APPLE.match(head):
            return looks_like_mail(head[apple.end() :])
        if looks_like_mail(head):
            return True
        return _NAMED.search(place) is not None

    def read(self, member: Member) -> Iterator[Found]:
        """See `Whole`."""
        stopped = None
        data = b""
        try:
            with member.open() as stream:
                pieces = []
                held = 0
                while held <= self.largest and (piece := stream.read(self.largest + 1 - held)):
                    pieces.append(piece)
                    held += len(piece)
                data = pieces[0] if len(pieces) == 1 else b"".join(pieces)
                pieces.clear()
                _ = stream.read(1)
        except Stopped as stop:
            stopped = stop.trouble
            data = data or b"".join(pieces)
        lies, data, kind = self._lies(member.place, data)
        folder = self._folder(member.place, kind)
        folder.messages += 1
        found = told(data[: self.largest], lies)
        name = member.place[len(parent(member.place)) :].lstrip("/")
        for why in found.troubles:
            folder.tally.add(why, name)
        if len(data) > self.largest:
            folder.tally.add("large_mail", name)
        yield found.read
        if stopped is not None:
            yield stopped

    def rest(self) -> Iterator[Found]:
        """See `Whole`."""
        for (place, _), folder in self._folders.items():
            here = place if folder.messages > 1 else folder.first
            yield from folder.tally.gaps(here)
            yield Part(place=here, dialect=folder.kind, rows=folder.messages, records=folder.messages)
        self._folders.clear()

    def state(self) -> object:
        """See `Counting`."""
        folders = [
            [place, folder.kind, folder.first, folder.messages, folder.tally.state()]
            for (place, _), folder in self._folders.items()
        ]
        return [folders, self._places.state()]

    def restore(self, state: Any) -> None:
        """See `Counting`."""
        try:
            folders, roots = state
            for place, kind, first, messages, said in folders:
                folder = _Folder(str(kind), str(first), int(messages))
                folder.tally.restore(said)
                self._folders[str(place), str(kind)] = folder
            self._places.restore(roots)
        except (TypeError, ValueError):  # no state of ours
            self._folders.clear()

    def _folder(self, place: str, kind: str) -> _Folder:
        path = parent(place).rstrip("!")
        return self._folders.setdefault((path or place, kind), _Folder(kind, place))

    def _lies(self, place: str, data: bytes) -> tuple[Lies, bytes, str]:
        spot = self._places.of_file(place)
        kind = "eml"
        flags: tuple[str, ...] = ()
        stored: datetime | None = None
        if apple := _APPLE.match(data):
            kind = "emlx"
            data, flags, stored = _apple(data, apple.end(), int(apple[1]))
        elif maildir := _MAILDIR.search(place):
            kind = "maildir"
            said = maildir_flags(maildir[2])
            flags = said if said is not None else ("unseen",) if maildir[1] == "new" else ()
            stamp = _STAMP.match(maildir[2])
            stored = datetime.fromtimestamp(int(stamp[1]), UTC) if stamp else None
        lies = Lies(
            exhibit=self._exhibit,
            place=place,
            store=spot.store,
            folder=spot.folder,
            seen=self._asked.seen,
            flags=flags,
            stored=stored,
        )
        return lies, data, kind


def bare(data: bytes) -> bytes:
    """The message itself, without the count and the property list that Apple Mail puts around it."""
    apple = _APPLE.match(data)
    return _apple(data, apple.end(), int(apple[1]))[0] if apple else data


def _apple(data: bytes, start: int, length: int) -> tuple[bytes, tuple[str, ...], datetime | None]:
    """The message in an .emlx file, and what the property list behind it says. A wrong length is not believed."""
    stop = start + length
    if stop > len(data) or (data[stop:].strip() and not data[stop : stop + 200].lstrip().startswith(b"<")):
        listed = data.rfind(b"<?xml", start)
        stop = listed if listed >= 0 else len(data)
    tail = data[stop : stop + 65_536]
    flags = _APPLE_FLAGS.search(tail)
    date = _APPLE_DATE.search(tail)
    return (
        data[start:stop],
        apple_flags(int(flags[1])) if flags else (),
        datetime.fromtimestamp(int(date[1]), UTC) if date and int(date[1]) < 10**11 else None,
    )
