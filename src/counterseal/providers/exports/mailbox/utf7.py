"""
Names of IMAP folders in modified UTF-7, as Maildirs on disk still carry them: `&XfJT0ZAB-` is 已发送 (RFC 3501, 5.1.3).

Only names are decoded here; UTF-7 in messages is never followed.
"""

from __future__ import annotations

import binascii
import re
from typing import Final

_RUN: Final = re.compile(r"&([A-Za-z0-9+,]*)-")


def folder_name(raw: str) -> str:
    """The name as people read it. What is no modified UTF-7 stays as it is: newer servers write UTF-8."""
    if "&" not in raw or not raw.isascii():
        return raw
    return _RUN.sub(_decoded, raw)


def _decoded(run: re.Match[str]) -> str:
    letters = run[1]
    if not letters:
        return "&"
    try:
        data = binascii.a2b_base64(letters.replace(",", "/") + "=" * (-len(letters) % 4))
        return data[: len(data) // 2 * 2].decode("utf-16-be")
    except (binascii.Error, UnicodeDecodeError):
        return run.group()
