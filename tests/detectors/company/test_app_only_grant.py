"""Rights that an application uses by itself are found when they open content or the application is doubtful."""

import pytest

from counterseal.detectors.company.app_only_grant import app_only_grant
from counterseal.model.finding import Severity, Shows
from counterseal.testing import company

GRANT = "2026-03-02 12:50 grant app=a1 everyone=yes app_only=yes app_name=Tool scopes="
REGISTERED = "2026-03-02 12:40 change what=app.registered app_id=a1 target=Tool "


@pytest.mark.parametrize(
    ("lines", "severity", "shows", "confidence"),
    [
        ([GRANT + "Mail.Read"], Severity.MEDIUM, Shows.DOUBT, 0.4),
        ([GRANT + "full_access_as_app"], Severity.HIGH, Shows.DOUBT, 0.5),
        (
            [REGISTERED + "reply_urls=post://box multi_tenant=yes", GRANT + "Credentials.ReadWrite.All"],
            Severity.CRITICAL,
            Shows.INTRUDER,
            0.85,
        ),
        ([REGISTERED + "reply_urls=http://localhost", GRANT + "Mail.Read"], Severity.HIGH, Shows.DOUBT, 0.6),
        ([GRANT.replace("=Tool", "=rnaersk") + "User.Read.All"], Severity.CRITICAL, Shows.INTRUDER, 0.85),
    ],
    ids=["mail", "everything", "doubtful and everything", "doubtful and mail", "named like a service"],
)
def test_the_rights_and_the_application_decide(lines, severity, shows, confidence):
    (finding,) = app_only_grant(company(*lines))

    assert (finding.severity, finding.shows, finding.confidence) == (severity, shows, confidence)


def test_all_rights_and_the_consent_of_the_same_minutes_are_one_finding():
    (finding,) = app_only_grant(
        company(
            REGISTERED,
            GRANT + "Mail.Read",
            GRANT + "ExternalItem.ReadWrite.All",
            "2026-03-02 12:50 grant app=a1 everyone=yes app_name=Tool scopes=User.Read",
            "2026-03-02 14:50 grant app=a1 everyone=yes app_name=Tool scopes=User.Read",
        )
    )

    assert finding.key == "app_only_grant:anna@acme.test:tool"
    assert [record.id for record in finding.records] == ["L2", "L3", "L4"]
    assert [record.id for record in finding.related] == ["L1"]


@pytest.mark.parametrize(
    "innocent",
    [
        GRANT + "User.Read.All",
        GRANT + "Sites.Selected",
        GRANT + "Mail.Read actor_kind=system",
        GRANT + "Mail.Read what=removed",
        GRANT + "Mail.Read succeeded=no",
        GRANT.replace("app=a1", "app=00000007-0000-0ff1-ce00-000000000000") + "Mail.Read",
        "2026-03-02 12:50 grant app=a1 everyone=yes app_name=Tool scopes=Mail.Read",
    ],
    ids=["names only", "narrow", "system", "removed", "refused", "provider's", "needs a person"],
)
def test_other_rights_are_left_alone(innocent):
    assert not list(app_only_grant(company(innocent)))


def test_what_stands_and_is_not_doubtful_is_low():
    (finding,) = app_only_grant(company(f"{GRANT}Mail.Read standing=yes"))

    assert finding.severity is Severity.LOW
    assert finding.said.template.startswith("The application “{name}” has rights of its own")
