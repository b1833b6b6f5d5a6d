"""
The dialect of what Exchange's PowerShell lists: `Get-… | Export-Csv`, `ConvertTo-Json`, `Format-List` joined by hand.

A row is told by the properties that only one cmdlet returns. The names are PowerShell's own and never translated. Lists that
`Export-Csv` lost are counted and told, because a rule whose receivers are lost looks like a rule that forwards nowhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from counterseal.mail.addresses import address_in
from counterseal.model.reading import Gap
from counterseal.model.records import Record, Source
from counterseal.providers.exports.m365 import state_mailbox, state_rules
from counterseal.providers.exports.m365.state_people import People
from counterseal.providers.exports.m365.state_values import lost, one
from counterseal.providers.exports.nearly import damaged
from counterseal.providers.exports.standing import Standing, account_of, file_of
from counterseal.providers.exports.whole import Found
from counterseal.reach import Asked

Reader = Callable[[Mapping[str, Any], Standing, People], Iterator[Record]]

_RULE_ACTS: Final = frozenset(
    {"MoveToFolder", "ForwardTo", "RedirectTo", "DeleteMessage", "MarkAsRead", "ForwardAsAttachmentTo"}
)
_SWITCHES: Final = frozenset(
    {"PopEnabled", "ImapEnabled", "ActiveSyncEnabled", "OWAEnabled", "MAPIEnabled", "MapiEnabled"}
)
_FORWARDING: Final = frozenset(
    {"ForwardingSmtpAddress", "ForwardingAddress", "DeliverToMailboxAndForward", "GrantSendOnBehalfTo", "AuditEnabled"}
)
_NAMED: Final = frozenset({"PrimarySmtpAddress", "UserPrincipalName", "Identity", "Alias", "Name", "DisplayName"})


COLUMNS: Final = (
    state_rules.TELLING | _SWITCHES | _FORWARDING | {"EwsEnabled", "SmtpClientAuthenticationDisabled", "Trustee"}
)
"""Columns that are asked for."""


def reader_of(row: Mapping[str, Any]) -> Reader | None:
    """Who reads a row; None for a row of anything else."""
    keys = row.keys()
    simple: tuple[tuple[set[str], Reader], ...] = (
        ({"Trustee", "AccessRights"}, state_mailbox.permission),
        ({"FolderName", "User", "AccessRights"}, state_mailbox.folder_permission),
        ({"User", "AccessRights", "Identity"}, state_mailbox.permission),
        ({"TrustedSendersAndDomains", "BlockedSendersAndDomains"}, state_mailbox.junk),
        ({"AutoReplyState"}, state_mailbox.reply),
        ({"ConnectorType", "SenderDomains"}, state_mailbox.connector),
        ({"ConnectorType", "RecipientDomains"}, state_mailbox.connector),
        ({"ConnectorType", "SenderIPAddresses"}, state_mailbox.connector),
        ({"RuleId", "DestinationFolder"}, state_rules.sweep_rule),
        ({"DeviceId", "DeviceOS", "DeviceType"}, state_mailbox.device),
        ({"DeviceID", "DeviceType", "LastSuccessSync"}, state_mailbox.device),
        ({"Name", "State", "Mode", "Priority"}, state_rules.transport_rule),
        ({"RuleIdentity", "Name"}, state_rules.inbox_rule),
    )
    for needed, reader in simple:
        if needed <= keys:
            return reader
    if "Name" in keys and keys & _RULE_ACTS and keys & {"MailboxOwnerId", "Enabled", "Description", "Identity"}:
        return state_rules.inbox_rule
    if len(keys & _SWITCHES) > 1 or "SmtpClientAuthenticationDisabled" in keys:
        return state_mailbox.protocols
    return state_mailbox.mailbox if keys & _FORWARDING and keys & _NAMED else None


class ExchangeState:
    """The dialect. Mailboxes that it has seen give their addresses to aliases that come later."""

    name = "exchange online state (PowerShell)"

    def __init__(self, asked: Asked) -> None:
        self._seen = asked.seen
        self._people = People()
        self._lost: dict[str, list[str]] = {}
        self._damaged: dict[str, tuple[str, ...]] = {}

    def fits(self, values: Mapping[str, Any]) -> bool:
        """Whether a row is one of these listings."""
        return "AuditData" not in values and "CreationTime" not in values and reader_of(values) is not None

    def read(self, values: Mapping[str, Any], source: Source) -> Iterator[Record]:
        """The records of one row; none for a right that everybody has over their own mailbox."""
        reader = reader_of(values)
        if reader is None:
            return
        self._learn(values)
        if (file := file_of(source.place)) not in self._damaged:
            self._damaged[file] = damaged(values, COLUMNS)
        gone = [name for name, value in values.items() if name in state_rules.TELLING and lost(value)]
        if gone:
            self._lost.setdefault(file, []).append(", ".join(gone))
        told = address_in(one(values.get("Mailbox"))) or address_in(one(values.get("MailboxOwnerUPN")))
        standing = Standing(source, self._seen, told or account_of(source.place))
        used: dict[str, int] = {}
        for record in reader(values, standing, self._people):
            count = used[record.id] = used.get(record.id, 0) + 1
            identifier = record.id if count == 1 else f"{record.id}#{count - 1}"
            yield replace(record, id=identifier, partial=bool(gone) or record.partial)

    def rest(self) -> Iterator[Found]:
        """Lists that the export has lost, and columns whose names are damaged."""
        for file, names in self._lost.items():
            yield Gap(place=file, why="lists_lost", detail=(("columns", names[0][:300]),), count=len(names))
        for file, columns in self._damaged.items():
            if columns:
                yield Gap(place=file, why="columns_broken", detail=(("columns", ", ".join(columns)[:300]),))
        self._lost, self._damaged = {}, {}

    def _learn(self, values: Mapping[str, Any]) -> None:
        address = address_in(one(values.get("PrimarySmtpAddress")))
        if address:
            self._people.learn(values, address)
