"""
Where harmful mail comes from and leads to: bought domains, broken-into sites, free hosting, shorteners, numbers for hosts.

Attackers' own domains are reserved ones; suffixes of free hosting and names of shorteners are facts, their labels chance.
"""

from __future__ import annotations

import base64
import random
from urllib.parse import quote

from bench.world.brands import BRANDS, Brand
from bench.world.names import WEST_TAILS, WEST_WORDS, Company, Person, ascii_of, company, person
from bench.world.route import IPS, Route, checked, esp, forged, personal, served, token

FREE_HOSTS = "pages.dev workers.dev r2.dev web.app firebaseapp.com netlify.app vercel.app weebly.com wixsite.com github.io blogspot.com glitch.me herokuapp.com azurewebsites.net z13.web.core.windows.net s3.amazonaws.com webflow.io square.site godaddysites.com myqcloud.com oss-cn-hongkong.aliyuncs.com surge.sh replit.app framer.website sharepoint.com duckdns.org".split()
SHORTENERS = "bit.ly tinyurl.com is.gd t.ly cutt.ly rb.gy t.co ow.ly s.id shorturl.at t.cn dwz.cn suo.im u.to tiny.cc rebrand.ly".split()
WORDS = "secure login verify account update support mail portal webmail service auth billing notice delivery track document share review office client help".split()
ROOMS = {
    "phish_parcel": "courier",
    "phish_bank": "bank",
    "phish_streaming": "saas",
    "phish_document": "share",
    "phish_wallet": "account",
    "phish_voicemail": "saas",
    "phish_password": "account",
    "phish_tax": "",
    "phish_quota": "",
}
BANKS = {
    "en": "Barclays|HSBC|Chase|Wells Fargo|Lloyds Bank|NatWest", "de": "Sparkasse|Deutsche Bank|ING|Commerzbank|Volksbank", "es": "BBVA|Santander|CaixaBank|Banco Sabadell", "fr": "BNP Paribas|Crédit Agricole|La Banque Postale|Société Générale",
    "pt": "Itaú|Bradesco|Caixa|Millennium bcp|Nubank", "it": "Intesa Sanpaolo|UniCredit|Poste Italiane", "nl": "ING|Rabobank|ABN AMRO", "ja": "三井住友銀行|三菱UFJ銀行|楽天カード|えきねっと|イオンカード|SAISON CARD", "zh": "中国工商银行|中国建设银行|招商银行|中国银行|ETC服务中心",
}  # fmt: skip
TAX = {
    "en": "HMRC|IRS|HM Revenue & Customs|Tax Office|GOV.UK",
    "de": "ELSTER|Bundeszentralamt für Steuern|Finanzamt",
    "es": "Agencia Tributaria|DGT",
    "fr": "impots.gouv.fr|Ameli|ANTAI",
    "pt": "Receita Federal|Autoridade Tributária",
    "it": "Agenzia delle Entrate|INPS",
    "nl": "Belastingdienst|DigiD|CJIB",
    "ja": "国税庁|e-Tax",
    "zh": "国家税务总局|税务局",
}
WALLETS = "MetaMask|Trust Wallet|Ledger|Binance|Coinbase|imToken|TronLink|OKX"
STREAM = {
    "en": "Netflix|Spotify|Disney+|Amazon Prime|Apple|PayPal|McAfee",
    "zh": "Apple|爱奇艺|微信支付|支付宝|百度网盘",
    "ja": "Amazon|Netflix|Apple|楽天市場|メルカリ",
}
VOICE = "Microsoft Voice|RingCentral|Voicemail|VoIP Service|Teams|PBX"
SHARES = "SharePoint|OneDrive|DocuSign|Adobe Document Cloud|Dropbox|Microsoft 365|WeTransfer|Google Drive"


def imitated(chance: random.Random, family: str, language: str) -> str:
    """The brand that a lure of this family wears."""
    tables = {"phish_bank": BANKS, "phish_tax": TAX, "phish_streaming": STREAM}
    if family in tables:
        return chance.choice(tables[family].get(language, tables[family]["en"]).split("|"))
    fixed = {"phish_wallet": WALLETS, "phish_voicemail": VOICE, "phish_document": SHARES}
    if family in fixed:
        return chance.choice(fixed[family].split("|"))
    found = [
        one for one in BRANDS if ROOMS.get(family, "account") in one.kinds.split() and language in one.languages.split()
    ]
    return chance.choice(found).name if found else "Microsoft 365"


def domain(chance: random.Random, brand: str = "") -> str:
    """A domain that an attacker bought."""
    slug = ascii_of(brand) or "secure"
    one, two = chance.sample(WORDS, 2)
    number = chance.choice(("", "", str(chance.randrange(1, 99)), str(chance.randrange(2020, 2027))))
    near = (
        slug.translate(str.maketrans("oli", "011"))
        if chance.random() < 0.3
        else slug[:-1] + slug[-1] * 2
        if chance.random() < 0.2
        else slug
    )
    name = chance.choice(
        (
            f"{near}-{one}",
            f"{one}-{near}",
            f"{near}{one}{number}",
            f"{one}-{two}{number}",
            token(chance, chance.randrange(6, 14), "abcdefghijklmnopqrstuvwxyz0123456789"),
            (chance.choice(WEST_WORDS) + chance.choice(WEST_TAILS)).lower(),
            f"{near}-{one}-{two}",
            f"{one}.{near}-{two}",
        )
    )
    return f"{name}.{chance.choice(('test', 'example'))}"


def link(chance: random.Random, brand: str, victim: str) -> str:
    """Where a lure leads."""
    way = chance.random()
    tail = chance.choice(
        (
            "",
            f"/{token(chance, 8)}",
            "/login.php",
            "/index.html",
            f"/{chance.choice(WORDS)}/{token(chance, 6)}",
            "/wp-content/plugins/x/",
        )
    )
    mark = chance.choice(
        (
            "",
            "",
            f"#{victim}",
            f"?e={victim}",
            f"?email={quote(victim)}",
            f"#{base64.b64encode(victim.encode()).decode()}",
            f"?id={token(chance, 16)}",
        )
    )
    if way < 0.36:
        return f"https://{domain(chance, brand)}{tail}{mark}"
    if way < 0.56:
        label = chance.choice(
            (
                token(chance, 12, "abcdefghijklmnopqrstuvwxyz0123456789"),
                f"{ascii_of(brand) or 'mail'}-{token(chance, 5, 'abcdef0123456789')}",
                f"pub-{token(chance, 32, 'abcdef0123456789')}",
                f"{chance.choice(WORDS)}{chance.choice(WORDS)}{chance.randrange(99)}",
            )
        )
        return f"https://{label}.{chance.choice(FREE_HOSTS)}{tail}{mark}"
    if way < 0.78:
        site = company(chance, chance.choice(("en", "es", "pt", "de")))
        broken = f"http{chance.choice(('', 's'))}://{chance.choice(('', 'www.', 'mail.'))}{site.domain}/{chance.choice(('wp-includes', 'wp-content/uploads', '.well-known', 'images', 'cgi-bin', 'assets'))}/{token(chance, 5)}/{mark}"
        return broken if way < 0.68 else f"https://{chance.choice(SHORTENERS)}/{token(chance, 7)}"
    return _odd_link(chance, brand, victim, tail + mark)


def _odd_link(chance: random.Random, brand: str, victim: str, tail: str) -> str:
    """A host that is a number, an open redirect, a service that anybody may publish on, a brand's host as a subdomain."""
    shown = next((one.host for one in BRANDS if one.name == brand), "www.office.com")
    redirect = chance.choice(
        (
            "https://www.google.com/url?q=https://{0}/{1}&sa=D",
            "https://www.bing.com/ck/a?!&&u=a1{1}&url=https://{0}/",
            "https://t.umblr.com/redirect?z=https%3A%2F%2F{0}%2F{1}",
            "https://www.google.com/amp/s/{0}/{1}",
        )
    )
    return chance.choice((
        f"http://{chance.choice(IPS)}.{chance.randrange(1, 254)}{chance.choice(('', ':8080', ':8443'))}/{token(chance, 6)}{tail}", redirect.format(domain(chance, brand), token(chance, 9)), f"https://ipfs.io/ipfs/bafybei{token(chance, 40, 'abcdefghijklmnopqrstuvwxyz234567')}/#{victim}",
        f"https://docs.google.com/forms/d/e/1FAIpQLS{token(chance, 30)}/viewform", f"https://forms.office.com/r/{token(chance, 10)}", f"https://{shown}.{domain(chance)}{tail}", f"https://u{chance.randrange(10**6, 10**7)}.ct.sendgrid.net/ls/click?upn={token(chance, 120)}",
    ))  # fmt: skip


def sender(
    chance: random.Random, brand: str, us: Company, language: str, *, inside: float = 0.3
) -> tuple[Person, Route]:
    """Who a lure says it is from, and the way it came."""
    way = chance.random()
    box = chance.choice(
        (
            "no-reply",
            "noreply",
            "support",
            "info",
            "admin",
            "service",
            "notification",
            "security",
            "mailer",
            "alert",
            "account",
            token(chance, 8).lower(),
        )
    )
    if way < 0.12 * (1 + inside):
        address = f"{chance.choice(('admin', 'postmaster', 'it-support', 'helpdesk', 'webmaster', 'noreply', 'hr', 'system'))}@{us.domain}"
        return Person(chance.choice((brand, f"{us.domain} Support", us.short, "IT Helpdesk")), address), forged(
            chance, address
        )
    if way < 0.5:
        address = f"{box}@{domain(chance, brand)}"
        return Person(brand, address), checked(chance, personal(chance, address)) if chance.random() < 0.7 else served(
            chance, address, esp(chance, address.rpartition("@")[2], language)
        )
    if way < 0.75:
        firm = company(chance, chance.choice(("en", "es", "pt", "de", "zh", "ja", "fr")))
        address = person(chance, "zh-en" if firm.language == "zh" else firm.language, firm).address
        return Person(brand, address), personal(chance, address)
    if way < 0.85:
        address = person(chance, "zh-en" if language == "zh" else language, None, free=True).address
        return Person(brand, address), personal(chance, address)
    if way < 0.92:
        real: list[Brand] = [one for one in BRANDS if one.name == brand]
        address = real[0].address if real else f"{box}@{domain(chance, brand)}"
        return Person(brand, address), forged(chance, address)
    address = f"{box}@{domain(chance, '')}"
    return Person(chance.choice((brand, f"{brand} {token(chance, 4)}", f"{brand}®", brand.upper())), address), served(
        chance, address, esp(chance, address.rpartition("@")[2], language)
    )


def lookalike(chance: random.Random, name: str) -> str:
    """A domain that is taken for another at a glance."""
    core, _, end = name.rpartition(".")
    ways = [
        core + chance.choice(("s", "-ltd", "-cn", "-group", "co", "-trade")),
        core.replace("-", "") if "-" in core else core + "-" + chance.choice(("intl", "hk", "tech")),
    ]
    for old, new in (
        ("m", "rn"),
        ("i", "l"),
        ("l", "1"),
        ("o", "0"),
        ("w", "vv"),
        ("d", "cl"),
        ("g", "q"),
        ("n", "m"),
        ("e", "a"),
    ):
        if old in core[1:]:
            at = core.index(old, 1)
            ways.append(core[:at] + new + core[at + 1 :])
    at = chance.randrange(1, max(2, len(core) - 1))
    ways += [
        core[:at] + core[at] + core[at:],
        core[:at] + core[at + 1 :],
        core[: at - 1] + core[at] + core[at - 1] + core[at + 1 :],
    ]
    found = chance.choice([one for one in ways if one != core] or [core + "s"])
    if chance.random() < 0.15:
        return f"{core}.{'example' if end == 'test' else 'test'}"
    return f"{found}.{end}"
