"""
Changes of settings, told: what was changed, from what, to what.

Three reports speak of them (JSON, terminal, page), and they must not differ. What stood before is taken from the last
change of the same thing that the sources tell of; where they tell of none, it is unknown and left empty, because an
audit log says what was done, not what was there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from counterseal.lore.rules import known_as
from counterseal.lore.terms import RIGHTS, TAGS, term
from counterseal.model.mailbox import Company
from counterseal.model.records import (
    CHANGES,
    AppGrant,
    AppPassword,
    Change,
    Delegate,
    Factor,
    Forward,
    Protocol,
    Record,
    Rule,
)
from counterseal.model.text import Many, Text, Value, many, text

GONE = "removed"
DETAILS: Mapping[str, Text] = {
    "app_id": text("application id"),
    "reply_urls": text("reply addresses"),
    "multi_tenant": text("open to other companies"),
    "owner": text("owner"),
    "role": text("role"),
    "group": text("group"),
    "role_assignable": text("may be given roles"),
    "name": text("name"),
    "os": text("system"),
    "user": text("user"),
    "host": text("server"),
    "direction": text("direction"),
    "reply_to": text("answers go to"),
    "bcc": text("blind copy to"),
    "bytes": text("bytes"),
    "status": text("status"),
    "alias": text("alias"),
    "enabled": text("switched on"),
    "publisher": text("publisher"),
    "level": text("level"),
    "state": text("state"),
    "city": text("place"),
    "country": text("country"),
}
_NOISE = ("object_id", "value", "act")
STANDS: Mapping[str, Text] = {
    "rule.set": text("Inbox rule"),
    "rule.disabled": text("Inbox rule, switched off"),
    "transport_rule.set": text("Mail flow rule of the company"),
    "transport_rule.disabled": text("Mail flow rule of the company, switched off"),
    "forward.set": text("Forwarding"),
    "delegate.set": text("Delegate"),
    "grant.set": text("Application with consent"),
    "factor.added": text("Second factor"),
    "app_password.set": text("App password"),
    "protocol.opened": text("Open protocol"),
    "protocol.closed": text("Closed protocol"),
    "collector.added": text("Fetching of another mailbox"),
    "identity.added": text("Sending address"),
    "reply_to.set": text("Reply-to address"),
    "vacation.set": text("Automatic answer"),
    "signature.set": text("Signature"),
    "allowlist.added": text("Sender that is let through always"),
    "blocklist.added": text("Blocked sender"),
}
"""What is said of a setting that was seen as it stood: nobody saw it being made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alteration:
    """One change of settings: a tag, the thing that was changed, and what it was before and is after."""

    record: Record
    tag: str
    thing: str
    """The name of the rule, application, delegate ...; empty where the account itself is meant."""
    before: dict[str, object] | None
    after: dict[str, object] | None


def alterations(company: Company) -> Iterator[Alteration]:
    """Every change of settings that a reader may want to know of, in order of time."""
    stood: dict[tuple[str, str, str], dict[str, object] | None] = {}
    for record in company.records:
        if not isinstance(record, CHANGES) or (isinstance(record, Change) and record.what == "other"):
            continue
        tag, thing = tag_of(record), thing_of(record)
        if isinstance(record, Change):
            was = _set(value=record.before) or None
            said = _set(value=record.after, **record.details) or None
            yield Alteration(record=record, tag=tag, thing=thing, before=was, after=said)
            continue
        key = (tag.partition(".")[0], record.account, thing)
        after = None if getattr(record, "what", "") == GONE else state_of(record)
        yield Alteration(record=record, tag=tag, thing=thing, before=stood.get(key), after=after)
        if record.succeeded:
            stood[key] = after


_SUBJECTS: Mapping[type[Record], str] = {
    Forward: "forward",
    Delegate: "delegate",
    AppGrant: "grant",
    Factor: "factor",
    AppPassword: "app_password",
}


def tag_of(record: Record) -> str:
    """The tag `subject.verb` of a change, in the manner of `docs/records.md`."""
    match record:
        case Rule():
            return f"{'transport_rule' if record.scope == 'tenant' else 'rule'}.{record.what}"
        case Forward() | Delegate() | AppGrant() | Factor() | AppPassword():
            return f"{_SUBJECTS[type(record)]}.{record.what}"
        case Protocol():
            return "protocol.opened" if record.enabled else "protocol.closed"
        case Change():
            return record.what
    return record.operation


def tag_said(record: Record) -> Text:
    """What was changed, or what stands there, in words."""
    tag = tag_of(record)
    return STANDS[tag] if record.standing and tag in STANDS else term(TAGS, tag)


def thing_of(record: Record) -> str:
    """The name of the thing that was changed; of a rule without a name what it does."""
    match record:
        case Rule():
            return known_as(record)
        case AppPassword() | Protocol():
            return record.name
        case Delegate():
            return record.to
        case AppGrant():
            return record.app_name
        case Factor():
            return record.method
        case Change():
            return record.target
    return ""


_RULE = (
    "conditions", "words", "senders", "recipients", "forwards_to", "copies_to", "moves_to", "deletes", "marks_read",
    "stops", "unaudited",
)  # fmt: skip


def state_of(record: Record) -> dict[str, object]:
    """What stands after the change, without what is not set."""
    match record:
        case Rule():
            found = {name: getattr(record, name) for name in _RULE}
            found = {name: value for name, value in found.items() if value}
            found["conditions"] = dict(record.conditions)
            return {name: _plain(value) for name, value in found.items() if value} | {"enabled": record.enabled}
        case Forward():
            return {"to": list(record.to), "keeps_copy": record.keeps_copy}
        case Delegate():
            return _set(to=record.to, right=record.right, folder=record.folder, level=record.level)
        case AppGrant():
            return _set(
                app=record.app_name, app_id=record.app, scopes=list(record.scopes), everyone=record.everyone,
                app_only=record.app_only,
            )  # fmt: skip
        case Factor():
            return _set(method=record.method, what=record.what)
        case AppPassword():
            return _set(name=record.name)
        case Protocol():
            return {"name": record.name, "enabled": record.enabled}
    return {}


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


def _set(**values: object) -> dict[str, object]:
    return {name: value for name, value in values.items() if value}


def described(alteration: Alteration, state: dict[str, object] | None) -> Text | None:
    """A state of `before` or `after` in words; None where there is none, or where the tag says it all."""
    if state is None:
        return None
    match alteration.record:
        case Rule() as rule:
            return _rule(rule, state)
        case Forward():
            return _forward(state)
        case Delegate():
            return _delegate(state)
        case AppGrant():
            return text("{who}: {scopes}", who=_consenting(state), scopes=many(_strings(state, "scopes"), 12))
        case Protocol():
            return text("open") if state.get("enabled") else text("closed")
        case Change():
            return _details(state)
    return None


def _forward(state: dict[str, object]) -> Text:
    if not _strings(state, "to"):
        return text("where to is not told")
    kept = text("and a copy stays") if state.get("keeps_copy") else text("and no copy stays")
    return text("to {addresses}, {kept}", addresses=many(_strings(state, "to")), kept=kept)


def _delegate(state: dict[str, object]) -> Text:
    to, right = str(state.get("to", "")), term(RIGHTS, str(state.get("right", "")))
    folder = many(str(state[name]) for name in ("folder", "level") if name in state)
    if folder.values:
        return text("{to} may {right} ({folder})", to=to, right=right, folder=folder)
    return text("{to} may {right}", to=to, right=right)


def _details(state: dict[str, object]) -> Text:
    told = [_pair(key, str(value)) for key, value in state.items() if key not in _NOISE]
    if "value" in state and state["value"] not in [each for key, each in state.items() if key != "value"]:
        told.append(Text("{value}", (("value", str(state["value"])),)))
    return Text("{values}", (("values", many(told, 10)),))


def _pair(key: str, value: str) -> Text:
    return text("{key}: {value}", key=term(DETAILS, key), value=value)


def _consenting(state: dict[str, object]) -> Text:
    if state.get("app_only"):
        return text("The application itself, without anybody signing in")
    return text("For everybody in the company") if state.get("everyone") else text("For this account")


def _strings(state: dict[str, object], name: str) -> tuple[str, ...]:
    found = state.get(name)
    return tuple(str(each) for each in found) if isinstance(found, list) else ()


def _rule(record: Rule, state: dict[str, object]) -> Text:
    parts = tuple(_rule_parts(state))
    said: Value = Many(parts) if parts else text("nothing")
    if record.what == "disabled" or not state.get("enabled", True):
        return text("switched off; it would: {acts}", acts=said)
    return Text("{acts}", (("acts", said),))


def _rule_parts(state: dict[str, object]) -> Iterator[Text]:
    words, senders, recipients = (_strings(state, name) for name in ("words", "senders", "recipients"))
    if words:
        yield text("when the mail says {words}", words=many(words))
    if senders:
        yield text("from {senders}", senders=many(senders))
    if recipients:
        yield text("to {recipients}", recipients=many(recipients))
    conditions = state.get("conditions")
    if isinstance(conditions, dict) and conditions and not (words or senders or recipients):
        pairs = (text("{key}: {value}", key=str(key), value=str(value)) for key, value in conditions.items())
        yield text("when {conditions}", conditions=many(pairs, 5))
    if not conditions and not (words or senders or recipients):
        yield text("all mail")
    if forwarded := _strings(state, "forwards_to"):
        yield text("forward to {addresses}", addresses=many(forwarded))
    if copied := _strings(state, "copies_to"):
        yield text("send a blind copy to {addresses}", addresses=many(copied))
    if moved := state.get("moves_to"):
        yield text("move to “{folder}”", folder=str(moved))
    if state.get("deletes"):
        yield text("delete")
    if state.get("marks_read"):
        yield text("mark as read")
    if state.get("stops"):
        yield text("stop all later rules")
