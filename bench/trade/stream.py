"""The stream of mails: who writes to whom, in which language, about what."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Final

from bench.trade import accounts as banks
from bench.trade import bodies, noise, phrases
from bench.trade.compose import WAYS, Draft, Frame, packing_list
from bench.trade.made import Account, Mail
from bench.trade.mime import message, word

LANGUAGES: Final = {
    "zh": 38,
    "en": 32,
    "zh-tw": 5,
    "de": 4,
    "es": 4,
    "fr": 3,
    "pt": 3,
    "it": 2,
    "ru": 3,
    "tr": 2,
    "vi": 2,
    "ja": 2,
    "ko": 2,
}
KINDS: Final = (*WAYS, *(f"none:{kind}" for kind in noise.KINDS))
_EMPTY: Final = 0.28
"""The share of mails without instructions."""
_START: Final = datetime(2024, 1, 8, 8, 0, tzinfo=UTC)


def holder(chance: Random, country: str) -> tuple[str, str]:
    """A company that may have an account there: in Latin letters and as it is called at home."""
    return chance.choice(phrases.HOUSES.get(country) or phrases.OTHERS)


def owned(chance: Random, account: Account, seller: tuple[str, str]) -> Account:
    """The account in the name of a company; a card in the name of a person."""
    if account.scheme == "card":
        name, local = chance.choice((("Wang Jianguo", "王建国"), ("Li Meihua", "李美华"), ("Chen Zhiqiang", "陈志强")))
        return account.of(name, local)
    return account.of(*seller)


def frame(chance: Random, language: str, seller: tuple[str, str]) -> Frame:
    """What stands around an instruction in one mail."""
    first, last = chance.choice(phrases.FIRST), chance.choice(phrases.LAST)
    gaps = noise.numbers(chance)
    gaps["phone2"] = noise.numbers(chance)["phone"]
    gaps["you"] = chance.choice(phrases.ZH_NAMES) if language.startswith("zh") else chance.choice(phrases.FIRST)
    if language.startswith("zh"):
        gaps["goods"] = gaps["ware"]
    return Frame(chance=chance, language=language, gaps=gaps, seller=seller, who=f"{first} {last}")


def priced(made: Frame, currency: str) -> Frame:
    """The frame with its amount in the money of the account that is to be paid to."""
    money = "RMB" if currency == "CNY" and made.chance.random() < 0.4 else currency
    number = next(each for each in made.gaps["amount"].split() if each[0].isdigit())
    made.gaps["amount"] = f"{money} {number}" if made.chance.random() < 0.7 else f"{number} {money}"
    return made


def headers(chance: Random, made: Frame, sender: str, subject: str) -> dict[str, str]:
    """The head of a mail from a partner to us."""
    return {
        "From": f"{word(made.who)} <{sender}>",
        "To": "buyer@ours.example.com",
        "Subject": word(subject),
        "Message-ID": f"<{chance.getrandbits(64):016x}@{sender.partition('@')[2]}>",
    }


def _paying(chance: Random, language: str, kind: str) -> tuple[Frame, Draft]:
    """A mail with instructions."""
    first = banks.home(chance, language)
    if kind == "intermediary":
        while first.currency in ("CNY", "GBP", "AUD", "INR", "BRL", "ARS", "MXN", "RUB") or first.scheme in (
            "aba",
            "card",
            "pix",
        ):
            first = banks.home(chance, "en")
    seller = holder(chance, first.country)
    all_of_them = [owned(chance, first, seller)]
    if kind in ("several", "table_across") and (kind == "several" or chance.random() < 0.5):
        money = ["USD", "EUR", "CNY" if first.country == "CN" else first.currency]
        many = chance.choice((2, 2, 3))
        for _ in range(many - 1):
            other = (
                banks.home(chance, language) if chance.random() < 0.3 else banks.home(Random(chance.random()), language)
            )
            if other.account not in {one.account for one in all_of_them}:
                all_of_them.append(owned(chance, other, seller))
        all_of_them = [
            one
            if one.scheme in ("card", "pix", "cbu", "aba", "sort_code")
            else dataclasses.replace(one, currency=money[at % 3])
            for at, one in enumerate(all_of_them)
        ]
    made = priced(frame(chance, language, seller), all_of_them[0].currency)
    return made, WAYS[kind][0](made, all_of_them)


def _empty(chance: Random, language: str) -> tuple[str, Frame, Draft]:
    """A mail without instructions."""
    found = noise.MAILS[language]
    kind = chance.choice(list(found))
    made = frame(chance, language, holder(chance, "CN" if language == "zh" else ""))
    text = chance.choice(found[kind]).format_map(made.gaps)
    draft = Draft(text=made.top + text + "\n" + made.end, style=kind)
    way = chance.randrange(4)
    if way == 0:
        draft.html = bodies.as_html(chance, draft.text)
    elif way == 1:
        lines = [line.partition("：" if "：" in line else ":") for line in text.split("\n")]
        draft.html = "<table>" + "".join(f"<tr><td>{a}</td><td>{b}</td></tr>" for a, _, b in lines) + "</table>"
        draft.text = ""
    if chance.random() < 0.25:
        draft.files.append(packing_list(made))
    return f"none:{kind}", made, draft


def _mail(chance: Random, at: datetime) -> Mail:
    language = chance.choices(list(LANGUAGES), list(LANGUAGES.values()))[0]
    if chance.random() < _EMPTY:
        kind, made, draft = _empty(chance, language)
    else:
        kind = chance.choices(list(WAYS), [weight for _, weight in WAYS.values()])[0]
        made, draft = _paying(chance, language, kind)
    subject = made.pick(phrases.SUBJECTS) if draft.truth else f"{made.gaps['po']} {made.gaps['goods']}"
    head = headers(chance, made, f"{made.who.split()[0].lower()}@seller{chance.randrange(900)}.example.com", subject)
    data = message(
        chance, headers=head, at=at, language=language, text=draft.text, html=draft.html, files=tuple(draft.files)
    )
    return Mail(data=data, truth=tuple(draft.truth), language=language, style=draft.style, kind=kind)


def mails(seed: int, count: int) -> Iterator[Mail]:
    """So many mails; the same seed makes the same bytes."""
    for at in range(count):
        yield _mail(Random(f"trade/{seed}/{at}"), _START + timedelta(minutes=97 * at))
