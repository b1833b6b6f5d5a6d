"""
Copies of sent mail: which of them must have been there and are not.

That a message was sent is known from the log of a server, from its bounce, from the answer to it. That its copy is not
in the mailbox means nothing by itself: some programs keep no copies, a mailbox may begin after it or end before it, and
not every export brings the folder of sent mail. So a copy is only missed where others are there: before it and
after it within two weeks, and most of those that came from the same program and place, or that were answered as this one
was. Mail that was sent again is not missed, and neither is mail of which the server changed the id.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from counterseal.lore.habits import placed
from counterseal.lore.missing import thread_subject
from counterseal.lore.networks import mute, prefix
from counterseal.lore.pasts import NETWORK, beyond_the_company, past, unfamiliar
from counterseal.lore.threads import came_in, went_out
from counterseal.model.mailbox import Company, Mailbox
from counterseal.model.records import Message

NEAR = timedelta(days=14)
AGAIN = timedelta(days=1)
SAME = timedelta(minutes=15)
A_FEW_DAYS = timedelta(days=5)
MOSTLY = 0.8
ENOUGH = 4
"""So many copies of a kind must be there before one of the kind is missed."""


@dataclass(frozen=True, slots=True)
class Missed:
    """A sent message whose copy is not where it should be."""

    message: Message
    strange: bool
    """It was handed in from where the owner never was, by something that keeps no copies at all."""


def missed(mailbox: Mailbox) -> tuple[Missed, ...]:
    """The copies that are missed, in order of time."""
    return mailbox.company.once(_all_missed).get(mailbox.address, ())


def _all_missed(company: Company) -> dict[str, tuple[Missed, ...]]:
    return {address: tuple(_missed(company.mailbox(address))) for address in company.addresses}


def _missed(mailbox: Mailbox) -> Iterable[Missed]:
    messages = mailbox.every(Message)
    sent = [one for one in messages if went_out(one) and not (one.bulk or one.auto)]
    kept = [one for one in sent if one.kept]
    if len(kept) < ENOUGH or len(kept) == len(sent):
        return
    times = [one.at for one in kept]
    again = _by_subject(kept)
    groups, lost = _times(kept), _times(one for one in sent if not one.kept)
    named = {one.in_reply_to for one in messages if came_in(one) and one.in_reply_to}
    groups[""] = [one.at for one in kept if one.message_id in named]
    identities = {one.sender for one in kept} | {mailbox.address, ""}
    strange: dict[str, bool] = {}
    for one in sent:
        if one.kept or one.sender not in identities or not _between(times, one.at):
            continue
        if _sent_again(one, again, kept, times):
            continue
        group = _group(one)
        told = not group and len(groups[""]) < ENOUGH and _in_a_few_days(times, lost[""])
        if told or _as_a_rule(groups.get(group, []), lost[group]):
            yield Missed(one, strange=False)
        elif group and group not in groups:
            if group not in strange:
                strange[group] = _strange(mailbox, one)
            if strange[group]:
                yield Missed(one, strange=True)


def _times(messages: Iterable[Message]) -> dict[str, list[datetime]]:
    """The moments of messages by program and place; those that only another message tells of under an empty text."""
    found: dict[str, list[datetime]] = defaultdict(list)
    for one in messages:
        for group in {_group(one), prefix(one.ip)} - {""} or {""}:
            found[group].append(one.at)
    return found


def _as_a_rule(kept: Sequence[datetime], lost: Sequence[datetime]) -> bool:
    """
    Whether copies of a kind are kept: most of them; or all but those of a few days, with copies before and after. A
    program that was told to keep none goes on keeping none.
    """
    if len(kept) < ENOUGH:
        return False
    return len(kept) >= MOSTLY * (len(kept) + len(lost)) or _in_a_few_days(kept, lost)


def _in_a_few_days(kept: Sequence[datetime], lost: Sequence[datetime]) -> bool:
    """
    Whether copies of a few days are missing and those before and after are there. For a message that only its bounce or its
    answer tells of, in a mailbox whose other mail nobody answers in the thread, this is all that there is to compare with.
    """
    before = sum(at < lost[0] for at in kept)
    return lost[-1] - lost[0] <= A_FEW_DAYS and before >= ENOUGH and kept[-1] > lost[0]


def _group(message: Message) -> str:
    """From which program and place it was handed in, or only the place; empty where only another message tells of it."""
    return f"{message.client or message.agent} {prefix(message.ip)}".strip()


def _between(times: Sequence[datetime], at: datetime) -> bool:
    """Whether copies are there before and after a moment."""
    index = bisect_left(times, at)
    return 0 < index < len(times) and at - times[index - 1] <= NEAR and times[index] - at <= NEAR


def _by_subject(kept: Iterable[Message]) -> dict[str, list[Message]]:
    found: dict[str, list[Message]] = defaultdict(list)
    for one in kept:
        found[thread_subject(one.subject)].append(one)
    return found


def _sent_again(
    message: Message, again: dict[str, list[Message]], kept: Sequence[Message], times: Sequence[datetime]
) -> bool:
    """Whether a copy that is there is the same message under another id, or was sent once more."""
    subject, receivers = thread_subject(message.subject), set(message.recipients)
    if not subject:
        low, high = bisect_left(times, message.at - SAME), bisect_right(times, message.at + SAME)
        return any(not receivers or receivers & set(one.recipients) for one in kept[low:high])
    for one in again.get(subject, ()):
        apart = abs(one.at - message.at)
        if apart <= SAME or (apart <= AGAIN and receivers and receivers <= set(one.recipients)):
            return True
    return False


def _strange(mailbox: Mailbox, message: Message) -> bool:
    """Whether it was handed in from a network where the owner never was."""
    if mute(message.ip, placed(mailbox.company.where, message)):
        return False
    habit = past(mailbox, message.at)
    return NETWORK in beyond_the_company(mailbox, message, unfamiliar(mailbox, habit, message))
