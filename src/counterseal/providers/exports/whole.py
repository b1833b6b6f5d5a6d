"""
Forms that are read as a whole, not row by row: a mailbox, a log of lines, a script, a page.

A member of an export either holds rows, which the dialects tell apart one by one (`provider`), or it is of one of these
forms, told by its first bytes. Several members may belong together (a log and its rotated halves), so a form lives
as long as one exhibit is read, and is asked at the end for what it still holds.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from counterseal.model.reading import Gap, Part
from counterseal.providers.exports.trouble import Trouble
from counterseal.providers.exports.unpack import Member
from counterseal.reach import Asked, Read

Found = Read | Part | Gap | Trouble


class Whole(Protocol):
    """One form. Made anew for every exhibit, with the exhibit's digest and what the person said."""

    name: str
    """The dialect's name as a `Part` tells it: `mbox`, `postfix`."""

    def __init__(self, exhibit: str, asked: Asked) -> None: ...

    def fits(self, head: bytes, place: str) -> bool:
        """Whether a member that begins so is of this form. The place helps where the content alone cannot tell."""
        ...

    def read(self, member: Member) -> Iterator[Found]:
        """Everything in the member: records, gaps, and at the end its `Part`. Never raises on what the bytes contain."""
        ...

    def rest(self) -> Iterator[Found]:
        """What was held back until all members of the exhibit had been read."""
        ...
