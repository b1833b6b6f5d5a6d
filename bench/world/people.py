"""People's letters: who writes to whom, greeting, text, signature, account details, papers attached, what is quoted."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import timedelta

from bench.world import banks, papers
from bench.world.banks import Account
from bench.world.blocks import Block, blocks, plain
from bench.world.cast import Cast
from bench.world.clients import Quote
from bench.world.draft import Draft
from bench.world.names import ZH_PLACES, Company, Person, company, person
from bench.world.papers import File
from bench.world.printing import lines, printed
from bench.world.route import token
from bench.world.words import INSIDE

US = {
    language: [company(random.Random(f"us {language} {at}"), language) for at in range(count)]
    for language, count in (
        ("zh", 40),
        ("zh-hant", 6),
        ("en", 30),
        ("de", 8),
        ("es", 8),
        ("fr", 8),
        ("pt", 6),
        ("it", 5),
        ("nl", 5),
        ("ja", 8),
    )
}
"""The companies whose mailboxes receive all this."""
DISCLAIMERS = {
    "en": "{This {e-mail|message} {and any attachments|} {is|may be} confidential and {intended only|meant solely} for the {addressee|named recipient}. {If you {received it in error|are not the recipient}, please {notify the sender and |}delete it.|}|<them>. Registered in {England|Delaware|Ireland} no. {0123|0456|0789}{4567|8899}. {Please consider the environment before printing.|}}",
    "zh": "{本邮件及附件{含有|包含}保密信息，{仅限|仅供}收件人使用。{如误收请删除并通知发件人。|}|请{保护环境|节约用纸}，非必要不打印。}",
    "de": "{Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Adressat sind, informieren Sie bitte den Absender.|<them> · Geschäftsführer: <theyname> · Amtsgericht {Hamburg|Köln} HRB {1234|5678}0}",
    "es": "Este mensaje y sus anexos son confidenciales. Si lo ha recibido por error, bórrelo y avise al remitente.",
    "fr": "Ce message est confidentiel et destiné à son seul destinataire. Merci de penser à l'environnement avant de l'imprimer.",
    "pt": "Esta mensagem é confidencial e destina-se apenas ao seu destinatário.",
}  # fmt: skip


def cast_of(chance: random.Random, language: str, *, foreign: float = 0.5, inside: bool = False) -> Cast:
    """Receiver and sender of a letter in this language; English ones often have a Chinese company on one side."""
    ours, theirs = language, language
    if language == "en" and not inside:
        if chance.random() < foreign:
            ours, theirs = chance.choice(
                (("en", "zh"), ("zh", "en"), ("zh", "en"), ("en", "zh-hant"), ("zh", "de"), ("zh", "es"), ("de", "zh"))
            )
    elif language == "en" and chance.random() < 0.2:
        ours = theirs = "zh"
    us = chance.choice(US.get(ours, US["en"]))
    them = us if inside else company(chance, theirs)
    made = Cast(chance, language, us, them)
    if inside:
        while made.they.address == made.me.address:
            made.they = person(
                chance, us.language if language == us.language else "zh-en" if us.language == "zh" else us.language, us
            )
    elif chance.random() < 0.12:
        made.they = person(chance, "zh-en" if theirs.startswith("zh") and language == "en" else theirs, them, free=True)
    return made


def place_of(firm: Company) -> tuple[str, str]:
    """Of a Chinese company, in both scripts."""
    return next(((zh, latin) for zh, latin, *_ in ZH_PLACES if latin == firm.city), ("深圳", "Shenzhen"))


def account_of(cast: Cast, *, holder: str = "", country: str = "") -> Account:
    """The account of the sender's company, as it would ask this receiver to pay it."""
    firm = cast.them
    local = firm.name if cast.language.startswith("zh") and firm.country == "CN" and not holder else ""
    return banks.account(
        cast.chance, holder or (firm.name if cast.language == firm.language else firm.english), country or firm.country, local=local, place=place_of(firm),
        currency="CNY" if local and cast.chance.random() < 0.8 else cast.currency if cast.currency in {"USD", "EUR"} else "",
    )  # fmt: skip


def pay_pieces(cast: Cast, draft: Draft, account: Account) -> list[Block]:
    """The account in the text: lines, a table, or a sentence; the truth about it goes into the draft."""
    shown = printed(account, cast.chance, cast.language)
    draft.truths.append(account.truth("text", printed=shown.fields, bank=shown.bank))
    way = cast.chance.random()
    if way < 0.55:
        return [Block("p", lines(shown.rows, cast.chance, cast.language))]
    if way < 0.85:
        return [Block("row", cells=row) for row in shown.rows]
    return [Block("p", shown.sentence)]


def goods_rows(cast: Cast) -> list[tuple[str, ...]]:
    """A table of goods: what, how many, unit price, amount."""
    heads = {
        "zh": ("品名", "数量", "单价", "金额"),
        "en": ("Description", "Qty", "Unit price", "Amount"),
        "de": ("Artikel", "Menge", "Einzelpreis", "Betrag"),
        "es": ("Descripción", "Cantidad", "Precio", "Importe"),
        "fr": ("Désignation", "Quantité", "Prix", "Montant"),
        "pt": ("Descrição", "Qtd.", "Preço", "Valor"),
        "ja": ("品名", "数量", "単価", "金額"),
    }
    rows: list[tuple[str, ...]] = [heads.get(cast.language[:2], heads["en"])]
    for at in range(cast.chance.randint(1, 4)):
        count, price = cast.chance.choice((50, 100, 200, 500, 1000, 3000)), round(cast.chance.uniform(0.3, 60), 2)
        rows.append(
            (f"{cast.gap('goods')} {cast.gap(f'item{at}')}", f"{count:,}", f"{price:.2f}", f"{count * price:,.2f}")
        )
    return rows


def signature(cast: Cast, who: Person, firm: Company) -> list[str]:
    """The lines below a letter."""
    chance, chinese = cast.chance, cast.language.startswith("zh")
    name = firm.name if cast.language == firm.language else firm.english
    if chance.random() < 0.12:
        return [who.given or who.name]
    out = [who.name]
    if chance.random() < 0.75:
        out.append(who.title)
    out.append(name)
    if chance.random() < 0.5:
        out.append(
            (
                ("地址：" if chinese else chance.choice(("Add: ", "Address: ", "")))
                if firm.country in {"CN", "HK"}
                else ""
            )
            + (
                firm.street
                if chinese or firm.language != "zh"
                else f"No. {chance.randrange(1, 300)} Industrial Road, {firm.city}, China"
            )
        )
    if chance.random() < 0.8:
        out.append(
            chance.choice(("电话：", "TEL：", "Tel: ") if chinese else ("Tel: ", "T: ", "Phone: ", "Tel.: ", ""))
            + who.phone
        )
    if chance.random() < 0.6:
        out.append(
            chance.choice(
                ("手机：", "手机/微信：", "Mob: ")
                if chinese
                else ("Mobile: ", "M: ", "Mob/WhatsApp: ", "Cell: ", "WhatsApp/WeChat: ")
            )
            + who.mobile
        )
    if chance.random() < 0.4:
        out.append(chance.choice(("E-mail: ", "Email: ", "")) + who.address)
    if chance.random() < 0.45:
        out.append(chance.choice(("Web: www.", "www.", "http://www.")) + firm.domain)
    return out


SALUTATIONS = tuple(
    "Dear |Hello|Hi |Hi,|All,|Good day|Greetings|Attention|To all|Liebe |Sehr |Guten |Hallo|Frau |Estimado|Hola|Bonjour|Madame|Bom dia|Prezado|各位|全体|尊敬|您好|你好|贵司财务|老板好|请转|敬告|お客様|平素|この度".split(
        "|"
    )
)


def composed(cast: Cast, template: str, account: Account | None = None, *, shape: str = "letter") -> Draft:
    """A letter of a template: subject, greeting, text with what its placeholders stand for, closing, signature."""
    chance = cast.chance
    whole = cast.say(template)
    subject, _, body = whole.partition("\n")
    draft = Draft(cast, subject.strip(), [], cast.they)
    greeted = body.lstrip().startswith((*SALUTATIONS, f"{cast.gap('me')},", f"{cast.gap('me')}，"))
    if cast.us is cast.them and cast.language in INSIDE:
        cast.said["hi"] = cast.say("{" + INSIDE[cast.language] + "}")
    pieces: list[Block] = (
        [Block("p", cast.gap("hi"))] if shape == "letter" and not greeted and chance.random() < 0.95 else []
    )
    for piece in blocks(body):
        if piece.kind != "at":
            pieces.append(piece)
        elif piece.text == "pay":
            pieces += pay_pieces(cast, draft, account or account_of(cast))
        elif piece.text == "goods":
            pieces += [Block("row", cells=row) for row in goods_rows(cast)]
    if shape == "letter" and chance.random() < 0.88:
        pieces.append(Block("p", cast.gap("bye")))
    draft.pieces = pieces
    if shape == "letter" and chance.random() < 0.85:
        draft.signature = signature(cast, cast.they, cast.them)
    elif shape == "letter" and pieces:
        pieces.append(Block("p", cast.they.given or cast.they.name))
    if chance.random() < 0.15 and cast.language in DISCLAIMERS:
        draft.footer = cast.say(DISCLAIMERS[cast.language])
    if chance.random() < 0.3:
        draft.cc = [
            person(
                chance,
                cast.them.language
                if cast.them.language == cast.language
                else "zh-en"
                if cast.them.language == "zh"
                else cast.them.language,
                cast.them,
            )
        ]
        if chance.random() < 0.3:
            draft.cc.append(person(chance, cast.us.language if cast.us.language != "zh" else "zh-en", cast.us))
    return draft


def reply(cast: Cast, draft: Draft, older: str, *, who: Person | None = None, depth: int = 1) -> None:
    """Make it an answer: subject, references, and what we wrote before below it."""
    chance = cast.chance
    who = who or cast.me
    bare = draft.subject.removeprefix("Re: ").removeprefix("回复：")
    mark = (
        chance.choice(("Re: ", "回复：", "回复: ", "答复: ", "Re:"))
        if cast.language.startswith("zh")
        else chance.choice(("Re: ", "RE: ", "Re: ", "RE: "))
        if cast.language != "de"
        else "AW: "
    )
    draft.subject = mark + bare
    whole = cast.say(older)
    greeting = _greeting(cast, swapped=who is cast.me)
    text = f"{greeting}\n\n{plain(blocks(whole.partition(chr(10))[2]), {})}\n\n{cast.gap('bye2')}\n{who.name}"
    when = cast.when - timedelta(hours=chance.uniform(0.5, 60))
    if depth > 1:
        text += f"\n\n> {cast.they.name}:\n" + "\n".join(
            "> " + line for line in cast.say(chance.choice(PINGS.get(cast.language[:2], PINGS["en"]))).split("\n")
        )
    draft.quote = Quote(who.name, who.address, when, cast.they.name if who is cast.me else cast.me.name, bare, text)
    draft.replies = f"<{token(chance, 24, '0123456789abcdef')}@{who.domain}>"


def _greeting(cast: Cast, *, swapped: bool) -> str:
    """How the older mail began; in one of ours the other is addressed."""
    pairs = (("me", "they"), ("myname", "theyname"), ("myfamily", "theyfamily")) if swapped else ()
    before = {name: cast.gap(name) for pair in pairs for name in pair}
    for mine, theirs in pairs:
        cast.said[mine], cast.said[theirs] = before[theirs], before[mine]
    cast.said.pop("hi2", None)
    greeting = cast.gap("hi2")
    cast.said |= before
    return greeting


PINGS = {
    "en": ("{Any news|Any update} {on this|from your side}?", "{Attached|Here} {is|you find} the {file|draft} as {discussed|agreed}.", "{Thanks for|Thank you for} the {call|talk} {today|yesterday}. {I will check with|Let me ask} {production|the factory|our finance}.", "{Please see below|See the mail below} and {advise|comment}."),
    "zh": ("{进展如何|有消息了吗}？", "附件是{资料|文件}，请查收。", "{刚电话里说的|今天沟通的}{事情|细节}，我{和工厂确认|问下财务}后回复您。", "请看下面邮件。"),
    "de": ("Gibt es schon {Neuigkeiten|eine Rückmeldung}?",), "es": ("¿Hay {novedades|noticias}?",), "fr": ("Avez-vous {des nouvelles|du nouveau} ?",), "pt": ("Alguma {novidade|notícia}?",), "ja": ("その後いかがでしょうか。",),
}  # fmt: skip


def invoice_lines(
    cast: Cast, title: str, number: str, account: Account | None, where: str
) -> tuple[list[str | tuple[str, ...]], list[dict[str, object]]]:
    """The lines of an invoice or proforma, and the truths in it."""
    chance, chinese = cast.chance, cast.language.startswith("zh")
    firm = cast.them.name if cast.language == cast.them.language else cast.them.english
    ours = cast.us.name if cast.language == cast.us.language else cast.us.english
    out: list[str | tuple[str, ...]] = [
        f"# {firm}",
        cast.them.street
        if chinese or cast.them.language != "zh"
        else f"Industrial Road {chance.randrange(1, 300)}, {cast.them.city}, China",
        "",
        f"# {title}",
        (("编号：" if chinese else "No.: ") + number, ("日期：" if chinese else "Date: ") + cast.gap("today")),
        ("买方：" if chinese else chance.choice(("To: ", "Bill to: ", "Buyer: "))) + ours,
        "",
    ]
    goods = goods_rows(cast)
    total = sum(float(row[-1].replace(",", "")) for row in goods[1:])
    out += goods
    out += [
        "",
        (("合计：" if chinese else "Total: ") + cast.money(total)),
        (("付款方式：" if chinese else "Payment: ") + cast.gap("pay")),
        "",
    ]
    truths: list[dict[str, object]] = []
    if account:
        shown = printed(account, chance, cast.language)
        truths.append(account.truth(where, printed=shown.fields, bank=shown.bank))
        out.append(
            "收款账户"
            if chinese
            else chance.choice(("Bank details", "Banking information", "Our bank", "Payment to", "BANK INFORMATION:"))
        )
        if where == "xlsx" or chance.random() < 0.4:
            out += list(shown.rows)
        else:
            colon = "：" if chinese else ": "
            out += [f"{name}{colon}{value}" for name, value in shown.rows]
    out += [
        "",
        "签章："
        if chinese
        else chance.choice(
            ("Authorised signature", "For and on behalf of the seller", "Thank you for your business!", "E. & O. E.")
        ),
    ]
    return out, truths


TITLES = {
    "en": "PROFORMA INVOICE|COMMERCIAL INVOICE|INVOICE|SALES CONTRACT|STATEMENT OF ACCOUNT",
    "zh": "形式发票|购销合同|对账单|发票|报价单",
    "de": "RECHNUNG",
    "es": "FACTURA",
    "fr": "FACTURE",
    "pt": "FATURA",
    "ja": "請求書",
    "it": "FATTURA",
    "nl": "FACTUUR",
}
MIMES = {
    "jpg": "image/jpeg",
    "png": "image/png",
    "zip": "application/zip",
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


def attach_paper(
    cast: Cast, draft: Draft, account: Account | None, kinds: Sequence[str] = ("pdf", "pdf", "pdf", "xlsx", "docx")
) -> None:
    """An invoice or the like as a file, with the account in it; now and then it is only a picture of one."""
    chance = cast.chance
    kind = chance.choice(kinds)
    scanned = chance.choice(("pdf", "jpg")) if chance.random() < 0.05 else ""
    title = chance.choice(TITLES.get(cast.language[:2], TITLES["en"]).split("|"))
    number = cast.gap(chance.choice(("pi", "inv")))
    content, truths = invoice_lines(cast, title, number, account, "image" if scanned else kind)
    kind = scanned or kind
    name = f"{chance.choice((title.title() if title.isascii() else title, number, f'{title.title()} {number}', cast.them.short + ' ' + number))}.{kind}".replace(
        "/", "-"
    )
    for truth in truths:
        truth["file"] = name
    if scanned:
        shown = papers.photo(tuple(one if isinstance(one, str) else "    ".join(one) for one in content), wide=900)
        data = shown if kind == "jpg" else papers.pdf([], chance, title=title, picture=shown)
    else:
        data = (
            papers.pdf(content, chance, title=title)
            if kind == "pdf"
            else papers.xlsx(content, chance)
            if kind == "xlsx"
            else papers.docx(content, chance)
        )
    draft.files.append(File(name, MIMES[kind], data))
    draft.truths += truths


def attach_plain(cast: Cast, draft: Draft, names: Sequence[str]) -> None:
    """A file without an account: drawings, lists, photographs."""
    chance = cast.chance
    name = cast.say(chance.choice(names))
    kind = name.rsplit(".", maxsplit=1)[-1]
    if kind in {"jpg", "png"}:
        data = papers.photo(
            (f"IMG {chance.randrange(40)}",),
            chance.choice(("#8d6e63", "#546e7a", "#ffffff")),
            kind="JPEG" if kind == "jpg" else "PNG",
        )
        draft.files.append(File(name, MIMES[kind], data))
        return
    content: list[str | tuple[str, ...]] = [f"# {name}", cast.gap("us"), "", *goods_rows(cast)]
    if kind == "zip":
        data = papers.packed(
            name.replace(".zip", chance.choice((".pdf", ".xlsx"))),
            papers.pdf(content, chance),
            encrypted="pw" in name or "加密" in name,
        )
    else:
        data = (
            papers.pdf(content, chance)
            if kind == "pdf"
            else papers.xlsx(content, chance)
            if kind == "xlsx"
            else papers.docx(content, chance)
        )
    draft.files.append(File(name, MIMES[kind], data))
