"""
Words one letter apart, found without comparing with each of a hundred thousand.

Two words are at most one letter apart (changed, left out, put in, or two neighbours swapped) if and nearly only if they are
equal after leaving out one letter of each. So every word is filed under itself and under each word that leaves out one of
its letters, and asking means looking under as many. The file is a few flat arrays, because a dictionary of a million small
numbers would be several times as large.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from typing import Final

_BITS: Final = 32
_LOW: Final = (1 << _BITS) - 1
_SMALLEST: Final = 1 << 12


class Neighbours:
    """Words by number, to be asked for those that may be one letter away."""

    __slots__ = ("_file", "_filter", "_late", "_mask", "_shift", "_starts")

    def __init__(self, words: Iterable[tuple[str, int]] = ()) -> None:
        self._settle({(hash(key) & _LOW) << _BITS | number for word, number in words for key in left_out(word)})

    def _settle(self, pairs: set[int]) -> None:
        """File everything anew, with a filter that is large enough."""
        self._file = array("Q", sorted(pairs))
        self._late: dict[int, list[int]] = {}
        size = _SMALLEST
        while size < 2 * len(pairs):
            size *= 2
        self._mask = size - 1
        self._filter = bytearray(size)
        self._shift = _BITS - (size.bit_length() - 2)  # about one entry to a drawer
        starts = array("I", bytes(4 * ((1 << _BITS - self._shift) + 1)))
        for pair in self._file:
            low = pair >> _BITS
            self._filter[low >> 3 & self._mask] |= 1 << (low & 7)
            starts[(low >> self._shift) + 1] += 1
        for at in range(1, len(starts)) if pairs else ():
            starts[at] += starts[at - 1]
        self._starts = starts

    def add(self, word: str, number: int) -> None:
        """File one more word."""
        for key in set(left_out(word)):
            low = hash(key) & _LOW
            self._filter[low >> 3 & self._mask] |= 1 << (low & 7)
            self._late.setdefault(low, []).append(number)
        if len(self._late) > len(self._filter):
            late = {low << _BITS | number for low, numbers in self._late.items() for number in numbers}
            self._settle(late.union(self._file))

    def near(self, word: str) -> set[int]:
        """Numbers of words that may be one letter away from this one: to be looked at closely."""
        found: set[int] = set()
        filter_, mask = self._filter, self._mask
        for at in range(len(word) + 1):
            key = hash(word[:at] + word[at + 1 :])  # the last one leaves out nothing
            if filter_[key >> 3 & mask] >> (key & 7) & 1:
                found.update(self._filed(key & _LOW))
        return found

    def _filed(self, low: int) -> list[int]:
        drawer = low >> self._shift
        pairs = self._file[self._starts[drawer] : self._starts[drawer + 1]]
        found = [pair & _LOW for pair in pairs if pair >> _BITS == low]
        return [*found, *self._late.get(low, ())] if self._late else found


def left_out(word: str) -> list[str]:
    """The word, and the word without each of its letters."""
    return [word, *[word[:at] + word[at + 1 :] for at in range(len(word))]]
