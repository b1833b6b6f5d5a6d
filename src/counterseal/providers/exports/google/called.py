"""
What a file is called after: the setting whose answer somebody kept in it.

Google answers `{}` where there is nothing and `{"enabled": false}` for two different settings, so only the name that
somebody gave the file, or the folder around it, says what is not there (`delegates.json`, `anna@example.com/imap.json`).
"""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import pairwise

from counterseal.providers.exports.standing import file_of

_ADDRESS = re.compile(r"[a-z0-9.+]*@(?:[a-z0-9-]+\.)+?[a-z]{2,}(?![a-z0-9])", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+", re.IGNORECASE)


def called(place: str, known: Collection[str]) -> str:
    """The known name in the file's name, else in its folder's: `send_as.json` and `sendAs` are both `sendas`."""
    for part in re.split(r"[/\\!]", file_of(place))[:-3:-1]:
        words = [one.lower() for one in _WORD.findall(_ADDRESS.sub(" ", part))]
        pairs = [one + other for one, other in pairwise(words)]
        if found := next((one for one in (*pairs, *words) if one in known), ""):
            return found
    return ""
