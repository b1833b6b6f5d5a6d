"""
Rules as `Get-InboxRule`, `Get-TransportRule` and `Get-SweepRule` list them.

The properties of a rule are called like the parameters that made it ("New-InboxRule", "New-TransportRule"), so a row is read
by the reader of those cmdlets. What a listing adds (descriptions, versions, who made it) is no condition and must not look
like one: a rule without conditions takes everything.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from counterseal.model.records import Record, Rule
from counterseal.providers.exports.m365.fields import Base, plain
from counterseal.providers.exports.m365.names import no, rule_path
from counterseal.providers.exports.m365.rules import rule as cmdlet
from counterseal.providers.exports.m365.state_people import People
from counterseal.providers.exports.m365.state_values import many, off, on, one, people, when
from counterseal.providers.exports.standing import Standing

_PICKS: Final = frozenset(
    """
    BodyContainsWords FlaggedForAction From FromAddressContainsWords FromSubscription HasAttachment HasClassification
    HeaderContainsWords MessageTypeMatches MyNameInCcBox MyNameInToBox MyNameInToOrCcBox MyNameNotInToBox ReceivedAfterDate
    ReceivedBeforeDate RecipientAddressContainsWords SentOnlyToMe SentTo SubjectContainsWords SubjectOrBodyContainsWords
    WithImportance WithSensitivity WithinSizeRangeMaximum WithinSizeRangeMinimum
    """.split()
)
_ACTS: Final = frozenset(
    """
    ApplyCategory CopyToFolder DeleteMessage SoftDeleteMessage PermanentDelete ForwardAsAttachmentTo ForwardTo MarkAsRead
    MarkImportance MoveToFolder PinMessage RedirectTo SendTextMessageNotificationTo StopProcessingRules Name Enabled
    """.split()
)
INBOX: Final = _PICKS | _ACTS | {f"ExceptIf{one}" for one in _PICKS}
"""Properties of an inbox rule that `New-InboxRule` has as parameters."""
_PEOPLE: Final = frozenset(
    """
    From SentTo ForwardTo ForwardAsAttachmentTo RedirectTo ExceptIfFrom ExceptIfSentTo RedirectMessageTo BlindCopyTo CopyTo
    AddToRecipients ModerateMessageByUser GenerateIncidentReport FromMemberOf SentToMemberOf
    """.split()
)
TELLING: Final = INBOX | _PEOPLE | {
    "AccessRights", "GrantSendOnBehalfTo", "TrustedSendersAndDomains", "BlockedSendersAndDomains",
}  # fmt: skip
"""Columns of any listing whose loss would hide what somebody may do."""
_LISTED: Final = frozenset(
    """
    Identity Id Guid ImmutableId DistinguishedName Description Conditions Exceptions Actions RuleVersion State Mode Priority
    Comments WhenChanged WhenCreated WhenChangedUTC WhenCreatedUTC OrganizationId ExchangeVersion IsValid ObjectState Size
    CreatedBy LastModifiedBy ManuallyModified DlpPolicy DlpPolicyId UseLegacyRegex RunspaceId ActivationDate ExpiryDate
    RuleErrorAction RuleSubType SenderAddressLocation RegexSize IsRuleConfigurationSupported OrganizationalUnitRoot Xml
    AdminDisplayName ObjectClass ObjectCategory ExchangeObjectId OriginatingServer HasSenderOverride Enabled
    ApplyHtmlDisclaimerLocation ApplyHtmlDisclaimerFallbackAction IncidentReportContent
    """.split()
)
"""Properties of a listing that pick no mail."""


def _value(name: str, value: object) -> str:
    """A property as a cmdlet's parameter is written."""
    if name in _PEOPLE:
        return ";".join(people(value))
    if isinstance(value, bool):
        return str(value)
    found = many(value) if isinstance(value, list) else ()
    return plain(list(found)) if len(found) > 1 else one(value)


def inbox_rule(row: Mapping[str, Any], standing: Standing, known: People) -> Iterator[Record]:
    """A row of `Get-InboxRule`."""
    parameters = {
        name: text for name in INBOX & row.keys() if not no(text := _value(name, row[name])) or name == "Name"
    }
    parameters["Enabled"] = "False" if off(row.get("Enabled")) or on(row.get("InError")) else "True"
    mailbox, name = rule_path(one(row.get("Identity")))
    account = known.owner(one(row.get("MailboxOwnerId")) or mailbox, standing.account)
    native = one(row.get("RuleIdentity")) or name
    yield from _rules("New-InboxRule", "Get-InboxRule", parameters, replace(standing, account=account), native)


def transport_rule(row: Mapping[str, Any], standing: Standing, known: People) -> Iterator[Record]:
    """A row of `Get-TransportRule`: the whole company's."""
    kept = {
        name: text
        for name, value in row.items()
        if name not in _LISTED and not name.startswith(("PS", "@")) and not no(text := _value(name, value))
    }
    enabled = "False" if one(row.get("State")).lower() == "disabled" else "True"
    parameters = {"Name": one(row.get("Name")), **kept, "Mode": one(row.get("Mode")), "Enabled": enabled}
    native = one(row.get("Guid")) or one(row.get("ImmutableId")) or one(row.get("Name"))
    at = when(row, "WhenChangedUTC", "WhenChanged")
    yield from _rules(
        "New-TransportRule", "Get-TransportRule", parameters, replace(standing, account=""), native, at=at
    )


def _rules(
    made: str, shown: str, parameters: Mapping[str, str], standing: Standing, native: str, **more: Any
) -> Iterator[Record]:
    event = {"Operation": made, "UserId": standing.account, "Parameters": parameters}
    common = standing.common(shown, native, **more) | {"actor": "", "app": ""}
    for record in cmdlet(Base(event, standing.seen, standing.source)):
        yield replace(record, **common)


def sweep_rule(row: Mapping[str, Any], standing: Standing, known: People) -> Iterator[Record]:
    """A row of `Get-SweepRule`: moves all mail of one sender, the new and what is there."""
    kept = ("KeepForDays", "KeepLatest", "SystemCategory", "SourceFolder")
    conditions = [(name, text) for name in ("Sender", *kept) if not no(text := one(row.get(name)))]
    told = one(row.get("MailboxOwnerId")) or rule_path(one(row.get("Identity")))[0]
    account = known.owner(told, standing.account)
    yield Rule(
        **replace(standing, account=account).common("Get-SweepRule", one(row.get("RuleId"))),
        name=one(row.get("Name")),
        senders=people(row.get("Sender")),
        conditions=tuple(conditions),
        moves_to=one(row.get("DestinationFolder")),
        enabled=not off(row.get("Enabled")),
    )
