"""Far more mail than ever before is found; the weekly newsletter is not."""

import pytest

from counterseal.detectors.messages.mass_mailing import mass_mailing
from counterseal.model.finding import Severity, Shows
from counterseal.testing import company, mailbox

PAST = [f"2026-02-{day:02} {hour:02}:00 message subject=Hello" for day in range(1, 20) for hour in (9, 11, 15)]


def wave(n, day="2026-03-02", more="subject=Invoice"):
    return [f"{day} 03:{minute % 60:02} message {more}" for minute in range(n)]


def to(n):
    return "recipients=" + ",".join(f"p{number}@buyer.test" for number in range(n))


@pytest.mark.parametrize(
    ("lines", "severity", "reasons"),
    [
        ([*PAST, *wave(40)], Severity.MEDIUM, 1),
        ([*PAST, *wave(300)], Severity.HIGH, 1),
        ([*PAST, *wave(2, more=to(60))], Severity.MEDIUM, 0),
        (wave(120), Severity.MEDIUM, 1),
    ],
    ids=["many messages", "very many", "many receivers", "without a past"],
)
def test_a_wave_is_found(lines, severity, reasons):
    (finding,) = mass_mailing(mailbox(*lines))

    assert finding.key == "mass_mailing:anna@acme.test:2026-03-02"
    assert (finding.severity, len(finding.because)) == (severity, reasons)


@pytest.mark.parametrize(
    "innocent",
    [
        PAST,
        [*PAST, *wave(39)],
        wave(60),
        [*PAST, *wave(45, more="act=received")],
        [line for week in ("02-02", "02-09", "02-16", "02-23", "03-02") for line in wave(150, f"2026-{week}")],
        [*PAST, *wave(50, "2026-03-02"), *wave(50, "2026-03-09"), *wave(50, "2026-03-16")],
    ],
    ids=["daily work", "a busy hour", "a short past", "received", "the newsletter", "a new newsletter"],
)
def test_ordinary_mailings_are_left_alone(innocent):
    assert not list(mass_mailing(mailbox(*innocent)))


def slowly(n, day="2026-03-02", more=""):
    return [f"{day} {minute // 60:02}:{minute % 60:02} message {more}" for minute in range(0, 4 * n, 4)]


def test_a_wave_that_takes_its_time_is_found_by_the_day():
    (finding,) = mass_mailing(mailbox(*PAST, *slowly(170)))

    assert finding.said.template.startswith(
        "{count} messages in the name of {account} were sent by {actor} to {receivers}"
    )
    assert dict(finding.said.values)["count"] == 170


@pytest.mark.parametrize(
    "lines",
    [slowly(90), slowly(170, more="auto=yes"), list(slowly(100, more="message_id=<1@acme.test>"))],
    ids=["home from a fair", "automatic answers", "one message told many times"],
)
def test_a_busy_day_is_left_alone(lines):
    assert not list(mass_mailing(mailbox(*PAST, *lines)))


def test_a_second_wave_of_the_same_intruder_is_not_excused_by_the_first():
    findings = list(mass_mailing(mailbox(*PAST, *wave(50), *wave(50, "2026-03-03"))))

    assert [finding.about for finding in findings] == ["2026-03-02", "2026-03-03"]


def test_what_was_before_the_window_is_not_told_again():
    assert not list(mass_mailing(mailbox(*PAST, *wave(50), since="2026-03-05")))


def test_what_somebody_else_sent_in_its_name_is_told_of_the_sender():
    acme = company(*PAST, *wave(50, more="account=anna@acme.test who=bo@acme.test act=sent_as"))
    (finding,) = mass_mailing(acme.mailbox("anna@acme.test"))

    assert finding.key == "mass_mailing:bo@acme.test:2026-03-02:anna@acme.test"
    assert finding.said.template.startswith("{count} messages in the name of {account} were sent by {actor}")
    assert [one.target for one in finding.remedies] == ["bo@acme.test", "anna@acme.test"]


DESK = "ip=198.51.100.7"
DAYS = [
    line
    for day in range(1, 20)
    for line in (
        f"2026-02-{day:02} 09:00 signin {DESK} country=DE asn=3320",
        f"2026-02-{day:02} 10:00 message recipients=p{day}@buyer.test,p{day + 20}@buyer.test {DESK}",
    )
]


def mailing(more):
    return [f"2026-03-02 03:{n:02} message recipients=p{n}@buyer.test {more}" for n in range(60)]


@pytest.mark.parametrize(
    ("lines", "severity"),
    [
        (mailing(DESK), Severity.LOW),
        (mailing("ip=203.0.113.9 country=NG asn=37148"), Severity.MEDIUM),
        (mailing(""), Severity.MEDIUM),
        ([line.replace("buyer", "other") for line in mailing(DESK)], Severity.MEDIUM),
    ],
    ids=["customers, from the desk", "from elsewhere", "not told from where", "strangers"],
)
def test_a_first_mailing_to_customers_from_the_desk_is_low(lines, severity):
    (finding,) = mass_mailing(mailbox(*DAYS, *lines))

    assert finding.severity is severity


def test_a_mailing_to_strangers_from_where_the_owner_never_was_is_an_intruders():
    lines = [line.replace("buyer", "other") for line in mailing("ip=203.0.113.9 country=NG asn=37148")]
    (finding,) = mass_mailing(mailbox(*DAYS, *lines))

    assert (finding.severity, finding.shows) == (Severity.HIGH, Shows.INTRUDER)
    assert "never was" in finding.because[-1].template
