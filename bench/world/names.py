"""
Names of people and companies that do not exist, on domains that cannot exist (`.test`, `.example`).

Given and family names are joined by chance. Chinese company names are put together of a place, two lucky characters, a
trade and a legal form, and so are their English names, syllable by syllable, as real ones are.
"""

from __future__ import annotations

import random
import re
import unicodedata
from dataclasses import dataclass

GIVEN: dict[str, str] = {
    "en": "James Mary Robert Linda Karen Steven Laura Kevin Nicole Brian Megan Peter Alice George Diane Oliver Grace Henry Priya Arjun Fatima Omar Hannah Tom Julia Mark Susan Neil Rachel Ian Claire Victor Amy Derek",
    "de": "Anna Lukas Katrin Jürgen Sabine Thomas Petra Stefan Monika Andreas Birgit Holger Claudia Uwe Heike Frank Silke Matthias",
    "es": "María José Carlos Lucía Javier Carmen Pablo Elena Sergio Marta Andrés Beatriz Diego Rocío Álvaro Nuria",
    "fr": "Camille Julien Sophie Nicolas Claire Thierry Élodie Mathieu Nathalie François Sandrine Benoît Aurélie Pascal",
    "pt": "João Ana Pedro Mariana Rui Beatriz Tiago Inês Carla Nuno Fernanda Paulo Rafael Luísa",
    "it": "Marco Giulia Luca Francesca Alessandro Chiara Matteo Elisa Davide Paola",
    "nl": "Jan Sanne Pieter Anouk Bram Femke Joris Lotte Maarten Wouter",
}
FAMILY: dict[str, str] = {
    "en": "Miller Carter Hughes Bennett Foster Grant Howard Palmer Reed Sutton Walsh Barker Chandler Dawson Ellis Fletcher Khan Patel Iyer Osman Lane Mercer Norton Pratt Quinn Ross Shaw Turner Webb York",
    "de": "Becker Hoffmann Schäfer Krüger Lange Vogel Winter Brandt Seidel Kühn Lorenz Pohl Busch Sauer Franke Arnold",
    "es": "García Romero Navarro Serrano Molina Ortega Delgado Castro Vidal Prieto Cabrera Campos Vega Fuentes",
    "fr": "Moreau Girard Lambert Fontaine Rousseau Chevalier Gauthier Perrin Marchand Dupuis Barbier Renaud",
    "pt": "Ferreira Almeida Carvalho Teixeira Moreira Correia Nogueira Barros Freitas Pinto Machado Tavares",
    "it": "Ricci Marino Greco Conti Gallo Fontana Rinaldi Caruso Moretti Barbieri",
    "nl": "Bakker Visser Smit Mulder Dekker Hendriks Vermeer Koster Willems Schouten",
}  # fmt: skip
ZH_FAMILY = "王Wang 李Li 张Zhang 刘Liu 陈Chen 杨Yang 赵Zhao 黄Huang 周Zhou 吴Wu 徐Xu 孙Sun 胡Hu 朱Zhu 高Gao 林Lin 何He 郭Guo 罗Luo 梁Liang 宋Song 郑Zheng 谢Xie 韩Han 唐Tang 冯Feng 董Dong 程Cheng 曹Cao 袁Yuan 邓Deng 许Xu 傅Fu 沈Shen 彭Peng 吕Lv 苏Su 蒋Jiang 蔡Cai 丁Ding".split()
ZH_GIVEN = "伟Wei 芳Fang 娜Na 敏Min 静Jing 丽Li 强Qiang 磊Lei 军Jun 洋Yang 勇Yong 艳Yan 杰Jie 娟Juan 涛Tao 明Ming 超Chao 霞Xia 平Ping 刚Gang 桂Gui 英Ying 华Hua 慧Hui 建Jian 文Wen 雪Xue 晓Xiao 志Zhi 宇Yu 佳Jia 晨Chen 婷Ting 鹏Peng 欣Xin 浩Hao".split()
ZH_NICK = "Amy Cindy Kevin Jason Lily Vicky Tina Jack Tony Coco Helen Sunny Leo Ivy Eric Fiona Alan Grace Winnie Jerry".split()
JA_FAMILY = "佐藤Sato 鈴木Suzuki 高橋Takahashi 田中Tanaka 伊藤Ito 渡辺Watanabe 山本Yamamoto 中村Nakamura 小林Kobayashi 加藤Kato 吉田Yoshida 山田Yamada".split()
JA_GIVEN = "翔Sho 健Ken 美咲Misaki 由美Yumi 大輔Daisuke 直樹Naoki 恵Megumi 誠Makoto 陽子Yoko 拓也Takuya".split()

ZH_CORE = "恒Heng 泰Tai 华Hua 鑫Xin 盛Sheng 宏Hong 达Da 瑞Rui 丰Feng 源Yuan 博Bo 诚Cheng 安An 康Kang 锦Jin 禾He 德De 远Yuan 嘉Jia 腾Teng 凯Kai 隆Long 益Yi 润Run 联Lian 创Chuang 星Xing 海Hai 天Tian 正Zheng 科Ke 信Xin 美Mei 佳Jia 雅Ya 力Li 欧Ou 万Wan 永Yong 顺Shun".split()
ZH_PLACES = (
    ("深圳", "Shenzhen", "0755", "广东省深圳市宝安区"), ("广州", "Guangzhou", "020", "广东省广州市白云区"), ("东莞", "Dongguan", "0769", "广东省东莞市长安镇"),
    ("佛山", "Foshan", "0757", "广东省佛山市顺德区"), ("宁波", "Ningbo", "0574", "浙江省宁波市鄞州区"), ("义乌", "Yiwu", "0579", "浙江省义乌市稠城街道"),
    ("杭州", "Hangzhou", "0571", "浙江省杭州市萧山区"), ("温州", "Wenzhou", "0577", "浙江省温州市瓯海区"), ("苏州", "Suzhou", "0512", "江苏省苏州市吴中区"),
    ("无锡", "Wuxi", "0510", "江苏省无锡市惠山区"), ("上海", "Shanghai", "021", "上海市嘉定区"), ("青岛", "Qingdao", "0532", "山东省青岛市城阳区"),
    ("厦门", "Xiamen", "0592", "福建省厦门市集美区"), ("泉州", "Quanzhou", "0595", "福建省泉州市晋江市"), ("天津", "Tianjin", "022", "天津市武清区"),
    ("中山", "Zhongshan", "0760", "广东省中山市古镇镇"), ("石家庄", "Shijiazhuang", "0311", "河北省石家庄市长安区"),
)  # fmt: skip
ZH_TRADES = (
    ("电子科技", "Electronics Technology", "tech"), ("五金制品", "Hardware", "hardware"), ("机械设备", "Machinery", "machinery"), ("塑胶制品", "Plastic Products", "plastics"),
    ("纺织品", "Textile", "textile"), ("进出口", "Import & Export", "trade"), ("国际贸易", "International Trading", "intl"), ("照明科技", "Lighting Technology", "lighting"),
    ("家具", "Furniture", "furniture"), ("汽车配件", "Auto Parts", "autoparts"), ("包装材料", "Packaging", "pack"), ("阀门", "Valve", "valve"), ("玩具", "Toys", "toys"),
    ("建材", "Building Materials", "building"), ("模具", "Mould", "mould"), ("化工", "Chemical", "chem"), ("医疗器械", "Medical Instruments", "med"), ("服饰", "Garment", "garment"),
)  # fmt: skip
ZH_FORMS = (
    ("有限公司", "Co., Ltd."),
    ("有限公司", "Co.,Ltd"),
    ("有限责任公司", "Co., Ltd."),
    ("股份有限公司", "Co., Ltd."),
)
WEST_WORDS = "North Bright Stone Oak River Harbor Silver Summit Clear Blue Red Falcon Atlas Delta Nova Vertex Maple Iron West East Cedar Granite Orion Pioneer Crest Union Royal Alpine Baltic Nordic Prime Urban Metro Terra Vita Solid Rapid Grand".split()
WEST_TAILS = "field gate line wood bridge ford ton mark way land stone works port wick mere dale".split()
WEST_TRADES: dict[str, str] = {
    "en": "Tools|Trading|Supplies|Industries|Components|Interiors|Hardware|Imports|Distribution|Logistics|Engineering|Systems|Foods|Textiles|Lighting",
    "de": "Werkzeuge|Handel|Maschinenbau|Technik|Elektronik|Logistik|Medizintechnik|Möbel|Anlagenbau",
    "es": "Herramientas|Comercial|Suministros|Industrias|Componentes|Iluminación|Textiles",
    "fr": "Outillage|Négoce|Distribution|Industrie|Composants|Éclairage|Emballages",
    "pt": "Comércio|Ferramentas|Indústria|Têxteis|Distribuição|Componentes",
    "it": "Utensili|Commerciale|Componenti|Arredamenti|Meccanica",
    "nl": "Gereedschap|Handel|Techniek|Groothandel|Verpakkingen",
    "ja": "商事|電機|工業|貿易|産業",
}  # fmt: skip
WEST_FORMS: dict[str, str] = {
    "en": "Ltd|Inc.|LLC|Limited|Pty Ltd|Ltd.|Group Ltd", "de": "GmbH|GmbH & Co. KG|AG", "es": "S.L.|S.A.|S. de R.L. de C.V.",
    "fr": "SARL|SAS|S.A.", "pt": "Lda.|S.A.|Ltda", "it": "S.r.l.|S.p.A.", "nl": "B.V.", "ja": "株式会社",
}  # fmt: skip
COUNTRY: dict[str, str] = {
    "en": "GB US US AU CA IN ZA NG KE AE SG IE NZ",
    "de": "DE DE AT CH",
    "es": "ES ES MX AR CL CO",
    "fr": "FR FR BE",
    "pt": "PT BR BR",
    "it": "IT",
    "nl": "NL NL BE",
    "ja": "JP",
}
DIAL = {
    "GB": "+44 20 7946 0{n3}", "US": "+1 {a3}-555-01{n2}", "AU": "+61 2 5550 {n4}", "CA": "+1 {a3}-555-01{n2}", "IN": "+91 22 0000 {n4}",
    "ZA": "+27 11 000 {n4}", "NG": "+234 1 000 {n4}", "KE": "+254 20 000 {n4}", "AE": "+971 4 000 {n4}", "SG": "+65 6000 {n4}", "IE": "+353 1 000 {n4}",
    "NZ": "+64 9 000 {n4}", "DE": "+49 30 23125 {n3}", "AT": "+43 1 000 {n4}", "CH": "+41 44 000 {n2} {m2}", "ES": "+34 910 00 {n2} {m2}",
    "MX": "+52 55 0000 {n4}", "AR": "+54 11 0000 {n4}", "CL": "+56 2 0000 {n4}", "CO": "+57 1 000 {n4}", "FR": "+33 1 99 00 {n2} {m2}",
    "BE": "+32 2 000 {n2} {m2}", "PT": "+351 21 000 {n4}", "BR": "+55 11 0000-{n4}", "IT": "+39 02 0000 {n4}", "NL": "+31 20 000 {n4}", "JP": "+81 3-0000-{n4}",
    "CN": "+86 {code} 0000 {n4}", "HK": "+852 0000 {n4}",
}  # fmt: skip
CITY: dict[str, str] = {
    "GB": "London|Leeds|Bristol|Manchester", "US": "Chicago, IL|Houston, TX|Newark, NJ|Portland, OR", "AU": "Sydney NSW|Melbourne VIC", "CA": "Toronto, ON|Vancouver, BC",
    "IN": "Mumbai|Pune|Chennai", "ZA": "Johannesburg|Durban", "NG": "Lagos", "KE": "Nairobi", "AE": "Dubai|Sharjah", "SG": "Singapore", "IE": "Dublin", "NZ": "Auckland",
    "DE": "Hamburg|Köln|Stuttgart|Bremen", "AT": "Wien|Linz", "CH": "Zürich|Basel", "ES": "Madrid|Valencia|Bilbao", "MX": "Ciudad de México|Monterrey", "AR": "Buenos Aires",
    "CL": "Santiago", "CO": "Bogotá", "FR": "Lyon|Lille|Nantes", "BE": "Bruxelles|Antwerpen", "PT": "Porto|Lisboa", "BR": "São Paulo|Curitiba", "IT": "Milano|Torino",
    "NL": "Rotterdam|Utrecht", "JP": "東京都港区|大阪市北区", "HK": "Kowloon, Hong Kong", "CN": "Shenzhen",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who writes or is written to."""

    name: str
    address: str
    given: str = ""
    family: str = ""
    title: str = ""
    phone: str = ""
    mobile: str = ""

    @property
    def domain(self) -> str:
        """Of the address."""
        return self.address.rpartition("@")[2]


@dataclass(frozen=True, slots=True)
class Company:
    """A company with its domain; `name` is what it calls itself in its own language, `english` abroad."""

    name: str
    english: str
    short: str
    domain: str
    country: str
    language: str
    city: str
    street: str
    phone: str
    brand: str = ""
    """The short name that customers know."""


def ascii_of(word: str) -> str:
    """Plain lower-case letters for a domain or an address."""
    plain = unicodedata.normalize("NFKD", word.replace("ß", "ss").replace("ø", "o")).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "", plain.lower())


def _split(pair: str) -> tuple[str, str]:
    """A character and its syllable, from `王Wang`."""
    cut = next(at for at, letter in enumerate(pair) if letter.isascii())
    return pair[:cut], pair[cut:]


def phone(chance: random.Random, country: str, code: str = "755") -> str:
    """A number that nobody has: of the ranges kept for fiction, or with a run of zeros."""
    number = chance.randrange(10_000)
    return DIAL.get(country, DIAL["GB"]).format(
        n2=f"{number % 100:02d}", m2=f"{number // 100:02d}", n3=f"{number % 1000:03d}", n4=f"{number:04d}",
        a3=chance.choice(("212", "312", "415", "713")), code=code.lstrip("0"),
    )  # fmt: skip


def company(chance: random.Random, language: str) -> Company:
    """A company whose people write this language."""
    if language in {"zh", "zh-hant"}:
        return _chinese(chance, hong_kong=language == "zh-hant")
    first = chance.choice(WEST_WORDS) + chance.choice(("", " ", "")) + chance.choice(WEST_TAILS)
    if chance.random() < 0.35:
        first = chance.choice(FAMILY.get(language, FAMILY["en"]).split())
        if chance.random() < 0.4:
            first += " & " + chance.choice(FAMILY.get(language, FAMILY["en"]).split())
    elif " " in first:
        first = first.title()
    trade = chance.choice(WEST_TRADES.get(language, WEST_TRADES["en"]).split("|"))
    form = chance.choice(WEST_FORMS.get(language, WEST_FORMS["en"]).split("|"))
    country = chance.choice(COUNTRY.get(language, COUNTRY["en"]).split())
    name = f"{form}{first}{trade}" if language == "ja" else f"{first} {trade} {form}"
    core = ascii_of(first.replace(" & ", "und" if language == "de" else "and"))
    tail = ascii_of(trade)
    host = chance.choice((core, f"{core}-{tail}", f"{core}{tail}", f"{core}-{country.lower()}", f"{core}group"))
    street = (
        f"{chance.randrange(1, 240)} {chance.choice(WEST_WORDS)} {chance.choice(('Street', 'Road', 'Park', 'Lane'))}"
    )
    if language == "de":
        street = f"{chance.choice(FAMILY['de'].split())}straße {chance.randrange(1, 120)}"
    return Company(
        name,
        name,
        first,
        f"{host.strip('-')}.{chance.choice(('test', 'example'))}",
        country,
        language,
        chance.choice(CITY[country].split("|")),
        street,
        phone(chance, country),
        first,
    )


def _chinese(chance: random.Random, *, hong_kong: bool) -> Company:
    (one, first), (two, second) = (_split(pair) for pair in chance.sample(ZH_CORE, 2))
    place, pinyin, code, street = chance.choice(ZH_PLACES)
    trade, english, slug = chance.choice(ZH_TRADES)
    form, latin = chance.choice(ZH_FORMS)
    core = first + second.lower()
    if hong_kong:
        place, pinyin, form, latin, street = "香港", "Hong Kong", "有限公司", "Limited", "九龍觀塘區開源道"
    name = chance.choice(
        (f"{place}{one}{two}{trade}{form}", f"{place}市{one}{two}{trade}{form}", f"{one}{two}{trade}（{place}）{form}")
    )
    latin_name = chance.choice(
        (f"{pinyin} {core} {english} {latin}", f"{core} {english} {latin}", f"{core} {english} ({pinyin}) {latin}")
    )
    host = chance.choice(
        (core, f"{core}-{slug}", f"{core}{slug}", f"{pinyin[:2]}{core}", f"cn{core}", f"{core}-cn", f"{slug}{core}")
    ).lower()
    host = ascii_of(host) if "-" not in host else "-".join(map(ascii_of, host.split("-")))
    country = "HK" if hong_kong else "CN"
    return Company(
        name.replace("香港市", "香港"), latin_name, core, f"{host}.{chance.choice(('test', 'example'))}", country, "zh", pinyin,
        f"{street}{chance.choice(('创业路', '工业大道', '人民路', '科技园'))}{chance.randrange(1, 400)}号", phone(chance, country, code), one + two + chance.choice(("", "", trade[:2])),
    )  # fmt: skip


TITLES: dict[str, str] = {
    "zh": "销售经理|外贸业务员|采购经理|财务|会计|总经理|跟单|客服|行政|采购主管|市场部经理",
    "en": "Sales Manager|Purchasing Manager|Accounts Receivable|Accounts Payable|Managing Director|Export Manager|Office Manager|Logistics Coordinator|Buyer|Finance Controller|Customer Service",
    "de": "Vertrieb|Einkauf|Buchhaltung|Geschäftsführer|Leitung Logistik|Assistenz der Geschäftsleitung",
    "es": "Ventas|Compras|Contabilidad|Director General|Logística|Administración",
    "fr": "Responsable commercial|Service achats|Comptabilité|Directeur général|Logistique|Assistante de direction",
    "pt": "Comercial|Compras|Contabilidade|Diretor|Logística", "it": "Vendite|Acquisti|Amministrazione|Direttore", "nl": "Verkoop|Inkoop|Administratie|Directeur",
    "ja": "営業部|購買部|経理部|総務部|部長",
}  # fmt: skip
FREE_MAIL: dict[str, str] = {
    "zh": "163.com qq.com 126.com foxmail.com sina.com aliyun.com hotmail.com gmail.com outlook.com",
    "ja": "gmail.com yahoo.co.jp outlook.jp",
    "de": "gmx.de web.de gmail.com t-online.de outlook.de",
    "fr": "gmail.com orange.fr free.fr outlook.fr",
    "en": "gmail.com outlook.com yahoo.com hotmail.com icloud.com aol.com",
}


def person(chance: random.Random, language: str, firm: Company | None, *, free: bool = False) -> Person:
    """
    Somebody of a company, or with an address at a provider of free mail.

    `zh-en` is somebody Chinese who writes English, under a Latin name.
    """
    nick = ""
    if language in {"zh", "zh-hant", "zh-en"}:
        family, latin = _split(chance.choice(ZH_FAMILY))
        given = [_split(one) for one in chance.sample(ZH_GIVEN, chance.choice((1, 2, 2)))]
        first, romaji = "".join(one for one, _ in given), "".join(two for _, two in given).capitalize()
        name, nick = family + first, chance.choice(ZH_NICK)
        local = (romaji, latin)
        if language == "zh-en" or chance.random() < 0.3:
            forms = (f"{nick} {latin}", f"{romaji} {latin}", nick, f"{name} {nick}")
            name, local = chance.choice(forms[: 3 if language == "zh-en" else 4]), (nick, latin)
    elif language == "ja":
        (family, latin), (first, romaji) = _split(chance.choice(JA_FAMILY)), _split(chance.choice(JA_GIVEN))
        name, local = f"{family} {first}", (romaji, latin)
    else:
        first = chance.choice(GIVEN.get(language, GIVEN["en"]).split())
        family = chance.choice(FAMILY.get(language, FAMILY["en"]).split())
        name, local = f"{first} {family}", (first, family)
    one, two = ascii_of(local[0]), ascii_of(local[1])
    box = chance.choice((f"{one}.{two}", one, f"{one[0]}.{two}", f"{one}{two[0]}", f"{two}.{one}", f"{one}_{two}", two))
    host = firm.domain if firm else "mail.example"
    if firm and chance.random() < 0.16:
        box = chance.choice(
            ("sales", "info", "export", "accounts", "office", "sales01", "finance", "purchase", "order")
        )
    if free or firm is None:
        provider = FREE_MAIL.get("zh" if language.startswith("zh") else language, FREE_MAIL["en"])
        host, box = (
            chance.choice(provider.split()),
            f"{ascii_of(firm.short) if firm and chance.random() < 0.5 else box}{chance.randrange(10, 9999)}",
        )
    country = firm.country if firm else "CN" if language.startswith("zh") else COUNTRY.get(language, "GB").split()[0]
    return Person(
        name, f"{box}@{host}", nick or first, family, chance.choice(TITLES.get("en" if language == "zh-en" else language[:2], TITLES["en"]).split("|")),
        firm.phone if firm else phone(chance, country), phone(chance, country),
    )  # fmt: skip
