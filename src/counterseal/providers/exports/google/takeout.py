"""
What an account's owner takes out about the account itself: `Access Log Activity` of Google Takeout.

**Seen** throughout ("Access Log Activity of Google Takeout", docs/sources.md); Google documents no columns, so they are
found by their titles. A row is a use of one product from one address: by a person, or by a program that keeps a phone up
to date. It is a session that goes on, not a password that was typed, and is told as one. The file never says whose it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from counterseal.model.place import split_ip
from counterseal.model.records import Change, Record, SignIn, Source
from counterseal.providers.exports.clients import client_of
from counterseal.providers.exports.dates import DateOrder
from counterseal.providers.exports.m365.fields import word
from counterseal.providers.exports.standing import account_of
from counterseal.providers.exports.trouble import BadRow
from counterseal.reach import Asked

_CHANNELS = {"imap": "imap", "pop": "pop", "pop3": "pop", "smtp": "smtp", "web": "browser", "mobile": "app"}


class AccessLog:
    """The dialect."""

    name = "google takeout access log"

    def __init__(self, asked: Asked) -> None:
        self._seen = asked.seen
        self._order = DateOrder()

    def fits(self, values: Mapping[str, Any]) -> bool:
        """Whether a row is an activity, or a device, of this log."""
        if "Activity Timestamp" in values:
            return "IP Address" in values and ("Product Name" in values or "User Agent String" in values)
        return "Gaia ID" in values and "Device Type" in values

    def read(self, values: Mapping[str, Any], source: Source) -> Iterator[Record]:
        """The one record of a row. Raises `ValueError` for an activity without a time."""
        if "Activity Timestamp" in values:
            yield self._activity(values, source)
        else:
            yield self._device(values, source)

    def _activity(self, values: Mapping[str, Any], source: Source) -> SignIn:
        stamp = word(values, "Activity Timestamp")
        if not stamp:
            raise BadRow("no_time", "", "the row has no Activity Timestamp")
        agent = word(values, "User Agent String")
        channel = word(values, "Gmail Access Channel").lower()
        told = next((name for mark, name in _CHANNELS.items() if mark in channel), "")
        byself = word(values, "Activity Type").lower().startswith("non user")
        account = account_of(source.place)
        country = word(values, "Activity Country").upper()
        return SignIn(
            id=f"{source.exhibit[:16]}:{source.place}",
            at=self._order.read(stamp),
            account=account,
            actor=account,
            source=source,
            operation="Access Log Activity",
            ip=split_ip(word(values, "IP Address")),
            agent=agent,
            client=_client(agent),
            ok=True,
            protocol=told if told in {"imap", "pop", "smtp"} else "token" if byself or not told else told,
            country=country if len(country) == 2 else "",
            city=word(values, "Activity City") or word(values, "Activity Region"),
            app=word(values, "Product Name"),
        )

    def _device(self, values: Mapping[str, Any], source: Source) -> Change:
        low = {key.lower(): word(values, key) for key in values}
        model = next((low[key] for key in low if "model" in key and low[key]), "")
        brand = next((low[key] for key in low if "brand" in key and low[key]), "")
        system = next((low[key] for key in low if key.endswith("os") or "operating system" in key), "")
        account = account_of(source.place)
        name = " ".join(one for one in (brand, model) if one) or low.get("device type", "")
        details = {"os": system, "user": account, "type": low.get("device type", "")}
        return Change(
            id=f"{source.exhibit[:16]}:{source.place}",
            at=self._first(low) or self._seen,
            account=account,
            source=source,
            operation="Access Log Activity",
            standing=True,
            what="device.registered",
            target=name,
            after=name,
            details={key: value for key, value in details.items() if value},
        )

    def _first(self, low: Mapping[str, str]) -> datetime | None:
        stamp = next((low[key] for key in low if "first" in key and low[key]), "")
        try:
            return self._order.read(stamp) if stamp else None
        except ValueError:
            return None


def _client(agent: str) -> str:
    """A browser's own words, or Google's: `App : GMAIL_APP. Os : IOS_OS. Device Type : MOBILE.`"""
    told = (one.partition(" : ") for one in agent.split(". "))
    parts = {key.strip().lower(): value.strip() for key, mark, value in told if mark}
    if not parts:
        return client_of(agent)
    app = parts.get("app", "").removesuffix("_APP").replace("_", " ").strip(". ").title()
    system = parts.get("os", "").removesuffix("_OS").replace("_", " ").strip(". ").title()
    return " on ".join(one for one in (app, system) if one)
