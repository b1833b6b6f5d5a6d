"""
Forms that are read as a whole, not row by row: a mailbox, a log of lines, a script, a page.

A member of an export either holds rows, which the dialects tell apart one by one (`provider`), or it is of one of these
forms, told by its first bytes. Several members may belong together (a log and its rotated halves), so a form lives
as long as one exhibit is read, and is asked at the end for what it still holds.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol, runtime_checkable

from counterseal.model.reading import Gap, Part
from counterseal.providers.exports.trouble import Trouble
from counterseal.providers.exports.unpack import Member
from counterseal.reach import Asked, Mark, Read

Found = Read | Part | Gap | Trouble | Mark


class Whole(Protocol):
    """
    One form. Made anew for every exhibit, with the exhibit's digest and what the person said.

    One that holds nothing back from member to member (its `rest` is empty) has `resumable = True`: reading may begin
    behind any of its members. If its members are large (an mbox), its `read` yields a `Mark` from time to time, and it
    has `resume(member, state)`, which reads on from there as if `read` had never stopped. If it only counts, it is
    resumable too, with `state()` and `restore(state)` (see `Counting`).
    """

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


@runtime_checkable
class Resumable(Protocol):
    """A form that reads on behind a mark inside a member."""

    resumable: bool

    def resume(self, member: Member, state: str) -> Iterator[Found]:
        """What comes behind the mark with this state."""
        ...


@runtime_checkable
class Counting(Protocol):
    """A form that knows something of the members it has read (how many there were in a folder), and can be told it."""

    name: str
    resumable: bool

    def state(self) -> object:
        """What it knows, as JSON can hold it."""
        ...

    def restore(self, state: object) -> None:
        """Go on from what `state` once gave. Anything else is passed over."""
        ...
