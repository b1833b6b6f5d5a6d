"""
Accounts of many countries as their holders have them on file: numbers with their check digits, the bank and its codes.

Banks are real, with the codes that they publish; the accounts are drawn at random.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from bench.trade import checks
from bench.trade.checks import digits
from bench.trade.made import Account

# country: currency, ((bank, BIC, national bank code), ...), how the rest of the BBAN is made
_IBANS: dict[str, tuple[str, tuple[tuple[str, str, str], ...], Callable[[Random, str], str]]] = {
    "DE": ("EUR", (("Commerzbank AG, Köln", "COBADEFF370", "37040044"), ("Deutsche Bank AG, Frankfurt", "DEUTDEFF500", "50070010"), ("Hamburger Sparkasse", "HASPDEHHXXX", "20050550")), lambda r, b: b + checks.german(r, b)),
    "FR": ("EUR", (("BNP Paribas, Paris", "BNPAFRPPXXX", "30004"), ("Crédit Lyonnais", "CRLYFRPPXXX", "30002"), ("Société Générale", "SOGEFRPP", "30003")), lambda r, b: checks.french(b, digits(r, 5), digits(r, 11))),
    "ES": ("EUR", (("CaixaBank S.A., Barcelona", "CAIXESBBXXX", "2100"), ("Banco Santander S.A.", "BSCHESMMXXX", "0049"), ("BBVA, Bilbao", "BBVAESMMXXX", "0182")), lambda r, b: checks.spanish(b, digits(r, 4), digits(r, 10))),
    "IT": ("EUR", (("Intesa Sanpaolo S.p.A.", "BCITITMM", "03069"), ("UniCredit S.p.A., Milano", "UNCRITMM", "02008")), lambda r, b: checks.italian(b, digits(r, 5), digits(r, 12))),
    "PT": ("EUR", (("Caixa Geral de Depósitos", "CGDIPTPL", "0035"), ("Millennium BCP", "BCOMPTPL", "0033")), lambda r, b: checks.portuguese(b + digits(r, 15))),
    "NL": ("EUR", (("ABN AMRO Bank N.V.", "ABNANL2A", "ABNA"), ("ING Bank N.V., Amsterdam", "INGBNL2A", "INGB"), ("Coöperatieve Rabobank U.A.", "RABONL2U", "RABO")), lambda r, b: b + checks.dutch(r)),
    "BE": ("EUR", (("BNP Paribas Fortis", "GEBABEBB", "001"), ("KBC Bank NV, Antwerpen", "KREDBEBB", "733")), lambda r, b: checks.belgian(b + digits(r, 7))),
    "AT": ("EUR", (("Erste Bank der österreichischen Sparkassen AG", "GIBAATWWXXX", "20111"), ("UniCredit Bank Austria AG", "BKAUATWW", "12000")), lambda r, b: b + digits(r, 11)),
    "CH": ("CHF", (("UBS Switzerland AG, Zürich", "UBSWCHZH80A", "00230"), ("PostFinance AG", "POFICHBEXXX", "09000")), lambda r, b: b + digits(r, 12)),
    "GB": ("GBP", (("Barclays Bank PLC, London", "BARCGB22", "BARC200000"), ("HSBC UK Bank plc", "HBUKGB4B", "HBUK401276"), ("NatWest Bank", "NWBKGB2L", "NWBK601613")), lambda r, b: b + digits(r, 8)),
    "IE": ("EUR", (("Allied Irish Banks p.l.c., Dublin", "AIBKIE2D", "AIBK931152"), ("Bank of Ireland", "BOFIIE2D", "BOFI900017")), lambda r, b: b + digits(r, 8)),
    "PL": ("PLN", (("mBank S.A., Warszawa", "BREXPLPWMBK", "1140200"), ("PKO Bank Polski S.A.", "BPKOPLPW", "1020102")), lambda r, b: checks.polish_bank(b) + digits(r, 16)),
    "TR": ("USD", (("Türkiye İş Bankası A.Ş.", "ISBKTRIS", "00064"), ("Türkiye Garanti Bankası A.Ş.", "TGBATRIS", "00062"), ("Akbank T.A.Ş.", "AKBKTRIS", "00046")), lambda r, b: b + "0" + digits(r, 16)),
    "AE": ("AED", (("Emirates NBD Bank PJSC, Dubai", "EBILAEAD", "026"), ("First Abu Dhabi Bank PJSC", "NBADAEAA", "035")), lambda r, b: b + digits(r, 16)),
    "SA": ("SAR", (("The Saudi National Bank, Jeddah", "NCBKSAJE", "10"), ("Al Rajhi Bank, Riyadh", "RJHISARI", "80")), lambda r, b: b + digits(r, 18)),
    "SE": ("SEK", (("Skandinaviska Enskilda Banken AB", "ESSESESS", "500"),), lambda r, b: b + digits(r, 17)),
    "DK": ("DKK", (("Danske Bank A/S, København", "DABADKKK", "3000"),), lambda r, b: b + digits(r, 10)),
    "NO": ("NOK", (("DNB Bank ASA, Oslo", "DNBANOKK", "1503"),), checks.norwegian),
    "LT": ("EUR", (("AB SEB bankas, Vilnius", "CBVILT2X", "70440"), ("Swedbank, AB", "HABALT22", "73000")), lambda r, b: b + digits(r, 11)),
    "LV": ("EUR", (("Swedbank AS, Riga", "HABALV22", "HABA"),), lambda r, b: b + digits(r, 13)),
    "LU": ("EUR", (("Banque et Caisse d'Epargne de l'Etat", "BCEELULL", "001"),), lambda r, b: b + digits(r, 13)),
    "CZ": ("CZK", (("Komerční banka, a.s., Praha", "KOMBCZPP", "0100"), ("Československá obchodní banka, a.s.", "CEKOCZPP", "0300")), lambda r, b: b + checks.czech(r)),
    "HU": ("HUF", (("OTP Bank Nyrt., Budapest", "OTPVHUHB", "117"),), checks.hungarian),
    "RO": ("RON", (("Banca Transilvania S.A., Cluj-Napoca", "BTRLRO22", "BTRL"),), lambda r, b: b + digits(r, 16)),
    "BG": ("BGN", (("UniCredit Bulbank AD, Sofia", "UNCRBGSF", "UNCR7000"),), lambda r, b: b + digits(r, 10)),
    "GR": ("EUR", (("National Bank of Greece S.A.", "ETHNGRAA", "011"), ("Piraeus Bank S.A.", "PIRBGRAA", "017")), lambda r, b: b + digits(r, 20)),
    "CY": ("EUR", (("Bank of Cyprus Public Company Ltd", "BCYPCY2N", "002"),), lambda r, b: b + digits(r, 21)),
    "IL": ("ILS", (("Bank Leumi le-Israel B.M.", "LUMIILIT", "010"),), lambda r, b: b + digits(r, 16)),
    "QA": ("QAR", (("Qatar National Bank, Doha", "QNBAQAQA", "QNBA"),), lambda r, b: b + digits(r, 21)),
    "KW": ("KWD", (("National Bank of Kuwait S.A.K.P.", "NBOKKWKW", "NBOK"),), lambda r, b: b + digits(r, 22)),
    "PK": ("PKR", (("Habib Bank Limited, Karachi", "HABBPKKA", "HABB"),), lambda r, b: b + digits(r, 16)),
}  # fmt: skip

_CHINA = (
    ("中国银行股份有限公司", "Bank of China", "BKCHCNBJ", "104", 12, "Shenzhen Nanshan Sub-branch", "深圳南山支行", "5840", ""),
    ("中国工商银行股份有限公司", "Industrial and Commercial Bank of China", "ICBKCNBJ", "102", 19, "Ningbo Beilun Sub-branch", "宁波北仑支行", "3320", "390"),
    ("中国建设银行股份有限公司", "China Construction Bank", "PCBCCNBJ", "105", 20, "Suzhou Industrial Park Sub-branch", "苏州工业园区支行", "3050", "3200"),
    ("中国农业银行股份有限公司", "Agricultural Bank of China", "ABOCCNBJ", "103", 17, "Yiwu Sub-branch", "义乌支行", "3387", "19"),
    ("招商银行股份有限公司", "China Merchants Bank", "CMBCCNBS", "308", 15, "Xiamen Branch", "厦门分行", "3930", "592"),
    ("交通银行股份有限公司", "Bank of Communications", "COMMCNSH", "301", 21, "Qingdao Branch", "青岛分行", "4520", "3720"),
    ("平安银行股份有限公司", "Ping An Bank", "SZDBCNBS", "307", 14, "Dongguan Branch", "东莞分行", "6020", "11"),
    ("上海浦东发展银行", "Shanghai Pudong Development Bank", "SPDBCNSH", "310", 20, "Hangzhou Xiaoshan Sub-branch", "杭州萧山支行", "3310", "9515"),
    ("中信银行股份有限公司", "China CITIC Bank", "CIBKCNBJ", "302", 19, "Wuxi Branch", "无锡分行", "3020", "8110"),
    ("浙江稠州商业银行", "Zhejiang Chouzhou Commercial Bank", "CZCBCN2X", "313", 20, "Yiwu Branch", "义乌分行", "3387", "1560"),
)  # fmt: skip
_HONG_KONG = (
    ("The Hongkong and Shanghai Banking Corporation Limited", "香港上海滙豐銀行有限公司", "HSBCHKHHHKH", "004", 12),
    ("Hang Seng Bank Limited", "恒生銀行有限公司", "HASEHKHH", "024", 12),
    ("Bank of China (Hong Kong) Limited", "中國銀行(香港)有限公司", "BKCHHKHH", "012", 14),
    ("DBS Bank (Hong Kong) Limited", "星展銀行(香港)有限公司", "DHBKHKHH", "016", 12),
)
_AMERICA = (("JPMorgan Chase Bank, N.A., New York", "CHASUS33", "0210"), ("Bank of America, N.A.", "BOFAUS3N", "0260"), ("Wells Fargo Bank, N.A.", "WFBIUS6S", "1210"), ("Citibank N.A., New York", "CITIUS33", "0210"))  # fmt: skip
_ASIA = (
    ("JP", "MUFG Bank, Ltd.", "三菱UFJ銀行", "BOTKJPJT", "JPY", 7, "0005"), ("JP", "Mizuho Bank, Ltd.", "みずほ銀行", "MHCBJPJT", "JPY", 7, "0001"),
    ("KR", "Kookmin Bank", "국민은행", "CZNBKRSE", "KRW", 14, ""), ("KR", "Shinhan Bank", "신한은행", "SHBKKRSE", "KRW", 12, ""),
    ("VN", "Vietcombank", "Ngân hàng TMCP Ngoại thương Việt Nam (Vietcombank)", "BFTVVNVX", "VND", 13, ""),
    ("VN", "Techcombank", "Ngân hàng TMCP Kỹ thương Việt Nam (Techcombank)", "VTCBVNVX", "VND", 14, ""),
    ("SG", "DBS Bank Ltd, Singapore", "", "DBSSSGSG", "SGD", 10, "7171"), ("TW", "Mega International Commercial Bank", "兆豐國際商業銀行", "ICBCTWTP", "USD", 11, "017"),
    ("TH", "Kasikornbank PCL, Bangkok", "", "KASITHBK", "THB", 10, ""), ("MY", "Malayan Banking Berhad", "", "MBBEMYKL", "MYR", 12, ""),
)  # fmt: skip


def grouped(text: str, *sizes: int, by: str = " ") -> str:
    """A text in groups; the last size is repeated."""
    found, at = [], 0
    for place in range(len(text)):
        if at >= len(text):
            break
        size = sizes[min(place, len(sizes) - 1)]
        found.append(text[at : at + size])
        at += size
    return by.join(found)


def iban(chance: Random, country: str = "") -> Account:
    """An account with an IBAN."""
    country = country or chance.choice(list(_IBANS))
    currency, banks, make = _IBANS[country]
    bank, bic, code = chance.choice(banks)
    number = checks.iban(country, make(chance, code))
    currency = chance.choice((currency, currency, "USD", "EUR"))
    return Account(
        scheme="iban", account=number, shown=grouped(number, 4), bic=bic, bank=bank, country=country, currency=currency
    )


def china(chance: Random) -> Account:
    """A company's account in China, for yuan or for foreign money."""
    local, name, bic, code, size, branch, local_branch, area, head = chance.choice(_CHINA)
    number = head + digits(chance, size - len(head), "1234567")
    cnaps = code + area + digits(chance, 4)
    cnaps += checks.mod_11_10(cnaps)
    currency = chance.choice(("CNY", "CNY", "USD", "EUR"))
    return Account(scheme="cn_account", account=number, shown=grouped(number, 4) if chance.random() < 0.4 else number,
                   routing=cnaps, routing_shown=cnaps, routing_kind="cnaps", bic=bic if chance.random() < 0.6 else bic + "XXX", bank=name, local_bank=local,
                   branch=branch, country="CN", currency=currency, place=local_branch)  # fmt: skip


def card(chance: Random) -> Account:
    """A bank card in China, as small traders have it."""
    head, local, name = chance.choice((("622202", "中国工商银行", "ICBC"), ("621700", "中国建设银行", "CCB"), ("622848", "中国农业银行", "ABC"), ("621661", "中国银行", "Bank of China")))  # fmt: skip
    number = head + digits(chance, 12)
    number += checks.luhn(number)
    return Account(scheme="card", account=number, shown=grouped(number, 4), bank=name, local_bank=local, country="CN", currency="CNY",
                   branch="Yiwu Sub-branch", place="义乌支行")  # fmt: skip


def america(chance: Random) -> Account:
    """An account in the United States."""
    bank, bic, head = chance.choice(_AMERICA)
    number, routing = digits(chance, chance.choice((9, 10, 12)), "123456789"), checks.aba(chance, head)
    return Account(scheme="aba", account=number, shown=number, routing=routing, routing_shown=routing, routing_kind="aba", bic=bic, bank=bank,
                   country="US", currency="USD")  # fmt: skip


def britain(chance: Random) -> Account:
    """An account in the United Kingdom by its sort code."""
    bank, bic, sort = chance.choice((("Barclays Bank PLC", "BARCGB22", "204402"), ("Lloyds Bank plc", "LOYDGB2L", "309634"), ("HSBC UK Bank plc", "HBUKGB4B", "400530")))  # fmt: skip
    number = digits(chance, 8)
    return Account(scheme="sort_code", account=number, shown=number, routing=sort, routing_shown=grouped(sort, 2, by=chance.choice("- ")),
                   routing_kind="sort_code", bic=bic, bank=bank, country="GB", currency="GBP")  # fmt: skip


def mexico(chance: Random) -> Account:
    """A CLABE."""
    bank, bic, code = chance.choice((("BBVA México, S.A.", "BCMRMXMM", "012"), ("Banco Santander México, S.A.", "BMSXMXMM", "014"), ("Banco Mercantil del Norte, S.A.", "MENOMXMT", "072")))  # fmt: skip
    number = checks.clabe(code, chance.choice(("180", "580", "320")), digits(chance, 11))
    return Account(scheme="clabe", account=number, shown=grouped(number, 3, 3, 11, 1) if chance.random() < 0.4 else number, bic=bic, bank=bank,
                   country="MX", currency=chance.choice(("MXN", "USD")))  # fmt: skip


def india(chance: Random) -> Account:
    """An account in India with its IFSC."""
    bank, bic, code, size = chance.choice((("HDFC Bank Ltd, Mumbai", "HDFCINBB", "HDFC0000", 14), ("ICICI Bank Limited", "ICICINBB", "ICIC0000", 12), ("State Bank of India", "SBININBB", "SBIN0001", 11)))  # fmt: skip
    number, ifsc = digits(chance, size, "12356"), code + digits(chance, 3)
    return Account(scheme="ifsc", account=number, shown=number, routing=ifsc, routing_shown=ifsc, routing_kind="ifsc", bic=bic, bank=bank,
                   country="IN", currency=chance.choice(("INR", "USD")))  # fmt: skip


def australia(chance: Random) -> Account:
    """A BSB and an account."""
    bank, bic, code = chance.choice((("Commonwealth Bank of Australia", "CTBAAU2S", "062"), ("Westpac Banking Corporation", "WPACAU2S", "032"), ("National Australia Bank", "NATAAU33", "083")))  # fmt: skip
    bsb, number = code + digits(chance, 3), digits(chance, chance.choice((8, 9)), "1234567")
    return Account(scheme="bsb", account=number, shown=grouped(number, 4, 5) if chance.random() < 0.3 else number, routing=bsb,
                   routing_shown=grouped(bsb, 3, by="-"), routing_kind="bsb", bic=bic, bank=bank, country="AU", currency="AUD")  # fmt: skip


def hong_kong(chance: Random) -> Account:
    """An account in Hong Kong, with or without the codes of bank and branch before it."""
    bank, local, bic, code, size = chance.choice(_HONG_KONG)
    number = digits(chance, size, "123456789")
    shown = grouped(number, 3, size - 6, 3, by=chance.choice("- "))
    also: tuple[str, ...] = (number[3:],)
    if chance.random() < 0.3:
        shown, also = f"{code}-{shown}", (code + number, number[3:])
    else:
        also = (code + number, number[3:])
    return Account(scheme="hk", account=number, shown=shown, routing=code, routing_shown=code, routing_kind="bank_code", bic=bic, bank=bank,
                   local_bank=local, country="HK", currency=chance.choice(("USD", "HKD", "EUR")), also=also,
                   place=chance.choice(("1 Queen's Road Central, Hong Kong", "Nathan Road, Kowloon, Hong Kong")))  # fmt: skip


def argentina(chance: Random) -> Account:
    """A CBU."""
    number = checks.cbu("007", digits(chance, 4), digits(chance, 13))
    return Account(scheme="cbu", account=number, shown=grouped(number, 8, 14) if chance.random() < 0.3 else number, bic="GABAARBA",
                   bank="Banco de Galicia y Buenos Aires S.A.U.", country="AR", currency="ARS")  # fmt: skip


def brazil(chance: Random) -> Account:
    """A PIX key: a tax number, an address, a telephone or a random key."""
    what = chance.randrange(4)
    if what == 0:
        body = digits(chance, 8) + "0001"
        for weights in ("543298765432", "6543298765432"):
            rest = 11 - checks.weighted(body, weights, 11)
            body += str(rest if rest < 10 else 0)
        key, shown = body, f"{body[:2]}.{body[2:5]}.{body[5:8]}/{body[8:12]}-{body[12:]}"
    elif what == 1:
        shown = (
            chance.choice(("financeiro", "cobranca", "pagamentos")) + f"{chance.randrange(1, 99)}@empresa.example.com"
        )
        key = shown.upper()
    elif what == 2:
        key = "+5511" + "9" + digits(chance, 8)
        shown = key
    else:
        raw = "".join(chance.choices("0123456789abcdef", k=32))
        shown = f"{raw[:8]}-{raw[8:12]}-4{raw[13:16]}-a{raw[17:20]}-{raw[20:]}"
        key = shown.upper()
    return Account(scheme="pix", account=key, shown=shown, bank=chance.choice(("Itaú Unibanco S.A.", "Banco do Brasil S.A.")), country="BR",
                   currency="BRL")  # fmt: skip


def russia(chance: Random) -> Account:
    """A settlement account with the BIK of the bank; the bank's own account stands beside it."""
    bank, local, bic, bik = chance.choice((("Sberbank", "ПАО Сбербанк, г. Москва", "SABRRUMM", "044525225"), ("VTB Bank", "Банк ВТБ (ПАО)", "VTBRRUMM", "044525187"), ("Alfa-Bank", "АО «Альфа-Банк»", "ALFARUMM", "044525593")))  # fmt: skip
    currency, code = chance.choice((("RUB", "810"), ("RUB", "810"), ("CNY", "156"), ("USD", "840")))
    head, tail = "40702" + code, digits(chance, 11)
    for check in "0123456789":
        if checks.weighted(bik[-3:] + head + check + tail, "713") == 0:
            head += check
            break
    number = head + tail
    return Account(scheme="other", account=number, shown=number, routing=bik, routing_shown=bik, routing_kind="bik", bic=bic, bank=bank,
                   local_bank=local, country="RU", currency=currency, corr="30101810" + digits(chance, 9) + bik[-3:])  # fmt: skip


def asia(chance: Random, country: str = "") -> Account:
    """An account in a country of Asia without a check digit."""
    country, bank, local, bic, currency, size, code = chance.choice([one for one in _ASIA if country in (one[0], "")])
    number = digits(chance, size, "123456789")
    if country == "KR":
        shown = grouped(number, 6, 2, 6, by="-") if size == 14 else grouped(number, 3, 3, 6, by="-")
    elif country == "TH":
        shown = grouped(number, 3, 1, 5, 1, by="-")
    elif country == "SG":
        shown = grouped(number, 3, 6, 1, by="-")
    else:
        shown = number
    branch, place = {
        "JP": ("Shinjuku Branch", "新宿支店"),
        "VN": ("Ho Chi Minh City Branch", "CN TP. Hồ Chí Minh"),
    }.get(country, ("", ""))
    return Account(scheme="other", account=number, shown=shown, routing=code, routing_shown=code, routing_kind="bank_code" if code else "",
                   bic=bic, bank=bank, local_bank=local, country=country, currency=chance.choice((currency, "USD")), branch=branch, place=place)  # fmt: skip


MAKERS: dict[str, Callable[[Random], Account]] = {
    "iban": iban, "china": china, "card": card, "america": america, "britain": britain, "mexico": mexico, "india": india,
    "australia": australia, "hong_kong": hong_kong, "argentina": argentina, "brazil": brazil, "russia": russia, "asia": asia,
}  # fmt: skip
HOMES: dict[str, tuple[tuple[str, int], ...]] = {
    "zh": (("china", 10), ("hong_kong", 3), ("card", 2), ("iban", 1), ("america", 1)),
    "zh-tw": (("hong_kong", 4), ("asia:TW", 4), ("china", 1)),
    "en": (("iban", 8), ("china", 4), ("hong_kong", 4), ("america", 4), ("britain", 3), ("india", 3), ("australia", 2), ("mexico", 1), ("asia", 3), ("russia", 1)),
    "de": (("iban:DE", 6), ("iban:AT", 2), ("iban:CH", 2)), "es": (("iban:ES", 4), ("mexico", 3), ("argentina", 3)),
    "fr": (("iban:FR", 6), ("iban:BE", 2), ("iban:LU", 1), ("iban:CH", 1)), "pt": (("iban:PT", 4), ("brazil", 5)), "it": (("iban:IT", 1),),
    "ru": (("russia", 1),), "tr": (("iban:TR", 1),), "vi": (("asia:VN", 1),), "ja": (("asia:JP", 1),), "ko": (("asia:KR", 1),),
}  # fmt: skip
"""Whose accounts mails of a language mostly have, and how often."""


def home(chance: Random, language: str) -> Account:
    """An account as mails of a language have them."""
    names, weights = zip(*HOMES[language], strict=True)
    maker, _, country = chance.choices(names, weights)[0].partition(":")
    if maker == "iban":
        return iban(chance, country)
    return asia(chance, country) if maker == "asia" else MAKERS[maker](chance)
