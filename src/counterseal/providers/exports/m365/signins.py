"""
Sign-ins in the unified audit log (`UserLoggedIn`, `UserLoginFailed`).

The operation alone misleads. A "failed" sign-in may be a page in between (enrol a second factor, stay signed in?,
consent) and says nothing about an attack; and some of those pages give away that the password was right. Both come
from the AADSTS error number (Microsoft: "Microsoft Entra authentication and authorization error codes").
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.model.records import Record, SignIn
from counterseal.providers.exports.clients import client_of
from counterseal.providers.exports.m365.fields import Base, agent_of, device_property, pairs, word

INTERRUPTS = frozenset(
    "50055 50058 50072 50074 50076 50079 50097 50125 50127 50129 50140 50143 50144 50158 50199 50203 50207 51006 65001 "
    "81010 81012 81014 9001011 16000 16001 16003 50011 50132 50133 50173 70043 70044 700082 1000000".split()
)
"""Neither good nor failed: a prompt, a redirect, an expired token, an application set up wrongly."""
PASSWORD_RIGHT = frozenset(
    "50055 50072 50074 50076 50079 50125 50127 50129 50140 50144 50158 50203 500121 53000 53001 53003 53004".split()
)
"""Answers that are given only after the right password."""
_PROTOCOLS = {
    "oauth2:token": "ropc",
    "orgidwstrust2:process": "basic",
    "ropc": "ropc",
    "devicecodeauth:devicecodeauth": "device code",
    "oauth2:devicecode": "device code",
}
_METHODS = {
    "0": "",
    "1": "password",
    "8": "session",
    "16": "session",
    "2048": "second factor",
    "524288": "windows hello",
}


def sign_in(base: Base) -> Iterator[Record]:
    """The one record of a sign-in event."""
    event = base.event
    extended = pairs(event, "ExtendedProperties")
    error, name = word(event, "ErrorNumber"), word(event, "LogonError")
    good = word(event, "Operation") == "UserLoggedIn"
    agent = agent_of(event)
    protocol = _PROTOCOLS.get(extended.get("RequestType", "").lower(), "browser")
    if client_of(agent) == "IMAP or POP with a password":
        protocol = "imap"
    yield SignIn(
        **base.common(succeeded=True),
        ok=good,
        interrupted=not good and error in INTERRUPTS,
        error="" if good else name or error,
        password_right=None if good or not error else error in PASSWORD_RIGHT or None,
        protocol=protocol,
        factor=_METHODS.get(extended.get("UserAuthenticationMethod", ""), ""),
        agent=agent,
        client=client_of(agent),
        device=device_property(event, "DisplayName") or device_property(event, "Id"),
    )
