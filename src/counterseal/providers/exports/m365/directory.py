"""
The directory (record type 8): users, groups, roles, second factors, devices, the company. Applications: `apps`.

What changed stands in `ModifiedProperties`, whom it concerns in `Target`. The operations are listed in "Microsoft
Entra audit log categories and activities" (docs/sources.md); in the unified log their names end in a full stop and
carry a dash or a trailing blank here and there, so `audit` compares them without either.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from counterseal.mail.addresses import address_in
from counterseal.model.records import AppPassword, Change, Factor, Record
from counterseal.providers.exports.clients import client_of
from counterseal.providers.exports.m365.fields import UPN, Base, Modified, agent_of, ids, listed, named, word

Reader = Callable[[Base], Iterator[Record]]


def change(base: Base, what: str, target: str, *, account: str = "", after: str = "", **details: str) -> Change:
    """A change of the directory; details that are not known are left out."""
    agent = agent_of(base.event)
    common = base.common(account, agent=agent, client=client_of(agent))
    kept = {key: value for key, value in details.items() if value}
    return Change(**common, what=what, target=target, after=after, details=kept)


def target_of(base: Base) -> str:
    """Whom it concerns: an address where there is one, else a name, else the object id."""
    found = next(iter(ids(base.event, "Target", UPN)), "") or named(base.event) or word(base.event, "ObjectId")
    return address_in(found) or found


def _owner(target: str) -> str:
    """The account of a target that is one; otherwise whoever acted."""
    return target if "@" in target else ""


def role(base: Base) -> Iterator[Record]:
    """Add/Remove member to role, by hand or through Privileged Identity Management."""
    modified = Modified(base.event)
    name = modified.either("Role.DisplayName")
    target = target_of(base)
    if not name and "@" in target:  # PIM names the role itself as a target
        name = named(base.event)
    gone = base.operation.startswith("remove")
    yield change(base, "role.revoked" if gone else "role.granted", target, after=name, role=name)


def group(base: Base) -> Iterator[Record]:
    """Add group."""
    modified = Modified(base.event)
    name = modified.after("DisplayName") or target_of(base)
    assignable = "yes" if modified.after("IsAssignableToRole").lower() == "true" else ""
    yield change(base, "group.created", name, after=name, role_assignable=assignable, mail=modified.after("Mail"))


def membership(what: str) -> Reader:
    """Add member / owner to group."""

    def read(base: Base) -> Iterator[Record]:
        name = Modified(base.event).either("Group.DisplayName")
        yield change(base, what, target_of(base), after=name, group=name)

    return read


def user(what: str) -> Reader:
    """Add, invite, restore or delete user."""

    def read(base: Base) -> Iterator[Record]:
        modified = Modified(base.event)
        target = target_of(base)
        address = target if "@" in target else address_in(modified.either("UserPrincipalName"))
        yield change(base, what, address or target, after=address, name=modified.after("DisplayName"))

    return read


_KINDS = (
    "TwoWayVoiceMobile", "TwoWaySms", "TwoWayVoiceOffice", "TwoWayVoiceOtherMobile", "TwoWaySmsOtherMobile", "OneWaySms",
    "PhoneAppNotification", "PhoneAppOTP",
)  # fmt: skip
"""Second factors by the number under which the directory keeps them (`MethodType`)."""
_PROPERTIES = ("StrongAuthenticationMethod", "StrongAuthenticationUserDetails", "StrongAuthenticationPhoneAppDetail")


def update_user(base: Base) -> Iterator[Record]:
    """Update user: second factors, the account switch, or anything else."""
    modified = Modified(base.event)
    target = target_of(base)
    told = False
    for name in (name for name in _PROPERTIES if name in modified):
        told = True
        before, after = listed(modified.before(name)), listed(modified.after(name))
        what = "added" if len(after) > len(before) else "removed" if len(after) < len(before) else "changed"
        yield _factor(base, target, what, _methods(before, after) or name.removeprefix("StrongAuthentication"))
    if "StrongAuthenticationRequirement" in modified:
        told = True
        states = [word(row, "State") for row in listed(modified.after("StrongAuthenticationRequirement"))]
        what = "required" if any(state not in {"0", "Disabled"} for state in states) else "not_required"
        yield _factor(base, target, what, "multi-factor authentication")
    if "AccountEnabled" in modified:
        told = True
        on = modified.after("AccountEnabled").lower() == "true"
        yield change(base, "user.enabled" if on else "user.disabled", target)
    if not told:
        yield change(base, "user.changed", target, after=", ".join(modified.names()))


def _methods(before: list[Any], after: list[Any]) -> str:
    """The second factors that are in one of two lists and not in the other."""
    old, new = ({word(one, "MethodType") for one in rows} for rows in (before, after))
    return ", ".join(kind for n, kind in enumerate(_KINDS) if (str(n) in old) != (str(n) in new))


def _factor(base: Base, target: str, what: str, method: str) -> Factor:
    agent = agent_of(base.event)
    return Factor(**base.common(_owner(target), agent=agent, client=client_of(agent)), what=what, method=method)


def factor(what: str, method: str = "multi-factor authentication") -> Reader:
    """Enable/Disable Strong Authentication, security info and keys that were registered or deleted."""

    def read(base: Base) -> Iterator[Record]:
        yield _factor(base, target_of(base), what, method)

    return read


def app_password(what: str) -> Reader:
    """Create / Delete application password for user: a password that no second factor guards."""

    def read(base: Base) -> Iterator[Record]:
        agent = agent_of(base.event)
        yield AppPassword(**base.common(_owner(target_of(base)), agent=agent, client=client_of(agent)), what=what)

    return read


def about_account(what: str) -> Reader:
    """Reset or change password, end tokens, switch on or off: the account concerned is the target's."""

    def read(base: Base) -> Iterator[Record]:
        target = target_of(base)
        yield change(base, what, target, account=_owner(target))

    return read


def device(base: Base) -> Iterator[Record]:
    """Add registered owner/users to device: whose device it is. The device stands in the properties."""
    name = Modified(base.event).either("Device.DisplayName")
    owner = target_of(base)
    yield change(base, "device.registered", name, account=_owner(owner), after=name, user=owner)


def add_device(base: Base) -> Iterator[Record]:
    """Add device: a device appears in the directory; who owns it is told by another event of the same second."""
    modified = Modified(base.event)
    name = modified.after("DisplayName") or modified.after("CloudDisplayName") or named(base.event)
    system = modified.after("DeviceOSType") or modified.after("CloudDeviceOSType")
    yield change(base, "device.registered", name, after=name, os=system)


def feature(base: Base) -> Iterator[Record]:
    """Set directory feature on tenant: which features were switched on."""
    modified = Modified(base.event)
    before, after = (_features(value("DirectoryFeatures")) for value in (modified.before, modified.after))
    new = ", ".join(sorted(after - before))
    yield change(base, "feature.changed", "directory", after=new or modified.after("DirectoryFeatures")[:200])


def _features(value: str) -> set[str]:
    found: set[str] = set()
    for row in listed(value):
        names = row.get("EnabledFeatures") if isinstance(row, dict) else None
        found |= {str(one) for one in names} if isinstance(names, list) else set()
    return found


def tagged(what: str) -> Reader:
    """Domains, policies: only the tag and the target matter."""

    def read(base: Base) -> Iterator[Record]:
        yield change(base, what, target_of(base), after=", ".join(Modified(base.event).names()))

    return read
