"""
Whether a number behind the label of an account is one that money may be sent to.

People have accounts with shops, lists and power companies as well. So beside a label that such accounts have too, there
must be a bank, a holder or words of payment.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

from counterseal.mail.payments.grouping import Entry
from counterseal.mail.payments.identifiers import is_card
from counterseal.mail.payments.page import Field, Page

_PAY: Final = re.compile(
    r"\b(?:pay|payment|payments|payable|paid|remit|remittance|transfer|wire|deposit|t/t|beneficiary|uberweis\w*|zahl\w*|vire\w*|pago|pague|transferencia|pagamento|перевод\w*|оплат\w*|bonifico|havale|chuyen khoan|thanh toan)\b"
    r"|付|汇|匯|转账|轉帳|打款|转入|存入|到账|振込|입금|송금|이체|تحويل|دفع",
    re.IGNORECASE,
)
_NOT_OURS: Final = re.compile(
    r"(?:\b(?:your|customer|client|user|member|e-?mail|mail|login|trading|utility|electricity|gas|hosting|tu|su|ihr|ihre|votre|sua)\s+(?:\w+\s+)?|您的|你的|客户|用户|会员|登录|邮箱)$",
    re.IGNORECASE,
)
_NOT_OURS_THEN: Final = re.compile(r"\b(?:your|customer|client)\b[^\n]{0,24}$", re.IGNORECASE)
_TELEPHONE: Final = re.compile(r"\d{3}[-. ]\d{3}[-. ]\d{4}")
_CYRILLIC: Final = re.compile(r"[\u0430-\u044f]", re.IGNORECASE)
_OURS: Final = re.compile(
    r"(?:\b(?:our|my|new|following|company(?:'s)?|correct|updated|unser\w*|neue\w*|nuestr\w|nuev\w|notre|nouveau|nouvelle|noss\w|nov\w|nostr\w|nuov\w|наш\w*|нов\w*)(?: bank(?:ing)?)?|我司|我们|我方|本公司|新的?|以下|下列|下面)\W*$",
    re.IGNORECASE,
)
_ENOUGH: Final = frozenset({"bank", "name", "swift", "aba", "sort", "cnaps", "ifsc", "bsb", "bik", "branch"})
_UNION: Final = re.compile(r"62\d{14,17}")
"""A bank card of China; its last digit may be wrong, and then that is said."""
_BANK_BEHIND: Final = re.compile(r"[ ,(]{1,3}[A-Z][A-Za-z&. ]{1,40}(?:\bBANK\b|\bBank\b)")
_SENT: Final = re.compile(
    r"\b(?:remit|remittance|wire|t/t|tt|bank|beneficiary|payee|balance payment|deposit payment|swift)\b|bank (?:transfer|details)|汇款|匯款|转账|轉帳|打款|电汇|货款|定金|尾款",
    re.IGNORECASE,
)
_SHORT: Final = 160
_WIDE: Final = 3_000
_HAN: Final = re.compile(r"[\u4e00-\u9fff]")


def is_meant(page: Page, entry: Entry) -> bool:
    """Whether the number is an account that money may be sent to."""
    one = entry.account
    enough = _ENOUGH & entry.fields.keys()
    if one.kind in {"iban", "clabe", "cbu", "pix"}:
        return one.valid is not False or one.kind != "iban" or "iban" in one.parts or bool(enough)
    if one.scheme and one.valid:
        return True
    label = page.plain[max(0, one.start - 60) : one.start]
    if one.kind == "card" and (label.isascii() or not is_card(one.value)):
        return bool(enough) or (not label.isascii() and _UNION.fullmatch(one.value) is not None)
    before = _before_label(page, one)
    if not enough - {"name"} and (_NOT_OURS.search(before) or _NOT_OURS_THEN.search(label)):
        return False
    return bool(enough) or _is_ours(page, one, label, before)


def _is_ours(page: Page, one: Field, label: str, before: str) -> bool:
    """Whether label and words say enough, where no bank stands beside the number."""
    if _TELEPHONE.fullmatch(page.plain[one.start : one.end]) or (_CYRILLIC.search(label) and len(one.value) != 20):
        return False
    if "bankaccount" in one.parts or one.kind == "card" or (len(one.value) >= 12 and _HAN.search(label)):
        return True
    if len(one.value) >= 9 and one.closed and not page.clean[max(0, one.start - 30) : one.start].isascii():
        return True
    if one.closed and "number" in one.parts and len(one.value) >= 7 and _is_asked(page, one):
        return True
    return bool(_OURS.search(before) or _PAY.search(page.plain[max(0, one.start - 400) : one.end + 160]))


def _is_asked(page: Page, one: Field) -> bool:
    """Whether a labelled number stands in words about money that is sent, or is nearly all that is said."""
    if _BANK_BEHIND.match(page.plain, one.end) or len(page.plain) < _SHORT:
        return True
    return _SENT.search(page.plain, max(0, one.start - _WIDE), one.end + _WIDE) is not None


def _before_label(page: Page, one: Field) -> str:
    """What stands directly before the label of an account."""
    index = bisect_right(page.labels, one.start, key=lambda label: label.end) - 1
    at = page.labels[index].start if index >= 0 and one.start - page.labels[index].end < 60 else one.start
    return page.plain[max(0, at - 24) : at]
