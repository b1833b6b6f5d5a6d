"""
A mail before it is bytes, and its last step: people's letters as their program writes them, notices as services send them.
"""

from __future__ import annotations

import base64
import random
import re
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import format_datetime
from html import escape

from bench.world.blocks import Block, plain
from bench.world.cast import Cast
from bench.world.clients import Client, Quote, client, quoted_html, quoted_text, rendered
from bench.world.layout import COLORS, Layout
from bench.world.made import Truth
from bench.world.mime import Part, attached, folded, joined, mailbox, text, word
from bench.world.names import Person
from bench.world.papers import File, logo
from bench.world.route import Route, esp, personal, served, stamps, token

Headers = list[tuple[str, str]]
HOLE = re.compile(r"\{([a-z0-9]+?)_?(\d*)\}")


@dataclass(slots=True)
class Draft:
    """All that goes into one mail."""

    cast: Cast
    subject: str
    pieces: list[Block]
    sender: Person
    links: dict[str, str] = field(default_factory=dict)
    files: list[File] = field(default_factory=list)
    to: list[Person] = field(default_factory=list)
    cc: list[Person] = field(default_factory=list)
    reply_to: str = ""
    quote: Quote | None = None
    signature: list[str] = field(default_factory=list)
    footer: str = ""
    route: Route | None = None
    headers: Headers = field(default_factory=list)
    truths: list[Truth] = field(default_factory=list)
    program: Client | None = None
    replies: str = ""
    """The Message-ID that it answers."""
    hidden_receivers: bool = False
    """Sent to nobody in particular: undisclosed recipients."""
    name: str = ""
    """Of the service, for notices."""
    color: str = ""
    tracked: bool = True
    """Notices: links go over the service that sends them."""
    only: str = ""
    """`text` or `html`, when the mail has one body."""
    encoding: str = ""
    """The transfer encoding, if it is not left to the program."""
    evasion: str = ""
    rewrite: Callable[[str], str] | None = None
    """What an evasion does to the finished HTML and text."""


def filled(form: str, chance: random.Random, when: datetime, address: str, more: dict[str, str]) -> str:
    """A Message-ID, a boundary or a header's value with its holes filled by chance."""
    local, _, domain = address.rpartition("@")

    def hole(found: re.Match[str]) -> str:
        name, count = found[1], int(found[2] or 8)
        if name in more:
            return more[name]
        if name == "uuid":
            return str(uuid.UUID(int=chance.getrandbits(128), version=4)).upper()
        if name == "guid":
            return str(uuid.UUID(int=chance.getrandbits(128), version=4)).upper()
        if name == "stamp":
            return f"{when:%Y%m%d%H%M%S}"
        if name in {"domain", "local"}:
            return domain if name == "domain" else local
        if name == "b64":
            return (
                base64.b64encode(chance.randbytes(max(15, count // 4 * 3)))
                .decode()
                .replace("/", "_")
                .replace("+", "-")[: max(20, count)]
            )
        letters = {"hex": "0123456789abcdef", "num": "0123456789", "upper": "ABCDEF0123456789"}.get(name)
        return token(chance, count, letters) if letters else token(chance, count)

    return HOLE.sub(hole, form.replace("{subject}", "\1")).replace("\1", more.get("subject", ""))


def _charset(program: Client, language: str, chance: random.Random) -> str:
    names = program.charsets.get(language) or program.charsets.get(language[:2]) or program.charsets.get("", "utf-8")
    return chance.choice(names.split())


def letter(draft: Draft) -> bytes:
    """A person's mail."""
    cast, chance = draft.cast, draft.cast.chance
    program = draft.program or client(
        chance, cast.language if cast.them.language != "zh" else "zh", draft.sender.domain
    )
    charset, encoding = _charset(program, cast.language, chance), draft.encoding or chance.choice(program.encodings)
    body, html = _written(draft, program, charset)
    top = [text(body, "text/plain", charset, encoding, quoted=program.name != "gmail")]
    if html:
        top.append(text(html, "text/html", charset, encoding, quoted=program.name != "gmail"))
    border = filled(program.boundary, chance, cast.when, draft.sender.address, {})
    preface = (
        "This is a multi-part message in MIME format.\n"
        if program.name in {"outlook", "foxmail", "qq", "thunderbird"}
        else ""
    )
    whole = _assembled(top[1:] if draft.only == "html" else top, draft.files, border, chance, charset, preface)
    return _finished(draft, _head(draft, program, charset), whole, chance)


def _written(draft: Draft, program: Client, charset: str) -> tuple[str, str]:
    """The text and the HTML of a letter, with signature, footer and quotation; the HTML may be empty."""
    cast, chance = draft.cast, draft.cast.chance
    body = plain(draft.pieces, draft.links, width=72 if program.name in {"thunderbird", "roundcube"} else 0)
    tail = ""
    with_html = draft.only != "text" and (draft.only == "html" or chance.random() < program.html)
    if draft.signature:
        dashes = program.name in {"thunderbird", "roundcube"} and chance.random() < 0.7
        body += "\n\n" + ("-- \n" if dashes else chance.choice(("", "", "_" * 20 + "\n"))) + "\n".join(draft.signature)
        tail += "".join(program.paragraph.format(escape(line, quote=False) or "<br>") for line in draft.signature)
        if with_html and program.name in {"outlook", "exchange", "foxmail", "apple"} and chance.random() < 0.2:
            shown = logo(chance.choice(COLORS), chance.choice((90, 140, 200)), chance.choice((30, 50, 70)))
            ident = f"image001.png@01DB{token(chance, 4, '0123456789ABCDEF')}.{token(chance, 8, '0123456789ABCDEF')}"
            draft.files.append(File("image001.png", "image/png", shown, inline=ident))
            tail += program.paragraph.format(f'<img border="0" src="cid:{ident}" alt="">')
    if draft.footer:
        body += "\n\n" + draft.footer
        tail += f'<div style="font-size:8pt;color:#808080">{escape(draft.footer, quote=False)}</div>'
    if draft.quote:
        body += "\n\n" + quoted_text(draft.quote, chance, cast.language, program)
        tail += quoted_html(draft.quote, chance, cast.language, program)
    html = rendered(draft.pieces, draft.links, program, charset, tail) if with_html else ""
    return (draft.rewrite(body), draft.rewrite(html)) if draft.rewrite else (body, html)


def _head(draft: Draft, program: Client, charset: str) -> Headers:
    """The headers that a mail program writes, in its order."""
    cast, chance = draft.cast, draft.cast.chance
    how = "B" if cast.language[:2] in {"zh", "ja"} else chance.choice("BQ")
    bare = re.sub(r"^(re|fw|回复|转发)[:：]\s*", "", draft.subject, flags=re.IGNORECASE)
    more = {"subject": folded(word(bare, charset, how)), "has": "yes" if draft.files else "no"}

    def people(some: list[Person]) -> str:
        return ",\n ".join(
            mailbox(one.name if chance.random() < 0.7 else "", one.address, charset, how) for one in some
        )

    head: Headers = [
        ("Date", format_datetime(cast.when)),
        ("From", mailbox(draft.sender.name, draft.sender.address, charset, how, quotes=chance.random() < 0.5)),
        ("To", "undisclosed-recipients:;" if draft.hidden_receivers else people(draft.to or [cast.me])),
    ]
    if draft.cc:
        head.append(("Cc", people(draft.cc)))
    if draft.reply_to:
        head.append(("Reply-To", draft.reply_to))
    ident = filled(program.id, chance, cast.when, draft.sender.address, {})
    head += [("Subject", folded(word(draft.subject, charset, how))), ("Message-ID", ident)]
    if draft.replies:
        head += [("In-Reply-To", draft.replies), ("References", draft.replies)]
    agent, _, value = chance.choice(program.agents).partition(": ")
    if agent:
        head.append((agent, value))
    extra = [one for one in program.extra if chance.random() < 0.85]
    return head + [(name, filled(value, chance, cast.when, draft.sender.address, more)) for name, value in extra]


def notice(draft: Draft, look: Layout | None = None) -> bytes:
    """A machine's mail: a notice, a newsletter, a receipt."""
    cast, chance = draft.cast, draft.cast.chance
    look = look or Layout(chance, cast.language, draft.color)
    service = esp(chance, draft.sender.domain, cast.language)
    draft.route = draft.route or served(chance, draft.sender.address, service)
    charset = (
        chance.choice(("UTF-8", "utf-8", "utf-8"))
        if cast.language[:2] != "zh" or chance.random() < 0.85
        else chance.choice(("GBK", "gb2312"))
    )
    links = dict(draft.links)
    if draft.tracked and chance.random() < 0.55 and service.name != "own":
        links = {
            name: f"https://{service.click}/ls/click?upn={token(chance, chance.choice((40, 120, 260)))}"
            if url.startswith("http")
            else url
            for name, url in links.items()
        }
    first = next((one.text for one in draft.pieces if one.kind == "p" and len(one.text) > 20), "")
    mark = f"https://{_host(draft.links)}/images/logo{chance.randrange(1, 9)}.png"
    files = list(draft.files)
    if chance.random() < 0.12:
        files.append(File("logo.png", "image/png", logo(look.color), inline="logo@" + token(chance, 8)))
        mark = "cid:" + files[-1].inline
    html = look.page(
        draft.pieces, links, charset=charset, logo=mark if chance.random() < 0.6 else "", name=draft.name, preheader=first[:90] if chance.random() < 0.5 else "",
        pixel=f"https://{service.click if draft.tracked else _host(draft.links)}/wf/open?u={token(chance, 40)}" if chance.random() < 0.5 else "", foot=escape(draft.footer, quote=False).replace("\n", "<br>"),
    )  # fmt: skip
    body = plain(draft.pieces, links) + ("\n\n" + draft.footer if draft.footer else "")
    if draft.rewrite:
        body, html = draft.rewrite(body), draft.rewrite(html)
    encoding = draft.encoding or chance.choice(
        ("quoted-printable", "quoted-printable", "base64", "8bit" if charset.lower() == "utf-8" else "base64")
    )
    both = chance.random() < 0.6
    parts = [text(body, "text/plain", charset, encoding), text(html, "text/html", charset, encoding)]
    if draft.only:
        parts = parts[:1] if draft.only == "text" else parts[1:]
    elif not both:
        parts = parts[1:]
    border = chance.choice(
        (
            "--_NmP-{hex12}-Part_1",
            "_=_swift_v4_{num13}_{hex32}_=_",
            "----=_Part_{num6}_{num9}.{num13}",
            "{hex40}",
            "b1_{b62_40}",
            "===============0{num18}==",
            "--==_mimepart_{hex24}",
        )
    )
    whole = _assembled(parts, files, filled(border, chance, cast.when, draft.sender.address, {}), chance, charset, "")
    ident = chance.choice(
        (
            "<{b62_22}@geopod-ismtpd-{num2}>",
            "<{hex32}@{domain}>",
            "<{num13}.{num6}@{domain}>",
            "<0102019{hex13}-{hex8}-{hex4}-000000@eu-west-1.amazonses.com>",
            "<{num8}.{num18}@{domain}>",
            "<{uuid}@{domain}>",
        )
    )
    how = chance.choice("BQ")
    head: Headers = [
        ("From", mailbox(draft.sender.name, draft.sender.address, charset, how, quotes=chance.random() < 0.3)),
        (
            "To",
            "undisclosed-recipients:;"
            if draft.hidden_receivers
            else mailbox(cast.me.name if chance.random() < 0.2 else "", cast.me.address, charset, how),
        ),
        ("Subject", folded(word(draft.subject, charset, how))),
        ("Date", format_datetime(cast.when)),
        ("Message-ID", filled(ident, chance, cast.when, draft.sender.address, {})),
    ]
    if draft.reply_to:
        head.append(("Reply-To", draft.reply_to))
    chance.shuffle(head)
    return _finished(draft, head, whole, chance)


def _host(links: dict[str, str]) -> str:
    found = re.match(r"https?://([^/]+)", links.get("main", ""))
    return found[1] if found else "static.example"


def _assembled(
    parts: list[Part], files: list[File], border: str, chance: random.Random, charset: str, preface: str
) -> Part:
    inner, outer = border, border + "-1"
    whole = joined("alternative", parts, inner, preface="" if files else preface) if len(parts) > 1 else parts[0]
    shown, added = [one for one in files if one.inline], [one for one in files if not one.inline]
    if shown:
        whole = joined(
            "related",
            [whole, *(attached(one, chance, charset) for one in shown)],
            border + "-2",
            ' type="multipart/alternative";' if len(parts) > 1 else "",
        )
    if added:
        whole = joined("mixed", [whole, *(attached(one, chance, charset) for one in added)], outer, preface=preface)
    return whole


def _finished(draft: Draft, head: Headers, whole: Part, chance: random.Random) -> bytes:
    """Stamps of servers above, headers of the sender, the body; lines end as mailboxes keep them."""
    route = draft.route or personal(chance, draft.sender.address)
    above, _ = stamps(route, chance, draft.cast.me.address, draft.cast.when)
    lines = [f"{name}: {value}" for name, value in [*above, *head, *draft.headers]]
    if not any(name.lower() == "mime-version" for name, _ in head):
        lines.append("MIME-Version: 1.0")
    lines += [f"{name}: {value}" for name, value in whole.headers]
    data = "\n".join(lines).encode("utf-8", "replace") + b"\n\n" + whole.body
    return data.replace(b"\n", b"\r\n") if chance.random() < 0.4 else data
