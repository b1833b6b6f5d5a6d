"""Somebody who has the password and not the second factor is told; the owner who sets it up is not."""

import pytest

from counterseal.detectors.signins.password_known import password_known
from counterseal.model.finding import Severity, Shows
from counterseal.testing import company

HOME = "\n".join(
    f'2026-02-0{day} 08:00 signin ip=198.51.100.7 country=DE asn=3320 client="Edge on Windows"' for day in (1, 2, 3)
)
STOPPED = "2026-03-02 08:00 interrupted password_right=yes error=50074"
STRANGE = f'{STOPPED} ip=203.0.113.9 country=NG asn=37148 client="Edge on Windows"'
NAMES = ("bo", "cy", "di", "ed")
SPRAY = "\n".join(f"2026-03-02 07:50 failed who={n}@acme.test ip=203.0.113.9 agent=tool/1 error=50126" for n in NAMES)


@pytest.mark.parametrize(
    "line",
    [
        STRANGE,
        f'{STOPPED} ip=203.0.113.9 country=DE asn=64500 client="Firefox on Ubuntu"',
        f'{STOPPED} ip=203.0.113.9 country=DE asn=64500 net_kind=hosting client="Edge on Windows"',
    ],
    ids=["a new country", "a new program", "a rented machine"],
)
def test_the_right_password_from_a_strange_place_is_told(line):
    (finding,) = password_known(company(HOME, line))

    assert finding.key == "password_known:anna@acme.test:203.0.113.0/24"
    assert (finding.severity, finding.shows, finding.confidence) == (Severity.MEDIUM, Shows.DOUBT, 0.5)


def test_the_right_password_from_a_spraying_source_is_told_without_history():
    (finding,) = password_known(company(SPRAY, f"{STOPPED} ip=203.0.113.9"))

    assert finding.confidence == 0.7


def test_requests_again_and_again_are_worse():
    again = "\n".join(STRANGE.replace("08:00", f"08:0{n}") for n in range(5))
    (finding,) = password_known(company(HOME, again))

    assert finding.severity is Severity.HIGH


@pytest.mark.parametrize(
    "lines",
    [
        (f"{STOPPED} ip=203.0.113.9 country=NG",),
        (HOME, f"{STOPPED} ip=198.51.100.7 agent=New"),
        (HOME, f'{STOPPED} ip=203.0.113.9 country=DE asn=64500 client="Edge on Windows"'),
        (HOME, STRANGE, "2026-03-02 08:02 signin ip=203.0.113.9"),
        (HOME, STRANGE.replace("asn=37148", "net_kind=provider")),
        (HOME, STRANGE.replace("interrupted password_right=yes", "failed")),
        (SPRAY, "2026-03-09 08:00 interrupted password_right=yes ip=203.0.113.9"),
    ],
    ids=[
        "no history", "at home", "a hotel with the own laptop", "set up and signed in", "the provider's relay",
        "a wrong password", "long after the spray",
    ],
)  # fmt: skip
def test_the_owners_own_interruptions_are_left_alone(lines):
    assert not list(password_known(company(*lines)))


def test_a_town_stands_for_the_place_where_no_address_is_told():
    home = [f"2026-02-0{day} 08:00 signin country=CN city=深圳" for day in (1, 2, 3)]
    (finding,) = password_known(company(*home, f"{STOPPED} country=NG city=Lagos"))

    assert finding.about == "Lagos"
