"""A script or a system that the account never used, from a new network, is told; new phones and browsers are not."""

import pytest

from counterseal.detectors.signins.new_client import new_client
from counterseal.model.finding import Severity, Shows
from counterseal.testing import company

HOME = "\n".join(
    f'2026-02-0{day} 08:00 signin ip=198.51.100.7 country=DE asn=3320 client="Edge on Windows"' for day in (1, 2, 3)
)
HOTEL = "2026-03-02 08:00 signin ip=203.0.113.9 country=DE asn=64500"


@pytest.mark.parametrize(
    ("line", "severity"),
    [
        (f'{HOTEL} client="Script (axios)"', Severity.MEDIUM),
        (f'{HOTEL} client="Script (axios)" net_kind=hosting', Severity.HIGH),
        (f'{HOTEL} client="Script (axios)"'.replace("DE", "NG"), Severity.HIGH),
        (f'{HOTEL} client="Firefox on Ubuntu"', Severity.LOW),
        (f'{HOTEL} client="Firefox on Ubuntu"'.replace("DE", "NG"), Severity.MEDIUM),
    ],
    ids=["a script", "a script on a rented machine", "a script abroad", "a new system", "a new system abroad"],
)
def test_a_strange_program_from_a_new_network_is_told(line, severity):
    (finding,) = new_client(company(HOME, line, line.replace("08:00", "08:30")))

    assert finding.key.startswith("new_client:anna@acme.test:")
    assert (finding.severity, finding.shows) == (severity, Shows.DOUBT)


@pytest.mark.parametrize(
    "lines",
    [
        (f'{HOTEL} client="Script (axios)"',),
        (HOME, '2026-03-02 08:00 signin ip=198.51.100.7 client="Script (axios)"'),
        (HOME, f'{HOTEL} client="Mobile Safari on iOS"'),
        (HOME, f'{HOTEL} client="Outlook mobile"'),
        (HOME, f'{HOTEL} client="Firefox on Windows"'),
        (HOME, f'{HOTEL} client="Outlook desktop"'),
        (HOME, f'{HOTEL} client="Edge on Windows"'),
    ],
    ids=[
        "no history", "a script at home", "a new phone", "a phone's servers", "a new browser", "a mail program",
        "a known program",
    ],
)  # fmt: skip
def test_innocent_programs_are_left_alone(lines):
    assert not list(new_client(company(*lines)))
