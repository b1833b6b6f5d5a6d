"""
What a line of a story must have become when it was told through a platform and read back.

For Microsoft 365 `conformance` holds both readings of a line against each other, field by field, because an event
carries the line's own id. Elsewhere nothing does: a sign-in is known by its moment and its person, a message by its
Message-ID or by sender, receiver and subject, a rule by its name and mailbox. So each line is turned into the facts
that the platform's exports have room for, and some record must have all of them. A fact that a platform spells in its
own way (`网页登录`, labels instead of folders) is compared by what it means.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from counterseal.model.records import (
    AppGrant,
    AppPassword,
    Change,
    Delegate,
    Factor,
    Forward,
    Message,
    Protocol,
    Record,
    Rule,
    SignIn,
)  # fmt: skip
from counterseal.providers.simulated.letters import DRAFTS, INBOX, JUNK, SENT, TRASH, Letter, folder_of, post_of
from counterseal.providers.simulated.places import network_at
from counterseal.providers.simulated.standing import Setting, standing
from counterseal.providers.simulated.story import Beat, Story
from counterseal.providers.simulated.tells import DOVECOT, EXMAIL, GOOGLE, WEB

NEAR = timedelta(seconds=2)
"""A log writes whole seconds, and a session begins a moment after its sign-in."""
Wanted = tuple[type[Record], dict[str, Any]]
"""A kind, and field -> value: `at` is compared as near, a set as contained, everything else as equal."""
FOLDERS: dict[str, dict[str, str]] = {
    DOVECOT: {},
    GOOGLE: {INBOX: "INBOX", TRASH: "TRASH", JUNK: "SPAM", SENT: "SENT", DRAFTS: "DRAFT"},
    EXMAIL: {INBOX: "收件箱", SENT: "已发送", DRAFTS: "草稿箱", TRASH: "已删除", JUNK: "垃圾箱"},
}
"""How each platform calls the folders that everybody has."""


def missing(story: Story, platform: str, records: Iterable[Record]) -> Iterator[str]:
    """Lines that a platform tells and no record has, each with the nearest one that there is."""
    kinds: dict[type[Record], list[Record]] = defaultdict(list)
    for record in records:
        kinds[type(record)].append(record)
    letters = {letter.beat.key: letter for letter in post_of(story, platform).letters}
    teller = _Teller(story, platform, letters, standing(story, platform))
    for beat in story.on(platform):
        for kind, facts in teller.wanted(beat):
            mine = kinds[kind]
            if not any(not wrong(one, facts) for one in mine):
                nearest = min((wrong(one, facts) for one in mine), key=len, default=["there is none"])
                line = beat.line
                yield f"line {line.number} {line.verb} {line.at:%m-%d %H:%M:%S} as {kind.__name__}: {'; '.join(nearest)}"


def happened(record: Record, at: datetime) -> bool:
    """Whether a record tells of that moment: it is near it, or one of a row of the same that spans it."""
    return abs(record.at - at) <= NEAR or (record.last is not None and record.at <= at <= record.last + NEAR)


def wrong(record: Record, facts: dict[str, Any]) -> list[str]:
    """The facts that a record has not."""
    found = []
    for name, told in facts.items():
        came = getattr(record, name)
        if name == "at":
            same = happened(record, told)
        elif isinstance(told, frozenset):
            same = told <= {one.lower() for one in came}
        else:
            same = came == told
        if not same:
            found.append(f"{name} is {came!r}, not {told!r}")
    return found


@dataclass(slots=True)
class _Teller:
    """A story, and what of it one platform's exports say."""

    story: Story
    platform: str
    letters: Mapping[str, Letter]
    """By the key of the line."""
    stands: tuple[Setting, ...]

    def wanted(self, beat: Beat) -> Iterator[Wanted]:
        """The facts that must have come of one line."""
        fields = beat.line.fields
        match beat.line.verb:
            case "signin" | "failed":
                yield self._signin(beat)
            case "message":
                yield from self._message(self.letters[beat.key])
            case "rule" | "forward" | "delegate" | "app_password" | "protocol":
                yield from self._standing(beat)
            case "grant" if fields.get("what") != "removed":
                yield AppGrant, {"account": fields["who"], "app_name": fields["app_name"], "ip": fields.get("ip", "")}
            case "factor":
                yield Factor, {"account": fields.get("account", fields["who"]), "what": fields.get("what", "added")}
            case "change":
                yield Change, {"what": fields["what"]} | ({"at": beat.line.at} if self._logged(fields["what"]) else {})

    def _signin(self, beat: Beat) -> Wanted:
        fields = beat.line.fields
        web = fields.get("protocol", "") in WEB
        names = {DOVECOT: "webmail", GOOGLE: "browser", EXMAIL: "webmail"}
        facts: dict[str, Any] = {
            "at": beat.line.at, "account": fields["who"], "ip": fields["ip"], "ok": beat.line.verb == "signin",
            "protocol": names[self.platform] if web else fields["protocol"],
        }  # fmt: skip
        network = network_at(self.story.networks, fields["ip"])
        if network and self.platform == GOOGLE:
            facts["country"] = network.country
        if network and network.city and self.platform == EXMAIL:
            facts["city"] = network.city
        return SignIn, facts

    def _message(self, letter: Letter) -> Iterator[Wanted]:
        facts: dict[str, Any] = {"account": letter.account, "act": letter.get("act") or "sent", "sender": letter.sender}
        facts["at"] = letter.at
        if letter.get("act") == "drafted":
            del facts["at"]
        if self.platform in {DOVECOT, GOOGLE}:
            facts["message_id"] = letter.message_id
        if self.platform in {GOOGLE, EXMAIL}:
            facts["subject"] = letter.subject
        if not letter.outside and self.platform != EXMAIL:
            facts["recipients"] = frozenset(letter.recipients)
        if self.platform == DOVECOT and letter.get("protocol") == "smtp":
            facts["ip"] = letter.get("ip")
        if self.platform == EXMAIL and not letter.outside:
            for one in letter.recipients:
                yield Message, facts | {"recipients": frozenset({one})}
            return
        yield Message, facts

    def _standing(self, beat: Beat) -> Iterator[Wanted]:
        fields = beat.line.fields
        if beat.line.verb == "forward" and self.platform != DOVECOT and fields.get("what") != "removed":
            yield Forward, {"account": fields.get("account", fields["who"]), "at": beat.line.at}
        for one in self.stands:
            if one.line is beat.line or (one.line.at, one.line.fields) == (beat.line.at, fields):
                yield self._setting(one)

    def _setting(self, one: Setting) -> Wanted:
        facts: dict[str, Any] = {"account": one.account, "standing": True}
        match one.line.verb:
            case "forward":
                return Forward, facts | {"to": tuple(one.sends_to), "keeps_copy": one.keeps}
            case "delegate":
                return Delegate, facts | {"to": one.get("to")}
            case "app_password":
                return AppPassword, facts | {"name": one.get("name")}
            case "protocol":
                return Protocol, facts | {"name": one.get("name"), "enabled": one.flag("enabled")}
        folder = folder_of(one.moves_to) if one.moves_to else ""
        facts |= {
            "words": frozenset(each.lower() for each in one.every("words")),
            "senders": frozenset(each.lower() for each in one.every("senders")),
            "forwards_to": frozenset(one.sends_to),
            "marks_read": one.marks_read,
            "enabled": one.enabled,
        }
        if folder and not (self.platform == GOOGLE and folder == TRASH):
            facts["moves_to"] = FOLDERS[self.platform].get(folder, folder)
        if self.platform != GOOGLE:  # Gmail's filters have no names, and to throw away is to label
            facts |= {"name": one.get("name"), "deletes": one.deletes}
        return Rule, facts

    def _logged(self, what: str) -> bool:
        """Whether a change is told by a log, not by what stands."""
        return what.startswith(("password.", "user.", "role.", "recovery."))
