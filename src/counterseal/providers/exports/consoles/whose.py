"""
Whose mailbox an export is of, where no column says so: by its title, the page's first lines, or the name of the file.

A console shows a person only their own log, so it has no column for the account; people save it as
`anna@example.com_登录日志.csv` or the page says so at its top.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from counterseal.providers.exports.consoles.words import addresses

_SUFFIX: Final = re.compile(
    r"\.(?:csv|tsv|txt|xlsx?|xlsm|html?|mhtml?|json|zip|gz|7z|tar|rar)(?=$|!|/|:)", re.IGNORECASE
)
_BEFORE: Final = re.compile(
    r"^(?:\d{4}[-_]?\d{1,2}(?:[-_]?\d{1,2})?[-_])?(?:(?:log-?ins?|sign-?ins?|logs?|export|records?|operations?|settings|rules|mail)[-_])*_*",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def owner_in(title: str, place: str) -> str:
    """The one address that a title names, else the one that the file's name holds; empty where it is none or several."""
    found = addresses_only(title)
    if len(found) == 1:
        return found[0]
    named = {_BEFORE.sub("", one) for one in addresses_only(_SUFFIX.sub(" ", place))}
    return named.pop() if len(named) == 1 and not found else ""


def addresses_only(text: str) -> tuple[str, ...]:
    """Every address in a text, and nothing for a text without."""
    return addresses(text) if "@" in text else ()
