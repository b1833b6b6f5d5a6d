"""
Accounts in a sentence that calls nothing an account: "please pay to Sample Bank, Ningbo 1234 5678 9012, Sample Ltd".

Without a label, three things must come together: the name of a bank directly beside the number, nothing between them that
says what else the number is, and a request to pay, or the code of a bank, in the same sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from counterseal.mail.payments import numbers
from counterseal.mail.payments.identifiers import is_card, is_cbu, is_clabe
from counterseal.mail.payments.labels import NUMBERS
from counterseal.mail.payments.page import Field, Page

_BANK: Final = re.compile(
    r"(?:银行(?!卡)|銀行(?!卡)|信用社|은행|농협|신협)|(?:(?<=[a-z])bank|(?<![A-Za-z])(?:Bank|BANK|Banking|Banco|Banque|Banca|HSBC))(?![A-Za-z])"
)
_SHORT: Final = re.compile(
    r"((?:(?:[工农中建交招]|农商)行|民生|招商|浦发|兴业|光大|华夏|中信|平安|广发|浙商|渤海|恒丰|邮储|邮政|农信|建设|工商|农业|农商|徽商|网商|微众)(?:银行)?)"
    r"(?:的)?(?:卡号|卡|账户|账号|帐户|帐号|户头)?[ :,]{0,3}(?=\d)"
)
"""A bank as people call it among themselves, and at once the number."""
_GIVE: Final = re.compile(r"[打转付汇匯轉存][^\n\d]{0,16}$|(?:卡|账|帐|户)[^\n\d]{0,8}$")
_MOBILE: Final = re.compile(r"1[3-9]\d{9}")
_GAP: Final = re.compile(r"(?:[^\d\n:;@#?!]|\n(?!\s*\n)){0,72}?(?:[:(]?[ \n]{0,2})(?<![A-Za-z0-9])(?=\d)")
"""What may stand between the bank's word and the number: the rest of its name, its branch, its city."""
_ELSE: Final = re.compile(
    r"\b(?:tel|phone|fax|mobile|no|nr|number|order|invoice|inv|ref|reference|contract|code|swift|bic|id|po|box|vat|tax|street|road|est|since|card|ifsc|cnaps|aba|bsb|iban|bik|account|acct|a/c)\b\W*$"
    r"|(?:电话|電話|号|號|税|稅|合同|订单|訂單|发票|發票|代码|代碼|编号|編號|热线|客服|手机|전화|번호)\W*$",
    re.IGNORECASE,
)
_PAY: Final = re.compile(
    r"\b(?:pay|payment|paid|remit|transfer|wire|deposit|we bank with|bank with|send|pago|abon\w+|transfer\w*|überweis\w*|uberweis\w*|vir\w+|pagar|bonific\w*)\b|付到|付至|付款|支付|汇到|汇至|汇入|汇款|匯到|匯至|匯入|匯款|打到|打款|转到|转至|转账|轉帳|存入|입금|송금|이체|振込|перевод|перечисл|оплат",
    re.IGNORECASE,
)
_TOLD: Final = re.compile(r"备注|備註|注明|註明|预留|please quote|quoting|예금주|sous reference", re.IGNORECASE)
"""Behind the number: what is asked for only of one who pays, or whose the account is."""
_CODES: Final = frozenset({"swift", "ifsc", "aba", "bsb", "sort", "cnaps", "bik", "bankcode"})
_NUMBER: Final = re.compile(r"\d(?:[ \-.]{0,2}\d){6,27}(?![\d%/]|[.,]\d)")
_BRACKET: Final = re.compile(r"[ \n]{0,2}\((?=[^()\n]{0,60}(?:bank|banco|银行|銀行))", re.IGNORECASE)
_BEHIND: Final = re.compile(r"[ ]?,[ \n](?:[A-Z][\w.]*[ ]){0,3}(?:Banco|Bank|BBVA|Banca|Banque)\b")
_NAME_BEHIND: Final = re.compile(
    r"[ ,]{1,3}(?!(?:SWIFT|IFSC|ABA|BSB|BIC|CNAPS|BIK|RTGS|IBAN|Sort|Routing|Fedwire)\b)((?:[\u4e00-\u9fff()]{4,30}?(?:公司|厂|行|社)|[\u4e00-\u9fff]{2,4}(?![\u4e00-\u9fff]))|[A-Z][\w&.'\-]*(?:,? (?:[A-Z(][\w&.'()\-]*|and|of|de|y)){1,8})"
)
_NAME_BEFORE: Final = re.compile(r"(?:^|(?<=[\n.:]))[ >]*([^\d\n:]{2,60}?)[ ]?,[ ]?\Z")
_LEADING: Final = re.compile(r"^.*(?:付到|付至|汇到|汇至|汇入|匯到|匯至|匯入|打到|转到|转至|存入|到|至|在)")
_NAMED_BANK: Final = re.compile(
    r"(?:[\u4e00-\u9fff()]{2,24}|[\uac00-\ud7a3A-Z]{1,10}|(?:(?:[A-Z][\w&.'\-]*|\([A-Z]\w*\)|and|of|de|y|&)[ ]){1,7})$"
)
_MOST: Final = 60
_LONGEST: Final = 24
_NAMES: Final = frozenset({"bank", "branch", "address", "name", "weakname"})


def told_in(page: Page, fields: list[Field]) -> list[Field]:
    """Account, bank and holder of sentences in which the account has no label."""
    found: list[Field] = []
    taken = [(one.start, one.end) for one in fields if one.kind in NUMBERS]
    end = 0
    for count, bank in enumerate(_BANK.finditer(page.plain)):
        if count >= _MOST:
            break
        if bank.start() < end:
            continue
        for read in (_behind_bank, _before_bank):
            made = read(page, bank, fields)
            if made and not any(low < made[0].end and made[0].start < high for low, high in taken):
                found += made
                end = max(one.end for one in made)
                break
    taken += [(one.start, one.end) for one in found]
    if not page.plain.isascii():
        found += _called_short(page, taken)
    return found


def _called_short(page: Page, taken: list[tuple[int, int]]) -> Iterator[Field]:
    """A bank's short name with the number directly behind it, where somebody is told to pay: "打建行 6217..."."""
    for count, bank in enumerate(_SHORT.finditer(page.plain)):
        if count == _MOST:
            return
        hit = _NUMBER.match(page.plain, bank.end())
        if hit is None or any(low < hit.end() and hit.start() < high for low, high in taken):
            continue
        digits = re.sub(r"\D", "", hit.group())
        if len(digits) < 9 or _MOBILE.fullmatch(digits) or not _fits(hit.group()):
            continue
        if not _GIVE.search(page.plain[max(0, bank.start() - 20) : bank.end()]):
            continue
        yield _account(page, hit)
        yield Field("bank", bank.group(1), bank.start(), bank.end(1), page.line(bank.start()))
        if behind := _NAME_BEHIND.match(page.plain, hit.end()):
            low, high = behind.span(1)
            yield Field("weakname", page.clean[low:high].strip(" ,."), low, high, page.line(low))


def _behind_bank(page: Page, bank: re.Match[str], fields: list[Field]) -> list[Field]:
    """A bank and then the number."""
    gap = _GAP.match(page.plain, bank.end())
    if gap is None or _ELSE.search(gap.group()) or _labelled(page, bank.end(), gap.end()):
        return []
    hit = _NUMBER.match(page.plain, gap.end())
    if hit is None or not _fits(hit.group()) or not _asked(page, bank.start(), hit.end(), fields):
        return []
    start = bank.start()
    before = page.plain[max(0, start - 70) : start].rpartition("\n")[2]
    name = _NAMED_BANK.search(before) if not before[-1:].islower() else re.search(r"[A-Z][a-z]+$", before)
    start -= len(name.group()) if name else 0
    title = _LEADING.sub("", page.clean[start : gap.end()]).strip(" ,:(，：（\n")
    made = [_account(page, hit)]
    if len(title) > 2:
        made.append(Field("bank", " ".join(title.split()), start, gap.end(), page.line(start)))
    holder = _NAME_BEFORE.search(page.plain[max(0, start - 80) : start])
    if holder and not _PAY.search(holder.group(1)):
        made.append(Field("weakname", holder.group(1).strip(), start, start, page.line(start)))
    elif behind := _NAME_BEHIND.match(page.plain, hit.end()):
        low, high = behind.span(1)
        made.append(Field("weakname", page.clean[low:high].strip(" ,."), low, high, page.line(low)))
    return made


def _before_bank(page: Page, bank: re.Match[str], fields: list[Field]) -> list[Field]:
    """A number, and then in brackets its bank: "to 1234 5678 90 (Sample Bank, IFSC ...)"; or one with check digits."""
    low = max(0, bank.start() - 100)
    hits = list(_NUMBER.finditer(page.plain, low, bank.start()))
    if not hits:
        return []
    hit = hits[-1]
    bracket = _BRACKET.match(page.plain, hit.end())
    if not bracket and not (_checked(hit.group()) and _BEHIND.match(page.plain, hit.end())):
        return []
    if page.plain[hit.start() - 1 : hit.start()] not in {" ", "\n", "到", "至"} or not _fits(hit.group()):
        return []
    before = page.plain[max(0, hit.start() - 40) : hit.start()]
    if _ELSE.search(before) or not _PAY.search(page.plain[max(0, hit.start() - 120) : hit.start()]):
        return []
    if _labelled(page, max(0, hit.start() - 12), hit.start()):
        return []
    end = min(len(page.plain), bank.end() + 60)
    stop = re.compile(r"[,)\n]").search(page.plain, bank.end(), end)
    start = bracket.end() if bracket else hit.end() + 1
    title = page.clean[start : stop.start() if stop else bank.end()].strip(" ,(（")
    return [_account(page, hit), Field("bank", " ".join(title.split()), start, bank.end(), page.line(start))]


def _labelled(page: Page, start: int, end: int) -> bool:
    """Whether something between two places says what the number is."""
    return any(
        one.start < end and one.end > start and set(one.kinds) - _NAMES for one in page.near(max(0, start - _LONGEST))
    )


def _fits(written: str) -> bool:
    digits = re.sub(r"\D", "", written)
    return 7 <= len(digits) <= 25 and len(set(digits)) > 1 and numbers.account(written + " ", 7) is not None


def _checked(written: str) -> bool:
    digits = re.sub(r"\D", "", written)
    return is_cbu(digits) or is_clabe(digits) or (digits.startswith("62") and is_card(digits))


def _asked(page: Page, start: int, end: int, fields: list[Field]) -> bool:
    """Whether the sentence asks to pay, or goes on with a bank's code or with what a payer is asked to write."""
    line = page.line(start)
    low = page.starts[max(0, line - 2)]
    if _PAY.search(page.plain, max(low, start - 120), end):
        return True
    behind = page.plain[end : end + 60].split("\n\n")[0]
    return _TOLD.search(behind) is not None or any(one.kind in _CODES and end <= one.start < end + 60 for one in fields)


def _account(page: Page, hit: re.Match[str]) -> Field:
    digits = re.sub(r"\D", "", hit.group())
    kind = "card" if digits.startswith("62") and is_card(digits) else "account"
    return Field(kind, digits, hit.start(), hit.end(), page.line(hit.start()), frozenset({"bankaccount"}))


def tell(page: Page, fields: list[Field]) -> Iterator[Field]:
    """All fields, with those of such sentences, in the order in which they stand."""
    yield from sorted([*fields, *told_in(page, fields)], key=lambda one: one.start)
