"""A sign-in by device code from a new network is told; screens and command lines at home are not."""

import pytest

from counterseal.detectors.signins.device_code_signin import device_code_signin
from counterseal.model.finding import Severity, Shows
from counterseal.testing import company

HOME = "\n".join(
    f"2026-02-0{day} 08:00 signin ip=198.51.100.7 country=DE asn=3320 protocol=browser" for day in (1, 2, 3)
)
CODE = '2026-03-02 08:00 signin ip=203.0.113.9 country=DE asn=64500 protocol="device code"'


@pytest.mark.parametrize(
    ("line", "severity"),
    [(CODE, Severity.MEDIUM), (f"{CODE} net_kind=hosting", Severity.HIGH), (CODE.replace("DE", "NG"), Severity.HIGH)],
    ids=["a new network", "a rented machine", "abroad"],
)
def test_a_device_code_from_a_new_network_is_told_once(line, severity):
    (finding,) = device_code_signin(company(HOME, line, line.replace("08:00", "09:00")))

    assert finding.key == "device_code_signin:anna@acme.test:AS64500"
    assert (finding.severity, finding.shows) == (severity, Shows.DOUBT)


@pytest.mark.parametrize(
    "lines",
    [
        (CODE,),
        (HOME, '2026-03-02 08:00 signin ip=198.51.100.7 protocol="device code"'),
        (HOME, '2026-02-04 08:00 signin ip=198.51.100.7 protocol="device code"', CODE),
        (HOME, CODE.replace("device code", "browser")),
    ],
    ids=["no history", "at home", "used before", "another way in"],
)
def test_innocent_codes_are_left_alone(lines):
    assert not list(device_code_signin(company(*lines)))
