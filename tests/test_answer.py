"""The answer: yes needs a proof, no needs that somebody looked, and silence is neither."""

from dataclasses import replace

import pytest

from counterseal.answer import answers, by_words, no_records, worst
from counterseal.attribute import attribute
from counterseal.model.answer import By, Compromised
from counterseal.model.finding import Finding, Severity, Shows
from counterseal.model.text import text
from counterseal.testing import ANNA, company

WORLD = company("""
    2026-02-20 08:40 signin who=boss@acme.test ip=198.51.100.8
    2026-03-02 08:40 signin ip=198.51.100.7 client=Outlook
    2026-03-03 03:10 signin ip=203.0.113.9 client=axios session=s1 factor=password
    2026-03-03 03:21 rule name=. session=s1
    2026-03-03 03:30 delegate account=boss@acme.test to=eve@acme.test session=s1
    2026-03-03 03:40 change what=user.created target=eve@acme.test session=s1
    2026-03-04 08:40 signin who=boss@acme.test ip=198.51.100.8
    2026-03-04 08:41 failed who=carl@acme.test ip=203.0.113.9
    2026-03-04 08:42 signin who=carl@acme.test ip=198.51.100.9
    2026-03-04 08:43 rule who=dora@acme.test name=News moves_to=News
    2026-03-04 08:44 signin who=guest@example.com
""")


def finding(place, shows, confidence, account=ANNA, severity=Severity.HIGH, detector="d", cause=""):
    record = WORLD.records[place + 1]  # the first is the boss, ten days before
    return Finding(
        account=account, about=detector, said=text("Word of {detector}", detector=detector), records=(record,),
        severity=severity, shows=shows, confidence=confidence, detector=detector, cause=cause,
    )  # fmt: skip


def answer(account, *findings):
    found = answers(WORLD, findings, attribute(WORLD, findings))
    return {one.account: one for one in found}[account]


def test_an_act_that_proves_it_makes_a_yes_with_the_first_proof_and_the_first_possible_act():
    found = answer(ANNA, finding(2, Shows.INTRUDER, 0.95, cause="guessed"), finding(0, Shows.DOUBT, 0.5))

    assert (found.compromised, found.state, found.cause) == (Compromised.YES, "signed_in", "guessed")
    assert (found.since.hour, found.possible_since.day, found.until.minute) == (3, 2, 40)
    assert found.intruder.sessions == ("s1",)


def test_an_act_that_speaks_for_it_is_only_likely():
    assert answer(ANNA, finding(2, Shows.INTRUDER, 0.75)).compromised is Compromised.LIKELY


def test_a_mailbox_that_the_intruder_opened_is_likely_read():
    found = answer("boss@acme.test", finding(2, Shows.INTRUDER, 0.95), finding(3, Shows.OPENED, 0.9, "boss@acme.test"))

    assert (found.compromised, found.state, found.since.minute) == (Compromised.LIKELY, "opened", 30)


def test_an_account_that_the_intruder_made_is_theirs():
    found = answer("eve@acme.test", finding(4, Shows.INTRUDER, 0.95, "eve@acme.test"))

    assert (found.compromised, found.state, found.since.minute) == (Compromised.YES, "rogue", 40)


def test_doubts_from_different_sides_add_up_and_repeated_ones_do_not():
    sides = [finding(1, Shows.DOUBT, 0.7, detector="place"), finding(1, Shows.DOUBT, 0.7, detector="client")]
    again = [finding(1, Shows.DOUBT, 0.7), replace(finding(1, Shows.DOUBT, 0.7), about="again")]

    assert answer(ANNA, *sides).compromised is Compromised.LIKELY
    assert answer(ANNA, *again).compromised is Compromised.CANNOT_TELL


def test_a_single_doubt_is_a_question_for_the_owner():
    found = answer(ANNA, finding(1, Shows.DOUBT, 0.6))

    assert found.compromised is Compromised.CANNOT_TELL
    assert "ask by phone" in found.because[0].template


def test_an_attempt_that_failed_is_a_no_that_says_so():
    found = answer("carl@acme.test", finding(6, Shows.ATTEMPT, 0.9, "carl@acme.test"))

    assert found.compromised is Compromised.NO
    assert [one.template for one in found.because] == [
        "Word of {detector}",
        "{n} sign-ins were looked at and nothing speaks for an intruder",
        "It signed in on {days} days only, so there is little to compare with",
    ]  # fmt: skip


def test_no_needs_that_sign_ins_were_looked_at():
    found = answer("dora@acme.test")

    assert (found.compromised, found.confidence) == (Compromised.CANNOT_TELL, 0.0)


def test_accounts_of_other_companies_get_no_answer():
    assert "guest@example.com" not in {one.account for one in answers(WORLD, (), attribute(WORLD, ()))}


def test_a_stranger_who_needed_no_guess_knew_the_password():
    assert answer(ANNA, finding(1, Shows.INTRUDER, 0.95)).cause == "leaked password"


def test_a_cause_that_only_an_attempt_names_counts_when_nothing_better_does():
    hints = [finding(1, Shows.INTRUDER, 0.95), finding(1, Shows.ATTEMPT, 0.9, detector="spray", cause="guessed")]

    assert answer(ANNA, *hints).cause == "guessed"


def test_the_worst_account_stands_on_top_unless_another_was_asked_for():
    findings = (finding(2, Shows.INTRUDER, 0.95),)
    found = answers(WORLD, findings, attribute(WORLD, findings))

    assert worst(found).account == ANNA
    assert worst(found, "Carl@acme.test").account == "carl@acme.test"
    assert worst(found, "nobody@acme.test") == no_records("nobody@acme.test")


def test_no_account_at_all_is_an_error():
    with pytest.raises(ValueError, match="no account"):
        worst(())


def test_every_doer_has_a_word():
    assert all(by_words(by).template for by in By)


def test_sources_that_reach_back_a_day_have_nothing_to_compare_with():
    young = company("2026-03-04 08:40 signin ip=203.0.113.9", "2026-03-04 09:40 signin ip=203.0.113.9")
    (found,) = answers(young, (), attribute(young, ()))

    assert found.compromised is Compromised.CANNOT_TELL
    assert "nothing to compare with" in found.because[0].template


def outside(*lines, domains=("acme.test",)):
    """The answer on Anna when a message in her thread comes from a look-alike of her partner."""
    world = company(*lines, domains=domains)
    message = next(one for one in world.records if one.source.place and getattr(one, "act", "") == "received")
    told = Finding(
        account=ANNA, about="thread", said=text("The thread changed to a look-alike"), records=(message,),
        severity=Severity.HIGH, shows=Shows.OUTSIDE, confidence=0.9, detector="d",
    )  # fmt: skip
    (found,) = [one for one in answers(world, (told,), attribute(world, (told,))) if one.account == ANNA]
    return found


FRAUD = "2026-03-05 09:00 message act=received sender=ap@rheinwerck.test who=ap@rheinwerck.test account=anna@acme.test"


def test_a_mailbox_that_is_defrauded_from_outside_is_not_stolen_and_that_is_said_first():
    usual = [f"2026-03-{day:02} 08:40 signin ip=198.51.100.7" for day in range(1, 6)]
    found = outside(*usual, FRAUD)

    assert (found.compromised, found.state, found.intruder.ips) == (Compromised.NO, "outside", ())
    assert "Nothing proves that this mailbox is stolen" in found.because[0].template
    assert found.because[1].template == "The thread changed to a look-alike"


def test_without_sign_ins_fraud_from_outside_leaves_the_theft_open():
    found = outside(FRAUD)

    assert (found.compromised, found.state) == (Compromised.CANNOT_TELL, "outside")
    assert "cannot be told" in found.because[0].template


def test_a_stolen_mailbox_is_stolen_even_when_outsiders_write_too():
    world = company("2026-03-03 03:10 signin ip=203.0.113.9 session=s1", FRAUD)
    theft = Finding(
        account=ANNA, about="x", said=text("Found"), records=world.records[:1], severity=Severity.HIGH,
        shows=Shows.INTRUDER, confidence=0.95, detector="d",
    )  # fmt: skip
    fraud = replace(theft, records=world.records[1:], shows=Shows.OUTSIDE, about="y")
    found = answers(world, (theft, fraud), attribute(world, (theft, fraud)))[0]

    assert (found.compromised, found.state) == (Compromised.YES, "signed_in")


def test_a_defrauded_mailbox_comes_before_those_of_which_nothing_is_known():
    world = company(FRAUD, "2026-03-05 09:00 rule who=bo@acme.test name=x")
    fraud = Finding(
        account=ANNA, about="y", said=text("Found"), records=(world.records[0],), severity=Severity.HIGH,
        shows=Shows.OUTSIDE, confidence=0.9, detector="d",
    )  # fmt: skip

    assert [one.account for one in answers(world, (fraud,), attribute(world, (fraud,)))] == [ANNA, "bo@acme.test"]


def test_a_name_that_somebody_only_tried_at_a_mail_server_is_no_account():
    world = company(
        "2026-03-01 08:40 signin ip=198.51.100.7 protocol=imap",
        "2026-03-02 08:40 failed who=admin@acme.test ip=203.0.113.9 protocol=imap",
        "2026-03-02 08:41 failed who=bo@acme.test ip=203.0.113.9 protocol=imap",
        "2026-03-02 09:41 message act=received account=bo@acme.test who=x@partner.test sender=x@partner.test",
    )

    assert {one.account for one in answers(world, (), attribute(world, ()))} == {ANNA, "bo@acme.test"}


def test_what_stands_does_not_tell_since_when():
    world = company(
        "2026-03-03 03:10 signin ip=203.0.113.9 session=s1", "2026-02-01 00:00 forward to=x@evil.test standing=yes"
    )
    told = Finding(
        account=ANNA, about="x", said=text("Found"), records=world.records, severity=Severity.HIGH,
        shows=Shows.INTRUDER, confidence=0.95, detector="d",
    )  # fmt: skip
    found = answers(world, (told,), attribute(world, (told,)))[0]

    assert found.since == found.possible_since == world.records[1].at


def test_a_forward_that_stands_alone_leaves_the_time_open():
    world = company("2026-02-01 00:00 forward to=x@evil.test standing=yes")
    told = Finding(
        account=ANNA, about="x", said=text("Found"), records=world.records, severity=Severity.HIGH,
        shows=Shows.INTRUDER, confidence=0.7, detector="d",
    )  # fmt: skip
    found = answers(world, (told,), attribute(world, (told,)))[0]

    assert (found.compromised, found.since, found.possible_since) == (Compromised.LIKELY, None, None)


def test_who_only_writes_to_us_is_no_account_of_ours():
    assert outside(FRAUD, domains=()).account == ANNA


def test_a_doubt_about_what_stands_leaves_the_time_open():
    world = company("2026-02-01 00:00 forward to=x@evil.test standing=yes", "2026-02-02 08:00 signin")
    doubt = Finding(
        account=ANNA, about="x", said=text("Found"), records=world.records[:1], severity=Severity.HIGH,
        shows=Shows.DOUBT, confidence=0.6, detector="d",
    )  # fmt: skip

    assert answers(world, (doubt,), attribute(world, (doubt,)))[0].possible_since is None


def test_a_mailbox_that_was_given_is_answered_for_even_when_nothing_in_it_was_done_by_its_owner():
    world = company(
        "2026-03-02 09:41 message act=received kept=yes account=anna@acme.test who=x@partner.test sender=x@partner.test",
        "2026-03-02 08:40 signin who=bo@acme.test",
    )
    found = {one.account: one.compromised for one in answers(world, (), attribute(world, ()))}

    assert found[ANNA] is Compromised.CANNOT_TELL
