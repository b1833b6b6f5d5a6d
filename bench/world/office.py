"""Honest mail inside a company and around it: HR, IT, bosses, colleagues, forwarders, banks, automatic answers, lists, warnings."""

from __future__ import annotations

import random
from dataclasses import replace

from bench.world.blocks import Block
from bench.world.brands import BRANDS
from bench.world.cast import Cast
from bench.world.draft import Draft, letter, notice
from bench.world.family import Builder, Family, Texts
from bench.world.mime import folded
from bench.world.names import Person, company
from bench.world.notices import addressed, filled_pieces, from_itself
from bench.world.people import US, account_of, attach_paper, attach_plain, cast_of, composed, reply
from bench.world.route import Route, esp, served, token
from bench.world.texts.office_en import EN
from bench.world.texts.office_zh import MORE, ZH

ROOMS = {
    "hr_notice": {"en": "HR|Human Resources|People Team|Payroll", "zh": "人力资源部|人事部|行政部", "de": "Personalabteilung"}, "it_notice": {"en": "IT Service Desk|IT Support|Helpdesk", "zh": "信息部|IT部|网络管理员"},
    "awareness": {"en": "IT Security|Compliance|Communications", "zh": "信息安全组|信息部|财务部", "de": "IT-Sicherheit", "es": "Informática", "fr": "Service informatique", "ja": "情報システム部"},
}  # fmt: skip
BOXES = {
    "hr_notice": "hr|people|payroll|personnel",
    "it_notice": "it|helpdesk|servicedesk|itsupport",
    "awareness": "it|security|info|compliance",
}
FILES = {
    "hr_notice": ("{form|schedule|放假安排|申请表}.{docx|xlsx|pdf}",),
    "colleague": (
        "{minutes|list|stock|会议纪要|明细}.{docx|xlsx}",
        "{drawings|photos|图纸}{_pw|_<ref>|}.zip",
        "{IMG|photo}_{01|22|47}.jpg",
    ),
    "freight": ("{arrival notice|invoice|账单}_<bl>.pdf",),
    "bank_advice": ("{advice|MT103|swift|回单}_<last4>.pdf",),
    "boss_request": ("<topic>.{xlsx|docx}",),
}


def inside(name: str) -> Builder:
    """From the own company: a department, the boss, a colleague."""

    def build(chance: random.Random, language: str, template: str) -> tuple[Draft, bytes]:
        cast = cast_of(chance, language, inside=True)
        draft = composed(cast, template)
        if name in ROOMS and chance.random() < 0.6:
            room = chance.choice(ROOMS[name].get(language, ROOMS[name]["en"]).split("|"))
            draft.sender = Person(room, f"{chance.choice(BOXES[name].split('|'))}@{cast.us.domain}")
            draft.signature = [room] if chance.random() < 0.5 else []
        draft.links = {
            "main": f"https://{chance.choice(('quarantine', 'intranet', 'mailgw', 'portal'))}.{cast.us.domain}/{token(chance, 8)}"
        }
        draft.cc = [] if chance.random() < 0.7 else draft.cc
        if draft.subject.startswith(("Scan from", "Message from", "扫描件", "来自打印机")):
            draft.sender, draft.signature = (
                Person(
                    draft.subject.rpartition(" ")[2],
                    f"{chance.choice(('scanner', 'copier', 'mfp', 'scan'))}@{cast.us.domain}",
                ),
                [],
            )
            attach_plain(cast, draft, ("{Scan|SKM_C308|doc}{_|}<ref>.pdf",))
        elif name in FILES and chance.random() < 0.3:
            attach_plain(cast, draft, FILES[name])
        if name in {"boss_request", "colleague"} and chance.random() < 0.35:
            pool = EN["colleague"] if language != "zh" else ZH["colleague"]
            reply(cast, draft, chance.choice(pool), who=chance.choice((cast.me, cast.they)))
        if name == "boss_request":
            draft.signature = (
                draft.signature
                if chance.random() < 0.4
                else [
                    chance.choice(
                        (
                            cast.they.given or cast.they.name,
                            "Sent from my iPhone" if language != "zh" else "发自我的iPhone",
                            cast.they.name,
                        )
                    )
                ]
            )
            draft.footer = ""
            if chance.random() < 0.6 and draft.pieces and draft.pieces[0].text == cast.said.get("hi"):
                draft.pieces = draft.pieces[1:]
        if name == "awareness" and chance.random() < 0.4:
            _outside(cast, draft)
            return draft, notice(draft)
        return draft, notice(draft) if name == "it_notice" and chance.random() < 0.35 else letter(draft)

    return build


def _outside(cast: Cast, draft: Draft) -> None:
    """The warning comes from a supplier, a bank, an association."""
    chance = cast.chance
    cast.them = company(chance, cast.language)
    draft.name = cast.them.brand
    draft.sender = Person(
        cast.them.brand, f"{chance.choice(('info', 'news', 'service', 'security'))}@{cast.them.domain}"
    )
    draft.signature, draft.footer, draft.cc = [], cast.them.name, []
    draft.links = {"main": f"https://www.{cast.them.domain}/news/{token(chance, 6)}"}


def around(name: str) -> Builder:
    """Forwarders and banks."""

    def build(chance: random.Random, language: str, template: str) -> tuple[Draft, bytes]:
        cast = cast_of(chance, language)
        account = account_of(cast)
        draft = composed(cast, template, account, shape="letter" if name == "freight" else "bare")
        if name == "bank_advice":
            found = [one for one in BRANDS if one.kinds == "bank" and language in one.languages.split()]
            if found and chance.random() < 0.5:
                draft.sender, draft.name, draft.color = (
                    Person(found[0].name, found[0].address),
                    found[0].name,
                    found[0].color,
                )
                draft.route = from_itself(chance, found[0].address)
            else:
                firm = company(chance, language)
                draft.sender = Person(
                    f"{firm.brand}{' Bank' if language != 'zh' else '银行'}",
                    f"{chance.choice(('advice', 'ebanking', 'noreply', 'trade'))}@{firm.domain}",
                )
                draft.name = draft.sender.name
            draft.links, draft.tracked = {"main": f"https://{draft.sender.domain}/"}, False
            draft.cc = []
        if name == "freight" and "@pay" in template:
            attach_paper(cast, draft, account, ("pdf",))
        elif chance.random() < 0.45:
            attach_plain(cast, draft, FILES[name])
        return draft, notice(draft) if name == "bank_advice" and chance.random() < 0.6 else letter(draft)

    return build


def automatic(name: str) -> Builder:
    """Automatic answers and bounces."""

    def build(chance: random.Random, language: str, template: str) -> tuple[Draft, bytes]:
        cast = cast_of(chance, language)
        draft = composed(cast, template, shape="bare")
        draft.cc, draft.footer = [], ""
        draft.replies = f"<{token(chance, 24)}@{cast.us.domain}>"
        if name == "bounce":
            host = chance.choice((cast.us.domain, cast.them.domain, "googlemail.com"))
            draft.sender = Person(
                chance.choice(("Mail Delivery System", "Mail Delivery Subsystem", "")),
                f"{chance.choice(('MAILER-DAEMON', 'postmaster', 'mailer-daemon'))}@{host}",
            )
            draft.route = Route("", f"mx.{host}", host)
            draft.only = "text"
            draft.headers += [("Auto-Submitted", "auto-replied"), ("X-Failed-Recipients", cast.they.address)]
        else:
            draft.headers += [
                chance.choice(
                    (
                        ("Auto-Submitted", "auto-replied"),
                        ("X-Auto-Response-Suppress", "All"),
                        ("X-Autoreply", "yes"),
                        ("Precedence", "auto_reply"),
                    )
                )
            ]
        return draft, letter(draft)

    return build


def listed(name: str) -> Builder:
    """Posts of mailing lists, digests of lists and forums."""

    def build(chance: random.Random, language: str, template: str) -> tuple[Draft, bytes]:
        us = chance.choice(US.get(language, US["en"]))
        cast = Cast(chance, language, us, company(chance, language))
        whole = cast.say(template)
        subject, _, body = whole.partition("\n")
        draft = Draft(cast, subject, filled_pieces(cast, body), cast.they)
        draft.pieces = [
            replace(one, kind="p", text="  ".join(one.cells)) if one.kind == "row" else one for one in draft.pieces
        ]
        label = subject.partition("[")[2].partition("]")[0].split(" ")[0].lower() or "forum"
        host = chance.choice(("lists.tools.example", "lists.freight.test", f"lists.{cast.them.domain}"))
        if name == "digest" and chance.random() < 0.5:
            draft.sender, draft.name = Person(cast.them.brand, f"digest@{cast.them.domain}"), cast.them.brand
            addressed(cast, "newsletter", draft, None)
            return draft, notice(draft)
        draft.to = [Person("", f"{label}@{host}")]
        draft.headers += [
            ("List-Id", f"<{label}.{host}>"), ("List-Post", f"<mailto:{label}@{host}>"), ("List-Unsubscribe", folded(f"<https://{host}/options/{label}>, <mailto:{label}-request@{host}?subject=unsubscribe>")),
            ("Precedence", chance.choice(("list", "bulk"))), ("Sender", f"{label}-bounces@{host}"),
        ]  # fmt: skip
        draft.route = served(chance, draft.sender.address, esp(chance, host, "en"))
        draft.route.envelope, draft.route.host, draft.route.spf = f"{label}-bounces@{host}", host, "pass"
        draft.only = "text" if chance.random() < 0.8 else ""
        draft.pieces += (
            [Block("p", f"{'_' * 47}\n{label} mailing list\n{label}@{host}\nhttps://{host}/listinfo/{label}")]
            if chance.random() < 0.7
            else []
        )
        return draft, letter(draft)

    return build


def texts_of(name: str) -> Texts:
    """Templates of a family in all languages."""
    found = {"en": EN.get(name, ()), "zh": ZH.get(name, ())}
    found |= {language: table[name] for language, table in MORE.items() if name in table}
    return {language: rows for language, rows in found.items() if rows}


BUILDERS: dict[str, tuple[float, Builder]] = {
    "hr_notice": (4, inside("hr_notice")), "it_notice": (4, inside("it_notice")), "boss_request": (4, inside("boss_request")), "colleague": (4, inside("colleague")), "awareness": (3, inside("awareness")), "freight": (4, around("freight")),
    "bank_advice": (3, around("bank_advice")), "auto_reply": (2.5, automatic("auto_reply")), "bounce": (1.5, automatic("bounce")), "list_post": (3, listed("list_post")), "digest": (1.5, listed("digest")),
}  # fmt: skip
FAMILIES = tuple(Family(name, "ham", weight, texts_of(name), build) for name, (weight, build) in BUILDERS.items())
