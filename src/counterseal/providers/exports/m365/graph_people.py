"""
People of Graph: their ways of proving who they are, their devices, what Microsoft thinks of them, what they answer.

`authenticationMethod` and its kinds, `user`, `mailboxSettings`, `riskyUser`, `riskDetection`, `device` ("Graph v1.0 state",
docs/sources.md). A method tells when it was added; the password is one of them and tells, at most, when it was changed. What
Microsoft thinks is a hint, never a proof.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from counterseal.mail.addresses import address_in
from counterseal.model.place import split_ip
from counterseal.model.records import Change, Factor, Record
from counterseal.providers.exports.dates import moment, utc
from counterseal.providers.exports.m365.fields import part, word
from counterseal.providers.exports.m365.graph_names import Names
from counterseal.providers.exports.objects import CONTEXT
from counterseal.providers.exports.standing import Standing
from counterseal.providers.exports.trouble import BadRow

_METHODS: Mapping[str, tuple[str, str]] = {
    "microsoftauthenticator": ("Microsoft Authenticator", "displayName"), "phone": ("phone", "phoneNumber"),
    "fido2": ("fido2 security key", "displayName"), "email": ("email", "emailAddress"),
    "temporaryaccesspass": ("temporary access pass", ""), "softwareoath": ("software token", ""),
    "windowshelloforbusiness": ("windows hello for business", "displayName"),
    "platformcredential": ("platform credential", "displayName"), "external": ("external method", "displayName"),
    "qrcodepin": ("qr code", ""), "passwordlessmicrosoftauthenticator": ("passwordless phone sign-in", "displayName"),
}  # fmt: skip
"""Kinds of methods, what they are called here, and the field that tells which one it is."""
_EVERYBODYS = {"28c10230-6103-485e-b985-444c60001490": "password"}
"""The id of everybody's password."""
_PHONES = {
    "3179e48a-750b-4051-897c-87b9720928f7": "phone", "b6332ec1-7057-4abe-9331-3d72feddfe41": "phone",
    "e37fc753-ff3b-4958-9484-eaa9425c82bc": "phone",
}  # fmt: skip
"""Ids of everybody's mobile, second and office phone."""
_TAG = re.compile(r"<[^>]{0,2000}>")
_SEGMENT = re.compile(r"/authentication/(\w+?)Methods\b", re.IGNORECASE)


def at_of(values: Mapping[str, Any], *names: str) -> datetime | None:
    """The first of several fields that holds a moment. Raises `BadRow` for one that is there and cannot be read."""
    for name in names:
        if text := word(values, name):
            read = moment(text)
            if read is None:
                raise BadRow("no_date", text[:40], f"{name} is no moment: {text[:40]!r}")
            return utc(read)
    return None


def method(values: Mapping[str, Any], standing: Standing, names: Names) -> Iterator[Record]:
    """One `authenticationMethod`."""
    identifier = word(values, "id")
    told = word(values, "@odata.type").lower().removeprefix("#microsoft.graph.").removesuffix("authenticationmethod")
    if not told and (found := _SEGMENT.search(word(values, CONTEXT))):
        told = found[1].lower()
    added = at_of(values, "createdDateTime")
    told = _EVERYBODYS.get(identifier, told)
    if told == "password":
        if added:
            common = standing.common("authenticationMethods", identifier, at=added)
            yield Change(**common, what="password.changed", target=standing.account)
        return
    name, key = _METHODS.get(told, (_PHONES.get(identifier, told or "unknown"), ""))
    which = word(values, key) if key else ""
    yield Factor(
        **standing.common("authenticationMethods", identifier, at=added),
        what="added",
        method=f"{name} {which}".strip(),
    )


def user(values: Mapping[str, Any], standing: Standing, names: Names) -> Iterator[Record]:
    """One `user`: what is known of the account, and the last change of its password."""
    address = address_in(word(values, "userPrincipalName")) or address_in(word(values, "mail"))
    identifier = word(values, "id").lower()
    if identifier and address:
        names.people[identifier] = address
    activity = part(values, "signInActivity")
    details = {
        "name": word(values, "displayName"), "id": identifier, "created": word(values, "createdDateTime"),
        "enabled": "no" if word(values, "accountEnabled").lower() == "false" else "",
        "mail": "" if address_in(word(values, "mail")) == address else address_in(word(values, "mail")),
        "last_sign_in": word(activity, "lastSignInDateTime"),
        "last_background_sign_in": word(activity, "lastNonInteractiveSignInDateTime"),
    }  # fmt: skip
    yield Change(
        **standing.common("users", "user", account=address), what="user.known", target=address, after=details["name"],
        details={key: value for key, value in details.items() if value},
    )  # fmt: skip
    if changed := at_of(values, "lastPasswordChangeDateTime"):
        common = standing.common("users", f"password {changed.isoformat()}", at=changed, account=address)
        yield Change(**common, what="password.changed", target=address)


def mailbox_settings(values: Mapping[str, Any], standing: Standing, names: Names) -> Iterator[Record]:
    """`mailboxSettings`: the automatic reply, while it is switched on."""
    reply = part(values, "automaticRepliesSetting")
    status = word(reply, "status").lower()
    if status in {"", "disabled"}:
        return
    said = word(reply, "externalReplyMessage") or word(reply, "internalReplyMessage")
    details = {
        "status": status, "to": word(reply, "externalAudience"),
        "since": word(part(reply, "scheduledStartDateTime"), "dateTime"),
        "until": word(part(reply, "scheduledEndDateTime"), "dateTime"),
    }  # fmt: skip
    yield Change(
        **standing.common("mailboxSettings", "reply"), what="vacation.set", target=standing.account,
        after=" ".join(_TAG.sub(" ", said[:8000]).split())[:2000],
        details={key: value for key, value in details.items() if value},
    )  # fmt: skip


def risky_user(values: Mapping[str, Any], standing: Standing, names: Names) -> Iterator[Record]:
    """`riskyUser`: Microsoft's opinion of an account."""
    state = word(values, "riskState")
    if state.lower() in {"none", ""}:
        return
    account = address_in(word(values, "userPrincipalName")) or standing.account
    details = {"level": word(values, "riskLevel"), "state": state, "detail": word(values, "riskDetail")}
    at = at_of(values, "riskLastUpdatedDateTime")
    yield _risk(standing.common("riskyUsers", word(values, "id"), at=at, account=account), account, state, details)


def risk_detection(values: Mapping[str, Any], standing: Standing, names: Names) -> Iterator[Record]:
    """`riskDetection`: why, and which sign-in."""
    account = address_in(word(values, "userPrincipalName")) or standing.account
    place = part(values, "location")
    details = {
        "level": word(values, "riskLevel"), "state": word(values, "riskState"), "detail": word(values, "riskDetail"),
        "country": word(place, "countryOrRegion"), "city": word(place, "city"), "signin": word(values, "requestId"),
        "source": word(values, "source"),
    }  # fmt: skip
    common = standing.common(
        "riskDetections", word(values, "id"), at=at_of(values, "activityDateTime", "detectedDateTime"), account=account,
        ip=split_ip(word(values, "ipAddress")), standing=False, actor_kind="system",
    )  # fmt: skip
    kind = word(values, "riskEventType") or word(values, "riskType")
    yield _risk(common, account, kind, details)


def _risk(common: dict[str, Any], account: str, after: str, details: Mapping[str, str]) -> Change:
    kept = {key: value for key, value in details.items() if value and value.lower() not in {"none", "hidden"}}
    return Change(**common, what="risk.reported", target=account, after=after, details=kept)


def device(values: Mapping[str, Any], standing: Standing, names: Names) -> Iterator[Record]:
    """`registeredDevices`: a device that the account has brought into the directory."""
    name = word(values, "displayName") or word(values, "deviceId")
    system = " ".join(one for one in (word(values, "operatingSystem"), word(values, "operatingSystemVersion")) if one)
    details = {"os": system, "user": standing.account, "last": word(values, "approximateLastSignInDateTime")}
    at = at_of(values, "registrationDateTime", "createdDateTime")
    yield Change(
        **standing.common("registeredDevices", word(values, "deviceId") or word(values, "id"), at=at),
        what="device.registered", target=name, after=name, details={key: value for key, value in details.items() if value},
    )  # fmt: skip
