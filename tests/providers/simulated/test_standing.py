"""What stands at the end: the last word about a setting counts."""

from datetime import UTC, datetime

import pytest

from counterseal.providers.simulated.letters import post_of
from counterseal.providers.simulated.standing import standing
from tests.providers.simulated.tiny import told_on

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def names(*lines, ended=False):
    story = told_on("exmail google dovecot", *lines)
    return [one.get("name") or one.get("what") for one in standing(story, "exmail", ended=ended)]


def test_a_rule_stands_until_it_is_removed():
    lines = (
        "2026-03-02 08:21 rule as=anna name=a words=x moves_to=Y",
        "2026-03-02 09:21 rule as=anna name=b words=x moves_to=Y",
        "2026-03-02 10:21 rule as=anna name=a what=removed",
    )

    assert names(*lines) == ["b"]
    assert names(*lines, ended=True) == ["a", "b"]


def test_a_rule_set_again_is_one_rule():
    assert names("2026-03-02 08:21 rule as=anna name=a", "2026-03-02 09:21 rule as=anna name=a words=z") == ["a"]


def test_a_setting_was_in_force_between_its_first_and_its_last_day():
    story = told_on(
        "exmail",
        "2026-03-02 08:21 forward as=anna to=x@freepost.test",
        "2026-03-03 08:21 forward as=anna what=removed",
    )
    (one,) = standing(story, "exmail", ended=True)

    assert one.stands(NOON)
    assert not one.stands(NOON.replace(day=4))
    assert not one.stands(NOON.replace(day=1))
    assert one.sends_to == ["x@freepost.test"]


def test_a_setting_made_for_another_is_the_others():
    story = told_on("google", "2026-03-02 08:21 delegate who=it@acme.test account=boss@acme.test to=anna@acme.test")

    assert [one.account for one in standing(story, "google")] == ["boss@acme.test"]


def test_a_change_belongs_to_its_target_when_that_is_one_of_ours():
    story = told_on(
        "exmail",
        "2026-03-02 08:21 change as=anna what=vacation.set target=anna@acme.test after=away",
        "2026-03-02 08:22 change as=anna what=collector.added target=anna@freepost.test host=pop.freepost.test",
    )

    assert [one.account for one in standing(story, "exmail")] == ["anna@acme.test", "anna@acme.test"]


@pytest.mark.parametrize(
    ("rule", "fits"),
    [
        ("words=invoice,bank", True),
        ("words=holiday", False),
        ("senders=buyer@partner.test", True),
        ("senders=partner.test", True),
        ("senders=someone@else.test", False),
        ("words=bank senders=someone@else.test", False),
        ("recipients=anna@acme.test", True),
        ("recipients=boss@acme.test", False),
        ("words=bank enabled=no", False),
        ("what=disabled", False),
        ("", True),
    ],
)
def test_a_rule_looks_at_subject_sender_and_recipients(rule, fits):
    story = told_on(
        "dovecot",
        f"2026-03-02 08:21 rule as=anna name=r {rule}",
        "2026-03-02 09:21 message act=received who=buyer@partner.test account=anna@acme.test"
        ' recipients=anna@acme.test subject="Bank details"',
    )
    (one,) = standing(story, "dovecot")
    (letter,) = post_of(story, "dovecot").letters

    assert one.fits(letter) is fits


def test_other_settings_act_on_no_mail():
    story = told_on("exmail", "2026-03-02 08:21 app_password as=anna name=phone")
    mail = told_on("dovecot", "2026-03-02 08:21 message as=anna act=sent recipients=b@partner.test subject=x")

    assert not standing(story, "exmail")[0].fits(post_of(mail, "dovecot").letters[0])
