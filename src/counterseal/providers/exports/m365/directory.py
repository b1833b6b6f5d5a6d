"""
The directory (record type 8): users, groups, roles, applications, second factors, devices.

What changed stands in `ModifiedProperties`, whom it concerns in `Target`. The operations are listed in "Microsoft
Entra audit log categories and activities"; their names end in a full stop in the unified log and carry a dash or
a trailing blank here and there, so they are compared in lower case without either.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import orjson

from counterseal.mail.addresses import address_in
from counterseal.model.records import AppGrant, AppPassword, Change, Factor, Record
from counterseal.providers.exports.clients import client_of
from counterseal.providers.exports.m365.fields import Base, agent_of, ids, listed, modified, word

_SCOPE = re.compile(r"Scope:\s*([^\],;]*)")
_URL = re.compile(r'"Address"\s*:\s*"([^"]+)"')


def _change(
    base: Base, what: str, target: str, account: str = "", after: str = "", before: str = "", **details: str
) -> Change:
    agent = agent_of(base.event)
    common = base.common(account, agent=agent, client=client_of(agent))
    kept = {key: value for key, value in details.items() if value}
    return Change(**common, what=what, target=target, before=before, after=after, details=kept)


def target_of(base: Base) -> str:
    """Whom it concerns: an address where there is one, else a name, else the object id."""
    found = ids(base.event, "Target", 5) or ids(base.event, "Target", 1) or [word(base.event, "ObjectId")]
    return address_in(found[0]) or found[0]


def role(base: Base) -> Iterator[Record]:
    """Add/Remove member to role: a directory role for a user, group or application."""
    properties = modified(base.event)
    before, after = properties.get("Role.DisplayName", ("", ""))
    gone = word(base.event, "Operation").lower().startswith("remove")
    yield _change(
        base, "role.revoked" if gone else "role.granted", target_of(base), after=after or before, role=after or before
    )


def group(base: Base) -> Iterator[Record]:
    """Add group."""
    properties = modified(base.event)
    name = properties.get("DisplayName", ("", target_of(base)))[1]
    assignable = properties.get("IsAssignableToRole", ("", ""))[1].lower()
    mail = properties.get("Mail", ("", ""))[1]
    yield _change(
        base, "group.created", name, after=name, role_assignable="yes" if assignable == "true" else "", mail=mail
    )


def membership(what: str) -> Callable[[Base], Iterator[Record]]:
    """Add member / owner to group."""

    def change(base: Base) -> Iterator[Record]:
        name = modified(base.event).get("Group.DisplayName", ("", ""))
        yield _change(base, what, target_of(base), after=name[1] or name[0], group=name[1] or name[0])

    return change


def user(what: str) -> Callable[[Base], Iterator[Record]]:
    """Add or delete user."""

    def change(base: Base) -> Iterator[Record]:
        properties = modified(base.event)
        target = target_of(base)
        address = target if "@" in target else address_in(properties.get("UserPrincipalName", ("", ""))[1])
        yield _change(base, what, address or target, after=address, name=properties.get("DisplayName", ("", ""))[1])

    return change


def update_user(base: Base) -> Iterator[Record]:
    """Update user: second factors, the account switch, or anything else."""
    properties = modified(base.event)
    target = target_of(base)
    told = False
    for name in ("StrongAuthenticationMethod", "StrongAuthenticationUserDetails", "StrongAuthenticationPhoneAppDetail"):
        if name in properties:
            told = True
            before, after = (len(listed(value)) for value in properties[name])
            what = "added" if after > before else "removed" if after < before else "changed"
            yield _factor(base, target, what, _methods(*properties[name]) or name.removeprefix("StrongAuthentication"))
    if "StrongAuthenticationRequirement" in properties:
        told = True
        before_text, after_text = properties["StrongAuthenticationRequirement"]
        what = "required" if '"State"' in after_text or listed(after_text) else "not_required"
        yield _factor(base, target, what, "multi-factor authentication")
    if "AccountEnabled" in properties:
        told = True
        on = properties["AccountEnabled"][1].lower() == "true"
        yield _change(base, "user.enabled" if on else "user.disabled", target)
    if not told:
        names = ", ".join(name for name in properties if name != "Included Updated Properties" and "." not in name)
        yield _change(base, "user.changed", target, after=names)


def _factor(base: Base, account: str, what: str, method: str) -> Factor:
    agent = agent_of(base.event)
    return Factor(**base.common(account, agent=agent, client=client_of(agent)), what=what, method=method)


_METHODS = (
    "TwoWayVoiceMobile", "TwoWaySms", "TwoWayVoiceOffice", "TwoWayVoiceOtherMobile", "TwoWaySmsOtherMobile", "OneWaySms",
    "PhoneAppNotification", "PhoneAppOTP",
)  # fmt: skip
"""Second factors by the number under which the directory keeps them (`MethodType`)."""


def _methods(before: str, after: str) -> str:
    """The second factors that are in one of two lists and not in the other."""
    old, new = ({one.get("MethodType") for one in listed(value) if isinstance(one, dict)} for value in (before, after))
    return ", ".join(_METHODS[n] for n in range(len(_METHODS)) if (n in old) != (n in new))


def app_password(what: str) -> Callable[[Base], Iterator[Record]]:
    """Create/Delete application password for user: the log does not say what it is called."""

    def change(base: Base) -> Iterator[Record]:
        target, agent = target_of(base), agent_of(base.event)
        account = target if "@" in target else ""
        yield AppPassword(**base.common(account, agent=agent, client=client_of(agent)), what=what)

    return change


def factor(what: str) -> Callable[[Base], Iterator[Record]]:
    """Enable/Disable Strong Authentication, user registered/deleted security info."""

    def change(base: Base) -> Iterator[Record]:
        target = target_of(base)
        yield _factor(base, target if "@" in target else "", what, "multi-factor authentication")

    return change


def about_account(what: str) -> Callable[[Base], Iterator[Record]]:
    """Reset or change password, end tokens: the account concerned is the target's."""

    def change(base: Base) -> Iterator[Record]:
        target = target_of(base)
        yield _change(base, what, target, account=target if "@" in target else "")

    return change


def application(what: str) -> Callable[[Base], Iterator[Record]]:
    """Add/Update application or service principal: its name, id, reply addresses, who may use it."""

    def change(base: Base) -> Iterator[Record]:
        properties = modified(base.event)
        name = properties.get("DisplayName", ("", ""))[1] or (ids(base.event, "Target", 1) or [target_of(base)])[0]
        urls = " ".join(dict.fromkeys(_URL.findall(properties.get("AppAddress", ("", ""))[1])))
        if len(urls) > 2000:
            urls = urls[:2000].rsplit(" ", 1)[0]
        many = properties.get("AvailableToOtherTenants", ("", ""))[1].lower() == "true"
        changed = ", ".join(key for key in properties if "." not in key and key != "Included Updated Properties")
        yield _change(
            base, what, name, after=changed, app_id=_app_id(base, properties), reply_urls=urls,
            object_id=word(base.event, "ObjectId"), multi_tenant="yes" if many else "",
        )  # fmt: skip

    return change


_GUID = re.compile(r"\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b", re.I)


def _app_id(base: Base, properties: dict[str, tuple[str, str]]) -> str:
    for name in (
        "AppId",
        "AppPrincipalId",
        "ServicePrincipal.AppId",
        "Application.AppId",
        "TargetId.ServicePrincipalNames",
    ):
        found = _GUID.search(properties.get(name, ("", ""))[1])
        if found:
            return found.group().lower()
    found = _GUID.search(next(iter(ids(base.event, "Target", 4)), ""))
    return found.group().lower() if found else ""


def secret(base: Base) -> Iterator[Record]:
    """Certificates and secrets management: a credential of the application was added or removed."""
    properties = modified(base.event)
    before, after = properties.get("KeyDescription", ("", ""))
    added = after.count("KeyIdentifier") > before.count("KeyIdentifier")
    name = (ids(base.event, "Target", 1) or [target_of(base)])[0]
    yield _change(
        base, "app.secret_added" if added else "app.secret_removed", name, app_id=_app_id(base, properties),
        object_id=word(base.event, "ObjectId"),
    )  # fmt: skip


def app_owner(base: Base) -> Iterator[Record]:
    """Add owner to application."""
    properties = modified(base.event)
    name = properties.get("Application.DisplayName", ("", ""))[1]
    yield _change(
        base, "app.owner_added", name, after=target_of(base), owner=target_of(base), app_id=_app_id(base, properties)
    )


def consent(base: Base) -> Iterator[Record]:
    """Consent to application: what the application may do, for one account or for everybody."""
    properties = modified(base.event)
    permissions = properties.get("ConsentAction.Permissions", ("", ""))[1]
    new = permissions.split("=>", 1)[-1]
    scopes = tuple(dict.fromkeys(scope for found in _SCOPE.findall(new) for scope in found.split()))
    everyone = properties.get("ConsentContext.OnBehalfOfAll", ("", ""))[1].lower() == "true" or "AllPrincipals" in new
    app_only = properties.get("ConsentContext.IsAppOnly", ("", ""))[1].lower() == "true"
    yield _grant(base, (ids(base.event, "Target", 1) or [""])[0], scopes, everyone=everyone, app_only=app_only)


def _grant(
    base: Base, name: str, scopes: tuple[str, ...], *, everyone: bool = False, app_only: bool = False
) -> AppGrant:
    agent = agent_of(base.event)
    properties = modified(base.event)
    app = _app_id(base, properties)
    more = {"app": app} if app else {}
    gone = word(base.event, "Operation").lower().startswith("remove")
    return AppGrant(
        **base.common(agent=agent, client=client_of(agent), **more),
        app_name=name, scopes=scopes, everyone=everyone, app_only=app_only, what="removed" if gone else "set",
    )  # fmt: skip


def delegated_grant(base: Base) -> Iterator[Record]:
    """Add/Remove delegated permission grant: the scopes of a consent, written a second time."""
    properties = modified(base.event)
    scopes = tuple(properties.get("DelegatedPermissionGrant.Scope", ("", ""))[1].split())
    everyone = properties.get("DelegatedPermissionGrant.ConsentType", ("", ""))[1] == "AllPrincipals"
    name = properties.get("ServicePrincipal.DisplayName", ("", ""))[1]
    yield _grant(base, name, scopes, everyone=everyone)


def app_role(base: Base) -> Iterator[Record]:
    """Add/Remove app role assignment to service principal: the application acts by itself, for all mailboxes."""
    properties = modified(base.event)
    scope = properties.get("AppRole.Value", ("", ""))[1] or properties.get("AppRole.DisplayName", ("", ""))[1]
    name = properties.get("ServicePrincipal.DisplayName", ("", ""))[1]
    yield _grant(base, name, (scope,) if scope else (), everyone=True, app_only=True)


def app_assignment(base: Base) -> Iterator[Record]:
    """Add app role assignment grant to user: the account is listed as a user of the application."""
    properties = modified(base.event)
    name = (ids(base.event, "Target", 1) or [""])[0]
    yield _change(base, "other", name, after="app role assignment", app_id=_app_id(base, properties))


def device(base: Base) -> Iterator[Record]:
    """Add registered owner/users to device: whose device it is. The device stands in the properties."""
    properties = modified(base.event)
    name = properties.get("Device.DisplayName", ("", ""))[1]
    owner = target_of(base)
    yield _change(base, "device.registered", name, account=owner if "@" in owner else "", after=name, user=owner)


def add_device(base: Base) -> Iterator[Record]:
    """Add device: a device appears in the directory; who owns it is told by another event of the same second."""
    properties = modified(base.event)
    name = properties.get("DisplayName", ("", ""))[1] or properties.get("CloudDisplayName", ("", ""))[1]
    system = properties.get("DeviceOSType", ("", ""))[1] or properties.get("CloudDeviceOSType", ("", ""))[1]
    yield _change(base, "device.registered", name, after=name, os=system)


def feature(base: Base) -> Iterator[Record]:
    """Set directory feature on tenant: which features were switched on."""
    before, after = modified(base.event).get("DirectoryFeatures", ("", ""))
    new = sorted(_features(after) - _features(before))
    yield _change(base, "feature.changed", "directory", after=", ".join(new) or after[:200])


def _features(value: str) -> set[str]:
    try:
        rows = orjson.loads(value) if value.startswith("[") else []
    except orjson.JSONDecodeError:
        return set()
    return {str(one) for row in rows if isinstance(row, dict) for one in row.get("EnabledFeatures") or []}


def domain(what: str) -> Callable[[Base], Iterator[Record]]:
    """Add domain, set domain authentication or federation."""

    def change(base: Base) -> Iterator[Record]:
        yield _change(base, what, target_of(base))

    return change
