"""
Mailbox files: many messages in one file, as Thunderbird, Apple Mail, Google Takeout, cPanel and Unix servers keep them.

The file is streamed; one message is in memory at a time. From time to time a mark is told, behind which reading can
begin again.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import orjson

from counterseal.mail.dates import envelope_date
from counterseal.model.reading import Part
from counterseal.providers.exports.mailbox.places import Places
from counterseal.providers.exports.mailbox.splitting import Splitter, begins, swallowed
from counterseal.providers.exports.mailbox.tally import Tally
from counterseal.providers.exports.mailbox.told import LARGEST, Lies, told
from counterseal.providers.exports.trouble import Stopped
from counterseal.providers.exports.unpack import Member
from counterseal.providers.exports.whole import Found
from counterseal.reach import Asked, Mark

MARK_EVERY: Final = 1000
"""Messages between two places at which reading can begin again."""


class Mbox:
    """Files of many messages, each behind a `From ` line."""

    name = "mbox"
    resumable = True
    mark_every = MARK_EVERY
    largest = LARGEST

    def __init__(self, exhibit: str, asked: Asked) -> None:
        self._exhibit, self._asked = exhibit, asked
        self._places = Places()

    def fits(self, head: bytes, _place: str) -> bool:
        """See `Whole`."""
        return begins(head)

    def read(self, member: Member) -> Iterator[Found]:
        """See `Whole`."""
        yield from self._read(member, 0, 0, Tally())

    def resume(self, member: Member, state: str) -> Iterator[Found]:
        """See `Resumable`. The state says where, how many messages there were before, and what was said of them."""
        tally = Tally()
        try:
            offset, number, said = orjson.loads(state)
            tally.restore(said)
            begin = int(offset), int(number)
        except (ValueError, TypeError):  # no state of ours: then from the start
            begin, tally = (0, 0), Tally()
        yield from self._read(member, *begin, tally)

    def rest(self) -> Iterator[Found]:
        """See `Whole`."""
        yield from ()

    def _read(self, member: Member, offset: int, number: int, tally: Tally) -> Iterator[Found]:
        spot = self._places.of_mbox(member.place)
        count = number
        stopped = None
        try:
            with member.open() as stream:
                splitter = Splitter(stream, offset=offset, number=number, largest=self.largest)
                for entry in splitter.entries():
                    count = entry.number
                    if count > number and (count - 1) % self.mark_every == 0 and count - 1 > number:
                        yield Mark(orjson.dumps([entry.offset, count - 1, tally.state()]).decode())
                    lies = Lies(
                        exhibit=self._exhibit,
                        place=f"{member.place}:message {count}",
                        store=spot.store,
                        folder=spot.folder,
                        seen=self._asked.seen,
                        stored=envelope_date(entry.line.decode("latin-1")),
                    )
                    found = told(entry.data, lies)
                    yield found.read
                    for why in found.troubles:
                        tally.add(why, f"message {count}")
                    if entry.size > self.largest:
                        tally.add("large_mail", f"message {count}")
                    if swallowed(entry.data):
                        tally.add("merged_mail", f"message {count}")
                stopped = splitter.stopped
        except Stopped as stop:
            stopped = stop.trouble
        if stopped is not None:
            yield stopped
        yield from tally.gaps(member.place)
        yield Part(place=member.place, dialect=self.name, rows=count, records=count)
