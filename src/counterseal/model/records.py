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
    standing: bool = False
    """
    True when it tells what stood when somebody looked (a settings page, a Sieve script, `Get-InboxRule`), not what was
    done: `at` is then the moment of looking (or of the last change, where `operation` says so), and nobody is the actor.
    """
    count: int = 1
    """How often the same happened in a row: a mail program that signs in every five minutes is one record and a number."""
    last: datetime | None = None
    """For `count` above 1: when it happened last."""


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
    city: str = ""
    """The same in the provider's own words, where it tells a place instead of coordinates: `广东省深圳市`."""


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
    keeps: bool = True
    """False when what it forwards is not kept in the mailbox (Sieve `redirect` without `:copy` and `keep`)."""


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


@dataclass(frozen=True, slots=True)
class Told:
    """A message that another one tells of: its bounce, the one it answers, the one it quotes."""

    how: str
    """`bounce`, `answered` (In-Reply-To), `reference` or `quotation`."""
    message_id: str = ""
    sender: str = ""
    to: str = ""
    """Addresses, parted by spaces."""
    subject: str = ""
    at: str = ""
    """ISO 8601 with zone, where it is told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message(Record):
    """
    A message, known from the mailbox (`kept`) or only from a log or another message (then without a file).

    A mailbox does not say what a message is to it, so a reader of mail leaves `act` and `account` empty where only the
    rest of the mailbox can tell; `lore.mailstore` fills them in.
    """

    act: str
    """`sent`, `sent_as`, `sent_on_behalf`, `received` or `drafted`; empty until `lore.mailstore` has looked."""
    message_id: str = ""
    subject: str = ""
    sender: str = ""
    recipients: tuple[str, ...] = ()
    attachments: tuple[str, ...] = ()
    verdict: str = ""
    """The provider's own opinion of a received message: `phish`, `malware`, `spam`."""
    kept: bool = False
    """True when its bytes are in an exhibit, at `source`."""
    store: str = ""
    """Which mailbox's files it lies in, as the export names it (a folder, an archive, an mbox family)."""
    folder: str = ""
    """The folder's name as the export writes it, decoded (`已发送`, `INBOX/Orders`); several (Gmail labels) parted by newlines."""
    role: str = ""
    """What the folder is, found out: `inbox`, `sent`, `drafts`, `trash`, `junk`, `archive` or empty."""
    flags: tuple[str, ...] = ()
    """`seen`, `unseen`, `answered`, `draft`, `deleted`, `flagged`, `forwarded`, where the export tells."""
    names: Mapping[str, str] = field(default_factory=dict)
    """Display names by address, as the headers write them."""
    reply_to: tuple[str, ...] = ()
    return_path: str = ""
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    tells: tuple[Told, ...] = ()
    """Messages that this one tells of and that may not be there any more."""
    bulk: bool = False
    """Sent to many by a machine: List-Id, List-Unsubscribe, Precedence."""
    auto: bool = False
    """Written by a machine: Auto-Submitted, a delivery report, a vacation answer."""
    written: str = ""
    """The Date header as it was written, zone included: what the sender's machine believes."""
    hops: tuple[str, ...] = ()
    """The Received headers' own words for where it came from, the newest first, cut short."""
    size: int = 0
    queue: str = ""
    """The mail server's id for it, by which lines of a log belong together."""
    state: str = ""
    """What became of it: `delivered`, `deferred`, `bounced`, `rejected`; empty where nothing tells."""


KINDS: tuple[type[Record], ...] = (
    SignIn, Rule, Forward, Delegate, AppGrant, Factor, AppPassword, Protocol, Change, Access, Message,
)  # fmt: skip
CHANGES: tuple[type[Record], ...] = (Rule, Forward, Delegate, AppGrant, Factor, AppPassword, Protocol, Change)
