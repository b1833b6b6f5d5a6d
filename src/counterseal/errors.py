"""
Errors that a person reads.

Inside the program built-in exceptions do. Where somebody has to be told, `CountersealError` carries two sentences: what
is wrong and what to do. Both are kept as `Text`, so that they can be told in the reader's language; `str()` is plain
English, for logs and traces.
"""

from __future__ import annotations

from counterseal.model.text import Land, Many, Text, Value, When


class CountersealError(Exception):
    """Something a person must know, and can do something about."""

    def __init__(self, message: Text, remedy: Text) -> None:
        super().__init__(message, remedy)
        self.message = message
        self.remedy = remedy

    def advice(self) -> Text:
        """What to do about it."""
        return self.remedy

    def __str__(self) -> str:
        return plain(self.message)


def plain(value: Value) -> str:
    """A value in English, without a catalogue: for logs, traces and tests."""
    match value:
        case Text(template, values):
            return template.format(**{name: plain(filling) for name, filling in values})
        case Many(values):
            return ", ".join(plain(each) for each in values)
        case When(at):
            return at.isoformat()
        case Land(code):
            return code or "?"
        case _:
            return str(value)
