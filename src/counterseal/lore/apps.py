"""
Applications: which of them are doubtful and why, and what a permission lets an application do.

An application that was allowed to read mail goes on reading after the password is changed. Intruders register one
inside the stolen company, call it almost like a mail service, let it answer to their own machine, and consent to it
in the name of everybody they can sign in as.

The facts about one application lie in many records: its registration, its secrets, the consents. They are put
together here by application id, else by the directory's object id, else by name. A record of a consent that names only
the resource (Microsoft Graph) is joined to the consent of the same person in the same seconds.

Nothing here is said of the provider's own applications, nor of those that only the provider's own services touched.
Two reasons make an application doubtful; one alone has honest explanations: a programmer's desktop tool answers to
`localhost`, a partner's product serves many companies, a backup service reads every mailbox.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import IntEnum
from operator import itemgetter
from typing import TypeVar
from urllib.parse import urlsplit

from counterseal.lore.names import ACCOUNT_WORDS, BRANDS
from counterseal.mail.addresses import local_of
from counterseal.mail.lookalikes import Likeness, imitates
from counterseal.model.mailbox import Company
from counterseal.model.records import AppGrant, Change, Record
from counterseal.model.text import Text, many, text

R = TypeVar("R", bound=Record)


class Power(IntEnum):
    """What a permission lets an application do."""

    SIGN_IN = 0
    """Know who signs in."""
    LOOK = 1
    """See calendars, groups, names."""
    CONTENT = 2
    """Read, write or send what people keep in mail, files, contacts and chats."""
    COMPANY = 3
    """Give itself or others any right: over roles, applications, passwords, every mailbox."""


_SIGN_IN = frozenset(
    """
    openid profile email offline_access user.read user.readbasic.all user_impersonation
    userinfo.email userinfo.profile plus.me oauthlogin
    """.split()
)
_COMPANY = frozenset(
    """
    approleassignment.readwrite.all rolemanagement.readwrite.directory application.readwrite.all
    directory.readwrite.all directory.accessasuser.all delegatedpermissiongrant.readwrite.all domain.readwrite.all
    group.readwrite.all
    user.readwrite.all userauthenticationmethod.readwrite.all full_access_as_app exchange.manageasapp
    credentials.readwrite.all serviceprincipalendpoint.readwrite.all organization.readwrite.all
    admin.directory.user admin.directory.rolemanagement admin.directory.user.security
    """.split()
)
_CONTENT = re.compile(
    r"(?:mail|mailboxsettings|mailboxfolder|mailboxitem|imap|pop|smtp|ews|files|sites|allsites|myfiles|contacts|chat|notes"
    r"|gmail|drive|exchange)(?:\.|$)"
)
_NARROW = re.compile(r"\.(?:selected|appfolder|appdata|file|metadata|readbasic(?:\.all)?|labels)$")


def power(scope: str) -> Power:
    """What one permission allows: Microsoft's short and long names, Google's addresses."""
    name = _plain(scope)
    if name in _COMPANY or name.startswith("policy.readwrite."):
        return Power.COMPANY
    if name in _SIGN_IN or not name:
        return Power.SIGN_IN
    return Power.CONTENT if _CONTENT.match(name) and not _NARROW.search(name) else Power.LOOK


def _plain(scope: str) -> str:
    return scope.casefold().rstrip("/").rsplit("/", 1)[-1]


def opens_mail(scopes: Iterable[str]) -> bool:
    """Whether permissions let an application read, send or arrange mail."""
    return any(_plain(scope).startswith(("mail", "imap", "pop", "smtp", "ews", "gmail")) for scope in telling(scopes))


def strongest(scopes: Iterable[str]) -> Power:
    """The most that several permissions allow."""
    return max(map(power, scopes), default=Power.SIGN_IN)


def telling(scopes: Iterable[str]) -> tuple[str, ...]:
    """The permissions worth naming: those over content or company, each once."""
    return tuple(dict.fromkeys(scope for scope in scopes if power(scope) >= Power.CONTENT))


_RESERVED = re.compile(r"000000[0-9a-f]{2}-0000-(?:0ff1-ce00|0000-c000)-000000000000")
"""The ids that Microsoft keeps for Exchange Online, Graph, SharePoint, the portals and their like."""
_FIRST_PARTY = frozenset(
    """
    01cb2876-7ebd-4aa4-9cc9-d28bd4d359a9 1fec8e78-bce4-4aaf-ab1b-5451cc387264 5e3ce6c0-2b1f-4285-8d4b-75ee78787346 cc15fd57-2c6c-4117-a88c-83b1d56b4bbe
    27922004-5251-4030-b22d-91ecd9a37ea4 d3590ed6-52b3-4102-aeff-aad2292ab01c 9199bf20-a13f-4107-85dc-02114787ef48
    5d661950-3475-41cd-a2c3-d671a3162bc1 4765445b-32c6-49b0-83e6-1d93765276ca 89bee1f7-5e6e-4d8a-9f3d-ecd601259da7
    00b41c95-dab0-4487-9791-b9d2c32c80f2 ab9b8c07-8f02-4f72-87fa-80105867a763 b26aadf8-566f-4478-926f-589f601d9c74
    1950a258-227b-4e31-a9cf-717495945fc2 04b07795-8ddb-461a-bbee-02f9e1bf7b46 1b730954-1685-4b74-9bfd-dac224a7b894
    14d82eec-204b-4c2f-b7e8-296a70dab67e de8bc8b5-d9f9-48b1-a8ad-b748da725064 fb78d390-0c51-40cd-8e17-fdbfab77341b
    a0c73c16-a7e3-4564-9a95-2bdf47383716 c44b4083-3bb0-49c1-b47d-974e53cbdf3c 29d9ed98-a469-4536-ade2-f981bc1d605e
    66a88757-258c-4c72-893c-3e8bed4d6899 08e18876-6177-487e-b8b5-cf950c1e598c 4345a7b9-9a63-4910-a426-35363201d503
    98db8bd6-0cc0-4e67-9de5-f187f1cd1b41 93625bc8-bfe2-437a-97e0-3d0060024faa c9a559d2-7aab-4f13-a6ed-e7e9c52aec87
    3138fe80-4087-4b04-80a6-8866c738028a 243c63a3-247d-41c5-9d83-7788c43f1c43 2d4d3d8e-2be3-4bef-9f87-7875a61c29de
    26a7ee05-5602-4d76-a7ba-eae8b7b67941 80ccca67-54bd-44ab-8625-4b79c4dc7775 797f4846-ba00-4fd7-ba43-dac1f8f63013
    """.split()
)
"""Microsoft's own: device registration, Teams, Outlook mobile, Office, Outlook on the web, portals, OneDrive, PowerShell, and so on."""
_MAIL_PROGRAMS = frozenset(
    """
    f8d98a96-0999-43f5-8af3-69971c7bb423 9e5f94bc-e8a4-4e73-b8be-63364c29d753
    450232826690-0rm6bs9d2fps9tifvk2oodh3tasd7vl7.apps.googleusercontent.com
    946018238758-bi6ni53dfoddlgn97pk3b8i7nphige40.apps.googleusercontent.com
    406964657835-aq8lmia8j95dhl1a2bvharmfk3t1hgqj.apps.googleusercontent.com
    """.split()
)
"""
Ordinary mail programs of other makers, at Microsoft and at Google: Apple's accounts, Thunderbird ("Mail programs as OAuth
clients of Google", docs/sources.md).
"""
_TOOLS = {
    "ff8d92dc-3d82-41d6-bcbd-b9174d163620": "PerfectData Software",
    "2ef68ccc-8a4d-42ff-ae88-2d7bb89ad139": "Mail_Backup",
    "a245e8c0-b53c-4b67-9b45-751d1dff8e6b": "Newsletter Software Supermailer",
}
"""Products on the market that responders find again and again where a mailbox was copied or abused for mass mail."""


def first_party(app_id: str) -> bool:
    """Whether an application is the provider's own, by the ids that Microsoft documents."""
    return bool(_RESERVED.fullmatch(app_id.lower())) or app_id.lower() in _FIRST_PARTY


def mail_program(app_id: str) -> bool:
    """Whether an application is an ordinary mail program that people connect to their mailbox."""
    return app_id.lower() in _MAIL_PROGRAMS


_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_HONEST_SCHEMES = re.compile(r"https?|urn|msal.*|msauth.*|ms-app.*|brk-.*|.*\..*", re.IGNORECASE)
"""Schemes of reply addresses that programs for desktop and phone use by the makers' own documentation."""


def loopback(url: str) -> bool:
    """Whether a reply address is the machine of whoever signs in."""
    try:
        return urlsplit(url).hostname in _LOOPBACK
    except ValueError:
        return False


def homemade(url: str) -> bool:
    """Whether a reply address has a scheme that somebody made up (`post://box`)."""
    scheme, mark, _ = url.partition("://")
    return bool(mark) and not _HONEST_SCHEMES.fullmatch(scheme)


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Why an application is doubtful."""

    name: str | Text
    reasons: tuple[Text, ...]
    weight: int
    key: str
    """What to call the application in the key of a finding."""
    likeness: Likeness | None = None

    @property
    def grave(self) -> bool:
        """Whether there is hardly an honest explanation."""
        return self.weight >= 3


@dataclass(slots=True, kw_only=True)
class App:
    """One application and all that the records say about it, in order of time."""

    id: str
    """The application id; where no record tells it, the object id or the name."""
    name: str = ""
    changes: list[Change] = field(default_factory=list)
    grants: list[AppGrant] = field(default_factory=list)
    doubt: Doubt | None = None

    @property
    def registration(self) -> Change | None:
        """The record of its registration inside the company by a person."""
        made = (one for one in self.changes if one.what == "app.registered" and one.actor_kind == "user")
        return next(made, None)

    @property
    def origin(self) -> tuple[Change, ...]:
        """The registration, to be shown beside what happened later."""
        return (self.registration,) if self.registration else ()

    @property
    def reasons(self) -> tuple[Text, ...]:
        """Why it is doubtful."""
        return self.doubt.reasons if self.doubt else ()

    @property
    def grave(self) -> bool:
        """Whether it is doubtful and there is hardly an honest explanation."""
        return self.doubt is not None and self.doubt.grave

    @property
    def replies(self) -> tuple[str, ...]:
        """The reply addresses that it ever had."""
        return tuple(dict.fromkeys(url for one in self.changes for url in one.details.get("reply_urls", "").split()))

    @property
    def scopes(self) -> tuple[str, ...]:
        """The permissions that it ever got."""
        return tuple(dict.fromkeys(scope for one in self.grants for scope in one.scopes))

    @property
    def label(self) -> str | Text:
        """What to call it in a sentence."""
        return self.name or self.id or text("an application that the log does not name")

    @property
    def key(self) -> str:
        """What to call it in the key of a finding: the same in the next export, and whatever else is in it."""
        return self.name.casefold() or self.id


SECONDS = timedelta(seconds=10)


def apps(company: Company) -> Mapping[str, App]:
    """The application that each record about one is about, by the record's id."""
    found: dict[str, App] = {}
    of: dict[str, App] = {}
    changes = [one for one in company.every(Change) if one.what.startswith(("app.", "principal.")) and one.succeeded]
    grants = [one for one in company.every(AppGrant) if one.succeeded and one.what == "set"]
    keys = _keys(changes)
    told = {one.details.get("app_id", "") for one in changes}
    for change in changes:
        key = _key(change, keys)
        app = found.setdefault(key, App(id=key))
        app.changes.append(change)
        app.name = app.name or change.target
        of[change.id] = app
    names = {app.name.casefold(): app for app in found.values()}
    given: dict[tuple[str, bool], list[tuple[datetime, App]]] = defaultdict(list)
    for grant in sorted(grants, key=lambda one: (_nameless(one), one.at)):
        nameless = _nameless(grant)
        named = _beside(grant, given) if nameless else names.get(grant.app_name.casefold())
        if named and not nameless and grant.app not in ("", named.id) and (grant.app in found or named.id in told):
            named = None  # another application of the same name
        key = "" if nameless else grant.app or grant.app_name
        app = named or found.setdefault(key, App(id=key))
        app.grants.append(grant)
        of[grant.id] = app
        if not nameless:
            app.name = app.name or grant.app_name
            names.setdefault(app.name.casefold(), app)
            given[grant.actor, grant.everyone].append((grant.at, app))
    for app in found.values():
        app.grants.sort(key=lambda one: one.at)
        app.doubt = _doubt(company, app)
    return of


def doubtful_apps(company: Company) -> dict[str, Doubt]:
    """The doubtful applications, by application id, and why."""
    return {app.id: app.doubt for app in company.once(apps).values() if app.doubt}


def gathered(
    records: Iterable[R], of: Mapping[str, App], wanted: Callable[[R, App], bool], whose: str = "actor"
) -> Iterator[tuple[str, App, list[R]]]:
    """Records of applications by account and application, those left out that concern the provider only."""
    found: dict[tuple[str, str], list[R]] = {}
    for record in records:
        app = of.get(record.id)
        if app and record.actor_kind != "system" and not first_party(app.id) and wanted(record, app):
            found.setdefault((getattr(record, whose), app.id), []).append(record)
    for (account, _), same in found.items():
        yield account, of[same[0].id], same


def naming(app: App, grants: Sequence[AppGrant]) -> tuple[AppGrant, ...]:
    """The grants that name the application. Those that name only the resource prove nothing about who used that."""
    return tuple(one for one in grants if one.app == app.id or one.app_name) or tuple(grants)


def makers(of: Mapping[str, App]) -> frozenset[str]:
    """The accounts that registered a doubtful application. Who only consented to one may have been deceived."""
    found = {app.id: app for app in of.values() if app.doubt}
    return frozenset(app.registration.actor for app in found.values() if app.registration)


def _keys(changes: Iterable[Change]) -> dict[str, str]:
    """Object ids and names by the application id that some record gives them."""
    keys: dict[str, str] = {}
    names: dict[str, set[str]] = defaultdict(set)
    for one in changes:
        app_id = one.details.get("app_id", "")
        if app_id:
            keys[one.details.get("object_id", "") or app_id] = app_id
            names[one.target.casefold()].add(app_id)
    return keys | {name: next(iter(ids)) for name, ids in names.items() if name and len(ids) == 1}


def _key(change: Change, keys: Mapping[str, str]) -> str:
    details = change.details
    told = details.get("app_id") or keys.get(details.get("object_id", "")) or keys.get(change.target.casefold())
    return told or details.get("object_id") or change.target


def _nameless(grant: AppGrant) -> bool:
    """A record that names the resource in the place of the application. They come last, to be joined to the others."""
    return not grant.app_name and (not grant.app or first_party(grant.app))


def _beside(grant: AppGrant, given: Mapping[tuple[str, bool], list[tuple[datetime, App]]]) -> App | None:
    """The application that the same person consented to in the same seconds."""
    row = given.get((grant.actor, grant.everyone), [])
    low = bisect_left(row, grant.at - SECONDS, key=itemgetter(0))
    near = [(abs(at - grant.at), n) for n, (at, _) in enumerate(row[low:], low) if abs(at - grant.at) <= SECONDS]
    return row[min(near)[1]][1] if near else None


def _doubt(company: Company, app: App) -> Doubt | None:
    people = [one for one in (*app.changes, *app.grants) if one.actor_kind == "user"]
    if first_party(app.id) or not people:
        return None
    likeness = imitates(app.name, {*BRANDS, *company.brands})
    reasons = [*_of_name(company, app, likeness, people), *_of_making(app)]
    scopes = telling(app.scopes)
    if reasons and scopes:
        said = text("It may use {scopes}", scopes=many(scopes))
        reasons.append((1 if strongest(scopes) is Power.CONTENT else 2, said))
    weight = sum(weight for weight, _ in reasons)
    if weight < 2:
        return None
    sentences = tuple(reason for _, reason in reasons)
    return Doubt(name=app.label, reasons=sentences, weight=weight, key=app.key, likeness=likeness)


def _of_name(
    company: Company, app: App, likeness: Likeness | None, people: Iterable[Record]
) -> Iterable[tuple[int, Text]]:
    name = app.name.strip().casefold()
    if likeness:
        said = text("Its name “{name}” is made to look like “{brand}”", name=app.name, brand=likeness.target)
        yield (3 if likeness.disguised else 2, said)
    if name and not any(character.isalnum() for character in name):
        yield 3, text("Its name “{name}” holds no letter", name=app.name)
    if app.id.lower() in _TOOLS:
        yield 3, text("Intruders often use {tool} to copy mailboxes or to send mass mail", tool=_TOOLS[app.id.lower()])
    actors = {one.actor for one in people}
    locals_ = {local for actor in actors if len(local := local_of(actor)) > 3 and local not in ACCOUNT_WORDS}
    shown = {shown.casefold() for shown in company.people.values()}
    if name and (name in company.addresses or name in shown or name in locals_):
        yield 2, text("It bears the name of an account, “{name}”", name=app.name)


def _of_making(app: App) -> Iterable[tuple[int, Text]]:
    own = app.registration
    urls = [url for url in app.replies if loopback(url) or homemade(url)]
    if urls and len(urls) == len(app.replies):
        yield 1, text("Its only reply address, {url}, is no server: whoever runs it collects the keys", url=urls[0])
    if own and own.details.get("multi_tenant") == "yes":
        yield 1, text("It was registered here by {actor}, and accounts of any company may use it", actor=own.actor)
