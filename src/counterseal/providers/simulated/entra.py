"""
The same sign-ins as the Entra sign-in log: JSON as the portal and Microsoft Graph give it.

A sign-in has one id in both logs (`IntraSystemId` there, `id` here), so an investigation of both must not count it
twice. This log says more: the country as Microsoft sees it, the program, whether a second factor was asked for.
"""

from __future__ import annotations

import json

from counterseal.providers.simulated.carries import SIGN_IN, form_of
from counterseal.providers.simulated.events.play import events_of
from counterseal.providers.simulated.places import place_of
from counterseal.providers.simulated.story import Beat, Story
from counterseal.providers.simulated.tells import M365

_PROGRAMS = {"imap": "IMAP4", "basic": "Other clients"}


def sign_in_log(story: Story) -> bytes:
    """All sign-ins of a story, the newest first."""
    found = [_entry(story, beat) for beat in story.on(M365) if form_of(beat.line.verb, beat.line.fields) == SIGN_IN]
    return json.dumps(found[::-1], indent=2, ensure_ascii=False).encode()


def _entry(story: Story, beat: Beat) -> dict[str, object]:
    (event,) = events_of(story, beat)
    line = beat.line
    device = {pair["Name"]: pair["Value"] for pair in event["DeviceProperties"]}
    address, protocol = line.fields.get("ip", ""), line.fields.get("protocol", "")
    person = next((one.name for one in story.people if one.address == line.fields["who"].lower()), "")
    second = line.verb == "interrupted" or event["ErrorNumber"] == "500121"
    return {
        "id": event["Id"],
        "createdDateTime": line.at.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "userDisplayName": person,
        "userPrincipalName": line.fields["who"],
        "userId": event["UserKey"],
        "appId": event["ApplicationId"],
        "appDisplayName": "Office 365 Exchange Online",
        "ipAddress": address,
        "clientAppUsed": _PROGRAMS.get(
            protocol, "Browser" if "Mozilla" in line.fields.get("agent", "") else "Mobile Apps and Desktop clients"
        ),
        "authenticationProtocol": "ropc" if protocol == "ropc" else "none",
        "userAgent": next((pair["Value"] for pair in event["ExtendedProperties"] if pair["Name"] == "UserAgent"), ""),
        "sessionId": device.get("SessionId", ""),
        "authenticationRequirement": "multiFactorAuthentication" if second else "singleFactorAuthentication",
        "riskLevelDuringSignIn": "none",
        "riskState": "none",
        "status": {
            "errorCode": int(event["ErrorNumber"]),
            "failureReason": event.get("LogonError", "Other."),
            "additionalDetails": None,
        },
        "deviceDetail": {
            "deviceId": device.get("Id", ""),
            "displayName": device.get("DisplayName", ""),
            "operatingSystem": device.get("OS", ""),
            "browser": device.get("BrowserType", ""),
            "isManaged": device.get("IsCompliantAndManaged") == "True",
        },
        "location": {
            "city": "",
            "state": "",
            "countryOrRegion": place_of(story.networks, address).country if address else "",
        },
    }
