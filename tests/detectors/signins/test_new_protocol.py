"""A first IMAP, POP, SMTP or plain-password sign-in from a new network is told; a mail program set up at home is not."""

import pytest

from counterseal.detectors.signins.new_protocol import new_protocol
from counterseal.model.finding import Severity, Shows
from counterseal.testing import company

HOME = "\n".join(
    f"2026-02-0{day} 08:00 signin ip=198.51.100.7 country=DE asn=3320 protocol=browser" for day in (1, 2, 3)
)
AWAY = "2026-03-02 08:00 signin ip=203.0.113.9 country=DE asn=64500"


@pytest.mark.parametrize("protocol", ["imap", "pop", "smtp", "ropc"])
def test_a_first_sign_in_that_asks_for_the_password_alone_is_told_once(protocol):
    line = f"{AWAY} protocol={protocol}"
    (finding,) = new_protocol(company(HOME, line, line.replace("08:00", "09:00")))

    assert finding.key == f"new_protocol:anna@acme.test:{protocol}"
    assert (finding.severity, finding.shows) == (Severity.MEDIUM, Shows.DOUBT)
    closed = protocol != "ropc"
    assert finding.remedies[1].action == ("close_protocol" if closed else "require_second_factor")
    assert finding.remedies[1].details == ((("account", "anna@acme.test"),) if closed else ())


@pytest.mark.parametrize("more", ["net_kind=hosting", "country=NG"], ids=["rented machine", "abroad"])
def test_from_a_strangers_place_it_is_worse(more):
    (finding,) = new_protocol(company(HOME, f"{AWAY} protocol=imap {more}"))

    assert finding.severity is Severity.HIGH


@pytest.mark.parametrize(
    "lines",
    [
        (f"{AWAY} protocol=imap",),
        (HOME, "2026-03-02 08:00 signin ip=198.51.100.7 protocol=imap"),
        (HOME, f"{AWAY} protocol=browser"),
        (HOME, "2026-02-04 08:00 signin ip=198.51.100.7 protocol=imap", f"{AWAY} protocol=imap"),
        (HOME, f'{AWAY} protocol=imap client="Outlook mobile"'),
        (HOME.replace("protocol=browser", ""), f"{AWAY} protocol=imap"),
    ],
    ids=["no history", "at home", "a browser", "used before", "a phone's servers", "protocols were not told before"],
)
def test_innocent_protocols_are_left_alone(lines):
    assert not list(new_protocol(company(*lines)))
