"""The right to send in somebody's name is found when a stranger or a gatherer of mailboxes gets it."""

import pytest

from counterseal.detectors.settings.send_as_granted import send_as_granted
from counterseal.model.finding import Severity, Shows
from counterseal.testing import company


def found(*lines, account="anna@acme.test"):
    return list(send_as_granted(company(*lines).mailbox(account)))


@pytest.mark.parametrize(
    ("right", "said"),
    [
        ("send_as", "{to} may send mail as {account}, and nobody sees the difference"),
        ("send_on_behalf", "{to} may send mail on behalf of {account}"),
    ],
)
def test_a_stranger_who_may_send_is_high(right, said):
    (finding,) = found(
        f"2026-03-02 08:00 delegate right={right} who=it@acme.test account=anna@acme.test to=ourcornpany@acme.test"
    )

    assert finding.key == f"send_as_granted:anna@acme.test:ourcornpany@acme.test:{right}"
    assert (finding.severity, finding.shows, finding.said.template) == (Severity.HIGH, Shows.OPENED, said)
    assert [remedy.action for remedy in finding.remedies] == ["remove_delegate", "review_sent", "ask_owner"]


@pytest.mark.parametrize(
    ("also", "severity"),
    [([], Severity.LOW), (["bo"], Severity.MEDIUM), (["bo", "cy"], Severity.HIGH)],
    ids=["alone", "with a companion", "with companions"],
)
def test_companions_of_the_hour_weigh(also, severity):
    right = "delegate who=it@acme.test to=jo@acme.test"
    (finding,) = found(
        f"2026-03-02 08:00 {right} right=send_as account=anna@acme.test",
        *(f"2026-03-02 08:10 {right} right=full_access account={name}@acme.test" for name in also),
    )

    assert (finding.severity, len(finding.related)) == (severity, len(also))


@pytest.mark.parametrize(
    ("line", "account"),
    [
        ("right=send_as who=it@acme.test account=sales@acme.test to=jo@acme.test", "sales@acme.test"),
        ("right=send_on_behalf to=jo@acme.test", "anna@acme.test"),
        ("right=send_as who=it@acme.test account=anna@acme.test to=jo@acme.test what=removed", "anna@acme.test"),
        ("right=full_access who=it@acme.test account=anna@acme.test to=jo@acme.test", "anna@acme.test"),
    ],
    ids=["shared", "a secretary", "removed", "another right"],
)
def test_innocent_rights_are_left_alone(line, account):
    assert not found(f"2026-03-02 08:00 delegate {line}", account=account)
