"""
Outlook's mailbox files (PST, OST), read by libpff through the optional extra `pst`.

The format is a database of its own ([MS-PST], docs/sources.md), and libpff (LGPL-3.0-or-later, used as a library, not changed) has
read damaged ones for fifteen years. What is taken from it are numbered properties; what they mean is in `mapi`.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from typing import Any, BinaryIO, Final

import orjson

from counterseal.model.reading import Gap, Part
from counterseal.providers.exports.mailbox import mapi
from counterseal.providers.exports.mailbox.mapi import Item, Value, filetime, is_mail, mail_of, stored, text_value
from counterseal.providers.exports.mailbox.tally import Tally
from counterseal.providers.exports.mailbox.told import Lies, recorded
from counterseal.providers.exports.streams import PIECE, Spool
from counterseal.providers.exports.trouble import Stopped, Trouble, detail
from counterseal.providers.exports.unpack import Member
from counterseal.providers.exports.whole import Found
from counterseal.reach import Asked, Mark

SIGNATURE: Final = b"!BDN"
LIBRARY: Final = "pypff"
MARK_EVERY: Final = 1000
_BROKEN: Final = (OSError, ValueError, OverflowError, RuntimeError, MemoryError)
"""What libpff raises on damaged bytes: also that there is no memory, where there is."""
_SUBTREE: Final = 0x35E0
_DEEPEST: Final = 64
_MOST: Final = 2000
_FILES: Final = 64 * 1024 * 1024
"""Bytes of attachments that are read of one message."""


class OutlookMailbox:
    """A whole mailbox in one file."""

    name = "pst"
    resumable = True
    mark_every = MARK_EVERY

    def __init__(self, exhibit: str, asked: Asked, library: str = LIBRARY) -> None:
        self._exhibit, self._asked, self._library = exhibit, asked, library

    def fits(self, head: bytes, _place: str) -> bool:
        """See `Whole`."""
        return head.startswith(SIGNATURE)

    def read(self, member: Member) -> Iterator[Found]:
        """See `Whole`."""
        yield from self._read(member, (0, 0), Tally())

    def resume(self, member: Member, state: str) -> Iterator[Found]:
        """See `Resumable`. The state says how many messages came before, and what was said of them."""
        tally = Tally()
        try:
            number, lost, said = orjson.loads(state)
            tally.restore(said)
            begin = int(number), int(lost)
        except (ValueError, TypeError):  # no state of ours: then from the start
            begin, tally = (0, 0), Tally()
        yield from self._read(member, begin, tally)

    def rest(self) -> Iterator[Found]:
        """See `Whole`."""
        yield from ()

    def _read(self, member: Member, begin: tuple[int, int], tally: Tally) -> Iterator[Found]:
        if find_spec(self._library) is None:
            yield Gap(place=member.place, why="unsupported", detail=detail(found="pst", instead="pst_extra"))
            return
        pypff = import_module(self._library)
        file = pypff.file()
        try:
            with member.open() as stream:
                seekable, cut = _seekable(stream, member.place)
                if cut is not None:
                    yield cut
                file.open_file_object(seekable)
                try:
                    yield from self._messages(file, member.place, begin, tally)
                finally:
                    file.close()
        except Stopped as stop:
            yield stop.trouble
        except _BROKEN as error:
            yield Trouble(member.place, "damaged", detail(found="pst", because=str(error)[:100]))

    def _messages(self, file: Any, place: str, begin: tuple[int, int], tally: Tally) -> Iterator[Found]:
        skip, lost = begin
        count = 0
        for folder, where, message in _walk(file, tally):
            count += 1
            if count <= skip:
                continue
            if skip < count - 1 and (count - 1) % self.mark_every == 0:
                yield Mark(orjson.dumps([count - 1, lost, tally.state()]).decode())
            try:
                item, whole = _item(message, "deleted" if where == "orphan" else "")
            except _BROKEN:
                tally.add("broken_item", f"{folder}:{where}")
                lost += 1
                continue
            if not whole:
                tally.add("broken_item", f"{folder}:{where}")
            if not is_mail(item):
                tally.add("not_mail_item", f"{folder}:{where}")
                lost += 1
                continue
            lies = Lies(
                exhibit=self._exhibit,
                place=f"{place}:{folder}:{where}" if folder else f"{place}:{where}",
                store=place,
                folder=folder,
                seen=self._asked.seen,
                stored=stored(item),
            )
            found = recorded(mail_of(item), lies)
            yield found.read
            for why in found.troubles:
                tally.add(why, f"{folder}:{where}")
        yield from tally.gaps(place)
        yield Part(place=place, dialect=self.name, rows=count, records=count - lost)


def items(member: Member, library: str = LIBRARY) -> Iterator[tuple[str, Item | None, list[tuple[str, bytes | None]]]]:
    """Every message: its place, as the reader writes it, what it is (None when broken), and its attachments."""
    if find_spec(library) is None:
        yield member.place, None, []
        return
    try:
        with member.open() as stream:
            seekable, stopped = _seekable(stream, member.place)
            if stopped is not None:
                yield member.place, None, []
                return
            file: Any = import_module(library).file()
            file.open_file_object(seekable)
            for folder, where, message in _walk(file, Tally()):
                place = f"{member.place}:{folder}:{where}" if folder else f"{member.place}:{where}"
                try:
                    item, _ = _item(message, "")
                    files = _files(message)
                except _BROKEN:
                    yield place, None, []
                    continue
                if is_mail(item):
                    yield place, item, files
    except _BROKEN:
        yield member.place, None, []


def _files(message: Any) -> list[tuple[str, bytes | None]]:
    """Name and bytes of each attachment."""
    found: list[tuple[str, bytes | None]] = []
    left = _FILES
    for number in range(min(_MOST, getattr(message, "get_number_of_attachments", int)())):
        attachment = message.get_attachment(number)
        said = _values(attachment.get_record_set(0)) if attachment.get_number_of_record_sets() else {}
        name = said.get(mapi.LONG_NAME) or said.get(mapi.SHORT_NAME) or said.get(mapi.NAME)
        data = None
        try:
            size = attachment.get_size()
            if size and size <= left:
                data = attachment.read_buffer(size)
        except _BROKEN:
            data = None
        left -= len(data or b"")
        found.append((name if isinstance(name, str) else "", data))
    return found


def _seekable(stream: BinaryIO, place: str) -> tuple[BinaryIO, Trouble | None]:
    """The stream itself, or a copy of it on disk where it can only be read forward."""
    if stream.seekable():
        return stream, None
    spool = Spool(None, place)
    try:
        while piece := stream.read(PIECE):
            spool.write(piece)
    except Stopped as stop:
        return spool.open(), stop.trouble
    return spool.open(), None


def _walk(file: Any, tally: Tally) -> Iterator[tuple[str, str, Any]]:
    """Every message with its folder and a word for its place in it; at the end those that no folder holds any more."""
    top = _subtree(file)
    waiting: list[tuple[Any, str, bool, int]] = [(file.get_root_folder(), "", False, 0)]
    while waiting:
        folder, path, inside, depth = waiting.pop()
        if folder is None:
            continue
        for number in range(folder.get_number_of_sub_messages()):
            try:
                yield path, f"message {number + 1}", folder.get_sub_message(number)
            except _BROKEN:
                tally.add("broken_item", f"{path}:message {number + 1}")
        below = []
        for number in range(folder.get_number_of_sub_folders() if depth < _DEEPEST else 0):
            try:
                sub = folder.get_sub_folder(number)
                name = (sub.get_name() or "").replace("/", "∕")
                begins = sub.get_identifier() == top
            except _BROKEN:
                tally.add("broken_item", f"{path}:folder {number + 1}")
                continue
            within = f"{path}/{name}" if path else name
            below.append((sub, "" if begins or (not top and not depth) else within, inside or begins, depth + 1))
        waiting += reversed(below)
    for number in range(file.get_number_of_orphan_items()):
        try:
            yield "", "orphan", file.get_orphan_item(number)
        except _BROKEN:
            tally.add("broken_item", f"orphan {number + 1}")


def _subtree(file: Any) -> int:
    """The identifier of the folder below which the person's own folders lie; 0 where the file does not say."""
    try:
        store = file.get_message_store()
        for entry in (
            _entries(store.get_record_set(0)) if store is not None and store.get_number_of_record_sets() else ()
        ):
            if entry.get_entry_type() == _SUBTREE and len(entry.get_data() or b"") >= 24:
                return int.from_bytes(entry.get_data()[20:24], "little")
    except _BROKEN:
        return 0
    return 0


def _entries(record_set: Any) -> Iterator[Any]:
    for number in range(record_set.get_number_of_entries()):
        yield record_set.get_entry(number)


def _item(message: Any, flag: str) -> tuple[Item, bool]:
    """The wanted properties of one message, and whether all of them could be read."""
    values = _values(message.get_record_set(0)) if message.get_number_of_record_sets() else {}
    recipients: list[dict[int, Value]] = []
    names: list[str] = []
    whole = True
    try:
        people: Any = getattr(message, "recipients", None)
        count = min(_MOST, people.get_number_of_record_sets()) if people is not None else 0
        recipients.extend(_values(people.get_record_set(number)) for number in range(count))
        attached = getattr(message, "get_number_of_attachments", int)  # what no folder holds may be an item of any kind
        for number in range(min(_MOST, attached())):
            attachment = message.get_attachment(number)
            said = _values(attachment.get_record_set(0)) if attachment.get_number_of_record_sets() else {}
            name = said.get(mapi.LONG_NAME) or said.get(mapi.SHORT_NAME) or said.get(mapi.NAME)
            names.append(name if isinstance(name, str) else "")
    except _BROKEN:
        whole = False
    size = values.get(mapi.SIZE)
    extra = frozenset({flag}) if flag else frozenset()
    item = Item(values, tuple(recipients), tuple(filter(None, names)), size if isinstance(size, int) else 0, extra)
    return item, whole


def _values(record_set: Any) -> dict[int, Value]:
    raw: dict[int, tuple[int, bytes]] = {}
    for entry in _entries(record_set):
        tag = entry.get_entry_type()
        if tag in mapi.WANTED and (data := entry.get_data()) is not None:
            raw[tag] = (entry.get_value_type(), data)
    pages = [
        int.from_bytes(raw[tag][1][:4], "little") for tag in (mapi.CODE_PAGE, mapi.INTERNET_CODE_PAGE) if tag in raw
    ]
    return {
        tag: value
        for tag, (kind, data) in raw.items()
        if (value := _value(kind, data, pages[0] if pages else 0)) is not None
    }


def _value(kind: int, data: bytes, page: int) -> Value | None:
    if kind == 0x001F:
        return data[: len(data) // 2 * 2].decode("utf-16-le", "replace").rstrip("\x00")
    if kind == 0x001E:
        return text_value(data, page)
    if kind in (0x0003, 0x0002, 0x000B):
        return int.from_bytes(data[:4], "little", signed=True)
    if kind == 0x0040:
        return filetime(int.from_bytes(data[:8], "little"))
    return data if kind == 0x0102 else None
