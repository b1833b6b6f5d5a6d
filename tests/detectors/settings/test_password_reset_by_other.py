"""Passwords reset to the use of a stranger, or many at once, are found; a help desk is not."""

import pytest

from counterseal.detectors.settings.password_reset_by_other import password_reset_by_other
from counterseal.model.finding import Severity, Shows
from counterseal.testing import company

HOME = "\n".join(f"2026-02-{day:02} 08:00 signin ip=198.51.100.7 country=DE asn=3320" for day in range(1, 6))
AFAR = "2026-03-02 09:20 signin ip=203.0.113.9 country=NG asn=37148"


def reset(at, name, who="it@acme.test", more=""):
    return f"2026-03-02 {at} change what=password.reset target={name}@acme.test who={who} {more}"


def found(*lines, since=""):
    return list(password_reset_by_other(company(HOME, *lines, since=since)))


@pytest.mark.parametrize(
    ("place", "severity", "shows"),
    [
        ("ip=203.0.113.9 country=NG asn=37148", Severity.HIGH, Shows.INTRUDER),
        ("ip=203.0.113.9 country=DE asn=3209", Severity.MEDIUM, Shows.DOUBT),
    ],
    ids=["country", "network"],
)
def test_used_from_a_new_place_within_the_hour_it_is_found(place, severity, shows):
    (finding,) = found(reset("09:00", "anna"), f"2026-03-02 09:20 signin {place}")

    assert finding.key == "password_reset_by_other:anna@acme.test:used:it@acme.test"
    assert (finding.severity, finding.shows) == (severity, shows)
    assert [one.id for one in finding.records] == ["L6", "L7"]


def test_several_people_within_the_hour_are_one_finding():
    (finding,) = found(reset("09:00", "bo"), reset("09:10", "cy"), reset("09:20", "di"), reset("09:30", "ed"))

    assert finding.key == "password_reset_by_other:it@acme.test:several"
    assert (finding.severity, dict(finding.said.values)["n"]) == (Severity.MEDIUM, 4)
    assert len(finding.records) == 4


def test_a_help_desk_does_so_every_day():
    days = [
        f"2026-02-{n:02} 09:00 change what=password.reset target={name}@acme.test who=it@acme.test"
        for n, name in ((3, "x"), (9, "y"), (12, "z"))
    ]

    assert not found(*days, reset("09:00", "bo"), reset("09:10", "cy"), reset("09:20", "di"))


@pytest.mark.parametrize(
    "lines",
    [
        [reset("09:00", "anna")],
        [reset("09:00", "anna"), "2026-03-02 09:20 signin ip=198.51.100.7"],
        [reset("09:00", "anna"), "2026-03-02 11:20 signin ip=203.0.113.9 country=NG asn=37148"],
        [reset("09:00", "anna"), "2026-03-02 09:20 signin ip=203.0.113.9 country=DE asn=3320"],
        [reset("09:00", "bo"), reset("09:10", "cy")],
        [reset("09:00", "bo"), reset("09:10", "bo"), reset("09:20", "bo")],
        [reset("09:00", "bo"), reset("11:10", "cy"), reset("13:20", "di")],
        [reset("09:00", "anna", "anna@acme.test"), AFAR],
        [reset("09:00", "anna", more="succeeded=no"), AFAR],
        [reset("09:00", "anna", more="actor_kind=system"), AFAR],
    ],
    ids=[
        "one", "used at home", "used much later", "a new address at home", "two people", "one person again",
        "over the day", "by the person", "refused", "the provider",
    ],
)  # fmt: skip
def test_innocent_resets_are_left_alone(lines):
    assert not found(*lines)


def test_first_passwords_of_new_accounts_are_left_alone():
    new = [
        f"2026-03-01 08:00 change what=user.created target={name}@acme.test who=it@acme.test"
        for name in ("bo", "cy", "di")
    ]

    assert not found(*new, reset("09:00", "bo"), reset("09:10", "cy"), reset("09:20", "di"))


def test_resets_from_before_the_window_are_left_alone():
    assert not found(reset("09:00", "bo"), reset("09:10", "cy"), reset("09:20", "di"), since="2026-03-05")
