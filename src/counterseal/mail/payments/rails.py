"""
Money that is asked for outside of banks: a wallet of a coin, an account of Alipay, a code to be scanned with WeChat.

Such a number is told by its own form and by the words beside it. Whoever pays to one has no bank to ask for it back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256
from typing import Final

from counterseal.model.payee import Payee

_COIN_WORD: Final = re.compile(
    r"usdt|usdc|trc-?20|erc-?20|bep-?20|bitcoin|(?<![a-z])(?:btc|eth|xbt)(?![a-z])|ethereum|tether|tron\b|crypto|wallet|比特币|比特幣|泰达币|泰達幣|以太坊|虚拟币|加密货币|钱包|錢包|波场",
    re.IGNORECASE,
)
_PAY: Final = re.compile(
    r"\b(?:pay\w*|send|transfer\w*|deposit\w*|remit\w*|wire|settle\w*)\b|付|转|轉|汇|匯|打款|打到|打到|收款|充值|地址",
    re.IGNORECASE,
)
_COIN: Final = re.compile(
    r"(?<![A-Za-z0-9/=_\-])(T[1-9A-HJ-NP-Za-km-z]{33}|0x[0-9a-fA-F]{40}|bc1[ac-hj-np-z02-9]{11,71}|[13][1-9A-HJ-NP-Za-km-z]{25,34})(?![A-Za-z0-9/=_])"
)
_ALIPAY: Final = re.compile(
    r"(?:支付宝|支付寶|(?<![A-Za-z.@])alipay(?![A-Za-z.]))[^\d@\n]{0,24}?((?<!\d)1[3-9]\d(?:[ \-]?\d{4}){2}(?!\d)|[\w.+\-]{2,40}@[\w\-]{1,40}(?:\.[A-Za-z]{2,10}){1,3})",
    re.IGNORECASE,
)
_HOLDER: Final = re.compile(r"[ ,，(（]{1,3}(?:户名[:：]?|姓名[:：]?)?([\u4e00-\u9fff]{2,4})(?![\u4e00-\u9fff])")
_WECHAT: Final = re.compile(r"wxp://[A-Za-z0-9_\-]{8,120}")
_LETTERS: Final = {one: at for at, one in enumerate("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz")}
_NEAR: Final = 160
_MOST: Final = 20


def rails(clean: str) -> Iterator[Payee]:
    """Wallets and accounts of payment services in a text, in the text's own letters."""
    for count, hit in enumerate(_COIN.finditer(clean)):
        if count == _MOST:
            break
        around = clean[max(0, hit.start() - _NEAR) : hit.end() + 60]
        if _COIN_WORD.search(around) and _PAY.search(around):
            yield Payee(scheme="other", account=hit.group(1), valid=_checked(hit.group(1)), written=hit.group(1))
    for count, hit in enumerate(_ALIPAY.finditer(clean)):
        if count == _MOST:
            break
        if not _PAY.search(clean, max(0, hit.start() - 40), hit.end() + 20):
            continue
        name = _HOLDER.match(clean, hit.end())
        account = re.sub(r"[ \-]", "", hit.group(1)) if "@" not in hit.group(1) else hit.group(1).lower()
        yield Payee(scheme="other", account=account, beneficiary=name.group(1) if name else "", bank="支付宝", country="CN", written=hit.group(1))  # fmt: skip
    for count, hit in enumerate(_WECHAT.finditer(clean)):
        if count == _MOST:
            break
        yield Payee(scheme="other", account=hit.group(), bank="微信支付", country="CN", written=hit.group())


def _checked(address: str) -> bool | None:
    """Whether the check letters of a wallet are right; None for the kinds that have others."""
    if address.startswith(("0x", "bc1")):
        return None
    value = 0
    for one in address:
        value = value * 58 + _LETTERS[one]
    if value.bit_length() > 200:
        return False
    body = value.to_bytes(25, "big")
    return sha256(sha256(body[:21]).digest()).digest()[:4] == body[21:]
