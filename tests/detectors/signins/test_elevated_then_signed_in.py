"""An account that is made administrator and used at once from a strange address is told; new colleagues are not."""

import pytest

from counterseal.detectors.signins.elevated_then_signed_in import elevated_then_signed_in
from counterseal.model.finding import Severity, Shows
from counterseal.testing import company

BO = "who=bo@acme.test"
ROLES = "\n".join(
    f'2026-03-02 08:00 change what=role.granted target=bo@acme.test role="{role} Administrator"'
    for role in ("Global", "Exchange")
)
MISSED = "\n".join(f"2026-03-02 08:0{n} failed {BO} ip=203.0.113.9 error=50126" for n in (1, 2))
SIGNIN = f"2026-03-02 08:05 signin {BO} ip=203.0.113.9"


def test_a_sign_in_after_wrong_passwords_and_several_roles_is_an_intruders():
    (finding,) = elevated_then_signed_in(company(ROLES, MISSED, SIGNIN, SIGNIN.replace("08:05", "08:06")))

    assert finding.key == "elevated_then_signed_in:bo@acme.test:203.0.113.0/24"
    assert [record.id for record in finding.records] == ["L5"]
    assert [record.id for record in finding.related] == ["L3", "L4", "L1", "L2"]
    assert (finding.severity, finding.shows, finding.confidence) == (Severity.HIGH, Shows.INTRUDER, 0.9)
    roles = [remedy for remedy in finding.remedies if remedy.action == "remove_role"]
    assert {remedy.target for remedy in roles} == {"bo@acme.test"}
    assert [dict(remedy.details)["role"] for remedy in roles] == ["Exchange Administrator", "Global Administrator"]


def test_without_wrong_passwords_it_is_a_doubt():
    (finding,) = elevated_then_signed_in(company(ROLES, SIGNIN))

    assert (finding.severity, finding.shows) == (Severity.MEDIUM, Shows.DOUBT)


OFFICE = "\n".join(
    f"2026-02-0{day} 08:00 signin ip=203.0.113.9 who={name}@acme.test" for day in (1, 2, 3) for name in ("cy", "di")
)


@pytest.mark.parametrize(
    "lines",
    [
        (SIGNIN,),
        (ROLES, SIGNIN.replace("08:05", "10:30")),
        (ROLES, OFFICE, SIGNIN),
        (f"2026-02-01 08:00 signin {BO} ip=203.0.113.50", ROLES, SIGNIN),
        (ROLES.splitlines()[0], SIGNIN),
        (ROLES.replace("change", "change actor_kind=system"), SIGNIN),
        (ROLES.replace("change", "change succeeded=no"), SIGNIN),
        (ROLES.replace("change", f"change {BO}"), SIGNIN),
        (ROLES, f"2026-03-02 08:05 signin {BO}"),
        (ROLES, SIGNIN.replace("signin", "interrupted")),
    ],
    ids=[
        "no roles", "hours later", "from the office", "from the usual place", "one role", "the provider's own roles",
        "refused", "given to oneself", "no address", "interrupted",
    ],
)  # fmt: skip
def test_innocent_administrators_are_left_alone(lines):
    assert not list(elevated_then_signed_in(company(*lines)))


def test_a_sign_in_before_the_window_is_not_told():
    assert not list(elevated_then_signed_in(company(ROLES, SIGNIN, since="2026-03-03")))
