"""
The schemes of account numbers and bank codes: what form each has, and what its check digits say.

ABA, CLABE, CNAPS and Luhn let one chance number in ten pass, so a right check digit proves nothing without a label; a
wrong one under a label proves a mistake or a forgery.
"""

from __future__ import annotations

import re
from typing import Final

from schwifty import BIC
from schwifty.exceptions import SchwiftyException
from stdnum import luhn
from stdnum.ar import cbu
from stdnum.br import cnpj, cpf
from stdnum.exceptions import ValidationError
from stdnum.iso7064 import mod_11_10
from stdnum.nz import bankaccount
from stdnum.us import rtn

from counterseal.mail.payments.normal import as_digits

_BIC: Final = re.compile(
    r"(?<![A-Za-z0-9])([A-Za-z]{4}[ \-]?[A-Za-z]{2}[ \-]?[A-Za-z0-9]{2}(?:[ \-]?[A-Za-z0-9]{3})?)(?![A-Za-z0-9])"
)
_IFSC: Final = re.compile(r"(?<![A-Za-z0-9])([A-Za-z]{4})[ \-]?([0Oo])[ \-]?([A-Za-z0-9]{6})(?![A-Za-z0-9])")
_UUID: Final = re.compile(r"[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}")
_MAIL: Final = re.compile(r"[A-Za-z0-9._%+\-]{1,64}@[A-Za-z0-9\-]{1,63}(?:\.[A-Za-z0-9\-]{1,63}){1,4}")
_NZ: Final = re.compile(r"(?<!\d)(\d{2})[ \-](\d{4})[ \-](\d{7,8})[ \-](\d{2,4})(?!\d)")
_CZ: Final = re.compile(r"(?<![\d\-])((?:\d{1,6}-)?\d{2,10})/(\d{4})(?![\d/])")
ISO_COUNTRIES: Final = frozenset(
    """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI
    CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ
    GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS
    LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG
    PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK
    TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW
    """.split()
)
"""ISO 3166 alpha-2, and XK, which BICs and IBANs use."""


def bic(text: str, *, loud: bool = False) -> tuple[str, int, int] | None:
    """The first BIC of a text and where it stands. `loud`: only in capitals, where no label shuts it in."""
    for hit in _BIC.finditer(text):
        plain = re.sub(r"[ \-]", "", hit.group(1))
        if not plain.isupper() and (loud or not plain.islower()):
            continue
        if (
            hit.group(1)[-4:-3] in {" ", "-"}
            and " " not in hit.group(1)[:-4]
            and not re.search(r"XXX$|\d", hit.group(1)[-3:])
        ):
            plain = plain[:8]  # a word behind the BIC, not its branch
        for length, end in ((len(plain), hit.end(1)), (8, _end_of(hit.group(1), 8) + hit.start(1))):
            one = plain[:length].upper()
            if length in {8, 11} and one[4:6] in ISO_COUNTRIES and not (loud and length < len(plain)):
                return one, hit.start(1), end
    return None


def _end_of(written: str, count: int) -> int:
    for at, one in enumerate(written):
        count -= one.isalnum()
        if count == 0:
            return at + 1
    return len(written)


def bank_names(code: str) -> frozenset[str]:
    """The names that the registry of schwifty has for a BIC, in small letters; empty is unknown."""
    try:
        return frozenset(name.casefold() for name in BIC(code).bank_names)
    except SchwiftyException:
        return frozenset()


def is_aba(digits: str) -> bool:
    """Routing number of the United States."""
    return bool(rtn.is_valid(digits)) and digits != "000000000"


def is_cnaps(digits: str) -> bool:
    """Number of a bank branch in China's payment system (ISO 7064 MOD 11,10)."""
    return len(digits) == 12 and digits.isdigit() and digits[:3] != "000" and bool(mod_11_10.is_valid(digits))


def is_card(digits: str) -> bool:
    """A bank card's number."""
    return 13 <= len(digits) <= 19 and digits.isdigit() and bool(luhn.is_valid(digits))


def is_clabe(digits: str) -> bool:
    """Account number of Mexico: weights 3, 7, 1."""
    if len(digits) != 18 or not digits.isdigit() or digits.startswith("000"):
        return False
    total = sum(int(one) * weight % 10 for one, weight in zip(digits[:17], (3, 7, 1) * 6, strict=False))
    return (10 - total % 10) % 10 == int(digits[17])


def is_cbu(digits: str) -> bool:
    """Account number of Argentina."""
    return bool(cbu.is_valid(digits))


def nz_account(text: str) -> tuple[str, str, bool, int, int] | None:
    """Account of New Zealand: number, bank and branch, whether its check digit is right, place."""
    hit = _NZ.search(text)
    if hit is None:
        return None
    number = "".join(hit.groups())
    return number, hit.group(1) + hit.group(2), bool(bankaccount.is_valid(number)), hit.start(), hit.end()


def slash_account(text: str) -> tuple[str, str, bool, int, int] | None:
    """Account of Czechia or Slovakia, with the bank after a stroke: weights of a modulus 11."""
    hit = _CZ.search(text)
    if hit is None:
        return None
    prefix, _, number = hit.group(1).rpartition("-")
    weights = (6, 3, 7, 9, 10, 5, 8, 4, 2, 1)
    good = all(
        sum(int(digit) * weight for digit, weight in zip(part.zfill(10), weights, strict=True)) % 11 == 0
        for part in (prefix or "0", number)
    )
    return re.sub(r"\D", "", hit.group(1)), hit.group(2), good, hit.start(), hit.end()


def ifsc(text: str) -> tuple[str, bool] | None:
    """IFSC of an Indian bank branch, and whether a letter O had to be read as the zero in its middle."""
    hit = _IFSC.search(text)
    if hit is None:
        return None
    return (hit.group(1) + "0" + hit.group(3)).upper(), hit.group(2) != "0"


def pix_key(text: str) -> tuple[str, bool | None, int, int] | None:
    """The key of a Brazilian PIX payment: random, mail address, CNPJ, CPF, telephone."""
    if hit := _UUID.search(text):
        return hit.group().lower(), None, hit.start(), hit.end()
    if hit := _MAIL.search(text):
        return hit.group().lower(), None, hit.start(), hit.end()
    if hit := re.search(r"\+?\d[\d .\-/()]{8,20}\d", text):
        digits = re.sub(r"\D", "", hit.group())
        if len(digits) == 14:
            return digits, bool(cnpj.is_valid(digits)), hit.start(), hit.end()
        if len(digits) == 11 and not hit.group().startswith("+") and cpf.is_valid(digits):
            return digits, True, hit.start(), hit.end()
        if 10 <= len(digits) <= 13:
            return ("+" if hit.group().startswith("+") else "") + digits, None, hit.start(), hit.end()
    return None


def mended(written: str, fits: object) -> str:
    """Digits with the letters among them read as digits, if the check digits then fit; else empty."""
    digits = as_digits(written)
    return digits if digits and digits != written and callable(fits) and fits(digits) else ""


def is_tax_number(digits: str) -> bool:
    """Numbers with good check digits of a company, not of an account."""
    try:
        return len(digits) == 14 and bool(cnpj.validate(digits))
    except ValidationError:
        return False
