"""A new device to which a mailbox is copied in a foreign manner is found; a new computer at the desk is not."""

import pytest

from counterseal.detectors.company.device_registered import device_registered
from counterseal.model.finding import Severity, Shows
from counterseal.testing import company

HOME = "ip=198.51.100.7 country=DE asn=3320"
PAST = [f"2026-02-{day:02} 09:00 signin {HOME} client='Chrome on Windows'" for day in range(1, 20)]
DEVICE = "2026-03-02 09:58 change what=device.registered target=DESKTOP-1 user=anna@acme.test"
SYNC = "2026-03-02 09:59 access act=sync folder=Inbox "


@pytest.mark.parametrize(
    "how",
    [f"{HOME} client='Outlook desktop'", "ip=203.0.113.9 country=NG asn=37148 client='Chrome on Windows'"],
    ids=["a program never used", "a network never seen"],
)
def test_a_copy_to_the_new_device_is_found(how):
    (finding,) = device_registered(company(*PAST, DEVICE, SYNC + how, SYNC + how))

    assert finding.key == "device_registered:anna@acme.test:DESKTOP-1"
    assert (finding.severity, finding.shows) == (Severity.MEDIUM, Shows.DOUBT)
    assert [record.id for record in finding.records] == ["L20", "L21", "L22"]


@pytest.mark.parametrize(
    "innocent",
    [
        [*PAST, DEVICE],
        [*PAST, DEVICE, SYNC + f"{HOME} client='Chrome on Windows'"],
        [DEVICE, SYNC + f"{HOME} client='Outlook desktop'"],
        [*PAST, DEVICE, SYNC.replace("09:59", "15:59") + f"{HOME} client='Outlook desktop'"],
        [*PAST, DEVICE + " succeeded=no", SYNC + f"{HOME} client='Outlook desktop'"],
        [*PAST, DEVICE.replace("user=anna@acme.test", "account=service"), SYNC + f"{HOME} client='Outlook desktop'"],
        [*PAST, SYNC + f"{HOME} client='Outlook desktop'"],
    ],
    ids=["a device alone", "as always", "no past", "hours later", "refused", "nobody's device", "no device"],
)
def test_a_new_computer_is_left_alone(innocent):
    assert not list(device_registered(company(*innocent)))
