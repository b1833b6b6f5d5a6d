"""A second factor weakened by others or after an arrival from afar is found; a changed telephone is not."""

import pytest

from counterseal.detectors.settings.factor_weakened import factor_weakened
from counterseal.model.finding import Severity, Shows
from counterseal.testing import company, mailbox

HOME = "\n".join(f"2026-02-{day:02} 08:00 signin ip=198.51.100.7 country=DE asn=3320" for day in range(1, 6))
AFAR = "2026-03-02 03:00 signin ip=203.0.113.9 country=NG asn=37148"
IT = "who=it@acme.test account=anna@acme.test"


def found(*lines):
    return list(factor_weakened(company(HOME, *lines).mailbox("anna@acme.test")))


@pytest.mark.parametrize("what", ["added", "removed", "not_required"])
def test_after_a_sign_in_from_afar_it_is_the_intruders(what):
    (finding,) = found(AFAR, f"2026-03-02 03:10 factor what={what} method=phone")

    assert finding.key == f"factor_weakened:anna@acme.test:{what}:phone:anna@acme.test"
    assert (finding.severity, finding.shows) == (Severity.HIGH, Shows.INTRUDER)
    assert finding.because[0].template.startswith("At {at} somebody signed in from {country} ({ip}); until then only")
    assert [one.ip for one in finding.related] == ["203.0.113.9"]


@pytest.mark.parametrize("what", ["added", "removed", "not_required"])
def test_done_by_another_person_it_is_a_doubt(what):
    (finding,) = found(f"2026-03-02 09:00 factor what={what} {IT}")

    assert (finding.severity, finding.shows) == (Severity.MEDIUM, Shows.DOUBT)
    assert finding.because[0].template == "{actor} did it, not the owner of the account"


def test_switched_on_and_then_off_by_another_is_found():
    (finding,) = found(f"2026-03-02 09:00 factor what=required {IT}", f"2026-03-02 09:01 factor what=not_required {IT}")

    assert finding.said.template == "Two-step verification is no longer required"
    assert [remedy.action for remedy in finding.remedies] == ["review_factor", "require_second_factor", "ask_owner"]


def test_switched_off_by_the_person_is_found():
    (finding,) = found("2026-03-02 09:00 factor what=not_required")

    assert finding.severity == Severity.MEDIUM


@pytest.mark.parametrize(
    "lines",
    [
        ["2026-03-02 09:00 factor what=added"],
        ["2026-03-02 09:00 factor what=removed"],
        ["2026-03-02 09:00 factor what=added account=anna@acme.test who=enrolment actor_kind=app"],
        [f"2026-03-02 09:00 factor what=removed {IT}", "2026-03-02 11:00 factor what=added"],
        ["2026-03-02 09:00 factor what=added", f"2026-03-02 11:00 factor what=removed {IT}"],
        [f"2026-03-02 09:00 factor what=not_required {IT}", f"2026-03-02 09:20 factor what=required {IT}"],
        [f"2026-03-02 09:00 factor what=added {IT}", "2026-03-01 09:00 change what=user.created target=anna@acme.test"],
        [f"2026-03-02 09:00 factor what=required {IT}"],
        [f"2026-03-02 09:00 factor what=removed {IT} actor_kind=system"],
        [f"2026-03-02 09:00 factor what=removed {IT} succeeded=no"],
        ["2026-03-02 08:00 signin ip=203.0.113.9 country=DE asn=3209", "2026-03-02 09:00 factor what=added"],
    ],
    ids=[
        "enrolled", "old one removed", "enrolled through the provider's page", "telephone changed by help desk",
        "new telephone first", "off and on again", "first week", "required", "the provider", "refused",
        "new telephone's network",
    ],
)  # fmt: skip
def test_innocent_changes_are_left_alone(lines):
    assert not found(*lines)


def test_a_method_that_stands_is_left_alone():
    life = [f"2026-02-{day:02} 09:00 signin ip=198.51.100.7 country=DE asn=3320" for day in range(1, 20)]
    came = "2026-03-02 07:00 signin ip=203.0.113.9 country=NG asn=37148"
    method = "2026-03-02 08:21 factor what=added method=phone"

    assert list(factor_weakened(mailbox(*life, came, method)))
    assert not list(factor_weakened(mailbox(*life, came, f"{method} standing=yes")))
