"""
How a mail came: the hosts it passed, the envelope's sender, what the receiver's server stamped on it.

Both honest and harmful mail come by every kind of route; only the results of the checks differ, and they differ as they do
in the world: much fraud passes every check, some honest mail fails one.
"""

from __future__ import annotations

import base64
import random
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import format_datetime

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
IPS = ("192.0.2", "198.51.100", "203.0.113")
# Name, host, domain of the envelope's sender, domain of links.
ESPS = (
    ("sendgrid", "o{n}.ptr{n}.{domain}", "em{n}.{domain}", "u{n}.ct.sendgrid.net", "sendgrid.net"), ("mailchimp", "mail{n}.suw{n}.mcsv.net", "mail{n}.suw{n}.mcsv.net", "{short}.us{n}.list-manage.com", "mailchimpapp.net"),
    ("ses", "a{n}-{n}.smtp-out.eu-west-1.amazonses.com", "eu-west-1.amazonses.com", "{hex}.r.eu-west-1.awstrack.me", "amazonses.com"), ("mailgun", "m{n}.mailgun.net", "mg.{domain}", "email.mg.{domain}", "mg.{domain}"),
    ("brevo", "gs.d.sender-sib.com", "gs.d.sender-sib.com", "{hex}.r.sp1-brevo.net", "brevosend.com"), ("hubspot", "bid{n}.hubspotemail.net", "bf{n}x.hubspotemail.net", "{hex}.hs-sales-engage.com", "hubspotemail.net"),
    ("klaviyo", "o{n}.ktd{n}.klaviyomail.com", "send.{domain}", "trk.klclick.com", "send.{domain}"), ("sfmc", "mta{n}.em.{domain}", "bounce.em.{domain}", "click.em.{domain}", "em.{domain}"),
    ("postmark", "mta{n}a-ord.mtasv.net", "pm-bounces.{domain}", "click.pstmrk.it", "{domain}"), ("own", "mail.{domain}", "bounces.{domain}", "link.{domain}", "{domain}"),
    ("directmail", "out{n}-{n}.dm.aliyun.com", "mail.{domain}", "click.dm.aliyun.com", "mail.{domain}"), ("sendcloud", "{short}.sendcloud.org", "sendcloud.org", "track.sendcloud.org", "sendcloud.org"), ("submail", "mx{n}.submail.cn", "bounce.submail.cn", "t.submail.cn", "submail.cn"),
)  # fmt: skip


def token(chance: random.Random, count: int, letters: str = LETTERS) -> str:
    """Letters by chance."""
    return "".join(chance.choices(letters, k=count))


@dataclass(frozen=True, slots=True)
class Esp:
    """A service that sends mail for others, filled in for one sender."""

    name: str
    host: str
    bounce: str
    click: str
    signer: str


def esp(chance: random.Random, domain: str, language: str) -> Esp:
    """The service a sender of this domain uses."""
    pool = ESPS[-4:] + ESPS[:1] if language.startswith("zh") else ESPS[:10]
    form = chance.choice(pool)
    number, hexed, short = (
        chance.randrange(10, 250),
        token(chance, 8, "0123456789abcdef"),
        domain.split(".", maxsplit=1)[0],
    )
    filled = [one.format(n=number, domain=domain, hex=hexed, short=short) for one in form]
    return Esp(*filled)


@dataclass(slots=True)
class Route:
    """How a mail came."""

    envelope: str
    """Return-Path."""
    host: str
    """The server that handed it over."""
    domain: str
    """Of From."""
    signer: str = ""
    """The domain that signs; empty for no signature."""
    spf: str = "pass"
    dkim: str = "pass"
    dmarc: str = "pass"
    submitted: str = ""
    """The host name of the machine it was written on."""
    ip: str = ""


def checked(chance: random.Random, route: Route) -> Route:
    """The results as they come for honest mail, and for all that is sent from one's own domain."""
    route.dkim = "none" if not route.signer else chance.choices(("pass", "fail", "temperror"), (97, 2, 1))[0]
    route.spf = chance.choices(("pass", "none", "softfail", "neutral"), (90, 5, 3, 2))[0]
    fits = (route.dkim == "pass" and _same(route.signer, route.domain)) or (
        route.spf == "pass" and _same(route.envelope.rpartition("@")[2], route.domain)
    )
    route.dmarc = chance.choices(("pass" if fits else "fail", "none", "bestguesspass"), (60, 36, 4))[0]
    return route


def _same(one: str, other: str) -> bool:
    return bool(one) and one.split(".")[-2:] == other.split(".")[-2:]


def personal(chance: random.Random, address: str) -> Route:
    """A letter from somebody's own mailbox."""
    domain = address.rpartition("@")[2]
    host = {
        "gmail.com": "mail-ed1-f{n}.google.com", "qq.com": "out203-205-221-{n}.mail.qq.com", "163.com": "m16.mail.163.com", "126.com": "m126.mail.126.com", "foxmail.com": "out162-62-57-{n}.mail.qq.com",
        "outlook.com": "eur05-am6-obe.outbound.protection.outlook.com", "hotmail.com": "eur05-db8-obe.outbound.protection.outlook.com", "icloud.com": "mr85p00im-zteg.me.com", "yahoo.com": "sonic{n}.consmr.mail.ne1.yahoo.com",
    }.get(domain) or chance.choice(("mail.{domain}", "smtp.{domain}", "mx1.{domain}", "mail-eopbgr{n}.outbound.protection.outlook.com", "mail-wr1-f{n}.google.com", "out30-{n}.freemail.mail.aliyun.com", "smtp{n}.mail.qiye.163.com", "srv{n}.hosting.example"))  # fmt: skip
    signed = (
        domain
        if chance.random() < 0.75 or domain in {"gmail.com", "qq.com", "163.com"}
        else chance.choice(("", f"{domain.split('.', maxsplit=1)[0]}.onmicrosoft.com"))
    )
    route = Route(address, host.format(n=chance.randrange(2, 250), domain=domain), domain, signed)
    route.submitted = chance.choice(
        (
            "DESKTOP-" + token(chance, 7, "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789"),
            f"[192.168.1.{chance.randrange(2, 250)}]",
            "LAPTOP-" + token(chance, 8, "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789"),
            "",
        )
    )
    return checked(chance, route)


def forged(chance: random.Random, address: str) -> Route:
    """From a server that has nothing to do with the address in From."""
    domain = address.rpartition("@")[2]
    host = chance.choice(
        (
            "vps{n}.cloud-host.example",
            "ip-{n}.static.hosting.test",
            "mail{n}.promo-server.test",
            "server{n}.dedi.example",
            "localhost",
            "WIN-{n}QK",
        )
    )
    host = host.format(n=chance.randrange(10, 999))
    envelope = chance.choice(
        (address, address, f"www-data@{host}", f"bounce-{token(chance, 6)}@{host}", f"root@{host}")
    )
    route = Route(envelope, host, domain)
    fits = envelope == address
    route.spf = (
        chance.choices(("fail", "softfail", "none", "neutral"), (40, 30, 20, 10))[0]
        if fits
        else chance.choice(("none", "pass", "softfail"))
    )
    route.dkim = chance.choices(("none", "fail"), (80, 20))[0]
    route.dmarc = chance.choices(("fail", "none"), (60, 40))[0]
    return route


def served(chance: random.Random, address: str, service: Esp) -> Route:
    """By a service that sends for others."""
    domain = address.rpartition("@")[2]
    envelope = f"{chance.choice(('bounces', 'bounce-mc.us', 'msprvs1', 'bounces+' + token(chance, 7, '0123456789')))}-{token(chance, 10)}-{chance.choice(('ham', 'x', 'z'))}={token(chance, 6)}@{service.bounce}"
    return checked(chance, Route(envelope, service.host, domain, chance.choice((domain, domain, service.signer))))


def stamps(
    route: Route, chance: random.Random, receiver: str, when: datetime
) -> tuple[list[tuple[str, str]], datetime]:
    """The headers that servers put above those of the sender, the newest first, and when it was taken in."""
    own = receiver.rpartition("@")[2]
    taken = when + timedelta(seconds=chance.choice((2, 3, 5, 8, 14, 40, 200)))
    ip = route.ip or f"{chance.choice(IPS)}.{chance.randrange(1, 254)}"
    server = chance.choice((f"mx.{own}", f"mx1.{own}", f"mail.{own}"))
    queue = token(chance, 11, "0123456789ABCDEF")
    by = chance.choice(
        (
            "(Postfix) with ESMTPS",
            "(Coremail) with SMTP",
            "with Microsoft SMTP Server (version=TLS1_2)",
            "with ESMTPS (TLS1.3)",
        )
    )
    zone = taken.astimezone(when.tzinfo)
    head: list[tuple[str, str]] = []
    if chance.random() < 0.85:
        head.append(("Return-Path", f"<{route.envelope}>"))
    if chance.random() < 0.5:
        head.append((chance.choice(("Delivered-To", "X-Original-To")), receiver))
    head.append(
        (
            "Received",
            f"from {route.host} ({route.host} [{ip}])\n\tby {server} {by} id {queue}\n\tfor <{receiver}>; {format_datetime(zone)}",
        )
    )
    if chance.random() < 0.66:
        results = [
            f"spf={route.spf} smtp.mailfrom={chance.choice((route.envelope, route.envelope.rpartition('@')[2]))}",
            f"dkim={route.dkim}" + (f" header.d={route.signer}" if route.signer and route.dkim != "none" else ""),
        ]
        if route.dmarc != "none" or chance.random() < 0.5:
            results.append(
                f"dmarc={route.dmarc}{chance.choice(('', ' (p=NONE)', ' action=none'))} header.from={route.domain}"
            )
        head.append(("Authentication-Results", f"{server};\n\t" + ";\n\t".join(results)))
    if chance.random() < 0.3:
        head.append(
            (
                "Received-SPF",
                f"{route.spf.capitalize()} ({server}: domain of {route.envelope} {'designates' if route.spf == 'pass' else 'does not designate'} {ip} as permitted sender) client-ip={ip}; envelope-from={route.envelope};",
            )
        )
    if route.signer and route.dkim != "none":
        head.append(("DKIM-Signature", _signature(route.signer, chance)))
    if chance.random() < 0.75:
        inner = route.submitted or f"[{chance.choice(IPS)}.{chance.randrange(1, 254)}]"
        head.append(
            (
                "Received",
                f"from {inner} (unknown [{chance.choice(IPS)}.{chance.randrange(1, 254)}])\n\tby {route.host} with {chance.choice(('ESMTPSA', 'ESMTPA', 'HTTP', 'SMTP'))} id {token(chance, 10)};\n\t{format_datetime(when)}",
            )
        )
    return head, taken


def _signature(domain: str, chance: random.Random) -> str:
    body = base64.b64encode(chance.randbytes(32)).decode()
    value = base64.b64encode(chance.randbytes(256)).decode()
    rows = "\n\t ".join(value[at : at + 64] for at in range(0, len(value), 64))
    canon = chance.choice(("relaxed/relaxed", "relaxed/simple", "simple/simple"))
    return f"v=1; a=rsa-sha256; c={canon}; d={domain};\n\ts={chance.choice(('s1', 'selector1', 'default', 'mail', 'k1', '20230601', 'dkim'))}; h=from:to:subject:date:message-id:mime-version;\n\tbh={body};\n\tb={rows}"
