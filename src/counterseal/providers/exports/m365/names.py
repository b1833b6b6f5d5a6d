"""
Names in the parameters of Exchange's cmdlets: mailboxes, recipients, folders, rules, lists.

One mailbox is written as an address, as an alias, as a directory path (`EURPR01.PROD.OUTLOOK.COM/…/acme.test/anna`),
as two ids with a backslash between them, or as one long id; a rule as any of these, a backslash, and its name or
number; a folder as any of these, a colon, and its path ("Set-InboxRule", "Add-MailboxFolderPermission",
docs/sources.md). What cannot be told apart is left as it stands: a wrong owner is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from counterseal.mail.addresses import address_in, addresses_in, domain_of, local_of
from counterseal.providers.exports.clients import client_of
from counterseal.providers.exports.m365.fields import Base, listed, word

_GUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_OPAQUE = re.compile(r"[A-Za-z0-9+/]{40,}={0,2}")
_FOLDER_ID = re.compile(r"[A-Za-z0-9+/_-]{40,}={0,2}")
_RULE_NUMBER = re.compile(r"-?\d{10,20}")
_ALIAS_AFTER_ID = re.compile(r"^(?:cn=)?(?:[0-9a-f]{32}-)?", re.IGNORECASE)
_MAILBOX_BEFORE_FOLDER = re.compile(r"^[^:]*:[\\/]?")


def yes(value: str) -> bool:
    """A switch parameter is set."""
    return value.strip().lower() in {"true", "$true", "1", "yes"}


def no(value: str) -> bool:
    """A switch parameter is set to false, or a parameter is emptied."""
    return value.strip().lower() in {"", "false", "$false", "$null", "0", "no"}


def split(value: str) -> tuple[str, ...]:
    """A list parameter: JSON, or separated by semicolons, or by commas."""
    rows = listed(value) or (value.split(";") if ";" in value else value.split(","))
    return tuple(one for row in rows if (one := str(row).strip()))


def last(path: str) -> str:
    """The last part of a directory path, without what an address book wraps around it."""
    name = path.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1].strip("\"'[] ")
    return _ALIAS_AFTER_ID.sub("", name)


def recipients(parameters: Mapping[str, str], names: tuple[str, ...]) -> tuple[str, ...]:
    """The addresses (or directory names) in several parameters, each once."""
    found: list[str] = []
    for name in names:
        for one in split(parameters.get(name, "")):
            found += addresses_in(one) or (last(one).lower(),)
    return tuple(dict.fromkeys(one for one in found if one))


def opaque(value: str) -> bool:
    """Whether a name is an id that says nothing to a person."""
    name = value.rsplit("\\", 1)[-1].strip()
    return bool(_GUID.fullmatch(name) or _OPAQUE.fullmatch(name))


def mailbox_in(base: Base, value: str) -> str:
    """
    The mailbox that a parameter names: an address, or `alias@organisation` for an alias or a directory path.

    What can be no alias (a display name, a SID, an id, one of the provider's own names) is returned as it is.
    """
    path = value.strip()
    low = path.lower()
    if low.startswith(("nt authority\\", "s-1-")):
        return low
    name = last(path)
    if "@" in name:
        return address_in(name)
    domain = word(base.event, "OrganizationName") or domain_of(address_in(word(base.event, "UserId")))
    if not name or " " in name or not domain or opaque(name):
        return name.lower()
    return f"{name}@{domain}".lower()


def owner_of(base: Base, parameters: Mapping[str, str]) -> str:
    """The mailbox that a cmdlet changed: `Identity`, unless that is an id and `ObjectId` is a name."""
    identity, object_id = parameters.get("Identity", ""), word(base.event, "ObjectId")
    first = object_id if not identity.strip() or (opaque(identity) and object_id) else identity
    return mailbox_in(base, first)


def rule_path(path: str) -> tuple[str, str]:
    """A rule's mailbox and its name or number. The name is whatever follows the mailbox, slashes and backslashes too."""
    mailbox, mark, name = path.partition("\\")
    if _GUID.fullmatch(mailbox) and "\\" in name:  # the tenant's id stands before the mailbox's
        inner, _, name = name.partition("\\")
        mailbox = f"{mailbox}\\{inner}"
    return (mailbox, name) if mark else ("", path)


def rule_name(parameters: Mapping[str, str], object_id: str) -> str:
    """
    What a rule is called. A blank `Name` is a name, and a telling one.

    Set- and Remove-InboxRule may leave it out and know the rule by its number; a number is used only when nothing
    else is there, because it joins no two records.
    """
    if "Name" in parameters:
        return parameters["Name"]
    known = [rule_path(path)[1] for path in (object_id, parameters.get("Identity", "")) if path.strip()]
    return next((name for name in known if not _RULE_NUMBER.fullmatch(name)), known[0] if known else "")


def rule_owner(base: Base, parameters: Mapping[str, str]) -> str:
    """
    Whose rule it is. Without `Mailbox` a new rule is of whoever runs the cmdlet ("New-InboxRule", docs/sources.md).

    A path names the mailbox by a directory name that need not be an alias; where it is the actor's own name, the
    actor's address is surer.
    """
    actor = address_in(word(base.event, "UserId"))
    if parameters.get("Mailbox", "").strip():
        return mailbox_in(base, parameters["Mailbox"])
    paths = (word(base.event, "ObjectId"), parameters.get("Identity", ""))
    mailbox = next((found for path in paths if (found := rule_path(path)[0]) and not opaque(found)), "")
    own = not mailbox or base.operation.startswith("new-") or _letters(last(mailbox)) == _letters(local_of(actor))
    return actor if actor and own and "@" not in mailbox else mailbox_in(base, mailbox)


def _letters(name: str) -> str:
    return "".join(c for c in name.casefold() if c.isalnum())


def folder_in(value: str) -> str:
    """A folder's path without the mailbox before it (`anna:\\RSS Feeds`). An id keeps its letters and loses its slashes."""
    path = _MAILBOX_BEFORE_FOLDER.sub("", value.strip()).strip("\\/ ")
    return path.replace("/", "-").replace("+", "_") if _FOLDER_ID.fullmatch(path) else path


def exchange(base: Base, account: str = "") -> dict[str, Any]:
    """The common fields of an event of Exchange, with the client that it names."""
    info = word(base.event, "ClientInfoString")
    return base.common(account, agent=info, client=client_of("", info))
