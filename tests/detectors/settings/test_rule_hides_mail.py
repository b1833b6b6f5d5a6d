"""A rule that hides what the owner wants to see is found; housekeeping is not."""

from dataclasses import replace

import pytest

from counterseal.detectors.settings.rule_hides_mail import rule_hides_mail
from counterseal.model.finding import Severity, Shows
from counterseal.model.mailbox import Company
from counterseal.model.records import Rule
from counterseal.testing import company, mailbox

PARTNER = "2026-01-02 08:00 message recipients=jo@buyer.test"


def to_owner(line) -> Company:
    """A company whose one rule picks what is addressed to the owner."""
    acme = company(line)
    return replace(
        acme, records=tuple(replace(one, conditions=(("MyNameInToBox", "True"),)) for one in acme.every(Rule))
    )


def test_names_the_words_and_offers_to_remove_the_rule():
    (finding,) = rule_hides_mail(mailbox('2026-03-02 08:21 rule name=News words=invoice,密码 moves_to="RSS Feeds"'))

    assert finding.key == "rule_hides_mail:anna@acme.test:News"
    assert finding.said.template == "The rule “{name}” moves mail to “{folder}”, which nobody opens"
    assert [said.template for said in finding.because] == [
        "It waits for words about money: {words}",
        "It waits for words about security: {words}",
    ]
    assert [remedy.action for remedy in finding.remedies] == ["remove_rule", "review_mailbox", "ask_owner"]


@pytest.mark.parametrize(
    "line",
    [
        "words=invoice deletes=yes",
        "words=发票 moves_to=垃圾邮件",
        "deletes=yes",
        'moves_to="Conversation History"',
        "senders=jo@buyer.test moves_to=已删除邮件",
        "senders=buyer.test deletes=yes",
        "senders=it@acrne.test moves_to=Junk",
        "senders=bo@acme.test moves_to=.",
        'senders=li@other.test moves_to="RSS Feeds" name=.',
    ],
    ids=[
        "money", "money in Chinese", "everything deleted", "everything to history", "a partner", "a partner's domain",
        "a look-alike", "a colleague into a folder without a name", "a stranger by a rule without a name",
    ],
)  # fmt: skip
def test_what_nobody_hides_from_himself_is_high(line):
    (finding,) = rule_hides_mail(mailbox(PARTNER, f"2026-03-02 08:21 rule {line}"))

    assert (finding.severity, finding.shows) == (Severity.HIGH, Shows.INTRUDER)
    assert finding.confidence >= 0.75


def test_a_harmless_name_does_not_hide_what_the_rule_does():
    acme = to_owner('2026-03-02 08:21 rule name="Move meetings" moves_to=Junk deletes=yes')
    (finding,) = rule_hides_mail(acme.mailbox("anna@acme.test"))

    assert finding.severity == Severity.HIGH
    assert finding.said.template == "The rule “{name}” copies mail to “{folder}” and deletes it"
    assert finding.because[0].template == "It picks every mail that is addressed to the owner, whatever its name says"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("senders=bo@acme.test deletes=yes", "It picks mail of colleagues: {senders}"),
        ("senders=security-noreply@bank.test moves_to=Junk", "It picks warnings of {senders}"),
        ("operation=Set-InboxRule deletes=yes", "Which mail it picks is not in the record"),
        ("moves_to=Archive marks_read=yes", "It picks every mail"),
        (
            "senders=jo@buyer.test moves_to=Archive marks_read=yes",
            "It picks mail of {senders}, whom the mailbox has written to before",
        ),
    ],
    ids=["a colleague", "warnings", "not known what", "everything archived unread", "a partner archived unread"],
)
def test_what_the_owner_may_have_done_is_medium(line, said):
    (finding,) = rule_hides_mail(mailbox(PARTNER, f"2026-03-02 08:21 rule {line}"))

    assert (finding.severity, finding.shows) == (Severity.MEDIUM, Shows.DOUBT)
    assert said in [one.template for one in finding.because]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("senders=li@other.test deletes=yes", "The rule “{name}” deletes mail as it arrives"),
        ("words=invoice moves_to=归档", "The rule “{name}” moves mail to “{folder}” as it arrives"),
        ("words=invoice marks_read=yes", "The rule “{name}” marks mail as read before the owner sees it"),
    ],
    ids=["one person blocked", "money archived", "money marked as read"],
)
def test_what_people_do_is_low(line, said):
    (finding,) = rule_hides_mail(mailbox(f"2026-03-02 08:21 rule {line}"))

    assert (finding.severity, finding.said.template) == (Severity.LOW, said)


@pytest.mark.parametrize(
    "innocent",
    [
        "name=News words=newsletter moves_to=News",
        "name=News senders=news@shop.test deletes=yes",
        'name=News senders=newsletter@shop.test moves_to="RSS Feeds"',
        "name=Spam words=[SPAM] moves_to=Junk",
        "name=Bills words=invoice moves_to=Invoices marks_read=yes",
        "name=票 words=发票 moves_to=发票",
        "name=Offers words=webinar deletes=yes",
        "name=Buyer senders=jo@buyer.test moves_to=Archive",
        "name=Buyer senders=jo@buyer.test marks_read=yes",
        "name=Block senders=spammer.test moves_to=Junk",
        "name=List recipients=list@acme.test moves_to=Archive",
        "name=x deletes=yes what=removed",
        "name=x deletes=yes succeeded=no",
        "name=x deletes=yes scope=tenant",
        "name=x operation=Set-InboxRule moves_to=Archive",
    ],
    ids=[
        "newsletters", "a shop's news deleted", "a newsletter to the feeds", "a filter's mark", "bills",
        "bills in Chinese", "advertising", "a partner archived", "a partner marked as read", "a domain blocked",
        "a list", "removed", "refused", "the company's rule", "archive, not known what",
    ],
)  # fmt: skip
def test_innocent_rules_are_left_alone(innocent):
    assert not list(rule_hides_mail(mailbox(PARTNER, f"2026-03-02 08:21 rule {innocent}")))


def test_an_unknown_sender_is_named():
    (finding,) = rule_hides_mail(mailbox("2026-03-02 08:21 rule senders=li@other.test deletes=yes"))

    assert finding.because[0].template == "It picks mail of {senders}"
    assert finding.remedies[1].action == "restore_deleted"


def test_a_look_alike_is_explained():
    (finding,) = rule_hides_mail(mailbox("2026-03-02 08:21 rule senders=it@acrne.test deletes=yes"))

    assert [said.template for said in finding.because] == ["{address} is made to look like “{target}”"]


LIFE = "\n".join(
    f"2026-02-{day:02} 09:00 signin ip=198.51.100.7 country=DE asn=3320 client='Chrome on Windows'"
    for day in range(1, 20)
)
HOME = "ip=198.51.100.7 client='Chrome on Windows'"


@pytest.mark.parametrize(
    ("line", "severities"),
    [
        ("words=payment moves_to=Archive marks_read=yes", [Severity.LOW]),
        ("words=payment moves_to=Archive", []),
        ("moves_to=Archive marks_read=yes", [Severity.MEDIUM]),
        ("words=password moves_to=Archive marks_read=yes", [Severity.MEDIUM]),
        ('words=payment moves_to="RSS Feeds"', [Severity.HIGH]),
    ],
    ids=["bank slips archived unread", "bank slips archived", "everything", "security", "where nobody looks"],
)
def test_what_a_bookkeeper_archives_at_the_desk_weighs_less(line, severities):
    found = rule_hides_mail(mailbox(LIFE, f"2026-03-02 08:21 rule {line} {HOME}"))

    assert [finding.severity for finding in found] == severities


@pytest.mark.parametrize(
    ("line", "severity", "shows"),
    [
        ("operation=Sieve name=x words=invoice,payment deletes=yes", Severity.HIGH, Shows.INTRUDER),
        ("operation=Sieve name=x words=invoice moves_to=INBOX.Trash", Severity.HIGH, Shows.DOUBT),
        ("operation=Sieve name=x words=invoice moves_to=Drafts", Severity.HIGH, Shows.INTRUDER),
        ("operation=gmail.filters words=付款 moves_to=TRASH", Severity.HIGH, Shows.DOUBT),
        ("operation=gmail.filters senders=jo@buyer.test moves_to=SPAM", Severity.HIGH, Shows.DOUBT),
        ("operation=收信规则 words=汇款 moves_to=订阅邮件", Severity.HIGH, Shows.INTRUDER),
        ("operation=Sieve recipients=anna@acme.test deletes=yes", Severity.HIGH, Shows.INTRUDER),
        ("operation=Get-InboxRule name=. senders=li@other.test moves_to=Junk", Severity.HIGH, Shows.INTRUDER),
    ],
    ids=[
        "words deleted", "one word binned", "to the drafts", "Gmail's bin", "a partner to Gmail's spam",
        "feeds in Chinese", "all mail of the owner", "a name that hides",
    ],
)  # fmt: skip
def test_a_rule_that_stands_is_found_in_every_dialect(line, severity, shows):
    (finding,) = rule_hides_mail(mailbox(PARTNER, f"2026-03-02 08:21 rule standing=yes {line}"))

    assert (finding.severity, finding.shows) == (severity, shows)


@pytest.mark.parametrize(
    "innocent",
    [
        "operation=gmail.filters senders=news@shop.test moves_to=TRASH",
        "operation=gmail.filters words=invoice moves_to=Archive",
        "operation=Sieve words=***SPAM*** moves_to=INBOX.Junk",
        "operation=Sieve words=代开发票 deletes=yes",
        "operation=Sieve name=Bills words=invoice moves_to=INBOX.Bills",
        "operation=Sieve senders=li@other.test moves_to=Archive",
    ],
    ids=["news binned", "bills archived", "a filter's mark", "false invoices for sale", "bills", "one person archived"],
)
def test_what_stands_and_is_housekeeping_is_left_alone(innocent):
    assert not list(rule_hides_mail(mailbox(PARTNER, f"2026-03-02 08:21 rule standing=yes {innocent}")))


def test_a_script_that_was_only_seen_at_work_is_low():
    line = "2026-03-02 08:21 rule standing=yes operation='sieve discard' name= deletes=yes count=40"
    (finding,) = rule_hides_mail(mailbox(PARTNER, line))

    assert finding.severity is Severity.LOW


def test_a_filter_without_a_name_is_called_by_what_it_does():
    line = "2026-03-02 08:21 rule standing=yes operation=gmail.filters name= words=payment senders=jo@buyer.test deletes=yes"
    (finding,) = rule_hides_mail(mailbox(PARTNER, line))

    assert finding.about == "jo@buyer.test, payment → ×"
    assert finding.remedies[0].target == "jo@buyer.test, payment → ×"


def test_what_partners_write_about_money_is_hidden_in_the_archive_where_there_is_no_other_place():
    line = "2026-03-02 08:21 rule standing=yes operation=gmail.filters words=bank senders=jo@buyer.test moves_to=archive marks_read=yes"
    (finding,) = rule_hides_mail(mailbox(PARTNER, line))

    assert (finding.severity, finding.shows) == (Severity.HIGH, Shows.DOUBT)
