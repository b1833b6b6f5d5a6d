"""
A verdict on the terminal: the word, who really wrote, why, the dangerous part, where the money would go, what to do.
"""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap
from unicodedata import east_asian_width

import click

from counterseal.lore.advice import PLACES, STATUSES, TYPES, WORDS, advice
from counterseal.model.payee import Payee
from counterseal.model.text import Text, many, text
from counterseal.model.verdict import Judged, Sign
from counterseal.tell import Speaker

_COLOURS = {"clean": "green", "spam": "yellow", "suspicious": "yellow", "unreadable": "magenta"}
_ALARMING = frozenset({"changed", "conflict", "reverted", "invalid"})


def explained(one: Judged, voice: Speaker, width: int = 100) -> str:
    """Everything that is to be said about one message, for somebody who has to act on it."""
    return "\n".join(_lines(one, voice, width)) + "\n"


def _lines(one: Judged, voice: Speaker, width: int) -> Iterator[str]:
    verdict = one.verdict
    colour = _COLOURS.get(verdict.word, "red")
    yield from _top(one, voice, width, colour)
    if verdict.reasons:
        yield from _headed(voice, text("Why"))
        for number, sign in enumerate(verdict.reasons, 1):
            yield from _folded(voice.say(sign.said), width, f"  {number}. ")
        yield from _more(one, voice, width)
    if one.excerpts:
        yield from _headed(voice, text("The part that matters"))
        spots = [spot for sign in verdict.signs if sign.weight > 0 for spot in sign.spots]
        for line in one.excerpts:
            yield f"  {click.style('│', fg=colour)} {_marked(voice.data(line), spots, voice)}"
    if verdict.payees:
        yield from _headed(voice, text("Where the money would go"))
        for payee in verdict.payees:
            yield from _payee(payee, voice, width)
    wanted = list(advice(verdict.word, verdict.types, [payee.status for payee in verdict.payees]))
    for title, sentences in ((text("Not looked at"), verdict.unread), (text("What to do"), wanted)):
        if sentences:
            yield from _headed(voice, title)
        for said in sentences:
            yield from _folded(voice.say(said), width, "  - ")


def _top(one: Judged, voice: Speaker, width: int, colour: str) -> Iterator[str]:
    """The word, how sure it is, and who wrote."""
    verdict = one.verdict
    kinds = (
        [voice.say(TYPES[kind]) for kind in verdict.types[:2]] if verdict.word not in {"clean", "unreadable"} else []
    )
    title = text("{word}: {kinds}", word=WORDS[verdict.word], kinds=many(kinds)) if kinds else WORDS[verdict.word]
    yield click.style(voice.say(title), fg=colour, bold=True)
    if verdict.word != "unreadable":
        yield voice.say(text("Probability that acting on it does harm: {share}", share=voice.share(verdict.score)))
    for said in (one.error, one.marked):
        if said is not None:
            yield from _folded(voice.say(said), width)
    yield ""
    yield _field(voice, text("File"), voice.data(one.file))
    if one.address or one.name:
        yield _field(voice, text("Real sender"), click.style(voice.data(one.address or "-"), bold=True))
        yield _field(voice, text("Calls itself"), voice.data(one.name or "-"))
    if one.subject:
        yield _field(voice, text("Subject"), voice.data(one.subject))
    if one.at is not None:
        yield _field(voice, text("Date"), voice.when(one.at))


def _more(one: Judged, voice: Speaker, width: int) -> Iterator[str]:
    """The lighter signs, in one paragraph each."""
    rest = [sign for sign in one.verdict.signs if sign not in one.verdict.reasons and sign.weight > 0]
    if rest and one.verdict.word != "clean":
        for sign in rest[:5]:
            yield from _folded(voice.say(sign.said), width, "     + ")
    for sign in _for_it(one) if one.verdict.word != "clean" else ():
        yield from _folded(voice.say(text("What speaks for it: {said}", said=sign.said)), width, "     - ")


def _for_it(one: Judged) -> list[Sign]:
    return [sign for sign in one.verdict.signs if sign.weight < 0][:2]


def _payee(payee: Payee, voice: Speaker, width: int) -> Iterator[str]:
    status = payee.status or "new"
    said = click.style(voice.say(STATUSES[status]), fg="red" if status in _ALARMING else None, bold=True)
    where = voice.say(PLACES.get(payee.where, PLACES["docx"])) + (f" {voice.data(payee.file)}" if payee.file else "")
    if payee.hidden:
        where += voice.say(text(", hidden from the reader"))
    yield f"  {payee.scheme.upper()} {voice.data(payee.account)} ({where})"
    yield f"    {said}"
    facts = (
        (text("beneficiary"), payee.beneficiary),
        (text("bank"), payee.bank),
        ("BIC", payee.bic),
        (text("bank code"), payee.routing),
        (text("country"), voice.land(payee.country) if payee.country else ""),
        (text("amount"), f"{payee.currency} {payee.amount}".strip()),
        (text("reference"), payee.reference),
    )
    told = [f"{voice.say(name)} {voice.data(value)}" for name, value in facts if value]
    if told:
        yield from _folded("; ".join(told), width, "    ")
    if payee.why is not None:
        yield from _folded(voice.say(payee.why), width, "    ")


def _marked(line: str, spots: list[str], voice: Speaker) -> str:
    """A line with the dangerous part set off, in colour where there is colour and between marks everywhere."""
    for spot in sorted({voice.data(one) for one in spots if one}, key=len, reverse=True):
        at = line.find(spot)
        if at >= 0:
            return line[:at] + click.style(f"»{spot}«", fg="red", bold=True) + line[at + len(spot) :]
    return line


def _headed(voice: Speaker, title: Text) -> Iterator[str]:
    yield ""
    yield click.style(voice.say(title), underline=True)


def _field(voice: Speaker, name: Text, value: str) -> str:
    said = voice.say(name)
    wide = sum(2 if east_asian_width(letter) in "WF" else 1 for letter in said)
    return f"  {said}{' ' * max(1, 14 - wide)}{value}"


def _folded(said: str, width: int, lead: str = "  ") -> Iterator[str]:
    """A sentence in lines; Chinese has no blanks to break at, so it is cut where the line is full."""
    room = max(30, width - len(lead))
    wide = sum(2 if east_asian_width(letter) in "WF" else 1 for letter in said) / max(1, len(said))
    lines = wrap(said, int(room / wide)) or [""]
    yield lead + lines[0]
    for line in lines[1:]:
        yield " " * len(lead) + line
