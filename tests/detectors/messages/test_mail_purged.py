"""Mail destroyed after it was sent, or in bulk, is found; emptying the bin and deleting drafts are not."""

import pytest

from counterseal.detectors.messages.mail_purged import mail_purged
from counterseal.model.finding import Severity, Shows
from counterseal.testing import mailbox


def sent(name, clock="09:00"):
    return f"2026-03-02 {clock} message subject={name} message_id=<{name}@acme.test>"


def gone(name, act="purge", clock="09:10", folder="'Sent Items'"):
    return f"2026-03-02 {clock} access act={act} items={name} folder={folder}"


@pytest.mark.parametrize(
    ("lines", "severity"),
    [
        ([sent("offer"), gone("offer")], Severity.LOW),
        ([line for name in ("a1", "b2") for line in (sent(name), gone(name))], Severity.MEDIUM),
        ([line for name in ("a1", "b2", "c3") for line in (sent(name), gone(name, "delete"))], Severity.MEDIUM),
        ([line for name in ("a1", "b2", "c3") for line in (sent(name), gone(name))], Severity.HIGH),
        (["2026-03-02 09:00 message subject=offer", gone("offer")], Severity.LOW),
    ],
    ids=["one for good", "two for good", "several into the bin", "several for good", "known by its subject"],
)
def test_sent_mail_that_was_deleted_at_once_is_found(lines, severity):
    (finding,) = mail_purged(mailbox(*lines))

    assert finding.key == "mail_purged:anna@acme.test:sent"
    assert finding.severity is severity
    assert len(finding.records) == len(finding.related) == len(lines) // 2


def test_many_messages_deleted_for_good_are_found():
    findings = list(
        mail_purged(
            mailbox(
                "2026-03-02 09:00 access act=purge folder=Inbox count=12",
                "2026-03-02 09:30 access act=purge folder=Customers count=12",
                "2026-03-02 15:30 access act=purge folder=Customers count=50",
            )
        )
    )

    assert {finding.key for finding in findings} == {"mail_purged:anna@acme.test:purged 2026-03-02"}
    assert [len(finding.records) for finding in findings] == [2, 1]


@pytest.mark.parametrize(
    "innocent",
    [
        [sent("offer"), gone("offer", "delete")],
        [sent("offer"), gone("offer", folder="Drafts")],
        [sent("offer"), gone("offer", folder="草稿箱")],
        [sent("offer"), gone("offer", clock="15:00")],
        [sent("offer"), gone("other")],
        [sent("offer"), gone("offer") + " actor_kind=system"],
        [sent("offer"), gone("offer") + " thing=file"],
        [sent("offer"), gone("offer") + " succeeded=no"],
        ["2026-03-02 09:00 message subject=offer", "2026-03-02 09:10 access act=purge folder=Inbox"],
        ["2026-03-02 09:00 access act=purge folder='Deleted Items' count=500"],
        ["2026-03-02 09:00 access act=purge folder=垃圾邮件 count=500"],
        ["2026-03-02 09:00 access act=purge folder=Inbox count=19"],
        ["2026-03-02 09:00 access act=delete folder=Inbox count=90"],
        [
            "2026-02-01 09:00 access act=purge folder=Inbox count=15",
            "2026-03-02 09:00 access act=purge folder=Inbox count=30",
        ],
    ],
    ids=[
        "a mistake",
        "a draft",
        "a Chinese draft",
        "hours later",
        "other mail",
        "the provider",
        "a file",
        "refused",
        "nothing named",
        "the bin",
        "junk",
        "a few",
        "into the bin",
        "a habit",
    ],
)
def test_tidying_up_is_left_alone(innocent):
    assert not list(mail_purged(mailbox(*innocent)))


def test_what_somebody_far_away_destroys_while_the_owner_is_at_home_is_an_intruders():
    life = [f"2026-02-{day:02} 09:00 signin ip=198.51.100.7 country=DE asn=3320" for day in range(1, 20)]
    sent = "2026-03-02 05:58 message message_id=<x@acme.test> subject=Payment ip=203.0.113.9 country=NG asn=37148"
    gone = "2026-03-02 05:59 access act=purge folder=Sent items=x ip=203.0.113.9"
    home = ["2026-03-01 20:00 signin ip=198.51.100.7", "2026-03-02 09:00 signin ip=198.51.100.7"]
    (finding,) = mail_purged(mailbox(*life, *home[:1], sent, gone, *home[1:]))
    (alone,) = mail_purged(mailbox(*life, *home[:1], sent, gone))

    assert (finding.severity, finding.shows, finding.confidence) == (Severity.HIGH, Shows.INTRUDER, 0.9)
    assert (alone.severity, alone.shows) == (Severity.LOW, Shows.DOUBT)


EXPUNGED = "2026-03-02 05:58 access act=purge client=IMAP count=40"


def test_what_a_program_moves_by_imap_is_low():
    (finding,) = mail_purged(mailbox(f"{EXPUNGED} ip=198.51.100.7"))

    assert finding.severity is Severity.LOW


def test_much_destroyed_far_away_while_the_owner_is_at_home_is_high():
    life = [f"2026-02-{day:02} 09:00 signin ip=198.51.100.7 country=DE asn=3320" for day in range(1, 20)]
    home = ["2026-03-01 20:00 signin ip=198.51.100.7", "2026-03-02 09:00 signin ip=198.51.100.7"]
    (finding,) = mail_purged(mailbox(*life, home[0], f"{EXPUNGED} ip=203.0.113.9 country=NG asn=37148", home[1]))

    assert (finding.severity, finding.shows) == (Severity.HIGH, Shows.DOUBT)


def test_folders_are_only_named_where_the_log_names_them():
    (told,) = mail_purged(mailbox("2026-03-02 09:00 access act=purge count=30 folder=Orders"))
    (untold,) = mail_purged(mailbox("2026-03-02 09:00 access act=purge count=30"))

    assert "folders" in dict(told.said.values)
    assert "does not name" in untold.said.template
