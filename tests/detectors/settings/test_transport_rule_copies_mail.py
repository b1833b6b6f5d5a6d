"""A rule of the company that takes everybody's mail to a stranger is found; footers and journals are not."""

import pytest

from counterseal.detectors.settings.transport_rule_copies_mail import transport_rule_copies_mail
from counterseal.model.finding import Severity, Shows
from counterseal.testing import company

NEW = "2026-03-01 08:00 change what=user.created target=jo@acme.test"


def found(line, *before):
    return list(
        transport_rule_copies_mail(company(*before, f"2026-03-02 08:21 rule scope=tenant who=it@acme.test {line}"))
    )


@pytest.mark.parametrize(
    ("line", "severity"),
    [
        ("name=. copies_to=jo@gmail.com words=invoice,password unaudited=yes", Severity.CRITICAL),
        ("name=Payments forwards_to=jo@other.test words=付款", Severity.CRITICAL),
        ("name=. copies_to=jo@other.test", Severity.CRITICAL),
        ("name=Copy copies_to=jo@acrne.test", Severity.CRITICAL),
        ("name=Copy copies_to=jo@other.test", Severity.HIGH),
        ("name=. deletes=yes words=invoice", Severity.HIGH),
    ],
    ids=[
        "all at once",
        "money",
        "without a name",
        "to a look-alike",
        "outside",
        "money deleted by a rule without a name",
    ],
)
def test_a_rule_that_takes_mail_out_is_found(line, severity):
    (finding,) = found(line)

    assert (finding.severity, finding.shows) == (severity, Shows.INTRUDER)
    assert finding.remedies[0].action == "remove_transport_rule"


def test_what_it_waits_for_and_that_nothing_is_written_down_is_told():
    (finding,) = found("name=. copies_to=jo@gmail.com words=invoice,password unaudited=yes")

    assert finding.key == "transport_rule_copies_mail:it@acme.test:."
    assert finding.confidence == pytest.approx(0.9)
    assert [said.template for said in finding.because] == [
        "{address} belongs to a free mail service, where nobody is asked for a name",
        "It waits for words about money: {words}",
        "It waits for words about security: {words}",
        "Its use is not written into the audit log",
    ]


def test_money_sent_to_the_rules_own_maker_is_a_doubt():
    (finding,) = found("name=Copy copies_to=it@acme.test words=invoice")

    assert (finding.severity, finding.shows) == (Severity.MEDIUM, Shows.DOUBT)
    assert finding.because[-1].template == "The mail goes to the account that made the rule"


def test_money_sent_to_an_account_of_this_week_is_a_doubt():
    (finding,) = found("name=Copy copies_to=jo@acme.test words=invoice", NEW)

    assert finding.severity == Severity.MEDIUM
    assert finding.related[0].what == "user.created"


@pytest.mark.parametrize(
    "innocent",
    [
        "name=Footer",
        'name="External mail" words=external',
        "name=Journal copies_to=archive@acme.test",
        "name=Journal copies_to=jo@acme.test",
        "name=Bills copies_to=bo@acme.test words=invoice",
        "name=Block deletes=yes words=invoice",
        "name=Block deletes=yes senders=spammer.test",
        "name=. copies_to=jo@gmail.com what=removed",
        "name=. copies_to=jo@gmail.com what=disabled",
        "name=. copies_to=jo@gmail.com scope=mailbox",
        "name=. copies_to=jo@gmail.com actor_kind=system",
    ],
    ids=[
        "footer", "warning", "journal", "journal of this week", "bills to the bookkeeper", "a wave of fraud blocked",
        "a sender blocked", "removed", "disabled", "of one mailbox", "the provider",
    ],
)  # fmt: skip
def test_innocent_rules_are_left_alone(innocent):
    assert not found(innocent, NEW)


@pytest.mark.parametrize(
    ("line", "severity", "shows"),
    [
        ("copies_to=archive@vault.example", Severity.LOW, Shows.DOUBT),
        ("copies_to=jo@example.com", Severity.HIGH, Shows.DOUBT),
        ("copies_to=jo@example.com words=invoice", Severity.CRITICAL, Shows.INTRUDER),
    ],
    ids=["an archive service", "outside", "money goes outside"],
)
def test_a_rule_of_the_company_that_stands(line, severity, shows):
    (finding,) = transport_rule_copies_mail(
        company(f"2026-03-02 08:21 rule standing=yes scope=tenant name=Copy account=it@acme.test {line}")
    )

    assert (finding.severity, finding.shows) == (severity, shows)
