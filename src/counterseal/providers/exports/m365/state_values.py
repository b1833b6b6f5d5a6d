"""
Values as PowerShell writes them, in a table or as JSON: switches, lists, people, moments.

`Export-Csv` writes a list as the name of its class (`System.String[]`) unless somebody joined it first, `Format-List` in
braces, `ConvertTo-Json` as a list, in which an object below the second level is a text again ("Get-InboxRule",
docs/sources.md). A person is `"Anna" [SMTP:anna@example.com]` or `"Anna" [EX:/o=…/cn=…-anna]`: only what stands in the
brackets counts, because the name before them is anybody's choice.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from counterseal.mail.addresses import address_in
from counterseal.providers.exports.dates import moment, utc
from counterseal.providers.exports.m365.fields import listed, plain
from counterseal.providers.exports.m365.names import last
from counterseal.providers.exports.trouble import BadRow

_CLASS = re.compile(r"(?:System\.|Microsoft\.|Deserialized\.)[\w.+`]*(?:\[[\w.,\s`\[\]]*\])?")
_PERSON = re.compile(r'"?([^"\[\]]*)"?\s*\[\s*(SMTP|EX|X500|MAILTO)\s*:\s*([^\]]*)\]', re.IGNORECASE)
_LISTS = ("[]", "`", "Collection", "Dictionary", "List")
_NAMES = (
    "Address",
    "SmtpAddress",
    "PrimarySmtpAddress",
    "EmailAddress",
    "UserPrincipalName",
    "RawIdentity",
    "Name",
    "DisplayName",
)


def lost(value: object) -> bool:
    """Whether a cell holds the class of a list instead of the list."""
    text = value if isinstance(value, str) else ""
    return bool(_CLASS.fullmatch(text.strip())) and any(one in text for one in _LISTS)


def many(value: object) -> tuple[str, ...]:
    """A value as a list of texts."""
    if isinstance(value, list):
        return tuple(one for row in value for one in many(row))
    if isinstance(value, Mapping):
        told = next((plain(value[name]) for name in _NAMES if value.get(name)), "")
        inner = value.get("value")
        return (told,) if told else many(inner) if isinstance(inner, list) else ()
    text = "" if lost(value) else plain(value).strip()
    if not text or text in {"{}", "null"}:
        return ()
    if rows := listed(text):
        return tuple(one for row in rows if (one := plain(row).strip()))
    bare = text[1:-1] if text.startswith("{") and text.endswith("}") else text
    return tuple(one for row in _split(bare) if (one := row.strip()))


def _split(text: str) -> list[str]:
    """At semicolons or line ends, else at commas that stand outside quotes and brackets."""
    if ";" in text or "\n" in text:
        return re.split(r"[;\n]", text)
    return re.split(r',(?=(?:[^"]*"[^"]*")*[^"]*$)(?![^\[]*\])', text)


def one(value: object) -> str:
    """A value that is no list, as text."""
    found = many(value) if isinstance(value, list | Mapping) else ()
    if found or isinstance(value, list | Mapping):
        return ", ".join(found)
    text = "" if lost(value) else plain(value).strip()
    return text[1:-1].strip() if text.startswith("{") and text.endswith("}") else text


def on(value: object) -> bool:
    """A switch that is set."""
    return one(value).lower() in {"true", "$true", "1", "yes", "enabled"}


def off(value: object) -> bool:
    """A switch that is set to false; an empty cell is not."""
    return one(value).lower() in {"false", "$false", "0", "no", "disabled"}


def switch(row: Mapping[str, Any], name: str) -> bool | None:
    """A switch, or None where it is empty. Raises `BadRow` for what is neither on nor off: a guess would open a door."""
    value = row.get(name)
    if on(value) or off(value):
        return on(value)
    if text := one(value):
        raise BadRow("bad_row", text[:40], f"{name} is {text[:40]!r}, neither True nor False")
    return None


def person(text: str) -> str:
    """One recipient: an address, or the last part of a directory path, or a name."""
    found = _PERSON.search(text)
    if not found:
        return address_in(text) or last(text).lower()
    return address_in(found[3]) or last(found[3]).lower()


def people(value: object) -> tuple[str, ...]:
    """Recipients, each once."""
    return tuple(dict.fromkeys(found for row in many(value) if (found := person(row))))


def when(row: Mapping[str, Any], *names: str) -> datetime | None:
    """The first of several columns that holds a moment whose zone is known."""
    for name in names:
        text = one(row.get(name))
        read = moment(text)
        if read and (read.tzinfo is not None or name.endswith("UTC")):
            return utc(read)
    return None
