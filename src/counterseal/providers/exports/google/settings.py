"""
The settings of a Gmail mailbox, as the API returns them, one kind a file or all of them in one object.

"Gmail API" (docs/sources.md), `users.settings.*`. A forwarding address that was verified forwards nothing until a filter or
the forwarding of the mailbox uses it, so it is told as what it is: a door that has been unlocked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from counterseal.mail.addresses import address_in
from counterseal.model.records import Change, Delegate, Forward, Protocol, Record
from counterseal.providers.exports.google.events import instant
from counterseal.providers.exports.m365.fields import part, word
from counterseal.providers.exports.standing import Standing
from counterseal.providers.exports.trouble import BadRow

Reader = Callable[[Mapping[str, Any], Standing], Iterator[Record]]

_TAG = re.compile(r"<[^>]{0,2000}>")
_LONGEST = 2000
_ON, _OFF = frozenset({"true", "1", "yes"}), frozenset({"false", "0", "no", ""})


def yes(value: Mapping[str, Any], name: str) -> bool:
    """A switch, as JSON or as a table writes it. Raises `BadRow` for what is neither on nor off."""
    told = word(value, name).lower()
    if told not in _ON and told not in _OFF:
        raise BadRow("bad_row", told[:40], f"{name} is {told[:40]!r}, neither true nor false")
    return told in _ON


def readable(markup: str) -> str:
    """Text of a little HTML: a signature, an automatic reply."""
    return " ".join(_TAG.sub(" ", markup[: 4 * _LONGEST]).replace("&nbsp;", " ").split())[:_LONGEST]


def auto_forwarding(values: Mapping[str, Any], standing: Standing) -> Iterator[Record]:
    """`getAutoForwarding`: all mail goes on to another address."""
    to = address_in(word(values, "emailAddress"))
    if yes(values, "enabled") or (to and "enabled" not in values):
        keeps = word(values, "disposition") != "trash"
        yield Forward(**standing.common("gmail.autoForwarding", to), to=(to,) if to else (), keeps_copy=keeps)


def forwarding_address(values: Mapping[str, Any], standing: Standing) -> Iterator[Record]:
    """`forwardingAddresses`: where mail may be forwarded to."""
    to = address_in(word(values, "forwardingEmail"))
    status = word(values, "verificationStatus")
    yield Change(
        **standing.common("gmail.forwardingAddresses", to), what="forwarding.allowed", target=to, after=status,
        details={"status": status} if status else {},
    )  # fmt: skip


def delegate(values: Mapping[str, Any], standing: Standing) -> Iterator[Record]:
    """`delegates`: who may open the mailbox and send from it. Only an accepted one can."""
    to = address_in(word(values, "delegateEmail"))
    status = word(values, "verificationStatus").lower()
    yield Delegate(
        **standing.common("gmail.delegates", to, succeeded=status in {"accepted", ""}), to=to, right="full_access",
        level=status,
    )  # fmt: skip


def send_as(values: Mapping[str, Any], standing: Standing) -> Iterator[Record]:
    """`sendAs`: the mailbox's own address with its reply address and signature, and other names it may send in."""
    address = address_in(word(values, "sendAsEmail"))
    reply = address_in(word(values, "replyToAddress"))
    own = yes(values, "isPrimary") or (bool(address) and address == standing.account)
    account = standing.account or (address if own else "")
    common = standing.common("gmail.sendAs", address, account=account)
    if own and reply:
        yield Change(**common | {"id": f"{common['id']}:reply"}, what="reply_to.set", target=account, after=reply)
    if own and (signature := readable(word(values, "signature"))):
        yield Change(
            **common | {"id": f"{common['id']}:signature"}, what="signature.set", target=account, after=signature
        )
    if own:
        return
    details = {
        "name": word(values, "displayName"), "reply_to": reply, "status": word(values, "verificationStatus"),
        "host": word(part(values, "smtpMsa"), "host") or word(values, "smtpMsa.host"),
        "default": "yes" if yes(values, "isDefault") else "",
    }  # fmt: skip
    kept = {key: value for key, value in details.items() if value}
    yield Change(**common, what="identity.added", target=address, after=address, details=kept)


def imap(values: Mapping[str, Any], standing: Standing) -> Iterator[Record]:
    """`getImap`."""
    yield Protocol(**standing.common("gmail.imap", "imap"), name="imap", enabled=yes(values, "enabled"))


def pop(values: Mapping[str, Any], standing: Standing) -> Iterator[Record]:
    """`getPop`: which mail it gives out; none, if it is switched off."""
    window = word(values, "accessWindow")
    enabled = window not in {"", "disabled", "accessWindowUnspecified"} if window else yes(values, "enabled")
    yield Protocol(**standing.common("gmail.pop", "pop"), name="pop", enabled=enabled)


def vacation(values: Mapping[str, Any], standing: Standing) -> Iterator[Record]:
    """`getVacation`: what strangers are answered, while it is switched on."""
    if not yes(values, "enableAutoReply"):
        return
    body = word(values, "responseBodyHtml") or word(values, "responseBodyPlainText")
    said = " ".join(one for one in (word(values, "responseSubject"), readable(body)) if one)
    details = {
        "since": _day(values, "startTime"), "until": _day(values, "endTime"),
        "contacts_only": "yes" if yes(values, "restrictToContacts") else "",
        "inside_only": "yes" if yes(values, "restrictToDomain") else "",
    }  # fmt: skip
    kept = {key: value for key, value in details.items() if value}
    yield Change(
        **standing.common("gmail.vacation", "vacation"),
        what="vacation.set",
        target=standing.account,
        after=said,
        details=kept,
    )


def _day(values: Mapping[str, Any], name: str) -> str:
    read = instant(values.get(name))
    return read.date().isoformat() if read else word(values, name)


def language(values: Mapping[str, Any], standing: Standing) -> Iterator[Record]:
    """`getLanguage`."""
    yield Change(
        **standing.common("gmail.language", "language"), what="mailbox.changed", target=standing.account,
        after=f"language {word(values, 'displayLanguage')}",
    )  # fmt: skip
