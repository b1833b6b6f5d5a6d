"""
Whether a letter says that money goes to another account than until now.

Two accounts in one letter are two ways to pay, unless the letter says which of them it is from now on. The words decide
then; they are looked for where the account stands, in the letter or in its file. It says so too when money is asked to
one of them and the other only stands there: in the letterhead, below the signature, in a sentence about the audit.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from counterseal.mail.acts import Family, acts
from counterseal.mail.letter import Letter
from counterseal.model.payee import Payee

CLEAR: Final = 0.5
READ: Final = 20_000
"""So much of a file's text is looked at."""


_RATHER: Final = re.compile(
    r"\b(?:from now on|from today|henceforth|instead of|no longer|not any ?more|only use|use only"
    r"|(?:is|was|been|being|under) (?:currently |now )?(?:closed|frozen|blocked|suspended|audited|audit|review)"
    r"|(?:ist|wird|wurde) (?:derzeit |zurzeit )?(?:geschlossen|gesperrt|aufgelöst|gekündigt|geprüft)|clôturé|fermé|bloqué"
    r"|(?:está|fue|ha sido|foi) (?:cerrada|bloqueada|cancelada|encerrada)|è stato chiuso|закрыт|заблокирован"
    r"|ab sofort|ab jetzt|künftig|nicht mehr|anstelle|stattdessen|nur noch|désormais|dorénavant|à partir de maintenant|n'utilise[rz] plus"
    r"|a partir de ahora|en adelante|ya no|en lugar de|a partir de agora|doravante|não use mais|em vez de|d'ora in poi|al posto di"
    r"|впредь|с этого момента|отныне|больше не|вместо|bundan sonra|artık|yerine|từ nay|thay vì|không dùng)\b"
    r"|以后|今后|往后|即日起|从现在起|停用|不再使用|不要再|作废|冻结|凍結|审计中|被查|已注销|已註銷|以後|今後|往後|從現在起|代替|앞으로|이제부터|대신",
    re.IGNORECASE,
)
"""One of several is to be used rather than the others."""
_ASKED: Final = re.compile(
    r"\b(?:pay|remit|transfer|wire|settle|send|payable|payment)\b(?:[^.?!]|\.\d){0,120}?\b(?:to|into|at)\b"
    r"|\b(?:zahlen|überweisen|überweisung|begleichen|zahlbar)\b|\b(?:régler|virer|verser|payer|virement)\b"
    r"|\b(?:pagar|transferir|abonar|ingresar|depositar|pagamento|pago|bonifico|versare)\b|\b(?:оплат|перевед|перечисл)"
    r"|\b(?:ödeyin|havale|thanh toán|chuyển khoản)\b"
    r"|(?:付|汇|匯|打|转|轉)(?:款|账|帳|賬)?(?:到|至|入|往)|付款(?:给|給|账|帳|賬)|汇入|匯入|转入|轉入|送金|송금|입금",
    re.IGNORECASE,
)
"""Money is to be sent somewhere."""
_END: Final = re.compile(
    r"\n(?:--+|__+)[ \t]*\n|\b(?:regards|sincerely|grüßen|grüße|cordialement|saludos|atenciosamente|saluti|уважением)\b|此致|顺祝|商祺|谢谢",
    re.IGNORECASE,
)
"""Here a letter ends, and what its writers put below every letter begins."""
NEAR: Final = 400
"""So far before an account the words that ask for it are looked for."""
LISTED: Final = 250
"""Accounts that follow one another more closely are a list."""


def says_which(letter: Letter) -> bool:
    """Whether a letter with several accounts says that one of them is to be used rather than another."""
    return says_change(letter) or _RATHER.search(letter.fresh[:READ]) is not None


def says_change(letter: Letter) -> bool:
    """Whether a letter, or a file of it, says that the account is another one now."""
    if _says(letter.fresh, letter.subject, letter.language):
        return True
    files = {one.file for one in letter.payees if one.file and one.where != "quoted"}
    return any(
        _says(one.text[:READ], "", letter.language) for one in letter.documents if one.text and one.name in files
    )


def asked_rather(letter: Letter, payee: Payee) -> bool:
    """Whether money is asked to one of several accounts, and the others of its place only stand there."""
    text, others = _place(letter, payee), []
    if not text:
        return False
    at = text.find(payee.written)
    for one in letter.payees:
        if one.key == payee.key or one.where == "quoted" or one.hidden or one.file != payee.file or not one.written:
            continue
        if one.currency and payee.currency and one.currency != payee.currency:
            return False  # each has its use
        if (found := text.find(one.written)) >= 0:
            others.append((found, found + len(one.written)))
    if at < 0 or not others or not _asked(text, at, others):
        return False
    if any(_asked(text, begin, [(at, at + len(payee.written)), *others]) for begin, _ in others):
        return False
    after = min((begin for begin, _ in others if begin > at), default=-1)
    return after < 0 or after - at > LISTED or _END.search(text, at, after) is not None


def _place(letter: Letter, payee: Payee) -> str:
    """The text in which a payment instruction stands."""
    if not payee.written or payee.where == "quoted":
        return ""
    if not payee.file:
        return letter.fresh[:READ]
    return next((one.text[:READ] for one in letter.documents if one.name == payee.file), "")


def _asked(text: str, at: int, others: Iterable[tuple[int, int]]) -> bool:
    """Whether the words before an account, back to the next one, ask for money."""
    begin = max([at - NEAR, 0, *(end for _, end in others if end <= at)])
    return _ASKED.search(text, begin, at) is not None


@lru_cache(maxsize=16)
def _says(text: str, subject: str, language: str) -> bool:
    left = 1.0
    for act in acts(text, subject, language):
        if act.family == Family.ACCOUNT_CHANGE:
            left *= 1 - act.clear
    return 1 - left >= CLEAR
