"""What was looked at: folder by folder, and how the sources were understood."""

from __future__ import annotations

from datetime import UTC, datetime

from counterseal.model.mailbox import Coverage
from counterseal.model.text import text
from counterseal.reports.looked import MAILBOXES, boxes, gathered, kinds, understood
from counterseal.testing import company
from tests.reports.world import judged, quiet, speaker, stolen


def gap(account: str, count: int = 1, kind: str = MAILBOXES) -> Coverage:
    """A mailbox of which the bin was not given."""
    reason = text("The export of {account} has no bin", account=account)  # a test's own
    return Coverage(
        kind=kind, complete=False, reason=reason, count=count,
        start=datetime(2026, 3, count, tzinfo=UTC), end=datetime(2026, 4, count, tzinfo=UTC),
    )  # fmt: skip


def test_messages_are_counted_by_mailbox_and_folder():
    world = company(
        "2026-03-01 08:00 message act=received kept=yes role=inbox",
        "2026-03-02 08:00 message act=received kept=yes role=inbox",
        "2026-03-03 08:00 message act=sent kept=yes role=sent",
        "2026-03-04 08:00 message act=received kept=yes folder=Orders",
        "2026-03-05 08:00 message act=sent",
        "2026-03-06 08:00 message act=sent kept=yes role=sent who=bo@acme.test",
    )
    anna, bo = boxes(judged(world, ())).shown

    assert (anna.account, dict(anna.counts)) == ("anna@acme.test", {"inbox": 2, "sent": 1, "": 1})
    assert (anna.start, anna.end) == (datetime(2026, 3, 1, 8, tzinfo=UTC), datetime(2026, 3, 4, 8, tzinfo=UTC))
    assert (bo.account, bo.counts["inbox"], bo.counts["sent"]) == ("bo@acme.test", 0, 1)


def test_without_files_there_is_no_table():
    assert boxes(quiet()).shown == []


def test_each_kind_is_told_once_with_all_its_reasons():
    whole = Coverage(kind="sign-ins", complete=True, count=4)
    signins, mail = kinds([whole, gap("a@acme.test", 2), gap("b@acme.test", 3), gap("b@acme.test", 3)])

    assert (signins.kind, signins.complete, signins.count, list(signins.reasons.shown)) == ("sign-ins", True, 4, [])
    assert (mail.complete, mail.count, len(mail.reasons.shown), mail.reasons.left) == (False, 8, 1, 1)
    assert (mail.start, mail.end) == (datetime(2026, 3, 2, tzinfo=UTC), datetime(2026, 4, 3, tzinfo=UTC))


def test_reasons_that_are_not_shown_are_counted():
    (unread,) = kinds(gap(f"u{n}@acme.test", kind="unreadable input") for n in range(1, 9))

    assert (len(unread.reasons.shown), unread.reasons.left) == (5, 3)


def test_gaps_of_a_kind_are_told_together():
    gaps = [gap("a@acme.test"), Coverage(kind="x", complete=False, reason=text("none")), gap("b@acme.test")]

    assert [[one.kind for one in same] for same in gathered(gaps)] == [[MAILBOXES, MAILBOXES], ["x"]]


def test_the_same_remark_about_several_files_is_made_once():
    notes = [text("{place} has no year ({year})", place=f"mail.log.{n}", year="2026") for n in range(3)]  # a test's own
    other = text("{place} has no year ({year})", place="mail.log.9", year="2025")
    same, alone, last = understood(stolen(notes=(*notes, other, text("Clocks differ"))))

    assert speaker().say(same.said) == "mail.log.0 has no year (2026)"
    assert list(same.others.shown) == ["mail.log.1", "mail.log.2"]
    assert list(alone.others.shown) == []
    assert speaker().say(last.said) == "Clocks differ"
