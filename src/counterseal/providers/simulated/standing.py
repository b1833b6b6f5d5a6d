"""
What stands in each mailbox at the end of a story: rules, forwards and the other settings that were made and not undone.

A settings page, a Sieve script or Gmail's settings do not say who made a rule and when, only that it is there. So the
lines of a story are folded: the last word about a rule of a name counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from counterseal.providers.simulated.lines import YES, Line
from counterseal.providers.simulated.story import Story

_VERBS = frozenset({"rule", "forward", "delegate", "app_password", "protocol", "change"})
_GONE = frozenset({"removed"})


class Mail(Protocol):
    """As much of a message as a rule looks at."""

    @property
    def sender(self) -> str: ...
    @property
    def subject(self) -> str: ...
    @property
    def recipients(self) -> tuple[str, ...]: ...


@dataclass(frozen=True, slots=True)
class Setting:
    """One line of a story that set something, and when it was undone."""

    account: str
    line: Line
    until: datetime | None = None

    def get(self, name: str) -> str:
        """A field of the line."""
        return self.line.fields.get(name, "")

    def every(self, name: str) -> list[str]:
        """A field that is a list."""
        return [one for one in self.get(name).split(",") if one]

    def flag(self, name: str, default: bool = False) -> bool:
        """A field that is yes or no."""
        return self.get(name).lower() in YES if self.get(name) else default

    def stands(self, at: datetime) -> bool:
        """Whether it was in force at a moment."""
        return self.line.at <= at and (self.until is None or at < self.until)

    @property
    def enabled(self) -> bool:
        """A rule that is there and does nothing is still there."""
        return self.flag("enabled", default=True) and self.get("what") != "disabled"

    @property
    def sends_to(self) -> list[str]:
        """Where it sends mail on to."""
        return self.every("to") if self.line.verb == "forward" else self.every("forwards_to") + self.every("copies_to")

    @property
    def keeps(self) -> bool:
        """Whether the mailbox keeps what is sent on."""
        if self.line.verb == "forward":
            return self.flag("keeps_copy", default=True)
        return self.flag("keeps", default=True)

    @property
    def moves_to(self) -> str:
        """The folder that a rule moves to."""
        return self.get("moves_to")

    @property
    def deletes(self) -> bool:
        """Whether a rule throws away."""
        return self.flag("deletes")

    @property
    def marks_read(self) -> bool:
        """Whether a rule marks as read."""
        return self.flag("marks_read")

    @property
    def stops(self) -> bool:
        """Whether no rule after it counts."""
        return self.flag("stops")

    def fits(self, mail: Mail) -> bool:
        """Whether a rule acts on a message; a forwarding acts on every one, other settings on none."""
        if self.line.verb == "forward":
            return True
        if self.line.verb != "rule" or not self.enabled:
            return False
        subject = mail.subject.lower()
        words, senders, recipients = self.every("words"), self.every("senders"), self.every("recipients")
        return (
            (not words or any(one.lower() in subject for one in words))
            and (not senders or any(one.lower() in mail.sender.lower() for one in senders))
            and (not recipients or any(one in mail.recipients for one in recipients))
        )


def standing(story: Story, platform: str, *, ended: bool = False) -> tuple[Setting, ...]:
    """The settings of a story in the order in which they were made; with `ended` also those that were undone."""
    made: list[Setting] = []
    for beat in story.on(platform):
        line = beat.line
        if line.verb not in _VERBS or line.fields.get("succeeded", "yes") == "no":
            continue
        account = line.fields.get("account", line.fields["who"])
        if line.verb == "change":
            account = line.fields["target"] if story.tenant.own(line.fields.get("target", "")) else account
        fresh = Setting(account, line)
        key = _key(fresh)
        made = [
            Setting(one.account, one.line, line.at) if _key(one) == key and one.until is None else one for one in made
        ]
        if line.fields.get("what") not in _GONE:
            made.append(fresh)
    return tuple(one for one in made if ended or one.until is None)


def _key(setting: Setting) -> tuple[str, ...]:
    """What two settings are the same by."""
    line = setting.line
    match line.verb:
        case "rule" | "app_password" | "protocol":
            return setting.account, line.verb, setting.get("name")
        case "delegate":
            return setting.account, line.verb, setting.get("to")
        case "change":
            return setting.account, line.verb, setting.get("what"), setting.get("target")
    return setting.account, line.verb
