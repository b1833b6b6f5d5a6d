"""Mail in the name of others from outside is told; private mailboxes and mailing lists are not."""

from dataclasses import replace

import pytest

from counterseal.detectors.messages.partner_imitated import partner_imitated
from counterseal.model.finding import Severity, Shows
from counterseal.testing import mailbox

BEFORE = (
    "2026-02-01 08:00 message recipients=kim@harbour.test,li@acme.test",
    *(
        f"2026-02-{day:02} 09:00 message act=received sender=kim@harbour.test"
        ' names="kim@harbour.test:Kim Lee" subject=Samples'
        for day in (1, 2, 3)
    ),
    *(
        f'2026-02-{day:02} 10:00 message act=received sender=li@acme.test names="li@acme.test:李娜" subject=Lunch'
        for day in (1, 2, 3)
    ),
)
NOW = "2026-03-02 09:00 message act=received recipients=anna@acme.test"


def found(*lines, **more):
    return list(partner_imitated(mailbox(*BEFORE, *lines, **more)))


def test_answers_to_a_partner_that_go_to_free_mail_are_told():
    (finding,) = found(f"{NOW} sender=kim@harbour.test reply_to=kim.lee@gmail.com subject=Hello")

    assert finding.key == "partner_imitated:anna@acme.test:kim.lee@gmail.com"
    assert (finding.severity, finding.shows) == (Severity.MEDIUM, Shows.OUTSIDE)
    assert [remedy.action for remedy in finding.remedies] == ["hold_payments", "ask_owner"]


@pytest.mark.parametrize(
    ("line", "severity"),
    [
        ("sender=kim@harbour.test reply_to=kim@harb0ur.test subject=Hello", Severity.HIGH),
        ('sender=kim@harbour.test reply_to=kim.lee@gmail.com subject="New bank account"', Severity.HIGH),
        ("sender=kim@harbour.test reply_to=kim.lee@gmail.com attachments=Invoice_4711.pdf", Severity.HIGH),
        ("sender=boss@acme.test reply_to=boss.acme@gmail.com subject=Hello", Severity.MEDIUM),
        ('sender=x@gmail.com names="x@gmail.com:Kim Lee <kim@harbour.test>"', Severity.MEDIUM),
        ('sender=x@gmail.com names="x@gmail.com:boss@acme.test"', Severity.MEDIUM),
        ('sender=kim1@gmail.com names="kim1@gmail.com:Lee Kim" subject="Payment"', Severity.MEDIUM),
        ('sender=lina@other.test names="lina@other.test:李娜" subject=汇款', Severity.MEDIUM),
    ],
    ids=[
        "answers to a look-alike", "answers about the bank", "answers about an invoice", "the boss's answers",
        "an address for a name", "our address for a name", "a partner's name and money", "a colleague's name and money",
    ],
)  # fmt: skip
def test_every_trick_is_fraud_from_outside(line, severity):
    (finding,) = found(f"{NOW} {line}")

    assert (finding.severity, finding.shows) == (severity, Shows.OUTSIDE)


def test_a_known_name_on_a_private_address_is_low():
    (finding,) = found(f'{NOW} sender=kim1@gmail.com names="kim1@gmail.com:Kim Lee" subject=Holiday')

    assert finding.severity is Severity.LOW


def test_names_of_colleagues_come_from_the_directory_too():
    box = mailbox(f'{NOW} sender=bo1@gmail.com names="bo1@gmail.com:Bo Chen" subject=Invoice')
    company = replace(box.company, people={"bo@acme.test": "Chen Bo"})
    (finding,) = partner_imitated(company.mailbox(box.address))

    assert finding.about == "bo1@gmail.com"


@pytest.mark.parametrize(
    "line",
    [
        "sender=kim@harbour.test",
        "sender=kim@harbour.test reply_to=jo@harbour.test",
        "sender=kim@harbour.test reply_to=tickets@desk.test",
        "sender=kim@harbour.test reply_to=x@gmail.com bulk=yes",
        "sender=noreply@harbour.test reply_to=x@gmail.com",
        "sender=kim@harbour.test reply_to=anna@acme.test",
        "sender=jo@other.test reply_to=jo@gmail.com",
        'sender=kim@mail.harbour.test names="kim@mail.harbour.test:Kim Lee" subject=Invoice',
        'sender=x@other.test names="x@other.test:Sales Team" subject=Invoice',
        'sender=x@other.test names="x@other.test:Wang Fang" subject=Invoice',
    ],
    ids=[
        "the partner", "a colleague of the partner", "a ticket system", "a newsletter", "a machine", "back to us",
        "nobody we know", "below the partner's domain", "an office", "another person",
    ],
)  # fmt: skip
def test_honest_mail_is_left_alone(line):
    assert not found(f"{NOW} {line}")


def test_a_partner_whose_answers_always_went_there_is_left_alone():
    old = "2026-02-04 09:00 message act=received sender=kim@harbour.test reply_to=harbour@gmail.com bulk=yes"

    assert not found(old, f"{NOW} sender=kim@harbour.test reply_to=harbour@gmail.com")


def test_a_private_mailbox_that_was_written_to_before_is_left_alone():
    assert not found(
        "2026-02-20 09:00 message recipients=kim1@gmail.com",
        f'{NOW} sender=kim1@gmail.com names="kim1@gmail.com:Kim Lee" subject=Invoice',
    )


def test_mail_from_before_the_window_is_left_alone():
    assert not found(f"{NOW} sender=kim@harbour.test reply_to=kim@harb0ur.test", since="2026-03-09")
