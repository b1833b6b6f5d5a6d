"""
Amounts of money as people write them: 12,500.00, 12.500,00, 12 500,00, and in the capital numerals of Chinese cheques.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

SYMBOLS: Final = {
    "US$": "USD", "HK$": "HKD", "NT$": "TWD", "A$": "AUD", "C$": "CAD", "S$": "SGD", "R$": "BRL", "€": "EUR", "£": "GBP", "₽": "RUB",
    "₩": "KRW", "₹": "INR", "₺": "TRY", "₫": "VND", "฿": "THB", "RMB": "CNY", "CNH": "CNY", "人民币": "CNY", "人民幣": "CNY",
    "美元": "USD", "美金": "USD", "欧元": "EUR", "歐元": "EUR", "港币": "HKD", "港幣": "HKD", "港元": "HKD", "英镑": "GBP", "日元": "JPY",
    "руб": "RUB", "RUR": "RUB", "元": "CNY", "円": "JPY", "원": "KRW", "TL": "TRY", "$": "USD",
}  # fmt: skip
CODES: Final = frozenset(
    """AED AUD BDT BGN BHD BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP HKD HUF IDR ILS INR JOD JPY KRW KWD KZT LKR MAD MOP MXN MYR NGN
    ARS BOB UYU PYG DOP GTQ GHS KES KHR MMK RSD IQD LBP
    NOK NZD OMR PEN PHP PKR PLN QAR RON RUB SAR SEK SGD THB TND TRY TWD UAH USD VND ZAR""".split()
)
_CODE: Final = re.compile(r"(?<![A-Za-z])(" + "|".join(sorted(CODES)) + r")(?![A-Za-z])", re.IGNORECASE)
_NUMBER: Final = re.compile(r"\d{1,3}(?:[ ']\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d[\d.,']{0,24}")
_CAPITALS: Final = re.compile(
    r"[零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖貳參陸叄两兩拾佰仟十百千萬万億亿]{2,40}[元圆圓]?[零壹贰叁肆伍陆柒捌玖貳參陸角分整正]{0,8}"
)
_DIGITS: Final = {
    **dict(zip("零一二三四五六七八九", range(10), strict=True)), **dict(zip("〇壹贰叁肆伍陆柒捌玖", range(10), strict=True)),
    "貳": 2, "參": 3, "叄": 3, "陸": 6, "两": 2, "兩": 2,
}  # fmt: skip
_UNITS: Final = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}


def currency(text: str) -> str:
    """The ISO 4217 code of the currency that a text names."""
    if hit := _CODE.search(text):
        return hit.group(1).upper()
    for symbol, code in SYMBOLS.items():
        if symbol in text:
            return code
    return ""


def decimal(text: str) -> str:
    """The first amount of a folded text with a point and without separators; empty when there is none."""
    if hit := _NUMBER.search(text):
        return _plain(hit.group())
    if hit := _CAPITALS.search(text):
        return _capitals(hit.group())
    return ""


def _plain(written: str) -> str:
    number = written.strip(".,'").replace(" ", "").replace("'", "")
    comma, point = number.rfind(","), number.rfind(".")
    if comma >= 0 and point >= 0:
        number = number.replace(",", "") if point > comma else number.replace(".", "").replace(",", ".")
    elif comma >= 0:
        tail = len(number) - comma - 1
        number = number.replace(",", "") if tail == 3 or number.count(",") > 1 else number.replace(",", ".")
    elif number.count(".") > 1 or (point > 0 and len(number) - point - 1 == 3 and number[0] != "0"):
        number = number.replace(".", "")
    return number if re.fullmatch(r"\d{1,18}(?:\.\d{1,6})?", number) else ""


def _capitals(written: str) -> str:
    whole, _, rest = re.sub(r"[圆圓]", "元", written).partition("元")
    total = section = digit = 0
    for one in whole:
        if one in _DIGITS:
            digit = _DIGITS[one]
        elif one in _UNITS:
            section += (digit or 1) * _UNITS[one]
            digit = 0
        elif one in "万萬":
            total += (section + digit) * 10_000
            section = digit = 0
        elif one in "亿億":
            total = (total + section + digit) * 100_000_000
            section = digit = 0
    value = Decimal(total + section + digit)
    for unit, part in (("角", Decimal("0.1")), ("分", Decimal("0.01"))):
        if hit := re.search(r"([零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖貳參陸叄两兩])" + unit, rest):
            value += _DIGITS[hit.group(1)] * part
    return str(value) if value else ""
