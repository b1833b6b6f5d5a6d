"""
How much was obtained, of what, from when to when, and what the rest means for the answer.

A kind that has records is covered from its first to its last; a kind without any is *not looked*, with what that
means. Some things no audit log can tell, and they are said every time: what stands now, and who received what was sent.
An export that stops where a tool stops (5,000 or 50,000 rows) or that falls silent for days is not whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from counterseal.lore.copies import AUDITED
from counterseal.lore.runs import times
from counterseal.model.mailbox import Company, Coverage, contradictions
from counterseal.model.reading import Reading
from counterseal.model.records import Access, AppGrant, Change, Delegate, Factor, Forward, Message, Record, Rule, SignIn
from counterseal.model.text import Text, When, many, text

LIMITS = (5_000, 50_000)
"""Row counts at which Search-UnifiedAuditLog and the Purview download stop (Microsoft Learn, "Export audit log records")."""
SILENCE = timedelta(days=4)
"""A busy export without any event for so long has a hole: longer than a weekend with a bank holiday."""
HISTORY = timedelta(days=7)
"""Less history than this before the first doubtful act, and "never before" means little."""


@dataclass(frozen=True, slots=True)
class _Kind:
    name: str
    kinds: tuple[type[Record], ...]
    without: Text
    """What it means for the answer when there is none of it."""


_KINDS = (
    _Kind(
        "sign-ins",
        (SignIn,),
        text("The sources hold no sign-ins, so nobody can say who came in, from where, or that nobody did"),
    ),
    _Kind(
        "mail access",
        (Access,),
        text("The sources do not tell which mail was read; without it the exposure cannot be counted"),
    ),
    _Kind("sent mail", (Message,), text("The sources do not tell what was sent")),
)
_CHANGES = (Rule, Forward, Delegate, AppGrant, Factor, Change)


def cover(company: Company, readings: Sequence[Reading], first_doubt: datetime | None = None) -> tuple[Coverage, ...]:
    """Coverage of every kind, the standing gaps of audit logs, and what was wrong with the sources."""
    return tuple(_cover(company, readings, first_doubt))


def _cover(company: Company, readings: Sequence[Reading], first_doubt: datetime | None) -> Iterator[Coverage]:
    people = [one for one in company.records if one.actor_kind != "system" and not one.standing]
    for kind in _KINDS:
        yield _of(kind.name, [r for r in company.records if isinstance(r, kind.kinds)], kind.without)
    changes = [record for record in company.records if isinstance(record, _CHANGES) and not record.standing]
    if not changes and any(isinstance(record, Access | Message) and _audited(record) for record in company.records):
        yield Coverage(kind="changes of settings", complete=True)  # a whole log in which nobody changed anything
    else:
        yield _of("changes of settings", changes, text("The sources hold no changes of settings"))
    yield _standing(company)
    yield from _nobodys(company)
    yield _recipients(company)
    yield from _mailboxes(company)
    yield from _doubtful_rows(company)
    yield from _history(people, first_doubt)
    yield from _holes(people)
    for reading in readings:
        yield from _source(reading)


def _audited(record: Record) -> bool:
    """
    Whether a record comes from a log that would have told a change of settings too: the unified audit log of Microsoft.
    A mail server's log, a mail search of a console, a message trace or a mailbox would not.
    """
    if isinstance(record, Message) and (record.kept or record.queue):
        return False
    return not record.operation or record.operation.lower() in AUDITED | _TOUCHES


_TOUCHES = frozenset(
    """
    mailitemsaccessed movetodeleteditems softdelete harddelete move update folderbind messagebind searchqueryinitiatedexchange
    fileaccessed filedownloaded fileuploaded filemodified filedeleted filepreviewed sharingset anonymouslinkcreated
    """.split()
)


def _standing(company: Company) -> Coverage:
    """What stands now: the accounts of which a settings page, a script or a command's output was given, and the others."""
    seen = {record.account for record in company.records if record.standing and record.account}
    active = {
        a for a in company.addresses if company.own(a) and any(one.ok for one in company.mailbox(a).every(SignIn))
    }
    if not seen:
        reason = text(
            "An audit log tells what was changed in its time, not what stood before; a rule or forward made earlier is not in it"
        )
        return Coverage(kind="settings that stand now", complete=False, reason=reason)
    count = sum(record.standing for record in company.records)
    if active - seen:
        reason = text(
            "The sources tell what stands now for {seen}, and not for {others}",
            seen=many(sorted(seen), 5), others=many(sorted(active - seen), 5),
        )  # fmt: skip
        return Coverage(kind="settings that stand now", complete=False, reason=reason, count=count)
    return Coverage(kind="settings that stand now", complete=True, count=count)


def _nobodys(company: Company) -> Iterator[Coverage]:
    """Settings that stand in a mailbox that no source names: they are read, and nobody can be told to have been robbed by them."""
    found = [one for one in company.records if one.standing and not one.account and not _of_everybody(one)]
    if found:
        places = dict.fromkeys(one.source.place.partition(":line")[0].rpartition("!")[2] for one in found)
        reason = text(
            "Settings of which the sources do not tell whose they are: {n}, in {files}. They were not judged. Name the mailbox with --mailbox, or give the folder in which they lay",
            n=len(found), files=many(places, 3),
        )  # fmt: skip
        yield Coverage(kind="settings of an unknown mailbox", complete=False, reason=reason, count=len(found))


def _of_everybody(record: Record) -> bool:
    """Whether a setting is the company's and no single mailbox's."""
    return isinstance(record, Change | AppGrant) or (isinstance(record, Rule) and record.scope != "mailbox")


def _recipients(company: Company) -> Coverage:
    sent = [message for message in company.every(Message) if message.act.startswith("sent")]
    lacking = [message for message in sent if not message.recipients]
    if not sent or len(lacking) == len(sent):
        reason = text("The audit log names no recipients; a message trace or the mailbox itself tells whom to warn")
        return Coverage(kind="recipients of sent mail", complete=False, reason=reason)
    if lacking:
        reason = text(
            "Of {n} sent messages the sources do not tell who received them; a message trace or the mailbox itself does",
            n=len(lacking),
        )
        return Coverage(kind="recipients of sent mail", complete=False, reason=reason, count=len(sent) - len(lacking))
    return Coverage(kind="recipients of sent mail", complete=True, count=len(sent))


def _mailboxes(company: Company) -> Iterator[Coverage]:
    """The mailboxes whose messages were given, and what a mailbox cannot tell: what is not in it any more."""
    for address in company.addresses:
        kept = [message for message in company.mailbox(address).every(Message) if message.kept]
        if not kept:
            continue
        start, end = min(one.at for one in kept), max(one.at for one in kept)
        absent = [word for role, word in _ROLES.items() if all(one.role != role for one in kept)]
        if absent:
            reason = text(
                "The export of {account} holds {n} messages, and none of: {folders}. What was deleted or sent may be missing; export these folders too, and what the provider can still recover",
                account=address, n=len(kept), folders=many(absent),
            )  # fmt: skip
            yield Coverage(
                kind="messages of a mailbox", complete=False, reason=reason, start=start, end=end, count=len(kept)
            )
        else:
            yield Coverage(kind="messages of a mailbox", complete=True, start=start, end=end, count=len(kept))


_ROLES = {"inbox": text("inbox"), "sent": text("sent mail"), "trash": text("bin")}


def _doubtful_rows(company: Company) -> Iterator[Coverage]:
    """Rows that were cut off, and events that share an id and tell different things."""
    cut = sum(record.partial for record in company.records)
    if cut:
        reason = text(
            "Rows that were cut off or empty, and were rebuilt from what was left of them: {n}. Export these days again",
            n=cut,
        )
        yield Coverage(kind="rows that were cut off", complete=False, reason=reason, count=cut)
    same = contradictions(company.records)
    if same:
        reason = text(
            "Events that share an id with another event and tell something else: {n}. The sources may have been tampered with",
            n=same,
        )
        yield Coverage(kind="contradictions", complete=False, reason=reason, count=same)


def _of(name: str, records: Sequence[Record], without: Text) -> Coverage:
    if not records:
        return Coverage(kind=name, complete=False, reason=without)
    moments = [record.at for record in records]
    return Coverage(kind=name, complete=True, start=min(moments), end=max(moments), count=sum(map(times, records)))


def _history(people: list[Record], first_doubt: datetime | None) -> Iterator[Coverage]:
    if first_doubt is None or not people or first_doubt - people[0].at >= HISTORY:
        return
    reason = text(
        "The sources begin on {start}, only {days} days before the first doubtful act on {doubt}: what is usual for these people is hardly known, and the intruder may have come earlier",
        start=When(people[0].at), days=(first_doubt - people[0].at).days, doubt=When(first_doubt),
    )  # fmt: skip
    yield Coverage(kind="history before", complete=False, reason=reason, start=people[0].at, end=first_doubt)


def _holes(people: list[Record]) -> Iterator[Coverage]:
    """
    Stretches without any event in an export that is otherwise busy (at least ten events a day on its active days). What
    stands did not happen when somebody looked, so the days between the last event and then are no hole.
    """
    people = [record for record in people if not record.standing]
    days = {record.at.date() for record in people}
    if not days or sum(map(times, people)) < 10 * len(days):
        return
    for earlier, later in pairwise(people):
        if later.at - (earlier.last or earlier.at) >= SILENCE:
            reason = text(
                "No event at all between {start} and {end}: the export may have a hole there",
                start=When(earlier.at),
                end=When(later.at),
            )
            yield Coverage(kind="time without events", complete=False, reason=reason, start=earlier.at, end=later.at)


def _source(reading: Reading) -> Iterator[Coverage]:
    for part in reading.parts:
        if part.rows in LIMITS:
            reason = text(
                "{place} holds exactly {n} rows, where the export tool stops; older events are missing",
                place=part.place,
                n=part.rows,
            )
            yield Coverage(kind="rows of an export", complete=False, reason=reason, count=part.rows)
    if any(gap.why == "no_zone" and not gap.harmless for gap in reading.gaps):
        reason = text(
            "{name} holds times without a time zone: they were taken as UTC and may be hours off, or were left out. Run it again with --timezone, for example --timezone Asia/Shanghai",
            name=reading.name,
        )
        yield Coverage(kind="time zone", complete=False, reason=reason, count=reading.records)
    lost = [gap for gap in reading.gaps if not gap.harmless and gap.why != "no_zone"]
    if lost:
        reason = text(
            "{name}: {n} places could not be read; they are listed with the sources",
            name=reading.name,
            n=sum(gap.count for gap in lost),
        )
        yield Coverage(kind="unreadable input", complete=False, reason=reason, count=reading.records)
