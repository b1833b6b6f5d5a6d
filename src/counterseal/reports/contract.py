"""
The contract: an investigation as JSON that scripts rely on, `counterseal.investigation/1`.

Keys are added and never renamed, and all of them are there every time: a script must not have to know which answer it
gets before it can read it. Moments are UTC with a Z, sentences are in the reader's language, everything else is the
provider's own spelling.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import orjson

from counterseal.answer import no_records
from counterseal.lore.judged import as_fields
from counterseal.lore.missing import OPERATION
from counterseal.model.action import Action
from counterseal.model.answer import Answer, Attribution, By, Intruder
from counterseal.model.finding import Finding, Shows
from counterseal.model.investigation import Investigation
from counterseal.model.mailbox import Coverage
from counterseal.model.records import Access, Message, Record, SignIn, Told
from counterseal.model.text import Text
from counterseal.reports.changes import alterations
from counterseal.tell import Sheet, Speaker, report

SCHEMA = "counterseal.investigation/1"
Json = dict[str, object]


@report(formats=("json",))
def contract(investigation: Investigation, speaker: Speaker, sheet: Sheet) -> Iterator[bytes]:
    """Everything, for programs."""
    between = b"{\n  "
    for name, value in _sections(investigation, speaker).items():
        yield between + _written(name) + b": "
        if isinstance(value, Iterator):
            yield from _listed(value)
        else:
            yield _inside(_written(value), 2)
        between = b",\n  "
    yield b"\n}\n"


def _listed(values: Iterator[object]) -> Iterator[bytes]:
    """A list of which only the thing at hand is held: there may be a million."""
    between = b"[\n    "
    for value in values:
        yield between + _inside(_written(value), 4)
        between = b",\n    "
    yield b"\n  ]" if between.startswith(b",") else b"[]"


def _written(value: object) -> bytes:
    try:
        return orjson.dumps(value, option=orjson.OPT_INDENT_2)
    except TypeError:  # half a surrogate pair in somebody's subject: JSON can write it, UTF-8 cannot
        return orjson.dumps(_whole(value), option=orjson.OPT_INDENT_2)


def _inside(written: bytes, indent: int) -> bytes:
    """The same some columns further in. Texts in JSON have no line ends of their own."""
    return written.replace(b"\n", b"\n" + b" " * indent)


def as_dict(investigation: Investigation, speaker: Speaker) -> Json:
    """The document before it is written."""
    sections = _sections(investigation, speaker)
    return {name: list(value) if isinstance(value, Iterator) else value for name, value in sections.items()}


def _sections(investigation: Investigation, speaker: Speaker) -> Json:
    """The document; what may be long comes as an iterator."""
    top = top_answer(investigation)
    teller = _Teller(investigation, speaker)
    return {
        "schema": SCHEMA,
        "mailbox": top.account,
        "case": investigation.case,
        "answer": teller.answer(top),
        "accounts": [
            {"mailbox": one.account, "answer": teller.answer(one), "intruder": _intruder(one.intruder)}
            for one in investigation.answers
        ],
        "intruder": _intruder(top.intruder),
        "signins": (teller.signin(record) for record in investigation.company.every(SignIn)),
        "changes": teller.changes(),
        "findings": [teller.finding(finding) for finding in investigation.findings],
        "messages": teller.messages(),
        "exposure": teller.exposure(),
        "warn": [
            {
                "address": one.address,
                "name": one.name or investigation.company.people.get(one.address),
                "channel": None,
                "priority": one.priority,
                "because": [speaker.say(said) for said in one.because],
                "account": one.account or None,
            }
            for one in investigation.warn
        ],
        "plan": [teller.action(action) for action in investigation.plan],
        "coverage": [teller.coverage(one) for one in investigation.coverage],
        "exhibits": [
            {"name": one.name, "size": one.size, "sha256": one.sha256, "sealed_at": stamp(one.sealed_at)}
            for one in investigation.exhibits
        ],
        "notes": [speaker.say(note) for note in investigation.notes],
        "data": list(investigation.data),
        "language": speaker.lang,
    }


def top_answer(investigation: Investigation) -> Answer:
    """The answer that stands at the top; one that says so where the sources speak of no account at all."""
    named = next((one for one in investigation.answers if one.account == investigation.asked), None)
    if named is not None:
        return named
    if investigation.asked or not investigation.answers:
        return no_records(investigation.asked)
    return investigation.answers[0]


def stamp(at: datetime | None) -> str | None:
    """A moment as the contract writes it: `2026-03-02T03:10:00Z`."""
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z") if at else None


def _intruder(found: Intruder) -> Json:
    return {
        "ips": list(found.ips),
        "devices": list(found.devices),
        "sessions": list(found.sessions),
        "apps": list(found.apps),
        "shared_ips": list(found.shared_ips),
    }


class _Teller:
    """The parts of the document that need the whole investigation to be told."""

    def __init__(self, investigation: Investigation, speaker: Speaker) -> None:
        self._case = investigation
        self._speaker = speaker
        self._doubt: dict[str, float] = {}
        self._shown: dict[str, list[str]] = {}
        """The keys of the findings that show a message, by its id."""
        for finding in investigation.findings:
            for record in finding.records:
                if isinstance(record, Message):
                    self._shown.setdefault(record.id, []).append(finding.key)
            if finding.shows in {Shows.INTRUDER, Shows.ATTEMPT, Shows.DOUBT}:
                for record in finding.records:
                    self._doubt[record.id] = max(self._doubt.get(record.id, 0.0), finding.confidence)

    def _sentences(self, said: tuple[Text, ...]) -> list[str]:
        return [self._speaker.say(one) for one in said]

    def _who(self, record: Record) -> Json:
        found = self._case.attributions.get(record.id)
        return {"by": found.by if found else By.UNKNOWN, "because": self._sentences(found.because) if found else []}

    def answer(self, told: Answer) -> Json:
        return {
            "compromised": told.compromised,
            "since": stamp(told.since),
            "possible_since": stamp(told.possible_since),
            "until": stamp(told.until),
            "confidence": told.confidence,
            "cause": told.cause,
            "because": self._sentences(told.because),
            "state": told.state,
        }

    def signin(self, record: SignIn) -> Json:
        place = self._case.company.where(record.ip)
        who = self._who(record)
        return {
            "id": record.id,
            "at": stamp(record.at),
            "account": record.account,
            "ip": record.ip or None,
            "country": place.country or record.country or None,
            "city": record.city or None,
            "asn": place.asn or None,
            "client": record.client or record.agent or None,
            "protocol": record.protocol or None,
            "ok": record.ok,
            "by": who["by"],
            "risk": risk(self._case.attributions.get(record.id), self._doubt.get(record.id, 0.0)),
            "because": who["because"],
            "count": record.count,
            "last": stamp(record.last),
        }

    def changes(self) -> Iterator[Json]:
        for one in alterations(self._case.company):
            yield {
                "id": one.record.id,
                "at": stamp(one.record.at),
                "account": one.record.account,
                "what": one.tag,
                "target": one.thing or None,
                "before": one.before,
                "after": one.after,
                "succeeded": one.record.succeeded,
                "standing": one.record.standing,
                "actor": one.record.actor or None,
                **self._who(one.record),
            }

    def finding(self, found: Finding) -> Json:
        return {
            "key": found.key,
            "detector": found.detector,
            "account": found.account,
            "severity": found.severity.word,
            "confidence": found.confidence,
            "said": self._speaker.say(found.said),
            "records": [record.id for record in found.records],
            "remedies": [
                {"action": remedy.action, "target": remedy.target, "details": dict(remedy.details)}
                for remedy in found.remedies
            ],
            "shows": found.shows,
            "because": self._sentences(found.because),
            "related": [record.id for record in found.related],
        }

    def messages(self) -> Iterator[Json]:
        """Messages that were sent, received or drafted, and those that a log only says were touched."""
        told: set[str] = set()
        for record in self._case.company.every(Message):
            told.add(record.message_id)
            yield {
                **_message(record.message_id, record, record.subject, record.sender),
                "folder": record.folder or None,
                "role": record.role or None,
                "state": record.state or None,
                "flags": list(record.flags),
                "reply_to": list(record.reply_to),
                "told_by": [{"how": one.how, "message_id": one.message_id or None} for one in _tellers(record)],
                "findings": self._shown.get(record.id, []),
                **self._judged(record),
                **self._who(record),
            }
        for access in self._case.company.every(Access):
            for item in access.items if access.thing == "mail" else ():
                if item.id and item.id not in told:
                    told.add(item.id)
                    yield _message(item.id, access, item.name, "") | _UNSEEN | {"id": item.id}

    def _judged(self, record: Record) -> Json:
        """The judge's fields, as `scan` has them; nothing where the message was not judged."""
        found = self._case.company.judged.get(record.id)
        if found is None:
            return {}
        told = as_fields(found, self._speaker.say)
        kept = {name: told[name] for name in told if name not in {"file", "message_id", "subject", "because", "from"}}
        return kept | {"reasons": told["because"]}

    def exposure(self) -> Json:
        reach = self._case.exposure
        return {
            "messages": len(reach.messages) + reach.counted,
            "counted": reach.counted,
            "documents": [{"name": name, "act": act} for name, act in reach.documents],
            "accounts": list(reach.accounts),
            "money": [],
            "folders": [{"account": account, "folder": folder} for account, folder in reach.folders],
            "sent": [record.id for record in reach.sent],
            "at_least": reach.at_least,
        }

    def action(self, action: Action) -> Json:
        say = self._speaker.say
        return {
            "action": action.name,
            "target": action.target,
            "class": action.safety,
            "phase": action.phase,
            "how": action.how,
            "why": say(action.why),
            "breaks": say(action.breaks),
            "account": action.account or None,
            "what": say(action.what),
            "guide": say(action.guide),
        }

    def coverage(self, one: Coverage) -> Json:
        return {
            "kind": one.kind,
            "complete": one.complete,
            "reason": self._speaker.say(one.reason) if one.reason else None,
            "from": stamp(one.start),
            "to": stamp(one.end),
            "count": one.count,
        }


def risk(found: Attribution | None, doubt: float) -> float:
    """How likely it is that a sign-in was not the owner's: what attribution or a finding says, whichever is more."""
    foreign = found.confidence if found and found.by in {By.INTRUDER, By.OUTSIDER} else 0.0
    return round(max(foreign, doubt), 3)


def _message(message_id: str, record: Record, subject: str, sender: str) -> Json:
    """The fields of `scan` for a message of which only the log is known: nothing was judged, so nothing is claimed."""
    return {
        "id": record.id,
        "message_id": message_id or None,
        "file": record.source.place if isinstance(record, Message) and record.kept else None,
        "at": stamp(record.at),
        "account": record.account,
        "act": getattr(record, "act", None),
        "subject": subject or None,
        "from": {"name": _name(record, sender), "address": sender or None, "domain": sender.rpartition("@")[2] or None},
        "to": list(getattr(record, "recipients", ())),
        "verdict": None,
        "score": None,
        "judgements": {"identity": None, "content": None, "takeover": None},
        "types": [],
        "signals": [],
        "payees": [],
        "reasons": [],
        "unread": [],
        "marked": None,
        "language": None,
        "error": None,
    }


_UNSEEN: Json = {
    "folder": None, "role": None, "state": None, "flags": [], "reply_to": [], "told_by": [], "findings": [],
    "by": By.UNKNOWN, "because": [],
}  # fmt: skip
"""What is not known of a message of which a log only says that it was touched."""


def _tellers(record: Message) -> tuple[Told, ...]:
    """The messages that tell of one that is nowhere; what a message itself tells of others is not meant."""
    return record.tells if record.operation == OPERATION else ()


def _name(record: Record, sender: str) -> str | None:
    return (record.names.get(sender) or None) if isinstance(record, Message) else None


def _whole(value: object) -> object:
    """The same document with U+FFFD where half a character was."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, dict):
        return {_whole(key): _whole(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_whole(each) for each in value]
    return value
