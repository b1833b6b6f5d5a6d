"""The streams of mail: so many honest, so many harmful, the same for the same seed."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace

from bench.world import letters, lures, notices, office, swindles
from bench.world.family import Family
from bench.world.made import Made
from bench.world.texts import extra_en, extra_zh


def _grown(families: tuple[Family, ...]) -> tuple[Family, ...]:
    """With the templates of the two files of extras."""
    out = []
    for one in families:
        texts = dict(one.texts)
        for language, extra in (("en", extra_en.EN), ("zh", extra_zh.ZH)):
            if one.name in extra:
                texts[language] = (*texts.get(language, ()), *extra[one.name])
        out.append(replace(one, texts=texts))
    return tuple(out)


HONEST: tuple[Family, ...] = _grown((*letters.FAMILIES, *notices.FAMILIES, *office.FAMILIES))
HARMFUL: tuple[Family, ...] = _grown((*lures.FAMILIES, *swindles.FAMILIES))


def stream(families: tuple[Family, ...], name: str, seed: int, count: int) -> Iterator[Made]:
    """Mails of these families; each depends on the seed and its number only, and no two are the same."""
    weights = [one.weight for one in families]
    for number in range(count):
        chance = random.Random(f"{seed} {name} {number}")
        yield chance.choices(families, weights)[0].make(chance)
