"""One source that fails on many accounts is found once; an office on Monday morning is not."""

import pytest

from counterseal.detectors.signins.password_spray import password_spray
from counterseal.model.finding import Severity, Shows
from counterseal.testing import company


def tries(at, accounts, ip="203.0.113.9", agent="tool/1"):
    return "\n".join(f"{at} failed who=p{n}@acme.test ip={ip} agent={agent} error=50126" for n in range(accounts))


def test_a_source_that_fails_on_four_accounts_within_an_hour_is_found_once():
    (finding,) = password_spray(company(tries("2026-03-02 08:00", 4), tries("2026-03-02 08:30", 4)))

    assert finding.key == "password_spray::203.0.113.0/24"
    assert len(finding.records) == 8
    assert (finding.severity, finding.shows) == (Severity.MEDIUM, Shows.ATTEMPT)
    assert {remedy.action for remedy in finding.remedies} == {"require_second_factor"}


@pytest.mark.parametrize(
    "lines",
    [
        (tries("2026-03-02 08:00", 11),),
        (tries("2026-03-02 08:00", 4), tries("2026-03-05 08:00", 2)),
    ],
    ids=["many accounts", "over days"],
)
def test_a_large_or_lasting_spray_is_worse(lines):
    (finding,) = password_spray(company(*lines))

    assert finding.severity is Severity.HIGH


def test_a_spray_that_changes_its_program_is_less_sure():
    lines = "\n".join(f"2026-03-02 08:00 failed who=p{n}@acme.test ip=203.0.113.9 agent=tool/{n}" for n in range(4))
    (finding,) = password_spray(company(lines))

    assert finding.confidence == 0.8


@pytest.mark.parametrize(
    "lines",
    [
        (tries("2026-03-02 08:00", 3),),
        tuple(f"2026-03-02 {9 + n:02}:30 failed who=p{n}@acme.test ip=203.0.113.9 error=50126" for n in range(6)),
        (tries("2026-03-02 08:00", 4), tries("2026-03-02 08:01", 4).replace("failed", "signin")),
        tuple(f"2026-03-02 08:{n:02} failed who=p0@acme.test ip=203.0.113.9 error=50126" for n in range(30)),
        (tries("2026-03-02 08:00", 6).replace("failed", "interrupted"),),
    ],
    ids=["three colleagues", "over the day", "they get in", "one device with an old password", "interrupted"],
)
def test_innocent_failures_are_left_alone(lines):
    assert not list(password_spray(company(*lines)))


def test_a_spray_before_the_window_is_not_told():
    assert not list(password_spray(company(tries("2026-03-02 08:00", 4), since="2026-03-03")))


def knocks(names, more="protocol=imap client=IMAP error='unknown user'"):
    return "\n".join(f"2026-03-02 08:00 failed who={name}@acme.test ip=203.0.113.9 {more}" for name in names)


STAFF = [
    f"2026-02-01 08:00 signin who={name}@acme.test ip=198.51.100.{n}"
    for n, name in enumerate(("anna", "bo", "cy", "di", "ed"))
]


def test_machines_that_knock_at_a_mail_server_are_low():
    (finding,) = password_spray(
        company(
            *STAFF, knocks(["admin", "test", "info", "root", "backup", "anna", "scan"] + [f"u{n}" for n in range(9)])
        )
    )

    assert (finding.severity, finding.shows) == (Severity.LOW, Shows.ATTEMPT)


def test_whoever_knows_the_names_of_half_the_staff_is_worse():
    (finding,) = password_spray(company(*STAFF, knocks(["anna", "bo", "cy", "di"])))

    assert finding.severity is Severity.MEDIUM
