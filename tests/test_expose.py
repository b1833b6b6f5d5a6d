"""What was within reach: counted where the log counts, and said to be a lower bound where it does not."""

from counterseal.attribute import attribute
from counterseal.expose import expose
from counterseal.model.finding import Finding, Severity, Shows
from counterseal.model.text import text
from counterseal.testing import company


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
