"""The same unusual trick from a second account is proof against it; honest coincidences are none."""

import pytest

from counterseal.detectors.company.same_trick_two_accounts import same_trick_two_accounts
from counterseal.model.finding import Severity, Shows
from counterseal.testing import company

FIRST = "2026-03-02 12:40 change what=app.registered app_id=a1 target=rnaersk_docs reply_urls=http://localhost:8917/"
SECOND = "2026-03-08 07:54 change who=bo@acme.test what=app.registered app_id=b2 target="


@pytest.mark.parametrize(
    ("second", "reasons"),
    [
        (SECOND + "rnaersk reply_urls=http://localhost:8917", 2),
        (SECOND + "rnaersk reply_urls=https://elsewhere.test", 1),
        (SECOND + "'Mail tool' reply_urls=http://localhost:8917/keys multi_tenant=yes", 1),
    ],
    ids=["name and address", "name", "address"],
)
def test_the_second_account_is_named(second, reasons):
    (finding,) = same_trick_two_accounts(company(FIRST, second))

    assert finding.account == "bo@acme.test"
    assert (finding.severity, finding.shows, finding.confidence) == (Severity.CRITICAL, Shows.INTRUDER, 0.9)
    assert [record.id for record in (*finding.records, *finding.related)] == ["L2", "L1"]
    assert len(finding.because) == reasons


def test_a_consent_to_another_accounts_false_application_opens_the_second_account():
    (finding,) = same_trick_two_accounts(
        company(FIRST, "2026-03-08 08:00 grant who=bo@acme.test app=a1 app_name=rnaersk_docs scopes=Mail.Read")
    )

    assert finding.key == "same_trick_two_accounts:bo@acme.test:rnaersk_docs"
    assert finding.shows is Shows.OPENED


@pytest.mark.parametrize(
    "innocent",
    [
        [FIRST],
        [FIRST, SECOND.replace("bo@", "anna@") + "rnaersk"],
        [FIRST, SECOND + "'Price list' reply_urls=https://prices.acme.test"],
        [FIRST, SECOND + "G00gle"],
        [
            FIRST.replace("rnaersk_docs", "Tool") + " multi_tenant=yes",
            SECOND + "Tool2 multi_tenant=yes reply_urls=http://localhost:8917/",
        ],
        [
            "2026-03-02 12:40 grant app=c3 app_name=rnaersk scopes=Mail.Read",
            "2026-03-03 12:40 grant who=bo@acme.test app=c3 app_name=rnaersk scopes=Mail.Read",
        ],
        [FIRST, "2026-03-02 12:50 grant app=a1 app_name=rnaersk_docs scopes=Mail.Read"],
        [FIRST, "2026-03-02 12:50 grant who=bo@acme.test app=a9 app_name=Survey scopes=User.Read what=removed"],
    ],
    ids=[
        "one account",
        "the same account again",
        "an honest application",
        "another disguise",
        "two programmers",
        "two deceived by an outsider",
        "its own consent",
        "removed",
    ],
)
def test_coincidence_is_left_alone(innocent):
    assert not list(same_trick_two_accounts(company(*innocent)))
