"""A rule named to be overlooked is found; rules with a word for a name are not."""

import pytest

from counterseal.detectors.settings.rule_hiding_name import rule_hiding_name
from counterseal.testing import mailbox


@pytest.mark.parametrize("name", [".", "..", " ", ",", "r"], ids=["dot", "dots", "blank", "comma", "one letter"])
def test_a_speck_for_a_name_is_found(name):
    (finding,) = rule_hiding_name(mailbox(f'2026-03-02 08:21 rule name="{name}" deletes=yes'))

    assert finding.key == f"rule_hiding_name:anna@acme.test:mailbox:{name}"
    assert finding.remedies[0].action == "remove_rule"


@pytest.mark.parametrize(
    "innocent",
    [
        "2026-03-02 08:21 rule name=Newsletters moves_to=News",
        "2026-03-02 08:21 rule name=税 moves_to=税务",
        '2026-03-02 08:21 rule name="" senders=shop@example.com moves_to=Orders',
        "2026-03-02 08:21 rule name=. deletes=yes what=removed",
        "2026-03-02 08:21 rule name=. deletes=yes succeeded=no",
    ],
    ids=["a word", "one Chinese character", "made by a click", "removed", "refused"],
)
def test_innocent_names_are_left_alone(innocent):
    assert not list(rule_hiding_name(mailbox(innocent)))
