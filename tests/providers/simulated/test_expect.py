"""What may be expected, and what is refused before it can never fail."""

import shlex

import pytest

from counterseal.providers.simulated.expect import ACTION, ANSWER, CALM, FINDING, QUIET, parse_expectation


def expect(text):
    return parse_expectation(shlex.split(text), 3)


def test_an_answer():
    found = expect('lin@acme.test yes|likely since="2026-03-22 18:41" cause=guessed confidence>=0.8')

    assert (found.kind, found.subject, found.verdicts) == (ANSWER, "lin@acme.test", {"yes", "likely"})
    assert found.equal == {"since": "2026-03-22 18:41", "cause": "guessed"}
    assert found.at_least == {"confidence": "0.8"}


def test_a_finding_that_must_be():
    found = expect("finding rule_hides_mail account=lin@acme.test severity>=high")

    assert (found.kind, found.subject, found.negated) == (FINDING, "rule_hides_mail", False)
    assert found.equal == {"account": "lin@acme.test"}
    assert found.at_least == {"severity": "high"}


def test_a_finding_that_must_not_be():
    assert expect("no finding new_country about=VN").negated


def test_an_action():
    found = expect("action remove_rule target=.")

    assert (found.kind, found.subject, found.equal) == (ACTION, "remove_rule", {"target": "."})


def test_quiet():
    assert expect("quiet").kind == QUIET
    assert expect("calm").kind == CALM


def test_where_it_is_expected():
    assert expect("on=dovecot,exmail finding x").platforms == {"dovecot", "exmail"}
    assert expect("finding x").platforms == frozenset()
    assert expect("on=google no finding x").negated


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("lin@acme.test perhaps", "no such answer: perhaps"),
        ("finding rule_hides_mail mailbox=a@acme.test", "finding has no condition 'mailbox="),
        ("finding rule_hides_mail account>=a", "account is not a matter of more or less"),
        ("action remove_rule severity>=high", "action has no condition"),
        ("no quiet", "expect an account"),
        ("on=lotus finding x", "on= names some of m365"),
        ("no lin@acme.test yes", "expect an account"),
        ("", "expect an account"),
        ("rule_hides_mail", "expect an account"),
    ],
)
def test_what_cannot_be_expected_is_refused(wrong, said):
    with pytest.raises(ValueError, match=said):
        expect(wrong)
