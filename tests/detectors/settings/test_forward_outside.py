"""Forwarding outside or to an accomplice is found; forwarding to colleagues is not."""

import pytest

from counterseal.detectors.settings.forward_outside import forward_outside
from counterseal.model.finding import Severity, Shows
from counterseal.testing import company, mailbox

LIFE = "\n".join(
    f"2026-02-{day:02} 09:00 signin ip=198.51.100.7 country=DE asn=3320 client='Chrome on Windows'"
    for day in range(1, 20)
)


def test_forwarding_to_free_mail_from_a_new_place_is_found_with_its_remedies():
    forward = "2026-03-02 08:21 forward to=jo@gmail.com ip=203.0.113.9 country=NG asn=37148"
    (finding,) = forward_outside(mailbox(LIFE, forward))

    assert finding.key == "forward_outside:anna@acme.test:jo@gmail.com"
    assert dict(finding.said.values) == {"account": "anna@acme.test", "address": "jo@gmail.com"}
    assert (finding.severity, finding.shows) == (Severity.HIGH, Shows.INTRUDER)
    assert [remedy.action for remedy in finding.remedies] == ["remove_forward", "ask_owner"]


@pytest.mark.parametrize("where", ["ip=198.51.100.7 client='Chrome on Windows'", ""], ids=["at the desk", "not told"])
def test_a_private_box_with_a_copy_kept_is_medium(where):
    (finding,) = forward_outside(mailbox(LIFE, f"2026-03-02 08:21 forward to=jo@gmail.com {where}"))

    assert (finding.severity, finding.shows) == (Severity.MEDIUM, Shows.DOUBT)


def test_no_copy_in_the_mailbox_is_the_worst():
    (finding,) = forward_outside(mailbox("2026-03-02 08:21 forward to=jo@acrne.test keeps_copy=no"))

    assert finding.severity == Severity.CRITICAL
    assert [said.template for said in finding.because] == [
        "{address} is made to look like “{target}”",
        "No copy stays in the mailbox",
    ]


def test_who_set_it_for_another_is_named():
    line = "2026-03-02 08:21 forward account=anna@acme.test who=it@acme.test to=jo@example.com"
    (finding,) = forward_outside(company(line).mailbox("anna@acme.test"))

    assert finding.because[-1].template == "It was set by {actor}, not by the owner of the mailbox"


@pytest.mark.parametrize(
    ("who", "severity"),
    [("anna@acme.test", Severity.MEDIUM), ("it@acme.test", Severity.LOW)],
    ids=["by the owner", "by an administrator"],
)
def test_an_account_of_this_week_may_be_an_accomplice(who, severity):
    acme = company(
        "2026-03-01 08:00 change what=user.created target=new@acme.test who=it@acme.test",
        f"2026-03-02 08:21 forward account=anna@acme.test who={who} to=new@acme.test keeps_copy=no",
    )
    (finding,) = forward_outside(acme.mailbox("anna@acme.test"))

    assert finding.severity == severity
    assert [one.id for one in finding.related] == ["L1"]


def test_an_accountant_the_mailbox_has_long_written_to_is_medium():
    (finding,) = forward_outside(
        mailbox(
            "2026-01-02 08:00 message recipients=tax@advisor.test",
            "2026-03-02 08:21 forward to=tax@advisor.test",
        )
    )

    assert (finding.severity, finding.shows) == (Severity.MEDIUM, Shows.DOUBT)


def test_seen_again_in_a_second_export_it_is_the_same_finding():
    once, again = forward_outside(
        mailbox("2026-03-02 08:21 forward to=jo@gmail.com", "2026-03-03 08:21 forward to=jo@gmail.com keeps_copy=no")
    )

    assert once.key == again.key


@pytest.mark.parametrize(
    "innocent",
    [
        "2026-03-02 08:21 forward to=bo@acme.test",
        "2026-03-02 08:21 forward to=bo@mail.acme.test keeps_copy=no",
        "2026-03-02 08:21 forward to=sales",
        "2026-03-02 08:21 forward to=jo@gmail.com what=removed",
        "2026-03-02 08:21 forward to=jo@gmail.com succeeded=no",
        "2026-03-02 08:21 forward to=jo@gmail.com actor_kind=system",
    ],
    ids=["colleague", "own subdomain", "directory name", "removed", "refused", "the provider"],
)
def test_innocent_forwarding_is_left_alone(innocent):
    assert not list(forward_outside(mailbox(innocent)))


def test_forwarding_from_before_the_window_is_left_alone():
    assert not list(forward_outside(mailbox("2026-03-02 08:21 forward to=jo@gmail.com", since="2026-03-05")))


STANDING = "2026-03-02 08:21 forward standing=yes"


@pytest.mark.parametrize(
    ("line", "severity", "shows"),
    [
        ("to=jo@gmail.com", Severity.HIGH, Shows.DOUBT),
        ("to=jo@example.com", Severity.MEDIUM, Shows.DOUBT),
        ("to=jo@example.com keeps_copy=no", Severity.HIGH, Shows.DOUBT),
        ("to=jo@acrne.test", Severity.HIGH, Shows.INTRUDER),
        ("to=jo@acrne.test keeps_copy=no", Severity.CRITICAL, Shows.INTRUDER),
        ("to=archive@vault.example", Severity.LOW, Shows.DOUBT),
        ("to=acme@mailvault.example", Severity.LOW, Shows.DOUBT),
    ],
    ids=[
        "free mail",
        "outside",
        "no copy",
        "a look-alike",
        "a look-alike, no copy",
        "an archive",
        "a journal's service",
    ],
)
def test_of_what_stands_nobody_knows_who_set_it(line, severity, shows):
    (finding,) = forward_outside(mailbox(LIFE, f"{STANDING} {line}"))

    assert (finding.severity, finding.shows) == (severity, shows)
    assert finding.because[-1].template.startswith("It stood there when the settings were looked at")
    assert not [one for one in finding.because if one.template.startswith("It was set by")]


@pytest.mark.parametrize(
    ("where", "severity"),
    [
        ("ip=198.51.100.7 client='Chrome on Windows'", Severity.LOW),
        ("ip=203.0.113.9 country=NG asn=37148", Severity.HIGH),
    ],
    ids=["at the desk", "from a new place"],
)
def test_an_archive_is_low_unless_a_stranger_ordered_it(where, severity):
    (finding,) = forward_outside(mailbox(LIFE, f"2026-03-02 08:21 forward to=archive@vault.example {where}"))

    assert finding.severity is severity


@pytest.mark.parametrize("to", ["journal@archive.acme.test", "bo@acme.test"])
def test_our_own_journal_is_left_alone(to):
    assert not list(forward_outside(mailbox(LIFE, f"{STANDING} to={to} keeps_copy=yes")))


def test_set_far_away_while_the_owner_is_at_home_it_is_surer():
    away = "ip=203.0.113.9 country=NG asn=37148"
    forward = f"2026-03-02 08:21 forward to=jo@gmail.com {away}"
    home = ["2026-03-02 02:00 signin ip=198.51.100.7", "2026-03-02 12:00 signin ip=198.51.100.7"]
    (alone,) = forward_outside(mailbox(LIFE, forward))
    (finding,) = forward_outside(mailbox(LIFE, home[0], forward, home[1]))

    assert finding.shows is Shows.INTRUDER
    assert finding.confidence > alone.confidence


def test_a_stranger_of_the_day_before_yesterday_is_still_one():
    away = "ip=203.0.113.9 country=NG asn=37148"
    lines = (
        f"2026-02-28 08:00 signin {away}",
        "2026-03-01 09:00 signin ip=198.51.100.7",
        f"2026-03-02 08:21 forward to=jo@gmail.com {away}",
    )
    (finding,) = forward_outside(mailbox(LIFE, *lines))

    assert finding.shows is Shows.INTRUDER


FAR = "ip=203.0.113.9 country=NG asn=37148"


def test_switched_on_from_a_strange_place_without_a_word_of_where_to_is_a_question():
    (finding,) = forward_outside(mailbox(LIFE, f"2026-03-02 08:21 forward {FAR}"))

    assert (finding.severity, finding.shows, finding.key) == (
        Severity.MEDIUM,
        Shows.DOUBT,
        "forward_outside:anna@acme.test:?",
    )
    assert finding.said.template == "Mail of {account} is forwarded, and the source does not say where to"
    assert [one.action for one in finding.remedies] == ["remove_forward", "review_mailbox", "ask_owner"]
    assert finding.remedies[0].target == "anna@acme.test"


def test_a_log_without_addresses_tells_it_by_a_stranger_who_came_within_the_hour():
    came = f"2026-03-02 08:10 signin {FAR} client=IMAP"
    (finding,) = forward_outside(mailbox(LIFE, came, "2026-03-02 08:21 forward"))

    assert finding.severity is Severity.MEDIUM
    assert [type(one).__name__ for one in finding.related] == ["SignIn"]


@pytest.mark.parametrize("line", ["forward", "forward standing=yes"], ids=["in a log", "on a page"])
def test_where_no_place_is_told_it_is_low(line):
    (finding,) = forward_outside(mailbox(LIFE, f"2026-03-02 08:21 {line}"))

    assert (finding.severity, finding.shows) == (Severity.LOW, Shows.DOUBT)
    assert [one.action for one in finding.remedies] == ["review_mailbox", "ask_owner"]


@pytest.mark.parametrize(
    "lines",
    [
        ["2026-03-02 08:21 forward ip=198.51.100.7 client='Chrome on Windows'"],
        ["2026-03-02 08:21 forward", "2026-03-09 08:00 forward standing=yes to=anna@archive.acme.test keeps_copy=yes"],
        [f"2026-03-02 08:21 forward {FAR}", f"2026-03-02 08:22 forward to=bo@acme.test {FAR}"],
    ],
    ids=["at the desk", "the settings page tells where to", "another log tells where to"],
)
def test_the_owners_own_switch_and_one_whose_target_is_told_are_left_alone(lines):
    assert not list(forward_outside(mailbox(LIFE, *lines)))


def test_an_unknown_target_does_not_hide_behind_one_that_was_removed():
    lines = ("2026-03-02 08:21 forward", "2026-03-02 08:22 forward to=bo@acme.test what=removed")

    assert len(list(forward_outside(mailbox(LIFE, *lines)))) == 1


def test_a_traveller_with_a_program_of_theirs_is_only_asked():
    came = f"2026-03-02 08:10 signin {FAR} client='Chrome on Windows'"
    (finding,) = forward_outside(mailbox(LIFE, came, "2026-03-02 08:21 forward"))

    assert (finding.severity, finding.shows) == (Severity.LOW, Shows.DOUBT)
    assert finding.because
