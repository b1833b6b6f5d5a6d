"""One new machine in several accounts is told for each; new offices, administrators and new colleagues are not."""

import pytest

from counterseal.detectors.signins.same_stranger_many_accounts import same_stranger_many_accounts
from counterseal.model.finding import Severity, Shows
from counterseal.testing import company

HOME = "\n".join(
    f'2026-02-0{day} 08:00 signin ip=198.51.{n}.7 country=DE asn={n + 1} client="Edge on Windows" who={name}@acme.test'
    for day in (1, 2, 3)
    for n, name in enumerate(("anna", "bo"))
)


def visits(more, names=("anna", "bo"), day=2):
    return "\n".join(
        f"2026-03-{day:02} {8 + n:02}:00 signin ip=203.0.113.9 asn=64500 who={name}@acme.test {more}"
        for n, name in enumerate(names)
    )


UBUNTU = 'client="Firefox on Ubuntu"'


@pytest.mark.parametrize(
    ("more", "severity", "shows"),
    [
        (f"country=NG {UBUNTU}", Severity.CRITICAL, Shows.INTRUDER),
        (f"country=DE net_kind=hosting {UBUNTU}", Severity.CRITICAL, Shows.INTRUDER),
        ('country=DE client="Script (axios)"', Severity.CRITICAL, Shows.INTRUDER),
        (f"country=DE {UBUNTU}", Severity.HIGH, Shows.DOUBT),
        ('country=DE client="Mobile Safari on iOS"', Severity.MEDIUM, Shows.DOUBT),
    ],
    ids=["abroad", "a rented machine", "a script", "in the country", "a phone in the country"],
)
def test_a_strangers_machine_is_told_for_each_account(more, severity, shows):
    findings = list(same_stranger_many_accounts(company(HOME, visits(more))))

    assert [finding.account for finding in findings] == ["anna@acme.test", "bo@acme.test"]
    assert {(finding.severity, finding.shows) for finding in findings} == {(severity, shows)}
    assert [record.id for record in findings[0].records] == ["L7"]
    assert [record.id for record in findings[0].related] == ["L8"]


def test_a_sleeping_account_counts_beside_one_with_history():
    findings = list(same_stranger_many_accounts(company(HOME, visits(f"country=NG {UBUNTU}", names=("anna", "zoe")))))

    assert [finding.account for finding in findings] == ["anna@acme.test", "zoe@acme.test"]


OFFICE = "\n".join(
    f"2026-02-0{day} 08:00 signin ip=203.0.113.9 who={name}@acme.test" for day in (1, 2, 3) for name in ("cy", "di")
)


@pytest.mark.parametrize(
    "lines",
    [
        (HOME, visits('country=DE client="Edge on Windows"')),
        (HOME, visits(f"country=NG {UBUNTU}", names=("anna",))),
        (visits(f"country=DE {UBUNTU}", names=("new", "other")),),
        (HOME, OFFICE, visits(f"country=DE {UBUNTU}")),
        (HOME, visits(f"country=US net_kind=provider {UBUNTU}")),
        (HOME, visits(f"country=NG {UBUNTU}", names=("anna",)), visits(UBUNTU, names=("bo",), day=5)),
        (HOME, visits(f"country=NG {UBUNTU}").replace("signin", "failed")),
        (HOME, visits("country=NG")),
    ],
    ids=[
        "a new office", "one account", "new colleagues", "the company's way out", "the provider's relay",
        "days between", "failed", "no program told",
    ],
)  # fmt: skip
def test_innocent_machines_are_left_alone(lines):
    assert not list(same_stranger_many_accounts(company(*lines)))


def test_what_was_before_the_window_is_not_told():
    assert not list(same_stranger_many_accounts(company(HOME, visits(f"country=NG {UBUNTU}"), since="2026-03-03")))


EDGE = 'client="Edge on Windows"'
LAGOS = "signin ip=203.0.113.9 asn=64500 country=NG"


def abroad(second, day=6, first=EDGE):
    return (
        f"2026-03-02 19:00 {LAGOS} {first} who=anna@acme.test",
        f"2026-03-{day:02} 19:00 {LAGOS} {second} who=bo@acme.test",
    )


def test_in_a_country_new_for_all_the_address_is_enough_within_a_week():
    findings = list(same_stranger_many_accounts(company(HOME, *abroad(UBUNTU))))

    assert [finding.account for finding in findings] == ["anna@acme.test", "bo@acme.test"]
    assert {(finding.severity, finding.shows) for finding in findings} == {(Severity.HIGH, Shows.INTRUDER)}
    assert findings[0].about == "203.0.113.0/24"


@pytest.mark.parametrize(
    "lines",
    [abroad(EDGE), abroad(UBUNTU, day=20), abroad('client="Mobile Safari on iOS"')],
    ids=["colleagues on a journey", "weeks between", "a phone"],
)
def test_travellers_at_one_address_are_left_alone(lines):
    assert not list(same_stranger_many_accounts(company(HOME, *lines)))


def test_an_account_before_the_window_is_not_told_again():
    findings = same_stranger_many_accounts(company(HOME, *abroad(UBUNTU), since="2026-03-04"))

    assert [finding.account for finding in findings] == ["bo@acme.test"]


IMAP_HOME = HOME.replace('client="Edge on Windows"', "client=IMAP protocol=imap")
IMAP = "country=NG client=IMAP protocol=imap"


def test_where_no_program_is_named_an_owner_busy_at_home_gives_the_stranger_away():
    sends = "2026-03-02 08:30 signin ip=198.51.0.7 client=SMTP protocol=smtp who=anna@acme.test"
    found = list(same_stranger_many_accounts(company(IMAP_HOME, sends, visits(IMAP))))

    assert [finding.account for finding in found] == ["anna@acme.test", "bo@acme.test"]
    assert {finding.severity for finding in found} == {Severity.CRITICAL}


def test_mail_sent_from_home_says_the_same():
    sends = "2026-03-02 08:30 message ip=198.51.0.7 recipients=kim@harbour.test who=anna@acme.test"

    assert list(same_stranger_many_accounts(company(IMAP_HOME, sends, visits(IMAP))))


@pytest.mark.parametrize("more", [IMAP, IMAP.replace("NG", "DE"), f"{IMAP} net_kind=hosting"])
def test_colleagues_on_a_journey_with_their_phones_are_left_alone(more):
    polls = "2026-03-02 08:30 signin ip=198.51.0.7 client=IMAP protocol=imap who=anna@acme.test"

    assert not list(same_stranger_many_accounts(company(IMAP_HOME, polls, visits(more))))


def test_one_known_for_a_week_abroad_is_told_when_its_owner_is_at_home():
    sends = "2026-03-02 08:30 signin ip=198.51.0.7 client=SMTP protocol=smtp who=anna@acme.test"
    later = visits(IMAP, ("bo",), 5)
    found = list(same_stranger_many_accounts(company(IMAP_HOME, sends, visits(IMAP, ("anna",)), later)))

    assert "One of the owners was busy elsewhere in the same hours" in [one.template for one in found[0].because]
