"""
Subjects as a mail server logs them: still encoded, cut off, folds turned into question marks.
"""

from __future__ import annotations

import re
from email.errors import HeaderParseError
from email.header import decode_header
from typing import Final

_FOLD: Final = re.compile(r"\?=[?\s]*(?==\?)")
_CUT: Final = re.compile(r"=\?[^?\s]+\?[bBqQ]\?[^?\s]*$")


def decoded(written: str) -> str:
    """A subject in words; what cannot be decoded stays as it was written."""
    if "=?" not in written:
        return written.strip()
    whole = _FOLD.sub("?= ", written)
    if cut := _CUT.search(whole):  # the server writes 200 letters of a header
        whole = whole[: cut.start()] or whole
    try:
        parts = decode_header(whole)
        text = "".join(
            part if isinstance(part, str) else part.decode(charset or "ascii", "replace") for part, charset in parts
        )
    except (HeaderParseError, LookupError, ValueError):
        return written.strip()
    return " ".join(text.split())
