"""Failures that belong together are a spray or guessing; people who mistype, and old passwords, are neither."""

import pytest

from counterseal.lore.guessing import door_noise, guessed, living, sprays, wrong_password
from counterseal.model.records import SignIn
from counterseal.testing import company

NAMES = ("anna", "bo", "cy", "di", "ed")


def tries(at, ip="203.0.113.9", names=NAMES, agent="tool/1", more=""):
    return "\n".join(f"{at} failed who={name}@acme.test ip={ip} agent={agent} error=50126 {more}" for name in names)


def alone(count, minutes=1, start="2026-03-02 08", more="ip=203.0.113.9 agent=tool/1"):
    return "\n".join(f"{start}:{minutes * n:02} failed error=50126 {more}" for n in range(count))


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("failed", True),
        ("failed error=50126", True),
        ("failed error=InvalidUserNameOrPassword", True),
        ("failed error=IdsLocked", True),
        ("failed error=用户名或密码错误", True),
        ("failed error=50011", False),
        ("failed error=InvalidReplyTo", False),
        ("failed error=InvalidPasswordExpiredPassword", False),
        ("failed error=50126 password_right=yes", False),
        ("interrupted error=50072", False),
        ("signin", False),
    ],
)
def test_only_a_wrong_password_is_a_guess(fields, expected):
    (signin,) = company(f"2026-03-02 08:00 {fields}").every(SignIn)

    assert wrong_password(signin) is expected


def test_a_source_that_fails_on_many_accounts_within_an_hour_sprays():
    (spray,) = sprays(company(tries("2026-03-02 08:00")))

    assert spray.source == "203.0.113.0/24"
    assert spray.accounts == tuple(f"{name}@acme.test" for name in NAMES)
    assert spray.tools == {"tool/1"}


def test_what_the_source_tries_later_on_two_accounts_belongs_to_it():
    later = tries("2026-03-20 08:00", ip="203.0.113.77", names=("bo", "cy"))
    (spray,) = sprays(company(tries("2026-03-02 08:00"), later, tries("2026-03-25 08:00", names=("bo",))))

    assert len(spray.guesses) == 7
    assert spray.lasting.days == 18


def test_a_spray_from_rented_machines_that_changes_its_address_is_one():
    roving = "\n".join(
        f"2026-03-02 08:0{n} failed who={name}@acme.test ip=203.0.{n}.9 agent=fasthttp asn=64500 net_kind=hosting"
        for n, name in enumerate(NAMES)
    )
    (spray,) = sprays(company(roving))

    assert spray.source == "fasthttp @ AS64500"


def test_failures_spread_over_the_day_are_no_spray():
    assert not sprays(company(*(tries(f"2026-03-02 {8 + 2 * n:02}:00", names=(name,)) for n, name in enumerate(NAMES))))


def test_an_office_where_people_mistype_and_get_in_is_no_spray():
    get_in = tries("2026-03-02 08:02", names=NAMES[:3]).replace("failed", "signin").replace("error=50126", "")

    assert not sprays(company(tries("2026-03-02 08:00"), get_in))


def test_one_hit_among_many_does_not_make_an_office():
    hit = "2026-03-02 08:02 signin who=anna@acme.test ip=203.0.113.9 agent=tool/1"

    assert sprays(company(tries("2026-03-02 08:00"), hit))


def test_people_who_mistype_at_home_do_not_count():
    home = "\n".join(tries(f"2026-02-0{day} 08:00", agent="Edge").replace("failed", "signin") for day in (1, 2, 3))

    assert not sprays(company(home, tries("2026-03-02 08:00", agent="Edge")))


@pytest.mark.parametrize("more", ["net_kind=loopback", "net_kind=provider"], ids=["webmail server", "provider's relay"])
def test_addresses_that_are_nobodys_spray_not(more):
    assert not sprays(company(tries("2026-03-02 08:00", agent="", more=more)))


def test_many_passwords_for_one_account_within_an_hour_are_guessing():
    acme = company(alone(12))
    campaign = guessed(acme, sprays(acme))["anna@acme.test"]

    assert (len(campaign.guesses), campaign.source) == (12, "203.0.113.0/24")
    assert campaign.tools == {"tool/1"}


def test_a_few_wrong_passwords_are_not():
    assert not guessed(company(alone(9)), ())


def test_guesses_of_a_spray_are_not_told_again():
    acme = company("\n".join(tries(f"2026-03-02 08:{n:02}") for n in range(12)))

    assert not guessed(acme, sprays(acme))


HOME = "\n".join(f"2026-02-0{day} 08:00 signin ip=198.51.100.7 asn=3320 agent=Mail/1" for day in (1, 2, 3))


@pytest.mark.parametrize(
    "failures",
    [
        alone(12, minutes=5, more="ip=198.51.100.7 agent=OldPhone/1"),
        alone(12, minutes=5, more="ip=203.0.113.9 asn=64500 agent=Mail/1"),
        alone(12, more="ip=198.51.100.7 agent=Mail/1"),
        alone(12, more="ip=198.51.7.7 asn=3320 agent=Mail/1"),
    ],
    ids=["old phone at home", "known program elsewhere by the clock", "at home", "known network and program"],
)
def test_an_old_password_in_the_owners_devices_is_no_guessing(failures):
    assert not guessed(company(HOME, failures), ())


def test_a_known_program_that_does_not_keep_the_clock_guesses():
    hurried = "\n".join(
        f"2026-03-02 08:{minute:02} failed ip=203.0.113.9 asn=64500 agent=Mail/1"
        for minute in (0, 0, 0, 1, 1, 9, 9, 9, 30, 30, 31, 59)
    )
    changing = "\n".join(f"2026-03-02 08:{5 * n:02} failed ip=198.51.100.7 agent=tool/{n}" for n in range(12))

    assert guessed(company(HOME, hurried), ())
    assert guessed(company(HOME, changing), ())
    assert not guessed(company(HOME, "2026-03-02 08:00 failed ip=203.0.113.9 asn=64500 agent=Mail/1"), ())


@pytest.mark.parametrize(
    "error",
    [
        "Password mismatch",
        "unknown user",
        "535 5.7.8",
        "login_failure_invalid_password",
        "授权码错误",
        "登录失败",
        "帐号不存在",
    ],
)
def test_every_dialect_says_that_the_password_was_wrong(error):
    (signin,) = company(f"2026-03-02 08:00 failed error='{error}'").every(SignIn)

    assert wrong_password(signin)


@pytest.mark.parametrize(
    ("more", "noise"),
    [
        ("protocol=imap client=IMAP", True),
        ("protocol=smtp", True),
        ("protocol=imap operation=UserLoginFailed", False),
        ("protocol=imap operation=login_failure", False),
        ("protocol=imap agent=BAV2ROPC", False),
        ("protocol=browser", False),
    ],
)
def test_what_knocks_at_open_ports_is_noise(more, noise):
    assert door_noise(company(f"2026-03-02 08:00 failed {more}").every(SignIn)) is noise


def test_accounts_that_only_failed_are_no_accounts():
    world = company(
        "2026-03-02 08:00 failed who=admin@acme.test",
        "2026-03-02 08:00 signin",
        "2026-03-02 08:00 message who=bo@acme.test",
    )

    assert living(world) == {"anna@acme.test", "bo@acme.test"}
