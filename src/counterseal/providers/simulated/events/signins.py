"""
Sign-ins as Entra writes them into the unified audit log (record type 15).

The operation says less than the error number: a page in between (enrol a second factor, stay signed in?) is a
`UserLoginFailed` like a wrong password. Which numbers exist is Microsoft's "Entra authentication and authorization
error codes"; the name beside each is what the log carries as `LogonError`.
"""

from __future__ import annotations

from counterseal.providers.simulated.events.shot import Event, Shot, named
from counterseal.providers.simulated.tenant import APPS

ERRORS = {
    "InvalidUserNameOrPassword": "50126",
    "IdsLocked": "50053",
    "UserAccountNotFound": "50034",
    "UserDisabled": "50057",
    "InvalidPasswordExpiredPassword": "50055",
    "UserStrongAuthEnrollmentRequiredInterrupt": "50072",
    "UserStrongAuthClientAuthNRequiredInterrupt": "50074",
    "UserStrongAuthClientAuthNRequired": "50076",
    "UserStrongAuthEnrollmentRequired": "50079",
    "KmsiInterrupt": "50140",
    "UserInformationNotProvided": "50058",
    "InvalidReplyTo": "50011",
    "DelegationDoesNotExist": "65001",
    "BlockedByConditionalAccess": "53003",
    "DeviceNotCompliant": "53000",
    "AuthenticationFailedDuringStrongAuthenticationRequest": "500121",
}
RIGHT = frozenset({"50055", "50072", "50074", "50076", "50079", "50140", "53003", "53000", "500121"})
"""Numbers that are only given after the right password."""
METHODS = {"password": "1", "phone": "64", "windows hello": "262144"}
"""What was shown first, as bits. The log does not tell a second factor, nor that a session was used again."""
_REQUESTS = {
    "": "OAuth2:Authorize",
    "browser": "Login:login",
    "ropc": "OAuth2:Token",
    "imap": "OAuth2:Token",
    "basic": "OrgIdWsTrust2:process",
}
_PLAIN = frozenset({"ropc", "imap", "basic"})
"""Protocols that hand the password over."""
OLD_CLIENT = "BAV2ROPC"
"""The agent that Entra writes for IMAP, POP and SMTP with a password: Exchange's own proxy hands it on."""


def sign_in(shot: Shot) -> list[Event]:
    """The event of a good, failed or interrupted sign-in."""
    number, name = _error(shot)
    good = shot.line.verb == "signin"
    protocol = shot.get("protocol")
    if protocol not in _REQUESTS:
        raise ValueError(f"the audit log cannot tell the protocol {protocol}; known are browser, ropc, imap, basic")
    agent = shot.get("agent") or (OLD_CLIENT if protocol == "imap" else "")
    if protocol == "imap" and agent != OLD_CLIENT:
        raise ValueError(f"an old mail program is written down as {OLD_CLIENT}: leave the agent out")
    wrong = not good and number not in RIGHT
    app = shot.get("app") or _app_of(agent)
    target = APPS["exchange"] if app != APPS["azure-portal"] else "797f4846-ba00-4fd7-ba43-dac1f8f63013"
    event = shot.base("UserLoggedIn" if good else "UserLoginFailed", 15, "AzureActiveDirectory")
    object_id = shot.tenant.object_id(shot.actor)
    event |= {"ResultStatus": "Failed" if wrong and protocol in _PLAIN else "Success"}
    event |= {"UserKey": object_id, "ClientIP": shot.get("ip"), "ObjectId": target, "AzureActiveDirectoryEventType": 1}
    event["ExtendedProperties"] = named(
        {"ResultStatusDetail": "UserError" if event["ResultStatus"] == "Failed" else "Success"}
        | ({"UserAgent": agent} if agent else {})
        | _method(shot)
        | {"RequestType": _REQUESTS[protocol]}
    )
    return [
        event | _tail(shot, object_id, app, target) | {"ErrorNumber": number} | ({"LogonError": name} if name else {})
    ]


def _tail(shot: Shot, object_id: str, app: str, target: str) -> Event:
    return {
        "ModifiedProperties": [],
        "Actor": [{"ID": object_id, "Type": 0}, {"ID": shot.actor, "Type": 5}],
        "ActorContextId": shot.tenant.id,
        "ActorIpAddress": shot.get("ip"),
        "InterSystemsId": shot.id("inter"),
        "IntraSystemId": shot.id(),
        "SupportTicketId": "",
        "Target": [{"ID": target, "Type": 0}],
        "TargetContextId": shot.tenant.id,
        "ApplicationId": app,
        "DeviceProperties": _device(shot),
    }


def _error(shot: Shot) -> tuple[str, str]:
    """The error number and its name."""
    verb, name = shot.line.verb, shot.get("error")
    right = shot.flag("password_right")
    if verb == "signin":
        if name:
            raise ValueError("a good sign-in has no error")
        return "0", ""
    if not name:
        second = "UserStrongAuthClientAuthNRequiredInterrupt"
        name = (
            second if verb == "interrupted" else "BlockedByConditionalAccess" if right else "InvalidUserNameOrPassword"
        )
    if name not in ERRORS:
        raise ValueError(f"no such error: {name}; known are {', '.join(ERRORS)}")
    number = ERRORS[name]
    if right and number not in RIGHT:
        raise ValueError(f"{name} does not give away that the password was right")
    return number, name


def _method(shot: Shot) -> dict[str, str]:
    factor = shot.get("factor") or ("password" if shot.get("protocol") in _PLAIN else "")
    if not factor:
        return {}
    if factor not in METHODS:
        raise ValueError(f"no such factor: {factor}; known are {', '.join(METHODS)}")
    return {"UserAuthenticationMethod": METHODS[factor]}


def _app_of(agent: str) -> str:
    low = agent.lower()
    if "outlook-ios" in low or "outlook-android" in low:
        return APPS["outlook-mobile"]
    return APPS["office"] if "microsoft office" in low or "microsoft outlook" in low else APPS["exchange"]


def _device(shot: Shot) -> list[dict[str, str]]:
    """What Entra knows of the device; a name only where the company manages it."""
    agent, name = shot.get("agent"), shot.get("device")
    known = {"OS": _system(agent), "BrowserType": _browser(agent)}
    if name:
        known = {"Id": shot.tenant.object_id(f"device/{name}"), "DisplayName": name, **known, "TrustType": "1"}
    known |= {"IsCompliantAndManaged": "True" if name else "False"}
    if shot.get("session"):
        known["SessionId"] = shot.get("session")
    return named({key: value for key, value in known.items() if value})


def _system(agent: str) -> str:
    marks = (("Windows NT 10", "Windows 10"), ("iPhone", "Ios"), ("Android", "Android"), ("Mac OS X", "MacOs"))
    return next((system for mark, system in (*marks, ("Linux", "Linux")) if mark in agent), "")


def _browser(agent: str) -> str:
    marks = (("Edg", "Edge"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari"))
    return next((browser for mark, browser in marks if mark in agent), "Other" if agent else "")
