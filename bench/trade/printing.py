"""How an account is printed: which lines, under which labels, and with which blanks, dashes, wide digits and breaks."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random
from typing import Final

from bench.trade.labels import LABELS
from bench.trade.made import Account, Truth

DRESSES: Final = (
    ("shown", 40), ("compact", 25), ("nbsp", 5), ("wide", 3), ("zero_width", 3), ("dots", 2), ("dashes", 4), ("wrapped", 4), ("fours", 6), ("thin", 2), ("lower", 1),
)  # fmt: skip
"""How an account number may be printed, and how often."""
_WIDE: Final = str.maketrans(
    {chr(c): chr(c + 0xFEE0) for c in range(0x30, 0x3A)} | {chr(c): chr(c + 0xFEE0) for c in range(0x41, 0x5B)}
)
_NUMBERS: Final = ("iban", "clabe", "cbu", "pix", "card")


@dataclass(slots=True)
class Row:
    """A line of an instruction."""

    kind: str
    label: str
    value: str


@dataclass(slots=True)
class Printed:
    """An instruction as rows, and what it says."""

    rows: list[Row]
    truth: Truth
    style: str
    title: str = ""
    values: dict[str, str] = field(default_factory=dict)


def groups(text: str, by: str, size: int = 4) -> str:
    """A text in groups of one size."""
    return by.join(text[at : at + size] for at in range(0, len(text), size))


def dress(chance: Random, account: Account, style: str = "", *, wrap: bool = True) -> tuple[str, str]:
    """An account number as it is printed, and the name of that way."""
    names, weights = zip(*DRESSES, strict=True)
    style = style or chance.choices(names, weights)[0]
    plain = account.shown if account.scheme == "pix" else account.account
    if account.scheme == "pix" or (style == "wrapped" and not wrap) or (style == "lower" and account.scheme != "iban"):
        style = "shown"
    if style in ("dots", "dashes", "zero_width", "thin", "fours", "wrapped") and len(plain) < 11:
        style = "compact"
    value = {
        "shown": account.shown,
        "compact": plain,
        "nbsp": account.shown.replace(" ", "\u00a0"),
        "wide": account.shown.translate(_WIDE),
        "zero_width": groups(plain, "\u200b"),
        "dots": groups(plain, "."),
        "dashes": groups(plain, "-"),
        "fours": groups(plain, " "),
        "thin": groups(plain, "\u202f"),
        "lower": account.shown.lower(),
        "wrapped": "\n".join((groups(plain[: len(plain) // 8 * 4], " "), groups(plain[len(plain) // 8 * 4 :], " "))),
    }[style]
    return value, style


def label(chance: Random, language: str, kind: str) -> str:
    """What a line is called. Chinese papers often say it in English too."""
    found = chance.choice(LABELS[language].get(kind) or LABELS["en"][kind])
    if language in ("zh", "zh-tw") and chance.random() < 0.12:
        english = chance.choice(LABELS["en"][kind])
        found = chance.choice((f"{found} {english}", f"{english} {found}", f"{found}({english})", f"{found}/{english}"))
    if chance.random() < 0.12:
        found = found.upper()
    return found


def _said(account: Account, language: str, chance: Random) -> dict[str, str]:
    """Holder and bank in the language of the mail, if the account has them so."""
    own = {
        "CN": ("zh",),
        "HK": ("zh-tw",),
        "TW": ("zh-tw",),
        "JP": ("ja",),
        "KR": ("ko",),
        "VN": ("vi",),
        "RU": ("ru",),
    }.get(account.country, ())
    local = language in own and (chance.random() < 0.9 or account.country in ("RU", "JP", "KR"))
    bank = account.local_bank if local and account.local_bank else account.bank
    found = {"beneficiary": account.local_holder if local else account.holder, "bank": bank}
    if account.country == "CN":
        if chance.random() < 0.7:
            found["bank"] = bank + (account.place if local else ", " + account.branch)
        elif chance.random() < 0.5:
            found["branch"] = account.place if local else account.branch
    elif account.country == "JP" and account.branch:
        found["branch"] = account.place if local else account.branch
    elif account.country == "HK" and account.place:
        found["place"] = account.place
    return found


def printed(
    chance: Random, account: Account, language: str, *, style: str = "", full: float = 1.0, wrap: bool = True
) -> Printed:
    """An account as rows. `full` is how likely each line is that is not needed."""
    kind = account.scheme if account.scheme in _NUMBERS else "account"
    value, style = dress(chance, account, style, wrap=wrap)
    said = _said(account, language, chance)
    values = {"beneficiary": said["beneficiary"], "bank": said["bank"], kind: value}
    for extra in ("branch", "place"):
        if extra in said and chance.random() < 0.8 * full:
            values[extra] = said[extra]
    domestic = account.currency in ("CNY", "GBP", "AUD", "INR", "BRL", "ARS", "MXN", "RUB")
    if account.routing and chance.random() < {"cnaps": 0.5, "bank_code": 0.5, "bik": 1.0}.get(
        account.routing_kind, 0.93
    ):
        values[account.routing_kind] = account.routing_shown
    if account.bic and chance.random() < (0.25 if domestic else 0.85) * full:
        values["bic"] = account.bic
    if account.corr and chance.random() < 0.8:
        values["corr"] = account.corr
    if chance.random() < 0.3 * full:
        values["currency"] = account.currency
    truth: Truth = {"scheme": account.scheme, "account": account.account}
    truth |= {name: values[name] for name in ("bic", "beneficiary", "bank", "currency") if name in values}
    if account.routing_kind in values:
        truth["routing"] = account.routing
    if account.also:
        truth["also"] = " ".join(account.also)
    order = ["beneficiary", "bank", "branch", "place", kind, account.routing_kind, "corr", "bic", "currency"]
    if chance.random() < 0.35:
        order = chance.choice((
            ["bank", "branch", "place", "bic", account.routing_kind, "corr", "beneficiary", kind, "currency"],
            ["currency", "beneficiary", kind, "bank", "branch", account.routing_kind, "bic", "corr", "place"],
            [kind, "bic", account.routing_kind, "bank", "branch", "corr", "beneficiary", "place", "currency"],
        ))  # fmt: skip
    rows = [Row(name, label(chance, language, name), values[name]) for name in order if name in values]
    return Printed(rows=rows, truth=truth, style=style, values=values)
