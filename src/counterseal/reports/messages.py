"""
Messages that matter: those that a reader must see with their own eyes, the gravest first.

A theft is about a few mails among thousands: what the intruder sent, the copies that are gone, the drafts that were left,
the answers that lie unread in the bin, the thread that went on with another name. Each is told once, with where its file
lies in the export; one without a file is told with what tells of it, so that it can be asked for elsewhere. Of one whose
bytes are there the judge's word stands beside it, with the lines that are dangerous and the accounts that are named.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from counterseal.lore.missing import OPERATION
from counterseal.lore.terms import term
from counterseal.model.answer import By
from counterseal.model.finding import Finding, Severity
from counterseal.model.investigation import Investigation
from counterseal.model.records import Message
from counterseal.model.text import Many, Text, text
from counterseal.reports.cuts import Cut, cut
from counterseal.reports.likeness import Pair, pairs
from counterseal.reports.opinions import GRAVE, Opinion, opinion
from counterseal.reports.origins import who_did

MOST, SAID = 20, 6
"""How many messages of a kind, and sentences about them, are shown."""
MOSTLY = 0.5
"""What a finding says of so many of a kind is said once above them."""
KINDS: Mapping[str, Text] = {
    "sent": text("Sent by the intruder"),
    "drafted": text("Drafts that were never sent"),
    "elsewhere": text("Mail that sends money elsewhere"),
    "turned": text("Threads that go on with another name"),
    "imitating": text("Mail that imitates a partner or us"),
    "gone": text("Sent, and the copy is gone"),
    "hidden": text("Answers that lie unread where nobody looks"),
    "strange": text("Sent by another hand than usual"),
    "bait": text("Mail that may have been the bait"),
    "harmful": text("Other mail that was judged to be harmful"),
    "other": text("Other messages that findings show"),
}
"""The kinds, in the order in which equally grave ones are told; a message is told under the first that fits."""
OF_DETECTOR: Mapping[str, str] = {
    "payment_fraud_received": "elsewhere",
    "payment_change_sent": "elsewhere",
    "drafts_left": "drafted",
    "thread_changes_domain": "turned",
    "lookalike_domain": "imitating",
    "partner_imitated": "imitating",
    "sent_copy_removed": "gone",
    "mail_purged": "gone",
    "replies_hidden": "hidden",
    "mass_mailing": "strange",
    "sent_from_foreign_program": "strange",
    "sent_by_app": "strange",
    "phish_received": "bait",
}
ROLES: Mapping[str, Text] = {
    "inbox": text("inbox"),
    "sent": text("sent mail"),
    "drafts": text("drafts"),
    "trash": text("bin"),
    "junk": text("junk mail"),
    "archive": text("archive"),
}
BECAME: Mapping[str, Text] = {
    "delivered": text("delivered"),
    "deferred": text("not delivered yet"),
    "bounced": text("came back"),
    "rejected": text("refused"),
}
_TOLD: Mapping[str, Text] = {
    "bounce": text("No file: it came back, and the report of that tells of it"),
    "answered": text("No file: the answer to it tells of it"),
    "reference": text("No file: a later message of the thread names it"),
    "quotation": text("No file: a reply quotes it"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One message, who did it, and why it is shown."""

    message: Message
    by: By
    because: Text | None
    """Why it is held to be so; None where that is already said of the whole group."""
    also: Sequence[Text]
    """What findings say of it, but for what is said of the whole group."""
    opinion: Opinion | None = None
    """What the judge says of it."""
    again: bool = False
    """The message above it has the same reason."""

    @property
    def told(self) -> Text | None:
        """How it is known, where it has no file."""
        return known_from(self.message)

    @property
    def became(self) -> Text | None:
        """What became of it, as far as that is told; what lies in a mailbox was delivered to it."""
        state = self.message.state
        return term(BECAME, state) if state and (state, self.message.act) != ("delivered", "received") else None

    @property
    def folder(self) -> str:
        """Where it lies in the mailbox."""
        return ", ".join(filter(None, self.message.folder.split("\n")))

    @property
    def unread(self) -> bool:
        """Whether it came in and nobody has read it."""
        return self.message.act == "received" and "unseen" in self.message.flags

    @property
    def answers_to(self) -> tuple[str, ...]:
        """Where answers go, if not to the sender."""
        return tuple(one for one in self.message.reply_to if one != self.message.sender)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Messages of one kind."""

    kind: str
    gravity: int
    count: int
    said: Sequence[Text]
    """What findings say of most of them."""
    pairs: Sequence[Pair]
    """False names in them, beside the true ones."""
    letters: Cut[Letter]

    @property
    def title(self) -> Text:
        """The kind in words."""
        return KINDS[self.kind]


@dataclass(slots=True)
class _Shown:
    """A message with the findings that show it."""

    message: Message
    findings: list[Finding] = field(default_factory=list)
    harm: Severity = Severity.INFO
    """What the judge's word alone is worth."""
    kinds: set[str] = field(default_factory=set)
    intruders: bool = False

    @property
    def weight(self) -> int:
        """What the intruder wrote is as grave as anything; all else as grave as what is found in it."""
        own = Severity.CRITICAL if "sent" in self.kinds else Severity.HIGH if self.intruders else Severity.INFO
        return max((int(own), int(self.harm), *(int(one.severity) for one in self.findings)))


def known_from(message: Message) -> Text | None:
    """What tells of a message that has no file; None when it has one."""
    if message.kept:
        return None
    if message.operation == OPERATION and message.tells:
        return _TOLD.get(message.tells[0].how, text("No file: another message tells of it"))
    if message.queue:
        return text("No file: the log of the mail server tells of it")
    return text("No file: the log of the provider tells of it")


def groups(case: Investigation) -> list[Group]:
    """The messages that matter by kind, the gravest first."""
    found: dict[str, _Shown] = {}
    for record in case.exposure.sent:
        if isinstance(record, Message):
            kinds = {"drafted" if record.act == "drafted" else "sent"}
            found[record.id] = _Shown(record, kinds=kinds, intruders=True)
    for finding in case.findings:
        if finding.severity < Severity.LOW:
            continue
        kind = OF_DETECTOR.get(finding.detector, "other")
        for record in (*finding.records, *(finding.related if kind == "gone" else ())):
            if isinstance(record, Message):
                shown = found.setdefault(record.id, _Shown(record))
                shown.findings.append(finding)
                shown.kinds.add(kind)
    for shown in list(_harmful(case, found)):
        found[shown.message.id] = shown
    by_kind: dict[str, list[_Shown]] = {kind: [] for kind in KINDS}
    for one in found.values():
        by_kind[next(kind for kind in KINDS if kind in one.kinds)].append(one)
    told = [_group(case, kind, shown) for kind, shown in by_kind.items() if shown]
    return sorted(told, key=lambda group: -group.gravity)


def _harmful(case: Investigation, found: Mapping[str, _Shown]) -> Iterator[_Shown]:
    """Messages that the judge calls harmful and that nothing else shows. What a filter had put away weighs little."""
    judged = case.company.judged
    for message in case.company.every(Message) if judged else ():
        one = judged.get(message.id)
        if one is None or message.id in found or one.verdict.word not in GRAVE or one.marked is not None:
            continue
        away = message.role == "junk" or bool(message.verdict)
        light = away or one.verdict.word == "phishing"
        yield _Shown(message, harm=Severity.LOW if light else Severity.MEDIUM, kinds={"harmful"})


def _group(case: Investigation, kind: str, shown: list[_Shown]) -> Group:
    every = {finding.key: finding for one in shown for finding in one.findings}
    often = Counter(finding.key for one in shown for finding in one.findings)
    common = {key for key, count in often.items() if count > MOSTLY * len(shown)}
    of_all = [one for key, one in every.items() if key in common]
    quoted = {said for one in of_all for said in (one.said, *one.because)}
    shown.sort(key=lambda one: (-one.weight, one.message.at, one.message.id))
    first = cut(shown, MOST)
    return Group(
        kind=kind,
        gravity=max(one.weight for one in shown),
        count=len(shown),
        said=list(dict.fromkeys(one.said for one in of_all))[:SAID],
        pairs=_pairs(every.values()),
        letters=Cut(_again(_letter(case, one, common, quoted) for one in first.shown), first.left),
    )


def _again(letters: Iterable[Letter]) -> list[Letter]:
    """The letters, those marked that have the reason of the one above."""
    told: list[Letter] = []
    for letter in letters:
        same = bool(told) and letter.because is not None and letter.because == told[-1].because
        told.append(replace(letter, again=same))
    return told


def _letter(case: Investigation, one: _Shown, common: set[str], quoted: set[Text]) -> Letter:
    attributed = case.attributions.get(one.message.id)
    because = next((said for said in (attributed.because if attributed else ())[:1] if said not in quoted), None)
    also = dict.fromkeys(finding.said for finding in one.findings if finding.key not in common)
    return Letter(
        message=one.message,
        by=who_did(case, one.message),
        because=because,
        also=[said for said in also if said != because][:3],
        opinion=opinion(case.company.judged.get(one.message.id)),
    )


def _pairs(findings: Iterable[Finding]) -> list[Pair]:
    return list({(one.false, one.true): one for finding in findings for one in pairs(finding)}.values())[:SAID]


def counted(told: Sequence[Group]) -> Many:
    """How many there are of each kind, for a reader in a hurry."""
    return Many(tuple(text("{what} ({n})", what=one.title, n=one.count) for one in told))
