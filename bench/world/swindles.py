"""Harmful mail that only persuades: changed accounts, false invoices and bosses, blackmail, advance fees, callbacks, bulk sales."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta

from bench.world import attackers, banks, papers
from bench.world.banks import Account
from bench.world.blocks import Block, blocks
from bench.world.cast import Cast
from bench.world.clients import Quote
from bench.world.draft import Draft, letter, notice
from bench.world.evasions import evade
from bench.world.family import Builder, Family, Texts
from bench.world.names import Person, company, person
from bench.world.papers import File
from bench.world.people import account_of, attach_paper, cast_of, composed, reply
from bench.world.printing import lines, printed
from bench.world.route import forged, personal, token
from bench.world.texts.lures_zh import ZH as LURES_ZH
from bench.world.texts.swindles_en import EN
from bench.world.texts.swindles_zh import MORE, ZH
from bench.world.texts.trade_en import BUYER as BUYER_EN
from bench.world.texts.trade_en import SELLER as SELLER_EN
from bench.world.texts.trade_zh import BUYER as BUYER_ZH
from bench.world.texts.trade_zh import SELLER as SELLER_ZH

MULES = ("HK", "PL", "PT", "GB", "LT", "US", "MX", "HU", "ES", "DE", "TR", "AE", "CN", "SG", "TH", "IT", "CZ")


def mule(cast: Cast, chance: random.Random) -> Account:
    """Where the money would go: another country, a firm with almost the same name, somebody else, a private person."""
    chinese = cast.language.startswith("zh")
    firm = cast.them
    name = firm.name if cast.language == firm.language else firm.english
    other = company(chance, firm.language)
    who = person(chance, "zh" if chinese else "en", None)
    holder = chance.choice(
        (
            name,
            name,
            name,
            other.name if chinese else other.english,
            who.name if chinese or who.name.isascii() else "John Mercer",
            f"{firm.short} (HK) Trading Limited",
            f"{firm.short} Trading Ltd",
        )
    )
    if chinese and chance.random() < 0.7:
        return (
            banks.card(chance, who.name)
            if holder == who.name or chance.random() < 0.2
            else banks.chinese(chance, holder, currency="CNY")
        )
    return banks.account(chance, holder, chance.choice([one for one in MULES if one != firm.country]))


def impostor(cast: Cast, chance: random.Random, draft: Draft) -> str:
    """Who really sends: a look-alike domain, a forged address, free mail, an answer address, or the stolen mailbox itself."""
    real = cast.they
    box = real.address.partition("@")[0]
    way = chance.choices(("lookalike", "takeover", "reply_to", "free", "forged"), (34, 26, 14, 16, 10))[0]
    if way == "lookalike":
        address = f"{box}@{attackers.lookalike(chance, cast.them.domain)}"
        draft.sender, draft.route = replace(real, address=address), personal(chance, address)
    elif way == "takeover":
        draft.route = personal(chance, real.address)
    elif way == "free":
        fake = person(
            chance, "zh-en" if cast.them.language.startswith("zh") else cast.language, cast.them, free=True
        ).address
        draft.sender, draft.route = replace(real, address=fake), personal(chance, fake)
    else:
        draft.route = forged(chance, real.address)
        draft.reply_to = (
            f"{box}@{attackers.lookalike(chance, cast.them.domain)}"
            if way == "reply_to" or chance.random() < 0.6
            else ""
        )
    return way


def changed(name: str) -> Builder:
    """Somebody's account is said to have changed: in a thread, or out of the blue, or a false invoice."""

    def build(chance: random.Random, language: str, template: str) -> tuple[Draft, bytes]:
        cast = cast_of(chance, language)
        old, new = account_of(cast), mule(cast, chance)
        draft = composed(cast, template, new)
        way = impostor(cast, chance, draft)
        if draft.signature:
            draft.signature = [one.replace(cast.they.address, draft.sender.address) for one in draft.signature]
        said = "@pay" in template
        if chance.random() < 0.45 or not said:
            attach_paper(cast, draft, new, ("pdf", "pdf", "pdf", "docx", "xlsx"))
        if said and draft.files and chance.random() < 0.35:
            _only_in_paper(draft)
        if name == "fraud_change_thread" and language[:2] in {"en", "zh"}:
            who = cast.me if chance.random() < 0.6 else cast.they
            table = (SELLER_ZH, BUYER_ZH) if language.startswith("zh") else (SELLER_EN, BUYER_EN)
            older = [one for rows in table[who is cast.me].values() for one in rows if "@pay" not in one]
            reply(cast, draft, chance.choice(older), who=who, depth=chance.choice((1, 2)))
            if chance.random() < 0.4 and draft.quote:
                _quoted_account(cast, draft, old if chance.random() < 0.7 else new)
            if chance.random() < 0.08:
                _hidden_account(cast, draft, old)
        elif name == "fraud_change_thread":
            draft.quote = Quote(
                cast.me.name,
                cast.me.address,
                cast.when - timedelta(hours=20),
                cast.they.name,
                draft.subject,
                cast.say("{<hi2>|<hi3>}\n\n<inv>: <amount>\n\n<myname>"),
            )
            draft.subject = "Re: " + draft.subject
        draft.evasion = way
        return draft, letter(draft)

    return build


def _only_in_paper(draft: Draft) -> None:
    """The account stands in the attachment alone."""
    values = {str(one["account"]) for one in draft.truths}
    draft.truths = [one for one in draft.truths if one["where"] != "text"]

    def holds(piece: Block) -> bool:
        squeezed = "".join(
            one
            for one in (piece.text + "".join(piece.cells))
            .translate(str.maketrans("０１２３４５６７８９", "0123456789"))
            .upper()
            if one.isalnum()
        )
        return any(value in squeezed for value in values)

    rows = any(piece.kind == "row" and holds(piece) for piece in draft.pieces)
    draft.pieces = [one for one in draft.pieces if not holds(one) and not (rows and one.kind == "row")]


def _quoted_account(cast: Cast, draft: Draft, account: Account) -> None:
    """The older mail in the quotation names an account: the true one, or the swindler's put into its place."""
    assert draft.quote
    shown = printed(account, cast.chance, cast.language)
    draft.quote = replace(draft.quote, text=draft.quote.text + "\n\n" + lines(shown.rows, cast.chance, cast.language))
    draft.truths.append(account.truth("quoted", printed=shown.fields, bank=shown.bank))


def _hidden_account(cast: Cast, draft: Draft, account: Account) -> None:
    """The account that was known stands in the HTML where nobody sees it, so that a program finds what it expects."""
    shown = printed(account, cast.chance, cast.language)
    style = cast.chance.choice(
        ("display:none", "color:#ffffff;font-size:1px", "font-size:0", "visibility:hidden", "opacity:0")
    )
    draft.pieces = [*draft.pieces, Block("hide", f'<div style="{style}">{shown.sentence}</div>')]
    draft.only = "html"
    draft.truths.append(account.truth("html", hidden=True, printed=shown.fields, bank=shown.bank))


def inside(name: str) -> Builder:
    """Somebody of the own company is played: the boss who pays, who buys cards; a colleague whose wages go elsewhere."""

    def build(chance: random.Random, language: str, template: str) -> tuple[Draft, bytes]:
        cast = cast_of(chance, language, inside=True)
        account = mule(cast, chance)
        if name == "fraud_payroll":
            account = (
                banks.card(chance, cast.they.name)
                if language == "zh"
                else banks.account(
                    chance, cast.they.name, cast.us.country if cast.us.country not in {"CN", "HK"} else "US"
                )
            )
        draft = composed(cast, template, account)
        draft.cc = []
        way = chance.choices(("free", "forged", "lookalike", "foreign"), (50, 22, 18, 10))[0]
        box = cast.they.address.partition("@")[0]
        if way == "free":
            fake = chance.choice(
                (
                    person(chance, "zh-en" if language == "zh" else language, None, free=True).address,
                    f"{chance.choice(('ceo', 'office', 'president', 'executive', 'boss'))}{chance.randrange(10, 9999)}@{chance.choice(('gmail.com', 'outlook.com', '163.com', 'mail.com'))}",
                )
            )
            draft.sender, draft.route = replace(cast.they, address=fake), personal(chance, fake)
        elif way == "forged":
            draft.route, draft.reply_to = (
                forged(chance, cast.they.address),
                person(chance, "en", None, free=True).address if chance.random() < 0.8 else "",
            )
        else:
            fake = f"{box}@{attackers.lookalike(chance, cast.us.domain) if way == 'lookalike' else attackers.domain(chance)}"
            draft.sender, draft.route = replace(cast.they, address=fake), personal(chance, fake)
        if chance.random() < 0.6:
            draft.signature = [
                chance.choice(
                    (
                        cast.they.name,
                        f"{cast.they.name}\n{cast.say({'zh': '{总经理|董事长}'}.get(language, '{CEO|Managing Director|President}'))}",
                        "Sent from my iPhone" if language != "zh" else "发自我的iPhone",
                    )
                )
            ]
        draft.footer = ""
        draft.evasion = way
        return draft, letter(draft)

    return build


def stranger(name: str) -> Builder:
    """Strangers: blackmail, inheritances, numbers to call, sellers."""

    def build(chance: random.Random, language: str, template: str) -> tuple[Draft, bytes]:
        cast = cast_of(chance, language)
        cast.said |= {
            "btc": chance.choice(
                (
                    "bc1q" + token(chance, 38, "023456789acdefghjklmnpqrstuvwxyz"),
                    "1" + token(chance, 33),
                    "3" + token(chance, 33),
                )
            ),
            "dollar": f"${chance.uniform(199, 799):.2f}",
            "tollfree": f"+1 {chance.choice(('(8{}) 555-01{}', '8{}-555-01{}', '8{} 555 01{}')).format(chance.choice(('00', '88', '77', '66', '05')), f'{chance.randrange(100):02d}')}",
        }
        draft = composed(cast, template, None, shape="bare" if name in {"extortion", "callback"} else "letter")
        draft.cc, draft.footer = [], ""
        way = chance.random()
        if name == "extortion" and way < 0.45:
            draft.sender = Person(cast.me.name if chance.random() < 0.5 else "", cast.me.address)
            draft.route = forged(chance, cast.me.address)
        elif way < 0.65 or name in {"advance_fee", "spam_invoices", "spam_loan"}:
            address = person(chance, "zh-en" if language == "zh" else language, None, free=True).address
            draft.sender = Person(
                cast.they.name
                if name != "callback"
                else cast.say("{PayPal|Norton|Geek Squad|Billing Department|Order Team}"),
                address,
            )
            draft.route = personal(chance, address)
        elif way < 0.85:
            address = f"{token(chance, 6).lower()}@{attackers.domain(chance)}"
            draft.sender, draft.route = Person(cast.they.name, address), personal(chance, address)
        draft.hidden_receivers = chance.random() < 0.25
        draft.signature = draft.signature if name == "spam_sales" and chance.random() < 0.6 else []
        draft.links = {"main": attackers.link(chance, "", cast.me.address)}
        if name == "callback" and chance.random() < 0.5:
            _as_paper(cast, draft)
        evade(cast, draft, often=0.25)
        return draft, notice(draft) if name == "callback" and chance.random() < 0.5 and not draft.files else letter(
            draft
        )

    return build


def _as_paper(cast: Cast, draft: Draft) -> None:
    """The text stands in a PDF, or in a picture; the mail itself says almost nothing."""
    chance = cast.chance
    content: list[str | tuple[str, ...]] = []
    for piece in draft.pieces:
        content += (
            [piece.cells]
            if piece.kind == "row"
            else [line[at : at + 90] for line in piece.text.split("\n") for at in range(0, max(1, len(line)), 90)]
        )
    name = cast.say("{Invoice|Receipt|Order}_<ref>")
    if chance.random() < 0.7:
        draft.files.append(File(f"{name}.pdf", "application/pdf", papers.pdf(content, chance, title=name)))
    else:
        shown = tuple(one if isinstance(one, str) else " ".join(one) for one in content)[:14]
        draft.files.append(File(f"{name}.jpg", "image/jpeg", papers.photo(tuple(one[:52] for one in shown))))
    draft.pieces = blocks(
        cast.say(
            "{Dear customer,|Hello,}\n\n{Your invoice is attached.|Thank you for your order. See attachment.|Find your receipt attached.}"
        )
    )


def texts_of(name: str) -> Texts:
    """Templates of a family in all languages."""
    found = {"en": EN.get(name, ()), "zh": ZH.get(name, ()) + LURES_ZH.get(name, ())}
    found |= {language: table[name] for language, table in MORE.items() if name in table}
    return {language: rows for language, rows in found.items() if rows}


BUILDERS: dict[str, tuple[str, float, Builder]] = {
    "fraud_change_thread": ("fraud", 9, changed("fraud_change_thread")), "fraud_change_cold": ("fraud", 5, changed("fraud_change_cold")), "fraud_invoice": ("fraud", 5, changed("fraud_invoice")), "fraud_boss": ("fraud", 6, inside("fraud_boss")),
    "fraud_gift": ("fraud", 3, inside("fraud_gift")), "fraud_payroll": ("fraud", 3, inside("fraud_payroll")), "extortion": ("fraud", 4, stranger("extortion")), "advance_fee": ("fraud", 4, stranger("advance_fee")), "callback": ("fraud", 4, stranger("callback")),
    "spam_invoices": ("spam", 3, stranger("spam_invoices")), "spam_loan": ("spam", 2, stranger("spam_loan")), "spam_sales": ("spam", 5, stranger("spam_sales")),
}  # fmt: skip
FAMILIES = tuple(
    Family(name, label, weight, texts_of(name), build) for name, (label, weight, build) in BUILDERS.items()
)
