"""
Partners and the mail that they sent over a year, and one later mail of each: honest, or with another account.

The honest ones are what makes a comparison of accounts go wrong: the same account in other styles, languages of the bank's
name, currencies, files; two banks; quotations of older mail.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Final

from bench.trade import accounts as banks
from bench.trade import phrases
from bench.trade.compose import WAYS
from bench.trade.made import Account, Truth
from bench.trade.mime import message
from bench.trade.stream import frame, headers, owned, priced

CHANGES: Final = ("same_bank", "other_bank", "other_country", "digits")
_START: Final = datetime(2024, 1, 8, 8, 0, tzinfo=UTC)
_ALPHA: Final = (("Ka", "凯"), ("Lian", "联"), ("Mei", "美"), ("Ou", "欧"), ("Sheng", "盛"), ("Tong", "通"), ("Wan", "万"), ("Xing", "兴"), ("Yong", "永"), ("Zhong", "众"), ("An", "安"), ("Bei", "贝"), ("Chang", "昌"), ("De", "德"), ("Fei", "飞"), ("Gao", "高"), ("He", "禾"), ("Jia", "佳"), ("Ke", "科"), ("Li", "利"))  # fmt: skip
_OMEGA: Final = (("da", "达"), ("feng", "丰"), ("guang", "光"), ("hai", "海"), ("jie", "捷"), ("long", "隆"), ("ming", "明"), ("neng", "能"), ("peng", "鹏"), ("qi", "奇"), ("rong", "荣"), ("shun", "顺"), ("tai", "泰"), ("wei", "威"), ("xin", "鑫"), ("ye", "业"), ("yuan", "源"), ("zhi", "智"), ("cheng", "诚"), ("bo", "博"))  # fmt: skip
_ABROAD: Final = (
    "Norvik",
    "Halden",
    "Brex",
    "Kestrel",
    "Oakley",
    "Tamar",
    "Veld",
    "Corvo",
    "Lumen",
    "Strand",
    "Arbor",
    "Delphi",
    "Fjord",
    "Galen",
    "Iris",
    "Juno",
    "Krona",
    "Lyra",
    "Monte",
    "Orion",
)
_FORMS: Final = {
    "DE": "GmbH",
    "FR": "SAS",
    "IT": "S.r.l.",
    "ES": "S.L.",
    "GB": "Ltd",
    "US": "Inc.",
    "IN": "Pvt. Ltd.",
    "AU": "Pty Ltd",
    "HK": "Limited",
    "PL": "Sp. z o.o.",
    "NL": "B.V.",
    "TR": "A.Ş.",
}
_TRADES: Final = ("Bearings", "Textiles", "Valves", "Lighting", "Foods", "Chemicals", "Packaging", "Tools")
_WAYS: Final = (
    "sentence",
    "list",
    "list",
    "table",
    "table_across",
    "footer",
    "several",
    "quoted",
    "pdf_lines",
    "pdf_columns",
    "pdf_table",
    "pdf_footer",
    "xlsx",
    "docx",
)


@dataclass(frozen=True, slots=True)
class Sent:
    """A mail of a partner, or of us to one."""

    data: bytes
    at: datetime
    outgoing: bool = False
    truth: tuple[Truth, ...] = ()
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Dealing:
    """A partner with what was sent until now, an honest mail of later, and others with another account."""

    language: str
    past: tuple[Sent, ...]
    honest: Sent
    changed: dict[str, Sent]


def _name(number: int, language: str, country: str) -> tuple[str, str]:
    """A company's name that no other partner has."""
    if country in ("CN", "HK"):
        (a, az), (b, bz) = _ALPHA[number % 20], _OMEGA[number // 20 % 20]
        tail = ("Trading Co., Ltd.", "贸易有限公司") if country == "CN" else ("(HK) Co., Limited", "(香港)有限公司")
        return f"{a}{b} {tail[0]}", f"{az}{bz}{tail[1]}"
    name = f"{_ABROAD[number % 20]} {_ABROAD[number // 20 % 20]} {_TRADES[number % 8]} {_FORMS.get(country, 'Ltd')}"
    del language
    return name, name


def _first(chance: Random, language: str) -> Account:
    """The account at home."""
    if language == "zh":
        return banks.MAKERS[chance.choice(("china", "china", "china", "hong_kong"))](chance)
    maker = chance.choice(("iban", "iban", "iban", "china", "hong_kong", "america", "britain", "india", "australia"))
    return (
        banks.iban(chance, chance.choice(("DE", "FR", "IT", "ES", "GB", "PL", "NL", "TR")))
        if maker == "iban"
        else banks.MAKERS[maker](chance)
    )


def _like(chance: Random, one: Account, *, same_bank: bool) -> Account:
    """Another account in the same country, at the same bank or another one."""
    for _ in range(200):
        if one.scheme == "iban":
            other = banks.iban(chance, one.country)
        else:
            other = banks.MAKERS[
                {
                    "cn_account": "china",
                    "hk": "hong_kong",
                    "aba": "america",
                    "sort_code": "britain",
                    "ifsc": "india",
                    "bsb": "australia",
                }[one.scheme]
            ](chance)
        if (other.bank == one.bank) == same_bank and other.account != one.account:
            if same_bank:
                other = dataclasses.replace(other, routing=one.routing, routing_shown=one.routing_shown, bic=one.bic)
            return dataclasses.replace(other, currency=one.currency).of(one.holder, one.local_holder)
    return one


def _accounts(chance: Random, number: int, language: str) -> list[Account]:
    """What a partner has on file: one account, one for each currency, or two banks."""
    first = _first(chance, language)
    name = _name(number, language, first.country)
    first = owned(
        chance,
        dataclasses.replace(first, currency={"CN": "CNY", "US": "USD", "GB": "GBP"}.get(first.country, first.currency)),
        name,
    )
    found = [first]
    what = chance.choice(("one", "one", "currencies", "currencies", "banks"))
    if what != "one":
        other = _like(chance, first, same_bank=what == "currencies")
        found.append(dataclasses.replace(other, currency="USD" if first.currency != "USD" else "EUR"))
    return found


def _variant(chance: Random, one: Account) -> Account:
    """The bank by another of its names."""
    short = one.bank.partition(",")[0]
    bank = chance.choice(
        (
            one.bank,
            one.bank,
            short,
            one.bank.upper(),
            short.removesuffix(" Limited").removesuffix(" PLC").removesuffix(" plc").removesuffix(" AG"),
        )
    )
    local = chance.choice((one.local_bank, one.local_bank, one.local_bank.replace("股份有限公司", "")))
    return dataclasses.replace(one, bank=bank, local_bank=local)


@dataclass(slots=True)
class _House:
    """Who writes for a partner."""

    chance: Random
    language: str
    names: tuple[str, str]
    sender: str
    who: str

    def mail(self, accounts: list[Account], at: datetime, way: str = "", said: str = "") -> Sent:
        """A finance mail with some accounts."""
        chance = self.chance
        way = way or chance.choice(_WAYS)
        accounts = [_variant(chance, one) for one in accounts]
        shown = (
            accounts
            if way == "several" or (way == "table_across" and chance.random() < 0.5)
            else [chance.choice(accounts)]
        )
        made = priced(frame(chance, self.language, self.names), shown[0].currency)
        made.who, made.address = self.who, self.sender
        draft = WAYS[way][0](made, shown)
        if said:
            draft.text = said + "\n\n" + draft.text if draft.text else ""
            draft.html = f"<p>{said}</p>" + draft.html if draft.html else ""
        head = headers(chance, made, self.sender, made.pick(phrases.SUBJECTS))
        data = message(
            chance,
            headers=head,
            at=at,
            language=self.language,
            text=draft.text,
            html=draft.html,
            files=tuple(draft.files),
        )
        return Sent(data, at, truth=tuple(draft.truth), kind=way)

    def answer(self, at: datetime) -> Sent:
        """What we wrote to them."""
        text = "款已付，请查收。" if self.language == "zh" else "Paid today, please check."
        head = {
            "From": "Buyer <buyer@ours.example.com>",
            "To": f"<{self.sender}>",
            "Subject": "Re: payment",
            "Message-ID": f"<{self.chance.getrandbits(64):016x}@ours.example.com>",
        }
        return Sent(message(self.chance, headers=head, at=at, language=self.language, text=text), at, outgoing=True)


_SAID: Final = {
    "zh": ("", "因银行审计，原账户暂停使用，请按新账户付款。", "我司账户已变更，请更新。"),
    "en": ("", "Please note that our bank account has changed.", "Due to an audit our old account is on hold, kindly use the new one below."),
}  # fmt: skip


def _digits(chance: Random, one: Account) -> Account:
    """The number with one run of digits replaced; with its check digits where the whole number has some."""
    if one.scheme == "iban":
        return _like(chance, one, same_bank=True)
    at = chance.randrange(2, len(one.account) - 4)
    number = one.account
    while number == one.account:
        number = one.account[:at] + f"{chance.randrange(1000):03d}" + one.account[at + 3 :]
    return dataclasses.replace(
        one, account=number, shown=number, also=(one.routing + number, number[3:]) if one.also else ()
    )


def dealing(seed: int, number: int) -> Dealing:
    """A partner by number."""
    chance = Random(f"partner/{seed}/{number}")
    language = chance.choice(("zh", "en"))
    accounts = _accounts(chance, number, language)
    host = f"{'-'.join(accounts[0].holder.lower().split()[:2]).replace('(hk)', 'hk').replace('.', '').replace(',', '')}{number}.test"
    who = f"{chance.choice(phrases.FIRST)} {chance.choice(phrases.LAST)}"
    house = _House(
        chance,
        language,
        (accounts[0].holder, accounts[0].local_holder),
        f"{who.split(maxsplit=1)[0].lower()}@{host}",
        who,
    )
    at = _START + timedelta(minutes=number)
    sent: list[Sent] = []
    for turn in range(chance.randrange(5, 10)):
        at += timedelta(days=chance.randrange(8, 25))
        sent.append(house.mail(accounts, at, "several" if turn == 0 and len(accounts) > 1 else ""))
        if chance.random() < 0.5:
            sent.append(house.answer(at + timedelta(days=2)))
    seen = {told["account"] for one in sent for told in one.truth if told["where"] != "quoted"}
    at = _START + timedelta(days=300, minutes=number)
    honest = house.mail([one for one in accounts if one.account in seen], at)
    old = chance.choice(accounts)
    rest = [one for one in accounts if one is not old]
    abroad = banks.iban(
        chance, chance.choice([each for each in ("PL", "HU", "LT", "GB", "PT", "CY") if each != old.country])
    )
    new = {
        "same_bank": _like(chance, old, same_bank=True), "other_bank": _like(chance, old, same_bank=False),
        "other_country": dataclasses.replace(abroad, currency=old.currency).of(old.holder, old.local_holder), "digits": _digits(chance, old),
    }  # fmt: skip
    changed = {}
    for kind, other in new.items():
        way = chance.choice([each for each in _WAYS if each != "quoted"])
        together = [*rest, other] if way == "several" and chance.random() < 0.5 else [other]
        changed[kind] = house.mail(together, at + timedelta(days=5), way, chance.choice(_SAID[language]))
    return Dealing(language, tuple(sent), honest, changed)
