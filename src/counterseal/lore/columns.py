"""
Names of columns that a person corrects: a small list of `theirs, ours`.

No vendor of the Chinese consoles publishes the columns of its exports, so they are recognised, and whoever sees that a
column was taken for the wrong thing says so here. The words for what a column may be are fixed; what each means is told
where the list is asked for.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping

from counterseal.errors import CountersealError
from counterseal.model.text import Text, text

OURS: Mapping[str, Text] = {
    "time": text("when it happened, day and time"),
    "date": text("the day alone"),
    "clock": text("the time of day alone"),
    "account": text("whose mailbox"),
    "operator": text("who did it, where that is not the owner"),
    "ip": text("the address it came from"),
    "place": text("the place in words"),
    "client": text("the program"),
    "device": text("the device"),
    "protocol": text("how it was signed in: web page, IMAP, app"),
    "factor": text("by what it was proven: password, code"),
    "result": text("whether it worked"),
    "reason": text("why it did not work"),
    "action": text("what was done"),
    "object": text("to whom or what it was done"),
    "detail": text("the same in more words"),
    "before": text("what stood there before"),
    "after": text("what stands there since"),
    "subject": text("subject of a message"),
    "sender": text("sender of a message"),
    "recipients": text("recipients of a message"),
    "direction": text("whether a message was sent or received"),
    "state": text("what became of a message"),
    "message_id": text("Message-ID of a message"),
    "size": text("size of a message"),
    "session": text("the session"),
    "risk": text("the console's own warning"),
    "name": text("the name of a rule, a password or a device"),
    "ignore": text("nothing of interest"),
}
"""What a column may be, and what that means."""

Columns = tuple[tuple[str, str], ...]
_HEADER = frozenset("ours our meaning means what as word to 含义 意思 对应 我们 说明".split())
_ARROW = re.compile(r"\s*(?:=>|->|→|=|\t)\s*")


def columns(told: str) -> Columns:
    """
    The pairs of a list: one a line, `theirs, ours`, `theirs = ours`, or a table with these two columns.

    Raises `CountersealError` naming the line and the words there are.
    """
    return tuple(dict(_pairs(told)).items())


def _pairs(told: str) -> Iterator[tuple[str, str]]:
    for number, line in enumerate(told.lstrip("\ufeff").splitlines(), start=1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        theirs, ours = _pair(line, number)
        word = ours.lower().replace("-", "_").replace(" ", "_")
        if word in OURS:
            yield theirs, word
        elif number > 1 or word not in _HEADER:
            raise _unknown(number, ours)


def _pair(line: str, number: int) -> tuple[str, str]:
    fields = [field.strip() for field in next(csv.reader([line], skipinitialspace=True), [])]
    if len(fields) != 2:
        fields = [field.strip(" \"'") for field in _ARROW.split(line.strip(), maxsplit=1)]
    if len(fields) != 2 or not fields[0]:
        raise CountersealError(
            text("Line {number} of the list of columns is no pair: {line}", number=number, line=line.strip()[:80]),
            text("Write one pair a line: the name of the column, a comma, and what it is"),
        )
    return fields[0], fields[1]


def _unknown(number: int, ours: str) -> CountersealError:
    return CountersealError(
        text("Line {number} of the list of columns: {word} is not known", number=number, word=ours[:80]),
        text("Use one of these words: {words}", words=", ".join(OURS)),
    )
