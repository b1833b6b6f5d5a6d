"""A new secret is found where the application is doubtful or somebody borrows its rights; renewal is not."""

import pytest

from counterseal.detectors.company.app_secret_added import app_secret_added
from counterseal.model.finding import Severity, Shows
from counterseal.testing import company

SECRET = "2026-03-02 13:00 change what=app.secret_added object_id=o1 target=Tool"
REGISTERED = "2026-03-02 12:40 change what=app.registered app_id=a1 object_id=o1 target="
TRUSTED = "2026-01-02 12:50 grant who=boss@acme.test app=a1 app_name=Tool scopes=Mail.Read"


@pytest.mark.parametrize(
    ("lines", "severity", "shows", "confidence"),
    [
        (
            [REGISTERED + "rnaersk", SECRET.replace("=Tool", "=rnaersk")],
            Severity.HIGH,
            Shows.INTRUDER,
            0.8,
        ),
        (
            [REGISTERED + "Tool reply_urls=http://localhost multi_tenant=yes", SECRET],
            Severity.HIGH,
            Shows.DOUBT,
            0.6,
        ),
        ([TRUSTED, SECRET], Severity.LOW, Shows.DOUBT, 0.3),
    ],
    ids=["named like a service", "doubtful", "somebody else's application"],
)
def test_the_application_decides(lines, severity, shows, confidence):
    (finding,) = app_secret_added(company(*lines))

    assert (finding.severity, finding.shows, finding.confidence) == (severity, shows, confidence)
    assert finding.remedies[0].action == "remove_app_secret"


def test_the_object_id_leads_to_the_application():
    (finding,) = app_secret_added(company(REGISTERED + "rnaersk", SECRET, SECRET))

    assert finding.key == "app_secret_added:anna@acme.test:rnaersk"
    assert len(finding.records) == 2
    assert finding.remedies[0].target == "a1"


@pytest.mark.parametrize(
    "innocent",
    [
        [SECRET],
        [REGISTERED + "Tool", SECRET],
        [TRUSTED, "2026-02-02 13:00 change what=app.owner_added object_id=o1 target=Tool", SECRET],
        [REGISTERED + "Tool", TRUSTED, SECRET],
        [TRUSTED, SECRET + " actor_kind=system"],
        [TRUSTED, SECRET.replace("added", "removed")],
        [TRUSTED, SECRET + " succeeded=no"],
    ],
    ids=["no rights known", "its maker", "its owner", "its maker, with rights", "system", "removed", "refused"],
)
def test_renewal_is_left_alone(innocent):
    assert not list(app_secret_added(company(*innocent)))
