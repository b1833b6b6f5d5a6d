"""Instructions as text and as HTML: lists, tables that stand and that lie, sentences, footers."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from random import Random

from bench.trade.phrases import ROUTES, SENTENCES
from bench.trade.printing import Printed, Row

LISTS = (
    "colon",
    "bullets",
    "above",
    "tabs",
    "bare",
    "numbered",
    "equals",
    "dotted",
    "wide_colon",
    "dash",
    "padded",
    "one_line",
)


def _one(way: str, at: int, name: str, value: str, wide: int) -> str:
    """A label and its value."""
    return {
        "colon": f"{name}: {value}",
        "wide_colon": f"{name}：{value}",
        "bullets": f"* {name}: {value}",
        "above": f"{name}\n{value}",
        "tabs": f"{name}\t{value}",
        "bare": f"{name} {value}",
        "numbered": f"{at}. {name} : {value}",
        "equals": f"{name} = {value}",
        "dotted": f"{name} {'.' * (wide - len(name) + 3)} {value}",
        "dash": f"{name} - {value}",
        "padded": f"{name.ljust(wide)} : {value}",
    }[way]


def listed(chance: Random, rows: list[Row], way: str = "") -> tuple[str, str]:
    """Rows as lines, and the name of the way."""
    way = way or chance.choice(LISTS)
    wide = max(len(row.label) for row in rows)
    if way == "one_line":
        parts = [_one("colon", 0, row.label, row.value.replace("\n", " "), 0) for row in rows]
        return chance.choice((", ", "; ", " | ", " / ")).join(parts), way
    lines = []
    for at, row in enumerate(rows, 1):
        value = row.value.replace("\n", "\n" + " " * (wide + 3)) if way in ("padded", "dotted") else row.value
        lines.append(_one(way, at, row.label, value, wide))
    return (chance.choice(("\n", "\n", "\n\n")) if way != "above" else "\n").join(lines), way


def sentence(chance: Random, made: Printed, language: str, gaps: dict[str, str]) -> str:
    """An instruction within a sentence. What the sentence leaves out is taken from the truth."""
    form = chance.choice(SENTENCES[language])
    values = made.values
    account = next(values[kind] for kind in ("account", "iban", "clabe", "cbu", "pix", "card") if kind in values)
    kinds = [kind for kind in ("clabe", "cbu", "pix", "iban") if kind in values]
    if kinds and f"{kinds[0].upper()}" not in form and chance.random() < 0.75:
        account = f"{kinds[0].upper()} {account}"
    route = next(((ROUTES[kind], values[kind]) for kind in ROUTES if kind in values), None)
    comma = "，" if language.startswith("zh") else ", "
    if language.startswith("zh") and route is not None and route[0] == "CNAPS":
        route = (chance.choice(("联行号", "行号")), route[1])
    swift = f"{comma}SWIFT {values['bic']}" if "bic" in values else ""
    routing = f"{comma}{route[0]} {route[1]}" if route else ""
    filled = {
        "account": account,
        "beneficiary": values["beneficiary"],
        "bank": values["bank"],
        "swift": swift,
        "routing": routing,
    }
    said = form.format_map(gaps | filled)
    for name, gap in (
        ("beneficiary", "{beneficiary}"),
        ("bank", "{bank}"),
        ("bic", "{swift}"),
        ("routing", "{routing}"),
    ):
        if gap not in form:
            made.truth.pop(name, None)
    made.truth.pop("currency", None)
    return said


def _cell(value: str, tag: str = "td") -> str:
    return f"<{tag}>{escape(value).replace(chr(10), '<br>')}</{tag}>"


def standing(chance: Random, rows: Iterable[Row], title: str = "") -> str:
    """A table with labels on the left."""
    look = chance.choice(
        (
            "",
            ' border="1" cellpadding="4"',
            ' style="border-collapse:collapse;font-family:Calibri"',
            ' width="100%" class="MsoNormalTable"',
        )
    )
    colon = chance.choice(("", ":", "："))
    head = f'<tr><td colspan="2"><b>{escape(title)}</b></td></tr>' if title else ""
    inner = chance.choice(("{}", "<p class=MsoNormal><span lang=EN-US>{}</span></p>", "<b>{}</b>"))
    body = "".join(f"<tr><td>{inner.format(escape(row.label) + colon)}</td>{_cell(row.value)}</tr>\n" for row in rows)
    return f"<table{look}>{head}{body}</table>"


def lying(chance: Random, tables: list[list[Row]]) -> str:
    """A table with labels in the first line and an account in each line below. All lines have the rows of the first."""
    kinds = [row.kind for row in tables[0]]
    head = "".join(_cell(row.label, chance.choice(("th", "td"))) for row in tables[0])
    body = ""
    for rows in tables:
        found = {row.kind: row.value for row in rows}
        body += "<tr>" + "".join(_cell(found.get(kind, "-")) for kind in kinds) + "</tr>\n"
    return f'<table border="1"><tr>{head}</tr>\n{body}</table>'


def as_html(chance: Random, text: str) -> str:
    """Text as mail programs make HTML of it."""
    way = chance.randrange(3)
    lines = text.split("\n")
    if way == 0:
        return "<br>\n".join(escape(line) for line in lines)
    if way == 1:
        return "\n".join(
            f"<p style='margin:0'>{escape(line).replace(chr(9), '&nbsp;&nbsp;&nbsp; ') or '&nbsp;'}</p>"
            for line in lines
        )
    return "\n".join(f"<div>{escape(line) or '<br>'}</div>" for line in lines)


def highlighted(text: str, account: str) -> str:
    """HTML in which the number is cut into elements, as by somebody who made half of it bold."""
    shown = escape(account)
    half = len(shown) // 2
    return (
        text.replace(shown, f'<b>{shown[:half]}</b><font color="red">{shown[half:]}</font>') if shown in text else text
    )


def quoted(chance: Random, text: str, language: str, who: str, address: str) -> str:
    """A message as the quotation of another."""
    lines = text.split("\n")
    if language.startswith("zh"):
        head = chance.choice((
            f"------------------ 原始邮件 ------------------\n发件人: \"{who}\" <{address}>\n发送时间: 2024年3月11日(星期一) 上午10:21\n收件人: \"采购\" <buyer@ours.example.com>\n主题: 付款资料\n",
            f"在 2024-03-11 10:21:09，\"{who}\" <{address}> 写道：",
            f"发件人： {who}\n发送时间： 2024-03-11 10:21\n收件人： buyer@ours.example.com\n主题： 回复: 账户\n",
        ))  # fmt: skip
    else:
        head = chance.choice((
            f"On Mon, 11 Mar 2024 at 10:21, {who} <{address}> wrote:",
            f"-----Original Message-----\nFrom: {who} <{address}>\nSent: Monday, March 11, 2024 10:21 AM\nTo: buyer@ours.example.com\nSubject: payment\n",
            f"From: {who} <{address}>\nDate: 2024-03-11 10:21\nTo: buyer\nSubject: bank details\n",
        ))  # fmt: skip
    mark = "> " if "wrote" in head or "写道" in head or chance.random() < 0.4 else ""
    return head + "\n" + "\n".join(mark + line for line in lines)
