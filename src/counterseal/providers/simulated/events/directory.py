"""
Changes of the directory (record type 8): users, roles, groups, applications, second factors, devices.

What changed stands in `ModifiedProperties`, each value JSON with Windows line ends inside a text; whom it concerns
stands in `Target` under half a dozen types of id. One click writes several events, a consent three, and only the
first of them carries the id of the line: the others are there because a reader meets them too.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from counterseal.providers.simulated.events.shot import Event, Shot, named
from counterseal.providers.simulated.tenant import APPS, app_id

FACTORS = (
    "TwoWayVoiceMobile",
    "TwoWaySms",
    "TwoWayVoiceOffice",
    "TwoWayVoiceOtherMobile",
    "TwoWaySmsOtherMobile",
    "OneWaySms",
    "PhoneAppNotification",
    "PhoneAppOTP",
)
"""Second factors by the number under which the directory keeps them (`StrongAuthenticationMethod.MethodType`)."""
Properties = Mapping[str, tuple[str, str]]
"""Name -> before, after."""


@dataclass(frozen=True, slots=True)
class Target:
    """Whom or what an event concerns."""

    kind: str
    """User, Group, Application, ServicePrincipal, Device, Company, ..."""
    name: str
    """The address of a user, the display name of anything else."""
    app: str = ""

    def ids(self, shot: Shot) -> list[dict[str, object]]:
        """The ids of the target by type."""
        key = shot.tenant.object_id(f"{self.kind}/{self.name}" if self.kind != "User" else self.name)
        found: list[tuple[str, int]] = [(f"{self.kind}_{key}", 2), (key, 2), (self.kind, 2)]
        found += [(self.name, 5), (shot.tenant.puid(self.name), 3)] if self.kind == "User" else [(self.name, 1)]
        if self.app:
            found += [(self.app, 2), (self.app, 4)]
        return [{"ID": value, "Type": number} for value, number in found]

    def object_id(self, shot: Shot) -> str:
        """What stands in `ObjectId`."""
        if self.kind == "User":
            return self.name
        return self.app or f"{self.kind}_{shot.tenant.object_id(f'{self.kind}/{self.name}')}"


def listed(*values: object) -> str:
    """Values as the directory writes them: a JSON list in a text, with Windows line ends."""
    return json.dumps(list(values), indent=2, ensure_ascii=False).replace("\n", "\r\n") if values else "[]"


def entry(shot: Shot, operation: str, target: Target, changed: Properties, part: str = "") -> Event:
    """The event of one change of the directory."""
    event = shot.base(operation, 8, "AzureActiveDirectory", part)
    actor, key = shot.actor, shot.tenant.object_id(shot.actor)
    event |= {"ResultStatus": "Success" if shot.flag("succeeded", "yes") else "Failure"}
    event |= {"ObjectId": target.object_id(shot), "AzureActiveDirectoryEventType": 1}
    if shot.person:
        event["UserKey"] = f"{shot.tenant.puid(actor)}@{shot.tenant.organization}"
        ids = [(actor, 5), (shot.tenant.puid(actor), 3), (f"User_{key}", 2), (key, 2), ("User", 2)]
    else:
        event["UserKey"] = "Not Available"
        ids = [("Device Registration Service", 1), (actor, 2), (actor.partition("_")[2], 2), ("ServicePrincipal", 2)]
    if shot.get("ip"):
        event |= {"ClientIP": shot.get("ip"), "ActorIpAddress": shot.get("ip")}
    agent = {"User-Agent": shot.get("agent")} if shot.get("agent") else {}
    event["ExtendedProperties"] = named(
        {
            "additionalDetails": json.dumps(agent, separators=(",", ":")),
            "extendedAuditEventCategory": target.kind,
        }
    )
    event["ModifiedProperties"] = [
        {"Name": name, "NewValue": after, "OldValue": before} for name, (before, after) in changed.items()
    ]
    return event | {
        "Actor": [{"ID": value, "Type": number} for value, number in ids],
        "ActorContextId": shot.tenant.id,
        "InterSystemsId": shot.id("inter"),
        "IntraSystemId": shot.id(f"intra/{part}"),
        "SupportTicketId": "",
        "Target": target.ids(shot),
        "TargetContextId": shot.tenant.id,
    }


def new(**values: object) -> dict[str, tuple[str, str]]:
    """Properties that were set, with the list of their names that always follows."""
    told = {name: ("[]", listed(value)) for name, value in values.items()}
    return told | {"Included Updated Properties": ("", ", ".join(told))}


def grant(shot: Shot) -> list[Event]:
    """A consent: the event that names the permissions, then the grant and the assignment that it makes."""
    name, app = shot.get("app_name"), shot.get("app") or app_id(shot.get("app_name"))
    scopes, everyone = shot.every("scopes"), shot.flag("everyone")
    kind = "AllPrincipals" if everyone else "Principal"
    principal = Target("ServicePrincipal", name, app)
    if shot.get("what") == "removed":
        gone = {
            "DelegatedPermissionGrant.Scope": (" ".join(scopes), f" {' '.join(scopes)}"),
            "DelegatedPermissionGrant.ConsentType": (kind, kind),
            "ServicePrincipal.DisplayName": ("", name),
            "ServicePrincipal.AppId": ("", app),
        }
        return [entry(shot, "Remove delegated permission grant.", Target("ServicePrincipal", "Microsoft Graph"), gone)]
    owner = "" if everyone else f" PrincipalId: {shot.tenant.object_id(shot.actor)},"
    ids = f"Id: {shot.id('grant')}, ClientId: {shot.tenant.object_id(f'ServicePrincipal/{name}')},{owner}"
    said = f"[] => [[{ids} ResourceId: {APPS['graph']}, ConsentType: {kind}, Scope:  {' '.join(scopes)}]]; "
    consent = {
        "ConsentContext.IsAdminConsent": ("", str(everyone or shot.flag("app_only"))),
        "ConsentContext.IsAppOnly": ("", str(shot.flag("app_only"))),
        "ConsentContext.OnBehalfOfAll": ("", str(everyone)),
        "ConsentContext.Tags": ("", "WindowsAzureActiveDirectoryIntegratedApp"),
        "ConsentAction.Permissions": ("", said),
        "TargetId.ServicePrincipalNames": ("", app),
    }
    delegated = {
        "DelegatedPermissionGrant.Scope": ("", f" {' '.join(scopes)}"),
        "DelegatedPermissionGrant.ConsentType": ("", kind),
        "ServicePrincipal.ObjectID": ("", shot.tenant.object_id(f"ServicePrincipal/{name}")),
        "ServicePrincipal.DisplayName": ("", ""),
        "ServicePrincipal.AppId": ("", ""),
        "TargetId.ServicePrincipalNames": ("", APPS["graph"]),
    }
    graph = Target("ServicePrincipal", "Microsoft Graph", APPS["graph"])
    first = entry(shot, "Consent to application.", principal, consent)
    return [first, entry(shot, "Add delegated permission grant.", graph, delegated, "delegated")]


def factor(shot: Shot) -> list[Event]:
    """A second factor that came, went or is (not) required any more."""
    what, user = shot.get("what", "added"), Target("User", shot.account)
    if what in {"required", "not_required"}:
        rule = {"RelyingParty": "*", "State": 1, "RememberDevicesNotIssuedBefore": f"{shot.line.at:%Y-%m-%dT%H:%M:%SZ}"}
        before, after = ("[]", listed(rule)) if what == "required" else (listed(rule), "[]")
        verb = "Enable" if what == "required" else "Disable"
        changed = {"StrongAuthenticationRequirement": (before, after)}
        changed |= {"Included Updated Properties": ("", "StrongAuthenticationRequirement")}
        return [entry(shot, f"{verb} Strong Authentication.", user, changed)]
    method = shot.get("method", "PhoneAppNotification")
    if method not in FACTORS or what not in {"added", "removed"}:
        raise ValueError(f"a factor is added, removed, required or not_required, and one of {', '.join(FACTORS)}")
    other = "PhoneAppNotification" if method != "PhoneAppNotification" else "OneWaySms"
    kept, one = ({"MethodType": FACTORS.index(name), "Default": name == other} for name in (other, method))
    fewer, more = listed(kept), listed(kept, one)
    changed = {"StrongAuthenticationMethod": (fewer, more) if what == "added" else (more, fewer)}
    return [
        entry(shot, "Update user.", user, changed | {"Included Updated Properties": ("", "StrongAuthenticationMethod")})
    ]


def app_password(shot: Shot) -> list[Event]:
    """A password for one client, made or deleted."""
    verb = "Delete" if shot.get("what") == "removed" else "Create"
    return [entry(shot, f"{verb} application password for user.", Target("User", shot.account), {})]
