"""Drafts to look-alikes, and drafts about money of strangers, are told; everybody's drafts are not."""

import pytest

from counterseal.detectors.messages.drafts_left import drafts_left
from counterseal.model.finding import Severity, Shows
from counterseal.testing import mailbox

LIFE = (
    *(
        f"2026-02-{day:02} 09:00 signin ip=198.51.100.7 country=DE asn=3320 client='Chrome on Windows'"
        for day in range(1, 20)
    ),
    *(f"2026-02-{day:02} 10:00 message recipients=kim@harbour.test subject=Day{day}" for day in range(1, 5)),
)
CAME = "2026-03-02 03:00 signin ip=203.0.113.9 country=NG asn=37148"
DRAFT = "2026-03-02 03:30 message act=drafted kept=yes role=drafts"


def found(*lines, **more):
    return list(drafts_left(mailbox(*LIFE, *lines, **more)))


@pytest.mark.parametrize("to", ["kim@harb0ur.test", "anna@acrne.test"], ids=["a false partner", "a false we"])
def test_a_draft_to_a_look_alike_is_told(to):
    (finding,) = found(f"{DRAFT} recipients={to} subject=Hello")

    assert finding.key == "drafts_left:anna@acme.test:Hello"
    assert (finding.severity, finding.shows) == (Severity.HIGH, Shows.DOUBT)
    assert [one.template for one in finding.because] == ["{address} is made to look like “{target}”"]


@pytest.mark.parametrize(
    "line",
    ["subject=付款通知", "subject=Hello attachments=New_bank_details.pdf", "subject=Invoice ip=203.0.113.9"],
    ids=["subject", "attachment", "from the strange address"],
)
def test_a_draft_about_money_after_a_strange_sign_in_is_told(line):
    (finding,) = found(f"{CAME} client='Firefox on Linux'", f"{DRAFT} recipients=kim@harbour.test {line}")

    assert (finding.severity, finding.shows) == (Severity.MEDIUM, Shows.DOUBT)
    assert [one.id for one in finding.related] == ["L24"]


def test_a_traveller_with_the_own_program_is_low():
    (finding,) = found(f"{CAME} client='Chrome on Windows'", f"{DRAFT} subject=Invoice")

    assert finding.severity is Severity.LOW
    assert dict(finding.said.values)["receivers"].template == "nobody yet"


@pytest.mark.parametrize(
    "lines",
    [
        (f"{DRAFT} subject=Invoice recipients=kim@harbour.test",),
        (f"{DRAFT} subject=Hello recipients=kim@harbuor.test",),
        (f"{DRAFT} subject=Hello recipients=somebody@gmail.com",),
        (CAME, f"{DRAFT} subject=Hello recipients=kim@harbour.test"),
        (CAME, f"{DRAFT} subject=Invoice ip=198.51.100.7"),
        (f"{DRAFT} subject=Hello recipients=kim@harb0ur.test", "2026-03-02 04:00 message subject=Hello recipients=kim@harb0ur.test"),
        (f"{DRAFT} message_id=<d@acme.test> recipients=kim@harb0ur.test", "2026-03-02 04:00 message message_id=<d@acme.test>"),
        ("2026-03-02 03:30 message recipients=kim@harb0ur.test",),
    ],
    ids=[
        "an invoice", "mistyped", "a private address", "not about money", "at the desk meanwhile", "sent after all",
        "sent under its id", "no draft",
    ],
)  # fmt: skip
def test_everybodys_drafts_are_left_alone(lines):
    assert not found(*lines)


def test_an_answer_to_who_wrote_before_is_fraud_from_outside():
    (finding,) = found(
        "2026-03-01 08:00 message act=received sender=kim@harb0ur.test", f"{DRAFT} recipients=kim@harb0ur.test"
    )

    assert finding.shows is Shows.OUTSIDE


def test_drafts_from_before_the_window_are_left_alone():
    assert not found(f"{DRAFT} recipients=kim@harb0ur.test", since="2026-03-09")


@pytest.mark.parametrize(
    ("line", "severity"),
    [
        ("subject='Order 7' reply_to=anna77@gmail.com", Severity.MEDIUM),
        ("subject='Order 7' reply_to=anna.acme@gmail.com", Severity.HIGH),
        ("subject='New bank account' reply_to=anna77@gmail.com", Severity.HIGH),
        ("subject='Order 7' reply_to=anna@acrne.test", Severity.HIGH),
    ],
)
def test_a_draft_whose_answers_go_elsewhere_is_told(line, severity):
    (finding,) = found(f"{DRAFT} recipients=kim@harbour.test {line}")

    assert (finding.severity, finding.shows) == (severity, Shows.DOUBT)
    assert "are to go to" in finding.because[0].template
    assert "hold_payments" in {remedy.action for remedy in finding.remedies}


@pytest.mark.parametrize("to", ["sales@acme.test", "me@gmail.com", "desk@agency.test"])
def test_a_draft_whose_answers_go_where_they_always_went_is_not(to):
    habit = "2026-02-20 10:00 message recipients=kim@harbour.test subject=Old reply_to=me@gmail.com"

    assert not found(habit, f"{DRAFT} recipients=kim@harbour.test subject=Invoice reply_to={to}")
