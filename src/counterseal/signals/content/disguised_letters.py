"""
Words are written with letters that only look like those that are meant.

What it sees
    In the subject, the sender's name and the first lines: letters of mathematics or phonetics for plain ones (`𝗡𝗲𝘁`, `ʟᴏɢ`),
    marks of other scripts on Latin letters, a capital I for an l or the other way round in a word that bait is made of
    (`Iogin`, `emaiI`, `lRS`). And a brand's name with a space or a dot between all its letters.

Why it matters
    The eye reads the word, a filter does not. Nobody types such letters by chance.

When it is innocent
    Names in social networks and advertisements are decorated with such letters, formulas hold single ones, and phonetics
    writes whole words with some: so a few letters say nothing, and of capital letters only words that make sense when they
    are put right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from counterseal.judge import signal
from counterseal.lore.scene import Scene
from counterseal.mail.brands import brand_of
from counterseal.model.text import text
from counterseal.model.verdict import Judgement, Sign

READ: Final = 1000
_FEWEST: Final = 4
_LONGEST: Final = 20
_DECORATED: Final = re.compile(
    "[\U0001d400-\U0001d7ff\u1d00-\u1d22\u0262\u026a\u0274\u0280\u028f\u0299\u029c\u029f\uff21-\uff3a\uff41-\uff5a\U0001f130-\U0001f149\u24b6-\u24e9]"
)
_MARKED: Final = re.compile(
    r"[A-Za-z][\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u0659\u0670\u0711\u0730-\u074a\u07a6-\u07b0\u0816-\u0819\u20d0-\u20f0\ua66f\ufe20-\ufe2f]"
)
_SPACED: Final = re.compile(r"\s*\w(?:[ .\u00a0_*-]{1,3}\w){3,20}\s*")
_BETWEEN: Final = re.compile(r"[\W_]+")
_WORDS: Final = frozenset(
    """
    account accounts email emails mail mails mailbox gmail login log logged logs link links all alert alerts alarm bill billing bills block blocked balance
    cancel cancelled cancellation call cell claim claims click cloud code confidential deal deals deliver delivered delivery details disable disabled
    failed failure file files final finally follow following fulfill global help hold hello holder illegal include install invalid large last late later
    latest legal letter level library license limit limited limitation limits list listed live local locked lock look lose loss lost loyal
    medical message mobile model money netflix online only official order outlook overall paypal personal please policy portal postal possible privacy
    profile public plan play pull real recall recently release released reply reliable reload renewal resolve sale sales sell selected settle settlement
    signal single small social special still tell telegram total trial unable unlock unusual until update validate validation valid value verify visual
    voicemail wallet welcome well will world yearly ledger linked linkedin apple google alibaba alipay telekom walmart hotmail icloud flight label
    irs dhl fedex ups id pin bank billing visa invoice notification verification information identification microsoft immediately important identity
    """.split()
)


@signal(judgement=Judgement.CONTENT)
def disguised_letters(scene: Scene) -> Iterator[Sign]:
    """Yield the words."""
    letter = scene.letter
    head = f"{letter.sender.name}\n{letter.subject}"
    said = f"{head}\n{letter.fresh[:READ]}"
    if not said.isascii():
        decorated = _DECORATED.findall(said)
        if len(decorated) >= _FEWEST and (len(_DECORATED.findall(head)) >= _FEWEST or _among_plain(said)):
            shown = "".join(decorated[:30])
            yield Sign(
                strength=0.8 if _DECORATED.search(head) else 0.5,
                said=text(
                    "Words are written with letters of mathematics or phonetics for plain ones: {words}", words=shown
                ),
                spots=(shown,),
            )
        marked = _MARKED.findall(said)
        if len(marked) >= _FEWEST - 1:
            yield Sign(
                strength=1.0,
                said=text("Marks of another script stand on plain letters: {words}", words=" ".join(marked[:5])),
                spots=tuple(marked[:3]),
            )
    spaced = _SPACED.fullmatch(letter.sender.name[:60])
    if spaced is not None and (brand := brand_of(_BETWEEN.sub("", spaced.group()).title())):
        yield Sign(
            strength=1.0,
            said=text(
                "The name “{name}” is {brand}, with signs put between the letters", name=letter.sender.name, brand=brand
            ),
            types=("credential_phishing",),
            spots=(letter.sender.name,),
        )
    words = [one for one in (*_around(said, "I"), *_around(head, "l")) if _meant(one)]
    if words:
        yield Sign(
            strength=0.9,
            said=text("“{word}” is written with an I for an l, or the other way round", word=words[0]),
            spots=(words[0],),
        )


def _around(said: str, letter: str) -> Iterator[str]:
    """The words in which a letter stands, unless its neighbours are such as it is used to."""
    at = said.find(letter)
    while at >= 0:
        before, behind = said[at - 1 : at], said[at + 1 : at + 2]
        odd = (before.islower() or behind.islower()) if letter == "I" else (before.isupper() or behind.isupper())
        if odd:
            start, end = at, at + 1
            while start and at - start < _LONGEST and said[start - 1].isalpha():
                start -= 1
            while end < len(said) and end - at < _LONGEST and said[end].isalpha():
                end += 1
            yield said[start:end]
        at = said.find(letter, at + 1)


def _among_plain(said: str) -> bool:
    """Whether decorated letters make words of their own in the text, three times in a row."""
    return any(_DECORATED.match(a) and _DECORATED.match(b) for a, b in pairwise(said))


def _meant(word: str) -> bool:
    """Whether a word is one of those only when its I and l are put right."""
    right = word.replace("I", "l").lower() if not word.isupper() and "I" in word else word.replace("l", "I").lower()
    return right in _WORDS and word.lower() != right and word.lower() not in _WORDS
