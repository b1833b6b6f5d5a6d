"""
Quotations: what an answer tells about the message that it answers.

An intruder deletes what they sent. The victim's customer answers, and quotes it: sender, date, recipients, subject.
So a quotation is a witness for a message that is not there any more. Two shapes are read: a line of attribution ("On
Monday, Anna <anna@example.com> wrote:", "在 2026-03-02 08:00:00，"安娜" <anna@example.com> 写道：") and a block of headers as
Outlook, Foxmail and QQ write it. What cannot be told (a date that may be read in two ways) is left empty.
"""

from __future__ import annotations

import re
from typing import Final

from counterseal.mail.addresses import address_in, addresses_in
from counterseal.mail.dates import said_date
from counterseal.mail.quote_words import KINDS, NEVER_MONTH_FIRST, SUBJECT_WORDS, VERBS
from counterseal.model.records import Told

MOST: Final = 30
"""Quotations of one message that are told: a thread of a year, quoted to the end."""
_QUOTE: Final = re.compile(r"[ \t>|*_\u3000\xa0]+")
_DRESS: Final = " \t>|*_\u3000\xa0\"'“”‘’「」"
_MAILTO: Final = re.compile(r"[\[<(]?mailto:([^\]\s>)]+)[\]>)]?", re.IGNORECASE)
_ANGLE: Final = re.compile(r"<[^<>]*>|\[[^\[\]]*\]|\([^()]*@[^()]*\)")
_LEADS: Final = re.compile(
    r"^(?:On|At|In|Am|Le|El|Il giorno|Il|Em|No dia|Op|Den|Dnia|W dniu|Dne|On\s+\w+day|在|于|於|Em\s)\b[\s,]*",
    re.IGNORECASE,
)
_COLON: Final = re.compile(r"[:：][ \t*_\u3000\xa0]*(?:\n|$)")
_VERB: Final = re.compile("|".join(re.escape(verb) for verb in VERBS))
_SUBJECT: Final = re.compile("|".join(word for word in SUBJECT_WORDS if word.isascii()))
_FOREIGN_LETTER: Final = re.compile("[áÄřđ\u0370-\u1fff\u3040-\ud7ff]")
_FOREIGN_VERBS: Final = tuple(verb for verb in VERBS if not verb.isascii() and verb[0] != ">")
_FOREIGN: Final = tuple(word for word in SUBJECT_WORDS if not word.isascii())
_LONGEST: Final = 400
_LINES: Final = 4000


def may_quote(markup: str) -> bool:
    """Whether HTML holds a quotation, as far as its tags and words tell. Most does not, and need not be read then."""
    if "blockquote" in markup or "BLOCKQUOTE" in markup or "wrote" in markup:
        return True
    return _has_subject(markup) or (not markup.isascii() and any(verb in markup for verb in _FOREIGN_VERBS))


def _has_subject(text: str) -> bool:
    if _SUBJECT.search(text) is not None:
        return True
    return not text.isascii() and _FOREIGN_LETTER.search(text) is not None and any(word in text for word in _FOREIGN)


def quotations(text: str) -> tuple[Told, ...]:
    """Every message that a text quotes, from top to bottom."""
    found = _attributions(text)
    if _has_subject(text):
        found += _blocks(text)
    found.sort(key=lambda one: one[0])
    return tuple(dict.fromkeys(told for _, told in found))[:MOST]


# ------------------------------------------------------------------------------------------------------ lines of attribution


def _attributions(text: str) -> list[tuple[int, Told]]:
    """Lines that end in a colon and have, or follow, a verb of attribution."""
    found: list[tuple[int, Told]] = []
    for number, colon in enumerate(_COLON.finditer(text)):
        if number > _LINES or len(found) > MOST:
            break
        stop = colon.start() + 1
        start = text.rfind("\n", 0, stop - 1) + 1
        if stop - start > 2 * _LONGEST:
            continue
        verb = _VERB.search(text, start, stop)
        if verb is None:
            start = text.rfind("\n", 0, max(0, start - 1)) + 1
            verb = _VERB.search(text, max(start, stop - 2 * _LONGEST), stop)
        if verb is not None and (told := _attribution(text, start, stop, verb.group())):
            found.append((stop, told))
    return found


def _attribution(text: str, start: int, stop: int, verb: str) -> Told | None:
    """One line, folded or not, that says who and when."""
    for _ in range(3):
        line = _flat(text[start:stop])
        if len(line) > _LONGEST:
            return None
        date, begin, end = said_date(line, day_first=NEVER_MONTH_FIRST.search(line) is not None)
        sender = _person(line[:begin], line[end:], verb) if end else ""
        if end and sender and ("@" in sender or verb[0] != ">"):
            return Told("quotation", sender=sender, at=date)
        above = text.rfind("\n", 0, max(0, start - 1)) + 1
        if not start or not _QUOTE.sub("", text[above : start - 1]).strip():
            return None
        start = above
    return None


def _flat(text: str) -> str:
    return " ".join(_QUOTE.sub(" ", line).strip() for line in text.split("\n")).strip()


def _person(before: str, after: str, verb: str) -> str:
    """The address in an attribution without its date; the name where it has no address."""
    if address := address_in(_MAILTO.sub(r"<\1>", f"{before} {after}")):
        return address
    return _name(after, verb) or _name(_LEADS.sub("", before.strip()), verb)


def _name(text: str, verb: str) -> str:
    name = re.sub(
        rf"\b(?:um|uhr|at|a las|à|às|alle ore|om|kl|в)\b|{re.escape(verb)}|[:：]", " ", text, flags=re.IGNORECASE
    )
    name = " ".join(_ANGLE.sub(" ", name).split()).strip(_DRESS + " ,，.、").removesuffix(" on")
    letters = sum(letter.isalpha() for letter in name)
    return name if letters >= 2 and len(name) <= 60 and letters * 2 >= len(name) else ""


# ------------------------------------------------------------------------------------------------------ blocks of headers


def labelled(text: str) -> list[tuple[int, dict[str, str]]]:
    """Every block of labels in a text: where it begins, and what it says by kind (`from`, `sent`, `to`, `subject`)."""
    found: list[tuple[int, dict[str, str]]] = []
    values: dict[str, str] = {}
    begin = at = gap = 0
    last = ""
    for number, line in enumerate(text.split("\n")):
        kind, value = _labelled(line)
        if kind:
            if kind in values and kind != "other":
                found.append((begin, values))
                values = {}
            if not values:
                begin = at
            values.setdefault(kind, value[:2000].strip(_DRESS))
            last, gap = kind, 0
        elif values:
            bare = line.strip(_DRESS)
            gap += not bare
            if gap > 1 or (bare and (gap or not _continues(line, last, values))):
                found.append((begin, values))
                values = {}
            elif bare and last:
                values[last] = f"{values[last]} {bare[:2000]}"[:2000]
        at += len(line) + 1
        if number > _LINES or len(found) > MOST:
            break
    if values:
        found.append((begin, values))
    return found


def _labelled(line: str) -> tuple[str, str]:
    """What a line is the label of, and what stands behind it; nothing for most lines."""
    colon = line.find(":", 0, 40)
    wide = line.find("：", 0, colon if colon >= 0 else 40)
    cut = wide if wide >= 0 else colon
    if cut < 1:
        return "", ""
    word = " ".join(line[:cut].strip(_DRESS).replace("\u3000", " ").split()).casefold()
    return KINDS.get(word, ""), line[cut + 1 :]


def _continues(line: str, last: str, values: dict[str, str]) -> bool:
    """Whether a line without a label belongs to the one above: a folded list of people, or a value on its own line."""
    if not values.get(last):
        return True
    return last in {"to", "other"} and ("@" in line or ";" in line or line[:1] in " \t")


def _blocks(text: str) -> list[tuple[int, Told]]:
    """The blocks that tell enough to find a message by."""
    found = []
    for begin, values in labelled(text):
        if len(values) < 3 or not values.get("from") or not ("sent" in values or "to" in values):
            continue
        told = block_told(values)
        if told.sender and (told.at or told.to or told.subject):
            found.append((begin, told))
    return found


def block_told(values: dict[str, str], how: str = "quotation") -> Told:
    """What a block of labels tells."""
    written = _MAILTO.sub(r"<\1>", values.get("from", ""))
    sent = values.get("sent", "")
    date, _, _ = said_date(sent, day_first=NEVER_MONTH_FIRST.search(sent) is not None)
    return Told(
        how,
        sender=address_in(written) or " ".join(_ANGLE.sub(" ", written).split()).strip(_DRESS + ";；")[:100],
        to=" ".join(addresses_in(_MAILTO.sub(r"<\1>", values.get("to", "")))[:50]),
        subject=" ".join(values.get("subject", "").split())[:300],
        at=date,
    )
