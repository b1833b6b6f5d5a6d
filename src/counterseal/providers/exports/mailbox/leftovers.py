"""
Files that mail programs keep beside the mail: indexes, lists of folders, locks. And Dovecot's own dbox, which is mail.

An index holds nothing that the mail itself does not say, so it is passed over, and said to be. A dbox cannot be read
without the index that belongs to it, which only Dovecot can do; so it is said how to get the mail out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from counterseal.model.reading import Gap
from counterseal.providers.exports.trouble import Stopped
from counterseal.providers.exports.unpack import Member
from counterseal.providers.exports.whole import Found
from counterseal.reach import Asked

_CONTROL: Final = re.compile(
    r"(?:^|[/!])(?:dovecot(?:-uidlist|-keywords|-uidvalidity(?:\.[0-9a-f]+)?|\.index(?:\.log(?:\.2)?|\.cache|\.backup)?|\.list\.index(?:\.log)?"
    r"|\.mailbox\.log|-acl(?:-list)?|\.map\.index(?:\.log|\.cache)?|\.sieve\.log|\.lda-dupes|\.stats|-quota|\.autoexpunge\.lock)"
    r"|maildirfolder|maildirsize|subscriptions|\.subscriptions|courierimap(?:uiddb|subscribed|keywords|acl)|courierpop3dsizelist|quota(?:_created)?"
    r"|[^/!]*\.(?:msf|lock)|msgFilterRules\.dat|filterlog\.html|popstate\.dat|table_of_contents|\.uidvalidity|storage\.version|mailbox_format\.cpanel|cpanel_[^/!]*)$"
)
_MORK: Final = b"// <!-- <mdb:mork"
_DBOX_MESSAGE: Final = b"\x01\x02"
_DBOX_HEAD: Final = re.compile(rb"2 [A-Z][0-9a-fA-F ]*[^\n]{0,200}\n\x01\x02")


class Leftovers:
    """Control files of mail programs and servers, and Dovecot's dbox."""

    name = "mail index"
    resumable = True

    def __init__(self, exhibit: str, asked: Asked) -> None: ...

    def fits(self, head: bytes, place: str) -> bool:
        """See `Whole`."""
        return _dbox(head) or head.startswith(_MORK) or _CONTROL.search(place) is not None

    def read(self, member: Member) -> Iterator[Found]:
        """See `Whole`."""
        try:
            with member.open() as stream:
                head = stream.read(4096)
        except Stopped as stop:
            yield stop.trouble
            return
        if _dbox(head):
            yield Gap(place=member.place, why="unsupported", detail=(("found", "dbox"), ("instead", "doveadm")))
        else:
            yield Gap(place=member.place, why="mail_index", harmless=True)

    def rest(self) -> Iterator[Found]:
        """See `Whole`."""
        yield from ()


def _dbox(head: bytes) -> bool:
    return head.startswith(_DBOX_MESSAGE) or _DBOX_HEAD.match(head) is not None
