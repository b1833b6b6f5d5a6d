"""
Two names beside each other, letter by letter: the false one and the one that it is made to be read as.

A finding says that `stahlh0f.test` stands for `stahlhof.test`, and whoever reads it in a hurry sees twice the same word:
that is what the name was made for. So the page sets them one below the other and marks where they differ, and says it in
words too, because neither colour nor a fixed width reaches everybody.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from counterseal.mail.addresses import domain_of
from counterseal.mail.lookalikes import domain_imitates
from counterseal.model.finding import Finding
from counterseal.model.text import Many, Text, Value, text

LONGEST = 80
"""Longer names are not set beside each other; no line holds them."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A false name and the true one, cut where they differ."""

    false: str
    true: str
    pieces: tuple[tuple[str, str], ...]
    """What stands here and there: equal pieces, or different ones, of which one may be empty."""

    @property
    def differences(self) -> tuple[tuple[str, str], ...]:
        """The pieces that are not the same."""
        return tuple((here, there) for here, there in self.pieces if here != there)

    @property
    def said(self) -> Text:
        """The difference in words."""
        return text(
            "{false} stands where {true} should stand: {differences}",
            false=self.false, true=self.true, differences=Many(tuple(_said(*one) for one in self.differences)),
        )  # fmt: skip


def _said(here: str, there: str) -> Text:
    if not here:
        return text("“{letters}” is missing", letters=there)
    if not there:
        return text("“{letters}” is too much", letters=_named(here))
    return text("“{here}” instead of “{there}”", here=_named(here), there=_named(there))


def _named(letters: str) -> str:
    """Letters of other scripts with their number: they look as ours do."""
    if letters.isascii():
        return letters
    return f"{letters} {' '.join(f'U+{ord(one):04X}' for one in letters if not one.isascii())}"


def pair(false: str, true: str) -> Pair:
    """Two names, cut where they differ."""
    pieces = tuple(
        (false[here:here_to], true[there:there_to])
        for _, here, here_to, there, there_to in SequenceMatcher(None, false, true, autojunk=False).get_opcodes()
    )
    return Pair(false, true, pieces)


def pairs(finding: Finding) -> Iterator[Pair]:
    """The names that a finding tells to imitate another one, with that one."""
    names = dict.fromkeys(word for said in (finding.said, *finding.because) for word in _words(said))
    false = dict.fromkeys(_domain(word) for word in (finding.about, *names))
    true = [domain for domain in dict.fromkeys(map(_domain, names)) if domain]
    seen = set[frozenset[str]]()
    for name in false:
        others = [one for one in true if one != name and frozenset((name, one)) not in seen]
        found = domain_imitates(name, others) if name and others else None
        if found is not None and found.trick != "inside" and len(name) <= LONGEST:
            seen.add(frozenset((name, found.target)))
            yield pair(name, found.target)


def _domain(word: str) -> str:
    """A domain, or that of an address; empty for what is neither."""
    domain = (domain_of(word) or word).lower()
    return domain if "." in domain.strip(".") and " " not in domain and len(domain) <= LONGEST else ""


def _words(said: Value) -> Iterator[str]:
    """The values of a sentence, and of the sentences in it."""
    match said:
        case str():
            yield said
        case Text(_, values):
            for _, value in values:
                yield from _words(value)
        case Many(values):
            for value in values:
                yield from _words(value)
