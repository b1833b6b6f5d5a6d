"""A stranger's program on rented machines is told; hotels, phones, offices and known programs are not."""

import pytest

from counterseal.detectors.signins.new_network import new_network
from counterseal.model.finding import Severity, Shows
from counterseal.testing import company

HOME = "\n".join(
    f'2026-02-0{day} 08:00 signin ip=198.51.100.7 country=DE asn=3320 client="Edge on Windows"' for day in (1, 2, 3)
)
RENTED = "2026-03-02 08:00 signin ip=203.0.113.9 country=DE asn=24940 net_kind=hosting"
STRANGER = f'{RENTED} client="Firefox on Ubuntu"'


def test_a_new_program_on_rented_machines_is_told_once():
    (finding,) = new_network(company(HOME, STRANGER, STRANGER.replace("08:00", "09:00")))

    assert finding.key == "new_network:anna@acme.test:AS24940"
    assert (finding.severity, finding.shows) == (Severity.MEDIUM, Shows.DOUBT)


OFFICE = "\n".join(
    f"2026-02-0{day} 08:00 signin ip=203.0.113.9 who={name}@acme.test" for day in (1, 2, 3) for name in ("bo", "cy")
)


@pytest.mark.parametrize(
    "lines",
    [
        (STRANGER,),
        (HOME, f'{RENTED} client="Edge on Windows"'),
        (HOME, STRANGER.replace("net_kind=hosting", "")),
        (HOME, f'{RENTED} client="Outlook mobile"'),
        (HOME, OFFICE, STRANGER),
    ],
    ids=["no history", "a known program", "an ordinary network", "a phone's servers", "the company's way out"],
)
def test_innocent_networks_are_left_alone(lines):
    assert not list(new_network(company(*lines)))
