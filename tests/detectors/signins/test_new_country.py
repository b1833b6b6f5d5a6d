"""A country where the person never was is told once; travel, known phones, lines abroad and offices are not."""

import pytest

from counterseal.detectors.signins.new_country import new_country
from counterseal.model.finding import Severity, Shows
from counterseal.model.text import text
from counterseal.testing import company

EDGE, PHONE = 'client="Edge on Windows"', 'client="Outlook mobile"'
HOME = "\n".join(
    f"2026-02-0{day} 08:00 signin ip=198.51.100.7 country=DE asn=3320 device=d1 {client}"
    for day in (1, 2, 3)
    for client in (EDGE, PHONE)
)
THERE = "2026-03-02 08:00 signin ip=203.0.113.9 country=NG asn=37148"
STRANGER = f'{THERE} client="Firefox on Ubuntu"'


@pytest.mark.parametrize(
    ("line", "severity"),
    [
        (STRANGER, Severity.HIGH),
        (f"{STRANGER} net_kind=hosting", Severity.HIGH),
        (f"{THERE} net_kind=hosting {EDGE}", Severity.MEDIUM),
        (f"{THERE} {EDGE}", Severity.MEDIUM),
    ],
    ids=["a new program", "a rented machine and a new program", "a rented machine", "a known program"],
)
def test_the_first_sign_in_from_a_new_country_is_told(line, severity):
    (finding,) = new_country(company(HOME, line))

    assert finding.key == "new_country:anna@acme.test:NG"
    assert (finding.severity, finding.shows) == (severity, Shows.DOUBT)


def test_it_is_told_once_a_country():
    assert len(list(new_country(company(HOME, STRANGER, STRANGER.replace("08:00", "09:00"))))) == 1


def test_no_country_is_suspicious_by_itself():
    assert not list(new_country(company(HOME.replace("country=DE", "country=NG"), f"{THERE} {EDGE}")))


def test_a_new_program_behind_a_line_abroad_weighs_less():
    home = HOME.replace("country=DE", "country=CN")
    (finding,) = new_country(company(home, STRANGER.replace("NG", "HK")))

    assert finding.severity is Severity.MEDIUM


DAYS = "\n".join(f"2026-03-{day} signin ip=203.0.113.9 {EDGE}" for day in ("02 13:00", "03 07:00", "04 09:00"))
RELAY = "2026-03-02 12:00 signin ip=203.0.113.200 country=US net_kind=provider"
AT_HOME = "2026-03-02 20:00 signin ip=198.51.100.7"


@pytest.mark.parametrize(
    "lines",
    [
        (STRANGER,),
        (HOME, "2026-03-02 08:00 signin ip=198.51.100.7 client=New"),
        (HOME, f"{THERE} {PHONE}"),
        (HOME, f"{THERE} device=d1 {EDGE}"),
        (HOME, f"{THERE} {EDGE}", RELAY, f"{AT_HOME} {PHONE}", DAYS),
        (HOME, STRANGER.replace("08:00 signin", "08:00 failed")),
        (HOME, f"{STRANGER} net_kind=provider"),
        (HOME.replace("country=DE", "country=CN"), f"{THERE} {EDGE}".replace("NG", "HK")),
    ],
    ids=[
        "no history", "no new country", "a known phone", "a known device", "a traveller, whose phone comes out at home",
        "failed", "the provider's relay", "a line abroad",
    ],
)  # fmt: skip
def test_innocent_sign_ins_are_left_alone(lines):
    assert not list(new_country(company(*lines)))


@pytest.mark.parametrize(
    "later",
    [f"{AT_HOME} {EDGE}\n{DAYS}", DAYS.replace(EDGE, "client=New"), ""],
    ids=["at home the same evening", "then a new program", "only once"],
)
def test_whoever_does_not_stay_is_no_traveller(later):
    (finding,) = new_country(company(HOME, f"{THERE} {EDGE}", later))

    assert finding.severity is Severity.MEDIUM


def test_a_stranger_after_a_known_phone_in_the_same_country_is_told():
    (finding,) = new_country(company(HOME, f"{THERE} {PHONE}", STRANGER.replace("08:00", "10:00")))

    assert finding.records[0].client == "Firefox on Ubuntu"


TOWN = [f"2026-02-{day:02} 08:00 signin country=CN city=广东省深圳市 protocol=webmail" for day in range(1, 10)]
INSIDE = [
    f"2026-02-{day:02} 08:00 signin ip=10.1.2.3 net_kind=private protocol=imap client=IMAP" for day in range(1, 10)
]
COLLEAGUES = [
    f"2026-02-{day:02} 09:00 signin ip=198.51.100.9 country=CN asn=4134 who={who}@acme.test"
    for day in range(1, 10)
    for who in ("bo", "cy")
]
IMAP = [
    f"2026-02-{day:02} 08:00 signin ip=198.51.100.7 country=CN asn=4134 protocol=imap client=IMAP"
    for day in range(1, 10)
]
ABROAD = "signin ip=203.0.113.9 country=VN asn=45899 protocol=imap client=IMAP"
POLLS = '2026-03-01 00:00 signin ip=198.51.100.7 protocol=imap client=IMAP count=900 last="2026-03-06 00:00"'


def test_a_country_is_new_where_only_towns_are_told():
    (finding,) = new_country(company(*TOWN, "2026-03-02 08:00 signin country=NG city=Lagos protocol=webmail"))

    assert finding.about == "NG"
    assert dict(finding.said.values)["ip"] == "Lagos"


def test_the_providers_word_counts_where_the_table_is_silent():
    home = [f"2026-02-{day:02} 08:00 signin ip=198.51.100.7 said=CN" for day in range(1, 10)]
    (finding,) = new_country(company(*home, "2026-03-02 08:00 signin ip=203.0.113.9 said=NG"))

    assert finding.about == "NG"


@pytest.mark.parametrize(
    ("line", "severity"),
    [
        ("signin ip=203.0.113.9 country=NG asn=37148", Severity.MEDIUM),
        ("signin ip=203.0.113.9 country=CN asn=64500 net_kind=hosting", Severity.MEDIUM),
    ],
    ids=["where no colleague is", "rented machines"],
)
def test_whoever_only_came_from_inside_is_compared_with_the_colleagues(line, severity):
    (finding,) = new_country(company(*INSIDE, *COLLEAGUES, f"2026-03-02 08:00 {line}"))

    assert finding.severity is severity
    assert dict(finding.said.values)["usual"] == text("inside the company’s own network")


def test_a_first_phone_of_whoever_only_came_from_inside():
    line = "2026-03-02 08:00 signin ip=203.0.113.9 country=CN asn=4837"
    (alone,) = new_country(company(*INSIDE, line))

    assert alone.severity is Severity.LOW  # nothing tells where the company is
    assert not list(new_country(company(*INSIDE, *COLLEAGUES, line)))


def test_a_traveller_whose_computer_fetches_mail_at_home_is_left_alone():
    assert not list(new_country(company(*IMAP, POLLS, f"2026-03-02 08:00 {ABROAD}", f"2026-03-03 08:00 {ABROAD}")))


def test_somebody_abroad_while_the_owner_sends_at_home_is_told():
    sends = "2026-03-02 10:00 signin ip=198.51.100.7 protocol=smtp client=SMTP"
    life = [*IMAP, *(line.replace("imap", "smtp").replace("IMAP", "SMTP") for line in IMAP)]
    (finding,) = new_country(company(*life, POLLS, f"2026-03-02 08:00 {ABROAD}", sends, f"2026-03-03 08:00 {ABROAD}"))

    assert finding.about == "VN"


def test_an_owner_who_is_still_at_home_is_no_traveller():
    """One record tells of hours at home; what began before the strange sign-in goes on after it."""
    home = f'2026-03-02 07:00 signin ip=198.51.100.7 country=DE {EDGE} count=40 last="2026-03-02 18:00"'
    away = f"{THERE} {EDGE}"

    assert list(new_country(company(HOME, home, away, away.replace("03-02", "03-03"))))


def test_where_a_stranger_came_from_an_hour_before_is_no_usual_country():
    life = [
        f"2026-02-{day:02} 08:00 signin ip=198.51.100.7 country=DE asn=3320 client=IMAP protocol=imap"
        for day in range(1, 9)
    ]
    world = company(
        *life,
        "2026-03-02 03:00 signin ip=203.0.113.9 country=NG asn=37148 client=IMAP protocol=imap",
        "2026-03-02 03:10 signin ip=203.0.113.77 country=US asn=7922 client=IMAP protocol=imap",
    )
    usual = [dict(one.said.values)["usual"] for one in new_country(world)]

    assert len(usual) == 2
    assert usual[0] == usual[1]
