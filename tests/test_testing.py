"""The builders that tests and plugin authors use refuse what they do not understand, and name the line."""

import pytest

from counterseal.model.records import Access, Change, Delegate, Message, Rule, SignIn
from counterseal.testing import company, mailbox, verdict


def test_a_line_makes_the_record_it_says():
    (signin,) = mailbox("2026-03-02 08:21 signin ip=203.0.113.9 session=s1").every(SignIn)

    assert (signin.ok, signin.ip, signin.session, signin.at.isoformat()) == (
        True, "203.0.113.9", "s1", "2026-03-02T08:21:00+00:00",
    )  # fmt: skip


def test_failed_and_interrupted_are_sign_ins_that_were_not_good():
    found = mailbox("2026-03-02 08:21 failed", "2026-03-02 08:22 interrupted").every(SignIn)

    assert [(one.ok, one.interrupted) for one in found] == [(False, False), (False, True)]


def test_what_a_change_has_no_field_for_goes_into_its_details():
    (change,) = mailbox("2026-03-02 08:21 change what=app.registered target=X app_id=1").every(Change)

    assert change.details == {"app_id": "1"}


def test_lists_and_items_are_separated_by_commas():
    (access,) = mailbox("2026-03-02 08:21 access items=a,b").every(Access)

    assert [item.name for item in access.items] == ["a", "b"]


def test_places_are_told_beside_the_address():
    world = company("2026-03-02 08:21 signin ip=203.0.113.9 country=NG asn=64500 network=Lagos net_kind=hosting")
    place = world.where("203.0.113.9")

    assert (place.country, place.asn, place.network, place.kind) == ("NG", 64500, "Lagos", "hosting")
    assert (world.distance("CN", "CN"), world.distance("CN", "NG") > 0) == (0.0, True)


def test_who_acts_in_whose_mailbox_can_differ():
    (grant,) = company("2026-03-02 08:21 delegate account=boss@acme.test to=eve@acme.test").every(Delegate)

    assert (grant.account, grant.actor) == ("boss@acme.test", "anna@acme.test")


def test_what_stands_was_done_by_nobody():
    (rule,) = mailbox("2026-03-02 08:21 rule standing=yes name=x").every(Rule)

    assert (rule.standing, rule.account, rule.actor) == (True, "anna@acme.test", "")


def test_the_providers_own_word_for_a_country_is_not_our_table():
    lines = (
        "2026-03-02 08:21 signin country=CN city=深圳",
        "2026-03-02 08:22 signin ip=203.0.113.9 country=NG said=VN",
    )
    world = company(*lines)

    assert [one.country for one in world.every(SignIn)] == ["CN", "VN"]
    assert world.where("203.0.113.9").country == "NG"


def test_a_message_may_say_all_that_a_mailbox_file_does():
    (message,) = mailbox(
        "2026-03-02 08:21 message act=received kept=yes role=trash flags=unseen in_reply_to=<a@acme.test> "
        'names="bo@partner.test:Bo Li" count=3 last="2026-03-02 09:21"'
    ).every(Message)

    assert (message.kept, message.role, message.flags, message.names) == (
        True, "trash", ("unseen",), {"bo@partner.test": "Bo Li"},
    )  # fmt: skip
    assert message.last is not None
    assert (message.count, message.last.hour) == (3, 9)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("yesterday signin", "line 1"),
        ("2026-03-02 08:21 dance", "no such verb"),
        ("2026-03-02 08:21 signin colour=red", "colour"),
    ],
)
def test_a_line_that_means_nothing_is_refused_with_its_number(line, said):
    with pytest.raises(ValueError, match=said):
        mailbox(line)


def test_what_the_judge_says_is_given_by_the_number_of_the_line():
    box = mailbox(
        "2026-03-02 08:21 signin",
        "2026-03-02 08:22 message act=received",
        judged={2: verdict("fraud", "payroll", status="changed", identity=0.4)},
    )
    (message,) = box.every(Message)
    one = box.company.judged[message.id].verdict

    assert (one.word, one.types, one.payees[0].status) == ("fraud", ("payroll",), "changed")
    assert [sign.signal for sign in one.reasons] == ["account_changed", "says_payroll"]


def test_what_is_clean_has_no_weight_against_it():
    one = verdict("clean", status="known").verdict

    assert [sign.weight for sign in one.signs] == [0.0]
    assert verdict("spam", "bulk").verdict.payees == ()
