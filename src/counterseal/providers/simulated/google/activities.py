"""
Activities of the Reports API ("Method: activities.list", docs/sources.md): one resource for every act.

Who did it, from which address, and one event with named parameters whose values stand under another key for every type
(`value`, `multiValue`, `boolValue`, `intValue`, `messageValue`). Which application's log an act stands in, and the
names of events and parameters: "Login Audit Activity Events", "OAuth Token Audit Activity Events", "Admin Audit
Activity Events", "Gmail Activity Events". No list names a browser, and none says that a filter was made.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from counterseal.providers.simulated.events.shot import Shot
from counterseal.providers.simulated.places import network_at
from counterseal.providers.simulated.story import Beat, Story
from counterseal.providers.simulated.tells import GOOGLE

Activity = dict[str, Any]
Parameter = dict[str, Any]
LOGIN, TOKEN, ACCOUNTS, ADMIN, GMAIL = "login", "token", "user_accounts", "admin", "gmail"
MAIL_SCOPES = ("gmail", "mail.google.com")


def activities(story: Story) -> dict[str, list[Activity]]:
    """The activities of a story by application, the newest first, except Gmail's own (`mail`)."""
    found: dict[str, list[Activity]] = {}
    for beat in story.on(GOOGLE):
        for activity in _of(story, beat):
            found.setdefault(activity["id"]["applicationName"], []).append(activity)
    return {name: rows[::-1] for name, rows in sorted(found.items())}


def activity(story: Story, shot: Shot, application: str, event: Mapping[str, Any], part: str = "") -> Activity:
    """One activity with one event."""
    made: Activity = {
        "kind": "admin#reports#activity",
        "id": {
            "time": f"{shot.line.at:%Y-%m-%dT%H:%M:%S}.{int(_digest(shot.key)[:3], 16) % 1000:03d}Z",
            "uniqueQualifier": qualifier(shot, part),
            "applicationName": application,
            "customerId": f"C0{_digest(story.tenant.domain)[:7]}",
        },
        "etag": f'"{_digest(shot.key + part)[:27]}/{_digest(part + shot.key)[:27]}"',
        "actor": {"callerType": "USER", "email": shot.actor, "profileId": profile(shot.actor)},
        "ownerDomain": story.tenant.domain,
    }
    if shot.get("ip"):
        made["ipAddress"] = shot.get("ip")
        network = network_at(story.networks, shot.get("ip"))
        if network is not None and network.country:
            made["networkInfo"] = {"ipAsn": [network.asn], "regionCode": network.country}
    return made | {"events": [dict(event)]}


def event(kind: str, name: str, *parameters: Parameter) -> dict[str, Any]:
    """One event; parameters without a value are left out."""
    told = [
        one for one in parameters if any(value not in ("", [], None) for key, value in one.items() if key != "name")
    ]
    return {"type": kind, "name": name} | ({"parameters": told} if told else {})


def text(name: str, value: str) -> Parameter:
    """A parameter that is a text."""
    return {"name": name, "value": value}


def many(name: str, *values: str) -> Parameter:
    """A parameter that is a list of texts."""
    return {"name": name, "multiValue": list(values)}


def yes(name: str, value: bool) -> Parameter:
    """A parameter that is yes or no."""
    return {"name": name, "boolValue": value}


def number(name: str, value: int) -> Parameter:
    """A parameter that is a number, which JSON holds as a text."""
    return {"name": name, "intValue": str(value)}


def message(name: str, *inside: Parameter) -> Parameter:
    """A parameter that holds others."""
    told = [one for one in inside if any(value not in ("", [], None) for key, value in one.items() if key != "name")]
    return {"name": name, "messageValue": {"parameter": told}}


def qualifier(shot: Shot, part: str = "") -> str:
    """The number by which Google tells two activities of one moment apart."""
    return str(int(_digest(f"{shot.key}/{part}")[:15], 16) - 2**59)


def profile(address: str) -> str:
    """The number of a person's profile."""
    return f"1{int(_digest(address.lower())[:20], 16) % 10**20:020d}"


def _digest(text_: str) -> str:
    return hashlib.sha256(text_.encode()).hexdigest()


def _of(story: Story, beat: Beat) -> Iterator[Activity]:
    shot = Shot(story.tenant, beat.line, f"{story.name}/{beat.key}")
    what = shot.get("what")
    match beat.line.verb:
        case "signin" | "failed":
            yield activity(story, shot, LOGIN, _login(shot))
        case "grant":
            yield activity(story, shot, TOKEN, _token(shot))
        case "forward" if what != "removed":
            outside = [one for one in shot.every("to") if not story.tenant.own(one)]
            for to in outside:
                told = text("email_forwarding_destination_address", to)
                yield activity(
                    story, shot, ACCOUNTS, event("email_forwarding_change", "email_forwarding_out_of_domain", told)
                )
        case "factor":
            name = "2sv_disable" if what == "removed" else "2sv_enroll"
            yield activity(story, shot, ACCOUNTS, event("2sv_change", name))
        case "change" if what in _CHANGES:
            application, make = _CHANGES[what]
            yield activity(story, shot, application, make(shot))


def _login(shot: Shot) -> dict[str, Any]:
    good = shot.line.verb == "signin"
    return event(
        "login",
        "login_success" if good else "login_failure",
        text("login_type", "google_password"),
        many("login_challenge_method", "password"),
        yes("is_suspicious", False) if good else text("login_failure_type", "login_failure_invalid_password"),
    )


def _token(shot: Shot) -> dict[str, Any]:
    name, client = shot.get("app_name") or shot.get("app"), shot.get("app") or shot.id("client")
    scopes = shot.every("scopes")
    nested = [
        {
            "parameter": [
                text("scope_name", one),
                many("product_bucket", "GMAIL" if any(mark in one for mark in MAIL_SCOPES) else "IDENTITY"),
            ]
        }
        for one in scopes
    ]
    return event(
        "auth",
        "revoke" if shot.get("what") == "removed" else "authorize",
        text("client_id", client),
        text("app_name", name),
        text("client_type", "WEB"),
        {"name": "scope_data", "multiMessageValue": nested},
        many("scope", *scopes),
    )


def _password(shot: Shot) -> dict[str, Any]:
    return event("password_change", "password_edit")


def _recovery(shot: Shot) -> dict[str, Any]:
    return event("recovery_info_change", "recovery_email_edit" if "@" in shot.get("after") else "recovery_phone_edit")


def _user(name: str) -> Callable[[Shot], dict[str, Any]]:
    return lambda shot: event("USER_SETTINGS", name, text("USER_EMAIL", shot.get("target")))


def _role(shot: Shot) -> dict[str, Any]:
    told = text("ROLE_NAME", shot.get("role")), text("USER_EMAIL", shot.get("target"))
    return event("DELEGATED_ADMIN_SETTINGS", "ASSIGN_ROLE", *told)


_CHANGES: Mapping[str, tuple[str, Callable[[Shot], dict[str, Any]]]] = {
    "password.changed": (ACCOUNTS, _password),
    "recovery.changed": (ACCOUNTS, _recovery),
    "password.reset": (ADMIN, _user("CHANGE_PASSWORD")),
    "user.created": (ADMIN, _user("CREATE_USER")),
    "user.disabled": (ADMIN, _user("SUSPEND_USER")),
    "user.enabled": (ADMIN, _user("UNSUSPEND_USER")),
    "user.deleted": (ADMIN, _user("DELETE_USER")),
    "role.granted": (ADMIN, _role),
}
