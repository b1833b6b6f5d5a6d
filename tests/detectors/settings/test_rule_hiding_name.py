"""A rule named to be overlooked is found; rules with a word for a name are not."""

import pytest

from counterseal.detectors.settings.rule_hiding_name import rule_hiding_name
from counterseal.model.finding import Severity, Shows
from counterseal.testing import mailbox


@pytest.mark.parametrize(
    "name",
    [".", "..", " ", ",", "r", "\u200b", "aaa"],
    ids=["dot", "dots", "blank", "comma", "one letter", "cannot be seen", "one letter again and again"],
)
def test_a_speck_for_a_name_is_found(name):
    (finding,) = rule_hiding_name(mailbox(f'2026-03-02 08:21 rule name="{name}" deletes=yes'))

    assert finding.key == f"rule_hiding_name:anna@acme.test:mailbox:{name}"
    assert finding.remedies[0].action == "remove_rule"


@pytest.mark.parametrize(
    ("line", "confidence", "severity"),
    [
        ("name=. deletes=yes", 0.9, Severity.HIGH),
        ("name=. forwards_to=jo@gmail.com", 0.9, Severity.HIGH),
        ('name="" moves_to="RSS Feeds"', 0.9, Severity.HIGH),
        ("name=. moves_to=Orders", 0.75, Severity.HIGH),
        ("name=x deletes=yes", 0.6, Severity.MEDIUM),
    ],
    ids=["deletes", "sends out", "buries", "only files", "a letter"],
)
def test_the_name_weighs_by_what_the_rule_does(line, confidence, severity):
    (finding,) = rule_hiding_name(mailbox(f"2026-03-02 08:21 rule {line}"))

    assert (finding.confidence, finding.severity) == (confidence, severity)


def test_a_rule_of_the_company_is_removed_as_such():
    (finding,) = rule_hiding_name(mailbox("2026-03-02 08:21 rule name=. scope=tenant"))

    assert finding.key == "rule_hiding_name:anna@acme.test:tenant:."
    assert finding.remedies[0].action == "remove_transport_rule"


def test_a_name_that_cannot_be_seen_is_not_printed():
    (finding,) = rule_hiding_name(mailbox('2026-03-02 08:21 rule name=" " deletes=yes'))

    assert finding.said.template == "The rule has no name that can be seen, which hides it in the list of rules"


@pytest.mark.parametrize(
    "innocent",
    [
        "2026-03-02 08:21 rule name=Newsletters moves_to=News",
        "2026-03-02 08:21 rule name=税 moves_to=税务",
        '2026-03-02 08:21 rule name="" senders=shop@example.com moves_to=Orders',
        "2026-03-02 08:21 rule name=1 moves_to=Orders",
        "2026-03-02 08:21 rule name=x forwards_to=bo@acme.test",
        "2026-03-02 08:21 rule name=. deletes=yes what=removed",
        "2026-03-02 08:21 rule name=. deletes=yes succeeded=no",
        '2026-03-02 08:21 rule name="" deletes=yes partial=yes',
        "2026-03-02 08:21 rule name=. deletes=yes actor_kind=system",
    ],
    ids=[
        "a word",
        "one Chinese character",
        "made by a click",
        "in a hurry",
        "to a colleague",
        "removed",
        "refused",
        "the provider",
        "cut off with its row",
    ],
)
def test_innocent_names_are_left_alone(innocent):
    assert not list(rule_hiding_name(mailbox(innocent)))


@pytest.mark.parametrize("operation", ["gmail.filters", "Sieve", "收信规则"])
def test_filters_that_have_no_names_are_left_alone(operation):
    line = f"2026-03-02 08:21 rule standing=yes operation={operation} name= words=invoice deletes=yes"

    assert not list(rule_hiding_name(mailbox(line)))


@pytest.mark.parametrize(
    ("more", "shows"), [("deletes=yes", Shows.INTRUDER), ("", Shows.DOUBT)], ids=["takes mail", "only a name"]
)
def test_a_name_that_hides_and_stands(more, shows):
    (finding,) = rule_hiding_name(mailbox(f"2026-03-02 08:21 rule standing=yes operation=Sieve name=. {more}"))

    assert (finding.severity, finding.shows) == (Severity.HIGH, shows)
