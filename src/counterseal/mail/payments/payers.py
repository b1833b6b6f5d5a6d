"""
Whose account it is that money comes from. A slip of a bank names both sides, and only one of them is to be paid.
"""

from __future__ import annotations

import re
from typing import Final

from counterseal.mail.payments.page import Page

_WHO: Final = (
    r"(?:payer|remitter|remitting (?:party|bank)|ordering (?:customer|party|account|institution)|debtor|debit(?:ed)? (?:account|a/c)|originator|applicant account"
    r"|auftraggeber|zahlungspflichtiger|ordenante|ordinante|donneur d'ordre|pagador|плательщик\w*"
    r"|付款(?:人|方|单位|單位|公司|行|银行)|汇款(?:人|方|单位)|匯款人|汇出行|出票人|振込依頼人|ご依頼人|송금인)"
)
_PAYS: Final = re.compile(rf"(?:^|[\n\t|])[ >*]*{_WHO}[^\n\t|:]{{0,24}}(?:[:\t|]|$)", re.IGNORECASE | re.MULTILINE)
_FROM: Final = re.compile(
    rf"(?:^|[\n\t|])[ >*]*(?:{_WHO}|付款[账帐賬帳][号户號戶])[^\n\t|:]{{0,24}}(?:[:\t|]|$)",
    re.IGNORECASE | re.MULTILINE,
)
_PAID: Final = re.compile(
    r"(?:^|[\n\t|])[ >*]*(?:beneficiary|payee|recipient|receiver|creditor|empfanger|zahlungsempf\w*|beneficiaire|beneficiario|favorecido|получател\w*"
    r"|收款(?:人|方|单位|單位|公司|行|银行|[账帐賬帳][号户號戶])|受益人|受款人|受取人|수취인)[^\n\t|:]{0,24}(?:[:\t|]|$)",
    re.IGNORECASE | re.MULTILINE,
)
# 付款账号 alone may be said of an account to pay to; beside somebody who pays it is his.
_LINES: Final = 4
_FAR: Final = 600


def names_both(page: Page) -> bool:
    """Whether a text has labels of who pays and of who is paid: asked once, before its accounts are looked at."""
    return _PAYS.search(page.plain) is not None and _PAID.search(page.plain) is not None


def is_payers(page: Page, at: int) -> bool:
    """Whether the account at a place is that of who pays, in a text that names both."""
    low = max(page.starts[max(0, page.line(at) - _LINES)], at - _FAR)
    before = page.plain[low:at]
    sources = list(_FROM.finditer(before))
    return bool(sources) and _PAID.search(before, sources[-1].start() + 1) is None
