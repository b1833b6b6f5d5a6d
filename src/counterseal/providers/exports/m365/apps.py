"""
Applications in the directory (record type 8): registered, given secrets and owners, consented to.

One consent is written three times: as the consent (which names the application and the permissions), as a delegated
grant and as an assignment (which name the *resource*, Microsoft Graph for most, as their target, and the application
only in `ServicePrincipal.*`, where it is often empty). Taking the resource for the application would make Microsoft
the one that was let in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from counterseal.model.records import AppGrant, Record
from counterseal.providers.exports.clients import client_of
from counterseal.providers.exports.m365.directory import Reader, change, target_of
from counterseal.providers.exports.m365.fields import SPN, Base, Modified, agent_of, ids, named, word

_GUID = re.compile(r"\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b", re.IGNORECASE)
_ENTRY = re.compile(r"\[Id:[^\]]*\]")
_SCOPE = re.compile(r"Scope:\s*([^\],;]*)")
_URL = re.compile(r'"Address"\s*:\s*"([^"]+)"')
_KEY = re.compile(r"KeyIdentifier=([^,\]]*)")
_LONGEST = 2000


def _app_id(base: Base, modified: Modified) -> str:
    """The id of the application that an event is about, where it is the target."""
    names = ("AppId", "AppPrincipalId", "Application.AppId", "ServicePrincipal.AppId", "TargetId.ServicePrincipalNames")
    found = next((hit for name in names if (hit := _GUID.search(modified.either(name)))), None)
    found = found or _GUID.search(next(iter(ids(base.event, "Target", SPN)), ""))
    return found.group().lower() if found else ""


def application(what: str) -> Reader:
    """Add/Update application or service principal: its name, id, reply addresses, who may use it."""

    def read(base: Base) -> Iterator[Record]:
        modified = Modified(base.event)
        name = modified.after("DisplayName") or named(base.event) or target_of(base)
        address = modified.after("AppAddress").replace("\\/", "/")
        urls = " ".join(dict.fromkeys(_URL.findall(address)))
        if len(urls) > _LONGEST:
            urls = urls[:_LONGEST].rsplit(" ", 1)[0]
        many = "yes" if modified.after("AvailableToOtherTenants").lower() == "true" else ""
        yield change(
            base, what, name, after=", ".join(modified.names()), app_id=_app_id(base, modified), reply_urls=urls,
            object_id=word(base.event, "ObjectId"), multi_tenant=many,
        )  # fmt: skip

    return read


def secret(base: Base) -> Iterator[Record]:
    """Certificates and secrets: a credential of the application was added or removed, told by the keys before and after."""
    modified = Modified(base.event)
    before, after = (set(_KEY.findall(text("KeyDescription"))) for text in (modified.before, modified.after))
    if after - before:
        what = "app.secret_added"
    elif before - after:
        what = "app.secret_removed"
    else:
        verb = base.operation.split(" ")[0]
        what = {"add": "app.secret_added", "remove": "app.secret_removed"}.get(verb, "app.changed")
    name = named(base.event) or target_of(base)
    yield change(base, what, name, app_id=_app_id(base, modified), object_id=word(base.event, "ObjectId"))


def app_owner(base: Base) -> Iterator[Record]:
    """Add owner to application."""
    modified = Modified(base.event)
    name = modified.either("Application.DisplayName") or modified.either("ServicePrincipal.DisplayName")
    owner = target_of(base)
    yield change(base, "app.owner_added", name, after=owner, owner=owner, app_id=_app_id(base, modified))


def _grant(
    base: Base, app: str, name: str, scopes: Iterator[str], *, everyone: bool, app_only: bool = False
) -> AppGrant:
    agent = agent_of(base.event)
    gone = base.operation.startswith("remove")
    return AppGrant(
        **base.common(agent=agent, client=client_of(agent), app=app),
        app_name=name, scopes=tuple(dict.fromkeys(scopes)), everyone=everyone, app_only=app_only,
        what="removed" if gone else "set",
    )  # fmt: skip


def consent(base: Base) -> Iterator[Record]:
    """
    Consent to application: what the application may do, for one account or for everybody.

    The permissions stand there as those before and those after; what was granted earlier is not granted again.
    """
    modified = Modified(base.event)
    before, _, after = modified.after("ConsentAction.Permissions").partition("=>")
    every = _ENTRY.findall(after)
    new = " ".join([one for one in every if one not in before] or every) or after
    everyone = modified.after("ConsentContext.OnBehalfOfAll").lower() == "true" or "AllPrincipals" in new
    app_only = modified.after("ConsentContext.IsAppOnly").lower() == "true"
    scopes = (scope for found in _SCOPE.findall(new) for scope in found.split())
    yield _grant(base, _app_id(base, modified), named(base.event), scopes, everyone=everyone, app_only=app_only)


def delegated_grant(base: Base) -> Iterator[Record]:
    """Add/Remove delegated permission grant: the scopes of a consent, written a second time."""
    modified = Modified(base.event)
    scopes = iter(modified.either("DelegatedPermissionGrant.Scope").split())
    everyone = modified.either("DelegatedPermissionGrant.ConsentType") == "AllPrincipals"
    yield _grant(base, _client(modified), modified.either("ServicePrincipal.DisplayName"), scopes, everyone=everyone)


def app_role(base: Base) -> Iterator[Record]:
    """Add/Remove app role assignment to service principal: the application acts by itself, for all mailboxes."""
    modified = Modified(base.event)
    scope = modified.either("AppRole.Value") or modified.either("AppRole.DisplayName")
    name = modified.either("ServicePrincipal.DisplayName")
    yield _grant(base, _client(modified), name, iter([scope] if scope else []), everyone=True, app_only=True)


def _client(modified: Modified) -> str:
    """The application that gets a right, where the target is the resource."""
    found = _GUID.search(modified.either("ServicePrincipal.AppId")) or _GUID.search(
        modified.either("ServicePrincipal.Name")
    )
    return found.group().lower() if found else ""


def app_assignment(base: Base) -> Iterator[Record]:
    """Add app role assignment grant to user: the account is listed as a user of the application."""
    app_id = _app_id(base, Modified(base.event))
    yield change(base, "other", named(base.event), after="app role assignment", app_id=app_id)
