"""
The programs people write mail with, as their mail shows them: headers, boundaries, HTML, how they quote.

Whose mail is honest has nothing to do with the program, so the same programs write both.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import datetime
from html import escape

from bench.world.blocks import Block, inline


@dataclass(frozen=True, slots=True)
class Client:
    """A mail program."""

    name: str
    agents: tuple[str, ...]
    """`Header: value`, one of them; empty for none."""
    id: str
    """The form of its Message-ID: `{hex}`, `{num}`, `{domain}`, `{uuid}`, `{b64}`."""
    boundary: str
    html: float
    """How often it writes HTML."""
    encodings: tuple[str, ...] = ("base64", "quoted-printable")
    charsets: dict[str, str] = field(default_factory=dict)
    open: str = '<html><head><meta http-equiv="Content-Type" content="text/html; charset={charset}"></head><body>'
    close: str = "</body></html>"
    paragraph: str = "<div>{}</div>"
    blank: str = "<div><br></div>"
    table: str = '<table border="1" cellspacing="0" cellpadding="4">'
    cell: str = "<td>{}</td>"
    extra: tuple[tuple[str, str], ...] = ()
    """Headers that it adds."""


ZH = {"zh": "gb2312 GBK utf-8 gb18030", "zh-hant": "big5 utf-8", "ja": "iso-2022-jp utf-8"}
UTF = {"zh": "utf-8", "zh-hant": "utf-8", "ja": "utf-8", "": "utf-8"}
CLIENTS = (
    Client(
        "outlook", ("X-Mailer: Microsoft Outlook 16.0", "X-Mailer: Microsoft Outlook 15.0", "X-Mailer: Microsoft Outlook 14.0"), "<{hex8}$01d{hex5}$@{domain}>", "----=_NextPart_000_{hex4}_01DB{hex4}.{hex8}", 0.93, ("quoted-printable", "base64"), {**ZH, "": "us-ascii iso-8859-1 utf-8 windows-1252"},
        '<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40"><head><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset={charset}"><meta name=Generator content="Microsoft Word 15 (filtered medium)"><style><!--\n/* Font Definitions */\n@font-face\n\t{font-family:"Cambria Math";\n\tpanose-1:2 4 5 3 5 4 6 3 2 4;}\n@font-face\n\t{font-family:Calibri;}\n/* Style Definitions */\np.MsoNormal, li.MsoNormal, div.MsoNormal\n\t{margin:0cm;\n\tfont-size:11.0pt;\n\tfont-family:"Calibri",sans-serif;}\n@page WordSection1\n\t{size:612.0pt 792.0pt;}\n--></style></head><body lang=EN-US link="#0563C1" vlink="#954F72"><div class=WordSection1>',
        "</div></body></html>", "<p class=MsoNormal><span lang=EN-US>{}<o:p></o:p></span></p>\n", "<p class=MsoNormal><o:p>&nbsp;</o:p></p>\n", "<table class=MsoNormalTable border=0 cellspacing=0 cellpadding=0 style='border-collapse:collapse'>", "<td style='border:solid windowtext 1.0pt;padding:0cm 5.4pt 0cm 5.4pt'><p class=MsoNormal>{}<o:p></o:p></p></td>",
        (("Thread-Index", "AQH{b64}"), ("Content-Language", "en-us")),
    ),
    Client(
        "exchange", ("",), "<{upper4}PR0{num2}MB{num4}{upper12}@{upper4}PR0{num2}MB{num4}.eurprd0{num1}.prod.outlook.com>", "_000_{upper4}PR0{num2}MB{num4}{upper12}_", 0.95, ("quoted-printable", "base64"), {**UTF, "": "utf-8 iso-8859-1 Windows-1252"},
        '<html>\n<head>\n<meta http-equiv="Content-Type" content="text/html; charset={charset}">\n<style type="text/css" style="display:none;"> P {margin-top:0;margin-bottom:0;} </style>\n</head>\n<body dir="ltr">\n', "</body>\n</html>",
        '<div class="elementToProof" style="font-family: Aptos, Aptos_EmbeddedFont, Calibri, Helvetica, sans-serif; font-size: 12pt; color: rgb(0, 0, 0);">{}</div>\n', '<div class="elementToProof"><br>\n</div>\n', '<table style="border-collapse: collapse;">', '<td style="border: 1px solid rgb(171, 171, 171); padding: 2px 6px;">{}</td>',
        (("Thread-Topic", "{subject}"), ("Thread-Index", "AQH{b64}"), ("Accept-Language", "en-GB, en-US"), ("Content-Language", "en-GB"), ("X-MS-Has-Attach", "{has}"), ("X-MS-TNEF-Correlator", ""), ("x-ms-exchange-messagesentrepresentingtype", "1")),
    ),
    Client(
        "foxmail", ("X-Mailer: Foxmail 7.2.25.228[cn]", "X-Mailer: Foxmail 7.2.23.121[cn]", "X-Mailer: Foxmail 7.2.9.156[cn]"), "<{stamp}{num6}{num2}@{domain}>", "----=_001_NextPart{num12}_=----", 0.97, ("base64", "quoted-printable"), {**ZH, "": "us-ascii utf-8 gb2312"},
        '<html><head><meta http-equiv="content-type" content="text/html; charset={charset}"><style>body { line-height: 1.5; }body { font-size: 14px; font-family: "Microsoft YaHei UI"; color: rgb(0, 0, 0); line-height: 1.5; }</style></head><body>\n',
        "</body></html>", '<div><span></span>{}</div>', "<div><br></div>", '<table border="1" style="border-collapse:collapse;border:none">', '<td style="border:1px solid #000;padding:2px 5px">{}</td>', (("X-Priority", "3"), ("X-GUID", "{guid}"), ("X-Has-Attach", "{has}")),
    ),
    Client(
        "qq", ("X-Mailer: QQMail 2.x",), "<tencent_{upper40}@qq.com>", "----=_NextPart_{hex8}_{hex8}_{hex8}", 0.97, ("base64",), {**UTF, "zh": "utf-8 gb18030"}, '<meta http-equiv="Content-Type" content="text/html; charset={charset}">', "", "<div>{}</div>", "<div><br></div>",
        extra=(("X-QQ-mid", "webmail{num3}t{num10}t{num7}"), ("X-QQ-STYLE", ""), ("X-OQ-MSGID", "")),
    ),
    Client(
        "netease", ("X-Mailer: Coremail Webmail Server Version XT5.0.14 build 20240801(9da12a7b) Copyright (c) 2002-2025 www.mailtech.cn 163com",), "<{hex8}.{num4}.{hex12}.Coremail.{local}@163.com>", '----=_Part_{num6}_{num9}.{num13}', 0.97, ("base64",), {**UTF, "zh": "GBK utf-8", "": "GBK utf-8"},
        '<div style="line-height:1.7;color:#000000;font-size:14px;font-family:Arial">', "</div>", '<div style="margin: 0;">{}</div>', '<div style="margin: 0;"><br></div>', extra=(("X-Priority", "3"), ("X-NTES-SC", "AL0_4z5B+A{b64}")),
    ),
    Client(
        "gmail", ("",), "<CA{b64_40}@mail.gmail.com>", "000000000000{hex16}", 0.97, ("quoted-printable", "base64"), {**UTF, "": "UTF-8"}, '<div dir="ltr">', "</div>\n", "<div>{}</div>", "<div><br></div>", '<table cellspacing="0" cellpadding="0" dir="ltr" border="1" style="table-layout:fixed;font-size:10pt;font-family:Arial;border-collapse:collapse">', '<td style="border:1px solid rgb(204,204,204);padding:2px 3px;vertical-align:bottom">{}</td>',
    ),
    Client(
        "apple", ("X-Mailer: Apple Mail (2.3774.600.62)", "X-Mailer: iPhone Mail (21F90)", "X-Mailer: iPhone Mail (20H115)", "X-Mailer: Apple Mail (2.3826.300.87.4.3)"), "<{uuid}@{domain}>", "Apple-Mail={uuid}", 0.6, ("quoted-printable", "7bit", "8bit"), {**UTF, "zh": "utf-8 gb2312"},
        '<html><head><meta http-equiv="Content-Type" content="text/html; charset={charset}"></head><body style="overflow-wrap: break-word; -webkit-nbsp-mode: space; line-break: after-white-space;">', "</body></html>", "<div>{}</div>", "<div><br></div>", extra=(("Mime-Version", "1.0 (Mac OS X Mail 16.0 \\(3774.600.62\\))"),),
    ),
    Client(
        "thunderbird", ("User-Agent: Mozilla Thunderbird", "User-Agent: Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:102.0) Gecko/20100101 Thunderbird/102.15.1"), "<{uuid}@{domain}>", "------------{b62_24}", 0.4, ("8bit", "7bit", "quoted-printable"), {**UTF, "": "UTF-8"},
        '<!DOCTYPE html>\n<html>\n  <head>\n    <meta http-equiv="content-type" content="text/html; charset={charset}">\n  </head>\n  <body>\n', "  </body>\n</html>", "    <p>{}</p>\n", "", extra=(("Content-Language", "en-US"),),
    ),
    Client("roundcube", ("User-Agent: Roundcube Webmail/1.4.15", "User-Agent: Roundcube Webmail/1.6.6", ""), "<{hex32}@{domain}>", "=_{hex32}", 0.5, ("7bit", "quoted-printable", "8bit"), {**UTF, "": "UTF-8 US-ASCII"}, "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset={charset}\" /></head><body style='font-size: 10pt; font-family: Verdana,Geneva,sans-serif'>\n", "</body></html>", "<p>{}</p>\n", ""),
    Client("alimail", ("X-Mailer: Alimail-Mailagent revision 2", "X-Mailer: [Alimail-Mailagent][W4_7114][DEFAULT]"), "<{uuid}.{local}@{domain}>", "----=ALIBOUNDARY_{num5}_{hex12}_{hex8}_{hex6}", 0.97, ("base64",), UTF, '<div class="__aliyun_email_body_block"><div style="font-family: Tahoma, Arial, STHeitiSC-Light, SimSun">', "</div></div>", '<div style="clear:both;">{}</div>', '<div style="clear:both;"><br></div>', extra=(("X-Priority", "3"),)),
    Client("zimbra", ("X-Mailer: Zimbra 8.8.15_GA_4545 (ZimbraWebClient - GC126 (Win)/8.8.15_GA_4545)",), "<{num9}.{num6}.{num13}.JavaMail.zimbra@{domain}>", "=_{uuid}", 0.8, ("quoted-printable", "7bit"), {**UTF, "": "utf-8"}, '<html><body><div style="font-family: arial, helvetica, sans-serif; font-size: 12pt; color: #000000">', "</div></body></html>", "<div>{}</div>", "<div><br></div>"),
    Client("phpmailer", ("X-Mailer: PHPMailer 6.8.1 (https://github.com/PHPMailer/PHPMailer)", "X-Mailer: PHPMailer 5.2.26 (https://github.com/PHPMailer/PHPMailer)", ""), "<{b62_43}@{domain}>", "b1_{b62_43}", 0.97, ("base64", "8bit", "quoted-printable"), UTF, "<html><body>", "</body></html>", "<p>{}</p>\n", ""),
)  # fmt: skip
BY_NAME = {one.name: one for one in CLIENTS}
USED: dict[str, str] = {
    "zh": "foxmail foxmail foxmail qq qq netease netease outlook exchange alimail alimail apple gmail thunderbird",
    "ja": "outlook outlook thunderbird gmail apple exchange roundcube",
    "": "outlook outlook exchange exchange exchange gmail gmail apple apple thunderbird roundcube zimbra",
}


def client(chance: random.Random, language: str, domain: str) -> Client:
    """The program somebody of this language, with this address, would use."""
    own = {
        "gmail.com": "gmail",
        "qq.com": "qq",
        "foxmail.com": "qq",
        "163.com": "netease",
        "126.com": "netease",
        "hotmail.com": "exchange",
        "outlook.com": "exchange",
        "icloud.com": "apple",
        "aliyun.com": "alimail",
    }
    if domain in own:
        return BY_NAME[own[domain]]
    found = BY_NAME[chance.choice(USED.get(language[:2], USED[""]).split())]
    if found.name == "qq" and chance.random() < 0.5:
        return BY_NAME["foxmail"]
    return BY_NAME["alimail"] if found.name == "netease" else found


def rendered(pieces: list[Block], links: dict[str, str], program: Client, charset: str, tail: str = "") -> str:
    """The HTML this program makes of a text; `tail` is HTML that comes last: a signature, a quotation."""
    out = [program.open.replace("{charset}", charset)]
    rows: list[tuple[str, ...]] = []
    for at, piece in enumerate(pieces):
        if piece.kind == "row":
            rows.append(piece.cells)
            if at + 1 < len(pieces) and pieces[at + 1].kind == "row":
                continue
            out.append(
                program.table
                + "".join(
                    "<tr>" + "".join(program.cell.format(escape(cell, quote=False)) for cell in row) + "</tr>"
                    for row in rows
                )
                + "</table>"
            )
            rows = []
        elif piece.kind in {"p", "pre", "h", "code"}:
            if program.name in {"thunderbird", "roundcube", "phpmailer"}:
                out.append(program.paragraph.format(inline(piece.text, links)))
            else:
                out += [program.paragraph.format(inline(line, links) or "<br>") for line in piece.text.split("\n")]
        elif piece.kind == "li":
            out.append(program.paragraph.format("&#8226; " + inline(piece.text, links)))
        elif piece.kind == "button":
            url = escape(links.get(piece.link, "#"))
            out.append(program.paragraph.format(f'<a href="{url}">{escape(piece.text or url, quote=False)}</a>'))
        elif piece.kind == "img":
            out.append(program.paragraph.format(f'<img src="{escape(piece.link)}" alt="{escape(piece.text)}">'))
        elif piece.kind == "hide":
            out.append(piece.text)
        if program.blank and piece.kind != "li":
            out.append(program.blank)
    return "".join(out) + tail + program.close


ATTRIBUTION: dict[str, tuple[str, ...]] = {
    "en": ("On {date}, {name} <{address}> wrote:", "-----Original Message-----\nFrom: {name} <{address}>\nSent: {date}\nTo: {to}\nSubject: {subject}", "From: {name} <{address}>\nSent: {date}\nTo: {to}\nSubject: {subject}", "From: {name}\nDate: {date}\nTo: {to}\nSubject: {subject}"),
    "zh": ("------------------ 原始邮件 ------------------\n发件人: \"{name}\" <{address}>;\n发送时间: {date}\n收件人: \"{to}\";\n主题: {subject}", "发件人： {name}\n发送时间： {date}\n收件人： {to}\n主题： {subject}", "在 {date}，{name} <{address}> 写道：", "At {date}, \"{name}\" <{address}> wrote:", "-----邮件原件-----\n发件人: {name} <{address}>\n发送时间: {date}\n收件人: {to}\n主题: {subject}"),
    "de": ("Am {date} schrieb {name} <{address}>:", "Von: {name} <{address}>\nGesendet: {date}\nAn: {to}\nBetreff: {subject}"), "es": ("El {date}, {name} <{address}> escribió:", "De: {name} <{address}>\nEnviado: {date}\nPara: {to}\nAsunto: {subject}"),
    "fr": ("Le {date}, {name} <{address}> a écrit :", "De : {name} <{address}>\nEnvoyé : {date}\nÀ : {to}\nObjet : {subject}"), "pt": ("Em {date}, {name} <{address}> escreveu:", "De: {name} <{address}>\nEnviado: {date}\nPara: {to}\nAssunto: {subject}"),
    "ja": ("{date} {name} <{address}>:", "-----Original Message-----\nFrom: {name} <{address}>\nSent: {date}\nTo: {to}\nSubject: {subject}"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Quote:
    """An older message below the new one."""

    name: str
    address: str
    when: datetime
    to: str
    subject: str
    text: str


def quoted_text(quote: Quote, chance: random.Random, language: str, program: Client) -> str:
    """The quotation in plain text, as the program puts it."""
    head = _attribution(quote, chance, language)
    if head.count("\n") == 0 or program.name in {"thunderbird", "gmail", "apple", "roundcube"}:
        marked = "\n".join("> " + line for line in quote.text.split("\n"))
        return head + ("\n\n" if "\n" in head else "\n") + marked
    return head + "\n\n" + quote.text


def _attribution(quote: Quote, chance: random.Random, language: str) -> str:
    form = chance.choice(ATTRIBUTION.get("zh" if language.startswith("zh") else language, ATTRIBUTION["en"]))
    date = (
        f"{quote.when:%Y年%m月%d日} {quote.when:%H:%M}"
        if language.startswith("zh") and chance.random() < 0.5
        else f"{quote.when:%Y-%m-%d %H:%M}"
        if chance.random() < 0.5
        else f"{quote.when:%a, %d %b %Y at %H:%M}"
    )
    return form.format(name=quote.name, address=quote.address, date=date, to=quote.to, subject=quote.subject)


def quoted_html(quote: Quote, chance: random.Random, language: str, program: Client) -> str:
    """The same in HTML."""
    head, body = (
        escape(_attribution(quote, chance, language), quote=False).replace("\n", "<br>\n"),
        escape(quote.text, quote=False).replace("\n", "<br>\n"),
    )
    if program.name == "gmail":
        return f'<br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">{head}<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">{body}</blockquote></div>'
    if program.name == "outlook":
        return f"<div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal><b>{head}</b><o:p></o:p></p></div><p class=MsoNormal>{body}<o:p></o:p></p>"
    if program.name == "exchange":
        return f'<div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" style="font-size:11pt" color="#000000">{head}</font><div>&nbsp;</div></div><div>{body}</div>'
    if program.name in {"foxmail", "qq", "netease", "alimail"}:
        return f'<blockquote style="margin-Top: 0px; margin-Bottom: 0px; margin-Left: 0.5em; margin-Right: inherit"><div style="border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0cm 0cm 0cm"><div style="PADDING-RIGHT: 8px; PADDING-LEFT: 8px; FONT-SIZE: 12px;BACKGROUND: #efefef;">{head}</div></div><div>{body}</div></blockquote>'
    return f'<div>{head}</div><blockquote type="cite">{body}</blockquote>'
