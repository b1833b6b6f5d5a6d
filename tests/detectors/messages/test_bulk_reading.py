"""A mailbox copied in a foreign manner is found; the owner's own programs filling themselves are not."""

import pytest

from counterseal.detectors.messages.bulk_reading import bulk_reading
from counterseal.model.finding import Severity
from counterseal.testing import mailbox

HOME = "ip=198.51.100.7 country=DE asn=3320"
AWAY = "ip=203.0.113.9 country=NG asn=37148"
PAST = [f"2026-02-{day:02} 09:00 access count=4 {HOME} client='Chrome on Windows'" for day in range(1, 20)]


def syncs(how, n=3, day="2026-03-02"):
    return [f"{day} 09:{minute:02} access act=sync folder=Folder{minute} {how}" for minute in range(n)]


@pytest.mark.parametrize(
    ("lines", "severity", "confidence"),
    [
        ([f"2026-03-02 09:00 access throttled=yes {HOME} client='Outlook desktop'"], Severity.MEDIUM, 0.5),
        (syncs(f"{AWAY} client='Outlook desktop'"), Severity.HIGH, 0.7),
        (syncs(f"{AWAY} client='Mobile mail'"), Severity.HIGH, 0.7),
        (syncs("ip=203.0.113.9 country=DE asn=6805 client='Outlook desktop'"), Severity.HIGH, 0.6),
        ([f"2026-03-02 09:00 access count=101 {AWAY} client='Chrome on Windows'"], Severity.HIGH, 0.7),
        ([f"2026-03-02 09:00 access throttled=yes {AWAY} client='Chrome on Windows'"], Severity.HIGH, 0.7),
    ],
    ids=[
        "too many to list by another program",
        "another program abroad",
        "a phone abroad",
        "another program in another network",
        "many messages abroad",
        "too many to list",
    ],
)
def test_bulk_that_is_not_the_owners_manner_is_found(lines, severity, confidence):
    (finding,) = bulk_reading(mailbox(*PAST, *lines))

    assert (finding.severity, finding.confidence) == (severity, confidence)
    assert len(finding.records) == len(lines)
    assert finding.because


def test_the_key_is_the_program_and_the_neighbourhood():
    (finding,) = bulk_reading(mailbox(*PAST, *syncs(f"{AWAY} client='Outlook desktop'")))

    assert finding.key == "bulk_reading:anna@acme.test:Outlook desktop 203.0.113.0/24"


@pytest.mark.parametrize(
    ("folder", "template"),
    [("Inbox", "{folders}. Copies: {n}"), ("'Not Available'", "does not name them")],
    ids=["named", "not named"],
)
def test_copied_folders_are_named_where_the_log_names_them(folder, template):
    lines = [line.replace("folder=Folder", f"folder={folder} session=s") for line in syncs(f"{AWAY} client=Foxmail")]
    (finding,) = bulk_reading(mailbox(*PAST, *lines))

    assert template in finding.said.template


@pytest.mark.parametrize(
    "innocent",
    [
        [*PAST, *syncs(f"{HOME} client='Chrome on Windows'", 20)],
        [*PAST, *syncs(f"{HOME} client='Outlook desktop'", 20)],
        [*PAST, *syncs(f"{HOME} client='Outlook mobile'", 20)],
        [*PAST, *syncs(f"{AWAY} client='Outlook desktop'", 2)],
        [*PAST, *syncs(f"{AWAY} client='Chrome on Windows'", 20)],
        [*PAST, *syncs(f"{AWAY} actor_kind=system", 20)],
        [*PAST, *syncs(f"{AWAY} who=bo@acme.test account=anna@acme.test", 20)],
        [*PAST, *syncs(f"{AWAY} thing=file", 20)],
        syncs(f"{HOME} client='Outlook desktop'", 20),
        [*PAST, f"2026-03-02 23:00 access count=600 {HOME} client='Chrome on Windows'"],
        [*PAST, *(f"2026-03-0{day} 09:00 access count=90 {HOME} client='Chrome on Windows'" for day in range(1, 5))],
    ],
    ids=[
        "the usual program",
        "a new program at the desk",
        "a phone at home",
        "a glance from abroad",
        "the usual program on a journey",
        "the provider",
        "a colleague",
        "files",
        "no past",
        "far more than ever, at night at the desk",
        "a busy week",
    ],
)
def test_ordinary_reading_is_left_alone(innocent):
    assert not list(bulk_reading(mailbox(*innocent)))


def test_what_was_before_the_window_is_not_told_again():
    assert not list(bulk_reading(mailbox(*PAST, *syncs(AWAY), since="2026-03-05")))


def test_where_only_bytes_are_told_they_are_weighed():
    fetch = "2026-03-02 03:00 access act=download client=IMAP counted=no bytes=900000000 ip=203.0.113.9 country=NG asn=37148"
    (finding,) = bulk_reading(mailbox(*IMAP_LIFE, fetch))

    assert dict(finding.said.values)["n"] == 12000


IMAP_LIFE = [
    f"2026-02-{day:02} 09:00 signin ip=198.51.100.7 country=CN asn=4134 protocol=imap client=IMAP"
    for day in range(1, 20)
]
FETCH = "2026-03-02 03:00 access act=download client=IMAP count=2400"


@pytest.mark.parametrize(
    ("where", "severity"),
    [
        ("ip=203.0.113.9 country=NG asn=37148", Severity.HIGH),
        ("ip=203.0.113.9 country=CN asn=64500 net_kind=hosting", Severity.HIGH),
        ("ip=203.0.113.9 country=CN asn=64501", Severity.LOW),
    ],
    ids=["abroad", "rented machines", "a phone on the way"],
)
def test_fetching_everything_over_imap_is_judged_by_the_place(where, severity):
    (finding,) = bulk_reading(mailbox(*IMAP_LIFE, f"{FETCH} {where}"))

    assert finding.severity is severity
    assert finding.said.template == "Messages of {account} fetched from {at} on over {client} ({ip}): {n}"


def test_a_telephone_bought_on_a_journey_is_low():
    life = [line.replace("protocol=imap client=IMAP", "client='Chrome on Windows'") for line in IMAP_LIFE]
    hotel = "ip=203.0.113.9 country=AE asn=64500"
    (finding,) = bulk_reading(
        mailbox(*life, f"2026-03-01 09:00 signin {hotel} client='Chrome on Windows'", f"{FETCH} {hotel}")
    )

    assert finding.severity is Severity.LOW


@pytest.mark.parametrize(
    "lines",
    [
        [*IMAP_LIFE, f"{FETCH} ip=198.51.100.7"],
        [*[line.replace("imap", "browser").replace("IMAP", "'Chrome on Windows'") for line in IMAP_LIFE], f"{FETCH} ip=198.51.100.7"],
        [*IMAP_LIFE, *[f"2026-02-{day:02} 10:00 access act=download client=IMAP count=300 ip=192.0.2.9 country=CN asn=64500 net_kind=hosting" for day in (1, 2)], f"{FETCH} ip=192.0.2.9"],
        [*IMAP_LIFE, FETCH.replace("2400", "40") + " ip=203.0.113.9 country=NG asn=37148"],
    ],
    ids=["a new phone at home", "a first mail program at home", "a backup that always came", "a traveller's new mail"],
)  # fmt: skip
def test_fetching_that_people_do_is_left_alone(lines):
    assert not list(bulk_reading(mailbox(*lines)))
