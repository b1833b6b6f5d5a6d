"""
XML of office files, with everything refused by which a small file costs much.

The standard library's expat reads it; a document type, and with it every entity, ends the reading, as does nesting
beyond all reason. Whatever was told before the break has been handed on by then.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Protocol
from xml.parsers import expat

DEEPEST: Final = 200
_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")
_PIECE: Final = 64 * 1024


class Handler(Protocol):
    """Who is told. Names come without their prefix, the names of attributes as they stand."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None: ...
    def end(self, name: str) -> None: ...
    def text(self, text: str) -> None: ...


class _EnoughError(Exception):
    """Reading ends here."""


def read(data: bytes, handler: Handler) -> bool:
    """Tell the handler everything; whether it was read to its end."""
    # The parts of office files are UTF-8 or UTF-16; a name of anything else is not asked of the machine's codecs.
    parser = expat.ParserCreate(None if data.startswith(_UTF_16) else "utf-8")
    parser.buffer_text = True
    depth = 0

    def start(name: str, attributes: Mapping[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise _EnoughError
        handler.start(name.rpartition(":")[2], attributes)

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        handler.end(name.rpartition(":")[2])

    def doctype(*_: object) -> None:
        raise _EnoughError

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = handler.text
    parser.StartDoctypeDeclHandler = doctype
    try:
        for at in range(0, len(data), _PIECE):
            parser.Parse(data[at : at + _PIECE], False)
        parser.Parse(b"", True)
    except (expat.ExpatError, _EnoughError, UnicodeError):
        return False
    return True


def attribute(attributes: Mapping[str, str], name: str) -> str:
    """An attribute by its name without prefix."""
    found = attributes.get(name)
    if found is not None:
        return found
    return next((value for key, value in attributes.items() if key.rpartition(":")[2] == name), "")
