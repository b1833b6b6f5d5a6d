"""
The unified audit log as a dialect: how a row is recognised, dated, mended, and which reader takes it.

Three forms occur: CSV with an `AuditData` column (Purview, `Search-UnifiedAuditLog | Export-Csv`, with a SIEM's own
columns around it), JSON with `AuditData` as a text or object (`ConvertTo-Json`, Graph's audit log query), and the
bare event (Management Activity API, JSONL collectors). `CreationTime` is UTC by Microsoft's documentation, without
a mark. A row whose AuditData is empty or cut is rebuilt from whatever other column still holds the beginning of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import orjson

from counterseal.model.records import Change, Record, Source
from counterseal.providers.exports.dates import DateOrder, mend_json
from counterseal.providers.exports.m365 import directory as d
from counterseal.providers.exports.m365 import exchange as x
from counterseal.providers.exports.m365 import files as f
from counterseal.providers.exports.m365.fields import Base, Event, moment, word
from counterseal.providers.exports.m365.signins import sign_in

Reader = Callable[[Base], Iterator[Record]]

READERS: dict[str, Reader] = {
    "userloggedin": sign_in, "userloginfailed": sign_in,
    **{f"{verb}-{kind}rule": x.rule for verb in ("new", "set", "remove", "enable", "disable") for kind in ("inbox", "transport")},
    "updateinboxrules": x.outlook_rule,
    "set-mailbox": x.set_mailbox, "set-mailuser": x.set_mailbox, "set-remotemailbox": x.set_mailbox,
    **{f"{verb}-{kind}": x.permission for verb in ("add", "remove", "set")
       for kind in ("mailboxpermission", "recipientpermission", "mailboxfolderpermission", "adpermission")},
    "addfolderpermissions": x.folder_permission, "modifyfolderpermissions": x.folder_permission,
    "removefolderpermissions": x.folder_permission,
    "set-casmailbox": x.protocols,
    "set-adminauditlogconfig": x.audit_config, "set-mailboxauditbypassassociation": x.audit_config,
    "remove-unifiedauditlogretentionpolicy": x.audit_config,
    "mailitemsaccessed": x.read, "messagebind": x.read, "folderbind": x.read,
    **{name.lower(): x.touched for name in x._ACTS},
    "send": x.sent, "sendas": x.sent, "sendonbehalf": x.sent,
    "timaildata": x.threat,
    "new-app": x.tagged("addin.installed"), "new-mailbox": x.new_mailbox,
    "new-inboundconnector": x.tagged("connector.added"), "new-outboundconnector": x.tagged("connector.added"),
    "set-inboundconnector": x.tagged("connector.added"), "set-outboundconnector": x.tagged("connector.added"),
    "set-mailboxjunkemailconfiguration": x.tagged("junk.changed"),
    "set-remotedomain": x.tagged("policy.changed"), "new-remotedomain": x.tagged("policy.changed"),
    "set-hostedoutboundspamfilterpolicy": x.tagged("policy.changed"), "set-transportconfig": x.tagged("policy.changed"),
    **{name.lower(): f.touched for name in f.ACTS}, **{name.lower(): f.shared for name in f.SHARES},
    "sharingpolicychanged": f.sharing_policy,
    "add member to role": d.role, "remove member from role": d.role, "add eligible member to role": d.role,
    "add group": d.group,
    "add member to group": d.membership("group.member_added"), "add owner to group": d.membership("group.owner_added"),
    "add user": d.user("user.created"), "delete user": d.user("user.deleted"), "update user": d.update_user,
    "invite external user": d.user("user.created"),
    "enable strong authentication": d.factor("required"), "disable strong authentication": d.factor("not_required"),
    "user registered security info": d.factor("added"), "user deleted security info": d.factor("removed"),
    "admin registered security info": d.factor("added"), "admin deleted security info": d.factor("removed"),
    "create application password for user": d.app_password("set"),
    "delete application password for user": d.app_password("removed"),
    "reset user password": d.about_account("password.reset"), "change user password": d.about_account("password.changed"),
    "update stsrefreshtokenvalidfrom timestamp": d.about_account("tokens.revoked"),
    "add application": d.application("app.registered"), "update application": d.application("app.changed"),
    "add service principal": d.application("principal.added"), "update service principal": d.application("principal.changed"),
    "update application certificates and secrets management": d.secret, "add service principal credentials": d.secret,
    "add owner to application": d.app_owner, "add owner to service principal": d.app_owner,
    "consent to application": d.consent,
    "add delegated permission grant": d.delegated_grant, "remove delegated permission grant": d.delegated_grant,
    "add app role assignment to service principal": d.app_role,
    "remove app role assignment from service principal": d.app_role,
    "add app role assignment grant to user": d.app_assignment,
    "add device": d.add_device, "add registered owner to device": d.device, "add registered users to device": d.device,
    "set directory feature on tenant": d.feature,
    "set domain authentication": d.domain("domain.federated"), "set federation settings on domain": d.domain("domain.federated"),
    "add unverified domain": d.domain("domain.added"), "add verified domain": d.domain("domain.added"),
}  # fmt: skip
_COLUMNS = ("AuditData", "auditData", "auditdata")
_RAW = ("_raw", "raw", "Message", "message", "RawData")


class AuditLog:
    """The dialect. It learns the date order of the column from rows whose event has its own time."""

    name = "microsoft 365 unified audit log"

    def __init__(self) -> None:
        self._order = DateOrder()

    def fits(self, values: Mapping[str, Any]) -> bool:
        """Whether a row is of this log, by the columns it has."""
        if any(name in values for name in _COLUMNS):
            return True
        return "CreationTime" in values and "Operation" in values and ("Workload" in values or "RecordType" in values)

    def read(self, values: Mapping[str, Any], source: Source) -> Iterator[Record]:
        """The records of one row. Raises `ValueError` saying what is wrong with a row that cannot be read."""
        event, partial = _event(values)
        stamp = word(event, "CreationTime")
        at = moment(stamp) if stamp else None
        column = next(
            (word(values, key) for key in ("CreationDate", "createdDateTime", "CreationTime") if word(values, key)), ""
        )
        if at is not None:
            at = self._order.utc(at)
            self._order.learn(column, at)
        else:
            at = self._order.read(stamp or column)
        base = Base(event, at, source, "UTC", partial)
        operation = " ".join(word(event, "Operation").replace("–", " ").replace("—", " ").lower().rstrip(". ").split())
        yield from READERS.get(operation, _other)(base)


def _other(base: Base) -> Iterator[Record]:
    """An operation that no detector asks about: kept, so that the timeline and the evidence have it."""
    yield Change(**base.common(), what="other", target=word(base.event, "ObjectId")[:300])


def _event(values: Mapping[str, Any]) -> tuple[Event, bool]:
    """The event inside a row, and whether it had to be rebuilt."""
    data: Any = next((values[name] for name in _COLUMNS if values.get(name)), None)
    if data is None and not any(name in values for name in _COLUMNS):
        return values, False
    if isinstance(data, Mapping):
        return data, False
    for text in (data, *(values.get(name) for name in _RAW)):
        if not isinstance(text, str) or "{" not in text:
            continue
        try:
            read = orjson.loads(text)
            if isinstance(read, Mapping):
                return read, False
        except orjson.JSONDecodeError:
            mended = mend_json(text)
            if mended.get("Id") or mended.get("Operation"):
                return mended, True
    return _from_columns(values)


def _from_columns(values: Mapping[str, Any]) -> tuple[Event, bool]:
    """Nothing of the event is left but the columns beside it."""
    operation = word(values, "Operations") or word(values, "Operation")
    if not operation:
        raise ValueError("AuditData is empty and no other column tells the operation")
    user = word(values, "UserIds") or word(values, "UserId") or word(values, "UserIds")
    event = {
        "Operation": operation,
        "UserId": user,
        "RecordType": word(values, "RecordType"),
        "Id": word(values, "Identity") or word(values, "RecordId"),
    }
    return event, True
