"""A consent that opens mail is found and graded by the application; signing in with an account is not."""

import pytest

from counterseal.detectors.company.app_consent_to_mail import app_consent_to_mail
from counterseal.model.finding import Severity, Shows
from counterseal.testing import company

REGISTERED = "2026-03-02 12:40 change what=app.registered app_id=a1 target="
CONSENT = "2026-03-02 12:50 grant app=a1 app_name=Tool scopes=Mail.Read,offline_access"


@pytest.mark.parametrize(
    ("lines", "severity", "shows"),
    [
        (["2026-03-02 12:50 grant app=a1 app_name=rnaersk scopes=Mail.Read"], Severity.CRITICAL, Shows.OPENED),
        (
            [REGISTERED + "rnaersk", "2026-03-02 12:50 grant app=a1 app_name=rnaersk scopes=Mail.Read"],
            Severity.CRITICAL,
            Shows.INTRUDER,
        ),
        ([REGISTERED + "Tool reply_urls=http://localhost", CONSENT], Severity.HIGH, Shows.DOUBT),
        ([CONSENT], Severity.MEDIUM, Shows.DOUBT),
        (["2026-03-02 12:50 grant app=a1 app_name=Tool scopes=https://mail.google.com/"], Severity.MEDIUM, Shows.DOUBT),
        (["2026-03-02 12:50 grant app=a1 app_name=Tool scopes=Files.Read.All"], Severity.LOW, Shows.DOUBT),
    ],
    ids=[
        "named like a service",
        "its own false one",
        "collects its keys itself",
        "unknown",
        "Google's name",
        "files only",
    ],
)
def test_the_application_decides(lines, severity, shows):
    finding = next(one for one in app_consent_to_mail(company(*lines)) if one.account == "anna@acme.test")

    assert (finding.severity, finding.shows) == (severity, shows)


def test_the_same_consent_written_twice_is_one_finding():
    (finding,) = app_consent_to_mail(
        company(
            REGISTERED + "Tool",
            CONSENT,
            "2026-03-02 12:50 grant app=00000003-0000-0000-c000-000000000000 app_name= scopes=Mail.Read,Mail.Send",
        )
    )

    assert finding.key == "app_consent_to_mail:anna@acme.test:tool"
    assert [record.id for record in finding.records] == ["L2"]
    assert [record.id for record in finding.related] == ["L1"]
    assert [(one.action, one.target) for one in finding.remedies] == [("revoke_grant", "a1")]


def test_a_consent_whose_application_the_log_does_not_name_is_told_as_such():
    (finding,) = app_consent_to_mail(
        company("2026-03-02 12:50 grant app=00000003-0000-0000-c000-000000000000 app_name= scopes=Mail.Read")
    )

    assert finding.severity is Severity.MEDIUM
    assert "does not name" in str(finding.said)


@pytest.mark.parametrize(
    "innocent",
    [
        "2026-03-02 12:50 grant app=a1 app_name=Survey scopes=User.Read,openid,profile,offline_access",
        "2026-03-02 12:50 grant app=a1 app_name=Meetings scopes=Calendars.ReadWrite",
        "2026-03-02 12:50 grant app=a1 app_name=Site scopes=Sites.Selected",
        "2026-03-02 12:50 grant app=f8d98a96-0999-43f5-8af3-69971c7bb423 app_name=Accounts scopes=EWS.AccessAsUser.All",
        "2026-03-02 12:50 grant app=14d82eec-204b-4c2f-b7e8-296a70dab67e app_name=Graph scopes=Mail.Read",
        CONSENT + " what=removed",
        CONSENT + " succeeded=no",
        CONSENT + " actor_kind=system",
        CONSENT + " everyone=yes",
        f"2026-02-02 12:50 grant who=bo@acme.test app=a1 app_name=Tool scopes=User.Read\n{CONSENT}",
    ],
    ids=[
        "signing in",
        "calendar",
        "narrow",
        "mail program",
        "provider's",
        "removed",
        "refused",
        "system",
        "everybody",
        "long in use",
    ],
)
def test_honest_consents_are_left_alone(innocent):
    assert not list(app_consent_to_mail(company(innocent)))


def test_what_stands_and_is_not_doubtful_is_low():
    line = "2026-03-02 12:50 grant standing=yes app=a1 app_name=Calendar scopes=https://mail.google.com/"
    (finding,) = app_consent_to_mail(company(line))

    assert (finding.severity, finding.account) == (Severity.LOW, "anna@acme.test")


@pytest.mark.parametrize(
    "name", ["450232826690-0rm6bs9d2fps9tifvk2oodh3tasd7vl7", "406964657835-aq8lmia8j95dhl1a2bvharmfk3t1hgqj"]
)
def test_mail_programs_at_google_are_no_news(name):
    line = f"2026-03-02 12:50 grant app={name}.apps.googleusercontent.com app_name=Mail scopes=https://mail.google.com/"

    assert not list(app_consent_to_mail(company(line)))
