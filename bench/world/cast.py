"""
Who and what a mail is about: the receiver and its company, the sender and its company, the goods, the numbers, the days.

A gap of a template is asked for here by name; what was said once stays said, and `<amount2>` is another `<amount>`.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from datetime import datetime, timedelta, timezone

from bench.world.names import Company, Person, company, person
from bench.world.spin import spin
from bench.world.words import WORDS

ZONES = {
    "CN": 8,
    "HK": 8,
    "GB": 0,
    "US": -5,
    "DE": 1,
    "ES": 1,
    "FR": 1,
    "JP": 9,
    "IN": 5.5,
    "AU": 10,
    "BR": -3,
    "MX": -6,
    "PT": 0,
    "NL": 1,
    "IT": 1,
    "AE": 4,
    "SG": 8,
    "ZA": 2,
    "NG": 1,
    "KE": 3,
}
MONTHS: dict[str, str] = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
}  # fmt: skip
MONEY = {
    "de": ("EUR",),
    "fr": ("EUR",),
    "it": ("EUR",),
    "nl": ("EUR",),
    "es": ("EUR", "EUR", "USD"),
    "pt": ("EUR", "BRL"),
    "ja": ("JPY",),
}
DOUBLE = re.compile(r"(?<=\S)  +(?=\S)")
SIGN = {"EUR": "€", "USD": "$", "GBP": "£", "JPY": "¥", "CNY": "￥", "AUD": "A$", "HKD": "HK$", "BRL": "R$", "MXN": "$"}


class Cast:
    """One mail's people and facts; every fact is drawn when it is first asked for."""

    def __init__(self, chance: random.Random, language: str, us: Company, them: Company, *, local: str = "") -> None:
        self.chance = chance
        self.language = language
        """Of the text."""
        self.us, self.them = us, them
        both = {"zh": "zh-en"}
        ours, theirs = us.language, them.language
        self.me: Person = person(chance, ours if language == ours else both.get(ours, ours), us)
        self.they: Person = person(chance, theirs if language == theirs else both.get(theirs, theirs), them)
        self.zone = ZONES.get(local or them.country, 0)
        start = datetime(2025, 1, 6, tzinfo=timezone(timedelta(hours=self.zone)))
        hour = min(23, max(0, int(chance.gauss(12.5, 3.2))))
        self.when = start + timedelta(
            days=chance.randrange(620), hours=hour, minutes=chance.randrange(60), seconds=chance.randrange(60)
        )
        if self.when.weekday() > 4 and chance.random() < 0.8:
            self.when -= timedelta(days=2)
        self.currency = ""
        self.said: dict[str, str] = {}
        self.base = round(chance.lognormvariate(9.2, 1.0), 2)
        """The size of the business."""

    def say(self, template: str) -> str:
        """One of a template's texts, about this cast."""
        return DOUBLE.sub(" ", spin(template, self.chance, self.gap))

    def gap(self, name: str) -> str:
        """What stands in a gap."""
        if name not in self.said:
            self.said[name] = self._fact(name if name in FACTS else name.rstrip("0123456789"))
        return self.said[name]

    def _fact(self, name: str) -> str:
        maker = FACTS.get(name)
        if maker is not None:
            return maker(self)
        words = WORDS.get(self.language, {}).get(name) or WORDS["en"].get(name)
        if words is None:
            raise KeyError(f"nobody knows <{name}>")
        return self.say(self.chance.choice(words.split("|")) if "{" not in words else "{" + words + "}")

    def number(self, low: int, high: int) -> int:
        """A whole number, both ends included."""
        return self.chance.randint(low, high)

    def day(self, ahead: float) -> str:
        """A day so many days from the mail's, as this language writes it."""
        at = self.when + timedelta(days=ahead)
        language, way = self.language, self.chance.randrange(4)
        if language.startswith("zh") or language == "ja":
            return (
                f"{at.month}月{at.day}日",
                f"{at.year}年{at.month}月{at.day}日",
                f"{at:%Y-%m-%d}",
                f"{at.month}月{at.day}日",
            )[way]
        month = MONTHS.get(language, MONTHS["en"]).split()[at.month - 1]
        if language == "en":
            return (
                f"{at.day} {month} {at.year}",
                f"{month} {at.day}, {at.year}",
                f"{at.day} {month[:3]} {at.year}",
                f"{month[:3]} {at.day}",
            )[way]
        if language == "de":
            return (f"{at:%d.%m.%Y}", f"{at.day}. {month} {at.year}", f"{at:%d.%m.%y}", f"{at.day}. {month}")[way]
        join = " de " if language in {"es", "pt"} else " "
        return (f"{at:%d/%m/%Y}", f"{at.day}{join}{month}{join}{at.year}", f"{at:%d/%m/%Y}", f"{at.day}{join}{month}")[
            way
        ]

    def money(self, value: float, currency: str = "") -> str:
        """An amount as this language writes it."""
        currency = currency or self.currency or self.chance.choice(MONEY.get(self.language, ("USD", "USD", "EUR")))
        self.currency = currency
        text = (
            f"{value:,.0f}"
            if currency == "JPY" or (value > 900 and value == int(value) and self.chance.random() < 0.4)
            else f"{value:,.2f}"
        )
        if self.language in {"de", "es", "pt", "it", "nl"}:
            text = text.replace(",", "~").replace(".", ",").replace("~", ".")
        elif self.language == "fr":
            text = text.replace(",", "\u202f").replace(".", ",")
        if currency == "CNY":
            return (
                self.chance.choice((f"￥{text}", f"人民币{text}元", f"{text}元", f"¥{text}"))
                if self.language.startswith("zh")
                else f"RMB {text}"
            )
        if currency == "JPY" and self.language == "ja":
            return self.chance.choice((f"{text}円", f"¥{text}"))
        sign = SIGN.get(currency, currency)
        if self.language in {"de", "es", "fr", "pt", "it", "nl"}:
            return self.chance.choice((f"{text} {currency}", f"{text} {sign}"))
        return self.chance.choice((f"{currency} {text}", f"{sign}{text}", f"{currency}{text}", f"{text} {currency}"))


def _upper(cast: Cast, count: int, letters: str = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789") -> str:
    return "".join(cast.chance.choices(letters, k=count))


def _number(prefix: str) -> Callable[[Cast], str]:
    """A document's number, in one of the ways firms count."""

    def made(cast: Cast) -> str:
        one, two = cast.chance.choice(prefix.split()), cast.number(1, 9999)
        at = cast.when
        return cast.chance.choice((
            f"{one}{at:%y%m}{two % 1000:03d}", f"{one}-{at:%Y}-{two:04d}", f"{one}{at:%Y%m%d}{two % 100:02d}", f"{one} {two:05d}", f"{one}-{two}", f"{at:%y}{one}{two:04d}", f"{one}/{at:%y}/{two % 1000:03d}", f"{two + 10000}",
        ))  # fmt: skip

    return made


FACTS: dict[str, Callable[[Cast], str]] = {
    "me": lambda cast: cast.me.given or cast.me.name,
    "myname": lambda cast: cast.me.name,
    "myfamily": lambda cast: cast.me.family,
    "myaddress": lambda cast: cast.me.address,
    "they": lambda cast: cast.they.given or cast.they.name,
    "brand": lambda cast: cast.them.brand,
    "brandname": lambda cast: cast.them.name,
    "theyname": lambda cast: cast.they.name,
    "theyfamily": lambda cast: cast.they.family,
    "theyaddress": lambda cast: cast.they.address,
    "us": lambda cast: cast.us.name if cast.language == cast.us.language else cast.us.english,
    "them": lambda cast: cast.them.name if cast.language == cast.them.language else cast.them.english,
    "usshort": lambda cast: cast.us.brand if cast.language == cast.us.language else cast.us.short,
    "themshort": lambda cast: cast.them.brand if cast.language == cast.them.language else cast.them.short,
    "usdomain": lambda cast: cast.us.domain,
    "themdomain": lambda cast: cast.them.domain,
    "uscity": lambda cast: cast.us.city,
    "themcity": lambda cast: cast.them.city,
    "phone": lambda cast: cast.they.phone,
    "mobile": lambda cast: cast.they.mobile,
    "colleague": lambda cast: person(cast.chance, cast.us.language if cast.language == cast.us.language else "en", cast.us).name,
    "othername": lambda cast: person(cast.chance, cast.language, cast.them).name,
    "otherfirm": lambda cast: company(cast.chance, cast.language).name,
    "po": _number("PO P O ORD 4500"),
    "pi": _number("PI PI Q QT HT"),
    "inv": _number("INV CI IN R FA I"),
    "contract": _number("SC HT CT XS"),
    "ticket": _number("T CS # REQ INC"),
    "order": lambda cast: cast.chance.choice((f"{cast.number(100, 999)}-{cast.number(1000000, 9999999)}-{cast.number(1000000, 9999999)}", f"#{cast.number(10000, 999999)}", f"{_upper(cast, 9)}", f"{cast.number(10**9, 10**10)}")),
    "track": lambda cast: cast.chance.choice((f"1Z{_upper(cast, 16, '0123456789ABCDEFGHW')}", f"{cast.number(10**9, 10**10 - 1)}", f"JD{cast.number(10**17, 10**18)}", f"SF{cast.number(10**12, 10**13)}", f"{_upper(cast, 2)}{cast.number(10**8, 10**9)}CN", f"{cast.number(10**11, 10**12)}")),
    "container": lambda cast: f"{cast.chance.choice(('MSKU', 'TCLU', 'CMAU', 'OOLU', 'HLBU', 'COSU'))}{cast.number(1000000, 9999999)}",
    "bl": lambda cast: f"{cast.chance.choice(('MAEU', 'COSU', 'HLCU', 'ONEY', 'SZPE', 'NGBS'))}{cast.number(10**8, 10**9)}",
    "voyage": lambda cast: f"{cast.number(10, 599):03d}{cast.chance.choice('EWNS')}",
    "code": lambda cast: cast.chance.choice((f"{cast.number(0, 999999):06d}", f"{cast.number(0, 999999):06d}", f"{cast.number(0, 9999):04d}", f"G-{cast.number(0, 999999):06d}", f"{cast.number(0, 999):03d}-{cast.number(0, 999):03d}", f"{_upper(cast, 8)}")),
    "ref": lambda cast: _upper(cast, cast.number(7, 14)),
    "amount": lambda cast: cast.money(round(cast.base * cast.chance.uniform(0.2, 1.6), cast.chance.choice((0, 2, 2)))),
    "small": lambda cast: cast.money(round(cast.chance.uniform(4, 280) * (100 if cast.language == "ja" else 1), 2), "CNY" if cast.language == "zh" else ""),
    "price": lambda cast: cast.money(round(cast.chance.uniform(0.15, 48), cast.chance.choice((2, 2, 3)))),
    "cny": lambda cast: cast.money(round(cast.base * 2, 2), "CNY"),
    "qty": lambda cast: f"{cast.chance.choice((100, 200, 300, 500, 800, 1000, 1200, 2000, 3000, 5000, 10000, 20000)):,}",
    "n": lambda cast: str(cast.number(2, 9)),
    "nn": lambda cast: str(cast.number(10, 60)),
    "percent": lambda cast: str(cast.chance.choice((10, 15, 20, 25, 30, 40, 50, 60, 70))),
    "gb": lambda cast: f"{cast.chance.uniform(1, 50):.1f}",
    "full": lambda cast: str(cast.number(86, 99)),
    "today": lambda cast: cast.day(0),
    "yesterday": lambda cast: cast.day(-1),
    "past": lambda cast: cast.day(-cast.number(3, 40)),
    "due": lambda cast: cast.day(cast.number(2, 30)),
    "soon": lambda cast: cast.day(cast.number(1, 4)),
    "later": lambda cast: cast.day(cast.number(20, 70)),
    "month": lambda cast: MONTHS[cast.language].split()[cast.when.month - 1] if cast.language in MONTHS else f"{cast.when.month}月" if cast.language[:2] in {"zh", "ja"} else MONTHS["en"].split()[cast.when.month - 1],
    "lastmonth": lambda cast: MONTHS[cast.language].split()[cast.when.month - 2] if cast.language in MONTHS else f"{(cast.when.month - 2) % 12 + 1}月",
    "year": lambda cast: str(cast.when.year),
    "time": lambda cast: f"{cast.number(8, 18):02d}:{cast.chance.choice((0, 0, 15, 30, 30, 45)):02d}" if cast.language != "en" or cast.chance.random() < 0.5 else f"{cast.number(1, 11)}:{cast.chance.choice(('00', '30', '15'))} {cast.chance.choice(('am', 'pm', 'AM', 'PM'))}",
    "clock": lambda cast: f"{cast.when:%H:%M}",
    "ip": lambda cast: f"{cast.chance.choice(('192.0.2', '198.51.100', '203.0.113'))}.{cast.number(1, 254)}",
    "last4": lambda cast: f"{cast.number(0, 9999):04d}",
    "kg": lambda cast: f"{cast.number(12, 24000):,}",
    "cbm": lambda cast: f"{cast.chance.uniform(0.4, 67):.2f}",
}  # fmt: skip
