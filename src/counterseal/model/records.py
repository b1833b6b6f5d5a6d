"""
Records: what is known, one fact each, never changed.

A record is what a provider or an export tells about a mailbox, in one vocabulary for every provider. It has
a moment (UTC, with the zone it was written in), an account, an actor, and a pointer into the sealed exhibit
that proves it. Records hold no judgement: who did it is decided in `attribute`, whether it matters in the
detectors.

The `id` is the provider's own where there is one (audit event `Id`, Message-ID), else exhibit and place.
Addresses are lower case; the provider's own spelling stays in the exhibit.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Source:
    """Where a record stands: the sealed exhibit's SHA-256 and the place inside it ("audit.csv:row 17")."""

    exhibit: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What every record has. `actor_kind` is `user`, `system` (the provider itself) or `app` (a service principal)."""

    id: str
    at: datetime
    account: str
    source: Source
    zone: str = "UTC"
    actor: str = ""
    actor_kind: str = "user"
    operation: str = ""
    """The provider's own word for it: `New-InboxRule`, `UserLoggedIn`."""
    ip: str = ""
    agent: str = ""
    """The user agent or client string as the provider wrote it."""
    client: str = ""
    """The client family read from it, without versions: `Firefox on Ubuntu`, `Outlook desktop`, `IMAP`."""
    session: str = ""
    device: str = ""
    app: str = ""
    """The id of the application that acted, where the provider names one."""
    succeeded: bool = True
    """False when the provider says that the operation failed: an attempted rule is no rule."""
    partial: bool = False
    """True when the record was rebuilt from a damaged row: what is there is right, but not all is there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignIn(Record):
    """One attempt to sign in, good or failed."""

    ok: bool
    error: str = ""
    interrupted: bool = False
    """Neither good nor failed: a page in between (enrol a second factor, stay signed in, consent)."""
    password_right: bool | None = None
    """True where the answer gives away that the password was right, although the sign-in did not complete."""
    protocol: str = ""
    """`browser`, `ropc` (password handed straight to the token endpoint), `imap`, `pop`, `smtp`, `device code` ..."""
    factor: str = ""
    risk: str = ""
    """The provider's own opinion, a hint: `high`, `atRisk` ..."""
    country: str = ""
    """Where the provider says it came from (ISO 3166 alpha-2), if it says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(Record):
    """A rule that acts on mail: of one mailbox, or (`scope` = `tenant`) of the whole company."""

    name: str
    scope: str = "mailbox"
    what: str = "set"
    """`set`, `disabled` or `removed`."""
    words: tuple[str, ...] = ()
    senders: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    conditions: tuple[tuple[str, str], ...] = ()
    """Every condition and exception in the provider's words, those above included."""
    forwards_to: tuple[str, ...] = ()
    copies_to: tuple[str, ...] = ()
    """Blind copies."""
    moves_to: str = ""
    deletes: bool = False
    marks_read: bool = False
    stops: bool = False
    unaudited: bool = False
    enabled: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Forward(Record):
    """Forwarding set on the mailbox itself."""

    to: tuple[str, ...]
    keeps_copy: bool = True
    what: str = "set"
    """`set` or `removed`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delegate(Record):
    """Somebody else may open the mailbox or send as it. `account` is the mailbox that is opened."""

    to: str
    right: str
    """`full_access`, `send_as`, `send_on_behalf` or `folder`."""
    folder: str = ""
    level: str = ""
    what: str = "set"
    """`set` or `removed`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AppGrant(Record):
    """An application is allowed to act for an account (delegated) or for everybody (`everyone`, `app_only`)."""

    app_name: str
    scopes: tuple[str, ...] = ()
    everyone: bool = False
    app_only: bool = False
    what: str = "set"
    """`set` or `removed`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Factor(Record):
    """A second factor of `account` was added, removed, or its requirement changed."""

    what: str
    """`added`, `removed`, `required`, `not_required` or `changed`."""
    method: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AppPassword(Record):
    """A password for one client (app password, 客户端授权码) that survives a change of the main password."""

    name: str = ""
    what: str = "set"


@dataclass(frozen=True, slots=True, kw_only=True)
class Protocol(Record):
    """A way in (`imap`, `pop`, `smtp`, ...) was opened or closed for `account`."""

    name: str
    enabled: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Change(Record):
    """Any other change of settings. `what` is a tag `subject.verb` from the list in `docs/records.md`."""

    what: str
    target: str = ""
    before: str = ""
    after: str = ""
    details: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Item:
    """One message or file that was touched."""

    id: str = ""
    name: str = ""
    folder: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Access(Record):
    """Mail or files were touched. `account` is the mailbox (or the owner of the files), `actor` whoever did it."""

    act: str
    """`read`, `sync` (the whole folder was copied), `search`, `download`, `upload`, `share`, `move`, `delete`, `purge`, `update`."""
    items: tuple[Item, ...] = ()
    folder: str = ""
    count: int = 1
    throttled: bool = False
    """The provider stopped writing down single items: more was read than is listed."""
    thing: str = "mail"
    """`mail` or `file`."""
    link: str = ""
    """For `share`: `view` or `edit`; empty when unknown."""
    details: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Message(Record):
    """A message, known from the mailbox or only from a log (then without a body)."""

    act: str
    """`sent`, `sent_as`, `sent_on_behalf`, `received` or `drafted`."""
    message_id: str = ""
    subject: str = ""
    sender: str = ""
    recipients: tuple[str, ...] = ()
    attachments: tuple[str, ...] = ()
    verdict: str = ""
    """The provider's own opinion of a received message: `phish`, `malware`, `spam`."""


KINDS: tuple[type[Record], ...] = (
    SignIn, Rule, Forward, Delegate, AppGrant, Factor, AppPassword, Protocol, Change, Access, Message,
)  # fmt: skip
CHANGES: tuple[type[Record], ...] = (Rule, Forward, Delegate, AppGrant, Factor, AppPassword, Protocol, Change)
