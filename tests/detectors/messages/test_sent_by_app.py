"""Mail sent through a doubtful application is found; other products and people are not."""

import pytest

from counterseal.detectors.messages.sent_by_app import sent_by_app
from counterseal.model.finding import Severity
from counterseal.testing import company

FALSE = "2026-03-02 12:40 change what=app.registered app_id=a1 target=rnaersk"
TOOL = "2026-03-02 12:40 change what=app.registered app_id=a1 target=Tool reply_urls=http://localhost multi_tenant=yes"
SENT = "2026-03-02 13:00 message app=a1 subject=Documents "


@pytest.mark.parametrize(
    ("made", "severity", "about"),
    [(FALSE, Severity.CRITICAL, "rnaersk"), (TOOL, Severity.HIGH, "tool")],
    ids=["named like a service", "doubtful"],
)
def test_messages_of_the_application_are_one_finding(made, severity, about):
    (finding,) = sent_by_app(company(made, SENT + "attachments=passwords.txt", SENT))

    assert finding.key == f"sent_by_app:anna@acme.test:{about}"
    assert finding.severity is severity
    assert [record.id for record in finding.records] == ["L2", "L3"]
    assert finding.because[-1].template == "Attached were {names}"


def test_without_attachments_none_are_named():
    (finding,) = sent_by_app(company(FALSE, SENT))

    assert all("Attached" not in reason.template for reason in finding.because)


@pytest.mark.parametrize(
    "innocent",
    [SENT.replace("a1", "b2"), SENT.replace("app=a1", ""), SENT + "act=received", SENT + "act=drafted"],
    ids=["another application", "a person", "received", "a draft"],
)
def test_other_messages_are_left_alone(innocent):
    assert not list(sent_by_app(company(FALSE, innocent)))
