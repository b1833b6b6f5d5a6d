"""An application that collects its keys on somebody's own machine is found, and graded by what it may do."""

import pytest

from counterseal.detectors.company.app_loopback_reply import app_loopback_reply
from counterseal.model.finding import Severity, Shows
from counterseal.testing import company

REGISTERED = "2026-03-02 12:40 change what=app.registered app_id=a1 object_id=o1 target="
CONSENT = "2026-03-02 12:50 grant app=a1 app_name=Tool scopes=Mail.Read,offline_access"


@pytest.mark.parametrize(
    ("lines", "severity", "shows"),
    [
        ([REGISTERED + "Tool reply_urls=http://localhost:8917/"], Severity.LOW, Shows.DOUBT),
        ([REGISTERED + "Tool reply_urls=http://127.0.0.1:8000", CONSENT], Severity.MEDIUM, Shows.DOUBT),
        ([REGISTERED + "Tool reply_urls=http://[::1]:8000 multi_tenant=yes"], Severity.MEDIUM, Shows.DOUBT),
        ([REGISTERED + "Tool reply_urls=post://box multi_tenant=yes", CONSENT], Severity.HIGH, Shows.INTRUDER),
        ([REGISTERED + "rnaersk reply_urls=http://localhost"], Severity.HIGH, Shows.INTRUDER),
    ],
    ids=["alone", "with rights over mail", "open to any company", "all of it", "named like a service"],
)
def test_what_it_may_do_decides(lines, severity, shows):
    (finding,) = app_loopback_reply(company(*lines))

    assert (finding.severity, finding.shows) == (severity, shows)
    assert finding.records[0].id == "L1"


def test_every_change_of_the_address_is_shown():
    (finding,) = app_loopback_reply(
        company(
            REGISTERED + "Tool reply_urls=http://localhost:8917",
            "2026-03-03 12:40 change what=app.changed object_id=o1 target=Tool reply_urls=http://localhost:8918",
            "2026-03-03 12:41 change what=app.changed object_id=o1 target=Tool",
        )
    )

    assert finding.key == "app_loopback_reply:anna@acme.test:tool"
    assert [record.id for record in finding.records] == ["L1", "L2"]


@pytest.mark.parametrize(
    "innocent",
    [
        REGISTERED + "Shop reply_urls=https://shop.acme.test/signin",
        REGISTERED + "Shop reply_urls='https://shop.acme.test/signin http://localhost:3000'",
        REGISTERED + "Phone reply_urls=msauth.test.acme.app://auth",
        REGISTERED + "Old reply_urls=urn:ietf:wg:oauth:2.0:oob",
        REGISTERED + "Odd reply_urls=http://[broken",
        REGISTERED + "Tool reply_urls=http://localhost succeeded=no",
        "2026-03-02 12:40 change what=principal.added app_id=b2 target=Tool reply_urls=http://localhost",
        "2026-03-02 12:40 change what=app.registered app_id=b2 target=T reply_urls=http://localhost actor_kind=system",
    ],
    ids=[
        "a server",
        "a server too",
        "a phone",
        "a desktop",
        "no address",
        "refused",
        "not registered here",
        "provider",
    ],
)
def test_honest_addresses_are_left_alone(innocent):
    assert not list(app_loopback_reply(company(innocent)))
