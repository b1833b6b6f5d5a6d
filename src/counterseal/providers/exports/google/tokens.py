"""
Application `token`: applications that were let in, were shown out, and came to read.

"OAuth Token Audit Activity Events" (docs/sources.md). `activity` is an application calling an API on somebody's behalf;
only some editions write it. Which product was touched stands in `product_bucket`.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.model.records import Access, AppGrant, Change, Record
from counterseal.providers.exports.google.events import Event, rows_of
from counterseal.providers.exports.m365.fields import word

_READS = ("get", "list", "batchget", "history", "watch", "search", "export", "download")


def scopes(event: Event) -> tuple[str, ...]:
    """What was allowed. Either the list itself, or the message that tells each with its products."""
    told = event.words("scope") or event.words("api_scopes")
    parts = [one for text in told for one in text.replace(",", " ").split()]
    found = parts or [word(row, "scope_name") for row in rows_of(event.parameters.get("scope_data"))]
    return tuple(dict.fromkeys(one for one in found if one))


def grant(event: Event) -> Iterator[Record]:
    """`authorize`, `revoke`, `deny`."""
    client = event.word("client_id")
    yield AppGrant(
        **event.common(app=client, succeeded=event.succeeded and event.name != "deny"),
        app_name=event.word("app_name") or client,
        scopes=scopes(event),
        what="removed" if event.name == "revoke" else "set",
    )


def asked(event: Event) -> Iterator[Record]:
    """`request`: somebody asked an administrator to let an application in."""
    yield Change(
        **event.common(app=event.word("client_id")), what="other", target=event.word("app_name"), after="app requested"
    )


def activity(event: Event) -> Iterator[Record]:
    """`activity`: mail or files are touched by an application in the place of their owner."""
    client, method = event.word("client_id"), event.word("method_name")
    common = event.common(app=client, actor_kind="app")
    buckets = event.word("product_bucket").upper().split()
    thing = "mail" if "GMAIL" in buckets or "gmail" in method.lower() else "file" if "DRIVE" in buckets else ""
    if not thing:
        yield Change(**common, what="other", target=event.word("app_name") or client, after=method)
        return
    details = {"app": event.word("app_name"), "method": method, "bytes": event.word("num_response_bytes")}
    yield Access(
        **common, act=_act(method), thing=thing, details={key: value for key, value in details.items() if value}
    )


def _act(method: str) -> str:
    last = method.rpartition(".")[2].lower()
    if not last or last.startswith(_READS):
        return "read"
    if last in {"delete", "batchdelete"}:
        return "purge"
    return "delete" if last == "trash" else "update"


READERS = {"authorize": grant, "revoke": grant, "deny": grant, "request": asked, "activity": activity}
