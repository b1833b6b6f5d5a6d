"""
Whether a text could hold a payment instruction: asked of every mail, answered in a few microseconds.

One automaton over the bytes knows the stems of every label of an account, and the beginnings of IBANs. Only where it
finds one is looked closer: a label must have digits near behind it, an IBAN its check digits.
"""

from __future__ import annotations

import re
from itertools import product
from typing import Final

from ahocorasick_rs import BytesAhoCorasick, Implementation

from counterseal.mail.payments.ibans import COUNTRIES, is_iban, spec
from counterseal.mail.payments.normal import folded, seen
from counterseal.mail.payments.veiled import ALIKE, mixed, unveiled

_STEMS: Final = """
    account;acct;a/c;acc.;acc no;acc number;acc:;acc #;a / c;ac no;ac number;ac:;a.c.;konto;kto;cuenta;cta;conta ;conta:;conta-;conto ;conto:;c/c;compte;cpte
    iban;i.b.a.n;clabe;cbu;c.b.u;cvu;clave bancaria;cnaps;cnap ;cips;hesap;hesab;stk;so tk;tai khoan;card n;bank card;účet;účtu;Účet;ucet;uctu;rachun;rekening;debit card;karta;spei
    tài khoản;Tài khoản;TÀI KHOẢN;tài khoan;số tk;Số tk;SỐ TK;số thẻ;Số thẻ;Số TK;số TK;Tài Khoản
    счет;счёт;Счет;Счёт;СЧЕТ;СЧЁТ;р/с;Р/С;Р/с;р / с;р.с;карты;КАРТЫ;حساب;يبان;口座;普通;当座;振込先;계좌;은행;통장;카드번호
    账号;帐号;賬號;帳號;账户;帐户;賬戶;帳戶;户口;戶口;卡号;卡號;行号;行號;联行;聯行;开户;開戶;基本户;一般户;公户;银行;銀行;支付号;联号;公账
    sort code;pago ;transfer;remit;citibank;bank with;bank, n;bank n.a;bank ltd;bank limited;bank plc;bank ag;banking corp;bank of ;ifsc;농협;付到;付至;汇到;匯到;汇至;匯至;汇入;匯入;打到;转到
"""
_SHORT_BANKS: Final = "工行;农行;中行;建行;交行;招行;农商;民生;招商;浦发;兴业;光大;华夏;中信;平安;广发;浙商;渤海;恒丰;邮储;邮政;农信;建设;工商;农业;徽商;网商;微众"
"""Directly behind them the digits begin."""
_COINS: Final = "usdt;usdc;trc20;trc-20;erc20;erc-20;bitcoin;btc;ethereum;eth ;eth:;crypto;tether;wallet;比特币;比特幣;泰达币;泰達幣;以太坊;虚拟币;加密货币;钱包;錢包;波场"
_SERVICES: Final = "支付宝;支付寶;alipay;wxp://"
_KEYED: Final = "pix ;pix:;pix(;chave;pix key;pix\t;pix\r"
"""Labels of keys that may have no digits."""
_ZERO: Final = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad\u2061\u2062\u2063\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def _odd_patterns() -> dict[bytes, str]:
    """Digits and letters that are none of ASCII's, and what no reader sees between them."""
    found: dict[bytes, str] = {}
    digits = "0123456789"
    for unseen in _ZERO:
        for digit in digits:
            found[f"{unseen}{digit}".encode()] = "wide"
            found[f"{digit}{unseen}".encode()] = "wide"
    for unseen in _ZERO:
        for letter in {country[1].lower() for country in COUNTRIES}:
            found[f"{unseen}{letter}".encode()] = "veiled"
    for other in ALIKE:
        for letter in "abcdefghijklmnopqrstuvwxyz0123456789":
            found[f"{other}{letter}".encode()] = "alike"
    for zero in (0xFF10, 0x660, 0x6F0, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6):
        for code in range(zero, zero + 10):
            found[chr(code).encode()] = "wide"
    for code in range(0xFF21, 0xFF3B):
        found[chr(code).encode()] = "wide"
    return found


def _patterns() -> dict[bytes, str]:
    """What is looked for in small letters, and what is to be done where it is found."""
    found: dict[bytes, str] = {}
    for kind, listed in (
        ("label", _STEMS),
        ("short", _SHORT_BANKS),
        ("coin", _COINS),
        ("service", _SERVICES),
        ("key", _KEYED),
    ):
        for stem in listed.replace("\n", ";").split(";"):
            if word := stem.lstrip():
                found[word.encode()] = kind
    found[b"pix\n"] = "key"
    for first, second in product("账帐賬帳卡行", "号號"):
        for width in range(1, 9):
            found[(first + " " * width + second).encode()] = "label"
            found[(first + "\u3000" * width + second).encode()] = "label"
    digits = "0123456789"
    for country in COUNTRIES:
        for digit in digits:
            found[f"{country.lower()}{digit}".encode()] = "iban"
    found.update(_odd_patterns())
    return found


_PATTERNS: Final = dict(sorted(_patterns().items(), key=lambda one: not one[0].isascii()))
_WHAT: Final = tuple(_PATTERNS.values())
_BOUND: Final = frozenset(
    index for index, stem in enumerate(_PATTERNS) if stem.isascii() and not stem.startswith((b"account", b"konto"))
)
"""Stems that stand at the beginning of a word."""
_FIND: Final = BytesAhoCorasick(list(_PATTERNS), implementation=Implementation.DFA).find_matches_as_indexes
_PLAIN: Final = [stem for stem in _PATTERNS if stem.isascii()]
"""The same for a text that is all ASCII: a smaller automaton is faster. ASCII stems come first in both."""
_FIND_PLAIN: Final = BytesAhoCorasick(_PLAIN, implementation=Implementation.DFA).find_matches_as_indexes
_SEP: Final = rb"(?:[ \-.]|\xc2\xa0|\xe2\x80.){1,2}"
_HAN_DIGITS: Final = re.compile(
    b"(?:(?:" + b"|".join(one.encode() for one in "零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖幺") + rb")[ \-]?){7}"
)
"""An account in Chinese numerals."""
_DIGITS: Final = re.compile(
    rb"\d[\doilsbz]{5}|\d{2,5}" + _SEP + rb"\d{2,6}" + _SEP + rb"\d{3}|\d[\doilsbz]{2,3}" + _SEP + rb"[\doilsbz]{4}"
    rb"|\d{2,5}(?:\t| ?[/_~+|*;] ?)\d{2,4}(?:\t| ?[/_~+|*;] ?)\d{2}|\d(?:[ \t]\d){5}"
    rb"|\d{2,5}" + _SEP + rb"\d{4}|\d{4,8}-[\dx]|\d{3,4}\r?\n[ >\t]{0,6}\d{3,4}[ \-]\d"
)
_CELL: Final = re.compile(
    rb"[\n\t|:\x9a](?:[ \t>|*\r]|\xc2\xa0)*[a-z$]{0,4}[ \-.:]{0,2}(?:"
    + _DIGITS.pattern
    + rb")|  (?:"
    + _DIGITS.pattern
    + rb")"
)
_SHUT: Final = re.compile(rb"[^\n]{0,28}?(?::|\xef\xbc\x9a|\n|\t|  |\||$)")
_AT_ONCE: Final = re.compile(rb"(?:[^\x00-\x7f]|[ :,]){0,30}(?:" + _DIGITS.pattern + rb")")
_COIN: Final = re.compile(
    rb"[tb013](?<![a-z0-9/=_\-].)(?:(?<=t)[1-9a-z]{33}|(?<=0)x[0-9a-f]{40}|(?<=b)c1[02-9a-z]{11,71}|(?<=[13])[1-9a-z]{25,34})(?![a-z0-9/=_])"
)
_SERVICE: Final = re.compile(
    rb"wxp://[a-z0-9]|[^\d@\n]{6,90}?(?:1[3-9]\d(?:[ \-]?\d{4}){2}(?!\d)|(?<=[^a-z0-9.+_\-])[a-z0-9.+_\-]{2,40}@[a-z0-9\-]{1,40}\.)"
)
_VEILED: Final = re.compile("[A-Za-z][" + _ZERO + "]{1,3}[A-Za-z][" + _ZERO + "]{0,3}[0-9]")
_OTHERWISE: Final = frozenset({"short", "coin", "service"})
_ROUND: Final = 140
"""Bytes around the name of a coin in which its address must stand."""
_ALIKE_MOST: Final = 200
"""Letters that look like others, of which so many are looked at."""
_NEAR: Final = 480
"""Bytes behind a label in which the digits must begin: a row of labels may stand between."""
_CLOSE: Final = 70
"""Bytes behind a label in the midst of a sentence."""
_HEAD: Final = 48
_WINDOW: Final = 130
_BETWEEN: Final = b" \t\n\r>|-./_~*+;," + bytes(range(0x80, 0x100))


def may_pay(text: str) -> bool:
    """Whether reading the text closely could be worth it: a label of an account with digits behind it, or an IBAN."""
    return _may_pay(text, again=False)


def _may_pay(text: str, *, again: bool) -> bool:
    data = text.encode("utf-8", "surrogatepass").lower()
    reached = asked = 0
    alike = _ALIKE_MOST if again else 0
    spread = False
    plain = text.isascii()
    for index, start, end in _FIND_PLAIN(data) if plain else _FIND(data):
        what = _WHAT[index]
        if what == "label":
            if start and index in _BOUND and data[start - 1 : start].isalpha():
                continue
            if _DIGITS.search(data, end, end + _CLOSE) or (not plain and _HAN_DIGITS.search(data, end, end + _CLOSE)):
                return True
            if (
                end >= reached
                and (
                    start < _HEAD
                    or data.find(b"\n", start - _HEAD, start) >= 0
                    or data.find(b"\t", start - 8, start) >= 0
                )
                and _SHUT.match(data, end)
            ):
                if _CELL.search(data, end, end + _NEAR):
                    return True
                reached = end + _NEAR - 12
        elif what == "iban":
            if end < len(data) and 48 <= data[end] <= 57 and _is_iban(data, start):
                return True
        elif what in _OTHERWISE:
            if what != "coin" or start >= asked:
                if _otherwise(data, what, start, end):
                    return True
                asked = end + _ROUND if what == "coin" else asked
        elif what == "key":
            return True
        elif what == "alike":
            if not spread and alike < _ALIKE_MOST:
                alike += 1
                spread = mixed(data[max(0, start - 3) : end + 40].decode("utf-8", "ignore"))
        elif not again and not spread:
            again = what == "veiled"  # asked once
            spread = not again or _VEILED.search(text) is not None
    return spread and _may_pay(unveiled(folded(seen(text))), again=True)


def _otherwise(data: bytes, what: str, start: int, end: int) -> bool:
    """Whether a bank's short name has digits behind it, a coin or a service an address."""
    if what == "short":
        return _AT_ONCE.match(data, end) is not None
    if what == "service":
        return _SERVICE.match(data, start) is not None
    return _COIN.search(data, max(0, start - _ROUND), end + 2 * _ROUND) is not None


def _is_iban(data: bytes, start: int) -> bool:
    if start and data[start - 1 : start].isalnum() and not data.endswith(b"iban", 0, start):
        return False
    form = spec(data[start : start + 2].decode().upper())
    if form is None:
        return False
    plain = data[start : start + _WINDOW].translate(None, _BETWEEN)[: form.iban_length]
    return len(plain) == form.iban_length and plain.isalnum() and is_iban(plain.decode().upper())
