"""
Bank accounts of many countries with right check digits, and nobody's: the numbers are drawn by chance.

Banks, BICs and bank codes are facts and public; which account belongs to whom is made up here.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from functools import lru_cache

from schwifty import IBAN
from stdnum import luhn
from stdnum.iso7064 import mod_11_10


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Where money can be sent."""

    scheme: str
    account: str
    beneficiary: str
    bank: str
    bic: str = ""
    routing: str = ""
    country: str = ""
    currency: str = "USD"
    branch: str = ""
    """The address or the name of the branch."""
    bank_local: str = ""
    """The bank's name in its own language."""

    def truth(
        self, where: str, *, file: str = "", hidden: bool = False, printed: frozenset[str] | None = None, bank: str = ""
    ) -> dict[str, object]:
        """What a reader of the mail has to find; `printed` are the fields that really stand there."""
        found: dict[str, object] = {
            "scheme": self.scheme, "account": self.account, "routing": self.routing, "bic": self.bic, "beneficiary": self.beneficiary,
            "bank": bank or self.bank, "currency": self.currency, "country": self.country, "where": where, "file": file, "hidden": hidden,
        }  # fmt: skip
        if printed is not None:
            for field in ("routing", "bic", "beneficiary", "bank", "currency"):
                if field not in printed:
                    found[field] = ""
        return found


# zh name, English name, BIC, the CNAPS prefix, lengths of company accounts.
CN_BANKS = (
    ("中国银行", "Bank of China", "BKCHCNBJ", "104", (12,)), ("中国工商银行", "Industrial and Commercial Bank of China", "ICBKCNBJ", "102", (19,)),
    ("中国建设银行", "China Construction Bank", "PCBCCNBJ", "105", (20,)), ("中国农业银行", "Agricultural Bank of China", "ABOCCNBJ", "103", (17,)),
    ("交通银行", "Bank of Communications", "COMMCNSH", "301", (21,)), ("招商银行", "China Merchants Bank", "CMBCCNBS", "308", (15,)),
    ("中信银行", "China CITIC Bank", "CIBKCNBJ", "302", (19,)), ("上海浦东发展银行", "Shanghai Pudong Development Bank", "SPDBCNSH", "310", (20,)),
    ("兴业银行", "Industrial Bank Co., Ltd.", "FJIBCNBA", "309", (18,)), ("平安银行", "Ping An Bank", "SZDBCNBS", "307", (14,)),
    ("中国民生银行", "China Minsheng Bank", "MSBCCNBJ", "305", (9,)), ("宁波银行", "Bank of Ningbo", "BKNBCN2N", "313", (17,)),
    ("浙江泰隆商业银行", "Zhejiang Tailong Commercial Bank", "ZJTLCNBH", "313", (20,)), ("中国光大银行", "China Everbright Bank", "EVERCNBJ", "303", (17,)),
)  # fmt: skip
HK_BANKS = (
    ("HSBC", "The Hongkong and Shanghai Banking Corporation Limited", "HSBCHKHHHKH", "004", "1 Queen's Road Central, Hong Kong"), ("Hang Seng Bank", "Hang Seng Bank Limited", "HASEHKHH", "024", "83 Des Voeux Road Central, Hong Kong"),
    ("Bank of China (Hong Kong)", "Bank of China (Hong Kong) Limited", "BKCHHKHH", "012", "1 Garden Road, Hong Kong"), ("Standard Chartered", "Standard Chartered Bank (Hong Kong) Limited", "SCBLHKHH", "003", "4-4A Des Voeux Road Central, Hong Kong"),
    ("DBS", "DBS Bank (Hong Kong) Limited", "DHBKHKHH", "016", "11th Floor, The Center, 99 Queen's Road Central, Hong Kong"), ("Bank of East Asia", "The Bank of East Asia, Limited", "BEASHKHH", "015", "10 Des Voeux Road Central, Hong Kong"),
)  # fmt: skip
US_BANKS = (
    ("JPMorgan Chase Bank, N.A.", "CHASUS33", "383 Madison Avenue, New York, NY 10179"), ("Citibank, N.A.", "CITIUS33", "388 Greenwich Street, New York, NY 10013"),
    ("Bank of America, N.A.", "BOFAUS3N", "222 Broadway, New York, NY 10038"), ("Wells Fargo Bank, N.A.", "WFBIUS6S", "420 Montgomery Street, San Francisco, CA 94104"),
    ("PNC Bank, N.A.", "PNCCUS33", "300 Fifth Avenue, Pittsburgh, PA 15222"), ("TD Bank, N.A.", "NRTHUS33", "Wilmington, DE"), ("Truist Bank", "BRBTUS33", "214 North Tryon Street, Charlotte, NC 28202"),
)  # fmt: skip
IBAN_BANKS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "DE": (("37040044", "Commerzbank", "COBADEFFXXX"), ("50070010", "Deutsche Bank", "DEUTDEFFXXX"), ("20050550", "Hamburger Sparkasse", "HASPDEHHXXX"), ("37050198", "Sparkasse KölnBonn", "COLSDE33XXX"), ("60050101", "Landesbank Baden-Württemberg", "SOLADEST600"), ("10010010", "Postbank", "PBNKDEFFXXX")),
    "GB": (("BARC", "Barclays Bank PLC", "BARCGB22"), ("HBUK", "HSBC UK Bank plc", "HBUKGB4B"), ("LOYD", "Lloyds Bank plc", "LOYDGB2L"), ("NWBK", "National Westminster Bank plc", "NWBKGB2L")),
    "FR": (("30004", "BNP Paribas", "BNPAFRPP"), ("30003", "Société Générale", "SOGEFRPP"), ("30002", "Crédit Lyonnais", "CRLYFRPP")),
    "ES": (("0049", "Banco Santander", "BSCHESMM"), ("0182", "BBVA", "BBVAESMM"), ("2100", "CaixaBank", "CAIXESBB"), ("0081", "Banco de Sabadell", "BSABESBB")),
    "IT": (("03069", "Intesa Sanpaolo", "BCITITMM"), ("02008", "UniCredit", "UNCRITMM")),
    "NL": (("INGB", "ING Bank N.V.", "INGBNL2A"), ("RABO", "Rabobank", "RABONL2U"), ("ABNA", "ABN AMRO Bank", "ABNANL2A")),
    "PL": (("10204795", "PKO Bank Polski", "BPKOPLPW"), ("11402004", "mBank", "BREXPLPW")),
    "PT": (("0035", "Caixa Geral de Depósitos", "CGDIPTPL"), ("0033", "Millennium bcp", "BCOMPTPL"), ("0010", "Banco BPI", "BBPIPTPL")),
    "AT": (("20111", "Erste Bank", "GIBAATWW"), ("12000", "UniCredit Bank Austria", "BKAUATWW")),
    "BE": (("363", "ING Belgium", "BBRUBEBB"), ("001", "BNP Paribas Fortis", "GEBABEBB")),
    "TR": (("00064", "Türkiye İş Bankası", "ISBKTRIS"), ("00062", "Garanti BBVA", "TGBATRIS")),
    "AE": (("033", "Mashreqbank", "BOMLAEAD"), ("026", "Emirates NBD", "EBILAEAD")),
    "LT": (("32500", "Revolut Bank UAB", "REVOLT21"),),
    "CH": (("00700", "Zürcher Kantonalbank", "ZKBKCHZZ80A"),),
    "CZ": (("0800", "Česká spořitelna", "GIBACZPX"),),
    "HU": (("117", "OTP Bank", "OTPVHUHB"),),
}  # fmt: skip
CURRENCY = {"GB": "GBP", "PL": "PLN", "TR": "TRY", "AE": "AED", "CH": "CHF", "CZ": "CZK", "HU": "HUF"}


def digits(chance: random.Random, count: int) -> str:
    """So many digits, the first no zero."""
    return chance.choice("123456789") + "".join(chance.choices("0123456789", k=count - 1))


def iban(chance: random.Random, beneficiary: str, country: str = "") -> Account:
    """An account with an IBAN."""
    country = country or chance.choice(tuple(IBAN_BANKS))
    code, bank, bic = chance.choice(IBAN_BANKS[country])
    number = str(IBAN.random(country_code=country, bank_code=code, random=chance))
    return Account(
        scheme="iban", account=number, beneficiary=beneficiary, bank=bank, bic=bic, country=country, bank_local=bank,
        currency=CURRENCY.get(country, "EUR") if chance.random() < 0.85 else "USD", branch=chance.choice(("", "Main Branch", "Corporate Banking")),
    )  # fmt: skip


def chinese(
    chance: random.Random, beneficiary: str, *, place: tuple[str, str] = ("深圳", "Shenzhen"), currency: str = ""
) -> Account:
    """An account of a company in mainland China, with its CNAPS number."""
    name, english, bic, prefix, lengths = chance.choice(CN_BANKS)
    spot = chance.choice(("分行", "城东支行", "开发区支行", "营业部", "工业园支行", "人民路支行"))
    latin = {
        "分行": "Branch",
        "城东支行": "Chengdong Sub-branch",
        "开发区支行": "Development Zone Sub-branch",
        "营业部": "Main Office",
        "工业园支行": "Industrial Park Sub-branch",
        "人民路支行": "Renmin Road Sub-branch",
    }[spot]
    body = prefix + str(chance.randrange(1000, 7999)) + f"{chance.randrange(10_000):04d}"
    return Account(
        scheme="cn_account", account=digits(chance, chance.choice(lengths)), beneficiary=beneficiary, bank=f"{english} {place[1]} {latin}", bic=bic + chance.choice(("", "XXX", f"{chance.randrange(100, 999)}")),
        routing=body + mod_11_10.calc_check_digit(body), country="CN", currency=currency or chance.choice(("USD", "USD", "USD", "EUR")), branch=f"{place[1]}, China", bank_local=f"{name}{place[0]}{spot}",
    )  # fmt: skip


def card(chance: random.Random, beneficiary: str) -> Account:
    """A debit card in mainland China: an account of a private person."""
    bank = chance.choice(("中国农业银行", "中国工商银行", "中国建设银行", "招商银行", "中国邮政储蓄银行"))
    bin6 = {
        "中国农业银行": "622848",
        "中国工商银行": "622202",
        "中国建设银行": "621700",
        "招商银行": "621483",
        "中国邮政储蓄银行": "621799",
    }[bank]
    body = bin6 + "".join(chance.choices("0123456789", k=9 if bank == "招商银行" else 12))
    return Account(
        scheme="card",
        account=body + luhn.calc_check_digit(body),
        beneficiary=beneficiary,
        bank=bank,
        bank_local=bank,
        country="CN",
        currency="CNY",
    )


def hong_kong(chance: random.Random, beneficiary: str) -> Account:
    """An account in Hong Kong: bank, branch and number."""
    _, bank, bic, code, street = chance.choice(HK_BANKS)
    number = f"{chance.randrange(100, 999)}" + digits(chance, 9 if code == "004" else chance.choice((6, 8, 9)))
    return Account(
        scheme="hk",
        account=number,
        beneficiary=beneficiary,
        bank=bank,
        bic=bic,
        routing=code,
        country="HK",
        currency=chance.choice(("USD", "HKD", "USD", "EUR")),
        branch=street,
        bank_local=bank,
    )


def american(chance: random.Random, beneficiary: str) -> Account:
    """An account in the United States with its routing number."""
    bank, bic, street = chance.choice(US_BANKS)
    body = [int(one) for one in f"{chance.choice((2, 3, 6, 7, 9, 11, 12)):02d}{chance.randrange(1_000_000):06d}"]
    check = -sum(weight * digit for weight, digit in zip((3, 7, 1, 3, 7, 1, 3, 7), body, strict=True)) % 10
    return Account(
        scheme="aba",
        account=digits(chance, chance.choice((9, 10, 12))),
        beneficiary=beneficiary,
        bank=bank,
        bic=bic,
        routing="".join(map(str, body)) + str(check),
        country="US",
        currency="USD",
        branch=street,
    )


def british(chance: random.Random, beneficiary: str) -> Account:
    """Sort code and account, taken out of an IBAN."""
    whole = iban(chance, beneficiary, "GB")
    return replace(
        whole,
        scheme="sort_code",
        account=whole.account[14:22],
        routing=whole.account[8:14],
        bic="" if chance.random() < 0.5 else whole.bic,
        currency="GBP",
    )


def mexican(chance: random.Random, beneficiary: str) -> Account:
    """A CLABE."""
    bank, code, bic = chance.choice(
        (
            ("BBVA México", "012", "BCMRMXMM"),
            ("Banorte", "072", "MENOMXMT"),
            ("Santander México", "014", "BMSXMXMM"),
            ("Citibanamex", "002", "BNMXMXMM"),
        )
    )
    body = code + f"{chance.choice((180, 320, 580, 680)):03d}" + digits(chance, 11)
    check = -sum(int(digit) * weight % 10 for digit, weight in zip(body, (3, 7, 1) * 6, strict=False)) % 10
    return Account(
        scheme="clabe",
        account=body + str(check),
        beneficiary=beneficiary,
        bank=bank,
        bic=bic,
        country="MX",
        currency=chance.choice(("MXN", "USD")),
    )


def indian(chance: random.Random, beneficiary: str) -> Account:
    """An account with its IFSC."""
    bank, code, bic = chance.choice(
        (
            ("HDFC Bank Ltd", "HDFC", "HDFCINBB"),
            ("ICICI Bank Limited", "ICIC", "ICICINBB"),
            ("State Bank of India", "SBIN", "SBININBB"),
            ("Axis Bank Ltd", "UTIB", "AXISINBB"),
        )
    )
    return Account(
        scheme="ifsc",
        account=digits(chance, chance.choice((11, 12, 14, 15))),
        beneficiary=beneficiary,
        bank=bank,
        bic=bic,
        routing=f"{code}0{chance.randrange(1_000_000):06d}",
        country="IN",
        currency=chance.choice(("INR", "USD")),
    )


def australian(chance: random.Random, beneficiary: str) -> Account:
    """An account with its BSB."""
    bank, code, bic = chance.choice(
        (
            ("Commonwealth Bank of Australia", "06", "CTBAAU2S"),
            ("Westpac Banking Corporation", "03", "WPACAU2S"),
            ("National Australia Bank", "08", "NATAAU33"),
            ("ANZ", "01", "ANZBAU3M"),
        )
    )
    return Account(
        scheme="bsb",
        account=digits(chance, chance.choice((8, 9))),
        beneficiary=beneficiary,
        bank=bank,
        bic=bic,
        routing=f"{code}{chance.randrange(2, 8)}{chance.randrange(1000):03d}",
        country="AU",
        currency="AUD",
    )


def argentine(chance: random.Random, beneficiary: str) -> Account:
    """A CBU with its two check digits."""

    def check(body: str, weights: tuple[int, ...]) -> str:
        return str(-sum(int(digit) * weight for digit, weight in zip(body, weights, strict=True)) % 10)

    bank, code = chance.choice((("Banco de Galicia", "007"), ("Banco Santander Río", "072"), ("BBVA Argentina", "017")))
    first, second = code + f"{chance.randrange(10_000):04d}", digits(chance, 13)
    first += check(first, (7, 1, 3, 9, 7, 1, 3))
    second += check(second, (3, 9, 7, 1, 3, 9, 7, 1, 3, 9, 7, 1, 3))
    return Account(
        scheme="cbu", account=first + second, beneficiary=beneficiary, bank=bank, country="AR", currency="ARS"
    )


def other(chance: random.Random, beneficiary: str, country: str) -> Account:
    """An account of a country without check digits that are public."""
    table = {
        "SG": ("DBS Bank Ltd", "DBSSSGSG", (10,), "SGD"), "JP": ("MUFG Bank, Ltd.", "BOTKJPJT", (7,), "JPY"), "NG": ("Zenith Bank Plc", "ZEIBNGLA", (10,), "NGN"),
        "ZA": ("First National Bank", "FIRNZAJJ", (11,), "ZAR"), "KE": ("Equity Bank (Kenya) Limited", "EQBLKENA", (13,), "KES"), "VN": ("Vietcombank", "BFTVVNVX", (13,), "USD"),
        "MY": ("Malayan Banking Berhad", "MBBEMYKL", (12,), "MYR"), "TH": ("Bangkok Bank", "BKKBTHBK", (10,), "USD"), "KR": ("KB Kookmin Bank", "CZNBKRSE", (14,), "USD"),
    }  # fmt: skip
    bank, bic, lengths, currency = table[country]
    return Account(
        scheme="other",
        account=digits(chance, chance.choice(lengths)),
        beneficiary=beneficiary,
        bank=bank,
        bic=bic,
        country=country,
        currency=currency,
    )


MAKERS = {"US": american, "MX": mexican, "IN": indian, "AU": australian, "AR": argentine, "HK": hong_kong}


@lru_cache(maxsize=1)
def _others() -> frozenset[str]:
    return frozenset({"SG", "JP", "NG", "ZA", "KE", "VN", "MY", "TH", "KR"})


def account(
    chance: random.Random,
    beneficiary: str,
    country: str,
    *,
    local: str = "",
    place: tuple[str, str] = ("深圳", "Shenzhen"),
    currency: str = "",
) -> Account:
    """An account where a company of this country would have it; `local` is the beneficiary in Chinese for one at home."""
    if country == "CN":
        if chance.random() < 0.12 and not local:
            return hong_kong(chance, beneficiary)
        return chinese(chance, local or beneficiary, place=place, currency=currency)
    if country == "GB" and chance.random() < 0.45:
        return british(chance, beneficiary)
    if country in MAKERS:
        return MAKERS[country](chance, beneficiary)
    if country in IBAN_BANKS:
        return iban(chance, beneficiary, country)
    if country in _others():
        return other(chance, beneficiary, country)
    return iban(chance, beneficiary)
