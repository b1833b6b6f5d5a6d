"""A mailbox opened to a stranger, or many opened at once, is found; shared mailboxes and secretaries are not."""

import pytest

from counterseal.detectors.settings.mailbox_opened_to_other import mailbox_opened_to_other
from counterseal.model.finding import Severity, Shows
from counterseal.testing import company, mailbox

FULL = "delegate right=full_access who=it@acme.test"


def found(*lines, account="anna@acme.test"):
    return list(mailbox_opened_to_other(company(*lines).mailbox(account)))


@pytest.mark.parametrize(
    ("also", "severity"),
    [
        ([], Severity.LOW),
        (["2026-03-01 08:00 change what=user.created target=jo@acme.test"], Severity.MEDIUM),
        ([f"2026-03-02 08:10 {FULL} account={name}@acme.test to=jo@acme.test" for name in ("bo", "cy")], Severity.HIGH),
    ],
    ids=["alone", "to an account of this week", "with two other mailboxes"],
)
def test_full_access_weighs_by_its_circumstances(also, severity):
    (finding,) = found(f"2026-03-02 08:00 {FULL} account=anna@acme.test to=jo@acme.test", *also)

    assert finding.key == "mailbox_opened_to_other:anna@acme.test:jo@acme.test:full_access"
    assert (finding.severity, finding.shows) == (severity, Shows.OPENED)
    assert len(finding.related) == len(also)
    assert dict(finding.remedies[0].details) == {"account": "anna@acme.test", "right": "full_access"}


@pytest.mark.parametrize("to", ["ourcornpany@acme.test", "jo@gmail.com"], ids=["a look-alike", "outside"])
def test_a_stranger_with_full_access_is_high(to):
    (finding,) = found(f"2026-03-02 08:00 {FULL} account=anna@acme.test to={to}")

    assert finding.severity == Severity.HIGH


def test_an_inbox_opened_to_everybody_is_high_and_names_folder_and_level():
    (finding,) = found("2026-03-02 08:00 delegate right=folder folder=Inbox level=Reviewer to=default")

    assert finding.severity == Severity.HIGH
    assert finding.key.endswith(":default:folder:Inbox")
    assert dict(finding.said.values)["level"] == "Reviewer"
    assert finding.said.template.startswith("Everybody in the company")
    assert dict(finding.remedies[0].details)["folder"] == "Inbox"


def test_anonymous_is_anybody_on_the_internet():
    (finding,) = found("2026-03-02 08:00 delegate right=folder folder=Inbox level=Reviewer to=anonymous")

    assert finding.said.template.startswith("Anybody on the Internet")


@pytest.mark.parametrize(
    ("line", "account"),
    [
        (f"{FULL} account=sales@acme.test to=jo@acme.test", "sales@acme.test"),
        (f"{FULL} account=anna@acme.test to=jo@acme.test actor_kind=system", "anna@acme.test"),
        (f"{FULL} account=discoverysearchmailbox@acme.test to=jo@acme.test", "discoverysearchmailbox@acme.test"),
        ("delegate right=folder folder=Inbox level=Author to=jo@acme.test", "anna@acme.test"),
        ("delegate right=folder folder=Calendar level=LimitedDetails to=default", "anna@acme.test"),
        ("delegate right=folder folder=日历 level=Editor to=jo@acme.test", "anna@acme.test"),
        ("delegate right=folder folder=Inbox level=None to=default", "anna@acme.test"),
        (f"{FULL} account=anna@acme.test to=jo@gmail.com what=removed", "anna@acme.test"),
    ],
    ids=["shared", "the provider", "discovery", "a secretary", "availability", "calendar", "nothing", "removed"],
)
def test_innocent_rights_are_left_alone(line, account):
    assert not found(f"2026-03-02 08:00 {line}", account=account)


def test_a_new_colleague_gets_the_shared_mailboxes():
    lines = [
        f"2026-03-02 08:0{n} {FULL} account={name}@acme.test to=jo@acme.test"
        for n, name in enumerate(("sales", "info", "orders"))
    ]

    assert not found("2026-03-01 08:00 change what=user.created target=jo@acme.test", *lines, account="sales@acme.test")


RIGHT = "2026-03-02 08:21 delegate standing=yes right=full_access"


def test_a_right_that_stands_and_goes_outside_is_found():
    (finding,) = mailbox_opened_to_other(mailbox(f"{RIGHT} to=eve@example.com"))

    assert finding.severity is Severity.HIGH
    assert not [one for one in finding.because if one.template.startswith("It was given by")]


def test_rights_that_stand_between_colleagues_are_left_alone():
    lines = [f"{RIGHT} to=bo@acme.test account={who}@acme.test" for who in ("anna", "chen", "lin", "wang")]

    assert not list(mailbox_opened_to_other(company(*lines).mailbox("anna@acme.test")))
