"""
Filters of Gmail as rules: which mail they pick, and what becomes of it.

`Filter` of the Gmail API (docs/sources.md: "Gmail API"). A filter has no name; it is called by what it matches, as Gmail's
own page does. Adding the label TRASH deletes; taking INBOX away hides, in the label that is added or in *All mail*; a label
alone leaves the message where the owner sees it. `query` is what one types into Gmail's search box.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from counterseal.mail.addresses import address_in, addresses_in
from counterseal.model.records import Change, Record, Rule
from counterseal.providers.exports.m365.fields import part, plain, word
from counterseal.providers.exports.standing import Standing

OPERATION = "gmail.filters"
_TOKEN = re.compile(r"""(-?)(?:([a-z_]+):)?("[^"]*"|\([^()]*\)|\{[^{}]*\}|[^\s(){}"]+)""", re.IGNORECASE)
_SENDERS, _RECIPIENTS = {"from"}, {"to", "cc", "bcc", "deliveredto", "list"}
_SYSTEM = frozenset("INBOX UNREAD TRASH SPAM STARRED IMPORTANT SENT DRAFT CHAT YELLOW_STAR".split())
_LONGEST = 4096
_DEEPEST = 4


@dataclass(slots=True)
class Picked:
    """What a search picks."""

    words: list[str] = field(default_factory=list)
    senders: list[str] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    conditions: list[tuple[str, str]] = field(default_factory=list)


def search(text: str, into: Picked, operator: str = "", depth: int = _DEEPEST) -> None:
    """Take a search apart: `from:(a OR b) subject:"bank details" -in:chats`."""
    for sign, name, value in _TOKEN.findall(text[:_LONGEST]):
        inner = value[1:-1] if value[:1] in '("{' else value
        if inner in {"OR", "AND", "|", ""} and not name:
            continue
        what = name.lower() or operator
        if sign:
            into.conditions.append((f"exceptIf:{what}" if what else "exceptIf", inner))
        elif value[:1] in "({" and depth:
            search(inner, into, what, depth - 1)
        elif what in _SENDERS:
            into.senders.append(address_in(inner) or inner.lower())
        elif what in _RECIPIENTS:
            into.recipients.append(address_in(inner) or inner.lower())
        elif what in {"", "subject", "query"}:
            into.words.append(inner)
        else:
            into.conditions.append((what, inner))


def picked(criteria: Mapping[str, Any]) -> Picked:
    """What a filter's criteria pick; every one of them is a condition in Gmail's own words."""
    found = Picked()
    for name in ("from", "to", "subject", "query"):
        if text := word(criteria, name):
            found.conditions.append((name, text))
            search(text, found, name)
    if text := word(criteria, "negatedQuery"):
        found.conditions.append(("exceptIf:query", text))
    if word(criteria, "hasAttachment").lower() == "true":
        found.conditions.append(("hasAttachment", "true"))
    if size := word(criteria, "size"):
        found.conditions.append(("size", f"{word(criteria, 'sizeComparison')} {size}".strip()))
    if word(criteria, "excludeChats").lower() == "true":
        found.conditions.append(("excludeChats", "true"))
    return found


def labels(action: Mapping[str, Any], name: str) -> tuple[str, ...]:
    """A list of labels, as a list or as text."""
    value = action.get(name)
    rows = value if isinstance(value, list) else re.split(r"[,;\s]+", value) if isinstance(value, str) else []
    return tuple(one for row in rows if (one := plain(row).strip()))


def own_labels(values: Mapping[str, Any]) -> tuple[str, ...]:
    """The ids, or in GAM's tables the names, of the owner's own labels that a filter puts on what it hides."""
    action = part(values, "action")
    if "INBOX" not in labels(action, "removeLabelIds"):
        return ()
    added = labels(action, "addLabelIds")
    return tuple(one for one in added if one.upper() not in _SYSTEM and not one.upper().startswith("CATEGORY_"))


def read(values: Mapping[str, Any], standing: Standing, names: Mapping[str, str]) -> Iterator[Record]:
    """The rule of a filter, and the senders whose mail it never lets be spam. `names` are those of labels by their ids."""
    criteria, action = part(values, "criteria"), part(values, "action")
    found = picked(criteria)
    added, removed = labels(action, "addLabelIds"), labels(action, "removeLabelIds")
    own = [names.get(one, one) for one in own_labels(values)]
    hidden = "INBOX" in removed
    moves = "Spam" if "SPAM" in added else (own[0] if own else "archive") if hidden else ""
    native = word(values, "id")
    common = standing.common(OPERATION, native)
    yield Rule(
        **common,
        name=" ".join(f"{key}:({value})" for key, value in found.conditions) or native,
        words=tuple(dict.fromkeys(found.words)),
        senders=tuple(dict.fromkeys(found.senders)),
        recipients=tuple(dict.fromkeys(found.recipients)),
        conditions=tuple(found.conditions),
        forwards_to=addresses_in(word(action, "forward")),
        moves_to=moves,
        deletes="TRASH" in added,
        marks_read="UNREAD" in removed,
    )
    if "SPAM" in removed:
        for sender in dict.fromkeys(found.senders) or ("",):
            more = common | {"id": f"{common['id']}:{sender or 'all'}"}
            yield Change(**more, what="allowlist.added", target=sender)
