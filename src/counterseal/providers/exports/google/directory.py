"""
What Google's Directory knows about accounts: applications let in, application passwords, backup codes, devices, the user.

"Admin SDK Directory API" (docs/sources.md). Tokens carry no time, so they stand since nobody knows when; application
passwords tell when they were made and last used, in thousandths of a second. Backup codes are secrets: that there are some
is told, never the codes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from counterseal.mail.addresses import address_in
from counterseal.model.records import AppGrant, AppPassword, Change, Factor, Record, SignIn
from counterseal.providers.exports.google.events import instant
from counterseal.providers.exports.google.settings import yes
from counterseal.providers.exports.m365.fields import part, plain, word
from counterseal.providers.exports.standing import Standing
from counterseal.providers.exports.trouble import BadRow

_NEVER = {"", "0", "never", "unknown", "none"}
_EPOCH = "1970-01-01T00:00:00"
"""What the API says of an account that never signed in."""


def told(values: Mapping[str, Any], name: str) -> datetime | None:
    """A moment that may be left out. Raises `BadRow` for one that is there and cannot be read."""
    text = word(values, name)
    if text.lower() in _NEVER or text.startswith(_EPOCH):
        return None
    read = instant(text)
    if read is None:
        raise BadRow("no_date", text[:40], f"{name} is no moment: {text[:40]!r}")
    return read


def token(values: Mapping[str, Any], standing: Standing) -> Iterator[Record]:
    """`tokens`: an application that may act for the account."""
    client = word(values, "clientId")
    listed = values.get("scopes")
    rows = listed if isinstance(listed, list) else re.split(r"[\s,]+", plain(listed))
    yield AppGrant(
        **standing.common("directory.tokens", client, app=client),
        app_name=word(values, "displayText") or client,
        scopes=tuple(dict.fromkeys(one for row in rows if (one := plain(row).strip()))),
    )


def app_password(values: Mapping[str, Any], standing: Standing) -> Iterator[Record]:
    """`asps`: an application password, and its last use."""
    code, name = word(values, "codeId"), word(values, "name")
    made, used = told(values, "creationTime"), told(values, "lastTimeUsed")
    yield AppPassword(**standing.common("directory.asps", code, at=made), name=name)
    if used:
        yield SignIn(
            **standing.common("directory.asps", f"{code}:used", at=used, actor=standing.account),
            ok=True, protocol="app", factor="app password",
        )  # fmt: skip


def backup_code(values: Mapping[str, Any], standing: Standing) -> Iterator[Record]:
    """`verificationCodes`: codes that stand in for the second factor."""
    if word(values, "verificationCode") or word(values, "verificationCodesCount") not in {"", "0"}:
        yield Factor(**standing.common("directory.verificationCodes", "codes"), what="added", method="backup codes")


def user(values: Mapping[str, Any], standing: Standing) -> Iterator[Record]:
    """`users`: what is known of the account itself, and how it is recovered."""
    address = address_in(word(values, "primaryEmail"))
    name = word(part(values, "name"), "fullName") or word(values, "name.fullName") or word(values, "fullName")
    login = told(values, "lastLoginTime")
    details = {
        "name": name, "id": word(values, "id"), "created": word(values, "creationTime"),
        "suspended": word(values, "suspensionReason") or "yes" if yes(values, "suspended") else "",
        "admin": "yes" if yes(values, "isAdmin") else "delegated" if yes(values, "isDelegatedAdmin") else "",
        "second_factor": _second(values), "last_sign_in": login.isoformat() if login else "",
    }  # fmt: skip
    kept = {key: value for key, value in details.items() if value}
    common = standing.common("directory.users", "user", account=address)
    yield Change(**common, what="user.known", target=address, after=name, details=kept)
    for of, key in (("email", "recoveryEmail"), ("phone", "recoveryPhone")):
        if after := word(values, key):
            yield Change(
                **standing.common("directory.users", key, account=address), what="recovery.changed", target=address,
                after=after.lower(), details={"what": of},
            )  # fmt: skip


def _second(values: Mapping[str, Any]) -> str:
    if "isEnrolledIn2Sv" not in values:
        return ""
    enforced = ", enforced" if yes(values, "isEnforcedIn2Sv") else ""
    return ("enrolled" if yes(values, "isEnrolledIn2Sv") else "none") + enforced


def device(values: Mapping[str, Any], standing: Standing) -> Iterator[Record]:
    """`mobiledevices`: a phone that synchronises the account."""
    emails = values.get("email")
    owner = address_in(plain(emails[0] if isinstance(emails, list) and emails else emails or values.get("email.0")))
    name = word(values, "model") or word(values, "deviceId")
    details = {"os": word(values, "os"), "user": owner, "last": word(values, "lastSync")}
    yield Change(
        **standing.common(
            "directory.mobiledevices", word(values, "resourceId") or word(values, "deviceId"),
            at=told(values, "firstSync"), account=owner or standing.account,
        ),
        what="device.registered", target=name, after=name, details={key: value for key, value in details.items() if value},
    )  # fmt: skip
