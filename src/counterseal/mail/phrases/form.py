"""
The little language in which phrases are written, and what is made of one for finding it fast.

    verify * account            a gap of up to three words, in Chinese and Japanese up to twelve characters
    (verify/confirm) your (bank/) account    one of these; an empty one may be missing
    (überweis+/zahl+) heute     any ending
    ?as soon as possible        weak: honest mail says it every day
    !gift cards * scratch       strong: hardly anybody says it without meaning it

One part of each phrase, the rarest, is its *anchor*: all anchors are looked for together in one pass, and the whole
phrase is compared only where its anchor stands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import product
from math import prod
from typing import Final

from counterseal.mail.folding import fold
from counterseal.mail.sense import denies

_PIECES: Final = re.compile(r"\([^()]*\)|\*|\+|\s+|[^()*+\s]+(?: +[^()*+\s]+)*")
_JOINED: Final = re.compile("[\u0600-\u06ff\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
"""Scripts whose words have no blanks around them, or endings and articles joined to them."""
_HANGUL: Final = re.compile("[\uac00-\ud7af]")
"""Korean words may have a blank before what is joined to them, or none."""
_COMMON: Final = frozenset(
    """
    account accounts payment payments bank your the a an our my please we you to of for in on with it is are be will this that and
    email mail message new number details information from by have has need us me not no now here all any card credit
    link click money transfer order file document invoice today send sent pay call name company business office service
    support customer due date time day days hours next last first access log sign can do don't did get got see find make give
    change changes changed update updated address read video view receive received return contact write report confirm check
    online before action client open without limited different process reply failed request second discuss cancel play private
    connect important ignore offer something minute switch replace personal special available complete download operation
    already moment problem read review handle list test value version system error warning delete deleted reason interest
    verify verification validate validation reset setup settings user users data attached add added remove removed
    konto bank ihr ihre sie bitte und der die das zahlung rechnung neue neuen unsere cuenta su el la los de por favor pago
    banco factura nueva nuestro conta sua o da do pagamento fatura nova compte votre le les des paiement facture banque
    nouveau il conto tuo suo fattura rekening uw de het een betaling factuur client cliente clientes crédito credito numero
    kunde erhalten receber compra bestellung datos dados dati daten informationen informations
    """.split()
)
"""Words that are everywhere: a pass that stops at each of them is slow."""
MOST_ANCHORS: Final = 200
RARE: Final = 6.0
STRENGTHS: Final = {"?": 0.3, "": 0.55, "!": 0.8}


def listed(text: str) -> tuple[str, ...]:
    """The phrases of a block of text, parted by | or line ends."""
    return tuple(one for line in text.splitlines() for part in line.split("|") if (one := part.strip()))


@dataclass(frozen=True, slots=True)
class Pattern:
    """One phrase, ready to be found."""

    family: str
    language: str
    clear: float
    anchors: tuple[str, ...]
    leads: bool
    """The anchor is where the phrase begins."""
    open: bool
    """Other words may stand between its own, a negation too, which it has not itself."""
    whole: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Piece:
    """One part of a phrase: words to choose from, a gap, or the rest of a word."""

    options: tuple[str, ...]
    """Folded; an empty one may be missing. `*` and `+` stand for themselves."""
    blank: bool
    """A blank stands before it."""

    @property
    def words(self) -> bool:
        """Whether it is words, all of them there."""
        return all(self.options) and self.options[0] not in {"*", "+"}


def pattern(family: str, language: str, phrase: str) -> Pattern:
    """
    Read one phrase.

    Raises `ValueError` when it is not well formed, or has no part that can be an anchor.
    """
    mark = phrase[:1] if phrase.startswith(("?", "!")) else ""
    pieces = _pieces(phrase.removeprefix(mark).strip())
    joined = _JOINED.search(phrase) is not None
    at, anchors = _anchors(pieces, joined=joined)
    return Pattern(
        family=family,
        language=language,
        clear=STRENGTHS[mark],
        anchors=anchors,
        leads=at == 0,
        open=any(one.options == ("*",) for one in pieces)
        and not any(denies(one) for each in pieces for one in each.options),
        whole=re.compile(_expression(pieces, joined=joined)),
    )


def _pieces(phrase: str) -> list[_Piece]:
    found = _PIECES.findall(phrase)
    if "".join(found) != phrase or not phrase:
        raise ValueError(f"not a phrase: {phrase!r}")
    made, blank = [], False
    for one in found:
        if one.isspace():
            blank = True
            continue
        options = one[1:-1].split("/") if one.startswith("(") else [one]
        folded = (one,) if one in {"*", "+"} else tuple(map(_folded, options))
        made.append(_Piece(folded, blank))
        blank = False
    return made


def _folded(option: str) -> str:
    if option.strip() and not fold(option).strip():
        raise ValueError(f"signs alone are no phrase: {option!r}")
    return fold(option).strip() + ("+" if option.strip().endswith("+") else "")


def _anchors(pieces: list[_Piece], *, joined: bool) -> tuple[int, tuple[str, ...]]:
    """Where the rarest part of a phrase is, and every form of it: one piece, or neighbours if one is too common."""
    best: tuple[float, int, tuple[str, ...]] = (0.0, 0, ())
    for width in (1,) if any(_HANGUL.search(option) for one in pieces for option in one.options) else (1, 2, 3):
        for at in range(len(pieces) - width + 1):
            run = pieces[at : at + width]
            whole = not any(option.endswith("+") for one in run[:-1] for option in one.options)
            if whole and all(one.words for one in run) and prod(len(one.options) for one in run) <= MOST_ANCHORS:
                before, after = _edges(pieces, at, at + width, joined=joined)
                forms = tuple(
                    before
                    + "".join(
                        (" " if piece.blank and place else "") + word
                        for place, (piece, word) in enumerate(zip(run, words, strict=True))
                    )
                    + ("+" if words[-1].endswith("+") else after)
                    for words in product(*(one.options for one in run))
                )
                forms = tuple(one.rstrip("+") for one in forms)
                rarity = min(map(_rarity, forms))
                if rarity > best[0]:
                    best = (rarity, at, forms)
        if best[0] >= RARE:
            break
    if min(map(len, best[2]), default=0) < (2 if joined else 3):
        raise ValueError(f"a phrase without words to look for: {pieces!r}")
    return best[1], best[2]


def _edges(pieces: list[_Piece], begin: int, end: int, *, joined: bool) -> tuple[str, str]:
    """The blanks that always stand around a run of pieces: a word that is longer is not stopped at then."""
    if joined:
        return "", ""
    before = " " if pieces[begin].blank and any(all(one.options) for one in pieces[:begin]) else ""
    last = len(pieces) - 1
    follows = end <= last and pieces[end].blank and (all(pieces[end].options) or end < last)
    return before, " " if follows else ""


def _rarity(words: str) -> float:
    """How seldom words stand in mail, roughly: their length, common ones left out."""
    return sum(len(word) if word not in _COMMON else 0.4 for word in words.split()) * (1 if words.isascii() else 2)


def _expression(pieces: list[_Piece], *, joined: bool) -> str:
    made, glued = "", True
    for place, piece in enumerate(pieces):
        blank = " " if piece.blank and not glued else ""
        after = pieces[place + 1] if place + 1 < len(pieces) else None
        if joined and place and not piece.blank and piece.options[0] not in {"*", "+"}:
            made += " ?"
        some = "|".join(
            re.escape(one.rstrip("+")) + (r"\w*" if one.endswith("+") else "") for one in piece.options if one
        )
        was_glued, glued = glued, False
        if piece.options == ("*",):
            made += r"[^.!?]{0,12}?" if joined else ("" if was_glued else " ") + r"(?:[^ ]+ ){0,3}?"
            glued = not joined
        elif piece.options == ("+",):
            made += r"\w*"
        elif all(piece.options):
            made += f"{blank}(?:{some})"
        elif after is not None and (after.blank or after.options == ("*",)) and not joined:
            made += f"{blank}(?:(?:{some}) )?"
            glued = True
        else:
            made += f"(?:{blank}(?:{some}))?"
    return made if joined else rf"(?<![^\W_]){made}(?![^\W_])"
