"""
A file was opened to anybody who has the link.

What it finds
    Links to files that work without signing in. Links by which strangers may write are told as medium, as high when the
    name of the file speaks of money, accounts or contracts; links to read such a file as low.

Why it matters
    Such a link is a copy of the file for whoever finds or is sent it, and nobody can say who opened it. An intruder
    takes files out this way, or puts a false invoice under your own address.

When it is innocent
    Catalogues and pictures are shared by links to read; that is not told, nor is sharing with named people or inside
    the company. Whoever has made such links on three days before does it for the work: it is told as low.

What to do
    Ask the owner. Remove the link, look into the file's versions, and use links for named people.

See
    MITRE ATT&CK T1567 (Exfiltration Over Web Service), T1530 (Data from Cloud Storage)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from counterseal.examine import detector
from counterseal.lore.words import of_money
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.mailbox import Mailbox
from counterseal.model.records import Access
from counterseal.model.text import Text, many, text

HABIT = 3


@detector(severity=Severity.HIGH, needs=[Access])
def file_shared_to_anyone(mailbox: Mailbox) -> Iterator[Finding]:
    """Yield one finding for each file."""
    by_file: dict[str, list[Access]] = {}
    for access in mailbox.fresh(Access):
        if _open(access):
            by_file.setdefault(_name(access), []).append(access)
    seen = {one.at.date() for one in mailbox.history(Access) if _open(one)}
    for name, links in by_file.items():
        writable = any(one.link == "edit" for one in links)
        money = _money(name)
        habit = len({day for day in seen if day < links[0].at.date()}) >= HABIT
        seen |= {one.at.date() for one in links}
        if not writable and not money:
            continue
        yield Finding(
            account=mailbox.address,
            about=name,
            said=_said(links[0], name, writable),
            records=tuple(links),
            severity=Severity.LOW if habit or not writable else Severity.HIGH if money else Severity.MEDIUM,
            shows=Shows.DOUBT,
            confidence=0.2 if habit else 0.5 if writable else 0.3,
            because=(text("Its name speaks of money: {words}", words=many(money)),) if money else (),
            remedies=(Remedy("remove_link", name, (("account", mailbox.address),)),),
        )


def _open(access: Access) -> bool:
    anyone = access.act == "share" and access.details.get("with") == "anyone"
    return anyone and access.thing == "file" and access.succeeded and access.actor_kind != "system"


def _name(access: Access) -> str:
    return access.items[0].name if access.items else access.folder


def _money(name: str) -> tuple[str, ...]:
    """The words of money in a file's name; many names hold a plural, and words joined by signs."""
    words = re.split(r"[\s_.\-()（）]+", name)
    return of_money((name, *words, *(word.removesuffix("s") for word in words)))


def _said(link: Access, name: str, writable: bool) -> Text:
    if writable:
        return text("{actor} made a link by which anybody may change “{file}”", actor=link.actor, file=name)
    return text("{actor} made a link by which anybody may read “{file}”", actor=link.actor, file=name)
