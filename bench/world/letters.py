"""Honest letters of business: trade, statements, first invoices, proper notices of a changed account."""

from __future__ import annotations

import random

from bench.world.draft import Draft, letter
from bench.world.family import Builder, Family, Texts
from bench.world.people import account_of, attach_paper, attach_plain, cast_of, composed, reply
from bench.world.texts import trade_en, trade_more, trade_zh

PAPERS = {
    "trade_proforma": 0.65,
    "trade_statement": 0.6,
    "trade_reminder": 0.35,
    "first_invoice": 0.8,
    "honest_change": 0.6,
    "zh_statement": 0.7,
    "zh_invoice_info": 0.4,
    "zh_payment_notice": 0.5,
    "trade_quotation": 0.35,
}
"""How often an account stands in an attached paper."""
PLAIN = {
    "trade_shipment": ("{photo|loading|IMG_}{1|2|3}{01|22}.jpg", "packing list <po>.xlsx", "{BL|draft BL} <bl>.pdf"), "trade_bl_draft": ("{BL draft|提单样本} <bl>.pdf",), "trade_complaint": ("IMG_{20250|20260}{301|412|518}.jpg", "photo{1|2|3}.jpg", "report.docx"),
    "trade_inquiry": ("{RFQ|spec|requirements}.xlsx", "drawing {A|B}{12|7}.pdf", "{photo|sample}.jpg"), "trade_order": ("{PO|order} <po>.pdf", "<po>.xlsx"), "trade_sample": ("{photo|sample}{1|2}.jpg", "{test report|certificate}.pdf"), "trade_deposit": ("{swift|receipt} <inv>.pdf",),
}  # fmt: skip
SELLERS, BUYERS = {**trade_en.SELLER}, {**trade_en.BUYER}


def _texts(name: str) -> Texts:
    found: dict[str, tuple[str, ...]] = {}
    for language, tables in (
        ("en", (trade_en.SELLER, trade_en.BUYER, trade_more.EN)),
        ("zh", (trade_zh.SELLER, trade_zh.BUYER, trade_more.ZH)),
    ):
        whole = tuple(one for table in tables for one in table.get(name, ()))
        if whole:
            found[language] = whole
    for language, table in trade_more.OTHERS.items():
        if name in table:
            found[language] = table[name]
    return found


def _other_side(name: str, language: str) -> tuple[str, ...]:
    """Templates of what was written before: the buyer's for a seller's letter, and the other way round."""
    module = trade_zh if language.startswith("zh") else trade_en
    table = module.SELLER if name in module.BUYER else module.BUYER
    keys = [
        key
        for key in table
        if key in {"trade_inquiry", "trade_order", "trade_quotation", "trade_sample", "trade_shipment"}
    ]
    return tuple(one for key in keys for one in table[key])


def trade(name: str) -> Builder:
    """Letters of one phase."""

    def build(chance: random.Random, language: str, template: str) -> tuple[Draft, bytes]:
        cast = cast_of(chance, language)
        account = account_of(cast)
        draft = composed(cast, template, account)
        if chance.random() < PAPERS.get(name, 0):
            attach_paper(cast, draft, account)
        elif name in PLAIN and chance.random() < 0.6:
            for _ in range(chance.choice((1, 1, 2))):
                attach_plain(cast, draft, PLAIN[name])
        if name != "first_invoice" and language in {"zh", "en"} and chance.random() < 0.55:
            older = _other_side(name, language)
            reply(cast, draft, chance.choice(older), depth=chance.choice((1, 1, 2)))
        return draft, letter(draft)

    return build


WEIGHTS = {
    "trade_inquiry": 3, "trade_quotation": 3, "trade_sample": 2, "trade_order": 2.5, "trade_proforma": 5, "trade_deposit": 2, "trade_shipment": 2.5, "trade_bl_draft": 1.5, "trade_statement": 3, "trade_reminder": 4,
    "trade_complaint": 2.5, "zh_statement": 3, "zh_invoice_info": 3, "zh_payment_notice": 3, "first_invoice": 4, "honest_change": 3,
}  # fmt: skip
FAMILIES = tuple(Family(name, "ham", weight, _texts(name), trade(name)) for name, weight in WEIGHTS.items())
