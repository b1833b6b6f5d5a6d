"""The guess that was right is found; the owner who mistypes, and colleagues at the same address, are not called intruders."""

import pytest

from counterseal.detectors.signins.success_after_guessing import success_after_guessing
from counterseal.model.finding import Severity, Shows
from counterseal.testing import company

NAMES = ("anna", "bo", "cy", "di", "ed")
SPRAY = "\n".join(f"2026-03-02 08:00 failed who={n}@acme.test ip=203.0.113.9 agent=tool/1 error=50126" for n in NAMES)
HOME = "\n".join(
    f"2026-02-0{day} 08:00 signin ip=198.51.100.7 asn=3320 agent=Edge protocol=browser" for day in (1, 2, 3)
)
GUESSES = "\n".join(f"2026-03-02 08:{n:02} failed ip=203.0.113.9 agent=tool/1 error=50126" for n in range(12))
HIT = "2026-03-02 08:20 signin ip=203.0.113.9 agent=tool/1"


def test_the_spraying_program_that_gets_in_is_an_intruder():
    (finding,) = success_after_guessing(company(SPRAY, HIT))

    assert finding.key == "success_after_guessing:anna@acme.test:203.0.113.0/24 tool/1"
    assert [record.id for record in finding.records] == ["L6"]
    assert [record.id for record in finding.related] == ["L1"]
    assert (finding.severity, finding.shows, finding.confidence) == (Severity.CRITICAL, Shows.INTRUDER, 0.97)
    assert [remedy.action for remedy in finding.remedies] == ["reset_password", "end_sessions"]


def test_what_the_program_does_next_belongs_to_it_and_other_sign_ins_do_not():
    other = "2026-03-02 09:00 signin ip=203.0.113.9 agent=tool/2"
    late = "2026-03-09 09:00 signin ip=203.0.113.9 agent=tool/1"
    findings = list(
        success_after_guessing(company(SPRAY, HIT, "2026-03-02 08:21 signin ip=203.0.113.9 agent=tool/1", other, late))
    )

    assert [len(finding.records) for finding in findings] == [2, 1]


@pytest.mark.parametrize(
    ("lines", "severity", "shows"),
    [
        ((HOME, SPRAY, "2026-03-02 08:20 signin ip=203.0.113.9 agent=Edge protocol=ropc"), Severity.CRITICAL, Shows.INTRUDER),
        ((HOME, SPRAY, "2026-03-02 08:20 signin ip=203.0.113.9 agent=New protocol=browser"), Severity.HIGH, Shows.INTRUDER),
        ((HOME, SPRAY, "2026-03-02 08:20 signin ip=203.0.113.9 agent=Edge protocol=browser"), Severity.MEDIUM, Shows.DOUBT),
        ((SPRAY, "2026-03-02 08:20 signin ip=203.0.113.9 agent=New protocol=browser"), Severity.MEDIUM, Shows.DOUBT),
        ((GUESSES, f"{HIT} country=NG net_kind=hosting"), Severity.CRITICAL, Shows.INTRUDER),
        ((GUESSES, HIT), Severity.MEDIUM, Shows.DOUBT),
        ((GUESSES, "2026-03-02 08:20 signin ip=203.0.113.9 agent=New"), Severity.MEDIUM, Shows.DOUBT),
    ],
    ids=[
        "a way in that tools use", "a stranger's program", "a known program", "no history",
        "guessed from a rented machine", "guessed and got in", "guessed by another program",
    ],
)  # fmt: skip
def test_the_less_it_fits_the_owner_the_worse_it_is(lines, severity, shows):
    (finding,) = success_after_guessing(company(*lines))

    assert (finding.severity, finding.shows) == (severity, shows)


def test_a_roving_tool_is_known_by_program_and_network():
    roving = "\n".join(
        f"2026-03-02 08:0{n} failed who={name}@acme.test ip=203.0.{n}.9 agent=fasthttp asn=64500 net_kind=hosting"
        for n, name in enumerate(NAMES)
    )
    (finding,) = success_after_guessing(
        company(roving, "2026-03-02 08:20 signin ip=203.0.99.9 agent=fasthttp asn=64500 net_kind=hosting")
    )

    assert finding.severity is Severity.CRITICAL


@pytest.mark.parametrize(
    "lines",
    [
        (
            HOME,
            "2026-03-02 08:00 failed ip=198.51.100.7 agent=Edge error=50126",
            "2026-03-02 08:01 signin ip=198.51.100.7 agent=Edge",
        ),
        ("2026-03-02 08:00 failed ip=203.0.113.9 error=50126", "2026-03-02 08:01 signin ip=203.0.113.9"),
        (HOME, SPRAY, "2026-03-02 09:00 signin ip=198.51.100.7 agent=Edge"),
        (HOME, SPRAY, "2026-03-09 09:00 signin ip=203.0.113.9 agent=Edge"),
        (HOME.replace("198.51.100.7", "203.0.113.50"), SPRAY, "2026-03-02 09:00 signin ip=203.0.113.50 agent=Edge"),
    ],
    ids=["mistyped at home", "mistyped once", "from elsewhere", "a week later", "home is the same neighbourhood"],
)
def test_innocent_sign_ins_are_left_alone(lines):
    assert not list(success_after_guessing(company(*lines)))


def test_a_success_before_the_window_is_not_told():
    assert not list(success_after_guessing(company(SPRAY, HIT, since="2026-03-03")))


IMAP_HOME = HOME.replace("agent=Edge protocol=browser", "client=IMAP protocol=imap")
KNOCKED = 'failed ip=203.0.113.9 client=IMAP protocol=imap error="Password mismatch"'
IN = "signin ip=203.0.113.9 client=IMAP protocol=imap"


@pytest.mark.parametrize(
    ("guesses", "hit", "severity"),
    [
        (
            f'2026-03-02 08:00 {KNOCKED} count=14 last="2026-03-02 08:15"',
            f"2026-03-02 08:20 {IN} country=NG",
            Severity.CRITICAL,
        ),
        (f'2026-03-02 08:00 {KNOCKED} count=14 last="2026-03-02 08:15"', f"2026-03-02 08:20 {IN}", Severity.LOW),
    ],
    ids=["abroad", "a new phone with a mistyped password"],
)
def test_where_no_program_is_named_the_place_decides(guesses, hit, severity):
    home = IMAP_HOME.replace("asn=3320", "asn=3320 country=DE")
    (finding,) = success_after_guessing(company(home, guesses, hit))

    assert finding.severity is severity
    assert dict(finding.said.values)["count"] == 14


def test_a_patient_spray_tries_each_account_once_a_day():
    night = "\n".join(
        f"2026-03-{day:02} 20:{n:02} failed who={name}@acme.test ip=203.0.113.9 client=IMAP protocol=imap error=mismatch"
        for day in (12, 13, 14, 15)
        for n, name in enumerate(NAMES)
        if (day, name) != (15, "anna")
    )
    home = HOME.replace("asn=3320", "asn=3320 country=DE")
    (finding,) = success_after_guessing(company(home, night, f"2026-03-15 20:10 {IN} country=BR"))

    assert (finding.severity, finding.shows) == (Severity.CRITICAL, Shows.INTRUDER)
