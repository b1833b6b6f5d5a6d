"""A mailbox read by a doubtful or unknown application is found; the provider's and the company's products are not."""

import pytest

from counterseal.detectors.messages.read_by_app import read_by_app
from counterseal.model.finding import Severity, Shows
from counterseal.testing import company

FALSE = "2026-03-02 12:40 change what=app.registered app_id=a1 target=rnaersk"
TOOL = "2026-03-02 12:40 change what=app.registered app_id=a1 target=Tool reply_urls=http://localhost multi_tenant=yes"
READ = "2026-03-02 13:00 access app=a1 count=5 "
OLD = "2026-02-01 09:00 signin"


@pytest.mark.parametrize(
    ("lines", "severity", "shows", "about"),
    [
        ([FALSE, READ], Severity.CRITICAL, Shows.INTRUDER, "rnaersk"),
        ([TOOL, READ], Severity.HIGH, Shows.INTRUDER, "tool"),
        ([OLD, READ + "actor_kind=app who=service account=anna@acme.test"], Severity.MEDIUM, Shows.DOUBT, "a1"),
    ],
    ids=["named like a service", "doubtful", "unknown and by itself"],
)
def test_reading_by_an_application_is_found(lines, severity, shows, about):
    (finding,) = read_by_app(company(*lines))

    assert finding.key == f"read_by_app:anna@acme.test:{about}"
    assert (finding.severity, finding.shows) == (severity, shows)
    assert finding.because


@pytest.mark.parametrize(
    "innocent",
    [
        [FALSE, READ.replace("app=a1", "app=b2")],
        [FALSE, READ + "actor_kind=system"],
        [FALSE, READ + "act=move"],
        [FALSE, READ.replace("app=a1", "")],
        [READ + "actor_kind=app"],
        [OLD, READ.replace("app=a1", "app=00000002-0000-0ff1-ce00-000000000000") + "actor_kind=app"],
        [OLD, READ.replace("03-02", "02-09") + "actor_kind=app act=move", READ + "actor_kind=app"],
    ],
    ids=[
        "another application",
        "the provider",
        "not reading",
        "no application",
        "no past",
        "provider's own",
        "long in use",
    ],
)
def test_other_applications_are_left_alone(innocent):
    assert not list(read_by_app(company(*innocent)))


def test_without_records_nothing_is_found():
    assert not list(read_by_app(company()))


HOME = "2026-02-01 09:00 signin ip=198.51.100.7 country=DE asn=3320"
BY_ITSELF = "2026-03-02 13:00 access app=a1 count=5 actor_kind=app who=service account=anna@acme.test ip=203.0.113.9"


@pytest.mark.parametrize(
    ("line", "severity", "shows"),
    [
        ("country=NG asn=37148", Severity.HIGH, Shows.INTRUDER),
        ("country=US asn=14061 net_kind=hosting", Severity.MEDIUM, Shows.DOUBT),
        ("country=DE asn=6805", Severity.MEDIUM, Shows.DOUBT),
    ],
    ids=["a line abroad", "a data centre", "a line at home"],
)
def test_an_application_that_asks_over_somebodys_line_abroad_is_its_makers(line, severity, shows):
    (finding,) = read_by_app(company(HOME, f"{BY_ITSELF} {line}"))

    assert (finding.severity, finding.shows) == (severity, shows)
    assert len(finding.because) == (2 if severity is Severity.HIGH else 1)
