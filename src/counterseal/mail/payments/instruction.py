"""
One payment instruction made of an account and the fields that are of it: its scheme, its bank, its country.
"""

from __future__ import annotations

import re
from typing import Final

from counterseal.mail.payments.grouping import Entry
from counterseal.mail.payments.identifiers import ISO_COUNTRIES, bic
from counterseal.mail.payments.normal import folded
from counterseal.mail.payments.page import Field, Page
from counterseal.mail.payments.places import country_of
from counterseal.mail.payments.schemes import scheme_of
from counterseal.model.payee import Payee

_WITH: Final = re.compile(
    r"\b(?:with|at|in|held with|bank is|bei der|bei|en el|en|chez|au|no|presso|в|tai)\s+((?:the\s+)?(?:[A-Z][\w&.'\-]*\s+){0,5}?(?:[A-Z]\w*[Bb]ank|Bank|BANK|Banco|Banque|Banca|HSBC|Citi|ICBC)\b(?:\s+(?:of|de|AG|PLC|plc|N\.A\.|[A-Z][\w&]*)){0,6})"
)
_COMES_FIRST: Final = re.compile(
    r"(?:^|, |\bto |\n)((?:(?:The|[A-Z][\w&.'\-]*|\([A-Z]\w*\)|and|of|de)[ \n]){0,7}(?:[A-Z]\w*bank|Bank|BANK|Banco|Banking)\b(?:[^,\n:;\d]{0,40}| ?\n(?=Corp|Ltd|Limited)[^,\n:;\d]{0,30})(?:, [A-Z][\w\- ]{2,30})?), (?i:account|acct|a/c)\b[^\d\n]{0,24}$"
)
"""Pay to Sample Ltd, Sample Bank, account 123."""
_IN_RUSSIAN: Final = re.compile(r"(?:^|[\s,])в\s+([^\n,;]{0,40}(?:банк|Банк|БАНК)[^\n,;]{0,40})")
_IN_BRACKETS: Final = re.compile(r"\((?=[^()\n]{0,40}\b(?:Bank|BANK|Banco|Banque)\b)([A-Z][^()\n]{3,80})\)")
_BANK_WORD: Final = re.compile(r"\bbank\b|银行|銀行|信用社|\bbanco\b|\bbanque\b", re.IGNORECASE)
_NO_BANK: Final = re.compile(
    r"detail|change|form\b|letter|vendor|\bnew\b|\bold\b|update|charge|swift|code|\bname|number|card|information|instruction|account|transfer|wire|payment|statement|holiday|编号|編號|代码|代碼|号码|號碼|地址|信息|资料|資料|账|帐|変更|变更|通知|\bour\b|\byour\b",
    re.IGNORECASE,
)
_HAN_NAME: Final = re.compile(
    r"[\u3040-\u30ff\u4e00-\u9fff]{0,12}(?:银行|銀行|信用社)[\u3040-\u30ff\u4e00-\u9fff]{0,20}(?:[ \u3000][\u4e00-\u9fff]{1,8}支店)?"
)
_HAN_BEHIND: Final = re.compile(
    r"[，,、；; \n]{1,3}([\u4e00-\u9fff]{2,12}(?:银行|銀行|信用社)[\u4e00-\u9fff]{0,14})(?:[，,、；; \n]{1,3}([\u4e00-\u9fff]{2,4})(?![\u4e00-\u9fff]))?"
)
"""Behind an account: its bank, and the person whose it is."""
_HAN_BANK: Final = re.compile(
    r"([\u4e00-\u9fff]{2,12}?(?:银行|銀行|信用社)[\u4e00-\u9fff]{0,16}?(?:分行|支行|营业部|營業部|支店)?)(?![\u4e00-\u9fff]*(?:分行|支行))"
)


def payee(page: Page, entry: Entry) -> Payee:
    """One instruction, its scheme told by its own form, by the bank's number beside it, else by the country."""
    one = entry.account
    words = {kind: found.value for kind, found in entry.fields.items()}
    bank = words.get("bank", "")
    if not bank or ("bank" in entry.fields and entry.fields["bank"].kind != "bank"):
        bank = _bank_beside(page, one)
    if words.get("branch") and bank and words["branch"] not in bank and len(words["branch"]) < 60:
        bank = f"{bank} {words['branch']}" if bank.isascii() else f"{bank}{words['branch']}"
    own = words.get("swift", "")
    country = _country(page, entry, own, bank)
    told = scheme_of(entry, country, page.plain[max(0, one.start - 40) : one.end])
    between = _between(entry)
    money = one.currency or words.get("currency", "")
    amount = words.get("due") or words.get("amount") or ""
    return Payee(
        scheme=told.scheme,
        account=told.account,
        bic=own,
        beneficiary=words.get("name")
        or _final(words.get("final", ""))
        or words.get("weakname", "")
        or _holder_beside(page, one),
        bank=bank,
        routing=told.routing,
        country=country,
        currency=money
        or next(
            (each.currency for kind, each in entry.fields.items() if kind in {"due", "amount"} and each.currency), ""
        ),
        intermediary=between,
        reference=words.get("reference", ""),
        amount=amount,
        valid=told.valid,
        repaired=one.repaired
        or any(each.repaired for kind, each in entry.fields.items() if kind in {"aba", "cnaps", "ifsc"}),
        written=page.clean[one.start : one.end],
    )


def _final(words: str) -> str:
    return words if len(words) < 80 else ""


def _bank_beside(page: Page, one: Field) -> str:
    """A bank named in the sentence around the account."""
    around = page.clean[max(0, one.start - 90) : one.end + 110]
    if hit := _WITH.search(around):
        return re.sub(r"\s+", " ", hit.group(1)).strip()
    if hit := _COMES_FIRST.search(page.clean[max(0, one.start - 120) : one.start]):
        return " ".join(hit.group(1).split()).strip(" ,")
    if hit := _IN_BRACKETS.search(around):
        return hit.group(1)
    if hit := _HAN_BEHIND.match(page.clean, one.end):
        return hit.group(1)
    if line := _bank_line(page, one):
        return line
    before = page.clean[max(0, one.start - 60) : one.start]
    if hit := _IN_RUSSIAN.search(around):
        return hit.group(1).strip()
    if hit := _HAN_BANK.search(before):
        return re.sub(r"^.*?(?:至|到|在|入|汇|行：|为|是)", "", hit.group(1))
    return ""


def _between(entry: Entry) -> str:
    """The intermediary bank: its BIC, else its name."""
    if code := next((each.value for each in entry.between if each.kind == "swift"), ""):
        return code
    name = next((each.value for each in entry.between if each.kind == "bank"), "")
    found = bic(name[name.find("(") :], loud=True) if "(" in name else None  # CITIBANK has the form of a BIC, too
    return found[0] if found else name


def _holder_beside(page: Page, one: Field) -> str:
    hit = _HAN_BEHIND.match(page.clean, one.end)
    return (hit.group(2) or "") if hit else ""


def _bank_line(page: Page, one: Field) -> str:
    """A line of its own near the account that is a bank's name."""
    for line in range(max(0, one.line - 3), min(one.line + 3, len(page.starts))):
        text = page.clean[page.starts[line] : page.line_end(line)].strip()
        if 4 <= len(text) <= 70 and ":" not in text and "：" not in text and _BANK_WORD.search(text):
            if _NO_BANK.search(text):
                continue
            if hit := _HAN_NAME.match(text):
                return hit.group()
            if text[0].isupper() and not any(letter.isdigit() for letter in text) and len(text.split()) <= 9:
                return text.strip(" ,;.")
    return ""


def _country(page: Page, entry: Entry, code: str, bank: str) -> str:
    account = entry.account
    if account.kind == "iban" and account.value[:2] in ISO_COUNTRIES:
        return account.value[:2]
    if code:
        return code[4:6]
    for kind in ("country", "address", "bank", "branch"):
        if kind in entry.fields and (code := country_of(page.plain[entry.fields[kind].start : entry.fields[kind].end])):
            return code
    if bank and (code := country_of(folded(bank))):
        return code
    if account.scheme and account.routing:
        return "NZ" if len(account.routing) == 6 else "CZ"
    by_scheme = {"aba": "US", "sort": "GB", "cnaps": "CN", "ifsc": "IN", "bsb": "AU", "bik": "RU"}
    for kind, code in by_scheme.items():
        if kind in entry.fields:
            return code
    return {"clabe": "MX", "cbu": "AR", "pix": "BR"}.get(account.kind, "")
