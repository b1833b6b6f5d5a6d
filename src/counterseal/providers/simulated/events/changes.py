"""
Changes of the directory by their tag: the other half of record type 8.

A table would be shorter and would lie: each kind of change keeps its facts in other properties, and it is just that
which a reader has to know.
"""

from __future__ import annotations

from collections.abc import Callable

from counterseal.providers.simulated.events.directory import Properties, Target, entry, listed, new
from counterseal.providers.simulated.events.shot import Event, Shot
from counterseal.providers.simulated.tenant import app_id

_FEATURES = ("OrgIdBlockWrite", "GroupLicenseAssignment2")


def change(shot: Shot) -> list[Event]:
    """The event of a change of the directory, by its tag."""
    what = shot.get("what")
    if what in _USERS:
        operation, properties = _USERS[what]
        events = [entry(shot, operation, Target("User", shot.get("target")), properties(shot))]
        if what == "password.reset":  # a new password ends the tokens, and the log says so in an event of its own
            told = entry(
                shot, "Update StsRefreshTokenValidFrom Timestamp.", Target("User", shot.get("target")), {}, "sts"
            )
            events.append(told)
        return events
    return [_OTHERS[what](shot)]


def _none(shot: Shot) -> Properties:
    return {}


def _user(shot: Shot) -> Properties:
    target = shot.get("target")
    values = {"AccountEnabled": True, "UserPrincipalName": target, "UserType": "Member"}
    values |= {"DisplayName": shot.get("name")} if shot.get("name") else {}
    return new(**values)


def _switch(shot: Shot) -> Properties:
    on = shot.get("what") == "user.enabled"
    return {"AccountEnabled": (listed(not on), listed(on)), "Included Updated Properties": ("", "AccountEnabled")}


def _some(shot: Shot) -> Properties:
    names = [one.strip() for one in shot.get("after", "TelephoneNumber").split(",")]
    return new(**dict.fromkeys(names, "changed"))


def _role(shot: Shot) -> Properties:
    role = shot.get("role")
    facts = {
        "Role.ObjectID": shot.tenant.object_id(f"role/{role}"),
        "Role.DisplayName": role,
        "Role.TemplateId": shot.tenant.object_id(f"template/{role}"),
        "Role.WellKnownObjectName": f"{role.replace(' ', '')}s",
    }
    gone = shot.get("what") == "role.revoked"
    return {name: (value, "") if gone else ("", value) for name, value in facts.items()}


def _group(shot: Shot) -> Properties:
    group = shot.get("group")
    key = shot.tenant.object_id(f"Group/{group}")
    return {"Group.ObjectID": ("", key), "Group.DisplayName": ("", group), "Group.WellKnownObjectName": ("", "")}


_USERS: dict[str, tuple[str, Callable[[Shot], Properties]]] = {
    "user.created": ("Add user.", _user),
    "user.deleted": ("Delete user.", _none),
    "user.disabled": ("Update user.", _switch),
    "user.enabled": ("Update user.", _switch),
    "user.changed": ("Update user.", _some),
    "role.granted": ("Add member to role.", _role),
    "role.revoked": ("Remove member from role.", _role),
    "group.member_added": ("Add member to group.", _group),
    "group.owner_added": ("Add owner to group.", _group),
    "password.reset": ("Reset user password.", _none),
    "password.changed": ("Change user password.", _none),
    "tokens.revoked": ("Update StsRefreshTokenValidFrom Timestamp.", _none),
}


def _registered(shot: Shot) -> Event:
    name = shot.get("target")
    values: dict[str, object] = {"AppId": shot.get("app_id") or app_id(name)}
    values |= _addresses(shot)
    values |= {"AvailableToOtherTenants": shot.flag("multi_tenant"), "DisplayName": name, "PublicClient": False}
    return entry(shot, "Add application.", Target("Application", name), new(**values))


def _addresses(shot: Shot) -> dict[str, object]:
    urls = shot.get("reply_urls").split()
    entries = [{"AddressType": 0, "Address": url, "ReplyAddressClientType": 1} for url in urls]
    return {"AppAddress": entries[0] if len(entries) == 1 else entries} if entries else {}


def _changed(shot: Shot) -> Event:
    return entry(shot, "Update application.", Target("Application", shot.get("target")), new(**_addresses(shot)))


def _secret(shot: Shot) -> Event:
    key = f"[KeyIdentifier={shot.id('secret')},KeyType=Password,KeyUsage=Verify,DisplayName=k]"
    added = shot.get("what") == "app.secret_added"
    values = {"KeyDescription": ("[]", listed(key)) if added else (listed(key), "[]")}
    values |= {"Included Updated Properties": ("", "KeyDescription")}
    operation = "Update application – Certificates and secrets management "
    return entry(shot, operation, Target("Application", shot.get("target")), values)


def _owner(shot: Shot) -> Event:
    name = shot.get("target")
    values = {
        "Application.ObjectID": ("", shot.tenant.object_id(f"Application/{name}")),
        "Application.DisplayName": ("", name),
        "Application.AppId": ("", shot.get("app_id") or app_id(name)),
    }
    return entry(shot, "Add owner to application.", Target("User", shot.get("owner")), values)


def _principal(shot: Shot) -> Event:
    name, app = shot.get("target"), shot.get("app_id") or app_id(shot.get("target"))
    values = new(AccountEnabled=True, AppPrincipalId=app, DisplayName=name, ServicePrincipalName=app)
    return entry(shot, "Add service principal.", Target("ServicePrincipal", name, app), values)


def _made_group(shot: Shot) -> Event:
    name, mail = shot.get("target"), shot.get("mail")
    values: dict[str, object] = {"DisplayName": name, "GroupType": "Unified"}
    values |= {"IsAssignableToRole": shot.flag("role_assignable"), "MailEnabled": bool(mail)}
    values |= {"Mail": mail} if mail else {}
    return entry(shot, "Add group.", Target("Group", name), new(**values))


def _device(shot: Shot) -> Event:
    name = shot.get("target")
    values = {
        "Device.ObjectID": ("", shot.tenant.object_id(f"device/{name}")),
        "Device.DisplayName": ("", name),
        "SPN": ("", "01cb2876-7ebd-4aa4-9cc9-d28bd4d359a9;urn:ms-drs:enterpriseregistration.windows.net"),
    }
    return entry(shot, "Add registered owner to device.", Target("User", shot.get("user") or shot.account), values)


def _domain(shot: Shot) -> Event:
    added = shot.get("what") == "domain.added"
    operation = "Add unverified domain." if added else "Set domain authentication."
    return entry(shot, operation, Target("Domain", shot.get("target")), {"Included Updated Properties": ("", "Name")})


def _feature(shot: Shot) -> Event:
    before, after = list(_FEATURES), [*_FEATURES, shot.get("after")]
    values = {
        "DirectoryFeatures": (listed({"EnabledFeatures": before}), listed({"EnabledFeatures": after})),
        "Included Updated Properties": ("", "DirectoryFeatures"),
    }
    return entry(shot, "Set directory feature on tenant.", Target("Company", shot.tenant.domain), values)


def _other(shot: Shot) -> Event:
    return entry(shot, shot.get("operation"), Target("User", shot.get("target")), {})


_OTHERS: dict[str, Callable[[Shot], Event]] = {
    "app.registered": _registered,
    "app.changed": _changed,
    "app.secret_added": _secret,
    "app.secret_removed": _secret,
    "app.owner_added": _owner,
    "principal.added": _principal,
    "group.created": _made_group,
    "device.registered": _device,
    "domain.added": _domain,
    "domain.federated": _domain,
    "feature.changed": _feature,
    "other": _other,
}
