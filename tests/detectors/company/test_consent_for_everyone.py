"""A consent for everybody is found when it opens content or the application is doubtful; signing in is not."""

import pytest

from counterseal.detectors.company.consent_for_everyone import consent_for_everyone
from counterseal.model.finding import Severity, Shows
from counterseal.testing import company

CONSENT = "2026-03-02 12:50 grant app=a1 everyone=yes app_name="
REGISTERED = "2026-03-02 12:40 change what=app.registered app_id=a1 target=Tool reply_urls=post://box multi_tenant=yes"


@pytest.mark.parametrize(
    ("lines", "severity", "shows", "confidence"),
    [
        ([CONSENT + "rnaersk scopes=Mail.Read,User.Read"], Severity.CRITICAL, Shows.OPENED, 0.9),
        (
            [REGISTERED, CONSENT + "Tool scopes=Mail.Read"],
            Severity.CRITICAL,
            Shows.INTRUDER,
            0.9,
        ),
        ([CONSENT + "rnaersk scopes=User.Read"], Severity.HIGH, Shows.OPENED, 0.7),
        ([REGISTERED, CONSENT + "Tool scopes=User.Read"], Severity.HIGH, Shows.DOUBT, 0.6),
        ([CONSENT + "Meetings scopes=Files.Read.All,User.Read"], Severity.MEDIUM, Shows.DOUBT, 0.4),
    ],
    ids=[
        "named like a service, mail",
        "its own false one",
        "named like a service, no mail",
        "collects its keys itself",
        "unknown",
    ],
)
def test_a_consent_for_everybody_is_graded_by_the_application(lines, severity, shows, confidence):
    (finding,) = consent_for_everyone(company(*lines))

    assert (finding.severity, finding.shows, finding.confidence) == (severity, shows, confidence)
    assert finding.account == "anna@acme.test"


def test_the_same_consent_written_twice_is_one_finding():
    (finding,) = consent_for_everyone(
        company(
            CONSENT + "rnaersk scopes=Mail.Read",
            "2026-03-02 12:50 grant app=00000003-0000-0000-c000-000000000000 app_name= scopes=Mail.Read everyone=yes",
        )
    )

    assert finding.key == "consent_for_everyone:anna@acme.test:rnaersk"
    assert [record.id for record in finding.records] == ["L1"]


@pytest.mark.parametrize(
    "innocent",
    [
        CONSENT + "Survey scopes=User.Read,openid",
        "2026-03-02 12:50 grant app=a1 app_name=Tool scopes=Mail.Read",
        CONSENT + "Tool scopes=Mail.Read app_only=yes",
        CONSENT + "Tool scopes=Mail.Read actor_kind=system",
        CONSENT + "Tool scopes=Mail.Read what=removed",
        CONSENT.replace("=a1", "=de8bc8b5-d9f9-48b1-a8ad-b748da725064") + "Explorer scopes=Mail.Read",
    ],
    ids=["signing in", "one account", "acts by itself", "system", "removed", "provider's"],
)
def test_other_consents_are_left_alone(innocent):
    assert not list(consent_for_everyone(company(innocent)))


@pytest.mark.parametrize(
    ("name", "severity"), [("Meetings", Severity.LOW), ("rnaersk", Severity.CRITICAL)], ids=["honest", "doubtful"]
)
def test_what_stands_was_given_by_nobody(name, severity):
    line = f"2026-03-02 12:50 grant standing=yes app=a1 everyone=yes app_name={name} scopes=Mail.Read"
    (finding,) = consent_for_everyone(company(line))

    assert finding.severity is severity
    assert finding.said.template == "The application “{name}” may use {scopes} of everybody in the company"
