"""
Whether the words of a message leave something to a picture: then a picture that was not read is worth saying.

Nearly every mail has the sign of a company below it. But a mail that says nothing, or that speaks of bank details and has
none, has them in its picture.
"""

from __future__ import annotations

import re
from typing import Final

from counterseal.mail.payments.gate import may_pay

HARDLY: Final = 60
"""Fewer letters than this are hardly any text."""
_SHOWN: Final = 20_000
_PROMISES: Final = re.compile(
    r"\b(?:bank(?:ing)? (?:detail|info|data|account)|account (?:detail|info|number|below)|our account|new account|payment (?:detail|instruction)|wire (?:detail|instruction)|iban|bankverbindung|bankdaten|konto|coordonn[ée]es bancaires|datos bancarios|cuenta|dados banc[áa]rios|dati bancari|coordinate bancarie|hesap)"
    r"|счет|счёт|реквизит|账户|帐户|賬戶|帳戶|账号|帐号|賬號|帳號|卡号|卡號|收款码|收款碼|收款信息|银行信息|银行资料|銀行資料|公户|口座|계좌",
    re.IGNORECASE,
)


def leaves_to_pictures(fresh: str) -> bool:
    """Whether a reader would look into the pictures for what the words promise."""
    if len(fresh) < 20 * HARDLY and sum(map(str.isalnum, fresh)) < HARDLY:
        return True
    return _PROMISES.search(fresh, 0, _SHOWN) is not None and not may_pay(fresh)
