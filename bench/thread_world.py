"""
Small trades, made up: who we are, who they are, the mail of some months between us, and the thread that is going on.

Everything follows from one number, so the same number makes the same trade. Names, domains and texts are put together from
lists that have nothing to do with what the detectors know. Addresses are in reserved domains, account numbers get check
digits that are right.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, timezone
from email.header import Header
from email.utils import format_datetime, formataddr
from typing import Final

SURNAMES: Final = (
    ("王", "Wang"),
    ("李", "Li"),
    ("陈", "Chen"),
    ("林", "Lin"),
    ("黄", "Huang"),
    ("周", "Zhou"),
    ("徐", "Xu"),
)
GIVEN: Final = (
    ("晓明", "Xiaoming"),
    ("丽", "Li"),
    ("建国", "Jianguo"),
    ("芳", "Fang"),
    ("伟", "Wei"),
    ("雪", "Xue"),
    ("军", "Jun"),
)
CITIES: Final = (("宁波", "Ningbo"), ("温州", "Wenzhou"), ("佛山", "Foshan"), ("厦门", "Xiamen"), ("青岛", "Qingdao"))
CORES: Final = (
    ("瑞丰", "ruifeng"), ("永盛", "yongsheng"), ("金桥", "jinqiao"), ("华茂", "huamao"), ("东升", "dongsheng"), ("利达", "lida"),
    ("嘉禾", "jiahe"), ("天成", "tiancheng"), ("顺通", "shuntong"), ("美佳", "meijia"),
)  # fmt: skip
LINES: Final = (
    ("机械", "Machinery"),
    ("塑胶", "Plastics"),
    ("家具", "Furniture"),
    ("灯饰", "Lighting"),
    ("纺织", "Textile"),
)
BUYERS: Final = ("nordhafen", "lindquist", "castellan", "overbeck", "ravenhill", "marchetti", "dubreuil", "solvang")
WEST: Final = (
    "Eva Lindner",
    "Tom Baker",
    "Marta Ruiz",
    "Jan Visser",
    "Lea Fournier",
    "Oskar Dahl",
    "Nina Rossi",
    "Paul Krause",
)
AGENTS: Final = (
    "Foxmail 7.2.25.259[cn]",
    "Microsoft Outlook 16.0",
    "Coremail Webmail Server Version XT5",
    "Mozilla Thunderbird",
)
PHONE: Final = "iPhone Mail (21G93)"
GREETINGS: Final = {
    "en": ("Dear {first},", "Hi {first},", "Hello {first},"),
    "zh": ("{first} 您好：", "您好，", "{first}，你好！"),
}
ENDINGS: Final = {"en": ("Best regards", "Kind regards", "Thanks & best regards"), "zh": ("顺祝商祺", "谢谢！", "此致")}
TALK: Final = {
    "en": (
        "The samples of order {order} left our factory today. Please tell us when they arrive.",
        "Attached is the packing list for order {order}. The cartons are marked as you asked.",
        "We checked the drawing again. The hole should be 6 mm, please confirm.",
        "Production of order {order} is finished. The goods will be ready on Friday.",
        "The vessel is delayed by four days. We will send the bill of lading as soon as we have it.",
        "Thank you for the visit. We will send the new price list next week.",
    ),
    "zh": (
        "订单 {order} 的样品今天已寄出，收到后请告知。",
        "订单 {order} 的装箱单见附件，唛头按贵司要求。",
        "图纸我们又核对了一遍，孔径应为 6 mm，请确认。",
        "订单 {order} 已生产完毕，货物周五备好。",
        "船期推迟四天，提单出来后马上发给您。",
        "感谢来访，新的价格表下周发给您。",
    ),
}
INVOICE: Final = {
    "en": "Please find below our invoice for order {order}.\n\nTotal amount: {currency} {amount}\n{bank}\nPlease send us the bank slip after payment.",
    "zh": "订单 {order} 的形式发票如下。\n\n合同金额: {currency} {amount}\n{bank}\n付款后请发水单。",
}
ANSWERS: Final = {
    "en": ("Thank you, noted.", "Fine for us, please go on.", "Thank you. We will pay in the next days."),
    "zh": ("收到，谢谢。", "可以，请安排。", "好的，这几天安排付款。"),
}


@dataclass(frozen=True)
class Someone:
    """A person with an address, and how they write."""

    name: str
    address: str
    agent: str = "Microsoft Outlook 16.0"
    zone: int = 8
    greeting: str = "Dear {first},"
    ending: str = "Best regards"
    relay: str = ""
    """The domain of the servers that hand their mail over; empty for their own."""

    @property
    def domain(self) -> str:
        return self.address.partition("@")[2]

    @property
    def first(self) -> str:
        return self.name.split()[0]


@dataclass(frozen=True)
class Bank:
    """Where a company is paid."""

    beneficiary: str
    bank: str
    account: str
    bic: str
    iban: bool

    def lines(self, language: str) -> str:
        """The account as it stands in an invoice."""
        number = "IBAN" if self.iban else "Account No."
        if language == "zh":
            return f"户名: {self.beneficiary}\n开户行: {self.bank}\n{'IBAN' if self.iban else '账号'}: {self.account}\nSWIFT: {self.bic}"
        return f"Beneficiary: {self.beneficiary}\nBank: {self.bank}\n{number}: {self.account}\nSWIFT: {self.bic}"


@dataclass(frozen=True)
class Written:
    """One message before it becomes bytes."""

    sender: Someone
    to: tuple[Someone, ...]
    subject: str
    body: str
    at: datetime
    cc: tuple[Someone, ...] = ()
    answers: Written | None = None
    quote: str | None = None
    """What is quoted, where that is not what was answered."""
    reply_to: str = ""
    message_id: str = ""
    references: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        if self.message_id:
            return self.message_id
        number = random.Random(f"{self.sender.address} {self.at.timestamp()} {self.subject}").randrange(10**14)
        return f"<{number:014d}@mail.{self.sender.domain}>"

    @property
    def text(self) -> str:
        """The whole text with its quotation."""
        if self.answers is None:
            return self.body
        quoted = self.answers.text if self.quote is None else self.quote
        return f"{self.body}\n\n{attribution(self.answers, self.sender)}{quoted_by(self.sender, quoted)}"


def attribution(message: Written, by: Someone) -> str:
    """The line or block above a quotation, as the answering program writes it."""
    sender = f"{message.sender.name} <{message.sender.address}>"
    if "Foxmail" in by.agent or "Coremail" in by.agent:
        return f"发件人： {sender}\n发送时间： {message.at:%Y-%m-%d %H:%M}\n收件人： {message.to[0].address}\n主题： {message.subject}\n\n"
    if "Outlook" in by.agent:
        return f"From: {sender}\nSent: {message.at:%A, %d %B %Y %H:%M}\nTo: {message.to[0].address}\nSubject: {message.subject}\n\n"
    return f"On {message.at:%a, %d %b %Y at %H:%M}, {sender} wrote:\n"


def quoted_by(by: Someone, text: str) -> str:
    if any(one in by.agent for one in ("Foxmail", "Coremail", "Outlook")):
        return text
    return "\n".join(f"> {line}" for line in text.split("\n"))


def eml(one: Written, ours: str) -> bytes:
    """The message as our server stored it; what we sent has not travelled."""
    lines = []
    if one.sender.domain != ours:
        relay = one.sender.relay or one.sender.domain
        lines += [
            f"Received: from mx1.{relay} (mx1.{relay} [192.0.2.7]) by mx.{ours}; {format_datetime(one.at + timedelta(seconds=40))}",
            f"Received: from [198.51.100.9] by smtp.{relay} with ESMTPSA; {format_datetime(one.at)}",
        ]
    lines += [f"From: {_person(one.sender)}", f"To: {', '.join(map(_person, one.to))}"]
    if one.cc:
        lines.append(f"Cc: {', '.join(map(_person, one.cc))}")
    lines += [
        f"Subject: {Header(one.subject, 'utf-8').encode()}",
        f"Date: {format_datetime(one.at)}",
        f"Message-ID: {one.id}",
    ]
    if one.answers is not None:
        lines.append(f"In-Reply-To: {one.answers.id}")
    if one.references:
        lines.append(f"References: {' '.join(one.references)}")
    if one.reply_to:
        lines.append(f"Reply-To: {one.reply_to}")
    lines += [f"X-Mailer: {one.sender.agent}", "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8"]
    lines.append("Content-Transfer-Encoding: 8bit")
    return ("\n".join(lines) + "\n\n" + one.text + "\n").encode()


def _person(one: Someone) -> str:
    return formataddr((one.name, one.address), charset="utf-8")


# ------------------------------------------------------------------------------------------------------------ accounts


def iban(draw: random.Random, country: str) -> str:
    """An IBAN with right check digits, of a bank that may not exist."""
    if country == "DE":
        body = f"37040044{draw.randrange(10**10):010d}"
    elif country == "GB":
        body = f"NWBK{draw.randrange(10**6):06d}{draw.randrange(10**8):08d}"
    else:
        body = f"{draw.randrange(10**16):016d}"
    digits = "".join(str(int(one, 36)) for one in f"{body}{country}00")
    return f"{country}{98 - int(digits) % 97:02d}{body}"


def bank_of(draw: random.Random, beneficiary: str, language: str, *, foreign: bool = False) -> Bank:
    """An account: of a Chinese company at home, or at a bank elsewhere."""
    if foreign:
        country = draw.choice(["DE", "GB"])
        bank, bic = {"DE": ("Commerzbank AG", "COBADEFFXXX"), "GB": ("National Westminster Bank", "NWBKGB2LXXX")}[
            country
        ]
        return Bank(beneficiary, bank, iban(draw, country), bic, iban=True)
    bank, bic = draw.choice(
        [
            ("Bank of China", "BKCHCNBJ110"),
            ("Industrial and Commercial Bank of China", "ICBKCNBJNBO"),
            ("China Construction Bank", "PCBCCNBJZJN"),
        ]
    )
    named = (
        {"Bank of China": "中国银行", "China Construction Bank": "中国建设银行"}.get(bank, "中国工商银行")
        if language == "zh"
        else bank
    )
    return Bank(beneficiary, named, f"{draw.randrange(10**11, 10**12)}{draw.randrange(10**6):06d}", bic, iban=False)


# --------------------------------------------------------------------------------------------------------------- trades


@dataclass
class Trade:
    """One mailbox, and the thread that is going on in it."""

    number: int
    language: str
    draw: random.Random
    us: str
    """Our domain."""
    me: Someone
    colleague: Someone
    them: Someone
    their_colleague: Someone
    company: str
    bank: Bank
    bare: bool = False
    """The partner never named an account until now."""
    past: list[Written] = field(default_factory=list)
    thread: list[Written] = field(default_factory=list)

    @property
    def last(self) -> Written:
        return self.thread[-1]

    def pay(self, bank: Bank, body: str = "", *, currency: str = "") -> str:
        """The words of an invoice. Who has always invoiced in one currency goes on so, whoever writes."""
        amount = f"{self.draw.randrange(4000, 90000):,}.00"
        currency = currency or ("EUR" if self.bank.iban else "USD")
        order = f"{self.draw.randrange(1000, 9999)}"
        return (body or INVOICE[self.language]).format(
            order=order, currency=currency, amount=amount, bank=bank.lines(self.language)
        )

    def letter(self, by: Someone, to: Someone, body: str) -> str:
        """A body between its greeting and its ending."""
        return f"{by.greeting.format(first=to.first)}\n\n{body}\n\n{by.ending}\n{by.name}"

    def answer(self, by: Someone, body: str, *, days: float = 1.0, **more: object) -> Written:
        """An answer to the last message of the thread, to all."""
        return self.next(self.last, by, body, days=days, **more)

    def next(self, last: Written, by: Someone, body: str, *, days: float = 1.0, **more: object) -> Written:
        at = (last.at + timedelta(days=days, minutes=self.draw.randrange(300))).astimezone(
            timezone(timedelta(hours=by.zone))
        )
        people = (last.sender, *last.to, *last.cc)
        mine = by.domain == self.us
        to = tuple(one for one in people if (one.domain == self.us) is not mine and one.address != by.address)
        cc = tuple(
            one
            for one in people
            if (one.domain == self.us) is mine and one.address != by.address and one.name != by.name
        )
        subject = (
            last.subject
            if last.subject.startswith(("Re:", "回复："))
            else ("回复：" if self.language == "zh" else "Re: ") + last.subject
        )
        first = to[0] if to else self.me
        made = Written(
            sender=by, to=tuple(dict.fromkeys(to)), cc=tuple(dict.fromkeys(cc)), subject=subject, at=at, answers=last,
            body=self.letter(by, first, body), references=(*last.references, last.id),
        )  # fmt: skip
        return replace(made, **more)  # type: ignore[arg-type]


def trade(number: int) -> Trade:
    """The trade of a number: half of them in Chinese."""
    draw = random.Random(f"thread world {number}")
    language = "zh" if number % 2 else "en"
    zh, en = draw.choice(CORES), draw.choice(LINES)
    city = draw.choice(CITIES)
    company = f"{city[0]}{zh[0]}{en[0]}有限公司" if language == "zh" else f"{city[1]} {zh[1].title()} {en[1]} Co., Ltd."
    domain = f"{zh[1]}{draw.choice(['-', ''])}{en[1].lower()}.example"
    us = f"{draw.choice(BUYERS)}{draw.choice(['-trading', '-import', ''])}.test"
    me, colleague = (_western(draw, us, name) for name in draw.sample(WEST, 2))
    them, other = (_chinese(draw, domain, language, one) for one in draw.sample(range(49), 2))
    if language == "zh":
        me, colleague = (replace(one, greeting="{first}，您好！", ending="谢谢！") for one in (me, colleague))
    foreign = draw.random() < 0.25
    made = Trade(
        number,
        language,
        draw,
        us,
        me,
        colleague,
        them,
        other,
        company,
        bank_of(draw, company, language, foreign=foreign),
    )
    made.bare = number % 5 == 4
    _months(made)
    return made


def _western(draw: random.Random, domain: str, name: str) -> Someone:
    local = name.lower().replace(" ", ".")
    return Someone(name, f"{local}@{domain}", zone=1, greeting="Hi {first},", ending="Best")


def _chinese(draw: random.Random, domain: str, language: str, number: int) -> Someone:
    surname, given = SURNAMES[number // 7], GIVEN[number % 7]
    name = surname[0] + given[0] if language == "zh" else f"{given[1]} {surname[1]}"
    local = draw.choice([f"{given[1]}.{surname[1]}", f"{surname[1]}{given[1]}"]).lower()
    return Someone(
        name,
        f"{local}@{domain}",
        draw.choice(AGENTS),
        8,
        draw.choice(GREETINGS[language]),
        draw.choice(ENDINGS[language]),
    )


def _months(made: Trade) -> None:
    """What was written until now: months of orders with this partner, some mail with others, and the thread."""
    draw, at = made.draw, datetime(2025, 2, 3, 9, tzinfo=timezone(timedelta(hours=8)))
    others = [
        _chinese(draw, f"{core[1]}{draw.choice(['group', 'intl', 'works'])}.example", made.language, draw.randrange(49))
        for core in draw.sample(CORES, 3)
    ]
    theirs = {
        one.address: bank_of(draw, f"{one.domain.split('.')[0].title()} Co., Ltd.", made.language) for one in others
    }
    for month in range(draw.randrange(5, 12)):
        start = at + timedelta(days=30 * month)
        made.past += _order(made, made.them, made.bank, start, cc=draw.random() < 0.5)
        other = others[month % 3]
        made.past += _order(made, other, theirs[other.address], start + timedelta(days=3), cc=False)
    start = at + timedelta(days=30 * 12)
    made.thread = _order(made, made.them, made.bank, start, cc=True)


def _order(made: Trade, by: Someone, bank: Bank, start: datetime, *, cc: bool) -> list[Written]:
    """A thread: we ask, they answer, the invoice, our thanks."""
    draw, language = made.draw, made.language
    order = draw.randrange(1000, 9999)
    subject = (
        f"订单 {order} {draw.choice(['报价', '交期', '付款'])}"
        if language == "zh"
        else f"Order {order} {draw.choice(['offer', 'delivery', 'payment'])}"
    )
    ask = "请问订单 {order} 的进度如何？" if language == "zh" else "Could you tell us how order {order} is going?"
    first = Written(
        sender=made.me, to=(by,), cc=(made.colleague,) if cc else (), subject=subject,
        body=made.letter(made.me, by, ask.format(order=order)), at=start.astimezone(timezone(timedelta(hours=1))),
    )  # fmt: skip
    found = [first]
    for turn in range(draw.randrange(1, 3)):
        found.append(made.next(found[-1], by, draw.choice(TALK[language]).format(order=order), days=0.6 + turn * 0.1))
        found.append(made.next(found[-1], made.me, draw.choice(ANSWERS[language]), days=0.8))
    talk = draw.choice(TALK[language]).format(order=order)
    found.append(made.next(found[-1], by, talk if made.bare and by is made.them else made.pay(bank), days=1.2))
    found.append(made.next(found[-1], made.me, draw.choice(ANSWERS[language]), days=0.4))
    return found


def everyone(made: Trade) -> Sequence[Written]:
    """All that lies in the mailbox before the case, in order of time."""
    return sorted((*made.past, *made.thread), key=lambda one: one.at)
