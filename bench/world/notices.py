"""Honest mail of machines: shops, couriers, codes, signatures, newsletters, receipts, alerts, travel."""

from __future__ import annotations

import random

from bench.world.blocks import Block, blocks
from bench.world.brands import Brand, brand
from bench.world.cast import Cast
from bench.world.draft import Draft, notice
from bench.world.family import Builder, Family, Texts
from bench.world.names import Person, company
from bench.world.papers import File, pdf, qr
from bench.world.people import US, invoice_lines
from bench.world.route import Route, token
from bench.world.texts.notices_en import EN
from bench.world.texts.notices_more import MORE
from bench.world.texts.notices_zh import ZH
from bench.world.texts.stories import SHELF, SOCIAL, STORIES

KINDS = {
    "shop_order": "shop", "courier": "courier", "password_reset": "account", "two_factor": "account", "e_signature": "sign", "shared_document": "share", "calendar": "meet", "newsletter": "", "promotion": "", "receipt": "saas",
    "cloud_billing": "cloud", "security_alert": "account", "travel": "travel", "social": "social",
}  # fmt: skip
OWN = {
    "shop_order": 0.5,
    "courier": 0.25,
    "password_reset": 0.4,
    "two_factor": 0.35,
    "e_signature": 0.05,
    "shared_document": 0.15,
    "calendar": 0.3,
    "newsletter": 1,
    "promotion": 1,
    "receipt": 0.4,
    "cloud_billing": 0.1,
    "security_alert": 0.12,
    "travel": 0.3,
    "social": 0.1,
}
"""How often it comes from a company of its own and not from a service that everybody knows."""
BOXES = {
    "shop_order": "orders|shop|service|noreply|order-confirmation", "courier": "tracking|noreply|notification|delivery", "password_reset": "noreply|no-reply|account|support", "two_factor": "noreply|security|verify", "newsletter": "news|newsletter|info|hello|marketing",
    "promotion": "offers|news|hello|shop|club|vip", "receipt": "billing|invoice|noreply|accounts", "security_alert": "security|noreply|alerts",
}  # fmt: skip
TEAM = {
    "en": "{| Team| Support| Service| Shop| News}",
    "zh": "{|客服|服务中心|通知}",
    "de": "{| Team| Kundenservice| Newsletter}",
    "ja": "{| カスタマーサービス| 事務局}",
}
FOOTERS: dict[str, str] = {
    "en": "{You {receive|are receiving} this {email|message} because you {signed up at|have an account with|are a customer of} <brandname>.|This {mailbox is not monitored|is an automated message}, please do not reply.|Sent to <myaddress>.}\n{<brandname>, <n>{1|4|7} <street>|© <year> <brandname>. All rights reserved.|}\n{[UNSUB]Unsubscribe|[UNSUB]Unsubscribe {from this list|here}|[UNSUB]Manage {preferences|notifications}|Privacy policy · Terms|}",
    "zh": "{此邮件由系统自动发出，请勿{直接|}回复。|您收到此邮件是因为您是<brandname>的{用户|会员}。|本邮件发送至<myaddress>。}\n{© <year> <brandname> 版权所有|<brandname> 客服电话：{400|955}-{000|001}-<last4>|}\n{[UNSUB]退订|[UNSUB]如不想再收到此类邮件，请点此退订|[UNSUB]取消订阅|}",
    "de": "{Diese E-Mail wurde automatisch erstellt, bitte nicht antworten.|Sie erhalten diese E-Mail, weil Sie Kunde bei <brandname> sind.}\n{Impressum: <brandname>|© <year> <brandname>}\n{[UNSUB]Abmelden|[UNSUB]Newsletter abbestellen|Datenschutz}",
    "es": "{Este es un mensaje automático, no respondas.|Recibes este correo porque eres cliente de <brandname>.}\n{© <year> <brandname>|Aviso legal}\n{[UNSUB]Darse de baja|[UNSUB]Cancelar suscripción|}", "fr": "{Ceci est un message automatique, merci de ne pas répondre.|Vous recevez ce message car vous êtes client de <brandname>.}\n{© <year> <brandname>|Mentions légales}\n{[UNSUB]Se désabonner|[UNSUB]Gérer mes préférences|}",
    "pt": "{Mensagem automática, não responda.|Você recebe este e-mail porque é cliente de <brandname>.}\n{© <year> <brandname>|}\n{[UNSUB]Cancelar inscrição|}", "it": "{Messaggio automatico, non rispondere.|}\n© <year> <brandname>\n{[UNSUB]Annulla iscrizione|}", "nl": "{Dit is een automatisch bericht.|}\n© <year> <brandname>\n{[UNSUB]Afmelden|}",
    "ja": "{このメールは送信専用です。ご返信いただけません。|このメールは<brandname>にご登録の方にお送りしています。}\n{© <year> <brandname>|}\n{[UNSUB]配信停止はこちら|}", "zh-hant": "{此為系統自動發送，請勿直接回覆。|}\n© <year> <brandname>\n{[UNSUB]取消訂閱|}",
}  # fmt: skip
GREET = {"newsletter", "promotion", "courier", "receipt", "shop_order"}


def filled_pieces(cast: Cast, body: str) -> list[Block]:
    """The blocks of a notice, with its code where the template says so."""
    return [Block("code", cast.gap("code")) if piece.kind == "at" else piece for piece in blocks(body)]


def addressed(cast: Cast, name: str, draft: Draft, who: Brand | None) -> None:
    """Links, footer and the headers of bulk mail."""
    chance = cast.chance
    host = who.host if who else chance.choice(("www", "shop", "my", "app", "account", "go")) + "." + cast.them.domain
    path = chance.choice(
        (
            "order/{}",
            "account/{}",
            "track?id={}",
            "{}",
            "c/{}?utm_source=mail&utm_medium=email",
            "view/{}",
            "security/activity?rfn={}",
            "?token={}",
            "d/{}/edit?usp=sharing",
        )
    )
    draft.links = {"main": f"https://{host}/{path.format(token(chance, chance.choice((8, 16, 32))))}"}
    foot = cast.say(FOOTERS.get(cast.language, FOOTERS["en"]))
    unsubscribe = f"https://{host}/unsubscribe/{token(chance, 12)}"
    if "[UNSUB]" in foot:
        draft.links["unsub"] = unsubscribe
        label = foot.partition("[UNSUB]")[2].split("\n")[0]
        foot = foot.partition("[UNSUB]")[0].rstrip()
        draft.pieces = [*draft.pieces, Block("rule"), Block("p", f"[{label}](unsub)")]
        if chance.random() < 0.75:
            draft.headers.append(
                (
                    "List-Unsubscribe",
                    f"<{unsubscribe}>"
                    + (
                        f", <mailto:unsubscribe@{draft.sender.domain}?subject=unsubscribe>"
                        if chance.random() < 0.4
                        else ""
                    ),
                )
            )
            if chance.random() < 0.6:
                draft.headers.append(("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"))
    draft.footer = foot.strip()
    if name in {"newsletter", "promotion"}:
        if chance.random() < 0.35:
            draft.headers.append(("Precedence", "bulk"))
        if chance.random() < 0.3:
            draft.headers.append(
                ("Feedback-ID", f"{token(chance, 8)}:{token(chance, 6)}:{chance.choice(('campaign', 'sg', 'mc'))}")
            )
        if chance.random() < 0.25:
            draft.headers.append(
                ("List-ID", f"<{token(chance, 10, 'abcdef0123456789')}.list-id.{draft.sender.domain}>")
            )
    elif chance.random() < 0.25:
        draft.headers.append(("Auto-Submitted", "auto-generated"))


def machine(name: str) -> Builder:
    """Notices of one family."""

    def build(chance: random.Random, language: str, template: str) -> tuple[Draft, bytes]:
        us = chance.choice(US.get(language, US["en"]) if language != "en" or chance.random() < 0.7 else US["zh"])
        cast = Cast(chance, language, us, company(chance, language))
        who = brand(chance, KINDS[name], language) if KINDS[name] and chance.random() > OWN[name] else None
        shown = who.name if who else cast.them.brand
        cast.said |= {"brand": shown, "brandname": who.name if who else cast.them.name}
        address = (
            who.address
            if who
            else f"{chance.choice(BOXES.get(name, 'noreply|info|service|notification').split('|'))}@{chance.choice(('', '', '', 'mail.', 'em.', 'notify.', 'news.'))}{cast.them.domain}"
        )
        display = shown + (cast.say(TEAM.get(language, "")) if not who or chance.random() < 0.2 else "")
        if name == "shared_document" and who and chance.random() < 0.5:
            display = f"{cast.they.name} ({'via ' if language != 'zh' else '来自'}{shown})"
        whole = cast.say(template)
        subject, _, body = whole.partition("\n")
        draft = Draft(
            cast,
            subject.strip(),
            filled_pieces(cast, body),
            Person(display, address),
            name=shown,
            color=who.color if who else "",
        )
        if name in GREET and chance.random() < 0.35 and draft.pieces and draft.pieces[0].kind == "p":
            draft.pieces = [Block("p", cast.gap("hi")), *draft.pieces]
        draft.tracked = name in {"newsletter", "promotion", "social", "shop_order", "receipt", "travel"} and (
            who is None or chance.random() < 0.3
        )
        addressed(cast, name, draft, who)
        if chance.random() < 0.1:
            draft.reply_to = f"{chance.choice(('support', 'help', 'service', 'reply'))}@{cast.them.domain if not who else who.address.rpartition('@')[2]}"
        if name == "receipt" and chance.random() < 0.5:
            content, _ = invoice_lines(
                cast, {"zh": "电子发票", "de": "RECHNUNG"}.get(language, "INVOICE"), cast.gap("inv"), None, "pdf"
            )
            draft.files.append(
                File(f"{cast.gap('inv')}.pdf".replace("/", "-"), "application/pdf", pdf(content, chance))
            )
        if name == "calendar" and chance.random() < 0.7:
            draft.files.append(File("invite.ics", "text/calendar", _ics(cast, draft)))
        if name in {"travel", "courier"} and chance.random() < 0.12:
            code = File(
                "code.png",
                "image/png",
                qr(cast.gap("ref") if chance.random() < 0.6 else draft.links["main"]),
                inline=token(chance, 10) + "@code",
            )
            draft.files.append(code)
            draft.pieces.append(Block("img", "QR", link="cid:" + code.inline))
        if name in {"newsletter", "promotion"}:
            _page(cast, draft, name)
        if name in {"newsletter", "promotion"} and chance.random() < 0.6:
            draft.pieces.insert(
                chance.choice((0, 1)),
                Block(
                    "img",
                    cast.say("{banner|header|hero}"),
                    link=f"https://{chance.choice(('cdn', 'img', 'static'))}.{cast.them.domain}/{token(chance, 10)}.jpg",
                ),
            )
        draft.only = chance.choices(("", "html", "text"), (60, 36, 4))[0]
        return draft, notice(draft)

    return build


def from_itself(chance: random.Random, address: str) -> Route:
    """A service that everybody knows sends from its own servers, signed; a forwarder breaks that now and then."""
    domain = address.rpartition("@")[2]
    top = ".".join(domain.split(".")[-2:])
    route = Route(
        f"{chance.choice(('bounce', 'bounces', 'noreply', 'return'))}-{token(chance, 12)}@{chance.choice((domain, 'bounce.' + top))}",
        f"{chance.choice(('mta', 'mail', 'o', 'out', 'smtp'))}{chance.randrange(1, 300)}.{chance.choice((domain, top))}",
        domain,
        chance.choice((domain, top)),
    )
    if chance.random() < 0.03:
        route.spf, route.dkim, route.dmarc = "softfail", "fail", "fail"
    return route


def _page(cast: Cast, draft: Draft, name: str) -> None:
    """More stories or goods, and links to social pages, as such mail is long."""
    chance = cast.chance
    end = next((at for at, piece in enumerate(draft.pieces) if piece.kind == "rule"), len(draft.pieces))
    more: list[Block] = []
    if name == "newsletter" and cast.language in STORIES and chance.random() < 0.8:
        pool = STORIES[cast.language]
        for story in chance.sample(pool, chance.randint(1, min(6, len(pool)))):
            for gap in ("otherfirm", "othername", "goods", "n", "percent", "later"):
                cast.said.pop(gap, None)
            more += blocks(cast.say(story))
            if chance.random() < 0.4:
                more.append(Block("img", "", link=f"https://img.{cast.them.domain}/{token(chance, 9)}.png"))
    elif name == "promotion" and cast.language in SHELF and chance.random() < 0.8:
        for _ in range(chance.randint(2, 12)):
            for gap in ("shopitem", "small", "small2", "percent"):
                cast.said.pop(gap, None)
            more += blocks(cast.say(SHELF[cast.language]))
            if chance.random() < 0.5:
                more.append(
                    Block(
                        "img",
                        cast.gap("shopitem"),
                        link=f"https://cdn.{cast.them.domain}/p/{chance.randrange(10**6)}.jpg",
                    )
                )
        more.append(
            Block(
                "button",
                cast.say(
                    {
                        "zh": "{查看更多|进入商城}",
                        "de": "{Alle Angebote|Mehr}",
                        "es": "Ver más",
                        "fr": "Voir plus",
                        "pt": "Ver mais",
                        "ja": "もっと見る",
                    }.get(cast.language, "{See all|More deals|Shop all}")
                ),
                link="main",
            )
        )
    if chance.random() < 0.5:
        label = cast.them.short.lower().replace(" ", "")
        pages = chance.sample(SOCIAL, chance.randint(1, 4))
        draft.links |= {f"social_{'abcd'[at]}": page.format(label) for at, page in enumerate(pages)}
        more.append(
            Block(
                "p",
                " ".join(
                    f"[{page.split('/')[2].removeprefix('www.')}](social_{'abcd'[at]})" for at, page in enumerate(pages)
                ),
            )
        )
    draft.pieces = [*draft.pieces[:end], *more, *draft.pieces[end:]]


def _ics(cast: Cast, draft: Draft) -> bytes:
    at = cast.when
    return (
        f"BEGIN:VCALENDAR\r\nPRODID:-//Calendar//EN\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nDTSTART:{at:%Y%m%d}T090000Z\r\nDTEND:{at:%Y%m%d}T100000Z\r\n"
        f"ORGANIZER;CN={cast.they.name}:mailto:{cast.they.address}\r\nUID:{token(cast.chance, 26)}\r\nATTENDEE:mailto:{cast.me.address}\r\nSUMMARY:{draft.subject}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    ).encode()


def texts_of(name: str) -> Texts:
    """Templates of a family in all languages."""
    found: dict[str, tuple[str, ...]] = {"en": EN[name]}
    if name in ZH:
        found["zh"] = ZH[name]
    found.update({language: table[name] for language, table in MORE.items() if name in table})
    return found


WEIGHTS = {
    "shop_order": 4,
    "courier": 4,
    "password_reset": 3,
    "two_factor": 2.5,
    "e_signature": 2.5,
    "shared_document": 3,
    "calendar": 2,
    "newsletter": 6,
    "promotion": 6,
    "receipt": 5,
    "cloud_billing": 2.5,
    "security_alert": 4,
    "travel": 2.5,
    "social": 3,
}
FAMILIES = tuple(Family(name, "ham", weight, texts_of(name), machine(name)) for name, weight in WEIGHTS.items())
