"""
The unified audit log as a dialect: how a row is recognised and dated, and which reader takes it.

`CreationTime` is UTC by Microsoft's documentation, without a mark; so is the column beside it, in whatever order the
exporting machine writes dates.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from counterseal.model.records import Change, Record, Source
from counterseal.providers.exports.clients import client_of
from counterseal.providers.exports.dates import DateOrder, moment, utc
from counterseal.providers.exports.m365 import apps as a
from counterseal.providers.exports.m365 import directory as d
from counterseal.providers.exports.m365 import exchange as x
from counterseal.providers.exports.m365 import files as f
from counterseal.providers.exports.m365 import mailbox as m
from counterseal.providers.exports.m365 import rules as r
from counterseal.providers.exports.m365.fields import Base, Event, agent_of, word
from counterseal.providers.exports.m365.rows import TIMES, event_of, is_audit
from counterseal.providers.exports.m365.signins import sign_in
from counterseal.providers.exports.trouble import BadRow

Reader = Callable[[Base], Iterator[Record]]

EXCHANGE: dict[str, Reader] = {
    **{f"{verb}-{kind}rule": r.rule for verb in ("new", "set", "remove", "enable", "disable") for kind in ("inbox", "transport")},
    "updateinboxrules": r.outlook_rule,
    "set-mailbox": x.set_mailbox, "set-mailuser": x.set_mailbox, "set-remotemailbox": x.set_mailbox,
    **{f"{verb}-{kind}": x.permission for verb in ("add", "remove", "set")
       for kind in ("mailboxpermission", "recipientpermission", "mailboxfolderpermission", "adpermission")},
    **{f"{verb}folderpermissions": x.folder_permission for verb in ("add", "modify", "update", "remove")},
    "updatecalendardelegation": x.folder_permission,
    "set-casmailbox": x.protocols,
    "set-adminauditlogconfig": x.audit_config, "set-mailboxauditbypassassociation": x.audit_config,
    **{f"{verb}-unifiedauditlogretentionpolicy": x.audit_config for verb in ("new", "set", "remove")},
    "set-organizationconfig": x.organization,
    "add-rolegroupmember": x.role, "remove-rolegroupmember": x.role,
    "new-managementroleassignment": x.role, "remove-managementroleassignment": x.role,
    "new-mailbox": x.mailbox_created, "enable-mailbox": x.mailbox_created,
    "new-mailcontact": x.contact, "new-mailuser": x.contact, "set-mailcontact": x.contact,
    "new-app": x.tagged("addin.installed"),
    **{f"{verb}-{kind}connector": x.tagged("connector.added") for verb in ("new", "set") for kind in ("inbound", "outbound")},
    "set-mailboxjunkemailconfiguration": x.mailbox_setting("junk.changed"),
    "set-mailboxautoreplyconfiguration": x.mailbox_setting("mailbox.changed"),
    "new-sweeprule": x.mailbox_setting("mailbox.changed"), "set-sweeprule": x.mailbox_setting("mailbox.changed"),
    **{name: x.tagged("policy.changed") for name in (
        "set-remotedomain", "new-remotedomain", "set-transportconfig",
        "set-hostedoutboundspamfilterpolicy", "new-hostedoutboundspamfilterpolicy")},
    "mailitemsaccessed": m.read, "messagebind": m.read, "folderbind": m.read,
    **dict.fromkeys(m.ACTS, m.touched),
    "send": m.sent, "sendas": m.sent, "sendonbehalf": m.sent,
    "timaildata": m.threat,
}  # fmt: skip
DIRECTORY: dict[str, Reader] = {
    **{f"{verb}{kind}": d.role for kind in ("", " in pim completed", " completed", " outside of pim") for verb in (
        "add member to role", "remove member from role", "add eligible member to role", "remove eligible member from role")},
    **{f"{verb} role scoped over restricted management administrative unit": d.role for verb in (
        "add member to", "remove member from")},
    "add scoped member to role": d.role, "remove scoped member from role": d.role,
    "add role assignment to role definition": d.role, "remove role assignment from role definition": d.role,
    "add eligibleroleassignment to roledefinition": d.role, "remove eligibleroleassignment from roledefinition": d.role,
    **{f"{verb} permanent {kind} role assignment": d.role for verb in ("remove", "restore") for kind in ("direct", "eligible")},
    **{f"restore {kind}member from role{by}": d.role for kind in ("", "eligible ") for by in ("", " in pim completed")},
    "add group": d.group,
    "add member to group": d.membership("group.member_added"), "add owner to group": d.membership("group.owner_added"),
    "add user": d.user("user.created"), "invite external user": d.user("user.created"), "restore user": d.user("user.enabled"),
    "delete user": d.user("user.deleted"), "hard delete user": d.user("user.deleted"), "update user": d.update_user,
    "enable account": d.about_account("user.enabled"), "disable account": d.about_account("user.disabled"),
    "enable strong authentication": d.factor("required"), "disable strong authentication": d.factor("not_required"),
    **{f"{who} {did} security info": d.factor(what) for who in ("user", "admin") for did, what in (
        ("registered", "added"), ("deleted", "removed"), ("updated", "changed"))},
    "user registered all required security info": d.factor("added"), "user changed default security info": d.factor("changed"),
    **{f"{verb} {key}": d.factor(what, key) for verb, what in (("add", "added"), ("delete", "removed")) for key in (
        "fido2 security key", "passwordless phone sign-in credential", "windows hello for business credential",
        "platform credential")},
    "add users strong authentication phone app detail": d.factor("added", "phone app"),
    "remove users strong authentication phone app detail": d.factor("removed", "phone app"),
    "create application password for user": d.app_password("set"), "delete application password for user": d.app_password("removed"),
    "reset user password": d.about_account("password.reset"), "reset password": d.about_account("password.reset"),
    "change user password": d.about_account("password.changed"), "change password": d.about_account("password.changed"),
    "update stsrefreshtokenvalidfrom timestamp": d.about_account("tokens.revoked"),
    "add application": a.application("app.registered"), "update application": a.application("app.changed"),
    "add service principal": a.application("principal.added"), "update service principal": a.application("principal.changed"),
    "update application certificates and secrets management": a.secret,
    "add service principal credentials": a.secret, "remove service principal credentials": a.secret,
    "add owner to application": a.app_owner, "add owner to service principal": a.app_owner,
    "consent to application": a.consent,
    "add delegated permission grant": a.delegated_grant, "remove delegated permission grant": a.delegated_grant,
    "add app role assignment to service principal": a.app_role,
    "remove app role assignment from service principal": a.app_role,
    "add app role assignment grant to user": a.app_assignment,
    "add device": d.add_device, "register device": d.add_device,
    "add registered owner to device": d.device, "add registered users to device": d.device,
    "set directory feature on tenant": d.feature,
    "set domain authentication": d.tagged("domain.federated"), "set federation settings on domain": d.tagged("domain.federated"),
    "add unverified domain": d.tagged("domain.added"), "add verified domain": d.tagged("domain.added"),
    "verify domain": d.tagged("domain.added"), "verify email verified domain": d.tagged("domain.added"),
    **{f"{verb} {kind}": d.tagged("policy.changed") for verb in ("add", "update", "delete") for kind in (
        "policy", "conditional access policy", "permission grant policy", "named location", "certificationbasedauthconfiguration")},
    **dict.fromkeys((
        "update authorization policy", "update security defaults", "update continuous access evaluation",
        "update identityprotectionpolicy", "update role setting in pim", "set password policy", "set device registration policies",
        "authentication methods policy update", "add policy to application", "add policy to service principal",
        "add a partner to cross-tenant access setting", "update a partner cross-tenant access setting",
        "update the company default cross-tenant access setting", "create a partner cross-tenant identity sync setting",
        "update a partner cross-tenant identity sync setting", "add partner to company", "set partnership",
    ), d.tagged("policy.changed")),
}  # fmt: skip
READERS: dict[str, Reader] = {
    "userloggedin": sign_in, "userloginfailed": sign_in,
    **EXCHANGE, **DIRECTORY,
    **dict.fromkeys(f.ACTS, f.touched), **dict.fromkeys(f.SHARES, f.shared), "sharingpolicychanged": f.sharing_policy,
}  # fmt: skip
"""Operations in lower case, without dashes between words, what stands in brackets, and full stops at the end."""
_DASH = re.compile(r"\s+[-–—]\s+|[–—]")
_BRACKET = re.compile(r"\([^)]*\)")


class AuditLog:
    """The dialect. It learns the date order of a file's column from rows whose event has its own time."""

    name = "microsoft 365 unified audit log"

    def __init__(self) -> None:
        self._orders: dict[str, DateOrder] = {}

    def fits(self, values: Mapping[str, Any]) -> bool:
        """Whether a row is of this log, by the columns it has."""
        return is_audit(values)

    def read(self, values: Mapping[str, Any], source: Source) -> Iterator[Record]:
        """The records of one row. Raises `ValueError` saying what is wrong with a row that cannot be read."""
        event, partial = event_of(values)
        file = source.place.rpartition(":")[0]
        order = self._orders.get(file) or self._orders.setdefault(file, DateOrder())
        column = next((text for name in TIMES if (text := word(values, name))), "")
        base = Base(event, _at(event, column, order), source, partial=partial)
        for count, record in enumerate(READERS.get(_plain(base.operation), _other)(base)):
            yield replace(record, id=f"{record.id}#{count}") if count else record


def _at(event: Event, column: str, order: DateOrder) -> datetime:
    stamp = word(event, "CreationTime")
    if at := moment(stamp):
        at = utc(at)
        if column != stamp:
            order.learn(column, at)
        return at
    if not stamp and not column:
        raise BadRow("no_time", "", "the row has no time: neither CreationTime nor CreationDate")
    return order.read(column or stamp)


def _plain(operation: str) -> str:
    if operation in READERS:
        return operation
    return " ".join(_BRACKET.sub(" ", _DASH.sub(" ", operation)).rstrip(". ").split())


def _other(base: Base) -> Iterator[Record]:
    """An operation that no detector asks about: kept, so that the timeline and the evidence have it."""
    agent = agent_of(base.event)
    yield Change(
        **base.common(agent=agent, client=client_of(agent)), what="other", target=word(base.event, "ObjectId")[:300]
    )
