"""A family of mails: a label, its templates by language, and the function that makes a mail of one of them."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bench.world.draft import Draft
from bench.world.made import Made

Texts = Mapping[str, tuple[str, ...]]
Builder = Callable[[random.Random, str, str], tuple[Draft, bytes]]
SHARES = {"zh": 40, "en": 38, "zh-hant": 3, "de": 5, "es": 5, "fr": 4, "pt": 4, "ja": 4, "it": 3, "nl": 3}
"""How often a language is drawn, among those that a family has."""


@dataclass(frozen=True, slots=True)
class Family:
    """One kind of mail."""

    name: str
    label: str
    weight: float
    texts: Texts
    build: Builder

    def make(self, chance: random.Random) -> Made:
        """One mail of it."""
        language = chance.choices(list(self.texts), [SHARES[one] for one in self.texts])[0]
        number = chance.randrange(len(self.texts[language]))
        draft, data = self.build(chance, language, self.texts[language][number])
        for truth in draft.truths:
            if truth["where"] == "text" and draft.only == "html":
                truth["where"] = "html"
        return Made(
            data=data, label=self.label, family=self.name, language=language, template=f"{self.name}/{language}/{number}", payees=tuple(draft.truths),
            recipient=draft.cast.me.address, sender=draft.sender.address, evasion=draft.evasion,
        )  # fmt: skip
