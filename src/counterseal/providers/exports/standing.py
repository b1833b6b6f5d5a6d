"""
Settings that stand: whose they are, and what every record of them has in common.

A settings export seldom says whose settings it holds. Whoever saved it says so in the name of the file or of the folder
around it (`anna@acme.test/filters.json`), and that is taken when nothing inside speaks. A wrong owner is worse than
none, so only a whole address counts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any
from urllib.parse import unquote

from counterseal.model.records import Source

_ROW = re.compile(r":(?:row|item|line) \d+$")
_SUFFIX = re.compile(r"\.(?:json|jsonl|ndjson|csv|tsv|txt|log|xlsx?|html?|gz|zip|xz|bz2|7z|tar)$", re.IGNORECASE)
_PREFIX = re.compile(
    r"^(?:get-)?(?:gmail|mailbox|inbox|messages?|rules?|inboxrules?|messagerules|filters?|forward(?:s|ing)?|delegates?|sendas|"
    r"settings?|imap|pop|vacation|tokens?|asps?|users?|grants?|methods?|authentication|permissions?|mail|export|graph)[-_ ]+",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:^|(?<=[\s(\[=,]))([a-z0-9][a-z0-9.+_-]*@(?:[a-z0-9-]+\.)+[a-z]{2,})", re.IGNORECASE)


@lru_cache(maxsize=4096)
def _address_in_path(path: str) -> str:
    for part in reversed(re.split(r"[/\\!]", path)):
        name = unquote(part)
        while (bare := _SUFFIX.sub("", name)) != name:
            name = bare
        while (bare := _PREFIX.sub("", name)) != name:
            name = bare
        if found := _ADDRESS.search(name):
            return found[1].lower()
    return ""


def account_of(place: str) -> str:
    """The address that the file or a folder around it is named after; the nearest one. Empty when there is none."""
    return _address_in_path(_ROW.sub("", place))


def file_of(place: str) -> str:
    """The file of a place: `a.zip!b.csv` of `a.zip!b.csv:row 7`."""
    return _ROW.sub("", place)


@dataclass(frozen=True, slots=True)
class Standing:
    """One row of settings: where it stands, when somebody looked, and whose it is."""

    source: Source
    seen: datetime
    account: str = ""

    def common(self, operation: str, native: str = "", at: datetime | None = None, **more: Any) -> dict[str, Any]:
        """
        The fields of `Record`. `native` is the provider's own id of the setting, `at` its last change where it is told.

        The same setting in two exports has one id, so that it counts once.
        """
        account = str(more.pop("account", self.account))
        whose = account or self.source.exhibit[:16]
        return {
            "id": f"{whose}:{operation}:{native}" if native else f"{self.source.exhibit[:16]}:{self.source.place}",
            "at": at or self.seen,
            "account": account,
            "source": self.source,
            "operation": operation,
            "standing": True,
        } | more
