"""Addresses made to be read as ours or a partner's are found; sister names and old partners are not."""

import pytest

from counterseal.detectors.company.lookalike_domain import lookalike_domain
from counterseal.model.finding import Severity, Shows
from counterseal.testing import company

PARTNER = ["2026-02-01 09:00 message recipients=kim@harbour.test"] * 3
CREATED = "2026-03-02 12:11 change what=user.created target=custornercare@acme.test"


@pytest.mark.parametrize(
    ("line", "severity", "shows"),
    [
        ("forward to=anna@acrne.test", Severity.HIGH, Shows.INTRUDER),
        ("rule name=x forwards_to=anna@acme-backup.test", Severity.MEDIUM, Shows.DOUBT),
        ("rule name=x senders=kim@harb0ur.test deletes=yes", Severity.MEDIUM, Shows.DOUBT),
        ("rule name=x senders=custornercare@gmail.com deletes=yes", Severity.HIGH, Shows.INTRUDER),
        ("rule name=. scope=tenant copies_to=custornercare@gmail.com", Severity.HIGH, Shows.INTRUDER),
        ("delegate to=anna@acme.com", Severity.MEDIUM, Shows.DOUBT),
        ("message act=received sender=boss@acrne.test", Severity.HIGH, Shows.OUTSIDE),
        ("message act=received sender=kim@harb0ur.test", Severity.HIGH, Shows.OUTSIDE),
        ("message act=received sender=kim@harbours.test", Severity.MEDIUM, Shows.OUTSIDE),
        ("message act=received sender=kim@harbour.com", Severity.LOW, Shows.OUTSIDE),
        ("message recipients=kim@harb0ur.test,bo@acme.test", Severity.HIGH, Shows.DOUBT),
        ("message recipients=kim@harbuor.test", Severity.LOW, Shows.DOUBT),
    ],
    ids=[
        "forwarding to our look-alike",
        "rule to a sister name",
        "rule against a partner's look-alike",
        "rule about a new account's name",
        "free mail with a new account's name",
        "delegate of another ending",
        "from our look-alike",
        "from a partner's look-alike",
        "from a near miss",
        "from another ending",
        "to a partner's look-alike",
        "mistyped",
    ],
)
def test_an_imitation_is_found_where_it_stands(line, severity, shows):
    (finding,) = lookalike_domain(company(*PARTNER, CREATED, f"2026-03-05 09:00 {line}"))

    assert (finding.severity, finding.shows) == (severity, shows)
    assert [record.id for record in finding.records] == ["L5"]


def test_messages_of_one_domain_are_one_finding():
    (finding,) = lookalike_domain(
        company(
            *PARTNER,
            "2026-03-05 09:00 message act=received sender=kim@harb0ur.test",
            "2026-03-05 10:00 message recipients=kim@harb0ur.test,lee@harb0ur.test",
        )
    )

    assert finding.key == "lookalike_domain:anna@acme.test:harb0ur.test"
    assert len(finding.records) == 2
    assert finding.shows is Shows.OUTSIDE  # it had written first


@pytest.mark.parametrize(
    "innocent",
    [
        "message act=received sender=boss@acme.com",
        "message act=received sender=boss@acme-group.test",
        "message act=received sender=boss@acme.onmicrosoft.com",
        "message act=received sender=kim@harbour.test",
        "message recipients=custornercare@gmail.com",
        "message act=received",
        "rule name=x senders=kim@harbour.test moves_to=Kim",
        "rule name=x copies_to=custornercare@gmail.com what=removed",
        "forward to=anna@acrne.test succeeded=no",
        "forward to=anna@acrne.test actor_kind=system",
        "forward to=custornercare@gmail.com who=custornercare@acme.test",
        "forward to=somebody@gmail.com",
        "delegate to=bo",
    ],
    ids=[
        "our other ending",
        "our sister name",
        "our tenant",
        "the partner",
        "a message to a private address",
        "no sender",
        "filing a partner's mail",
        "removed",
        "refused",
        "the provider",
        "the new account itself",
        "a private address",
        "a name",
    ],
)
def test_honest_addresses_are_left_alone(innocent):
    assert not list(lookalike_domain(company(*PARTNER, CREATED, f"2026-03-05 09:00 {innocent}")))
