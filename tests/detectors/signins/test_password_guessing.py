"""Many wrong passwords for one account are told; the owner's old phone and own tries are not."""

import pytest

from counterseal.detectors.signins.password_guessing import password_guessing
from counterseal.model.finding import Severity, Shows
from counterseal.testing import company


def guesses(count, day=2, more="ip=203.0.113.9 agent=tool/1"):
    return "\n".join(f"2026-03-{day:02} 08:{n:02} failed error=50126 {more}" for n in range(count))


HOME = "\n".join(f"2026-02-0{day} 08:00 signin ip=198.51.100.7 agent=Mail/1" for day in (1, 2, 3))


def test_ten_wrong_passwords_within_an_hour_are_found():
    (finding,) = password_guessing(company(guesses(10)))

    assert finding.key == "password_guessing:anna@acme.test:password"
    assert len(finding.records) == 10
    assert (finding.severity, finding.shows) == (Severity.LOW, Shows.ATTEMPT)


@pytest.mark.parametrize("lines", [(guesses(55),), (guesses(10), guesses(10, day=4))], ids=["many", "for days"])
def test_insistent_guessing_is_worse_and_still_one_finding(lines):
    (finding,) = password_guessing(company(*lines))

    assert finding.severity is Severity.MEDIUM


@pytest.mark.parametrize(
    "lines",
    [
        (guesses(9),),
        (guesses(12), "2026-03-02 08:13 signin ip=203.0.113.9 agent=tool/1"),
        (HOME, guesses(12, more="ip=198.51.100.7 agent=OldPhone/1")),
        (HOME, guesses(12, more="ip=198.51.100.7 agent=Mail/1")),
        tuple(guesses(12, more=f"ip=203.0.113.9 agent=tool/1 who=p{n}@acme.test") for n in range(5)),
    ],
    ids=["a few", "the right one followed", "an old phone", "at home", "a spray"],
)
def test_innocent_failures_are_left_alone(lines):
    assert not list(password_guessing(company(*lines)))


def test_guessing_before_the_window_is_not_told():
    assert not list(password_guessing(company(guesses(12), since="2026-03-03")))


@pytest.mark.parametrize("count", [12, 58])
def test_guessing_at_the_ports_of_a_mail_server_is_low(count):
    more = "ip=203.0.113.9 protocol=smtp client=SMTP"
    (finding,) = password_guessing(company(guesses(count, more=more).replace("50126", "'535 mismatch'")))

    assert finding.severity is Severity.LOW


def test_one_record_may_stand_for_many_tries():
    more = "ip=203.0.113.9 client=Webmail protocol=webmail"
    line = f'2026-03-02 08:00 failed error=wrong-password {more} count=14 last="2026-03-02 08:20"'
    (finding,) = password_guessing(company(line))

    assert dict(finding.said.values)["count"] == 14
    assert not list(password_guessing(company(line.replace("08:20", "18:20"))))  # not so many in an hour


def test_an_old_password_in_a_program_that_fetches_mail_is_left_alone():
    home = "\n".join(
        f"2026-02-0{day} 08:00 signin ip=198.51.100.7 asn=3320 client=IMAP protocol=imap" for day in (1, 2, 3)
    )
    again = 'failed ip=198.51.200.7 asn=3320 client=IMAP protocol=imap error=mismatch count=90 last="2026-03-02 09:00"'

    assert not list(password_guessing(company(home, f"2026-03-02 08:00 {again}")))


def test_a_webmail_server_that_tells_it_twice_is_counted_once():
    told = 'failed protocol=webmail client=Webmail error=wrong-password count=14 last="2026-03-02 08:20"'
    (finding,) = password_guessing(
        company(f"2026-03-02 08:00 {told} ip=203.0.113.9", f"2026-03-02 08:00 {told} ip=127.0.0.1 net_kind=loopback")
    )

    assert dict(finding.said.values)["count"] == 14
