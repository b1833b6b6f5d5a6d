"""A rule that waits for money and takes it away is found; a bookkeeper's filing is not."""

import pytest

from counterseal.detectors.settings.rule_watches_money import rule_watches_money
from counterseal.model.finding import Severity, Shows
from counterseal.model.text import many
from counterseal.testing import mailbox

PARTNER = "2026-01-02 08:00 message recipients=jo@buyer.test"
NEW = "2026-03-01 08:00 change what=user.created target=new@acme.test"

LIFE = "\n".join(
    f"2026-02-{day:02} 09:00 signin ip=198.51.100.7 country=DE asn=3320 client='Chrome on Windows'"
    for day in range(1, 20)
)
HOME = "ip=198.51.100.7 client='Chrome on Windows'"
AWAY = "ip=203.0.113.9 country=NG asn=37148"


@pytest.mark.parametrize(
    ("line", "because"),
    [
        (f"words=invoice,付款 forwards_to=li@gmail.com {AWAY}", "It sends that mail to {addresses}"),
        ("words=iban copies_to=li@other.test marks_read=yes", "It sends that mail to {addresses}"),
        ("words=水单 deletes=yes", "It deletes that mail"),
        ('words=hacked moves_to="RSS Feeds"', "It moves that mail to “{folder}”"),
        ("senders=jo@buyer.test moves_to=Junk", "It moves that mail to “{folder}”"),
        ("senders=buyer.test forwards_to=finance@acrne.test", "It sends that mail to {addresses}"),
    ],
    ids=[
        "out to free mail from a new place",
        "copied out unread",
        "deleted",
        "buried",
        "a partner buried",
        "a partner's mail to a look-alike",
    ],
)
def test_a_rule_that_takes_money_away_is_found(line, because):
    (finding,) = rule_watches_money(mailbox(PARTNER, LIFE, f"2026-03-02 08:21 rule name=x {line}"))

    assert finding.key == "rule_watches_money:anna@acme.test:x"
    assert (finding.severity, finding.shows) == (Severity.HIGH, Shows.INTRUDER)
    assert finding.because[0].template == because


def test_the_words_are_named_and_more_of_them_make_it_surer():
    (one,) = rule_watches_money(mailbox("2026-03-02 08:21 rule words=invoice deletes=yes"))
    (two,) = rule_watches_money(mailbox("2026-03-02 08:21 rule words=invoice,bank,lunch deletes=yes"))

    assert dict(two.said.values)["words"] == many(["bank", "invoice"])
    assert one.confidence < two.confidence


@pytest.mark.parametrize(
    "line",
    [
        "words=invoice forwards_to=jo@buyer.test",
        "words=invoice forwards_to=new@acme.test",
        "words=invoice moves_to=Archive marks_read=yes",
        "words=invoice forwards_to=office@bureau.test",
    ],
    ids=["to whom it has long written", "to a colleague of this week", "archived unread", "to a bureau"],
)
def test_what_is_probably_honest_is_medium(line):
    (finding,) = rule_watches_money(mailbox(PARTNER, NEW, f"2026-03-02 08:21 rule {line}"))

    assert (finding.severity, finding.shows) == (Severity.MEDIUM, Shows.DOUBT)


def test_a_bookkeeper_who_archives_at_the_desk_is_left_alone():
    rule = f"2026-03-02 08:21 rule words=invoice moves_to=Archive marks_read=yes {HOME}"

    assert not list(rule_watches_money(mailbox(LIFE, rule)))


def test_marking_as_read_is_told():
    (finding,) = rule_watches_money(mailbox("2026-03-02 08:21 rule words=invoice deletes=yes marks_read=yes"))

    assert finding.because[-1].template == "It marks that mail as read"


@pytest.mark.parametrize(
    "innocent",
    [
        "words=invoice moves_to=Invoices",
        "words=发票 moves_to=发票 marks_read=yes",
        "words=invoice forwards_to=accounting@acme.test",
        "words=invoice moves_to=Archive",
        "words=invoice marks_read=yes",
        "words=newsletter deletes=yes",
        "words=invoice deletes=yes what=removed",
        "words=invoice deletes=yes scope=tenant",
        "words=[SPAM] deletes=yes",
    ],
    ids=["filed", "filed in Chinese", "to a colleague", "archived", "only marked", "other words", "removed",
         "the company's rule", "a filter's mark"],
)  # fmt: skip
def test_innocent_rules_are_left_alone(innocent):
    assert not list(rule_watches_money(mailbox(f"2026-03-02 08:21 rule {innocent}")))


@pytest.mark.parametrize(
    ("line", "severity", "shows"),
    [
        ("words=invoice moves_to=Trash", Severity.HIGH, Shows.DOUBT),
        ("words=invoice moves_to='RSS Feeds'", Severity.HIGH, Shows.INTRUDER),
        ("words=invoice deletes=yes forwards_to=jo@gmail.com", Severity.HIGH, Shows.INTRUDER),
        ("words=invoice forwards_to=jo@gmail.com", Severity.MEDIUM, Shows.DOUBT),
    ],
    ids=["binned", "where nobody looks", "hidden and sent out", "sent out"],
)
def test_of_a_rule_that_stands_only_the_content_proves(line, severity, shows):
    (finding,) = rule_watches_money(mailbox(f"2026-03-02 08:21 rule standing=yes operation=Sieve name=x {line}"))

    assert (finding.severity, finding.shows) == (severity, shows)


def test_a_bookkeepers_archive_that_stands_is_left_alone():
    line = "2026-03-02 08:21 rule standing=yes operation=Sieve name=Bills words=invoice moves_to=INBOX.Archive"

    assert not list(rule_watches_money(mailbox(line)))


def test_copies_of_invoices_for_a_bookkeeper_ordered_at_the_desk_are_low():
    life = "\n".join(
        f"2026-02-{day:02} 09:00 signin ip=198.51.100.7 country=DE asn=3320 client='Chrome on Windows'"
        for day in range(1, 20)
    )
    rule = "2026-03-02 08:21 rule name=x words=invoice forwards_to=jo@bureau.test"
    (desk,) = rule_watches_money(mailbox(life, f"{rule} ip=198.51.100.7 client='Chrome on Windows'"))
    (told,) = rule_watches_money(mailbox(life, rule))

    assert (desk.severity, told.severity) == (Severity.LOW, Severity.MEDIUM)
