"""
What was within reach: the messages and files an intruder touched, by the records that are held to be the intruder's.

Reading one by one leaves the ids of messages. A Sync access leaves only a folder, and means all of it (Microsoft, "Use
MailItemsAccessed"). Where the provider throttled its log, or a rule sent copies outside, the count is a lower bound.
Money in flight needs the messages themselves and comes with reading mail.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from counterseal.attribute import Tracing
from counterseal.mail.addresses import FREE_MAIL, domain_of
from counterseal.mail.lookalikes import domain_imitates
from counterseal.model.answer import Answer, By, Compromised
from counterseal.model.exposure import Exposure, Warn
from counterseal.model.finding import Finding, Shows
from counterseal.model.mailbox import Company
from counterseal.model.records import Access, Forward, Message, Rule
from counterseal.model.text import Text, When, text
from counterseal.model.verdict import Judgement

_READ = {"read", "download", "share"}
"""What shows a message to whoever does it; what was deleted or moved was not read by that."""
_TAKEN = {"read", "sync", "download", "share", "upload", "delete", "purge", "move", "update"}


def expose(company: Company, tracing: Tracing) -> Exposure:
    """The exposure of all accounts together."""
    messages: dict[str, None] = {}
    folders: dict[tuple[str, str], None] = {}
    documents: dict[tuple[str, str], None] = {}
    accounts: set[str] = set()
    at_least = False
    counted = 0
    for record in company.every(Access):
        if not tracing.intruder(record) or record.act not in _TAKEN:
            continue
        accounts.add(record.account)
        at_least |= record.throttled
        if record.thing == "file":
            documents |= dict.fromkeys(
                (item.name, record.act) for item in record.items if item.name and not _page(item.name)
            )
        elif record.act == "download" and not record.items:
            counted += record.count
        elif record.act == "sync":
            folders |= dict.fromkeys((record.account, item.folder or record.folder) for item in record.items)
        elif record.act in _READ:
            messages |= dict.fromkeys(item.id for item in record.items if item.id)
    copied = any(tracing.intruder(one) for one in company.every(Forward)) or any(
        tracing.intruder(one) and (one.forwards_to or one.copies_to) for one in company.every(Rule)
    )
    sent = tuple(r for r in company.every(Message) if r.act != "received" and tracing.intruder(r))
    accounts |= {record.account for record in sent}
    return Exposure(
        messages=tuple(messages), counted=counted, folders=tuple(folders), documents=tuple(documents), sent=sent,
        accounts=tuple(sorted(name for name in accounts if "@" in name)), at_least=at_least or copied or bool(folders),
    )  # fmt: skip


def warn(
    company: Company, tracing: Tracing, answers: Sequence[Answer], findings: Iterable[Finding] = ()
) -> tuple[Warn, ...]:
    """
    Whom to warn by another channel, the most urgent first: outside addresses that a stolen mailbox exchanged mail with.

    Lists and machines are left out; nobody answers a phone there. Who imitates a partner is no partner.
    """
    found: dict[str, Warn] = {}
    false = _false(company, findings)
    for answer in answers:
        if answer.compromised not in {Compromised.YES, Compromised.LIKELY} and answer.state != "outside":
            continue
        start = answer.possible_since or answer.since
        for message in company.mailbox(answer.account).every(Message):
            if message.bulk or message.auto or (start and message.at < start - BEFORE):
                continue
            one = _warned(message, answer, tracing, start)
            for address in _others(message, company, tracing):
                if address in false or domain_of(address) in false:
                    continue
                known = found.get(address)
                if known is None or one[0] < known.priority:
                    name = message.names.get(address, "") or (known.name if known else "")
                    found[address] = Warn(
                        address=address, priority=one[0], because=(one[1],), name=name, account=answer.account
                    )
    raised = (_imitated(one, false) for one in found.values())
    return tuple(sorted(raised, key=lambda one: (one.priority, one.address)))


def _false(company: Company, findings: Iterable[Finding]) -> frozenset[str]:
    """Addresses and domains of those who imitate others, by the messages that show it. A free mail service is nobody's."""
    found: set[str] = set()
    for finding in findings:
        if finding.shows is Shows.OUTSIDE:
            for record in finding.records:
                if isinstance(record, Message) and record.act == "received" and not _robbed(company, finding, record):
                    found |= {record.sender, *record.reply_to}
                    found |= {domain_of(record.sender)} if finding.detector in LOOKALIKE else set()
    return frozenset(one for one in found if one and one not in FREE_MAIL)


def _robbed(company: Company, finding: Finding, record: Message) -> bool:
    """
    Whether a fraud came from an address that imitates nobody: then a partner's own mailbox may be the stolen one, and the
    partner is the first to be called.
    """
    one = company.judged.get(record.id)
    if finding.detector != JUDGED or one is None:
        return False
    return one.verdict.judgements.get(Judgement.IDENTITY, 0.0) < IMITATES


def _imitated(one: Warn, false: frozenset[str]) -> Warn:
    """A partner whose name a look-alike imitates comes first."""
    domain = domain_of(one.address)
    fake = next((each for each in sorted(false) if "@" not in each and domain_imitates(each, [domain])), "")
    if not fake:
        return one
    return replace(one, priority=1, because=(text("{domain} imitates them", domain=fake), *one.because))


def _warned(message: Message, answer: Answer, tracing: Tracing, start: datetime | None) -> tuple[int, Text]:
    if message.act != "received" and tracing.intruder(message):
        if not message.subject:
            return 1, text("The intruder wrote to them on {at}", at=When(message.at))
        return 1, text("The intruder wrote to them on {at}: “{subject}”", at=When(message.at), subject=message.subject)
    if start is None or message.at >= start:
        said = text("Mail was exchanged with {account} on {at}", account=answer.account, at=When(message.at))
        return 2, said
    return 3, text(
        "Mail was exchanged with {account} shortly before, on {at}", account=answer.account, at=When(message.at)
    )


def _others(message: Message, company: Company, tracing: Tracing) -> Iterator[str]:
    """The outside addresses of a message that belong to somebody the company trades with."""
    if message.act == "received":
        if tracing.by[message.id].by is By.PARTNER:
            yield message.sender
        return
    if message.act == "drafted":
        return
    for address in message.recipients:
        if "@" in address and not company.own(address):
            yield address


LOOKALIKE = frozenset({"thread_changes_domain", "lookalike_domain"})
"""Detectors whose messages come from a domain that imitates another; of other frauds only the address is false."""
JUDGED = "payment_fraud_received"
"""The detector of frauds that only the judge of messages knows: the sender may be genuine, in a stranger's hands."""
IMITATES = 0.5
"""From here on the judge says that a sender is not who they seem to be."""
BEFORE = timedelta(days=30)
"""Partners written to so long before the first doubtful act are warned too: their threads lie in the mailbox."""


def _page(name: str) -> bool:
    """A page of the file service itself (a list, a menu), which is no document."""
    return "/_layouts/" in name or name.lower().endswith((".aspx", ".ashx", ".asmx"))
