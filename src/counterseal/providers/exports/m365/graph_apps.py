"""
Applications of Graph: which there are, which secrets they have, what they may do and for whom.

`servicePrincipal`, `application`, `oAuth2PermissionGrant`, `appRoleAssignment` ("Graph v1.0 state", docs/sources.md). A grant
names the application and the account by object ids only. A secret tells since when it is valid, which is when it was made
unless somebody dated it otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from counterseal.model.records import AppGrant, Change, Record
from counterseal.providers.exports.m365.fields import part, parts, plain, word
from counterseal.providers.exports.m365.graph_names import Names
from counterseal.providers.exports.m365.graph_people import at_of
from counterseal.providers.exports.standing import Standing

MICROSOFT = frozenset({"f8cdef31-a31e-4b4a-93e4-5f571e91255a", "72f988bf-86f1-41af-91ab-2d7cd011db47"})
"""Tenants that Microsoft's own applications belong to."""
_LONGEST = 2000


def grant(values: Mapping[str, Any], standing: Standing, names: Names) -> Iterator[Record]:
    """`oauth2PermissionGrant`: what an application may do in the place of one account, or of everybody."""
    everyone = word(values, "consentType").lower() == "allprincipals"
    client, name = names.app(word(values, "clientId"))
    principal = word(values, "principalId")
    account = "" if everyone else names.person(principal) if principal else standing.account
    yield AppGrant(
        **standing.common("oauth2PermissionGrants", word(values, "id"), account=account, app=client),
        app_name=name or client,
        scopes=tuple(dict.fromkeys(word(values, "scope").split())),
        everyone=everyone,
    )


def assignment(values: Mapping[str, Any], standing: Standing, names: Names) -> Iterator[Record]:
    """`appRoleAssignment`: an application may act by itself; or a person is listed as a user of one."""
    at = at_of(values, "createdDateTime")
    role = word(values, "appRoleId").lower()
    resource = word(values, "resourceId").lower()
    if word(values, "principalType").lower() == "serviceprincipal":
        client, name = names.app(word(values, "principalId"))
        scope = names.roles.get((resource, role), role)
        yield AppGrant(
            **standing.common("appRoleAssignments", word(values, "id"), at=at, account="", app=client),
            app_name=word(values, "principalDisplayName") or name or client,
            scopes=(scope,) if scope else (),
            everyone=True,
            app_only=True,
        )
        return
    yield Change(
        **standing.common("appRoleAssignments", word(values, "id"), at=at), what="other",
        target=word(values, "resourceDisplayName"), after="app role assignment",
    )  # fmt: skip


def principal(values: Mapping[str, Any], standing: Standing, names: Names) -> Iterator[Record]:
    """`servicePrincipal`: an application as this company sees it. Microsoft's own only give their names."""
    identifier = word(values, "id").lower()
    name = word(values, "displayName") or word(values, "appDisplayName")
    names.apps[identifier] = (word(values, "appId").lower(), name)
    for role in parts(values, "appRoles"):
        names.roles[identifier, word(role, "id").lower()] = word(role, "value") or word(role, "displayName")
    if word(values, "appOwnerOrganizationId").lower() not in MICROSOFT:
        yield from _known("servicePrincipals", values, standing, name)


def application(values: Mapping[str, Any], standing: Standing, names: Names) -> Iterator[Record]:
    """`application`: one that was registered in this company."""
    yield from _known("applications", values, standing, word(values, "displayName"))


def _known(operation: str, values: Mapping[str, Any], standing: Standing, name: str) -> Iterator[Record]:
    identifier = word(values, "id").lower()
    app = word(values, "appId").lower()
    places = [values.get("replyUrls")]
    places += [part(values, key).get("redirectUris") for key in ("web", "spa", "publicClient")]
    urls = " ".join(dict.fromkeys(plain(one) for rows in places if isinstance(rows, list) for one in rows))
    many = word(values, "signInAudience").lower()
    details = {
        "app_id": app, "object_id": identifier, "reply_urls": urls[:_LONGEST],
        "multi_tenant": "yes" if many.startswith(("azureadmultiple", "azureadandpersonal")) else "",
        "publisher": word(part(values, "verifiedPublisher"), "displayName"), "created": word(values, "createdDateTime"),
        "enabled": "no" if word(values, "accountEnabled").lower() == "false" else "",
    }  # fmt: skip
    kept = {key: value for key, value in details.items() if value}
    common = standing.common(operation, identifier, account="", app=app)
    yield Change(**common, what="app.known", target=name, after=name, details=kept)
    for secret in (*parts(values, "passwordCredentials"), *parts(values, "keyCredentials")):
        more = {
            "app_id": app,
            "object_id": identifier,
            "key": word(secret, "keyId"),
            "until": word(secret, "endDateTime"),
        }
        yield Change(
            **standing.common(
                operation, f"{identifier}:{word(secret, 'keyId')}", at=at_of(secret, "startDateTime"), account="", app=app
            ),
            what="app.secret_added", target=name, after=word(secret, "displayName"),
            details={key: value for key, value in more.items() if value},
        )  # fmt: skip
