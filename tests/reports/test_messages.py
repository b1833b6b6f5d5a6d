"""The messages that a reader must see: each once, the gravest first, with its file or with what tells of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counterseal.desk import things
from counterseal.examine import Detector
from counterseal.lore.missing import OPERATION
from counterseal.model.answer import By
from counterseal.model.finding import Finding, Severity, Shows
from counterseal.model.mailbox import Company
from counterseal.model.records import Message, Record
from counterseal.model.text import text
from counterseal.model.verdict import Judged
from counterseal.reports.messages import KINDS, MOST, OF_DETECTOR, Group, counted, groups, known_from
from counterseal.testing import company, verdict
from tests.reports.world import judged, quiet, speaker, stolen


def shows(detector: str, *records: Record, severity: Severity = Severity.HIGH, **more: object) -> Finding:
    """A detector shows these records."""
    made = Finding(
        account="anna@acme.test", about=str(len(records)), said=text("Said by {detector}", detector=detector),
        records=records, severity=severity, shows=Shows.DOUBT, confidence=0.5, detector=detector,
    )  # fmt: skip
    return replace(made, **more)  # type: ignore[arg-type]


def told(world: Company, *findings: Finding) -> list[Group]:
    return groups(judged(world, findings))


def three() -> Company:
    """A draft, an answer in the bin, and a sent message."""
    return company(
        "2026-03-02 08:00 message act=drafted subject=Draft",
        "2026-03-02 09:00 message act=received sender=bo@partner.test subject=Question kept=yes folder=Trash role=trash flags=unseen",
        "2026-03-02 10:00 message act=sent subject=Sent",
    )


def test_what_the_intruder_sent_comes_first_with_who_and_why():
    (sent,) = groups(stolen())
    (letter,) = sent.letters.shown

    assert (sent.kind, sent.count, letter.message.subject, letter.by) == ("sent", 1, "New bank", By.INTRUDER)
    assert letter.because is not None


def test_each_kind_is_a_group_and_the_gravest_comes_first():
    world = three()
    draft, answer, _ = world.records
    found = told(world, shows("drafts_left", draft, severity=Severity.LOW), shows("replies_hidden", answer))

    assert [(one.kind, one.gravity) for one in found] == [("hidden", 3), ("drafted", 1)]
    assert (
        speaker().say(counted(found))
        == "Answers that lie unread where nobody looks (1), Drafts that were never sent (1)"
    )


def test_a_message_that_two_findings_show_is_told_once_and_both_are_said():
    world = three()
    _, _, sent = world.records
    (one,) = told(world, shows("sent_copy_removed", sent), shows("mass_mailing", sent))

    assert (one.kind, one.count, len(one.said)) == ("gone", 1, 2)


def test_what_is_said_of_few_stands_with_the_message():
    world = company(*(f"2026-03-02 08:0{n} message act=sent subject=m{n}" for n in range(4)))
    (one,) = told(
        world,
        shows("sent_copy_removed", *world.records),
        shows("mass_mailing", world.records[0], said=text("Only one")),
    )

    assert [len(letter.also) for letter in one.letters.shown] == [1, 0, 0, 0]
    assert [said.template for said in one.said] == ["Said by {detector}"]


def test_a_reason_that_repeats_is_not_written_again():
    world = company(*(f"2026-03-02 08:0{n} message act=sent" for n in range(3)))
    (one,) = told(world, shows("sent_copy_removed", *world.records))

    assert [letter.again for letter in one.letters.shown] == [False, True, True]


def test_the_drafts_of_the_intruder_are_grave_without_any_finding():
    case = stolen()
    draft = replace(case.exposure.sent[0], act="drafted", id="d")  # type: ignore[call-arg]
    drafted, *rest = groups(replace(case, exposure=replace(case.exposure, sent=(draft,))))

    assert (drafted.kind, drafted.gravity, rest) == ("drafted", Severity.HIGH, [])


def test_messages_that_explain_a_deletion_are_shown():
    world = company("2026-03-02 08:00 message act=sent subject=x", "2026-03-02 08:01 access act=purge")
    sent, purged = world.records
    (one,) = told(world, shows("mail_purged", purged, related=(sent,)))

    assert [letter.message.id for letter in one.letters.shown] == [sent.id]


def test_findings_for_information_and_records_that_are_no_messages_show_none():
    world = three()

    assert told(world, shows("drafts_left", world.records[0], severity=Severity.INFO)) == []
    assert groups(quiet()) == []


def test_a_long_group_is_cut_with_a_count():
    world = company(*(f"2026-03-02 {n // 60:02}:{n % 60:02} message act=sent" for n in range(MOST + 5)))
    (one,) = told(world, shows("sent_copy_removed", *world.records))

    assert (one.count, len(one.letters.shown), one.letters.left) == (MOST + 5, MOST, 5)


def test_a_detector_that_is_not_known_here_is_not_forgotten():
    world = three()
    (one,) = told(world, shows("tomorrow", world.records[0]))

    assert speaker().say(one.title) == "Other messages that findings show"


def test_the_false_name_is_set_beside_the_true_one():
    world = company("2026-03-02 08:00 message act=received sender=bo@harb0ur.test")
    said = text("{name} takes the place of {target}", name="harb0ur.test", target="harbour.test")
    (one,) = told(world, shows("thread_changes_domain", world.records[0], about="harb0ur.test", said=said))

    assert [(pair.false, pair.true) for pair in one.pairs] == [("harb0ur.test", "harbour.test")]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ("kept=yes", None),
        ("queue=4AbC", "No file: the log of the mail server tells of it"),
        ("", "No file: the log of the provider tells of it"),
        ("tells='bounce|<a@b>||||'", "No file: it came back, and the report of that tells of it"),
        ("tells='answered|<a@b>||||'", "No file: the answer to it tells of it"),
        ("tells='reference|<a@b>||||'", "No file: a later message of the thread names it"),
        ("tells='quotation|<a@b>||||'", "No file: a reply quotes it"),
        ("tells='unheard|<a@b>||||'", "No file: another message tells of it"),
    ],
)
def test_how_a_message_without_a_file_is_known_is_said(fields, said):
    operation = f"operation='{OPERATION}'" if "tells" in fields else ""
    (record,) = company(f"2026-03-02 08:00 message act=sent {fields} {operation}").every(Message)
    known = known_from(record)

    assert (known and speaker().say(known)) == said


def test_where_a_message_lies_and_what_became_of_it():
    world = company(
        "2026-03-02 08:00 message act=received kept=yes folder=Trash role=trash flags=unseen state=delivered reply_to=x@y.test sender=bo@y.test",
        "2026-03-02 08:01 message act=sent queue=1 state=bounced flags=unseen reply_to=anna@acme.test sender=anna@acme.test",
    )  # fmt: skip
    (one,) = told(world, shows("replies_hidden", *world.records))
    answer, sent = one.letters.shown

    assert (answer.folder, answer.unread, answer.became, answer.answers_to) == ("Trash", True, None, ("x@y.test",))
    assert (sent.folder, sent.unread, sent.answers_to) == ("", False, ())
    assert sent.became is not None
    assert speaker().say(sent.became) == "came back"


def test_several_labels_are_told_beside_one_another():
    world = three()
    labelled = replace(world.every(Message)[0], folder="Inbox\nOrders")
    (one,) = told(replace(world, records=(labelled,)), shows("drafts_left", labelled))

    assert one.letters.shown[0].folder == "Inbox, Orders"


def test_the_detectors_that_are_named_here_are_there():
    names = {one.name for one in things("detectors", Detector)}

    assert OF_DETECTOR.keys() - names == set()
    assert set(OF_DETECTOR.values()) <= KINDS.keys()


def received(*fields: str, judged: dict[int, Judged] | None = None) -> Company:
    """Messages that came in, by what is said of each."""
    lines = [f"2026-03-02 08:0{n} message act=received sender=x@y.test kept=yes {one}" for n, one in enumerate(fields)]
    return company(*lines, judged=judged)


def test_what_the_judge_calls_harmful_is_shown_without_any_finding():
    world = received(
        "", "role=junk", "", judged={1: verdict("fraud", "extortion"), 2: verdict("malware"), 3: verdict("clean")}
    )
    (one,) = told(world)

    assert (one.kind, one.gravity, one.count) == ("harmful", Severity.MEDIUM, 2)
    assert [letter.message.id for letter in one.letters.shown] == ["L1", "L2"]
    assert all(letter.opinion is not None and letter.opinion.grave for letter in one.letters.shown)


@pytest.mark.parametrize("judged", [verdict("suspicious"), verdict("spam"), verdict("clean"), verdict("unreadable"),
                                    replace(verdict("fraud"), marked=text("expected"))])  # fmt: skip
def test_other_words_and_what_was_marked_show_nothing_by_themselves(judged):
    assert told(received("", judged={1: judged})) == []


def test_phishing_and_what_a_filter_caught_weigh_little():
    (one,) = told(received("", "verdict=spam", judged={1: verdict("phishing"), 2: verdict("fraud")}))

    assert one.gravity == Severity.LOW


def test_a_message_that_a_finding_shows_is_told_there_with_its_opinion():
    world = received("", judged={1: verdict("fraud", "payment_change", status="changed")})
    (one,) = told(world, shows("payment_fraud_received", *world.records))

    assert (one.kind, one.count) == ("elsewhere", 1)
    assert one.letters.shown[0].opinion is not None


def test_a_message_that_was_not_judged_has_no_opinion():
    world = three()
    (one,) = told(world, shows("drafts_left", world.records[0]))

    assert one.letters.shown[0].opinion is None
