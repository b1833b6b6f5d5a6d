"""
The identifiers of messages: Message-ID, In-Reply-To, References, as they are written everywhere else.

Programs fold them in the middle, leave the angle brackets out, and put prose around them. Logs and other messages write
them whole, so they are brought into that form: `<left@right>`.
"""

from __future__ import annotations

import re
from typing import Final

from counterseal.mail.headers import Head
from counterseal.mail.words import header

MOST: Final = 40
"""References that are kept: the first and the last ones. Programs cut longer lists the same way."""
_ID: Final = re.compile(r"<([^<>]{1,998})>")


def message_id(raw: bytes) -> str:
    """The first identifier in a header, or nothing."""
    text = header(raw)
    if found := _ID.search(text):
        inner = "".join(found[1].split())
        return f"<{inner}>" if inner else ""
    word = text.split()[0].strip("<>;,") if text.split() else ""
    return f"<{word[:998]}>" if word else ""


def message_ids(fields: list[bytes]) -> tuple[str, ...]:
    """Every identifier in headers of one name, in order, each once."""
    found = dict.fromkeys("<" + "".join(one.split()) + ">" for raw in fields for one in _ID.findall(header(raw)))
    found.pop("<>", None)
    every = tuple(found)
    return every if len(every) <= MOST else (every[0], *every[1 - MOST :])


def answered(top: Head) -> str:
    """The message that this one answers."""
    ids = message_ids(top.every(b"in-reply-to"))
    return ids[0] if ids else ""
