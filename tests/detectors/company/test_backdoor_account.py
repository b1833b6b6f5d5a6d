"""A new account that gets power in its first hour is found under its own name; a new colleague is not."""

import pytest

from counterseal.detectors.company.backdoor_account import backdoor_account
from counterseal.model.finding import Severity, Shows
from counterseal.testing import company

CREATED = "2026-03-02 12:11 change what=user.created target=new@acme.test"
ROLE = "2026-03-02 12:12 change what=role.granted target=new@acme.test role="
OPENED = "2026-03-02 12:13 delegate to=new@acme.test account="
RISEN = "2026-03-02 08:20 change who=boss@acme.test what=role.granted target=anna@acme.test role='User Administrator'"


@pytest.mark.parametrize(
    ("lines", "sure"),
    [
        ([ROLE + f"'{name}'" for name in ("Global Administrator", "User Administrator", "Teams Administrator")], True),
        ([OPENED + "bo@acme.test", OPENED + "cy@acme.test right=send_as"], True),
        ([ROLE + "'Exchange Administrator'", OPENED + "bo@acme.test"], True),
        ([RISEN, ROLE + "'Helpdesk Administrator'"], True),
        ([ROLE + "'Global Administrator'"], False),
        ([OPENED + "bo@acme.test"], False),
    ],
    ids=["roles", "mailboxes", "a role and a mailbox", "by fresh power", "one role", "one mailbox"],
)
def test_power_in_the_first_hour_is_found(lines, sure):
    (finding,) = backdoor_account(company(CREATED, *lines))

    assert finding.key == "backdoor_account:new@acme.test:new@acme.test"
    assert finding.severity is (Severity.CRITICAL if sure else Severity.HIGH)
    assert finding.shows is (Shows.INTRUDER if sure else Shows.DOUBT)
    assert finding.records[0].id == "L1"


def test_what_was_given_can_be_taken_back():
    (finding,) = backdoor_account(company(CREATED, ROLE + "'Exchange Administrator'", OPENED + "bo@acme.test"))

    assert [one.action for one in finding.remedies] == [
        "block_sign_in",
        "remove_account",
        "remove_role",
        "remove_delegate",
    ]


def test_a_disguised_name_makes_one_role_proof():
    lines = [line.replace("new@", "adrnin@") for line in (CREATED, ROLE + "'Global Administrator'")]
    (finding,) = backdoor_account(company(*lines))

    assert finding.severity is Severity.CRITICAL


@pytest.mark.parametrize(
    "innocent",
    [
        [CREATED],
        [CREATED, OPENED + "sales@acme.test"],
        [CREATED, OPENED + "bo@acme.test right=folder"],
        [CREATED, OPENED + "bo@acme.test what=removed"],
        [CREATED, ROLE + "'Global Reader'"],
        [CREATED, ROLE.replace("12:12", "17:12") + "'Global Administrator'"],
        [CREATED, ROLE + "'Global Administrator' who=boss@acme.test"],
        [CREATED + " actor_kind=system", ROLE + "'Global Administrator'"],
        ["2026-03-02 12:00 change what=other operation='Create company'", CREATED, ROLE + "'Global Administrator'"],
    ],
    ids=[
        "a new colleague",
        "the shared mailbox",
        "a folder",
        "taken away",
        "a reader",
        "hours later",
        "by another person",
        "the provider",
        "the first day",
    ],
)
def test_a_new_colleague_is_left_alone(innocent):
    assert not list(backdoor_account(company(*innocent)))


def test_one_lesser_role_by_a_long_standing_administrator_at_the_desk_is_low():
    past = [f"2026-02-{day:02} 09:00 signin ip=198.51.100.7 client=Chrome" for day in range(1, 20)]
    made = "2026-03-02 12:11 change what=user.created target=new@acme.test ip=198.51.100.7"
    role = (
        "2026-03-02 12:12 change what=role.granted target=new@acme.test role='Helpdesk Administrator' ip=198.51.100.7"
    )
    (finding,) = backdoor_account(company(*past, made, role))

    assert finding.severity == Severity.LOW
    assert finding.confidence < 0.5
