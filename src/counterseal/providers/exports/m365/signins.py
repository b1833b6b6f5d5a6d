"""
Sign-ins in the unified audit log (`UserLoggedIn`, `UserLoginFailed`, record type 15).

The operation alone misleads. Under `UserLoggedIn` stand attempts that an error ended ("LogonError as seen in logs",
docs/sources.md). A "failed" sign-in may be a page in between (enrol a second factor, stay signed in?, consent) and says
nothing about an attack; and some of those pages give away that the password was right. All that comes from the AADSTS
error number ("Microsoft Entra authentication and authorization error codes", docs/sources.md). How
somebody signed in stands in `UserAuthenticationMethod`, a number of bits that Microsoft does not document.
"""

from __future__ import annotations

from collections.abc import Iterator

from counterseal.model.records import Record, SignIn
from counterseal.providers.exports.clients import client_of
from counterseal.providers.exports.m365.fields import Base, agent_of, device_property, pairs, word

INTERRUPTS = frozenset(
    """
    16000 16001 16003 50011 50055 50058 50072 50074 50076 50078 50079 50089 50097 50125 50127 50129 50132 50133 50135
    50140 50142 50143 50144 50158 50168 50173 50199 50203 50207 51006 65001 65004 70008 70016 70019 70043 70044 700082
    700084 81010 81012 81014 90094 90095 9001011 1000000 1000002
    """.split()
)
"""Neither good nor failed: a prompt, a redirect, an expired token, an application set up wrongly."""
PASSWORD_RIGHT = frozenset(
    """
    50055 50072 50074 50076 50079 50105 50125 50127 50129 50135 50140 50142 50144 50158 50203 53000 53001 53002 53003
    53004 53010 500121
    """.split()
)
"""Answers that are given only after the right password: conditional access looks after the first factor."""
WRONG_PASSWORD = frozenset("50034 50053 50056 50057 50064 50126".split())
_NUMBERS = {
    "none": "0", "kmsiinterrupt": "50140",
    "invalidusernameorpassword": "50126", "idslocked": "50053", "useraccountnotfound": "50034",
    "invalidpasswordexpiredpassword": "50055", "blockedbyconditionalaccess": "53003",
    "userstrongauthclientauthnrequired": "50076", "userstrongauthclientauthnrequiredinterrupt": "50074",
    "userstrongauthenrollmentrequired": "50079", "userstrongauthenrollmentrequiredinterrupt": "50072",
}  # fmt: skip
"""Names of errors, for events that carry no number."""
_PAGES = ("interrupt", "redirect")
_OLD_CLIENTS = "IMAP or POP with a password"
_PASSWORD = 1 | 8 | 16
"""Bits of `UserAuthenticationMethod`: password kept in the cloud, checked at home, or synchronised as a hash."""
_METHODS = (
    (2, "temporary pass"), (4, "single sign-on"), (64, "phone"), (262144, "windows hello"), (524288, "qr code"),
    (1048576, "text message"), (2097152, "certificate"), (8388608, "platform key"), (16777216, "qr code"),
    (33554432, "passkey"), (134217728, "mail code"),
)  # fmt: skip


def sign_in(base: Base) -> Iterator[Record]:
    """The one record of a sign-in event."""
    event = base.event
    extended = pairs(event, "ExtendedProperties")
    name = word(event, "LogonError")
    error = word(event, "ErrorNumber") or word(event, "ErrorCode") or _NUMBERS.get(name.lower(), "")
    good = base.operation == "userloggedin" and (error in {"0", "50140"} or not (error or name))
    agent = agent_of(event)
    client = client_of(agent)
    methods = _bits(extended.get("UserAuthenticationMethod", ""))
    protocol = _protocol(extended.get("RequestType", "").lower(), agent, client, methods, error)
    yield SignIn(
        **base.common(succeeded=True),
        ok=good,
        interrupted=not good and (error in INTERRUPTS or name.lower().endswith(_PAGES)),
        error="" if good else name or error,
        password_right=None if good or protocol == "token" else error in PASSWORD_RIGHT or None,
        protocol=protocol,
        factor=_factor(methods),
        agent=agent,
        client=client,
        device=device_property(event, "DisplayName") or device_property(event, "Id"),
    )


def _bits(value: str) -> int:
    return int(value) if value.isascii() and value.isdigit() and len(value) < 16 else 0


def _factor(methods: int) -> str:
    """The surest method that was used; a password only where it was the only one."""
    return next((name for bit, name in _METHODS if methods & bit), "password" if methods & _PASSWORD else "")


def _protocol(request: str, agent: str, client: str, methods: int, error: str) -> str:
    """
    How it was asked for.

    The token endpoint takes a password (ropc), and it takes tokens that a browser has fetched before: only where a
    password was handed in is it the former ("RequestType as seen in logs", docs/sources.md).
    """
    if client == _OLD_CLIENTS:
        return "imap"
    match request:
        case "oauth2:token":
            return "ropc" if methods & _PASSWORD or error in WRONG_PASSWORD else "token"
        case "ropc":
            return "ropc"
        case "orgidwstrust2:process":
            return "basic"
        case "cmsi:cmsi":  # confirms a device code; phones show the same page when an application asks
            phone = any(mark in agent.lower() for mark in ("iphone", "ipad", "android"))
            return "browser" if phone else "device code"
        case "devicecodeauth:devicecodeauth" | "oauth2:devicecode":
            return "device code"
    return "browser"
