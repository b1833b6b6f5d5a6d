"""A protocol opened and used from a new place is found; scanners and mail programs at home are not."""

import pytest

from counterseal.detectors.settings.protocol_opened import protocol_opened
from counterseal.model.finding import Severity
from counterseal.testing import company

HOME = "\n".join(f"2026-02-{day:02} 08:00 signin ip=198.51.100.7 country=DE asn=3320" for day in range(1, 6))
OPEN = "2026-03-02 09:00 protocol name=imap enabled=yes who=it@acme.test account=anna@acme.test"


def found(*lines):
    return list(protocol_opened(company(HOME, *lines).mailbox("anna@acme.test")))


@pytest.mark.parametrize(
    ("place", "severity"),
    [
        ("ip=203.0.113.9 country=NG asn=37148", Severity.MEDIUM),
        ("ip=203.0.113.9 country=DE asn=24940", Severity.MEDIUM),
        ("ip=203.0.113.9 country=DE asn=3320", Severity.LOW),
    ],
    ids=["country", "network", "address"],
)
def test_used_from_a_new_place_within_a_day_it_is_found(place, severity):
    (finding,) = found(OPEN, f"2026-03-02 20:00 signin protocol=imap4 {place}")

    assert finding.key == "protocol_opened:anna@acme.test:imap"
    assert finding.severity == severity
    assert [one.id for one in finding.records] == ["L6", "L7"]
    assert finding.remedies[0].action == "close_protocol"


@pytest.mark.parametrize(
    "lines",
    [
        [OPEN],
        [OPEN, "2026-03-02 20:00 signin protocol=imap ip=198.51.100.7"],
        [OPEN, "2026-03-02 20:00 signin protocol=browser ip=203.0.113.9 country=NG asn=37148"],
        [OPEN, "2026-03-04 20:00 signin protocol=imap ip=203.0.113.9 country=NG asn=37148"],
        [OPEN.replace("enabled=yes", "enabled=no"), "2026-03-02 20:00 signin protocol=imap ip=203.0.113.9 country=NG"],
        [OPEN + " actor_kind=system", "2026-03-02 20:00 signin protocol=imap ip=203.0.113.9 country=NG"],
        [OPEN + " succeeded=no", "2026-03-02 20:00 signin protocol=imap ip=203.0.113.9 country=NG"],
        [OPEN.replace("imap", "web"), "2026-03-02 20:00 signin protocol=web ip=203.0.113.9 country=NG"],
    ],
    ids=[
        "not used",
        "from home",
        "another protocol",
        "days later",
        "closed",
        "the provider",
        "refused",
        "the web page",
    ],
)
def test_innocent_openings_are_left_alone(lines):
    assert not found(*lines)
