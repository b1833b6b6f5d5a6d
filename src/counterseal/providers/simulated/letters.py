"""
The mail of a story: every message, and where each copy of it lies at the end.

Logs tell of mail, mailboxes hold it, and both must be of one piece: what a log says was sent lies in the folder of
sent mail unless somebody took it away, what came in lies where the rules of its day put it, and an answer answers.
So the mail of a story is worked out once, and every writer takes it from here.

A message line with `kept=no` leaves no copy with its sender: whoever sent it took it away, or his program kept none.
`access act=delete|purge items=...` does the same by name. A subject that begins with `Re:` answers the last message
of that subject between the two, and quotes it. `text="one line|another"` is what a message says; without it, it says
something neutral.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from counterseal.providers.simulated.events.shot import Shot
from counterseal.providers.simulated.lines import YES
from counterseal.providers.simulated.standing import standing
from counterseal.providers.simulated.story import Beat, Story

INBOX, SENT, DRAFTS, TRASH, JUNK = "INBOX", "Sent", "Drafts", "Trash", "Junk"
_ROLES = {
    "": INBOX, "inbox": INBOX, "sent": SENT, "sent items": SENT, "drafts": DRAFTS, "trash": TRASH, "deleted items": TRASH,
    "junk": JUNK, "junk email": JUNK,
}  # fmt: skip
_ANSWER = "re:"
_BEFORE = re.compile(r"(?:\s*(?:re|fw|fwd|aw|wg|回复|答复|转发)\s*[:：])*\s*", re.IGNORECASE)


def folder_of(name: str) -> str:
    """A folder of a story by what it is, whatever Microsoft calls it; a folder of somebody's own keeps its name."""
    return _ROLES.get(name.lower(), name.replace("\\", "/"))


def bare(subject: str) -> str:
    """A subject without the words that programs put before it."""
    return subject[_BEFORE.match(subject).end() :].lower()  # type: ignore[union-attr] # it matches the empty text too


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One message."""

    beat: Beat
    at: datetime
    message_id: str
    """In angle brackets."""
    account: str
    """The account of ours that sent or received it."""
    sender: str
    recipients: tuple[str, ...]
    subject: str
    outside: bool
    """It came from outside."""
    answers: Letter | None = None
    """The message that it answers, where the story has that one too."""
    in_reply_to: str = ""
    references: tuple[str, ...] = ()

    def get(self, name: str) -> str:
        """A field of the story's line."""
        return self.beat.line.fields.get(name, "")

    def flag(self, name: str) -> bool:
        """A field of the story's line that is yes or no."""
        return self.get(name).lower() in YES


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """What became of one message that arrived in a mailbox of ours."""

    letter: Letter
    account: str
    folder: str
    """Where it was put; empty when a rule threw it away."""
    read: bool = False
    """A rule marked it as read."""
    forwards: tuple[str, ...] = ()
    """Where rules sent it on to."""


@dataclass(slots=True, kw_only=True)
class Copy:
    """One file in a mailbox, as it lies there at the end."""

    letter: Letter
    folder: str
    delivered: bool
    """It travelled: a server wrote on it that it arrived."""
    flags: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Post:
    """All mail of a story."""

    letters: tuple[Letter, ...]
    deliveries: tuple[Delivery, ...]
    mailboxes: Mapping[str, tuple[Copy, ...]]
    """By account, in order of arrival."""


def post_of(story: Story, platform: str) -> Post:
    """The mail of a story as far as a platform can tell it."""
    office = _Office(story, platform)
    for beat in story.on(platform):
        office.take(beat)
    boxes = {account: tuple(copies) for account, copies in office.boxes.items()}
    return Post(tuple(office.letters), tuple(office.deliveries), boxes)


class _Office:
    """The mail while the story goes on."""

    def __init__(self, story: Story, platform: str) -> None:
        self._story = story
        self._settings = standing(story, platform, ended=True)
        self._last: dict[tuple[str, str, str], Letter] = {}
        self._known: dict[str, Letter] = {}
        self.letters: list[Letter] = []
        self.deliveries: list[Delivery] = []
        self.boxes: dict[str, list[Copy]] = defaultdict(list)

    def take(self, beat: Beat) -> None:
        """What one line does to the mail."""
        if beat.line.verb == "message":
            self._message(beat)
        elif beat.line.verb == "access":
            self._access(beat)

    def _message(self, beat: Beat) -> None:
        letter = self._letter(beat)
        self.letters.append(letter)
        self._known[letter.message_id] = letter
        flags = {one for one in letter.get("flags").split(",") if one}
        act = letter.get("act") or "sent"
        if letter.outside:
            self._deliver(letter, letter.account, flags)
            return
        kept = letter.get("kept").lower() not in {"no", "false", "0"}
        if kept:
            folder = DRAFTS if act == "drafted" else folder_of(letter.get("folder") or SENT)
            own = {"draft"} if act == "drafted" else {"seen"}
            self.boxes[letter.account].append(Copy(letter=letter, folder=folder, delivered=False, flags=flags or own))
        if act == "drafted":
            return
        for recipient in letter.recipients:
            if self._story.tenant.own(recipient):
                self._deliver(letter, recipient, set())
                self._last[recipient, letter.account, bare(letter.subject)] = letter
            self._last[letter.account, recipient, bare(letter.subject)] = letter

    def _letter(self, beat: Beat) -> Letter:
        shot = Shot(self._story.tenant, beat.line, f"{self._story.name}/{beat.key}")
        outside = shot.get("act") == "received"
        account = shot.account
        sender = shot.get("sender") or shot.actor if outside else shot.get("sender") or account
        recipients = tuple(shot.every("recipients")) or ((account,) if outside else ())
        subject, told = shot.get("subject"), shot.get("in_reply_to")
        answered = self._known.get(told) if told else None
        if not told and subject.lower().startswith(_ANSWER):
            others = (sender,) if outside else recipients
            found = (self._last.get((account, other, bare(subject))) for other in others)
            answered = next((one for one in found if one), None)
        chain = tuple(shot.every("references")) or ((*answered.references, answered.message_id) if answered else ())
        letter = Letter(
            beat=beat, at=beat.line.at, account=account, sender=sender, recipients=recipients, subject=subject,
            message_id=shot.get("message_id") or _made_id(shot, sender), outside=outside, answers=answered,
            in_reply_to=told or (answered.message_id if answered else ""), references=chain or ((told,) if told else ()),
        )  # fmt: skip
        if outside:
            self._last[account, sender, bare(subject)] = letter
        return letter

    def _deliver(self, letter: Letter, account: str, flags: set[str]) -> None:
        folder, read, forwards = folder_of(letter.get("folder") if letter.outside else ""), False, []
        if letter.get("verdict") and not letter.get("folder"):
            folder = JUNK
        keeps = True
        for one in sorted(self._settings, key=lambda one: one.line.verb == "rule"):
            if one.account != account or not one.stands(letter.at) or not one.fits(letter):
                continue
            forwards += one.sends_to
            keeps = keeps and one.keeps
            folder = "" if one.deletes else folder_of(one.moves_to) if one.moves_to else folder
            read = read or one.marks_read
            if one.stops:
                break
        lies = folder if keeps else ""
        self.deliveries.append(
            Delivery(letter=letter, account=account, folder=lies, read=read, forwards=tuple(dict.fromkeys(forwards)))
        )
        if lies:
            seen = {"seen"} if read or lies == INBOX else {"unseen"}
            self.boxes[account].append(Copy(letter=letter, folder=lies, delivered=True, flags=flags or seen))

    def _access(self, beat: Beat) -> None:
        fields = beat.line.fields
        account = fields.get("account", fields["who"])
        names = {f"<{name}@{self._story.tenant.domain}>" for name in fields.get("items", "").split(",") if name}
        box = self.boxes[account]
        touched = [one for one in box if one.letter.message_id in names]
        match fields.get("act", "read"):
            case "purge":
                self.boxes[account] = [one for one in box if one not in touched]
            case "delete":
                for one in touched:
                    one.folder = TRASH
            case "read":
                for one in touched:
                    one.flags = one.flags - {"unseen"} | {"seen"}


def _made_id(shot: Shot, sender: str) -> str:
    """A Message-ID as programs make them."""
    return f"<{shot.id('message').replace('-', '')}@{sender.rpartition('@')[2] or shot.tenant.domain}>"
