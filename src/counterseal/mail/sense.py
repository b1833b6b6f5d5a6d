"""
Whether words mean what they say: denied, told of somebody else, warned of, or said of a case that has not come.

"We did not change our account", "beware of mails that say your account will be closed", "if we ever change our account
we will call you": the phrase stands there and the act does not. The words around a phrase decide, in the sentence that
it stands in, and for warnings in the one before as well, because what is warned of is often a list.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

NEAR: Final = 100
"""Characters around a phrase that are read for its sense."""
FAR: Final = 240
"""The same for warnings."""
WARNED: Final = "~warned"
TOLD: Final = "~told"
FOOTER: Final = "~footer"
CUES: Final = frozenset({WARNED, TOLD, FOOTER})
"""The families of the phrases in `phrases.cues`: they are no acts, they say how the acts near them are meant."""
_STOPS: Final = (". ", "! ", "? ", "; ")
_STOP: Final = re.compile("[.!?;] ")
_NEGATIONS: Final = frozenset(
    """
    not never no nor without neither cannot dont didnt hasnt havent wont nobody
    nicht nie niemals kein keine keinen keinem keiner weder ohne pas jamais aucun aucune nunca jamas tampoco ningun ninguna sin
    nao nenhum nenhuma sem non mai nessun nessuna senza niet nooit geen zonder khong chua hayir asla degil не никогда нет без
    """.split()
)
_CONDITIONS: Final = frozenset(
    "if should case event unless whenever before prior any every each sollte sollten falls wenn bei si caso se als indien если при"
    " until failure failing solange sino qualsiasi cualquier qualquer".split()
)
_ONLY_THEN: Final = frozenset(
    "if unless case until failure failing wenn falls solange si sino caso se als indien если".split()
)
_SPURS: Final = frozenset(
    "only hesitate forget fail delay just yet miss wait ignore nur vergessen zogern olvide dude oubliez hesitez".split()
)
"""After a negation these urge: "do not forget to ..."."""
_DENIED_HAN: Final = re.compile("(?:没有|并未|从未|从不|不会|不再|并没|未曾|绝不|决不|并非|未|没|不)[^.!?,]{0,4}$")
_CONDITION_HAN: Final = re.compile(
    "(?:如果|如有|如需|若|倘若|任何|凡是|一旦)[^.!?]{0,12}$|(?:^|[^例比譬诸假])如(?:我司|我方|贵司)?$"
)
_UNCHANGED: Final = re.compile(
    r"(?: \w+){0,3} (?:(?:has|have|is|are|was|were|did|does|do|will|would)(?: not|n't)\b|remains? (?:unchanged|the same|valid)"
    r"|(?:hat|haben|ist|sind|bleib\w+) (?:sich )?(?:nicht|unverandert|gleich)|n'(?:a|ont|est|sont) pas|no (?:ha|han|es|son)\b"
    r"|nao (?:mud|foi|foram|e)\w*|non (?:e|sono|ha)\b|не )"
    r"|(?:没有|并未|不变|未|仍然?不变|保持不变)[^.!?]{0,6}"
    r"|(?:は|等は|などは)?(?:一切)?(?:ありません|ございません|しておりません|していません|ない)|(?:되지|하지|된 적이?) ?(?:않|없)"
)
_NEVER: Final = frozenset("never nie niemals nunca jamas jamais mai nooit никогда".split())
_NEVER_HAN: Final = re.compile("(?:绝不|决不|从不|绝不会|不会|不接受)[^.!?,]{0,16}$")
_NOT_TOLD: Final = re.compile(
    r"(?:\bnot|n't) (?:\w+ ){0,2}(?:inform|notify|tell|advise|announce|communicate|accept|ask|send)\w*(?: [^ .!?;]+){0,6} $"
)
_BY_RULE_HAN: Final = re.compile(
    "[^.!?;]{0,6}(?:须|需|必须|一律|请)(?:由|要)?(?:本人|员工本人|持|携带|到人事|到财务|在[^.!?;]{1,8}系统|登录[^.!?;]{1,8}系统)"
)
"""What a house says of its own way to change something."""
_DENIABLE: Final = frozenset(
    """
    account_change payment_request secrecy order_altered payroll gift_card threat overdue crypto credentials login_here
    urgency deadline callback extortion phone_broken tax_audit_excuse parcel
    """.split()
)
_LEGAL: Final = frozenset("secrecy order_altered threat urgency deadline".split())
"""What the footers of companies say of the mail itself."""
_FOOTER_LONG: Final = 1200
_POLICED: Final = frozenset("account_change payroll order_altered".split())
_ALWAYS: Final = frozenset("warning_about_fraud genuine_reminder unsubscribe_note greeting_generic asked_for".split())
_TOLD_LEFT: Final = 0.4
_LISTED: Final = 3
"""Sentences behind a colon that a warning reaches: "beware of mails like these: ..."."""
_DENIED_INSIDE: Final = re.compile(
    r" (?:not|never|nicht|nie|pas|jamais|nunca|nao|non|mai|niet|nooit|не)\b|n't\b|如有|如果|没有|并未|从未|不会|不再|并没|未|不变|没"
)


DENIED_INSIDE: Final = frozenset("account_change payroll order_altered gift_card".split())
"""What a negation between the words of a phrase undoes; "could not be delivered" is no such thing."""


def denies(words: str) -> bool:
    """Whether folded words hold a negation."""
    return _DENIED_INSIDE.search(" " + words) is not None


def meant(plain: str, start: int, end: int, family: str, cues: Sequence[tuple[int, int, str]]) -> float:
    """
    How much of a phrase's meaning is left where it stands: 1 all, 0 none.

    `plain` is folded text, `start` and `end` the phrase in it, `family` what it would do, `cues` the places of warnings
    and reports in it (start, end, family), from left to right, footers too.
    """
    if family in _ALWAYS:
        return 1.0
    begin = max(0, start - NEAR)
    stop = max(plain.rfind(one, begin, start) for one in _STOPS)
    sentence = plain[stop + 2 if stop >= 0 else begin : start]
    left = 1.0
    if cues:
        if family in _LEGAL and any(
            kind == FOOTER and begin - NEAR <= start <= stop + _FOOTER_LONG for begin, stop, kind in cues
        ):
            return 0.0
        left = _cued(plain, start, end, cues)
    if left and family in _DENIABLE and _denied(plain, sentence, end, family):
        return 0.0
    if left and family in _POLICED and (_supposed(sentence) or _ruled_out(plain, sentence, end)):
        return 0.0
    return left


def _cued(plain: str, start: int, end: int, cues: Sequence[tuple[int, int, str]]) -> float:
    """What warnings and reports near a phrase leave of it."""
    left, warned = 1.0, False
    for begin, stop, kind in cues:
        if begin > end + NEAR:
            break
        if kind == FOOTER:
            continue
        if kind == WARNED and begin < end and stop > start:
            return 0.0
        if kind == TOLD:
            if stop <= start <= stop + FAR and _STOP.search(plain, stop, start) is None:
                left = 0.0 if warned else _TOLD_LEFT
        elif stop <= start and start - stop <= FAR:
            warned = True
            first, *more = _STOP.split(plain[stop:start])
            if not more or (":" in first and len(more) <= _LISTED):
                return 0.0
        elif begin >= end and _STOP.search(plain, end, begin) is None:
            return 0.0
    return left


def _denied(plain: str, sentence: str, end: int, family: str) -> bool:
    """Whether the sentence says that it is not so."""
    words = sentence.replace(",", " ").split()
    last = sentence.rpartition(", ")[2].split()[-4:]
    for place, word in enumerate(last):
        if word in _NEGATIONS or word.endswith("n't"):
            urged = _SPURS.intersection(last[place + 1 :]) or _ONLY_THEN.intersection(words)
            return not urged
    if not sentence.isascii() and _DENIED_HAN.search(sentence) is not None:
        return _CONDITION_HAN.search(sentence) is None
    return family == "account_change" and _UNCHANGED.match(plain, end, end + NEAR) is not None


def _ruled_out(plain: str, sentence: str, end: int) -> bool:
    """Whether the sentence says that such a thing is never told by mail, or how a house wants it done."""
    part = sentence.rpartition(", ")[2]
    words = part.split()[-10:]
    if _NEVER.intersection(words) and not _SPURS.intersection(words):
        return True
    if _NOT_TOLD.search(part) is not None:
        return True
    if plain.isascii():
        return False
    return _NEVER_HAN.search(sentence) is not None or _BY_RULE_HAN.match(plain, end, end + NEAR) is not None


def _supposed(sentence: str) -> bool:
    """Whether the sentence speaks of a case that has not come."""
    if _CONDITIONS.intersection(sentence.replace(",", " ").split()[-8:]):
        return True
    return not sentence.isascii() and _CONDITION_HAN.search(sentence) is not None
