"""Puts accounts into the bodies and files of a mail, in the ways in which offices do it."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Final

from bench.trade import bodies, office, papers, phrases
from bench.trade.made import Account, Truth
from bench.trade.mime import Part
from bench.trade.printing import Printed, Row, label, printed

_SPREADSHEET: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_DOCUMENT: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@dataclass(slots=True)
class Draft:
    """A mail before it is bytes."""

    text: str = ""
    html: str = ""
    files: list[Part] = field(default_factory=list)
    truth: list[Truth] = field(default_factory=list)
    style: str = ""


@dataclass(slots=True)
class Frame:
    """What stands around the instruction."""

    chance: Random
    language: str
    gaps: dict[str, str]
    seller: tuple[str, str]
    who: str
    address: str = "sales@partner.example.com"

    def pick(self, what: dict[str, tuple[str, ...]]) -> str:
        """One of the texts of the language, filled."""
        return self.chance.choice(what.get(self.language) or what["en"]).format_map(self.gaps)

    @property
    def top(self) -> str:
        return self.pick(phrases.HELLO) + "\n\n"

    @property
    def end(self) -> str:
        """Closing and signature, with numbers that are no accounts."""
        chance, gaps = self.chance, self.gaps
        lines = [
            self.pick(phrases.BYE),
            "",
            self.who,
            self.seller[1] if self.language.startswith("zh") else self.seller[0],
        ]
        if chance.random() < 0.6:
            lines.append(chance.choice(("Tel: {phone}", "T: {phone}  M: {phone2}", "电话：{phone}" if self.language.startswith("zh") else "Phone {phone}", "Mob/WhatsApp/WeChat: {phone2}")).format_map(gaps))  # fmt: skip
        if chance.random() < 0.2:
            lines.append(("税号：{uscc}" if self.language.startswith("zh") else "VAT: {vat}").format_map(gaps))
        return "\n" + "\n".join(lines)


def _ask(frame: Frame) -> str:
    return frame.pick(phrases.ASK)


def _where(made: Printed, where: str) -> Truth:
    return made.truth | {"where": where}


def _extra(frame: Frame, rows: list[Row]) -> list[Row]:
    """The rows, with an amount or a reference among them now and then."""
    for kind, value in (("amount", frame.gaps["amount"]), ("reference", frame.gaps["inv"])):
        if frame.chance.random() < 0.18:
            rows = [*rows, Row(kind, label(frame.chance, frame.language, kind), value)]
    return rows


def _both(frame: Frame, text: str, truth: list[Truth], style: str) -> Draft:
    """A body as text, as HTML, or as both."""
    way = frame.chance.choice(("text", "text", "both", "html"))
    draft = Draft(
        truth=[
            each | {"where": "html" if way == "html" and each["where"] == "text" else each["where"]} for each in truth
        ],
        style=f"{style}/{way}",
    )
    if way != "html":
        draft.text = text
    if way != "text":
        draft.html = bodies.as_html(frame.chance, text)
    return draft


def sentence(frame: Frame, accounts: Sequence[Account]) -> Draft:
    """A sentence that says it all."""
    made = printed(frame.chance, accounts[0], frame.language, wrap=False)
    said = bodies.sentence(frame.chance, made, frame.language, frame.gaps)
    style = made.style
    text = frame.top + said + "\n" + frame.end
    if frame.chance.random() < 0.4 and frame.language not in ("zh", "zh-tw", "ja", "ko"):
        text = "\n".join(
            textwrap.fill(line, 72, break_long_words=False, break_on_hyphens=False) for line in text.split("\n")
        )
        style += "+flowed"
    return _both(frame, text, [_where(made, "text")], style)


def listing(frame: Frame, accounts: Sequence[Account]) -> Draft:
    """Lines with labels."""
    way = frame.chance.choice(bodies.LISTS)
    made = printed(frame.chance, accounts[0], frame.language, wrap=way not in ("one_line", "numbered", "bare"))
    said, way = bodies.listed(frame.chance, _extra(frame, made.rows), way)
    text = frame.top + _ask(frame) + "\n\n" + frame.pick(phrases.TITLES) + "\n" + said + "\n" + frame.end
    return _both(frame, text, [_where(made, "text")], f"{way}:{made.style}")


def table(frame: Frame, accounts: Sequence[Account]) -> Draft:
    """An HTML table with the labels on the left."""
    made = printed(frame.chance, accounts[0], frame.language)
    rows = _extra(frame, made.rows)
    shown = bodies.standing(frame.chance, rows, frame.pick(phrases.TITLES))
    opening, end = frame.top + _ask(frame), frame.end
    html = bodies.as_html(frame.chance, opening) + shown + bodies.as_html(frame.chance, end)
    draft = Draft(html=html, style=made.style, truth=[_where(made, "html")])
    if frame.chance.random() < 0.35:
        flat = "\n".join(f"{row.label}\n\n{row.value}\n" for row in rows)
        draft.text = opening + "\n\n" + flat + end
        draft.truth = [_where(made, "text")]
    elif frame.chance.random() < 0.15:
        draft.html = bodies.highlighted(
            html, next(row.value for row in made.rows if row.kind in ("account", "iban", "card", "clabe", "cbu", "pix"))
        )
        draft.style += "+cut"
    return draft


def table_across(frame: Frame, accounts: Sequence[Account]) -> Draft:
    """An HTML table that lies: labels above, one account in each line."""
    chance = frame.chance
    if len(accounts) == 1:
        made = printed(chance, accounts[0], frame.language)
        tables, truth, style = [made.rows], [_where(made, "html")], made.style
    else:
        names = {
            kind: label(chance, frame.language, kind) for kind in ("currency", "beneficiary", "bank", "account", "bic")
        }
        tables, truth, styles = [], [], []
        for one in accounts:
            made = printed(chance, one, frame.language, style=chance.choice(("shown", "compact")))
            number = next(
                row.value for row in made.rows if row.kind in ("account", "iban", "card", "clabe", "cbu", "pix")
            )
            values = {
                "currency": one.currency,
                "beneficiary": made.values["beneficiary"],
                "bank": made.values["bank"],
                "account": number,
                "bic": one.bic or "-",
            }
            tables.append([Row(kind, names[kind], values[kind]) for kind in names])
            told: Truth = {k: v for k, v in made.truth.items() if k not in ("routing", "bic")} | {
                "currency": one.currency,
                "where": "html",
            }
            truth.append(told | ({"bic": one.bic} if one.bic else {}))
            styles.append(made.style)
        style = "several:" + styles[0]
    html = (
        bodies.as_html(chance, frame.top + _ask(frame))
        + bodies.lying(chance, tables)
        + bodies.as_html(chance, frame.end)
    )
    return Draft(html=html, truth=truth, style=style)


def footer(frame: Frame, accounts: Sequence[Account]) -> Draft:
    """The lines at the foot of every letter of a company."""
    made = printed(
        frame.chance, accounts[0], frame.language, style=frame.chance.choice(("shown", "compact", "fours")), wrap=False
    )
    parts = [f"{row.label}{frame.chance.choice((': ', ' ', '：'))}{row.value}" for row in made.rows]
    line = frame.chance.choice((" | ", " · ", " - ", "  ", "\n")).join(parts)
    talk = {
        "zh": "附件是{po}的装箱单，请查收。",
        "en": "Please find attached the packing list for {po}, container {box}.",
    }.get(frame.language, "{po} / {box} / {date}").format_map(frame.gaps)
    return _both(frame, frame.top + talk + "\n" + frame.end + "\n--\n" + line, [_where(made, "text")], made.style)


def several(frame: Frame, accounts: Sequence[Account]) -> Draft:
    """An account for each currency."""
    chance, parts, truth, styles = frame.chance, [], [], []
    shared = chance.random() < 0.5 and len({one.holder for one in accounts}) == 1
    for at, one in enumerate(accounts):
        made = printed(chance, one, frame.language, wrap=False)
        rows = made.rows
        if shared:
            if at == 0:
                head = next(row for row in rows if row.kind == "beneficiary")
                parts.append(f"{head.label}: {head.value}\n")
                first = head.value
            made.truth["beneficiary"] = first
            rows = [row for row in rows if row.kind != "beneficiary"]
        title = chance.choice(phrases.MONEY[frame.language]).format(currency=one.currency, n=at + 1)
        said, way = bodies.listed(
            chance, rows, chance.choice(("colon", "above", "tabs", "padded", "wide_colon", "bullets"))
        )
        parts.append(title + "\n" + said + "\n")
        truth.append(_where(made, "text") | {"currency": one.currency})
        styles.append(f"{way}:{made.style}")
    text = frame.top + _ask(frame) + "\n\n" + "\n".join(parts) + frame.end
    return _both(frame, text, truth, styles[0])


def intermediary(frame: Frame, accounts: Sequence[Account]) -> Draft:
    """An account that is reached through another bank, with the number of the bank's own account there."""
    chance = frame.chance
    made = printed(chance, accounts[0], frame.language, wrap=False)
    bank, bic = chance.choice((("Citibank N.A., New York", "CITIUS33"), ("JPMorgan Chase Bank N.A., New York", "CHASUS33"), ("Deutsche Bank AG, Frankfurt", "DEUTDEFF"), ("The Bank of New York Mellon", "IRVTUS3N")))  # fmt: skip
    rows = [
        Row("intermediary", label(chance, frame.language, "intermediary"), bank),
        Row("intermediary_bic", label(chance, frame.language, "intermediary_bic"), bic),
    ]
    if chance.random() < 0.35:
        name = {"zh": "我行在中转行账号", "zh-tw": "我行在中轉行帳號"}.get(
            frame.language,
            chance.choice(
                ("Account with correspondent bank", "Nostro account no.", "Our bank's A/C with intermediary")
            ),
        )
        rows.append(Row("nostro", name, str(chance.randrange(10**7, 10**10))))
    made.rows = [*rows, *made.rows] if chance.random() < 0.4 else [*made.rows, *rows]
    said, way = bodies.listed(chance, made.rows, chance.choice(("colon", "padded", "tabs", "wide_colon", "above")))
    return _both(
        frame, frame.top + _ask(frame) + "\n\n" + said + "\n" + frame.end, [_where(made, "text")], f"{way}:{made.style}"
    )


def quotation(frame: Frame, accounts: Sequence[Account]) -> Draft:
    """A new message above one that had the account."""
    chance = frame.chance
    old = listing(frame, accounts)
    inner = old.text
    if not inner:
        made = printed(chance, accounts[0], frame.language, wrap=False)
        inner, old.truth = frame.top + bodies.listed(chance, made.rows)[0] + frame.end, [_where(made, "text")]
    talk = {"zh": "已安排付款，水单稍后发给您。", "en": "Noted, we will arrange the payment this week."}.get(
        frame.language, "OK."
    )
    text = frame.top + talk + "\n\n" + bodies.quoted(chance, inner, frame.language, frame.who, frame.address)
    return _both(frame, text, [each | {"where": "quoted"} for each in old.truth], old.style.split("/")[0])


def forward(frame: Frame, accounts: Sequence[Account]) -> Draft:
    """A message sent on with a word or two."""
    old = listing(frame, accounts)
    if not old.text:
        return quotation(frame, accounts)
    head = {"zh": "请付款。\n\n---------- 转发的邮件 ----------\n"}.get(
        frame.language, "FYI, please pay.\n\n---------- Forwarded message ---------\n"
    )
    head += f"From: {frame.who} <{frame.address}>\nDate: Mon, 11 Mar 2024 at 10:21\nSubject: Payment\nTo: <buyer@ours.example.com>\n\n"
    return _both(frame, head + old.text, [each | {"where": "quoted"} for each in old.truth], old.style.split("/")[0])


# -------------------------------------------------------------------------------------------------------------- files


def _paper(frame: Frame, account: Account) -> Printed:
    """An instruction as programs print it on paper: without what only mail has."""
    style = frame.chance.choice(("shown", "shown", "compact", "compact", "fours", "dashes", "nbsp", "wrapped"))
    return printed(frame.chance, account, frame.language, style=style)


def _short(frame: Frame) -> str:
    talk = {"zh": "附件请查收，{inv}。", "zh-tw": "附件請查收。", "en": "Please find attached {inv}.", "de": "anbei die Rechnung {inv}.", "es": "Adjunto {inv}.", "fr": "Ci-joint {inv}."}  # fmt: skip
    return frame.top + talk.get(frame.language, "{inv}").format_map(frame.gaps) + "\n" + frame.end


def _letterhead(frame: Frame) -> list[papers.Piece]:
    gaps, seller = (
        frame.gaps,
        frame.seller[1] if frame.language in ("zh", "zh-tw", "ja", "ko", "ru", "vi") else frame.seller[0],
    )
    title = {
        "zh": "形式发票",
        "de": "RECHNUNG",
        "fr": "FACTURE",
        "es": "FACTURA",
        "it": "FATTURA",
        "ja": "請求書",
        "ko": "청구서",
    }.get(frame.language, "PROFORMA INVOICE")
    return [
        (56, 790, 15, seller), (56, 774, 8, f"Tel {gaps['phone']}   {gaps['vat']}"), (250, 745, 13, title), (56, 722, 9, f"No. {gaps['inv']}"),
        (380, 722, 9, f"Date: {gaps['date']}"), (56, 706, 9, f"Order {gaps['po']}"), (380, 706, 9, f"Customer no. {gaps['customer']}"),
    ]  # fmt: skip


def _goods(frame: Frame, top: float) -> list[papers.Piece]:
    """A table of goods, cell by cell."""
    found: list[papers.Piece] = [
        (x, top, 8, name)
        for x, name in (
            (56, "Item"),
            (120, "Description"),
            (300, "HS code"),
            (380, "Qty"),
            (440, "Price"),
            (500, "Amount"),
        )
    ]
    for at in range(frame.chance.randrange(1, 5)):
        y = top - 14 * (at + 1)
        cells = (
            frame.gaps["ean"],
            frame.gaps["goods"],
            frame.gaps["hs"],
            frame.gaps["qty"],
            frame.gaps["price"],
            frame.gaps["amount"],
        )
        found += [(x, y, 8, each) for x, each in zip((56, 120, 300, 380, 440, 500), cells, strict=True)]
    return found


def _pdf(
    frame: Frame, pieces: list[papers.Piece], made: Printed, style: str, first: list[papers.Piece] | None = None
) -> Draft:
    chance = frame.chance
    mapped = chance.random() < 0.5
    pages = [first, pieces] if first is not None else [pieces]
    data = papers.pdf(
        pages,
        frame.language,
        mapped=mapped,
        producer=chance.choice(("iText 5.5", "Microsoft Print to PDF", "WPS Office", "wkhtmltopdf")),
    )
    name = chance.choice(
        (
            f"{frame.gaps['inv'].replace('/', '-')}.pdf",
            "PI.pdf",
            "invoice.pdf",
            "发票.pdf" if frame.language == "zh" else "scan.pdf",
        )
    )
    return Draft(
        text=_short(frame),
        files=[Part(name, "application/pdf", data)],
        truth=[_where(made, "pdf")],
        style=f"{style}:{made.style}{'+map' if mapped else ''}",
    )


def packing_list(frame: Frame) -> Part:
    """A PDF with goods and numbers, and no account."""
    gaps = frame.gaps
    lines = [
        f"Container No. {gaps['box']}",
        f"B/L {gaps['bl']}",
        f"Customs {gaps['decl']}",
        f"USCC {gaps['uscc']}",
        f"VAT {gaps['vat']}",
        f"Gross weight {gaps['weight']}",
        f"Tracking no. {gaps['track']}",
        f"Batch {gaps['batch']}",
    ]
    pieces = _letterhead(frame) + _goods(frame, 660) + papers.single(lines, top=440)
    return Part(
        "packing list.pdf",
        "application/pdf",
        papers.pdf([pieces], frame.language, mapped=frame.chance.random() < 0.5, producer="iText 5.5"),
    )


def pdf_lines(frame: Frame, accounts: Sequence[Account]) -> Draft:
    """A PDF in one column."""
    made = _paper(frame, accounts[0])
    said, way = bodies.listed(
        frame.chance, made.rows, frame.chance.choice(("colon", "colon", "above", "wide_colon", "numbered"))
    )
    lines = [_ask(frame), "", frame.pick(phrases.TITLES), *[line for line in said.split("\n") if line]]
    pieces = _letterhead(frame) + papers.single(lines)
    if frame.chance.random() < 0.3:
        return _pdf(
            frame, papers.single(lines, top=780), made, "second_page:" + way, _letterhead(frame) + _goods(frame, 660)
        )
    return _pdf(frame, pieces, made, way)


def pdf_columns(frame: Frame, accounts: Sequence[Account]) -> Draft:
    """A PDF with something else beside the instruction."""
    chance, gaps = frame.chance, frame.gaps
    made = _paper(frame, accounts[0])
    said, way = bodies.listed(chance, made.rows, chance.choice(("colon", "above")))
    own = [line for line in said.split("\n") if line]
    other = [
        "Ship to / terms",
        "FOB Ningbo, " + gaps["date"],
        "Container " + gaps["box"],
        "B/L " + gaps["bl"],
        "Tel " + gaps["phone"],
        "VAT " + gaps["vat"],
        "Customer 7" + gaps["customer"],
    ]
    left, right = (own, other) if chance.random() < 0.4 else (other, own)
    one, two = papers.single(left, top=420, size=8, lead=13), papers.single(right, x=320, top=420, size=8, lead=13)
    if chance.random() < 0.5:
        mixed = [piece for pair in zip(one, two, strict=False) for piece in pair]
        rest = one[len(mixed) // 2 :] + two[len(mixed) // 2 :]
        pieces = mixed + rest
    else:
        pieces = one + two
    return _pdf(frame, _letterhead(frame) + _goods(frame, 660) + pieces, made, way)


def pdf_table(frame: Frame, accounts: Sequence[Account]) -> Draft:
    """A PDF with labels and values each at its place."""
    made = _paper(frame, accounts[0])
    rows = [(row.label + frame.chance.choice(("", ":")), row.value) for row in _extra(frame, made.rows)]
    pieces = _letterhead(frame) + _goods(frame, 660) + papers.pairs(frame.chance, rows, top=500, size=9)
    return _pdf(frame, pieces, made, "pairs")


def pdf_footer(frame: Frame, accounts: Sequence[Account]) -> Draft:
    """A PDF with the instruction in a lying table or the foot of the letter."""
    made = _paper(frame, accounts[0])
    rows = [(row.label, row.value) for row in made.rows if row.kind not in ("place", "currency")]
    if "currency" in made.truth:
        made.truth.pop("currency")
    return _pdf(frame, _letterhead(frame) + _goods(frame, 660) + papers.across(rows, top=150), made, "across")


def _grid(frame: Frame, made: Printed) -> tuple[list[list[str]], str]:
    chance, gaps = frame.chance, frame.gaps
    grid = [[frame.seller[0]], ["PROFORMA INVOICE", "", "", gaps["pi"]], ["Date", gaps["date"], "P/O", gaps["po"]], [], ["No", "EAN", "Description", "Qty", "Price", "Amount"],
            ["1", gaps["ean"], gaps["goods"], gaps["qty"].replace(",", ""), gaps["price"], gaps["amount"]], ["", "", "TOTAL", "", "", gaps["amount"]], [], [frame.pick(phrases.TITLES)]]  # fmt: skip
    way = chance.choice(("pairs", "pairs", "gap", "joined", "across"))
    if way == "pairs":
        grid += [[row.label, row.value] for row in made.rows]
    elif way == "gap":
        grid += [["", row.label + ":", "", row.value] for row in made.rows]
    elif way == "joined":
        grid += [[f"{row.label}: {row.value}"] for row in made.rows]
    else:
        grid += [[row.label for row in made.rows], [row.value for row in made.rows]]
    return [*grid, [], [f"Tel {gaps['phone']}", gaps["vat"]]], way


def xlsx(frame: Frame, accounts: Sequence[Account]) -> Draft:
    """A workbook."""
    made = _paper(frame, accounts[0])
    grid, way = _grid(frame, made)
    data = office.xlsx(grid, shared=frame.chance.random() < 0.7, numbers=frame.chance.random() < 0.3)
    return Draft(
        text=_short(frame),
        files=[Part(f"PI {frame.gaps['pi']}.xlsx", _SPREADSHEET, data)],
        truth=[_where(made, "xlsx")],
        style=f"{way}:{made.style}",
    )


def docx(frame: Frame, accounts: Sequence[Account]) -> Draft:
    """A text document, with the instruction in paragraphs or in a table."""
    chance = frame.chance
    made = _paper(frame, accounts[0])
    parts: list[str | list[list[str]]] = [
        frame.seller[0],
        "CONTRACT No. " + frame.gaps["po"],
        "Date: " + frame.gaps["date"],
        "Total: " + frame.gaps["amount"],
        frame.pick(phrases.TITLES),
    ]
    way = chance.choice(("table", "lines", "tabs", "above"))
    if way == "table":
        parts.append([[row.label, row.value] for row in made.rows])
    elif way == "above":
        parts += [each for row in made.rows for each in (row.label, row.value)]
    else:
        parts += [f"{row.label}{chr(9) if way == 'tabs' else ': '}{row.value}" for row in made.rows]
    data = office.docx([*parts, f"Tel {frame.gaps['phone']}"], split=chance.random() < 0.4)
    return Draft(
        text=_short(frame),
        files=[Part("Contract.docx", _DOCUMENT, data)],
        truth=[_where(made, "docx")],
        style=f"{way}:{made.style}",
    )


Way = Callable[[Frame, Sequence[Account]], Draft]
WAYS: Final[dict[str, tuple[Way, int]]] = {
    "sentence": (sentence, 12), "list": (listing, 18), "table": (table, 9), "table_across": (table_across, 5), "footer": (footer, 6), "several": (several, 8), "intermediary": (intermediary, 4),
    "quoted": (quotation, 5), "forward": (forward, 3), "pdf_lines": (pdf_lines, 6), "pdf_columns": (pdf_columns, 4), "pdf_table": (pdf_table, 5), "pdf_footer": (pdf_footer, 3), "xlsx": (xlsx, 6), "docx": (docx, 6),
}  # fmt: skip
"""Where an instruction stands, and how often."""
