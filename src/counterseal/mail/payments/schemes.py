"""
Whose rules an account number follows: told by its own form, else by the bank's number beside it, else by the country.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from counterseal.mail.payments.grouping import Entry
from counterseal.mail.payments.identifiers import is_card, is_cbu, is_clabe
from counterseal.mail.payments.normal import bare
from counterseal.mail.payments.page import Field

_BY_BANK: Final = {"ifsc": "ifsc", "bsb": "bsb", "sort": "sort_code", "cnaps": "cn_account", "aba": "aba"}
"""The bank's number beside an account, and the scheme that it tells."""
_CHINESE: Final = re.compile(r"[A-Z]{0,4}\d{9,28}")
_HAN: Final = re.compile(r"[\u4e00-\u9fff]")
_TRADITIONAL: Final = re.compile(r"[帳戶號銀匯開滙東]")
_HOME: Final = {
    "GB": ("sort_code", re.compile(r"\d{8}")),
    "IN": ("ifsc", re.compile(r"\d{9,18}")),
    "AU": ("bsb", re.compile(r"\d{5,10}")),
}
"""Countries whose accounts have a form of their own, told by bank or BIC where the bank's number is not said."""
_CLABE: Final = re.compile(r"\d{3}[ \-]\d{3}[ \-]\d{11}[ \-]\d$")
"""Bank, place, account and check digit."""
_HONG_KONG: Final = frozenset(
    """003 004 005 006 008 009 012 014 015 016 018 019 020 022 024 025 026 027 028 030 031 032 033 035 036 037 038 039 040 041 042 043
    045 046 047 049 050 051 054 055 056 058 060 061 063 064 065 066 067 071 072 074 076 078 081 082 085 086 092 097 098 103 109 110 113
    118 119 128 138 139 145 147 150 151 152 154 158 159 160 161 164 165 167 169 170 171 178 180 185 188 198 199 200 202 203 205 207 210
    214 221 222 227 229 233 234 236 237 238 239 240 241 242 243 244 245 246 247 248 249 250 251 254 256 260 263 264 265 269 271 272 273
    274 276 277 278 279 280 281 282 283 284 285 286 287 288 307 309 316 320 324 329 368 371 372 374 377 378 382 384 387 388 389 390 391
    392 393 394 395 474 541""".split()
)
"""Numbers of banks in Hong Kong's clearing."""


_WITH_BANK: Final = 15
"""An account of Hong Kong as long as this has the bank's number before it."""


class Told(NamedTuple):
    """What is known of an account by its number and what stands beside it."""

    scheme: str
    account: str
    routing: str = ""
    valid: bool | None = None


def scheme_of(entry: Entry, country: str, written: str) -> Told:
    """Scheme, account, the bank's number, and what the check digits say. `written` is the number with what is before it."""
    one = entry.account
    if one.kind in {"iban", "clabe", "cbu", "pix"}:
        return Told(one.kind, one.value, "", one.valid)
    if one.scheme:
        return Told(one.scheme, one.value, one.routing, one.valid)
    if len(one.value) == 18 and country == "MX":
        return Told("clabe", one.value, "", is_clabe(one.value))
    if len(one.value) == 18 and not country and _CLABE.search(written) and is_clabe(one.value):
        return Told("clabe", one.value, "", True)
    if len(one.value) == 22 and country in {"", "AR"} and is_cbu(one.value):
        return Told("cbu", one.value, "", True)
    if is_card(one.value) and (one.value.startswith("62") or (one.kind == "card" and _is_card_only(one))):
        return Told("card", one.value, entry.fields["cnaps"].value if "cnaps" in entry.fields else "", True)
    if one.kind == "card" and one.value.startswith("62") and 16 <= len(one.value) <= 19:
        return Told("card", one.value, "", False)
    return _by_bank(entry, country) or _by_country(entry, country, written)


def _is_card_only(one: Field) -> bool:
    """Whether the label asks for a card and no account ("卡号/账号" asks for either), and it begins as cards do."""
    return one.value[0] in "34569" and not one.parts & {"account", "bankaccount"}


def _by_bank(entry: Entry, country: str) -> Told | None:
    one, fields = entry.account, entry.fields
    for kind, scheme in _BY_BANK.items():
        if kind in fields and not (kind == "aba" and country not in {"", "US"}):
            return Told(scheme, one.value, fields[kind].value, fields[kind].valid)
    if "bik" in fields:
        return Told("other", one.value, fields["bik"].value)
    return None


def _by_country(entry: Entry, country: str, written: str) -> Told:
    one = entry.account
    routing = "".join(entry.fields[kind].value for kind in ("bankcode", "branchcode") if kind in entry.fields)
    if country == "HK" and re.fullmatch(r"\d{6,18}", one.value):
        return _hong_kong(one, routing, written)
    chinese = country == "CN" or (not country and _HAN.search(written) and not _TRADITIONAL.search(written))
    if chinese and _CHINESE.fullmatch(one.value):
        return Told("cn_account", one.value)
    if country == "US" and re.fullmatch(r"\d{4,17}", one.value):
        return Told("aba", one.value)
    if country in _HOME and _HOME[country][1].fullmatch(one.value):
        return Told(_HOME[country][0], one.value)
    return Told("other", one.value, routing)


def _hong_kong(one: Field, routing: str, written: str) -> Told:
    """The account without the numbers of bank and branch, where they are written as groups of their own before it."""
    groups = re.split(r"[ \-.]+", written[-(one.end - one.start) :])
    if len(groups) > 2 and groups[0] in _HONG_KONG and len(groups[1]) == 3 and routing[:3] in {"", groups[0]}:
        rest = bare("".join(groups[1:]))
        if 9 <= len(rest) <= 12:
            return Told("hk", rest, groups[0])  # the branch is the beginning of the account, the bank is not
    if len(groups) > 1 and groups[0] == routing[:3]:
        return Told("hk", bare("".join(groups[1:])), routing)
    if len(one.value) >= _WITH_BANK and routing[:3] and one.value.startswith(routing[:3]):
        return Told("hk", one.value[3:], routing)
    return Told("hk", one.value, routing)
