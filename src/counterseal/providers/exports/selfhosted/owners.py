"""
Whose a file of a mail server is, told by the path it lies in.

Servers keep what belongs to a person in a folder of theirs: `home/anna`, `vhosts/acme.test/anna`, `sieve/anna@acme.test`,
`vmail1/acme.test/a/n/n/anna-2020.01.01.00.00.00`. The file itself does not say it.
"""

from __future__ import annotations

import re
from typing import Final

_PACKED: Final = re.compile(r"\.(?:zip|tar|t?gz|t?xz|t?bz2|tbz|7z)$", re.IGNORECASE)
_BUNDLE: Final = re.compile(r" \(\d+ (?:messages|settings)\)$")
_SCRIPT: Final = re.compile(r"\.(?:sieve|siv|script|yaml|txt|orig|svbin|log)$", re.IGNORECASE)
_MADE: Final = re.compile(r"-\d{4}(?:\.\d\d){2,5}$")
_DOMAIN: Final = re.compile(r"(?=.{4,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$")
_NUMBERED: Final = re.compile(r"(?:v?mail|mdbox|storage|backup|exhibit|part|disk|volume)?\d*$")
_COMMON: Final = frozenset(
    """
    . sieve .sieve sieve-scripts scripts tmp temp home homedir homes users user mail maildir .maildir mails var vmail vhosts
    virtual domains mailboxes mailbox export exports backup backups root etc lib spool srv data dovecot logs log opt usr local
    public_html www nfs mnt imap cyrus conf config conf.d global before after default .cpanel cpanel filters vfilters domain
    """.split()
)
_ONE_LETTER: Final = 1


def owner(place: str) -> str:
    """The account whose folder a place is in: an address where the path tells the domain too; empty where it tells none."""
    parts = [part for part in re.split(r"[/!\\]", place.lower()) if part and not _BUNDLE.search(part)]
    *folders, name = parts or [""]
    bare = _SCRIPT.sub("", name)
    for part in (bare, *reversed(folders)):
        if "@" in part and not part.startswith("@"):
            return part.strip("<>")
    folders = [part for part in folders if not _PACKED.search(part)]
    domain = _domain(folders)
    user = next((_MADE.sub("", part) for part in reversed(folders) if _is_person(part, domain)), "")
    return f"{user}@{domain}" if user and domain else user


def _domain(folders: list[str]) -> str:
    """The innermost folder that is a domain; of two in a row the outer one, because the inner is `first.last` in it."""
    known = [number for number, part in enumerate(folders) if _is_domain(part)]
    if not known:
        return ""
    last = known[-1]
    return folders[last - 1] if last - 1 in known else folders[last]


def _is_domain(part: str) -> bool:
    return (
        _DOMAIN.match(part) is not None and not _SCRIPT.search(part) and not _MADE.search(part) and part not in _COMMON
    )


def _is_person(part: str, domain: str) -> bool:
    if part == domain or part in _COMMON or len(part) == _ONE_LETTER or _NUMBERED.match(part):
        return False
    return not part.startswith(".")
