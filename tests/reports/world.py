"""
A company whose mailbox was stolen, for the tests of everything that is told: small, and with one of each thing.

Findings are written out here instead of found, so that a change of a detector changes no test of a report.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from counterseal.answer import answers
from counterseal.attribute import attribute
from counterseal.expose import expose
from counterseal.model.exhibit import Exhibit
from counterseal.model.exposure import Warn
from counterseal.model.finding import Finding, Remedy, Severity, Shows
from counterseal.model.investigation import Investigation
from counterseal.model.mailbox import Company, Coverage
from counterseal.model.records import Record
from counterseal.model.text import When, many, text
from counterseal.plan import Situation, Step, plan
from counterseal.steps.expel_intruder import expel_intruder
from counterseal.steps.hold_payments import hold_payments
from counterseal.steps.look_closer import look_closer
from counterseal.steps.preserve_evidence import preserve_evidence
from counterseal.steps.remove_what_was_left import remove_what_was_left
from counterseal.steps.require_second_factor import require_second_factor
from counterseal.steps.warn_people import warn_people
from counterseal.tell import Lang, Speaker
from counterseal.testing import company

STEPS: tuple[Step, ...] = (
    hold_payments, preserve_evidence, expel_intruder, remove_what_was_left, require_second_factor, look_closer, warn_people,
)  # fmt: skip
HOME = "ip=198.51.100.7 country=DE asn=64500 network='Acme office' client='Outlook desktop'"
AWAY = "ip=203.0.113.9 country=NG asn=64501 network='Example Broadband' client=axios"
USUAL = [
    f"2026-{month:02}-{day:02} {hour:02}:05 signin {HOME} session=s{month}{day} who={who}@acme.test"
    for month, days in ((1, range(12, 31)), (2, range(2, 28)))
    for day in days
    if datetime(2026, month, day, tzinfo=UTC).weekday() < 5
    for who, hour in (("anna", 8), ("bo", 7), ("carl", 9))
]
STOLEN = [
    *(f"2026-03-01 21:{minute:02} failed {AWAY} error=50126 who=anna@acme.test" for minute in range(10, 22)),
    *(f"2026-03-01 21:{minute:02} failed {AWAY} error=50126 who=bo@acme.test" for minute in range(30, 36)),
    f"2026-03-02 03:10 signin {AWAY} session=x1",
    f"2026-03-02 03:14 access act=read items=offer,invoice,contract {AWAY} session=x1",
    f"2026-03-02 03:16 access act=sync folder=Inbox items=inbox {AWAY} session=x1",
    f'2026-03-02 03:21 rule name="." words=invoice,bank moves_to="RSS Feeds" marks_read=yes {AWAY} session=x1',
    f"2026-03-02 03:25 forward to=collector@elsewhere.test {AWAY} session=x1",
    f"2026-03-02 09:02 message act=sent sender=anna@acme.test recipients=cfo@buyer.test subject='New bank' {AWAY} session=x1",
    f"2026-03-02 08:05 signin {HOME} session=s302 who=bo@acme.test",
    f"2026-03-02 08:30 signin {HOME} session=s303",
]
ZONE = ZoneInfo("Asia/Shanghai")


def speaker(lang: Lang = "en") -> Speaker:
    """Somebody who speaks to a reader in Shanghai."""
    return Speaker(lang, ZONE)


def pick(world: Company, start: str, account: str = "anna@acme.test") -> tuple[Record, ...]:
    """The records of an account whose moment begins like this."""
    return tuple(r for r in world.records if f"{r.at:%Y-%m-%d %H:%M}".startswith(start) and r.account == account)


def found(world: Company) -> tuple[Finding, ...]:
    """What detectors would say."""
    (entered,), (rule,), (forward,) = (pick(world, f"2026-03-02 03:{minute}") for minute in ("10", "21", "25"))
    guesses = pick(world, "2026-03-01 21:")
    tries = pick(world, "2026-03-01 21:3", "bo@acme.test")
    said = text(
        "Signed in from {ip} at {at}, after wrong passwords", ip=entered.ip, at=When(entered.at)
    )  # a test's own
    return (
        Finding(
            account="anna@acme.test", about="in", said=said, records=(entered,), related=guesses, detector="success_after_guessing",
            severity=Severity.CRITICAL, shows=Shows.INTRUDER, confidence=0.97, cause="guessed",
            because=(text("It is the program that had failed on {count} accounts", count=2),),
        ),
        Finding(
            account="anna@acme.test", about=".", said=text("The rule “{name}” deletes mail as it arrives", name="."), records=(rule,),
            severity=Severity.HIGH, shows=Shows.INTRUDER, confidence=0.9, detector="rule_hides_mail",
            because=(text("It waits for words about money: {words}", words=many(["invoice", "bank"])),),
            remedies=(Remedy("remove_rule", ".", (("account", "anna@acme.test"),)),),
        ),
        Finding(
            account="anna@acme.test", about="f", said=text("Mail is forwarded to {to}", to="collector@elsewhere.test"),
            records=(forward,), severity=Severity.HIGH, shows=Shows.INTRUDER, confidence=0.9, detector="forward_outside",
            remedies=(Remedy("remove_forward", "anna@acme.test"),),
        ),
        Finding(
            account="bo@acme.test", about="g", said=text("{n} wrong passwords", n=len(tries)), records=tries,
            severity=Severity.LOW, shows=Shows.ATTEMPT, confidence=0.9, detector="password_guessing",
        ),
    )  # fmt: skip


COVERAGE = (
    Coverage(
        kind="sign-ins",
        complete=True,
        start=datetime(2026, 1, 12, tzinfo=UTC),
        end=datetime(2026, 3, 2, tzinfo=UTC),
        count=99,
    ),
    Coverage(kind="recipients of sent mail", complete=False, reason=text("The audit log names no recipients")),
    Coverage(
        kind="detector:impossible_travel", complete=False, reason=text("It broke: {error}", error="KeyError: 'x'")
    ),
)


def judged(world: Company, findings: Sequence[Finding], **more: object) -> Investigation:
    """The investigation of a company and findings, by the same verbs as in the desk."""
    tracing = attribute(world, findings)
    answered = answers(world, findings, tracing)
    situation = Situation(company=world, answers=answered, findings=findings, tracing=tracing, coverage=COVERAGE)
    made = Investigation(
        case="2026-001", asked="", company=world, answers=answered, attributions=tracing.by, findings=tuple(findings),
        plan=plan(situation, STEPS), coverage=COVERAGE, exposure=expose(world, tracing), native=native,
    )  # fmt: skip
    return replace(made, **more)  # type: ignore[arg-type]


def native(ids: Sequence[str]) -> Mapping[str, str]:
    """The provider's own records."""
    return {
        each: f'{{"Id": "{each}", "Operation": "New-InboxRule", "Note": "</pre><script>alert(1)</script>"}}'
        for each in ids
    }


def stolen(**more: object) -> Investigation:
    """Anna's mailbox is stolen, Bo's was attacked, Carl's is quiet."""
    world = company(*USUAL, *STOLEN, people={"anna@acme.test": "Anna Li"})
    exhibit = Exhibit(
        sha256="ab" * 32, sha512="cd" * 64, size=14_355_128, name="audit.csv", taken_from="/evidence/audit.csv",
        sealed_at=datetime(2026, 3, 2, 10, tzinfo=UTC), sealed_by="Dora", how="copied",
    )  # fmt: skip
    usual = {
        "exhibits": (exhibit,),
        "warn": (Warn(address="cfo@buyer.test", priority=1, because=(text("It has an open invoice"),)),),
        "data": ("network: a table of 2026-06-17, CC-BY-4.0, IP Geolocation by DB-IP (db-ip.com)",),
        "notes": (text("The clocks of two sources differ by {n} seconds", n=4),),
    }
    return judged(world, found(world), **(usual | more))


def quiet(**more: object) -> Investigation:
    """Nothing happened."""
    return judged(company(*USUAL), (), coverage=(), **more)
