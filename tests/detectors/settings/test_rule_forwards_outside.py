"""A rule that sends mail to strangers is found; one that sends it to colleagues is not."""

import pytest

from counterseal.detectors.settings.rule_forwards_outside import rule_forwards_outside
from counterseal.model.finding import Severity, Shows
from counterseal.testing import company, mailbox

LIFE = "\n".join(
    f"2026-02-{day:02} 09:00 signin ip=198.51.100.7 country=DE asn=3320 client='Chrome on Windows'"
    for day in range(1, 20)
)
HOME = "ip=198.51.100.7 client='Chrome on Windows'"
AWAY = "ip=203.0.113.9 country=NG asn=37148"


@pytest.mark.parametrize(
    ("line", "severity"),
    [
        ("name=Copies forwards_to=jo@example.com moves_to=Archive", Severity.HIGH),
        (f"name=Copies copies_to=jo@qq.com {AWAY}", Severity.HIGH),
        ("name=Copies forwards_to=jo@acrne.test", Severity.HIGH),
        ("name=. forwards_to=jo@example.com", Severity.HIGH),
        ("name=Copies forwards_to=jo@example.com deletes=yes", Severity.CRITICAL),
    ],
    ids=[
        "outside and filed away",
        "blind copy to free mail from a new place",
        "look-alike",
        "without a name",
        "and deletes",
    ],
)
def test_a_rule_that_sends_mail_to_strangers_is_found(line, severity):
    (finding,) = rule_forwards_outside(mailbox(LIFE, f"2026-03-02 08:21 rule {line}"))

    assert (finding.severity, finding.shows) == (severity, Shows.INTRUDER)
    assert finding.remedies[0].action == "remove_rule"


def test_the_finding_says_which_mail_and_who_made_the_rule():
    line = "2026-03-02 08:21 rule name=x words=invoice deletes=yes forwards_to=jo@qq.com"
    acme = company(f"{line} account=anna@acme.test who=it@acme.test")
    (finding,) = rule_forwards_outside(acme.mailbox("anna@acme.test"))

    assert finding.key == "rule_forwards_outside:anna@acme.test:x>jo@qq.com"
    assert [said.template for said in finding.because] == [
        "{address} belongs to a free mail service, where nobody is asked for a name",
        "The rule then deletes the mail from the mailbox",
        "It waits for the words {words}",
        "It was made by {actor}, not by the owner of the mailbox",
    ]


def test_only_the_change_proves_it_and_the_rule_before_explains_it():
    findings = list(
        rule_forwards_outside(
            mailbox(
                "2026-02-02 08:21 rule name=x moves_to=Bills words=invoice",
                "2026-03-02 08:25 rule name=x operation=Set-InboxRule forwards_to=jo@qq.com deletes=yes",
            )
        )
    )

    assert {finding.key for finding in findings} == {"rule_forwards_outside:anna@acme.test:x>jo@qq.com"}
    assert [one.id for one in findings[-1].records] == ["L2"]
    assert [one.id for one in findings[-1].related] == ["L1"]
    assert findings[-1].severity == Severity.CRITICAL


@pytest.mark.parametrize(
    "lines",
    [
        [
            "2026-01-02 08:00 message recipients=tax@advisor.test",
            "2026-03-02 08:21 rule name=x forwards_to=tax@advisor.test",
        ],
        [
            "2026-03-01 08:00 change what=user.created target=new@acme.test",
            "2026-03-02 08:21 rule name=x forwards_to=new@acme.test",
        ],
        [LIFE, f"2026-03-02 08:21 rule name=x forwards_to=jo@gmail.com {HOME}"],
        ["2026-03-02 08:21 rule name=x forwards_to=jo@bureau.test"],
    ],
    ids=[
        "an accountant of old",
        "a colleague of this week",
        "free mail, from the desk",
        "a bureau, not told from where",
    ],
)
def test_what_is_probably_honest_is_medium(lines):
    (finding,) = rule_forwards_outside(mailbox(*lines))

    assert (finding.severity, finding.shows) == (Severity.MEDIUM, Shows.DOUBT)


@pytest.mark.parametrize(
    "innocent",
    [
        "2026-03-02 08:21 rule name=x forwards_to=bo@acme.test copies_to=office@acme.test",
        "2026-03-02 08:21 rule name=x moves_to=News",
        "2026-03-02 08:21 rule name=x forwards_to=jo@qq.com what=removed",
        "2026-03-02 08:21 rule name=x forwards_to=jo@qq.com enabled=no",
        "2026-03-02 08:21 rule name=x forwards_to=jo@qq.com scope=tenant",
    ],
    ids=["colleagues", "files newsletters", "removed", "switched off", "the company's rule"],
)
def test_innocent_rules_are_left_alone(innocent):
    assert not list(rule_forwards_outside(mailbox(innocent)))


def test_a_rule_that_is_gone_is_told_as_gone_and_not_offered_for_removal():
    (finding,) = rule_forwards_outside(
        mailbox(
            "2026-03-02 08:21 rule name=x forwards_to=jo@qq.com deletes=yes",
            "2026-03-02 10:21 rule name=x what=removed",
        )
    )

    assert finding.because[-1].template == "The rule was removed at {at} by {actor}"
    assert [remedy.action for remedy in finding.remedies] == ["ask_owner"]


@pytest.mark.parametrize(
    ("line", "severity", "shows"),
    [
        ("forwards_to=jo@gmail.com", Severity.HIGH, Shows.DOUBT),
        ("forwards_to=jo@gmail.com words=newsletter", Severity.MEDIUM, Shows.DOUBT),
        ("forwards_to=jo@gmail.com words=invoice", Severity.HIGH, Shows.DOUBT),
        ("forwards_to=jo@example.com keeps=no", Severity.HIGH, Shows.DOUBT),
        ("operation='sieve redirect' forwards_to=jo@gmail.com", Severity.HIGH, Shows.DOUBT),
        ("operation='sieve redirect' forwards_to=jo@example.com", Severity.MEDIUM, Shows.DOUBT),
        ("forwards_to=jo@gmail.com words=invoice moves_to=Trash", Severity.HIGH, Shows.INTRUDER),
        ("forwards_to=jo@gmail.com words=invoice deletes=yes", Severity.CRITICAL, Shows.INTRUDER),
        ("forwards_to=jo@acrne.test", Severity.HIGH, Shows.INTRUDER),
        ("forwards_to=archive@vault.example", Severity.LOW, Shows.DOUBT),
    ],
    ids=[
        "all to free mail", "some to free mail", "money to free mail", "nothing kept", "seen at work, to free mail",
        "seen at work,", "money, hidden", "money, deleted",
        "a look-alike", "an archive",
    ],
)  # fmt: skip
def test_of_a_rule_that_stands_nobody_knows_who_made_it(line, severity, shows):
    (finding,) = rule_forwards_outside(mailbox(f"2026-03-02 08:21 rule standing=yes name=x operation=Sieve {line}"))

    assert (finding.severity, finding.shows) == (severity, shows)
    assert not [one for one in finding.because if one.template.startswith("It was made by")]


SCRIPT = "2026-03-09 00:00 rule name=x operation=Sieve standing=yes words=invoice forwards_to=jo@bureau.test"
UPLOADED = "2026-03-02 08:20 change what=sieve.changed"


@pytest.mark.parametrize(
    ("lines", "severity"),
    [
        ([f"2026-03-02 08:21 rule name=x forwards_to=jo@bureau.test {HOME}"], Severity.LOW),
        ([f"2026-03-02 08:21 rule name=x forwards_to=jo@bureau.test marks_read=yes {HOME}"], Severity.HIGH),
        ([f"{UPLOADED} {HOME}", SCRIPT], Severity.LOW),
        ([f"{UPLOADED} {HOME}", f"{SCRIPT} keeps=no"], Severity.HIGH),
        ([f"{UPLOADED} {HOME}", f"{UPLOADED} {AWAY}", SCRIPT], Severity.MEDIUM),
        ([SCRIPT], Severity.MEDIUM),
    ],
    ids=[
        "desk",
        "and marks read",
        "script from the desk",
        "keeps nothing",
        "script from elsewhere too",
        "nobody knows",
    ],
)
def test_copies_for_a_company_that_somebody_ordered_at_the_desk_are_low(lines, severity):
    (finding,) = rule_forwards_outside(mailbox(LIFE, *lines))

    assert finding.severity is severity
