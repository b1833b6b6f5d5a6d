"""
What becomes of company names that are nearly a partner's: three classes of the same size, and a table of the answers.

    python -m bench.names [SEED]

*typo* is a slip in a word of trade, *order* the same words with the place moved, *syllable* another company whose own name
differs by one syllable. The names are made of pinyin, places and trades at random. A fuzzy score mixes the three up; beside
the table stands how often the best threshold of an edit distance would have been right.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from difflib import SequenceMatcher

from counterseal.lore.company_names import compare
from counterseal.lore.company_words import PLACES, TRADES
from counterseal.lore.syllables import SYLLABLES, syllables

EACH = 2000
WORDS = ("match", "close", "not_possible", "no")
_LINES = sorted({word for word in TRADES.values() if len(word) >= 8 and not syllables(word)})
_SOUNDS = sorted(one for one in SYLLABLES if len(one) >= 3)
_CITIES = sorted(PLACES)


def _name(place: str, own: tuple[str, ...], trade: str) -> str:
    return f"{place.title()} {''.join(own).title()} {trade.title()} Co., Ltd."


def _slip(word: str, chance: random.Random) -> str:
    """A word with one letter left out, doubled or swapped, after the first."""
    at = chance.randrange(1, len(word) - 1)
    return chance.choice(
        (
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        )
    )


def pairs(seed: int) -> list[tuple[str, str, str]]:
    """(class, partner, candidate)."""
    chance = random.Random(seed)
    found = []
    for _ in range(EACH):
        place, trade = chance.choice(_CITIES), chance.choice(_LINES)
        own = (chance.choice(_SOUNDS), chance.choice(_SOUNDS))
        name = _name(place, own, trade)
        found.append(("typo", name, _name(place, own, _slip(trade, chance))))
        found.append(("order", name, f"{''.join(own).title()} {trade.title()} ({place.title()}) Company Limited"))
        other = chance.choice([one for one in _SOUNDS if one != own[0]])
        found.append(("syllable", name, _name(place, (other, own[1]), trade)))
    return found


def table(every: list[tuple[str, str, str]]) -> dict[str, Counter[str]]:
    """The answers by class."""
    found: dict[str, Counter[str]] = {}
    for kind, one, other in every:
        found.setdefault(kind, Counter())[compare(one, other).word] += 1
    return found


def fuzzy(every: list[tuple[str, str, str]]) -> float:
    """The share that the best single threshold of a fuzzy score gets right: typo and order the same, syllable another."""
    scored = sorted((SequenceMatcher(None, a, b).ratio(), kind != "syllable") for kind, a, b in every)
    same = sum(1 for _, good in scored if good)
    best = below = 0
    for at, (_, good) in enumerate(scored, 1):
        below += not good
        best = max(best, below + same - (at - below))
    return best / len(scored)


def main(seed: int = 4) -> None:
    """Print the table."""
    every = pairs(seed)
    print(f"{EACH} pairs a class, seed {seed}")
    print(f"{'class':10}" + "".join(f"{word:>14}" for word in WORDS))
    for kind, told in table(every).items():
        print(f"{kind:10}" + "".join(f"{told[word]:>14}" for word in WORDS))
    print(f"best threshold of a fuzzy score: {fuzzy(every):.1%} right")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
