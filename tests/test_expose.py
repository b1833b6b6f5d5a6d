"""What was within reach: counted where the log counts, and said to be a lower bound where it does not."""

import pytest

from counterseal.attribute import attribute
from counterseal.expose import expose, warn
from counterseal.model.answer import Answer, Compromised
from counterseal.model.finding import Finding, Severity, Shows
from counterseal.model.text import text
from counterseal.testing import company, verdict


def exposed(*lines):
    world = company("2026-03-03 03:10 signin session=s1", *lines)
    seed = Finding(
        account="anna@acme.test", about="x", said=text("Found"), records=world.records[:1], severity=Severity.HIGH,
        shows=Shows.INTRUDER, confidence=0.95, detector="d",
    )  # fmt: skip
    return expose(world, attribute(world, [seed]))


def test_messages_read_one_by_one_are_counted_once():
    found = exposed("2026-03-03 03:11 access session=s1 items=a,b", "2026-03-03 03:12 access session=s1 items=b,c")

    assert len(found.messages) == 3
    assert (found.accounts, found.at_least) == (("anna@acme.test",), False)


def test_a_folder_that_was_copied_whole_makes_the_count_a_lower_bound():
    found = exposed("2026-03-03 03:11 access act=sync session=s1 folder=Inbox items=x")

    assert (found.folders, found.messages, found.at_least) == ((("anna@acme.test", "Inbox"),), (), True)


def test_files_are_named_with_what_was_done():
    found = exposed("2026-03-03 03:11 access act=download thing=file session=s1 items=contract.pdf")

    assert found.documents == (("contract.pdf", "download"),)


def test_pages_of_the_file_service_are_no_documents():
    assert exposed("2026-03-03 03:11 access act=read thing=file session=s1 items=AllItems.aspx").documents == ()


def test_a_rule_that_sends_copies_outside_makes_the_count_a_lower_bound():
    assert exposed("2026-03-03 03:11 rule name=x forwards_to=eve@example.com session=s1").at_least


def test_a_throttled_log_makes_the_count_a_lower_bound():
    assert exposed("2026-03-03 03:11 access session=s1 throttled=yes items=a").at_least


def test_what_the_owner_read_is_no_exposure():
    assert exposed("2026-03-03 09:11 access session=s2 items=a").messages == ()


def test_searching_is_not_reading_and_sending_is_kept():
    found = exposed(
        "2026-03-03 03:11 access act=search session=s1 items=a", "2026-03-03 03:12 message session=s1 subject=New"
    )

    assert (found.messages, [message.subject for message in found.sent]) == ((), ["New"])


def test_messages_that_a_mail_program_fetched_are_counted_though_nobody_says_which():
    assert exposed("2026-03-03 03:11 access act=download session=s1 count=120").counted == 120


def warned(*lines, state="signed_in"):
    world = company("2026-03-03 03:10 signin session=s1", *lines)
    seeds = tuple(one for one in world.records if getattr(one, "session", "") == "s1")
    seed = Finding(
        account="anna@acme.test", about="x", said=text("Found"), records=seeds, severity=Severity.HIGH,
        shows=Shows.INTRUDER, confidence=0.95, detector="d",
    )  # fmt: skip
    tracing = attribute(world, [seed])
    found = Answer(
        account="anna@acme.test", compromised=Compromised.YES if state == "signed_in" else Compromised.NO, confidence=1,
        cause="unknown", because=(), since=seeds[0].at, possible_since=seeds[0].at, state=state,
    )  # fmt: skip
    return [(one.address, one.priority) for one in warn(world, tracing, [found])]


def test_those_to_whom_the_intruder_wrote_are_warned_first_then_who_wrote_lately():
    assert warned(
        "2026-03-03 09:00 message act=sent recipients=ap@buyer.test,bo@acme.test session=s1",
        "2026-03-04 09:00 message act=sent recipients=info@other.test",
        "2026-02-20 09:00 message act=sent recipients=old@before.test",
        "2025-11-20 09:00 message act=sent recipients=long@ago.test",
    ) == [("ap@buyer.test", 1), ("info@other.test", 2), ("old@before.test", 3)]


def test_lists_machines_and_strangers_are_not_called():
    assert (
        warned(
            "2026-03-04 09:00 message act=sent recipients=all@list.test bulk=yes",
            "2026-03-04 09:00 message act=received account=anna@acme.test who=x@spam.test sender=x@spam.test",
        )
        == []
    )


def test_partners_of_a_mailbox_that_is_defrauded_from_outside_are_warned_too():
    assert warned("2026-03-04 09:00 message act=sent recipients=ap@buyer.test", state="outside") == [
        ("ap@buyer.test", 2)
    ]


def test_nobody_is_called_for_a_mailbox_that_is_not_stolen():
    assert warned("2026-03-04 09:00 message act=sent recipients=ap@buyer.test", state="") == []


def test_what_was_only_deleted_was_not_read_by_that():
    assert exposed("2026-03-03 03:11 access act=delete session=s1 items=a,b").messages == ()


def test_who_imitates_a_partner_is_not_called_and_the_partner_comes_first():
    world = company(
        "2026-03-01 09:00 message act=sent recipients=ap@rheinwerk.test,info@other.test",
        "2026-03-04 09:00 message act=received account=anna@acme.test who=ap@rheinwerck.test sender=ap@rheinwerck.test",
        "2026-03-04 10:00 message act=sent recipients=ap@rheinwerck.test",
    )
    fraud = Finding(
        account="anna@acme.test", about="x", said=text("Found"), records=world.records[1:2], severity=Severity.HIGH,
        shows=Shows.OUTSIDE, confidence=0.9, detector="thread_changes_domain",
    )  # fmt: skip
    answer = Answer(
        account="anna@acme.test", compromised=Compromised.NO, confidence=1, cause="unknown", because=(), state="outside"
    )
    found = warn(world, attribute(world, [fraud]), [answer], [fraud])

    assert [(one.address, one.priority) for one in found] == [("ap@rheinwerk.test", 1), ("info@other.test", 2)]


@pytest.mark.parametrize(("identity", "called"), [(0.1, True), (0.9, False)], ids=["his own address", "a false one"])
def test_a_partner_whose_own_mailbox_sent_the_fraud_is_called(identity, called):
    world = company(
        "2026-03-01 09:00 message act=sent recipients=ap@rheinwerk.test",
        "2026-03-04 09:00 message act=received who=ap@rheinwerk.test account=anna@acme.test sender=ap@rheinwerk.test",
        judged={2: verdict("fraud", "payment_change", status="changed", identity=identity)},
    )
    fraud = Finding(
        account="anna@acme.test", about="x", said=text("Found"), records=world.records[1:2], severity=Severity.HIGH,
        shows=Shows.OUTSIDE, confidence=0.9, detector="payment_fraud_received",
    )  # fmt: skip
    answer = Answer(
        account="anna@acme.test", compromised=Compromised.NO, confidence=1, cause="unknown", because=(), state="outside"
    )

    assert bool(warn(world, attribute(world, [fraud]), [answer], [fraud])) is called
