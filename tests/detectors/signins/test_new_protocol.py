"""A first IMAP, POP, SMTP or plain-password sign-in from a new network is told; a mail program set up at home is not."""

import pytest

from counterseal.detectors.signins.new_protocol import new_protocol
from counterseal.model.finding import Severity, Shows
from counterseal.model.text import Land
from counterseal.testing import company

HOME = "\n".join(
    f"2026-02-0{day} 08:00 signin ip=198.51.100.7 country=DE asn=3320 protocol=browser" for day in (1, 2, 3)
)
AWAY = "2026-03-02 08:00 signin ip=203.0.113.9 country=DE asn=64500"


@pytest.mark.parametrize("protocol", ["managesieve", "ropc"])
def test_a_first_sign_in_in_a_way_that_no_phone_comes_is_told_once(protocol):
    line = f"{AWAY} protocol={protocol}"
    (finding,) = new_protocol(company(HOME, line, line.replace("08:00", "09:00")))

    assert finding.key == f"new_protocol:anna@acme.test:{protocol}"
    assert (finding.severity, finding.shows) == (Severity.MEDIUM, Shows.DOUBT)
    action = "close_protocol" if protocol == "managesieve" else "require_second_factor"
    assert finding.remedies[1].action == action


@pytest.mark.parametrize("protocol", ["imap", "pop", "smtp"])
def test_a_new_phone_on_the_way_is_low(protocol):
    (finding,) = new_protocol(company(HOME, f"{AWAY} protocol={protocol}"))

    assert (finding.severity, finding.shows) == (Severity.LOW, Shows.DOUBT)
    assert finding.remedies[1].action == "close_protocol"
    assert finding.remedies[1].details == (("account", "anna@acme.test"),)


def test_a_town_is_a_place_where_no_address_is_told():
    home = [f"2026-02-0{day} 08:00 signin country=CN city=广东省深圳市 protocol=webmail" for day in (1, 2, 3)]
    (finding,) = new_protocol(company(*home, "2026-03-02 08:00 signin country=VN city=河内 protocol=imap client=IMAP"))

    assert finding.severity is Severity.HIGH
    assert dict(finding.said.values)["ip"] == "河内"


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


def test_a_town_that_is_told_in_the_place_of_an_address_is_said_once():
    life = [
        f"2026-02-{day:02} 08:00 signin city=Shenzhen said=CN client=Webmail protocol=webmail" for day in range(1, 9)
    ]
    (finding,) = new_protocol(company(*life, "2026-03-02 03:00 signin city=Lagos said=NG client=IMAP protocol=imap"))
    values = dict(finding.said.values)

    assert (values["ip"], values["place"]) == ("Lagos", Land("NG"))
