"""
Applications `drive` and `takeout`: files opened, taken and shared; whole accounts taken away.

"Drive Audit Activity Events" and "Takeout Audit Activity Events" (docs/sources.md). A Takeout is not in the log of Drive,
and it carries the mailbox too when mail is among the products, or when all of them are.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from counterseal.mail.addresses import address_in
from counterseal.model.records import Access, Change, Item, Record
from counterseal.providers.exports.google.events import Event

ACTS = {
    "view": "read", "preview": "read", "print": "download", "download": "download", "copy": "download",
    "create": "upload", "upload": "upload", "edit": "update", "rename": "update", "move": "move", "add_to_folder": "move",
    "trash": "delete", "delete": "purge", "untrash": "update", "source_copy": "download",
}  # fmt: skip
SHARES = (
    "change_user_access", "change_document_visibility", "change_document_access_scope", "change_acl_editors",
    "shared_drive_membership_change", "team_drive_membership_change", "change_owner",
)  # fmt: skip
_OPEN = ("people_with_link", "public_on_the_web", "public_in_the_domain", "people_within_domain_with_link")


def touched(event: Event) -> Iterator[Record]:
    """One file, and what was done to it."""
    yield Access(**_file(event), act=ACTS[event.name.lower()])


def shared(event: Event) -> Iterator[Record]:
    """Somebody may see or change a file now; with a link, anybody who has it."""
    level = event.word("new_value", "visibility_change").lower()
    visible = event.word("visibility", "new_visibility").lower()
    to = address_in(event.word("target_user", "new_owner"))
    details = {"to": to, "visibility": visible, "before": event.word("old_value")}
    anyone = visible in _OPEN or any(one in level for one in _OPEN)
    yield Access(
        **_file(event),
        act="share",
        link=("edit" if "edit" in level or "write" in level else "view") if anyone else "",
        details={key: value for key, value in details.items() if value},
    )


def _file(event: Event) -> dict[str, Any]:
    item = Item(event.word("doc_id"), event.word("doc_title"))
    return event.common(address_in(event.word("owner"))) | {"items": (item,), "thing": "file"}


def takeout(event: Event) -> Iterator[Record]:
    """A copy of the account was asked for, made, or fetched."""
    products = event.word("products_requested")
    account = address_in(event.word("user_email"))
    details = {
        "products": products, "to": event.word("takeout_destination"), "status": event.word("takeout_status"),
        "job": event.word("takeout_id"), "by": event.word("initiated_by"),
    }  # fmt: skip
    kept = {key: value for key, value in details.items() if value}
    if event.name.upper().startswith("SCHEDULED"):
        yield Change(**event.common(account), what="other", target="takeout", after=event.name, details=kept)
        return
    low = products.lower()
    mail = not products or "mail" in low or "all" in low.split()
    act = "download" if event.name.upper().startswith("DOWNLOADED") else "sync"
    yield Access(**event.common(account), act=act, thing="mail" if mail else "file", details=kept)


READERS = {**dict.fromkeys(ACTS, touched), **dict.fromkeys(SHARES, shared)}
TAKEOUT = dict.fromkeys(
    ("started_user_takeout", "completed_user_takeout", "downloaded_user_takeout", "scheduled_user_takeout"), takeout
)
